"""What is put aside for a talk is at hand until a disk took it."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from app.storage.database import Database
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from app.storage.talks import TalkRows
from app.talks.aside import Aside
from tests.app.talks.fakes import talk

TALK = talk(1)
BUG = "The billing bug"


@pytest.fixture
def disk() -> Iterator[Database]:
    """One that knows a talk."""
    with closing(open_scratch()) as database:
        assert SessionRows(database).save(TALK) is None
        yield database


def fill(disk: Database, *, full: bool) -> None:
    """Let it take no changes, or let it take them again."""
    disk.rows(f"PRAGMA query_only = {'ON' if full else 'OFF'}")


def test_that_lines_are_kept_and_empty_ones_are_none(disk: Database) -> None:
    assert Aside(TalkRows(disk)).keep(TALK.id, [f" {BUG} ", " "]) is None

    assert Aside(TalkRows(disk)).lines(TALK.id) == (BUG,)
    assert TalkRows(disk).put_aside(TALK.id) == (BUG,)


def test_that_lines_that_no_disk_takes_are_at_hand_until_it_takes_them(disk: Database) -> None:
    aside = Aside(TalkRows(disk))
    assert not aside.catch_up()
    fill(disk, full=True)

    assert aside.keep(TALK.id, [BUG]) is not None
    assert not aside.catch_up()
    assert aside.lines(TALK.id) == (BUG,)
    assert TalkRows(disk).put_aside(TALK.id) == ()

    fill(disk, full=False)
    assert aside.catch_up()
    assert TalkRows(disk).put_aside(TALK.id) == (BUG,)
    assert not aside.catch_up()


def test_that_a_talk_that_was_let_go_of_wants_nothing_more(disk: Database) -> None:
    aside = Aside(TalkRows(disk))
    fill(disk, full=True)
    aside.keep(TALK.id, [BUG])
    fill(disk, full=False)

    SessionRows(disk).delete(TALK)

    assert aside.catch_up()
    assert aside.lines(TALK.id) == ()


def test_that_one_sign_that_no_file_takes_loses_nothing_of_the_list(disk: Database) -> None:
    half, turned, long = "\ud83d", "\u202etfel", "x" * 900

    assert Aside(TalkRows(disk)).keep(TALK.id, [BUG, f"A{half}\tb\x07", turned, half, long]) is None

    assert TalkRows(disk).put_aside(TALK.id) == (BUG, "A b", "tfel", long)
