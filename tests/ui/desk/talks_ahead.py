"""Colleagues who were asked and who were not, and insights that speak to what they named."""

from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton

from app.session.insight import Insight
from app.session.session import Session
from app.talks.colleague import Colleague, Revision
from tests.app.insights.fakes import learned
from tests.app.people.fakes import DAY, NOW, met
from tests.app.talks.fakes import asked_customer, talk
from tests.ui.desk.office import Office, flush
from ui.desk.pages import COLLEAGUES
from ui.widgets.field import Field

COST = "Every month we fix invoices by hand before the exports run"
BEFORE = "Nobody reads the docs"
ANA, AGAIN = talk(501, BEFORE, days_ago=120), talk(502, COST, days_ago=3)
LATE = learned(1, "The export of an invoice is always late")
NUMBER = learned(2, "My accountant asks for a number", Insight(area="Invoices", team="Billing"))
COLOUR = learned(3, "A darker colour would please my eyes", Insight(area="Look", team="Design"))
BEN = Colleague("Ben Okafor", "Sales", NOW - 9 * DAY, "Ana Lima")
DOCS = Colleague("", "Docs", NOW - 20 * DAY)


def customer(number: int, name: str, *lines: object) -> Session:
    """A session with a customer of that name, who said these lines."""
    session = met(number, *lines, customer=name.casefold())  # type: ignore[arg-type]  # lines
    return replace(session, name=name)


def fill(office: Office) -> None:
    """Two to ask and a team, one who was asked twice, one who named nothing, one customer."""
    sessions = (
        *(ANA, AGAIN, talk(503, name="Cy", team="Product", days_ago=8)),
        customer(1, "Marina Duarte", LATE),
        customer(2, "Kenji Mori", NUMBER, COLOUR),
        replace(asked_customer(3, "Shipping abroad"), name="Zoë Krüger", customer="zoe kruger"),
    )
    for session in sessions:
        office.agent.store.save(session)
    for colleague in (BEN, DOCS):
        office.diary.talks().know([Revision(None, colleague)])


def colleagues(office: Office) -> None:
    """All of it, with a challenge unfolded that one insight is linked to, and another may be."""
    linked = replace(NUMBER, insight=Insight("Tax", area="Invoices", speaks_to=(AGAIN.id,)))
    fill(office)
    office.agent.store.save(customer(2, "Kenji Mori", linked, COLOUR))
    office.open(COLLEAGUES)
    office.click_row(f"“{COST}”")


def to_ask(office: Office) -> None:
    """Somebody to ask is unfolded, and somebody new is half typed."""
    fill(office)
    office.open(COLLEAGUES)
    office.click_row("Docs")
    office.desk.page.findChildren(Field, "colleagues.team")[0].setFocus()
    office.type_in("Legal")


def mending(office: Office) -> None:
    """Whom a talk was with is being corrected, and what they named."""
    colleagues(office)
    (correct,) = office.desk.page.findChildren(QPushButton, f"challenge.{AGAIN.id}.correct")
    correct.click()
    flush()
