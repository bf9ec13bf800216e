"""A card for a hard moment opens with one key, one thought at a time, for the agent alone."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.lists.aid import AidKind
from app.remote.request import Command
from app.settings import Theme
from tests.app.booking.fakes import planned
from tests.ui.measures import clipped
from tests.ui.stage import Stage, flush
from tests.ui.states import running
from tests.ui.test_features import is_read
from ui.keys import AIDS
from ui.strip.aid_card import AidCard
from ui.strip.aid_menu import aid_words
from ui.widgets.button import Button

HELP = "Rosa, +34 600 000 000"
SECOND = "https://example.com/spare"


@pytest.fixture
def call(stage: Stage) -> Stage:
    """Eleven minutes into a call; the agent has set whom to turn to."""
    stage.settings.change(help_from=HELP, second_way=SECOND)
    running(stage)
    stage.strip.setFocus()
    return stage


def cards(stage: Stage) -> list[AidCard]:
    """The card that can be seen."""
    return [part for part in stage.strip.findChildren(AidCard) if part.isVisible()]


@pytest.mark.parametrize("kind", AidKind)
def test_that_each_card_opens_and_goes_on_with_its_key_and_folds_after_the_last(
    call: Stage, kind: AidKind
) -> None:
    thoughts = call.program.bench.words.aids.get(kind).thoughts

    for thought in thoughts:
        call.press(AIDS[kind.value])
        assert is_read(call, thought.title)
        assert clipped(call.strip) == []
    call.press(AIDS[kind.value])

    assert cards(call) == []


def test_that_the_calm_card_shows_one_thought_at_a_time_and_whom_to_call(call: Stage) -> None:
    call.press("K")
    assert is_read(call, "The problem")
    assert not is_read(call, "Its analysis")

    for _ in range(4):
        call.press("K")
    assert is_read(call, f"Call: {HELP}")


def test_that_the_card_goes_on_and_back_by_its_buttons(call: Stage) -> None:
    call.press("K")
    assert not any(button.text() == "Back" for button in visible(call))

    call.press("Space")
    assert is_read(call, "Its analysis")
    call.find(Button, "Back").click()
    flush()
    assert is_read(call, "The problem")


@pytest.mark.parametrize("elsewhere", [True, False])
def test_that_escape_folds_the_card_wherever_the_keyboard_is(
    call: Stage, *, elsewhere: bool
) -> None:
    call.press("K")
    if elsewhere:
        call.strip.setFocus()

    call.press("Escape")

    assert cards(call) == []
    assert QApplication.focusWidget() is call.strip


def test_that_another_card_takes_the_place_of_the_first(call: Stage) -> None:
    call.press("K")
    call.press("K")

    call.press("H")

    assert is_read(call, "An honest answer, 1 of 4")


def test_that_a_competitor_who_is_named_has_a_thought_of_its_own(call: Stage) -> None:
    for _ in range(3):
        call.press("H")

    assert is_read(call, "They name a competitor")


def test_that_a_dropped_connection_pauses_with_one_key_and_shows_the_other_ways(
    stage: Stage,
) -> None:
    stage.settings.change(second_way=SECOND)
    session = planned(stage.clock.now().wall)
    assert session.booking is not None
    known = replace(session.booking, phone="+55 11 1234")
    stage.program.play.keeper.put_back(replace(session, booking=known))
    stage.obey(Command.START)
    stage.strip.setFocus()

    stage.press("L")
    stage.find(Button, "Pause the clock").click()
    flush()
    assert is_paused(stage)
    assert not any(button.text() == "Pause the clock" for button in visible(stage))
    stage.press("Ctrl+P")
    assert not is_paused(stage)

    stage.press("L")
    assert is_read(stage, "Their number: +55 11 1234")
    assert is_read(stage, f"Second way: {SECOND}")
    stage.find(Button, "Copy the second way").click()
    assert QGuiApplication.clipboard().text() == SECOND
    stage.find(Button, "Copy their number").click()
    assert QGuiApplication.clipboard().text() == "+55 11 1234"


def test_that_whom_to_call_is_copied_too(call: Stage) -> None:
    call.settings.change(help_from="Ana, 1234")
    for _ in range(5):
        call.press("K")

    call.find(Button, "Copy whom to call").click()

    assert QGuiApplication.clipboard().text() == "Ana, 1234"


def test_that_what_is_not_known_says_where_to_note_it(stage: Stage) -> None:
    running(stage)
    stage.strip.setFocus()

    for _ in range(2):
        stage.press("L")
    assert is_read(stage, "Their number is not noted")
    assert is_read(stage, "A second way to meet is not set yet")
    for _ in range(5):
        stage.press("K")
    assert is_read(stage, "Whom to call is not set yet")


def test_that_all_cards_are_offered_by_a_key(call: Stage) -> None:
    call.press("A")
    (menu,) = call.strip.findChildren(QMenu)
    offered = [action.text().partition("\t") for action in menu.actions()]
    question = "The question: their biggest challenge"
    assert [words for words, _, _ in offered] == [*aid_words().values(), question]
    assert [key for _, _, key in offered] == [*AIDS.values(), "Ctrl+J"]

    menu.actions()[2].trigger()
    menu.close()
    flush()

    assert is_read(call, "An honest answer, 1 of 4")


@pytest.mark.parametrize("single", [True, False])
def test_that_the_keys_beside_the_cards_work_while_they_are_offered(
    call: Stage, *, single: bool
) -> None:
    call.settings.change(single_keys=single)
    flush()
    call.press("A" if single else "Alt+A")
    (menu,) = call.strip.findChildren(QMenu)

    QTest.keySequence(menu, QKeySequence("H" if single else "Alt+H"))
    flush()

    assert is_read(call, "An honest answer, 1 of 4")
    assert call.strip.findChildren(QMenu) == []


def test_that_the_card_stays_where_it_was_through_a_change_of_look(call: Stage) -> None:
    call.press("K")
    call.press("K")

    call.settings.change(theme=Theme.DARK)
    flush()

    assert is_read(call, "Its analysis")


def test_that_no_card_is_seen_out_of_sight_of_the_customer_or_without_a_session(
    call: Stage,
) -> None:
    call.press("K")
    call.obey(Command.DISCREET, on=True)
    assert cards(call) == []
    call.press("K")
    assert cards(call) == []

    call.obey(Command.DISCREET, on=False)
    assert is_read(call, "The problem")
    call.obey(Command.END)
    call.obey(Command.CLOSE)
    assert cards(call) == []


def test_that_a_card_of_ones_own_holds_and_a_broken_one_is_told(stage: Stage) -> None:
    head = 'version = 1\nowner = "Ana"\ndate = 2026-11-23\n'
    card = '[card.calm]\ntitle = "Slowly"\n[[card.calm.thought]]\ntitle = "Breathe"\n'
    running(stage)

    write(stage.own, head + card)
    stage.program.parts.library.reload()
    stage.strip.setFocus()
    stage.press("K")
    assert is_read(stage, "Slowly, 1 of 1")

    write(stage.own, head + card + "words = 1\n")
    stage.program.parts.library.reload()
    flush()
    assert is_read(stage, "aids.toml, line 8 could not be read")


def test_that_the_keys_do_nothing_without_a_session(stage: Stage) -> None:
    stage.strip.setFocus()

    for key in ("K", "A", "V", "Alt+1", "Alt+Y", "Escape"):
        stage.press(key)

    assert cards(stage) == []
    assert not stage.program.sight().trouble


def write(own: Path, text: str) -> None:
    own.mkdir(exist_ok=True)
    (own / "aids.toml").write_text(text, encoding="utf-8")


def is_paused(stage: Stage) -> bool:
    return stage.scene.plate.is_paused


def visible(stage: Stage) -> list[Button]:
    return [button for button in stage.strip.findChildren(Button) if button.isVisible()]
