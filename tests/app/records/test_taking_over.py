"""What was left half typed becomes lines, and what was typed over lines becomes their words."""

from datetime import date

import pytest
from msgspec.structs import replace

from app.records.capturing import owe
from app.records.taking_over import take_over, write_down
from app.records.typed import Half, Typed, goal_name, half_of, keep_half, keep_typed, typed_of
from app.session.capture import CaptureKind, Owner, Promise
from app.session.steps import close, end
from app.unfinished import Passing
from tests.app.fakes import DISK_FULL, Desk
from tests.app.records.test_capturing import FIRST, SECOND, written

OTHER = Promise(Owner.OTHER, "Ines", due=date(2026, 3, 6))
SAID = [(CaptureKind.PROMISE, "Send the in"), (CaptureKind.GOAL, "A sho")]


@pytest.fixture
def unfinished() -> Passing:
    """Nothing is typed."""
    return Passing()


def closed(desk: Desk) -> Desk:
    """A session that is over, in which nothing was written down."""
    desk.start()
    desk.do(end)
    desk.do(close(()))
    return desk


def said(desk: Desk) -> list[tuple[CaptureKind, str]]:
    """What is written down in the one session."""
    (session,) = desk.store.sessions.values()
    return [(line.kind, line.text) for line in session.captures]


def leave(desk: Desk, unfinished: Passing) -> None:
    """Have typed a line and a goal, and gone."""
    (session,) = desk.store.sessions.values()
    keep_typed(session.id, Typed(*SAID[0]), unfinished)
    unfinished.put(goal_name(session.id), SAID[1][1])


def test_that_what_was_begun_is_written_down(unfinished: Passing) -> None:
    desk = closed(Desk())
    (session,) = desk.store.sessions.values()
    leave(desk, unfinished)

    for _ in range(2):
        assert write_down(session, desk.keeper.amend, unfinished) is None
        assert said(desk) == SAID
    assert typed_of(session.id, unfinished) == Typed()
    assert unfinished.get(goal_name(session.id)) == ""


def test_that_what_could_not_be_written_down_stays(unfinished: Passing) -> None:
    desk = closed(Desk())
    (session,) = desk.store.sessions.values()
    leave(desk, unfinished)
    desk.store.refusal = DISK_FULL

    assert write_down(session, desk.keeper.amend, unfinished) is DISK_FULL

    assert typed_of(session.id, unfinished) == Typed(*SAID[0])


def test_that_other_words_and_another_name_are_taken_over(unfinished: Passing) -> None:
    desk = written(Desk())
    desk.do(owe(FIRST, lambda _: OTHER))
    session = desk.session
    keep_half(session.id, FIRST, Half("Send all", "Inês", "5 M"), unfinished)
    keep_half(session.id, SECOND, Half("Two shops"), unfinished)

    assert take_over(session, desk.keeper.amend, unfinished) is None

    first, second = desk.session.captures
    assert (first.text, first.promise) == ("Send all", replace(OTHER, name="Inês"))
    assert second.text == "Two shops"
    assert half_of(session.id, FIRST, unfinished) == Half(day="5 M")
    assert half_of(session.id, SECOND, unfinished) == Half()


def test_that_what_was_not_typed_over_stays(unfinished: Passing) -> None:
    desk = written(Desk())
    desk.do(owe(FIRST, lambda _: OTHER))
    before = desk.session
    keep_half(before.id, FIRST, Half("Send all"), unfinished)

    take_over(before, desk.keeper.amend, unfinished)

    first, second = desk.session.captures
    assert first.promise == OTHER
    assert second == before.captures[1]


def test_that_words_that_could_not_be_taken_over_stay(unfinished: Passing) -> None:
    desk = written(Desk())
    keep_half(desk.session.id, FIRST, Half("Send all"), unfinished)
    desk.store.refusal = DISK_FULL

    assert take_over(desk.session, desk.keeper.amend, unfinished) is DISK_FULL

    assert half_of(desk.session.id, FIRST, unfinished) == Half("Send all")
