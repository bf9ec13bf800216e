"""What the program is built from."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from app.alert import Notifier, Player
from app.clock import Clock
from app.lists.fitting import in_room
from app.lists.library import Library, Words
from app.refusal import Refusal
from app.session.store import Store
from app.settings_keeper import SettingsKeeper
from app.unfinished import Unfinished
from app.zone import OwnZone
from ui.beside import SetOut, in_a_thread
from ui.place import Places
from ui.play import ScratchStore
from ui.raising import AskAbove, kept_above

if TYPE_CHECKING:
    from app.briefs.briefs import Briefs
    from app.history.advice import Advice
    from app.history.history import History
    from app.insights.insights import Insights
    from app.moving.files import Files
    from app.people.met import People
    from app.talks.talks import Talks
    from app.world import World


class Parts(Struct, frozen=True):
    """What the program is built from; `main.py` hands it in."""

    clock: Clock
    store: Store
    people: "Callable[[], People]"
    scratch: Callable[[], ScratchStore]
    settings: SettingsKeeper
    places: Places
    library: Library
    world: "Callable[[], World]"
    notifier: Notifier
    player: Player
    zone: OwnZone
    unfinished: Unfinished
    back_up: Callable[[], Refusal | None]
    history: "Callable[[], History]"
    advice: "Callable[[], Advice]"
    insights: "Callable[[], Insights]"
    talks: "Callable[[], Talks]"
    briefs: "Callable[[], Briefs]"
    is_first: bool
    is_kept_above: AskAbove = kept_above
    program: Sequence[str] = ()
    files: "Callable[[], Files] | None" = None
    set_out: SetOut = in_a_thread

    @property
    def words(self) -> Words:
        """All lists and lines in force where the agent works."""
        return in_room(self.library.words.value, self.settings.settings.value.profile)
