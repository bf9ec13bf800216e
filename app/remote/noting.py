"""Notes something in the session at hand while no program runs."""

from app.refusal import Reason, Refusal
from app.refusal_words import NO_SESSION, SENTENCES, refusal_told
from app.remote.outcome import refused
from app.remote.request import ExitStatus, Reply
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step

NOTHING = Reply(ExitStatus.NOTHING, err=NO_SESSION)


def noted(keeper: SessionKeeper, step: Step, not_kept: str) -> Session | Reply:
    """The session after `step`, or why it was not done; no cue is shown, nobody would see it."""
    session = keeper.agenda.value.at_hand
    if session is None:
        return NOTHING
    if session.talk is not None:
        return refused(SENTENCES[Reason.IN_TALK])
    outcome = keeper.arrange(session.id, step)
    return refused(refusal_told(outcome, not_kept)) if isinstance(outcome, Refusal) else outcome
