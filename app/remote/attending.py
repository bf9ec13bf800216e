"""Notes whether they came, while no program runs."""

from app.records.attending import say
from app.refusal import Reason, Refusal
from app.remote.capturing import NO_SESSION
from app.remote.outcome import refused
from app.remote.request import ExitStatus, Reply, Request
from app.session.keeper import SessionKeeper
from app.trouble_words import trouble_told

WHY_NOT = {
    Reason.NOT_DUE: "Whether they came can be said from the planned start on."
    " Until then, call it off.",
    Reason.ALREADY_STARTED: "The session has already started.",
}
NOTED = "Noted. To change that: the page of the session, in the window (Ctrl+D)."


def attending_reply(request: Request, keeper: SessionKeeper) -> Reply:
    """Carry out `outcome`; no cue is shown, since nobody would see it."""
    session = keeper.agenda.value.at_hand
    if session is None or request.attendance is None:
        return NO_SESSION
    if session.talk is not None:
        return refused("This is a talk with a colleague: whatever is about customers can wait.")
    outcome = keeper.arrange(session.id, say(request.attendance, request.reason))
    if isinstance(outcome, Refusal):
        detail = trouble_told(outcome.detail or outcome.reason)
        return refused(WHY_NOT.get(outcome.reason, f"It was not noted ({detail})."))
    return Reply(ExitStatus.DONE, NOTED)
