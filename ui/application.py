"""The Qt application: its identity, its fonts, its language, and how signals end it."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QLocale, QObject, QSocketNotifier, QTranslator
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from app.home import APPLICATION_ID
from ui.theme import load_fonts

RESOURCES = Path(__file__).parent.parent / "resources"
ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
ROOM = 64


def make_application(*platform: str) -> QApplication:
    """The one application object, ready for windows; Qt finds the `platform` that is not told."""
    QApplication.setApplicationName(APPLICATION_ID)
    QApplication.setDesktopFileName(APPLICATION_ID)
    application = QApplication([APPLICATION_ID, "-style", "fusion", *platform])
    application.setQuitOnLastWindowClosed(False)
    QPixmapCache.setCacheLimit(0)  # it would wake up three times a minute to look after itself
    load_fonts()
    translate_into(spoken_locale(), application)
    return application


def show_icon() -> None:
    """Give every window the icon; the task bar can wait for it, the first paint cannot."""
    from PySide6.QtGui import QIcon

    QApplication.setWindowIcon(QIcon(str(RESOURCES / "icons" / "callside.svg")))


def spoken_locale() -> QLocale:
    """The agent's own; where the system names none, English."""
    if QLocale().language() is QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English))
    return QLocale()


def translate_into(locale: QLocale, application: QApplication) -> None:
    """Speak the language of `locale` where there is a translation, English otherwise."""
    translator = QTranslator(application)
    folder = str(RESOURCES / "translations")
    if translator.load(locale, "callside", "_", folder) or translator.load("callside_en", folder):
        application.installTranslator(translator)


class SignalDoor(QObject):
    """Hears the signals that end a program, inside Qt's loops, until it is closed."""

    def __init__(self, stop: Callable[[], None]) -> None:
        """Call `stop` at each signal of `ENDING`; one that came between two loops is not lost."""
        super().__init__()
        self._stop = stop
        self._heard, self._told = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._before = signal.set_wakeup_fd(self._told, warn_on_full_buffer=False)
        self._answers = {number: signal.signal(number, _heed) for number in ENDING}
        self._bell = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._on_signal)

    def close(self) -> None:
        """Leave the signals to whoever heard them before."""
        self._bell.setEnabled(False)
        for number, answer in self._answers.items():
            signal.signal(number, answer)
        signal.set_wakeup_fd(self._before)
        os.close(self._heard)
        os.close(self._told)

    def _on_signal(self) -> None:
        os.read(self._heard, ROOM)
        self._stop()


def _heed(number: int, frame: FrameType | None) -> None:
    """The bell rings by itself; this keeps the signal from its usual work."""
    del number, frame
