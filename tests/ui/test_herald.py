"""Each cue is told once, to the eyes and to the ears, and never whose session it is."""

from typing import NamedTuple

import pytest
from msgspec.structs import replace

from app.alert import Touch
from app.remote.request import Command, Request
from app.session.delivery import Channel, Fault
from app.urgency import Urgency
from tests.ui.conftest import MakeStage
from tests.ui.doubles import Drum, Witness
from tests.ui.stage import CUSTOMER, PLAIN, Stage
from ui.herald import Herald

SILENT = replace(PLAIN, notifications=False)


class Spoken(NamedTuple):
    """What a screen reader is given."""

    words: str
    urgent: bool


class Ear:
    """Remembers what it was told."""

    def __init__(self) -> None:
        """Heard nothing yet."""
        self.heard: list[Spoken] = []
        self.is_at_hand = False

    def attract(self) -> None:
        """An ear has no eyes."""

    def announce(self, words: str, *, urgent: bool) -> None:
        """Hear."""
        self.heard.append(Spoken(words, urgent))


def kinds(stage: Stage) -> list[str]:
    """What the desktop was given to show, in order."""
    return [alert.key.partition(" ")[0] for alert in stage.notifier.told]


def of_notification(stage: Stage) -> list[tuple[str, str | None]]:
    """What the audit says of each cue's notification."""
    session = stage.program.session
    assert session is not None
    return [
        (showing.kind, way.fault)
        for showing in session.showings
        for way in showing.deliveries
        if way.channel is Channel.NOTIFICATION
    ]


def heard_of(stage: Stage, *, minutes: int) -> list[Spoken]:
    """What a herald says who looks once a minute."""
    ear = Ear()
    herald = Herald(Witness(), Drum(), ear, lambda _step: None)
    for _ in range(minutes):
        herald.tell(stage.program.sight())
        stage.wait(minutes=1)
    herald.tell(stage.program.sight())
    return ear.heard


def test_that_each_cue_is_one_alert(stage: Stage) -> None:
    stage.start()
    for minutes in (0, 35, 5, 0, 5):
        stage.wait(minutes=minutes)
        stage.obey(Command.SAID)

    assert kinds(stage) == ["opening", "notice", "wrap", "relation", "over"]


def test_that_a_cue_that_nobody_saw_is_told_once_more_and_not_again(stage: Stage) -> None:
    stage.start()

    stage.wait(minutes=3)

    first, second = stage.notifier.told
    assert first == second


@pytest.mark.parametrize("passes", [False, True])
def test_that_only_a_cue_near_the_end_may_pass_do_not_disturb(
    make_stage: MakeStage, *, passes: bool
) -> None:
    stage = make_stage(replace(PLAIN, passes_dnd=passes))
    stage.start()
    stage.wait(minutes=48)

    urgencies = {one.key.partition(" ")[0]: one.urgency for one in stage.notifier.told}
    urgent = Urgency.CRITICAL if passes else Urgency.NORMAL
    assert urgencies == {
        "opening": Urgency.LOW,
        "notice": Urgency.NORMAL,
        "wrap": urgent,
        "over": urgent,
    }


def test_that_no_cue_sounds_unless_the_agent_wants_it(stage: Stage) -> None:
    stage.start()
    stage.wait(minutes=48)

    assert stage.player.played == []


def test_that_a_wanted_sound_comes_once_with_each_cue(make_stage: MakeStage) -> None:
    stage = make_stage(replace(PLAIN, has_sound=True))
    stage.start()
    stage.wait(minutes=48)

    played = [key.partition(" ")[0] for key in stage.player.played]
    assert played == ["opening", "notice", "wrap", "over"]


def test_that_an_alert_can_be_answered_where_it_is(stage: Stage) -> None:
    stage.start()
    stage.wait(minutes=48)

    buttons = [[touch for touch, _ in one.buttons] for one in stage.notifier.told]

    assert buttons[0] == [Touch.OPENED, Touch.SAID, Touch.LATER]
    assert buttons[-1] == [Touch.OPENED, Touch.SAID]


def test_that_an_alert_names_nobody_and_not_the_line(stage: Stage) -> None:
    stage.start()
    stage.wait(minutes=48)
    lines = [line.text for line in stage.program.bench.words.lines.values()]

    for alert in stage.notifier.told:
        assert CUSTOMER not in alert.title + alert.body
        assert alert.title
        assert alert.title not in lines
    assert {alert.body for alert in stage.notifier.told} == {"Ends 14:45", "Ended 14:45"}


@pytest.mark.parametrize("command", [Command.SAID, Command.LATER, Command.END])
def test_that_an_alert_goes_with_its_answer(stage: Stage, command: Command) -> None:
    stage.start()
    stage.wait(minutes=36)
    assert stage.notifier.shown is not None

    stage.obey(command)

    assert stage.notifier.shown is None


def test_that_an_extension_withdraws_the_alert_and_tells_it_again_later(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    stage.wait(minutes=36)
    assert kinds(stage) == ["opening", "notice", "notice"]

    stage.obey(Command.EXTEND, minutes=10)
    assert stage.notifier.shown is None

    stage.wait(minutes=9)
    assert kinds(stage) == ["opening", "notice", "notice", "notice"]


def test_that_a_cue_put_off_is_told_again(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.LATER)

    stage.wait(minutes=1)

    assert kinds(stage) == ["opening", "opening"]


def test_that_no_alert_is_shown_where_the_agent_wants_none(make_stage: MakeStage) -> None:
    stage = make_stage(SILENT)
    stage.open()
    stage.start()

    heard = heard_of(stage, minutes=48)

    assert stage.notifier.told == []
    assert len(heard) == 4


def test_that_a_cue_that_waits_is_not_told_anew_after_a_restart(stage: Stage) -> None:
    stage.start()
    stage.wait(minutes=36)

    stage.restart()
    stage.wait(seconds=1)
    assert kinds(stage) == []

    stage.wait(minutes=4)
    assert kinds(stage) == ["wrap"]


def test_that_a_cue_that_came_due_while_the_program_was_closed_is_told(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    stage.clock.advance(minutes=36)

    stage.restart()

    assert kinds(stage) == ["notice"]


def test_that_a_sleep_over_two_cues_brings_one_alert(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)

    stage.sleep(minutes=41)

    assert kinds(stage) == ["opening", "wrap"]


def test_that_a_rehearsal_withdraws_its_alert_when_it_is_left(stage: Stage) -> None:
    stage.obey(Command.REHEARSE)
    assert stage.notifier.shown is not None

    stage.program.leave_rehearsal()

    assert stage.notifier.shown is None


@pytest.mark.parametrize("minutes", [0, 35, 40, 47])
def test_that_what_is_shown_loses_its_words_at_once_and_has_them_back(
    stage: Stage, minutes: int
) -> None:
    stage.start()
    stage.wait(minutes=minutes)
    full = stage.notifier.shown
    assert full is not None

    stage.obey(Command.DISCREET, on=True)
    neutral = stage.notifier.shown
    assert neutral is not None
    assert (neutral.key, neutral.title, neutral.body) == (full.key, "Callside", full.body)
    assert not {words for _, words in neutral.buttons} & {"Said it"}
    assert [touch for touch, _ in neutral.buttons] == [touch for touch, _ in full.buttons]

    stage.obey(Command.DISCREET, on=False)
    assert stage.notifier.shown == full


def test_that_a_cue_that_comes_while_discreet_is_neutral(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.DISCREET, on=True)
    stage.wait(minutes=48)

    assert {alert.title for alert in stage.notifier.told[1:]} == {"Callside"}
    assert kinds(stage)[-1] == "over"


def test_that_discreet_shows_nothing_that_was_not_shown(make_stage: MakeStage) -> None:
    stage = make_stage(SILENT)
    stage.open()
    stage.start()

    stage.obey(Command.DISCREET, on=True)
    stage.obey(Command.SAID)
    stage.obey(Command.DISCREET, on=False)

    assert stage.notifier.told == []


def test_that_what_is_read_out_is_neutral_and_nothing_is_read_for_the_mode(stage: Stage) -> None:
    stage.start()
    ear = Ear()
    herald = Herald(Witness(), Drum(), ear, lambda _step: None)
    stage.wait(minutes=35)
    herald.tell(stage.program.sight())
    stage.obey(Command.DISCREET, on=True)
    herald.tell(stage.program.sight())
    stage.wait(minutes=5)
    herald.tell(stage.program.sight())

    first, second = ear.heard
    assert first.words == "10 minutes 0 seconds left. Ask for the last question"
    assert second.words == "5 minutes 0 seconds left"


def test_that_each_cue_is_read_out_once_and_no_minute_is(stage: Stage) -> None:
    stage.start()

    heard = heard_of(stage, minutes=48)

    assert [spoken.urgent for spoken in heard] == [False, False, True, True]
    assert heard[1].words == "10 minutes 0 seconds left. Ask for the last question"


def test_that_nothing_read_out_names_the_customer(stage: Stage) -> None:
    stage.start()

    assert all(CUSTOMER not in spoken.words for spoken in heard_of(stage, minutes=48))


def test_that_an_alert_on_the_screen_follows_an_end_that_moved(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    stage.wait(minutes=35)
    stage.obey(Command.PAUSE)
    stage.wait(minutes=3)

    stage.obey(Command.RESUME)

    assert stage.notifier.shown is not None
    assert stage.notifier.shown.body == "Ends 14:48"


def test_that_an_answer_taken_back_shows_the_alert_and_disturbs_nobody_anew(
    make_stage: MakeStage,
) -> None:
    stage = make_stage(replace(PLAIN, has_sound=True))
    stage.start()
    stage.obey(Command.SAID)
    played = list(stage.player.played)

    stage.obey(Command.UNDO)

    assert stage.notifier.shown is not None
    assert stage.player.played == played


def test_that_notifications_turned_off_take_back_the_one_on_the_screen(stage: Stage) -> None:
    stage.start()
    assert stage.notifier.shown is not None

    stage.settings.change(notifications=False)

    assert stage.notifier.shown is None


def test_that_the_desktop_does_not_tell_of_what_the_agent_just_did_in_the_window(
    stage: Stage,
) -> None:
    stage.plan(after=0)
    stage.press("Ctrl+Return")
    stage.wait(seconds=1)
    stage.press("S")
    stage.sleep(minutes=41)
    stage.wait(seconds=1)
    stage.press("S")

    assert kinds(stage) == ["wrap"]
    assert of_notification(stage) == [("opening", Fault.OWN_ACT), ("relation", Fault.OWN_ACT)]


@pytest.mark.parametrize("is_discreet", [False, True])
def test_that_a_cue_put_off_in_the_window_comes_back_on_the_desktop(
    stage: Stage, *, is_discreet: bool
) -> None:
    """Also when the agent does something else in the window as it comes."""
    stage.plan(after=0)
    stage.press("Ctrl+Return")
    stage.wait(seconds=1)
    stage.press("Z")
    stage.obey(Command.DISCREET, on=is_discreet)
    stage.clock.advance(minutes=1)

    stage.program.obey(Request(Command.TICK, item="during.opening"))

    assert kinds(stage) == ["opening"]
    assert of_notification(stage) == [("opening", Fault.OWN_ACT)]


def test_that_a_cue_brought_back_by_undo_in_the_window_stays_in_the_window(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    stage.wait(minutes=35)
    stage.press("Ctrl+E")

    stage.press("Ctrl+Z")

    assert stage.scene.card is not None
    assert kinds(stage) == ["opening", "notice"]
    assert stage.notifier.shown is None
    assert of_notification(stage) == []


def test_that_the_desktop_tells_of_what_the_agent_did_elsewhere(
    stage: Stage,
) -> None:
    stage.plan(after=0)
    stage.strip.hide()

    stage.program.obey(Request(Command.START))

    assert kinds(stage) == ["opening"]


def test_that_a_cue_that_nobody_saw_is_told_though_the_agent_brought_it_up(stage: Stage) -> None:
    stage.plan(after=0)
    stage.press("Ctrl+Return")

    stage.wait(minutes=1)

    assert kinds(stage) == ["opening"]
