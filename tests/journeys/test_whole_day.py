"""A day of four sessions: one kept with promises, one missed, one late, one that crashed."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from app.session.capture import CaptureKind, Owner, Promise
from app.session.outcome import Attendance
from app.session.session import Phase
from tests.journeys.callside import Callside
from tests.journeys.day import MAIL, Day
from tests.journeys.desktop import Desktop
from tests.journeys.faketime import WallClock
from tests.journeys.reader import TEXT, Reader
from tests.journeys.waiting import until

if TYPE_CHECKING:
    from app.booking.listing import DayStatus

pytestmark = pytest.mark.journey

MINUTE = timedelta(minutes=1)
ANN, BO, CY, DI = NAMES = ("Ann Lee", "Bo Quatsch", "Cy Marsh", "Di Okoye")
PROMISES = ("Send the invoice", "Ask about two shops", "Write up the export")
OWNER, QUESTION = "Rosa", "Does it take CSV?"
LEARNED, QUOTE = "They count by hand", "It saves my day"


@pytest.fixture
def day(callside: Callside, desktop: Desktop, reader: Reader, wall: WallClock) -> Day:
    day = Day(callside, desktop, reader, wall)
    day.plan(*NAMES)
    return day


def due(day: Day) -> date:
    """The day after the sessions, as the agent counts."""
    return day.kept(ANN).planned_at.date() + timedelta(days=1)  # type: ignore[union-attr]


def promise(day: Day, words: str, owner: str = "") -> None:
    """Write a promise down with its day, and whose it is if it is not the agent's."""
    day.press("alt+1")
    day.desktop.write(words)
    day.desktop.press("Return")
    day.reader.press("Who, by when")
    until(lambda: day.reader.text("By when") == "")
    day.desktop.write(f"{due(day):%Y-%m-%d}")
    day.desktop.press("Return")
    until(lambda: owed(day, words).due == due(day))
    if owner:
        day.reader.press("Somebody else")
        until(lambda: owed(day, words).owner is Owner.OTHER)
        day.reader.go_to("Who is that?", TEXT)
        day.desktop.write(owner)
        day.desktop.press("Return")
        until(lambda: owed(day, words).name == owner)
    day.desktop.press("Escape")


def owed(day: Day, words: str) -> Promise:
    """What the disk knows of that promise."""
    found = (one.promise for one in day.kept(ANN).captures if one.text == words)
    return next(filter(None, found), Promise())


def hand_out(day: Day, name: str) -> str:
    """Copy the follow-up by its key; what went out."""
    day.press("c")
    until(lambda: (care := day.kept(name).aftercare) and care.follow_up)
    letter = day.copied().removesuffix("\n")
    care = day.kept(name).aftercare
    assert care is not None
    assert care.follow_up is not None
    assert care.follow_up.text == letter
    return letter


def keep_with_promises(day: Day) -> None:
    day.come_to(ANN)
    day.do("start")
    promise(day, PROMISES[0])
    promise(day, PROMISES[1], OWNER)
    assert day.do("capture", "promise", PROMISES[2]) == "Written down: promise.\n"
    assert day.do("capture", "insight", LEARNED) == "Written down: insight.\n"
    assert day.do("capture", "quote", QUOTE) == "Written down: quote.\n"
    day.do("end")
    day.press("c")
    until(lambda: LEARNED in day.copied())
    day.press("t")
    until(lambda: (care := day.kept(ANN).aftercare) and care.follow_up and care.follow_up.sent_at)
    day.do("close")


def miss(day: Day) -> None:
    day.come_to(BO, minutes=6)
    day.reads("Waiting for 6 min")
    day.press("c")
    until(lambda: "We are in the call and looking forward" in day.copied())
    day.come_to(BO, minutes=11)
    day.reads("They did not come")
    day.press("c")
    until(lambda: "We are sorry that we missed each other" in day.copied())
    noted = day.do("outcome", "no-show", "--reason", "the wrong hour")
    assert noted.startswith("Noted for the session of ")
    assert noted.endswith(". To take that back: callside undo\n")


def begin_late(day: Day) -> None:
    day.come_to(CY, minutes=7)
    asked = day.refused("start")
    assert "--minutes 30" in asked
    assert "--until" in asked
    day.do("start", "--minutes", "20")
    assert "Noted" in day.do("outcome", "late", "--reason", "the train")
    day.do("capture", "question", QUESTION)
    day.do("end")
    assert f"What stays open, and is not forgotten:\n– {QUESTION}" in hand_out(day, CY)
    day.do("close")


def crash(day: Day) -> None:
    day.come_to(DI)
    day.do("start")
    day.do("capture", "note", "Her screen froze")
    day.crash()
    assert day.callside.status()["phase"] == Phase.DURING
    day.do("end")
    day.crash()
    assert day.callside.status()["phase"] == Phase.AFTER
    letter = hand_out(day, DI)
    assert "froze" not in letter
    assert letter.startswith(f"Hello {DI},\n\nThank you for the time")
    day.do("close")
    day.crash()
    assert day.callside.status()["phase"] == Phase.IDLE


def check_records(day: Day) -> None:
    ann, bo, cy, di = (day.kept(name) for name in NAMES)
    assert [one.text for one in ann.captures if one.promise] == [*PROMISES]
    assert ann.aftercare is not None
    assert ann.aftercare.follow_up is not None
    letter = ann.aftercare.follow_up.text
    by = f"{due(day):%A, %B} {due(day).day}"
    for words in (
        f"– {LEARNED}\n",
        f"– {PROMISES[0]} (by {by})\n",
        f"– {OWNER}: {PROMISES[1]} (by {by})\n",
        f"– {PROMISES[2]}\n",
        f"You hear from me by {by}.\n",
    ):
        assert words in letter
    assert [one.promise for one in ann.captures if one.promise] == [
        Promise(due=due(day)),
        Promise(Owner.OTHER, OWNER, due(day)),
        Promise(),
    ]
    assert QUOTE not in letter
    assert MAIL in letter
    assert "This is not a goodbye" in letter
    assert (bo.started, bo.aftercare) == (None, None)
    assert [one.outcome and (one.outcome.attendance, one.outcome.reason) for one in (bo, cy)] == [
        (Attendance.NO_SHOW, "the wrong hour"),
        (Attendance.LATE, "the train"),
    ]
    assert cy.length == 20 * MINUTE
    assert [(line.kind, line.text) for line in di.captures] == [
        (CaptureKind.NOTE, "Her screen froze")
    ]
    assert all(one.closed_at is not None for one in (ann, bo, cy, di))


def check_pages(day: Day) -> None:
    for key, every in (
        ("ctrl+r", (*PROMISES, OWNER)),
        ("ctrl+h", ("3 sessions so far: too few to tell a habit.",)),
    ):
        day.press(key)
        for words in every:
            day.reads(words)
    day.press("ctrl+f")
    until(lambda: day.desktop.in_use() not in {day.strip, ""})
    day.desktop.write("froze")
    day.reads("Best first")
    day.reads(DI)


def check_listing(day: Day) -> None:
    rows = cast("list[DayStatus]", json.loads(day.do("day", "--all", "--json")))
    told = {row["name"]: (row["state"], row["outcome"], row["reason"]) for row in rows}
    assert told == {
        ANN: ("done", None, ""),
        BO: ("no-show", "no-show", "the wrong hour"),
        CY: ("done", "late", "the train"),
        DI: ("done", None, ""),
    }


def check_export(day: Day, folder: Path) -> None:
    out, again, prose = folder / "out.json", folder / "again.json", folder / "all.md"
    fresh = Callside(folder / "fresh", day.callside.environment)
    day.do("export", "--format", "json", str(out))
    assert fresh("import", str(out)).out == "Imported 4 sessions and 1 insight.\n"
    assert fresh("export", "--format", "json", str(again)).status == 0
    assert again.read_bytes() == out.read_bytes()

    day.do("export", "--format", "md", str(prose))
    text = prose.read_text()
    every = (
        *NAMES,
        *PROMISES,
        OWNER,
        LEARNED,
        QUOTE,
        QUESTION,
        "the wrong hour",
        "the train",
        "Her screen froze",
    )
    assert [words for words in every if words not in text] == []


STEPS: tuple[Callable[[Day], None], ...] = (
    keep_with_promises,
    miss,
    begin_late,
    crash,
    check_records,
    check_listing,
    check_pages,
)


def test_that_a_day_of_four_sessions_loses_no_word(day: Day, tmp_path: Path) -> None:
    for step in STEPS:
        step(day)

    check_export(day, tmp_path)
