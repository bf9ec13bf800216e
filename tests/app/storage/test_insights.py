"""Insights are read over all sessions, each with whom it was heard from."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.insights.heard import Heard
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight
from app.storage.database import Database
from app.storage.history import HistoryFile
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from app.storage.shelf import shelf_of
from tests.app.people.fakes import NOW, met

DAY = timedelta(days=1)
SORTED = Insight(area="export", team="Product")


@pytest.fixture
def shelf() -> Iterator[Database]:
    """An empty database in memory."""
    with closing(open_scratch()) as database:
        yield database


def line(number: int, days_ago: int = 0, insight: Insight | None = None) -> Capture:
    at = NOW - days_ago * DAY
    return Capture(UUID(int=number), CaptureKind.INSIGHT, f"Line {number}", at, insight=insight)


def test_that_insights_are_read_newest_first_with_whom_they_are_from(shelf: Database) -> None:
    note = Capture(UUID(int=9), CaptureKind.NOTE, "Uses two shops", NOW)
    first = replace(met(1), captures=(line(1, days_ago=3, insight=SORTED), note))
    second = replace(met(2, customer="kenji"), name="Kenji", captures=(line(2),))
    for session in (first, second):
        SessionRows(shelf).save(session)

    heard = shelf_of(shelf).insights().heard()

    assert heard == (
        Heard(second.id, "kenji", "Kenji", line(2), second.start),
        Heard(first.id, first.customer, first.name, line(1, 3, SORTED), first.start),
    )
    assert [one.insight for one in heard] == [Insight(), SORTED]


def test_that_of_two_of_one_instant_the_one_written_last_comes_first(shelf: Database) -> None:
    SessionRows(shelf).save(replace(met(1), captures=(line(1), line(2))))

    heard = shelf_of(shelf).insights().heard()

    assert isinstance(heard, tuple)
    assert [one.capture for one in heard] == [line(2), line(1)]


def test_that_a_span_takes_its_first_instant_and_not_its_last(shelf: Database) -> None:
    lines = tuple(line(number, days_ago=number) for number in (1, 2, 3))
    SessionRows(shelf).save(replace(met(1), captures=lines))

    heard = shelf_of(shelf).insights().heard_between(NOW - 2 * DAY, NOW - DAY)

    assert isinstance(heard, tuple)
    assert [one.capture for one in heard] == [lines[1]]


def test_that_an_insight_that_means_nothing_hides_no_other(shelf: Database) -> None:
    SessionRows(shelf).save(replace(met(1), captures=(line(1), line(2))))
    shelf.connection.execute("UPDATE capture SET insight = '[]' WHERE seq = 0")

    heard = shelf_of(shelf).insights().heard()

    assert not isinstance(heard, Refusal)
    assert [one.capture.id for one in heard] == [line(2).id]


def test_that_a_spoilt_byte_costs_a_letter_and_no_insight(shelf: Database) -> None:
    SessionRows(shelf).save(replace(met(1), captures=(line(1, insight=SORTED), line(2, 1))))
    shelf.connection.execute("UPDATE capture SET text = CAST(x'4cff' AS TEXT) WHERE seq = 0")

    heard = shelf_of(shelf).insights().heard()

    assert not isinstance(heard, Refusal)
    assert [one.capture.text for one in heard] == ["L\ufffd", "Line 2"]
    assert shelf.unread == set()


def test_that_all_are_read_beside_the_window(shelf: Database) -> None:
    lines = tuple(line(number, days_ago=number // 3) for number in range(1, 9))
    for number in range(2):
        rest = lines[number::2]
        SessionRows(shelf).save(replace(met(number), captures=rest))

    with closing(HistoryFile(shelf)) as history:
        assert history.heard() == shelf_of(shelf).insights().heard()


def test_that_an_insight_that_means_nothing_is_left_out_and_noted(shelf: Database) -> None:
    SessionRows(shelf).save(replace(met(1), captures=(line(1, insight=SORTED),)))
    shelf.connection.execute("""UPDATE capture SET insight = '{"weight": "x"}'""")

    assert HistoryFile(shelf).heard() == ()
    assert shelf.unread == {str(met(1).id)}
