"""The strip says before the call what will arrive; the desktop is asked when there is a reason."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.alert import Receipt, Touch, Touched
from app.booking.arranging import cancel
from app.proof import HELD, NO_PLAYER, NOT_TRIED, UNTOLD, YES, Arrives, Prospect, Reach, alike
from app.remote.request import Command
from app.session.delivery import Arrival, Fault
from app.settings import LENGTHS
from app.urgency import Urgency
from tests.ui.conftest import MakeStage
from tests.ui.measures import parts
from tests.ui.ring import least_ring, ring
from tests.ui.stage import PLAIN, Stage
from tests.ui.states import before
from ui.feedback import Feedback
from ui.widgets.link import Link
from ui.widgets.text import Text

LINK = "Send a test alert"
WELL = "Alerts will reach you: window, notification."
NO_ANSWER = Prospect(Arrives.NO, Fault.NO_ANSWER)
SILENT_HALFWAY = Prospect(Arrives.UNKNOWN, Fault.NO_ANSWER)
ABSENT = Prospect(Arrives.NO, Fault.NO_SERVICE)


@pytest.fixture
def waiting(stage: Stage) -> Stage:
    """Before a session, on a desktop that shows everything."""
    before(stage)
    stage.program.proving.begin()
    learn(stage, alike(YES))
    return stage


def learn(stage: Stage, reach: Reach) -> None:
    Feedback(stage.program).hear(reach)


def line(stage: Stage) -> str:
    """What the proof line says, where it is seen."""
    texts = [part for part in parts(stage.strip) if isinstance(part, Text)]
    (text,) = [text.text() for text in texts if stage.body.proof.isAncestorOf(text)] or [""]
    return text


def try_alert(stage: Stage) -> str:
    """Press the link; the key of what went out."""
    stage.find(Link, LINK).click()
    return stage.notifier.told[-1].key


def test_that_one_sentence_is_enough_where_all_is_well(waiting: Stage) -> None:
    assert line(waiting) == WELL


@pytest.mark.parametrize(
    "reach, words",
    [
        (alike(HELD), "paused by Do Not Disturb"),
        (alike(UNTOLD), "unknown, this desktop does not tell"),
        (alike(ABSENT), "this desktop has none"),
        (alike(NO_ANSWER), "the desktop does not answer"),
        (alike(SILENT_HALFWAY), "unknown, the desktop does not answer"),
    ],
)
def test_that_it_says_by_which_way_a_cue_comes(waiting: Stage, reach: Reach, words: str) -> None:
    learn(waiting, reach)

    assert line(waiting) == f"Window: yes. Notification: {words}. Sound: off."


def test_that_before_the_first_answer_nothing_is_claimed(stage: Stage) -> None:
    before(stage)

    assert line(stage) == "Window: yes. Notification: asking the desktop. Sound: off."


def test_that_a_window_that_may_be_covered_is_not_counted_on(waiting: Stage) -> None:
    waiting.settings.change(on_top=False)

    expected = "Window: other windows may cover it. Notification: yes. Sound: off."
    assert line(waiting) == expected


@pytest.mark.parametrize("is_kept_above", [False, None])
def test_that_a_desktop_that_keeps_nothing_above_or_does_not_tell_is_not_counted_on(
    waiting: Stage, *, is_kept_above: bool | None
) -> None:
    waiting.sky.is_kept_above = is_kept_above
    waiting.program.look()

    expected = "Window: other windows may cover it. Notification: yes. Sound: off."
    assert line(waiting) == expected


def test_that_it_is_looked_at_whether_the_desktop_kept_the_window_above(
    qtbot: QtBot, waiting: Stage
) -> None:
    waiting.sky.is_kept_above = False

    qtbot.waitUntil(lambda: line(waiting).startswith("Window: other windows may cover it."))

    assert waiting.sky.was_asked is True


def test_that_a_minimised_window_shows_no_cue(waiting: Stage) -> None:
    waiting.strip.showMinimized()
    proof = waiting.program.sight().proof

    assert proof is not None
    assert proof.window == Prospect(Arrives.NO, Fault.MINIMIZED)


def test_that_what_the_agent_turned_off_is_no_fault(waiting: Stage) -> None:
    waiting.settings.change(notifications=False)

    assert line(waiting) == "Alerts will reach you: window."
    assert not [link for link in parts(waiting.strip) if isinstance(link, Link)]


@pytest.mark.parametrize("minutes, expected", [(LENGTHS[0], HELD), (6, YES)])
def test_that_the_proof_is_for_the_cue_that_comes_next(
    make_stage: MakeStage, minutes: int, expected: Prospect
) -> None:
    stage = make_stage(replace(PLAIN, passes_dnd=True))
    stage.open()
    stage.plan(after=12, minutes=minutes)
    learn(stage, Reach(HELD, YES))
    ahead = stage.program.sight().proof
    stage.wait(minutes=12)
    proof = stage.program.sight().proof

    assert ahead is not None
    assert ahead.notification == HELD
    assert proof is not None
    assert proof.notification == expected
    try_alert(stage)
    urgency = Urgency.CRITICAL if expected == YES else Urgency.NORMAL
    assert stage.notifier.told[-1].urgency is urgency


def test_that_the_line_leaves_with_the_preparation(waiting: Stage) -> None:
    waiting.press("Ctrl+N")
    assert line(waiting) == ""

    waiting.press("Esc")
    waiting.obey(Command.START)
    assert line(waiting) == ""


def test_that_the_desktop_is_asked_only_when_there_is_a_reason(waiting: Stage) -> None:
    waiting.wait(minutes=0.9)
    asked = [waiting.notifier.asked]
    waiting.wait(minutes=4.1)
    asked.append(waiting.notifier.asked)

    waiting.obey(Command.START)
    for minutes in (33.9, 0.2, 0.7, 0.3, 3.7, 0.3, 4.7, 0.3, 5):
        waiting.wait(minutes=minutes)
        asked.append(waiting.notifier.asked)

    assert asked == [1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5]


def test_that_a_session_put_down_for_preparation_is_a_reason(stage: Stage) -> None:
    stage.program.proving.begin()

    before(stage)

    assert stage.notifier.asked == 2


def test_that_nothing_is_asked_before_the_window_is_up(stage: Stage) -> None:
    before(stage)

    assert stage.notifier.asked == 0


def test_that_a_test_alert_tells_how_far_it_came(waiting: Stage) -> None:
    key = try_alert(waiting)
    assert line(waiting) == f"{WELL} Test alert: on its way."

    Feedback(waiting.program).hear(Receipt(key, Arrival.ACCEPTED))

    assert line(waiting) == f"{WELL} Test alert sent at 14:00. Did you see it?"
    assert waiting.notifier.told[-1].title == "This is how a cue arrives"


@pytest.mark.parametrize(
    "answer, words",
    [("Yes", "you saw it."), ("No", "sent, but you did not see it. Count on the window.")],
)
def test_that_the_agent_says_whether_a_test_alert_came(
    waiting: Stage, answer: str, words: str
) -> None:
    Feedback(waiting.program).hear(Receipt(try_alert(waiting), Arrival.ACCEPTED))

    waiting.find(Link, answer).click()

    assert line(waiting) == f"{WELL} Test alert: {words}"
    assert [link.text() for link in parts(waiting.body.proof) if isinstance(link, Link)] == [LINK]


def test_that_a_test_that_was_held_back_is_forgotten_once_alerts_come_through(
    waiting: Stage,
) -> None:
    learn(waiting, alike(HELD))
    Feedback(waiting.program).hear(Receipt(try_alert(waiting), Arrival.HELD))
    learn(waiting, alike(HELD))
    assert "Test alert" in line(waiting)

    learn(waiting, alike(YES))

    assert line(waiting) == WELL


def test_that_a_test_that_came_stays_whatever_is_heard_next(waiting: Stage) -> None:
    Feedback(waiting.program).hear(Receipt(try_alert(waiting), Arrival.ACCEPTED))

    learn(waiting, alike(YES))

    assert "Did you see it?" in line(waiting)


@pytest.mark.parametrize(
    "arrival, fault, words",
    [
        (Arrival.HELD, Fault.DO_NOT_DISTURB, "accepted, but paused by Do Not Disturb."),
        (Arrival.REFUSED, Fault.NO_SERVICE, "not shown, this desktop has none."),
        (Arrival.REFUSED, Fault.DECLINED, "not shown, refused by the desktop."),
        (Arrival.REFUSED, None, "not shown."),
    ],
)
def test_that_a_test_alert_that_came_no_further_says_why(
    waiting: Stage, arrival: Arrival, fault: Fault | None, words: str
) -> None:
    Feedback(waiting.program).hear(Receipt(try_alert(waiting), arrival, fault))

    assert line(waiting) == f"{WELL} Test alert: {words}"


@pytest.mark.parametrize(
    "touch, words",
    [
        (Touch.SAID, "seen, its button was pressed."),
        (Touch.DISMISSED, "seen and dismissed."),
        (Touch.OPENED, "seen and opened."),
    ],
)
def test_that_a_test_alert_tells_how_it_was_seen(waiting: Stage, touch: Touch, words: str) -> None:
    key = try_alert(waiting)
    waiting.strip.showMinimized()

    Feedback(waiting.program).hear(Touched(key, touch))
    waiting.strip.showNormal()

    assert line(waiting) == f"{WELL} Test alert: {words}"


def test_that_an_opened_test_alert_brings_the_window_up(waiting: Stage) -> None:
    key = try_alert(waiting)
    waiting.strip.showMinimized()

    Feedback(waiting.program).hear(Touched(key, Touch.OPENED))

    assert not waiting.strip.isMinimized()


def test_that_an_older_test_alert_changes_nothing(waiting: Stage) -> None:
    older = try_alert(waiting)
    try_alert(waiting)

    Feedback(waiting.program).hear(Receipt(older, Arrival.ACCEPTED))

    assert line(waiting) == f"{WELL} Test alert: on its way."


def test_that_a_test_is_no_part_of_a_session(waiting: Stage) -> None:
    key = try_alert(waiting)
    kept = waiting.program.session

    Feedback(waiting.program).hear(Receipt(key, Arrival.ACCEPTED))

    assert waiting.program.session is kept


def test_that_the_next_session_begins_without_the_test_of_the_last(waiting: Stage) -> None:
    try_alert(waiting)

    waiting.program.step(cancel)

    assert line(waiting) == WELL
    assert waiting.notifier.shown is None


def test_that_the_first_cue_takes_the_place_of_a_test(waiting: Stage) -> None:
    key = try_alert(waiting)

    waiting.obey(Command.START)

    assert waiting.notifier.shown is not None
    assert waiting.notifier.shown.key.startswith("opening")
    assert waiting.program.proving.hear(Touched(key, Touch.DISMISSED))
    assert waiting.program.sight().trial is None


def test_that_the_link_shows_that_it_has_the_keyboard(waiting: Stage) -> None:
    link = waiting.find(Link, LINK)

    assert ring(link) >= least_ring(link)


def test_that_the_status_tells_the_proof(waiting: Stage) -> None:
    learn(waiting, alike(HELD))

    assert (
        "Will not arrive: notification (paused by Do Not Disturb)"
        in waiting.obey(Command.STATUS).out
    )
    assert "sound" not in waiting.obey(Command.STATUS).out


@pytest.mark.parametrize(
    "expected, words",
    [
        (YES, "Alerts will reach you: window, notification, sound."),
        (NOT_TRIED, "Window: yes. Notification: yes. Sound: unknown, not tried yet."),
        (NO_PLAYER, "Window: yes. Notification: yes. Sound: no player is installed."),
    ],
)
def test_that_a_wanted_sound_is_told_as_far_as_it_is_known(
    make_stage: MakeStage, expected: Prospect, words: str
) -> None:
    stage = make_stage(replace(PLAIN, has_sound=True))
    stage.player.expected = expected
    stage.open()
    before(stage)
    stage.program.proving.begin()
    learn(stage, alike(YES))

    assert line(stage) == words


@pytest.mark.parametrize("has_sound", [True, False])
def test_that_a_test_alert_sounds_if_cues_do(make_stage: MakeStage, *, has_sound: bool) -> None:
    stage = make_stage(replace(PLAIN, has_sound=has_sound))
    stage.open()
    before(stage)
    learn(stage, alike(YES))

    key = try_alert(stage)

    assert stage.player.played == ([key] if has_sound else [])
