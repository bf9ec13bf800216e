"""Whatever came in, came back or went: the search and the figures say the same as the sessions."""

from collections.abc import Mapping
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.history.search import terms_of
from app.home import Home, home_in
from app.moving.fault import Fault
from app.moving.outcome import Going
from app.people.customer import Customer
from app.session.aftercare import Aftercare, SelfCheck
from app.session.capture import Capture, CaptureKind
from app.session.deadline import by_length
from app.session.session import Mark, Session
from app.storage.backup import back_up_daily, folder_of
from app.storage.database import Database, Value, connect
from app.storage.history import HistoryFile
from app.storage.moving.forgetting import forget
from app.storage.moving.keeping import back_up, restore
from app.storage.sessions import SessionRows
from tests.app.storage.acts import LENGTH, NOW, STARTED, opened
from tests.app.storage.moving.homes import Holdings, exported, filled, imported

ANN, BO = "Wilhelmina Quatsch", "Bo"
KEY = "wilhelmina quatsch"
TODAY = date(2026, 3, 2)
Index = Mapping[str, list[tuple[Value, ...]]]


def past(number: int, name: str, customer: str, words: str) -> Session:
    """A closed session of which there is something to find and to count."""
    return Session(
        UUID(int=number),
        name,
        LENGTH,
        customer=customer,
        started=STARTED,
        deadline=by_length(STARTED, LENGTH),
        ended=STARTED.after(LENGTH),
        closed_at=NOW + LENGTH,
        marks={"before.goal": Mark.DONE, "during.ask": Mark.OPEN},
        captures=(Capture(UUID(int=100 + number), CaptureKind.INSIGHT, words, NOW),),
        aftercare=Aftercare(check=SelfCheck(NOW, 2, ("late",), f"xylophone for {name}")),
    )


OTHERS = Holdings(
    sessions=(past(1, BO, "bo", "drums"), Session(UUID(int=2), "Cy", LENGTH, planned_at=NOW)),
    customers=(Customer("bo", BO, notes="plays drums"),),
)
ALL = replace(
    OTHERS,
    sessions=(
        *OTHERS.sessions,
        past(3, ANN, KEY, "zither"),
        replace(past(4, "Minna Quatsch", KEY, "zither again"), planned_at=NOW - timedelta(days=3)),
    ),
    customers=(*OTHERS.customers, Customer(KEY, ANN, notes="the zither, Quatsch")),
)
WORDS = ("quatsch", "wilhelmina", "minna", "zither")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a backup."""
    home = filled(tmp_path / "home", ALL)
    assert back_up_daily(home, TODAY) is None
    return home


def index_in(path: Path) -> Index:
    """All that a file knows for the search and the figures; by whose it is, not by number."""
    with closing(Database(connect(path))) as database:
        database.connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        queries = {
            "search": "SELECT session_id, customer, name, lines, prepared, after FROM search"
            " JOIN written ON written.id = search.rowid ORDER BY 1, 2",
            "tally": "SELECT * FROM tally ORDER BY session_id",
            "written": "SELECT session_id, customer FROM written ORDER BY 1, 2",
            "rows": "SELECT count(*) FROM search",
        }
        return {name: [*map(tuple, database.rows(query))] for name, query in queries.items()}


def index_of(home: Home) -> Index:
    return index_in(home.database)


def words_in(path: Path) -> set[str]:
    """Every word that the index for searching keeps, also of rows that are gone."""
    with closing(Database(connect(path))) as database:
        database.connection.execute(
            "CREATE VIRTUAL TABLE temp.kept USING fts5vocab(main, search, row)"
        )
        return {row["term"] for row in database.rows("SELECT term FROM temp.kept")}


def found(home: Home, typed: str) -> set[str]:
    with closing(HistoryFile(opened(home))) as history:
        return {hit.texts.name for hit in history.search(terms_of(typed))}


def test_that_what_comes_in_is_found_and_counted_as_if_it_had_happened_here(
    home: Home, tmp_path: Path
) -> None:
    exported(home, tmp_path / "out.json")
    here = home_in(tmp_path / "here")

    imported(here, tmp_path / "out.json")

    assert index_of(here) == index_of(home)
    assert len(index_of(here)["tally"]) == 3
    assert found(here, "zither") == {ANN, "Minna Quatsch"}
    assert found(here, "drums") == {BO}


def test_that_what_comes_in_twice_is_found_once(home: Home, tmp_path: Path) -> None:
    exported(home, tmp_path / "out.json")
    before = index_of(home)

    imported(home, tmp_path / "out.json")

    assert index_of(home) == before


def test_that_what_is_restored_is_found_and_counted(home: Home, tmp_path: Path) -> None:
    before = index_of(home)
    assert back_up(home, tmp_path / "copy", NOW) == tmp_path / "copy"
    forget(home, KEY)

    assert not isinstance(restore(home, tmp_path / "copy", NOW), Fault)

    assert index_of(home) == before
    assert found(home, "zither") == {ANN, "Minna Quatsch"}


def test_that_who_is_forgotten_is_neither_found_nor_counted_in_any_file(
    home: Home, tmp_path: Path
) -> None:
    others = index_of(filled(tmp_path / "others", OTHERS))
    files = [home.database, *folder_of(home).iterdir()]
    assert len(files) == 2
    assert words_in(home.database) >= set(WORDS)

    assert isinstance(forget(home, KEY), Going)

    for path in files:
        content = path.read_bytes().lower()
        assert index_in(path) == others
        assert not words_in(path) & {*WORDS, "again"}
        assert not [word for word in WORDS if word.encode() in content]
        assert str(UUID(int=3)).encode() not in content
    assert found(home, "drums") == {BO}


def test_that_words_that_stood_there_once_are_as_gone_as_the_last_ones(home: Home) -> None:
    with closing(opened(home)) as database:
        for number in range(40):
            changed = past(3, ANN, KEY, f"Quatsch wants quince{number}")
            assert SessionRows(database).save(changed) is None

    forget(home, KEY)

    assert b"quince" not in home.database.read_bytes().lower()
    assert not [word for word in words_in(home.database) if "quince" in word]
