"""Where the desktop knows the program from, as switches that read and write the files at once."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from ui.desk.setting import Setting
from ui.desk.sheet import Sheet
from ui.desk.switch import Switch
from ui.presences import AUTOSTART, MENU, Presences
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.latch import put
from ui.wording import translate


class PresenceSheet(Sheet):
    """One setting for each presence."""

    told = Signal(str)

    def __init__(self, theme: Theme, presences: Presences) -> None:
        """Show what is there."""
        self._presences = presences
        titles = _titles()
        self._switches = {name: Switch(theme, titles[name]) for name in presences}
        self._settings = {
            name: Setting(theme, titles[name], switch) for name, switch in self._switches.items()
        }
        super().__init__(theme, *self._settings.values())
        for name in presences:
            self._switches[name].setObjectName(f"settings.{name}")
            self._switches[name].toggled.connect(partial(self._choose, name))

    def showEvent(self, event: QShowEvent) -> None:
        """The files may have changed while nobody looked."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        other = translate("Settings", "On, but for another copy of Callside: {0}")
        meanings = _meanings()
        for name, presence in self._presences.items():
            put(self._switches[name], is_in=presence.is_there())
            line = presence.other()
            self._settings[name].draw(other.format(line) if line else meanings[name])

    def _choose(self, name: str, wanted: bool) -> None:  # noqa: FBT001 - a signal's arguments have no names
        presence = self._presences[name]
        refusal = presence.put() if wanted else presence.take_away()
        self.told.emit(sentence(refusal) if refusal else "")
        self._draw()


def _titles() -> dict[str, str]:
    return {
        AUTOSTART: translate("Settings", "Start with the desktop"),
        MENU: translate("Settings", "Show in the applications menu"),
    }


def _meanings() -> dict[str, str]:
    return {
        AUTOSTART: translate("Settings", "The window opens when you log in."),
        MENU: translate("Settings", "Adds Callside and its icons, for you alone."),
    }
