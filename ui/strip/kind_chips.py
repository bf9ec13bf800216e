"""What a line is going to be: one chip for each kind; arrows go from one to the next."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from app.session.capture import TOLD, CaptureKind
from ui.key_words import CAPTURES
from ui.keys import cap
from ui.theme import Theme
from ui.widgets.choice import tell
from ui.widgets.latch import put
from ui.widgets.step_chip import StepChip
from ui.widgets.wrap import Wrap
from ui.wording import kind_words, translate


class KindChips(Wrap):
    """One is always in; the last leads on to the first."""

    chosen = Signal(CaptureKind)

    def __init__(self, theme: Theme) -> None:
        """All out."""
        self._chips = {kind: _chip(theme, act) for act, kind in CAPTURES.items()}
        super().__init__(*self._chips.values(), space=6)
        tell(self._chips, self.chosen.emit)
        for place, chip in enumerate(self._chips.values()):
            chip.stepped.connect(partial(self._step, place))

    def draw(self, kind: CaptureKind) -> None:
        """Put in the chip of `kind`."""
        put(self._chips[kind], is_in=True)

    def _step(self, place: int, by: int) -> None:
        chips = tuple(self._chips.values())
        chip = chips[(place + by) % len(chips)]
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        chip.setChecked(True)


def _chip(theme: Theme, act: str) -> StepChip:
    words = kind_words(CAPTURES[act])
    chip = StepChip(theme, words)
    reach = _reach_words(CAPTURES[act])
    chip.setToolTip(f"{words} ({cap(act, single=True)}). {reach}")
    chip.setAccessibleDescription(reach)
    chip.setAutoExclusive(True)
    return chip


def _reach_words(kind: CaptureKind) -> str:
    """Whether the customer reads it."""
    if kind in TOLD:
        return translate("Capture", "The customer reads it in the follow-up.")
    return translate("Capture", "It stays with you.")
