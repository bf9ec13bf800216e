"""Moves what rests on disk without keeping the window waiting."""

import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from app.moving.fault import Fault
from app.moving.files import Files, Kept, NoFiles
from app.moving.outcome import Exported, Going, exported_words
from app.moving.told import TOLD
from app.moving.wish import Whom, Wish
from app.remote.request import ExitStatus, Reply
from ui.beside import come_back, in_a_thread
from ui.parts import Parts
from ui.wording import translate

Run = Callable[[Sequence[str]], Reply]
PATIENCE = 10.0
"""How many seconds the program waits for what is being written before it ends."""
Outcome = Exported | Fault | Path | Going | Reply


class Mover(QObject):
    """One act at a time; it lives as long as the desk.

    What changes the files as a whole is done by a command of its own, which has this window stand
    aside and opens it again: so it works in the same way from here and from a terminal.
    """

    told = Signal()
    """Something looks different now."""
    went = Signal(int, int)
    """How many sessions are written, and of how many."""
    _came = Signal(object)

    def __init__(
        self,
        files: Files | None = None,
        program: Sequence[str] = ("callside",),
        run: "Run | None" = None,
        words: str = "",
    ) -> None:
        """`words` are what the last window left to be said; `run` carries out a command line."""
        super().__init__()
        self._files = files or NoFiles()
        self._program = program
        self._run = run or run_command
        self._is_stopped = self._is_closed = False
        self._writing: Thread | None = None
        self.words = words
        self.is_trouble = False
        self.is_busy = False
        self.is_exporting = False
        self.going: Going | None = None
        self._came.connect(self._on_came)

    @property
    def folder(self) -> Path:
        """Where the data lies."""
        return self._files.folder

    @property
    def backups(self) -> tuple[Kept, ...]:
        """All backups, the newest first."""
        return self._files.backups()

    def export(self, wish: Wish) -> None:
        """Write what `wish` wants, and tell how far it is."""
        if self._begin(is_exporting=True):
            self._writing = self._set_out(lambda: self._files.export(wish, self._go_on))

    def stop(self) -> None:
        """Break an export off."""
        self._is_stopped = True

    def back_up(self) -> None:
        """Copy the data file."""
        if self._begin():
            self._writing = self._set_out(self._files.back_up)

    def look_up(self, whom: Whom) -> None:
        """Find out what would go with a customer."""
        if self._begin():
            self._set_out(lambda: self._files.going(whom))

    def change(self, *words: str) -> None:
        """Carry out a command that changes the files as a whole."""
        if self._begin():
            command, *rest = words
            line = (*self._program, command, "--in-window", *rest)
            self._set_out(lambda: self._run(line))

    def forget(self) -> None:
        """Take the customer away for good of whom it is known what would go."""
        if self.going is not None:
            self.change("forget", "--yes", f"--key={self.going.key}")

    def leave(self) -> None:
        """Look no further at what would go."""
        self.going = None
        self.told.emit()

    def close(self) -> None:
        """Break an export off, and leave nothing half written; a command goes on without us."""
        self._is_stopped = self._is_closed = True
        if self._writing is not None:
            self._writing.join(PATIENCE)

    def _begin(self, *, is_exporting: bool = False) -> bool:
        if self.is_busy:
            return False
        self._is_stopped = self.is_trouble = False
        self.is_busy, self.is_exporting = True, is_exporting
        self.words, self.going = "", None
        self.told.emit()
        return True

    def _set_out(self, act: Callable[[], Outcome]) -> Thread:
        broken_off = Fault(
            translate(
                "Moving",
                "It broke off: something that Callside did not foresee. The log tells more.",
            )
        )
        return in_a_thread(partial(come_back, act, self._come, broken_off))

    def _go_on(self, done: int, total: int) -> bool:
        """Called from the thread that writes."""
        if not self._is_stopped:
            self.went.emit(done, total)
        return not self._is_stopped

    def _come(self, outcome: Outcome) -> None:
        """Called from the thread that did it; nobody may be there any more."""
        if not self._is_closed:
            self._came.emit(outcome)

    def _on_came(self, outcome: Outcome) -> None:
        self.is_busy = self.is_exporting = False
        self.going = outcome if isinstance(outcome, Going) else None
        self.is_trouble = isinstance(outcome, Fault) or (
            isinstance(outcome, Reply) and outcome.status is not ExitStatus.DONE
        )
        self.words = _outcome_words(outcome)
        self.told.emit()


def run_command(command: Sequence[str]) -> Reply:
    """Carry out a command line; it goes on when this window closes."""
    done = subprocess.run(  # noqa: S603 - the words come from ourselves and stand for themselves
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    status = ExitStatus.REFUSED if done.returncode else ExitStatus.DONE
    return Reply(status, done.stdout.strip(), done.stderr.strip())


def mover_of(parts: Parts) -> Mover:
    """The mover of a program, which says what the last window left to be said, once."""
    words = str(parts.places.get(TOLD) or "")
    if words:
        parts.places.put(TOLD, "")
    files = parts.files() if parts.files else None
    return Mover(files, parts.program, words=words)


def _outcome_words(outcome: Outcome) -> str:
    match outcome:
        case Exported():
            return exported_words(outcome)
        case Fault(words):
            return words
        case Path():
            return translate("Moving", "Backed up to {0}.").format(outcome)
        case Reply():
            return outcome.err or outcome.out
        case _:
            return ""
