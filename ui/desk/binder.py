"""Makes the pages of the desk, each when it is turned to; some of them wait for their return."""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from app.moving.wish import Whom
from ui.desk.alerts_page import AlertsPage
from ui.desk.day.day_page import DayPage
from ui.desk.day.day_pages import DayPages
from ui.desk.guide_page import GuidePage
from ui.desk.history.past_pages import PastPages
from ui.desk.insights.insights_page import InsightsPage
from ui.desk.keys_page import KeysPage
from ui.desk.lists_page import ListsPage
from ui.desk.moving.moving_page import MovingPage
from ui.desk.page import Page
from ui.desk.pages import (
    ALERTS,
    BRIEFS,
    COLLEAGUES,
    CUSTOMER,
    CUSTOMERS,
    DAY,
    GUIDE,
    INSIGHTS,
    KEYS,
    LISTS,
    MOVING,
    PAST,
    PROMISES,
    SETTINGS,
    UNDER,
)
from ui.desk.parts import DeskParts
from ui.desk.pen import Pen
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.desk.people.people_pages import PeoplePages, Ways
from ui.desk.people.promises_page import PromisesPage
from ui.desk.put_aside_page import PutAsidePage
from ui.desk.rows import drop
from ui.desk.settings_page import SettingsPage
from ui.desk.talks.colleagues_page import ColleaguesPage
from ui.put_aside import is_page_put_aside
from ui.theme import Theme

COME_BACK_TO: Mapping[type[Page], str] = {
    DayPage: DAY,
    PromisesPage: PROMISES,
    CustomersPage: CUSTOMERS,
    CustomerPage: CUSTOMER,
    InsightsPage: INSIGHTS,
    ColleaguesPage: COLLEAGUES,
}
"""The pages that are kept while another one is shown."""


class Binder:
    """Knows the pages by their names."""

    def __init__(self, parts: DeskParts, pen: Pen, turn_to: Callable[[str], None]) -> None:
        """Make pages from `parts`; they turn to one another by `turn_to`."""
        self._parts = parts
        self._pen = pen
        self._turn_to = turn_to
        self._left: dict[str, Page] = {}
        self._days = DayPages(parts.diary, parts.mover, turn_to, self._read)
        self._whom_to_forget: Whom | None = None
        ways = Ways(self._days.open, self._read, self._forget)
        self._people = PeoplePages(parts, turn_to, ways)
        self._past = PastPages(parts, turn_to, self._open_item, self._people.meet)
        self._makers: dict[str, Callable[[Theme], Page]] = {
            **self._days.makers,
            **self._people.makers,
            **self._past.makers,
            BRIEFS: self._briefs,
            ALERTS: lambda theme: AlertsPage(theme, parts.ledger),
            LISTS: lambda theme: ListsPage(theme, pen, parts.settings),
            GUIDE: lambda theme: GuidePage(theme, parts.library),
            SETTINGS: self._settings,
            MOVING: self._moving,
            KEYS: lambda theme: KeysPage(theme, parts.program),
        }

    def tab(self, name: str) -> str:
        """The page among the names under which another one stands."""
        under = self._past.opened_from if name == PAST else name
        return UNDER.get(under, under)

    def page(self, name: str, theme: Theme) -> Page:
        """The page of that name; one that was left to come back to is as it was."""
        if self._is_put_aside(name):
            return PutAsidePage(theme)
        self._days.turned_to(name)
        left = self._left.pop(name, None)
        return self._makers[name](theme) if left is None else left

    def is_outdated(self, name: str, page: Page) -> bool:
        """Whether a talk began or ended since the page of that name was asked for."""
        return isinstance(page, PutAsidePage) is not self._is_put_aside(name)

    def put_away(self, page: Page) -> None:
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

    def _is_put_aside(self, name: str) -> bool:
        return is_page_put_aside(name, self._parts.diary.keeper.agenda.value)

    def _settings(self, theme: Theme) -> SettingsPage:
        parts = self._parts
        able, desktop = parts.abilities(), parts.presences
        page = SettingsPage(theme, parts.settings, able, desktop, parts.diary)
        page.moving_asked.connect(partial(self._turn_to, MOVING))
        return page

    def _moving(self, theme: Theme) -> MovingPage:
        page = MovingPage(theme, self._parts.mover, self._parts.diary.zone)
        page.left.connect(partial(self._turn_to, SETTINGS))
        whom, self._whom_to_forget = self._whom_to_forget, None
        if whom is not None:
            page.forget.look_at(whom)
        return page

    def _briefs(self, theme: Theme) -> Page:
        from ui.desk.briefs.briefs_page import BriefsPage

        return BriefsPage(theme, self._parts.diary.press)

    def _forget(self, whom: Whom) -> None:
        """See what would go with a customer."""
        self._whom_to_forget = whom
        self._turn_to(MOVING)

    def _read(self, page: str, session: UUID) -> None:
        """Read a past session again, and come back to the page of that name."""
        self._past.open(page, session)

    def _open_item(self, item: str) -> None:
        """Turn to the list of an item, its row unfolded."""
        stem = item.partition(".")[0]
        self._pen.choose(stem)
        if self._pen.unfolded(stem) != item:
            self._pen.fold((stem, item))
        self._turn_to(LISTS)
