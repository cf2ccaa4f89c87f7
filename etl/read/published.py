"""When an article was published, from a metadata value or a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache

from etl.reference import load_yaml
from etl.text.alternation import folded_alternatives
from etl.text.fold import fold

VIETNAM = timezone(timedelta(hours=7))
_YEARS = range(1945, 2101)
_LONGEST_ELEMENT = 200

_ISO = re.compile(
    r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})"
    r"(?:[t ]\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:t?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<zone>z|[+-]\d{4})?)?"
)
# What a script's Date prints: "Thu Jun 30 2022 10:45:00 GMT+0700 (Indochina Time)".
_SCRIPT = re.compile(
    r"(?P<weekday>[A-Z][a-z]{2}) (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) (?P<year>\d{4})"
    r" (?P<time>[\d:]{5,8}) GMT(?P<zone>[+-]\d{4}).*"
)
_DATE = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?:\s*(?P<mark>[/.-])\s*(?P<month>\d{1,2})\s*(?P=mark)\s*"
    r"|\s+tháng\s+(?P<month_word>\d{1,2})\s*(?:,|năm|/|-)\s*)(?P<year>\d{4})(?![\d/.-]*\d)"
)
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s*(?::|h|g|giờ)\s*(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"(?:\s*(?:phút|'))?(?:\s*(?P<half>am|pm|sa|ch)\b)?(?!\d)"
)
_ZONE = re.compile(r"\(?\b(?:gmt|utc)\s*\+?\s*0?7(?::?00)?\b\)?|\+0?7(?::?00)?\b|\bict\b")
_RUBBISH = re.compile(r"[\s,|()\[\]:;•·/.\-]*")


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication in Việt Nam's time, and the moment (aware, +07:00) where a time is given."""

    on: date
    at: datetime | None = None


def read_published(text: str) -> Published | None:
    """The time of publication that ``text`` is, whole: ISO 8601, RFC 2822 or a Vietnamese date line.

    A time without a zone is Việt Nam's. None where the text is anything else, or no real date.

    >>> read_published("09:00 | 01/07/2021 GMT+7").at.isoformat()
    '2021-07-01T09:00:00+07:00'
    >>> read_published("Oslo, ngày 3/4/2022") is None
    True
    """
    folded = fold(text).strip()
    if not 8 <= len(folded) <= 80 or not any(c.isdigit() for c in folded):
        return None
    try:
        return _iso(folded) or _vietnamese(folded) or _mail(text.strip())
    except (ValueError, OverflowError):
        return None


def _iso(folded: str) -> Published | None:
    found = _ISO.fullmatch(folded) or _COMPACT.fullmatch(folded)
    return _published(found, found, zone=found["zone"]) if found else None


def _mail(text: str) -> Published | None:
    text = _SCRIPT.sub(r"\g<weekday>, \g<day> \g<month> \g<year> \g<time> \g<zone>", text)
    if "," not in text or ":" not in text or not text.isascii():
        return None
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return _at(when if when.tzinfo else when.replace(tzinfo=VIETNAM))


def _vietnamese(folded: str) -> Published | None:
    found, rest = _day_and_time(folded)
    return found if _RUBBISH.fullmatch(_fillers().sub(" ", rest)) else None


def _day_and_time(folded: str) -> tuple[Published | None, str]:
    """The first day and time in a text, and what else it says; "-" where it names no day."""
    rest = _months().sub(lambda word: f"tháng {_month_numbers()[word[0]]}", _ZONE.sub(" ", folded))
    day = _DATE.search(rest)
    if day is None:
        return None, "-"
    rest = f"{rest[: day.start()]} | {rest[day.end() :]}"
    time = _TIME.search(rest)
    if time is not None:
        rest = f"{rest[: time.start()]} | {rest[time.end() :]}"
    return _published(day, time), rest


def find_published(text: str) -> Published | None:
    """The time of publication that stands in ``text``, the text of an element that is known to hold it.

    >>> find_published("Thời sự | 30/06/2022 10:45").at.isoformat()
    '2022-06-30T10:45:00+07:00'
    """
    folded = fold(text[:_LONGEST_ELEMENT]).strip()
    try:
        return read_published(text) or _day_and_time(folded)[0]
    except ValueError:
        return None


def _published(day: re.Match[str], time: re.Match[str] | None, zone: str | None = None) -> Published | None:
    groups = day.groupdict()
    month, in_month = int(groups["month"] or groups["month_word"]), int(day["day"])
    if in_month <= 12 < month and time is not None and time.groupdict().get("half"):
        month, in_month = (
            in_month,
            month,
        )  # "6/30/2022 10:45:00 AM", as servers write it that are set to English
    on = date(int(day["year"]), month, in_month)
    if on.year not in _YEARS:
        return None
    if time is None or time["hour"] is None:
        return Published(on)
    hour = _hour(int(time["hour"]), time.groupdict().get("half"))
    when = datetime(on.year, on.month, on.day, hour, int(time["minute"]), int(time["second"] or 0))
    return _at(when.replace(tzinfo=_timezone(zone)))


def _at(when: datetime) -> Published | None:
    local = when.astimezone(VIETNAM)
    return Published(local.date(), local) if local.year in _YEARS else None


def _hour(hour: int, half: str | None) -> int:
    if half in ("pm", "ch") and hour < 12:
        return hour + 12
    return 0 if half in ("am", "sa") and hour == 12 else hour


def _timezone(zone: str | None) -> timezone:
    if zone is None:
        return VIETNAM
    if zone in ("z", "utc", "gmt"):
        return timezone.utc  # noqa: UP017 (a timezone, as everywhere here)
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if zone[0] == "-" else offset)


@cache
def _fillers() -> re.Pattern[str]:
    words: dict[str, list[str]] = load_yaml("read/page_text.yaml")["dateline"]
    return re.compile(rf"(?<!\w)(?:{folded_alternatives(words['labels'] + words['weekdays'])})(?!\w)")


@cache
def _month_numbers() -> dict[str, int]:
    months: list[str] = load_yaml("read/page_text.yaml")["dateline"]["months"]
    return {fold(month): number for number, month in enumerate(months, start=1)}


@cache
def _months() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{folded_alternatives(list(_month_numbers()))})(?!\w)")
