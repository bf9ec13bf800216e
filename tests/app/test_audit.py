"""After the call it can be read what became of each cue, and why."""

from app.audit import Entry, audit
from app.session.answers import delivered, said
from app.session.delivery import Arrival, Channel, Delay, Delivery, Fault, Reaction
from app.session.ladder import Ladder
from app.session.showing import CueKind
from app.session.steps import end, extend
from tests.app.fakes import MINUTE, SECOND, START, Desk

WINDOW, NOTIFICATION = Channel.WINDOW, Channel.NOTIFICATION


def entries(desk: Desk) -> tuple[Entry, ...]:
    return audit(desk.session, desk.ladder, desk.clock.now())


def told(desk: Desk) -> list[tuple[CueKind, Channel, Arrival]]:
    return [(one.cue, one.channel, one.arrival) for one in entries(desk)]


def test_that_a_session_that_waits_has_nothing_to_account_for() -> None:
    desk = Desk()
    desk.plan(after=-60)

    assert entries(desk) == ()


def test_that_each_cue_is_told_with_its_times_and_how_it_was_seen() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)
    desk.clock.advance(seconds=4)
    desk.do(said)

    assert entries(desk)[-1] == Entry(
        cue=CueKind.NOTICE,
        channel=WINDOW,
        due_at=START + 35 * MINUTE,
        arrival=Arrival.ACCEPTED,
        fired_at=START + 35 * MINUTE,
        late_by=0 * SECOND,
        seen_after=4 * SECOND,
        seen_by=Reaction.SAID,
    )


def test_that_each_way_by_which_a_cue_went_out_is_told() -> None:
    desk = Desk()
    desk.start(minutes=45)
    refused = Delivery(NOTIFICATION, Arrival.REFUSED, Fault.NO_ANSWER)
    desk.do(delivered(desk.session.showings[0].key, refused))

    window, notification = entries(desk)

    assert (window.channel, window.arrival) == (WINDOW, Arrival.ACCEPTED)
    assert (notification.channel, notification.arrival) == (NOTIFICATION, Arrival.REFUSED)
    assert (notification.fault, notification.late_by) == (Fault.NO_ANSWER, 0 * SECOND)


def test_that_what_the_window_let_the_agent_see_is_told_first() -> None:
    desk = Desk()
    desk.start(minutes=45)
    for way in (
        Delivery(NOTIFICATION, Arrival.ACCEPTED),
        Delivery(WINDOW, Arrival.HELD, Fault.MINIMIZED),
    ):
        desk.do(delivered(desk.session.showings[0].key, way))

    window, notification = entries(desk)

    assert (window.arrival, window.fault) == (Arrival.HELD, Fault.MINIMIZED)
    assert (notification.arrival, notification.fault) == (Arrival.ACCEPTED, None)


def test_that_a_cue_that_a_later_one_overtook_is_told_as_missed() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.sleep(minutes=42)
    desk.keeper.look()

    opening, missed, wrap = entries(desk)
    assert (missed.cue, missed.arrival, missed.delay) == (
        CueKind.NOTICE,
        Arrival.MISSED,
        Delay.ASLEEP,
    )
    assert missed.due_at == START + 35 * MINUTE
    assert missed.fired_at is None
    assert (wrap.late_by, wrap.delay) == (2 * MINUTE, Delay.ASLEEP)
    assert opening.cue is CueKind.OPENING


def test_that_a_cue_due_while_no_program_runs_is_missed_so_far() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.advance(minutes=36)

    assert entries(desk)[-1].arrival is Arrival.MISSED
    assert entries(desk)[-1].delay is None


def test_that_cues_after_the_end_were_never_due() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=20)
    desk.do(end)

    desk.wait(minutes=60)

    assert told(desk) == [(CueKind.OPENING, WINDOW, Arrival.ACCEPTED)]


def test_that_a_cue_that_came_again_after_an_extension_is_told_twice() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)
    desk.do(extend(10 * MINUTE, desk.ladder))
    desk.wait(minutes=10)

    cues = [one.cue for one in entries(desk)]

    assert cues == [CueKind.OPENING, CueKind.NOTICE, CueKind.NOTICE]


def test_that_a_session_that_ended_is_held_to_the_minutes_of_its_own_time() -> None:
    desk = Desk()
    desk.ladder = Ladder(None, 5 * MINUTE)
    desk.start(minutes=45)
    desk.wait(minutes=38)
    desk.do(end)

    desk.ladder = Ladder()

    assert told(desk) == [(CueKind.OPENING, WINDOW, Arrival.ACCEPTED)]


def test_that_an_end_taken_back_follows_the_minutes_of_now() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=20)
    desk.do(end)
    assert desk.session.ladder == Ladder()

    desk.undo()

    assert desk.session.ladder is None
