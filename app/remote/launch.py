"""Starts the program beside its caller, and waits until its window is up."""

import os
import select
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from io import FileIO
from pathlib import Path

from app.remote.outcome import refused
from app.remote.request import Reply

READY = "ready"
UP_WITHIN = timedelta(seconds=30)
LONGEST_SENTENCE = 4096
NO_SENTENCE = "Callside could not start. To see why, start it in a terminal: callside"


def command(program: Sequence[str], home: Path | None) -> tuple[str, ...]:
    """The words that start the program for the same home; never a customer's name."""
    return (*program, "--home", str(home)) if home else tuple(program)


def program_words(python: str, main: Path) -> tuple[str, ...]:
    """What starts this program again: the command beside its Python, or else its source."""
    script = Path(python).with_name("callside")
    return (str(script),) if script.exists() else (python, str(main))


def launch(words: Sequence[str], patience: timedelta) -> Reply | None:
    """Start the program, detached; nothing once its window is up, or else why it is not."""
    told, tell = os.pipe()
    with os.fdopen(told, "rb", buffering=0) as news:
        with os.fdopen(tell, "wb"):
            process = _detached((*words, "--ready-fd", str(tell)), tell)
        return _judged(_heard(news, patience), process, patience)


class Launcher:
    """Whoever started this program and waits to hear whether its window is up; maybe nobody."""

    def __init__(self, ready_fd: int | None) -> None:
        """`ready_fd` is where they listen."""
        self._ready_fd = ready_fd

    def hear(self, sentence: str = READY) -> None:
        """Tell that the window is up, or why it is not; what is told first counts."""
        ready_fd, self._ready_fd = self._ready_fd, None
        if ready_fd is None:
            return
        with suppress(OSError), os.fdopen(ready_fd, "wb", buffering=0) as news:
            news.write(sentence.encode()[:LONGEST_SENTENCE])


def _detached(words: Sequence[str], tell: int) -> int:
    import subprocess

    nothing = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - the words come from ourselves
        words,
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
        pass_fds=(tell,),
        cwd="/",
        start_new_session=True,
    )
    process.returncode = 0  # it outlives us: nobody waits for it
    return process.pid


def _heard(news: FileIO, patience: timedelta) -> str | None:
    """The sentence, empty if the program ended without one; or nothing in all the time."""
    readable, _, _ = select.select([news], [], [], patience.total_seconds())
    return news.read(LONGEST_SENTENCE).decode(errors="replace") if readable else None


def _judged(sentence: str | None, process: int, patience: timedelta) -> Reply | None:
    if sentence == READY:
        return None
    if sentence is None:
        seconds = patience.total_seconds()
        return refused(
            f"Callside opened no window within {seconds:g} seconds. Look at process {process}."
        )
    return refused(sentence or NO_SENTENCE)
