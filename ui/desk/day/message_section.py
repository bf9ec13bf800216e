"""What an agent does with the message of a session: nothing leaves that the guard objects to."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.booking.arranging import hand_out, hear_answer
from app.booking.written import Written
from app.message.invitation import UNADDRESSED, mail_draft
from app.message.wording import Kind
from app.records import closing
from ui.desk.day.diary import Diary
from ui.desk.day.message_foot import COPY_KEY
from ui.desk.day.message_sheet import MessageSheet
from ui.desk.day.message_words import done_words, no_mail_words, unready_words
from ui.desk.day.sending import copy, file_name, marked, overruled, save
from ui.desk.saving import ask_where
from ui.theme import Theme
from ui.wording import translate


class MessageSection(MessageSheet):
    """Copied, opened, saved, overruled, marked; and its words made the agent's own."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Nothing done yet."""
        super().__init__(theme, diary)
        self._draft: tuple[str, Written] | None = None
        diary.mailing.answered.connect(self._on_answered)
        self.foot.asked.connect(self._on_asked)
        self.note.read_again.connect(self.draw_again)
        self.note.restored.connect(self._restore)
        self.words.kept.connect(partial(self._leave_words, "all"))
        self.words.left.connect(self._leave_words)
        QShortcut(QKeySequence(COPY_KEY), self.foot).activated.connect(
            partial(self._on_asked, "copy")
        )

    def _on_asked(self, what: str) -> None:
        if self.written is not None:
            self._acts()[what](self.written)

    def _acts(self) -> Mapping[str, Callable[[Written], object]]:
        return {
            "copy": self._copy,
            "draft": self._open_draft,
            "save": self._ask_where,
            "insist": self._insist,
            "sent": self._mark,
            "confirmed": lambda _: self.act(hear_answer),
            "fill": lambda written: self.tell(self.writer.point_out(written, written.proposed)),
            "again": lambda written: self.tell(self.writer.begin_again(written)),
            "back": lambda written: self.tell(self.writer.bring_back(written)),
            "all": self._begin_words,
            "restore": lambda _: self._restore(),
        }

    def _copy(self, written: Written) -> None:
        if self._is_sound(written):
            copy(written)
            self._hand_out(written)
            self._say_done("copy")

    def _open_draft(self, written: Written) -> None:
        if self._is_sound(written):
            self._draft = mail_draft(written.booking.mail, written.outgoing), written
            self.diary.mailing.open(self._draft[0])

    def _on_answered(self, draft: str, is_open: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if self._draft is None or self._draft[0] != draft:
            return
        (_, written), self._draft = self._draft, None
        if is_open:
            self._hand_out(written)
            self._say_done("unaddressed" if draft.startswith(UNADDRESSED) else "draft")
        else:
            self.foot.tell(no_mail_words())

    def _ask_where(self, written: Written) -> None:
        obstacle = unready_words(written)
        if obstacle:
            self.foot.tell(obstacle)
        elif self._is_sound(written):
            title, name = translate("Message", "Save the invitation"), file_name(written)
            endings = {"ics": translate("Message", "Invitations")}
            ask_where(self, title, name, endings, lambda path, _: self._save(written, path))

    def _save(self, written: Written, path: str) -> None:
        refusal = self.diary.jot(written.session.id, hand_out)
        refusal = refusal or save(written, Path(path), self.diary.now(), self.writer.night)
        if refusal is None:
            self._say_done("save")
        else:
            self.tell(refusal)

    def _is_sound(self, written: Written) -> bool:
        """Whether it may go out; else the keyboard is at the first place, and the reason told."""
        if written.unsaved is not None:
            words = "Not yet: save under “Who and when” with Ctrl+Enter, or press As it was there."
            self.foot.tell(translate("Message", words))
            return False
        if not self.findings or written.is_allowed:
            return True
        self.foot.tell(translate("Message", "Not yet: see to what is marked, or use it anyway."))
        self.fields.seek(self.findings)
        return False

    def _insist(self, written: Written) -> None:
        faults = self.findings.faults
        self.tell(self.writer.allow(written))
        self.act(overruled(written, faults))

    def _mark(self, written: Written) -> None:
        """It was sent; what the guard objected to then is remembered as it is after "anyway"."""
        faults = () if written.is_allowed else self.findings.faults
        step = marked(written, faults)
        if step is not None:
            self.foot.note("")
            self.wanted = None
            self.act(step)

    def _hand_out(self, written: Written) -> None:
        """Remember which words went out after a call."""
        if written.kind is Kind.FOLLOW_UP:
            step = closing.hand_out(written.outgoing, written.language)
            self.tell(self.diary.jot(written.session.id, step))

    def _begin_words(self, written: Written) -> None:
        self.words.begin(self.writer, written)
        self.draw_again()

    def _leave_words(self, done: str = "") -> None:
        self._say_done(done)
        self.fields.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self) -> None:
        if self.written is not None:
            refusal = self.writer.book.restore(self.written.language)
            if refusal is None:
                self._say_done("restore")
            else:
                self.tell(refusal)

    def _say_done(self, what: str) -> None:
        self.foot.note(done_words(what) if what else "")
        self.draw_again()
