"""The ways to be reached that were set come back as messages tell them."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from app.cities.city import City
from app.message.channels import Channels, Hours
from app.records.reaching import channels_of, city_kept, kept, minutes_of, wall
from app.settings import Settings
from app.wall.rules import zone_named
from tests.app.zones import known_zone

BERLIN = City("Berlin", "Berlin", "Germany", "Europe/Berlin")


def test_that_hours_are_those_that_were_set_and_none_without_days() -> None:
    chosen = Settings(chat="chat", chat_days="135", chat_city=kept(BERLIN), mail="m", phone="p")

    hours = Hours((0, 2, 4), time(9), time(17), BERLIN, known_zone("Europe/Berlin"))
    assert channels_of(chosen, zone_named) == Channels("chat", "m", "p", hours)
    assert channels_of(Settings(chat="chat"), zone_named) == Channels("chat")
    assert channels_of(Settings(chat_days="1"), zone_named).hours == Hours((0,), time(9), time(17))


@given(st.builds(City, *(4 * [st.text()])))
def test_that_a_city_is_kept(city: City) -> None:
    assert city_kept(kept(city)) == city


def test_that_what_is_no_city_is_none() -> None:
    assert kept(None) == ""
    for text in ("", "{", "7", "[]"):
        assert city_kept(text) is None


@given(st.integers(0, 1439))
def test_that_minutes_are_a_time_of_day_and_back(minutes: int) -> None:
    assert minutes_of(wall(minutes)) == minutes
