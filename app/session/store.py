"""Where sessions rest, said by those who need it."""

from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from msgspec import Struct

from app.refusal import Refusal
from app.session.session import Session


class Unread(Struct, frozen=True):
    """How many sessions were come upon that cannot be read, and the file in which they stay."""

    number: int = 0
    file: Path = Path()


class SessionStore(Protocol):
    """Where sessions rest."""

    def unclosed(self) -> tuple[Session, ...]:
        """All sessions that are not closed."""
        ...

    def find(self, identity: UUID) -> Session | Refusal:
        """The session of that id, closed or not; or why it cannot be had."""
        ...

    def customer_named(self, name: str) -> str:
        """The key of the customer who was last met by that name, or is called so, or a new one."""
        ...

    def has_typed(self, identity: UUID) -> bool:
        """Whether anything may be half typed for the session of that id."""
        ...

    def save(self, session: Session) -> Refusal | None:
        """Put a session on disk, durably, before returning; or say why not."""
        ...

    def delete(self, session: Session) -> Refusal | None:
        """Take a session from disk, durably, before returning; or say why not."""
        ...


class Archive(Protocol):
    """Where sessions rest that are over; one that cannot be read hides no other."""

    @property
    def unread(self) -> Unread:
        """What could not be read of all that was asked for so far."""
        ...

    def ran_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All sessions that ran at some instant from `start` on and before `end`."""
        ...

    def closed_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All closed sessions that began, or were to begin, from `start` on and before `end`."""
        ...

    def missed_before(self, session: Session) -> int | Refusal:
        """To how many earlier sessions the customer of `session` did not come."""
        ...


class Store(SessionStore, Archive, Protocol):
    """Where all sessions rest."""
