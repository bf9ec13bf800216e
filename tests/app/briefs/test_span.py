"""The spans of a brief are weeks of the agent's own, or what came since the last one."""

from datetime import date

from app.briefs.brief import Days
from app.briefs.edition import handed_out
from app.briefs.span import Choice, chosen_days
from tests.app.briefs.fakes import EARLIER, NOW, WEEK, Shelves, heard

FRIDAY = date(2026, 11, 20)


def test_that_weeks_begin_on_monday() -> None:
    assert chosen_days(Choice.THIS, FRIDAY, None) == Days(WEEK.first, FRIDAY)
    assert chosen_days(Choice.THIS, WEEK.first, None) == Days(WEEK.first, WEEK.first)
    assert chosen_days(Choice.LAST, FRIDAY, None) == EARLIER


def test_that_the_days_since_the_last_brief_begin_after_it() -> None:
    last = handed_out(Shelves(heard(1)).edition(days=EARLIER), NOW)
    assert chosen_days(Choice.SINCE, FRIDAY, last) == Days(WEEK.first, FRIDAY)
    assert chosen_days(Choice.SINCE, FRIDAY, None) == Days(WEEK.first, FRIDAY)
