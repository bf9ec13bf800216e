"""An item that was done elsewhere is ticked, and the agent has the last word."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from app.history.tally import tally_of
from app.message.compose import Message
from app.records.capturing import capture, learn
from app.records.closing import explain, own_up, rate, send
from app.session.capture import CaptureKind
from app.session.insight import Status
from app.session.marked import INSIGHT, ME, MESSAGE, THEIR_WORDS, marks_of
from app.session.session import Mark, Session
from app.session.steps import Step, close, end, mark
from app.talks.talking import note
from tests.app.fakes import Desk

SENT = send(Message("Hello", "What we agreed"), "en")
LINE = UUID(int=3)


def over() -> Desk:
    desk = Desk()
    desk.start()
    desk.do(capture(LINE, CaptureKind.INSIGHT, "I lose an hour"))
    desk.do(end)
    return desk


def test_that_a_follow_up_that_was_sent_ticks_the_message_until_that_is_taken_back() -> None:
    desk = over()
    desk.do(SENT)
    assert marks_of(desk.session) == {MESSAGE: Mark.DONE}

    desk.undo()
    assert marks_of(desk.session) == {}


def test_that_an_insight_is_ticked_once_one_was_passed_on() -> None:
    desk = over()
    assert marks_of(desk.session) == {}

    desk.do(learn(LINE, lambda one: replace(one, status=Status.PASSED_ON)))

    assert marks_of(desk.session) == {INSIGHT: Mark.DONE}


@pytest.mark.parametrize(
    "written",
    [explain("Ask for the goal first"), own_up("before.goal")],
    ids=["own words", "an item"],
)
def test_that_what_to_do_better_is_ticked_once_it_is_written(written: Step) -> None:
    desk = over()
    desk.do(rate(2))
    assert marks_of(desk.session) == {}

    desk.do(written)
    assert marks_of(desk.session) == {ME: Mark.DONE}
    desk.undo()
    assert marks_of(desk.session) == {}

    desk.do(close([ME]))
    (kept,) = desk.store.sessions.values()
    late = written(kept, desk.clock.now())
    assert isinstance(late, Session)
    tally = tally_of(late)
    assert tally is not None
    assert (tally.done, tally.still_open) == (f'["{ME}"]', "[]")


def test_that_the_agents_own_word_comes_first() -> None:
    desk = over()
    desk.do(SENT)

    for said in (Mark.OPEN, Mark.NOT_APPLICABLE):
        desk.do(mark(MESSAGE, said))
        assert marks_of(desk.session)[MESSAGE] is said


def test_that_what_was_sent_before_or_after_the_close_is_not_counted_as_left_open() -> None:
    early, late = over(), over()
    early.do(SENT)
    closed = early.do(close([MESSAGE, INSIGHT]))
    assert closed.marks == {MESSAGE: Mark.DONE, INSIGHT: Mark.OPEN}

    identity = late.session.id
    late.do(close([MESSAGE, INSIGHT]))
    late.keeper.amend(identity, SENT)
    for desk in (early, late):
        (kept,) = desk.store.sessions.values()
        tally = tally_of(kept)
        assert tally is not None
        assert (tally.done, tally.still_open) == (f'["{MESSAGE}"]', f'["{INSIGHT}"]')


def test_that_their_words_are_ticked_once_they_are_written() -> None:
    desk = Desk()
    desk.start()
    desk.do(note(" ", "They are afraid", "What is hard?"))
    assert marks_of(desk.session) == {}

    desk.do(note("We never know", "They are afraid", "What is hard?"))
    assert marks_of(desk.session) == {THEIR_WORDS: Mark.DONE}
