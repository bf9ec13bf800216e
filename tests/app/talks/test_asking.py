"""Whoever was not asked stands first, the longest known first; whoever was, with what changed."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.key import key_of
from app.session.talk import Harvest, Talk
from app.talks.asking import colleagues_asked, customers_asked, not_yet_asked
from app.talks.challenge import challenge_in
from app.talks.colleague import Colleague
from app.talks.talked import said_in
from tests.app.people.fakes import DAY, NOW
from tests.app.talks.fakes import asked_customer, challenge, running, talk, talked, telling, waiting

ANA = Colleague("Ana Lima", "Billing", NOW - 3 * DAY)
BEN = Colleague("Ben", "Design", NOW - 9 * DAY, "Ana Lima")
SALES = Colleague("", "Sales", NOW - 5 * DAY)


def test_that_whom_to_ask_comes_the_longest_known_first() -> None:
    found = not_yet_asked((ANA, BEN, SALES), (), {"Docs": NOW - 4 * DAY})

    assert [(one.name, one.team) for one in found] == [
        ("Ben", "Design"), ("", "Sales"), ("", "Docs"), ("Ana Lima", "Billing")
    ]  # fmt: skip
    assert found[0].named_by == "Ana Lima"
    assert [one.is_kept for one in found] == [True, True, False, True]
    assert len({one.identity for one in found}) == 4


def test_that_a_colleague_who_was_asked_and_named_nothing_is_known_in_any_spelling() -> None:
    older, newest = talk(1, days_ago=9), talk(2, name="ana  LIMA", team="billing")
    (asked,) = colleagues_asked((), (talked(older), talked(newest)), ())

    assert asked.told == (talked(newest),)
    assert talked(newest).identity not in {newest.id, talked(older).identity}


def test_that_talks_with_nobodys_name_are_with_different_people() -> None:
    sessions = [talk(1, "Time", name=""), talk(2, "Money", name=""), talk(3, name="", team="")]
    sessions.append(talk(4, name="", team=""))
    named = [one for one in map(challenge_in, sessions) if one is not None]

    found = colleagues_asked((), [talked(one) for one in sessions], named)

    assert sorted(len(one.challenges) for one in found) == [0, 0, 1, 1]
    assert len({one.key for one in found}) == len(sessions)
    team = Colleague("", "Billing", NOW)
    assert not_yet_asked((team,), [talked(sessions[0])], {"billing": NOW}) == ()


def test_that_a_talk_that_is_over_takes_them_off_the_list() -> None:
    held = talked(talk(1, name="ana  LIMA", team="billing"))

    assert not_yet_asked((ANA,), (held,), {"Billing": NOW}) == ()


def test_that_a_talk_that_waits_or_runs_leaves_them_there() -> None:
    talks = [talked(waiting(talk(1))), talked(running(talk(2)))]

    assert [one.name for one in not_yet_asked((ANA,), talks, {})] == ["Ana Lima"]


def test_that_who_is_known_by_name_alone_was_asked_once_anybody_of_that_name_was() -> None:
    bare = Colleague("Ana Lima", "", NOW - 5 * DAY, "Ben")
    named_later = Colleague("Ana Lima", "", NOW - DAY, "Ben")
    held = talked(talk(1, name="ana LIMA", team="Billing", days_ago=2))
    nobody = talked(talk(2, name="", team="Billing", days_ago=2))

    assert not_yet_asked((bare,), (held, nobody), {}) == ()
    assert [one.name for one in not_yet_asked((named_later,), (held,), {})] == ["Ana Lima"]
    elsewhere = Colleague("Ana Lima", "Sales", NOW - 5 * DAY)
    assert [one.team for one in not_yet_asked((elsewhere,), (held,), {})] == ["Sales"]


def test_that_a_talk_with_a_name_alone_was_with_the_only_one_of_that_name() -> None:
    bare = talked(talk(1, name="BEN", team="", days_ago=2))
    older = talked(talk(2, name="Ben", team="Design", days_ago=5))
    twin = Colleague("Ben", "Sales", NOW)

    assert not_yet_asked((BEN,), (bare,), {"design": NOW}) == ()
    (asked,) = colleagues_asked((BEN,), (bare, older), ())
    assert (asked.key, asked.team, asked.last) == (BEN.key, "Design", bare.over)
    assert asked.told == (bare,)
    assert not_yet_asked((BEN, twin), (bare,), {}) == not_yet_asked((twin,), (), {})
    assert colleagues_asked((BEN, twin), (bare, older), ()) == (asked,)
    elder = replace(twin, added_at=BEN.added_at)
    assert len(not_yet_asked((BEN, elder), (bare,), {})) == 2
    assert len(colleagues_asked((BEN, elder), (bare, older), ())) == 2


def test_that_another_of_the_team_is_still_to_be_asked_but_not_the_team() -> None:
    held = talked(talk(1, name="Zoe", team="Billing"))
    team = Colleague("", "Billing", NOW)

    assert [one.name for one in not_yet_asked((ANA, team), (held,), {})] == ["Ana Lima"]


def test_that_a_team_stands_once_and_only_where_nobody_of_it_does() -> None:
    teams = {"design": NOW - DAY, "sales": NOW - 20 * DAY, "": NOW}

    found = not_yet_asked((BEN, SALES), (), teams)

    assert [(one.name, one.team) for one in found] == [("", "sales"), ("Ben", "Design")]
    assert not found[0].is_kept


def test_that_asking_again_shows_the_change() -> None:
    sessions = [
        talk(1, "Too many meetings", days_ago=90),
        talk(2, "Nobody reads the docs", days_ago=2, name="Ana LIMA"),
        talk(3, days_ago=1),
        talk(4, "The budget", name="Ben", days_ago=5),
        running(talk(5, "Not yet said", name="Cy")),
    ]
    named = [one for one in map(challenge_in, sessions) if one is not None]

    found = colleagues_asked((), [talked(one) for one in sessions], named)

    assert [(one.name, len(one.challenges)) for one in found] == [("Ana Lima", 2), ("Ben", 1)]
    assert [one.harvest.challenge for one in found[0].challenges] == [
        "Nobody reads the docs", "Too many meetings"
    ]  # fmt: skip
    assert sessions[2].ended is not None
    assert found[0].last == sessions[2].ended.wall


def test_that_customers_are_asked_too_and_stand_apart() -> None:
    first, again = asked_customer(1, "Taxes"), asked_customer(2, "Shipping abroad")
    nameless = [asked_customer(3, "Time", customer=""), asked_customer(4, "Money", customer="")]
    held = talk(5, "Too many meetings")
    named = [challenge_in(one) for one in (first, again, *nameless, held)]

    found = customers_asked([talked(held)], [one for one in named if one])

    assert sorted(len(one.challenges) for one in found) == [1, 1, 2]
    assert all(one.team == "" for one in found)


@given(
    st.lists(st.sampled_from((ANA, BEN, SALES)), unique=True),
    st.lists(st.sampled_from((ANA, BEN, SALES)), unique=True),
    st.sets(st.sampled_from(("Billing", "Design", "Docs"))),
)
def test_that_nobody_is_both_asked_and_not_yet_asked(
    known: list[Colleague], met: list[Colleague], teams: set[str]
) -> None:
    talks = [
        talked(talk(number, name=one.name, team=one.team)) for number, one in enumerate(met, 1)
    ]
    waits = not_yet_asked(known, talks, dict.fromkeys(teams, NOW))
    asked = colleagues_asked(known, talks, [challenge(1, "Time")] if met else [])

    assert not {one.key for one in waits} & {one.key for one in talks}
    assert len(asked) == len(met)
    assert [one.since for one in waits] == sorted(one.since for one in waits)
    seen = {key_of(one.team) for one in waits} | {key_of(one.team) for one in met}
    assert {key_of(one) for one in teams} <= seen


def test_that_every_talk_in_which_something_was_said_is_told_and_the_newest_anyway() -> None:
    sessions = [
        talk(1, "Too many meetings", days_ago=90),
        telling(talk(2, days_ago=9), "We rebuild exports by hand"),
        talk(3, days_ago=5),
        telling(talk(4, days_ago=120), "Time"),
        talk(5, days_ago=2),
        telling(talk(6, name="Ben"), "Time"),
        talk(7, "The budget", name="Ben", days_ago=1),
    ]
    named = [one for one in map(challenge_in, sessions) if one is not None]

    ben, ana = colleagues_asked((), [talked(one) for one in sessions], named)

    assert [one.session.int for one in ana.told] == [5, 2, 1, 4]
    assert [one.session.int for one in ben.told] == [7, 6]


def test_that_without_notes_what_else_they_told_is_what_they_said() -> None:
    harvest = Harvest(NOW, why_now="The launch ", goals=" ", reality="Measured by dates")

    assert said_in(Talk(), harvest) == "The launch\nMeasured by dates"
    assert said_in(Talk(words=" Time\n"), harvest) == "Time"
    assert said_in(Talk(), None) == ""
