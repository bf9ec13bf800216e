"""The page of colleagues: whom to ask next, and below what was named when they were asked."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.refusal import Refusal
from ui.alarm import Alarm
from ui.desk.deeds_page import DeedsPage
from ui.desk.talks.around import Around
from ui.desk.talks.challenge_list import ChallengeList
from ui.desk.talks.circle import Circle
from ui.desk.talks.newcomer import Newcomer
from ui.desk.talks.unasked_list import UnaskedList
from ui.desk.way_back import WayBack
from ui.theme import TITLE, Theme
from ui.widgets.text import Text
from ui.wording import translate

ABOVE = 8
MOST_OF_EACH, MORE = 12, 100
"""So many of each list until more are asked for, and so many more then."""


class ColleaguesPage(DeedsPage):
    """`read` comes with a session, `wanted` with a customer."""

    read = Signal(object)
    wanted = Signal(str)

    def __init__(self, theme: Theme, circle: Circle) -> None:
        """Show who is to be asked now, and who was."""
        super().__init__(theme, circle)
        self._circle = circle
        self._most = MOST_OF_EACH
        self._newcomer = Newcomer(theme, circle)
        self._unasked = UnaskedList(theme, circle)
        words = translate("Talks", "Asked"), translate("Talks", "Customers who were asked")
        self._colleagues = ChallengeList(theme, circle, "asked", words[0])
        self._customers = ChallengeList(theme, circle, "customers-asked", words[1])
        self._titles = tuple(map(self._title, words))
        self._none = self.remark(
            translate(
                "Talks",
                "Nobody is waiting to be asked. Whoever you add stands here until you asked:"
                " what is your biggest challenge right now?",
            )
        )
        self._way_back = WayBack(self, circle, self._stay)
        self._lay_out()
        self._idle = Alarm(self)
        self._connect()
        circle.read_again()
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins: whom to ask, or else where to add somebody."""
        upper = self._unasked.upper
        return upper if upper.faces.shown else self._newcomer.name

    def draw(self) -> None:
        """Show how things stand now."""
        known = self._circle.look()
        self._way_back.draw(known, self._circle.meetings.trouble)
        around = Around() if isinstance(known, Refusal) else known
        most = self._most
        self._newcomer.draw()
        self._unasked.draw(around.unasked[:most], has_more=len(around.unasked) > most)
        self._none.setVisible(not around.unasked and not isinstance(known, Refusal))
        parts = (self._colleagues, self._customers)
        both = (around.colleagues, around.customers)
        for title, part, asked in zip(self._titles, parts, both, strict=True):
            title.setVisible(bool(asked))
            part.draw(asked[:most], has_more=len(asked) > most)
        self.order()

    def finish(self) -> None:
        """All that was typed is kept already."""

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody may have been asked or named since; insights can wait for the paint."""
        if not self._is_drawn:
            self._circle.read_again()
        super().showEvent(event)
        self._idle.aim(timedelta(0))

    def _lay_out(self) -> None:
        asked, customers = self._titles
        title = self._title(translate("Talks", "Not yet asked"))
        for part in (
            *(self._way_back.advice, title, self._none, self._unasked, self._newcomer),
            *(asked, self._colleagues, customers, self._customers),
        ):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._newcomer.wanted.connect(self._add)
        self._circle.refused.connect(self._way_back.tell)
        self._idle.rang.connect(self._circle.meetings.read_again)
        self._circle.meetings.came.connect(self._on_came)
        self._newcomer.shaped.connect(self.order)
        for part in (self._unasked, self._colleagues, self._customers):
            part.more_wanted.connect(self._show_more)
            part.shaped.connect(self.order)
            part.folded.connect(self.draw)
        for part in (self._colleagues, self._customers):
            part.read.connect(self.read)
            part.wanted.connect(self.wanted)

    def _title(self, words: str) -> Text:
        text = Text(self.theme, TITLE, QFont.Weight.DemiBold)
        text.setText(words)
        text.setContentsMargins(0, ABOVE, 0, 0)
        return text

    def _add(self) -> None:
        if self._circle.is_known():
            self._way_back.say(translate("Talks", "They are on this page already."))
            return
        refusal = self._circle.add()
        self._way_back.tell(refusal)
        if refusal is None:
            self._newcomer.clear()

    def _stay(self) -> bool:
        """Whoever types goes on typing; else the row that is open has the keyboard."""
        held = QApplication.focusWidget()
        if held is not None and self._newcomer.isAncestorOf(held):
            return True
        return any(part.stay() for part in (self._unasked, self._colleagues, self._customers))

    def _on_came(self) -> None:
        if self.isVisible():
            self.draw()

    def _show_more(self) -> None:
        self._most += MORE
        self.draw()
