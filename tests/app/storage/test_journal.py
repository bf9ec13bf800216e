"""What a killed save left beside the file is taken back, and goes where the file goes."""

from contextlib import closing
from pathlib import Path

from app.home import Home
from app.storage.damage import restore
from app.storage.duplicate import duplicate
from app.storage.sessions import SessionRows
from tests.app.storage.acts import NOW, acts_in, after_acts, opened

ASIDE = "callside-20260302T140000-1.sqlite"


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def test_that_a_journal_goes_aside_with_its_file(home: Home) -> None:
    backup = home.data / "backup.sqlite"
    with closing(opened(home)) as database:
        SessionRows(database).save(after_acts(1))
        duplicate(home.database, backup)
    journal_of(home.database).write_bytes(b"journal")

    assert restore(backup, home, NOW) is None

    assert journal_of(home.data / ASIDE).read_bytes() == b"journal"
    with closing(opened(home)) as database:
        assert acts_in(database) == 1


def test_that_a_journal_without_its_file_is_kept_out_of_the_next_one(home: Home) -> None:
    journal_of(home.database).write_bytes(b"journal")

    opened(home).close()

    assert journal_of(home.data / ASIDE).read_bytes() == b"journal"


def test_that_a_save_that_was_killed_half_way_is_rolled_back(home: Home, tmp_path: Path) -> None:
    killed = Home(tmp_path / "killed", home.config, home.runtime).made()
    with closing(opened(home)) as database:
        SessionRows(database).save(after_acts(1))
        database.connection.execute("PRAGMA cache_size = 1")
        database.connection.execute("BEGIN IMMEDIATE")
        for number in range(200):
            database.connection.execute("INSERT INTO place VALUES (?, ?)", (str(number), "x" * 400))
        for path in (home.database, journal_of(home.database)):
            (killed.data / path.name).write_bytes(path.read_bytes())
        database.connection.execute("ROLLBACK")
    assert killed.database.stat().st_size > home.database.stat().st_size

    with closing(opened(killed)) as database:
        assert acts_in(database) == 1
        assert database.rows("SELECT * FROM place") == []
