"""What customers said for two teams, as the desk makes a brief of it."""

from msgspec.structs import replace

from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight, InsightKind
from app.session.session import Session
from app.session.talk import Harvest
from tests.app.people.fakes import DAY, NOW, line, met
from tests.ui.desk.letters import press
from tests.ui.desk.office import Office
from ui.desk.pages import BRIEFS

EXPORT = Insight(
    area="Export",
    kind=InsightKind.BUG,
    weight=3,
    team="Product",
    problem="Their accountant in Porto cannot work with the numbers",
)
REPORTS = Insight(area="Reports", kind=InsightKind.WISH, team="Product")


def said(number: int, text: str, insight: Insight, days_ago: float = 0) -> Capture:
    """A line of the kind insight that was sorted."""
    known = replace(line(CaptureKind.INSIGHT, text, 100 + number), insight=insight)
    return replace(known, at=NOW - days_ago * DAY)


def sessions() -> tuple[Session, ...]:
    """Three customers, one of whom named a challenge."""
    first = said(1, "The export of Marina’s shop stops at 1200 rows, says Brimble", EXPORT)
    second = said(2, "I wait for the export each time: kenji@example.org", EXPORT)
    third = said(3, "A report by month would be great", REPORTS)
    named = Harvest(NOW, challenge="I never see what happens after a release")
    bill = said(4, "The invoice came twice", replace(EXPORT, area="Invoices", team="Billing"))
    return (
        replace(met(1, first), harvest=named),
        replace(met(2, second, customer="kenji mori"), name="Kenji Mori"),
        replace(met(3, third, bill, customer="ana"), name="Ana"),
    )


def fill(office: Office) -> None:
    """Put it on the disk."""
    for session in sessions():
        office.agent.store.save(session)


def briefs(office: Office) -> None:
    """A brief with open doubts, of the team that comes second."""
    fill(office)
    office.open(BRIEFS)
    press(office, "brief.team.product")
    office.desk.page.first.setFocus()


def no_brief(office: Office) -> None:
    """Nothing was heard."""
    office.open(BRIEFS)
