"""What can be done about a line of a customer's sessions: at least, change or drop it."""

from uuid import UUID

from ui.desk.deeds import Deeds
from ui.desk.people.change_part import ChangePart
from ui.desk.unfolded import Unfolded
from ui.theme import Theme


class LineFields(Unfolded):
    """Whoever makes one lays the parts out."""

    def __init__(self, theme: Theme, deeds: Deeds, session: UUID, *, has_day: bool = True) -> None:
        """About a line of that session, whose day is changed here if it `has_day`."""
        super().__init__(theme)
        self._change = ChangePart(theme, deeds, session, has_day=has_day)
        self._change.shaped.connect(self.shaped)

    @property
    def is_in_use(self) -> bool:
        """Whether the line is being changed."""
        return self._change.is_in_use

    def finish(self) -> None:
        """Take over what is being typed."""
        self._change.finish()
