"""Sessions come back as they were saved, or the agent is told what the machine did."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.clock import EPOCH
from app.home import home_in
from app.refusal import Reason, Refusal
from app.session.session import Mark, Phase, Session
from app.storage.database import Database
from app.storage.opening import open_scratch
from app.storage.scratch import Scratch
from app.storage.sessions import SessionRows
from app.storage.trouble import DamagedError, Trouble
from tests.app.storage.acts import NOW, a_session, after_acts, opened
from tests.app.strategies import CENTURY, DAY, instants, sessions, spans

few = settings(max_examples=40)
"""Each example opens a file of its own."""


@few
@given(sessions(Phase.BEFORE, Phase.DURING, Phase.AFTER))
def test_that_a_session_comes_back_as_it_was_saved(session: Session) -> None:
    with TemporaryDirectory() as folder:
        home = home_in(Path(folder)).made()
        with closing(opened(home)) as database:
            assert SessionRows(database).save(session) is None

        with closing(opened(home)) as database:
            assert SessionRows(database).unclosed() == (session,)


@few
@given(sessions(Phase.BEFORE, Phase.DURING, Phase.AFTER), sessions())
def test_that_the_newest_facts_of_a_session_replace_all_older_ones(
    older: Session, newer: Session
) -> None:
    same = replace(newer, id=older.id)
    with closing(open_scratch()) as database:
        rows = SessionRows(database)

        rows.save(older)
        rows.save(same)

        assert rows.unclosed() == (() if same.phase is Phase.IDLE else (same,))


@few
@given(sessions(Phase.IDLE))
def test_that_a_closed_session_stays_on_disk_and_is_at_hand_no_more(session: Session) -> None:
    with closing(open_scratch()) as database:
        rows = SessionRows(database)

        rows.save(session)

        assert rows.unclosed() == ()
        marks = database.rows("SELECT item_id, state FROM mark")
        assert {item: Mark(state) for item, state in marks} == session.marks
        assert len(database.rows("SELECT * FROM showing")) == len(session.showings)


@few
@given(sessions())
def test_that_a_session_that_ran_is_found_as_it_was_saved_whatever_became_of_it(
    session: Session,
) -> None:
    with TemporaryDirectory() as folder:
        home = home_in(Path(folder)).made()
        with closing(opened(home)) as database:
            SessionRows(database).save(session)

        with closing(opened(home)) as database:
            found = SessionRows(database).ran_between(EPOCH, EPOCH + 2 * CENTURY)

    assert found == (() if session.started is None else (session,))


@few
@given(st.lists(sessions(), max_size=4, unique_by=lambda one: one.id), instants(), spans(DAY))
def test_that_exactly_the_sessions_that_touch_a_span_are_found_in_their_order(
    every: list[Session], start: datetime, length: timedelta
) -> None:
    with closing(open_scratch()) as database:
        rows = SessionRows(database)
        for session in every:
            rows.save(session)

        found = rows.ran_between(start, start + length)

    assert isinstance(found, tuple)
    assert set(ids(found)) == set(ids(one for one in every if ran(one, start, start + length)))
    began = [one.started.wall for one in found if one.started]
    assert began == sorted(began)


def ids(found: Iterable[Session]) -> list[UUID]:
    return [session.id for session in found]


def ran(session: Session, start: datetime, end: datetime) -> bool:
    if session.started is None or session.started.wall >= end:
        return False
    return session.ended is None or session.ended.wall >= start


def test_that_sessions_that_cannot_be_read_are_left_out(database: Database) -> None:
    rows = SessionRows(database)
    rows.save(replace(after_acts(5), marks={}))
    database.connection.execute("UPDATE session SET id = 'no identity'")

    assert rows.ran_between(EPOCH, NOW + DAY) == ()


def test_that_saving_one_session_leaves_the_others_alone(database: Database) -> None:
    rows = SessionRows(database)
    live, waiting = after_acts(4), a_session(uuid4())
    rows.save(waiting)
    rows.save(live)

    rows.save(replace(live, marks={}, showings=()))
    rows.save(live)

    assert sorted(rows.unclosed(), key=lambda session: session.name) == [live, waiting]


def test_that_sessions_that_wait_come_in_the_order_of_their_start(database: Database) -> None:
    rows = SessionRows(database)
    second = replace(a_session(uuid4()), planned_at=NOW.replace(hour=16))
    first = replace(a_session(uuid4()), planned_at=NOW.replace(hour=15))
    rows.save(second)
    rows.save(first)

    assert rows.unclosed() == (first, second)


def test_that_an_impossible_session_is_a_mistake_and_leaves_nothing(database: Database) -> None:
    rows = SessionRows(database)
    rows.save(after_acts(1))

    with pytest.raises(sqlite3.IntegrityError):
        rows.save(replace(after_acts(2), modes=frozenset()))

    assert rows.unclosed() == (after_acts(1),)
    assert rows.save(after_acts(2)) is None


def test_that_a_naive_instant_is_a_mistake(database: Database) -> None:
    with pytest.raises(TypeError):
        SessionRows(database).save(replace(a_session(), planned_at=NOW.replace(tzinfo=None)))


def test_that_a_spoilt_byte_costs_a_letter_and_not_the_session(database: Database) -> None:
    rows = SessionRows(database)
    rows.save(a_session())
    database.connection.execute("UPDATE session SET name = CAST(X'41FF42' AS TEXT)")

    assert rows.unclosed() == (replace(a_session(), name="A\N{REPLACEMENT CHARACTER}B"),)


def test_that_a_database_counts_as_used_after_its_first_session(database: Database) -> None:
    rows = SessionRows(database)
    assert rows.is_empty()

    rows.save(replace(a_session(), closed_at=NOW))

    assert not rows.is_empty()


def test_that_sessions_on_scratch_are_gone_once_it_is_closed() -> None:
    with closing(Scratch()) as scratch:
        assert scratch.save(after_acts(1)) is None
        assert scratch.unclosed() == (after_acts(1),)

    with closing(Scratch()) as scratch:
        assert scratch.unclosed() == ()


def test_that_a_deleted_session_takes_everything_with_it(database: Database) -> None:
    rows = SessionRows(database)
    rows.save(after_acts(3))

    assert rows.delete(after_acts(3)) is None

    assert rows.is_empty()
    assert not database.rows("SELECT 1 FROM mark UNION ALL SELECT 1 FROM showing")
    assert not database.rows("SELECT 1 FROM delivery UNION ALL SELECT 1 FROM booking")


def test_that_closed_sessions_are_found_by_the_hour_at_which_they_begin(
    database: Database,
) -> None:
    rows = SessionRows(database)
    early, late = (
        replace(a_session(), id=UUID(int=n), planned_at=NOW + timedelta(hours=n), closed_at=NOW)
        for n in (1, 2)
    )
    open_one = replace(early, id=UUID(int=8), closed_at=None)
    for session in (late, early, open_one, replace(a_session(), id=UUID(int=9))):
        rows.save(session)

    assert rows.closed_between(NOW, NOW + timedelta(hours=3)) == (early, late)
    assert rows.closed_between(NOW, NOW + timedelta(hours=2)) == (early,)
    assert rows.closed_between(NOW + timedelta(hours=2), NOW + timedelta(hours=3)) == (late,)


def test_that_a_booking_that_means_nothing_is_damage(database: Database) -> None:
    rows = SessionRows(database)
    rows.save(a_session())
    database.connection.execute(
        "INSERT INTO booking VALUES (?, '{\"city\": 7}')", [str(a_session().id)]
    )

    with pytest.raises(DamagedError):
        rows.unclosed()


def test_that_one_session_that_cannot_be_read_is_refused_with_the_reason(
    database: Database,
) -> None:
    rows = SessionRows(database)
    rows.save(after_acts(5))
    database.connection.execute("PRAGMA ignore_check_constraints = ON")
    database.connection.execute("UPDATE session SET modes = 'smell'")

    assert rows.find(after_acts(5).id) == Refusal(Reason.NOT_READ, Trouble.DAMAGED)


@pytest.mark.parametrize("column", [2**63 - 1, -(2**62), 253_402_300_799_000, -62_135_596_800_000])
def test_that_a_time_that_no_clock_can_show_is_damage(database: Database, column: int) -> None:
    rows = SessionRows(database)
    rows.save(a_session())
    database.connection.execute("UPDATE session SET planned_at = ?", [column])

    assert rows.find(a_session().id) == Refusal(Reason.NOT_READ, Trouble.DAMAGED)


def test_that_a_span_that_no_clock_can_count_is_damage(database: Database) -> None:
    rows = SessionRows(database)
    rows.save(a_session())
    database.connection.execute("UPDATE session SET paused_for = ?", [2**63 - 1])

    assert rows.find(a_session().id) == Refusal(Reason.NOT_READ, Trouble.DAMAGED)
