"""The desk at one of its pages."""

from PySide6.QtGui import QPixmap

from app.settings import Settings
from tests.pictures.scenes import calm, pictured, staged
from ui.desk.desk import Desk
from ui.desk.ledger import ledger_of


def desk_of(page: str, settings: Settings) -> QPixmap:
    """The desk beside a calm session."""
    with staged(calm, settings) as stage:
        parts = stage.program.parts
        desk = Desk(parts.library, parts.settings, ledger_of(stage.program))
        stage.program.dresser.also(desk.dress)
        desk.open_at(page)
        picture = pictured(desk)
        desk.deleteLater()
        return picture
