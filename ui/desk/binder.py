"""Makes the pages of the desk, each when it is turned to."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from app.cities.finding import Finding
from ui.desk.alerts_page import AlertsPage
from ui.desk.day.agreement import Agreement
from ui.desk.day.booking_page import BookingPage
from ui.desk.day.can_we import CanWe
from ui.desk.day.check_section import CheckSection
from ui.desk.day.closing_page import ClosingPage
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
from ui.desk.pages import ALERTS, BOOKING, CLOSING, DAY, GUIDE, KEYS, LISTS, PLAN, SETTINGS
from ui.desk.parts import DeskParts
from ui.desk.pen import Pen
from ui.desk.settings_page import SettingsPage
from ui.theme import Theme

AnyPage = (
    DayPage | PlanPage | BookingPage | ListsPage | GuidePage | AlertsPage | SettingsPage | KeysPage
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
CLOSING_SECTIONS: tuple[type[Section], ...] = (MessageSection, CheckSection, Notes)
"""The same once the call is over."""


class Binder:
    """Knows the pages by their names, and which session was opened last."""

    def __init__(self, parts: DeskParts, pen: Pen, turn_to: Callable[[str], None]) -> None:
        """Make pages from `parts`; they turn to one another by `turn_to`."""
        self._parts = parts
        self._pen = pen
        self._turn_to = turn_to
        self._session: UUID | None = None
        self._makers: dict[str, Callable[[Theme], AnyPage]] = {
            DAY: self._day,
            BOOKING: self._booking,
            PLAN: self._plan,
            ALERTS: lambda theme: AlertsPage(theme, parts.ledger),
            LISTS: lambda theme: ListsPage(theme, pen, parts.settings),
            GUIDE: lambda theme: GuidePage(theme, parts.library),
            SETTINGS: lambda theme: SettingsPage(
                theme,
                parts.settings,
                parts.abilities(),
                parts.presences,
                self._find,
            ),
            CLOSING: self._closing,
            KEYS: lambda theme: KeysPage(theme, parts.program),
        }

    def page(self, name: str, theme: Theme) -> AnyPage:
        """The page of that name, made anew."""
        return self._makers[name](theme)

    def _find(self, text: str) -> Finding:
        """Look for a city; the world is read when one is first sought."""
        return self._parts.diary.world.gazetteer.find(text)

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
        return self._page_of(theme, self._session)

    def _closing(self, theme: Theme) -> AnyPage:
        """The page of the session that was over last; of the day, where there is none today."""
        ended = self._parts.diary.last_ended
        if ended is None:
            return self._day(theme)
        self._session = ended
        return self._page_of(theme, ended)

    def _page_of(self, theme: Theme, session: UUID) -> BookingPage:
        is_over = self._parts.diary.is_over(session)
        make = ClosingPage if is_over else BookingPage
        sections = CLOSING_SECTIONS if is_over else SECTIONS
        page = make(theme, self._parts.diary, session, sections)
        page.left.connect(partial(self._turn_to, DAY))
        page.rebooked.connect(partial(self._turn_to, PLAN))
        return page

    def _open(self, session: UUID) -> None:
        self._session = session
        self._turn_to(BOOKING)
