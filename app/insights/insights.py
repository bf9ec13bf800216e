"""Where insights are read over all sessions, said by those who need it."""

from datetime import datetime
from typing import Protocol

from app.insights.heard import Heard
from app.refusal import Refusal


class Insights(Protocol):
    """The insights of all sessions; they are changed through the session that each belongs to."""

    def heard(self) -> tuple[Heard, ...] | Refusal:
        """All of them, the newest first."""
        ...

    def heard_between(self, start: datetime, end: datetime) -> tuple[Heard, ...] | Refusal:
        """Those that were written down from `start` on and before `end`, the newest first."""
        ...
