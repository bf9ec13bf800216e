"""Who did not come was not met, and who is still to come was not either."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.people.met import Met
from app.session.outcome import Attendance
from ui.desk.people.people_words import met_words

TODAY = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    "met,words",
    [
        (Met("a", "A"), ""),
        (Met("a", "A", TODAY), "Last met Monday 23 November"),
        (Met("a", "A", TODAY, has_begun=False), "Planned for today, 11:00"),
        (Met("a", "A", TODAY + DAY, has_begun=False), "Planned for Tuesday 24 November"),
        (Met("a", "A", TODAY - DAY, has_begun=False), "Was planned for Sunday 22 November"),
        (
            Met("a", "A", TODAY, has_begun=False, attendance=Attendance.NO_SHOW),
            "Did not come on Monday 23 November",
        ),
        (
            Met("a", "A", TODAY + DAY, has_begun=False, attendance=Attendance.CANCELLED_BY_THEM),
            "Called off by them, Tuesday 24 November",
        ),
        (
            Met("a", "A", TODAY, has_begun=False, attendance=Attendance.CANCELLED_BY_ME),
            "Called off by you, Monday 23 November",
        ),
        (
            Met("a", "A", TODAY, has_begun=False, attendance=Attendance.JOINED),
            "Last met Monday 23 November",
        ),
    ],
)
def test_that_it_is_said_how_the_last_time_was(qapp: QApplication, met: Met, words: str) -> None:
    del qapp
    assert met_words(met, UTC, TODAY.date()) == words
