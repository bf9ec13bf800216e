"""What can be done with a message, and what came of it."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.telling import TIMES, marking, told
from app.booking.written import Findings, Written
from ui.desk.advice import Advice
from ui.desk.day.message_words import UNANSWERABLE, overruled_words, sent_words
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.signed import Signed
from ui.widgets.wrap import Wrap
from ui.wording import translate

COPY_KEY = "Ctrl+Shift+C"
USES = ("copy", "draft", "save")
ANSWERS = ("sent", "confirmed")


class MessageFoot(QWidget):
    """Tells by its name what is asked for; says what was done last, until it is told otherwise."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Nothing was done yet."""
        super().__init__()
        self._theme = theme
        self._done = ""
        self._advice = Advice(theme)
        self._allowed = Signed(theme)
        self._status = Signed(theme)
        self._acts: dict[str, Button | Link] = {
            **{name: Button(theme, face) for name, face in _faces().items()},
            **{name: Link(theme, words) for name, words in _links().items()},
        }
        for name, act in self._acts.items():
            act.setObjectName(f"message.{name}")
            act.clicked.connect(partial(self.asked.emit, name))
        self._answers = Wrap(*(self._acts[name] for name in ANSWERS))
        self._quiet = Wrap(*(self._acts[name] for name in _links()))
        self._lay_out()

    def draw(self, written: Written, findings: Findings, now: datetime, zone: tzinfo) -> None:
        """Offer what can be done now."""
        is_sound = written.unsaved is None and (not findings or written.is_allowed)
        can_insist = bool(findings) and not written.is_allowed
        can_mark = _can_mark(written, was_done=bool(self._done))
        shown = _shown(written, can_insist=can_insist, can_mark=can_mark)
        is_lost = any(self._acts[name].hasFocus() for name in shown if not shown[name])
        is_lost |= self._acts["sent"].hasFocus() and not can_mark
        self._acts["sent"].setEnabled(can_mark)
        for name, is_shown in shown.items():
            self._acts[name].setVisible(is_shown)
        if is_lost:
            self._acts["copy"].setFocus(Qt.FocusReason.OtherFocusReason)
        for wrap, names in ((self._answers, ANSWERS), (self._quiet, tuple(_links()))):
            wrap.setVisible(any(shown[name] for name in names))
        copy, is_sent = self._acts["copy"], told(written.session, written.kind).sent_at is not None
        if isinstance(copy, Button):
            copy.wear(_copy_face(Weight.FILLED if is_sound and not is_sent else Weight.OUTLINED))
        overrides = written.overrides
        said = findings and written.is_allowed and overrides
        words = overruled_words(overrides[-1].at, now, zone) if said else ""
        self._allowed.say(words, "triangle-alert", self._theme.tokens.text_2)
        self._draw_status(written, now, zone)

    def tell(self, trouble: str) -> None:
        """Say why something was not done."""
        self._advice.draw(trouble)

    def note(self, done: str) -> None:
        """Say what was done last."""
        self._done = done
        self._advice.draw("")

    def _draw_status(self, written: Written, now: datetime, zone: tzinfo) -> None:
        state, tokens = told(written.session, written.kind), self._theme.tokens
        words = sent_words(written.kind, state, now, zone)
        if marking(written.session, written.kind) is None and state.sent_at is None:
            words = ""
        if self._done:
            self._status.say(self._done, "check", tokens.text)
        elif state.sent_at is None:
            self._status.say(words, "clock", tokens.text_2)
        else:
            self._status.say(words, "circle-check", tokens.done)

    def _lay_out(self) -> None:
        self._status.row.setContentsMargins(0, 6, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Wrap(*(self._acts[name] for name in USES)))
        for part in (self._advice, self._allowed, self._status):
            column.addWidget(part)
        for wrap in (self._answers, self._quiet):
            column.addWidget(wrap)


def _can_mark(written: Written, *, was_done: bool) -> bool:
    """Whether it can be said that it was sent; once more only after it was used again."""
    is_news = was_done or told(written.session, written.kind).sent_at is None
    return is_news and marking(written.session, written.kind) is not None


def _shown(written: Written, *, can_insist: bool, can_mark: bool) -> Mapping[str, bool]:
    """What is seen; "sent" keeps its place while they can confirm: nothing slips there."""
    is_timely = written.kind in TIMES
    state = told(written.session, written.kind)
    can_confirm = state.sent_at is not None and state.answered_at is None
    can_confirm = can_confirm and written.kind not in UNANSWERABLE
    return {
        "save": is_timely,
        "insist": can_insist,
        "sent": can_mark or can_confirm,
        "confirmed": can_confirm,
        "fill": bool(written.proposed) and not (written.is_proposed or written.is_edited),
        "again": written.is_edited,
        "all": written.is_edited and written.edition.problem is None,
        "back": written.outdated is not None,
        "restore": written.edition.is_own,
    }


def _copy_face(weight: Weight) -> Face:
    return Face(translate("Message", "Copy"), "copy", COPY_KEY, weight)


def _faces() -> Mapping[str, Face]:
    return {
        "copy": _copy_face(Weight.OUTLINED),
        "draft": Face(translate("Message", "Mail draft"), "mail"),
        "save": Face(translate("Message", "Invitation…"), "calendar-plus"),
        "sent": Face(translate("Message", "Mark as sent"), "check"),
        "confirmed": Face(translate("Message", "They confirmed"), "circle-check"),
    }


def _links() -> Mapping[str, str]:
    return {
        "insist": translate("Message", "Use it anyway"),
        "back": translate("Message", "Bring back what you typed before the session changed"),
        "fill": translate("Message", "Ask what your preparation lacks"),
        "again": translate("Message", "Start from the words again"),
        "all": translate("Message", "Keep these words for all messages"),
        "restore": translate("Message", "Return to the words that came with Callside"),
    }
