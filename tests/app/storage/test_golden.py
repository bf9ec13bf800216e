"""A file that any released version wrote is read by this one."""

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace

from app.clock import EPOCH, NO_BOOT, Moment
from app.history.advice import Answer as ListAnswer
from app.history.advice import Answered
from app.history.search import terms_of
from app.home import Home
from app.people.customer import Customer, known_by
from app.private_file import make_private
from app.refusal import Refusal
from app.session.deadline import by_length
from app.session.delivery import Arrival, Channel, Delay, Delivery, Fault, Reaction
from app.session.ladder import Ladder
from app.session.outcome import Attendance, Outcome
from app.session.session import Mark, Mode, Session
from app.session.showing import Answer, CueKind, Showing
from app.settings import Settings, Theme
from app.storage.advice import AdviceRows
from app.storage.database import Database, connect
from app.storage.history import HistoryFile
from app.storage.migrate import SCRIPTS, migrate
from app.storage.people import PeopleRows
from app.storage.places import Places
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from tests.app.storage.acts import NOW, STARTED, opened

VERSION_1 = """
    PRAGMA user_version = 1;
    INSERT INTO session VALUES (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01', 'Kenji Mori', 2700000, 'audio,screen',
        NULL, NULL, 1772460000000, 7200000, 'boot-1', 1772462700000, 9900000, 'boot-1', 2700000,
        1772460060123, 7260123, 'boot-1', NULL, NULL, NULL, NULL
    );
    INSERT INTO mark VALUES ('6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01', 'before.goal', 'na');
    INSERT INTO showing VALUES (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01', 0, 'opening', 1772460000000, 1772460000250, 250,
        1772460003000, 'later', 2637000, 0
    );
    INSERT INTO setting VALUES ('theme', 'dark'), ('text_size', 120);
    INSERT INTO place VALUES ('strip', X'01D9D0CB');
"""


def by_the_wall(wall: datetime) -> Moment:
    """A moment of which no steady clock is known."""
    return Moment(wall, wall - EPOCH, NO_BOOT)


FROM_VERSION_1 = Session(
    UUID("6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01"),
    "Kenji Mori",
    timedelta(minutes=45),
    frozenset({Mode.AUDIO, Mode.SCREEN}),
    started=STARTED,
    deadline=by_length(STARTED, timedelta(minutes=45)),
    armed_below=timedelta(minutes=45),
    paused=STARTED.after(timedelta(seconds=60, milliseconds=123)),
    marks={"before.goal": Mark.NOT_APPLICABLE},
    customer="kenji mori",
    showings=(
        Showing(
            CueKind.OPENING,
            due_at=NOW,
            shown=by_the_wall(NOW + timedelta(milliseconds=250)),
            late_by=timedelta(milliseconds=250),
            answered_at=NOW + timedelta(seconds=3),
            answer=Answer.LATER,
            again_at=timedelta(seconds=2637),
            seen_by=Reaction.LATER,
            seen_after=timedelta(milliseconds=2750),
        ),
    ),
)
VERSION_2 = """
    PRAGMA user_version = 2;
    UPDATE showing SET remind_at = NULL, delay = 'asleep';
    INSERT INTO delivery VALUES (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01', 0, 0, 'notification', 1772460000250, 'refused',
        'no-answer'
    ), (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01', 0, 1, 'sound', 1772460000250, 'refused', 'exit 3'
    );
"""
FROM_VERSION_2 = replace(
    FROM_VERSION_1,
    showings=(
        replace(
            FROM_VERSION_1.showings[0],
            delay=Delay.ASLEEP,
            deliveries=(
                Delivery(Channel.NOTIFICATION, Arrival.REFUSED, Fault.NO_ANSWER),
                Delivery(Channel.SOUND, Arrival.REFUSED, Fault.DECLINED),
            ),
        ),
    ),
)


VERSION_4 = """
    PRAGMA user_version = 4;
    UPDATE session SET ladder_notice = 600000, ladder_wrap = 300000;
"""


def write(home: Home, *parts: str) -> None:
    """Lay down a file of an older version: scripts by their names, and what was written then."""
    make_private(home.database)
    with closing(connect(home.database)) as connection:
        for part in parts:
            is_script = part.endswith(".sql")
            words = (SCRIPTS / part).read_text(encoding="utf-8") if is_script else part
            connection.executescript(words)


def test_that_a_file_of_version_2_is_read(home: Home) -> None:
    write(home, "0001_initial.sql", VERSION_1, "0002_alerts.sql", VERSION_2)

    with closing(opened(home)) as database:
        assert SessionRows(database).unclosed() == (FROM_VERSION_2,)


def test_that_a_file_of_version_1_is_read(home: Home) -> None:
    write(home, "0001_initial.sql", VERSION_1)

    with closing(opened(home)) as database:
        assert SessionRows(database).unclosed() == (FROM_VERSION_1,)
        assert SettingsRows(database).load() == Settings(theme=Theme.DARK, text_size=120)
        assert Places(database).get("strip") == b"\x01\xd9\xd0\xcb"


def test_that_a_file_of_version_4_is_read(home: Home) -> None:
    scripts = ("0002_alerts.sql", "0003_steady_clock.sql", "0004_bookings.sql")
    write(home, "0001_initial.sql", VERSION_1, *scripts, VERSION_4)

    with closing(opened(home)) as database:
        (session,) = SessionRows(database).unclosed()
        assert session.ladder == Ladder(timedelta(minutes=10), timedelta(minutes=5))


UP_TO_6 = (
    "0001_initial.sql", "0002_alerts.sql", "0003_steady_clock.sql", "0004_bookings.sql",
    "0005_early_cues.sql",
)  # fmt: skip
BEFORE_6 = """
    PRAGMA user_version = 5;
    INSERT INTO session (id, name, length, modes, armed_below) VALUES (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01', 'Marina  Duarte', 2700000, 'camera', 2700000
    );
"""
VERSION_6 = """
    PRAGMA user_version = 6;
    INSERT INTO session (
        id, name, length, modes, armed_below, started_wall, started_boot, started_boot_id,
        deadline_at, deadline_boot, deadline_boot_id, ended_wall, ended_boot, ended_boot_id,
        closed_at, name_key, customer, attendance, outcome_at, outcome_reason
    ) VALUES (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a02', 'Kenji Mori', 2700000, 'audio', 2700000,
        1772460000000, 7200000, 'boot-1', 1772462700000, 9900000, 'boot-1',
        1772463000000, 10200000, 'boot-1', 1772463060000, 'kenji mori', 'kenji mori',
        'late', 1772460060000, 'The train'
    );
    INSERT INTO mark VALUES ('6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a02', 'before.goal', 'done');
    INSERT INTO capture VALUES (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a11', '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a02', 0,
        'promise', 'Send the guide', 1772460060000, 'other', 'Aiko', '2026-03-05', 1,
        1772463000000, NULL
    );
    INSERT INTO aftercare VALUES (
        '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a02',
        '{"check":{"at":"2026-03-02T15:00:00Z","focus":2,"mistakes":["late"],"own_words":"hasty"}}'
    );
    INSERT INTO customer VALUES (
        'kenji mori', '{"key":"kenji mori","name":"Kenji Mori","notes":"plays the koto"}'
    );
"""
KENJI = "kenji mori"
LATE = UUID("6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a02")


def test_that_a_file_of_version_6_is_read_found_and_counted(home: Home) -> None:
    write(home, *UP_TO_6, BEFORE_6)
    with closing(connect(home.database)) as connection:
        connection.create_function("known_by", 1, known_by)
        connection.executescript((SCRIPTS / "0006_records.sql").read_text(encoding="utf-8"))
        connection.executescript(VERSION_6)

    with closing(opened(home)) as database:
        (waiting,) = SessionRows(database).unclosed()
        assert waiting.customer == "marina duarte"
        assert_kenji_is_read(database)


def test_that_a_file_of_version_7_is_read_found_and_counted(home: Home) -> None:
    write(home, *UP_TO_6, BEFORE_6)
    with closing(connect(home.database)) as connection:
        migrate(connection, scripts_up_to(home, 7))
        connection.executescript(VERSION_6.replace("user_version = 6", "user_version = 7"))
        connection.executescript(VERSION_7)

    with closing(opened(home)) as database:
        assert_kenji_is_read(database)
        assert AdviceRows(database).answers() == {"before.goal": Answered(ListAnswer.KEEP, NOW)}


VERSION_7 = """
    INSERT INTO written VALUES (1858074206208000, '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a02', NULL);
    INSERT INTO written VALUES (-1, NULL, 'kenji mori');
    INSERT INTO search (rowid, name, lines, prepared, after) VALUES
        (1858074206208000, 'kenji mori', 'send the guide aiko', '', 'the train hasty'),
        (-1, 'kenji mori', 'plays the koto', '', '');
    INSERT INTO tally VALUES (
        1772460000000, '6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a02', 300000, NULL, 'late', 2,
        '["before.goal"]', '[]', '["late"]', 'hasty'
    );
    INSERT INTO advice VALUES ('before.goal', 'keep', 1772460000000);
"""


def scripts_up_to(home: Home, number: int) -> Path:
    """The scripts of an older version, as it had them."""
    folder = home.data / "scripts"
    folder.mkdir()
    for script in SCRIPTS.glob("*.sql"):
        if int(script.name[:4]) <= number:
            (folder / script.name).write_bytes(script.read_bytes())
    return folder


def assert_kenji_is_read(database: Database) -> None:
    session = SessionRows(database).find(LATE)
    assert isinstance(session, Session)
    assert session.outcome == Outcome(Attendance.LATE, NOW + timedelta(minutes=1), "The train")
    people = PeopleRows(database)
    assert people.find(KENJI) == Customer(KENJI, "Kenji Mori", notes="plays the koto")
    found = people.owed()
    assert not isinstance(found, Refusal)
    (owed,) = found
    assert owed.capture == session.captures[0]
    history = HistoryFile(database)
    (tally,) = history.latest(9)
    assert (tally.id, tally.over, tally.focus) == (str(LATE), 300_000, 2)
    assert {hit.session for hit in history.search(terms_of("hasty"))} == {LATE}
    assert {hit.customer for hit in history.search(terms_of("koto"))} == {KENJI}
