"""Looks for examples without keeping the window waiting: a disk or a site may never answer."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from app.booking.example import Found, answered, is_link, look_for
from app.session.preparation import Example
from app.web import status_of


class Scout(QObject):
    """Remembers what it found, by address; it lives as long as the program."""

    found = Signal(object)
    """What one look came to, from whatever thread looked."""
    told = Signal()

    def __init__(
        self, home: Path | None = None, ask: Callable[[str], int | None] = status_of
    ) -> None:
        """Nothing looked for; `ask` tells what a site answers."""
        super().__init__()
        self.known: dict[str, Found] = {}
        self._home = home or Path.home()
        self._ask = ask
        self._asked: set[str] = set()
        self.found.connect(self._on_found)

    @property
    def is_asking(self) -> bool:
        """Whether a site was asked and has not answered."""
        return bool(self._asked)

    def look(self, examples: Iterable[Example]) -> None:
        """Look for the files among `examples`; nothing leaves this machine."""
        files = [one for one in examples if not is_link(one.address)]
        if files:
            self._set_out(partial(look_for, files, self._home, Path.exists))

    def ask_sites(self, examples: Iterable[Example]) -> None:
        """Ask the site of each link, once and in short, whether it is still there."""
        for one in examples:
            if is_link(one.address) and one.address not in self._asked:
                self._asked.add(one.address)
                self._set_out(partial(self._asked_one, one.address))
        self.told.emit()

    def _asked_one(self, link: str) -> dict[str, Found]:
        return {link: answered(self._ask(link))}

    def _set_out(self, look: Callable[[], dict[str, Found]]) -> None:
        Thread(target=lambda: self.found.emit(look()), daemon=True).start()

    def _on_found(self, found: dict[str, Found]) -> None:
        self.known |= found
        self._asked -= found.keys()
        self.told.emit()
