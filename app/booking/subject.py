"""What a message is about, and what only the agent can say in it."""

from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from app.message.facts import Facts
from app.message.language import Language
from app.message.wording import Kind
from app.session.session import Session

ASKING = frozenset({Kind.ASK})
REASONED = frozenset({Kind.NOT_ALLOWED, Kind.NOT_PROVIDED})
PROMISED = frozenset({Kind.PROMISE_KEPT, Kind.PROMISE_OPEN})


class Subject(Struct, frozen=True):
    """Which message it is: one about a session, or about a `promise` that was given in it.

    `kinds` are all that can be written now, the fitting one first.
    """

    session: Session
    kinds: tuple[Kind, ...]
    kind: Kind
    language: Language
    promise: UUID | None = None

    @property
    def name(self) -> str:
        """Under which what is typed into it is kept."""
        about = f"{self.session.id}.{self.promise}" if self.promise else f"{self.session.id}"
        return f"message.{about}.{self.kind}.{self.language}"


def pointed(facts: Facts, kind: Kind, point: str) -> Facts:
    """`facts` with what is asked by a message of this kind, why it says no, or what it is about."""
    return replace(
        facts,
        question=point if kind in ASKING else "",
        reason=point if kind in REASONED else "",
        promise=(point or facts.promise) if kind in PROMISED else "",
        delay=point if kind is Kind.RUNNING_LATE else "",
    )
