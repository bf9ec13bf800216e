"""Tells the hours and days that a text gives for the session from those it gives for else."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from app.message.language import Language
from app.message.mention import Mention, Topic
from app.message.vocabulary import VOCABULARIES

NEAR = 20
"""How many characters at most stand between two mentions of one appointment."""

_SENTENCE = re.compile(r"[!?。\n]|\.(?=\s|$)")
_CLAUSE = re.compile(r"[!?;。、\n]|[.,](?=\s|$)")
_UNTIL = re.compile(
    r"\s?(?:h|hrs|uhr|時)?\s?(?:-|–|—|~|to|through|till|until|bis|al?|au|à|às|até|hasta|alle|から)\s?"
    r"(?:las?\s|le\s|ore\s|el\s)?",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{_UNTIL.pattern}|\s?(?:,|/|and|und|y|et|e|・)\s?", re.IGNORECASE)


def given_for_session(
    text: str, found: Sequence[Mention], language: Language, is_own: Callable[[Mention], bool]
) -> Iterator[Mention]:
    """The mentions that a reader of a levelled text takes for the session's.

    `is_own` tells whether one is right: a day that stands beside it is meant for the session too.
    """
    for group in _groups(text, _sure(text, found, language), VOCABULARIES[language].deadline):
        is_elsewhere = _is_elsewhere(text, group, language)
        if not is_elsewhere and (_is_appointment(text, group, language) or any(map(is_own, group))):
            yield from group


def _sure(text: str, found: Sequence[Mention], language: Language) -> list[Mention]:
    """Without the short words that have no hour and no date right beside them."""
    pairs, beside = [*pairwise(found)], _beside(language)
    linked = {
        mention
        for pair in pairs
        if beside.fullmatch(text, pair[0].end, pair[1].start)
        for mention in pair
    }
    return [mention for mention in found if not mention.weak or mention in linked]


@cache
def _beside(language: Language) -> re.Pattern[str]:
    """What may stand between a short word for a day and its hour or date."""
    words = VOCABULARIES[language].beside
    return re.compile(rf"[\s.,()–-]{{0,3}}(?:(?:{words})\s?){{0,2}}", re.IGNORECASE)


def _groups(text: str, found: Sequence[Mention], deadline: str) -> list[list[Mention]]:
    """Neighbours, as far as nothing says that the next one is a day by which something is due."""
    groups: list[list[Mention]] = []
    for mention in found:
        gap = text[groups[-1][-1].end : mention.start] if groups else ""
        if groups and len(gap) <= NEAR and not _is_broken(gap, deadline):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _is_broken(gap: str, deadline: str) -> bool:
    is_due = re.search(f"{deadline}$", gap, re.IGNORECASE) is not None
    return is_due or _SENTENCE.search(gap.replace("\n", " ", 1)) is not None


def _is_elsewhere(text: str, group: Sequence[Mention], language: Language) -> bool:
    """Whether it speaks of opening hours, of days by which something is due, or of several days."""
    words = VOCABULARIES[language]
    if _is_joined(text, group, Topic.WEEKDAY, _LISTED) or _is_deadline(text, group, words.deadline):
        return True
    clause, sentence = _around(text, group, _CLAUSE), _around(text, group, _SENTENCE)
    is_span = _is_joined(text, group, Topic.HOUR, _UNTIL)
    if re.search(words.session, clause, re.IGNORECASE):
        return is_span and re.search(words.elsewhere, clause, re.IGNORECASE) is not None
    return re.search(words.elsewhere, sentence if is_span else clause, re.IGNORECASE) is not None


def _is_appointment(text: str, group: Sequence[Mention], language: Language) -> bool:
    """Whether it names an hour, or the sentence around it the session; spans are of anything."""
    sentence = _around(text, group, _SENTENCE)
    names_session = re.search(VOCABULARIES[language].session, sentence, re.IGNORECASE) is not None
    topics = {mention.topic for mention in group}
    if topics == {Topic.HOUR}:
        return names_session or not _is_joined(text, group, Topic.HOUR, _UNTIL)
    return names_session or Topic.HOUR in topics


def _is_joined(text: str, group: Sequence[Mention], topic: Topic, joint: re.Pattern[str]) -> bool:
    """Whether two neighbours speak of a span or a list: "9:00 to 17:00", "Monday and Friday"."""
    return any(
        first.topic is second.topic is topic
        and joint.fullmatch(text, first.end, second.start) is not None
        for first, second in pairwise(group)
    )


def _is_deadline(text: str, group: Sequence[Mention], deadline: str) -> bool:
    """Whether it begins with a day by which something else is due."""
    is_day = group[0].topic is not Topic.HOUR
    return is_day and bool(re.search(f"{deadline}$", text[: group[0].start], re.IGNORECASE))


def _around(text: str, group: Sequence[Mention], ends: re.Pattern[str]) -> str:
    start, end = group[0].start, group[-1].end
    first = max((found.end() for found in ends.finditer(text, 0, start)), default=0)
    last = ends.search(text, end)
    return text[first : last.start() if last else len(text)]
