"""What the tray's icon says to whoever rests on it; never whose session it is."""

from app.badge import Badge, Shape
from ui.wording import spell, translate


def tray_words(badge: Badge) -> str:
    """The badge in words."""
    length = spell(abs(badge.minutes))
    return _sentence(badge).format(length)


def _sentence(badge: Badge) -> str:
    if badge.shape is Shape.BEFORE and badge.minutes < 0:
        return translate("Tray", "Should have started {0} ago")
    if badge.is_talk:
        return translate("Tray", "The talk has ended")
    return {
        Shape.IDLE: translate("Tray", "No session"),
        Shape.BEFORE: translate("Tray", "Starts in {0}"),
        Shape.PAUSED: translate("Tray", "Paused, {0} left"),
        Shape.OVER: translate("Tray", "{0} over"),
        Shape.TALK: translate("Tray", "A talk, {0} so far"),
        Shape.ENDED: translate("Tray", "The session has ended"),
    }.get(badge.shape, translate("Tray", "{0} left"))
