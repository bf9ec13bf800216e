"""The window that everything is compared with: empty, and it only tells that it was painted."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.stamp import stamper


class EmptyWindow(QWidget):
    """As large as the strip."""

    def __init__(self, descriptor: int) -> None:
        """Write to `descriptor` once what was painted first is on the screen."""
        super().__init__()
        self._stamp = stamper(descriptor)
        self.resize(360, 672)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The stamp comes when the loop turns next: all is painted and handed over then."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._stamp)


def main() -> None:
    """Open the window and stay."""
    application = QApplication(sys.argv)
    window = EmptyWindow(int(sys.argv[1]))
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
