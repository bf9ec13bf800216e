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


def capturing_reply(request: Request, keeper: SessionKeeper) -> Reply:
    """Carry out `capture`; no cue is shown, since nobody would see it."""
    session = keeper.agenda.value.at_hand
    if session is None:
        return NO_SESSION
    outcome = keeper.arrange(session.id, capture(uuid4(), request.kind, request.text))
    if not isinstance(outcome, Refusal):
        return Reply(ExitStatus.DONE, written_words(request, outcome))
    if outcome.reason is Reason.NOT_NEAR:
        return refused(
            "Nothing was written down: the next session is not near."
            " Until 15 minutes before its start, it can be prepared in the window."
        )
    if outcome.reason is Reason.TOO_LONG:
        words = "Nothing was written down: a line has room for {0} letters. Make two of it."
        return refused(words.format(outcome.detail))
    if outcome.reason is Reason.NO_WORDS:
        return refused("Nothing to write down yet: type a word first.")
    return refused(f"The line was not kept ({trouble_told(outcome.detail or outcome.reason)}).")


def written_words(request: Request, session: Session) -> str:
    """That the line is kept, and as what; of a session that waits, that it is in that one."""
    if session.phase is Phase.BEFORE:
        return f"Written down for the session that comes next: {request.kind}."
    return f"Written down: {request.kind}."
