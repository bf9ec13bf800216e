"""Customers are found by what is typed of their names."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.people.customer import known_by
from app.people.met import Met
from app.people.names import Names, nearest_first
from tests.app.people.fakes import DAY, NOW

letters = st.text("abcé ", max_size=6)
people = st.lists(st.builds(Met, st.sampled_from("uvwxyz"), letters.filter(known_by)), max_size=8)
MARINA = Met("marina", "Marina Duarte")
KENJI = Met("kenji", "Kenji Mori")
MARIO = Met("mario", "Ana María")
EVERYBODY = Names((KENJI, MARIO, MARINA))


def test_that_a_name_is_found_by_the_beginning_of_each_of_its_words() -> None:
    assert EVERYBODY.begun_by("mor") == (KENJI,)
    assert EVERYBODY.begun_by("DUÁ") == (MARINA,)
    assert EVERYBODY.begun_by("arina") == ()


def test_that_names_that_begin_so_come_before_those_with_such_a_word() -> None:
    assert EVERYBODY.begun_by("mari") == (MARINA, MARIO)


def test_that_nothing_typed_finds_whoever_was_met_last() -> None:
    assert EVERYBODY.begun_by("", 2) == (KENJI, MARIO)
    assert Names().begun_by("mar") == ()


def test_that_a_customer_of_two_names_is_offered_once_by_the_name_met_last() -> None:
    names = Names((Met("marina", "Marina Costa"), MARINA))

    assert names.begun_by("mar") == (Met("marina", "Marina Costa"),)
    assert names.begun_by("duarte") == (MARINA,)
    assert names.has("marina", "marina  duarte")
    assert not names.has("kenji", "Marina Duarte")


def test_that_the_name_in_force_is_the_first_one_of_a_customer() -> None:
    costa = Met("marina", "Marina Costa")

    assert Names((costa, KENJI, MARINA)).in_force(MARINA) == costa
    assert Names((costa, MARINA)).in_force(KENJI) == KENJI


def test_that_who_is_met_today_stands_before_who_is_met_next_month() -> None:
    december, today, tuesday = (
        replace(one, last=NOW + days * DAY)
        for one, days in ((MARIO, 30), (KENJI, 0.25), (MARINA, -6))
    )
    married = Met("mario", "Ana Costa", NOW)

    met = (december, married, Met("never", "Nobody"), tuesday, today)

    assert nearest_first(met, NOW) == (today, tuesday, december, married, met[2])


@given(people, letters, st.integers(1, 7))
def test_that_the_same_are_found_as_by_reading_every_name(
    met: list[Met], typed: str, most: int
) -> None:
    wanted = known_by(typed)
    whole = [one for one in met if known_by(one.name).startswith(wanted)]
    part = [one for one in met if f" {wanted}" in f" {known_by(one.name)}"]

    found = Names(met).begun_by(typed, most)

    once: dict[str, Met] = {}
    for one in (*whole, *part):
        once.setdefault(one.key, one)
    assert [one.key for one in found] == list(once)[:most]
