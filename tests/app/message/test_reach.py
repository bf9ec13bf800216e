"""How customers reach us: hours are told with the name of a city, or not at all."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.message.channels import Channels, Hours
from app.message.compose import compose, field_values
from app.message.facts import Facts
from app.message.finding import Fault
from app.message.guard import check
from app.message.language import Language
from app.message.reach import NO_HOURS, hours_words, reach_line, reach_words
from app.message.wording import Field, Kind
from app.wall.night import USUAL_NIGHT
from tests.app.message.strategies import languages, sessions
from tests.app.message.worlds import city_in, session_at, words_of, zone_names
from tests.app.zones import known_zone

BERLIN = City("Berlin", "Berlin", "Germany", "Europe/Berlin")
WORKING = Hours((0, 1, 2, 3, 4), time(9), time(17), BERLIN, known_zone("Europe/Berlin"))
ALL = Channels("chat.example.org", "help@example.org", "+49 30 1234567", WORKING)
THERE = session_at(datetime(2026, 11, 24, 14, tzinfo=UTC), "America/New_York")


def told(hours: Hours | None, facts: Facts = THERE, language: Language = Language.ENGLISH) -> str:
    known = replace(facts, channels=replace(ALL, hours=hours))
    return hours_words(known, words_of(language))


@pytest.mark.parametrize(
    "language, said",
    [
        (Language.ENGLISH, "Monday to Friday, 9:00 AM to 5:00 PM, Berlin time"),
        (Language.GERMAN, "Montag bis Freitag, 09:00 Uhr bis 17:00 Uhr, Ortszeit Berlin"),
        (Language.SPANISH, "de lunes a viernes, de 09:00 h a 17:00 h, hora de Berlín"),
        (Language.FRENCH, "du lundi au vendredi, de 09:00 à 17:00, heure locale à Berlin"),
        (
            Language.PORTUGUESE,
            "de segunda-feira a sexta-feira, das 09:00 às 17:00, horário de Berlim",
        ),
        (Language.ITALIAN, "da lunedì a venerdì, dalle ore 09:00 alle ore 17:00, ora di Berlino"),
        (Language.JAPANESE, "月曜日～金曜日 09:00～17:00、ベルリン時間"),
    ],
)
def test_that_hours_are_told_in_the_shape_of_each_language(language: Language, said: str) -> None:
    assert told(WORKING, language=language) == said


def test_that_hours_are_told_in_the_customers_city_only_where_both_clocks_are_always_the_same() -> (
    None
):
    madrid = session_at(datetime(2026, 11, 24, 14, tzinfo=UTC), "Europe/Madrid")
    lagos = session_at(datetime(2026, 11, 24, 14, tzinfo=UTC), "Africa/Lagos")

    assert told(WORKING, madrid).endswith("5:00 PM, Madrid time")
    assert told(WORKING, lagos).endswith("5:00 PM, Berlin time")


def test_that_days_are_spans_or_named_one_by_one() -> None:
    assert told(replace(WORKING, days=tuple(range(7)))).startswith("every day, ")
    assert told(replace(WORKING, days=(0, 1, 5))).startswith("Monday, Tuesday, Saturday, ")
    assert told(replace(WORKING, days=(0, 2, 3, 4))).startswith("Monday, Wednesday to Friday, ")


def test_that_hours_without_a_city_are_a_field_that_nobody_fills() -> None:
    facts = replace(THERE, channels=replace(ALL, hours=replace(WORKING, city=None)))
    message = compose(Kind.FOLLOW_UP, facts, words_of(Language.ENGLISH))

    (found,) = check(message.text, facts, "", Language.ENGLISH, reach_words(facts, ENGLISH))

    assert found.fault is Fault.UNFILLED
    assert message.text[found.start : found.end] == NO_HOURS
    assert told(replace(WORKING, zone=None)) == NO_HOURS


def test_that_a_chat_without_hours_and_hours_without_a_chat_tell_none() -> None:
    assert told(None) == ""
    assert hours_words(replace(THERE, channels=replace(ALL, chat="")), ENGLISH) == ""
    assert reach_line(replace(THERE, channels=replace(ALL, hours=None)), ENGLISH) == (
        "chat.example.org, help@example.org, +49 30 1234567"
    )


def test_that_no_channel_at_all_leaves_a_field_for_the_guard() -> None:
    for language in Language:
        message = compose(Kind.FOLLOW_UP, THERE, words_of(language))

        faults = [found.fault for found in check(message.text, THERE, "", language)]

        assert faults == [Fault.UNFILLED]


def test_that_a_channel_that_was_emptied_by_hand_is_found() -> None:
    facts = replace(THERE, channels=ALL)
    for text in ("Write to us at ...", "Mail: ___", "Chat: mailto:"):
        faults = {found.fault for found in check(text, facts, "", Language.ENGLISH)}
        assert faults == {Fault.EMPTY}


opening_hours = st.builds(
    lambda days, opens, closes, zone: Hours(
        tuple(sorted(days)), opens, closes, city_in(zone), known_zone(zone)
    ),
    st.sets(st.integers(0, 6), min_size=1),
    st.times(),
    st.times(),
    st.sampled_from(zone_names()),
)


@given(sessions(), languages, opening_hours, st.sampled_from(zone_names()))
def test_that_hours_of_any_city_pass_the_guard_as_they_are(
    facts: Facts, language: Language, hours: Hours, own: str
) -> None:
    facts = replace(facts, channels=replace(ALL, hours=hours))
    wording = words_of(language)
    message = compose(Kind.FOLLOW_UP, facts, wording)

    assert check(message.text, facts, own, language, reach_words(facts, wording)) == ()
    assert not any(clock in message.text for clock in ("UTC", "GMT"))


def test_that_hours_in_the_own_city_are_found_once_somebody_changed_them() -> None:
    facts = replace(THERE, channels=ALL)
    reach = reach_words(facts, ENGLISH)
    text = compose(Kind.FOLLOW_UP, facts, ENGLISH).text

    changed = text.replace("5:00 PM, Berlin", "6:00 PM, Berlin")

    assert check(text, facts, "Europe/Berlin", Language.ENGLISH, reach) == ()
    assert check(changed, facts, "Europe/Berlin", Language.ENGLISH, reach)
    assert check(f"{text}\nAt 3 PM Berlin time", facts, "", Language.ENGLISH, reach)


def test_that_nothing_tells_a_time_where_nobody_knows_the_customers_clock() -> None:
    facts = replace(THERE, city=City("", "", "", ""), zone=known_zone("Europe/Berlin"))
    values = field_values(facts, ENGLISH, USUAL_NIGHT)

    assert told(WORKING, facts).endswith("5:00 PM, Berlin time")
    assert {values[name] for name in (Field.WHEN, Field.DAY, Field.CITY, Field.OLD)} == {""}
    for own in ("", "Europe/Berlin"):
        assert check("We meet at 3:00 PM.", facts, own, Language.ENGLISH)
        assert check("Until 3 PM Berlin time.", facts, own, Language.ENGLISH)


ENGLISH = words_of(Language.ENGLISH)
