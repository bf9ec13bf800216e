"""Which lines repeat one another, and which of them leads the others."""

from collections.abc import Iterable
from uuid import UUID

from app.insights.heard import Heard


class Leads:
    """For each line the one that leads it, at first itself."""

    def __init__(self, heard: Iterable[Heard]) -> None:
        """Lines that repeat one another are joined; the one that repeats no other leads them."""
        known = tuple(heard)
        self._leads = {one.capture.id: one.capture.id for one in known}
        for one in known:
            other = one.capture.insight.same_as if one.capture.insight else None
            if other in self._leads:
                self._join(one.capture.id, other)

    def of(self, identity: UUID) -> UUID:
        """Which line leads that one."""
        leads = self._leads
        while leads[identity] != identity:
            leads[identity] = leads[leads[identity]]
            identity = leads[identity]
        return identity

    def _join(self, one: UUID, other: UUID) -> None:
        """Whatever leads `other` leads `one` and all that it leads."""
        self._leads[self.of(one)] = self.of(other)
