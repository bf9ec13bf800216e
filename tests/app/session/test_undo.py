"""An act that is taken back leaves no trace: ticks, answers, and the end."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.refusal import Reason
from app.session.answers import later, said
from app.session.session import Mark, Mode, Session
from app.session.showing import Answer, CueKind
from app.session.steps import begin, close, end, extend, mark, pause, resume, set_modes
from tests.app.fakes import MINUTE, Desk, refused

OPENING, NOTICE, WRAP = CueKind.OPENING, CueKind.NOTICE, CueKind.WRAP
RELATION = CueKind.RELATION
ITEMS = ("during.opening", "during.screen", "during.name")
MARKS = st.lists(st.tuples(st.sampled_from(ITEMS), st.sampled_from(Mark)), max_size=8)


def at(minutes: float) -> Desk:
    """A desk in a session of 45 minutes, `minutes` after its start."""
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=minutes)
    return desk


def but_seen(session: Session) -> Session:
    """All of it but who saw its newest cue: that happened, also when the answer is taken back."""
    *settled, newest = session.showings
    unseen = replace(newest, seen_after=None, seen_by=None, remind_at=None)
    return replace(session, showings=(*settled, unseen))


def test_that_a_tick_can_be_taken_back() -> None:
    desk = at(5)
    desk.do(mark("during.opening", Mark.DONE))

    desk.undo()

    assert desk.session.mark("during.opening") is Mark.OPEN


def test_that_the_newest_act_is_taken_back_first() -> None:
    desk = at(5)
    desk.do(mark("during.opening", Mark.DONE))
    desk.do(mark("during.opening", Mark.NOT_APPLICABLE))

    desk.undo()
    assert desk.session.mark("during.opening") is Mark.DONE
    desk.undo()
    assert desk.session.mark("during.opening") is Mark.OPEN

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_a_tick_that_changed_nothing_is_no_act() -> None:
    desk = at(5)
    desk.do(mark("during.opening", Mark.OPEN))

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_an_answer_can_be_taken_back() -> None:
    desk = at(35)
    before = desk.session
    desk.do(said)
    desk.clock.advance(seconds=20)

    assert but_seen(desk.undo()) == but_seen(before)
    assert desk.card() is NOTICE


def test_that_a_cue_put_off_can_be_called_back() -> None:
    desk = at(35)
    before = desk.session
    desk.do(later)
    desk.clock.advance(seconds=20)

    assert but_seen(desk.undo()) == but_seen(before)


def test_that_the_relation_line_leaves_with_the_answer_that_brought_it() -> None:
    desk = at(40)
    before = desk.session
    desk.do(said)
    desk.do(said)

    desk.undo()
    assert desk.card() is RELATION

    assert but_seen(desk.undo()) == but_seen(before)
    assert desk.card() is WRAP


def test_that_an_earlier_relation_line_stays_in_the_record() -> None:
    desk = at(40)
    desk.do(said)
    desk.do(extend(5 * MINUTE, desk.ladder))
    desk.wait(minutes=5)
    before = desk.session

    desk.do(said)

    assert but_seen(desk.undo()) == but_seen(before)
    assert desk.shown == [OPENING, WRAP, RELATION, WRAP]


def test_that_a_put_off_relation_line_leaves_with_all_its_showings() -> None:
    desk = at(40)
    desk.do(said)
    desk.do(later)
    desk.wait(minutes=1)

    desk.undo()

    assert desk.card() is WRAP
    assert desk.shown == [OPENING, WRAP]


def test_that_an_answer_stands_once_its_cue_came_again() -> None:
    desk = at(35)
    desk.do(mark("during.opening", Mark.DONE))
    desk.do(later)
    desk.wait(minutes=1)

    desk.undo()

    assert desk.card() is NOTICE
    assert desk.shown == [OPENING, NOTICE, NOTICE]
    assert desk.session.mark("during.opening") is Mark.OPEN


def test_that_an_answer_stands_once_the_next_cue_came() -> None:
    desk = at(35)
    desk.do(said)
    desk.wait(minutes=5)

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO
    assert desk.session.showings[1].answer is Answer.SAID


def test_that_an_extension_is_not_taken_back_by_halves() -> None:
    desk = at(36)
    desk.do(extend(10 * MINUTE, desk.ladder))
    extended = desk.session

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO
    assert desk.session == extended


def test_that_an_answer_stands_once_its_cue_was_armed_again() -> None:
    desk = at(35)
    desk.do(said)
    desk.do(extend(10 * MINUTE, desk.ladder))

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_acts_without_an_undo_are_passed_over() -> None:
    desk = at(5)
    desk.do(mark("during.opening", Mark.DONE))
    desk.do(set_modes(frozenset({Mode.AUDIO})))
    desk.do(pause)
    desk.do(resume)

    desk.undo()

    assert desk.session.mark("during.opening") is Mark.OPEN


def test_that_a_start_ends_what_can_be_taken_back() -> None:
    desk = Desk()
    desk.plan(after=0)
    desk.do(mark("before.goal", Mark.DONE))

    desk.do(begin())

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_ticks_after_the_end_are_taken_back_before_the_end() -> None:
    desk = at(40)
    desk.do(end)
    desk.do(mark("after.message", Mark.DONE))

    desk.undo()
    assert desk.session.mark("after.message") is Mark.OPEN
    assert desk.session.ended is not None
    desk.undo()

    assert desk.session.ended is None


def test_that_a_closed_session_is_not_opened_by_undo() -> None:
    desk = at(40)
    desk.plan(after=60)
    desk.do(end)
    desk.do(mark("after.message", Mark.DONE))
    desk.do(close(["after.note"]))

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_undo_never_touches_another_session() -> None:
    desk = Desk()
    desk.plan(after=60)
    desk.do(mark("before.goal", Mark.DONE))
    desk.plan(after=10)

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO
    assert desk.session.marks == {}


def test_that_a_session_planned_for_later_leaves_the_acts_alone() -> None:
    desk = at(5)
    desk.do(mark("during.opening", Mark.DONE))

    desk.plan(after=60)
    desk.undo()

    assert desk.session.mark("during.opening") is Mark.OPEN


def test_that_without_a_session_there_is_nothing_to_take_back() -> None:
    assert refused(Desk().keeper.undo()) is Reason.NO_SESSION


@given(MARKS, MARKS)
def test_that_undo_is_the_reverse_of_every_tick(
    before: list[tuple[str, Mark]], after: list[tuple[str, Mark]]
) -> None:
    desk = at(5)
    for item, state in before:
        desk.do(mark(item, state))
    marks = {item: desk.session.mark(item) for item in ITEMS}

    changes = 0
    for item, state in after:
        changes += desk.session.mark(item) is not state
        desk.do(mark(item, state))
    for _ in range(changes):
        desk.undo()

    assert {item: desk.session.mark(item) for item in ITEMS} == marks
