"""A talk in which the agent only learns, and what its one question brought in."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct


class Talk(Struct, frozen=True):
    """A talk with a colleague of `team`: what they said, apart from what I make of it.

    The session's name is theirs. What the agent put aside for it is no part of it, so that no
    record of the talk can give it away.
    """

    team: str = ""
    words: str = ""
    reading: str = ""


class Harvest(Struct, frozen=True):
    """What somebody answered to "What is your biggest challenge right now?", and when.

    `question` is how it was asked, `challenge` the answer in their words. `help` is the promise
    among the lines of the session that says how we might help; `others` whom else to talk to.
    """

    at: datetime
    question: str = ""
    challenge: str = ""
    why_now: str = ""
    goals: str = ""
    reality: str = ""
    """Pressures, deadlines, how they are measured."""
    others: str = ""
    did_pitch: bool | None = None
    help: UUID | None = None
