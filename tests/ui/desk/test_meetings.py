"""Where challenges and insights meet, nothing is told before it is known."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from msgspec.structs import replace

from app.history.history import History, UnreadableError
from app.refusal import Reason, Refusal
from app.storage.database import Database
from app.storage.opening import open_scratch
from app.storage.talks import TalkRows
from app.talks.colleague import Colleague, Revision
from app.talks.matching import Matcher
from tests.app.fakes import MemoryStore
from tests.app.insights.fakes import heard
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office
from tests.ui.desk.talks_ahead import AGAIN, BEN, COLOUR, LATE, fill
from tests.ui.lent import at_once, lent
from ui.desk.day.diary import Diary
from ui.desk.history.chronicle import Errand
from ui.desk.talks.around import Around
from ui.desk.talks.circle import Circle
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


@pytest.fixture
def database() -> Iterator[Database]:
    """An empty one."""
    with closing(open_scratch()) as found:
        yield found


def diary_on(office: Office, database: Database) -> Diary:
    """One that reads talks there."""
    parts = replace(office.parts, talks=lambda: TalkRows(database))
    return Diary(office.agent.keeper, parts)


def test_that_nothing_is_read_again_before_anything_was_written(
    make_office: MakeOffice, database: Database
) -> None:
    office, waiting = make_office(), list[Callable[[], None]]()
    errand = Errand[Matcher](office.parts.history, waiting.append)
    meetings = Meetings(diary_on(office, database), errand)
    meetings.read_again()
    (read,) = waiting
    read()
    meetings.read_again()
    assert waiting == [read]

    TalkRows(database).know([Revision(None, BEN)])
    meetings.read_again()

    assert len(waiting) == len(("at first", "once it was written"))


def test_that_what_could_not_be_read_is_read_again(
    make_office: MakeOffice, database: Database
) -> None:
    office, came = make_office(), list[object]()
    errand = Errand[Matcher](unreadable, at_once)
    errand.came.connect(came.append)
    meetings = Meetings(diary_on(office, database), errand)

    meetings.read_again()
    meetings.read_again()

    assert came == [DAMAGED, DAMAGED]


class Torn(TalkRows):
    """Cannot be read the first time."""

    times = 0

    def colleagues(self) -> tuple[Colleague, ...] | Refusal:
        """Everybody, from the second time on."""
        self.times += 1
        return DAMAGED if self.times == 1 else super().colleagues()


def test_that_whom_to_ask_is_read_again_only_where_it_was_written_or_not_read(
    make_office: MakeOffice, database: Database
) -> None:
    office, rows = make_office(), Torn(database)
    parts = replace(office.parts, talks=lambda: rows)
    diary = Diary(office.agent.keeper, parts)
    errand = Errand[Matcher](office.parts.history, lambda _: None)
    circle = Circle(diary, Meetings(diary, errand))
    circle.read_again()
    assert circle.look() == DAMAGED

    circle.read_again()
    assert isinstance(circle.look(), Around)
    circle.read_again()
    circle.look()

    assert rows.times == len(("torn", "whole"))


def test_that_insights_that_are_known_are_not_read_once_more(
    make_office: MakeOffice, database: Database
) -> None:
    office = make_office()
    diary = diary_on(office, database)
    meetings = Meetings(diary, Errand[Matcher](lambda: lent(database, MemoryStore(), ()), at_once))

    meetings.read_again(lambda: (heard(1, text="Too dark"),))
    assert [one.capture.text for one in meetings.called("dark")] == ["Too dark"]

    TalkRows(database).know([Revision(None, BEN)])
    meetings.read_again(lambda: DAMAGED)
    assert meetings.called("dark") == ()
