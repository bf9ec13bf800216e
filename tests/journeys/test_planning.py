"""Sessions are planned from a terminal, in the customer's own time, with and without a window."""

import json
from typing import cast

import pytest

from app.booking.listing import DayStatus
from tests.journeys.callside import Callside

pytestmark = pytest.mark.journey


def day(callside: Callside, *options: str) -> list[DayStatus]:
    told = callside("day", "--json", *options)
    assert told.status == 0, told.err
    return cast("list[DayStatus]", json.loads(told.out))


def test_that_what_is_planned_without_a_window_is_there_when_it_opens(callside: Callside) -> None:
    soon = ("plan", "Marina Duarte", "--at", "tomorrow 14:00", "--city", "new york")
    assert callside(*soon, "--minutes", "45").status == 0
    (planned,) = day(callside)

    callside.open()

    assert day(callside) == [planned]
    assert (planned["name"], planned["city"], planned["zone"], planned["minutes"]) == (
        "Marina Duarte",
        "New York",
        "America/New_York",
        45,
    )
    status = callside.status()
    assert (status["phase"], status["name"]) == ("before", "Marina Duarte")


def test_that_a_window_plans_too_and_keeps_it_through_a_kill(callside: Callside) -> None:
    process = callside.open()

    told = callside("plan", "Kenji", "--at", "tomorrow 9:30", "--city", "Ōsaka", "--kind", "review")
    process.kill()
    process.wait()

    assert told.status == 0, told.err
    assert "in Ōsaka" in told.out or "in Osaka" in told.out
    (planned,) = day(callside)
    listed = (planned["zone"], planned["state"], planned["minutes"])
    assert listed == ("Asia/Tokyo", "planned", 30)


@pytest.mark.parametrize(
    "words, status",
    [
        (("plan", "Ann", "--at", "31/2 9:00"), 2),
        (("plan", "Ann"), 2),
        (("plan", "Ann", "--at", "tomorrow 9:00", "--kind", "retreat"), 2),
        (("plan", "Ann", "--at", "tomorrow 2"), 4),
        (("plan", "Ann", "--at", "tomorrow 9:00", "--city", "IST"), 4),
        (("plan", "Ann", "--at", "tomorrow 9:00", "--city", "Qwertyuiopqwerty"), 4),
        (("plan", "Ann", "--at", "2020-01-01 9:00"), 4),
    ],
)
def test_that_what_cannot_be_planned_says_so_in_one_line(
    callside: Callside, words: tuple[str, ...], status: int
) -> None:
    told = callside(*words)

    assert told.status == status
    assert told.err.count("\n") == 1
    assert day(callside) == []


def test_that_of_several_cities_the_largest_is_taken_and_named(callside: Callside) -> None:
    first = callside("plan", "Ann", "--at", "tomorrow 10:00", "--city", "Vancouver")
    second = callside("plan", "Bo", "--at", "tomorrow 15:00", "--city", "Vancouver, Washington")

    assert "British Columbia, Canada" in first.out
    assert "Washington, United States" in second.out
