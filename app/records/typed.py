"""What is being typed of a line, kept until the line is written down, or says it."""

from typing import TypeVar
from uuid import UUID

import msgspec
from msgspec import Struct

from app.refusal import Refusal
from app.session.capture import CaptureKind
from app.unfinished import Unfinished

HALF = "check.{0}"
"""Under which name the own words about a session rest while they are typed; {0} is its id."""

S = TypeVar("S", bound=Struct)


class Typed(Struct, frozen=True):
    """A line that is not written down yet, and what it is going to be."""

    kind: CaptureKind = CaptureKind.NOTE
    text: str = ""


class Half(Struct, frozen=True, omit_defaults=True):
    """What is typed over a line: other words; of a promise who keeps it, and its day."""

    words: str = ""
    name: str = ""
    day: str = ""


def typed_of(session: UUID, unfinished: Unfinished) -> Typed:
    """What was typed in a session and not written down; nothing if nothing was."""
    return _read(line_name(session), unfinished, Typed())


def keep_typed(session: UUID, typed: Typed, unfinished: Unfinished) -> Refusal | None:
    """Keep what is typed so that not even a crash loses it; empty words leave nothing behind."""
    text = msgspec.json.encode(typed).decode() if typed.text.strip() else ""
    return unfinished.put(line_name(session), text)


def half_of(session: UUID, line: UUID, unfinished: Unfinished) -> Half:
    """What was typed over a line of a session, and is not taken over."""
    return _read(_half_name(session, line), unfinished, Half())


def keep_half(session: UUID, line: UUID, half: Half, unfinished: Unfinished) -> Refusal | None:
    """Keep what is typed over a line, or forget what was."""
    text = "" if half == Half() else msgspec.json.encode(half).decode()
    return unfinished.put(_half_name(session, line), text)


def line_name(session: UUID) -> str:
    """Under which the line is kept that is being typed in a session."""
    return f"capture.{session}"


def goal_name(session: UUID) -> str:
    """Under which a goal is kept that came up in a session and is not noted yet."""
    return f"{session}.goal"


def _read(name: str, unfinished: Unfinished, nothing: S) -> S:
    text = unfinished.get(name)
    try:
        return msgspec.json.decode(text, type=type(nothing)) if text else nothing
    except msgspec.DecodeError:
        return nothing


def _half_name(session: UUID, line: UUID) -> str:
    return f"captured.{session}.{line}"
