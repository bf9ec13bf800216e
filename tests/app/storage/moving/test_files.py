"""The window asks for the same as the command line, and words stay in their folder."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.home import Home
from app.moving.outcome import Exported, Going
from app.moving.parcel import WordFile
from app.moving.wish import Whom, Wish
from app.storage.moving.files import HomeFiles
from app.storage.moving.words import is_safe, laying_down, own_words
from tests.app.storage.acts import NOW, a_session
from tests.app.storage.moving.homes import Holdings, filled

MET = replace(a_session(), customer="marina duarte")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a session that waits."""
    return filled(tmp_path / "home", Holdings(sessions=(MET,)))


def test_that_the_window_is_served(home: Home, tmp_path: Path) -> None:
    files = HomeFiles(home, lambda: NOW)

    assert files.folder == home.data
    assert files.export(Wish(tmp_path / "out"), lambda _done, _total: True) == Exported(
        tmp_path / "out", sessions=1
    )
    path = files.back_up()
    (kept,) = files.backups()
    assert kept.path == path
    assert files.going(Whom("marina  duarte")) == Going(
        "marina duarte", ("Marina Duarte",), sessions=1, copies=1
    )
    assert "Nobody" in str(files.going(Whom("Zed")))


@pytest.mark.parametrize(
    "name",
    ["../a.toml", "/a.toml", "a/../b.toml", "a.txt", ".a.toml", "a/b/c/d/e.toml", "", "a\n.toml"],
)
def test_that_a_name_that_leads_elsewhere_is_not_safe(name: str) -> None:
    assert not is_safe(name)


def test_that_words_are_laid_down_and_read_again(tmp_path: Path) -> None:
    files = (WordFile("checklists/kinds/a.toml", "x"), WordFile("messages/de.toml", "y\r\n"))

    with laying_down(tmp_path) as lay_down:
        for file in files:
            lay_down(file)

    assert own_words(tmp_path) == (files, ())
