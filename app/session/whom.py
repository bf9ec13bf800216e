"""With whom a session is: recognised by their name, and known by the sessions before."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Refusal
from app.session.draft import Draft, session_from
from app.session.session import Session
from app.session.store import SessionStore

Recall = Callable[[Session, datetime], Session]
"""Adds to a session what is known of its customer, and was not said this time."""


class Whom:
    """Recognises customers by what `store` holds; `recall` knows more of them."""

    def __init__(self, store: SessionStore, recall: Recall) -> None:
        """Nobody was asked for yet."""
        self._store = store
        self._recall = recall

    def drafted(
        self, draft: Draft, identity: UUID, usual: timedelta, now: Moment
    ) -> Session | Refusal:
        """The session that is asked for; what was typed of its customer stays as it is."""
        session = session_from(draft, identity, usual, now)
        if isinstance(session, Refusal) or draft.is_whole:
            return session
        return self._recall(self.known(session), now.wall)

    def known(self, session: Session) -> Session:
        """`session` with whoever was last met by its name."""
        if not session.name or session.customer or session.talk is not None:
            return session
        return replace(session, customer=self._store.customer_named(session.name))
