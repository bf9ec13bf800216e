"""The page of all customers: whoever was met last first, and found by typing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.people.met import Met
from ui.desk.advice import Advice
from ui.desk.day.day_words import unread_words
from ui.desk.deeds_page import DeedsPage
from ui.desk.faces import RowFace
from ui.desk.people.people_words import also_words, met_words, whom_words
from ui.desk.people.register import Register
from ui.desk.roll import Roll
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.field import Field
from ui.wording import translate

MOST = 20


class CustomersPage(DeedsPage):
    """Opens a customer by a click, or by Return in the field."""

    opened = Signal(str)

    def __init__(self, theme: Theme, register: Register) -> None:
        """Show what was looked for the last time."""
        super().__init__(theme, register)
        self._register = register
        self._found: tuple[Met, ...] = ()
        self._field = Field(theme, translate("People", "Find a customer"))
        self._field.setObjectName("customers.find")
        self._field.setPlaceholderText(translate("People", "How a name begins"))
        self._field.setText(register.search)
        self._field.textEdited.connect(self._on_typed)
        self._field.returnPressed.connect(self._open_first)
        self._field.installEventFilter(self)
        self._advice = Advice(theme)
        self._list = Roll(theme, translate("People", "Customers"))
        self._list.setObjectName("customers.list")
        self._list.chosen.connect(self.opened.emit)
        self._list.left.connect(self._leave)
        self._more = self.remark()
        for part in (self._field, self._advice, self._list, self._more):
            self.column.addWidget(part)
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._field

    def draw(self) -> None:
        """Show who is found by now."""
        register = self._register
        found = register.folk.called(register.search, MOST + 1)
        self._found = found[:MOST]
        refusal = register.folk.trouble
        self._advice.draw(sentence(refusal) if refusal else unread_words(register.diary.unread))
        self._list.put([self._face(met) for met in self._found])
        self._more.setText(self._more_words(has_more=len(found) > MOST))
        self._more.setVisible(bool(self._more.text()))
        self.order()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow goes from the field into the list."""
        is_pressed = event.type() is QEvent.Type.KeyPress
        if is_pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self._list.hold(None)
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _face(self, met: Met) -> RowFace:
        register = self._register
        known = register.folk.in_force(met)
        last = met_words(known, register.diary.zone, register.today)
        told = " · ".join(filter(None, (also_words(met, known), last)))
        onward = "chevron-left" if self.isRightToLeft() else "chevron-right"
        return RowFace(whom_words(known.name), told, "users", onward, met.key)

    def _more_words(self, *, has_more: bool) -> str:
        if has_more:
            return translate("People", "And more. Type to find them.")
        if self._found or self._register.folk.trouble:
            return ""
        if self._register.search.strip():
            return translate("People", "Nobody of that name was met yet.")
        return translate("People", "Whoever you have a session with stands here from then on.")

    def _on_typed(self, text: str) -> None:
        self._register.search = text
        self.draw()

    def _open_first(self) -> None:
        if self._found:
            self.opened.emit(self._found[0].key)

    def _leave(self, by: int) -> None:
        """The arrow goes from the first one back into the field."""
        if by < 0:
            self._field.setFocus()
