"""What the program is built from."""

from collections.abc import Callable
from datetime import tzinfo

from msgspec import Struct

from app.alert import Notifier, Player
from app.clock import Clock
from app.lists.library import Library
from app.refusal import Refusal
from app.session.keeper import Archive, SessionStore
from app.settings_keeper import SettingsKeeper
from ui.placing import Places
from ui.play import ScratchStore


class Parts(Struct, frozen=True):
    """What the program is built from; `main.py` hands it in.

    `first_zone` stands in for `zone`, which takes its time to find, until the window is up.
    """

    clock: Clock
    store: SessionStore
    archive: Archive
    scratch: Callable[[], ScratchStore]
    settings: SettingsKeeper
    places: Places
    library: Library
    notifier: Notifier
    player: Player
    zone: Callable[[], tzinfo]
    back_up: Callable[[], Refusal | None]
    is_first: bool
    first_zone: tzinfo | None = None
