"""Exports leave the home as it is, and leave a whole file or none."""

import csv
import os
from contextlib import closing
from datetime import UTC
from io import StringIO
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.home import Home, home_in
from app.moving.fault import STOPPED, Fault
from app.moving.outcome import Exported
from app.moving.wish import Form, Wish
from app.people.customer import Customer
from app.session.session import Session
from app.storage.database import connect
from app.storage.migrate import newest_version
from app.storage.moving.outgoing import export, told_in
from app.storage.sessions import SessionRows
from app.wall.rules import zone_named
from app.zone import MachineZone
from tests.app.storage.acts import LENGTH, NOW, a_session, opened
from tests.app.storage.moving.homes import Holdings, everything, exported, filled
from tests.app.storage.test_customers import NOBODY

ANN, BO = UUID(int=1), UUID(int=2)
TWO = Holdings(
    sessions=(
        Session(ANN, "Ann Lee", LENGTH, customer="ann lee"),
        Session(BO, "=Bo", LENGTH, planned_at=NOW, customer="bo"),
    ),
    customers=(Customer("ann lee", "Ann Lee"), Customer("zoe", "Zoë")),
    texts={"plan": "half a wish"},
    words={"checklists/before.toml": "x", "checklists/kinds/short.toml": "y"},
)


def go_on(_done: int, _total: int) -> bool:
    return True


@pytest.fixture
def two(tmp_path: Path) -> Home:
    """A home with two sessions."""
    return filled(tmp_path / "home", TWO)


@pytest.mark.parametrize("form", Form)
def test_that_an_export_changes_nothing_and_only_its_owner_reads_it(
    two: Home, tmp_path: Path, form: Form
) -> None:
    before = everything(two)

    assert exported(two, tmp_path / "out", form)

    assert everything(two) == before
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out"]


def test_that_nothing_of_this_machine_is_in_an_export(two: Home, tmp_path: Path) -> None:
    assert str(tmp_path).encode() not in exported(two, tmp_path / "out")


def test_that_only_the_customer_or_the_session_goes_out(two: Home, tmp_path: Path) -> None:
    of_ann = exported(two, tmp_path / "ann", customer="ANN LEE")
    one = export(two, Wish(tmp_path / "bo", session=BO), go_on)
    known = export(two, Wish(tmp_path / "zoe", customer="Zoe"), go_on)

    assert b"Bo" not in of_ann
    assert b'"key":"ann lee"' in of_ann
    assert b"half a wish" not in of_ann
    assert one == Exported(tmp_path / "bo", sessions=1)
    assert known == Exported(tmp_path / "zoe", customers=1)
    assert b"Ann" not in (tmp_path / "bo").read_bytes()


def test_that_of_two_customers_of_one_name_the_one_with_the_key_goes_out(
    two: Home, tmp_path: Path
) -> None:
    with closing(opened(two)) as database:
        other = replace(a_session(), name="Ann Lee", customer="ann lee (2)")
        SessionRows(database).save(other)

    outcome = export(two, Wish(tmp_path / "ann", key="ann lee (2)"), go_on)

    assert outcome == Exported(tmp_path / "ann", sessions=1)
    assert str(other.id).encode() in (tmp_path / "ann").read_bytes()
    assert str(ANN).encode() not in (tmp_path / "ann").read_bytes()


def test_that_prose_names_whose_notes_it_tells_as_the_page_keeps_them(tmp_path: Path) -> None:
    """The page of a customer keeps no name, as long as nobody corrects it."""
    kept = (Customer("ann lee", "", notes="likes tables"), Customer("zoe", "", notes="a"))
    home = filled(tmp_path / "home", replace(TWO, customers=kept))

    words = exported(home, tmp_path / "md", Form.MARKDOWN).decode()

    assert "## Ann Lee\n\n- **Notes:** likes tables\n" in words
    assert "## No name\n\n- **Notes:** a\n" in words
    assert b'"key":"ann lee","name":""' in exported(home, tmp_path / "json")


def test_that_whom_nobody_knows_is_told(two: Home, tmp_path: Path) -> None:
    nobody = Fault("Nobody is called that.")

    assert export(two, Wish(tmp_path / "x", customer="Zed"), go_on) == nobody
    assert export(two, Wish(tmp_path / "x", customer=" "), go_on) == nobody
    assert export(two, Wish(tmp_path / "x", customer=""), go_on) == nobody
    for key in ("", "zed"):
        assert export(two, Wish(tmp_path / "x", key=key), go_on) == Fault(
            "Nobody is known by that key."
        )
    assert export(two, Wish(tmp_path / "x", session=UUID(int=9)), go_on) == Fault(
        "There is no session of that id."
    )
    assert not (tmp_path / "x").exists()


def test_that_what_is_kept_of_nobody_stays_behind(two: Home, tmp_path: Path) -> None:
    before = exported(two, tmp_path / "before")
    with closing(opened(two)) as database:
        database.connection.execute("INSERT INTO customer VALUES ('', ?)", [NOBODY])

    assert exported(two, tmp_path / "out") == before
    words = exported(two, tmp_path / "md", Form.MARKDOWN).decode()
    assert "likes tables" not in words


def test_that_two_of_one_name_are_told_apart_by_a_session(two: Home, tmp_path: Path) -> None:
    with closing(opened(two)) as database:
        other = replace(a_session(), name="Ann Lee", customer="ann lee 2")
        assert SessionRows(database).save(other) is None

    outcome = export(two, Wish(tmp_path / "x", customer="Ann Lee"), go_on)

    assert outcome == Fault("2 customers are called that. Name a session: --session ID")


def test_that_a_stopped_export_leaves_what_was_there(two: Home, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("of last year")

    assert export(two, Wish(target), lambda _done, _total: False) == STOPPED

    assert target.read_text() == "of last year"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out"]


def test_that_the_agent_hears_how_far_it_is(two: Home, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        heard.append((done, total))
        return True

    export(two, Wish(tmp_path / "out"), note)

    assert heard == [(0, 2)]


def test_that_where_nothing_can_be_written_is_told(two: Home, tmp_path: Path) -> None:
    nowhere = export(two, Wish(tmp_path / "none" / "out"), go_on)
    own = export(two, Wish(two.database), go_on)

    assert isinstance(nowhere, Fault)
    assert nowhere.words.endswith("cannot be written: No such file or directory.")
    assert own == Fault("Choose a place outside the folder where Callside keeps its data.")


def test_that_a_damaged_data_file_is_told(two: Home, tmp_path: Path) -> None:
    two.database.write_bytes(b"no database at all, for long enough to be sure")

    outcome = export(two, Wish(tmp_path / "out"), go_on)

    assert outcome == Fault(
        "Nothing was exported: the data file cannot be read (the file is damaged)."
    )


def test_that_a_file_of_a_newer_program_is_told(two: Home, tmp_path: Path) -> None:
    with closing(connect(two.database)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")

    outcome = export(two, Wish(tmp_path / "out"), go_on)

    assert outcome == Fault("The data file is from a newer Callside. Update this one.")


def test_that_an_empty_home_has_an_export_too(tmp_path: Path) -> None:
    home = home_in(tmp_path / "nothing")

    assert b'"sessions":[\n],' in exported(home, tmp_path / "out")

    assert not home.data.exists()


def test_that_words_that_are_no_text_are_named(two: Home, tmp_path: Path) -> None:
    (two.config / "checklists" / "during.toml").write_bytes(b"\xff\xff")
    (two.config / ".hidden.toml").write_text("z")

    outcome = export(two, Wish(tmp_path / "out"), go_on)

    assert isinstance(outcome, Exported)
    assert outcome.left_out == (".hidden.toml", "checklists/during.toml")


def test_that_a_table_has_a_row_for_each_session_and_no_formula(two: Home, tmp_path: Path) -> None:
    text = exported(two, tmp_path / "out", Form.CSV).decode("utf-8-sig")

    head, *rows = csv.reader(StringIO(text, newline=""))
    names = [row[head.index("name")] for row in rows]

    assert names == ["Ann Lee", "'=Bo"]


def test_that_prose_tells_times_on_the_agents_own_clock(two: Home, tmp_path: Path) -> None:
    with closing(opened(two)) as database:
        assert SessionRows(database).save(replace(a_session(), planned_at=NOW)) is None

    words = exported(two, tmp_path / "out", Form.MARKDOWN).decode()

    assert "## Marina Duarte · 2026-03-02" in words
    assert "## Zoë" in words


def test_that_the_window_can_write_while_an_export_goes_on(two: Home, tmp_path: Path) -> None:
    with closing(opened(two)) as database:

        def write(_done: int, _total: int) -> bool:
            return SessionRows(database).save(a_session()) is None

        assert isinstance(export(two, Wish(tmp_path / "out"), write), Exported)


def test_that_hours_for_people_are_utc_where_the_zone_of_the_machine_has_no_name() -> None:
    new_york = zone_named("America/New_York")
    assert new_york is not None

    assert told_in(new_york) is new_york
    assert told_in(MachineZone()) is UTC


def test_that_a_link_is_followed_and_what_is_no_file_stays(two: Home, tmp_path: Path) -> None:
    (tmp_path / "led to").touch()
    (tmp_path / "link").symlink_to(tmp_path / "led to")
    os.mkfifo(tmp_path / "pipe")

    assert exported(two, tmp_path / "link") == (tmp_path / "led to").read_bytes() != b""
    piped = export(two, Wish(tmp_path / "pipe"), go_on)

    assert (tmp_path / "link").is_symlink()
    assert piped == Fault(f"{tmp_path / 'pipe'} is no file.")
    assert (tmp_path / "pipe").is_fifo()


def test_that_nothing_is_written_where_a_running_program_is_known_by(two: Home) -> None:
    outcome = export(two, Wish(two.lock), go_on)

    assert outcome == Fault("Choose a place outside the folder where Callside keeps its data.")
