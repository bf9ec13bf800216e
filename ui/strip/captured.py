"""What was written down in this session: each line with its kind and minute, to be sorted later."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session.session import Phase
from ui.strip.captured_row import CapturedRow
from ui.strip.drawer import Drawer
from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text
from ui.wording import translate

if TYPE_CHECKING:
    from ui.scribe import Scribe


class CapturedDrawer(Drawer):
    """One line at most is unfolded, where it can be reworded, sorted and dropped."""

    grown = Signal(QWidget)

    def __init__(self, theme: Theme, scribe: "Scribe") -> None:
        """Folded."""
        super().__init__(theme, "pencil-line", translate("Captured", "Written down"), "captured")
        self._scribe = scribe
        self._rows: dict[UUID, CapturedRow] = {}
        self._unfolded: UUID | None = None
        self.is_half_written = False

    @property
    def is_filled(self) -> bool:
        """Whether anything was written down, or begun."""
        return bool(self.prep.captured) or self.is_half_written

    def belongs_to(self, phase: Phase) -> bool:
        """Before the call, in it, and after it."""
        return phase is not Phase.IDLE

    def state(self) -> str:
        """How many lines there are, and whether one was left."""
        words = translate("Captured", "one not finished") if self.is_half_written else ""
        count = len(self.prep.captured)
        return ", ".join(filter(None, (str(count) if count else "", words)))

    def margins(self) -> QMargins:
        """The rows have an edge of their own."""
        return QMargins(0, 0, 0, 0)

    def fold(self) -> None:
        """Fold it, and the line that was unfolded."""
        self._unfolded = None
        super().fold()

    def clear(self) -> None:
        """Forget the words; what is being typed is kept."""
        self.finish()
        self._rows = {}
        super().clear()

    def finish(self) -> None:
        """Take over what is being typed."""
        for row in tuple(self._rows.values()):
            row.finish()

    def fill(self, column: QVBoxLayout) -> None:
        """The lines, the newest on top."""
        self._rows = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._nothing = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        self._nothing.setText(_nothing_words(is_ahead=self._scribe.is_ahead))
        self._nothing.setContentsMargins(12, 0, 12, 6)
        column.addWidget(self._nothing)
        column.addLayout(self._list)

    def refill(self) -> None:
        """Show the lines; a row that stays keeps the keyboard."""
        lines = {one.line.id: one for one in reversed(self.prep.captured)}
        for gone in self._rows.keys() - lines.keys():
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (identity, captured) in enumerate(lines.items()):
            self._row(identity, place).draw(captured, is_open=identity == self._unfolded)
        self._nothing.setVisible(not lines)

    def detail(self, line: UUID) -> None:
        """Unfold that line, or fold it if it was."""
        before, self._unfolded = self._unfolded, None if line == self._unfolded else line
        if before in self._rows:
            self._rows[before].finish()
        if self.is_open and self._rows:
            self.refill()
        if self._unfolded in self._rows:
            self.grown.emit(self._rows[self._unfolded])
            self._rows[self._unfolded].begin()

    def take_keyboard(self) -> None:
        """The newest line is next."""
        row = next(iter(self._in_order()), None)
        if row is not None:
            row.heading.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, identity: UUID, place: int) -> CapturedRow:
        if identity not in self._rows:
            row = CapturedRow(self.theme, self._scribe)
            row.turned.connect(self.detail)
            row.dropped.connect(self._drop)
            self._rows[identity] = row
            self._list.insertWidget(place, row)
            row.show()
        return self._rows[identity]

    def _drop(self, line: UUID) -> None:
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scribe.drop(line)

    def _in_order(self) -> list[CapturedRow]:
        lines = [one.line.id for one in reversed(self.prep.captured)]
        return [self._rows[line] for line in lines if line in self._rows]


def _nothing_words(*, is_ahead: bool) -> str:
    """How a line is written down, and from when on."""
    if not is_ahead:
        return translate("Captured", "Nothing yet. Alt+1 to Alt+6 write a line down.")
    return translate(
        "Captured",
        "Nothing yet. From 15 minutes before the start, Alt+1 to Alt+6 write a line down.",
    )
