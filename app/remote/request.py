"""What one start of the program asks of another, and what it hears: each one line of JSON."""

from datetime import date, time
from enum import IntEnum, StrEnum
from typing import Annotated, TypeVar
from uuid import UUID

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import asdict

from app.session.capture import CaptureKind
from app.session.outcome import Attendance
from app.session.session import Mode
from app.settings import LENGTH_MINUTES

SPEEDS = range(1, 601)
EXTENSION_MINUTES = range(1, 241)

Length = Annotated[int, Meta(ge=LENGTH_MINUTES.start, lt=LENGTH_MINUTES.stop)]
Speed = Annotated[int, Meta(ge=SPEEDS.start, lt=SPEEDS.stop)]
Wall = Annotated[time, Meta(tz=False)]
"""A time of day on the agent's own clock."""

T = TypeVar("T", "Request", "Reply")


class Command(StrEnum):
    """Everything that can be asked for."""

    START = "start"
    TALK = "talk"
    STATUS = "status"
    TICK = "tick"
    UNTICK = "untick"
    NA = "na"
    SAID = "said"
    LATER = "later"
    EXTEND = "extend"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    UNDO = "undo"
    CLOSE = "close"
    MINI = "mini"
    SHOW = "show"
    QUIT = "quit"
    REHEARSE = "rehearse"
    DISCREET = "discreet"
    OUTCOME = "outcome"
    PLAN = "plan"
    DAY = "day"
    EXPORT = "export"
    IMPORT = "import"
    BACKUP = "backup"
    RESTORE = "restore"
    FORGET = "forget"
    CAPTURE = "capture"
    BRIEF = "brief"


class ExitStatus(IntEnum):
    """How the command line ends."""

    DONE = 0
    WRONG_USAGE = 2
    NOTHING = 3
    """There is nothing to do it to."""
    REFUSED = 4
    """It was not done; or, of a brief: it is printed, and something is still to be looked at."""


class Request(Struct, frozen=True):
    """One command; the fields that it does not take stay at their defaults."""

    command: Command
    name: str = ""
    minutes: Length | None = None
    until: Wall | None = None
    at: Wall | None = None
    modes: frozenset[Mode] = frozenset({Mode.CAMERA})
    item: str = ""
    speed: Speed = 30
    json: bool = False
    on: bool = True
    when: str = ""
    city: str = ""
    language: str = ""
    mail: str = ""
    phone: str = ""
    call_link: str = ""
    ticket_link: str = ""
    session_kind: str = ""
    all: bool = False
    file: str = ""
    form: str = ""
    customer: str = ""
    session: UUID | None = None
    anew: bool = False
    """Whether a session is to begin that nobody named, and not the one that waits."""
    key: str = ""
    is_sure: bool = False
    in_window: bool = False
    """Whether the window that opens next is to say how it went."""
    kind: CaptureKind = CaptureKind.NOTE
    text: str = ""
    team: str = ""
    attendance: Attendance | None = None
    reason: str = ""
    as_planned: bool = False
    """Whether the end that is said was forgotten, and lies hours back."""
    since: date | None = None
    until_day: date | None = None


class Reply(Struct, frozen=True):
    """How it went; `out` and `err` are for the terminal, without a line's end."""

    status: ExitStatus
    out: str = ""
    err: str = ""


def line_of(message: Request | Reply) -> bytes:
    """A request or a reply as it travels."""
    told = {name: _whole(value) for name, value in asdict(message).items()}
    return msgspec.json.encode(told) + b"\n"


def request_in(line: bytes) -> Request | None:
    """The request that travelled as `line`, unless it is none."""
    return _message(line, Request)


def reply_in(line: bytes) -> Reply | None:
    """The reply that travelled as `line`, unless it is none."""
    return _message(line, Reply)


def _message(line: bytes, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None


def _whole(value: object) -> object:
    """Half characters, which a terminal can hand over and no file takes, become question marks."""
    return value.encode(errors="replace").decode() if type(value) is str else value
