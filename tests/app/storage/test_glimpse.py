"""The command line sees what rests on disk, and leaves no trace."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.home import Home
from app.private_file import make_private
from app.settings import Settings
from app.storage.database import connect
from app.storage.glimpse import Glimpse, peek, resting_settings
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.trouble import Trouble
from tests.app.storage.acts import after_acts, opened


def traces(home: Home) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.data.rglob("*") if path.is_file()}


def test_that_a_glimpse_shows_what_rests_and_changes_nothing(home: Home) -> None:
    with closing(opened(home)) as database:
        SessionRows(database).save(after_acts(3))
        SettingsRows(database).save(Settings(text_size=120))
    before = traces(home)

    assert peek(home) == Glimpse((after_acts(3),), Settings(text_size=120))

    assert traces(home) == before


def test_that_settings_rest_between_two_runs(home: Home) -> None:
    with closing(opened(home)) as database:
        SettingsRows(database).save(Settings(uses_xwayland=True))

    assert resting_settings(home).uses_xwayland


def test_that_settings_that_cannot_be_read_are_the_usual_ones(home: Home) -> None:
    home.made().database.write_bytes(b"no database" * 1000)

    assert resting_settings(home) == Settings()


def test_that_before_the_first_launch_there_is_nothing_to_see(home: Home) -> None:
    assert peek(home) == Glimpse()

    assert traces(home) == {}


def test_that_an_older_file_is_read_and_stays_as_old_as_it_is(home: Home) -> None:
    make_private(home.database)

    assert peek(home) == Glimpse()

    assert traces(home) == {home.database: b""}


def test_that_a_newer_file_is_not_guessed_at(home: Home) -> None:
    opened(home).close()
    with closing(connect(home.database)) as connection:
        connection.execute("PRAGMA user_version = 99")

    assert peek(home) is Trouble.NEWER


def test_that_a_damaged_file_is_left_for_the_program_to_lay_aside(home: Home) -> None:
    home.database.write_bytes(b"no database" * 100)
    before = traces(home)

    assert peek(home) is Trouble.DAMAGED

    assert traces(home) == before


def test_that_a_mistake_of_the_program_is_not_taken_for_an_empty_home(home: Home) -> None:
    opened(home).close()
    with closing(connect(home.database)) as connection:
        connection.execute("DROP TABLE setting")

    with pytest.raises(sqlite3.OperationalError, match="setting"):
        peek(home)
