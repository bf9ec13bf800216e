"""Shows an alert beside our icon in the tray, by Qt's own means and without any service.

This is so only in trays of X11, where the icon is a window of ours: in those on the session bus, Qt
hands messages to the very service that is missing, and waits for it.
"""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.alert import Alert, News, Receipt, Touch, Touched
from app.proof import YES, Arrives, Prospect, Reach
from app.session.delivery import Arrival, Fault

SHOWN_FOR = timedelta(seconds=20)
MILLISECOND = timedelta(milliseconds=1)


def icon_in_tray() -> QSystemTrayIcon | None:
    """Our icon, if it is a window in a tray of X11."""
    application = QApplication.instance()
    icons = application.findChildren(QSystemTrayIcon) if application else []
    return next((icon for icon in icons if icon.geometry().isValid()), None)


class BalloonNotifier:
    """Shows one alert at most; it cannot offer buttons."""

    def __init__(self, find: Callable[[], QSystemTrayIcon | None] = icon_in_tray) -> None:
        """Look for the icon at each alert."""
        self._find = find
        self._shown: QSystemTrayIcon | None = None
        self._key = ""
        self._hear: Callable[[News], None] = lambda _news: None

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each alert."""
        self._hear = hear

    def put(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown."""
        self.withdraw()
        icon = self._find()
        if icon is None:
            self._hear(Receipt(alert.key, Arrival.REFUSED, Fault.NO_SERVICE))
            return
        self._shown, self._key = icon, alert.key
        icon.messageClicked.connect(self._on_clicked)
        icon.destroyed.connect(self._on_gone)
        icon.showMessage(alert.title, alert.body, icon.icon(), SHOWN_FOR // MILLISECOND)
        self._hear(Receipt(alert.key, Arrival.ACCEPTED))

    def amend(self, alert: Alert) -> None:
        """Show `alert` in the place of the one shown, if there is one."""
        if self._shown is not None:
            self.put(alert)

    def ask(self) -> None:
        """Find out whether an alert could be shown now; it is told as a `Reach`."""
        absent = Prospect(Arrives.NO, Fault.NO_SERVICE)
        prospect = absent if self._find() is None else YES
        self._hear(Reach(prospect, prospect))

    def withdraw(self) -> None:
        """Take back what is shown."""
        icon, self._shown = self._shown, None
        if icon is not None:
            icon.messageClicked.disconnect(self._on_clicked)
            icon.destroyed.disconnect(self._on_gone)
            icon.showMessage("", "")

    def close(self) -> None:
        """Take back what is shown."""
        self.withdraw()

    def _on_clicked(self) -> None:
        self._hear(Touched(self._key, Touch.OPENED))

    def _on_gone(self) -> None:
        self._shown = None
