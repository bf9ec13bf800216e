"""Whether the words of a promise say by which day already, so that they are told it only once."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from app.message.clock_words import day
from app.message.due import date_of
from app.message.language import Language
from app.message.level import level
from app.message.mention import Mention, Topic, mentions
from app.message.wording import Wording


class Beside(Struct, frozen=True):
    """What stands before a day by which something is due, and behind it.

    What stands `before` or `behind` it is enough; the words before a day `on` which it is done
    may as well tell of another thing, unless a part of the sentence ends there.
    """

    before: str = r"(?!)"
    on: str = r"(?!)"
    behind: str = r"(?!)"


BESIDE: Mapping[Language, Beside] = {
    Language.ENGLISH: Beside(r"\b(?:by|until|till|than)\s$", r"\bon\s$"),
    Language.SPANISH: Beside(r"\b(?:hasta|para|tardar)\s(?:el\s)?$", r"\bel\s$"),
    Language.GERMAN: Beside(r"\b(?:bis|spätestens)\s(?:zum\s|am\s)?$", r"\bam\s$"),
    Language.FRENCH: Beside(r"\b(?:pour|tard|ici|jusqu['’])\s?(?:à\s|le\s)?$", r"\ble\s$"),
    Language.PORTUGUESE: Beside(r"\b(?:até|para)\s(?:[ao]\s)?$", r"\bn[ao]\s$"),
    Language.ITALIAN: Beside(r"\b(?:entro|per)\s(?:il\s)?$", r"\bil\s$"),
    Language.JAPANESE: Beside(behind=r"\)?まで"),
}
_POSSESSIVE = re.compile("['’]s")
_WORD = re.compile(r"\w")
_END = re.compile(r"\s*(?:[.,;:!?)]|$)")


def with_day(what: str, by: date, wording: Wording) -> str | None:
    """`what` with the date of its weekday, if it says itself that it is due `by` then."""
    plain = level(what)
    told = mentions(plain, wording.language)
    if not told or not all(_is_of(one, by) for one in told) or not _is_one(told, plain):
        return None
    start, end = told[0].start, told[-1].end
    if not _is_due(plain[:start], plain[end:], BESIDE[wording.language]):
        return None
    says_date = any(one.topic is Topic.DATE for one in told)
    return what if says_date else f"{what[:start]}{day(by, wording)}{what[end:]}"


def _is_one(told: Sequence[Mention], plain: str) -> bool:
    """Whether no word stands between what is told of a day, like “Friday, 27 November”."""
    between = (plain[one.end : other.start] for one, other in pairwise(told))
    return not any(map(_WORD.search, between))


def _is_of(mention: Mention, by: date) -> bool:
    if mention.topic is Topic.HOUR:
        return False
    is_weekday = mention.topic is Topic.WEEKDAY
    meant = {(by.weekday(),)} if is_weekday else {(by.month, by.day), date_of(by)}
    return not meant.isdisjoint(mention.meanings)


def _is_due(ahead: str, behind: str, beside: Beside) -> bool:
    """Whether what stands on both sides of a day makes it the one until which all is done."""
    if _POSSESSIVE.match(behind):
        return False
    is_by = re.search(beside.before, ahead, re.IGNORECASE) or re.match(beside.behind, behind)
    is_on = re.search(beside.on, ahead, re.IGNORECASE) and _END.match(behind)
    return bool(is_by or is_on)
