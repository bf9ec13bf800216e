"""Where everything of one agent lives on this machine."""

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

APPLICATION_ID = "callside"
PRIVATE = 0o700
OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of one agent; all of them readable by that agent alone."""

    data: Path
    config: Path
    runtime: Path

    @property
    def database(self) -> Path:
        """The file with sessions and settings."""
        return self.data / "callside.sqlite"

    @property
    def checklists(self) -> Path:
        """The agent's own lists and lines."""
        return self.config / "checklists"

    @property
    def socket(self) -> Path:
        """Where the running program listens."""
        return self.runtime / "callside.sock"

    @property
    def lock(self) -> Path:
        """What only one running program can hold."""
        return self.runtime / "callside.lock"

    @property
    def log(self) -> Path:
        """What the program writes about itself; never a customer's name."""
        return self.data / "callside.log"

    def made(self) -> "Home":
        """The same home, its folders there and private."""
        for folder in (self.data, self.config, self.runtime):
            folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
            folder.chmod(PRIVATE)
        return self


def home_in(folder: Path) -> Home:
    """A home that keeps everything under one folder."""
    return Home(folder / "data", folder / "config", folder / "run")


def home_of_user() -> Home:
    """The home that the desktop's conventions give this user.

    A Linux desktop names all that it takes, nearly always; platformdirs knows every other case,
    but to load it would cost each command 14 ms.
    """
    runtime = _named("XDG_RUNTIME_DIR")
    if sys.platform == "linux" and runtime is not None and _is_private(runtime):
        data = _named("XDG_DATA_HOME") or Path.home() / ".local" / "share"
        config = _named("XDG_CONFIG_HOME") or Path.home() / ".config"
        return Home(*(folder / APPLICATION_ID for folder in (data, config, runtime)))
    return _home_by_platform()


def _named(variable: str) -> Path | None:
    """The folder that a variable names; a relative one does not count."""
    folder = Path(os.environ.get(variable, ""))
    return folder if folder.is_absolute() else None


def _is_private(folder: Path) -> bool:
    """Whether this user alone can enter `folder`; no link counts, whatever it leads to."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    return status.st_mode == stat.S_IFDIR | PRIVATE and status.st_uid == os.geteuid()


def _home_by_platform() -> Home:
    from platformdirs import PlatformDirs

    folders = PlatformDirs(APPLICATION_ID, appauthor=False)
    return Home(folders.user_data_path, folders.user_config_path, folders.user_runtime_path)
