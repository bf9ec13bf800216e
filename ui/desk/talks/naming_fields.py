"""A talk whose challenge is not named yet: what they said, and fields to name it and them."""

from functools import partial

from PySide6.QtCore import Signal

from app.talks.asking import Asked
from app.talks.mending import Mended
from app.talks.talked import Talked
from ui.desk.talks.circle import Circle
from ui.desk.talks.mend_fields import MendFields
from ui.desk.talks.talk_words import shortened
from ui.desk.talks.unasked_list import again_button
from ui.desk.unfolded import Unfolded
from ui.theme import SECONDARY, Theme
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class NamingFields(Unfolded):
    """`read` comes with the talk."""

    read = Signal(object)

    def __init__(self, theme: Theme, circle: Circle, asked: Asked, one: Talked) -> None:
        """With what they said there."""
        super().__init__(theme)
        stem = f"unnamed.{one.session}"
        fields = MendFields(theme, circle, stem, one.session, Mended(one.name, one.team))
        fields.shaped.connect(self.shaped)
        again = again_button(theme, circle, asked)
        talk = Link(theme, translate("Talks", "Open the talk"))
        talk.clicked.connect(partial(self.read.emit, one.session))
        for part, what in ((again, "again"), (talk, "talk")):
            part.setObjectName(f"{stem}.{what}")
        if shortened(one.said) != one.said:
            said = Text(theme, SECONDARY)
            said.setText(one.said)
            self.column.addLayout(labelled(theme, translate("Talks", "In their words"), said))
        self.column.addWidget(fields)
        self.column.addWidget(Wrap(fields.keep, again, talk))
