"""Asks the desktop what it would do with an alert, one question with each answer.

Only the bus itself is asked by name: a service that does not run is not started by the question.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney import message_bus as bus

from app.proof import HELD, UNTOLD, YES, Arrives, Prospect, Reach, alike
from app.session.delivery import Fault
from ui.alarm import Alarm
from ui.notifier.answer import BusError
from ui.notifier.console import Console
from ui.notifier.freedesktop import PATIENCE
from ui.notifier.service import NAME, PATH, NotificationService

Answer = tuple[Any, ...] | BusError

DUNST, GNOME, PLASMA = "dunst", "gnome-shell", "Plasma"
"""What servers call themselves."""
DUNST_COMMANDS = "org.dunstproject.cmd0"
SHOWS_BANNERS = ("get", "org.gnome.desktop.notifications", "show-banners")
SHOWS_CRITICAL = (
    *("--file", "plasmanotifyrc", "--group", "Notifications"),
    *("--key", "CriticalInDndMode", "--default", "true"),
)
BY_WORD = {"true": YES, "false": HELD}


class Probe:
    """Tells the desktop's reach when asked, and unasked when the desktop says that it changed."""

    def __init__(
        self,
        service: NotificationService,
        tell: Callable[[Reach], None],
        patience: Alarm | None = None,
    ) -> None:
        """Ask nothing yet; `tell` hears each answer."""
        self._service = service
        self._tell = tell
        self._turn = object()
        self._server = ""
        self._console = Console(service)
        self._patience = patience or Alarm()
        self._patience.rang.connect(self._give_up)
        service.ready.connect(self._begin)
        service.lost.connect(lambda: self._conclude(alike(_no(Fault.NO_BUS))))
        service.changed.connect(self.ask)

    def ask(self) -> None:
        """Begin anew, whatever is still unanswered."""
        if self._service.is_ready():
            self._begin()
        else:
            self._patience.aim(PATIENCE)
            self._service.open()

    def close(self) -> None:
        """Ask no more, and disconnect."""
        self._rest()
        self._service.close()

    def _begin(self) -> None:
        self._rest()
        self._patience.aim(PATIENCE)
        self._query(bus.GetNameOwner(NAME), self._on_owner)

    def _on_owner(self, answer: Answer) -> None:
        if isinstance(answer, BusError):
            self._query(bus.ListActivatableNames(), self._on_names)
        else:
            server = answer[0]
            question = new_method_call(DBusAddress(PATH, server, NAME), "GetServerInformation")
            self._query(question, partial(self._on_server, server))

    def _on_names(self, answer: Answer) -> None:
        startable = not isinstance(answer, BusError) and NAME in answer[0]
        unknown = Prospect(Arrives.UNKNOWN, Fault.NOT_STARTED)
        self._conclude(alike(unknown if startable else _no(Fault.NO_SERVICE)))

    def _on_server(self, server: str, answer: Answer) -> None:
        self._server = server
        name, version = ("", "") if isinstance(answer, BusError) else (answer[0], answer[2])
        if name == DUNST:
            self._read(DUNST_COMMANDS, "paused", lambda held: alike(HELD if held else YES))
        elif name == GNOME:
            self._run("gsettings", SHOWS_BANNERS, _by_banners)
        elif name == PLASMA:
            self._query(self._property(NAME, "Inhibited"), partial(self._on_plasma, version))
        else:
            self._read(NAME, "Inhibited", lambda held: Reach(HELD, UNTOLD) if held else alike(YES))

    def _on_plasma(self, version: str, answer: Answer) -> None:
        """Plasma keeps nothing back, or all but what is critical, or all."""
        held = _value(answer)
        if held:
            kreadconfig = f"kreadconfig{version.partition('.')[0]}"
            self._run(kreadconfig, SHOWS_CRITICAL, lambda word: Reach(HELD, _by_word(word)))
        else:
            self._conclude(alike(UNTOLD if held is None else YES))

    def _read(self, interface: str, name: str, judge: Callable[[bool], Reach]) -> None:
        def conclude(answer: Answer) -> None:
            value = _value(answer)
            self._conclude(alike(UNTOLD) if value is None else judge(value))

        self._query(self._property(interface, name), conclude)

    def _property(self, interface: str, name: str) -> object:
        return Properties(DBusAddress(PATH, self._server, interface)).get(name)

    def _query(self, question: object, then: Callable[[Answer], None]) -> None:
        """Ask; an answer that comes after a new beginning is dropped."""
        turn = self._turn
        self._service.query(question, lambda answer: then(answer) if turn is self._turn else None)

    def _run(self, program: str, words: tuple[str, ...], judge: Callable[[str], Reach]) -> None:
        self._console.run(program, words, lambda word: self._conclude(judge(word)))

    def _give_up(self) -> None:
        """A server that lives may still show an alert; one that says nothing at all does not."""
        late = Prospect(Arrives.UNKNOWN, Fault.NO_ANSWER) if self._server else _no(Fault.NO_ANSWER)
        self._conclude(alike(late))

    def _conclude(self, reach: Reach) -> None:
        self._rest()
        self._tell(reach)

    def _rest(self) -> None:
        self._turn = object()
        self._server = ""
        self._patience.rest()
        self._console.stop()


def _no(fault: Fault) -> Prospect:
    return Prospect(Arrives.NO, fault)


def _value(answer: Answer) -> bool | None:
    """What a property says; None where the server has no such property."""
    if isinstance(answer, BusError):
        return None
    ((_signature, value),) = answer
    return bool(value)


def _by_banners(word: str) -> Reach:
    """Critical notifications always have a banner."""
    if word not in BY_WORD:
        return alike(UNTOLD)
    return Reach(BY_WORD[word], YES)


def _by_word(word: str) -> Prospect:
    return BY_WORD.get(word, UNTOLD)
