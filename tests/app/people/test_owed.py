"""Promises over all sessions: how pressing they are, and their way to being kept and told."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.people.owed import (
    Owed,
    Pressing,
    batches,
    fulfil,
    mark_told,
    pressing_of,
    put_off,
)
from app.session.capture import Owner, Promise
from app.session.steps import Step
from app.session.undo import unwritten
from tests.app.fakes import Desk, ManualClock, MemoryStore, accepted
from tests.app.people.fakes import DAY, NOW, TODAY, met, owed, promised
from tests.app.strategies import instants

promises = st.builds(
    Promise,
    owner=st.sampled_from(Owner),
    due=st.none() | st.dates(),
    done_at=st.none() | instants(),
    told_at=st.none() | instants(),
)


def test_that_open_promises_stand_by_their_days_the_overdue_first() -> None:
    late, older, today = promised(1, TODAY - DAY), promised(2, TODAY - 9 * DAY), promised(3, TODAY)
    friday, friday_too = promised(4, TODAY + 4 * DAY), promised(5, TODAY + 4 * DAY)
    sometime, later = promised(6), promised(7, TODAY + 9 * DAY)
    kept = replace(promised(8, TODAY), promise=Promise(done_at=NOW))
    every = (sometime, kept, later, friday, late, today, older, friday_too)

    found = batches(map(owed, every), TODAY)

    assert [(one.pressing, [each.capture for each in one.owed]) for one in found] == [
        (Pressing.OVERDUE, [older, late]),
        (Pressing.TODAY, [today]),
        (Pressing.AHEAD, [friday, friday_too]),
        (Pressing.AHEAD, [later]),
        (Pressing.UNDATED, [sometime]),
        (Pressing.UNTOLD, [kept]),
    ]
    assert [one.day for one in found] == [
        None, None, TODAY + 4 * DAY, TODAY + 9 * DAY, None, None,
    ]  # fmt: skip


@given(st.lists(st.builds(lambda promise: replace(promised(1), promise=promise), promises)))
def test_that_no_promise_is_left_out(captures: list[object]) -> None:
    every = [owed(capture) for capture in captures]  # type: ignore[arg-type]  # built so

    found = batches(every, TODAY)

    assert sum(len(batch.owed) for batch in found) == len(every)
    grades = [tuple(Pressing).index(batch.pressing) for batch in found]
    assert grades == sorted(grades)
    assert all(pressing_of(one, TODAY) is batch.pressing for batch in found for one in batch.owed)


def test_that_a_promise_is_moved_told_and_kept_in_turn() -> None:
    capture = promised(due=TODAY)
    desk = Desk(ManualClock(NOW), MemoryStore(met(1, capture)))

    def after(step: Step) -> Promise:
        session = accepted(desk.keeper.amend(met(1).id, step))
        return owed(session.captures[0]).promise

    moved = after(put_off(capture.id, TODAY + DAY))
    assert (moved.due, moved.told_at) == (TODAY + DAY, None)
    assert after(mark_told(capture.id)).told_at == NOW
    desk.clock.advance(timedelta(hours=3))
    kept = after(fulfil(capture.id))
    assert (kept.done_at, kept.told_at) == (NOW + timedelta(hours=3), None)
    assert after(mark_told(capture.id)).told_at == NOW + timedelta(hours=3)


@given(promises, st.sampled_from(["fulfil", "put off", "tell"]))
def test_that_each_act_on_a_promise_can_be_taken_back(promise: Promise, act: str) -> None:
    session = met(1, replace(promised(), promise=promise))
    capture = session.captures[0]
    steps = {
        "fulfil": fulfil(capture.id),
        "put off": put_off(capture.id, TODAY),
        "tell": mark_told(capture.id),
    }
    moment = ManualClock(NOW).now()

    done = accepted(steps[act](session, moment))

    assert done == session or accepted(unwritten(session, done)(done, moment)) == session


def test_that_what_customers_promised_is_theirs() -> None:
    assert not owed(promised(owner=Owner.CUSTOMER)).is_ours
    assert owed(promised(owner=Owner.OTHER)).is_ours
    assert Owed(met(1).id, "", "", replace(promised(), promise=None)).promise == Promise()
