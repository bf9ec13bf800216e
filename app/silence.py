"""Finds buses of the desktop that are there and do not answer, before Qt waits a minute for them.

It speaks the few bytes of D-Bus that this takes by itself: a library would cost more than all else.
"""

import os
import re
import socket
import struct
from collections.abc import Mapping, MutableMapping, Sequence
from contextlib import closing
from enum import StrEnum
from typing import BinaryIO

from msgspec import Struct

PATIENCE = 0.3
"""Seconds for each answer."""
SESSION, READERS = "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"
"""The variables that name the session's bus, and the one of the screen readers."""
ESCAPED = re.compile("%([0-9A-Fa-f]{2})")
DEAD = "unix:path=/dev/null"
"""An address at which Qt finds nobody, at once."""

CALL, RETURN = 1, 2
LITTLE_ENDIAN = ord("l")
WAKE_NOBODY = 2
OWN_VERSION = 1
EIGHT = 8
"""What the parts of a message are aligned to."""
REPLY_TO = b"\x05\x01u\x00"
HEADER = struct.Struct("<BBBBIII")


class Health(StrEnum):
    """What is known of a bus."""

    ABSENT = "none"
    ANSWERS = "answers"
    SILENT = "does not answer"


class Buses(Struct, frozen=True):
    """The session's bus, and that of the screen readers, which is found by way of it."""

    session: Health
    readers: Health


class Question(Struct, frozen=True):
    """A call without arguments; `name` is both the service and its interface."""

    name: str
    path: str
    member: str


HELLO = Question("org.freedesktop.DBus", "/org/freedesktop/DBus", "Hello")
WHERE = Question("org.a11y.Bus", "/org/a11y/bus", "GetAddress")


def spare(environment: MutableMapping[str, str]) -> Mapping[str, str]:
    """Keep Qt from buses that are silent; what may stand there again once Qt has started."""
    if environment.get(READERS) == DEAD:  # it is our own, from before the program opened anew
        del environment[READERS]
    buses = health(environment)
    kept: dict[str, str] = {}
    if buses.session is Health.SILENT:
        kept[SESSION] = environment[SESSION]
        environment[SESSION] = DEAD
    if buses.readers is Health.SILENT:
        environment[READERS] = DEAD
    return kept


def health(environment: Mapping[str, str]) -> Buses:
    """How the buses are, in a millisecond or two where they answer."""
    answers = _asked(environment.get(SESSION, ""), HELLO, WHERE)
    session = _health_by(answers)
    if environment.get(READERS):
        return Buses(session, _health_by(_asked(environment[READERS], HELLO)))
    if not answers:
        return Buses(session, session)
    _, *where = answers
    readers = _health_by(_asked(_text(where[0]), HELLO)) if where else Health.SILENT
    return Buses(session, readers)


def _health_by(answers: Sequence[bytes] | None) -> Health:
    if answers is None:
        return Health.ABSENT
    return Health.ANSWERS if answers else Health.SILENT


def _asked(address: str, *questions: Question) -> Sequence[bytes] | None:
    """The answers that came in time; None where there is no such bus."""
    answers: list[bytes] = []
    try:
        with closing(socket.socket(socket.AF_UNIX)) as line:
            line.settimeout(PATIENCE)
            line.connect(_place(address))
            line.sendall(_opening(questions))
            with line.makefile("rb") as news:
                _be_let_in(news)
                for number, _ in enumerate(questions, 1):
                    answers.append(_answer(news, number))
    except (TimeoutError, BlockingIOError):
        return answers
    except OSError:
        return None
    return answers


def _place(address: str) -> str:
    """Where the socket of a bus is; an address of another kind is left to Qt."""
    kind, _, words = address.partition(";")[0].partition(":")
    named = dict(word.partition("=")[::2] for word in words.split(","))
    if kind != "unix":
        raise ConnectionError(address)
    place = named.get("path") or "\0" + named.get("abstract", "")
    return ESCAPED.sub(lambda code: chr(int(code[1], 16)), place)


def _opening(questions: Sequence[Question]) -> bytes:
    """Who we are and what we ask, in one go."""
    user = str(os.getuid()).encode().hex().encode()
    calls = (_call(number, question) for number, question in enumerate(questions, 1))
    return b"\0AUTH EXTERNAL " + user + b"\r\nBEGIN\r\n" + b"".join(calls)


def _call(number: int, question: Question) -> bytes:
    fields = b""
    for code, kind, value in (
        (1, b"o", question.path),
        (2, b"s", question.name),
        (3, b"s", question.member),
        (6, b"s", question.name),
    ):
        words = value.encode()
        field = bytes((code, 1)) + kind + struct.pack("<xI", len(words)) + words + b"\0"
        fields = _padded(fields) + field
    size = len(fields)
    return HEADER.pack(LITTLE_ENDIAN, CALL, WAKE_NOBODY, OWN_VERSION, 0, number, size) + _padded(
        fields
    )


def _be_let_in(news: BinaryIO) -> None:
    if not news.readline().startswith(b"OK"):
        raise ConnectionError


def _answer(news: BinaryIO, number: int) -> bytes:
    """The body of the answer to a question; empty for an error."""
    sought = REPLY_TO + struct.pack("<I", number)
    while True:
        header = news.read(HEADER.size)
        if len(header) < HEADER.size:
            raise ConnectionError
        _, kind, _, _, body, _, size = HEADER.unpack(header)
        fields = news.read(-(-size // EIGHT) * EIGHT)
        words = news.read(body)
        if sought in fields:
            return words if kind == RETURN else b""


def _padded(fields: bytes) -> bytes:
    return fields + bytes(-len(fields) % EIGHT)


def _text(words: bytes) -> str:
    """The one string of a body: its length, itself, and a zero."""
    return words[4:-1].decode()
