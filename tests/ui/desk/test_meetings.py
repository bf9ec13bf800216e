"""Where challenges and insights meet, nothing is told before it is known."""

from collections.abc import Callable

from app.history.history import History, UnreadableError
from app.refusal import Reason, Refusal
from app.talks.matching import Matcher
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.talks_ahead import AGAIN, COLOUR, LATE, fill
from tests.ui.lent import at_once
from ui.desk.history.chronicle import Errand
from ui.desk.talks.meetings import Meetings

DAMAGED = Refusal(Reason.NOT_READ, "damaged")


def unreadable() -> History:
    """A history that the disk does not give."""
    raise UnreadableError(DAMAGED)


def test_that_nothing_is_told_before_all_was_read(make_office: MakeOffice) -> None:
    office, waiting = make_office(), list[Callable[[], None]]()
    fill(office)
    errand = Errand[Matcher](office.parts.history, waiting.append)
    meetings = Meetings(office.diary, errand)
    meetings.read_again()
    assert meetings.support(AGAIN.id) is None
    assert meetings.voices(AGAIN.id) is None
    assert meetings.address(LATE.id) is None
    assert meetings.called("darker") == ()
    assert meetings.teams == {}

    waiting.pop()()
    support = meetings.support(AGAIN.id)
    assert support is not None
    assert LATE in [one.heard.capture for one in support.hints]
    assert [one.capture for one in meetings.called("darker")] == [COLOUR]
    assert sorted(meetings.teams) == ["", "Billing", "Design"]


def test_that_why_it_could_not_be_read_is_kept_until_it_can(make_office: MakeOffice) -> None:
    office = make_office()
    fill(office)
    errand = Errand[Matcher](unreadable, at_once)
    meetings = Meetings(office.diary, errand)
    meetings.read_again()
    assert (meetings.trouble, meetings.support(AGAIN.id)) == (DAMAGED, None)

    errand.came.emit(Matcher((), ()))
    assert meetings.trouble is None
    assert meetings.voices(AGAIN.id) is not None
