"""Makes the pages of the desk, each when it is turned to; that of the day waits for its return."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from ui.desk.alerts_page import AlertsPage
from ui.desk.day.agreement import Agreement
from ui.desk.day.booking_page import BookingPage
from ui.desk.day.came import Came
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
from ui.desk.keys_page import KeysPage
from ui.desk.lists_page import ListsPage
from ui.desk.pages import ALERTS, BOOKING, DAY, GUIDE, KEYS, LISTS, PLAN, SETTINGS
from ui.desk.parts import DeskParts
from ui.desk.pen import Pen
from ui.desk.rows import drop
from ui.desk.settings_page import SettingsPage
from ui.theme import Theme

AnyPage = (
    DayPage | PlanPage | BookingPage | ListsPage | GuidePage | AlertsPage | SettingsPage | KeysPage
)

SECTIONS: tuple[type[Section], ...] = (
    Came,
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


class Binder:
    """Knows the pages by their names, and which session was opened last."""

    def __init__(self, parts: DeskParts, pen: Pen, turn_to: Callable[[str], None]) -> None:
        """Make pages from `parts`; they turn to one another by `turn_to`."""
        self._parts = parts
        self._pen = pen
        self._turn_to = turn_to
        self._session: UUID | None = None
        self._day_left: DayPage | None = None
        self._makers: dict[str, Callable[[Theme], AnyPage]] = {
            DAY: self._day,
            BOOKING: self._booking,
            PLAN: self._plan,
            ALERTS: lambda theme: AlertsPage(theme, parts.ledger),
            LISTS: lambda theme: ListsPage(theme, pen, parts.settings),
            GUIDE: lambda theme: GuidePage(theme, parts.library),
            SETTINGS: lambda theme: SettingsPage(
                theme, parts.settings, parts.abilities(), parts.presences
            ),
            KEYS: lambda theme: KeysPage(theme, parts.program),
        }

    def page(self, name: str, theme: Theme) -> AnyPage:
        """The page of that name, made anew; the day as it was left, for agents come back to it."""
        if name == DAY and self._day_left is not None:
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
        page.planned.connect(partial(self._turn_to, PLAN))
        return page

    def _plan(self, theme: Theme) -> PlanPage:
        page = PlanPage(theme, self._parts.diary)
        page.left.connect(partial(self._turn_to, DAY))
        page.planned.connect(self._open)
        return page

    def _booking(self, theme: Theme) -> AnyPage:
        if self._session is None:
            return self._day(theme)
        page = BookingPage(theme, self._parts.diary, self._session, SECTIONS)
        page.left.connect(partial(self._turn_to, DAY))
        page.rebooked.connect(partial(self._turn_to, PLAN))
        return page

    def _open(self, session: UUID) -> None:
        self._session = session
        self._turn_to(BOOKING)
