"""One line at a time is written down, reworded, sorted and taken away."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.records.capturing import capture, drop, learn, owe, reword, sort
from app.refusal import Reason
from app.session.capture import Capture, CaptureKind, Promise
from app.session.insight import Insight
from tests.app.fakes import START, Desk, accepted, refused

FIRST, SECOND = uuid4(), uuid4()
DAY = date(2026, 3, 6)


def written(desk: Desk, kind: CaptureKind = CaptureKind.PROMISE) -> Desk:
    desk.start()
    desk.do(capture(FIRST, kind, "  Send the\nsteps "))
    desk.do(capture(SECOND, CaptureKind.NOTE, "Uses two shops"))
    return desk


def line(desk: Desk, identity: UUID) -> Capture:
    return next(one for one in desk.session.captures if one.id == identity)


def test_that_a_line_keeps_its_words_and_its_hour() -> None:
    desk = written(Desk())

    assert line(desk, FIRST) == Capture(
        FIRST, CaptureKind.PROMISE, "Send the steps", START, Promise()
    )
    assert line(desk, SECOND).promise is None


@pytest.mark.parametrize("nothing", ["", "  ", "\n\t\x00"])
def test_that_no_words_are_no_line(nothing: str) -> None:
    desk = written(Desk())

    assert refused(desk.keeper.do(capture(uuid4(), CaptureKind.NOTE, nothing))) is Reason.NO_WORDS
    desk.do(reword(SECOND, nothing))

    assert line(desk, SECOND).text == "Uses two shops"


def test_that_a_line_can_be_said_in_other_words() -> None:
    desk = written(Desk())

    desk.do(reword(SECOND, "Has two shops"))

    assert [one.text for one in desk.session.captures] == ["Send the steps", "Has two shops"]


@pytest.mark.parametrize("kind", CaptureKind)
def test_that_only_a_promise_is_owed(kind: CaptureKind) -> None:
    desk = written(Desk())

    desk.do(sort(FIRST, kind))
    desk.do(owe(FIRST, lambda promise: replace(promise, due=DAY)))

    owed = line(desk, FIRST).promise
    assert owed == (Promise(due=DAY) if kind is CaptureKind.PROMISE else None)


def test_that_sorting_a_promise_as_one_keeps_its_day() -> None:
    desk = written(Desk())
    desk.do(owe(FIRST, lambda promise: replace(promise, due=DAY)))

    desk.keeper.do(sort(FIRST, CaptureKind.PROMISE))

    assert line(desk, FIRST).promise == Promise(due=DAY)


def test_that_a_line_can_be_taken_away_and_comes_back_by_undo() -> None:
    desk = written(Desk())
    before = desk.session.captures

    desk.do(drop(FIRST))
    assert [one.id for one in desk.session.captures] == [SECOND]

    accepted(desk.keeper.undo())
    assert desk.session.captures == before


@given(st.lists(st.sampled_from(CaptureKind), min_size=1, max_size=6))
def test_that_each_line_is_taken_back_by_one_undo(kinds: list[CaptureKind]) -> None:
    desk = Desk()
    desk.start()
    written = [desk.do(capture(uuid4(), kind, "words")).captures for kind in kinds]

    for before in reversed([(), *written[:-1]]):
        accepted(desk.keeper.undo())
        assert desk.session.captures == before


@pytest.mark.parametrize("kind", CaptureKind)
def test_that_only_an_insight_is_learned_from(kind: CaptureKind) -> None:
    desk = written(Desk(), kind)
    desk.do(sort(FIRST, kind))

    desk.do(learn(FIRST, lambda known: replace(known, area="export")))

    known = Insight(area="export") if kind is CaptureKind.INSIGHT else None
    assert line(desk, FIRST).insight == known


def test_that_what_was_learned_goes_with_the_kind_and_comes_back_by_undo() -> None:
    desk = written(Desk())
    desk.do(sort(FIRST, CaptureKind.INSIGHT))
    desk.do(learn(FIRST, lambda known: replace(known, team="Product")))

    desk.do(sort(FIRST, CaptureKind.NOTE))
    assert line(desk, FIRST).insight is None

    desk.undo()
    assert line(desk, FIRST).insight == Insight(team="Product")


def test_that_no_line_goes_into_a_session_that_is_far_ahead() -> None:
    desk = Desk()
    desk.plan(after=20)
    step = capture(FIRST, CaptureKind.PROMISE, "Send the steps")

    assert refused(desk.keeper.do(step)) is Reason.NOT_NEAR
    desk.wait(minutes=5)
    desk.do(step)
    assert [one.text for one in desk.session.captures] == ["Send the steps"]
    desk.wait(minutes=60 * 24)
    desk.do(capture(SECOND, CaptureKind.NOTE, "They never came"))
    assert len(desk.session.captures) == 2


def test_that_a_line_is_refused_rather_than_cut() -> None:
    desk = written(Desk())
    for step in (capture(uuid4(), CaptureKind.NOTE, "a" * 501), reword(FIRST, "a" * 501)):
        assert refused(desk.keeper.do(step)) is Reason.TOO_LONG
    desk.do(reword(FIRST, f" {'a' * 500} "))
    assert len(line(desk, FIRST).text) == 500
