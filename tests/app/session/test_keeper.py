"""Every act is on disk before it is seen, and there is one live session at most."""

from datetime import timedelta
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.refusal import Reason
from app.session.agenda import Agenda, arranged
from app.session.answers import said
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.session import Mark, Phase, Session
from app.session.showing import CueKind
from app.session.steps import begin, close, end, mark, pause, resume
from tests.app.fakes import (
    IDENTITY,
    MINUTE,
    START,
    USUAL,
    WAITING,
    Desk,
    ManualClock,
    MemoryStore,
    accepted,
    refused,
)


def test_that_an_act_is_on_disk_before_it_is_published() -> None:
    desk = Desk()
    on_disk = list[bool]()
    desk.keeper.agenda.subscribe(
        lambda agenda: on_disk.append(agenda.at_hand in desk.store.sessions.values())
    )

    desk.start()
    desk.do(mark("during.opening", Mark.DONE))
    desk.do(said)
    desk.wait(minutes=35)

    assert on_disk == [True, True, True, True]


def test_that_a_first_launch_has_no_session() -> None:
    desk = Desk()

    desk.keeper.look()

    assert desk.keeper.agenda.value == Agenda()
    assert refused(desk.keeper.do(end)) is Reason.NO_SESSION


def test_that_a_look_without_news_writes_nothing() -> None:
    desk = Desk()
    desk.start()
    desk.do(said)
    saves = desk.store.saves

    desk.wait(minutes=1)

    assert desk.store.saves == saves


def test_that_a_new_session_takes_a_new_name_for_itself() -> None:
    keeper = SessionKeeper(ManualClock(), MemoryStore(), Ladder, lambda: IDENTITY)

    assert accepted(keeper.start(Draft(), USUAL)).id == IDENTITY


def test_that_a_draft_out_of_bounds_is_neither_planned_nor_started() -> None:
    desk = Desk()
    draft = Draft(length=-MINUTE)

    assert refused(desk.keeper.plan(draft, USUAL)) is Reason.OUT_OF_BOUNDS
    assert refused(desk.keeper.start(draft, USUAL)) is Reason.OUT_OF_BOUNDS
    assert desk.store.sessions == {}


def test_that_a_draft_for_an_hour_that_passed_is_late() -> None:
    desk = Desk()

    outcome = desk.keeper.start(Draft(at=START - 5 * MINUTE), USUAL)

    assert refused(outcome) is Reason.LATE_START


def test_that_there_is_one_live_session_at_most() -> None:
    desk = Desk()
    desk.start()

    assert refused(desk.keeper.start(Draft(), USUAL)) is Reason.SESSION_LIVE
    desk.do(end)
    assert refused(desk.keeper.start(Draft(), USUAL)) is Reason.NOT_CLOSED
    desk.do(close([]))

    assert accepted(desk.keeper.start(Draft(), USUAL)).phase is Phase.DURING


def test_that_a_session_can_start_before_the_one_that_waits() -> None:
    desk = Desk()
    planned = desk.plan(after=60)

    started = desk.start()

    assert desk.keeper.agenda.value == Agenda(started, (planned,))


def test_that_the_next_session_comes_to_hand_when_one_closes() -> None:
    desk = Desk()
    planned = desk.plan(after=60)
    desk.start()
    desk.do(end)

    desk.do(close([]))

    assert desk.keeper.agenda.value == Agenda(planned)


def test_that_the_agenda_has_the_soonest_first() -> None:
    desk = Desk()
    third, first, second = (desk.plan(after=after) for after in (90, 10, 40))

    assert desk.keeper.agenda.value == Agenda(first, (second, third))
    assert desk.keeper.agenda.value.next == second
    assert Agenda().next is None


def test_that_the_agenda_keeps_its_order_when_two_start_at_once() -> None:
    desk = Desk()
    desk.plan(after=10)
    desk.plan(after=10)
    at_hand = desk.session.id

    desk.do(mark("before.goal", Mark.DONE))
    assert desk.session.id == at_hand
    desk.restart()

    assert desk.session.id == at_hand


@given(hours=st.lists(st.integers(0, 3), max_size=5), is_live=st.booleans(), random=st.randoms())
def test_that_the_order_of_an_agenda_does_not_depend_on_the_order_on_disk(
    hours: list[int], random: Random, *, is_live: bool
) -> None:
    sessions = [
        replace(WAITING, id=UUID(int=number), planned_at=START + timedelta(hours=hour))
        for number, hour in enumerate(hours)
    ]
    live = replace(WAITING, id=UUID(int=99), started=ManualClock().now())
    everything = [*sessions, live] if is_live else sessions

    now = ManualClock().now()
    agenda = arranged(everything, now)
    random.shuffle(everything)

    assert arranged(everything, now) == agenda
    assert (agenda.at_hand == live) is is_live
    assert agenda.waiting == tuple(sorted(agenda.waiting, key=lambda one: one.planned_at or START))


def test_that_a_program_goes_on_with_what_is_on_disk() -> None:
    desk = Desk()
    desk.plan(after=60)
    desk.start()
    desk.wait(minutes=20)
    agenda = desk.keeper.agenda.value

    desk.restart()

    assert desk.keeper.agenda.value == agenda
    assert desk.left == 25 * MINUTE


def test_that_a_step_of_the_wall_clock_is_written_down() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.set_wall(minutes=60)
    desk.keeper.look()
    desk.clock.reboot(minutes=5)
    desk.restart()

    assert desk.left == 40 * MINUTE
    assert desk.session.started is not None
    assert desk.session.started.wall == START + 60 * MINUTE


def test_that_an_act_just_after_a_step_of_the_wall_clock_is_told_in_the_new_reading() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=10)

    desk.clock.set_wall(minutes=60)
    session = desk.do(end)

    assert session.started is not None
    assert session.ended is not None
    assert session.ended.wall - session.started.wall == 10 * MINUTE


def test_that_a_pause_is_told_in_the_new_reading_too() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=10)
    desk.do(pause)

    desk.clock.set_wall(minutes=60)
    desk.keeper.look()
    desk.clock.reboot(minutes=5)
    desk.restart()
    desk.do(resume)

    assert desk.left == 35 * MINUTE


def test_that_a_cue_due_during_an_act_comes_with_it() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.clock.advance(minutes=35)

    desk.do(mark("during.opening", Mark.DONE))

    assert desk.card() is CueKind.NOTICE


def test_that_an_answer_goes_to_the_cue_that_was_seen() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)
    desk.clock.advance(minutes=5)

    session = desk.do(said)

    assert session.showings[-2].kind is CueKind.NOTICE
    assert session.showings[-2].answered_at is not None
    assert desk.card() is CueKind.WRAP


def test_that_a_planned_session_begins_through_the_keeper() -> None:
    desk = Desk()
    planned = desk.plan(after=0)

    begun: Session = desk.do(begin())

    assert begun.id == planned.id
    assert desk.card() is CueKind.OPENING
