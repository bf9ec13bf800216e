"""Where everything of one agent lives on this machine."""

import warnings
from pathlib import Path

from msgspec import Struct

from app.private_file import PRIVATE_FOLDER

APPLICATION_ID = "callside"


class Home(Struct, frozen=True):
    """The folders of one agent; all of them readable by that agent alone.

    `folder` is the one that holds the others, where the agent named it.
    """

    data: Path
    config: Path
    runtime: Path
    folder: Path | None = None

    @property
    def database(self) -> Path:
        """The file with sessions and settings."""
        return self.data / "callside.sqlite"

    @property
    def checklists(self) -> Path:
        """The agent's own lists and lines."""
        return self.config / "checklists"

    @property
    def messages(self) -> Path:
        """The agent's own words for customers."""
        return self.config / "messages"

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
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            folder.chmod(PRIVATE_FOLDER)
        return self


def home_in(folder: Path) -> Home:
    """A home that keeps everything under one folder."""
    return Home(folder / "data", folder / "config", folder / "run", folder)


def home_of_user() -> Home:
    """The home that the desktop's conventions give this user."""
    from platformdirs import PlatformDirs

    folders = PlatformDirs(APPLICATION_ID, appauthor=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where there is no runtime folder, it chooses another
        return Home(folders.user_data_path, folders.user_config_path, folders.user_runtime_path)


def autostart_folder() -> Path:
    """Where the desktop looks for what to start with a session."""
    from platformdirs import user_config_path

    return user_config_path() / "autostart"


def share_folder() -> Path:
    """Where the desktop looks for this user's applications and icons."""
    from platformdirs import user_data_path

    return user_data_path()
