"""A call is closed by keyboard in under a minute: check, follow-up, marked as sent, laid down."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from time import perf_counter
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.clock import SystemClock
from app.session.aftercare import Aftercare
from app.session.capture import Capture, CaptureKind, Promise
from app.session.session import Session
from app.settings import Settings
from app.storage.database import Database, connect
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey

A_MINUTE = 60
GUARDED = 1.2
"""Seconds in which a second act that passes to another phase is taken for a double click."""
DUE = SystemClock().now().wall.date() + timedelta(days=7)
PROMISE = Capture(
    UUID(int=7),
    CaptureKind.PROMISE,
    "Send the invoice",
    datetime(2026, 3, 2, 14, tzinfo=UTC),
    Promise(due=DUE),
)


@contextmanager
def disk(callside: Callside) -> Iterator[Database]:
    """The database of the home."""
    with closing(Database(connect(callside.home.database))) as database:
        yield database


def kept(callside: Callside, identity: UUID) -> Session:
    """A session as it is on disk."""
    with disk(callside) as database:
        session = SessionRows(database).find(identity)
    assert isinstance(session, Session)
    return session


def care(callside: Callside, identity: UUID) -> Aftercare:
    """What is on disk of what follows a call."""
    return kept(callside, identity).aftercare or Aftercare()


def promised(callside: Callside) -> UUID:
    """A live session with a promise, and an agent who can be reached by mail."""
    callside.kill()
    with disk(callside) as database:
        SettingsRows(database).save(Settings(mail="help@example.org"))
        rows = SessionRows(database)
        (session,) = rows.unclosed()
        rows.save(replace(session, captures=(PROMISE,)))
    return session.id


def test_that_a_call_is_closed_by_keyboard_in_under_a_minute(
    callside: Callside, desktop: Desktop
) -> None:
    callside.open()
    callside("start", "Ann", "--minutes", "45")
    identity = promised(callside)
    callside.open()
    strip = desktop.window()
    until(lambda: desktop.in_use() == strip)
    begun = perf_counter()

    desktop.press("ctrl+e")
    until(lambda: callside.status()["phase"] == "after")
    idle(A_MOMENT)
    desktop.press("alt+7")
    until(lambda: care(callside, identity).check is not None)
    desktop.press("c")
    until(lambda: care(callside, identity).follow_up is not None)
    desktop.press("t")
    until(lambda: (known := care(callside, identity).follow_up) is not None and known.sent_at)
    idle(GUARDED)
    desktop.press("ctrl+Return")
    until(lambda: kept(callside, identity).closed_at is not None)

    assert perf_counter() - begun < A_MINUTE
    known = care(callside, identity)
    assert known.check is not None
    assert known.check.focus == 3
    assert known.follow_up is not None
    assert f"– Send the invoice (by {DUE:%A, %B} {DUE.day})" in known.follow_up.text
    assert "This is not a goodbye" in known.follow_up.text


def test_that_the_follow_up_is_changed_on_its_page_and_nothing_typed_is_lost(
    callside: Callside, desktop: Desktop
) -> None:
    callside.open()
    callside("start", "Ann", "--minutes", "45")
    identity = promised(callside)
    callside.open()
    strip = desktop.window()
    until(lambda: desktop.in_use() == strip)
    desktop.press("ctrl+e")
    until(lambda: callside.status()["phase"] == "after")
    idle(A_MOMENT)

    desktop.press("f")
    until(lambda: desktop.titled("Callside – Day") != "")
    page = desktop.titled("Callside – Day")
    until(lambda: desktop.in_use() == page)
    desktop.press("ctrl+End")
    desktop.write(" Bye")
    idle(A_MOMENT)
    callside.kill()
    callside.open()
    until(lambda: desktop.in_use() == desktop.window())
    idle(A_MOMENT)
    desktop.press("c")

    until(lambda: care(callside, identity).follow_up is not None)
    known = care(callside, identity).follow_up
    assert known is not None
    assert known.text.endswith(" Bye")
