"""What a customer is told of a promise: a draft that leaves by hand, once the guard lets it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.writer import Writer
from app.booking.written import Findings, Written
from app.message.compose import Message
from app.message.invitation import UNADDRESSED, mail_draft
from app.people.owed import Owed
from app.people.telling import Lack
from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.day.message_fields import MessageFields
from ui.desk.day.message_words import done_words, no_mail_words, spoken_words
from ui.desk.day.sending import copy
from ui.desk.people.register import Register
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class TellPart(QWidget):
    """`told` comes when the agent says that it was sent."""

    told = Signal()
    place_wanted = Signal()
    """It is to be said where the customer is."""

    def __init__(self, theme: Theme, register: Register) -> None:
        """Nothing written yet."""
        super().__init__()
        self._theme = theme
        self._register = register
        self._owed: Owed | None = None
        self._draft = ""
        self._written: Written | None = None
        self.lack: Lack | None = None
        """Why nothing can be written yet."""
        self._findings = Findings((), ())
        self._why = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._fields = MessageFields(theme)
        self._advice = Advice(theme)
        self._done = Signed(theme)
        self._acts: dict[str, Button | Link] = {
            **{name: Button(theme, face) for name, face in _faces().items()},
            **{name: Link(theme, words) for name, words in _links().items()},
        }
        for name, act in self._acts.items():
            act.setObjectName(f"tell.{name}")
            act.clicked.connect(partial(self._on_asked, name))
        self._fields.typed.connect(self._on_typed)
        register.diary.mailing.answered.connect(self._on_answered)
        self._fields.pointed.connect(self._on_pointed)
        self.place = Link(theme, translate("People", "Say where they are"))
        self.place.setObjectName("tell.place")
        self.place.clicked.connect(self.place_wanted)
        self._lay_out()

    @property
    def _writer(self) -> Writer:
        return self._register.diary.writer

    def draw(self, owed: Owed) -> None:
        """Show the message as it stands, or why there is none."""
        self._owed = owed
        outcome = self._register.written(owed)
        written = self._written = outcome if isinstance(outcome, Written) else None
        self.lack = outcome if isinstance(outcome, Lack) else None
        for part in (self._fields, self._quiet, self._acts["copy"], self._acts["draft"]):
            part.setVisible(written is not None)
        self._where.setVisible(self.lack is Lack.CITY)
        self._why.setText(_why_words(outcome))
        if written is None:
            return
        self._findings = self._writer.findings(written)
        self._fields.draw(written, self._findings)
        is_sound = not self._findings or written.is_allowed
        self._acts["insist"].setVisible(not is_sound)
        self._acts["again"].setVisible(written.is_edited)
        self._acts["back"].setVisible(written.outdated is not None)
        self._quiet.setVisible(any(not self._acts[name].isHidden() for name in _links()))

    def _lay_out(self) -> None:
        self._uses = Wrap(*(self._acts[name] for name in _faces()))
        self._where = Wrap(self.place)
        self._quiet = Wrap(*(self._acts[name] for name in _links()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (
            self._why,
            self._where,
            self._fields,
            self._uses,
            self._advice,
            self._done,
            self._quiet,
        ):
            column.addWidget(part)

    def _on_asked(self, what: str) -> None:
        acts: Mapping[str, Callable[[Written], object]] = {
            "copy": self._copy,
            "draft": self._open_draft,
            "insist": lambda written: self._tell(self._writer.allow(written)),
            "again": lambda written: self._tell(self._writer.begin_again(written)),
            "back": lambda written: self._tell(self._writer.bring_back(written)),
        }
        if what == "sent":
            self.told.emit()
        elif self._written is not None:
            acts[what](self._written)

    def _copy(self, written: Written) -> None:
        if self._is_sound(written):
            copy(written)
            self._say_done("copy")

    def _open_draft(self, written: Written) -> None:
        if self._is_sound(written):
            self._draft = mail_draft(written.booking.mail, written.outgoing)
            self._register.diary.mailing.open(self._draft)

    def _on_answered(self, draft: str, is_open: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if draft != self._draft:
            return
        self._draft = ""
        if is_open:
            self._say_done("unaddressed" if draft.startswith(UNADDRESSED) else "draft")
        else:
            self._done.say("", "check", "")
            self._advice.draw(no_mail_words())

    def _is_sound(self, written: Written) -> bool:
        """Whether it may go out; else the first place is selected, and the reason told."""
        if not self._findings or written.is_allowed:
            return True
        self._done.say("", "check", "")
        self._advice.draw(translate("Message", "Not yet: see to what is marked, or use it anyway."))
        self._fields.seek(self._findings)
        return False

    def _say_done(self, what: str) -> None:
        self._advice.draw("")
        self._done.say(done_words(what), "check", self._theme.tokens.text)

    def _on_typed(self, message: Message) -> None:
        if self._written is not None:
            self._tell(self._writer.keep(self._written, message))

    def _on_pointed(self, point: str) -> None:
        if self._written is not None:
            self._tell(self._writer.point_out(self._written, point))

    def _tell(self, refusal: Refusal | None) -> None:
        self._done.say("", "check", self._theme.tokens.text)
        if self._owed is not None:
            self.draw(self._owed)
        self._advice.draw(sentence(refusal) if refusal else "")


def _why_words(outcome: Written | Lack) -> str:
    if isinstance(outcome, Written):
        return translate("People", "In {0}, and sent by you alone.").format(
            spoken_words(outcome.language)
        )
    if outcome is Lack.DAY:
        return translate(
            "People", "Say first by which day it will be done: then they can be told when."
        )
    return translate(
        "People",
        "To write to them, say first which city they are in: without it nobody knows their own"
        " day.",
    )


def _faces() -> Mapping[str, Face]:
    return {
        "copy": Face(translate("Message", "Copy"), "copy", weight=Weight.FILLED),
        "draft": Face(translate("Message", "Mail draft"), "mail"),
        "sent": Face(translate("People", "They were told"), "check"),
    }


def _links() -> Mapping[str, str]:
    return {
        "insist": translate("Message", "Use it anyway"),
        "back": translate("People", "Bring back what you typed before the promise changed"),
        "again": translate("Message", "Start from the words again"),
    }
