"""A customer who is forgotten is nowhere any more, and nobody else misses a thing."""

import json
import os
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.briefs.brief import Before, Brief, Days
from app.home import Home, home_in
from app.moving.fault import Fault
from app.moving.outcome import Going, Remnant
from app.moving.wish import Whom
from app.people.customer import Customer
from app.private_file import replacing
from app.remote.request import Command, Request
from app.session.aftercare import Aftercare, SelfCheck
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.insight import Insight
from app.session.outcome import Attendance, Outcome
from app.session.preparation import Preparation
from app.session.session import Session
from app.session.talk import Harvest, Talk
from app.storage.at_rest import reply_at_rest
from app.storage.backup import back_up_daily, folder_of
from app.storage.briefs import traces_in
from app.storage.customers import CustomerRows
from app.storage.database import Database, connect
from app.storage.migrate import SCRIPTS, newest_version
from app.storage.moving.files import who_is
from app.storage.moving.forgetting import forget
from app.storage.moving.going import would_go
from app.storage.moving.keeping import back_up
from app.storage.sessions import SessionRows
from app.talks.colleague import Colleague
from tests.app.fakes import ManualClock
from tests.app.storage.acts import LENGTH, NOW, opened
from tests.app.storage.limits import no_file_longer_than
from tests.app.storage.moving.homes import Holdings, everything, filled
from tests.app.storage.test_golden import VERSION_1, write

ANN = "Wilhelmina Quatsch"
KEY = "wilhelmina quatsch"
TODAY = date(2026, 3, 2)
RESOURCES = Path(__file__).parents[4] / "resources"
AT_A_START = f"Too long.\n{ANN} waited"
BRIEF = Brief(UUID(int=9), "Product", Days(TODAY, TODAY), NOW)


LEARNED = Capture(UUID(int=16), CaptureKind.INSIGHT, "Ask", NOW, insight=Insight(ANN))


def line(number: int, text: str, promise: Promise | None = None) -> Capture:
    kind = CaptureKind.PROMISE if promise else CaptureKind.NOTE
    return Capture(UUID(int=number), kind, text, NOW, promise)


def met(number: int, name: str, customer: str, *captures: Capture) -> Session:
    return Session(UUID(int=number), name, LENGTH, customer=customer, captures=captures)


HELD = Holdings(
    sessions=(
        met(1, ANN, KEY, line(11, "Quatsch wants it", Promise()), line(12, "Wilhelmina")),
        replace(
            met(2, "Minna Quatsch", KEY),
            booking=Booking(NOW, preparation=Preparation(notes="as Quatsch said")),
        ),
        met(3, "Bo", "bo", line(13, "Met at the fair", Promise())),
        met(4, "Wilhelmine", "wilhelmine"),
    ),
    customers=(Customer(KEY, ANN, notes="Quatsch!"), Customer("bo", "Bo")),
    texts={
        f"{UUID(int=1)}.wish": "to see it",
        "plan": '{"name": "Minna  Quatsch"}',
        "older": '{"notes":"Call\\nWilhelmina Quatsch wants it"}',
        f"{UUID(int=3)}.wish": "of Bo",
    },
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with backups of three days, one of them made by hand."""
    home = filled(tmp_path / "home", HELD)
    for day in range(2):
        assert back_up_daily(home, TODAY + timedelta(days=day)) is None
    os.utime(folder_of(home) / "daily-2026-03-02.sqlite", (1000, 1000))
    return home


def going_of(home: Home, key: str = KEY) -> Going:
    with closing(opened(home)) as database:
        return would_go(home, database, key)


def holding(home: Home, word: str) -> list[Path]:
    """The files with that word in their bytes, in any of the ways that letters are kept."""
    assert home.folder is not None
    files = [path for path in home.folder.rglob("*") if path.is_file()]
    return [path for path in files if word.casefold().encode() in path.read_bytes().lower()]


def test_that_what_will_go_is_told_and_nothing_is_changed(home: Home) -> None:
    before = everything(home)

    assert going_of(home) == Going(
        KEY, ("Minna Quatsch", ANN), sessions=2, promises=1, texts=3, copies=2
    )

    assert everything(home) == before


def test_that_the_insights_that_go_are_counted(home: Home) -> None:
    with closing(opened(home)) as database:
        SessionRows(database).save(met(5, ANN, KEY, line(15, "She waits"), LEARNED))

    assert going_of(home).insights == 1


def test_that_no_byte_of_the_name_remains(home: Home) -> None:
    assert len(holding(home, "Quatsch")) == 3

    assert forget(home, KEY) == Going(
        KEY, ("Minna Quatsch", ANN), sessions=2, promises=1, texts=3, copies=2
    )

    assert holding(home, "Quatsch") == holding(home, "wilhelmina") == []
    assert holding(home, str(UUID(int=1))) == []


def test_that_others_stay_as_they_are_in_every_file(home: Home) -> None:
    forget(home, KEY)

    files = [home.database, *sorted(folder_of(home).iterdir())]
    assert len(files) == 3
    for path in files:
        with closing(Database(connect(path))) as database:
            assert SessionRows(database).unclosed() == HELD.sessions[2:]
            texts = database.rows("SELECT text FROM unfinished")
            assert [row["text"] for row in texts] == ["of Bo"]
            assert len(database.rows("SELECT * FROM customer")) == 1
    assert folder_of(home).joinpath("daily-2026-03-02.sqlite").stat().st_mtime == 1000
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_that_a_copy_from_before_a_merge_and_one_that_is_older_are_seen_through(
    home: Home,
) -> None:
    older = folder_of(home) / "migration-20260101T000000-from-6.sqlite"
    with closing(Database(connect(folder_of(home) / "daily-2026-03-02.sqlite"))) as database:
        rows = SessionRows(database)
        rows.save(met(2, "Minna Quatsch", "minna quatsch"))
        rows.save(met(9, ANN, KEY, line(19, "since deleted")))
        rows.save(met(4, ANN, KEY))
        database.connection.execute(
            "INSERT INTO customer VALUES (?, ?)",
            ["minna quatsch", '{"key":"minna quatsch","name":"Minna Quatsch"}'],
        )
    older.write_bytes((folder_of(home) / "daily-2026-03-02.sqlite").read_bytes())

    assert isinstance(forget(home, KEY), Going)

    with closing(Database(connect(older))) as database:
        found = database.rows("SELECT id FROM session ORDER BY id")
        assert [row["id"] for row in found] == [str(UUID(int=3)), str(UUID(int=4))]
        assert [row["key"] for row in database.rows("SELECT key FROM customer")] == ["bo"]


def test_that_another_customer_of_the_same_name_stays(home: Home) -> None:
    with closing(opened(home)) as database:
        SessionRows(database).save(met(5, ANN, "wilhelmina quatsch 2"))
        database.connection.execute(
            "INSERT INTO customer VALUES ('x', ?)", [f'{{"key":"x","name":"{ANN}"}}']
        )
    back_up_daily(home, TODAY + timedelta(days=3))

    forget(home, KEY)

    for path in (home.database, folder_of(home) / "daily-2026-03-05.sqlite"):
        with closing(Database(connect(path))) as database:
            assert isinstance(SessionRows(database).find(UUID(int=5)), Session)
            assert len(database.rows("SELECT * FROM customer")) == 2


def test_that_no_index_for_searching_keeps_a_word(home: Home) -> None:
    with closing(connect(home.database)) as connection:
        connection.execute("CREATE VIRTUAL TABLE found USING fts5 (name, prefix = '1 2')")
        connection.execute(
            "CREATE TRIGGER gone AFTER DELETE ON session"
            " BEGIN DELETE FROM found WHERE name = old.name; END"
        )
        connection.execute("INSERT INTO found SELECT name FROM session")

    forget(home, KEY)

    assert holding(home, "Quatsch") == []
    with closing(connect(home.database)) as connection:
        assert len(connection.execute("SELECT * FROM found").fetchall()) == 2


def test_that_damaged_copies_are_named_and_go_as_a_whole(home: Home) -> None:
    aside = home.data / "callside-20260302T140000-1.sqlite"
    aside.write_bytes(b"\x17" * 100 + home.database.read_bytes()[100:])
    aside.with_name(f"{aside.name}-journal").write_text(ANN)
    newer = folder_of(home) / "asked-1.sqlite"
    newer.write_bytes(home.database.read_bytes())
    with closing(connect(newer)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")
    (folder_of(home) / ".asked-2.sqlite.draft").write_text(ANN)
    never = folder_of(home) / "asked-3.sqlite"
    never.write_bytes(b"")
    flipped = bytearray(home.database.read_bytes())
    flipped[flipped.find(b"REFERENCES") + 2] ^= 0x80
    (folder_of(home) / "asked-4.sqlite").write_bytes(flipped)

    assert (going_of(home).copies, going_of(home).unreadable) == (2, 4)
    assert isinstance(forget(home, KEY), Going)

    assert holding(home, "Quatsch") == []
    assert not any(path.exists() for path in (aside, newer, never))


def test_that_where_others_speak_of_them_is_told_and_stays(home: Home) -> None:
    with closing(opened(home)) as database:
        SessionRows(database).save(met(6, "Cy", "cy", line(16, f"Knows {ANN} well")))
        SessionRows(database).save(met(7, "Di", "di", line(17, f"no {ANN}s here")))

    assert going_of(home).mentions == 1
    forget(home, KEY)

    assert holding(home, ANN)[0] == home.database


@pytest.mark.parametrize(
    "session",
    [
        met(6, "Cy", "cy", line(16, "Ask", Promise(Owner.OTHER, ANN))),
        replace(met(6, "Cy", "cy"), outcome=Outcome(Attendance.LATE, NOW, f"was with {ANN}")),
        replace(
            met(6, "Cy", "cy"), aftercare=Aftercare(check=SelfCheck(NOW, own_words=AT_A_START))
        ),
        replace(met(6, "Cy", "cy"), booking=Booking(NOW, mail=f'"{ANN}" <w@example.com>')),
        met(6, "Cy", "cy", line(16, "Wílhelmina Quatsch said so")),
        met(6, "Cy", "cy", LEARNED),
        replace(met(6, "Cy", ""), talk=Talk(words=f"Ask {ANN}")),
        replace(met(6, "Cy", "cy"), harvest=Harvest(NOW, others=ANN)),
    ],
)
def test_that_a_name_is_seen_wherever_others_have_it(home: Home, session: Session) -> None:
    with closing(opened(home)) as database:
        SessionRows(database).save(session)

    assert going_of(home).mentions == 1


def test_that_a_name_is_seen_in_what_is_known_of_others_and_half_typed_for_them(
    tmp_path: Path,
) -> None:
    held = Holdings(
        sessions=HELD.sessions,
        customers=(*HELD.customers[:1], Customer("bo", "Bo", notes=f"a friend of\n{ANN}")),
        texts={
            f"{UUID(int=3)}.wish": f"as {ANN} has it",
            "plan": f'{{"name": "Bo", "mail": "{ANN}"}}',
        },
    )
    home = filled(tmp_path / "home", held)

    going = going_of(home)

    assert (going.texts, going.mentions) == (0, 3)


@pytest.mark.parametrize(
    "held",
    [
        Holdings(briefs=[replace(BRIEF, themes=(Before(f"Export of {ANN}", None, 1, 1),))]),
        Holdings(briefs=[replace(BRIEF, action=f"Ring {ANN} at once")]),
        Holdings(colleagues=[Colleague("Bob", "Product", NOW, named_by=ANN)]),
    ],
)
def test_that_a_name_is_seen_in_briefs_and_with_colleagues(tmp_path: Path, held: Holdings) -> None:
    home = filled(tmp_path / "home", replace(held, sessions=HELD.sessions))

    assert going_of(home).mentions == 1


def test_that_what_is_half_typed_for_others_stays_though_a_word_is_the_name(
    tmp_path: Path,
) -> None:
    texts = {
        f"capture.{UUID(int=2)}": '{"kind":"promise","text":"I will send the offer on Friday"}',
        f"{UUID(int=2)}.rebooking": '{"name":"Ed"}',
        "plan": '{"name":"Ed Moss","phone":"he will bring two people"}',
    }
    held = Holdings(sessions=(met(1, "Will", "will"), met(2, "Ed", "ed")), texts=texts)
    home = filled(tmp_path / "home", held)

    going = forget(home, "will")

    assert going == Going("will", ("Will",), sessions=1, mentions=2)
    with closing(Database(connect(home.database))) as database:
        kept = database.rows("SELECT name, text FROM unfinished")
        assert {row["name"]: row["text"] for row in kept} == texts


@pytest.mark.parametrize(
    "form, texts",
    [
        ({"name": "Will"}, 1),
        ({"name": "Somebody", "customer": "will"}, 1),
        ({"name": "Will", "customer": "will 2"}, 0),
        ({"name": "Willa"}, 0),
        ({"mail": "to Will"}, 1),
        ({"mail": "to Ed"}, 0),
    ],
)
def test_that_a_form_goes_with_whom_it_is_for(
    tmp_path: Path, form: dict[str, str], texts: int
) -> None:
    sessions = (met(1, "Will", "will"), met(2, "Will", "will 2"))
    home = filled(tmp_path / "home", Holdings(sessions, texts={"plan": json.dumps(form)}))

    assert going_of(home, "will").texts == texts


def test_that_only_copies_are_told_that_hold_them(tmp_path: Path) -> None:
    home = filled(tmp_path / "home", Holdings(sessions=(met(3, "Bo", "bo"),)))
    back_up_daily(home, TODAY)
    with closing(opened(home)) as database:
        CustomerRows(database).save(Customer(KEY, ANN))
    assert going_of(home) == Going(KEY, (ANN,))

    back_up_daily(home, TODAY + timedelta(days=1))

    assert going_of(home) == Going(KEY, (ANN,), copies=1)


def test_that_a_copy_of_an_older_callside_is_looked_through(home: Home) -> None:
    older = folder_of(home) / "migration-20260101T000000-from-5.sqlite"
    older.touch()
    with closing(connect(older)) as connection:
        for script in sorted(SCRIPTS.glob("000[1-5]_*.sql")):
            connection.executescript(script.read_text())
        connection.execute("PRAGMA user_version = 5")

    assert going_of(home).copies == 2
    with closing(connect(older)) as connection:
        connection.execute("INSERT INTO unfinished VALUES ('older', ?)", [ANN])
    assert going_of(home).copies == 3


def test_that_a_name_is_found_in_letters_without_spaces(tmp_path: Path) -> None:
    held = Holdings(
        sessions=(met(1, "田中", "田中"),), texts={"plan": "田中さんの希望", "other": "山田"}
    )

    assert going_of(filled(tmp_path / "home", held), "田中").texts == 1


def test_that_one_without_any_session_is_forgotten_too(tmp_path: Path) -> None:
    home = filled(tmp_path / "home", Holdings(customers=(Customer(KEY, ANN),)))

    assert forget(home, KEY) == Going(KEY, (ANN,))

    assert holding(home, "Quatsch") == []


def test_that_a_full_disk_is_told_and_it_can_be_tried_again(home: Home) -> None:
    with no_file_longer_than(5_000):
        outcome = forget(home, KEY)

    assert isinstance(outcome, Fault)
    assert outcome.words.startswith("Not everything was forgotten")
    assert isinstance(forget(home, KEY), Going)
    assert holding(home, "Quatsch") == []


def test_that_a_data_file_that_is_gone_or_damaged_is_told(home: Home) -> None:
    home.database.write_bytes(b"no database at all, for long enough to be sure")

    assert who_is(home, Whom(ANN)) == Fault("The data file cannot be read (the file is damaged).")
    outcome = forget(home, KEY)

    assert isinstance(outcome, Fault)
    assert "damaged" in outcome.words


def test_that_a_draft_that_cannot_be_removed_is_told(home: Home) -> None:
    (folder_of(home) / ".a.draft").mkdir()

    outcome = forget(home, KEY)

    assert isinstance(outcome, Fault)
    assert outcome.words.startswith("Not everything was forgotten: ")


def test_that_who_is_in_a_data_file_of_an_older_callside_is_forgotten(tmp_path: Path) -> None:
    home = home_in(tmp_path / "home").made()
    write(home, "0001_initial.sql", VERSION_1)

    assert forget(home, "kenji mori") == Going("kenji mori", ("Kenji Mori",), sessions=1)

    assert holding(home, "Kenji") == []


def test_that_no_copy_that_is_made_meanwhile_keeps_them(home: Home) -> None:
    is_over = Event()

    def go_on_backing_up() -> None:
        for second in range(100):
            if is_over.is_set():
                return
            back_up(home, None, NOW + timedelta(seconds=second))

    thread = Thread(target=go_on_backing_up)
    thread.start()
    assert isinstance(forget(home, KEY), Going)
    is_over.set()
    thread.join()

    assert holding(home, "Quatsch") == []


def test_that_a_copy_that_is_being_written_is_waited_for(home: Home) -> None:
    """Whoever does not wait is done before the copy is."""
    forgetting = Thread(target=lambda: forget(home, KEY))

    with replacing(folder_of(home) / "asked-1.sqlite") as draft:
        draft.write_bytes(home.database.read_bytes())
        forgetting.start()
        forgetting.join(timeout=0.5)
    forgetting.join()

    assert holding(home, "Quatsch") == []


def heard_of(number: int, text: str) -> Capture:
    insight = Insight(team="Product", area="Export")
    return Capture(UUID(int=number), CaptureKind.INSIGHT, text, NOW, insight=insight)


def printed(home: Home) -> tuple[int, str]:
    """What `callside brief` prints of that day."""
    day = NOW.date()
    request = Request(Command.BRIEF, name="Product", since=day, until_day=day, form="md")
    reply = reply_at_rest(home, RESOURCES, ManualClock(), request)
    return reply.status, reply.out


def test_that_a_part_of_a_name_is_told_before_and_taken_out_of_briefs_after(tmp_path: Path) -> None:
    said = "it was janet who broke the export of jörgs at globe"
    held = Holdings(
        sessions=(
            met(1, "Janet Jørg Wells-Will Globe", "janet"),
            met(2, "Ben", "ben", heard_of(12, said)),
        ),
        customers=(Customer("ben", "Ben", notes="knows O’Janet"),),
        colleagues=[Colleague("Bob", "Product", NOW, named_by="Janet")],
        briefs=[replace(BRIEF, action="Ring Globe")],
        texts={"plan": '{"name": "Zoe", "mail": "janet@example.org"}'},
    )
    home = filled(tmp_path / "home", held)
    back_up_daily(home, TODAY)
    before = printed(home)

    going = going_of(home, "janet")
    assert going.mentions == 0
    assert going.remnants == (
        Remnant("globe", 2, ("Ben", "the brief for Product")),
        Remnant("janet", 4, ("Ben", "Bob", "what is half typed")),
        Remnant("jorg", 1, ("Ben",)),
    )
    assert forget(home, "janet") == going

    assert "janet" not in before[1]
    assert printed(home) == before
    backup = folder_of(home) / "daily-2026-03-02.sqlite"
    for path in (home.database, backup):
        with closing(Database(connect(path))) as database:
            assert len(traces_in(database)) == 3


def test_that_one_salt_is_enough_for_all_who_are_forgotten(tmp_path: Path) -> None:
    said = line(13, "janet and kenji")
    sessions = (met(1, "Janet", "janet"), met(2, "Kenji", "kenji"), met(3, "Bo", "bo", said))
    home = filled(tmp_path / "home", Holdings(sessions))

    forget(home, "janet")
    forget(home, "kenji")

    with closing(Database(connect(home.database))) as database:
        assert len({one.salt for one in traces_in(database)}) == 1
        assert len(traces_in(database)) == 2
