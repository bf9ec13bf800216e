"""What this desktop lets a window do, as far as can be known."""

import os

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from ui.screenset import can_place
from ui.xstate import is_kept_above
from ui.xwayland import has_xwayland


class Abilities(Struct, frozen=True):
    """Whether windows can ask for a place, whether they are kept above, and another way to ask.

    `keeps_above` is nothing where that cannot be known.
    """

    can_place: bool = True
    keeps_above: bool | None = None
    has_xwayland: bool = False


def abilities(window: QWidget, *, was_asked: bool) -> Abilities:
    """What holds for `window`, which `was_asked` to stay above others."""
    kept = is_kept_above(window, was_asked=was_asked)
    return Abilities(can_place(), kept, has_xwayland(os.environ))
