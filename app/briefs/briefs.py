"""Where briefs rest, and what a clearing needs to know, said by those who need it."""

from typing import Protocol

from msgspec import Struct

from app.briefs.brief import Brief
from app.briefs.trace import Trace
from app.refusal import Refusal


class Names(Struct, frozen=True):
    """Every name of a customer, a colleague or anybody else that is kept somewhere.

    Of those who were forgotten, only traces are.
    """

    known: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()


class Briefs(Protocol):
    """The briefs that were begun, copied, sent or answered."""

    def all(self) -> tuple[Brief, ...] | Refusal:
        """Every brief, the newest first."""
        ...

    def save(self, brief: Brief) -> Refusal | None:
        """Put a brief on disk, durably, before returning; or say why not."""
        ...

    def teams(self) -> tuple[str, ...] | Refusal:
        """Every spelling of every team that is named somewhere, by the alphabet."""
        ...

    def names(self) -> Names | Refusal:
        """Whom a brief must not name."""
        ...
