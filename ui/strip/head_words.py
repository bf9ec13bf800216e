"""What the strip says of the customer, of what comes next, and of the next cue."""

from app.coming import LateStart
from app.scene import Scene
from app.session.countdown import State
from ui.sight import Sight
from ui.wording import ahead_words, next_words, translate


def there_words(scene: Scene | None) -> str:
    """The time that it is for the customer."""
    if scene is None or scene.there is None:
        return ""
    there = scene.there
    return translate("Head", "{0}, {1} there").format(there.city, f"{there.wall:%H:%M}")


def name_words(scene: Scene | None) -> str:
    """Whom the session is with; the program itself while there is none."""
    if scene is None:
        return translate("Head", "Callside")
    if scene.is_talk:
        team = "" if scene.talk is None else scene.talk.team
        return scene.name or team or translate("Head", "A talk")
    return scene.name or translate("Head", "Session")


def beneath_words(sight: Sight) -> str:
    """The next session, or that all of this is a rehearsal."""
    if sight.is_rehearsal:
        words = translate("Head", "Rehearsal, {0} times as fast")
        return words.format(f"{sight.rehearsal_speed:g}")
    return "" if sight.scene is None else next_words(sight.scene.next, sight.zone)


def hint_words(scene: Scene | None) -> str:
    """How long they are awaited, or the hint of the next cue while no line waits to be said."""
    if scene is not None and scene.late is not None and scene.waited is not None:
        return _waited_words(scene.late, scene.waited, has_city=scene.there is not None)
    if scene is None or scene.card is not None or scene.plate.state is not State.CALM:
        return ""
    return "" if scene.ahead is None else ahead_words(scene.ahead)


def _waited_words(late: LateStart, minutes: int, *, has_city: bool) -> str:
    if late.kept_minutes <= 0:
        return translate("Head", "Its time is over. Did they come?")
    if not has_city:
        words = translate("Head", "Waiting for {0} min. Without their city, no nudge.")
        return words.format(minutes)
    return translate("Head", "Waiting for {0} min").format(minutes)
