"""Carries out one command line: asks the program that runs, starts it, or looks at its files."""

import os
from collections.abc import Callable
from io import TextIOWrapper
from typing import TextIO

from app.remote.outcome import NotRunning, Outcome, settled
from app.remote.request import Command, ExitStatus, Reply, Request

Ask = Callable[[Request], Outcome]
Launch = Callable[[], Reply | None]
Look = Callable[[Request], Reply]

OPENERS = frozenset({Command.START, Command.TALK, Command.REHEARSE})
AT_REST = frozenset(
    {
        Command.STATUS,
        Command.PLAN,
        Command.DAY,
        Command.CAPTURE,
        Command.OUTCOME,
        Command.BRIEF,
    }
)
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


def deliver(reply: Reply, out: TextIO | None, err: TextIO | None) -> int:
    """Print a reply, in what letters the terminal has, and give the status to leave with.

    A stream that is shut wants no words; one that cannot take them is told of on the other.
    """
    trouble = _printed(out, reply.out)
    _printed(err, reply.err or (trouble and f"It was done, but not told: {trouble}."))
    return ExitStatus.REFUSED if trouble else reply.status


def _printed(stream: TextIO | None, words: str) -> str:
    """Why the words could not be printed; nothing where they were."""
    if stream is None or not words:
        return ""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    try:
        stream.write(f"{words}\n")
        stream.flush()
    except OSError as error:
        _silence(stream)
        return error.strerror or type(error).__name__
    return ""


def _silence(stream: TextIO) -> None:
    """Let what it still holds go nowhere, or leaving would fail as well."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
