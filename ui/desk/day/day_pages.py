"""Makes the pages of the plan."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from app.session.session import Session
from ui.desk.day.agreement import Agreement
from ui.desk.day.booking_page import BookingPage
from ui.desk.day.came import Came
from ui.desk.day.can_we import CanWe
from ui.desk.day.check_section import CheckSection
from ui.desk.day.closing_page import ClosingPage
from ui.desk.day.day_page import DayPage
from ui.desk.day.diary import Diary
from ui.desk.day.enough import Enough
from ui.desk.day.examples import Examples
from ui.desk.day.insights_section import InsightsSection
from ui.desk.day.message_section import MessageSection
from ui.desk.day.notes import Notes
from ui.desk.day.plan_page import PlanPage
from ui.desk.day.section import Section
from ui.desk.day.sort import Sort
from ui.desk.day.wishes import Wishes
from ui.desk.day.written_section import WrittenSection
from ui.desk.moving.mover import Mover
from ui.desk.page import Page
from ui.desk.pages import BOOKING, CLOSING, DAY, PAST, PLAN
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
CLOSING_SECTIONS: tuple[type[Section], ...] = (
    Came,
    MessageSection,
    CheckSection,
    InsightsSection,
    WrittenSection,
    Notes,
)
"""The same once the call is over."""


class DayPages:
    """Knows which session was opened last, and which one is being rebooked."""

    def __init__(
        self,
        diary: Diary,
        mover: Mover,
        turn_to: Callable[[str], None],
        read: Callable[[str, UUID], None],
    ) -> None:
        """Make pages of `diary`; they turn to others by `turn_to`, to a past session by `read`."""
        self._diary = diary
        self._mover = mover
        self._turn_to = turn_to
        self._read = read
        self._session: UUID | None = None
        self._rebooked: Session | None = None
        self.makers: dict[str, Callable[[Theme], Page]] = {
            DAY: self._day,
            BOOKING: self._booking,
            PLAN: self._plan,
            CLOSING: self._closing,
        }

    def open(self, session: UUID) -> None:
        """Turn to the page of a session."""
        self._session = session
        self._turn_to(BOOKING)

    def turned_to(self, name: str) -> None:
        """Who turns from a plan rebooks no more."""
        if name != PLAN:
            self._rebooked = None

    def _day(self, theme: Theme) -> DayPage:
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
        return self._page_of(theme, self._session)

    def _closing(self, theme: Theme) -> Page:
        """The page of the session that was over last; of the day, where there is none today."""
        ended = self._diary.last_ended
        if ended is None:
            return self._day(theme)
        self._session = ended
        return self._page_of(theme, ended)

    def _page_of(self, theme: Theme, session: UUID) -> BookingPage:
        is_over = self._diary.is_over(session)
        make = ClosingPage if is_over else BookingPage
        sections = CLOSING_SECTIONS if is_over else SECTIONS
        page = make(theme, self._diary, session, sections, self._mover)
        page.left.connect(partial(self._turn_to, DAY))
        page.rebooked.connect(self._rebook)
        page.led.connect(lambda name: self._lead(name, session))
        return page

    def _lead(self, name: str, session: UUID) -> None:
        """To another page, or to what was written down in `session`."""
        if name == PAST:
            self._read(BOOKING, session)
        else:
            self._turn_to(name)

    def _rebook(self, session: Session) -> None:
        self._rebooked = session
        self._turn_to(PLAN)
