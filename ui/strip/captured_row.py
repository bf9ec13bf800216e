"""One line that was written down, and below it what can be changed about it."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.prep import Captured
from app.session.capture import CaptureKind, Promise
from ui.strip.owed_words import due_words, owner_words
from ui.theme import Theme
from ui.widgets.heading import Heading, Summary
from ui.widgets.lines import TOGETHER
from ui.wording import kind_words, translate

if TYPE_CHECKING:
    from ui.scribe import Scribe
    from ui.strip.captured_fields import CapturedFields

ICONS = {
    CaptureKind.PROMISE: "handshake",
    CaptureKind.QUESTION: "circle-question-mark",
    CaptureKind.QUOTE: "message-square-quote",
    CaptureKind.GOAL: "circle-parking",
    CaptureKind.INSIGHT: "lightbulb",
    CaptureKind.NOTE: "notebook-text",
}


class CapturedRow(QWidget):
    """A head that says all in short; the fields are made when they are first wanted."""

    turned = Signal(UUID)
    dropped = Signal(UUID)

    def __init__(self, theme: Theme, scribe: "Scribe") -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._scribe = scribe
        self._captured: Captured | None = None
        self._fields: CapturedFields | None = None
        self.heading = Heading(theme)
        self.heading.clicked.connect(lambda: self.turned.emit(self._id))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)

    def draw(self, captured: Captured, *, is_open: bool) -> None:
        """Show `captured`, with its fields if it is unfolded."""
        self._captured = captured
        line = captured.line
        is_unsure = line.promise is not None and line.promise.is_sure is False
        marks = (("triangle-alert", self._theme.tokens.must),) if is_unsure else ()
        state = state_words(captured, self._scribe.customer)
        told = f"{kind_words(line.kind)}, {state}"
        face = Summary(ICONS[line.kind], line.text, state, marks, told, is_open=is_open)
        self.heading.draw(face)
        if is_open and self._fields is None:
            from ui.strip.captured_fields import CapturedFields

            self._fields = CapturedFields(self._theme, self._scribe)
            self._fields.take_up(self._scribe.half(line.id))
            self._fields.dropped.connect(lambda: self.dropped.emit(self._id))
            self._column.addWidget(self._fields)
        if self._fields is not None:
            self._fields.setVisible(is_open)
        if is_open and self._fields is not None:
            self._fields.draw(line)

    def begin(self) -> None:
        """Put the keyboard where the words can be changed."""
        if self._fields is not None:
            self._fields.begin()

    def finish(self) -> None:
        """Take over what is being typed."""
        if self._fields is not None:
            self._fields.finish()

    @property
    def _id(self) -> UUID | None:
        return self._captured.line.id if self._captured else None


def state_words(captured: Captured, customer: str) -> str:
    """In which minute of the call; of a promise also whose it is, by when, and if it is sure."""
    minute = translate("Captured", "before the call")
    if captured.is_after:
        minute = translate("Captured", "after the call")
    if captured.minute is not None:
        minute = translate("Captured", "min {0}").format(captured.minute)
    promise = captured.line.promise
    told = (minute, *(_promised(promise, customer) if promise else ()))
    return f"{TOGETHER}· ".join(words.replace(" ", TOGETHER) for words in told)


def _promised(promise: Promise, customer: str) -> tuple[str, ...]:
    doubt = translate("Captured", "not sure") if promise.is_sure is False else ""
    due = "" if promise.due is None else due_words(promise.due)
    kept = translate("Captured", "done") if promise.done_at else ""
    return tuple(filter(None, (owner_words(promise, customer), due, doubt, kept)))
