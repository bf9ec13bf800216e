"""The scenes of the pictures: a program at a certain moment, in a certain look."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from app.alert import Receipt
from app.proof import HELD, YES, alike
from app.remote.request import Command
from app.session.delivery import Arrival, Fault
from app.settings import Settings, Theme
from tests.ui.stage import CUSTOMER, PLAIN, Stage, flush

DARK = replace(PLAIN, theme=Theme.DARK)
LARGE = replace(PLAIN, text_size=200)


def first(stage: Stage) -> None:
    """Nothing yet."""
    del stage


def preparing(stage: Stage) -> None:
    """Half of the list is done, one item does not apply; the desktop shows everything."""
    stage.program.proving.hear(alike(YES))
    stage.plan(after=12, name=CUSTOMER)
    stage.plan(after=75)
    for item in ("devices", "background", "grooming"):
        stage.obey(Command.TICK, item=f"before.{item}")
    stage.obey(Command.NA, item="before.honesty")


def calm(stage: Stage) -> None:
    """Eleven minutes in."""
    preparing(stage)
    for item in ("goal", "noise", "focus"):
        stage.obey(Command.TICK, item=f"before.{item}")
    stage.sleep(minutes=12)
    stage.obey(Command.START)
    stage.obey(Command.SAID)
    stage.wait(minutes=11)
    for item in ("opening", "honesty"):
        stage.obey(Command.TICK, item=f"during.{item}")


def notice(stage: Stage) -> None:
    """Ten minutes left."""
    calm(stage)
    stage.wait(minutes=24, seconds=2)


def wrap(stage: Stage) -> None:
    """Five minutes left."""
    notice(stage)
    stage.obey(Command.SAID)
    stage.obey(Command.TICK, item="during.focus")
    stage.wait(minutes=5, seconds=18)


def relation(stage: Stage) -> None:
    """The next step is agreed."""
    wrap(stage)
    stage.obey(Command.TICK, item="during.next-step")
    stage.obey(Command.SAID)


def over(stage: Stage) -> None:
    """Past the end."""
    relation(stage)
    stage.obey(Command.SAID)
    stage.wait(minutes=7, seconds=11)


def discreet(stage: Stage) -> None:
    """Ten minutes left, out of sight of the customer."""
    notice(stage)
    stage.obey(Command.DISCREET, on=True)


def held(stage: Stage) -> None:
    """Do not disturb keeps notifications back, also the test alert."""
    preparing(stage)
    proving = stage.program.proving
    proving.hear(alike(HELD))
    proving.try_alert(stage.clock.now().wall)
    key = stage.notifier.told[-1].key
    proving.hear(Receipt(key, Arrival.HELD, Fault.DO_NOT_DISTURB))


def ended(stage: Stage) -> None:
    """After the call."""
    over(stage)
    stage.obey(Command.END)
    stage.wait(seconds=11)
    for item in ("promises", "notes"):
        stage.obey(Command.TICK, item=f"after.{item}")


LINES = (
    ("Alt+1", "Send the steps for the export"),
    ("Alt+3", "I lose an hour every Monday"),
    ("Alt+4", "A second shop, later"),
    ("Alt+5", "Nobody finds the export button"),
)


def writing(stage: Stage) -> None:
    """A promise was written down, and the next line is being typed."""
    calm(stage)
    for key, text in (*LINES[1:], LINES[0]):
        stage.press(key)
        stage.enter(text)
        stage.press("Return")
        stage.wait(minutes=1)
    stage.press("Alt+2")
    stage.enter("Can reports go to two")


def listed(stage: Stage) -> None:
    """What was written down is unfolded."""
    writing(stage)
    stage.press("Escape")
    stage.press("V")


def upset(stage: Stage) -> None:
    """The calm card is open."""
    calm(stage)
    stage.press("K")


def unsure(stage: Stage) -> None:
    """The card for what nobody knows yet is open."""
    calm(stage)
    stage.press("I")


def honest(stage: Stage) -> None:
    """The card for an honest answer is open, at its second thought."""
    calm(stage)
    stage.press("H")
    stage.press("H")


def ending(stage: Stage) -> None:
    """The card for the call that will not end is open."""
    calm(stage)
    stage.press("O")


def dropped(stage: Stage) -> None:
    """The card for the connection that dropped is open."""
    calm(stage)
    stage.press("L")


def promised(stage: Stage) -> None:
    """Five minutes left, and a promise to be said aloud."""
    writing(stage)
    stage.press("Escape")
    stage.wait(minutes=20, seconds=2)
    stage.obey(Command.SAID)
    stage.wait(minutes=5, seconds=18)


Scene = Callable[[Stage], None]


def strip_of(scene: Scene, settings: Settings = PLAIN) -> QPixmap:
    """The strip in `scene`."""
    with staged(scene, settings) as stage:
        return pictured(stage.strip)


def pill_of(scene: Scene, settings: Settings = PLAIN) -> QPixmap:
    """The pill in `scene`."""
    with staged(scene, settings) as stage:
        stage.obey(Command.MINI)
        return pictured(stage.pill)


@contextmanager
def staged(scene: Scene, settings: Settings) -> Iterator[Stage]:
    """A program brought into `scene`."""
    with TemporaryDirectory() as own:
        stage = Stage(Path(own), settings)
        stage.open()
        scene(stage)
        stage.settle()
        yield stage
        stage.end()


def pictured(window: QWidget) -> QPixmap:
    """The window as it is on the screen, its rounded corners clear."""
    flush()
    picture = QPixmap(window.size() * window.devicePixelRatioF())
    picture.setDevicePixelRatio(window.devicePixelRatioF())
    picture.fill("transparent")
    window.render(picture)
    return picture
