"""Everything that was written is found, in any script, as soon as it is on disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.clock import Moment
from app.history.history import UnreadableError
from app.history.search import Terms, excerpts, first_line, marked, terms_of
from app.history.texts import Place, Texts, texts_of
from app.home import home_in
from app.people.customer import Customer
from app.refusal import Reason, Refusal
from app.session.aftercare import Aftercare, FollowUp, SelfCheck
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Promise
from app.session.deadline import by_length
from app.session.insight import Insight
from app.session.outcome import Attendance, Outcome
from app.session.preparation import Example, Expectation, Goal, Preparation
from app.session.session import Session
from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.history import MOST_HITS, WEIGHED, HistoryFile, open_history
from app.storage.migrate import migrate, newest_version
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from app.storage.shelf import shelf_of
from app.storage.trouble import Trouble
from app.text.folding import searchable, tokens
from tests.app.history.naive import is_found
from tests.app.insights.fakes import learned
from tests.app.people.fakes import met
from tests.app.storage.acts import opened

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
LENGTH = timedelta(minutes=45)
HOUR = timedelta(hours=1)


@pytest.fixture
def database() -> Iterator[Database]:
    """An empty one in memory."""
    with closing(open_scratch()) as database:
        yield database


def session(name: str = "", hours: int = 0, **facts: Any) -> Session:  # noqa: ANN401 - by name
    """A session that waits for its start."""
    return replace(Session(uuid4(), name, LENGTH, planned_at=NOW + hours * HOUR), **facts)


def noted(text: str, kind: CaptureKind = CaptureKind.NOTE, **facts: Any) -> Session:  # noqa: ANN401 - by name
    promise = Promise(name="Somebody Sömé") if kind is CaptureKind.PROMISE else None
    return session(captures=(Capture(uuid4(), kind, text, NOW, promise),), **facts)


def prepared(**facts: Any) -> Session:  # noqa: ANN401 - by name
    return session(booking=Booking(NOW, preparation=Preparation(**facts)))


def after(follow_up: FollowUp | None = None, own: str = "") -> Session:
    return session(aftercare=Aftercare(follow_up, SelfCheck(NOW, own_words=own)))


def keep(database: Database, *known: Session) -> None:
    for one in known:
        assert SessionRows(database).save(one) is None


def found(database: Database, typed: str) -> list[UUID | None]:
    return [hit.session for hit in HistoryFile(database).search(terms_of(typed))]


@pytest.mark.parametrize(
    "written",
    [
        session("Needle Duarte"),
        noted("there was a needle in it"),
        noted("nothing", CaptureKind.PROMISE, name="needle"),
        prepared(notes="first\nneedle"),
        prepared(expectations=(Expectation("a needle"),)),
        prepared(plan=("show the needle",)),
        prepared(goals=(Goal("also a needle"),)),
        prepared(examples=(Example("https://x", "Needle page"),)),
        prepared(ask_whom="Needle"),
        prepared(examples=(Example("https://needle.example/page"),)),
        session(booking=Booking(NOW, city=City("Needle", "", "Nowhere", "Europe/Madrid"))),
        session(booking=Booking(NOW, city=City("針", "", "Nowhere", "Asia/Tokyo", "Needle"))),
        session(booking=Booking(NOW, mail="ann@needle.example")),
        session(booking=Booking(NOW, phone="ask for Needle")),
        session(booking=Booking(NOW, call_link="https://meet.example/needle")),
        session(booking=Booking(NOW, ticket_link="https://desk.example/NEEDLE-77")),
        after(FollowUp("About the needle", "", "en")),
        after(FollowUp("", "as we said: needle.", "en")),
        after(own="lost the needle"),
        session(outcome=Outcome(Attendance.NO_SHOW, NOW, "looked for a needle")),
    ],
)
def test_that_whatever_was_written_is_found(database: Database, written: Session) -> None:
    keep(database, written, session("Somebody else"))

    assert found(database, "needle") == [written.id]


def test_that_an_owner_of_a_promise_is_found(database: Database) -> None:
    written = noted("the fix", CaptureKind.PROMISE)
    keep(database, written)

    assert found(database, "some") == [written.id]


def test_that_what_is_kept_of_a_customer_is_found_and_forgotten(database: Database) -> None:
    rows = CustomerRows(database)
    assert rows.save(Customer("ann", "Ann Lee", "an li", notes="collects needles")) is None
    assert rows.save(Customer("bob", "Bob", notes="needles too")) is None
    keep(database, noted("needles"))

    hits = HistoryFile(database).search(terms_of("needles"))
    assert {hit.customer for hit in hits} == {"", "ann", "bob"}
    assert [hit.texts.name for hit in HistoryFile(database).search(terms_of("an li"))] == [
        "Ann Lee\nan li"
    ]
    cleo = Customer("cleo", "Cleo", city=City("München", "", "Germany", "Europe/Berlin", "Munich"))
    assert rows.save(cleo) is None
    assert [hit.customer for hit in HistoryFile(database).search(terms_of("munich"))] == ["cleo"]

    assert rows.save(Customer("ann", "Ann Lee", notes="nothing")) is None
    assert rows.delete("bob") is None
    assert [hit.customer for hit in HistoryFile(database).search(terms_of("needles"))] == [""]


def test_that_a_change_is_found_at_once_and_what_was_before_is_not(database: Database) -> None:
    first = noted("needle")
    keep(database, first)
    keep(database, replace(first, captures=(), name="Pin"))

    assert found(database, "needle") == []
    assert found(database, "pin") == [first.id]


def test_that_what_is_deleted_vanishes(database: Database) -> None:
    written = noted("needle")
    keep(database, written)
    assert SessionRows(database).delete(written) is None

    assert found(database, "needle") == []
    for table in ("search", "written", "tally"):
        assert database.rows(f"SELECT * FROM {table}") == []  # noqa: S608 - our own words


def test_that_a_session_that_is_moved_stays_found_in_its_new_place(database: Database) -> None:
    moved, other = noted("needle", hours=1), noted("needle", hours=2)
    keep(database, moved, other)
    assert found(database, "ne") == [other.id, moved.id]

    keep(database, replace(moved, planned_at=NOW + 3 * HOUR))

    assert found(database, "ne") == [moved.id, other.id]


def test_that_sessions_of_one_second_are_all_found(database: Database) -> None:
    known = [noted("needle") for _ in range(3)]
    keep(database, *known, *known)

    assert set(found(database, "ne")) == {one.id for one in known}


def test_that_a_session_without_a_start_is_the_newest(database: Database) -> None:
    waiting, planned = replace(noted("needle"), planned_at=None), noted("needle")
    keep(database, waiting, planned)

    assert found(database, "ne") == [waiting.id, planned.id]


def test_that_the_newest_come_first_and_from_the_third_letter_on_the_best(
    database: Database,
) -> None:
    old = session("Anna Lind", hours=-99)
    texts = [after(FollowUp("", f"annual report {number}", "en")) for number in range(4)]
    lines = noted("anna said so", hours=-50)
    keep(database, old, lines, *texts)

    assert found(database, "an")[-1] == old.id
    assert found(database, "ann")[0] == old.id
    assert found(database, "anna") == [old.id, lines.id]


def test_that_what_fits_best_comes_first_and_the_newest_among_equals(database: Database) -> None:
    ranked = [
        session("Export Duarte", hours=-90),
        noted("the export", hours=-40),
        noted("export of an export", hours=-50),
        prepared(notes="an export"),
        after(FollowUp("", "export, export", "en")),
        noted("what was exported", hours=5),
    ]
    keep(database, *reversed(ranked))

    assert found(database, "export") == [one.id for one in ranked]


def test_that_a_name_comes_first_however_old_and_a_line_only_while_it_is_newer(
    database: Database,
) -> None:
    name, line = session("Needle Duarte", hours=-9), noted("a needle", hours=-8)
    newer = [after(own="a needle") for _ in range(WEIGHED)]
    keep(database, name, line, *newer[1:])
    assert found(database, "needle")[:2] == [name.id, line.id]

    keep(database, newer[0])

    assert found(database, "needle")[0] == name.id
    assert line.id not in found(database, "needle")


def test_that_no_more_is_found_than_can_be_read(database: Database) -> None:
    keep(database, *(noted("needle", hours=number) for number in range(MOST_HITS + 9)))

    assert len(found(database, "ne")) == len(found(database, "needle")) == MOST_HITS


@pytest.mark.parametrize(
    "text, typed",
    [
        ("the Café au lait", "cafe"),
        ("the cafe", "Café"),
        ("Straße", "strasse"),
        ("Łódź und Ærø", "lodz ae"),
        ("İSTANBUL", "istanbul"),
        ("東京都庁の設定", "京都"),
        ("東京都庁の設定", "東京 設"),
        ("ガイドを送る", "ガイド"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
        ("ภาษาไทย", "ไทย"),
        ("हिन्दी में", "हिन्दी"),
        ("한국어 설명서", "설명"),
        ("Здравствуйте, отчёт", "отчет"),
        ("مرحبا بالعالم", "بالعالم"),
        ("O’Brien's e-mail", "obriens e-ma"),
        ("see issue #4711.", "4711"),
        ("two words", "  TWO   wor "),
    ],
)
def test_that_words_of_any_script_are_found(database: Database, text: str, typed: str) -> None:
    written = noted(text)
    keep(database, written, noted("something else"))

    assert found(database, typed) == [written.id]


@pytest.mark.parametrize("text, typed", [("か", "が"), ("wor", "word"), ("word", "ord")])
def test_that_other_words_are_not_found(database: Database, text: str, typed: str) -> None:
    keep(database, noted(text))

    assert found(database, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        *('"', "'", "''", '"a" OR "b"', "NEAR(a b)", "name:x", "a* b", "(", "^a", "-a", "+", "*"),
        *("\0", "a\0b", "; DROP TABLE session", "{lines} : a", "%", "_", "\ud800", " ", ""),
        *("a" * 3_000_000, "a " * 1_000_000, '"' * 1_000_000),
    ],
)
def test_that_whatever_is_typed_is_plain_text(database: Database, typed: str) -> None:
    written = noted("drop table session or near the b")
    keep(database, written)

    assert set(found(database, typed)) <= {written.id}
    assert found(database, "near") == [written.id]


letters = st.sampled_from([*"aAbé京都ガ-' ßñ\n", "\0"])
texts = st.text(letters, max_size=12) | st.text(max_size=8)


@settings(max_examples=120)
@given(written=texts, name=texts, typed=texts)
def test_that_the_search_finds_what_plain_looking_finds(
    searched: Database, written: str, name: str, typed: str
) -> None:
    one = replace(noted(written), name=name)
    searched.connection.execute("DELETE FROM session")
    keep(searched, one)
    terms = terms_of(typed)

    expected = [one.id] if terms.words and is_found(one, terms) else []
    assert found(searched, typed) == expected


@pytest.fixture(scope="module")
def searched() -> Iterator[Database]:
    """One for all examples: making it takes longer than searching."""
    with closing(open_scratch()) as database:
        yield database


def test_that_terms_are_capped_in_length_and_number() -> None:
    assert len(terms_of("a " * 500).words) == 12
    assert terms_of("a" * 5000).letters == 200
    assert not terms_of("東京").is_ranked
    assert terms_of("東京都").is_ranked


def test_that_an_excerpt_says_most_and_marks_the_words() -> None:
    here = Texts("Ann", "first line\nthe Café in Łódź", "prep of the cafe", "")

    (shown,) = excerpts(here, terms_of("lodz caf"))

    assert shown.place is Place.LINES
    assert [shown.text[start:end] for start, end in shown.marks] == ["Café", "Łódź"]
    assert excerpts(here, terms_of("ann")) == ()
    assert excerpts(Texts("Ann"), terms_of("ann")) == ()


def test_that_an_area_or_a_team_is_told_beside_what_was_said_there() -> None:
    known = Insight(area="Export", team="Product", problem="They look elsewhere")
    here = texts_of(met(1, learned(1, "It is slow", known), learned(2, "Exporting is dear")))

    assert [one.text for one in excerpts(here, terms_of("export"))] == [
        "It is slow · Export · Product",
        "Exporting is dear",
    ]
    assert [one.text for one in excerpts(here, terms_of("elsewhere"))] == ["They look elsewhere"]


def test_that_each_line_that_says_it_is_told_also_where_the_word_goes_on() -> None:
    steps, pdf = "Send the export steps", "Reports should be exported as PDF"
    here = Texts("Bob", f"{pdf}\n{steps}\n{steps}", "Exporting", "the export itself")

    told = excerpts(here, terms_of("export"))

    assert [one.text for one in told] == [steps, "the export itself", pdf]
    assert [one.text for one in excerpts(here, terms_of("pdf export"))] == [pdf]
    assert [one.text for one in excerpts(here, terms_of("bob pdf"))] == [pdf]


def test_that_words_of_three_letters_are_found_where_they_go_on(database: Database) -> None:
    written = noted("Reports should be exported as PDF")
    keep(database, written)

    for typed in ("export pdf", "repo exp", "exported repo pdf", "as exp"):
        assert found(database, typed) == [written.id]
    for typed in ("export re pdf", "xport pdf"):
        assert found(database, typed) == []


def test_that_where_nothing_was_looked_for_the_end_is_told_first() -> None:
    assert first_line(Texts("Ann", "a line\nmore", "prepared", "the reason")).text == "the reason"
    assert first_line(Texts("Ann", "a line\nmore", "prepared")).place is Place.LINES
    assert first_line(Texts("Ann")).text == ""


def test_that_a_long_line_is_cut_to_what_was_found() -> None:
    line = f"{'many words ' * 90}a needle here {'and more ' * 90}"

    shown = marked(line, terms_of("needle"))

    assert len(shown.text) <= 160
    assert [shown.text[start:end] for start, end in shown.marks] == ["needle"]


def test_that_letters_of_unspaced_scripts_are_marked_where_they_stand() -> None:
    shown = marked("x東京 y", terms_of("京"))

    assert shown.marks == ((2, 3),)
    assert marked("nothing.", Terms()).marks == ()


def test_that_what_is_searched_for_is_folded_as_what_was_written() -> None:
    assert tokens("Ｆｕｌｌ-width ﬁne\u200bx") == ["full", "width", "fine", "x"]
    assert searchable("a  b\n\0c") == "a b c"


def test_that_a_file_is_read_beside_the_program_and_never_written(tmp_path: Path) -> None:
    home = home_in(tmp_path / "home").made()
    with closing(opened(home)) as database:
        written = noted("needle")
        keep(database, written)
        with closing(open_history(home.database)) as history:
            assert [hit.session for hit in history.search(terms_of("needle"))] == [written.id]
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                history._database.connection.execute("DELETE FROM session")  # noqa: SLF001
            keep(database, noted("needle too"))
            assert len(history.search(terms_of("needle"))) == 2


def test_that_a_shelf_hands_out_the_history_for_any_thread(tmp_path: Path) -> None:
    home = home_in(tmp_path / "home").made()
    with closing(opened(home)) as database:
        shelf = shelf_of(database)
        with closing(shelf.history()) as history:
            assert history.latest(1) == []
        assert shelf.advice().answers() == {}


def test_that_a_disk_that_gives_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as gone:
        open_history(tmp_path / "gone.sqlite")
    assert gone.value.refusal.reason is Reason.NOT_READ


def test_that_a_session_that_cannot_be_read_is_left_out_and_noted(database: Database) -> None:
    spoilt = prepared(notes="needle")
    keep(database, spoilt)
    database.connection.execute("UPDATE booking SET facts = '{}'")

    assert found(database, "needle") == []
    assert database.unread == {str(spoilt.id)}


def test_that_a_customer_that_cannot_be_read_is_told(database: Database) -> None:
    assert CustomerRows(database).save(Customer("ann", "Ann", notes="needle")) is None
    database.connection.execute("UPDATE customer SET facts = '{}'")

    with pytest.raises(UnreadableError) as told:
        found(database, "needle")
    assert told.value.refusal == Refusal(Reason.NOT_READ, Trouble.DAMAGED)


def test_that_a_file_that_another_program_holds_is_told(tmp_path: Path) -> None:
    home = home_in(tmp_path / "home").made()
    with closing(opened(home)) as database, closing(open_history(home.database)) as history:
        history._database.connection.execute("PRAGMA busy_timeout = 0")  # noqa: SLF001
        database.connection.execute("BEGIN EXCLUSIVE")

        with pytest.raises(UnreadableError) as held:
            history.latest(1)
        with pytest.raises(UnreadableError):
            history.heard()

    assert held.value.refusal == Refusal(Reason.NOT_READ, Trouble.LOCKED)


def test_that_an_older_file_is_found_and_counted_as_if_it_had_been_saved_today(
    database: Database,
) -> None:
    begun = Moment(NOW, timedelta(hours=2), "boot")
    told = replace(
        after(FollowUp("Subject", "Café text", "en"), own="too fast"),
        name="Zoë",
        started=begun,
        deadline=by_length(begun, LENGTH),
        ended=begun.after(LENGTH),
        closed_at=NOW + HOUR,
        outcome=Outcome(Attendance.JOINED, NOW, "reason"),
        captures=noted("a line", CaptureKind.PROMISE).captures,
        booking=prepared(
            notes="notes",
            ask_whom="whom",
            expectations=(Expectation("wish", "plan line"),),
            plan=("plan line",),
            goals=(Goal("goal"),),
            examples=(Example("https://address", "title"),),
        ).booking,
    )
    assert told.booking is not None
    reached = replace(
        told.booking,
        city=City("東京", "", "Japan", "Asia/Tokyo", "Tokyo"),
        mail="zoe@mail.example",
        phone="+34 600",
        call_link="https://call.example",
        ticket_link="https://ticket.example",
    )
    told = replace(told, booking=reached)
    keep(database, told, noted("waiting"), replace(session(), planned_at=None))
    CustomerRows(database).save(Customer("ann", "Ann", "an", reached.city, notes="kept"))
    saved = everything(database)

    forget_index(database)
    migrate(database.connection)

    assert everything(database) == saved


def everything(database: Database) -> list[object]:
    """The index and the figures; the order of words within a field says nothing."""
    query = (
        "SELECT session_id, customer, name, lines, prepared, after FROM written"
        " JOIN search ON search.rowid = written.id ORDER BY coalesce(session_id, customer)"
    )
    rows = [[sorted((part or "").split()) for part in row] for row in database.rows(query)]
    return [*rows, *map(tuple, database.rows("SELECT * FROM tally"))]


def forget_index(database: Database) -> None:
    """As a file was before there was a search."""
    later = ("talk", "harvest", "put_aside", "colleague", "brief", "trace")
    for table in ("search", "written", "tally", "advice", *later):
        database.connection.execute(f"DROP TABLE {table}")
    database.connection.execute("ALTER TABLE capture DROP COLUMN insight")
    for index in ("capture_insight", "capture_untold", "session_met"):
        database.connection.execute(f"DROP INDEX {index}")
    database.connection.execute("CREATE INDEX session_customer ON session (customer)")
    database.connection.execute("PRAGMA user_version = 6")
    assert newest_version() > 6
