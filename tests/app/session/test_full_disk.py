"""An act that cannot be saved is not done; a cue that is due is shown all the same."""

import pytest

from app.session.agenda import Agenda
from app.session.answers import said
from app.session.draft import Draft
from app.session.session import Mark
from app.session.showing import CueKind
from app.session.steps import mark
from tests.app.fakes import (
    DISK_FULL,
    MINUTE,
    START,
    USUAL,
    Desk,
    refused,
)


@pytest.mark.parametrize("act", ["tick", "start", "plan", "said", "undo"])
def test_that_an_act_that_cannot_be_saved_changes_nothing(act: str) -> None:
    desk = Desk()
    desk.plan(after=60)
    if act in {"said", "undo"}:
        desk.start()
    desk.do(mark("before.goal", Mark.DONE))
    agenda, heard = desk.keeper.agenda.value, list[Agenda]()
    desk.keeper.agenda.subscribe(heard.append)
    desk.store.refusal = DISK_FULL

    outcome = {
        "tick": lambda: desk.keeper.do(mark("before.screen", Mark.DONE)),
        "start": lambda: desk.keeper.start(Draft(), USUAL),
        "plan": lambda: desk.keeper.plan(Draft(at=START + MINUTE), USUAL),
        "said": lambda: desk.keeper.do(said),
        "undo": desk.keeper.undo,
    }[act]()

    assert outcome == DISK_FULL
    assert desk.keeper.agenda.value == agenda
    assert heard == []
    desk.store.refusal = None
    desk.undo()
    assert desk.session.mark("before.goal") is Mark.OPEN


def test_that_a_due_cue_is_shown_even_where_it_cannot_be_saved() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.store.refusal = DISK_FULL

    desk.wait(minutes=35)
    assert desk.card() is CueKind.NOTICE
    desk.wait(minutes=1)
    assert desk.shown == [CueKind.OPENING, CueKind.NOTICE]

    desk.store.refusal = None
    desk.do(said)
    assert desk.store.sessions[desk.session.id] == desk.session


def test_that_an_act_that_cannot_be_saved_does_not_hold_back_a_due_cue() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.store.refusal = DISK_FULL
    desk.clock.advance(minutes=35)

    refused(desk.keeper.do(mark("during.opening", Mark.DONE)))
    desk.keeper.look()

    assert desk.card() is CueKind.NOTICE
    assert desk.session.marks == {}
