"""Dresses the application: light or dark by the settings or the system, and the text size."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from app.settings import Settings
from app.settings import Theme as Choice
from ui.theme import BODY, SECONDARY, Theme, theme_for

HALF = 128


class Dress(Protocol):
    """What wears a theme."""

    def __call__(self, theme: Theme) -> None:
        """Wear `theme`."""
        ...


class Dresser:
    """Makes a theme of the settings and hands it out when it changes."""

    def __init__(self, settings: Settings, dress: Dress) -> None:
        """Dress at once."""
        self._dresses: list[Dress] = [dress]
        self._settings = settings
        self._system_is_dark = system_is_dark()
        self._worn: Theme | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.wear(settings)

    def also(self, dress: Dress) -> None:
        """Dress one more window, now and from now on."""
        self._dresses.append(dress)
        if self._worn is not None:
            dress(self._worn)

    def wear(self, settings: Settings) -> None:
        """Dress by `settings`, if that changes anything."""
        self._settings = settings
        theme = self._theme(settings)
        if theme == self._worn:
            return
        self._worn = theme
        QApplication.setPalette(theme.palette)
        QApplication.setFont(theme.font(BODY))
        QToolTip.setPalette(theme.palette)
        QToolTip.setFont(theme.font(SECONDARY))
        for dress in self._dresses:
            dress(theme)

    def _theme(self, settings: Settings) -> Theme:
        dark = self._system_is_dark
        if settings.theme is not Choice.SYSTEM:
            dark = settings.theme is Choice.DARK
        return theme_for(settings, dark=dark)

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if scheme is not Qt.ColorScheme.Unknown:
            self._system_is_dark = scheme is Qt.ColorScheme.Dark
            self.wear(self._settings)


def system_is_dark() -> bool:
    """What the desktop says; where it says nothing, how dark its palette is."""
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is not Qt.ColorScheme.Unknown:
        return scheme is Qt.ColorScheme.Dark
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return ground.lightness() < HALF
