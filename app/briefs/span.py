"""The spans that are offered for a brief, by the agent's own day."""

from datetime import date, timedelta
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


def chosen_days(choice: Choice, today: date, last: Brief | None) -> Days:
    """The days of a choice; without a `last` brief, since the week began."""
    monday = today - today.weekday() * DAY
    if choice is Choice.LAST:
        return Days(monday - WEEK, monday - DAY)
    if choice is Choice.SINCE and last is not None:
        return Days(last.days.last + DAY, today)
    return Days(monday, today)
