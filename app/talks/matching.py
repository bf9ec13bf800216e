"""Which insights may speak to which challenge, by their words and by their area, and why."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from heapq import nlargest
from uuid import UUID

from msgspec import Struct

from app.insights.alike import area_of
from app.insights.heard import Heard
from app.session.insight import Status
from app.session.session import Session
from app.talks.challenge import Challenge, challenge_in
from app.talks.said import Said, text_of
from app.talks.words import Words, forms_of, least, weights, words_of

MOST_HINTS = 3
MOST_WORDS = 4
SAME_AREA = 5.0
"""What it weighs that a challenge names the area of an insight, beside words that both say."""
Weights = Mapping[str, float]


class Hint(Struct, frozen=True):
    """An insight that may speak to a challenge: the words that both say, the rarest first.

    `area` is the insight's where the challenge names it, or an insight of that area is linked.
    """

    heard: Heard
    challenge: Challenge
    words: tuple[str, ...] = ()
    area: str = ""


class Matcher:
    """Knows all insights and all challenges; nothing is linked by it."""

    def __init__(self, heard: Iterable[Heard], challenges: Iterable[Challenge]) -> None:
        """Of these."""
        self.said = Said(heard)
        self.challenges: dict[UUID, Challenge] = {}
        self._named = Words()
        for one in challenges:
            self._put(one)

    def follow(self, session: Session) -> None:
        """Know what was said in a session as it is now."""
        self.said.follow(session)
        challenge = challenge_in(session)
        if challenge is not None:
            self._put(challenge)
        elif self.challenges.pop(session.id, None) is not None:
            self._named.drop(session.id)

    def tied_from(self, identity: UUID) -> tuple[Challenge, ...]:
        """The challenges to which an insight was linked."""
        heard = self.said.heard.get(identity)
        links = heard.insight.speaks_to if heard else ()
        return tuple(self.challenges[one] for one in links if one in self.challenges)

    def for_challenge(self, identity: UUID, most: int = MOST_HINTS) -> tuple[Hint, ...]:
        """The insights that may speak to a challenge, and are not linked to it: likeliest first."""
        challenge = self.challenges.get(identity)
        if challenge is None:
            return ()
        weighed, areas = weights(self._named.of(identity), self._sides), self._areas_of(identity)
        scores = _scored(weighed, self.said.words)
        for area in areas:
            _add(scores, self.said.alike.in_area(area))
        heard, enough = self.said.heard, least(self._sides)
        found = nlargest(
            most,
            (
                (score, heard[one].capture.at, one)
                for one, score in scores.items()
                if score >= enough and self._is_free(heard[one], identity)
            ),
        )
        return tuple(self._hint(heard[one], challenge, weighed, areas) for _, _, one in found)

    def for_insight(self, identity: UUID, most: int = MOST_HINTS) -> tuple[Hint, ...]:
        """The challenges that an insight may answer, and is not linked to: likeliest first."""
        heard = self.said.heard.get(identity)
        if heard is None:
            return ()
        weighed, area = weights(self.said.words.of(identity), self._sides), area_of(heard)
        scores, every = _scored(weighed, self._named), self.challenges
        enough = least(self._sides)
        _add(scores, (one for one in every if area and area in self._areas_of(one, area)))
        found = nlargest(
            most,
            (
                (score, every[one].harvest.at, one)
                for one, score in scores.items()
                if score >= enough and self._is_free(heard, one)
            ),
        )
        return tuple(
            self._hint(heard, every[one], weighed, self._areas_of(one, area)) for _, _, one in found
        )

    def _put(self, one: Challenge) -> None:
        self.challenges[one.session] = one
        self._named.put(one.session, named_by(one))

    @property
    def _sides(self) -> tuple[Words, ...]:
        return (self.said.words, self._named)

    def _areas_of(self, challenge: UUID, only: str = "") -> AbstractSet[str]:
        """The areas that a challenge names, and those of what is linked to it; or `only` one."""
        words = self._named.of(challenge)
        alike = self.said.alike
        asked = (only,) if only else alike.areas
        named = {area for area in asked if _is_said(alike.spelled(area), words)}
        return named | ({area_of(one) for one in self.said.tied_to(challenge)} - {""})

    def _is_free(self, heard: Heard, challenge: UUID) -> bool:
        """Whether the two can be linked; what repeats another line is left to that one."""
        known = heard.insight
        return known.status is not Status.DUPLICATE and challenge not in known.speaks_to

    def _hint(
        self, heard: Heard, challenge: Challenge, weighed: Weights, areas: AbstractSet[str]
    ) -> Hint:
        both = self.said.words.of(heard.capture.id) & self._named.of(challenge.session)
        shared = sorted(both & weighed.keys(), key=lambda one: (-weighed[one], one))[:MOST_WORDS]
        words = forms_of(shared, text_of(heard), named_by(challenge))
        return Hint(heard, challenge, words, heard.insight.area if area_of(heard) in areas else "")


def named_by(one: Challenge) -> str:
    """All that is said of a challenge."""
    harvest = one.harvest
    return f"{harvest.challenge} {harvest.why_now} {harvest.goals} {harvest.reality}"


_words_of = lru_cache(maxsize=2_000)(words_of)


def _is_said(area: str, words: AbstractSet[str]) -> bool:
    """Whether `words` have all that an area is called by."""
    own = _words_of(area)
    return bool(own) and own <= words


def _scored(weighed: Weights, texts: Words) -> dict[UUID, float]:
    """How much the texts share with one of which the words are `weighed`."""
    scores: dict[UUID, float] = {}
    for word, weight in weighed.items():
        for one in texts.having(word):
            scores[one] = scores.get(one, 0.0) + weight
    return scores


def _add(scores: dict[UUID, float], same_area: Iterable[UUID]) -> None:
    for one in same_area:
        scores[one] = scores.get(one, 0.0) + SAME_AREA
