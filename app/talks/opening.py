"""How a talk is prepared and begins: with anyone, now, and nobody booked."""

from datetime import timedelta

from app.insights.likeness import name_key
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
    """Begin the talk that waits, or else a new one, at once.

    Somebody else than waited brings no team along, and another team nobody's name.
    """
    at_hand = keeper.agenda.value.at_hand
    if at_hand is not None and at_hand.talk is not None and at_hand.phase is Phase.BEFORE:
        kept_name = at_hand.name if _is_open(team, at_hand.talk.team) else ""
        kept_team = at_hand.talk.team if _is_open(name, at_hand.name) else ""
        return keeper.do(both(meet(name or kept_name, team or kept_team), begin()))
    length, draft = _suggested(words), Draft(name, modes=IN_PERSON, talk=Talk(named(team)))
    return keeper.start(draft, length)


def _is_open(said: str, waits: str) -> bool:
    """Whether what is `said` leaves it open that the one who `waits` is meant."""
    return not said or name_key(said) == name_key(waits)


def _suggested(words: Words) -> timedelta:
    return timedelta(minutes=words.talk.get().minutes)
