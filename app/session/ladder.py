"""The ladder of cues: how much is left when each is due."""

from collections.abc import Mapping
from datetime import timedelta

from msgspec import Struct

from app.session.showing import CueKind

NOTICE = timedelta(minutes=10)
WRAP = timedelta(minutes=5)


class Ladder(Struct, frozen=True):
    """The agent's minutes; without `notice` there is one cue before the end.

    Without `prepare` there is none before the start.
    """

    notice: timedelta | None = NOTICE
    wrap: timedelta = WRAP
    prepare: timedelta | None = None

    @property
    def thresholds(self) -> Mapping[CueKind, timedelta]:
        """The time left of a session at which each timed cue is due, earliest first."""
        ahead = {} if self.notice is None else {CueKind.NOTICE: self.notice}
        return {**ahead, CueKind.WRAP: self.wrap, CueKind.OVER: timedelta(0)}

    @property
    def early(self) -> Mapping[CueKind, timedelta]:
        """The time left to a planned start at which each early cue is due, earliest first."""
        ahead = {} if self.prepare is None else {CueKind.PREPARE: self.prepare}
        return {**ahead, CueKind.BEGIN: timedelta(0)}
