"""All insights by what they say, and by the challenges that they were linked to."""

from collections.abc import Iterable, Mapping
from itertools import islice
from uuid import UUID

from app.insights.alike import Alike
from app.insights.heard import Heard, heard_in
from app.session.session import Session
from app.talks.words import Words
from app.text.folding import tokens

MOST_FOUND = 6


class Said:
    """Follows what becomes of them, session by session."""

    def __init__(self, heard: Iterable[Heard]) -> None:
        """Of these."""
        self.alike = Alike()
        self.words = Words()
        self._by_session: dict[UUID, set[UUID]] = {}
        self._tied: dict[UUID, set[UUID]] = {}
        for one in heard:
            self._put(one)

    @property
    def heard(self) -> Mapping[UUID, Heard]:
        """Each line by its id."""
        return self.alike.lines

    def follow(self, session: Session) -> None:
        """Know what was said in a session as it is now."""
        for identity in tuple(self._by_session.get(session.id, ())):
            self._drop(identity)
        for one in heard_in(session):
            self._put(one)

    def tied_to(self, challenge: UUID) -> tuple[Heard, ...]:
        """The insights that were linked to a challenge, the newest first."""
        found = (self.heard[one] for one in self._tied.get(challenge, ()))
        return tuple(sorted(found, key=lambda one: (one.capture.at, one.capture.id), reverse=True))

    def called(self, typed: str, most: int = MOST_FOUND) -> tuple[Heard, ...]:
        """The insights with words that begin like all that is typed, as they were told of."""
        begun = tokens(typed)
        found = (
            one
            for identity, one in self.heard.items()
            if all(any(word.startswith(key) for word in self.words.of(identity)) for key in begun)
        )
        return tuple(islice(found, most)) if begun else ()

    def _put(self, one: Heard) -> None:
        identity = one.capture.id
        self.alike.put(one)
        self.words.put(identity, text_of(one))
        self._by_session.setdefault(one.session, set()).add(identity)
        for challenge in one.insight.speaks_to:
            self._tied.setdefault(challenge, set()).add(identity)

    def _drop(self, identity: UUID) -> None:
        one = self.alike.drop(identity)
        self.words.drop(identity)
        self._by_session[one.session].discard(identity)
        for challenge in one.insight.speaks_to:
            self._tied[challenge].discard(identity)


def text_of(one: Heard) -> str:
    """All that is said in an insight."""
    known = one.insight
    return f"{one.capture.text} {known.problem} {known.reading} {known.workaround}"
