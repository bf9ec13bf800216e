"""Undo takes back the last act and leaves no trace of it, or says why it has to stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.booking.arranging import cancel
from app.refusal import Reason
from app.session.answers import later, said, seen
from app.session.capture import Capture, CaptureKind, Promise
from app.session.cues_back import TOO_LATE
from app.session.delivery import Reaction
from app.session.ladder import Ladder
from app.session.past import Offer
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import Answer, CueKind
from app.session.steps import Step, begin, close, end, extend, mark, pause, resume, set_modes
from app.session.undo import unwritten
from tests.app.fakes import DISK_FULL, IDENTITY, MINUTE, WAITING, Desk, ManualClock, refused

OPENING, NOTICE, WRAP = CueKind.OPENING, CueKind.NOTICE, CueKind.WRAP
RELATION = CueKind.RELATION
START = {Reason.SESSION_GOES, Reason.UNDO_TOO_LATE}
"""What is told of the start, which comes next."""
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


def but_marked(session: Session) -> Session:
    """All of it but its marks, which may say open where nothing was said."""
    return replace(session, marks={})


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

    assert refused(desk.keeper.undo()) in START


def test_that_a_tick_that_changed_nothing_is_no_act() -> None:
    desk = at(5)
    desk.do(mark("during.opening", Mark.OPEN))

    assert refused(desk.keeper.undo()) in START


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


def test_that_nothing_reaches_past_a_relation_line_that_was_put_off_and_came_again() -> None:
    desk = at(40)
    desk.do(said)
    desk.do(later)
    desk.wait(minutes=1)

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.shown == [OPENING, WRAP, RELATION, RELATION]


def test_that_an_answer_stands_once_its_cue_came_again() -> None:
    desk = at(35)
    desk.do(mark("during.opening", Mark.DONE))
    desk.do(later)
    desk.wait(minutes=1)

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.shown == [OPENING, NOTICE, NOTICE]
    assert desk.session.mark("during.opening") is Mark.DONE


def test_that_an_answer_stands_once_the_next_cue_came() -> None:
    desk = at(35)
    desk.do(said)
    desk.wait(minutes=5)

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session.showings[1].answer is Answer.SAID


@pytest.mark.parametrize("minutes", [20, 36, 41, 46])
def test_that_an_extension_is_taken_back_as_a_whole(minutes: int) -> None:
    desk = at(minutes)
    desk.do(mark("during.opening", Mark.DONE))
    before = desk.session
    desk.do(extend(10 * MINUTE, desk.ladder))
    desk.clock.advance(seconds=3)

    assert desk.undo() == before


def test_that_what_was_learnt_of_a_cue_stays_when_an_extension_is_taken_back() -> None:
    desk = at(36)
    desk.do(extend(10 * MINUTE, desk.ladder))
    key = desk.session.showings[-1].key
    desk.do(seen(key, Reaction.ACTIVATED))

    desk.undo()

    assert desk.card() is NOTICE
    assert desk.session.showings[-1].seen_by is Reaction.ACTIVATED


def test_that_an_extension_stands_once_another_cue_came() -> None:
    desk = at(36)
    desk.do(extend(MINUTE, desk.ladder))
    desk.wait(minutes=5)
    extended = desk.session

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session == extended


def test_that_a_cue_that_comes_because_an_act_was_taken_back_is_not_late() -> None:
    desk = at(30)
    desk.do(extend(10 * MINUTE, desk.ladder))
    desk.wait(minutes=7)

    desk.undo()

    notice = desk.session.showings[-1]
    assert (notice.kind, notice.late_by, notice.delay) == (NOTICE, 0 * MINUTE, None)
    assert notice.due_at == desk.clock.now().wall


def test_that_an_answer_is_taken_back_after_the_extension_that_followed() -> None:
    desk = at(35)
    before = desk.session
    desk.do(said)
    desk.do(extend(10 * MINUTE, desk.ladder))

    desk.undo()
    desk.undo()

    assert but_seen(desk.session) == but_seen(before)


def test_that_a_change_of_modes_can_be_taken_back() -> None:
    desk = at(5)
    before = desk.session
    desk.do(set_modes(frozenset({Mode.AUDIO})))

    assert desk.undo() == before


def test_that_a_pause_can_be_taken_back_as_if_the_clock_had_never_stopped() -> None:
    desk = at(5)
    before = desk.session
    desk.do(pause)
    desk.wait(minutes=3)

    assert desk.undo() == before
    assert desk.left == 37 * MINUTE


def test_that_going_on_can_be_taken_back_as_if_the_clock_had_stood_still() -> None:
    desk = at(5)
    desk.do(pause)
    desk.wait(minutes=3)
    paused = desk.session
    desk.do(resume)
    desk.wait(minutes=2)

    assert desk.undo() == paused
    assert desk.left == 40 * MINUTE


def test_that_acts_are_taken_back_one_by_one() -> None:
    desk = at(5)
    before = desk.session
    for step in (
        mark("during.opening", Mark.DONE),
        extend(5 * MINUTE, desk.ladder),
        pause,
        resume,
        set_modes(frozenset({Mode.AUDIO})),
        end,
        mark("after.message", Mark.DONE),
        close(["after.note"]),
    ):
        desk.do(step)
        desk.clock.advance(seconds=1)

    for _ in range(8):
        desk.undo()

    assert but_marked(desk.session) == but_marked(before)
    assert refused(desk.keeper.undo()) in START


def test_that_what_the_desktop_says_of_a_cue_is_no_act() -> None:
    desk = at(36)
    desk.do(seen(desk.session.showings[-1].key, Reaction.ACTIVATED))

    assert refused(desk.keeper.undo()) in START


def test_that_a_start_by_mistake_can_be_taken_back() -> None:
    desk = Desk()
    desk.plan(after=0)
    desk.do(mark("before.goal", Mark.DONE))
    before = desk.session
    desk.do(begin(length=20 * MINUTE))
    desk.wait(seconds=9)

    assert desk.undo() == before
    assert desk.store.unclosed() == (before,)


def test_that_a_session_begun_by_mistake_without_a_plan_leaves_no_trace() -> None:
    desk = Desk()
    desk.plan(after=60)
    waiting = desk.session
    desk.start()

    desk.undo()

    assert desk.session == waiting
    assert list(desk.store.sessions) == [waiting.id]


def begun_a_while_ago() -> Desk:
    """A desk in a session that was planned, an item ticked before its start 12 minutes ago."""
    desk = Desk()
    desk.plan(after=0)
    desk.do(mark("before.goal", Mark.DONE))
    desk.do(begin())
    desk.wait(minutes=12)
    return desk


def test_that_a_start_of_a_while_ago_is_taken_back_when_it_is_asked_for_twice() -> None:
    desk = begun_a_while_ago()
    assert refused(desk.keeper.undo()) is Reason.START_GOES
    assert desk.session.phase is Phase.DURING
    desk.wait(seconds=9)

    session = desk.undo()

    assert (session.phase, session.started, session.deadline) == (Phase.BEFORE, None, None)
    assert session.mark("before.goal") is Mark.DONE
    assert desk.store.unclosed() == (desk.session,)


@pytest.mark.parametrize("seconds", [0.3, 10], ids=["before it could be read", "once it is gone"])
def test_that_nobody_answers_the_question_about_a_start(seconds: float) -> None:
    desk = begun_a_while_ago()

    for _ in range(4):
        assert refused(desk.keeper.undo()) is Reason.START_GOES
        desk.wait(seconds=seconds)

    assert desk.session.phase is Phase.DURING


def test_that_an_act_in_between_has_the_start_asked_about_anew() -> None:
    desk = begun_a_while_ago()
    assert refused(desk.keeper.undo()) is Reason.START_GOES
    desk.do(mark("during.opening", Mark.DONE))
    desk.undo()

    assert refused(desk.keeper.undo()) is Reason.START_GOES


def test_that_a_session_without_a_plan_goes_with_its_start_and_says_so_before() -> None:
    desk = Desk()
    desk.start()
    desk.wait(minutes=12)
    assert refused(desk.keeper.undo()) is Reason.SESSION_GOES
    desk.wait(seconds=1)

    desk.undo()

    assert desk.store.unclosed() == ()


def test_that_a_session_without_a_plan_waits_with_what_was_written_of_it() -> None:
    desk = Desk()
    desk.start()
    desk.keeper.amend(desk.session.id, mark("during.opening", Mark.DONE))

    desk.undo()

    assert desk.session.phase is Phase.BEFORE
    assert desk.session.mark("during.opening") is Mark.DONE


def test_that_a_session_without_a_plan_is_said_to_wait_if_something_was_written_of_it() -> None:
    desk = Desk()
    desk.start()
    desk.wait(minutes=12)
    desk.keeper.amend(desk.session.id, mark("during.opening", Mark.DONE))

    assert refused(desk.keeper.undo()) is Reason.START_GOES


def test_that_a_session_without_a_plan_waits_with_what_is_half_typed_of_it() -> None:
    desk = Desk()
    desk.start()
    desk.wait(minutes=12)
    desk.store.typed.add(desk.session.id)
    assert refused(desk.keeper.undo()) is Reason.START_GOES
    desk.wait(seconds=1)

    desk.undo()

    assert desk.store.unclosed() == (desk.session,)
    assert desk.session.phase is Phase.BEFORE


def test_that_a_start_stands_once_more_than_the_opening_came() -> None:
    desk = Desk()
    desk.ladder = Ladder(None, 4 * MINUTE)
    desk.start(minutes=4.1)
    desk.wait(seconds=7)

    assert desk.shown == [OPENING, WRAP]
    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE


def test_that_ticks_after_the_end_are_taken_back_before_the_end() -> None:
    desk = at(40)
    desk.do(end)
    desk.do(mark("after.message", Mark.DONE))

    desk.undo()
    assert desk.session.mark("after.message") is Mark.OPEN
    assert desk.session.ended is not None
    desk.undo()

    assert desk.session.ended is None


def test_that_a_close_can_be_taken_back_while_nothing_else_is_at_hand() -> None:
    desk = at(40)
    desk.do(end)
    before = desk.session
    desk.do(close(["after.note"]))
    desk.clock.advance(minutes=20)

    assert desk.undo() == before
    assert desk.store.unclosed() == (before,)


def test_that_a_close_can_be_taken_back_for_ten_seconds_though_another_waits() -> None:
    desk = at(40)
    desk.plan(after=60)
    desk.do(end)
    before = desk.session
    desk.do(close([]))
    desk.clock.advance(seconds=9)

    assert desk.undo() == before


def test_that_a_close_stands_after_ten_seconds_if_another_waits() -> None:
    desk = at(40)
    desk.plan(after=60)
    desk.do(end)
    desk.do(close([]))
    desk.clock.advance(seconds=10)

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session.name == "Kenji Mori"


def test_that_a_close_stands_once_another_session_came_to_hand() -> None:
    desk = at(40)
    desk.do(end)
    desk.do(close([]))
    desk.plan(after=60)

    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_a_cancelled_session_comes_back_as_it_was() -> None:
    desk = Desk()
    desk.plan(after=60)
    desk.do(mark("before.goal", Mark.DONE))
    before = desk.session
    desk.do(cancel)

    assert desk.undo() == before


@pytest.mark.parametrize(
    "act,offer",
    [
        (extend(5 * MINUTE, Ladder()), Offer.EXTENDED),
        (mark("during.opening", Mark.DONE), None),
        (end, None),
    ],
)
def test_that_a_note_offers_to_take_back_an_extension(act: Step, offer: Offer | None) -> None:
    desk = at(5)

    desk.do(act)

    assert desk.last.offer is offer


def test_that_a_note_offers_to_take_back_a_close() -> None:
    desk = at(5)
    desk.do(end)
    desk.do(close([]))

    assert desk.last.offer is Offer.CLOSED


def test_that_a_note_offers_to_take_back_a_cancellation() -> None:
    desk = Desk()
    desk.plan(after=60)
    desk.do(cancel)

    assert desk.last.offer is Offer.CANCELLED


def test_that_an_undo_on_a_full_disk_leaves_the_act_to_be_taken_back() -> None:
    desk = at(5)
    desk.do(extend(5 * MINUTE, desk.ladder))
    desk.store.refusal = DISK_FULL
    assert refused(desk.keeper.undo()) is Reason.NOT_SAVED

    desk.store.refusal = None
    desk.undo()
    assert desk.left == 40 * MINUTE


def test_that_no_note_offers_to_take_back_a_start() -> None:
    desk = Desk()
    desk.start()

    assert desk.last.offer is None


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
    assert refused(Desk().keeper.undo()) is Reason.NOTHING_TO_UNDO


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


def test_that_a_line_that_was_sorted_since_is_made_no_promise_of_another_kind() -> None:
    now = ManualClock().now()
    owed = Capture(IDENTITY, CaptureKind.PROMISE, "Send it", now.wall)
    before, after, since = (
        replace(WAITING, captures=(replace(owed, kind=kind, promise=promise),))
        for kind, promise in (
            (CaptureKind.PROMISE, Promise()),
            (CaptureKind.NOTE, None),
            (CaptureKind.QUESTION, None),
        )
    )

    assert unwritten(before, after)(since, now) == TOO_LATE
