"""A cue that was shown, and what came of it."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from app.clock import Moment
from app.session.delivery import Delay, Delivery, Reaction


class CueKind(StrEnum):
    """The cues of a session; `RELATION` follows a said `WRAP` and has no minute of its own."""

    PREPARE = "prepare"
    BEGIN = "begin"
    OPENING = "opening"
    NOTICE = "notice"
    WRAP = "wrap"
    RELATION = "relation"
    OVER = "over"


EARLY = frozenset({CueKind.PREPARE, CueKind.BEGIN})
"""The cues before the start: they tell the agent what to do, not what to say."""


class Answer(StrEnum):
    """What the agent answered to a cue."""

    SAID = "said"
    LATER = "later"


class Showing(Struct, frozen=True):
    """A cue that was shown.

    `late_by` is how long after its due time it came, and `delay` is why. A cue put off comes again
    when no more than `again_at` is left; one that nobody was seen to see is pointed at once more
    when no more than `remind_at` is left: of the session, or for an early cue of the time to its
    start. A `rearmed` showing was undone by an extension or a move: its cue is ahead again. It was
    seen that long `seen_after` it was shown, by the steady clock.
    """

    kind: CueKind
    due_at: datetime
    shown: Moment
    late_by: timedelta
    answered_at: datetime | None = None
    answer: Answer | None = None
    again_at: timedelta | None = None
    rearmed: bool = False
    delay: Delay | None = None
    seen_after: timedelta | None = None
    seen_by: Reaction | None = None
    remind_at: timedelta | None = None
    deliveries: tuple[Delivery, ...] = ()

    @property
    def key(self) -> str:
        """What this showing is known by outside of its session."""
        return f"{self.kind} {self.shown.wall.isoformat()}"
