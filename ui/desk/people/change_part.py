"""What can be changed about a line after the call, folded away until it is wanted."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.refusal import Refusal
from app.session.capture import Capture
from ui.desk.advice import Advice
from ui.desk.deeds import Deeds
from ui.desk.people.pen import Pen
from ui.refusals import sentence
from ui.strip.bookmark import control_in_use
from ui.strip.captured_fields import CapturedFields
from ui.theme import Theme
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate


class ChangePart(QWidget):
    """The fields are those of the strip; `has_day` unless the day is moved elsewhere."""

    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, deeds: Deeds, session: UUID, *, has_day: bool = True) -> None:
        """About a line of that session."""
        super().__init__()
        self._theme = theme
        self._has_day = has_day
        self._line: Capture | None = None
        self._advice = Advice(theme)
        self._pen = Pen(deeds, session, self._tell)
        self._fields: CapturedFields | None = None
        self._link = Link(theme, translate("Pen", "Change or drop it"))
        self._link.clicked.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._more = Wrap(self._link)
        self._column.addWidget(self._more)
        self._column.addWidget(self._advice)

    def draw(self, line: Capture) -> None:
        """Show `line` as it is now."""
        self._line = line
        self._link.setObjectName(f"line.{line.id}.change")
        if self._fields is not None:
            self._fields.draw(line)

    def unfold(self) -> None:
        """Offer it without being asked."""
        self._more.hide()
        self._turn()

    @property
    def is_in_use(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        return self._fields is not None and control_in_use(self._fields) is not None

    def finish(self) -> None:
        """Take over what is being typed."""
        if self._fields is not None:
            self._fields.finish()

    def _turn(self) -> None:
        if self._line is None:
            return
        if self._fields is None:
            self._fields = self._made(self._line)
        else:
            self._fields.setVisible(self._fields.isHidden())
        self.shaped.emit()

    def _made(self, line: Capture) -> CapturedFields:
        fields = CapturedFields(self._theme, self._pen, has_day=self._has_day)
        fields.take_up(self._pen.half(line.id))
        fields.draw(line)
        fields.dropped.connect(partial(self._pen.drop, line.id))
        self._column.insertWidget(1, fields)
        return fields

    def _tell(self, refusal: Refusal | None) -> None:
        self._advice.draw(sentence(refusal) if refusal else "")
