"""The guide: the reasons of the lists in force, the team's links, the agent's good set-up."""

from app.lists.guide import Guide, Setup
from app.lists.library import Library
from app.session.preparation import Example
from app.session.session import Phase
from tests.app.lists.shipped import BUILT_IN
from tests.ui.desk.office import Office, flush
from tests.ui.desk.test_preparation import ring
from tests.ui.openers import Desktop
from ui.desk.guide_page import GuidePage
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.heading import Heading

LINK = "https://handbook.example.org/support"


def written(office: Office) -> Guide:
    """What the next launch would read."""
    return Library(BUILT_IN, office.own).words.value.guide


def page(office: Office) -> GuidePage:
    """The page that is open."""
    assert isinstance(office.desk.page, GuidePage)
    return office.desk.page


def test_that_the_guide_gives_the_reasons_of_the_lists_in_force(office: Office) -> None:
    office.press("Ctrl+G")
    items = [
        item for checklist in office.library.words.value.lists.values() for item in checklist.items
    ]
    assert all(item.reason in office.said for item in items)

    office.press("Ctrl+L")
    office.hold("Grooming", Heading)
    office.press("Alt+Del")
    office.press("Ctrl+G")

    grooming = next(item for item in items if item.title == "Grooming")
    assert grooming.reason not in office.said
    assert (
        len(office.written(Phase.BEFORE).items)
        == len([item for item in items if item.id.startswith("before")]) - 1
    )


def test_that_a_team_keeps_its_own_links(office: Office, desktop: Desktop) -> None:
    office.open("guide")
    office.enter(LINK)
    office.press("Return")
    office.unfold("handbook.example.org")
    office.hold("Title")
    office.enter("Our handbook")
    ring(office.desk)
    assert written(office).links == (Example(LINK, "Our handbook"),)

    office.click("Open", Button)
    assert desktop.opened == [LINK]

    office.click("Remove", Button)
    assert written(office).links == ()
    office.click("Undo", Button)
    assert written(office).links == (Example(LINK, "Our handbook"),)


def test_that_one_picture_and_a_note_show_a_good_set_up(office: Office, desktop: Desktop) -> None:
    office.open("guide")
    page(office).choose_picture("/home/ana/set-up.png")
    office.hold("Note: what it looks like when it is right")
    office.enter("Lamp left")
    ring(office.desk)
    assert written(office).setup == Setup("/home/ana/set-up.png", "Lamp left")

    office.click("Open the picture", Button)
    assert desktop.opened == ["file:///home/ana/set-up.png"]

    office.click("Forget it", Button)
    assert written(office).setup == Setup(note="Lamp left")


def test_that_what_cannot_be_opened_or_written_is_told(office: Office, desktop: Desktop) -> None:
    office.open("guide")
    page(office).choose_picture("set-up.png")
    office.click("Open the picture", Button)
    assert "set-up.png could not be opened." in office.said
    assert desktop.opened == []

    (office.own / "guide.toml").write_text("version = 1\n", encoding="utf-8")
    office.hold("Link or path", Field)
    office.enter(LINK)
    office.press("Return")
    assert "guide.toml" in office.said
    assert (office.own / "guide.toml").read_text(encoding="utf-8") == "version = 1\n"


def test_that_a_broken_guide_is_named_with_its_line_and_mended(office: Office) -> None:
    (office.own / "guide.toml").write_text("version = 1\nowner =", encoding="utf-8")
    office.library.reload()
    office.open("guide")
    assert "guide.toml, line 2" in office.said
    assert not office.find(Field, "Link or path").isEnabled()

    office.click("Restore the default", Button)
    flush()

    assert "guide.toml, line 2" not in office.said
    assert office.find(Field, "Link or path").isEnabled()


def test_that_a_broken_guide_leaves_the_lists_open(office: Office) -> None:
    (office.own / "guide.toml").write_text("version", encoding="utf-8")
    office.library.reload()

    office.open("lists")

    assert "Their goal" in office.titles
