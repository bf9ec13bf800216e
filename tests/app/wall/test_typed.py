"""What people type is understood, asked back or called a fault, and nothing is guessed."""

from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.wall.change import wall_at
from app.wall.meaning import Doubt, Fault, Flaw, Meaning, Meant, Question
from app.wall.occurrence import Never, Once, Twice, instants
from app.wall.typed import LONGEST_ECHO, days_of, meaning_of
from tests.app.wall.strategies import any_instants, zones
from tests.app.zones import known_zone

NEW_YORK = known_zone("America/New_York")
MONDAY = datetime(2026, 11, 23, 15, 4, 37, tzinfo=UTC)
"""10:04 in New York."""

UNDERSTOOD = {
    "2026-12-01 02:00": "2026-12-01 02:00",
    "2026/12/1 2:00": "2026-12-01 02:00",
    "2026-12-01T14:30:00": "2026-12-01 14:30",
    "02:00 2026-12-01": "2026-12-01 02:00",
    "1.12. 2:00": "2026-12-01 02:00",
    "1.12 2:00": "2026-12-01 02:00",
    "1.12.26 14": "2026-12-01 14:00",
    "1. 12. 2026 at 8:15": "2026-12-01 08:15",
    "1.12. 14": "2026-12-01 14:00",
    "12/12 9:00": "2026-12-12 09:00",
    "13/1 9:00": "2027-01-13 09:00",
    "1/13/2027 9:00": "2027-01-13 09:00",
    "24-12-2026 9:00": "2026-12-24 09:00",
    "5.1. 9:00": "2027-01-05 09:00",
    "1 Dec 2026, 2:30 p.m.": "2026-12-01 14:30",
    "1st of December 2pm": "2026-12-01 14:00",
    "Feb. 3 14:00": "2027-02-03 14:00",
    "dec 1 2:00": "2026-12-01 02:00",
    "Tuesday, December 1st at 14:00": "2026-12-01 14:00",
    "Tue 12/8 9:00": "2026-12-08 09:00",
    "today 14:00": "2026-11-23 14:00",
    "tomorrow 14:00": "2026-11-24 14:00",
    "day after tomorrow 14:00": "2026-11-25 14:00",
    "in 3 days 14:00": "2026-11-26 14:00",
    "in a week, 2 am": "2026-11-30 02:00",
    "tue 3pm": "2026-11-24 15:00",
    "this friday 9:30": "2026-11-27 09:30",
    "this mon 11:00": "2026-11-23 11:00",
    "next monday 9:30": "2026-11-30 09:30",
    "14:00": "2026-11-23 14:00",
    "\uff11\uff14\uff1a\uff10\uff10": "2026-11-23 14:00",
    "\u0661\u0664:\u0660\u0660": "2026-11-23 14:00",
    "noon": "2026-11-23 12:00",
    "12 noon tomorrow": "2026-11-24 12:00",
    "12 pm tomorrow": "2026-11-24 12:00",
    "12:30 am tomorrow": "2026-11-24 00:30",
    "tomorrow 2.30pm": "2026-11-24 14:30",
    "24:00": "2026-11-24 00:00",
    "tomorrow 0": "2026-11-24 00:00",
    "in 2 hours": "2026-11-23 12:04",
    "in an hour": "2026-11-23 11:04",
    "in 45m": "2026-11-23 10:49",
    "in 30 minutes": "2026-11-23 10:34",
    "10:04": "2026-11-23 10:04",
    "1 Dec 9.30": "2026-12-01 09:30",
    "tomorrow 14.00": "2026-11-24 14:00",
}
ASKED = {
    "12/1 9:00": "day: 2026-12-01 09:00, 2027-01-12 09:00",
    "12/1/2026 9:00": "day: 2026-01-12 09:00 past, 2026-12-01 09:00",
    "20.11. 9:00": "day: 2026-11-20 09:00 past, 2027-11-20 09:00",
    "Sept. 3 14:00": "day: 2026-09-03 14:00 past, 2027-09-03 14:00",
    "mon 11:00": "day: 2026-11-23 11:00, 2026-11-30 11:00",
    "next friday 9:30": "day: 2026-11-27 09:30, 2026-12-04 09:30",
    "9:00": "day: 2026-11-23 09:00 past, 2026-11-24 09:00",
    "2am": "day: 2026-11-23 02:00 past, 2026-11-24 02:00",
    "tomorrow 2": "half: 2026-11-24 02:00, 2026-11-24 14:00",
    "tomorrow 2 o'clock": "half: 2026-11-24 02:00, 2026-11-24 14:00",
    "2": "half: 2026-11-23 02:00 past, 2026-11-23 14:00, 2026-11-24 02:00",
    "next fri 9": ("half: 2026-11-27 09:00, 2026-11-27 21:00, 2026-12-04 09:00, 2026-12-04 21:00"),
    "midnight": "midnight: 2026-11-23 00:00 past, 2026-11-24 00:00",
    "tomorrow midnight": "midnight: 2026-11-24 00:00, 2026-11-25 00:00",
    "1 dec 12 am": "midnight: 2026-12-01 00:00, 2026-12-02 00:00",
    "tomorrow 12": "midnight: 2026-11-24 00:00, 2026-11-24 12:00, 2026-11-25 00:00",
}
AT_FAULT = {
    "": "nothing: ",
    " \n\t": "nothing: ",
    "at": "nothing: ",
    "tomorrow": "no-hour: ",
    "12/1": "no-hour: ",
    "31/2": "no-such-day: 31/2",
    "31/2 14:00": "no-such-day: 31/2",
    "2026-13-01 2:00": "no-such-day: 2026-13-01",
    "29 feb 14:00": "no-such-day: 29 feb",
    "25:00": "no-such-hour: 25:00",
    "12:60": "no-such-hour: 12:60",
    "24:01": "no-such-hour: 24:01",
    "tomorrow 25": "no-such-hour: 25",
    "tomorrow 25.30": "no-such-hour: 25.30",
    "1 Dec 9.10": "too-much: ",
    "13 pm": "no-such-hour: 13 pm",
    "0 am": "no-such-hour: 0 am",
    "2:75 pm": "no-such-hour: 2:75 pm",
    "Wed 1 Dec 14:00": "other-weekday: ",
    "1.12. 2.12. 14:00": "too-much: ",
    "in 2 hours tomorrow": "too-much: ",
    "2030-12-01 14:00": "too-far: ",
    "in 9999 weeks 2pm": "too-far: ",
    "2026-12-01T02:00Z": "not-understood: 02:00z",
    "3pm EST": "not-understood: est",
    "mañana 14:00": "not-understood: mañana",
    "明日 14:00": "not-understood: 明日",
    "14:00\0": "not-understood: 14:00",
    "1" * 10_000: f"not-understood: {'1' * LONGEST_ECHO}",
}

odd = st.text(st.characters(categories=["Cc", "Cf", "Zs", "Nd"]))
times = st.sampled_from([1, 2, 1_000])
anything = st.builds(lambda text, times: text * times, st.text() | odd, times)
words = st.sampled_from(
    [
        *("2026-12-01", "1.12.", "12/1", "31/2", "Dec", "1st", "tue", "next", "this", "friday"),
        *("today", "tomorrow", "in", "an", "hours", "days", "9999", "at", "2", "12", "14:00"),
        *("24:00", "25:00", "2pm", "am", "noon", "midnight", "o'clock", "T", "Z", "\u200f", "٢"),
    ]
)


def told(meaning: Meaning) -> str:
    """A meaning as the tables have it."""
    if isinstance(meaning, Fault):
        return f"{meaning.flaw}: {meaning.detail}"
    if isinstance(meaning, Question):
        return f"{meaning.doubt}: {', '.join(map(told, meaning.choices))}"
    return f"{meaning.wall:%Y-%m-%d %H:%M}{' past' if meaning.is_past else ''}"


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_that_clear_words_are_understood(text: str) -> None:
    meant = meaning_of(text, MONDAY, NEW_YORK)

    assert told(meant) == UNDERSTOOD[text]
    assert isinstance(meant, Meant)
    assert isinstance(meant.occurrence, Once)
    assert wall_at(meant.occurrence.at, NEW_YORK) == meant.wall


@pytest.mark.parametrize("text", ASKED)
def test_that_words_with_two_meanings_are_asked_back(text: str) -> None:
    assert told(meaning_of(text, MONDAY, NEW_YORK)) == ASKED[text]


@pytest.mark.parametrize("text", AT_FAULT, ids=lambda text: text[:20])
def test_that_words_without_a_meaning_say_why(text: str) -> None:
    assert told(meaning_of(text, MONDAY, NEW_YORK)) == AT_FAULT[text]


@pytest.mark.parametrize(
    "text", ["2026-11-01 10:00", "today 10:00", "2016-12-01 10:00", "fri 13/11 10:00"]
)
def test_that_a_time_that_has_passed_is_pointed_out(text: str) -> None:
    meant = meaning_of(text, MONDAY, NEW_YORK)

    assert isinstance(meant, Meant)
    assert meant.is_past


def test_that_the_same_words_mean_another_day_where_it_is_another() -> None:
    late = datetime(2026, 9, 28, 3, tzinfo=UTC)

    assert told(meaning_of("today 22:00", late, known_zone("Pacific/Auckland"))) == (
        "2026-09-28 22:00"
    )
    assert told(meaning_of("today 22:00", late, known_zone("America/Los_Angeles"))) == (
        "2026-09-27 22:00"
    )


def test_that_a_time_beside_a_change_is_handed_on_to_be_asked() -> None:
    skipped = meaning_of("2027-03-14 02:30", MONDAY, NEW_YORK)
    doubled = meaning_of("2027-11-07 01:30", MONDAY, NEW_YORK)

    assert isinstance(skipped, Meant)
    assert isinstance(skipped.occurrence, Never)
    assert isinstance(doubled, Meant)
    assert isinstance(doubled.occurrence, Twice)


def test_that_a_time_from_now_is_one_instant_in_a_doubled_hour_too() -> None:
    night = datetime(2026, 11, 1, 4, 30, tzinfo=UTC)

    meant = meaning_of("in 2 hours", night, NEW_YORK)

    assert isinstance(meant, Meant)
    assert told(meant) == "2026-11-01 01:30"
    assert meant.occurrence == Once(night + timedelta(hours=2))


def test_that_a_doubled_hour_has_passed_once_both_have() -> None:
    between = datetime(2026, 11, 1, 6, tzinfo=UTC)

    assert told(meaning_of("today 1:30", between, NEW_YORK)) == "2026-11-01 01:30"
    assert told(meaning_of("today 0:30", between, NEW_YORK)) == "2026-11-01 00:30 past"


@given(any_instants(), zones, st.sampled_from(["%Y-%m-%d %H:%M", "%H:%M, %d.%m.%Y"]))
def test_that_a_time_in_full_is_what_it_says(at: datetime, zone: tzinfo, form: str) -> None:
    wall = wall_at(at, zone).replace(second=0)
    now = at - timedelta(days=1)

    meant = meaning_of(wall.strftime(form), now, zone)

    if isinstance(meant, Fault):
        assert wall.year < 2000
    else:
        assert isinstance(meant, Meant)
        assert meant.wall == wall
        assert at.replace(second=0) in instants(meant.occurrence)


@given(anything | st.lists(words, max_size=8).map(" ".join), any_instants(), zones)
@example("ﷺ" * 100, MONDAY, NEW_YORK)
@example("\ud800 2:00", MONDAY, NEW_YORK)
def test_that_whatever_is_typed_comes_to_something(text: str, now: datetime, zone: tzinfo) -> None:
    meaning = meaning_of(text, now, zone)

    if isinstance(meaning, Fault):
        assert isinstance(meaning.flaw, Flaw)
        assert len(meaning.detail) <= LONGEST_ECHO
        assert meaning.detail.isprintable()
    elif isinstance(meaning, Question):
        assert isinstance(meaning.doubt, Doubt)
        walls = [choice.wall for choice in meaning.choices]
        assert len(walls) > 1
        assert walls == sorted(set(walls))


@pytest.mark.parametrize(
    "text, days",
    [
        ("today", [date(2026, 3, 2)]),
        ("Friday", [date(2026, 3, 6)]),
        ("mon", [date(2026, 3, 2), date(2026, 3, 9)]),
        ("in 2 weeks", [date(2026, 3, 16)]),
        ("5/4", [date(2026, 4, 5), date(2026, 5, 4)]),
        ("Tue, 10 March", [date(2026, 3, 10)]),
    ],
)
def test_that_a_day_alone_is_read_or_asked_back(text: str, days: list[date]) -> None:
    assert days_of(text, date(2026, 3, 2)) == tuple(days)


@pytest.mark.parametrize(
    "text, flaw",
    [
        ("", Flaw.NOTHING),
        ("soon", Flaw.NOT_UNDERSTOOD),
        ("tomorrow 14:00", Flaw.TOO_MUCH),
        ("in 2 hours", Flaw.TOO_MUCH),
        ("today tomorrow", Flaw.TOO_MUCH),
        ("Mon, 10 March", Flaw.OTHER_WEEKDAY),
        ("2036-03-10", Flaw.TOO_FAR),
    ],
)
def test_that_words_for_no_day_alone_are_told(text: str, flaw: Flaw) -> None:
    fault = days_of(text, date(2026, 3, 2))

    assert isinstance(fault, Fault)
    assert fault.flaw is flaw
