"""The files of a home as the window needs them, said by those who need it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from app.moving.fault import Fault
from app.moving.outcome import Exported, Going
from app.moving.wish import Whom, Wish

Progress = Callable[[int, int], bool]
"""Takes how many sessions are done, and of how many; whether to go on."""


class Kept(Struct, frozen=True):
    """A backup: where it lies, when it was made, and how large it is in bytes."""

    path: Path
    made_at: datetime
    size: int


class Files(Protocol):
    """What can be done with them while the program runs; each may be asked from any thread."""

    @property
    def folder(self) -> Path:
        """Where the data lies."""
        ...

    def export(self, wish: Wish, go_on: Progress) -> Exported | Fault:
        """Write what `wish` wants."""
        ...

    def back_up(self) -> Path | Fault:
        """Copy the data file, and say where to."""
        ...

    def backups(self) -> tuple[Kept, ...]:
        """All backups, the newest first."""
        ...

    def going(self, whom: Whom) -> Going | Fault:
        """What would go with that customer."""
        ...


class NoFiles:
    """Stands where there is no home."""

    folder = Path()

    def export(self, wish: Wish, go_on: Progress) -> Exported | Fault:
        """There is nothing."""
        del go_on
        return Exported(wish.target)

    def back_up(self) -> Path | Fault:
        """There is nothing."""
        return Fault("There is nothing to back up yet.")

    def backups(self) -> tuple[Kept, ...]:
        """There are none."""
        return ()

    def going(self, whom: Whom) -> Going | Fault:
        """There is nobody."""
        del whom
        return Fault("Nobody is called that.")
