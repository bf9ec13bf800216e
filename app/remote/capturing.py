"""Writes a line down in the session at hand while no program runs."""

from uuid import uuid4

from app.records.capturing import capture
from app.refusal import Reason, Refusal
from app.remote.outcome import refused
from app.remote.request import ExitStatus, Reply, Request
from app.session.keeper import SessionKeeper

NO_SESSION = Reply(ExitStatus.NOTHING, err="There is no session. Begin one with: callside start")


def capturing_reply(request: Request, keeper: SessionKeeper) -> Reply:
    """Carry out `capture`; no cue is shown, since nobody would see it."""
    session = keeper.agenda.value.at_hand
    if session is None:
        return NO_SESSION
    if session.talk is not None:
        return refused("This is a talk with a colleague: whatever is about customers can wait.")
    outcome = keeper.arrange(session.id, capture(uuid4(), request.kind, request.text))
    if not isinstance(outcome, Refusal):
        return Reply(ExitStatus.DONE, written_words(request))
    if outcome.reason is Reason.NO_WORDS:
        return refused("Nothing to write down yet: type a word first.")
    return refused(f"The line was not kept ({outcome.detail or outcome.reason}).")


def written_words(request: Request) -> str:
    """That the line is kept, and as what."""
    return f"Written down: {request.kind}."
