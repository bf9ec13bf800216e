"""What was read is kept, and a write through any door is seen at the next look."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.home import home_in
from app.insights.heard import Heard
from app.refusal import Reason, Refusal
from app.session.capture import Capture
from app.storage.database import Database, connect, transaction
from app.storage.insights import InsightRows
from app.storage.kept import Kept
from app.storage.opening import open_database
from app.storage.sessions import SessionRows
from app.storage.trouble import Trouble
from tests.app.insights.fakes import learned
from tests.app.people.fakes import NOW, met

RENAME = "UPDATE session SET name = 'Ann'"
DOORS = (
    "UPDATE capture SET text = 'Other words'",
    "UPDATE capture SET insight = '{}'",
    "DELETE FROM capture",
    "DELETE FROM session",
    "UPDATE session SET customer = 'ann'",
    RENAME,
)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Database]:
    """A file with one session in which an insight was heard."""
    database = open_database(home_in(tmp_path).made(), NOW)
    assert isinstance(database, Database)
    with closing(database):
        SessionRows(database).save(met(1, learned(1)))
        yield database


def told(known: object) -> list[tuple[str, Capture]]:
    assert isinstance(known, tuple)
    return [(one.name, one.capture) for one in known if isinstance(one, Heard)]


def test_that_what_nobody_changed_is_read_once(shelf: Database) -> None:
    rows = InsightRows(shelf)

    assert rows.heard() is rows.heard()
    assert rows.heard() == InsightRows(shelf).heard()


@pytest.mark.parametrize("write", DOORS)
def test_that_a_change_of_our_own_is_seen(shelf: Database, write: str) -> None:
    rows = InsightRows(shelf)
    before = rows.heard()

    shelf.keep(lambda connection: connection.execute(write))

    assert rows.heard() == InsightRows(shelf).heard()
    assert rows.heard() is not before


@pytest.mark.parametrize("write", DOORS)
def test_that_a_change_by_another_program_is_seen(shelf: Database, write: str) -> None:
    rows = InsightRows(shelf)
    before = rows.heard()

    with closing(connect(shelf.path)) as other:
        other.execute(write)

    assert rows.heard() == InsightRows(shelf).heard()
    assert rows.heard() is not before


def test_that_a_saved_session_is_seen(shelf: Database) -> None:
    rows = InsightRows(shelf)
    rows.heard()

    SessionRows(shelf).save(replace(met(1, learned(1), learned(2)), name="Ann"))

    assert {name for name, _ in told(rows.heard())} == {"Ann"}
    assert len(told(rows.heard())) == len((1, 2))


def test_that_what_is_undone_was_never_read(shelf: Database) -> None:
    rows = InsightRows(shelf)
    before = rows.heard()

    def half() -> None:
        with transaction(shelf.connection):
            shelf.connection.execute(RENAME)
            assert {name for name, _ in told(rows.heard())} == {"Ann"}
            raise InterruptedError

    with pytest.raises(InterruptedError):
        half()

    assert rows.heard() == before


def test_that_other_values_are_read_anew(shelf: Database) -> None:
    kept = Kept[int](shelf)

    assert [kept.read(partial(int, at), at) for at in ("1", "2", "2", "1")] == [1, 2, 2, 1]


def test_that_damage_is_not_kept(shelf: Database) -> None:
    kept = Kept[int](shelf)
    answers: Iterator[Callable[[], int]] = iter((lambda: int("x"), lambda: 7, lambda: 8))

    assert kept.read(next(answers)) == Refusal(Reason.NOT_READ, Trouble.DAMAGED)
    assert kept.read(next(answers)) == 7
    assert kept.read(next(answers)) == 7
