"""A whole day of an agent with the built program, on a clock that the day goes by."""

import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta

from app.clock import SystemClock
from app.session.session import Session
from app.settings import Settings
from app.storage.database import Database, connect
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.faketime import WallClock
from tests.journeys.reader import Reader
from tests.journeys.waiting import A_MOMENT, idle, until

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
MAIL = "help@example.org"
CLIPBOARD = "from PySide6.QtGui import QGuiApplication as A; a = A([]); print(a.clipboard().text())"


class Day:
    """What the agent does in it, and what there is to read."""

    def __init__(
        self, callside: Callside, desktop: Desktop, reader: Reader, wall: WallClock
    ) -> None:
        """Nothing is planned yet."""
        self.callside, self.desktop, self.reader, self._wall = callside, desktop, reader, wall
        now = SystemClock().now().wall
        self._first = (now + 2 * HOUR).replace(second=0, microsecond=0)
        self._starts: dict[str, datetime] = {}
        self.strip = ""

    def plan(self, *names: str) -> None:
        """Plan a session with each, an hour apart, and open the window."""
        for place, name in enumerate(names):
            start = self._starts[name] = self._first + place * HOUR
            at = f"{start:%Y-%m-%d %H:%M}"
            self.do("plan", name, "--at", at, "--city", "Abidjan", "--minutes", "30")
        with closing(Database(connect(self.callside.home.database))) as database:
            SettingsRows(database).save(Settings(mail=MAIL))
        self.callside.open()
        self.strip = self.desktop.window()

    def do(self, *words: str) -> str:
        """What a command that is done prints."""
        told = self.callside(*words)
        assert told.status == 0, (words, told.err)
        return told.out

    def refused(self, *words: str) -> str:
        """What a command says that is refused."""
        told = self.callside(*words)
        assert told.status == 4, (words, told.out)
        return told.err

    def come_to(self, name: str, *, minutes: int = 0) -> None:
        """Let it be so many minutes after that session was to start."""
        instant = self._starts[name] + minutes * MINUTE
        self._wall.set_ahead(instant + SECOND - SystemClock().now().wall)
        self.callside.ask()
        until(lambda: self.callside.status()["name"] == name)

    def press(self, *keys: str) -> None:
        """Press keys in the strip, once it has the keyboard and is ready for them."""
        self.desktop.choose(self.strip)
        until(lambda: self.desktop.in_use() == self.strip)
        idle(A_MOMENT)
        self.desktop.press(*keys)

    def copied(self) -> str:
        """What is on the clipboard of the desktop."""
        done = subprocess.run(
            [sys.executable, "-c", CLIPBOARD],
            env=self.desktop.environment | {"QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def reads(self, words: str) -> None:
        """Wait until some window says that."""

        def look() -> bool:
            self.callside.ask()
            return any(words in name for name in self.reader.names())

        until(look)

    def kept(self, name: str) -> Session:
        """The session with that customer, as it is on disk."""
        with closing(Database(connect(self.callside.home.database))) as database:
            return next(one for one in SessionRows(database).each() if one.name == name)

    def crash(self) -> None:
        """Lose the program at once, and start it anew."""
        self.callside.kill()
        self.callside.open()
        self.strip = self.desktop.window()
