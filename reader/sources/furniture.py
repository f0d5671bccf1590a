"""The words of the page around an article (share buttons, advertisement marks) told from the article's own."""

from __future__ import annotations

import re

_NETWORKS = frozenset(
    "facebook twitter x whatsapp instagram linkedin reddit telegram messenger pinterest tumblr flipboard "
    "youtube tiktok bluesky mastodon snapchat wechat weibo viber skype".split()
)
_BUTTONS = frozenset(
    "share email e-mail mail print tweet pin sms copy link save bookmark comment comments like likes listen follow "
    "subscribe newsletter rss advertisement advertisements ad ads sponsored close menu login more shares gift".split()
)
_GLUE = frozenset("on via to this us by the article story page post in now with through a or and of our all".split())
_PHRASES = frozenset(
    {
        "read more",
        "skip to content",
        "skip to main content",
        "skip advertisement",
        "sign in",
        "sign up",
        "log in",
        "click to share",
        "article continues below",
        "article continues after advertisement",
        "continue reading",
        "continue reading the main story",
        "story continues below",
        "story continues below advertisement",
        "recommended stories",
        "related articles",
        "related stories",
        "send any friend a story",
    }
)
_END_MARKS = frozenset({"ends", "end", "-ends-", "30", "-30-", "###", "***"})
_ICON = re.compile(r"(?:icon|fa|social|share|btn)-[a-z-]+")
_RULE = re.compile(r"[-*_=~•· ]{3,}")
_WORD = re.compile(r"[a-z][a-z-]*|\d+")
_LONGEST = 120


def is_furniture(line: str, *, at_edge: bool) -> bool:
    """Whether a line is made of share-button and advertisement words only, or is a rule of dashes or stars.

    `at_edge` says that it stands before the body or after it, where a single network's or button's name is
    enough; inside the body that may be a heading ("Twitter").
    """
    if len(line) > _LONGEST or line.endswith((".", "!", "?")):
        return False
    if _RULE.fullmatch(line):
        return True
    words = _WORD.findall(line.lower())
    if " ".join(words) in _PHRASES:
        return True
    marked = [w for w in words if _ICON.fullmatch(w) or w in _NETWORKS or w in _BUTTONS]
    if not marked or any(w not in marked and w not in _GLUE and not w.isdigit() for w in words):
        return False
    if any(_ICON.fullmatch(w) or w.startswith("advertisement") for w in marked) or "share this" in line.lower():
        return True
    return 2 * len(marked) >= len(words) and (at_edge or len(marked) > 1)


def is_end_mark(line: str) -> bool:
    """Whether a line only says that the article ends here ("ENDS", "###")."""
    return line.lower().strip(" ()—–") in _END_MARKS
