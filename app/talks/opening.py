"""How a talk is prepared and begins: with anyone, now, and nobody booked."""

from datetime import timedelta

from app.key import key_of
from app.lists.library import Words
from app.refusal import Refusal
from app.session.draft import Draft, named
from app.session.keeper import SessionKeeper
from app.session.session import Mode, Phase, Session
from app.session.steps import begin, both
from app.session.talk import Talk
from app.talks.talking import meet

IN_PERSON = frozenset({Mode.AUDIO})


def prepare_talk(keeper: SessionKeeper, words: Words) -> Session | Refusal:
    """Have a talk at hand that waits to begin; the same one if there is one already."""
    agenda = keeper.agenda.value
    at_hand = agenda.at_hand
    if agenda.obstacle is not None:
        return agenda.obstacle
    if at_hand is not None and at_hand.talk is not None:
        return at_hand
    length = _suggested(words)
    return keeper.plan(Draft(length=length, modes=IN_PERSON, talk=Talk()), length)


def start_talk(name: str, team: str, keeper: SessionKeeper, words: Words) -> Session | Refusal:
    """Begin the talk that waits, or else a new one, at once; somebody else brings no team along."""
    at_hand = keeper.agenda.value.at_hand
    if at_hand is not None and at_hand.talk is not None and at_hand.phase is Phase.BEFORE:
        is_meant = not name or key_of(name) == key_of(at_hand.name)
        whom = meet(name or at_hand.name, team or (at_hand.talk.team if is_meant else ""))
        return keeper.do(both(whom, begin()))
    length, draft = _suggested(words), Draft(name, modes=IN_PERSON, talk=Talk(named(team)))
    return keeper.start(draft, length)


def _suggested(words: Words) -> timedelta:
    return timedelta(minutes=words.talk.get().minutes)
