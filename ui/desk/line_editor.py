"""The lines: what to say at each cue."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.library import LINES
from app.lists.line import FieldProblem
from app.session.showing import CueKind
from app.settings_keeper import SettingsKeeper
from ui.bind import bind
from ui.desk.drafts import RowKey
from ui.desk.line_fields import LineFields, preview_words
from ui.desk.pen import Pen
from ui.desk.rows import Fields, FoldingRow, Rows, Shown
from ui.desk.words import cue_words, trouble_words
from ui.theme import Theme
from ui.widgets.heading import Summary

ICONS = {
    CueKind.PREPARE: "list-checks",
    CueKind.BEGIN: "calendar-clock",
    CueKind.OPENING: "play",
    CueKind.NOTICE: "hourglass",
    CueKind.WRAP: "clock-alert",
    CueKind.RELATION: "heart",
    CueKind.OVER: "circle-stop",
}


class LineEditor(QWidget):
    """One row for each cue."""

    def __init__(self, theme: Theme, pen: Pen, keeper: SettingsKeeper) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._pen = pen
        self._keeper = keeper
        self.rows = Rows(theme, lambda row: FoldingRow(theme, row, self._make_fields))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        bind(keeper.settings, self, lambda _: self.draw())

    def draw(self) -> None:
        """Show the lines as they are written, filled as they could be said."""
        self.rows.draw({(LINES, kind.value): self._shown(kind) for kind in CueKind}, None)

    def _shown(self, kind: CueKind) -> Shown:
        settings, line = self._keeper.settings.value, self._pen.words.lines[kind]
        is_open = self._pen.unfolded(LINES) == kind.value
        trouble = self._pen.trouble((LINES, kind.value))
        marks = (("triangle-alert", self._theme.tokens.must),) if trouble else ()
        words = preview_words(kind, line.text, settings)
        face = Summary(ICONS[kind], cue_words(kind, settings), words, marks, is_open=is_open)
        is_told_below = is_open and isinstance(trouble, FieldProblem)
        return Shown(face, "" if is_told_below else trouble_words(trouble))

    def _make_fields(self, row: RowKey) -> Fields:
        return LineFields(self._theme, self._pen, self._keeper, row)
