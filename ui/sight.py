"""What the windows are given to draw."""

from datetime import time, timedelta, tzinfo
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from app.booking.slip import Slip
from app.proof import Proof
from app.scene import Scene
from app.session.past import Offer
from app.session.session import Phase
from app.settings import Settings
from app.trial import Trial
from app.veil import veiled
from ui.wording import translate

if TYPE_CHECKING:
    from app.booking.parting import Parting
    from app.people.last_time import LastTime


class Sight(Struct, frozen=True):
    """One look at everything: the scene, the settings and the zone to show times in.

    `trouble` is a sentence the agent should read; `rehearsal_speed` is none in real life.
    `offer` is the act that a note offers to take back; it was `done_to` another than is at hand.
    `proof` says whether the next cue will arrive, and `trial` what became of a test of it.
    `offers_autostart`: the agent is asked whether Callside shall start with the desktop.
    `slip` is the message that can be copied now, `last_time` what was the last time with them,
    `parting` the follow-up of the call; `can_run_late`: there are words for an agent who is late.
    A discreet one holds no name and no word of the agent's own.
    """

    scene: Scene | None
    settings: Settings
    zone: tzinfo
    is_first: bool = False
    rehearsal_speed: float | None = None
    trouble: str = ""
    offer: Offer | None = None
    done_to: str = ""
    proof: Proof | None = None
    trial: Trial | None = None
    slip: Slip | None = None
    last_time: "LastTime | None" = None
    can_run_late: bool = False
    parting: "Parting | None" = None
    is_discreet: bool = False
    offers_autostart: bool = False

    @property
    def phase(self) -> Phase | None:
        """Where the session at hand stands, if there is one."""
        return None if self.scene is None else self.scene.phase

    def goes_on_from(self, before: "Sight") -> bool:
        """Whether both are of one session in one phase."""
        known = None if before.scene is None else before.scene.session
        now = None if self.scene is None else self.scene.session
        return before.phase is self.phase and known == now

    @property
    def busy_until(self) -> time | None:
        """When the session at hand will be over, on the agent's own clock, if that is today."""
        scene = self.scene
        if scene is None or scene.phase is Phase.AFTER or scene.plate.left <= timedelta(0):
            return None
        start, now = scene.plate.starts_at, scene.plate.starts_at - scene.plate.left
        is_today = start.astimezone(self.zone).date() == now.astimezone(self.zone).date()
        if scene.phase is Phase.BEFORE and not is_today:
            return None
        return scene.plate.ends_at.astimezone(self.zone).time()

    @property
    def cue(self) -> str | None:
        """The key of the cue on the card, answered or not."""
        card = None if self.scene is None else self.scene.card
        return None if card is None else card.key

    @property
    def is_rehearsal(self) -> bool:
        """Whether nothing of this is real."""
        return self.rehearsal_speed is not None


def discreet(sight: Sight) -> Sight:
    """`sight` as anybody may see it; that there is trouble is said, what it names is not."""
    return replace(
        sight,
        scene=None if sight.scene is None else veiled(sight.scene),
        trouble=_neutral() if sight.trouble else "",
        done_to="",
        slip=None,
        last_time=None,
        can_run_late=False,
        parting=None,
        is_discreet=True,
    )


def _neutral() -> str:
    return translate("Trouble", "Something needs a look. To read it, show names and words again.")
