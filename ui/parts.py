"""What the program is built from."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from app.alert import Notifier, Player
from app.clock import Clock
from app.lists.library import Library
from app.refusal import Refusal
from app.session.keeper import Archive, SessionStore
from app.settings_keeper import SettingsKeeper
from app.zone import OwnZone
from ui.placing import Places
from ui.play import ScratchStore
from ui.raising import AskAbove, kept_above


class Parts(Struct, frozen=True):
    """What the program is built from; `main.py` hands it in."""

    clock: Clock
    store: SessionStore
    archive: Archive
    scratch: Callable[[], ScratchStore]
    settings: SettingsKeeper
    places: Places
    library: Library
    notifier: Notifier
    player: Player
    zone: OwnZone
    back_up: Callable[[], Refusal | None]
    is_first: bool
    is_kept_above: AskAbove = kept_above
    program: Sequence[str] = ()
