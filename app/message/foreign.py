"""Finds what tells an hour by another clock than the customer's: UTC, offsets, zones, cities."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.message.finding import Fault, Finding
from app.message.language import Language
from app.message.place import AREAS
from app.message.vocabulary import VOCABULARIES
from app.wall.abbreviation import ABBREVIATIONS

_UNIVERSAL = re.compile(
    r"(?<![a-z])(?:UTC|GMT|U\.T\.C\b\.?|G\.M\.T\b\.?)(?![a-z])(?:\s?[+±-]\s?[0-9]{1,2}(?::?[0-9]{2})?)?"
    r"|(?<=[0-9])Z\b|\bgreenwich mean time\b|\b(?:coordinated )?universal time\b|\bzulu time\b"
    r"|\btiempo universal\b|\btemps universel\b|\bweltzeit\b|\btempo universale?\b"
    r"|(?:協定)?世界(?:標準)?時",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?:(?<![A-Za-z])[+±]|(?<=[^\w)\n])(?<![\w)]\s)-|(?<=[0-9mMh]\s)-)"
    r"(?:0?[0-9]|1[0-4]):[0-5][05](?![0-9])"
    r"|(?<=T[0-9]{2}:[0-9]{2}:[0-9]{2})[+-][01][0-9]:?[0-5][05]"
)
_OFFSET_BEHIND_HOUR = re.compile(
    r"(?<=[0-9mMh.]\s)-(?:(?:0[0-9]|1[0-4])[0-5][05]|0[0-9])(?![0-9:.,])(?!\s?(?:[ap]m|h|Uhr)\b)"
    r"|(?<![\w)])\(-(?:0?[0-9]|1[0-4])(?:[0-5][05])?\)"
    r"|(?<![A-Za-z])\+\s?(?:0?[0-9]|1[0-4])(?:[0-5][05])?(?![0-9]|[ .:/-][0-9])"
)
_ZONE_NAME = re.compile(rf"(?<![\w/])(?:{'|'.join(AREAS)}|Etc)(?:/[A-Za-z_+-]+[0-9]*){{1,2}}")
_ABBREVIATION = re.compile(
    rf"(?<![A-Za-zÀ-ÿ])(?:{'|'.join(sorted(ABBREVIATIONS))})(?![A-Za-zÀ-ÿ0-9])"
)
_ABOUT_TIME = re.compile(
    r"\b(?:times?|time ?zone|hours?|horas?|horario|heures?|zeit(?:en|zone)?|uhr|fuseau|fuso|horário"
    r"|ora|orario)\b|時間帯?|時刻",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[\n!?。]|\.\s|\.$")

Span = tuple[int, int]


class Zones(Struct, frozen=True):
    """The agent's own zone by its `names` and `cities`; `allowed` are names that may be said."""

    names: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()


def foreign(
    text: str, hours: Sequence[Span], language: Language, zones: Zones
) -> Iterator[Finding]:
    """All of a levelled text; `hours` are the places where it tells one."""
    for found in _strangers(_UNIVERSAL, text, zones):
        yield Finding(Fault.UTC, *found.span())
    for found in _strangers(_ZONE_NAME, text, zones):
        yield Finding(_whose(is_own=found[0] in zones.names), *found.span())
    for found in _strangers(_ABBREVIATION, text, zones):
        if _is_about_time(text, found.span(), hours):
            yield Finding(Fault.ABBREVIATION, *found.span())
    yield from _offsets(text, hours)
    yield from _cities(text, hours, zones)
    yield from _places(text, hours, language, zones)


def _strangers(pattern: re.Pattern[str], text: str, zones: Zones) -> list[re.Match[str]]:
    return [found for found in pattern.finditer(text) if found[0] not in zones.allowed]


def _offsets(text: str, hours: Sequence[Span]) -> Iterator[Finding]:
    for found in _OFFSET.finditer(text):
        yield Finding(Fault.OFFSET, *found.span())
    for found in _OFFSET_BEHIND_HOUR.finditer(text):
        if _is_beside(text, found.span(), hours, 3, 0):
            yield Finding(Fault.OFFSET, *found.span())


def _cities(text: str, hours: Sequence[Span], zones: Zones) -> Iterator[Finding]:
    """The agent's own city, where it tells an hour; a city alone is no time."""
    for city in map(re.escape, zones.cities):
        for found in re.finditer(rf"(?<!\w){city}(?!\w)|{city}(?=時間)", text):
            if _is_about_time(text, found.span(), hours):
                yield Finding(Fault.OWN_ZONE, *found.span())


def _places(
    text: str, hours: Sequence[Span], language: Language, zones: Zones
) -> Iterator[Finding]:
    """Whatever place an hour is told by: the customer's own is not to be seen any more."""
    for pattern in VOCABULARIES[language].places:
        for found in re.finditer(pattern, text, re.IGNORECASE):
            if _is_beside(text, found.span(), hours, 6, 4):
                is_own = any(city in found[0] for city in zones.cities)
                yield Finding(_whose(is_own=is_own), *found.span())


def _whose(*, is_own: bool) -> Fault:
    return Fault.OWN_ZONE if is_own else Fault.OTHER_ZONE


def _is_about_time(text: str, span: Span, hours: Sequence[Span]) -> bool:
    """Whether it stands beside an hour, or beside a word like "time"."""
    words = [found.span() for found in _ABOUT_TIME.finditer(text)]
    return _is_beside(text, span, hours, 14, 4) or _is_beside(text, span, words, 8, 3)


def _is_beside(text: str, span: Span, others: Sequence[Span], behind: int, before: int) -> bool:
    """Whether `span` follows another within `behind` characters, or leads it within `before`."""
    return any(
        _is_short(text[end : span[0]], behind)
        if end <= span[0]
        else _is_short(text[span[1] : start], before)
        for start, end in others
        if end <= span[0] or span[1] <= start
    )


def _is_short(gap: str, most: int) -> bool:
    return len(gap) <= most and not _BREAK.search(gap)
