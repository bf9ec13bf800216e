"""The lines: how each will sound, how long it is, and which fields it cannot use."""

import pytest

from app.session.showing import CueKind
from tests.app.lists import shipped
from tests.ui.desk.office import Office, flush
from ui.desk.field import Area
from ui.widgets.field import Field


@pytest.fixture
def lines(office: Office) -> Office:
    """The desk at the lines."""
    office.click("Lines")
    return office


def test_that_there_is_a_line_for_each_cue_with_its_minutes(lines: Office) -> None:
    assert lines.titles == [
        "10 min before a planned start",
        "At a planned start",
        "At the start",
        "10 min before the end",
        "5 min before the end",
        "Once that is said",
        "At the end",
    ]


def test_that_the_minutes_are_those_of_the_settings(lines: Office) -> None:
    lines.keeper.change(wrap_minutes=7, has_notice=False, prepare_minutes=0)
    flush()

    assert lines.titles[0] == "Before a planned start, switched off"
    assert lines.titles[3:5] == ["First cue, switched off", "7 min before the end"]


def test_that_what_is_read_before_the_start_stands_without_quotation_marks(lines: Office) -> None:
    lines.unfold("10 min before a")
    lines.hold("What you read")

    lines.enter("{minutes} to go.")

    assert "| 10 minutes to go. |" in lines.said
    assert "On the plate" not in lines.said


def test_that_a_line_is_shown_as_it_will_sound_while_it_is_typed(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("What you say")

    lines.enter("{name}, we have {minutes} of {length}.")

    assert "“Marina, we have 5 minutes of 45 minutes.”" in lines.said
    assert "40 of 60 characters" in lines.said


def test_that_a_line_is_written_by_return(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("What you say")
    lines.enter("What comes next?")

    lines.press("Return")

    assert lines.written_line(CueKind.WRAP).text == "What comes next?"


def test_that_a_headline_is_written_by_leaving_it(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("On the plate")
    lines.enter("Sum up")

    lines.press("Tab")

    assert lines.written_line(CueKind.WRAP).headline == "Sum up"


@pytest.mark.parametrize("title", ["At the start", "Once that is said"])
def test_that_a_cue_without_a_plate_of_its_own_has_no_headline(lines: Office, title: str) -> None:
    lines.unfold(title)

    assert "On the plate" not in lines.said


def test_that_a_long_line_is_told_of_and_taken(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("What you say")
    lines.enter("a" * 61)

    lines.press("Return")

    assert "61 characters; up to 60 are taken in at a glance." in lines.said
    assert lines.written_line(CueKind.WRAP).text == "a" * 61


@pytest.mark.parametrize(
    "text,why",
    [
        ("At {hour}?", "There is no field {hour}."),
        ("{}", "There is no field {}."),
        ("An open {", "A brace stands alone."),
    ],
)
def test_that_a_field_that_cannot_be_filled_is_named_and_not_written(
    lines: Office, text: str, why: str
) -> None:
    lines.unfold("5 min")
    lines.hold("What you say")

    lines.enter(text)
    assert why in lines.said

    lines.press("Return")
    assert lines.said.count(why) == 1
    assert lines.find(Area, "What you say").toPlainText() == text
    assert lines.written_line(CueKind.WRAP) == shipped.lines()[CueKind.WRAP]


def test_that_a_refused_line_waits_in_its_folded_row_and_says_why(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("What you say")
    lines.enter("At {hour}?")

    lines.unfold("At the end")

    assert "There is no field {hour}." in lines.said
    lines.unfold("5 min")
    assert lines.find(Area, "What you say").toPlainText() == "At {hour}?"


def test_that_an_empty_line_is_refused(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("What you say")
    lines.enter(" ")

    lines.press("Return")

    assert "A line needs words." in lines.said


def test_that_a_refused_line_does_not_hold_up_another(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("What you say")
    lines.enter("At {hour}?")
    lines.unfold("At the end")
    lines.hold("On the plate")
    lines.enter("Enough")

    lines.press("Return")

    assert lines.written_line(CueKind.OVER).headline == "Enough"
    assert lines.written_line(CueKind.WRAP) == shipped.lines()[CueKind.WRAP]


def test_that_lines_can_be_restored_and_that_be_taken_back(lines: Office) -> None:
    lines.unfold("5 min")
    lines.hold("On the plate")
    lines.enter("Sum up")
    lines.press("Return")

    lines.click("Restore the default")
    assert lines.find(Field, "On the plate").text() == "Agree the next step"

    lines.press("Space")
    assert lines.written_line(CueKind.WRAP).headline == "Sum up"
