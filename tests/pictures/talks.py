"""A talk with a colleague: what is put aside, the question, and what it brought in."""

from datetime import date
from uuid import UUID

from msgspec.structs import replace

from app.session.session import Session
from app.talks.talking import note, promise_help, reap
from tests.ui.stage import Stage
from tests.ui.states import HELP, QUESTION, talk_ahead
from ui.desk.day.pad import Pad

ADA = "Ada Moreno"
ASIDE = ("The billing bug, again", "That nobody answered in March")
WORDS = "We launch, and then it is silent. Who uses it, and for what? We hear of it by chance."


def ahead(stage: Stage) -> None:
    """Something is put aside for it."""
    talk_ahead(stage, ADA)
    stage.strip.findChildren(Pad)[0].setPlainText("\n".join(ASIDE))
    stage.body.keep_typed()


def listening(stage: Stage) -> None:
    """Three minutes in, with their words."""
    ahead(stage)
    stage.press("Ctrl+Return")
    stage.strip.setFocus()
    stage.sleep(minutes=3)
    keeper = stage.program.plays.real.keeper
    keeper.arrange(_at_hand(stage).id, note(WORDS, "The date is what they fear", QUESTION))


def brought_in(stage: Stage) -> None:
    """What was put aside is back, and the harvest is written down."""
    listening(stage)
    stage.sleep(minutes=4)
    stage.press("Ctrl+E")
    stage.strip.setFocus()
    stage.sleep(minutes=1)
    brought = {
        "challenge": "We never see who uses it",
        "why_now": "The launch is in March",
        "others": "Ann, Ben (Sales)",
        "did_pitch": False,
    }
    keeper, talk = stage.program.plays.real.keeper, _at_hand(stage).id
    keeper.arrange(talk, reap(lambda one: replace(one, **brought)))
    keeper.arrange(talk, promise_help(UUID(int=81), HELP, date(2026, 3, 6)))


def _at_hand(stage: Stage) -> Session:
    session = stage.program.session
    assert session is not None
    return session
