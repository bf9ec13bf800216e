"""A window of another program: the call that the agent is in."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit

TITLE = "The call"
FULL = "--full-screen"

if __name__ == "__main__":
    application = QApplication(["bystander"])
    field = QLineEdit()
    field.setWindowTitle(TITLE)
    field.resize(300, 60)
    field.showFullScreen() if FULL in sys.argv else field.show()
    sys.exit(application.exec())
