"""The ladder of cues: how much of the session is left when each is due."""

from collections.abc import Mapping
from datetime import timedelta

from msgspec import Struct

from app.session.showing import CueKind

NOTICE = timedelta(minutes=10)
WRAP = timedelta(minutes=5)


class Ladder(Struct, frozen=True):
    """The agent's minutes; without `notice` there is one cue before the end."""

    notice: timedelta | None = NOTICE
    wrap: timedelta = WRAP

    @property
    def thresholds(self) -> Mapping[CueKind, timedelta]:
        """The time left at which each timed cue is due, earliest first."""
        ahead = {} if self.notice is None else {CueKind.NOTICE: self.notice}
        return {**ahead, CueKind.WRAP: self.wrap, CueKind.OVER: timedelta(0)}
