from tests.ui.conftest import *
from PySide6.QtWidgets import QApplication
from tests.ui.stage import Stage
import time
def test_a(stage: Stage, tmp_path):
    t=time.perf_counter()
    stage.plan(after=60)
    stage.start()
    print(stage.strip.windowTitle(), QApplication.activeWindow(), QApplication.focusWidget())
    stage.press("1")
    print(stage.scene.lists)
    stage.wait(minutes=35)
    print(stage.notifier.told, stage.scene.plate, time.perf_counter()-t)
    stage.strip.grab().save("/tmp/a.png")
    stage.press("M")
    stage.pill.grab().save("/tmp/p.png")
    print(stage.seen)
