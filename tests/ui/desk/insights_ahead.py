"""Insights of several customers, as the desk shows them."""

from msgspec.structs import replace

from app.session.insight import Insight, InsightKind, Status
from tests.app.insights.fakes import learned
from tests.app.people.fakes import met
from tests.ui.desk.letters import press
from tests.ui.desk.office import Office
from ui.desk.pages import INSIGHTS

LONG = "I never find the button for the export by month in a shop with more than one currency"
EXPORT = Insight(
    *("They look where the bill is", "The export is nowhere to be seen", LONG),
    area="Export",
    kind=InsightKind.CONFUSION,
    weight=3,
    team="Product",
)


def fill(office: Office) -> None:
    """Two to sort, and some that are sorted, of two customers and of somebody."""
    planned = Insight(area="Invoices", team="Billing", status=Status.PLANNED)
    nobody = replace(met(3, learned(5, "Where is it?", EXPORT, days_ago=5)), name="", customer="")
    office.agent.store.save(met(1, learned(1, LONG), learned(2, "Too many steps", days_ago=2)))
    office.agent.store.save(
        replace(
            met(
                2,
                learned(3, "Where is the export?", EXPORT, days_ago=3),
                learned(4, "My accountant asks for the number", planned, days_ago=4),
                customer="kenji mori",
            ),
            name="Kenji Mori",
        )
    )
    office.agent.store.save(nobody)


def insights(office: Office) -> None:
    """One is being sorted; its area is nearly one that is in use."""
    fill(office)
    office.open(INSIGHTS)
    office.press("Return")
    office.type_in("exports")


def repeated(office: Office) -> None:
    """One of them was said before, and it is asked which one it repeats."""
    fill(office)
    office.open(INSIGHTS)
    office.press("Return")
    press(office, f"insight.{learned(1).id}.status.duplicate")


def judged(office: Office) -> None:
    """The page says what was done, and offers the way back."""
    fill(office)
    office.open(INSIGHTS)
    office.press("Return")
    press(office, f"insight.{learned(1).id}.status.planned")


def uninsightful(office: Office) -> None:
    """Nothing was written down yet."""
    office.open(INSIGHTS)
