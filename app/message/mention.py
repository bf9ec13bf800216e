"""Finds the hours, weekdays and dates that a text mentions, and what each can mean."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache

from msgspec import Struct

from app.message.language import Language, month_names, weekday_names
from app.message.place import folded
from app.message.vocabulary import NUMBERS, VOCABULARIES

NOON = 12
MONTHS, DAYS = range(1, 13), range(1, 32)
DAWN = 6
_DAY = "(?P<d>3[01]|[12][0-9]|0?[1-9])"
_MONTH = "(?P<mo>1[0-2]|0?[1-9])"
_YEAR = r"(?:,?\s(?:de\s)?(?P<y>20[0-9]{2})(?![0-9]))?"


class Topic(StrEnum):
    """What a mention is about."""

    HOUR = "hour"
    WEEKDAY = "weekday"
    DATE = "date"


class Mention(Struct, frozen=True):
    """Where a text speaks of a time, and all that the words can mean.

    An hour means hours with minutes, a weekday counts from Monday as 0, a date is a month and a
    day, with its year where that is told. A `weak` one is a short word that means a weekday only
    beside an hour or a date.
    """

    topic: Topic
    start: int
    end: int
    meanings: frozenset[tuple[int, ...]]
    weak: bool = False


def mentions(text: str, language: Language) -> tuple[Mention, ...]:
    """All of a levelled text, in its order; where two readings overlap, the surer one."""
    found: list[Mention] = []
    for mention in (*_dates(text, language), *_hours(text, language), *_weekdays(text, language)):
        if all(mention.end <= other.start or other.end <= mention.start for other in found):
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _hours(text: str, language: Language) -> Iterator[Mention]:
    for pattern in _hour_patterns(language):
        for match in pattern.finditer(text):
            meanings = _hour_meanings(match, _part_after(text, match.end(), language), language)
            yield Mention(Topic.HOUR, *match.span(), meanings)
    words = VOCABULARIES[language]
    for word, hour in ((words.noon, NOON), (words.midnight, 0)):
        for match in re.finditer(word, text, re.IGNORECASE):
            yield Mention(Topic.HOUR, *match.span(), frozenset({(hour, 0)}))


@cache
def _hour_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    words = VOCABULARIES[language]
    clock = (
        r"(?:(?P<pre>午前|午後)\s?)?(?<![0-9:./+])(?P<h>[01]?[0-9]|2[0-4]):(?P<m>[0-5][0-9])"
        rf"(?::[0-5][0-9])?(?![0-9:])(?:\s?{words.half})?"
    )
    half = rf"(?<![0-9:.,/])(?P<h>1[0-2]|0?[1-9])(?:\.(?P<m>[0-5][0-9]))?\s?{words.half}"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (clock, half, *words.hours))


def _hour_meanings(
    match: re.Match[str], part: str, language: Language
) -> frozenset[tuple[int, ...]]:
    groups = {name: value for name, value in match.groupdict().items() if value}
    minute = 30 if "half_past" in groups else int(groups.get("m", 0))
    before = {"午前": "a", "午後": "p"}.get(groups.get("pre", ""), "")
    half = groups.get("half", before).lower() or part
    written = groups.get("h") or str(NUMBERS.index(groups["word"].lower()) + 1)
    return frozenset((hour, minute) for hour in _readings(written, half, language))


def _readings(written: str, half: str, language: Language) -> tuple[int, ...]:
    """The hours that a number can mean; without a half, only English leaves it open."""
    hour = int(written) % 24
    if hour > NOON:
        return (hour,)
    if half == "n":
        return (hour % NOON + (NOON if DAWN <= hour < NOON else 0),)
    if half:
        return (hour % NOON + (NOON if half == "p" else 0),)
    if language is Language.ENGLISH and hour and written[0] != "0":
        return (hour % NOON, hour % NOON + NOON)
    return (hour,)


def _part_after(text: str, end: int, language: Language) -> str:
    """The half of the day that is named right behind an hour."""
    for half, words in VOCABULARIES[language].parts.items():
        beside = re.compile(rf"\s?(?:h\b|uhr\b)?[\s,(]{{0,2}}(?:{words})\b", re.IGNORECASE)
        if beside.match(text, end):
            return half
    return ""


def _weekdays(text: str, language: Language) -> Iterator[Mention]:
    for pattern, weekday, weak in _weekday_patterns(language):
        for match in pattern.finditer(text):
            yield Mention(Topic.WEEKDAY, *match.span(), frozenset({(weekday,)}), weak)


@cache
def _weekday_patterns(language: Language) -> tuple[tuple[re.Pattern[str], int, bool], ...]:
    if language is Language.JAPANESE:
        return tuple(
            (re.compile(rf"{name[0]}曜日?|(?<=[(]){name[0]}(?=[)])"), weekday, False)
            for weekday, name in enumerate(weekday_names(language))
        )
    long, short = (
        [(day, one) for day, name in enumerate(names) for one in _spellings(name.rstrip("."))]
        for names in (weekday_names(language), weekday_names(language, "abbreviated"))
    )
    other = [(weekday, name) for name, weekday in VOCABULARIES[language].weekdays.items()]
    end = r"(?:(?:vor|nach)?mittag|morgen|abend|nacht)?\b" if language is Language.GERMAN else r"\b"
    return tuple(
        (
            re.compile(rf"\b{name}{end}{_dot(language) if weak else ''}", re.IGNORECASE),
            weekday,
            weak,
        )
        for weak, names in ((False, long), (True, short + other))
        for weekday, name in names
    )


def _dot(language: Language) -> str:
    """The dot of a short name, where the sentence goes on behind it."""
    months = "|".join(map(re.escape, _month_numbers(language)))
    return rf"(?:\.(?=[,)]|\s(?-i:[a-zà-ÿ0-9(])|\s(?:{months})\b))?"


def _dates(text: str, language: Language) -> Iterator[Mention]:
    for pattern in _date_patterns(language):
        for match in pattern.finditer(text):
            meanings = frozenset(_date_meanings(match, language))
            if meanings:
                yield Mention(Topic.DATE, *match.span(), meanings)


@cache
def _date_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, _month_numbers(language)), key=len, reverse=True))
    patterns = (
        rf"(?<![0-9])(?P<y>20[0-9]{{2}})-{_MONTH}-{_DAY}(?![0-9])",
        rf"(?:(?P<y>20[0-9]{{2}})年)?{_MONTH}月{_DAY}日",
        rf"(?<![0-9.,/]){_DAY}(?:st|nd|rd|th|er|º|°)?\.?\s?(?:of\s|de\s)?(?P<name>{names})\b\.?{_YEAR}",
        rf"\b(?P<name>{names})\.?\s{_DAY}(?:st|nd|rd|th)?(?![0-9]|:[0-9]){_YEAR}",
        rf"(?<![0-9./:]){_DAY}\.{_MONTH}\.(?P<y>(?:20)?[0-9]{{2}})?(?![0-9])",
        r"(?<![0-9./:])(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])(?:/(?P<y>(?:20)?[0-9]{2}))?(?![0-9/])",
        rf"\bthe\s{_DAY}(?:st|nd|rd|th)\b(?=,?\s(?:at|@)\s[0-9])",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _month_numbers(language: Language) -> dict[str, int]:
    names = (*month_names(language), *month_names(language, "abbreviated"))
    return {
        one: number % 12 + 1
        for number, name in enumerate(names)
        for one in _spellings(name.rstrip(".").lower())
    }


def _spellings(name: str) -> set[str]:
    """With its accents, and as people in a hurry type it."""
    return {name, folded(name)}


def _date_meanings(match: re.Match[str], language: Language) -> Iterable[tuple[int, ...]]:
    """All that it can mean, with its year where it tells one."""
    year = match.groupdict().get("y")
    told = (2000 + int(year) % 100,) if year else ()
    return [(*day, *told) for day in _days(match.groupdict(), language)]


def _days(groups: Mapping[str, str | None], language: Language) -> Iterable[tuple[int, int]]:
    either, name, month = (groups.get("a"), groups.get("b")), groups.get("name"), groups.get("mo")
    if either[0] and either[1]:
        a, b = int(either[0]), int(either[1])
        return [(one, day) for one, day in ((a, b), (b, a)) if one in MONTHS and day in DAYS]
    day = int(groups["d"] or 0)
    if name or month:
        return [(_month_numbers(language)[name.lower()] if name else int(month or 0), day)]
    return [(one, day) for one in MONTHS]
