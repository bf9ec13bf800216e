"""A talk makes known whom it was with, and whom they named."""

from msgspec.structs import replace

from app.session.talk import Harvest
from app.talks.colleague import Colleague
from app.talks.introducing import before_team, introduced, known_as
from tests.app.people.fakes import NOW, met
from tests.app.talks.fakes import running, talk


def test_that_a_talk_that_is_over_makes_known_whom_it_was_with_and_whom_they_named() -> None:
    held = replace(talk(1), harvest=Harvest(NOW, others="Dana (Sales), Bo"))
    assert held.ended is not None

    found = tuple(introduced(held))

    assert [(one.name, one.team, one.named_by) for one in found] == [
        ("Ana Lima", "Billing", ""), ("Dana", "Sales", "Ana Lima"), ("Bo", "", "Ana Lima")
    ]  # fmt: skip
    assert {one.added_at for one in found} == {held.ended.wall}


def test_that_nobody_is_known_by_a_talk_with_anyone_that_runs_or_by_a_call() -> None:
    assert not tuple(introduced(talk(1, name="", team="")))
    assert not tuple(introduced(running(talk(1))))
    assert not tuple(introduced(replace(met(1), harvest=Harvest(NOW, others="Bo"))))


def test_that_a_name_alone_means_the_only_one_of_that_name() -> None:
    ann, bo, other = (
        Colleague(*whom, NOW) for whom in (("Ann", "Sales"), ("Bo", ""), ("Bo", "IT"))
    )
    typed = Colleague("ANN", "", NOW)

    assert known_as(typed, (bo, ann)) is ann
    assert known_as(Colleague("ann", "sales", NOW), (bo, ann)) is ann
    assert known_as(Colleague("Ann", "Legal", NOW), (bo, ann)) is None
    assert known_as(Colleague("Bo", "", NOW), (bo, other)) is bo
    assert known_as(typed, (ann, Colleague("Ann", "Legal", NOW))) is None
    assert known_as(Colleague("", "Legal", NOW), (ann, Colleague("", "Docs", NOW))) is None


def test_that_a_team_is_added_to_who_was_known_by_name_alone() -> None:
    bare, team = Colleague("Ann", "", NOW), Colleague("", "Sales", NOW)

    assert before_team(Colleague("ann", "Sales", NOW), (team, bare)) is bare
    assert before_team(Colleague("Bo", "Sales", NOW), (team, bare)) is None
    assert before_team(bare, (team, bare)) is None
    assert before_team(team, (team, bare)) is None
