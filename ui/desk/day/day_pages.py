"""Makes the pages of the plan; that of the day waits for its return."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from app.session.session import Session
from ui.desk.day.agreement import Agreement
from ui.desk.day.booking_page import BookingPage
from ui.desk.day.came import Came
from ui.desk.day.can_we import CanWe
from ui.desk.day.day_page import DayPage
from ui.desk.day.diary import Diary
from ui.desk.day.enough import Enough
from ui.desk.day.examples import Examples
from ui.desk.day.message_section import MessageSection
from ui.desk.day.notes import Notes
from ui.desk.day.plan_page import PlanPage
from ui.desk.day.section import Section
from ui.desk.day.sort import Sort
from ui.desk.day.wishes import Wishes
from ui.desk.page import Page
from ui.desk.pages import BOOKING, DAY, PLAN
from ui.desk.rows import drop
from ui.theme import Theme

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


class DayPages:
    """Knows which session was opened last, and which one is being rebooked."""

    def __init__(self, diary: Diary, turn_to: Callable[[str], None]) -> None:
        """Make pages of `diary`; they turn to one another by `turn_to`."""
        self._diary = diary
        self._turn_to = turn_to
        self._session: UUID | None = None
        self._rebooked: Session | None = None
        self._left: DayPage | None = None
        self.makers: dict[str, Callable[[Theme], Page]] = {
            DAY: self._day,
            BOOKING: self._booking,
            PLAN: self._plan,
        }

    def open(self, session: UUID) -> None:
        """Turn to the page of a session."""
        self._session = session
        self._turn_to(BOOKING)

    def keep(self, page: DayPage) -> None:
        """Let the day go only out of sight: agents come back to it as they left it."""
        page.hide()
        self._left = page

    def forget(self) -> None:
        """The next day is made anew."""
        if self._left is not None:
            drop(self._left)
            self._left = None

    def turned_to(self, name: str) -> None:
        """Who turns from a plan rebooks no more."""
        if name != PLAN:
            self._rebooked = None

    def _day(self, theme: Theme) -> DayPage:
        if self._left is not None:
            page, self._left = self._left, None
            return page
        page = DayPage(theme, self._diary)
        page.opened.connect(self.open)
        page.planned.connect(partial(self._turn_to, PLAN))
        return page

    def _plan(self, theme: Theme) -> PlanPage:
        page = PlanPage(theme, self._diary, self._rebooked)
        page.left.connect(partial(self._turn_to, DAY))
        page.planned.connect(self.open)
        return page

    def _booking(self, theme: Theme) -> Page:
        if self._session is None:
            return self._day(theme)
        page = BookingPage(theme, self._diary, self._session, SECTIONS)
        page.left.connect(partial(self._turn_to, DAY))
        page.rebooked.connect(self._rebook)
        return page

    def _rebook(self, session: Session) -> None:
        self._rebooked = session
        self._turn_to(PLAN)
