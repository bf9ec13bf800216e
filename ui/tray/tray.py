"""The icon in the tray: the time left, and what the windows can do too."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from app.badge import Badge, badge_of
from app.card import Card
from app.scene import Scene
from app.session.session import Phase
from app.session.showing import EARLY, CueKind
from ui.notifier.balloon import icon_in_tray
from ui.program import Program
from ui.sight import Sight
from ui.tray.face import badge_icon
from ui.tray.tray_words import tray_words
from ui.tray.watch import TrayWatch
from ui.wording import translate


class TrayActs(Protocol):
    """What the menu asks for."""

    def said(self) -> None:
        """The line on show was said."""
        ...

    def later(self) -> None:
        """Show it again in a minute."""
        ...

    def end(self) -> None:
        """End the session."""
        ...

    def leave(self) -> None:
        """Stop the program, after saying what that means."""
        ...


class Tray(QObject):
    """Follows a tray that comes late or goes, and is drawn anew only for another badge.

    Qt chooses between the two kinds of tray when an icon is made, and asks the session bus then:
    an icon is made once that bus has answered, and again when the kind of tray changes.
    """

    def __init__(
        self,
        program: Program,
        acts: TrayActs,
        parent: QObject | None = None,
        address: str = "SESSION",
    ) -> None:
        """Nothing is in the tray yet; `address` is the bus to find one on."""
        super().__init__(parent)
        self._program = program
        self._icon: QSystemTrayIcon | None = None
        self._is_on_bus: bool | None = None
        self._badge: Badge | None = None
        self._is_placed = False
        self._menu = QMenu()
        self._add(translate("Tray", "Show Callside"), self._show)
        self._said = self._add(_answer_words(None), acts.said)
        self._later = self._add(translate("Tray", "In 1 min"), acts.later)
        self._end = self._add(_end_words(None), acts.end)
        self._menu.addSeparator()
        self._add(translate("Tray", "Quit"), self._leave)
        self._acts = acts
        self._watch = TrayWatch(address, self)
        self._watch.told.connect(self._on_told)
        program.looked.connect(self._on_looked)

    def open(self) -> None:
        """Look for a tray."""
        self._watch.open()

    def close(self) -> None:
        """Leave the tray, and come back no more."""
        self._watch.close()
        self._is_on_bus = None
        self._take_away()
        self._menu.deleteLater()

    def _add(self, words: str, act: Callable[[], object]) -> QAction:
        return self._menu.addAction(words, act)

    def _on_told(self, is_on_bus: bool) -> None:  # noqa: FBT001 - a signal's arguments have no names
        if is_on_bus is not self._is_on_bus:
            self._is_on_bus = is_on_bus
            self._take_away()
            self._on_looked(self._program.sight())

    def _on_looked(self, sight: Sight) -> None:
        if self._is_on_bus is None or not sight.settings.tray:
            self._take_away()
        else:
            self._show_icon(sight)
        self._follow()

    def _follow(self) -> None:
        """An alert may have a place beside the icon, or has it no more."""
        is_placed = icon_in_tray() is not None
        if is_placed is not self._is_placed:
            self._is_placed = is_placed
            self._program.proving.ask()

    def _show_icon(self, sight: Sight) -> None:
        if self._icon is None:
            self._icon = self._made()
        self._draw(self._icon, sight)
        self._icon.show()  # with its picture: Qt warns of an icon without one

    def _draw(self, icon: QSystemTrayIcon, sight: Sight) -> None:
        scene = sight.scene
        card = None if scene is None else scene.waiting
        self._said.setEnabled(card is not None)
        self._said.setText(_answer_words(card))
        self._later.setEnabled(card is not None and card.kind is not CueKind.OVER)
        self._end.setText(_end_words(scene))
        self._end.setEnabled(scene is not None and scene.phase is Phase.DURING)
        badge = badge_of(None if scene is None else scene.plate)
        if badge != self._badge:
            self._badge = badge
            icon.setIcon(badge_icon(badge))
            icon.setToolTip(tray_words(badge))

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(QApplication.instance())
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        return icon

    def _take_away(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
        self._icon = self._badge = None

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._show()

    def _show(self) -> None:
        self._program.windows.bring_up()

    def _leave(self) -> None:
        """The question that this may raise stands before the window."""
        self._show()
        self._acts.leave()


def _answer_words(card: Card | None) -> str:
    is_spoken = card is None or card.kind not in EARLY
    return translate("Tray", "Said it") if is_spoken else translate("Tray", "OK")


def _end_words(scene: Scene | None) -> str:
    end, talk = translate("Tray", "End session"), translate("Tray", "End the talk")
    return talk if scene is not None and scene.is_talk else end
