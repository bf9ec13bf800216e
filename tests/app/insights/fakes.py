"""Short ways to insights, and a memory that reads them as the disk does."""

from datetime import datetime
from uuid import UUID

from app.insights.heard import Heard
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight
from tests.app.fakes import MemoryStore
from tests.app.people.fakes import DAY, NOW


def learned(
    number: int,
    text: str = "Nobody finds the export",
    insight: Insight | None = None,
    *,
    days_ago: int = 1,
) -> Capture:
    """A line of the kind insight."""
    at = NOW - days_ago * DAY
    return Capture(UUID(int=2000 + number), CaptureKind.INSIGHT, text, at, insight=insight)


def heard(
    number: int,
    insight: Insight | None = None,
    *,
    customer: str = "marina duarte",
    session: int = 0,
    text: str = "Nobody finds the export",
) -> Heard:
    """One in a session of its own, or in that one."""
    line = learned(number, text, insight, days_ago=number)
    return Heard(UUID(int=session or number), customer, customer.title(), line, NOW - DAY)


class MemoryInsights:
    """All insights of a memory for sessions; see `Insights`."""

    def __init__(self, store: MemoryStore) -> None:
        """Read those of `store`."""
        self._store = store
        self.read = 0
        """How often they were read."""

    def heard(self) -> tuple[Heard, ...] | Refusal:
        """All of them, the newest first."""
        self.read += 1
        if self._store.unreadable is not None:
            return self._store.unreadable
        found = [
            Heard(one.id, one.customer, one.name, line, one.start)
            for one in self._store.sessions.values()
            for line in one.captures
            if line.kind is CaptureKind.INSIGHT
        ]
        return tuple(sorted(found, key=lambda one: (one.capture.at, one.capture.id), reverse=True))

    def heard_between(self, start: datetime, end: datetime) -> tuple[Heard, ...] | Refusal:
        """Those of that span."""
        found = self.heard()
        if isinstance(found, Refusal):
            return found
        return tuple(one for one in found if start <= one.capture.at < end)
