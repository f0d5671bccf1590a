"""Bytes of any encoding into text."""

from __future__ import annotations

import codecs

from reader.sources.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"{\\rtf", "an RTF document"),
)
_TEXT_CONTROLS = b"\t\n\r\x0b\x0c\x1b\x08"
_CONTROLS = bytes(set(range(32)) - set(_TEXT_CONTROLS))
_WINDOWS = frozenset({"cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257"})
_SAMPLE = 64 * 1024


def decode(data: bytes, name: str) -> str:
    """The text of `data`, UTF-8 or whatever else it is likely to be in.

    Raises SourceError where it is not text at all; `name` names it in the sentence.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for start, kind in _FORMATS:
        if data.startswith(start):
            raise SourceError(f"{name} is {kind}, not plain text; convert it to text first.")
    sample = data[:_SAMPLE]
    likely = _utf16_without_mark(sample)
    if likely is None:
        if len(sample.translate(None, _CONTROLS)) < 0.95 * len(sample):
            raise SourceError(f"{name} is a binary file, not text; name a text or Markdown file.")
        try:
            return data.decode()
        except UnicodeDecodeError:
            likely = _detect(data, name)
    return data.decode(likely, errors="replace")


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 where every other byte is zero, as it is for Latin letters."""
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _detect(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    # a sample around the first bytes that are not ASCII: a long English text may have its only accent far down
    first = next((i for i in range(0, len(data), _SAMPLE) if not data[i : i + _SAMPLE].isascii()), 0)
    sample = data[first : first + 2 * _SAMPLE]
    matches = list(from_bytes(sample))
    if not matches:
        raise SourceError(f"{name} is in no encoding that text is written in; save it as UTF-8.")
    # Western text of a few words fits a dozen code pages equally well: the commonest is right far more often
    if sum(b < 128 for b in sample) > 0.7 * len(sample):
        matches = [m for m in matches if _WINDOWS & set(m.could_be_from_charset)] or matches
    least = min(m.chaos for m in matches)
    likely = [m for m in matches if m.chaos <= least + 0.1]
    best = max(m.coherence for m in likely)
    if any(m.coherence == best and "cp1252" in m.could_be_from_charset for m in likely):
        return "cp1252"
    return max(likely, key=lambda m: (m.coherence, -m.chaos)).encoding
