"""HTML before it is parsed: what it is, which encoding it is in, and what no parser should see."""

from __future__ import annotations

import codecs
import html
import re

from reader.model.clean import clean
from reader.sources.decode import decode

_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.+-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([\w:.+-]{2,40})", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEAD = 4096
# what browsers read under these names is a superset of what the names mean
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
              "euc_kr": "cp949", "shift_jis": "cp932", "tis-620": "cp874"}  # fmt: skip
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,6})(?![0-9a-fA-F])|0*(\d{1,7})(?!\d));?")
_HUGE_REFERENCE = re.compile(r"&#(?:[xX][0-9a-fA-F]+|\d+);?")


def looks_like_html(start: bytes) -> bool:
    """Whether bytes without a file name are a page: they begin with a doctype, or with a tag that pages begin with."""
    start = start[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    while start.startswith((b"<!--", b"<?xml")):
        _, _, start = start.partition(b"-->" if start.startswith(b"<!--") else b"?>")
        start = start.lstrip()
    return _START.match(start) is not None


def decode_html(data: bytes, name: str, charset: str | None = None) -> str:
    """A page's text: by byte order mark, then `charset` (the server's word), the page's own, UTF-8, a guess.

    Raises SourceError where it is no text; `name` names it in the sentence.
    """
    if data.startswith(_MARKS):
        return decode(data, name)
    for label in (charset, *_told(data[:_HEAD])):
        codec = _codec(label)
        if codec is None:
            continue
        try:
            return data.decode(codec)
        except UnicodeDecodeError as error:
            # a few bad bytes in a long page do not make its own word wrong
            if codec != "utf-8" or error.start > 0.5 * len(data):
                text = data.decode(codec, errors="replace")
                if text.count("\ufffd") <= 0.01 * len(text):
                    return text
    return decode(data, name)


def without_traps(text: str) -> str:
    """HTML without control characters, nor references to them, which make parsers give up the whole page.

    References to the C1 range mean Windows-1252, as in browsers.
    """
    return clean(_HUGE_REFERENCE.sub(_replaced, text) if "&#" in text else text)


def _told(head: bytes) -> list[str]:
    found = [pattern.search(head) for pattern in (_XML_CHARSET, _CHARSET)]
    return [match[1].decode("ascii") for match in found if match]


def _codec(label: str | None) -> str | None:
    if not label:
        return None
    try:
        codec = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if codec.startswith(("utf-16", "utf-32")):
        return "utf-8"  # a page that can say so in ASCII is not in it
    return _SUPERSETS.get(codec, codec) if _is_text_codec(codec) else None


def _is_text_codec(codec: str) -> bool:
    try:
        return isinstance(b"".decode(codec), str)
    except (LookupError, ValueError, TypeError, UnicodeError):
        return False


def _replaced(reference: re.Match[str]) -> str:
    match = _REFERENCE.fullmatch(reference[0])
    if not match:
        return ""
    code = int(match[1], 16) if match[1] else int(match[2])
    if 0x80 <= code <= 0x9F:
        return html.unescape(reference[0] if reference[0].endswith(";") else reference[0] + ";")
    harmful = code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or not clean(chr(code))
    return "" if harmful else reference[0]
