"""What an agent wants to remember of the last session with a customer before the next one."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from app.people.customer import Customer
from app.people.owed import Owed
from app.people.record import Noted, Remains
from app.records.attending import took_place
from app.records.came_up import lines_of
from app.session.capture import Capture, CaptureKind
from app.session.session import Session

TELLING = (CaptureKind.INSIGHT, CaptureKind.QUOTE, CaptureKind.QUESTION, CaptureKind.NOTE)
"""What tells the most of a session comes first."""
MOST = 2


class LastTime(Struct, frozen=True):
    """When it was, the best of what was written down, and what is still owed.

    `goals` are all that stay open of other sessions, the newest first. `pronounced` is how the
    name is said; a customer who was never met has no `at`.
    """

    at: datetime | None = None
    goals: tuple[str, ...] = ()
    said: tuple[Capture, ...] = ()
    owed: int = 0
    first: Owed | None = None
    pronounced: str = ""


def last_time(
    at_hand: Session, held: Sequence[Session], remains: Remains, known: Customer | None
) -> LastTime | None:
    """What is worth remembering, if anything, of the sessions `held` with them, newest first.

    What was noted for the session `at_hand` is not of last time.
    """
    last = next((one for one in held if one.id != at_hand.id and took_place(one)), None)
    open_ones = [one for one in remains.owed if one.promise.done_at is None]
    found = LastTime(
        at=last.start if last else None,
        goals=_goals([one for one in remains.noted if one.session != at_hand.id]),
        said=_best(last) if last else (),
        owed=len(open_ones),
        first=open_ones[0] if open_ones else None,
        pronounced=known.pronounced if known else "",
    )
    return None if found == LastTime() else found


def _goals(noted: Sequence[Noted]) -> tuple[str, ...]:
    """What they wanted and did not get, each once."""
    goals = (one.line.text for one in noted if one.line.kind is CaptureKind.GOAL)
    return tuple(dict.fromkeys(goals))


def _best(session: Session) -> tuple[Capture, ...]:
    """One of each kind that tells something, before there are two of one."""
    telling = [line for line in lines_of(session) if line.kind in TELLING]
    ranked = sorted(telling, key=lambda line: TELLING.index(line.kind))
    firsts = {line.kind: line for line in reversed(ranked)}
    chosen = [line for line in ranked if firsts[line.kind] is line]
    chosen += [line for line in ranked if firsts[line.kind] is not line]
    return tuple(chosen[:MOST])
