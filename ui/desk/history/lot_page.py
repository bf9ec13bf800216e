"""The page of one bar: the sessions that it counts, each to be read again."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from app.history.lot import MOST_OF_LOT, Lot, sessions_of
from app.history.search import Hit, Terms
from app.refusal import Refusal
from ui.day_names import dated
from ui.desk.advice import Advice
from ui.desk.day.day_words import unread_words
from ui.desk.history.chronicle import Chronicle
from ui.desk.history.history_words import lot_words
from ui.desk.history.hits import Hits
from ui.desk.order import order_tabs
from ui.desk.page import Page
from ui.refusals import sentence
from ui.theme import TITLE, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class LotPage(Page):
    """`opened` comes with a session, `item_wanted` with an item; `left` leads back."""

    left = Signal()
    opened = Signal(object)
    item_wanted = Signal(str)

    def __init__(self, theme: Theme, chronicle: Chronicle, lot: Lot) -> None:
        """Read the sessions of `lot` in the days that are looked at."""
        super().__init__(theme)
        self._chronicle = chronicle
        words = lot_words(lot, chronicle.titles)
        self._back = Button(
            theme, Face(translate("Past", "Back"), "chevron-left", weight=Weight.QUIET)
        )
        self._back.setObjectName("lot.back")
        self._back.clicked.connect(self.left)
        title = Text(theme, TITLE, QFont.Weight.DemiBold)
        title.setText(words)
        self._remark = self.remark("")
        self._advice = Advice(theme)
        self._hits = Hits(theme, words)
        self._hits.setObjectName("lot.sessions")
        self._hits.opened.connect(self._on_opened)
        for part in (Wrap(self._back), title, self._remark, self._advice, self._hits):
            self.column.addWidget(part)
        if lot.item in chronicle.titles:
            self.column.addWidget(Wrap(self._item_link(lot)))
        chronicle.listing.came.connect(self._on_listed)
        self._read(lot)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._back

    def _item_link(self, lot: Lot) -> Link:
        link = Link(self.theme, translate("History", "Look at the item"))
        link.setObjectName("lot.item")
        link.clicked.connect(partial(self.item_wanted.emit, lot.item))
        return link

    def _read(self, lot: Lot) -> None:
        span, zone = self._chronicle.span, self._chronicle.zone
        self._chronicle.listing.read(lambda history: sessions_of(history, span, zone, lot))

    def _on_listed(self, outcome: tuple[Hit, ...] | Refusal) -> None:
        refusal = outcome if isinstance(outcome, Refusal) else None
        hits = () if isinstance(outcome, Refusal) else outcome
        unread = self._chronicle.parts.store.unread
        self._advice.draw(sentence(refusal) if refusal else unread_words(unread))
        self._hits.draw(hits, Terms(), self._chronicle.zone)
        self._hits.setVisible(bool(hits))
        self._remark.setText(self._days(len(hits)))
        order_tabs(self)

    def _days(self, count: int) -> str:
        """Which days these are, and whether there may be more."""
        span = self._chronicle.span
        last = dated(span.last)
        if span.first is None:
            words = translate("History", "All sessions up to {0}, the newest first.").format(last)
        else:
            words = translate("History", "{0} to {1}, the newest first.")
            words = words.format(dated(span.first), last)
        if count < MOST_OF_LOT:
            return words
        return f"{words} {translate('History', 'No more than {0} are shown.').format(MOST_OF_LOT)}"

    def _on_opened(self, hit: Hit) -> None:
        self.opened.emit(hit.session)
