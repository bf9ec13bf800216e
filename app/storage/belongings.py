"""What belongs to a home beside its database, each loaded when it is first wanted."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.clock import Clock
from app.home import Home
from app.zone import own_date

if TYPE_CHECKING:
    from app.moving.files import Files
    from app.storage.backup import DailyBackups
    from app.storage.scratch import Scratch
    from app.world import World


class Belongings(Struct, frozen=True):
    """The files of one agent; `resources` are those of the program."""

    home: Home
    resources: Path
    clock: Clock

    def world(self) -> "World":
        """The cities, and the words for customers."""
        from app.storage.world import world_in

        return world_in(self.resources, self.home.messages)

    def files(self) -> "Files":
        """What goes out and comes in."""
        from app.storage.moving.files import HomeFiles

        lists = self.resources / "checklists"
        return HomeFiles(self.home, lambda: self.clock.now().wall, lists)

    def scratch(self) -> "Scratch":
        """Sessions of a rehearsal."""
        from app.storage.scratch import Scratch

        return Scratch()

    def backups(self) -> "DailyBackups":
        """What makes the backup of each day."""
        from app.storage.backup import DailyBackups

        return DailyBackups(self.home, lambda: own_date(self.clock.now().wall))
