"""All insights by what they say, by their area, and by the challenges that they were linked to."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import islice
from uuid import UUID

from app.history.folding import tokens
from app.insights.heard import Heard, heard_in
from app.insights.voices import Gist, gist_of
from app.session.session import Session
from app.talks.words import Words, words_of

MOST_CALLED = 6

SPEAKS_TO, REPEATS, IS_ABOUT = "speaks to", "repeats", "is about"
Link = tuple[str, UUID | Gist | None]
"""One of these, and a challenge, another line, or a problem in its area."""


class Said:
    """Follows what becomes of them, session by session."""

    def __init__(self, heard: Iterable[Heard]) -> None:
        """Of these."""
        self.heard: dict[UUID, Heard] = {}
        self.words = Words()
        self._by_session: dict[UUID, set[UUID]] = {}
        self._leading: dict[Link, set[UUID]] = {}
        self._areas: dict[str, set[UUID]] = {}
        for one in heard:
            self._put(one)

    def follow(self, session: Session) -> None:
        """Know what was said in a session as it is now."""
        for identity in tuple(self._by_session.get(session.id, ())):
            self._drop(identity)
        for one in heard_in(session):
            self._put(one)

    def tied_to(self, challenge: UUID) -> tuple[Heard, ...]:
        """The insights that were linked to a challenge, the newest first."""
        found = (self.heard[one] for one in self._leading.get((SPEAKS_TO, challenge), ()))
        return tuple(sorted(found, key=lambda one: (one.capture.at, one.capture.id), reverse=True))

    def alike(self, lines: Iterable[Heard]) -> tuple[Heard, ...]:
        """These, and all that say alike with one of them: see `voices_of`."""
        found: dict[UUID, Heard] = {}
        ahead = list(lines)
        while ahead:
            one = ahead.pop()
            if one.capture.id not in found:
                found[one.capture.id] = one
                ahead.extend(self._beside(one))
        return tuple(found.values())

    def called(self, typed: str, most: int = MOST_CALLED) -> tuple[Heard, ...]:
        """The insights with words that begin like all that is typed, as they were told of."""
        begun = tokens(typed)
        found = (
            one
            for identity, one in self.heard.items()
            if all(any(word.startswith(key) for word in self.words.of(identity)) for key in begun)
        )
        return tuple(islice(found, most)) if begun else ()

    @property
    def areas(self) -> Iterable[str]:
        """The areas in use, each by its words in order."""
        return (area for area, lines in self._areas.items() if lines)

    def in_area(self, area: str) -> AbstractSet[UUID]:
        """The lines of an area."""
        return self._areas.get(area, frozenset())

    def _beside(self, one: Heard) -> Iterator[Heard]:
        """What repeats a line, what it repeats, and what has the same problem in its area."""
        links = ((REPEATS, one.capture.id), (IS_ABOUT, gist_of(one)))
        found = {one.insight.same_as}.union(*(self._leading.get(link, ()) for link in links))
        return (self.heard[other] for other in found if other in self.heard)

    def _put(self, one: Heard) -> None:
        identity = one.capture.id
        self.heard[identity] = one
        self.words.put(identity, text_of(one))
        self._by_session.setdefault(one.session, set()).add(identity)
        self._areas.setdefault(area_of(one), set()).add(identity)
        for link in _links_of(one):
            self._leading.setdefault(link, set()).add(identity)

    def _drop(self, identity: UUID) -> None:
        one = self.heard.pop(identity)
        self.words.drop(identity)
        self._by_session[one.session].discard(identity)
        self._areas[area_of(one)].discard(identity)
        for link in _links_of(one):
            self._leading[link].discard(identity)


def text_of(one: Heard) -> str:
    """All that is said in an insight."""
    known = one.insight
    return f"{one.capture.text} {known.problem} {known.reading} {known.workaround}"


def area_of(one: Heard) -> str:
    """Its area by its words, the same for all spellings; empty where it has none."""
    return " ".join(sorted(words_of(one.insight.area)))


def _links_of(one: Heard) -> Iterator[Link]:
    """What a line speaks to, repeats, and is about."""
    known, gist = one.insight, gist_of(one)
    yield from ((SPEAKS_TO, challenge) for challenge in known.speaks_to)
    if known.same_as is not None:
        yield REPEATS, known.same_as
    if gist is not None:
        yield IS_ABOUT, gist
