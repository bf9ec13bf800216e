"""What the pill says."""

from msgspec import Struct

from app.plate import digits
from app.scene import Scene
from app.session.countdown import MINUTE, State
from app.session.session import Phase
from app.session.showing import EARLY
from ui.strip.plate_words import FAR, far_words
from ui.wording import translate


class PillWords(Struct, frozen=True):
    """Digits, the word beside them, and the line of a cue, if it may be shown.

    `asks`: a cue waits for an answer; `answer` is what to say to it.
    """

    digits: str
    unit: str
    line: str = ""
    asks: bool = False
    answer: str = ""


def pill_words(scene: Scene) -> PillWords:
    """The words for `scene`."""
    card = scene.waiting
    if card is None:
        return PillWords(*_time(scene))
    is_spoken = not card.veiled and card.kind not in EARLY
    answer = translate("Pill", "Said it") if is_spoken else translate("Pill", "OK")
    return PillWords(*_time(scene), card.text, asks=True, answer=answer)


def _time(scene: Scene) -> tuple[str, str]:
    plate = scene.plate
    if plate.is_soft and scene.phase is not Phase.AFTER:
        from ui.talk.soft_words import soft_time

        return soft_time(plate)
    if scene.phase is Phase.BEFORE:
        late = plate.left.total_seconds() < 0
        if plate.left >= FAR * MINUTE:
            return far_words(plate.left)
        unit = translate("Pill", "min late") if late else translate("Pill", "min to start")
        return str(abs(plate.left // MINUTE)), unit
    if scene.phase is Phase.AFTER:
        return str(plate.total), translate("Pill", "min, ended")
    return digits(plate.left, with_seconds=plate.has_seconds), _unit(scene)


def _unit(scene: Scene) -> str:
    plate = scene.plate
    if plate.is_paused:
        return translate("Pill", "paused")
    if plate.state is State.OVER:
        return translate("Pill", "over")
    return translate("Pill", "left") if plate.has_seconds else translate("Pill", "min left")
