"""The questions and goals of a customer that stay open; what can be done unfolds below one."""

from collections.abc import Callable, Sequence
from uuid import UUID

from app.people.record import Noted
from ui.desk.faces import RowFace, TitleFace
from ui.desk.people.open_fields import OpenFields
from ui.desk.people.register import Register
from ui.desk.unfolded import Unfolded
from ui.desk.unfolding_list import Names, UnfoldingList
from ui.strip.captured_row import ICONS
from ui.theme import Theme
from ui.wording import kind_words, translate


class OpenList(UnfoldingList):
    """The newest first; not seen while there are none. `day` tells when one was noted."""

    def __init__(self, theme: Theme, register: Register, day: Callable[[Noted], str]) -> None:
        """Nothing yet."""
        whole, rest = translate("People", "Still open"), translate("People", "More that is open")
        super().__init__(theme, register, Names("open", whole, rest, ""))
        self._register = register
        self._day = day
        self._noted: dict[UUID, Noted] = {}

    def draw(self, noted: Sequence[Noted], more: int) -> None:
        """Show these, and that there are so many more."""
        self._noted = {one.line.id: one for one in noted}
        rows = [self._face(one) for one in noted]
        title = TitleFace(translate("People", "Still open"), is_top=True)
        self._link.setText(translate("People", "Show {0} more").format(more))
        self.put([title, *rows] if rows else [], has_more=more > 0)

    def make_fields(self, identity: UUID) -> Unfolded:
        """What can be done about one."""
        fields = OpenFields(self._theme, self._register, self._noted[identity])
        fields.shaped.connect(self.shaped)
        return fields

    def draw_fields(self, fields: Unfolded, identity: UUID) -> None:
        """How it stands now."""
        if isinstance(fields, OpenFields):
            fields.draw(self._noted[identity])

    def fold(self, identity: UUID) -> None:
        """Open the row of one, or close it."""
        self.turn(identity)
        self.shaped.emit()
        self.focus(identity)

    def finish(self) -> None:
        """Take over what is being typed."""
        if isinstance(self.fields, OpenFields):
            self.fields.finish()

    def _face(self, noted: Noted) -> RowFace:
        line = noted.line
        return RowFace(
            line.text,
            f"{kind_words(line.kind)} · {self._day(noted)}",
            ICONS[line.kind],
            self.mark(line.id),
            line.id,
        )
