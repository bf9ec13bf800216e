"""A screen reader: it knows of a program what the accessibility bus tells, and nothing else."""

import subprocess
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from tests.journeys.daemon import QUIET, Actor
from tests.journeys.waiting import IN_TIME, until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
FRONT_DOOR = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
ATSPI = "org.a11y.atspi"
REGISTRY = f"{ATSPI}.Registry"
LISTENERS = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
ROOT = "/org/a11y/atspi/accessible/root"
ANNOUNCEMENT = MatchRule(type="signal", interface=f"{ATSPI}.Event.Object", member="Announcement")
CHECKED, SHOWING, INDETERMINATE = 4, 25, 32
CHECK_BOX, TEXT = 7, 61


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on the screen, by its address on the bus."""

    owner: str
    path: str

    def part(self, interface: str) -> DBusAddress:
        """What it can be asked for."""
        return DBusAddress(self.path, self.owner, f"{ATSPI}.{interface}")


class Reader:
    """Finds, reads, presses and hears."""

    def __init__(self, connection: DBusConnection) -> None:
        """Listen for announcements from now on."""
        self._connection = connection
        self._heard: deque[Message] = deque()
        connection.filter(ANNOUNCEMENT, queue=self._heard)
        self._call(message_bus.AddMatch(ANNOUNCEMENT))
        self._ask(LISTENERS, "RegisterEvent", "sass", "object:announcement", [], "")

    def find(self, name: str, role: int | None = None) -> Element:
        """The thing that can be seen and whose name begins so, once there is one."""
        return until(lambda: self._seek(Element(REGISTRY, ROOT), name, role))

    def name(self, element: Element) -> str:
        """What it is called."""
        ((_signature, name),) = self._call(Properties(element.part("Accessible")).get("Name"))
        return str(name)

    def role(self, element: Element) -> int:
        """What kind of thing it is."""
        (role,) = self._ask(element.part("Accessible"), "GetRole")
        return int(role)

    def is_in(self, state: int, element: Element) -> bool:
        """Whether it is, say, checked."""
        ((low, high),) = self._ask(element.part("Accessible"), "GetState")
        return bool((low | high << 32) >> state & 1)

    def press(self, name: str, role: int | None = None) -> None:
        """Do what a thing is there for."""
        self._ask(self.find(name, role).part("Action"), "DoAction", "i", 0)

    def fill(self, name: str, text: str) -> None:
        """Put text into a field."""
        self._ask(self.find(name).part("EditableText"), "SetTextContents", "s", text)

    def text(self, name: str) -> str:
        """What a field holds."""
        (text,) = self._ask(self.find(name, TEXT).part("Text"), "GetText", "ii", 0, -1)
        return str(text)

    def go_to(self, name: str, role: int | None = None) -> None:
        """Give a thing the keyboard."""
        self._ask(self.find(name, role).part("Component"), "GrabFocus")

    def names(self) -> list[str]:
        """What everything is called that there is."""
        return list(self._named(Element(REGISTRY, ROOT)))

    def heard(self) -> list[str]:
        """All announcements so far."""
        self.name(Element(REGISTRY, ROOT))  # whatever came before the answer is in the queue
        return [str(message.body[3][1]) for message in self._heard]

    def _seek(self, element: Element, name: str, role: int | None) -> Element | None:
        with suppress(DBusErrorResponse):  # what is looked at may just have gone
            if self._is(element, name, role):
                return element
            (children,) = self._ask(element.part("Accessible"), "GetChildren")
            found = (self._seek(Element(*child), name, role) for child in children)
            return next(filter(None, found), None)
        return None

    def _named(self, element: Element) -> Iterator[str]:
        with suppress(DBusErrorResponse):
            yield self.name(element)
            (children,) = self._ask(element.part("Accessible"), "GetChildren")
            for child in children:
                yield from self._named(Element(*child))

    def _is(self, element: Element, name: str, role: int | None) -> bool:
        if not self.name(element).startswith(name) or not self.is_in(SHOWING, element):
            return False
        return role is None or self.role(element) == role

    def _ask(self, part: DBusAddress, method: str, signature: str = "", *body: object) -> Any:  # noqa: ANN401 - D-Bus has every type
        return self._call(new_method_call(part, method, signature, body))

    def _call(self, message: Message) -> Any:  # noqa: ANN401 - D-Bus has every type
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=IN_TIME))


@contextmanager
def private_launcher(address: str, environment: Mapping[str, str]) -> Iterator[tuple[Actor, str]]:
    """What starts the accessibility bus of the session bus at `address`, and where that one is."""
    launcher = Actor(lambda: subprocess.Popen([LAUNCHER], env=environment, stderr=QUIET))
    try:
        yield launcher, until(lambda: _bus_at(address))
    finally:
        launcher.thaw()
        launcher.process.terminate()
        launcher.process.wait()


@contextmanager
def private_reader(address: str, environment: Mapping[str, str]) -> Iterator[Reader]:
    """A reader on an accessibility bus that belongs to the session bus at `address`."""
    with (
        private_launcher(address, environment) as (_, where),
        closing(open_dbus_connection(where)) as connection,
    ):
        yield Reader(connection)


def _bus_at(address: str) -> str:
    """Where the accessibility bus is, once it is there."""
    with closing(open_dbus_connection(address)) as connection:
        question = new_method_call(FRONT_DOOR, "GetAddress")
        try:
            (told,) = unwrap_msg(connection.send_and_get_reply(question, timeout=IN_TIME))
        except DBusErrorResponse:
            return ""
    return str(told)
