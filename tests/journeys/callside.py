"""The built program, started and asked as an agent does."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple, cast

from msgspec.structs import replace

from app.clock import SystemClock
from app.home import home_in
from app.remote.channel import address, ask, peer
from app.remote.request import Command, Reply, Request
from app.status import Status
from app.storage.database import Database, connect
from app.storage.sessions import SessionRows
from tests.journeys.daemon import QUIET, Process
from tests.journeys.waiting import IN_TIME, until

MAIN = Path(__file__).parents[2] / "main.py"
PATIENCE = timedelta(seconds=IN_TIME)
IS_LIVE = Request(Command.STATUS)


def hour_ahead(hours: int = 6) -> str:
    """A time of day that lies ahead, as the command line takes it; the desktop's zone is UTC."""
    return f"{SystemClock().now().wall + timedelta(hours=hours):%H:%M}"


class Told(NamedTuple):
    """How a command line ended, and what it printed."""

    status: int
    out: str = ""
    err: str = ""


class Callside:
    """Callside on one desktop, with one home."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        """Nothing runs yet."""
        self.folder = folder
        self.home = home_in(folder)
        self.environment = dict(environment)
        self._begun: list[Process] = []

    def __call__(self, *words: str) -> Told:
        """Run one command line for this home."""
        return self.run("--home", str(self.folder), *words)

    def run(self, *words: str, cwd: Path | None = None) -> Told:
        """Run one command line, word by word."""
        done = subprocess.run(
            [sys.executable, MAIN, *words],
            env=self.environment,
            cwd=cwd,
            capture_output=True,
            text=True,
            timeout=IN_TIME * 2,
            check=False,
        )
        return Told(done.returncode, done.stdout, done.stderr)

    def begin(self, *words: str, inside: tuple[str, ...] = ()) -> Process:
        """Start one command line without waiting for its end, `inside` another program's."""
        command = (*inside, sys.executable, str(MAIN), "--home", str(self.folder), *words)
        process = subprocess.Popen(command, env=self.environment, stdout=QUIET, stderr=QUIET)
        self._begun.append(process)
        return process

    def open(self, inside: tuple[str, ...] = ()) -> Process:
        """Start the window, and wait until it is up."""
        process = self.begin(inside=inside)
        until(self.answers)
        return process

    def begin_until(self, *, minutes: int) -> None:
        """Open the window with a session that ends by the clock, up to a minute sooner."""
        self.open()
        end = SystemClock().now().wall + timedelta(minutes=minutes)
        told = self("start", "--until", f"{end:%H:%M}")
        assert told.status == 0, told.err

    def status(self) -> Status:
        """What `callside status --json` prints."""
        told = self("status", "--json")
        assert told.status == 0, told.err
        return cast("Status", json.loads(told.out))

    def ask(self, request: Request = IS_LIVE) -> object:
        """What the program that runs answers, without a command line's start in between."""
        return ask(self.home.socket, request, PATIENCE)

    def answers(self) -> bool:
        """Whether a window is up."""
        return isinstance(self.ask(), Reply)

    def process(self) -> int | None:
        """The number of the process that listens."""
        with socket.socket(socket.AF_UNIX) as connection, address(self.home.socket) as name:
            try:
                connection.connect(name)
            except OSError:
                return None
            return peer(connection).process

    def skip_to(self, left: timedelta, inside: tuple[str, ...] = ()) -> Process:
        """Open the window anew, with so much of its live session left."""
        self.kill()
        with closing(Database(connect(self.home.database))) as database:
            rows = SessionRows(database)
            (session,) = rows.unclosed()
            assert session.started is not None
            assert session.deadline is not None
            by = left - session.deadline.remaining(SystemClock().now())
            started, deadline = session.started.after(by), session.deadline.moved(by)
            rows.save(replace(session, started=started, deadline=deadline))
        return self.open(inside)

    def log(self) -> str:
        """What it wrote down of its own troubles."""
        return self.home.log.read_text(encoding="utf-8")

    def kill(self) -> None:
        """End the window at once."""
        process = self.process()
        if process is not None:
            end(process, signal.SIGKILL)

    def close(self) -> None:
        """Leave nothing that runs."""
        self.kill()
        for process in self._begun:
            process.kill()
            process.wait()


def end(process: int, by: signal.Signals) -> None:
    """Send a signal that ends a process, and wait until it is gone."""
    with suppress(ProcessLookupError):
        handle = os.pidfd_open(process)
        try:
            os.kill(process, by)
            gone, _, _ = select.select([handle], [], [], IN_TIME)
        finally:
            os.close(handle)
        assert gone, f"process {process} did not end"
