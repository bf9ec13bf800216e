"""What the plate says can be taken at its word."""

import pytest

from app.remote.request import Command
from tests.ui.stage import Stage
from tests.ui.test_features import is_read
from ui.pill.pill_words import pill_words
from ui.strip.head_words import beneath_words
from ui.strip.plate_texts import PlateWords
from ui.strip.plate_words import plate_words
from ui.widgets.button import Button


def words(stage: Stage) -> PlateWords:
    """The words on the plate."""
    scene, zone = stage.scene, stage.program.sight().zone
    return plate_words(scene.plate, scene.headline, scene.next, zone)


@pytest.mark.parametrize(
    "hours,digits,unit,span",
    [
        (1.5, "90", "min to start", "15:30–16:15"),
        (2, "2", "h to start", "16:00–16:45"),
        (2.65, "2 h 39", "min to start", "16:39–17:24"),
        (9.5, "9 h 30", "min to start", "23:30–00:15"),
        (18.5, "18 h 30", "min to start", "tomorrow 08:30–09:15"),
        (19, "19", "h to start", "tomorrow 09:00–09:45"),
    ],
)
def test_that_a_start_far_ahead_is_told_as_people_tell_it(
    stage: Stage, hours: float, digits: str, unit: str, span: str
) -> None:
    stage.plan(after=round(hours * 60))

    told = words(stage)
    assert (told.digits, told.unit, told.first) == (digits, unit, span)
    pill = pill_words(stage.scene)
    assert (pill.digits, pill.unit) == (digits, unit)


def test_that_a_start_on_another_day_names_the_day(stage: Stage) -> None:
    stage.plan(after=19 * 60)
    stage.clock.set_wall(minutes=-2 * 24 * 60)
    stage.program.look()

    assert words(stage).first == "Tue 3 Mar 09:00–09:45"


def test_that_a_start_days_ahead_is_told_in_days(stage: Stage) -> None:
    stage.plan(after=19 * 60)
    stage.clock.set_wall(minutes=-7 * 24 * 60)
    stage.program.look()

    told = words(stage)
    assert (told.digits, told.unit) == ("8", "days to start")
    assert pill_words(stage.scene).digits == "8"
    assert pill_words(stage.scene).unit == "days to start"


def test_that_the_next_session_over_the_night_is_told_by_its_day(stage: Stage) -> None:
    stage.start(minutes=45)
    stage.plan(after=19 * 60)
    assert beneath_words(stage.program.sight()) == "Next tomorrow 09:00"
    stage.clock.set_wall(minutes=-2 * 24 * 60)
    stage.program.look()
    assert beneath_words(stage.program.sight()) == "Next Tue 3 Mar 09:00"


def test_that_a_short_gap_over_midnight_is_told_by_its_length(stage: Stage) -> None:
    stage.start(minutes=9 * 60 + 30)
    stage.plan(after=10 * 60 + 30)

    assert beneath_words(stage.program.sight()) == "Next 00:30, 1 h gap"


def test_that_a_long_gap_is_told_in_hours(stage: Stage) -> None:
    stage.start(minutes=30)
    stage.plan(after=4 * 60)

    assert beneath_words(stage.program.sight()) == "Next 18:00, 3 h 30 min gap"


def test_that_a_short_session_is_told_with_a_true_minus(stage: Stage) -> None:
    stage.start(minutes=45)
    stage.wait(minutes=30)
    stage.obey(Command.END)

    assert words(stage).second == "planned 45 (−15)"


def test_that_time_over_the_end_is_counted(stage: Stage) -> None:
    stage.start(minutes=45)
    stage.wait(minutes=60)

    assert words(stage).second == "60 of 45 min"


def test_that_the_headline_goes_once_the_line_was_said(stage: Stage) -> None:
    stage.start(minutes=45)
    stage.wait(minutes=40)
    assert words(stage).headline == "Agree the next step"

    stage.obey(Command.SAID)

    assert words(stage).headline == "Nearly time"


def test_that_more_time_is_agreed_by_its_end(stage: Stage) -> None:
    stage.start(minutes=45)
    stage.wait(minutes=48)
    button = stage.find(Button, "+10, until 14:58")

    button.click()

    assert is_read(stage, "ends 14:58")
    assert stage.scene.plate.total == 58
