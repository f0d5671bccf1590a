"""What a server says about asking again, and when to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
_NEVER = re.compile(r"(?:^|[,\s])(?:no-cache|no-store)(?:$|[,\s;=])", re.IGNORECASE)
_LONGEST_FRESH = 24 * 3600.0
_LONGEST_WAIT = 7 * 24 * 3600.0
_FIRST_WAIT = 300.0


def fresh_seconds(headers: Mapping[str, str]) -> float:
    """For how long the answer need not be asked for again, at most a day; 0 where the server does not say."""
    control = headers.get("cache-control", "")
    if _NEVER.search(control):
        return 0.0
    if match := _MAX_AGE.search(control):
        age = headers.get("age", "")
        return _between(float(match[1]) - (float(age) if age.isdecimal() and len(age) < 11 else 0), _LONGEST_FRESH)
    expires, sent = _time(headers.get("expires")), _time(headers.get("date"))
    return _between((expires - sent).total_seconds(), _LONGEST_FRESH) if expires and sent else 0.0


def retry_seconds(value: str | None, now: datetime) -> float | None:
    """The seconds that a Retry-After header asks to wait, at most a week; None where it says nothing."""
    if not value:
        return None
    if value.strip().isdecimal():
        return _between(float(value.strip()[:12]), _LONGEST_WAIT)
    until = _time(value)
    return _between((until - now).total_seconds(), _LONGEST_WAIT) if until else None


def wait_after_failure(failures: int, retry: float | None = None) -> float:
    """The seconds to wait after so many failures in a row: five minutes, doubled each time, a day at most.

    Never less than `retry`, what the server asked for.
    """
    return max(retry or 0.0, min(_FIRST_WAIT * 2.0 ** min(max(failures, 1) - 1, 20), _LONGEST_FRESH))


def _time(value: str | None) -> datetime | None:
    try:
        time = parsedate_to_datetime(value) if value else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return time if time is None or time.tzinfo else time.replace(tzinfo=UTC)


def _between(seconds: float, most: float) -> float:
    return max(0.0, min(seconds, most))
