"""The quiet line that says whether the next cue will arrive, and lets the agent try it."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.proof import Proof
from app.session.delivery import Fault
from app.trial import Trial
from ui.strip.proof_words import proof_words, trial_words
from ui.theme import SECONDARY, Theme
from ui.widgets.link import SIDE, Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class ProofLine(QWidget):
    """A sentence or a few, and a link."""

    tried = Signal()
    seen = Signal()
    unseen = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._words.setContentsMargins(SIDE, 0, SIDE, 0)
        self._link = Link(theme, translate("Proof", "Send a test alert"))
        yes, no = Link(theme, translate("Proof", "Yes")), Link(theme, translate("Proof", "No"))
        self._answers = Wrap(yes, no)
        self._link.clicked.connect(self.tried)
        yes.clicked.connect(self.seen)
        no.clicked.connect(self.unseen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self._answers)
        column.addWidget(Wrap(self._link))

    def draw(self, proof: Proof, trial: Trial | None, zone: tzinfo) -> None:
        """Say what to expect, and what became of the test, by the clock of `zone`."""
        words = proof_words(proof)
        self._words.setText(words if trial is None else f"{words} {trial_words(trial, zone)}")
        self._answers.setVisible(trial is not None and trial.is_open)
        self._link.setVisible(proof.notification.fault is not Fault.TURNED_OFF)
