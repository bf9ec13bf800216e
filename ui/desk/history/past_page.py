"""The page of a past session: what was written of it, to be read again."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from app.lists.fitting import of_kind
from app.refusal import Refusal
from app.session.session import Session
from ui.desk.advice import Advice
from ui.desk.history.chronicle import Chronicle
from ui.desk.history.past_words import parts_of, when_words
from ui.desk.history.talk_words import talk_parts, title_words
from ui.desk.moving.export_part import session_export
from ui.desk.moving.mover import Mover
from ui.desk.order import order_tabs
from ui.desk.page import Page
from ui.desk.sheet import Sheet
from ui.file_words import aside_words
from ui.refusals import sentence
from ui.theme import BODY, TITLE, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class PastPage(Page):
    """Nothing can be changed here; `left` leads back to where it was opened from.

    `wanted` comes with the key of the customer.
    """

    leads_back = True
    wanted = Signal(str)

    def __init__(self, theme: Theme, chronicle: Chronicle, identity: UUID, mover: Mover) -> None:
        """Show the session of that id."""
        super().__init__(theme)
        self._back = Button(
            theme, Face(translate("Past", "Back"), "chevron-left", weight=Weight.QUIET)
        )
        self._back.setObjectName("past.back")
        self._back.clicked.connect(self.left)
        self.column.addWidget(Wrap(self._back))
        session = chronicle.session(identity)
        if isinstance(session, Refusal):
            advice = Advice(theme)
            advice.draw(sentence(session))
            self.column.addWidget(advice)
        else:
            self._fill(session, chronicle)
            self.column.addWidget(session_export(theme, mover, identity))
        order_tabs(self)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._back

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
        for words, lines in (
            *talk_parts(session, told),
            *parts_of(session, titles, chronicle.zone),
        ):
            self.column.addWidget(self.heading(words))
            self.column.addWidget(Sheet(self.theme, *(self._line(line) for line in lines)))

    def _line(self, words: str) -> Text:
        text = Text(self.theme, BODY)
        text.setText(words)
        text.setContentsMargins(0, 6, 0, 6)
        return text
