"""The page of insights: what is to sort first, and then everything by its area."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.insights.piles import Sieve
from app.refusal import Refusal
from ui.alarm import Alarm
from ui.desk.deeds_page import DeedsPage
from ui.desk.insights.insight_list import NOTHING, InsightList
from ui.desk.insights.sieve_row import SieveRow
from ui.desk.insights.sorting import MORE, Sorting
from ui.desk.way_back import WayBack
from ui.theme import Theme
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate


class InsightsPage(DeedsPage):
    """`read` comes with a session, `wanted` with a customer; what was done last can be undone."""

    read = Signal(object)
    wanted = Signal(str)
    keys_wanted = Signal()

    def __init__(self, theme: Theme, sorting: Sorting) -> None:
        """Show what there is now."""
        super().__init__(theme, sorting)
        self._sorting = sorting
        self._sieves = SieveRow(theme)
        self._list = InsightList(theme, sorting)
        self._way_back = WayBack(self, sorting, self._list.stay)
        self._empty = self.remark(
            translate(
                "Insights",
                "An insight is what a customer says that another team could use: where they got"
                " stuck, what they wished for, what they liked. Press Alt+5 in a call and write"
                " their words in one line; here you say later where it belongs, and for whom.",
            )
        )
        self._keys = Link(theme, translate("Insights", "See the keys of a call"))
        self._keys.setObjectName("insights.keys")
        self._keys.clicked.connect(self.keys_wanted)
        self._more_keys = Wrap(self._keys)
        self._none = self.remark(translate("Insights", "Nothing here matches what you chose."))
        for part in (
            *(self._way_back.advice, self._empty, self._more_keys),
            *(self._sieves, self._none, self._list),
        ):
            self.column.addWidget(part)
        self._idle = Alarm(self)
        self._connect()
        self._sorting.read_again()
        self.draw()
        self._list.hold_reached()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if self._list.upper.faces.shown:
            return self._list.first
        return self if self._more_keys.isHidden() else self._keys

    def draw(self) -> None:
        """Show what there is now."""
        known = self._sorting.look()
        self._way_back.draw(known, self._sorting.meetings.trouble)
        look = NOTHING if isinstance(known, Refusal) else known
        is_empty = not self._sorting.heard
        self._sieves.draw(look, self._sorting.sieve)
        self._list.draw(look)
        for part in (self._empty, self._more_keys):
            part.setVisible(is_empty and not isinstance(known, Refusal))
        self._none.setVisible(not is_empty and not look.piles)
        self.order()

    def finish(self) -> None:
        """Take over what was typed."""
        self._list.finish()

    def showEvent(self, event: QShowEvent) -> None:
        """Something may have been joined or forgotten; challenges can wait for the paint."""
        if not self._is_drawn:
            self._sorting.read_again()
        super().showEvent(event)
        self._idle.aim(timedelta(0))
        if self._list.fields is not None:
            self.bring_into_sight(self._list.first)

    def _connect(self) -> None:
        self._list.read.connect(self.read)
        self._list.wanted.connect(self.wanted)
        self._list.folded.connect(self.draw)
        self._list.more_wanted.connect(self._show_more)
        for part in (self._list, self._sieves):
            part.shaped.connect(self.order)
        self._sieves.chosen.connect(self._sift)
        self._idle.rang.connect(self._sorting.meet)
        self._sorting.meetings.came.connect(self._on_came)

    def _on_came(self) -> None:
        if self.isVisible():
            self.draw()

    def _sift(self, sieve: Sieve) -> None:
        self._sorting.sieve = sieve
        self.draw()

    def _show_more(self) -> None:
        self._sorting.most += MORE
        self.draw()
        self._list.hold_reached()
