"""Makes the pages of customers, of what was promised to them, and of what they said."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec import Struct

from app.moving.wish import Whom
from ui.desk.insights.insights_page import InsightsPage
from ui.desk.insights.sorting import Sorting
from ui.desk.pages import COLLEAGUES, CUSTOMER, CUSTOMERS, INSIGHTS, KEYS, PROMISES
from ui.desk.parts import DeskParts
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.desk.people.promises_page import PromisesPage
from ui.desk.people.register import Register
from ui.desk.talks.circle import Circle
from ui.desk.talks.colleagues_page import ColleaguesPage
from ui.desk.talks.meetings import Meetings
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.desk.page import Page


class Ways(Struct, frozen=True):
    """Where the page of a customer leads beyond its own kind."""

    open_session: Callable[[UUID], None]
    read_session: Callable[[str, UUID], None]
    """From the page of that name."""
    forget: Callable[[Whom], None]


class PeoplePages:
    """Knows which customer was met last."""

    def __init__(self, parts: DeskParts, turn_to: Callable[[str], None], ways: "Ways") -> None:
        """Turn to other pages by `turn_to`, and to those of one thing by `ways`."""
        self._register = Register(parts.diary)
        meetings = Meetings(parts.diary, parts.chronicle.matching)
        self._sorting = Sorting(parts.diary, meetings)
        self._circle = Circle(parts.diary, meetings, parts.talk)
        self._mover = parts.mover
        self._turn_to = turn_to
        self._ways = ways
        self.makers: dict[str, Callable[[Theme], Page]] = {
            PROMISES: self._promises,
            INSIGHTS: self._insights,
            COLLEAGUES: self._colleagues,
            CUSTOMERS: self._customers,
            CUSTOMER: self._customer,
        }

    def meet(self, customer: str) -> None:
        """Turn to the page of the customer of that key."""
        self._register.turn_to(customer)
        self._turn_to(CUSTOMER)

    def _promises(self, theme: Theme) -> PromisesPage:
        page = PromisesPage(theme, self._register)
        page.wanted.connect(self.meet)
        page.place_wanted.connect(self._seek_place)
        return page

    def _seek_place(self, customer: str) -> None:
        self.meet(customer)
        self._register.place_wanted.emit()

    def _insights(self, theme: Theme) -> InsightsPage:
        page = InsightsPage(theme, self._sorting)
        page.wanted.connect(self.meet)
        page.read.connect(partial(self._ways.read_session, INSIGHTS))
        page.keys_wanted.connect(partial(self._turn_to, KEYS))
        return page

    def _colleagues(self, theme: Theme) -> ColleaguesPage:
        page = ColleaguesPage(theme, self._circle)
        page.wanted.connect(self.meet)
        page.read.connect(partial(self._ways.read_session, COLLEAGUES))
        return page

    def _customers(self, theme: Theme) -> CustomersPage:
        page = CustomersPage(theme, self._register)
        page.opened.connect(self.meet)
        return page

    def _customer(self, theme: Theme) -> CustomerPage:
        page = CustomerPage(theme, self._register, self._mover)
        page.left.connect(partial(self._turn_to, CUSTOMERS))
        page.opened.connect(self._ways.open_session)
        page.read.connect(partial(self._ways.read_session, CUSTOMER))
        page.forget_wanted.connect(self._ways.forget)
        return page
