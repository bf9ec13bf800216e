"""Of a talk that is over it is said anew whom it was with, and what was named."""

from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.refusal import Reason
from app.session.session import Session
from app.session.talk import Talk
from app.talks.colleague import Colleague, Revision
from app.talks.introducing import whom
from app.talks.mending import Mended, is_other, known_after, mend
from app.talks.recognising import made_known, taken_back
from tests.app.fakes import ManualClock, accepted, refused
from tests.app.people.fakes import DAY, NOW
from tests.app.talks.fakes import asked_customer, running, talk, talked, turned

ANA = talk(1, "Time")


def after(session: Session, *said: str) -> Session:
    return accepted(mend(Mended(*said))(session, ManualClock().now()))


def test_that_whom_and_challenge_are_said_anew_together() -> None:
    found = after(ANA, "Ben ", "Sales", " The budget\n")

    assert found.harvest is not None
    assert ANA.harvest is not None
    assert (found.name, found.talk) == ("Ben", Talk("Sales"))
    assert found.harvest == replace(ANA.harvest, challenge="The budget")


def test_that_a_talk_may_stay_without_a_challenge_but_loses_none() -> None:
    assert after(talk(1), "Ben", "Sales", " ").harvest is None
    now = ManualClock().now()
    assert refused(mend(Mended("Ben", "Sales", " "))(ANA, now)) is Reason.NO_CHALLENGE
    assert refused(mend(Mended("Ana Lima", "Billing", "Time"))(ANA, now)) is Reason.UNCHANGED


def test_that_a_customer_stays_who_they_are() -> None:
    asked = asked_customer(1, "Shipping")
    found = after(asked, "Ben", "Sales", "Customs")

    assert (found.name, found.customer, found.talk) == (asked.name, asked.customer, None)
    assert found.harvest is not None
    assert found.harvest.challenge == "Customs"


def test_that_whoever_was_known_by_that_talk_alone_is_so_no_more() -> None:
    assert ANA.ended is not None
    ben = after(ANA, "Ben", "Sales", "Time")
    was, known = Colleague("Ana Lima", "Billing", ANA.ended.wall), Colleague("Ben", "Sales", NOW)
    new, elder = Colleague("Ben", "Sales", ANA.ended.wall), replace(was, added_at=NOW)

    assert known_after(ANA, ben, (was,), (talked(ben),)) == (
        Revision(was, None),
        Revision(None, new),
    )
    assert known_after(ANA, ben, (elder, known), (talked(ben),)) == ()
    assert known_after(ANA, ben, (was, known), (talked(talk(2)),)) == ()
    assert is_other(ANA, ben)
    assert not is_other(ANA, after(ANA, "Ana Lima", "Billing", "Money"))


def ben(number: int = 1, team: str = "") -> Session:
    """A talk with him."""
    return talk(number, "Time", name="Ben", team=team)


BARE, PRODUCT = Colleague("Ben", "", NOW, "Ana"), Colleague("Ben", "Product", NOW)


def test_that_a_bare_name_that_gains_a_team_leaves_nobody_behind() -> None:
    told = after(ben(), "Ben", "Product", "Time")
    gained = (Revision(BARE, replace(BARE, team="Product")),)

    assert known_after(ben(), told, [BARE], [talked(told)]) == gained
    assert known_after(ben(), told, [BARE], [talked(told), talked(ben(2))]) == gained
    assert known_after(ben(), told, [BARE, PRODUCT], [talked(told)]) == (Revision(BARE, None),)
    assert known_after(ben(), told, [BARE, PRODUCT], [talked(told), talked(ben(2))]) == ()
    assert known_after(ben(), told, [PRODUCT], [talked(told)]) == ()


def test_that_a_name_alone_is_whoever_has_it_and_never_a_second_one() -> None:
    anyone = talk(1, "Time", name="", team="")
    named = after(anyone, "Ben", "", "Time")

    assert known_after(anyone, named, [PRODUCT], [talked(named)]) == ()
    other = after(ben(team="IT"), "Ben", "Product", "Time")
    assert known_after(ben(team="IT"), other, [PRODUCT], [talked(other)]) == ()


def test_that_whom_another_talk_meant_by_name_alone_stays_known() -> None:
    first, second = ben(1, "Product"), ben(2)
    assert first.ended is not None
    assert second.ended is not None
    known, ana = Colleague("Ben", "Product", first.ended.wall), after(first, "Ana", "", "Time")
    talks = [talked(ana), talked(second), talked(running(ben(3)))]

    assert known_after(first, ana, [known], talks) == (
        Revision(known, None),
        Revision(None, Colleague("Ben", "", second.ended.wall)),
        Revision(None, Colleague("Ana", "", first.ended.wall)),
    )


def test_that_nobody_is_known_by_a_talk_with_anyone_or_one_that_runs() -> None:
    anyone = after(ANA, "", "", "Time")
    assert known_after(ANA, anyone, (), ()) == ()
    assert known_after(running(ANA), running(after(ANA, "Ben", "", "Time")), (), ()) == ()


WHOM = st.tuples(st.sampled_from(("Ben", "Ana", "")), st.sampled_from(("Sales", "IT", "")))


@given(st.lists(WHOM, min_size=1, max_size=4), WHOM, st.lists(WHOM.filter(any), max_size=2))
def test_that_a_mending_that_is_taken_back_leaves_whoever_was_known(
    said: Sequence[tuple[str, str]], anew: tuple[str, str], added: Sequence[tuple[str, str]]
) -> None:
    count = len(said)
    held = [
        talk(number, name=name, team=team, days_ago=count - number)
        for number, (name, team) in enumerate(said)
    ]
    met = [one for one in map(whom, held) if one is not None]
    known = known_by_all([*met, *(Colleague(*one, NOW + DAY) for one in added)])
    talks = [talked(one) for one in held]
    for before in held:
        told = replace(before, name=anew[0], talk=Talk(anew[1]))
        now = [talked(told) if one.session == told.id else one for one in talks]
        made = (
            known_after(before, told, tuple(known.values()), now) if is_other(before, told) else ()
        )
        after = turned(known, made)
        assert turned(after, taken_back(made, told.id, after.values(), now)) == known


def known_by_all(people: Iterable[Colleague]) -> dict[str, Colleague]:
    """Who is known once each of these was named."""
    known = dict[str, Colleague]()
    for one in people:
        known = turned(known, made_known([one], known.values()))
    return known
