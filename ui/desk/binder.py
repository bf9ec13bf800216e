"""Makes the pages of the desk, each when it is turned to; some of them wait for their return."""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from app.session.session import Session
from ui.desk.alerts_page import AlertsPage
from ui.desk.day.agreement import Agreement
from ui.desk.day.booking_page import BookingPage
from ui.desk.day.can_we import CanWe
from ui.desk.day.day_page import DayPage
from ui.desk.day.enough import Enough
from ui.desk.day.examples import Examples
from ui.desk.day.message_section import MessageSection
from ui.desk.day.notes import Notes
from ui.desk.day.plan_page import PlanPage
from ui.desk.day.section import Section
from ui.desk.day.sort import Sort
from ui.desk.day.wishes import Wishes
from ui.desk.guide_page import GuidePage
from ui.desk.history.history_page import HistoryPage
from ui.desk.history.past_page import PastPage
from ui.desk.history.search_page import SearchPage
from ui.desk.keys_page import KeysPage
from ui.desk.lists_page import ListsPage
from ui.desk.moving.moving_page import MovingPage
from ui.desk.pages import (
    ALERTS,
    BOOKING,
    CUSTOMER,
    CUSTOMERS,
    DAY,
    GUIDE,
    HISTORY,
    KEYS,
    LISTS,
    MOVING,
    PAST,
    PLAN,
    PROMISES,
    SEARCH,
    SETTINGS,
    UNDER,
)
from ui.desk.parts import DeskParts
from ui.desk.pen import Pen
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.desk.people.promises_page import PromisesPage
from ui.desk.people.register import Register
from ui.desk.rows import drop
from ui.desk.settings_page import SettingsPage
from ui.theme import Theme

AnyPage = (
    MovingPage
    | DayPage
    | PlanPage
    | BookingPage
    | PromisesPage
    | CustomersPage
    | CustomerPage
    | ListsPage
    | GuidePage
    | HistoryPage
    | SearchPage
    | PastPage
    | AlertsPage
    | SettingsPage
    | KeysPage
)

SECTIONS: tuple[type[Section], ...] = (
    Enough,
    Sort,
    Wishes,
    CanWe,
    Examples,
    Notes,
    MessageSection,
    Agreement,
)
"""What belongs to one session, in order."""

COME_BACK_TO: Mapping[type[AnyPage], str] = {
    DayPage: DAY,
    PromisesPage: PROMISES,
    CustomersPage: CUSTOMERS,
    CustomerPage: CUSTOMER,
}
"""The pages that are kept while another one is shown."""


class Binder:
    """Knows the pages by their names, and which session was opened last."""

    def __init__(self, parts: DeskParts, pen: Pen, turn_to: Callable[[str], None]) -> None:
        """Make pages from `parts`; they turn to one another by `turn_to`."""
        self._parts = parts
        self._pen = pen
        self._turn_to = turn_to
        self._session: UUID | None = None
        self._left: dict[str, AnyPage] = {}
        self._register = Register(parts.diary)
        self._rebooked: Session | None = None
        self._past: UUID | None = None
        self._opened_from = HISTORY
        self._makers: dict[str, Callable[[Theme], AnyPage]] = {
            DAY: self._day,
            BOOKING: self._booking,
            PLAN: self._plan,
            PROMISES: self._promises,
            CUSTOMERS: self._customers,
            CUSTOMER: self._customer,
            HISTORY: self._history,
            SEARCH: self._search,
            PAST: self._past_session,
            ALERTS: lambda theme: AlertsPage(theme, parts.ledger),
            LISTS: lambda theme: ListsPage(theme, pen, parts.settings),
            GUIDE: lambda theme: GuidePage(theme, parts.library),
            SETTINGS: self._settings,
            MOVING: self._moving,
            KEYS: lambda theme: KeysPage(theme, parts.program),
        }

    def tab(self, name: str) -> str:
        """The page among the names under which another one stands."""
        if name == PAST:
            return self._opened_from
        return UNDER.get(name, name)

    def page(self, name: str, theme: Theme) -> AnyPage:
        """The page of that name, made anew; who turns from a plan rebooks no more.

        Those that agents come back to are as they were left.
        """
        self._rebooked = self._rebooked if name == PLAN else None
        left = self._left.pop(name, None)
        return self._makers[name](theme) if left is None else left

    def put_away(self, page: AnyPage) -> None:
        """Let a page go that was left; those that agents come back to only out of sight."""
        name = COME_BACK_TO.get(type(page))
        if name is None:
            drop(page)
        else:
            page.hide()
            self._left[name] = page

    def forget(self) -> None:
        """Let those go as well: the next ones are made anew."""
        for page in self._left.values():
            drop(page)
        self._left.clear()

    def _day(self, theme: Theme) -> DayPage:
        page = DayPage(theme, self._parts.diary)
        page.opened.connect(self._open)
        page.planned.connect(partial(self._turn_to, PLAN))
        return page

    def _plan(self, theme: Theme) -> PlanPage:
        page = PlanPage(theme, self._parts.diary, self._rebooked)
        page.left.connect(partial(self._turn_to, DAY))
        page.planned.connect(self._open)
        return page

    def _booking(self, theme: Theme) -> AnyPage:
        if self._session is None:
            return self._day(theme)
        page = BookingPage(theme, self._parts.diary, self._session, SECTIONS)
        page.left.connect(partial(self._turn_to, DAY))
        page.rebooked.connect(self._rebook)
        return page

    def _settings(self, theme: Theme) -> SettingsPage:
        parts = self._parts
        page = SettingsPage(theme, parts.settings, parts.abilities(), parts.presences)
        page.moving_asked.connect(partial(self._turn_to, MOVING))
        return page

    def _moving(self, theme: Theme) -> MovingPage:
        page = MovingPage(theme, self._parts.mover, self._parts.diary.zone)
        page.left.connect(partial(self._turn_to, SETTINGS))
        return page

    def _promises(self, theme: Theme) -> PromisesPage:
        page = PromisesPage(theme, self._register)
        page.wanted.connect(self._meet)
        return page

    def _customers(self, theme: Theme) -> CustomersPage:
        page = CustomersPage(theme, self._register)
        page.opened.connect(self._meet)
        return page

    def _customer(self, theme: Theme) -> CustomerPage:
        page = CustomerPage(theme, self._register)
        page.left.connect(partial(self._turn_to, CUSTOMERS))
        page.opened.connect(self._open)
        return page

    def _meet(self, customer: str) -> None:
        self._register.turn_to(customer)
        self._turn_to(CUSTOMER)

    def _rebook(self, session: Session) -> None:
        self._rebooked = session
        self._turn_to(PLAN)

    def _open(self, session: UUID) -> None:
        self._session = session
        self._turn_to(BOOKING)

    def _history(self, theme: Theme) -> HistoryPage:
        page = HistoryPage(theme, self._parts.chronicle)
        page.opened.connect(partial(self._open_past, HISTORY))
        page.item_wanted.connect(self._open_item)
        return page

    def _search(self, theme: Theme) -> SearchPage:
        page = SearchPage(theme, self._parts.chronicle)
        page.opened.connect(partial(self._open_past, SEARCH))
        return page

    def _past_session(self, theme: Theme) -> AnyPage:
        if self._past is None:
            return self._history(theme)
        page = PastPage(theme, self._parts.chronicle, self._past)
        page.left.connect(lambda: self._turn_to(self._opened_from))
        return page

    def _open_past(self, opened_from: str, session: UUID) -> None:
        self._past, self._opened_from = session, opened_from
        self._turn_to(PAST)

    def _open_item(self, item: str) -> None:
        """Turn to the list of an item, its row unfolded."""
        stem = item.partition(".")[0]
        self._pen.choose(stem)
        if self._pen.unfolded(stem) != item:
            self._pen.fold((stem, item))
        self._turn_to(LISTS)
