"""A file that any released version wrote is read by this one."""

from contextlib import closing
from datetime import datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from app.clock import EPOCH, NO_BOOT, Moment
from app.home import Home
from app.private_file import make_private
from app.session.deadline import by_length
from app.session.delivery import Arrival, Channel, Delay, Delivery, Fault, Reaction
from app.session.ladder import Ladder
from app.session.session import Mark, Mode, Session
from app.session.showing import Answer, CueKind, Showing
from app.settings import Settings, Theme
from app.storage.database import connect
from app.storage.migrate import SCRIPTS
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
