"""The one field in which a line is written down while talking; Return keeps it."""

from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app.records.typed import Typed
from app.session.capture import CaptureKind
from ui.pencil import Pencil
from ui.strip.bookmark import control_in_use
from ui.strip.can_we import CanWe
from ui.strip.kind_chips import KindChips
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.ground import Ground
from ui.wording import kind_words, translate

if TYPE_CHECKING:
    from ui.scribe import Scribe

LONGEST = 500


class Slate(Ground):
    """Folded until a kind is asked for; what was typed is kept until it is written down."""

    changed = Signal()
    detailed = Signal(UUID)

    def __init__(self, theme: Theme, scribe: "Scribe") -> None:
        """Folded."""
        super().__init__(theme)
        self._scribe = scribe
        self._session: UUID | None = None
        self.kind = CaptureKind.NOTE
        self._field = Field(theme, "")
        self._field.setObjectName("planner.capture")
        self._field.setMaxLength(LONGEST)
        self._pencil = Pencil(self, self._keep)
        self._chips = KindChips(theme)
        self._can_we = CanWe(theme)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether there is a line to be typed, seen or covered."""
        return self._session is not None

    def begin(self, kind: CaptureKind) -> None:
        """Ask for a line of `kind`; what was typed before is there, whatever it was to be."""
        subject = self._scribe.subject
        if subject is None or not self._scribe.may_begin():
            return
        if self._session != subject:
            self.leave()
            self._session = subject
            self._field.setText(self._scribe.typed(subject).text)
        self._sort(kind)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def leave(self) -> None:
        """Fold; what was typed is kept for the next time."""
        if not self.is_open:
            return
        self._pencil.finish()
        self._session = None
        self._put_away()
        self._can_we.ask(None)
        self.changed.emit()

    def finish(self) -> None:
        """Keep what is being typed."""
        self._pencil.finish()

    def cover(self) -> None:
        """Out of sight without a word; what was typed is kept."""
        self._pencil.finish()
        self._put_away()

    def draw(self) -> None:
        """Show the line that is being typed, as long as its session is at hand."""
        if self._session is None or self._session != self._scribe.subject:
            self.leave()
        elif self.isHidden():
            self._field.setText(self._scribe.typed(self._session).text)
            self._can_we.ask(self._can_we.line)
            self.show()

    def answer(self, *, is_sure: bool) -> None:
        """Say whether the promise that was just made can be kept."""
        line = self._can_we.line
        if line is not None and self.isVisible():
            self._can_we.ask(None)
            self._scribe.owe(line.id, lambda promise: replace(promise, is_sure=is_sure))

    def _put_away(self) -> None:
        if control_in_use(self) is not None:
            self.window().setFocus()
        self._field.setText("")
        self._can_we.cover()
        self.hide()

    def _sort(self, kind: CaptureKind) -> None:
        self.kind = kind
        self._chips.draw(kind)
        name = translate("Capture", "{0}, in a few words").format(kind_words(kind))
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(kind_words(kind) if self._theme.is_large else name)
        if self._field.text():
            self._pencil.touch()

    def _keep(self) -> bool:
        typed = Typed(self.kind, self._field.text())
        return self._session is None or self._scribe.keep(self._session, typed)

    def _write(self) -> None:
        text = self._field.text()
        if not text.strip():
            self.leave()
            return
        line = self._scribe.write(self.kind, text)
        if line is not None:
            self._field.setText("")
            self._field.setPlaceholderText(translate("Capture", "Esc gives the keys back"))
            self._pencil.touch()
            self._pencil.finish()
            self._can_we.ask(line if line.promise else None)
            self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._chips)
        column.addWidget(self._can_we)

    def _connect(self) -> None:
        self._field.textEdited.connect(self._pencil.touch)
        self._field.inputRejected.connect(self._scribe.tell_too_long)
        self._field.returnPressed.connect(self._write)
        self._chips.chosen.connect(self._sort)
        self._can_we.answered.connect(lambda is_sure: self.answer(is_sure=is_sure))
        self._can_we.detailed.connect(self.detailed)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.leave)
