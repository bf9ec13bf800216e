"""The form takes what an agent types, says what it did not understand, and never uses that."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.booking.form import Form
from app.booking.kept_form import keep_form, kept_form
from app.presence import Presence
from app.refusal import Reason, Refusal
from app.remote.request import Command
from app.session.session import Mode, Phase
from tests.app.zones import known_zone
from tests.ui.stage import Stage, flush
from tests.ui.test_features import is_read
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import NumberField
from ui.widgets.time_field import TimeField


def start_field(stage: Stage) -> TimeField:
    """Where the planned start is typed."""
    return stage.find(TimeField, "Planned start")


def click(field: QLineEdit) -> None:
    """Click into `field`, once."""
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(20, field.height() // 2))
    flush()


def triple_click(field: QLineEdit) -> None:
    """Click three times, as people do to select a line."""
    click(field)
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center())
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center())
    flush()


@pytest.mark.parametrize(
    "typed,shown",
    [("1430", "14:30"), ("14:30", "14:30"), ("9.15", "09:15"), ("9", "09:00"), (" 14 ", "14:00")],
)
def test_that_a_click_and_a_time_is_all_it_takes(stage: Stage, typed: str, shown: str) -> None:
    field = start_field(stage)
    click(field)

    stage.enter(typed)
    stage.press("Tab")

    assert field.text() == shown


def test_that_a_time_is_typed_over_the_old_one(stage: Stage) -> None:
    field = start_field(stage)

    field.setFocus()
    stage.press("Ctrl+A")
    stage.enter("14:30")
    assert field.text() == "14:30"

    triple_click(field)
    stage.enter("05:15")
    assert field.text() == "05:15"


@pytest.mark.parametrize(
    "start,key,end",
    [
        ("14:37", "Up", "14:40"),
        ("14:37", "Down", "14:35"),
        ("14:40", "Up", "14:45"),
        ("14:40", "Down", "14:35"),
        ("23:58", "Up", "00:00"),
        ("0", "Down", "23:55"),
    ],
)
def test_that_the_arrows_step_by_five_minutes(stage: Stage, start: str, key: str, end: str) -> None:
    click(start_field(stage))
    stage.enter(start)

    stage.press(key)

    assert start_field(stage).text() == end


def test_that_the_arrows_leave_alone_what_is_no_time(stage: Stage) -> None:
    click(start_field(stage))
    stage.enter("soon")

    stage.press("Up")

    assert start_field(stage).text() == "soon"


@pytest.mark.parametrize(
    "typed,words",
    [
        ("25:10", "25:10 is no time of day. Please write it like 14:30."),
        ("", "Please write a time of day, like 14:30."),
    ],
)
def test_that_what_is_no_time_is_told_and_never_used(stage: Stage, typed: str, words: str) -> None:
    field = start_field(stage)
    click(field)
    stage.press("Backspace")
    stage.enter(typed)

    stage.find(Button, "Plan it for").click()
    stage.settle()

    assert stage.program.session is None
    assert is_read(stage, words)
    assert field.accessibleDescription() == words
    assert QApplication.focusWidget() is field
    assert field.text() == typed

    stage.enter("9")
    assert not is_read(stage, words)


def test_that_a_wrong_start_does_not_keep_a_session_from_starting_now(stage: Stage) -> None:
    click(start_field(stage))
    stage.enter("soon")

    stage.find(Button, "Start now").click()

    assert stage.scene.phase is Phase.DURING


def test_that_a_wrong_end_is_told_and_never_used(stage: Stage) -> None:
    stage.find(Chip, "Until").click()
    stage.enter("noon")

    stage.find(Button, "Start now").click()
    stage.settle()
    assert stage.program.session is None
    assert is_read(stage, "noon is no time of day.")

    stage.find(Chip, "30 minutes").click()
    assert not is_read(stage, "noon is no time of day.")
    stage.find(Button, "Start now").click()
    assert stage.scene.plate.total == 30


def test_that_a_start_that_nobody_typed_stays_one_to_come(stage: Stage) -> None:
    assert start_field(stage).text() == "14:15"
    stage.zone = known_zone("Europe/Berlin")
    stage.program.look()
    assert start_field(stage).text() == "15:15"

    stage.wait(minutes=40)
    stage.program.look()
    assert start_field(stage).text() == "15:45"

    click(start_field(stage))
    stage.enter("18:00")
    stage.press("Tab")
    stage.wait(minutes=40)
    stage.program.look()
    assert start_field(stage).text() == "18:00"


def test_that_return_in_the_start_plans_for_then(stage: Stage) -> None:
    click(start_field(stage))
    stage.enter("1430")

    stage.press("Return")

    assert stage.scene.phase is Phase.BEFORE
    assert is_read(stage, "14:30–15:15")


def test_that_return_in_the_name_starts(stage: Stage) -> None:
    stage.enter("Marina")

    stage.press("Return")

    assert (stage.scene.name, stage.scene.phase) == ("Marina", Phase.DURING)


def test_that_return_in_the_name_plans_while_another_session_runs(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+N")
    stage.enter("Kenji")

    stage.press("Return")

    assert stage.scene.next is not None


def test_that_what_was_planned_in_the_strip_is_taken_back_there(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+N")
    stage.enter("Grace Ngata")
    stage.press("Return")
    assert stage.scene.next is not None

    stage.strip.setFocus()
    stage.press("Ctrl+Z")

    scene = stage.scene
    assert (scene.next, scene.phase) == (None, Phase.DURING)


def test_that_what_was_planned_a_while_ago_is_asked_about(stage: Stage) -> None:
    stage.plan(after=60)
    stage.strip.setFocus()
    stage.wait(minutes=3)
    words = "Undo once more (Ctrl+Z) deletes the session that was planned last."

    stage.press("Ctrl+Z")
    assert is_read(stage, words)
    stage.wait(seconds=2)
    stage.press("Ctrl+Z")

    assert stage.program.session is None


def test_that_what_was_typed_stays_once_it_is_to_be_planned(stage: Stage) -> None:
    stage.enter("Grace Ngata")
    for _ in range(2):
        stage.press("Ctrl+N")
        assert stage.body.form.name.text() == "Grace Ngata"

    stage.press("Return")

    assert stage.scene.name == "Grace Ngata"
    assert stage.scene.phase is Phase.BEFORE


def test_that_what_is_half_typed_stays_once_it_is_to_be_planned(stage: Stage) -> None:
    stage.find(Chip, "Until").click()
    stage.enter("15:4x")
    click(start_field(stage))
    stage.enter("16:3x")

    stage.press("Ctrl+N")

    assert start_field(stage).text() == "16:3x"
    shown = [one.text() for one in stage.body.form.findChildren(QLineEdit) if one.isVisible()]
    assert "15:4x" in shown


def test_that_whoever_plans_by_mistake_goes_back_to_what_was_typed(stage: Stage) -> None:
    stage.find(Chip, "30 minutes").click()
    click(start_field(stage))
    stage.enter("16:3x")
    stage.body.form.begin_typing()
    stage.enter("Grace Ngata")
    stage.press("Ctrl+N")

    stage.press("Escape")

    assert stage.body.form.name.text() == "Grace Ngata"
    assert start_field(stage).text() == "16:3x"
    stage.press("Return")
    assert (stage.scene.name, stage.scene.plate.total) == ("Grace Ngata", 30)


def test_that_what_went_to_the_planner_does_not_stay_in_the_form(stage: Stage) -> None:
    stage.enter("Kenji")
    stage.press("Ctrl+N")

    assert elsewhere(stage).name == "Kenji"

    assert stage.body.form.name.text() == ""


def test_that_another_length_is_typed_at_once(stage: Stage) -> None:
    QTest.mouseClick(stage.find(Chip, "Other"), Qt.MouseButton.LeftButton)
    stage.settle()

    stage.enter("20")
    stage.press("Return")

    assert stage.scene.plate.total == 20


def test_that_another_end_is_typed_at_once(stage: Stage) -> None:
    QTest.mouseClick(stage.find(Chip, "Until"), Qt.MouseButton.LeftButton)
    stage.settle()

    stage.enter("1420")
    stage.press("Return")

    assert stage.scene.plate.total == 20


def test_that_the_next_name_is_typed_right_after_a_close(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.wait(seconds=1)
    stage.find(Button, "Close session").setFocus()
    stage.press("Ctrl+Return")

    stage.enter("Sam Dee")

    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.text() == "Sam Dee"


def test_that_typing_is_taken_back_before_the_close(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    stage.enter("Sam")

    stage.press("Ctrl+Z")

    assert stage.program.session is None


@pytest.mark.parametrize("minutes,start", [(0, "15:00"), (46, "15:00"), (61, "15:15")])
def test_that_a_plan_is_proposed_for_after_the_session(
    stage: Stage, minutes: int, start: str
) -> None:
    stage.start(minutes=45)
    stage.wait(minutes=minutes)

    stage.press("Ctrl+N")

    assert start_field(stage).text() == start


def test_that_walking_the_lengths_by_keys_stays_among_them(stage: Stage) -> None:
    stage.find(Chip, "45 minutes").setFocus()

    for _ in range(3):
        stage.press("Right")

    assert QApplication.focusWidget() is stage.find(Chip, "Until")
    assert stage.find(TimeField, "End").isVisible()
    assert not [one for one in stage.strip.findChildren(NumberField) if one.isVisible()]


def elsewhere(stage: Stage) -> Form:
    """What the planner takes over."""
    stage.find(Button, "Another day").click()
    stage.settle()
    assert stage.doorman.pages == ["plan"]
    return kept_form(stage.program.parts.unfinished) or Form()


def test_that_another_day_is_planned_in_the_planner_with_what_was_typed(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+N")
    stage.enter("Kenji")
    stage.find(Chip, "30 minutes").click()
    stage.find(Chip, "Screen").click()
    click(start_field(stage))
    stage.enter("16:30")

    form = elsewhere(stage)

    modes = frozenset({Mode.CAMERA, Mode.SCREEN})
    assert form == Form("Kenji", "16:30", by_own_clock=True, minutes=30, modes=modes)
    assert not stage.body.form.isVisible()


def test_that_an_end_and_even_a_day_go_along_to_the_planner(stage: Stage) -> None:
    stage.find(Chip, "Until").click()
    stage.enter("15:30")
    click(start_field(stage))
    stage.enter("14:40")
    assert elsewhere(stage).minutes == 50

    stage.doorman.pages.clear()
    keep_form(stage.program.parts.unfinished, Form())
    click(start_field(stage))
    stage.enter("fri 9:00")
    assert elsewhere(stage).when == "fri 9:00"


def test_that_a_length_that_nobody_chose_gives_way_to_a_kind_in_the_planner(stage: Stage) -> None:
    stage.enter("Kenji")

    assert elsewhere(stage).minutes is None


def test_that_a_form_without_a_name_leaves_a_half_typed_plan_alone(stage: Stage) -> None:
    typed = Form("Marina", "tomorrow")
    keep_form(stage.program.parts.unfinished, typed)

    assert elsewhere(stage) == typed

    stage.doorman.pages.clear()
    stage.enter("Kenji")
    assert elsewhere(stage).name == "Kenji"


def test_that_a_plan_that_cannot_be_kept_is_told(stage: Stage) -> None:
    stage.enter("Kenji")
    stage.database.rows("PRAGMA query_only = ON")

    stage.find(Button, "Another day").click()
    stage.settle()

    assert stage.doorman.pages == ["plan"]
    assert is_read(stage, "Nothing was saved")


def test_that_a_session_begins_at_once_though_another_is_planned(stage: Stage) -> None:
    stage.plan(after=5 * 60)
    stage.press("Ctrl+N")
    stage.enter("Ann")

    stage.find(Button, "Start now").click()
    flush()

    assert (stage.scene.phase, stage.scene.name) == (Phase.DURING, "Ann")


def test_that_return_in_the_name_still_plans_while_another_is_planned(stage: Stage) -> None:
    stage.plan(after=5 * 60)
    stage.press("Ctrl+N")
    stage.enter("Ann")
    stage.press("Return")

    assert stage.scene.phase is Phase.BEFORE


def test_that_a_plan_is_not_proposed_for_the_hour_of_another_day(stage: Stage) -> None:
    stage.plan(after=180)
    stage.clock.set_wall(minutes=-24 * 60)
    stage.program.look()

    stage.press("Ctrl+N")

    assert start_field(stage).text() == "14:15"


def test_that_nothing_that_comes_or_goes_moves_the_open_form(stage: Stage, tmp_path: Path) -> None:
    stage.plan(after=60)
    stage.start()
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    stage.press("Ctrl+N")
    stage.strip.setFocus()
    assert is_read(stage, "Session closed")
    places = [place_of(stage, "Plan it for")]

    stage.wait(seconds=11)
    places.append(place_of(stage, "Plan it for"))
    stage.program.offer.begin(lambda: Presence(tmp_path / "callside.desktop", ("/opt/callside",)))
    stage.plan(after=120)
    assert is_read(stage, "Callside reminds you only while it is open.")
    places.append(place_of(stage, "Plan it for"))
    stage.program.tell(Refusal(Reason.OUT_OF_BOUNDS))
    flush()
    assert is_read(stage, "A session ends at least a minute")
    places.append(place_of(stage, "Plan it for"))

    assert len(set(places)) == 1


@pytest.mark.parametrize("act", ["End session", "Start session"])
def test_that_a_note_that_comes_and_goes_moves_nothing_under_the_mouse(
    stage: Stage, act: str
) -> None:
    stage.plan(after=60)
    if act == "End session":
        stage.obey(Command.START)
    flush()
    rows, (button,) = stage.body.rows, stage.body.foot.findChildren(Button)
    spots = [(part.mapTo(stage.strip, QPoint(0, 0)), part.size()) for part in (rows, button)]

    for refusal in (Refusal(Reason.OUT_OF_BOUNDS), None):
        stage.program.tell(refusal)
        flush()
        assert stage.body.note.isVisible() is (refusal is not None)
        now = [(part.mapTo(stage.strip, QPoint(0, 0)), part.size()) for part in (rows, button)]
        assert now == spots


def test_that_a_note_is_in_sight_wherever_the_lists_are_scrolled_to(stage: Stage) -> None:
    stage.plan(after=60)
    stage.strip.resize(stage.strip.width(), 480)
    flush()
    stage.body.middle.scroll_to(80)

    stage.program.tell(Refusal(Reason.OUT_OF_BOUNDS))
    flush()

    note = stage.body.note
    assert note.visibleRegion().boundingRect() == note.rect()


def test_that_a_large_note_comes_into_sight_where_the_lists_are_scrolled(stage: Stage) -> None:
    stage.settings.change(text_size=200)
    stage.plan(after=60)
    flush()
    stage.strip.setFocus()
    stage.body.middle.scroll_to(80)

    stage.program.tell(Refusal(Reason.OUT_OF_BOUNDS))
    flush()

    note = stage.body.note
    assert note.visibleRegion().boundingRect() == note.rect()


@pytest.mark.parametrize("is_planning", [False, True])
def test_that_a_large_note_stands_above_the_lists_or_below_the_form(
    stage: Stage, *, is_planning: bool
) -> None:
    stage.settings.change(text_size=200)
    stage.plan(after=60)
    stage.press("Ctrl+N")
    if not is_planning:
        stage.press("Escape")

    stage.program.tell(Refusal(Reason.OUT_OF_BOUNDS))
    flush()

    note, rows = stage.body.note, stage.body.rows
    assert note.isVisible()
    assert note.y() > stage.body.form.y() if is_planning else note.y() < rows.y()


def place_of(stage: Stage, name: str) -> QPoint:
    """Where a button stands in the window."""
    return stage.find(Button, name).mapTo(stage.strip, QPoint(0, 0))
