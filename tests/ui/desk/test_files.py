"""Files that cannot be read, that change meanwhile, or that cannot be written."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.lists.problem import Cause, FileProblem
from app.session.session import Phase
from tests.app.lists import shipped
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office, flush
from tests.ui.measures import clipped
from ui.desk.problem_note import ProblemNote
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.heading import Heading

BROKEN = 'id = "during"\ntitle "During"\n'
FAULTS = [
    (b'id = "during"\ntitle "During"', "during.toml, line 2", "It is not TOML:"),
    (b"\xff\xfe", "during.toml, line 1", "It is not UTF-8 text."),
    (b'id = "during"\nowner = "Me"\nversion = 1', "during.toml, line 1", "“title” is missing."),
]


@pytest.mark.parametrize("content,place,cause", FAULTS)
def test_that_a_broken_file_is_named_with_line_and_cause(
    make_office: MakeOffice, content: bytes, place: str, cause: str
) -> None:
    office = make_office()
    (office.own / "during.toml").write_bytes(content)
    office.library.reload()

    office.open("lists")

    assert place in office.said
    assert cause in office.said
    assert "The built-in words are used meanwhile" in office.said
    assert f"Your file was left alone: {office.own / 'during.toml'}" in office.said


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_a_long_path_makes_the_note_higher_and_no_wider(
    qapp: QApplication, scale: float
) -> None:
    del qapp
    note = ProblemNote(Theme(scale=scale))
    note.draw(FileProblem(Path("/home/ann/during.toml"), 2, Cause.UNREADABLE))
    flush()
    width, height = note.minimumSizeHint().width(), note.heightForWidth(note.width())

    long = Path("/home", "ann" * 80, "our own lists" * 15, "x" * 250, "during.toml")
    note.draw(FileProblem(long, 2, Cause.UNREADABLE))
    flush()

    assert note.minimumSizeHint().width() == width
    assert note.heightForWidth(note.width()) > height
    note.resize(width, note.heightForWidth(width))
    flush()
    assert clipped(note) == []
    note.deleteLater()


def test_that_the_desk_opens_at_the_list_that_needs_mending(make_office: MakeOffice) -> None:
    office = make_office()
    (office.own / "after.toml").write_text(BROKEN)
    office.library.reload()

    office.open("lists")

    assert office.titles[0] == "Promises"
    assert office.held == "After: the file cannot be read"


def test_that_built_in_words_in_place_of_a_broken_file_cannot_be_changed(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    (office.own / "during.toml").write_text(BROKEN)
    office.library.reload()
    office.open("lists")

    office.unfold("Opening")

    assert not office.find(Heading, "Opening").isEnabled()
    assert "Importance" not in office.said


def test_that_a_mended_file_is_read_again(make_office: MakeOffice) -> None:
    office = make_office()
    path = office.own / "during.toml"
    path.write_text(BROKEN)
    office.library.reload()
    office.open("lists")
    path.write_text(shipped.text_of("during").replace("Opening", "Welcome"))

    office.click("Read again")

    assert office.titles[0] == "Welcome"
    assert "cannot be read" not in office.said
    assert office.find(Heading, "Welcome").isEnabled()


def test_that_a_broken_file_can_be_set_aside(make_office: MakeOffice) -> None:
    office = make_office()
    (office.own / "during.toml").write_text(BROKEN)
    office.library.reload()
    office.open("lists")

    office.click("Restore the default")

    assert (office.own / "during.toml.bak").read_text() == BROKEN
    assert office.library.words.value.problems == ()
    assert "under a .bak name" in office.said
    assert office.find(Heading, "Opening").isEnabled()


def test_that_what_was_changed_by_hand_meanwhile_is_shown_and_typing_kept(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter("Silence")
    text = shipped.text_of("before").replace("Their goal", "My goal")
    (office.own / "before.toml").write_text(text)

    office.press("Return")

    assert office.titles[0] == "My goal"
    assert "The file was changed meanwhile and has been read again." in office.said
    assert office.find(Field, "Title").text() == "Silence"
    office.press("Return")
    assert [item.title for item in office.written().items][4] == "Silence"


def test_that_what_was_typed_for_an_item_that_is_gone_becomes_a_new_title(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter("Silence")
    (office.own / "before.toml").write_text(shipped.text_of("before").split("[[item]]")[0])

    office.press("Return")

    assert office.titles == []
    assert office.find(Field, "Add an item").text() == "Silence"


def test_that_a_disk_that_takes_nothing_is_told_of_and_typing_kept(office: Office) -> None:
    (office.own / ".before.toml.draft").mkdir()
    office.unfold("Noise")
    office.hold("Title")
    office.enter("Silence")

    office.press("Return")

    assert "Nothing was saved" in office.said
    assert office.find(Field, "Title").text() == "Silence"
    assert office.written(Phase.BEFORE) == shipped.checklist("before")


def test_that_a_removal_that_cannot_be_written_is_not_offered_back(office: Office) -> None:
    (office.own / ".before.toml.draft").mkdir()
    office.hold("Noise")

    office.press("Alt+Del")

    assert "Nothing was saved" in office.said
    assert "Removed" not in office.said
    assert "Noise" in office.titles


def test_that_taking_back_can_be_tried_again(office: Office) -> None:
    office.hold("Noise")
    office.press("Alt+Del")
    (office.own / ".before.toml.draft").mkdir()
    office.press("Space")
    assert "Nothing was saved" in office.said
    (office.own / ".before.toml.draft").rmdir()

    office.click("Undo")

    assert "Noise" in office.titles
