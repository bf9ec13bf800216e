"""A file that cannot be trusted is laid aside, and the newest good copy of it is offered."""

import os
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.home import Home
from app.opened import Damaged, Unopened
from app.refusal import Reason, Refusal
from app.storage.backup import back_up_daily
from app.storage.damage import restore
from app.storage.database import connect
from app.storage.glimpse import Glimpse, peek
from app.storage.opening import open_as_it_is, open_database
from app.storage.sessions import SessionRows
from app.storage.trouble import Trouble
from tests.app.storage.acts import NOW, a_session, acts_in, after_acts, opened
from tests.app.storage.limits import shut

PAGE = 4096
SESSIONS = 100
TODAY = date(2026, 3, 2)
ASIDE = "callside-20260302T140000-1.sqlite"


@pytest.fixture
def backups(home: Home) -> tuple[Path, Path]:
    """The backups of two days, an hour old and a day old, of a file with two acts by now."""
    paths = []
    with closing(opened(home)) as database:
        for day, age in (0, 86_400), (1, 3_600):
            SessionRows(database).save(after_acts(day + 1))
            back_up_daily(home, TODAY + timedelta(days=day))
            path = home.data / "backups" / f"daily-2026-03-0{day + 2}.sqlite"
            os.utime(path, times=(NOW.timestamp() - age,) * 2)
            paths.append(path)
    return paths[1], paths[0]


def garble_head(path: Path) -> None:
    path.write_bytes(b"\x17" * 100 + path.read_bytes()[100:])


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def zero(path: Path) -> None:
    path.write_bytes(b"\x00" * path.stat().st_size)


def misname_mode(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE session SET modes = 'smell'")


def flip_a_bit_of_the_schema(path: Path) -> None:
    """SQLite quotes the letter in its error, which is no text any more then."""
    held = bytearray(path.read_bytes())
    held[held.find(b"REFERENCES") + 2] ^= 0x80
    path.write_bytes(held)


DAMAGES = [flip_a_bit_of_the_schema, garble_head, truncate, empty, zero, misname_mode]


@pytest.mark.parametrize("damage", DAMAGES)
def test_that_a_damaged_file_is_laid_aside_and_restored_from_the_newest_backup(
    home: Home, backups: tuple[Path, Path], damage: Callable[[Path], None]
) -> None:
    damage(home.database)
    damaged = home.database.read_bytes()

    assert open_database(home, NOW) == Damaged(home.data / ASIDE, backups[0])
    assert not home.database.exists()
    assert (home.data / ASIDE).read_bytes() == damaged

    assert restore(backups[0], home, NOW) is None
    with closing(opened(home)) as database:
        assert acts_in(database) == 2


@pytest.mark.parametrize("damage", DAMAGES)
def test_that_a_damaged_backup_is_passed_over(
    home: Home, backups: tuple[Path, Path], damage: Callable[[Path], None]
) -> None:
    garble_head(home.database)
    newest, older = backups
    damage(newest)
    os.utime(newest, times=(NOW.timestamp(),) * 2)

    assert open_database(home, NOW) == Damaged(home.data / ASIDE, older)


def test_that_a_backup_of_a_newer_program_is_passed_over(
    home: Home, backups: tuple[Path, Path]
) -> None:
    garble_head(home.database)
    newest, older = backups
    with closing(connect(newest)) as connection:
        connection.execute("PRAGMA user_version = 99")

    assert open_database(home, NOW) == Damaged(home.data / ASIDE, older)


def test_that_a_file_set_aside_is_asked_about_until_the_agent_begins_afresh(home: Home) -> None:
    home.database.write_bytes(b"no database at all" * 100)

    assert open_database(home, NOW) == Damaged(home.data / ASIDE, None)
    assert open_as_it_is(home, NOW) == Unopened(Trouble.DAMAGED)
    assert open_database(home, NOW) == Damaged(home.data / ASIDE, None)

    with closing(opened(home, afresh=True)) as database:
        assert acts_in(database) == 0
    opened(home).close()


def test_that_every_spoilt_page_is_noticed(home: Home) -> None:
    with closing(opened(home)) as database:
        for number in range(SESSIONS):
            SessionRows(database).save(a_session(UUID(int=number)))
            SessionRows(database).save(after_acts(number))
        database.connection.execute("VACUUM")
    whole = home.database.read_bytes()

    for start in range(0, len(whole), PAGE):
        spoilt = bytes(byte ^ 0xFF for byte in whole[start : start + PAGE])
        home.database.write_bytes(whole[:start] + spoilt + whole[start + PAGE :])
        assert isinstance(open_database(home, NOW), Damaged), start

    home.database.write_bytes(whole)
    opened(home).close()


def test_that_a_file_that_vanished_is_offered_again_until_the_agent_decides(
    home: Home, backups: tuple[Path, Path]
) -> None:
    home.database.unlink()

    assert open_database(home, NOW) == Damaged(None, backups[0])
    assert open_database(home, NOW) == Damaged(None, backups[0])
    with closing(opened(home, afresh=True)) as database:
        assert acts_in(database) == 0

    opened(home).close()


def test_that_files_laid_aside_never_replace_one_another(home: Home) -> None:
    for count in range(3):
        home.database.write_bytes(b"no database" * 100 + bytes([count]))
        open_database(home, NOW)

    asides = sorted(home.data.glob("callside-*.sqlite"))
    assert [path.read_bytes()[-1] for path in asides] == [0, 1, 2]


def test_that_a_backup_that_went_bad_is_not_put_in_place(
    home: Home, backups: tuple[Path, Path]
) -> None:
    misname_mode(backups[0])

    outcome = restore(backups[0], home, NOW)

    assert outcome == Refusal(Reason.NOT_SAVED, Trouble.DAMAGED)
    assert not home.database.exists()


def test_that_a_file_that_the_machine_keeps_back_is_left_where_it_is(home: Home) -> None:
    home.database.mkdir()

    assert open_database(home, NOW) == Unopened(Trouble.OUT_OF_REACH)
    assert home.database.is_dir()


def test_that_a_home_without_a_folder_is_out_of_reach(tmp_path: Path) -> None:
    lost = Home(tmp_path / "lost", tmp_path, tmp_path)

    assert open_database(lost, NOW) == Unopened(Trouble.OUT_OF_REACH)
    assert peek(lost) == Glimpse()


def test_that_a_folder_that_is_shut_is_named(home: Home) -> None:
    with shut(home.data):
        assert open_database(home, NOW) == Unopened(Trouble.READ_ONLY)
        assert peek(home) == Glimpse()
