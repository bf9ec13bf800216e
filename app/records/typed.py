"""What is being typed of a line, kept until the line is written down."""

from uuid import UUID

import msgspec
from msgspec import Struct

from app.refusal import Refusal
from app.session.capture import CaptureKind
from app.unfinished import Unfinished

HALF = "check.{0}"
"""Under which name the own words about a session rest while they are typed; {0} is its id."""


class Typed(Struct, frozen=True):
    """A line that is not written down yet, and what it is going to be."""

    kind: CaptureKind = CaptureKind.NOTE
    text: str = ""


def typed_of(session: UUID, unfinished: Unfinished) -> Typed:
    """What was typed in a session and not written down; nothing if nothing was."""
    text = unfinished.get(_name(session))
    try:
        return msgspec.json.decode(text, type=Typed) if text else Typed()
    except msgspec.DecodeError:
        return Typed()


def keep_typed(session: UUID, typed: Typed, unfinished: Unfinished) -> Refusal | None:
    """Keep what is typed so that not even a crash loses it; empty words leave nothing behind."""
    text = msgspec.json.encode(typed).decode() if typed.text.strip() else ""
    return unfinished.put(_name(session), text)


def _name(session: UUID) -> str:
    return f"capture.{session}"
