"""Carries out one command line: asks the program that runs, starts it, or looks at its files."""

from collections.abc import Callable
from io import TextIOWrapper
from typing import TextIO

from app.remote.outcome import NotRunning, Outcome, settled
from app.remote.request import Command, Reply, Request

Ask = Callable[[Request], Outcome]
Launch = Callable[[], Reply | None]
Look = Callable[[Request], Reply]

OPENERS = frozenset({Command.START, Command.REHEARSE})
AT_REST = frozenset({Command.STATUS, Command.PLAN, Command.DAY, Command.CAPTURE})
"""What needs no running program."""
AT_THE_FILES = frozenset(
    {Command.EXPORT, Command.IMPORT, Command.BACKUP, Command.RESTORE, Command.FORGET}
)
"""What the command line does by itself; `Counter` serves these."""


def reply_to(request: Request, ask: Ask, launch: Launch, look: Look) -> Reply:
    """What the agent hears.

    `launch` brings the program up or says why not; `look` answers from what is on disk.
    """
    outcome = ask(request)
    if not isinstance(outcome, NotRunning):
        return settled(outcome)
    if request.command in AT_REST:
        return look(request)
    if request.command in OPENERS:
        return launch() or settled(ask(request))
    return settled(outcome)


def deliver(reply: Reply, out: TextIO, err: TextIO) -> int:
    """Print a reply, in what letters the terminal has, and give the status to leave with."""
    for stream, words in ((out, reply.out), (err, reply.err)):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        if words:
            stream.write(f"{words}\n")
    return reply.status
