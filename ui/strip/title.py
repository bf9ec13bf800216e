"""The title of the window: it makes sense alone, names nobody and never ticks."""

from app.session.countdown import MINUTE, State
from app.session.session import Phase
from ui.sight import Sight
from ui.wording import translate


def title_words(sight: Sight) -> str:
    """What the task bar shows."""
    scene = sight.scene
    if scene is None:
        return translate("Title", "Callside")
    plate = scene.plate
    if scene.phase is Phase.AFTER:
        return translate("Title", "After the session – Callside")
    if scene.phase is Phase.BEFORE:
        return translate("Title", "Before the session – Callside")
    if plate.is_paused:
        return translate("Title", "Paused – Callside")
    if plate.state is State.CALM:
        return translate("Title", "{0} min left – Callside").format(plate.left // MINUTE)
    if plate.state is State.OVER:
        return translate("Title", "Over time – Callside")
    return translate("Title", "Nearly time – Callside")
