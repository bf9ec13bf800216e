"""What was prepared is one key away in the call, and out of the customer's sight."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.lists.guide import Guide, Setup
from app.profile import Profile
from app.remote.request import Command
from app.session.preparation import Clarity, Goal, Preparation, Standing
from app.session.session import Mode, Phase
from tests.app.booking.fakes import planned
from tests.ui.desk.days_ahead import LINK, PREPARED
from tests.ui.measures import clipped
from tests.ui.openers import Desktop
from tests.ui.stage import Stage, flush
from tests.ui.test_features import is_read
from tests.ui.unveiled import leaks
from ui.strip.drawer import Drawer
from ui.widgets.field import Field
from ui.widgets.heading import Heading
from ui.widgets.icon_button import IconButton
from ui.widgets.link import Link
from ui.widgets.row import RowBox

NOTE = "They moved last month."


def prepare(stage: Stage, known: Preparation = PREPARED, *, modes: frozenset[Mode]) -> None:
    """A session in twelve minutes."""
    session = planned(stage.clock.now().wall + timedelta(minutes=12), known)
    stage.program.play.keeper.put_back(replace(session, modes=modes))
    flush()


@pytest.fixture
def ready(stage: Stage) -> Stage:
    """Before a call with the camera, everything prepared."""
    prepare(stage, modes=frozenset({Mode.CAMERA}))
    stage.strip.setFocus()
    return stage


def begin(stage: Stage) -> None:
    """The call begins."""
    stage.obey(Command.START)
    stage.obey(Command.SAID)
    stage.strip.setFocus()


def goals(stage: Stage) -> tuple[Goal, ...]:
    """What came up, as it is on disk."""
    session = stage.program.session
    assert session is not None
    assert session.booking is not None
    return session.booking.preparation.goals


def fields(stage: Stage) -> list[Field]:
    """What can be typed into."""
    return [part for part in stage.strip.findChildren(Field) if part.isVisible()]


def drawers(stage: Stage) -> list[Drawer]:
    """Those in sight."""
    return [part for part in stage.strip.findChildren(Drawer) if part.isVisible()]


def test_that_the_notes_are_folded_before_the_call_and_one_key_away_in_it(ready: Stage) -> None:
    assert ready.find(Heading, "Prep notes").isVisible()
    assert not is_read(ready, NOTE)

    begin(ready)
    ready.press("R")
    assert is_read(ready, NOTE)

    ready.press("R")
    assert not is_read(ready, NOTE)


def test_that_a_call_begins_with_the_notes_folded(ready: Stage) -> None:
    ready.press("R")
    assert is_read(ready, NOTE)

    begin(ready)

    assert not is_read(ready, NOTE)
    ready.press("R")
    assert is_read(ready, NOTE)


def test_that_nothing_is_made_of_what_is_not_there(stage: Stage) -> None:
    stage.plan(after=12)
    begin(stage)

    assert stage.strip.findChildren(Drawer) == []


def test_that_without_notes_the_key_says_so(stage: Stage) -> None:
    stage.start()
    stage.strip.setFocus()

    stage.press("R")
    assert is_read(stage, "Nothing was noted")
    stage.press("R")

    assert drawers(stage) == []


def test_that_a_shared_screen_shows_notes_only_between_two_presses_of_the_key(
    stage: Stage,
) -> None:
    prepare(stage, modes=frozenset({Mode.SCREEN}))
    begin(stage)
    assert drawers(stage) == []

    stage.press("R")
    assert is_read(stage, NOTE)

    stage.press("R")
    assert drawers(stage) == []


def test_that_notes_fold_when_the_screen_is_shared_from_now_on(ready: Stage) -> None:
    begin(ready)
    ready.press("R")

    ready.program.step(lambda session, _: replace(session, modes=frozenset(Mode)))
    flush()
    assert drawers(ready) == []

    ready.program.step(lambda session, _: replace(session, modes=frozenset({Mode.CAMERA})))
    flush()
    assert not is_read(ready, NOTE)


def test_that_nothing_of_it_is_there_out_of_sight(ready: Stage) -> None:
    begin(ready)
    ready.press("R")
    ready.press("G")
    ready.enter("Invoices")
    ready.press("Return")

    ready.obey(Command.DISCREET, on=True)
    assert not is_read(ready, NOTE)
    assert not is_read(ready, "Invoices")
    assert leaks(ready.strip) == []
    for key in ("R", "G", "X"):
        ready.press(key)
    assert drawers(ready) == []

    ready.obey(Command.DISCREET, on=False)
    assert is_read(ready, NOTE)
    assert is_read(ready, "Invoices")


def test_that_examples_open_one_after_the_other_with_one_key(
    ready: Stage, desktop: Desktop
) -> None:
    begin(ready)

    for _ in range(3):
        ready.press("X")

    assert desktop.opened == [LINK, "file:///nowhere/demo.pdf", LINK]


def test_that_an_example_opens_with_one_click(ready: Stage, desktop: Desktop) -> None:
    begin(ready)
    ready.press("R")

    ready.find(Link, "How to export").click()

    assert desktop.opened == [LINK]


def test_that_an_example_that_cannot_be_opened_is_told(stage: Stage, desktop: Desktop) -> None:
    known = replace(PREPARED, examples=(replace(PREPARED.examples[0], address="smb://host/a"),))
    prepare(stage, known, modes=frozenset({Mode.CAMERA}))
    stage.strip.setFocus()

    stage.press("X")

    assert is_read(stage, "smb://host/a could not be opened")
    assert desktop.opened == []


def test_that_a_goal_that_comes_up_is_noted_with_one_key(ready: Stage) -> None:
    begin(ready)

    ready.press("G")
    ready.enter("Invoices in Spanish")
    ready.press("Return")

    assert goals(ready) == (Goal("Invoices in Spanish"),)
    ready.press("Esc")
    assert not fields(ready)
    assert ready.find(Heading, "Came up").accessibleName() == "Came up: 1"
    assert QApplication.focusWidget() is ready.strip


def test_that_the_field_for_goals_says_how_to_leave_it_once_one_is_noted(ready: Stage) -> None:
    begin(ready)
    ready.press("G")
    assert ready.find(Field, "Another goal").placeholderText() == "Another goal"
    ready.enter("Invoices")
    ready.press("Return")
    assert ready.find(Field, "Another goal").placeholderText() == "Esc gives the keys back"


def test_that_goals_are_ranked_parked_and_reached(ready: Stage) -> None:
    begin(ready)
    ready.press("G")
    for text in ("Invoices", "Speed", "Colours"):
        ready.enter(text)
        ready.press("Return")
    assert is_read(ready, "If only one thing today?")

    ready.find(IconButton, "More important: Colours").click()
    ready.find(IconButton, "Park for later: Invoices").click()
    flush()
    assert goals(ready) == (Goal("Invoices", Standing.PARKED), Goal("Colours"), Goal("Speed"))

    ready.find(IconButton, "More important: Speed").click()
    flush()
    assert [goal.text for goal in goals(ready)] == ["Invoices", "Speed", "Colours"]
    assert is_read(ready, "Invoices (parked)")

    ready.find(IconButton, "Reached: Invoices").click()
    flush()
    assert goals(ready)[0] == Goal("Invoices", Standing.REACHED)
    assert is_read(ready, "Invoices (reached)")

    ready.find(IconButton, "Reached: Invoices").click()
    flush()
    assert goals(ready)[0] == Goal("Invoices")


def test_that_a_goal_is_said_to_be_reached_after_the_call_too(ready: Stage) -> None:
    begin(ready)
    ready.press("G")
    ready.enter("Invoices")
    ready.press("Return")

    ready.obey(Command.END)
    flush()
    assert not fields(ready)
    assert ready.find(Heading, "Came up").accessibleName() == "Came up: 1"
    ready.press("G")
    ready.find(IconButton, "Reached: Invoices").click()
    flush()

    assert goals(ready) == (Goal("Invoices", Standing.REACHED),)


def test_that_a_goal_is_taken_back(ready: Stage) -> None:
    begin(ready)
    ready.press("G")
    ready.enter("Invoices")
    ready.press("Return")
    ready.press("Esc")

    ready.press("Ctrl+Z")

    assert goals(ready) == ()


def test_that_a_goal_comes_up_in_a_call_that_nobody_planned(stage: Stage) -> None:
    stage.start()
    stage.strip.setFocus()

    stage.press("G")
    stage.enter("Invoices")
    stage.press("Return")
    assert goals(stage) == (Goal("Invoices"),)

    stage.press("Esc")
    stage.press("Ctrl+Z")
    assert stage.program.session is not None
    assert stage.program.session.booking is None


def test_that_before_the_call_no_goal_comes_up(ready: Stage) -> None:
    ready.press("G")

    assert not fields(ready)


def test_that_notes_are_gone_after_the_call(ready: Stage) -> None:
    begin(ready)
    ready.press("R")
    ready.obey(Command.END)

    assert drawers(ready) == []
    ready.press("R")
    assert drawers(ready) == []


def test_that_the_menu_names_what_can_be_done(ready: Stage, desktop: Desktop) -> None:
    begin(ready)
    ready.find(IconButton, "Menu").click()
    (menu,) = ready.body.head.findChildren(QMenu)
    actions = {action.text(): action for action in menu.actions()}

    actions["Open the next example\tX"].trigger()
    actions["Prep notes\tR"].trigger()
    flush()

    assert desktop.opened == [LINK]
    assert is_read(ready, NOTE)
    assert "A goal came up…\tG" in actions


@pytest.mark.parametrize(
    "clarity,words",
    [
        (Clarity.UNCHECKED, "not checked yet"),
        (Clarity.UNCLEAR, "unclear"),
        (Clarity.ASKED, "asked, no answer yet"),
        (Clarity.ANSWERED, "they answered"),
        (Clarity.CLEAR, "checked"),
    ],
)
def test_that_their_goal_says_what_is_known_and_ticks_nothing(
    stage: Stage, clarity: Clarity, words: str
) -> None:
    prepare(stage, Preparation(clarity=clarity), modes=frozenset({Mode.CAMERA}))
    row = stage.scene.lists[Phase.BEFORE].rows[0]

    box = stage.find(RowBox, "Their goal")
    assert box.accessibleName() == f"Their goal: said in one sentence · {words}"
    assert row.mark.value == "open"
    begin(stage)
    assert stage.scene.lists[Phase.BEFORE].rows[0].clarity is None


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_that_nothing_in_a_drawer_is_cut(
    ready: Stage, size: int, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    ready.settings.change(text_size=size)
    begin(ready)
    ready.press("R")
    ready.press("G")
    for text in ("Invoices in every language that they speak", "Speed"):
        ready.enter(text)
        ready.press("Return")

    try:
        assert clipped(ready.strip) == []
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_that_the_background_opens_the_agents_own_good_set_up(
    ready: Stage, desktop: Desktop
) -> None:
    setup = Setup("/home/ana/set-up.png", "Lamp left, plant right.")
    ready.program.parts.library.write_guide(Guide(setup=setup))
    flush()
    for _ in range(3):
        ready.press("Down")
    ready.press("W")

    assert is_read(ready, "Lamp left, plant right.")
    ready.find(Link, "My good set-up").click()
    assert desktop.opened == ["file:///home/ana/set-up.png"]

    ready.press("W")
    assert not is_read(ready, "Lamp left, plant right.")


def test_that_the_lists_are_those_of_the_kind_and_of_the_room(stage: Stage) -> None:
    session = planned(stage.clock.now().wall + timedelta(minutes=12))
    assert session.booking is not None
    booking = replace(session.booking, kind="troubleshooting")
    stage.program.play.keeper.put_back(replace(session, booking=booking))
    stage.settings.change(profile=Profile.OFFICE)
    flush()

    assert stage.find(RowBox, "The trouble").isVisible()
    assert stage.find(RowBox, "Colleagues").isVisible()
    assert stage.obey(Command.TICK, item="before.same-trouble").status == 0
    assert stage.obey(Command.TICK, item="before.noise").status != 0


def typed(stage: Stage) -> str:
    """What is in the field for the next goal."""
    (field,) = fields(stage)
    return field.text()


@pytest.fixture
def gathering(ready: Stage) -> Stage:
    """In the call, with a goal half typed."""
    begin(ready)
    ready.press("G")
    ready.enter("Invoices in Sp")
    return ready


def test_that_a_half_typed_goal_is_there_after_it_was_out_of_sight(gathering: Stage) -> None:
    gathering.obey(Command.DISCREET, on=True)
    assert leaks(gathering.strip) == []
    gathering.obey(Command.DISCREET, on=False)
    assert typed(gathering) == "Invoices in Sp"

    gathering.strip.setFocus()
    gathering.press("G")
    assert not fields(gathering)
    gathering.press("G")
    assert typed(gathering) == "Invoices in Sp"


def test_that_a_half_typed_goal_is_there_in_larger_text(gathering: Stage) -> None:
    gathering.settings.change(text_size=150)
    flush()

    assert typed(gathering) == "Invoices in Sp"


def test_that_a_goal_that_could_not_be_saved_stays_in_its_field(gathering: Stage) -> None:
    gathering.database.rows("PRAGMA query_only = 1")
    gathering.press("Return")
    assert typed(gathering) == "Invoices in Sp"

    gathering.database.rows("PRAGMA query_only = 0")
    gathering.press("Return")

    assert goals(gathering) == (Goal("Invoices in Sp"),)
    assert typed(gathering) == ""
    gathering.settings.change(text_size=150)
    flush()
    assert "Invoices in Sp" not in [field.text() for field in fields(gathering)]


def test_that_a_half_typed_goal_stays_out_of_sight_where_the_screen_is_shared(
    gathering: Stage,
) -> None:
    gathering.program.step(lambda session, _: replace(session, modes=frozenset(Mode)))
    gathering.settings.change(text_size=150)
    flush()
    assert not fields(gathering)

    gathering.strip.setFocus()
    gathering.press("G")
    assert typed(gathering) == "Invoices in Sp"


def test_that_a_half_typed_goal_of_one_call_is_not_the_next_ones(gathering: Stage) -> None:
    gathering.obey(Command.END)
    gathering.obey(Command.CLOSE)
    gathering.start()
    gathering.strip.setFocus()

    gathering.press("G")

    assert typed(gathering) == ""
