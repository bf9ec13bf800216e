"""Files of a home that do as they are told, and hands on the page about them."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from threading import Event

from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog, QWidget

from app.moving.fault import STOPPED, Fault
from app.moving.files import Kept, Progress
from app.moving.outcome import Exported, Going
from app.moving.wish import Whom, Wish
from app.remote.request import ExitStatus, Reply
from tests.app.booking.fakes import NOW

FOLDER = Path("/home/ana/.local/share/callside")
ANN = Going("ann lee", ("Ann Lee",), sessions=3, promises=2, texts=1, copies=4)
KNOWN = {"Ann Lee": ANN, "Anna": Going("-anna", ("Anna",), sessions=7)}
NAMES = ("daily-2026-03-02", "asked-20260301T090000", "before-1", "migration-1-from-5", "mine")


class Drawers:
    """A home with five backups; an export waits in its middle until it may go on."""

    folder = FOLDER

    def __init__(self) -> None:
        """Nothing was asked."""
        self.wishes: list[Wish] = []
        self.commands: list[tuple[str, ...]] = []
        self.made = 0
        self.reply = Reply(ExitStatus.DONE, "Imported 2 sessions.")
        self.may_go_on = Event()
        self.may_go_on.set()

    def export(self, wish: Wish, go_on: Progress) -> Exported | Fault:
        """Of 50,000 sessions."""
        self.wishes.append(wish)
        is_wanted = go_on(20_000, 50_000)
        self.may_go_on.wait()
        is_wanted = is_wanted and go_on(40_000, 50_000)
        return Exported(wish.target, 50_000, 120) if is_wanted else STOPPED

    def back_up(self) -> Path | Fault:
        """One more."""
        self.made += 1
        return FOLDER / "backups" / "asked-now.sqlite"

    def backups(self) -> tuple[Kept, ...]:
        """The last of each kind, and those that were made meanwhile."""
        names = (*("asked-now",) * self.made, *NAMES)
        days = enumerate(names)
        return tuple(
            Kept(FOLDER / f"{name}.sqlite", NOW - timedelta(days=day), 48_000_000 + day)
            for day, name in days
        )

    def going(self, whom: Whom) -> Going | Fault:
        """Two are known by name, everybody by key; it takes until it may go on."""
        self.may_go_on.wait()
        if whom.key:
            return replace(ANN, key=whom.key)
        return KNOWN.get(whom.name) or Fault("Nobody is called that.")

    def run(self, command: Sequence[str]) -> Reply:
        """Remember the command."""
        self.commands.append(tuple(command))
        return self.reply


class Endless(Drawers):
    """An export that comes to no end until it is stopped, and then needs a while."""

    def __init__(self) -> None:
        """Nothing is under way."""
        super().__init__()
        self.began = Event()
        self.ended: list[str] = []

    def export(self, wish: Wish, go_on: Progress) -> Exported | Fault:
        """Of two sessions."""
        self.wishes.append(wish)
        while go_on(1, 2):
            self.began.set()
        self.ended.append("stopped")
        return STOPPED


def choose(parent: QWidget, path: str) -> None:
    """Choose a file in the dialog that is open."""
    (dialog,) = parent.findChildren(QFileDialog)
    dialog.fileSelected.emit(path)
    dialog.reject()
