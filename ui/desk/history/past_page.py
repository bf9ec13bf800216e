"""The page of a past session: what was written of it, to be read again."""

from functools import partial
from uuid import UUID

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from app.lists.fitting import of_kind
from app.refusal import Refusal
from app.session.session import Session
from ui.desk.deeds import Deeds
from ui.desk.history.chronicle import Chronicle
from ui.desk.history.lines_list import LinesList
from ui.desk.history.past_words import Part, course_of, parts_of, when_words
from ui.desk.history.talk_words import talk_parts, title_words
from ui.desk.moving.export_part import session_export
from ui.desk.moving.mover import Mover
from ui.desk.page import Page
from ui.desk.sheet import Sheet
from ui.desk.way_back import WayBack
from ui.file_words import aside_words
from ui.theme import BODY, TITLE, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class PastSession(Struct, frozen=True):
    """Which session is read again, and what was done last to its lines."""

    chronicle: Chronicle
    session: UUID
    deeds: Deeds

    def read(self) -> Session | Refusal:
        """The session as it is now."""
        return self.chronicle.session(self.session)


class PastPage(Page):
    """What was written down can be changed here; `left` leads back to where it was opened from.

    `wanted` comes with the key of the customer.
    """

    leads_back = True
    wanted = Signal(str)

    def __init__(self, theme: Theme, past: PastSession, mover: Mover) -> None:
        """Show that session."""
        super().__init__(theme)
        self._past = past
        self._lines = LinesList(theme, past.deeds, past.session)
        self._lines.shaped.connect(self.draw)
        self._way_back = WayBack(self, past.deeds, self._lines.stay)
        self._back = Button(
            theme, Face(translate("Past", "Back"), "chevron-left", weight=Weight.QUIET)
        )
        self._back.setObjectName("past.back")
        self._back.clicked.connect(self.left)
        self.column.addWidget(Wrap(self._back))
        self.column.addWidget(self._way_back.advice)
        session = past.read()
        if isinstance(session, Session):
            self._fill(session, past.chronicle)
            self.column.addWidget(session_export(theme, mover, past.session))
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._back

    def draw(self) -> None:
        """Show what was written down, as it is now."""
        session = self._past.read()
        self._way_back.draw(session)
        if isinstance(session, Session):
            self._lines.draw(session)
        self.order()

    def finish(self) -> None:
        """Take over what is being typed."""
        self._lines.finish()

    def _fill(self, session: Session, chronicle: Chronicle) -> None:
        title = Text(self.theme, TITLE, QFont.Weight.DemiBold)
        title.setText(title_words(session))
        self.column.addWidget(title)
        self.column.addWidget(self.remark(when_words(session, chronicle.zone)))
        if session.customer:
            link = Link(self.theme, translate("Past", "All about this customer"))
            link.setObjectName("past.customer")
            link.clicked.connect(partial(self.wanted.emit, session.customer))
            self.column.addWidget(Wrap(link))
        aside = chronicle.parts.talks().put_aside(session.id) if session.talk else ()
        told = (aside_words(aside),) if isinstance(aside, Refusal) else aside
        lists = of_kind(chronicle.parts.words, session).lists.values()
        own = {item.id: item.title for checklist in lists for item in checklist.items}
        titles = {**chronicle.titles, **own}
        self._add(*talk_parts(session, told), *course_of(session, titles))
        self.column.addWidget(self._lines)
        self._add(*parts_of(session, titles, chronicle.zone))

    def _add(self, *parts: Part) -> None:
        for words, lines in parts:
            self.column.addWidget(self.heading(words))
            self.column.addWidget(Sheet(self.theme, *(self._line(line) for line in lines)))

    def _line(self, words: str) -> Text:
        text = Text(self.theme, BODY)
        text.setText(words)
        text.setContentsMargins(0, 6, 0, 6)
        return text
