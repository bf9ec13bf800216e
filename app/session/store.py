"""Where sessions rest, said by those who need it."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.refusal import Refusal
from app.session.session import Session


class SessionStore(Protocol):
    """Where sessions rest."""

    def unclosed(self) -> tuple[Session, ...]:
        """All sessions that are not closed."""
        ...

    def find(self, identity: UUID) -> Session | Refusal:
        """The session of that id, closed or not; or why it cannot be had."""
        ...

    def customer_named(self, name: str) -> str:
        """The key of the customer who was last met by that name, or a new one."""
        ...

    def save(self, session: Session) -> Refusal | None:
        """Put a session on disk, durably, before returning; or say why not."""
        ...

    def delete(self, session: Session) -> Refusal | None:
        """Take a session from disk, durably, before returning; or say why not."""
        ...


class Archive(Protocol):
    """Where sessions rest that are over."""

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
