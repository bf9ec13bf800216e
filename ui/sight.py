"""What the windows are given to draw."""

from datetime import tzinfo

from msgspec import Struct

from app.lists.library import Words
from app.scene import Scene
from app.settings import Settings


class Sight(Struct, frozen=True):
    """One look at everything: the scene, the words, the settings and the zone to show times in.

    `trouble` is a sentence the agent should read; `rehearsal_speed` is none in real life.
    """

    scene: Scene | None
    words: Words
    settings: Settings
    zone: tzinfo
    is_first: bool = False
    rehearsal_speed: float | None = None
    trouble: str = ""

    @property
    def is_rehearsal(self) -> bool:
        """Whether nothing of this is real."""
        return self.rehearsal_speed is not None
