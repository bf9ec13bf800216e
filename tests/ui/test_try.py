from tests.ui.stage import *
from tests.ui.states import *
from app.settings import Theme
from PySide6.QtCore import QObject
class Spy(QObject):
    def eventFilter(self, o, e):
        if e.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest): print("  ", o.objectName(), e.type().name, getattr(e,'size',lambda:None)(), o.heightForWidth(o.width()))
        return False
def test_a(pseudo, stage):
    from ui.strip.middle import Middle
    stage.settings.change(text_size=200)
    STATES["over"](stage, LONG_NAME)
    spy=Spy()
    for theme in (Theme.LIGHT, Theme.DARK):
        o=Middle.__init__
        def init(self,t):
            o(self,t); self._inside.setObjectName("inside"); self._inside.installEventFilter(spy); self.viewport().setObjectName("vp"); self.viewport().installEventFilter(spy)
        Middle.__init__=init
        stage.settings.change(theme=theme)
        Middle.__init__=o
        print("changed")
        stage.strip.resize(504,688); print("resized"); flush()
        i=stage.body.middle._inside
        print("flushed", i.height(), i.heightForWidth(i.width()))
