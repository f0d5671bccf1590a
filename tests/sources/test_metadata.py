from datetime import date

import pytest

from reader.sources.dateline import read_dateline
from reader.sources.furniture import is_furniture
from reader.sources.metadata import read_credit, read_date, read_metadata

DAY = date(2023, 5, 30)


@pytest.mark.parametrize(
    "line",
    [
        "Tue May 30 2023",
        "2023-05-30",
        "2023/5/30",
        "Tuesday, May 30, 2023",
        "Tuesday, 30 May 2023",
        "30 May 2023",
        "30th of May, 2023",
        "May 30th, 2023",
        "Published: May 30, 2023",
        "Published on 30 May 2023",
        "Published 30 May 2023, 10:20 BST",
        "First published on Tue 30 May 2023 10.00 BST",
        "Posted: 2023-05-30T10:20:30Z",
        "2023-05-30T10:20:30+02:00",
        "2023-05-30 10:20:30.123",
        "Tue, 30 May 2023 10:20:30 +0000",
        "Tue May 30 10:20:30 GMT 2023",
        "May 30, 2023 at 10:20 a.m. ET",
        "May 30, 2023, 5 pm EDT",
        "30.05.2023",
        "30/05/2023",
        "05/30/2023",
        "2023年5月30日",
        "Updated: 2023-05-30 22:15",
        "(30 May 2023)",
    ],
)
def test_a_date_line(line: str) -> None:
    assert read_date(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2023",
        "May 2023",
        "May 30",
        "05/06/2023",
        "May 32, 2023",
        "2023-13-30",
        "On May 30, 2023 the court ruled",
        "He was born on May 30, 2023.",
        "12 May 30 2023",
        "1 2 2023",
        "The 2023 season",
        "Version 10.05.2023-1",
        "²³ May 2023",
    ],
)
def test_no_date_line(line: str) -> None:
    assert read_date(line) is None


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("By Jane Doe", "Jane Doe", None),
        ("BY JANE DOE", "JANE DOE", None),
        (
            "By Jane Doe and Ludwig van Beethoven, Associated Press",
            "Jane Doe and Ludwig van Beethoven, Associated Press",
            None,
        ),
        ("By Jane Doe, May 30, 2023", "Jane Doe", DAY),
        ("By Jane Doe | 30 May 2023 | 3 min read", "Jane Doe", DAY),
        ("Jane Doe · May 30, 2023", "Jane Doe", DAY),
        ("by John Q. Public, Jr.", "John Q. Public, Jr.", None),
        ("Words by Zoë Ümit", "Zoë Ümit", None),
    ],
)
def test_a_byline(line: str, byline: str, published: date | None) -> None:
    found = read_metadata(line)
    assert found
    assert (found.byline, found.published) == (byline, published)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the court had ruled.",
        "By the end of the week nothing had happened",
        "By and large",
        "By 2023",
        "Jane Doe",
        "US – China",
        "Austin - Texas | Dallas",
    ],
)
def test_no_metadata(line: str) -> None:
    assert read_metadata(line) is None


@pytest.mark.parametrize(
    ("paragraph", "place", "agency", "published"),
    [
        ("WASHINGTON: In a setback, China", "Washington", None, None),
        ("ANKARA (Reuters) - The bank", "Ankara", "Reuters", None),
        ("BEIJING, May 30 (Xinhua) -- China", "Beijing", "Xinhua", None),
        ("BEIJING, May 30, 2023 (Xinhua) -- China", "Beijing", "Xinhua", DAY),
        ("NEW YORK — The mayor", "New York", None, None),
        ("NEW YORK—The mayor", "New York", None, None),
        ("WASHINGTON, D.C. – The bill", "Washington, D.C.", None, None),
        ("KYIV, Ukraine (AP) — The deal", "Kyiv, Ukraine", "AP", None),
        ("PORT-AU-PRINCE, Haiti — Gangs", "Port-au-Prince, Haiti", None, None),
        ("RIO DE JANEIRO - The city", "Rio de Janeiro", None, None),
        ("ST. LOUIS (AP) — The team", "St. Louis", "AP", None),
        ("NEW YORK/LONDON (Reuters) - Shares", "New York/London", "Reuters", None),
        ("N'DJAMENA: The army", "N'Djamena", None, None),
        ("MÜNCHEN – Der", "München", None, None),
        ("London, 30 May (PA) - The queen", "London", "PA", None),
        ("Paris (AFP) – The president", "Paris", "AFP", None),
        ("Geneva, 30 May 2023 – The council", "Geneva", None, DAY),
    ],
)
def test_a_dateline(paragraph: str, place: str, agency: str | None, published: date | None) -> None:
    found = read_dateline(paragraph)
    assert found
    assert (found.place, found.agency, found.published) == (place, agency, published)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Johnson — former Foreign Secretary — won",
        "Paris – The president said he would go.",
        "UPDATE: The match is over",
        "ANTI-WAR protests - and more",
        "COVID-19 cases rose",
        "BREAKING NEWS: The match",
        "A court in London (the High Court) - ruled",
        "US: no comment",
        "He said: no",
        "THE QUEEN agreed to suspend Parliament",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "publisher", "url"),
    [
        ("Source: Wikinews, https://example.org/a,_b, CC BY 2.5", "Wikinews", "https://example.org/a,_b"),
        ("Source: Reuters", "Reuters", None),
        ("Originally published by The Paper.", "The Paper", None),
        ("© 2023 Some Company. All rights reserved.", None, None),
        ("Copyright 2023 The Associated Press", None, None),
        ("Source: https://example.org/x.", None, "https://example.org/x"),
    ],
)
def test_a_credit(line: str, publisher: str | None, url: str | None) -> None:
    found = read_credit(line)
    assert found
    assert (found.publisher, found.url, found.credit) == (publisher, url, line)


@pytest.mark.parametrize(
    "line",
    [
        "icon-facebook icon-twitter icon-whatsapp",
        "Facebook Twitter Email",
        "Share this article",
        "Share on Facebook",
        "Advertisement",
        "ADVERTISEMENT",
        "Share Tweet Pin Email Print",
        "Story continues below advertisement",
        "Read more",
        "* * *",
        "-----",
    ],
)
def test_page_furniture_anywhere(line: str) -> None:
    assert is_furniture(line, at_edge=False)


@pytest.mark.parametrize("line", ["Twitter", "Share", "Print", "12 Comments", "Email"])
def test_page_furniture_at_the_edge_only(line: str) -> None:
    assert is_furniture(line, at_edge=True)
    assert not is_furniture(line, at_edge=False)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Twitter shares fell",
        "The Facebook papers",
        "Follow the money",
        "Us and the article",
        "Now",
        "42",
        "…",
        "The gift of the story",
    ],
)
def test_no_page_furniture(line: str) -> None:
    assert not is_furniture(line, at_edge=False)
