"""What one start of the program asks of another, and what it hears: each one line of JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import time
from enum import IntEnum, StrEnum

from app.session.session import Mode
from app.settings import LENGTH_MINUTES

SPEEDS = range(1, 601)
EXTENSION_MINUTES = range(1, 241)


class Command(StrEnum):
    """Everything that can be asked for."""

    START = "start"
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


class ExitStatus(IntEnum):
    """How the command line ends."""

    DONE = 0
    WRONG_USAGE = 2
    NOTHING = 3
    """There is nothing to do it to."""
    REFUSED = 4


@dataclass(frozen=True, slots=True)
class Request:
    """One command; the fields that it does not take stay at their defaults.

    `until` and `at` are times of day on the agent's own clock.
    """

    command: Command
    name: str = ""
    minutes: int | None = None
    until: time | None = None
    at: time | None = None
    modes: frozenset[Mode] = frozenset({Mode.CAMERA})
    item: str = ""
    speed: int = 30
    json: bool = False
    on: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """How it went; `out` and `err` are for the terminal, without a line's end."""

    status: ExitStatus = ExitStatus.DONE
    out: str = ""
    err: str = ""


def line_of(message: Request | Reply) -> bytes:
    """A request or a reply as it travels."""
    return json.dumps(asdict(message), default=_plain).encode() + b"\n"


def request_in(line: bytes) -> Request | None:
    """The request that travelled as `line`, unless it is none."""
    try:
        return _request(json.loads(line))
    except (KeyError, RecursionError, TypeError, ValueError):
        return None


def reply_in(line: bytes) -> Reply | None:
    """The reply that travelled as `line`, unless it is none."""
    try:
        told = json.loads(line)
        return Reply(ExitStatus(told["status"]), _text(told["out"]), _text(told["err"]))
    except (KeyError, RecursionError, TypeError, ValueError):
        return None


def _plain(value: time | frozenset[Mode]) -> str | list[str]:
    return f"{value:%H:%M}" if isinstance(value, time) else sorted(value)


def _request(told: Mapping[str, object]) -> Request:
    return Request(
        command=Command(_text(told["command"])),
        name=_text(told["name"]),
        minutes=None if told["minutes"] is None else _within(LENGTH_MINUTES, told["minutes"]),
        until=_time(told["until"]),
        at=_time(told["at"]),
        modes=_modes(told["modes"]),
        item=_text(told["item"]),
        speed=_within(SPEEDS, told["speed"]),
        json=told["json"] is True,
        on=told["on"] is True,
    )


def _text(value: object) -> str:
    """Half characters, which a terminal can hand over and no file takes, become question marks."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value.encode(errors="replace").decode()


def _within(bounds: range, value: object) -> int:
    if not isinstance(value, int) or value not in bounds:
        raise ValueError(value)
    return value


def _time(value: object) -> time | None:
    return None if value is None else time.fromisoformat(_text(value))


def _modes(value: object) -> frozenset[Mode]:
    if not isinstance(value, list):
        raise TypeError(value)
    return frozenset(map(Mode, value))
