"""A machine's setting of its time zone that a test may change while the program runs."""

from importlib.resources import files
from pathlib import Path

SETTINGS = Path("/etc")
NAMES = ("localtime", "timezone")
ZONES = Path(str(files("tzdata"))) / "zoneinfo"
MOVE_IN = 'mount --rbind /etc "$1/machine" && mount --bind "$1/etc" /etc && shift && exec "$@"'


class MachineZone:
    """The settings of the machine, seen by one program with a time zone of its own."""

    def __init__(self, folder: Path) -> None:
        """At first it is UTC."""
        self._folder = folder
        machine, ours = folder / "machine", folder / "etc"
        for room in (machine, ours):
            room.mkdir(parents=True)
        for setting in SETTINGS.iterdir():
            if setting.name not in NAMES:
                (ours / setting.name).symlink_to(machine / setting.name)
        self.put("UTC")

    @property
    def inside(self) -> tuple[str, ...]:
        """Words before a program's that make it see these settings."""
        return ("unshare", "--mount", "sh", "-c", MOVE_IN, "sh", str(self._folder))

    def put(self, zone: str) -> None:
        """Set the machine to a zone, as `timedatectl` does: nobody is told."""
        draft = self._folder / "draft"
        draft.symlink_to(ZONES / zone)
        draft.replace(self._folder / "etc" / "localtime")
