"""One run of the program, to its end."""

import socket

from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.running import Running


def test_that_the_desk_is_gone_before_the_program_is_taken_apart(stage: Stage) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        running = Running(stage.program.parts, door, lambda: None)
        running.open_desk("plan")
        flush()
        (desk,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, Desk))
        field = QApplication.focusWidget()
        assert field is not None
        assert desk.isAncestorOf(field)

        running.close()

        assert not desk.isVisible()
        assert not field.hasFocus()
        windows = running.program.windows
        for part in (desk, windows.strip, windows.pill, running):
            part.deleteLater()
        flush()
