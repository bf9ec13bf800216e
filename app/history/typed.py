"""A day that lies behind, as people type it."""

import re
import unicodedata
from datetime import date

from app.wall.days import GRAMMAR, Days

LONGEST = 40
_GRAMMAR = tuple((re.compile(words), make) for words, make in GRAMMAR)


def past_day(text: str, today: date) -> date | None:
    """The day up to today that is meant by `text`, if it is clear; without a year the last one."""
    words = " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).casefold().split())
    meant = {
        day
        for one, make in _GRAMMAR
        if (match := one.fullmatch(words))
        for day in _days(make(match, today))
    }
    behind = {past for day in meant if (past := _behind(day, today, has_year=_has_year(words)))}
    return behind.pop() if len(behind) == 1 else None


def _days(meant: object) -> tuple[date, ...]:
    return meant.dates if isinstance(meant, Days) else ()


def _has_year(words: str) -> bool:
    return re.search(r"20\d\d|[./]\d\d?[./]\d\d$|^\D+$", words) is not None


def _behind(day: date, today: date, *, has_year: bool) -> date | None:
    """The day itself, or else the same of an earlier year."""
    if day <= today:
        return day
    years = () if has_year else range(day.year - 1, day.year - 9, -1)
    earlier = (_in_year(day, year) for year in years)
    return next((one for one in earlier if one is not None and one <= today), None)


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None
