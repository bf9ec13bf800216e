"""All sessions of a customer, each of which leads to its page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.record import Record
from ui.desk.heading import Summary
from ui.desk.people.leads import Leads
from ui.desk.people.people_words import session_words
from ui.desk.people.register import Register
from ui.theme import Theme
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate

if TYPE_CHECKING:
    from app.session.session import Session


class SessionsPart(QWidget):
    """`opened` comes with a session of the plan, `read` with one of the past."""

    opened = Signal(object)
    read = Signal(object)

    def __init__(self, theme: Theme, register: Register) -> None:
        """No sessions yet."""
        super().__init__()
        self._register = register
        self._shown: tuple[Session, ...] = ()
        self._leads = Leads(theme, "customer.session")
        self._leads.chosen.connect(self._open)
        self._all = Link(theme, translate("People", "Show all sessions"))
        self._all.setObjectName("customer.all")
        self._all.clicked.connect(self._show_all)
        self._more = Wrap(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._leads, self._more):
            column.addWidget(part)

    def draw(self, record: Record) -> None:
        """Show the sessions of `record`."""
        register = self._register
        zone, today = register.diary.zone, register.today
        self._shown = record.sessions
        self._leads.draw(
            [
                Summary(self._sign(one), *session_words(one, zone, today), leads=True)
                for one in self._shown
            ]
        )
        self._more.setVisible(record.has_more)

    def _open(self, number: int) -> None:
        session = self._shown[number]
        (self.opened if self._is_planned(session) else self.read).emit(session.id)

    def _sign(self, session: "Session") -> str:
        return "calendar-days" if self._is_planned(session) else "notebook-text"

    def _is_planned(self, session: "Session") -> bool:
        return self._register.diary.row(session.id) is not None

    def _show_all(self) -> None:
        self._register.shows_all = True
        self._register.changed.emit()
