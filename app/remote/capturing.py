"""Writes a line down in the session at hand while no program runs."""

from uuid import uuid4

from app.records.capturing import capture
from app.remote.noting import noted
from app.remote.request import ExitStatus, Reply, Request
from app.session.keeper import SessionKeeper
from app.session.session import Phase, Session

NOT_KEPT = "The line was not kept ({0})."


def capturing_reply(request: Request, keeper: SessionKeeper) -> Reply:
    """Carry out `capture`."""
    session = noted(keeper, capture(uuid4(), request.kind, request.text), NOT_KEPT)
    if isinstance(session, Reply):
        return session
    return Reply(ExitStatus.DONE, written_words(request, session))


def written_words(request: Request, session: Session) -> str:
    """That the line is kept, and as what; of a session that waits, that it is in that one."""
    if session.phase is Phase.BEFORE:
        return f"Written down for the session that comes next: {request.kind}."
    return f"Written down: {request.kind}."
