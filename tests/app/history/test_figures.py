"""Figures over any span are what plain counting comes to."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.clock import Moment
from app.history.counting import MOST_BARS, figures_of
from app.history.figures import Figures
from app.history.lot import MOST_OF_LOT, Lot, Trait, sessions_of
from app.history.span import Choice, Span, Unit, bounds, chosen_span, own_day, periods
from app.session.aftercare import Aftercare, SelfCheck
from app.session.capture import Capture, CaptureKind
from app.session.deadline import by_length
from app.session.delivery import Reaction
from app.session.outcome import Attendance, Outcome
from app.session.session import Mark, Session
from app.session.showing import Answer, CueKind, Showing
from app.storage.history import SLICE, HistoryFile
from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows
from tests.app.history import naive
from tests.app.strategies import sessions
from tests.app.zones import known_zone

MADRID = known_zone("Europe/Madrid")
NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
TODAY = NOW.date()
LENGTH = timedelta(minutes=45)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
ALL = Span(date(2080, 1, 1))


@contextmanager
def history_of(*known: Session) -> Iterator[HistoryFile]:
    """The history of `known`, saved as the program saves them."""
    database = open_scratch()
    with closing(HistoryFile(database)) as history:
        for one in known:
            assert SessionRows(database).save(one) is None
        yield history


def figures(*known: Session, span: Span = ALL, zone: tzinfo = MADRID) -> Figures:
    with history_of(*known) as history:
        return figures_of(history, span, zone)


def ended(at: datetime = NOW, over: timedelta = timedelta(0), **facts: object) -> Session:
    """A session that began at `at`, ended `over` its plan, and was closed."""
    begun = Moment(at, timedelta(hours=2), "boot")
    end = begun.after(LENGTH + over)
    session = Session(
        uuid4(), "", LENGTH, started=begun, deadline=by_length(begun, LENGTH), ended=end
    )
    return replace(session, closed_at=end.wall, **facts)


def absent(at: datetime, attendance: Attendance = Attendance.NO_SHOW) -> Session:
    """A session to which nobody came."""
    outcome = Outcome(attendance, at)
    return Session(uuid4(), "", LENGTH, planned_at=at, closed_at=at, outcome=outcome)


def checked(at: datetime, *mistakes: str, own: str = "", focus: int | None = None) -> Session:
    """A session whose agent said what went wrong."""
    return ended(at, aftercare=Aftercare(check=SelfCheck(at, focus, mistakes, own)))


@settings(max_examples=25)
@given(
    known=st.lists(sessions(), max_size=8, unique_by=lambda one: one.id),
    days=st.none() | st.tuples(st.dates(date(1970, 1, 2), date(2075, 1, 1)), st.integers(0, 9999)),
)
def test_that_figures_are_what_plain_counting_comes_to(
    known: list[Session], days: tuple[date, int] | None
) -> None:
    span = ALL if days is None else Span(days[0] + days[1] * DAY, days[0])
    captures: set[UUID] = set()
    for one in known:
        captures |= {line.id for line in one.captures}
    if len(captures) < sum(len(one.captures) for one in known):
        return
    found = figures(*known, span=span)

    past = naive.within(known, span, MADRID)
    overs = [over for one in past if (over := naive.over(one)) is not None]
    assert [bar.over for bar in found.bars] == overs
    assert found.sessions == len(overs)
    assert found.within == sum(abs(over) <= 2 * MINUTE for over in overs)
    assert found.middle == naive.middle(overs)
    assert found.attendance == Counter(one.outcome.attendance for one in past if one.outcome)
    left = naive.left_open(past)
    assert {one.id: one.count for one in found.left_open}.items() <= left.items()
    assert [one.count for one in found.left_open] == sorted(left.values(), reverse=True)[:5]
    said = naive.mistakes(past)
    assert {one.id: one.count for one in found.mistakes if one.id}.items() <= said.items()
    assert sum(one.count for one in found.waits) == sum(
        naive.waits(one) is not None for one in past
    )


def test_that_a_pause_costs_no_time_and_an_end_is_told_to_the_second() -> None:
    paused = ended(over=5 * MINUTE, paused_for=5 * MINUTE)
    late = ended(NOW + DAY, over=timedelta(minutes=2, seconds=1))
    punctual = ended(NOW + 2 * DAY, over=-2 * MINUTE)

    found = figures(paused, late, punctual)

    assert [bar.over for bar in found.bars] == [timedelta(0), timedelta(seconds=121), -2 * MINUTE]
    assert [bar.is_late for bar in found.bars] == [False, True, False]
    assert found.within == 2
    assert found.bars[0].id == str(paused.id)


def test_that_many_sessions_share_their_bars_by_the_middle_of_each_week() -> None:
    monday = datetime(2026, 1, 5, 9, tzinfo=UTC)
    known = [
        ended(monday + 7 * week * DAY + number * 10 * MINUTE, over=(number - 3) * MINUTE)
        for week in range(9)
        for number in range(7)
    ]
    assert len(known) > MOST_BARS

    found = figures(*known, span=Span(date(2026, 3, 8), date(2026, 1, 1)))

    assert [bar.count for bar in found.bars] == [7] * 9
    assert {bar.over for bar in found.bars} == {timedelta(0)}
    assert (found.bars[0].on, found.bars[0].until) == (date(2026, 1, 5), date(2026, 1, 11))
    assert not any(bar.id for bar in found.bars)


def test_that_days_are_the_agents_own_also_when_the_clocks_change() -> None:
    eve = datetime(2026, 3, 28, 22, 59, tzinfo=UTC)
    first = datetime(2026, 3, 28, 23, 1, tzinfo=UTC)
    last = datetime(2026, 3, 29, 21, 59, tzinfo=UTC)
    morrow = datetime(2026, 3, 29, 22, 1, tzinfo=UTC)
    known = [ended(at) for at in (eve, first, last, morrow)]

    found = figures(*known, span=Span(date(2026, 3, 29), date(2026, 3, 29)))

    assert [bar.id for bar in found.bars] == [str(known[1].id), str(known[2].id)]
    start, end = bounds(found.span, MADRID)
    assert end - start == 23 * 3_600_000
    assert own_day(start, MADRID) == date(2026, 3, 29)


def test_that_items_are_ranked_by_how_often_they_were_left_open() -> None:
    marks = [
        {"before.a": Mark.OPEN, "before.b": Mark.DONE, "before.c": Mark.NOT_APPLICABLE},
        {"before.a": Mark.OPEN, "before.b": Mark.OPEN},
        {"before.a": Mark.DONE, "before.b": Mark.DONE},
    ]

    found = figures(*(ended(NOW + place * DAY, marks=each) for place, each in enumerate(marks)))

    assert [(one.id, one.count, one.of) for one in found.left_open] == [
        ("before.a", 2, 3),
        ("before.b", 1, 3),
    ]


def test_that_an_unclosed_session_left_nothing_open_yet() -> None:
    running = replace(ended(marks={"before.a": Mark.OPEN}), closed_at=None)

    assert figures(running).left_open == ()
    assert figures(running).sessions == 1


def test_that_own_mistakes_are_ranked_as_a_list_of_ones_own() -> None:
    found = figures(
        checked(NOW, "during.time", own="Talked too fast"),
        checked(NOW + DAY, "during.focus", own="talked  TOO fast!"),
        checked(NOW + 2 * DAY, "during.focus", "during.time"),
        checked(NOW + 3 * DAY, "during.focus"),
        checked(NOW + 4 * DAY, "after.notes"),
        checked(NOW + 5 * DAY, "before.goal"),
    )

    assert [(one.id or one.words, one.count) for one in found.mistakes] == [
        ("during.focus", 3),
        ("during.time", 2),
        ("talked  TOO fast!", 2),
        ("before.goal", 1),
        ("after.notes", 1),
    ]
    assert found.mistakes[0].last == TODAY + 3 * DAY


def test_that_focus_is_told_only_as_far_as_it_was_given() -> None:
    found = figures(checked(NOW, focus=3), checked(NOW + DAY), checked(NOW + 2 * DAY, focus=3))

    assert found.focus == {3: 2}


def test_that_who_did_not_come_is_counted_and_costs_no_minutes() -> None:
    here = ended(outcome=Outcome(Attendance.LATE, NOW))

    found = figures(here, absent(NOW + DAY), absent(NOW + DAY, Attendance.CANCELLED_BY_ME))

    assert found.attendance == {
        Attendance.LATE: 1,
        Attendance.NO_SHOW: 1,
        Attendance.CANCELLED_BY_ME: 1,
    }
    assert found.sessions == 1


def test_that_insights_are_counted_by_the_agents_weeks() -> None:
    def noted(at: datetime, kind: CaptureKind = CaptureKind.INSIGHT) -> Session:
        return ended(at, captures=(Capture(uuid4(), kind, "Once", at),))

    sunday = datetime(2026, 3, 1, 22, 30, tzinfo=UTC)
    monday = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    found = figures(
        noted(sunday),
        noted(monday),
        noted(NOW),
        noted(NOW, CaptureKind.NOTE),
        span=Span(date(2026, 3, 8), date(2026, 2, 23)),
    )

    assert found.unit is Unit.WEEK
    assert [(one.on, one.count) for one in found.insights] == [
        (date(2026, 2, 23), 1),
        (date(2026, 3, 2), 2),
    ]


def test_that_more_than_one_slice_is_read() -> None:
    known = [ended(NOW + number * MINUTE) for number in range(SLICE + 3)]

    assert figures(*known).sessions == SLICE + 3


def test_that_the_last_sessions_come_newest_first() -> None:
    known = [ended(NOW + number * DAY) for number in range(4)]
    with history_of(*known) as history:
        assert [one.id for one in history.latest(2)] == [str(known[3].id), str(known[2].id)]


def test_that_nothing_and_little_are_told_as_such() -> None:
    assert figures().is_empty
    assert figures().middle is None
    few = figures(ended())
    assert not few.is_empty
    assert few.is_few


@pytest.mark.parametrize(
    "first, unit, count",
    [
        (date(2025, 12, 3), Unit.WEEK, 14),
        (date(2025, 3, 3), Unit.MONTH, 13),
        (date(2021, 3, 2), Unit.QUARTER, 21),
        (date(1990, 3, 2), Unit.YEAR, 37),
    ],
)
def test_that_longer_spans_have_longer_periods(first: date, unit: Unit, count: int) -> None:
    found, days = periods(first, TODAY)

    assert found is unit
    assert len(days) == count
    assert days[0] <= first < days[1]
    assert days[-1] <= TODAY


@pytest.mark.parametrize(
    "choice, first",
    [
        (Choice.QUARTER, date(2025, 12, 3)),
        (Choice.MONTH, date(2026, 2, 1)),
        (Choice.YEAR, date(2025, 3, 3)),
        (Choice.ALL, None),
    ],
)
def test_that_a_choice_ends_today(choice: Choice, first: date | None) -> None:
    assert chosen_span(choice, TODAY) == Span(TODAY, first)


def test_that_the_wait_is_by_the_steady_clock_as_far_as_it_is_known() -> None:
    shown = Moment(NOW, timedelta(hours=2), "boot")
    said = Showing(
        CueKind.NOTICE, NOW, shown, timedelta(0), NOW + timedelta(seconds=6), Answer.SAID
    )
    steady = replace(said, seen_after=timedelta(seconds=4), seen_by=Reaction.SAID)

    found = figures(ended(showings=(said, steady)), span=Span(TODAY, TODAY))

    assert [(one.figure, one.count) for one in found.waits] == [(5.0, 1)]


def lot_of(*known: Session, lot: Lot, span: Span = ALL) -> list[UUID | None]:
    with history_of(*known) as history:
        return [hit.session for hit in sessions_of(history, span, MADRID, lot)]


def test_that_a_lot_is_the_sessions_that_a_bar_counts_newest_first() -> None:
    open_item = ended(NOW, marks={"before.a": Mark.OPEN})
    slipped = checked(NOW + DAY, "before.a", own="Talked too fast")
    again = checked(NOW + 2 * DAY, "before.b", "before.a", own="talked  TOO fast!", focus=3)
    missed = absent(NOW + 3 * DAY)
    known = (open_item, slipped, again, missed)

    assert lot_of(*known, lot=Lot(Trait.LEFT_OPEN, "before.a")) == [open_item.id]
    assert lot_of(*known, lot=Lot(Trait.MISTAKE, "before.a")) == [again.id, slipped.id]
    own = Lot(Trait.OWN_MISTAKE, "Talked TOO fast")
    assert lot_of(*known, lot=own) == [again.id, slipped.id]
    assert lot_of(*known, lot=Lot(Trait.FOCUS, "3")) == [again.id]
    assert lot_of(*known, lot=Lot(Trait.ATTENDANCE, "no-show")) == [missed.id]
    assert lot_of(*known, lot=Lot(Trait.ATTENDANCE, "joined")) == []
    assert (Lot(Trait.MISTAKE, "before.a").item, own.item) == ("before.a", "")


def test_that_a_lot_keeps_to_its_span_and_to_what_can_be_read() -> None:
    known = [absent(NOW + number * MINUTE) for number in range(MOST_OF_LOT + 2)]
    lot = Lot(Trait.ATTENDANCE, "no-show")

    newest_first = [one.id for one in reversed(known)]
    assert lot_of(*known, lot=lot) == newest_first[:MOST_OF_LOT]
    assert lot_of(*known, lot=lot, span=Span(TODAY - DAY)) == []


@settings(max_examples=25)
@given(known=st.lists(sessions(), max_size=8, unique_by=lambda one: one.id))
def test_that_each_lot_is_as_long_as_its_bar(known: list[Session]) -> None:
    captures = [line.id for one in known for line in one.captures]
    if len(set(captures)) < len(captures):
        return
    with history_of(*known) as history:
        found = figures_of(history, ALL, MADRID)
        lots = {Lot(Trait.LEFT_OPEN, one.id): one.count for one in found.left_open}
        lots |= {Lot(Trait.MISTAKE, one.id): one.count for one in found.mistakes if one.id}
        lots |= {
            Lot(Trait.OWN_MISTAKE, one.words): one.count for one in found.mistakes if one.words
        }
        lots |= {Lot(Trait.ATTENDANCE, said): count for said, count in found.attendance.items()}
        lots |= {Lot(Trait.FOCUS, str(level)): count for level, count in found.focus.items()}

        for lot, count in lots.items():
            assert len(sessions_of(history, ALL, MADRID, lot)) == count
