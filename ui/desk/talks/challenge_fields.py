"""All about one challenge: what else they told, what customers said about it, and asking again."""

from functools import partial

from PySide6.QtCore import Signal

from app.talks.asking import Asked
from app.talks.challenge import Challenge
from app.talks.mending import Mended
from ui.desk.talks.circle import Circle
from ui.desk.talks.mend_fields import MendFields
from ui.desk.talks.support_part import SupportPart
from ui.desk.talks.talk_words import more_words, shortened
from ui.desk.talks.unasked_list import again_button
from ui.desk.unfolded import Unfolded
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class ChallengeFields(Unfolded):
    """`read` comes with the session in which it was named, `wanted` with the customer."""

    read = Signal(object)
    wanted = Signal(str)

    def __init__(self, theme: Theme, circle: Circle, asked: Asked, one: Challenge) -> None:
        """About what they named there."""
        super().__init__(theme)
        stem = f"challenge.{one.session}"
        column = self.column
        for name, words in _all_of(one):
            text = Text(theme, SECONDARY)
            text.setText(words)
            column.addLayout(labelled(theme, name, text))
        self._support = SupportPart(theme, circle, circle.meetings, one)
        self._support.shaped.connect(self.shaped)
        call, talk = translate("Talks", "Open the session"), translate("Talks", "Open the talk")
        session = Link(theme, talk if asked.is_colleague else call)
        session.setObjectName(f"{stem}.session")
        session.clicked.connect(partial(self.read.emit, one.session))
        whom = Link(theme, translate("Talks", "Open the customer"))
        whom.setObjectName(f"{stem}.whom")
        whom.clicked.connect(partial(self.wanted.emit, asked.customer))
        again = again_button(theme, circle, asked)
        again.setObjectName(f"{stem}.again")
        mending = self._made_mending(theme, circle, asked, one)
        column.addWidget(self._support)
        column.addWidget(mending)
        column.addWidget(Wrap(mending.keep, again, self._correct, session, whom))
        whom.setVisible(bool(asked.customer))
        self.draw()

    def draw(self) -> None:
        """Show how things stand now."""
        self._support.draw()

    def _made_mending(
        self, theme: Theme, circle: Circle, asked: Asked, one: Challenge
    ) -> MendFields:
        """Out of the way until it is asked for, or something is typed there already."""
        stem = f"challenge.{one.session}"
        known = Mended(one.name, one.team, one.harvest.challenge)
        mending = MendFields(theme, circle, stem, one.session, known)
        mending.shaped.connect(self.shaped)
        if not asked.is_colleague:
            mending.leave_out_whom()
        self._correct = Button(theme, Face(translate("Talks", "Correct…"), "pencil-line"))
        self._correct.setObjectName(f"{stem}.correct")
        self._correct.clicked.connect(partial(self._mend, mending))
        is_typed = one.session in circle.mended
        for part in (self._correct,) if is_typed else (mending, mending.keep):
            part.hide()
        return mending

    def _mend(self, mending: MendFields) -> None:
        for part in (mending, mending.keep):
            part.show()
        mending.challenge.setFocus()
        self._correct.hide()
        self.shaped.emit()


def _all_of(one: Challenge) -> list[tuple[str, str]]:
    words = one.harvest.challenge
    is_cut = shortened(words) != words
    whole = [(translate("Talks", "In their words"), words)] if is_cut else []
    return [*whole, *more_words(one)]
