"""All sessions of a customer, each of which leads to its page."""

from collections.abc import Container
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.record import Record
from app.session.session import Session
from ui.desk.faces import RowFace
from ui.desk.people.people_words import session_words
from ui.desk.people.register import Register
from ui.desk.roll import Roll
from ui.theme import Theme
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate


class SessionsPart(QWidget):
    """`opened` comes with a session of the plan, `read` with one of the past."""

    opened = Signal(object)
    read = Signal(object)

    def __init__(self, theme: Theme, register: Register) -> None:
        """No sessions yet."""
        super().__init__()
        self._register = register
        self._planned = Roll(theme, translate("People", "Planned sessions"))
        self._planned.setObjectName("customer.planned")
        self._planned.chosen.connect(self.opened)
        self._past = Roll(theme, translate("People", "Past sessions"))
        self._past.setObjectName("customer.past")
        self._past.chosen.connect(self.read)
        self._all = Link(theme, translate("People", "Show all sessions"))
        self._all.setObjectName("customer.all")
        self._all.clicked.connect(self.show_all)
        self._more = Wrap(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._planned, self._past, self._more):
            column.addWidget(part)

    def draw(self, record: Record) -> None:
        """Show the sessions of `record`."""
        plan = self._register.diary.plan()
        ahead = {row.session.id for day in plan.days for row in day.rows}
        self._planned.put([self._face(one, ahead) for one in record.sessions if one.id in ahead])
        self._past.put([self._face(one, ahead) for one in record.sessions if one.id not in ahead])
        self._more.setVisible(record.has_more)

    def _face(self, session: Session, ahead: Container[UUID]) -> RowFace:
        words = session_words(session, self._register.diary.zone, self._register.today)
        onward = "chevron-left" if self.isRightToLeft() else "chevron-right"
        sign = "calendar-days" if session.id in ahead else "notebook-text"
        return RowFace(*words, sign, onward, session.id)

    def show_all(self) -> None:
        """Show everything of the customer from now on."""
        self._register.shows_all = True
        self._register.changed.emit()
