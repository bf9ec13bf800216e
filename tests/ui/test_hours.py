"""The hours on the plate are the agent's own, wherever the agent and the clocks go meanwhile."""

from datetime import datetime

from tests.app.fakes import ManualClock
from tests.app.zones import known_zone
from tests.ui.conftest import MakeStage
from tests.ui.stage import PLAIN, Stage
from ui.strip.plate_words import plate_words

BERLIN, LISBON = known_zone("Europe/Berlin"), known_zone("Europe/Lisbon")


def stage_in_berlin(make_stage: MakeStage, at: datetime) -> Stage:
    """A program in Berlin, at that time of day."""
    stage = make_stage(PLAIN)
    stage.clock = ManualClock(at.astimezone(stage.zone))
    stage.zone = BERLIN
    stage.restart()
    return stage


def said(stage: Stage) -> str:
    """The first small line of the plate."""
    scene, zone = stage.scene, stage.program.sight().zone
    return plate_words(scene.plate, scene.headline, scene.next, zone).first


def cues(stage: Stage) -> list[str]:
    """Which cues went out."""
    return list(dict.fromkeys(one.key.partition(" ")[0] for one in stage.notifier.told))


def test_that_a_session_over_midnight_ends_in_the_small_hours(make_stage: MakeStage) -> None:
    stage = stage_in_berlin(make_stage, datetime(2026, 3, 2, 23, 40, tzinfo=BERLIN))
    stage.start(minutes=45)
    assert said(stage) == "ends 00:25"

    stage.wait(minutes=46)

    assert cues(stage) == ["opening", "notice", "wrap", "over"]
    assert said(stage) == "ended 00:25"


def test_that_summer_time_in_the_middle_takes_no_minute_away(make_stage: MakeStage) -> None:
    stage = stage_in_berlin(make_stage, datetime(2026, 3, 29, 1, 40, tzinfo=BERLIN))
    stage.start(minutes=45)
    assert said(stage) == "ends 03:25"

    stage.wait(minutes=34, seconds=59)
    assert cues(stage) == ["opening"]
    stage.wait(seconds=1)
    assert cues(stage) == ["opening", "notice"]


def test_that_winter_time_in_the_middle_adds_no_minute(make_stage: MakeStage) -> None:
    stage = stage_in_berlin(make_stage, datetime(2026, 10, 25, 2, 40, tzinfo=BERLIN))
    stage.start(minutes=45)
    assert said(stage) == "ends 02:25 CET"

    stage.wait(minutes=45)

    assert cues(stage) == ["opening", "notice", "wrap", "over"]


def test_that_another_zone_in_the_settings_counts_at_once(make_stage: MakeStage) -> None:
    stage = stage_in_berlin(make_stage, datetime(2026, 3, 2, 15, 0, tzinfo=BERLIN))
    stage.start(minutes=45)

    stage.zone = LISBON
    stage.settings.change(own_zone="Europe/Lisbon")

    assert said(stage) == "ends 14:45"


def test_that_an_agent_who_travels_reads_the_hours_of_the_new_place(
    make_stage: MakeStage,
) -> None:
    stage = stage_in_berlin(make_stage, datetime(2026, 3, 2, 15, 0, tzinfo=BERLIN))
    stage.start(minutes=45)
    left = stage.scene.plate.left

    stage.zone = LISBON
    stage.program.look()

    assert said(stage) == "ends 14:45"
    assert stage.scene.plate.left == left
