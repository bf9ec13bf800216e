"""What is played now, and how it is changed: as much as writers of lines need of the program."""

from typing import Protocol

from app.commands import Bench
from app.refusal import Refusal
from app.session.session import Session
from app.session.steps import Step
from ui.parts import Parts
from ui.play import Play
from ui.plays import Plays


class Playing(Protocol):
    """A session at hand, real or rehearsed, that can be written in."""

    parts: Parts
    plays: Plays

    @property
    def play(self) -> Play:
        """The real sessions, or a rehearsal."""
        ...

    @property
    def session(self) -> Session | None:
        """The session at hand."""
        ...

    @property
    def bench(self) -> Bench:
        """All that a command needs."""
        ...

    def step(self, step: Step) -> Session | Refusal:
        """Apply a step; a refusal is told in the window."""
        ...

    def tell(self, refusal: Refusal | None) -> None:
        """Show why something was not done, until something is."""
        ...
