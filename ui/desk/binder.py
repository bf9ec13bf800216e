"""Makes the pages of the desk, each when it is turned to; that of the day waits for its return."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from app.moving.wish import Whom
from app.session.session import Session
from ui.desk import pages
from ui.desk.alerts_page import AlertsPage
from ui.desk.any_page import AnyPage
from ui.desk.day.booking_page import BookingPage
from ui.desk.day.day_page import DayPage
from ui.desk.day.plan_page import PlanPage
from ui.desk.day.sections import SECTIONS
from ui.desk.guide_page import GuidePage
from ui.desk.history.history_page import HistoryPage
from ui.desk.history.past_page import PastPage
from ui.desk.history.search_page import SearchPage
from ui.desk.keys_page import KeysPage
from ui.desk.lists_page import ListsPage
from ui.desk.moving.moving_page import MovingPage
from ui.desk.parts import DeskParts
from ui.desk.pen import Pen
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.desk.people.promises_page import PromisesPage
from ui.desk.people.register import Register
from ui.desk.rows import drop
from ui.desk.settings_page import SettingsPage
from ui.theme import Theme


class Binder:
    """Knows the pages by their names, and which session was opened last."""

    def __init__(self, parts: DeskParts, pen: Pen, turn_to: Callable[[str], None]) -> None:
        """Make pages from `parts`; they turn to one another by `turn_to`."""
        self._parts = parts
        self._pen = pen
        self._turn_to = turn_to
        self._session: UUID | None = None
        self._day_left: DayPage | None = None
        self._register = Register(parts.diary)
        self._rebooked: Session | None = None
        self._past: UUID | None = None
        self._opened_from = pages.HISTORY
        self._whom_to_forget: Whom | None = None
        self._makers: dict[str, Callable[[Theme], AnyPage]] = {
            pages.DAY: self._day,
            pages.BOOKING: self._booking,
            pages.PLAN: self._plan,
            pages.PROMISES: self._promises,
            pages.CUSTOMERS: self._customers,
            pages.CUSTOMER: self._customer,
            pages.HISTORY: self._history,
            pages.SEARCH: self._search,
            pages.PAST: self._past_session,
            pages.ALERTS: lambda theme: AlertsPage(theme, parts.ledger),
            pages.LISTS: lambda theme: ListsPage(theme, pen, parts.settings),
            pages.GUIDE: lambda theme: GuidePage(theme, parts.library),
            pages.SETTINGS: self._settings,
            pages.MOVING: self._moving,
            pages.KEYS: lambda theme: KeysPage(theme, parts.program),
        }

    def tab(self, name: str) -> str:
        """The page among the names under which another one stands."""
        under = self._opened_from if name == pages.PAST else name
        return pages.UNDER.get(under, under)

    def page(self, name: str, theme: Theme) -> AnyPage:
        """The page of that name, made anew; who turns from a plan rebooks no more.

        The day is as it was left, for agents come back to it.
        """
        self._rebooked = self._rebooked if name == pages.PLAN else None
        if name == pages.DAY and self._day_left is not None:
            day, self._day_left = self._day_left, None
            return day
        return self._makers[name](theme)

    def put_away(self, page: AnyPage) -> None:
        """Let a page go that was left; the day only out of sight."""
        if isinstance(page, DayPage):
            page.hide()
            self._day_left = page
        else:
            drop(page)

    def forget(self) -> None:
        """Let the day go as well: the next one is made anew."""
        if self._day_left is not None:
            drop(self._day_left)
            self._day_left = None

    def _day(self, theme: Theme) -> DayPage:
        page = DayPage(theme, self._parts.diary)
        page.opened.connect(self._open)
        page.planned.connect(partial(self._turn_to, pages.PLAN))
        return page

    def _plan(self, theme: Theme) -> PlanPage:
        page = PlanPage(theme, self._parts.diary, self._rebooked)
        page.left.connect(partial(self._turn_to, pages.DAY))
        page.planned.connect(self._open)
        return page

    def _booking(self, theme: Theme) -> AnyPage:
        if self._session is None:
            return self._day(theme)
        page = BookingPage(theme, self._parts.diary, self._session, SECTIONS)
        page.left.connect(partial(self._turn_to, pages.DAY))
        page.rebooked.connect(self._rebook)
        return page

    def _settings(self, theme: Theme) -> SettingsPage:
        parts = self._parts
        page = SettingsPage(theme, parts.settings, parts.abilities(), parts.presences)
        page.moving_asked.connect(partial(self._turn_to, pages.MOVING))
        return page

    def _moving(self, theme: Theme) -> MovingPage:
        page = MovingPage(theme, self._parts.mover, self._parts.diary.zone)
        page.left.connect(partial(self._turn_to, pages.SETTINGS))
        whom, self._whom_to_forget = self._whom_to_forget, None
        if whom is not None:
            page.forget.look_at(whom)
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
        page = CustomerPage(theme, self._register, self._parts.mover)
        page.left.connect(partial(self._turn_to, pages.CUSTOMERS))
        page.opened.connect(self._open)
        page.read.connect(partial(self._open_past, pages.CUSTOMER))
        page.forget_wanted.connect(self._forget)
        return page

    def _meet(self, customer: str) -> None:
        self._register.turn_to(customer)
        self._turn_to(pages.CUSTOMER)

    def _forget(self, whom: Whom) -> None:
        self._whom_to_forget = whom
        self._turn_to(pages.MOVING)

    def _rebook(self, session: Session) -> None:
        self._rebooked = session
        self._turn_to(pages.PLAN)

    def _open(self, session: UUID) -> None:
        self._session = session
        self._turn_to(pages.BOOKING)

    def _history(self, theme: Theme) -> HistoryPage:
        page = HistoryPage(theme, self._parts.chronicle)
        page.opened.connect(partial(self._open_past, pages.HISTORY))
        page.item_wanted.connect(self._open_item)
        return page

    def _search(self, theme: Theme) -> SearchPage:
        page = SearchPage(theme, self._parts.chronicle)
        page.opened.connect(partial(self._open_past, pages.SEARCH))
        page.wanted.connect(self._meet)
        return page

    def _past_session(self, theme: Theme) -> AnyPage:
        if self._past is None:
            return self._history(theme)
        page = PastPage(theme, self._parts.chronicle, self._past)
        page.left.connect(lambda: self._turn_to(self._opened_from))
        page.wanted.connect(self._meet)
        return page

    def _open_past(self, opened_from: str, session: UUID) -> None:
        self._past, self._opened_from = session, opened_from
        self._turn_to(pages.PAST)

    def _open_item(self, item: str) -> None:
        """Turn to the list of an item, its row unfolded."""
        stem = item.partition(".")[0]
        self._pen.choose(stem)
        if self._pen.unfolded(stem) != item:
            self._pen.fold((stem, item))
        self._turn_to(pages.LISTS)
