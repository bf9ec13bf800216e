"""What the head of the strip says of the customer."""

from app.scene import Scene
from ui.wording import translate


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
    return scene.name or translate("Head", "Session")
