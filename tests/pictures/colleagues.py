"""Colleagues who were asked and who were not, and insights that speak to what they named."""

from msgspec.structs import replace

from app.session.insight import Insight
from app.session.session import Session
from app.talks.colleague import Colleague, Revision
from tests.app.insights.fakes import learned
from tests.app.people.fakes import DAY, met
from tests.app.talks.fakes import asked_customer, talk
from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.desk.talks.challenge_list import ChallengeList

COST = "Every month we correct invoices by hand, the day before the export runs."
NAMED = talk(952, COST, name="Ana Lima", team="Billing", days_ago=3)


def the_circle(stage: Stage) -> None:
    """Three to ask, one who was asked twice, and a customer."""
    linked = Insight(area="Invoices", team="Billing", speaks_to=(NAMED.id,))
    sessions = (
        talk(951, "Too many tools, and no time for any of them.", team="Billing", days_ago=120),
        NAMED,
        _session(953, "Marina Duarte", "The export of an invoice always comes a day late."),
        _session(954, "Kenji Mori", "My accountant sends the second one back each time.", linked),
        _session(955, "Ana Schmidt", "The number of the invoice is missing.", linked),
        _session(956, "Ola Berg", "A darker page would please my eyes.", Insight(team="Design")),
        replace(asked_customer(957, "Shipping abroad costs more than the print."), name="Zoë"),
    )
    for session in sessions:
        stage.program.parts.store.save(session)
    now = stage.clock.now().wall
    for colleague in (
        Colleague("Ben Okafor", "Sales", now - 9 * DAY, "Ana Lima"),
        Colleague("", "Documentation", now - 20 * DAY),
    ):
        stage.program.parts.talks().know([Revision(None, colleague)])


def met_there(desk: Desk) -> None:
    """The newest challenge is open, with what customers said about it."""
    asked = desk.page.findChildren(ChallengeList)
    asked[0].upper.chosen.emit(NAMED.id)
    desk.resize(desk.width(), 1240)
    flush()


def _session(number: int, name: str, words: str, insight: Insight | None = None) -> Session:
    line = learned(number, words, insight)
    return replace(met(number, line, customer=name.casefold()), name=name)
