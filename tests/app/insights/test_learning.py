"""What an agent says of an insight is kept, and only of an insight."""

import pytest
from msgspec.structs import replace

from app.insights.learning import FIELDS, call_it, judge, put_down, repeat, tell, weigh
from app.records.capturing import capture
from app.session.capture import CaptureKind
from app.session.insight import Insight, InsightKind, Status
from app.session.steps import Step
from tests.app.fakes import START, Desk, accepted
from tests.app.insights.fakes import learned
from tests.app.people.fakes import met

LINE, OTHER = learned(1).id, learned(2).id


def sorted_by(*steps: Step) -> Insight | None:
    """What is known of a line after those."""
    desk = Desk()
    desk.start()
    desk.do(capture(LINE, CaptureKind.INSIGHT, "Nobody finds the export"))
    for step in steps:
        desk.do(step)
    return desk.session.captures[0].insight


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_that_each_thing_that_is_said_of_a_line_has_its_place(field: str) -> None:
    known = sorted_by(put_down(LINE, field, " Hard \n to find "))

    assert known == replace(Insight(), **{field: "Hard to find"})
    assert sorted_by(put_down(LINE, field, "x"), put_down(LINE, field, "")) == Insight()


def test_that_megabytes_are_bounded() -> None:
    known = sorted_by(put_down(LINE, "area", "x" * 2_000_000))

    assert known is not None
    assert len(known.area) <= 500


def test_that_kind_and_weight_are_kept() -> None:
    known = sorted_by(call_it(LINE, InsightKind.BUG), weigh(LINE, 3))

    assert known == Insight(kind=InsightKind.BUG, weight=3)


def test_that_only_a_duplicate_repeats_another_line() -> None:
    twice = Insight(status=Status.DUPLICATE, same_as=OTHER)

    assert sorted_by(repeat(LINE, OTHER)) == twice
    assert sorted_by(repeat(LINE, OTHER), judge(LINE, Status.DUPLICATE)) == twice
    assert sorted_by(repeat(LINE, OTHER), judge(LINE, Status.PLANNED)) == Insight(
        status=Status.PLANNED
    )


def test_that_it_is_known_when_a_customer_was_told_and_that_can_be_unsaid() -> None:
    assert sorted_by(tell(LINE)) == Insight(told_at=START)
    assert sorted_by(tell(LINE), tell(LINE)) == Insight()


@pytest.mark.parametrize("status", Status)
def test_that_it_is_sorted_once_a_team_could_be_told_or_nothing_follows(status: Status) -> None:
    is_over = status in {Status.UNLIKELY, Status.DUPLICATE}

    assert Insight(area="Export", team="Product", status=status).is_sorted
    assert Insight(area="Export", status=status).is_sorted is is_over
    assert Insight(team="Product", status=status).is_sorted is is_over


def test_that_a_session_of_the_past_is_sorted_as_well() -> None:
    desk = Desk()
    desk.store.save(met(1, learned(1)))

    after = accepted(desk.keeper.amend(met(1).id, put_down(LINE, "team", "Product")))

    assert after.captures[0].insight == Insight(team="Product")
