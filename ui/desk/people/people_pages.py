"""Makes the pages of customers and of what was promised to them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from ui.desk.day.diary import Diary
from ui.desk.pages import CUSTOMER, CUSTOMERS, PROMISES
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.desk.people.promises_page import PromisesPage
from ui.desk.people.register import Register
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.desk.page import Page


class PeoplePages:
    """Knows which customer was met last."""

    def __init__(
        self, diary: Diary, turn_to: Callable[[str], None], open_session: Callable[[UUID], None]
    ) -> None:
        """Turn to other pages by `turn_to`, and to that of a session by `open_session`."""
        self._register = Register(diary)
        self._turn_to = turn_to
        self._open_session = open_session
        self.makers: dict[str, Callable[[Theme], Page]] = {
            PROMISES: self._promises,
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
        return page

    def _customers(self, theme: Theme) -> CustomersPage:
        page = CustomersPage(theme, self._register)
        page.opened.connect(self.meet)
        return page

    def _customer(self, theme: Theme) -> CustomerPage:
        page = CustomerPage(theme, self._register)
        page.left.connect(partial(self._turn_to, CUSTOMERS))
        page.opened.connect(self._open_session)
        return page
