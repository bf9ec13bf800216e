"""A file of any age becomes a file of today, or stays as it was."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.home import Home
from app.opened import Newer, Unopened
from app.storage.database import Database, connect
from app.storage.migrate import SCRIPTS, newest_version, version_of
from app.storage.opening import Opened, open_database
from app.storage.sessions import SessionRows
from app.storage.trouble import Trouble
from tests.app.storage.acts import NOW, acts_in, after_acts, opened
from tests.app.storage.limits import no_file_longer_than

NEWEST = newest_version()
WIDENING = "ALTER TABLE session ADD COLUMN city TEXT;"
FAILING = "DELETE FROM mark;\nCREATE TABLE mark (id TEXT);"
ORPHANING = "DELETE FROM session;"


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The scripts of the program, and room for more."""
    return Path(shutil.copytree(SCRIPTS, tmp_path / "migrations"))


@pytest.fixture
def used(home: Home) -> Home:
    """A home whose program was closed after an act."""
    with closing(opened(home)) as database:
        SessionRows(database).save(after_acts(1))
    return home


def next_script(scripts: Path, name: str) -> Path:
    """The place of one more script."""
    return scripts / f"{newest_version(scripts) + 1:04}_{name}.sql"


def contents(path: Path) -> list[str]:
    """Everything that a database holds, as text."""
    with closing(connect(path)) as connection:
        connection.row_factory = None
        return [f"version {version_of(connection)}", *connection.iterdump()]


def rebuilding(path: Path) -> str:
    """A script that builds the table of sessions anew; what refers to a session must stay."""
    query = "SELECT sql FROM sqlite_master WHERE name = 'session'"
    with closing(connect(path)) as connection:
        made = str(connection.execute(query).fetchone()[0])
    return "\n".join(
        [
            f"{made.replace('TABLE session', 'TABLE anew', 1)};",
            "INSERT INTO anew SELECT * FROM session;",
            "DROP TABLE session;",
            "ALTER TABLE anew RENAME TO session;",
        ]
    )


def backups_of(home: Home) -> list[Path]:
    return sorted((home.data / "backups").glob("migration-*"))


def test_that_the_scripts_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in SCRIPTS.iterdir())

    assert numbers == list(range(1, newest_version() + 1))


def test_that_a_first_launch_makes_the_newest_version_and_no_backup(home: Home) -> None:
    with closing(opened(home)) as database:
        assert version_of(database.connection) == newest_version()

    assert backups_of(home) == []


def test_that_an_older_file_is_led_on_and_copied_first(used: Home, scripts: Path) -> None:
    before = contents(used.database)
    next_script(scripts, "city").write_text(WIDENING)
    next_script(scripts, "anew").write_text("CREATE TABLE place_anew (name TEXT) STRICT;")

    outcome = open_database(used, NOW, scripts=scripts)

    assert isinstance(outcome, Database)
    with closing(outcome) as database:
        assert version_of(database.connection) == NEWEST + 2
        assert database.rows("SELECT city FROM session")[0]["city"] is None
    assert [contents(backup) for backup in backups_of(used)] == [before]


def test_that_a_table_made_anew_keeps_what_refers_to_it(used: Home, scripts: Path) -> None:
    next_script(scripts, "anew").write_text(rebuilding(used.database))

    outcome = open_database(used, NOW, scripts=scripts)

    assert isinstance(outcome, Database)
    with closing(outcome) as database:
        assert acts_in(database) == 1
        database.connection.execute("DELETE FROM session")
        assert database.rows("SELECT * FROM mark") == []


@pytest.mark.parametrize("script", [FAILING, ORPHANING])
def test_that_a_script_that_fails_leaves_all_as_it_was(
    used: Home, scripts: Path, script: str
) -> None:
    before = contents(used.database)
    next_script(scripts, "fails").write_text(script)

    with pytest.raises(sqlite3.Error):
        open_database(used, NOW, scripts=scripts)

    assert contents(used.database) == before
    with closing(opened(used)) as database:
        assert acts_in(database) == 1


def test_that_scripts_before_the_one_that_fails_count(used: Home, scripts: Path) -> None:
    next_script(scripts, "city").write_text(WIDENING)
    next_script(scripts, "fails").write_text(FAILING)

    with pytest.raises(sqlite3.OperationalError):
        open_database(used, NOW, scripts=scripts)

    with closing(connect(used.database)) as connection:
        assert version_of(connection) == NEWEST + 1


def test_that_nothing_is_migrated_where_no_backup_can_be_made(used: Home, scripts: Path) -> None:
    before = contents(used.database)
    next_script(scripts, "city").write_text(WIDENING)

    with no_file_longer_than(used.database.stat().st_size // 2):
        outcome = open_database(used, NOW, scripts=scripts)

    assert outcome == Unopened(Trouble.OUT_OF_REACH)
    assert contents(used.database) == before


def test_that_a_newer_file_is_refused_and_left_alone(used: Home, scripts: Path) -> None:
    next_script(scripts, "city").write_text(WIDENING)
    closed(open_database(used, NOW, scripts=scripts))
    before = used.database.read_bytes()

    assert open_database(used, NOW) == Newer(version=NEWEST + 1, known=NEWEST)
    assert used.database.read_bytes() == before


def test_that_the_last_three_backups_from_before_a_migration_stay(
    used: Home, scripts: Path
) -> None:
    for number in range(NEWEST + 1, NEWEST + 6):
        next_script(scripts, "anew").write_text(f"CREATE TABLE t{number} (name TEXT);")
        closed(open_database(used, NOW + timedelta(days=number), scripts=scripts))

    names = [backup.name for backup in backups_of(used)]
    last = [f"{number}.sqlite" for number in range(NEWEST + 2, NEWEST + 5)]
    assert [name.rpartition("-")[2] for name in names] == last


def closed(outcome: Opened) -> None:
    assert isinstance(outcome, Database), outcome
    outcome.close()
