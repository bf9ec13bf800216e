"""Items keep their state, whatever the modes, and open ones are kept as open."""

import pytest
from msgspec.structs import replace

from app.refusal import Reason
from app.session.session import Mark, Mode, Phase
from app.session.steps import begin, close, end, mark, set_modes
from tests.app.fakes import START, WAITING, Desk, refused


@pytest.mark.parametrize("state", [Mark.DONE, Mark.NOT_APPLICABLE, Mark.OPEN])
def test_that_an_item_takes_each_state(state: Mark) -> None:
    desk = Desk()
    desk.plan(after=10)

    desk.do(mark("before.goal", state))

    assert desk.session.mark("before.goal") is state


def test_that_one_mark_leaves_the_others_alone() -> None:
    desk = Desk()
    desk.start()

    desk.do(mark("during.opening", Mark.DONE))
    desk.do(mark("during.screen", Mark.NOT_APPLICABLE))

    assert desk.session.marks == {
        "during.opening": Mark.DONE,
        "during.screen": Mark.NOT_APPLICABLE,
    }


def test_that_items_keep_their_state_when_the_modes_change() -> None:
    desk = Desk()
    desk.start()
    desk.do(mark("before.background", Mark.DONE))

    desk.do(set_modes(frozenset({Mode.AUDIO})))
    assert desk.session.modes == {Mode.AUDIO}
    desk.do(set_modes(frozenset({Mode.CAMERA})))

    assert desk.session.mark("before.background") is Mark.DONE


def test_that_the_last_mode_stays() -> None:
    desk = Desk()
    desk.start()

    assert refused(desk.keeper.do(set_modes(frozenset()))) is Reason.LAST_MODE
    assert desk.session.modes == {Mode.CAMERA}


def test_that_marks_survive_the_start_and_the_end() -> None:
    desk = Desk()
    desk.plan(after=0)
    desk.do(mark("before.goal", Mark.DONE))

    desk.do(begin())
    desk.do(end)

    assert desk.session.mark("before.goal") is Mark.DONE


def test_that_a_close_keeps_what_was_open() -> None:
    desk = Desk()
    desk.start()
    desk.do(mark("after.message", Mark.DONE))
    desk.do(end)
    desk.clock.advance(minutes=3)

    desk.do(close(["after.message", "after.note"]))

    (closed,) = desk.store.sessions.values()
    assert closed.marks == {"after.message": Mark.DONE, "after.note": Mark.OPEN}
    assert closed.phase is Phase.IDLE
    assert closed.closed_at == desk.clock.now().wall


def test_that_a_running_session_is_not_closed() -> None:
    desk = Desk()
    desk.start()

    assert refused(desk.keeper.do(close([]))) is Reason.NOT_ENDED


def test_that_a_session_that_never_began_is_not_laid_down() -> None:
    desk = Desk()
    desk.plan(after=10)

    assert refused(desk.keeper.do(close([]))) is Reason.NEVER_BEGAN


def test_that_a_mark_is_no_business_of_the_clock() -> None:
    session = replace(WAITING, planned_at=START)

    marked = mark("before.goal", Mark.DONE)(session, Desk().clock.now())

    assert marked == replace(session, marks={"before.goal": Mark.DONE})
