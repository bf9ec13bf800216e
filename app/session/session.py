"""A session as facts: what was agreed, what happened, and when."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from app.clock import Moment
from app.session.aftercare import Aftercare
from app.session.booking import Booking
from app.session.capture import Capture
from app.session.deadline import Deadline
from app.session.ladder import Ladder
from app.session.outcome import Outcome
from app.session.showing import CueKind, Showing
from app.session.talk import Harvest, Talk

LONGEST_NAME = 200


class Phase(StrEnum):
    """Where a session stands."""

    IDLE = "idle"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Mode(StrEnum):
    """A way in which the customer sees or hears the agent."""

    CAMERA = "camera"
    SCREEN = "screen"
    AUDIO = "audio"


class Mark(StrEnum):
    """What the agent said of an item."""

    OPEN = "open"
    DONE = "done"
    NOT_APPLICABLE = "na"


class Session(Struct, frozen=True):
    """One session with one customer, or a `talk` with a colleague.

    `length` is what was agreed; `until` is the agreed end where it was given by the clock.
    Cues that would lie at or above `armed_below` (time left) are not armed. `paused_for` is what
    all pauses took that are over. `ladder` is the one that was in force when it ended. One that was
    begun without a plan has no `booking`. Sessions with the same `customer`, which is a key, are
    with one person; without a name there is none, nor in a talk. The question of a talk may be
    asked of a customer too; what it brought in is the `harvest`.
    """

    id: UUID
    name: str
    length: timedelta
    modes: frozenset[Mode] = frozenset({Mode.CAMERA})
    until: datetime | None = None
    planned_at: datetime | None = None
    started: Moment | None = None
    deadline: Deadline | None = None
    armed_below: timedelta = timedelta(0)
    paused: Moment | None = None
    paused_for: timedelta = timedelta(0)
    ended: Moment | None = None
    ladder: Ladder | None = None
    closed_at: datetime | None = None
    marks: Mapping[str, Mark] = {}
    showings: tuple[Showing, ...] = ()
    booking: Booking | None = None
    customer: str = ""
    outcome: Outcome | None = None
    captures: tuple[Capture, ...] = ()
    aftercare: Aftercare | None = None
    talk: Talk | None = None
    harvest: Harvest | None = None

    @property
    def phase(self) -> Phase:
        """Derived from the facts; a closed session is at hand no more."""
        if self.closed_at is not None:
            return Phase.IDLE
        if self.ended is not None:
            return Phase.AFTER
        return Phase.BEFORE if self.started is None else Phase.DURING

    @property
    def start(self) -> datetime | None:
        """When it began, or else is to begin; nothing while nobody said."""
        return self.started.wall if self.started else self.planned_at

    def mark(self, item_id: str) -> Mark:
        """The state of an item; open until the agent says otherwise."""
        return self.marks.get(item_id, Mark.OPEN)

    def latest(self, kind: CueKind) -> Showing | None:
        """The last showing of a cue, unless an extension armed it again."""
        for showing in reversed(self.showings):
            if showing.kind is kind:
                return None if showing.rearmed else showing
        return None
