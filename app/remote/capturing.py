"""Writes a line down in the session at hand while no program runs."""

from uuid import uuid4

from app.records.capturing import capture
from app.refusal import Reason, Refusal
from app.remote.outcome import refused
from app.remote.request import ExitStatus, Reply, Request
from app.session.keeper import SessionKeeper
from app.session.session import Phase, Session
from app.trouble_words import trouble_told

NO_SESSION = Reply(ExitStatus.NOTHING, err="There is no session. Begin one with: callside start")

WHY_NOT = {
    Reason.NOT_NEAR: "Nothing was written down: the next session is not near."
    " Until 15 minutes before its start, it can be prepared in the window.",
    Reason.TOO_LONG: "Nothing was written down: a line has room for {0} letters. Make two of it.",
    Reason.NO_WORDS: "Nothing to write down yet: type a word first.",
}
NOT_KEPT = "The line was not kept ({0})."


def capturing_reply(request: Request, keeper: SessionKeeper) -> Reply:
    """Carry out `capture`; no cue is shown, since nobody would see it."""
    session = keeper.agenda.value.at_hand
    if session is None:
        return NO_SESSION
    if session.talk is not None:
        return refused("This is a talk with a colleague: whatever is about customers can wait.")
    outcome = keeper.arrange(session.id, capture(uuid4(), request.kind, request.text))
    if isinstance(outcome, Refusal):
        detail = trouble_told(outcome.detail or outcome.reason)
        return refused(WHY_NOT.get(outcome.reason, NOT_KEPT).format(detail))
    return Reply(ExitStatus.DONE, written_words(request, outcome))


def written_words(request: Request, session: Session) -> str:
    """That the line is kept, and as what; of a session that waits, that it is in that one."""
    if session.phase is Phase.BEFORE:
        return f"Written down for the session that comes next: {request.kind}."
    return f"Written down: {request.kind}."
