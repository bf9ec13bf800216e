"""One session that cannot be read hides no other, and it is said where it stays."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.history.search import terms_of
from app.home import Home, home_in
from app.moving.outcome import Exported, exported_words
from app.moving.wish import Form, Wish
from app.refusal import Reason, Refusal
from app.remote.planning import Planning, planning_reply
from app.remote.request import Command, Request
from app.session.capture import CaptureKind
from app.session.insight import Insight
from app.session.session import Session
from app.session.store import Unread
from app.storage.database import Database, connect
from app.storage.moving.outgoing import export
from app.storage.sessions import SessionRows
from app.storage.shelf import Shelf, shelf_of
from app.storage.trouble import Trouble
from app.trouble_words import unread_words
from tests.app.booking.fakes import planned
from tests.app.fakes import Desk
from tests.app.history.test_search import noted
from tests.app.people.fakes import DAY, NOW, met
from tests.app.remote.test_planning import planning_of
from tests.app.storage.acts import opened

SPOILT = {
    "a document": "INSERT OR REPLACE INTO aftercare VALUES (:id, '{\"follow_up\": 3}')",
    "a time": "UPDATE session SET closed_at = 9223372036854775807 WHERE id = :id",
    "a word": "UPDATE session SET modes = 'smell' WHERE id = :id",
    "a mark": "INSERT INTO mark VALUES (:id, 'after.me', 'perhaps')",
    "a line": "UPDATE capture SET at = 9223372036854775807 WHERE session_id = :id",
}


def learned(number: int) -> Session:
    """A closed session with an insight, of a customer who is the same in all."""
    (line,) = noted("Exports are slow", CaptureKind.INSIGHT).captures
    line = replace(line, id=met(number).id, insight=Insight(team="Product"))
    return replace(met(number, line, days_ago=number), closed_at=NOW)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Nothing rests there yet."""
    return home_in(tmp_path).made()


@pytest.fixture(params=sorted(SPOILT))
def spoilt(request: pytest.FixtureRequest, home: Home) -> Iterator[Database]:
    """Three sessions, of which the second cannot be read."""
    with closing(opened(home)) as database:
        for number in (1, 2, 3):
            assert SessionRows(database).save(learned(number)) is None
        database.connection.execute("PRAGMA ignore_check_constraints = ON")
        database.connection.execute(SPOILT[request.param], {"id": str(learned(2).id)})
        yield database


@pytest.fixture
def shelf(spoilt: Database) -> Shelf:
    """What is read from there."""
    return shelf_of(spoilt)


def ids(found: tuple[Session, ...] | Refusal) -> list[int]:
    assert not isinstance(found, Refusal)
    return [one.id.int for one in found]


def test_that_the_others_are_read_wherever_sessions_are(shelf: Shelf, home: Home) -> None:
    sessions, start = shelf.sessions, NOW - 9 * DAY

    assert ids(sessions.closed_between(start, NOW + DAY)) == [3, 1]
    assert ids(sessions.ran_between(start, NOW + DAY)) == [3, 1]
    assert ids(shelf.people().sessions_with(learned(1).customer, 9)) == [1, 3]
    assert ids(tuple(sessions.each())) == [3, 1]
    assert sessions.find(learned(2).id) == Refusal(Reason.NOT_READ, Trouble.DAMAGED)
    assert sessions.unread == Unread(1, home.database)


def test_that_the_others_are_found_and_counted(shelf: Shelf) -> None:
    assert not isinstance(shelf.people().met(), Refusal)
    heard = shelf.insights().heard()
    assert not isinstance(heard, Refusal)
    assert {1, 3} <= {one.session.int for one in heard}
    with closing(shelf.history()) as history:
        found = {hit.session.int for hit in history.search(terms_of("exports")) if hit.session}
        assert {1, 3} <= found
        assert {1, 3} <= {one.session.int for one in history.heard()}


def test_that_a_word_that_means_nothing_hides_no_other_customer(home: Home) -> None:
    with closing(opened(home)) as database:
        SessionRows(database).save(met(1))
        SessionRows(database).save(replace(planned(NOW, number=2), customer="kenji"))
        database.connection.execute("PRAGMA ignore_check_constraints = ON")
        database.connection.execute(
            "UPDATE session SET attendance = 'perhaps' WHERE customer = 'kenji'"
        )

        found = shelf_of(database).people().met()

        assert not isinstance(found, Refusal)
        assert [one.key for one in found] == [met(1).customer]
        assert database.unread == {str(UUID(int=2))}


def test_that_the_day_says_what_it_cannot_tell(shelf: Shelf, home: Home) -> None:
    planning: Planning = replace(planning_of(Desk()), archive=shelf.sessions)

    told = planning_reply(Request(Command.DAY, all=True), planning)

    assert told.out.count("\n") == 1
    assert told.err == f"One session cannot be read. It stays as it is in {home.database}."


@pytest.mark.parametrize("form", Form)
def test_that_the_others_are_exported(
    spoilt: Database, home: Home, tmp_path: Path, form: Form
) -> None:
    spoilt.close()
    target = tmp_path / "out"

    outcome = export(home, Wish(target, form), lambda _done, _total: True)

    assert isinstance(outcome, Exported)
    assert (outcome.sessions, outcome.unread) == (2, 1)
    assert exported_words(outcome).endswith(
        "One session cannot be read. It stays as it is in the data file."
    )


def test_that_a_session_in_a_file_that_another_program_holds_is_refused(home: Home) -> None:
    with closing(opened(home)) as database, closing(connect(home.database)) as other:
        database.connection.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN EXCLUSIVE")

        held = SessionRows(database).find(learned(1).id)

    assert held == Refusal(Reason.NOT_READ, Trouble.LOCKED)


def test_that_more_than_one_is_counted() -> None:
    assert unread_words(2, Path("x.sqlite")) == (
        "2 sessions cannot be read. They stay as they are in x.sqlite."
    )
    assert unread_words(0, Path("x.sqlite")) == ""
