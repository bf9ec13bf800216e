"""One run of the program, to its end."""

import socket

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.desk.moved import Endless, choose
from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.desk.pages import MOVING
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


def test_that_an_export_is_over_before_the_program_is(stage: Stage) -> None:
    files = Endless()
    with socket.socket(socket.AF_UNIX) as door:
        parts = replace(stage.program.parts, files=lambda: files)
        running = Running(parts, door, lambda: None)
        running.open_desk(MOVING)
        flush()
        (desk,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, Desk))
        desk.page.findChildren(QPushButton, "moving.export")[0].click()
        choose(desk, "/srv/all.json")
        assert files.began.wait(5)

        running.close()

        assert files.ended == ["stopped"]
        windows = running.program.windows
        for part in (desk, windows.strip, windows.pill, running):
            part.deleteLater()
        flush()
