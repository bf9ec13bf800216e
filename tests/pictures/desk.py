"""The desk at one of its pages."""

from collections.abc import Callable

from PySide6.QtGui import QPixmap

from app.moving.wish import Whom
from app.remote.request import Command
from app.session.answers import delivered
from app.session.delivery import Arrival, Channel, Delivery, Fault
from app.settings import Settings
from tests.pictures.scenes import Scene, calm, pictured, staged
from tests.ui.desk.moved import Drawers
from tests.ui.lent import at_once
from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.desk.history.chronicle import Chronicle
from ui.desk.ledger import ledger_of
from ui.desk.moving.forget import Forget
from ui.desk.moving.mover import Mover
from ui.desk.moving.safe import Safe
from ui.desk.parts import DeskParts
from ui.desk.parts_of import diary_of

TALL = 1000


def desk_of(
    page: str,
    settings: Settings,
    scene: Scene = calm,
    act: Callable[[Desk], None] = lambda _: None,
) -> QPixmap:
    """The desk beside a session in `scene`, after `act`."""
    with staged(scene, settings) as stage:
        parts = stage.program.parts
        desk = Desk(
            DeskParts(
                parts.library,
                parts.settings,
                ledger_of(stage.program),
                diary_of(stage.program),
                Chronicle(parts, at_once),
                mover=Mover(Drawers()),
            )
        )
        stage.program.dresser.also(desk.dress)
        desk.open_at(page)
        act(desk)
        picture = pictured(desk)
        desk.deleteLater()
        return picture


def accounted(stage: Stage) -> None:
    """A session has gone well, and the machine slept through the first cue of the next."""
    stage.start()
    for seconds, minutes in ((7, 35), (4, 5), (12, 0), (41, 5), (3, 0)):
        _arrive(stage)
        stage.wait(seconds=seconds)
        stage.obey(Command.SAID)
        stage.wait(minutes=minutes, seconds=-seconds if minutes else 0)
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    stage.wait(minutes=15)
    stage.start()
    _arrive(stage)
    stage.wait(seconds=5)
    stage.obey(Command.SAID)
    stage.clock.sleep(minutes=42)
    stage.program.look_around()
    _arrive(stage, Arrival.HELD, Fault.DO_NOT_DISTURB)


def forgetting(desk: Desk) -> None:
    """It is known what would go with a customer."""
    desk.resize(desk.width(), TALL)
    (part,) = desk.findChildren(Forget)
    part.look_at(Whom("Ann Lee"))
    while part.question.isHidden():
        flush()


def restoring(desk: Desk) -> None:
    """It is asked whether a backup is to take the place of what is here."""
    desk.resize(desk.width(), TALL)
    (part,) = desk.findChildren(Safe)
    part.ask_about("daily-2026-03-02.sqlite")


def _arrive(stage: Stage, arrival: Arrival = Arrival.ACCEPTED, fault: Fault | None = None) -> None:
    """The desktop tells how far the newest notification came."""
    session = stage.program.session
    assert session is not None
    way = Delivery(Channel.NOTIFICATION, arrival, fault)
    stage.program.note(delivered(session.showings[-1].key, way))
