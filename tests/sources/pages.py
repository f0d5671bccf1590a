"""Pages in the shapes that publishers use, each with the text that a reader should get. All of it made up."""

# ruff: noqa: E501

from __future__ import annotations

import json
from typing import NamedTuple

STORY = (
    "The ferry to Skarholm will not sail before Friday, the harbour master said on Tuesday, after a gale tore the "
    "landing stage from its moorings and left forty passengers on the island.",
    "“We have looked at every way of mooring her and there is none that is safe,” said the harbour master, Ines "
    "Bakkum. She said that a crane barge was on its way from the mainland.",
    "The island's only shop has bread for two days. Its owner, Tom Reyes, has opened the store room to the stranded "
    "passengers, most of whom came for a wedding that went ahead without the bride's parents.",
    "Repairs to the stage were put off twice last year because the council could not agree on who should pay for them, "
    "according to minutes of its meetings that were published in March.",
    "A decision about an emergency grant is expected on Thursday. Until then the post comes by helicopter, when the "
    "wind allows it, and the school has moved its lessons to the chapel.",
)
CHINESE = (
    "港务局周二表示，由于大风将栈桥从系泊处吹断，前往斯卡霍尔姆的渡轮在周五之前不会开航，四十名乘客滞留岛上。",
    "港务局局长说：“我们研究了所有停泊的办法，没有一种是安全的。”她说，一艘起重驳船正从大陆驶来。",
    "岛上唯一的商店只剩下两天的面包。店主把仓库打开，让滞留的乘客休息，他们大多是来参加婚礼的。",
    "由于议会无法就费用由谁承担达成一致，栈桥的维修去年两次推迟，三月公布的会议记录这样写道。",
)
TITLE = "Ferry to Skarholm stays in port as gale wrecks landing stage"
_MENU = "".join(
    f'<li><a href="/{w}">{w}</a></li>' for w in "Home World Politics Business Sport Culture Weather".split()
)
_TEASERS = "".join(
    f'<div class="card"><a href="/story/{n}"><h3>Another story number {n} that is not this one</h3></a>'
    f"<p>A line about story {n} to make you read it.</p></div>"
    for n in range(6)
)
_COOKIES = (
    '<div id="cookie-banner" class="cookie-consent"><p>We use cookies to give you the best of this site.</p></div>'
)
_COMMENTS = '<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p>First! What a ferry.</p></div></section>'


class Shape(NamedTuple):
    """A page, its title and the paragraphs of its article."""

    name: str
    html: str
    title: str
    text: tuple[str, ...]


def _page(head: str, body: str, lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def _paragraphs(texts: tuple[str, ...], between: str = "") -> str:
    return between.join(f"<p>{t}</p>" for t in texts)


def shapes() -> list[Shape]:
    """All the pages."""
    return [
        _article(),
        _div_soup(),
        _nested(),
        _live_blog(),
        _paywall(),
        _listicle(),
        _chinese(),
        _amp(),
        _old(),
        _wordy(),
    ]


def _ld(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def _article() -> Shape:
    head = (
        f'<title>{TITLE} - The Daily Gull</title><meta property="og:title" content="{TITLE} | The Daily Gull">'
        '<meta property="og:site_name" content="The Daily Gull">' + _ld(headline=TITLE, datePublished="2024-03-05")
    )
    advert = '<div class="advertisement"><span>Advertisement</span></div>'
    body = (
        f"<header><nav><ul>{_MENU}</ul></nav></header>{_COOKIES}<main><article><h1>{TITLE}</h1>"
        f"<div class='byline'>By <a rel='author' href='/jd'>Jane Doe</a></div>{_paragraphs(STORY, advert)}</article>"
        f"<aside class='related'><h2>More stories</h2>{_TEASERS}</aside></main>{_COMMENTS}<footer><p>© The Daily Gull</p></footer>"
    )
    return Shape("article", _page(head, body), TITLE, STORY)


def _div_soup() -> Shape:
    blocks = "".join(f'<div class="x{n}"><div class="txt"><span>{t}</span></div></div>' for n, t in enumerate(STORY))
    body = (
        f'<div class="top"><div class="menu"><ul>{_MENU}</ul></div></div><div class="wrap"><div class="hl">{TITLE}</div>'
        f'<div class="body-copy">{blocks}</div></div><div class="rail">{_TEASERS}</div>'
    )
    return Shape(
        "div soup", _page(f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">', body), TITLE, STORY
    )


def _nested() -> Shape:
    inner = "".join(f"<article><h3><a href='/n{n}'>Nested teaser {n}</a></h3></article>" for n in range(3))
    body = f"<nav>{_MENU}</nav><article><h1>{TITLE}</h1>{_paragraphs(STORY[:3])}<section>{inner}</section>{_paragraphs(STORY[3:])}</article>"
    return Shape("nested article", _page(f"<title>{TITLE} | Gull</title>", body), TITLE, STORY)


def _live_blog() -> Shape:
    posts = "".join(
        f"<article class='post'><time datetime='2024-03-05T1{n}:00Z'>1{n}:00</time><h2>Update {n} from the quay</h2><p>{t}</p></article>"
        for n, t in enumerate(STORY)
    )
    head = f"<title>{TITLE} - live</title>" + _ld(
        **{"@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2024-03-05"}
    )
    gold = tuple(part for n, t in enumerate(STORY) for part in (f"Update {n} from the quay", t))
    return Shape(
        "live blog",
        _page(head, f"<nav>{_MENU}</nav><main><h1>{TITLE}</h1><div class='posts'>{posts}</div></main>"),
        TITLE,
        gold,
    )


def _paywall() -> Shape:
    body = (
        f"<header>{_MENU}</header><main><h1>{TITLE}</h1><div class='article-body'><p>{STORY[0]}</p><p>{STORY[1]}</p></div>"
        f"<div class='paywall'><h2>Subscribe to continue</h2><a href='/buy'>One month for one crown</a></div></main>{_TEASERS}"
    )
    head = f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">'
    return Shape("paywall stub", _page(head, body), TITLE, STORY[:2])


def _listicle() -> Shape:
    title = "Five things to know about the ferry that does not sail"
    parts = "".join(
        f"<h2>{n}. What number {n} says</h2><p>{t}</p><ul><li>A point about it</li></ul>"
        for n, t in enumerate(STORY, 1)
    )
    gold = tuple(p for n, t in enumerate(STORY, 1) for p in (f"{n}. What number {n} says", t, "A point about it"))
    head = f'<title>{title} | Gull</title><meta property="og:title" content="{title}">'
    return Shape(
        "listicle",
        _page(head, f"<nav>{_MENU}</nav><article><h1>{title}</h1>{parts}</article><footer>{_MENU}</footer>"),
        title,
        gold,
    )


def _chinese() -> Shape:
    title = "大风毁坏栈桥，渡轮停航"
    body = f"<div class='nav'>{_MENU}</div><div class='article'><h1>{title}</h1><div class='content'>{_paragraphs(CHINESE)}</div></div>"
    return Shape("CJK", _page(f"<title>{title}_海鸥日报</title>", body, "zh"), title, CHINESE)


def _amp() -> Shape:
    html = (
        f'<!doctype html><html ⚡><head><meta charset="utf-8"><title>{TITLE}</title><link rel="canonical" href="https://gull.example/ferry">'
        f"<script async src='https://cdn.example/v0.js'></script>{_ld(headline=TITLE, datePublished='2024-03-05')}</head><body>"
        f"<amp-sidebar><ul>{_MENU}</ul></amp-sidebar><article><h1>{TITLE}</h1><amp-img src='a.jpg' width=1 height=1></amp-img>"
        f"{_paragraphs(STORY, '<amp-ad width=300 height=250></amp-ad>')}</article></body></html>"
    )
    return Shape("AMP", html, TITLE, STORY)


def _old() -> Shape:
    lines = "<br><br>".join(STORY)
    html = (
        f"<html><head><title>The Gull: {TITLE}</title></head><body bgcolor=white><table width=100%><tr><td>{_MENU}</td><td>"
        f"<font size=5><b>{TITLE}</b></font><br><br>{lines}</td></tr></table></body></html>"
    )
    return Shape("table layout", html, TITLE, STORY)


def _wordy() -> Shape:
    quoted = f"<blockquote><p>{STORY[1]}</p></blockquote>"
    form = "<form class='newsletter'><label>Sign up for our letter</label><input><button>Go</button></form>"
    body = (
        f"<div id='page'><div id='masthead'>{_MENU}</div><div id='content' class='entry-content'><h1 class='entry-title'>{TITLE}</h1>"
        f"<p>{STORY[0]}</p>{quoted}{form}{_paragraphs(STORY[2:])}<div class='sharedaddy'><h3>Share this:</h3><a href='/t'>Tweet</a></div>"
        f"</div><div id='sidebar'>{_TEASERS}</div></div>"
    )
    return Shape("blog", _page(f"<title>{TITLE} – The Gull’s Blog</title>", body), TITLE, STORY)
