"""Finds buses of the desktop that do not answer, before Qt waits a minute for them."""

import socket
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from contextlib import closing
from enum import StrEnum

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Parser,
    message_bus,
    new_method_call,
)
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_bus
from msgspec import Struct

PATIENCE = 0.3
"""Seconds for each answer."""
SESSION, READERS = "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"
"""The variables that name the session's bus, and the one of the screen readers."""
DEAD = "unix:path=/dev/null"
"""An address at which Qt finds nobody, at once."""

ROOM = 4096
UNSUITABLE = (KeyError, RuntimeError, ValueError)
"""What an address of another kind, or none, makes jeepney raise; it is left to Qt."""
READERS_BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")


class Health(StrEnum):
    """What is known of a bus."""

    ABSENT = "none"
    ANSWERS = "answers"
    SILENT = "does not answer"


class Buses(Struct, frozen=True):
    """The session's bus, and that of the screen readers, which is found by way of it."""

    session: Health
    readers: Health


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
    answers = _asked(environment.get(SESSION, ""), message_bus.Hello(), _where())
    session = _health_by(answers)
    if environment.get(READERS):
        return Buses(session, _health_by(_asked(environment[READERS], message_bus.Hello())))
    if not answers:
        return Buses(session, session)
    _, *where = answers
    return Buses(session, _health_at(where[0]) if where else Health.SILENT)


def _health_at(where: Message) -> Health:
    """How the bus is that an answer names; one that nobody could start is absent."""
    if where.header.message_type is not MessageType.method_return:
        return Health.ABSENT
    return _health_by(_asked(where.body[0], message_bus.Hello()))


def _health_by(answers: Sequence[Message] | None) -> Health:
    if answers is None:
        return Health.ABSENT
    return Health.ANSWERS if answers else Health.SILENT


def _where() -> Message:
    return new_method_call(READERS_BUS, "GetAddress")


def _asked(address: str, *questions: Message) -> Sequence[Message] | None:
    """The answers that came in time; None where there is no such bus."""
    answers: list[Message] = []
    try:
        with closing(socket.socket(socket.AF_UNIX)) as line:
            line.settimeout(PATIENCE)
            line.connect(get_bus(address))
            _be_let_in(line)
            calls = (one.serialise(number) for number, one in enumerate(questions, 1))
            line.sendall(b"".join((BEGIN, *calls)))
            for answer in _answers(line):
                answers.append(answer)
                if len(answers) == len(questions):
                    break
    except (TimeoutError, BlockingIOError):
        return answers
    except (OSError, *UNSUITABLE):
        return None
    return answers


def _be_let_in(line: socket.socket) -> None:
    greeting = Authenticator()
    for words in greeting:
        line.sendall(words)
        greeting.feed(_heard(line))


def _answers(line: socket.socket) -> Iterator[Message]:
    """Answers and errors as they come, in the order of the questions; signals are no answers."""
    parser = Parser()
    while True:
        for message in parser.feed(_heard(line)):
            if HeaderFields.reply_serial in message.header.fields:
                yield message


def _heard(line: socket.socket) -> bytes:
    words = line.recv(ROOM)
    if not words:
        raise ConnectionResetError
    return words
