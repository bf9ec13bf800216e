"""The cards for hard moments are changed in fields, like the lists, and are a file of one's own."""

from pathlib import Path

import pytest

from app.lists.aid import Aid, AidKind, Way
from app.lists.library import Library
from tests.app.lists.shipped import BUILT_IN
from tests.ui.desk.office import Office
from ui.desk.field import Area
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.heading import Heading


@pytest.fixture
def cards(office: Office) -> Office:
    """The lists, and below them the cards opened to be changed."""
    office.click("Change their words", Button)
    return office


def written(office: Office, kind: AidKind = AidKind.CALM) -> Aid:
    """A card as the next launch would read it."""
    return Library(BUILT_IN, office.own).words.value.aids.get(kind)


def titles(office: Office) -> list[str]:
    return [thought.title for thought in written(office).thoughts]


def part(office: Office, name: str) -> None:
    """Give the keyboard to a field of the cards."""
    (found,) = (
        one
        for kind in (Field, Area, Button)
        for one in office.desk.findChildren(kind, f"aids.{name}")
        if one.isVisible()
    )
    found.setFocus()


def test_that_a_thought_is_changed_in_fields_and_the_rest_stays(cards: Office) -> None:
    before = written(cards)
    cards.unfold("The fix")
    part(cards, "calm.2.title")
    cards.enter("What helps now")
    part(cards, "calm.2.text")
    cards.enter("One step.")
    part(cards, "calm.2.say")
    cards.enter("This I can do.\nThis I will find out.")
    part(cards, "name")

    thought = written(cards).thoughts[2]
    assert (thought.title, thought.text) == ("What helps now", "One step.")
    assert thought.say == ("This I can do.", "This I will find out.")
    assert written(cards).thoughts[:2] == before.thoughts[:2]
    assert written(cards).thoughts[3:] == before.thoughts[3:]


def test_that_each_card_is_chosen_and_named(cards: Office) -> None:
    cards.click("Card The connection dropped", Chip)
    part(cards, "name")
    cards.enter("The line is dead")
    cards.press("Return")

    assert written(cards, AidKind.DROPPED).title == "The line is dead"
    assert written(cards, AidKind.DROPPED).thoughts[0].ways == (Way.CLOCK,)
    cards.unfold("Reach them another way")
    assert "the customer’s number, your second way to meet" in cards.said


def test_that_a_thought_is_added_moved_and_taken_out_and_comes_back(cards: Office) -> None:
    before = titles(cards)
    part(cards, "new")
    cards.enter("Drink water")
    cards.press("Return")
    assert titles(cards) == [*before, "Drink water"]

    cards.unfold("Drink water")
    part(cards, f"calm.{len(before)}.up")
    cards.press("Space")
    assert titles(cards) == [*before[:-1], "Drink water", before[-1]]
    cards.press("Space")
    assert titles(cards) == [*before[:-2], "Drink water", *before[-2:]]

    part(cards, f"calm.{len(before) - 2}.remove")
    cards.press("Space")
    assert titles(cards) == before
    assert "Removed: Drink water" in cards.said
    cards.press("Ctrl+Z")
    assert titles(cards) == [*before[:-2], "Drink water", *before[-2:]]


def test_that_what_has_no_title_is_refused_and_stays_typed(cards: Office) -> None:
    before = written(cards)
    cards.unfold("The fix")
    part(cards, "calm.2.title")
    cards.enter(" ")
    part(cards, "name")

    assert written(cards) == before
    assert "needs a title" in cards.said
    part(cards, "calm.2.title")
    cards.enter("Help")
    part(cards, "name")
    assert titles(cards)[2] == "Help"
    assert "needs a title" not in cards.said


def test_that_what_is_typed_outlives_another_look_and_the_page(cards: Office) -> None:
    cards.unfold("The fix")
    part(cards, "calm.2.text")
    cards.enter("Half a though")
    cards.keeper.change(text_size=120)
    assert "Half a though" in cards.find(Area, "For your eyes").words

    cards.press("Ctrl+H")
    cards.press("Ctrl+L")
    assert written(cards).thoughts[2].text == "Half a though"


def test_that_one_thought_cannot_be_taken_out(cards: Office, own: Path) -> None:
    text = 'version = 1\nowner = "x"\ndate = 2026-11-23\n[card.calm]\ntitle = "Calm"\n'
    (own / "aids.toml").write_text(f'{text}[[card.calm.thought]]\ntitle = "Alone"\n', "utf-8")
    cards.library.reload()
    cards.unfold("Alone")

    gone = cards.desk.findChildren(Button, "aids.calm.0.remove")
    assert not any(button.isVisible() for button in gone)


def test_that_the_way_back_brings_the_built_in_cards_into_the_fields(cards: Office) -> None:
    part(cards, "new")
    cards.enter("Drink water")
    cards.press("Return")

    cards.click("Back to the built-in cards", Button)

    shown = [one.accessibleName() for one in cards.desk.findChildren(Heading) if one.isVisible()]
    assert any(name.startswith("The fix") for name in shown)
    assert not any(name.startswith("Drink water") for name in shown)
    assert "Drink water" not in titles(cards)
