"""A private session bus, with a real notification daemon on it, for tests to maltreat."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from jeepney import DBusAddress, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

NOTIFICATIONS = "org.freedesktop.Notifications"
COMMANDS = DBusAddress("/org/freedesktop/Notifications", NOTIFICATIONS, "org.dunstproject.cmd0")
IN_TIME = 10.0
SHOW_FOR_EVER = """
[global]
markup = full
idle_threshold = 0
always_run_script = true
[everything]
summary = *
timeout = 0
script = {script}
"""
NOTE_DOWN = """#!/bin/sh
printf '%s\\n' "$2" >> '{told}'
"""
BUS_SETTINGS = """
<busconfig>
  <type>session</type>
  {services}
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

CHANGE = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
CHANGE.add_arg_condition(0, NOTIFICATIONS)
QUIET = subprocess.DEVNULL

Process = subprocess.Popen[bytes]
Player = TypeVar("Player", bound="Actor")


class Actor:
    """A program that can be hung, woken, killed and started again."""

    def __init__(self, start: Callable[[], Process]) -> None:
        self._start = start
        self.process = start()

    def freeze(self) -> None:
        """Hang it."""
        self.process.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED)

    def thaw(self) -> None:
        """Let it go on."""
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, hung or not."""
        self.process.kill()
        self.process.wait()

    def restart(self) -> None:
        """Put another in its place."""
        self.kill()
        self.process = self._start()


class Dunst(Actor):
    """A notification daemon that can be asked what it shows."""

    def __init__(self, start: Callable[[], Process], address: str, told: Path) -> None:
        super().__init__(start)
        self._address = address
        self._told = told

    def told(self) -> list[str]:
        """The titles that were brought to the screen, the newest last."""
        return self._told.read_text(encoding="utf-8").splitlines()

    def shows(self) -> int:
        """How many notifications are on its screen."""
        return self._read("displayedLength")

    def holds_back(self) -> int:
        """How many wait for the end of a pause."""
        return self._read("waitingLength")

    def pause(self) -> None:
        """Disturb nobody from now on."""
        self._ask(Properties(COMMANDS).set("paused", "b", value=True))

    def resume(self) -> None:
        """Show what waited, and whatever comes."""
        self._ask(Properties(COMMANDS).set("paused", "b", value=False))

    def clear(self) -> list[dict[str, Any]]:
        """Close all, and tell what was ever shown, the newest first."""
        self._ask(new_method_call(COMMANDS, "NotificationCloseAll"))
        (history,) = self._ask(new_method_call(COMMANDS, "NotificationListHistory"))
        return [{word: value for word, (_, value) in past.items()} for past in history]

    def _read(self, name: str) -> int:
        ((_signature, value),) = self._ask(Properties(COMMANDS).get(name))
        return int(value)

    def _ask(self, question: Message) -> tuple[Any, ...]:
        with closing(open_dbus_connection(self._address)) as connection:
            reply = connection.send_and_get_reply(question, timeout=IN_TIME)
        return tuple(unwrap_msg(reply))


@contextmanager
def private_bus(services: Path | None = None) -> Iterator[tuple[str, Actor]]:
    """A bus of our own, and its address; it starts no service by itself but those in a folder."""
    with TemporaryDirectory(prefix="callside-bus-") as folder:
        path = Path(folder, "bus")
        settings = Path(folder, "settings.xml")
        startable = f"<servicedir>{services}</servicedir>" if services else ""
        words = BUS_SETTINGS.format(path=path, services=startable)
        settings.write_text(words, encoding="ascii")
        command = ["dbus-daemon", "--nofork", "--print-address={}", f"--config-file={settings}"]
        with _playing(Actor(lambda: _told(command)[0])) as actor:
            yield f"unix:path={path}", actor


@contextmanager
def private_screen() -> Iterator[str]:
    """A virtual screen, named as DISPLAY wants it."""
    command = ["Xvfb", "-displayfd", "{}", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    process, number = _told(command)
    with _playing(Actor(lambda: process)):
        yield f":{number}"


@contextmanager
def private_dunst(address: str, display: str) -> Iterator[Dunst]:
    """The real daemon on that bus and screen; what it shows stays until it is closed."""
    with TemporaryDirectory(prefix="callside-dunst-") as folder:
        settings, script, told = (Path(folder, name) for name in ("dunstrc", "note", "told"))
        settings.write_text(SHOW_FOR_EVER.format(script=script), encoding="ascii")
        script.write_text(NOTE_DOWN.format(told=told), encoding="ascii")
        script.chmod(0o700)
        told.touch()
        places = os.environ | {"DBUS_SESSION_BUS_ADDRESS": address, "DISPLAY": display}

        def start() -> Process:
            await_service(address, there=False)
            process = subprocess.Popen(["dunst", "-config", settings], env=places, stderr=QUIET)
            await_service(address, there=True)
            return process

        with _playing(Dunst(start, address, told)) as actor:
            yield actor


def await_service(address: str, *, there: bool) -> None:
    """Return when the bus has a notification service, or has none."""
    with closing(open_dbus_connection(address)) as connection, connection.filter(CHANGE) as news:
        unwrap_msg(connection.send_and_get_reply(message_bus.AddMatch(CHANGE)))
        question = message_bus.NameHasOwner(NOTIFICATIONS)
        while unwrap_msg(connection.send_and_get_reply(question)) != (there,):
            connection.recv_until_filtered(news, timeout=IN_TIME)


@contextmanager
def _playing(actor: Player) -> Iterator[Player]:
    try:
        yield actor
    finally:
        actor.kill()


def _told(command: list[str]) -> tuple[Process, str]:
    """Start a program that writes one line to the descriptor in `{}` when it is ready."""
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="ascii") as line:
        words = [word.format(writing) for word in command]
        process = subprocess.Popen(words, pass_fds=[writing], stderr=QUIET)
        os.close(writing)
        return process, line.readline().strip()
