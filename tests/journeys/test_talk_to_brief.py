"""What customers say reaches a team: sorted, out of mind in a talk, then told by nobody's name."""

from contextlib import closing
from functools import partial

import pytest

from app.clock import SystemClock
from app.insights.heard import Heard
from app.refusal import Refusal
from app.storage.database import Database, connect
from app.storage.insights import InsightRows
from tests.journeys.callside import Callside
from tests.journeys.day import Day
from tests.journeys.desktop import Desktop
from tests.journeys.faketime import WallClock
from tests.journeys.reader import TEXT, Reader
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey

NAME, MAIL, TOWN = "Marina Duarte", "marina@example.org", "Porto"
BUTTON = 43
COLLEAGUE, TEAM, ASIDE = "Ada", "Product", "The billing bug, again"
SLOW = f"The export takes Marina all of Friday, write to {MAIL}"
LATE = f"My accountant in {TOWN} gets the export too late"
QUESTION = "Of what you are building, what is the biggest challenge right now?"
CHALLENGE = "Nobody tells us how late the export is"
FORMS = ("md", "html", "csv")


@pytest.fixture
def day(callside: Callside, desktop: Desktop, reader: Reader, wall: WallClock) -> Day:
    day = Day(callside, desktop, reader, wall)
    callside.open()
    day.strip = desktop.window()
    return day


def heard(day: Day) -> tuple[Heard, ...]:
    """All insights as they are on disk."""
    with closing(Database(connect(day.callside.home.database))) as database:
        known = InsightRows(database).heard()
    assert not isinstance(known, Refusal)
    return known


def are_sorted(day: Day, number: int) -> bool:
    """Whether so many are for the team, with all that it needs to know."""
    known = [(one.insight.area, one.insight.team, one.insight.weight) for one in heard(day)]
    return known.count(("Export", TEAM, 3)) == number


def is_challenged(day: Day) -> bool:
    harvest = day.kept(COLLEAGUE).harvest
    return harvest is not None and harvest.challenge == CHALLENGE


def is_linked(day: Day) -> bool:
    return any(one.insight.speaks_to == (day.kept(COLLEAGUE).id,) for one in heard(day))


def brief(*more: str) -> tuple[str, ...]:
    """The command for what was heard today."""
    since = SystemClock().now().wall.date()
    return "brief", TEAM, "--since", f"{since}", *more


def is_told_anew(day: Day, before: str) -> bool:
    """Whether the command tells something else than `before` of what was taken out."""
    return day.callside(*brief()).err != before


def names_in(text: str) -> list[str]:
    return [name for name in (*NAME.split(), MAIL, TOWN, COLLEAGUE) if name in text]


def open_page(day: Day, key: str, title: str) -> None:
    """Open a page of the desk by its key in the strip."""
    day.press(key)
    page = until(lambda: day.desktop.titled(f"Callside – {title}"))
    until(lambda: day.desktop.in_use() == page)
    idle(A_MOMENT)


def hear_two(day: Day) -> None:
    day.do("start", NAME, "--minutes", "45")
    day.press("alt+5")
    day.desktop.write(SLOW)
    day.desktop.press("Return")
    until(lambda: [line.text for line in day.kept(NAME).captures] == [SLOW])
    assert day.do("capture", "insight", LATE) == "Written down: insight.\n"
    day.do("end")
    day.do("close")


def sort_both(day: Day) -> None:
    """By keyboard alone: area, kind, weight and team of one, and on to the next."""
    open_page(day, "ctrl+i", "Insights")
    day.desktop.press("Return")
    day.reader.find("Area", TEXT)
    for number in (1, 2):
        day.desktop.write("Export")
        day.desktop.press("Return", "1", "Tab", "3", "Tab")
        day.desktop.write(TEAM)
        day.desktop.press("ctrl+Return")
        until(partial(are_sorted, day, number))


def talk(day: Day) -> None:
    day.press("ctrl+j")
    until(lambda: day.callside.status()["talk"])
    for words in (COLLEAGUE, TEAM, ASIDE):
        day.desktop.write(words)
        day.desktop.press("Tab")
    day.reads("I am only here to learn")
    day.press("ctrl+Return")
    until(lambda: day.callside.status()["phase"] == "during")
    day.reads(QUESTION)
    day.reads("This is put aside until your talk is over.")
    assert ASIDE not in "\n".join(day.reader.names())


def bring_in(day: Day) -> None:
    idle(A_MOMENT)
    day.press("ctrl+e")
    until(lambda: day.callside.status()["phase"] == "after")
    day.reads(ASIDE)
    day.reader.go_to("Biggest challenge", TEXT)
    day.desktop.write(CHALLENGE)
    until(lambda: is_challenged(day))
    idle(A_MOMENT)
    day.desktop.press("ctrl+Return")
    until(lambda: day.callside.status()["phase"] == "idle")


def link(day: Day) -> None:
    """The challenge says now what customers said; one line of it is linked, by hand."""
    open_page(day, "ctrl+k", "Colleagues")
    day.desktop.press("Tab", "Tab", "Tab", "Return")
    day.reads("May belong together")
    day.reads("both say")
    assert not is_linked(day)
    day.reader.press("Link", BUTTON)
    until(lambda: is_linked(day))
    day.reads("1 customer said something about this")


def put_aside(day: Day) -> None:
    """While another talk waits, nothing of what customers said about it is seen anywhere."""
    day.press("ctrl+j")
    until(lambda: day.callside.status()["talk"])
    until(lambda: not any("said something about this" in name for name in day.reader.names()))
    assert "It speaks to this challenge" not in day.callside(*brief()).out
    day.reader.press("Not now", BUTTON)
    until(lambda: not day.callside.status()["talk"])
    day.reads("1 customer said something about this")


def look_at_each_doubt(day: Day) -> None:
    """Nothing that may name somebody leaves before it was taken out on the page."""
    told = day.callside(*brief())
    assert (told.status, names_in(told.out)) == (4, [TOWN])
    assert rf"\[?{TOWN}\]" in told.out
    assert MAIL in told.err
    open_page(day, "ctrl+o", "Briefs")
    while (told := day.callside(*brief())).status == 4:
        day.desktop.press("space")
        until(partial(is_told_anew, day, told.err))


def take_out(day: Day) -> None:
    for form in FORMS:
        text = day.do(*brief("--format", form))
        assert "Export" in text
        assert "It speaks to this challenge" in text
        assert CHALLENGE in text
        assert names_in(text) == []
    day.reader.press("Copy")
    until(lambda: "Export" in day.copied())
    assert names_in(day.copied()) == []
    day.reader.press("It was sent")
    day.reader.find("It was not sent")


STEPS = (hear_two, sort_both, talk, bring_in, link, put_aside, look_at_each_doubt, take_out)


def test_that_what_customers_say_reaches_a_team_by_nobodys_name(day: Day) -> None:
    for step in STEPS:
        step(day)
