"""A stand-in for logind, which says that the machine falls asleep, and that it woke."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from jeepney import DBusAddress, Stats, message_bus, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

NAME = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", NAME, f"{NAME}.Manager")
SIGNAL = "PrepareForSleep"


class Logind:
    """Has the name on one bus, and tells whoever listens there."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        unwrap_msg(connection.send_and_get_reply(message_bus.RequestName(NAME)))

    def is_heard(self) -> bool:
        """Whether the bus knows of somebody who waits for the signal."""
        (rules,) = unwrap_msg(self._connection.send_and_get_reply(Stats().GetAllMatchRules()))
        return any(SIGNAL in rule for of_one in rules.values() for rule in of_one)

    def fall_asleep(self) -> None:
        """Tell that the machine is about to sleep."""
        self._tell(falls_asleep=True)

    def wake(self) -> None:
        """Tell that the machine woke."""
        self._tell(falls_asleep=False)

    def _tell(self, *, falls_asleep: bool) -> None:
        self._connection.send(new_signal(MANAGER, SIGNAL, "b", (falls_asleep,)))


@contextmanager
def private_logind(address: str) -> Iterator[Logind]:
    """The only logind of that bus."""
    with closing(open_dbus_connection(address)) as connection:
        yield Logind(connection)
