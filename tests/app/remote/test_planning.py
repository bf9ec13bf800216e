"""Sessions are planned and listed by commands, in words that say what to do next."""

import json
from datetime import UTC, timedelta, timezone, tzinfo
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.booking.arranging import cancel, tell
from app.cities.city import City
from app.cities.finding import Finding, Question
from app.lists.kinds import Kinds, kinds_in
from app.refusal import Reason, Refusal
from app.remote.planning import Planning, planning_reply
from app.remote.request import Command, ExitStatus, Reply, Request
from app.settings import Settings
from tests.app.booking.fakes import NEW_YORK
from tests.app.fakes import Desk
from tests.app.lists.shipped import BUILT_IN
from tests.app.zones import known_zone

MADRID = known_zone("Europe/Madrid")
KINDS = kinds_in(BUILT_IN, Path("/nowhere"))
SPARE = City("New York", "Tyne and Wear", "United Kingdom", "Europe/London")


def find(typed: str) -> Finding:
    """A gazetteer with a few answers."""
    return {
        "New York": Finding((NEW_YORK, SPARE)),
        "IST": Finding(question=Question.ABBREVIATION),
        "USA": Finding((NEW_YORK, replace(SPARE, region="")), Question.WHICH),
        "Bangalore": Finding((SPARE,), Question.WHICH, is_whole=False),
        "Xyz2": Finding(is_whole=False),
    }.get(typed, Finding())


def reply(desk: Desk, command: Command, **fields: object) -> Reply:
    return reply_in(MADRID, desk, command, **fields)


def reply_in(own: tzinfo, desk: Desk, command: Command, **fields: object) -> Reply:
    request = Request(command, **fields)  # type: ignore[arg-type]  # by name
    return planning_reply(request, planning_of(desk, own))


def planning_of(desk: Desk, own: tzinfo = MADRID) -> Planning:
    now = desk.clock.now()
    return Planning(desk.keeper, desk.store, now, own, Settings(), find, KINDS)


def test_that_a_session_is_planned_in_the_customers_time() -> None:
    desk = Desk()

    told = reply(desk, Command.PLAN, name="Ann", when="2026-12-01 02:00", city="New York")

    assert told.status is ExitStatus.DONE
    assert told.out.startswith(
        "Tue 2026-12-01 08:00-08:45 Ann, Tue 02:00 in New York, New York, United States"
    )
    assert desk.session.booking is not None
    assert desk.session.booking.city == NEW_YORK


def test_that_a_session_without_a_city_says_so() -> None:
    told = reply(Desk(), Command.PLAN, name="Ann", when="2026-12-01 02:00", minutes=30)

    assert "02:00-02:30 Ann, city missing" in told.out


@pytest.mark.parametrize(
    "when, city, status, words",
    [
        ("2026-12-01 02:00", "IST", ExitStatus.REFUSED, "'IST' names no city."),
        (
            "2026-12-01 02:00",
            "USA",
            ExitStatus.REFUSED,
            "New York, New York; New York, United",
        ),
        ("2026-12-01 02:00", "Xyz", ExitStatus.REFUSED, "No city is called 'Xyz'."),
        ("2026-12-01 02:00", "X" * 100_000, ExitStatus.REFUSED, f"called '{'X' * 40}…'."),
        ("2026-12-01 02:00", "Xyz2", ExitStatus.REFUSED, "The file of cities cannot be read"),
        ("2026-12-01 02:00", "Bangalore", ExitStatus.REFUSED, "The file of cities cannot be read"),
        ("tomorrow 2", "", ExitStatus.REFUSED, '"2026-03-03 02:00" or "2026-03-03 14:00"'),
        ("2026-03-08 02:30", "New York", ExitStatus.REFUSED, "leap over that hour"),
        ("2026-11-01 01:30", "New York", ExitStatus.REFUSED, "twice"),
        ("2026-02-01 10:00", "", ExitStatus.REFUSED, "has passed"),
        ("", "", ExitStatus.WRONG_USAGE, 'Say when, like "2026-12-01 14:00".'),
        ("31/2 9:00", "", ExitStatus.WRONG_USAGE, "no such day: 31/2"),
        ("2026-12-01", "", ExitStatus.WRONG_USAGE, "Say the hour"),
    ],
)
def test_that_what_cannot_be_planned_is_asked_about(
    when: str, city: str, status: ExitStatus, words: str
) -> None:
    desk = Desk()

    told = reply(desk, Command.PLAN, name="Ann", when=when, city=city)

    assert told.status is status
    assert words in told.err
    assert not desk.store.sessions


def test_that_a_start_that_has_passed_is_told_by_the_clock_that_it_was_meant_by() -> None:
    desk = Desk()

    theirs = reply(desk, Command.PLAN, name="Ann", when="2026-03-02 08:55", city="New York")
    own = reply(desk, Command.PLAN, name="Ann", when="2026-03-02 14:55")

    assert theirs.err == (
        '"2026-03-02 08:55" has passed: in New York it is Mon 2026-03-02 09:00.'
        " Take a time to come."
    )
    assert own.err == '"2026-03-02 14:55" has passed. Take a time to come.'


def test_that_little_room_beside_another_session_is_said() -> None:
    desk = Desk()
    reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00")

    told = reply(desk, Command.PLAN, name="Bo", when="2026-12-01 10:47")

    assert told.out.endswith("Little room beside: 10:00-10:45 Ann")


def test_that_a_clash_is_called_one() -> None:
    desk = Desk()
    reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00")
    reply(desk, Command.PLAN, name="Cy", when="2026-12-01 10:46")

    told = reply(desk, Command.PLAN, name="Bo", when="2026-12-01 10:00")

    assert told.out.endswith(
        "At the same time as: 10:00-10:45 Ann\nLittle room beside: 10:46-11:31 Cy"
    )


@pytest.mark.parametrize("name", ["call_link", "ticket_link"])
@pytest.mark.parametrize("link", ["meet.example.org/1", "javascript:alert(1)"])
def test_that_a_link_nobody_can_open_is_wrong_usage(name: str, link: str) -> None:
    desk = Desk()

    told = reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00", **{name: link})

    assert told.status is ExitStatus.WRONG_USAGE
    assert f"not like '{link}'" in told.err
    assert not desk.store.sessions
    https = reply(
        desk, Command.PLAN, name="Ann", when="2026-12-01 10:00", call_link="https://a.example"
    )
    assert https.status is ExitStatus.DONE


def test_that_a_time_of_the_agents_own_needs_a_zone_that_is_known() -> None:
    desk = Desk()

    nameless = timezone(timedelta(hours=1), "Foo/Bar")

    told = reply_in(nameless, desk, Command.PLAN, name="Ann", when="2026-12-01 10:00")

    assert told.status is ExitStatus.REFUSED
    assert "Your own time zone is not known." in told.err
    assert not desk.store.sessions
    asked = {"name": "Ann", "when": "2026-12-01 10:00"}
    assert (
        reply_in(nameless, desk, Command.PLAN, city="New York", **asked).status is ExitStatus.DONE
    )
    assert reply_in(UTC, desk, Command.PLAN, **asked).status is ExitStatus.DONE


def test_that_only_what_is_to_come_can_still_be_open() -> None:
    desk = Desk()
    reply(desk, Command.PLAN, name="Ann", when="in 1 hour")
    desk.keeper.arrange(desk.session.id, cancel)

    told = reply(desk, Command.DAY, all=True).out

    assert told.endswith("Ann, city missing, cancelled, called off by me")


def test_that_the_day_says_where_nobody_knows_whose_hours_are_meant() -> None:
    desk = Desk()
    reply(desk, Command.PLAN, name="Ann", when="in 1 hour")

    told = reply_in(known_zone("Europe/Madrid"), desk, Command.DAY).out
    assert "this machine" not in told
    doubtful = reply_in(UTC, desk, Command.DAY).out
    assert doubtful.startswith("This machine does not say where it is")
    assert "choose your city in the window" in doubtful


def test_that_people_read_a_state_without_a_hyphen() -> None:
    desk = Desk()
    reply(desk, Command.PLAN, name="Ann", when="tomorrow 2:00", city="New York")
    desk.keeper.arrange(desk.session.id, tell)

    told = reply(desk, Command.DAY)

    assert ", awaiting confirmation" in told.out


def test_that_a_full_disk_is_told() -> None:
    desk = Desk()
    desk.store.refusal = Refusal(Reason.NOT_SAVED, "disk-full")

    told = reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00")

    assert told.status is ExitStatus.REFUSED
    assert told.err == "The session was not kept: the disk is full."


def test_that_the_day_lists_what_is_to_come_and_all_lists_the_rest() -> None:
    desk = Desk()
    reply(desk, Command.PLAN, name="Ann", when="in 1 hour", minutes=30)
    reply(desk, Command.PLAN, name="Bo", when="in 5 hours", minutes=30)
    desk.clock.advance(minutes=120)

    def names(**fields: object) -> list[str]:
        told = reply(desk, Command.DAY, json=True, **fields)
        return [row["name"] for row in json.loads(told.out)]

    assert names() == ["Bo"]
    assert names(all=True) == ["Ann", "Bo"]
    assert "Bo" in reply(desk, Command.DAY).out


def test_that_sessions_that_cannot_be_read_are_told() -> None:
    desk = Desk()
    desk.store.unreadable = Refusal(Reason.NOT_READ, "disk-full")

    told = reply(desk, Command.DAY, all=True)

    assert told.status is ExitStatus.REFUSED
    assert "cannot be read: the disk is full." in told.err


def test_that_a_planned_length_is_the_usual_one_unless_it_is_said() -> None:
    desk = Desk()

    reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00")

    assert desk.session.length == timedelta(minutes=45)


@pytest.mark.parametrize("kind", ["review", " Review ", "REVIEW"])
def test_that_a_planned_kind_gives_its_length(kind: str) -> None:
    desk = Desk()

    told = reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00", session_kind=kind)

    assert told.out.startswith("Tue 2026-12-01 10:00-10:30 Ann")
    assert desk.session.booking is not None
    assert (desk.session.booking.kind, desk.session.length) == ("review", timedelta(minutes=30))


def test_that_a_kind_is_known_by_its_title_too() -> None:
    desk = Desk()

    reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00", session_kind="first  session")

    assert desk.session.booking is not None
    assert desk.session.booking.kind == "first"


def test_that_minutes_that_are_said_win_over_those_of_the_kind() -> None:
    desk = Desk()
    asked = {"name": "Ann", "when": "2026-12-01 10:00", "session_kind": "review"}

    reply(desk, Command.PLAN, minutes=50, **asked)

    assert desk.session.booking is not None
    assert (desk.session.booking.kind, desk.session.length) == ("review", timedelta(minutes=50))


def test_that_a_clash_is_found_with_the_length_of_the_kind() -> None:
    desk = Desk()
    reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:45")

    usual = reply(desk, Command.PLAN, name="Bo", when="2026-12-01 10:00", minutes=30)
    told = reply(
        desk, Command.PLAN, name="Cy", when="2026-12-01 10:05", session_kind="troubleshooting"
    )

    assert "At the same time as" not in usual.out
    assert "At the same time as: 10:00-10:30 Bo; 10:45-11:30 Ann" in told.out


@pytest.mark.parametrize(
    "kind, echo",
    [("retreat", "'retreat'"), ("../no", "'../no'"), ("X" * 100_000, f"'{'X' * 40}…'")],
)
def test_that_an_unknown_kind_is_told_with_those_that_there_are(kind: str, echo: str) -> None:
    desk = Desk()

    told = reply(desk, Command.PLAN, name="Ann", when="2026-12-01 10:00", session_kind=kind)

    assert told.status is ExitStatus.WRONG_USAGE
    assert told.err == (
        f"No kind of session is called {echo}. Say one of: first, review, troubleshooting."
    )
    assert not desk.store.sessions


def test_that_where_there_are_no_kinds_that_is_told() -> None:
    request = Request(Command.PLAN, name="Ann", when="2026-12-01 10:00", session_kind="review")

    told = planning_reply(request, replace(planning_of(Desk()), kinds=Kinds()))

    assert told.err == "No kind of session is called 'review'. There are none."
