"""Answers a question about the status while no program runs, from what the last one left."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from app.clock import Moment
from app.lists.fitting import in_room
from app.lists.library import Library
from app.remote.answer import status_answer
from app.remote.outcome import refused
from app.remote.request import Reply, Request
from app.session.agenda import arranged
from app.session.session import Session
from app.settings import Settings
from app.status import status_of
from app.trouble_words import trouble_told
from app.zone import MachineZone


class Rest(Protocol):
    """What the last program left."""

    @property
    def sessions(self) -> Sequence[Session]:
        """All that are not closed."""
        ...

    @property
    def settings(self) -> Settings:
        """The agent's settings."""
        ...


def status_at_rest(
    rest: Rest | str, checklists: tuple[Path, Path], request: Request, now: Moment
) -> Reply:
    """The reply from `rest`, or from why it cannot be read.

    `checklists` are the folders of the built-in words and of the agent's own.
    """
    if isinstance(rest, str):
        return refused(
            f"The data file cannot be read ({trouble_told(rest)}). To see to it: callside"
        )
    session = arranged(rest.sessions, now).at_hand
    words = in_room(Library(*checklists).words.value, rest.settings.profile)
    status = status_of(session, words, rest.settings.ladder, now)
    return status_answer(request, status, MachineZone)
