"""What the list of the day shows of each session, of the gaps, and of what is over."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, tzinfo

from app.booking.day import BINDING, BookingState, DayRow
from app.booking.plan import Plan
from app.booking.readiness import LooseEnd, Readiness
from ui.desk.day.day_model import DayFace, Entry, GapFace, RowFace
from ui.desk.day.day_words import (
    day_words,
    gap_words,
    hours_words,
    readiness_words,
    state_words,
    there_words,
    whom_words,
)

SIGNS = {Readiness.READY: "circle-check", Readiness.NEARLY: "clock", Readiness.NOT: "diamond"}
OVER = frozenset({BookingState.DONE, BookingState.NO_SHOW, BookingState.CANCELLED})


def is_earlier(row: DayRow, now: datetime) -> bool:
    """Whether its time is over and nothing of it is asked any more."""
    is_settled = row.state in OVER or (row.state is BookingState.PAST and not row.is_unsaid)
    return is_settled and row.ends_at <= now and LooseEnd.OFF not in row.loose_ends


def entries_of(
    plan: Plan, breather: timedelta, is_shown: Callable[[DayRow], bool]
) -> Iterator[Entry]:
    """Each day with those of its sessions that are shown, and the gaps.

    A night between two of them is no gap, unless it is too short.
    """
    for day in plan.days:
        shown = [row for row in day.rows if is_shown(row)]
        if shown:
            yield DayFace(day_words(day.on, plan.today))
        is_first = True
        for row in shown:
            is_tight = row.gap is not None and row.gap < breather
            if row.gap is not None and (is_tight or not is_first):
                yield GapFace(gap_words(row.gap), is_tight=is_tight)
            yield row
            is_first = is_first and row.state not in BINDING


def row_face(row: DayRow, zone: tzinfo, state: str) -> RowFace:
    """What is to be seen of a session whose `state` is said in these words."""
    is_ahead = row.state in BINDING
    sign = SIGNS[row.readiness] if is_ahead else "minus"
    return RowFace(
        hours=hours_words(row, zone),
        whom=whom_words(row),
        there=there_words(row, zone),
        state=state,
        sign="play" if row.state is BookingState.LIVE else sign,
        told=readiness_words(row.readiness) if is_ahead else state_words(row),
        is_grave=is_ahead and row.readiness is Readiness.NOT,
        is_over=not is_ahead,
    )
