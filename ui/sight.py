"""What the windows are given to draw."""

from datetime import tzinfo

from msgspec import Struct

from app.lists.library import Words
from app.proof import Proof
from app.scene import Scene
from app.settings import Settings
from app.trial import Trial


class Sight(Struct, frozen=True):
    """One look at everything: the scene, the words, the settings and the zone to show times in.

    `trouble` is a sentence the agent should read; `rehearsal_speed` is none in real life.
    `proof` says whether the next cue will arrive, and `trial` what became of a test of it.
    """

    scene: Scene | None
    words: Words
    settings: Settings
    zone: tzinfo
    is_first: bool = False
    rehearsal_speed: float | None = None
    trouble: str = ""
    proof: Proof | None = None
    trial: Trial | None = None

    @property
    def is_rehearsal(self) -> bool:
        """Whether nothing of this is real."""
        return self.rehearsal_speed is not None
