"""Reads the clock for sessions: shows what is due of each, and why it came late."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.clock import Clock, Moment
from app.session.cue import due, is_overlooked, reminded, shown, turned_back
from app.session.ladder import Ladder
from app.session.look import Look
from app.session.session import Session
from app.session.steps import anchor

if TYPE_CHECKING:
    from uuid import UUID


class Watch:
    """Remembers when it last looked at each session."""

    def __init__(self, clock: Clock, ladder: Callable[[], Ladder]) -> None:
        """By `clock`, and the minutes of `ladder`."""
        self._clock = clock
        self._ladder = ladder
        self._last: dict[UUID, Look] = {}

    def look_at(self, session: Session, now: Moment) -> Session:
        """`session` told in the reading of `now`, with the cue that is due."""
        ladder, look = self._ladder(), Look(now, self._clock.slept())
        last, self._last[session.id] = self._last.get(session.id), look
        told = turned_back(anchor(session, now), ladder, now)
        kind = due(told, ladder, now)
        if kind is not None:
            return shown(told, kind, ladder, look, last)
        return reminded(told) if is_overlooked(told, now) else told
