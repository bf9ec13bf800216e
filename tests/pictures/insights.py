"""What three customers said, of which some is sorted."""

from datetime import timedelta
from uuid import UUID

from msgspec.structs import replace

from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight, InsightKind, Status
from tests.app.people.fakes import met
from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.desk.insights.insight_list import InsightList

DAY = timedelta(days=1)
SLOW = Insight(
    problem="Labels take eleven clicks each",
    workaround="Prints them one by one on Friday",
    area="Shipping labels",
    kind=InsightKind.SPEED,
    weight=3,
    team="Product",
)
FEE = Insight(area="Invoices", kind=InsightKind.PRICE, weight=2, team="Billing")


def heard(stage: Stage) -> None:
    """Two are to be sorted; three customers said alike of the labels."""
    now = stage.clock.now().wall

    def line(number: int, days: int, text: str, known: Insight | None = None) -> Capture:
        at = now - days * DAY
        return Capture(UUID(int=950 + number), CaptureKind.INSIGHT, text, at, insight=known)

    said = {
        "Marina Duarte": (
            line(1, 1, "All Friday I only print labels"),
            line(2, 1, "Why is the invoice in another language?"),
        ),
        "Kenji Mori": (
            line(3, 3, "Can I print all labels at once?", SLOW),
            line(4, 3, "The fee is a surprise each month", replace(FEE, status=Status.PLANNED)),
        ),
        "Ana Schmidt": (line(5, 6, "Labels one by one, it takes forever", SLOW),),
        "": (line(6, 8, "Somebody in the shop prints labels all morning", SLOW),),
    }
    for number, (name, lines) in enumerate(said.items(), start=951):
        session = met(number, *lines, customer=name.casefold(), days_ago=number - 950)
        stage.program.parts.store.save(replace(session, name=name))


def sorting(desk: Desk) -> None:
    """The newest is being sorted."""
    (insights,) = desk.page.findChildren(InsightList)
    insights.upper.chosen.emit(UUID(int=951))
    desk.resize(desk.width(), 1240)
    flush()
    flush()
