"""What is removed or restored can be taken back: nothing is lost."""

from app.session.session import Phase
from tests.app.lists import shipped
from tests.ui.desk.office import Office
from ui.widgets.field import Field
from ui.widgets.heading import Heading


def change(office: Office, row: str = "Noise", title: str = "Silence") -> None:
    """Make the list the agent's own."""
    office.unfold(row)
    office.hold("Title")
    office.enter(title)
    office.press("Return")


def test_that_a_removed_item_is_offered_back_with_the_keyboard_on_it(office: Office) -> None:
    office.unfold("Noise")

    office.click("Remove")

    assert "Noise" not in office.titles
    assert "Removed: Noise" in office.said
    assert office.held == "Undo"


def test_that_an_item_comes_back_whole_to_its_place(office: Office) -> None:
    before = office.library.words.value.lists[Phase.BEFORE]
    office.hold("Noise")

    office.press("Alt+Del", "Space")

    assert office.written() == before
    assert office.titles.index("Noise") == 4
    assert office.held.startswith("Noise")
    assert "Removed" not in office.said


def test_that_removals_are_taken_back_one_after_the_other(office: Office) -> None:
    before = office.titles
    for title in ("Noise", "Focus", "Their goal"):
        office.hold(title)
        office.press("Alt+Del")

    office.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")

    assert office.titles == before


def test_that_an_item_comes_back_into_a_list_that_was_changed_since(office: Office) -> None:
    office.hold("Focus")
    office.press("Alt+Del")
    change(office)

    office.click("Undo")

    assert office.titles[-1] == "Focus"
    assert "Silence" in office.titles


def test_that_an_empty_list_can_be_filled_again(office: Office) -> None:
    for title in office.titles:
        office.hold(title, Heading)
        office.press("Alt+Del")
    assert office.titles == []

    office.press("Space")

    assert office.titles == ["Focus"]


def test_that_undo_in_a_field_is_of_the_field(office: Office) -> None:
    office.hold("Noise")
    office.press("Alt+Del")
    office.unfold("Focus")
    office.hold("Title")
    office.enter("Calm")

    office.press("Ctrl+Z")

    assert "Noise" not in office.titles
    assert office.find(Field, "Title").text() != "Calm"


def test_that_undo_without_anything_to_undo_does_nothing(office: Office) -> None:
    before = office.titles

    office.press("Ctrl+Z")

    assert office.titles == before


def test_that_the_default_is_offered_only_for_words_of_ones_own(office: Office) -> None:
    assert "These words came with Callside" in office.said

    change(office)

    assert "These are your own words." in office.said
    office.click("Restore the default")
    assert office.written() == shipped.checklist("before")


def test_that_restoring_keeps_the_own_copy_and_says_so(office: Office) -> None:
    change(office)

    office.click("Restore the default")

    assert "Your own copy is kept beside it, under a .bak name." in office.said
    assert "Silence" in (office.own / "before.toml.bak").read_text(encoding="utf-8")
    assert office.held == "Undo"


def test_that_restoring_can_be_taken_back(office: Office) -> None:
    change(office)
    own = office.written()
    office.click("Restore the default")

    office.press("Space")

    assert office.written() == own
    assert "The default is back" not in office.said


def test_that_the_offer_to_go_back_ends_with_the_next_edit(office: Office) -> None:
    change(office)
    office.click("Restore the default")

    change(office, "Focus", "Quiet")

    assert "The default is back" not in office.said
    assert "Quiet" in office.titles


def test_that_each_list_has_its_own_offers(office: Office) -> None:
    office.hold("Noise")
    office.press("Alt+Del")

    office.click("During")

    assert "Removed" not in office.said
    office.click("Before")
    assert "Removed: Noise" in office.said
