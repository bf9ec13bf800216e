"""The scene: what is to be seen, equal while it looks the same."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.clock import Moment
from app.coming import Ahead, LateStart, Next
from app.lists.checklist import LISTED, Checklist, Item
from app.lists.library import Words
from app.lists.line import Line
from app.records.attending import attend
from app.scene import Scene, derive_scene
from app.session.agenda import Agenda, until_look
from app.session.answers import later, said
from app.session.countdown import LONGEST_REST, until_change
from app.session.draft import Draft
from app.session.ladder import Ladder
from app.session.outcome import Attendance
from app.session.session import Mark, Mode, Phase, Session
from app.session.showing import Answer, CueKind
from app.session.steps import Step, begin, close, end, extend, mark, pause, set_modes
from app.there import There
from tests.app.fakes import MINUTE, SECOND, START, USUAL, Desk, accepted
from tests.app.session.playing import desks
from tests.app.strategies import moments, sessions

CAMERA_ONLY = Item("before.background", "Background", modes=frozenset({Mode.CAMERA}))
GOAL = Item("before.goal", "Their goal", must=True)
ITEMS = {
    Phase.BEFORE: (CAMERA_ONLY, GOAL),
    Phase.DURING: (Item("during.opening", "Length said"),),
    Phase.AFTER: (Item("after.message", "Message"),),
}
WORDS = Words(
    {
        phase: Checklist(phase, phase.value, 1, "us", date(2026, 1, 1), items)
        for phase, items in ITEMS.items()
    },
    {kind: Line(kind, f"{kind.value}: {{minutes}} of {{length}}, {{name}}.") for kind in CueKind},
)


def seen(desk: Desk) -> Scene:
    """What is to be seen at the desk."""
    scene = derive_scene(desk.keeper.agenda.value, WORDS, desk.ladder, desk.clock.now())
    assert scene is not None
    return scene


def after(minutes: float) -> Desk:
    """A desk some minutes after the start of a session of 45."""
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=minutes)
    return desk


def test_that_without_a_session_there_is_nothing_to_see() -> None:
    desk = Desk()

    assert derive_scene(desk.keeper.agenda.value, WORDS, desk.ladder, desk.clock.now()) is None


def test_that_a_session_is_seen_with_its_name_and_phase() -> None:
    desk = after(1)

    assert (seen(desk).name, seen(desk).phase) == ("Marina Duarte", Phase.DURING)


def test_that_items_drop_out_with_their_mode_and_come_back_as_they_were() -> None:
    desk = after(1)
    desk.do(mark("before.background", Mark.DONE))

    desk.do(set_modes(frozenset({Mode.AUDIO})))
    assert [row.item for row in seen(desk).lists[Phase.BEFORE].rows] == [GOAL]
    desk.do(set_modes(frozenset({Mode.CAMERA, Mode.AUDIO})))

    rows = seen(desk).lists[Phase.BEFORE].rows
    assert [(row.item, row.mark) for row in rows] == [(CAMERA_ONLY, Mark.DONE), (GOAL, Mark.OPEN)]


def test_that_all_three_lists_are_there_in_every_phase() -> None:
    assert tuple(seen(after(1)).lists) == LISTED


def test_that_the_line_to_say_is_filled() -> None:
    card = seen(after(35)).card

    assert card is not None
    assert card.kind is CueKind.NOTICE
    assert card.text == "notice: 10 minutes of 45 minutes, Marina Duarte."
    assert (card.late_minutes, card.answer, card.answered_at) == (0, None, None)


def test_that_a_length_is_spelled_in_the_language_of_the_window() -> None:
    desk = after(35)

    scene = derive_scene(
        desk.keeper.agenda.value, WORDS, desk.ladder, desk.clock.now(), "{} Minuten".format
    )

    assert scene is not None
    assert scene.card is not None
    assert scene.card.text == "notice: 10 Minuten of 45 Minuten, Marina Duarte."


def test_that_a_late_cue_says_how_late() -> None:
    card = seen(after(43.9)).card

    assert card is not None
    assert (card.kind, card.late_minutes) == (CueKind.WRAP, 3)


def test_that_a_line_waits_until_it_is_answered() -> None:
    desk = after(35)
    assert seen(desk).waiting == seen(desk).card is not None

    desk.do(said)

    assert seen(desk).waiting is None


def test_that_over_time_the_end_to_agree_on_counts_from_now() -> None:
    desk = after(48.5)
    card = seen(desk).card
    assert card is not None
    assert card.extends_to == START + 58 * MINUTE

    desk.do(said)

    card = seen(desk).card
    assert card is not None
    assert card.extends_to is None


@pytest.mark.parametrize("step, answer", [(said, Answer.SAID), (later, Answer.LATER)])
def test_that_an_answered_card_stays_to_say_so(step: Step, answer: Answer) -> None:
    desk = after(36)

    desk.do(step)

    card = seen(desk).card
    assert card is not None
    assert (card.kind, card.answer) == (CueKind.NOTICE, answer)
    assert card.answered_at == START + 36 * MINUTE


def test_that_a_said_opening_leaves_no_trace() -> None:
    desk = after(1)

    desk.do(said)

    assert seen(desk).card is None


def test_that_a_put_off_opening_says_that_it_comes_again() -> None:
    desk = after(1)

    desk.do(later)

    card = seen(desk).card
    assert card is not None
    assert card.answer is Answer.LATER


@pytest.mark.parametrize("is_answered", [True, False])
def test_that_a_card_leaves_when_its_cue_is_ahead_again(*, is_answered: bool) -> None:
    desk = after(36)
    if is_answered:
        desk.do(said)

    desk.do(extend(10 * MINUTE, desk.ladder))

    assert seen(desk).card is None


def test_that_no_card_is_left_after_the_end() -> None:
    desk = after(36)

    desk.do(end)

    assert seen(desk).card is None
    assert seen(desk).ahead is None
    assert seen(desk).can_reopen


def test_that_after_ten_seconds_an_end_is_not_offered_back() -> None:
    desk = after(36)

    desk.do(end)
    desk.wait(seconds=10)

    assert not seen(desk).can_reopen


def test_that_the_relation_line_takes_the_place_of_the_wrap_up() -> None:
    desk = after(40)

    desk.do(said)

    card = seen(desk).card
    assert card is not None
    assert (card.kind, card.answer) == (CueKind.RELATION, None)


@pytest.mark.parametrize(
    "minutes, ahead",
    [
        (0, Ahead(CueKind.NOTICE, 10)),
        (34.9, Ahead(CueKind.NOTICE, 10)),
        (35, Ahead(CueKind.WRAP, 5)),
        (40, None),
        (50, None),
    ],
)
def test_that_the_next_cue_is_told_ahead(minutes: float, ahead: Ahead | None) -> None:
    assert seen(after(minutes)).ahead == ahead


def test_that_a_cue_just_shown_is_not_ahead_after_a_small_correction_of_the_clock() -> None:
    desk = Desk()
    desk.start_until(minutes=45)
    desk.wait(minutes=35)

    desk.clock.set_wall(minutes=-0.5)
    desk.keeper.look()

    assert seen(desk).ahead == Ahead(CueKind.WRAP, 5)


def test_that_the_next_session_is_told_by_its_hour_and_the_gap() -> None:
    desk = after(10)
    assert seen(desk).next is None

    desk.plan(after=50)
    assert seen(desk).next == Next(START + 60 * MINUTE, 15)
    desk.do(extend(20 * MINUTE, desk.ladder))

    assert seen(desk).next == Next(START + 60 * MINUTE, -5)


def test_that_a_session_without_an_hour_is_not_next() -> None:
    desk = after(10)

    accepted(desk.keeper.plan(Draft(), USUAL))

    assert seen(desk).next is None


def test_that_the_gap_lies_between_the_times_that_can_be_read() -> None:
    desk = Desk()
    desk.clock.advance(seconds=40)
    desk.start(minutes=45)
    desk.plan(after=60)

    scene = seen(desk)

    assert scene.next is not None
    assert scene.next.gap == 15
    assert scene.plate.ends_at == START + 45 * MINUTE


def test_that_a_pause_eats_up_the_gap() -> None:
    desk = after(10)
    desk.plan(after=50)
    desk.do(pause)

    desk.wait(minutes=6)

    assert seen(desk).next == Next(START + 60 * MINUTE, 9)


def test_that_a_late_start_is_one_question_with_its_cost() -> None:
    desk = Desk()
    desk.plan(after=0, minutes=45)
    desk.plan(after=50, minutes=45)
    assert seen(desk).late is None

    desk.wait(minutes=7, seconds=20)

    assert seen(desk).late == LateStart(
        kept_end=START + 45 * MINUTE,
        kept_minutes=38,
        full_end=START + 52 * MINUTE,
        full_minutes=45,
        gap=-2,
    )
    assert seen(desk).next == Next(START + 50 * MINUTE, 5)


def test_that_a_late_start_alone_costs_nobody_anything() -> None:
    desk = Desk()
    desk.plan(after=0, minutes=45)

    desk.wait(minutes=50)

    late = seen(desk).late
    assert late is not None
    assert (late.kept_minutes, late.gap) == (0, None)


def test_that_a_started_session_is_late_no_more() -> None:
    desk = Desk()
    desk.plan(after=0)
    desk.wait(minutes=10)

    desk.do(begin(length=USUAL))

    assert seen(desk).late is None


@given(desk=desks(), part=st.floats(0, 1), is_followed=st.booleans())
def test_that_the_scene_stays_equal_until_the_next_change(
    desk: Desk, part: float, *, is_followed: bool
) -> None:
    if is_followed:
        desk.keeper.plan(Draft(at=START + 90 * MINUTE + 17 * SECOND), USUAL)
    agenda = desk.keeper.agenda.value
    if agenda.at_hand is None:
        return
    now = desk.clock.now()
    rest = until_look(agenda, desk.ladder, now)
    before, just_before = now.after(rest * part * 0.999), now.after(rest - timedelta.resolution)

    scenes = [derive_scene(agenda, WORDS, desk.ladder, at) for at in (now, before, just_before)]

    assert scenes[0] == scenes[1] == scenes[2]


@given(
    session=sessions(Phase.BEFORE, Phase.DURING, Phase.AFTER),
    following=st.none() | sessions(Phase.BEFORE),
    now=moments(),
)
def test_that_the_scene_of_any_facts_stays_equal_until_the_next_change(
    session: Session, following: Session | None, now: Moment
) -> None:
    agenda = Agenda(session, (following,) if following else ())
    just_before = now.after(until_look(agenda, Ladder(), now) - timedelta.resolution)

    assert derive_scene(agenda, WORDS, Ladder(), now) == derive_scene(
        agenda, WORDS, Ladder(), just_before
    )


@given(desks())
def test_that_no_look_is_asked_for_without_something_new_to_see(desk: Desk) -> None:
    session = desk.keeper.agenda.value.at_hand
    if session is None:
        return
    rest = until_change(session, desk.ladder, desk.clock.now())
    before = seen(desk)

    desk.clock.advance(rest)
    desk.keeper.look()

    assert rest == LONGEST_REST or seen(desk) != before


def test_that_the_end_to_agree_on_moves_on_in_a_pause_and_nothing_else_does_by_the_wall() -> None:
    short, long = Desk(), Desk()
    short.start(minutes=1)
    short.clock.advance(timedelta(seconds=31))
    short.do(pause)
    assert until_change(short.session, short.ladder, short.clock.now()) == LONGEST_REST

    long.start(minutes=1)
    long.clock.advance(timedelta(seconds=90))
    long.keeper.look()
    long.do(pause)
    long.clock.advance(timedelta(seconds=11))

    rest = until_change(long.session, long.ladder, long.clock.now())

    assert rest == timedelta(seconds=19)


def test_that_the_end_to_agree_on_moves_on_between_two_seconds_of_the_time_left() -> None:
    desk = Desk()
    desk.start(minutes=1)
    desk.clock.advance(timedelta(seconds=90))
    desk.keeper.look()
    desk.clock.advance(timedelta(seconds=29.2))
    desk.clock.set_wall(minutes=0.3 / 60)

    rest = until_change(desk.session, desk.ladder, desk.clock.now())
    before = seen(desk)
    desk.clock.advance(rest - timedelta.resolution)

    assert seen(desk) == before


def test_that_a_closed_desk_shows_nothing() -> None:
    desk = after(20)
    desk.do(end)

    desk.do(close([]))

    assert derive_scene(desk.keeper.agenda.value, WORDS, Ladder(), desk.clock.now()) is None


def test_that_scenes_with_different_marks_differ() -> None:
    desk = after(20)
    before = seen(desk)

    desk.do(mark("during.opening", Mark.DONE))

    assert seen(desk) != before
    assert replace(seen(desk), lists=before.lists) == before


def test_that_the_customers_own_time_is_told_to_the_minute() -> None:
    desk = Desk()
    waiting = desk.plan(after=30)
    agreed = waiting.booking
    assert agreed is not None

    def there(zone: str) -> There | None:
        booking = replace(agreed, city=City("There", "", "", zone))
        desk.keeper.put_back(replace(waiting, booking=booking))
        return seen(desk).there

    known = there("Asia/Kolkata")
    assert known is not None
    assert (known.city, f"{known.wall:%H:%M}") == ("There", "19:30")
    assert there("Nowhere/At_All") is None
    assert seen(after(20)).there is None


def test_that_the_waiting_clock_counts_whole_minutes_from_the_planned_start() -> None:
    desk = Desk()
    desk.plan(after=2)
    assert seen(desk).waited is None

    for minutes, waited in ((2, 0), (5, 5), (5, 10)):
        desk.wait(minutes=minutes)
        assert seen(desk).waited == waited
    desk.do(begin(length=USUAL))

    assert seen(desk).waited is None


def test_that_a_look_is_due_at_each_minute_of_the_wait() -> None:
    desk = Desk()
    desk.plan(after=0)

    for waited in range(12):
        assert seen(desk).waited == waited
        rest = MINUTE
        while rest:
            step = min(until_look(desk.keeper.agenda.value, desk.ladder, desk.clock.now()), rest)
            rest -= step
            desk.clock.advance(step)
        desk.keeper.look()


def test_that_how_they_came_is_open_for_a_planned_session_until_it_is_said() -> None:
    desk = Desk()
    desk.plan(after=0)
    assert not seen(desk).is_attendance_open

    desk.do(begin())
    assert seen(desk).is_attendance_open
    desk.do(end)
    assert seen(desk).is_attendance_open
    desk.do(attend(Attendance.JOINED))
    assert not seen(desk).is_attendance_open

    desk = Desk()
    desk.start()
    assert not seen(desk).is_attendance_open
