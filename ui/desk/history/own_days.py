"""The first and the last day of a span, typed as people write days."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.history.span import Span
from app.history.typed import past_day
from ui.desk.advice import Advice
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.wrap import Wrap
from ui.wording import translate

WIDTH = 150


class OwnDays(QWidget):
    """Two fields; `chosen` comes as soon as both are days, in their order."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        """Both empty."""
        super().__init__()
        self._today = today
        self._first = Field(theme, translate("History", "From"))
        self._last = Field(theme, translate("History", "To"))
        self._advice = Advice(theme)
        boxes = []
        for name, field in (("first", self._first), ("last", self._last)):
            field.setObjectName(f"history.{name}")
            field.setFixedWidth(theme.px(WIDTH))
            field.editingFinished.connect(self._on_typed)
            box = QWidget()
            box.setLayout(labelled(theme, field.accessibleName(), field))
            boxes.append(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Wrap(*boxes, space=12))
        column.addWidget(self._advice)
        self._advice.draw("")

    def draw(self, span: Span) -> None:
        """Show `span`, unless something else is being typed."""
        for field, day in ((self._first, span.first), (self._last, span.last)):
            if not field.isModified():
                field.put(day.isoformat() if day else "")

    def _on_typed(self) -> None:
        if not (self._first.isModified() or self._last.isModified()):
            return
        today = self._today()
        first, last = (past_day(field.text(), today) for field in (self._first, self._last))
        if first is None or last is None or first > last:
            words = translate("History", "Type two days up to today, the earlier one first.")
            self._advice.draw(words)
            return
        self._advice.draw("")
        for field in (self._first, self._last):
            field.setModified(False)
        self.chosen.emit(Span(last, first))
