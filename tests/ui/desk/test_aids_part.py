"""The cards for hard moments are edited as a file, which is made when it is first wanted."""

from pathlib import Path

from PySide6.QtCore import QUrl

from tests.app.lists import shipped
from tests.ui.desk.office import Office
from tests.ui.openers import Desktop
from ui.widgets.button import Button


def test_that_the_file_is_made_and_opened(office: Office, own: Path, desktop: Desktop) -> None:
    office.click("Open the file", Button)

    path = own / "aids.toml"
    assert path.read_text(encoding="utf-8") == shipped.text_of("aids")
    assert desktop.opened == [QUrl.fromLocalFile(str(path)).toString()]


def test_that_the_way_back_is_there_once_there_is_a_file(
    office: Office, own: Path, desktop: Desktop
) -> None:
    del desktop
    office.click("Open the file", Button)

    office.click("Back to the built-in cards", Button)

    assert not (own / "aids.toml").exists()
    assert (own / "aids.toml.bak").exists()


def test_that_a_broken_file_is_told_with_its_line(office: Office, own: Path) -> None:
    (own / "aids.toml").write_text("version = 1\n[", encoding="utf-8")
    office.library.reload()

    assert "aids.toml, line 2" in office.said
