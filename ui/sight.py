"""What the windows are given to draw."""

from dataclasses import dataclass
from datetime import tzinfo

from app.scene import Scene
from app.settings import Settings
from app.veil import veiled
from ui.wording import translate


@dataclass(frozen=True, slots=True)
class Sight:
    """One look at everything: the scene, the settings and the zone to show times in.

    `trouble` is a sentence the agent should read; `rehearsal_speed` is none in real life.
    A discreet one holds no name and no word of the agent's own.
    """

    scene: Scene | None
    settings: Settings
    zone: tzinfo
    is_first: bool = False
    rehearsal_speed: float | None = None
    trouble: str = ""
    is_discreet: bool = False

    @property
    def is_rehearsal(self) -> bool:
        """Whether nothing of this is real."""
        return self.rehearsal_speed is not None


def discreet(sight: Sight) -> Sight:
    """`sight` as anybody may see it; that there is trouble is said, what it names is not."""
    return Sight(
        scene=None if sight.scene is None else veiled(sight.scene),
        settings=sight.settings,
        zone=sight.zone,
        is_first=sight.is_first,
        rehearsal_speed=sight.rehearsal_speed,
        trouble=_neutral() if sight.trouble else "",
        is_discreet=True,
    )


def _neutral() -> str:
    return translate("Trouble", "Something needs a look. To read it, show names and words again.")
