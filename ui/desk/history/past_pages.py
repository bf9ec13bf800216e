"""Makes the pages of what is past."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from app.history.lot import Lot
from ui.desk.deeds import Deeds
from ui.desk.history.history_page import HistoryPage
from ui.desk.history.lot_page import LotPage
from ui.desk.history.past_page import PastPage, PastSession
from ui.desk.history.search_page import SearchPage
from ui.desk.page import Page
from ui.desk.pages import HISTORY, LOT, PAST, SEARCH
from ui.desk.parts import DeskParts
from ui.theme import Theme


class PastPages:
    """Knows which session was opened last to be read again, and `opened_from` which page.

    It also knows the bar of the history whose sessions were looked at last.
    """

    def __init__(
        self,
        parts: DeskParts,
        turn_to: Callable[[str], None],
        open_item: Callable[[str], None],
        meet: Callable[[str], None],
    ) -> None:
        """Turn to other pages by `turn_to`, to an item by `open_item`, to a customer by `meet`."""
        self._chronicle = parts.chronicle
        self._diary = parts.diary
        self._mover = parts.mover
        self._turn_to = turn_to
        self._open_item = open_item
        self._meet = meet
        self._opened: PastSession | None = None
        self._lot: Lot | None = None
        self.opened_from = HISTORY
        self.makers: dict[str, Callable[[Theme], Page]] = {
            HISTORY: self._history,
            SEARCH: self._search,
            PAST: self._past,
            LOT: self._sessions,
        }

    def open(self, opened_from: str, session: UUID) -> None:
        """Turn to the page of a past session."""
        self._opened = PastSession(self._chronicle, session, Deeds(self._diary))
        self.opened_from = opened_from
        self._turn_to(PAST)

    def _history(self, theme: Theme) -> HistoryPage:
        page = HistoryPage(theme, self._chronicle)
        page.opened.connect(partial(self.open, HISTORY))
        page.item_wanted.connect(self._open_item)
        page.lot_wanted.connect(self._open_lot)
        return page

    def _open_lot(self, lot: Lot) -> None:
        self._lot = lot
        self._turn_to(LOT)

    def _sessions(self, theme: Theme) -> Page:
        if self._lot is None:
            return self._history(theme)
        page = LotPage(theme, self._chronicle, self._lot)
        page.left.connect(partial(self._turn_to, HISTORY))
        page.opened.connect(partial(self.open, LOT))
        page.item_wanted.connect(self._open_item)
        return page

    def _search(self, theme: Theme) -> SearchPage:
        page = SearchPage(theme, self._chronicle)
        page.opened.connect(partial(self.open, SEARCH))
        page.wanted.connect(self._meet)
        return page

    def _past(self, theme: Theme) -> Page:
        if self._opened is None:
            return self._history(theme)
        page = PastPage(theme, self._opened, self._mover)
        page.left.connect(lambda: self._turn_to(self.opened_from))
        page.wanted.connect(self._meet)
        return page
