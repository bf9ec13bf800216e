from tests.ui.stage import *
from tests.ui.states import *
from app.settings import Theme
def test_a(pseudo, stage):
    stage.settings.change(text_size=200)
    STATES["over"](stage, LONG_NAME)
    for theme in (Theme.LIGHT, Theme.DARK):
        stage.settings.change(theme=theme)
        stage.strip.resize(504,688); flush()
        c=stage.body.card; l=c._line
        print(theme, l.geometry(), [l.heightForWidth(w) for w in range(l.width()-3,l.width()+3)], c.geometry(), c.heightForWidth(c.width()), [x.geometry() for x in c.children() if hasattr(x,'geometry')])
        print(stage.body.middle._inside.geometry(), stage.body.middle._inside.heightForWidth(stage.body.middle._inside.width()), stage.body.middle._inside.minimumHeight(), stage.body.middle.viewport().geometry())
        L=c.layout()
        for i in range(L.count()):
            it=L.itemAt(i); print("   ", it, it.sizeHint(), it.heightForWidth(444) if it.hasHeightForWidth() else None, it.widget() and (it.widget().isVisible(), it.widget().heightForWidth(444)))
        print("  col", L.heightForWidth(476), L.totalHeightForWidth(476), L.totalSizeHint())
        M=stage.body.middle.column
        for i in range(M.count()):
            it=M.itemAt(i); print("   ", it.widget() and type(it.widget()).__name__, it.sizeHint(), it.heightForWidth(476) if it.hasHeightForWidth() else None)
