"""The title of the window: it makes sense alone, names nobody and never ticks."""

from app.scene import Scene
from app.session.countdown import MINUTE, State
from app.session.session import Phase
from ui.sight import Sight
from ui.wording import translate


def title_words(sight: Sight) -> str:
    """What the task bar shows."""
    what = "" if sight.scene is None else _what(sight.scene)
    return translate("Title", "{0} – Callside").format(what) if what else "Callside"


def _what(scene: Scene) -> str:
    plate = scene.plate
    if plate.is_paused:
        return translate("Title", "Paused")
    if scene.phase is Phase.DURING and plate.is_soft:
        return translate("Title", "A talk")
    if scene.phase is Phase.DURING and plate.state is State.CALM:
        return translate("Title", "{0} min left").format(plate.left // MINUTE)
    before, after = (
        translate("Title", "Before the session"),
        translate("Title", "After the session"),
    )
    if plate.is_soft:
        before, after = translate("Title", "Before the talk"), translate("Title", "After the talk")
    return {
        Phase.BEFORE: before,
        Phase.DURING: state_words(plate.state),
        Phase.AFTER: after,
    }[scene.phase]


def state_words(state: State) -> str:
    """What a state late in the session is called where nothing of the agent's own may be said."""
    if state is State.OVER:
        return translate("Title", "Over time")
    return translate("Title", "Nearly time")
