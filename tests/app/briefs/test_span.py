"""The spans of a brief are weeks of the agent's own, or what came since the last one."""

from datetime import UTC, date, datetime, timedelta, timezone

from msgspec.structs import replace

from app.briefs.brief import Brief, Days
from app.briefs.edition import handed_out
from app.briefs.span import DAY, Choice, chosen_days
from tests.app.briefs.fakes import EARLIER, NOW, WEEK, Shelves, heard

FRIDAY = date(2026, 11, 20)


def test_that_weeks_begin_on_monday() -> None:
    assert chosen_days(Choice.THIS, FRIDAY, None, UTC) == Days(WEEK.first, FRIDAY)
    assert chosen_days(Choice.THIS, WEEK.first, None, UTC) == Days(WEEK.first, WEEK.first)
    assert chosen_days(Choice.LAST, FRIDAY, None, UTC) == EARLIER


def left(days: Days, at: datetime) -> Brief:
    """A brief of those days that was copied then."""
    return handed_out(Shelves(heard(1)).edition(days=days), at)


def test_that_the_days_since_the_last_brief_begin_after_it() -> None:
    last = left(EARLIER, NOW)
    assert chosen_days(Choice.SINCE, FRIDAY, last, UTC) == Days(WEEK.first, FRIDAY)
    assert chosen_days(Choice.SINCE, FRIDAY, None, UTC) == Days(WEEK.first, FRIDAY)


def test_that_what_was_heard_after_the_last_brief_left_is_in_the_next_one() -> None:
    week, noon = Days(WEEK.first, FRIDAY), NOW
    evening = noon + timedelta(hours=4)
    shelves = Shelves(heard(1), heard(2, "b", at=evening))
    begun = replace(left(week, noon), copied_at=None)

    for last in (left(week, noon), replace(begun, sent_at=noon)):
        since = chosen_days(Choice.SINCE, WEEK.last, last, UTC)
        assert since == Days(FRIDAY, WEEK.last)
        assert not shelves.edition(days=since).is_empty


def test_that_the_day_on_which_a_brief_left_is_the_agents_own() -> None:
    week, evening = Days(WEEK.first, FRIDAY), NOW + timedelta(hours=8)
    east = timezone(timedelta(hours=9))
    since = chosen_days(Choice.SINCE, WEEK.last, left(week, evening), east)
    assert since == Days(FRIDAY + DAY, WEEK.last)


def test_that_days_to_come_begin_again_with_the_day_on_which_their_brief_left() -> None:
    last = left(WEEK, NOW)
    assert chosen_days(Choice.SINCE, WEEK.last + DAY, last, UTC) == Days(FRIDAY, WEEK.last + DAY)
