"""What comes before a session is told like any cue, names nobody, and is quiet beside a call."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.alert import Receipt, Touch, Touched
from app.booking.arranging import cancel, move
from app.presence import Presence
from app.remote.request import Command
from app.session.delivery import Arrival, Reaction
from app.session.session import Phase, Session
from app.session.showing import CueKind
from tests.app.zones import known_zone
from tests.ui.stage import OTHER, Stage, called
from tests.ui.test_features import is_read
from tests.ui.test_notes import click, names
from ui.feedback import Feedback
from ui.widgets.button import Button

PREPARE = "Time for the Before list: 10 minutes to go."
BEGIN = "It is time to begin. You planned 45 minutes."
LEFT = timedelta(minutes=1)


@pytest.fixture
def prepared(stage: Stage) -> Stage:
    """Ten minutes before a session."""
    stage.plan(after=12)
    stage.wait(minutes=2)
    return stage


@pytest.fixture
def autostart(stage: Stage, tmp_path: Path) -> Presence:
    """The desktop's own start, which can be offered."""
    presence = Presence(tmp_path / "callside.desktop", ("/opt/callside",))
    stage.program.offer.begin(lambda: presence)
    return presence


def the_next(stage: Stage) -> Session:
    """The session that waits after the one at hand."""
    following = stage.program.play.keeper.agenda.value.next
    assert following is not None
    return following


def on_screen(stage: Stage) -> tuple[str, str] | None:
    """The words of the alert that the desktop shows, if it shows one."""
    alert = stage.notifier.shown
    return None if alert is None else (alert.title, alert.body)


def answers(stage: Stage) -> list[str]:
    """The buttons of the card."""
    buttons = stage.body.card.findChildren(Button)
    return [called(button) for button in buttons if button.isVisible()]


def test_that_the_before_list_is_called_for_and_begun_in_time(prepared: Stage) -> None:
    assert is_read(prepared, PREPARE)
    assert is_read(prepared, "Starts 14:12")
    assert answers(prepared) == ["OK", "In 1 min"]
    (alert,) = prepared.notifier.told
    assert (alert.title, alert.body) == ("Time for the Before list", "Starts 14:12")
    assert alert.buttons == (
        (Touch.OPENED, "Open"),
        (Touch.SAID, "OK"),
        (Touch.LATER, "In 1 min"),
    )

    prepared.wait(minutes=10)

    assert is_read(prepared, BEGIN)
    assert prepared.notifier.told[-1].title == "Time to begin"


def test_that_nothing_of_it_names_the_customer(prepared: Stage) -> None:
    prepared.wait(minutes=10)

    told = " ".join(f"{one.key} {one.title} {one.body}" for one in prepared.notifier.told)
    assert not set(OTHER.split()) & set(told.split())


def test_that_an_early_cue_nobody_saw_is_told_once_more_and_not_again(prepared: Stage) -> None:
    prepared.wait(minutes=5)

    first, second = prepared.notifier.told
    assert first == second


def test_that_an_answer_takes_it_from_the_screen(prepared: Stage) -> None:
    prepared.wait(seconds=1)
    click(prepared, "OK")

    assert on_screen(prepared) is None
    assert not prepared.body.card.isVisible()
    prepared.press("Ctrl+Z")
    assert is_read(prepared, PREPARE)


def test_that_it_can_be_put_off(prepared: Stage) -> None:
    prepared.wait(seconds=1)
    prepared.press("Z")
    assert is_read(prepared, "Again in a minute")
    assert on_screen(prepared) is None

    prepared.wait(minutes=1)

    assert is_read(prepared, PREPARE.replace("10", "9"))
    assert len(prepared.notifier.told) == 2


def test_that_the_alert_follows_the_agent_to_another_zone(prepared: Stage) -> None:
    prepared.zone = known_zone("Asia/Tokyo")

    prepared.program.look()

    assert on_screen(prepared) == ("Time for the Before list", "Starts 23:12")


def test_that_the_alert_goes_when_the_session_moves_ends_before_it_began_or_begins(
    prepared: Stage,
) -> None:
    keeper, session = prepared.program.play.keeper, prepared.program.session
    assert session is not None
    start = session.planned_at
    assert start is not None

    keeper.arrange(session.id, move(start + 30 * LEFT))
    assert on_screen(prepared) is None
    keeper.put_back(session)
    keeper.arrange(session.id, cancel)
    assert on_screen(prepared) is None
    keeper.put_back(session)
    keeper.delete(session.id)
    assert on_screen(prepared) is None
    keeper.put_back(session)
    prepared.obey(Command.START)
    assert on_screen(prepared) != ("Time for the Before list", "Starts 14:12")


def test_that_the_alert_goes_when_the_time_of_the_session_is_over(prepared: Stage) -> None:
    prepared.wait(minutes=54)
    assert on_screen(prepared) is not None

    prepared.wait(minutes=1)

    assert on_screen(prepared) is None
    assert not prepared.body.card.isVisible()


def test_that_what_the_desktop_says_of_it_is_kept(prepared: Stage) -> None:
    feedback = Feedback(prepared.program)
    key = prepared.notifier.told[-1].key

    feedback.hear(Receipt(key, Arrival.ACCEPTED))
    feedback.hear(Touched(key, Touch.SAID))

    session = prepared.program.session
    assert session is not None
    (showing,) = session.showings
    assert showing.deliveries
    assert showing.seen_by is Reaction.BUTTON
    assert showing.answer is not None


def test_that_beside_a_call_it_is_one_quiet_line(stage: Stage) -> None:
    stage.plan(after=20)
    stage.start(minutes=45)
    stage.obey(Command.SAID)
    told = len(stage.notifier.told)

    stage.wait(minutes=9)
    assert is_read(stage, "Next 14:20, overlaps by 25 min")
    stage.wait(minutes=1)
    assert is_read(stage, "Next at 14:20, in 10 min")
    stage.wait(minutes=1)
    assert is_read(stage, "Next at 14:20, in 9 min")
    stage.wait(minutes=9)
    assert is_read(stage, "Next was to start at 14:20")

    assert len(stage.notifier.told) == told
    assert on_screen(stage) is None
    assert not stage.body.card.isVisible()
    kinds = [one.kind for one in the_next(stage).showings]
    assert kinds == [CueKind.PREPARE, CueKind.BEGIN]


def test_that_once_the_call_has_ended_the_next_one_is_told_of_and_answered(stage: Stage) -> None:
    stage.plan(after=20)
    stage.start(minutes=15)
    stage.wait(minutes=12)

    stage.obey(Command.END)
    stage.wait(seconds=1)

    assert stage.scene.phase is Phase.AFTER
    assert on_screen(stage) == ("Time for the Before list", "Starts 14:20")
    assert is_read(stage, "Starts 14:20")
    stage.press("S")
    assert on_screen(stage) is None
    assert the_next(stage).showings[-1].seen_by is Reaction.SAID


def test_that_the_end_taken_back_takes_it_back_too(stage: Stage) -> None:
    stage.plan(after=20)
    stage.start(minutes=45)
    stage.obey(Command.SAID)
    stage.wait(minutes=12)
    stage.obey(Command.END)
    assert on_screen(stage) is not None

    stage.obey(Command.UNDO)

    assert on_screen(stage) is None
    assert not stage.body.card.isVisible()


def test_that_the_pill_says_it_too(prepared: Stage) -> None:
    prepared.press("M")

    assert is_read(prepared, PREPARE)
    prepared.wait(seconds=1)
    prepared.press("S")

    assert on_screen(prepared) is None


def test_that_a_discreet_one_tells_nothing_but_the_hour(prepared: Stage) -> None:
    prepared.obey(Command.DISCREET, on=True)

    assert not is_read(prepared, PREPARE)
    assert is_read(prepared, "Reminder")
    assert on_screen(prepared) == ("Callside", "Starts 14:12")


def test_that_the_terminal_says_it_without_asking_to_say_it(prepared: Stage) -> None:
    out = prepared.obey(Command.STATUS).out

    assert f"Now: {PREPARE}" in out
    assert "Say:" not in out


def test_that_autostart_is_offered_when_a_session_was_planned(
    stage: Stage, autostart: Presence
) -> None:
    assert not names(stage)

    stage.plan(after=60)

    assert is_read(stage, "Callside reminds you only while it is open.")
    assert names(stage) == ["Start Callside with the desktop", "No thanks"]
    click(stage, "Start Callside")
    assert autostart.is_there()
    assert not names(stage)


def test_that_autostart_is_offered_once(stage: Stage, autostart: Presence) -> None:
    stage.plan(after=60)
    click(stage, "No thanks")

    stage.plan(after=120)
    stage.restart()
    stage.program.offer.begin(lambda: autostart)
    stage.program.look()

    assert not autostart.is_there()
    assert not names(stage)


def test_that_an_offer_without_an_answer_does_not_come_again(
    stage: Stage, autostart: Presence
) -> None:
    stage.plan(after=60)

    stage.restart()
    stage.program.offer.begin(lambda: autostart)
    stage.program.look()

    assert not names(stage)


def test_that_an_offer_that_a_call_begins_on_does_not_come_back(
    stage: Stage, autostart: Presence
) -> None:
    stage.plan(after=60)
    assert "No thanks" in names(stage)

    stage.start()
    stage.obey(Command.END)
    stage.wait(seconds=11)
    assert not names(stage)
    stage.obey(Command.CLOSE)
    stage.wait(seconds=11)

    assert not names(stage)
    assert not autostart.is_there()


def test_that_who_has_the_autostart_is_not_asked(stage: Stage, autostart: Presence) -> None:
    autostart.put()

    stage.plan(after=60)

    assert not names(stage)


def test_that_nobody_is_asked_during_a_call(stage: Stage, autostart: Presence) -> None:
    stage.start()
    stage.plan(after=60)
    assert not names(stage)

    stage.obey(Command.END)
    stage.wait(seconds=11)

    assert "No thanks" in names(stage)
    assert not autostart.is_there()


def test_that_a_start_that_cannot_be_written_is_told(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.touch()
    presence = Presence(file / "callside.desktop", ("/opt/callside",))
    stage.program.offer.begin(lambda: presence)
    stage.plan(after=60)

    click(stage, "Start Callside")

    assert "cannot be changed" in stage.program.sight().trouble


def test_that_a_late_one_says_how_late_it_is_told(stage: Stage) -> None:
    stage.plan(after=12)

    stage.sleep(minutes=7)

    assert is_read(stage, "Starts 14:12, told 5 minutes late")
    assert is_read(stage, "Time for the Before list: 5 minutes to go.")
