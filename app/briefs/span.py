"""The spans that are offered for a brief, by the agent's own day."""

from datetime import date, timedelta, tzinfo
from enum import StrEnum

from app.briefs.brief import Brief, Days

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


class Choice(StrEnum):
    """The spans that are offered; weeks begin on Monday."""

    THIS = "this"
    LAST = "last"
    SINCE = "since"
    OWN = "own"


def chosen_days(choice: Choice, today: date, last: Brief | None, zone: tzinfo) -> Days:
    """The days of a choice; without a `last` brief, since the week began.

    Since the `last` one is from the day in that `zone` on which it left, unless that was after its
    days: more may have been heard on it.
    """
    monday = today - today.weekday() * DAY
    if choice is Choice.LAST:
        return Days(monday - WEEK, monday - DAY)
    if choice is Choice.SINCE and last is not None:
        return Days(_unheard_from(last, zone), today)
    return Days(monday, today)


def _unheard_from(last: Brief, zone: tzinfo) -> date:
    after = last.days.last + DAY
    return min(after, last.left_at.astimezone(zone).date()) if last.left_at else after
