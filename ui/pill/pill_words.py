"""What the pill says."""

from msgspec import Struct

from app.plate import digits
from app.scene import Scene
from app.session.countdown import MINUTE, State
from app.session.session import Phase
from ui.wording import translate


class PillWords(Struct, frozen=True):
    """Digits, the word beside them, and the line to say now, if it may be shown.

    `asks`: a cue waits for an answer.
    """

    digits: str
    unit: str
    line: str = ""
    asks: bool = False


def pill_words(scene: Scene) -> PillWords:
    """The words for `scene`."""
    plate = scene.plate
    if scene.phase is Phase.BEFORE:
        late = plate.left.total_seconds() < 0
        unit = translate("Pill", "min late") if late else translate("Pill", "min to start")
        return PillWords(str(abs(plate.left // MINUTE)), unit)
    if scene.phase is Phase.AFTER:
        return PillWords(str(plate.total), translate("Pill", "min, ended"))
    shown = digits(plate.left, with_seconds=plate.has_seconds)
    if scene.waiting is None:
        return PillWords(shown, _unit(scene))
    return PillWords(shown, _unit(scene), scene.waiting.text, asks=True)


def _unit(scene: Scene) -> str:
    plate = scene.plate
    if plate.is_paused:
        return translate("Pill", "paused")
    if plate.state is State.OVER:
        return translate("Pill", "over")
    return translate("Pill", "left") if plate.has_seconds else translate("Pill", "min left")
