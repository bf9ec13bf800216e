"""Before a planned session and at its start a cue comes in time, once, and while it is true."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.audit import audit
from app.booking.arranging import cancel, move
from app.refusal import Reason
from app.session.agenda import until_look
from app.session.answers import later, said
from app.session.delivery import Arrival, Delay
from app.session.draft import Draft
from app.session.early import awaited
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.showing import Answer, CueKind, Showing
from app.session.steps import begin, end
from tests.app.fakes import MINUTE, SECOND, START, USUAL, WAITING, Desk, accepted, refused

PREPARE, BEGIN, OPENING = CueKind.PREPARE, CueKind.BEGIN, CueKind.OPENING


@pytest.fixture
def desk() -> Desk:
    """An agent who wants to hear of each planned session ten minutes ahead."""
    desk = Desk()
    desk.ladder = Ladder(prepare=10 * MINUTE)
    return desk


def newest(desk: Desk) -> Showing:
    return desk.session.showings[-1]


def the_next(desk: Desk) -> Session:
    return accepted(desk.keeper.agenda.value.next)


@pytest.mark.parametrize("kind, minutes", [(PREPARE, 20), (BEGIN, 30)])
def test_that_an_early_cue_comes_when_it_is_due_and_not_before(
    desk: Desk, kind: CueKind, minutes: int
) -> None:
    desk.plan(after=30)

    desk.wait(minutes=minutes - 1, seconds=59.999)
    assert desk.card() is not kind
    desk.wait(seconds=0.001)

    assert desk.card() is kind
    assert newest(desk).due_at == START + minutes * MINUTE
    assert newest(desk).late_by == timedelta(0)


def test_that_each_early_cue_comes_once(desk: Desk) -> None:
    desk.plan(after=30)

    for _ in range(80 * 6):
        desk.wait(seconds=10)

    assert desk.shown == [PREPARE, BEGIN]


def test_that_the_first_one_can_be_left_out(desk: Desk) -> None:
    desk.ladder = Ladder()
    desk.plan(after=30)

    desk.wait(minutes=29)
    assert desk.shown == []
    desk.wait(minutes=1)

    assert desk.shown == [BEGIN]


def test_that_what_was_due_when_a_session_was_planned_does_not_come(desk: Desk) -> None:
    desk.plan(after=10)

    desk.wait(minutes=9)
    assert desk.shown == []
    desk.wait(minutes=1)

    assert desk.shown == [BEGIN]


def test_that_a_session_planned_for_now_needs_no_cue(desk: Desk) -> None:
    desk.plan(after=0)

    desk.wait(minutes=5)

    assert desk.shown == []


def test_that_a_session_planned_before_bookings_were_kept_has_its_cues(desk: Desk) -> None:
    desk.store.save(replace(WAITING, planned_at=START + 20 * MINUTE))
    desk.restart()

    desk.wait(minutes=11)

    assert desk.shown == [PREPARE]


def test_that_a_session_without_a_planned_start_has_no_early_cue(desk: Desk) -> None:
    assert awaited(WAITING, desk.ladder) == {}


@pytest.mark.parametrize("minutes, kind, late", [(25, PREPARE, 5), (35, BEGIN, 5), (74, BEGIN, 44)])
def test_that_only_the_most_urgent_missed_one_comes_and_says_how_late(
    desk: Desk, minutes: int, kind: CueKind, late: int
) -> None:
    desk.plan(after=30)
    desk.wait()

    desk.clock.sleep(minutes=minutes)
    desk.keeper.look()
    desk.keeper.look()

    assert desk.shown == [kind]
    assert newest(desk).late_by == late * MINUTE
    assert newest(desk).delay is Delay.ASLEEP


def test_that_a_stopped_program_shows_what_it_missed_at_its_next_start(desk: Desk) -> None:
    desk.plan(after=30)

    desk.clock.advance(minutes=32)
    desk.restart()

    assert desk.shown == [BEGIN]
    assert newest(desk).delay is Delay.PROGRAM_STOPPED


def test_that_a_session_whose_time_is_over_gives_no_cue(desk: Desk) -> None:
    desk.plan(after=30, minutes=45)

    desk.clock.advance(minutes=75)
    desk.restart()

    assert desk.shown == []


def test_that_a_cue_on_show_goes_when_the_time_of_its_session_is_over(desk: Desk) -> None:
    desk.plan(after=30, minutes=45)
    desk.wait(minutes=30)
    desk.wait(minutes=44)
    assert desk.card() is BEGIN

    desk.wait(minutes=1)

    assert desk.card() is None
    assert refused(desk.keeper.answer(said)) is Reason.NO_CUE


def test_that_an_early_cue_waits_for_its_answer(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=21)

    accepted(desk.keeper.answer(said))
    desk.wait(minutes=1)

    assert desk.card() is None
    assert newest(desk).answer is Answer.SAID


def test_that_an_answer_to_an_early_cue_can_be_taken_back(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=21)
    accepted(desk.keeper.answer(said))

    desk.undo()

    assert desk.card() is PREPARE


@pytest.mark.parametrize("kind, minutes", [(PREPARE, 20), (BEGIN, 30)])
def test_that_an_early_cue_put_off_comes_again_after_a_minute(
    desk: Desk, kind: CueKind, minutes: int
) -> None:
    desk.plan(after=30)
    desk.wait(minutes=minutes)

    accepted(desk.keeper.answer(later))
    desk.wait(seconds=59)
    assert desk.card() is None
    desk.wait(seconds=1)

    assert desk.shown[-2:] == [kind, kind]
    assert newest(desk).late_by == timedelta(0)


def test_that_an_early_cue_that_nobody_saw_is_pointed_at_once_more(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)

    desk.wait(seconds=59)
    assert newest(desk).remind_at is not None
    desk.wait(seconds=1)

    assert newest(desk).remind_at is None
    assert desk.card() is PREPARE


@pytest.mark.parametrize("minutes", [0, 20, 30])
def test_that_the_start_ends_the_wait(desk: Desk, minutes: int) -> None:
    desk.plan(after=30)
    desk.wait(minutes=minutes)

    desk.do(begin())

    assert desk.card() is OPENING
    desk.wait(minutes=20)
    assert desk.shown[-1] is OPENING


def test_that_a_session_begun_before_its_time_misses_no_early_cue(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=5)
    desk.do(begin())

    desk.wait(minutes=27)

    assert set(awaited(desk.session, desk.ladder)) == set()
    assert {entry.cue for entry in audit(desk.session, desk.ladder, desk.clock.now())} == {OPENING}


def test_that_a_missed_early_cue_is_told_before_and_after_the_end(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait()
    desk.clock.sleep(minutes=30)
    desk.keeper.look()

    def told() -> dict[CueKind, Arrival]:
        entries = audit(desk.session, desk.ladder, desk.clock.now())
        return {entry.cue: entry.arrival for entry in entries}

    waiting = told()
    desk.do(begin())
    desk.wait(minutes=1)
    desk.do(end)
    desk.ladder = Ladder()

    assert waiting == {PREPARE: Arrival.MISSED, BEGIN: Arrival.ACCEPTED}
    assert told() == {**waiting, OPENING: Arrival.ACCEPTED}


def test_that_a_moved_session_has_its_cues_anew(desk: Desk) -> None:
    planned = desk.plan(after=30)
    desk.wait(minutes=30)
    assert desk.card() is BEGIN

    accepted(desk.keeper.arrange(planned.id, move(START + 90 * MINUTE)))
    assert desk.card() is None
    desk.wait(minutes=50)
    desk.wait(minutes=10)

    assert desk.shown == [BEGIN, PREPARE, BEGIN]
    assert newest(desk).late_by == timedelta(0)


def test_that_a_session_moved_nowhere_keeps_its_cue(desk: Desk) -> None:
    planned = desk.plan(after=30)
    desk.wait(minutes=20)

    accepted(desk.keeper.arrange(planned.id, move(START + 30 * MINUTE)))

    assert desk.card() is PREPARE


def test_that_a_move_taken_back_brings_the_cue_back(desk: Desk) -> None:
    planned = desk.plan(after=30)
    desk.wait(minutes=20)
    before = desk.session
    accepted(desk.keeper.arrange(planned.id, move(START + 90 * MINUTE)))

    accepted(desk.keeper.put_back(before))

    assert desk.card() is PREPARE


def test_that_a_cancelled_or_deleted_session_has_no_cue(desk: Desk) -> None:
    first, second = desk.plan(after=30), desk.plan(after=30)

    accepted(desk.keeper.arrange(first.id, cancel))
    accepted(desk.keeper.delete(second.id))
    desk.wait(minutes=30)

    assert desk.keeper.agenda.value.at_hand is None


def test_that_a_clock_set_back_behind_a_cue_makes_it_come_again(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)
    desk.wait(minutes=10)

    desk.clock.set_wall(minutes=-5)
    desk.keeper.look()
    assert desk.card() is None
    desk.wait(minutes=5)

    assert desk.shown == [PREPARE, BEGIN, BEGIN]


def test_that_a_clock_corrected_by_a_minute_brings_nothing_again(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)

    desk.clock.set_wall(minutes=-1)
    desk.keeper.look()
    desk.wait(minutes=2)

    assert desk.shown == [PREPARE]


def test_that_a_clock_set_forward_says_so(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait()

    desk.clock.set_wall(minutes=22)
    desk.keeper.look()

    assert desk.shown == [PREPARE]
    assert newest(desk).delay is Delay.CLOCK_CHANGE


def test_that_early_cues_come_in_time_beside_a_live_session_and_leave_its_card_alone(
    desk: Desk,
) -> None:
    desk.plan(after=30)
    desk.start(minutes=45)

    desk.wait(minutes=20)
    desk.wait(minutes=10)

    assert [one.kind for one in the_next(desk).showings] == [PREPARE, BEGIN]
    assert [one.late_by for one in the_next(desk).showings] == [timedelta(0)] * 2
    assert desk.card() is OPENING


def test_that_the_cue_of_the_next_session_is_answered_once_the_one_at_hand_has_ended(
    desk: Desk,
) -> None:
    desk.plan(after=30)
    desk.start(minutes=15)
    desk.wait(minutes=20)
    assert desk.keeper.agenda.value.cued == desk.session

    desk.do(end)
    desk.wait(seconds=1)
    assert desk.keeper.agenda.value.cued == the_next(desk)
    accepted(desk.keeper.answer(said))

    assert the_next(desk).showings[-1].answer is Answer.SAID
    assert desk.session.phase is Phase.AFTER


def test_that_a_session_that_has_ended_is_its_own_cue_where_nothing_follows(desk: Desk) -> None:
    desk.start(minutes=15)
    desk.do(end)

    assert desk.keeper.agenda.value.cued == desk.session
    assert refused(desk.keeper.answer(said)) is Reason.NO_CUE


def test_that_without_a_session_there_is_nothing_to_answer(desk: Desk) -> None:
    assert refused(desk.keeper.answer(said)) is Reason.NO_SESSION


def test_that_a_session_whose_time_is_over_steps_behind_those_still_to_come(desk: Desk) -> None:
    first = desk.plan(after=30, minutes=15)
    second = desk.plan(after=60)

    desk.wait(minutes=44, seconds=59)
    assert desk.session.id == first.id
    desk.wait(seconds=1)

    assert desk.session.id == second.id
    assert the_next(desk).id == first.id
    desk.do(cancel)
    assert desk.session.id == first.id


def test_that_the_next_look_is_for_whichever_session_changes_first(desk: Desk) -> None:
    at = START + 30 * MINUTE + 7 * SECOND
    accepted(desk.keeper.plan(Draft("Kenji Mori", at=at), USUAL))
    desk.start(minutes=45)

    desk.wait(minutes=20)
    rest = until_look(desk.keeper.agenda.value, desk.ladder, desk.clock.now())

    assert rest == 7 * SECOND
