"""A talk makes known whom it was with, and whom they named."""

from msgspec.structs import replace

from app.session.talk import Harvest
from app.talks.introducing import introduced
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
