"""What is being played: the real sessions, or a rehearsal on scratch data."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from app.clock import Clock, RehearsalClock
from app.lists.library import Words
from app.scene import Scene, derive_scene
from app.session.draft import Draft
from app.session.keeper import SessionKeeper, SessionStore
from app.session.ladder import Ladder
from ui.wording import spell

REHEARSAL_MINUTES = 45
REHEARSAL_SPEED = 30


@dataclass(frozen=True, slots=True)
class Play:
    """A keeper and the clock that it goes by; nothing of a rehearsal is real."""

    keeper: SessionKeeper
    clock: Clock
    is_rehearsal: bool = False

    def scene(self, words: Words, ladder: Ladder) -> Scene | None:
        """What there is to see of the session at hand."""
        return derive_scene(self.keeper.agenda.value, words, ladder, self.clock.now(), spell)

    def real(self, span: timedelta) -> timedelta:
        """How long `span` of the play takes on the agent's own clock."""
        return span / self.clock.speed


def rehearsal(
    clock: Clock, store: SessionStore, ladder: Callable[[], Ladder], speed: float
) -> Play:
    """A play that runs `speed` times as fast, from now on."""
    fast = RehearsalClock(clock, speed)
    return Play(SessionKeeper(fast, store, ladder), fast, is_rehearsal=True)


def rehearsal_draft(name: str, minutes: int) -> Draft:
    """The made-up session."""
    return Draft(name, timedelta(minutes=minutes))
