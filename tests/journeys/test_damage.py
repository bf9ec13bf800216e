"""A file that cannot be used stops nobody without a word, and is never lost."""

from pathlib import Path

import pytest

from app.storage.database import connect
from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.reader import Reader
from tests.journeys.waiting import until

pytestmark = pytest.mark.journey

GARBAGE = b"no database" * 1000
REFUSED = 4


@pytest.fixture
def damaged(callside: Callside) -> Path:
    """The database of a session with Ann, ruined after it was backed up."""
    callside("start", "Ann")
    callside.kill()
    callside.open()
    until(lambda: list(callside.home.data.rglob("daily-*.sqlite")))
    callside.kill()
    callside.home.database.write_bytes(GARBAGE)
    return callside.home.database


def set_aside(damaged: Path) -> list[bytes]:
    """What lies beside the database under another name."""
    return [path.read_bytes() for path in damaged.parent.glob("callside-*.sqlite")]


def answer(desktop: Desktop, key: str) -> None:
    """Press a key in the only dialog."""
    dialog = desktop.window()
    until(lambda: desktop.in_use() == dialog)
    desktop.press(key)


def test_that_the_backup_of_a_damaged_database_is_one_key_away(
    callside: Callside, desktop: Desktop, damaged: Path
) -> None:
    callside.begin()
    answer(desktop, "Return")

    until(callside.answers)
    assert callside.status()["name"] == "Ann"
    assert set_aside(damaged) == [GARBAGE]


def test_that_a_damaged_database_is_asked_about_again(
    callside: Callside, desktop: Desktop, damaged: Path
) -> None:
    for _ in range(2):
        program = callside.begin()
        answer(desktop, "Escape")
        assert program.wait() == REFUSED

    assert set_aside(damaged) == [GARBAGE]
    assert not damaged.exists()


def test_that_a_newer_database_is_left_alone(callside: Callside, desktop: Desktop) -> None:
    callside("start", "Ann")
    callside.kill()
    connection = connect(callside.home.database)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = callside.home.database.read_bytes()

    program = callside.begin()
    answer(desktop, "Return")

    assert program.wait() == REFUSED
    assert callside.home.database.read_bytes() == before


def test_that_a_broken_list_is_told_and_left_alone(callside: Callside, reader: Reader) -> None:
    built_in = callside.status()["lists"]
    broken = callside.home.checklists / "before.toml"
    broken.parent.mkdir(parents=True)
    broken.write_text('version = 1\nowner = "Ann\n', encoding="utf-8")

    callside("start", "Ann")

    reader.find("before.toml, line 2")
    assert callside.status()["lists"] == built_in
    assert broken.read_text(encoding="utf-8").endswith("Ann\n")
