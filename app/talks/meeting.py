"""What is shown of where challenges and insights meet; before a talk it is put aside."""

from collections.abc import Iterable
from uuid import UUID

from msgspec import Struct

from app.insights.heard import Heard
from app.insights.voices import Voices, counted
from app.session.session import Phase, Session
from app.talks.challenge import Challenge
from app.talks.matching import Hint, Matcher

UNTIL_OVER = frozenset({Phase.BEFORE, Phase.DURING})


class Support(Struct, frozen=True):
    """What customers said about a challenge: what was linked, by how many, and what may be.

    All who say alike with what was linked are counted, though only that is linked.
    """

    tied: tuple[Heard, ...]
    voices: Voices
    hints: tuple[Hint, ...]


class Address(Struct, frozen=True):
    """Which challenges an insight speaks to: those that were linked, and those that may be."""

    tied: tuple[Challenge, ...]
    hints: tuple[Hint, ...]


def is_put_aside(sessions: Iterable[Session]) -> bool:
    """Whether a talk waits or runs: whoever listens has let go of all this."""
    return any(one.talk is not None and one.phase in UNTIL_OVER for one in sessions)


def voices_for(matcher: Matcher, challenge: UUID, sessions: Iterable[Session]) -> Voices | None:
    """How many said something about a challenge: a part of its support that is known at once."""
    if is_put_aside(sessions):
        return None
    return _voices(matcher, matcher.said.tied_to(challenge))


def support_of(matcher: Matcher, challenge: UUID, sessions: Iterable[Session]) -> Support | None:
    """What customers said about a challenge; nothing while one of the `sessions` is such a talk."""
    if is_put_aside(sessions):
        return None
    tied = matcher.said.tied_to(challenge)
    return Support(tied, _voices(matcher, tied), matcher.for_challenge(challenge))


def address_of(matcher: Matcher, insight: UUID, sessions: Iterable[Session]) -> Address | None:
    """Which challenges an insight speaks to; nothing while one of the `sessions` is such a talk."""
    if is_put_aside(sessions):
        return None
    return Address(matcher.tied_from(insight), matcher.for_insight(insight))


def _voices(matcher: Matcher, tied: Iterable[Heard]) -> Voices:
    return counted(matcher.said.alike.of(tied))
