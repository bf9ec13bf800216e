"""All sessions of a customer; those that are planned lead to their own pages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.record import Record
from ui.desk.heading import Summary
from ui.desk.people.leads import Leads
from ui.desk.people.people_words import session_words
from ui.desk.people.register import Register
from ui.desk.people.words_list import WordsCard
from ui.theme import Theme
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate

if TYPE_CHECKING:
    from app.session.session import Session


class SessionsPart(QWidget):
    """`opened` comes with a session of the plan."""

    opened = Signal(object)

    def __init__(self, theme: Theme, register: Register) -> None:
        """No sessions yet."""
        super().__init__()
        self._register = register
        self._planned: list[Session] = []
        self._leads = Leads(theme, "customer.session")
        self._leads.chosen.connect(self._open)
        self._past = WordsCard(theme)
        self._all = Link(theme, translate("People", "Show all sessions"))
        self._all.setObjectName("customer.all")
        self._all.clicked.connect(self._show_all)
        self._more = Wrap(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._leads, self._past, self._more):
            column.addWidget(part)

    def draw(self, record: Record) -> None:
        """Show the sessions of `record`."""
        register = self._register
        zone, today = register.diary.zone, register.today
        rows = {one.id: register.diary.row(one.id) for one in record.sessions}
        self._planned = [one for one in record.sessions if rows[one.id] is not None]
        faces = [session_words(one, zone, today) for one in self._planned]
        self._leads.draw([Summary("calendar-days", *face, leads=True) for face in faces])
        past = [one for one in record.sessions if rows[one.id] is None]
        self._past.draw([session_words(one, zone, today) for one in past])
        self._more.setVisible(record.has_more)

    def _open(self, number: int) -> None:
        self.opened.emit(self._planned[number].id)

    def _show_all(self) -> None:
        self._register.shows_all = True
        self._register.changed.emit()
