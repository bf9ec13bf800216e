"""What changes while the desk stands open costs no more than what changed."""

from collections.abc import Iterator

from app.insights.heard import Heard
from app.refusal import Refusal
from app.session.steps import begin
from app.talks.matching import Matcher
from tests.app.insights.fakes import MemoryInsights
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.talks_ahead import COLOUR, LATE, NUMBER, fill
from tests.ui.lent import at_once
from ui.desk.history.chronicle import Errand
from ui.desk.insights.sorting import Sorting
from ui.desk.talks.meetings import Meetings

AHEAD = 20


class Walked(tuple[Heard, ...]):  # noqa: SLOT001 - it counts
    """Counts how often somebody walked through all of them."""

    times = 0

    def __iter__(self) -> Iterator[Heard]:
        """Once more."""
        self.times += 1
        return super().__iter__()


class WalkedInsights(MemoryInsights):
    """Remembers what it gave."""

    walked = Walked()

    def heard(self) -> tuple[Heard, ...] | Refusal:
        """All of them."""
        found = super().heard()
        assert isinstance(found, tuple)
        self.walked = Walked(found)
        return self.walked


def test_that_only_sessions_that_changed_are_looked_through(make_office: MakeOffice) -> None:
    office = make_office()
    fill(office)
    for after in range(AHEAD):
        office.agent.plan(after=60 + after)
    office.insights = known = WalkedInsights(office.agent.store)
    errand = Errand[Matcher](office.parts.history, at_once)
    sorting = Sorting(office.diary, Meetings(office.diary, errand))
    assert {one.capture for one in sorting.heard} == {LATE, NUMBER, COLOUR}
    before = known.walked.times

    office.agent.plan(after=5)
    office.agent.do(begin())

    assert known.walked.times - before <= len(("planned", "begun", "looked at"))
