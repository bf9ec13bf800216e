"""Customers with a past and open promises, as the desk shows them."""

from msgspec.structs import replace

from app.people.customer import Customer
from app.session.aftercare import Aftercare, FollowUp
from app.session.capture import CaptureKind
from tests.app.people.fakes import DAY, LISBON, NOW, TODAY, line, met, promised
from tests.ui.desk.letters import press
from tests.ui.desk.office import Office
from ui.desk.pages import CUSTOMERS, PROMISES
from ui.widgets.field import Field

OPEN = "Does the export take shops with more than one currency, and if so since when"
LONG = "Look whether an export by month is possible for shops with more than one currency"


def fill(office: Office) -> None:
    """A customer of whom everything is known, and who is owed a lot."""
    sent = FollowUp("Your shop", "Hello,\n\nthank you.", "en", sent_at=NOW - 6 * DAY)
    captures = (
        promised(1, TODAY - DAY, text=LONG),
        promised(2, TODAY),
        promised(3),
        line(CaptureKind.INSIGHT, LONG, 4),
        line(CaptureKind.QUOTE, LONG, 5),
        line(CaptureKind.QUESTION, OPEN, 6),
        promised(7, TODAY - DAY),
    )
    office.agent.store.save(replace(met(1, *captures), aftercare=Aftercare(sent)))
    office.agent.store.save(met(2, days_ago=400))
    coming = replace(met(9, days_ago=-1), started=None, deadline=None, ended=None, closed_at=None)
    office.agent.keeper.put_back(coming)
    key = "marina duarte"
    office.people.facts[key] = Customer(key, "Marina Duarte", "ma-REE-na", LISBON, "pt", LONG)


def customers(office: Office) -> None:
    """Whoever was met."""
    fill(office)
    office.open(CUSTOMERS)


def customer(office: Office) -> None:
    """The page of one of them."""
    customers(office)
    office.press("Return")
    for part in ("facts", "who"):
        press(office, f"customer.{part}")
    office.click_row(OPEN)


def promises(office: Office) -> None:
    """What is open, and one of it moved and unfolded, with its message and a question."""
    fill(office)
    office.open(PROMISES)
    name = f"promise.{promised(1).id}"
    office.click_row(LONG)
    press(office, f"{name}.tell")
    for day in ("Friday", "Monday"):
        office.desk.findChildren(Field, f"{name}.day")[0].setText(day)
        press(office, f"{name}.move")
    press(office, f"line.{promised(1).id}.change")


def owed_to_nobody(office: Office) -> None:
    """A promise of a call without a name, unfolded."""
    office.agent.store.save(replace(met(1, promised(1, TODAY, text=LONG), customer=""), name=""))
    office.open(PROMISES)
    office.click_row(LONG)
