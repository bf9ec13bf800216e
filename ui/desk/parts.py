"""What the desk is built from."""

from collections.abc import Callable, Sequence

from msgspec import Struct, field

from app.lists.library import Library
from app.refusal import Refusal
from app.settings_keeper import SettingsKeeper
from ui.above import Abilities
from ui.desk.day.diary import Diary
from ui.desk.history.chronicle import Chronicle
from ui.desk.ledger import Ledger
from ui.desk.moving.mover import Mover
from ui.place import Places
from ui.presences import Presences

Talk = Callable[[str, str], Refusal | None]
"""Prepares a talk with a colleague of that name and team, or says why not."""


class DeskParts(Struct, frozen=True):
    """What the desk is built from; `abilities` tells what windows can do here.

    `program` are the words that start this very program.
    """

    library: Library
    settings: SettingsKeeper
    ledger: Ledger
    diary: Diary
    chronicle: Chronicle
    abilities: Callable[[], Abilities] = Abilities
    presences: Presences = {}
    program: Sequence[str] = ("callside",)
    places: Places | None = None
    mover: Mover = field(default_factory=Mover)
    talk: Talk | None = None
