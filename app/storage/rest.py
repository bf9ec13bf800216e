"""How the session at hand stands while no program runs, from what the last one left."""

from pathlib import Path

from app.clock import Moment
from app.home import Home
from app.lists.library import Library
from app.remote.answer import status_answer
from app.remote.outcome import refused
from app.remote.request import Reply, Request
from app.session.agenda import arranged
from app.status import status_of
from app.storage.glimpse import Glimpse, peek
from app.zone import MachineZone


def status_at_rest(home: Home, checklists: Path, request: Request, now: Moment) -> Reply:
    """The reply to a question about the status; `checklists` holds the built-in words."""
    seen = peek(home)
    if not isinstance(seen, Glimpse):
        return refused(f"The data file cannot be read ({seen}). To see to it: callside")
    session = arranged(seen.sessions, now).at_hand
    words = Library(checklists, home.checklists).words.value
    status = status_of(session, words, seen.settings.ladder, now)
    return status_answer(request, status, MachineZone)
