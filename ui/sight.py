"""What the windows are given to draw."""

from dataclasses import dataclass
from datetime import tzinfo

from app.lists.library import Words
from app.scene import Scene
from app.settings import Settings


@dataclass(frozen=True, slots=True)
class Sight:
    """One look at everything: the scene, the words, the settings and the zone to show times in.

    `trouble` is a sentence the agent should read; `speed` is above 1 in a rehearsal.
    """

    scene: Scene | None
    words: Words
    settings: Settings
    zone: tzinfo
    is_first: bool = False
    speed: float = 1.0
    trouble: str = ""

    @property
    def is_rehearsal(self) -> bool:
        """Whether nothing of this is real."""
        return self.speed > 1.0
