"""A message gives one instant, in the customer's own city and language, and nothing else."""

import re
import subprocess
import sys
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.message.channels import Channels
from app.message.compose import compose, when
from app.message.facts import Facts
from app.message.guard import check
from app.message.language import Language
from app.message.wording import Kind
from app.wall.night import Night
from tests.app.message.reader import read_back
from tests.app.message.strategies import languages, sessions
from tests.app.message.worlds import session_at, words_of

OTHER_CLOCKS = re.compile(r"UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|\b(?:[ECMP][DS]T|CES?T|BST|JST)\b")
HARD = [
    ("2026-03-08T06:59", "America/New_York", "Sunday, March 8 at 1:59 AM (NIGHT), New York time"),
    ("2026-03-08T07:00", "America/New_York", "Sunday, March 8 at 3:00 AM (NIGHT), New York time"),
    (
        "2026-11-01T05:30",
        "America/New_York",
        "Sunday, November 1 at 1:30 AM (NIGHT), New York time, before the clocks go back",
    ),
    (
        "2026-11-01T06:30",
        "America/New_York",
        "Sunday, November 1 at 1:30 AM (NIGHT), New York time, after the clocks have gone back",
    ),
    (
        "2026-04-04T14:45",
        "Australia/Lord_Howe",
        "Sunday, April 5 at 1:45 AM (NIGHT), Lord Howe time, before the clocks go back",
    ),
    (
        "2026-04-04T15:15",
        "Australia/Lord_Howe",
        "Sunday, April 5 at 1:45 AM (NIGHT), Lord Howe time, after the clocks have gone back",
    ),
    (
        "2026-10-25T00:30",
        "Europe/Dublin",
        "Sunday, October 25 at 1:30 AM (NIGHT), Dublin time, before the clocks go back",
    ),
    (
        "2026-10-25T01:30",
        "Europe/Dublin",
        "Sunday, October 25 at 1:30 AM (NIGHT), Dublin time, after the clocks have gone back",
    ),
    ("2026-03-29T00:59", "America/Nuuk", "Saturday, March 28 at 10:59 PM (Nuuk time)"),
    (
        "2026-03-29T01:00",
        "America/Nuuk",
        "midnight between Saturday, March 28 and Sunday, March 29 (Nuuk time)",
    ),
    (
        "2011-12-30T10:00",
        "Pacific/Apia",
        "midnight between Thursday, December 29 and Saturday, December 31 (Apia time)",
    ),
    ("2026-11-24T08:30", "Asia/Kolkata", "Tuesday, November 24 at 2:00 PM (Kolkata time)"),
    ("2026-11-24T08:30", "Asia/Kathmandu", "Tuesday, November 24 at 2:15 PM (Kathmandu time)"),
    ("2026-11-24T08:30", "Pacific/Chatham", "Tuesday, November 24 at 10:15 PM (Chatham time)"),
    ("2026-11-24T20:00", "America/Vancouver", "Tuesday, November 24 at 1:00 PM (Vancouver time)"),
    ("2026-09-28T03:00", "Pacific/Auckland", "Monday, September 28 at 4:00 PM (Auckland time)"),
    (
        "2026-09-28T03:00",
        "America/Los_Angeles",
        "Sunday, September 27 at 8:00 PM (Los Angeles time)",
    ),
]
AFTERNOON = session_at(datetime(2026, 11, 24, 14), "America/New_York")  # noqa: DTZ001
NIGHT = replace(AFTERNOON, start=AFTERNOON.start - timedelta(hours=12))


def told(start: datetime, facts: Facts, language: Language) -> str:
    return when(start, facts, words_of(language))


@pytest.mark.parametrize("instant, zone, message", HARD)
def test_that_a_hard_case_gives_its_message(instant: str, zone: str, message: str) -> None:
    start = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    facts = session_at(start, zone)

    assert told(start, facts, Language.ENGLISH) == message


@pytest.mark.parametrize(
    "language, by_day, by_night",
    [
        (
            "en",
            "Tuesday, November 24 at 2:00 PM (New York time)",
            "Tuesday, November 24 at 2:00 AM (NIGHT), New York time",
        ),
        (
            "es",
            "martes, 24 de noviembre, 14:00 h (hora de Nueva York)",
            "martes, 24 de noviembre, 02:00 h (2:00 a. m., MADRUGADA), hora de Nueva York",
        ),
        (
            "de",
            "Dienstag, 24. November, 14:00 Uhr (Ortszeit New York)",
            "Dienstag, 24. November, 02:00 Uhr (2:00 AM, NACHTS), Ortszeit New York",
        ),
        (
            "fr",
            "mardi 24 novembre à 14:00 (heure locale à New York)",
            "mardi 24 novembre à 02:00 (2:00 AM, NUIT), heure locale à New York",
        ),
        (
            "pt",
            "terça-feira, 24 de novembro, 14:00 (horário de Nova York)",
            "terça-feira, 24 de novembro, 02:00 (2:00 AM, MADRUGADA), horário de Nova York",
        ),
        (
            "it",
            "martedì 24 novembre, ore 14:00 (ora di New York)",
            "martedì 24 novembre, ore 02:00 (2:00 AM, NOTTE), ora di New York",
        ),
        (
            "ja",
            "11月24日（火曜日） 14:00（ニューヨーク時間）",
            "11月24日（火曜日） 02:00（午前2:00・深夜）、ニューヨーク時間",
        ),
    ],
)
def test_that_each_language_has_its_clock_and_names_the_part_of_an_odd_day(
    language: Language, by_day: str, by_night: str
) -> None:
    assert told(AFTERNOON.start, AFTERNOON, Language(language)) == by_day
    assert told(NIGHT.start, NIGHT, Language(language)) == by_night


@pytest.mark.parametrize(
    "language, noon, midnight",
    [
        ("en", "12:00 noon", "midnight between Monday, November 23 and Tuesday, November 24"),
        ("es", "12:00 del mediodía", "medianoche (00:00 h) entre el lunes, 23 de noviembre y el"),
        ("de", "12:00 Uhr mittags", "Mitternacht (00:00 Uhr) zwischen Montag, 23. November, und"),
        ("fr", "midi, 12:00", "dans la nuit du lundi 23 novembre au mardi 24 novembre"),
        ("pt", "12:00, meio-dia", "meia-noite (00:00) entre segunda-feira, 23 de novembro e"),
        ("it", "ore 12:00, mezzogiorno", "mezzanotte (ore 00:00) tra lunedì 23 novembre e"),
        ("ja", "正午12:00", "11月23日（月曜日）から11月24日（火曜日）に変わる午前0時"),
    ],
)
def test_that_noon_and_midnight_are_said_in_words_and_midnight_with_both_dates(
    language: Language, noon: str, midnight: str
) -> None:
    two_hours = timedelta(hours=2)

    assert noon in told(AFTERNOON.start - two_hours, AFTERNOON, Language(language))
    assert midnight in told(NIGHT.start - two_hours, NIGHT, Language(language))


def test_that_a_midnight_that_comes_twice_still_names_two_days() -> None:
    start = datetime(2025, 11, 2, 5, tzinfo=UTC)
    havana = session_at(start, "America/Havana")

    message = "midnight between Saturday, November 1 and Sunday, November 2 (Havana time), "
    assert told(start, havana, Language.ENGLISH) == message + "after the clocks have gone back"


@pytest.mark.parametrize(
    "language, zone, said",
    [
        ("fr", "Africa/Cairo", "heure locale au Caire"),
        ("it", "Africa/Cairo", "ora del Cairo"),
        ("it", "America/Havana", "ora dell’Avana"),
        ("es", "Africa/Cairo", "hora de El Cairo"),
    ],
)
def test_that_a_city_with_an_article_is_said_as_people_say_it(
    language: Language, zone: str, said: str
) -> None:
    facts = session_at(AFTERNOON.start, zone)

    assert said in told(AFTERNOON.start, facts, Language(language))


def test_that_the_first_of_a_month_is_written_as_the_language_has_it() -> None:
    first = datetime(2026, 12, 1, 20, tzinfo=UTC)

    assert told(first, AFTERNOON, Language.FRENCH).startswith("mardi 1er décembre")
    assert told(first, AFTERNOON, Language.ITALIAN).startswith("martedì 1º dicembre")


@given(
    facts=sessions(),
    language=languages,
    kind=st.sampled_from([Kind.CONFIRMATION, Kind.ODD_HOUR, Kind.CANCELLED, Kind.ASK]),
    days=st.integers(-90, 90),
)
def test_that_every_message_reads_back_as_the_very_instant(
    facts: Facts, language: Language, kind: Kind, days: int
) -> None:
    message = compose(kind, facts, words_of(language))

    near = facts.start + timedelta(days=days)
    assert read_back(message.text, language, facts.zone, near) == facts.start


@given(facts=sessions(), language=languages, kind=st.sampled_from(Kind))
def test_that_no_message_tells_any_other_clock_than_the_customers(
    facts: Facts, language: Language, kind: Kind
) -> None:
    facts = replace(
        facts,
        old=facts.old or facts.start,
        link="https://meet.example.org/ann",
        channels=Channels(mail="help@example.org"),
        promise="Send it",
        due=facts.end.date(),
    )
    message = compose(kind, facts, words_of(language))

    for text in (message.subject, message.text):
        assert not OTHER_CLOCKS.search(text)
        assert check(text, facts, "Antarctica/Troll", language) == ()


@pytest.mark.parametrize("language", Language)
def test_that_an_odd_hour_asks_and_names_the_other_half_of_the_day(language: Language) -> None:
    other = {Language.ENGLISH: "2:00 PM (AFTERNOON)", Language.JAPANESE: "14:00（午後2:00・昼間）"}

    asked = compose(Kind.ODD_HOUR, NIGHT, words_of(language)).text

    assert other.get(language, "14:00") in asked
    assert "{" not in asked


@pytest.mark.parametrize("language", Language)
def test_that_a_move_asks_only_where_the_new_hour_is_odd(language: Language) -> None:
    moves = {
        facts: compose(Kind.MOVED, replace(facts, old=facts.start), words_of(language)).text
        for facts in (AFTERNOON, NIGHT)
    }

    assert moves[NIGHT].count("\n") == moves[AFTERNOON].count("\n") + 1


def test_that_a_move_names_the_new_time_first_and_the_old_one_as_out() -> None:
    facts = replace(AFTERNOON, old=AFTERNOON.start - timedelta(days=4))

    text = compose(Kind.MOVED, facts, words_of(Language.ENGLISH)).text

    assert text.index("Tuesday, November 24") < text.index("no longer holds: Friday, November 20")


def test_that_a_line_with_nothing_to_say_is_left_out_and_a_gap_is_left_for_the_guard() -> None:
    facts = replace(AFTERNOON, name="", link="")

    text = compose(Kind.CONFIRMATION, facts, words_of(Language.ENGLISH)).text
    moved = compose(Kind.MOVED, facts, words_of(Language.ENGLISH)).text

    assert text.startswith("Your session with us is set:\n\nTuesday")
    assert "link" not in text
    assert "\n\n\n" not in text
    assert "no longer holds: {old}" in moved


def test_that_what_is_missing_stands_in_the_question_line_by_line() -> None:
    facts = replace(AFTERNOON, question="- which site\n- who else joins\x07 us")

    text = compose(Kind.ASK, facts, words_of(Language.ENGLISH)).text

    assert "not know yet:\n- which site\n- who else joins us\n" in text


def test_that_a_name_is_one_line_and_never_a_field() -> None:
    facts = replace(AFTERNOON, name="Ann\r\nBcc: x {link} {0.real}")

    text = compose(Kind.CONFIRMATION, facts, words_of(Language.ENGLISH)).text

    assert text.startswith("Hello Ann Bcc: x {link} {0.real},\n")


def test_that_the_agent_sets_which_hours_are_odd_also_over_midnight() -> None:
    late = Night(time(22), time(6))

    covered = [
        hour
        for hour in range(24)
        if late.covers(AFTERNOON.start + timedelta(hours=hour - 14), AFTERNOON.zone)
    ]

    assert covered == [0, 1, 2, 3, 4, 5, 6, 22, 23]
    start = AFTERNOON.start + timedelta(hours=8)
    said = when(start, AFTERNOON, words_of(Language.ENGLISH), late)
    assert said == "Tuesday, November 24 at 10:00 PM (NIGHT), New York time"
    facts = replace(AFTERNOON, start=start)
    asked = compose(Kind.ODD_HOUR, facts, words_of(Language.ENGLISH), late).text
    assert "Or did you mean 10:00 AM (MORNING) on that day?" in asked


def test_that_both_ends_of_the_night_belong_to_it() -> None:
    night = Night()
    around = [
        timedelta(hours=hour, minutes=minute)
        for hour, minute in ((-2, 59), (-1, 0), (3, 0), (3, 1))
    ]

    assert [night.covers(NIGHT.start + span, NIGHT.zone) for span in around] == [
        False,
        True,
        True,
        False,
    ]


def test_that_a_city_is_called_as_the_agent_picked_it() -> None:
    bangalore = replace(AFTERNOON, city=City("Bangalore", "Karnataka", "India", "Asia/Kolkata"))

    assert "(Ortszeit Bangalore)" in told(AFTERNOON.start, bangalore, Language.GERMAN)


def test_that_babel_is_not_loaded_before_a_message_is_composed() -> None:
    code = (
        "import sys, app.message.book, app.message.compose, app.message.guard,"
        " app.message.invitation; print({'babel'} & set(sys.modules))"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert loaded.stdout == "set()\n"
