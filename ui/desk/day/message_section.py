"""The message of a session: the one that fits now, checked while it is typed, and sent by hand."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.booking.arranging import hear_answer, insist, write_in
from app.booking.day import BINDING, BookingState, DayRow
from app.booking.telling import marking
from app.booking.writer import Findings, Writer, Written
from app.message.compose import Message
from app.message.wording import Kind
from app.refusal import Refusal
from ui.desk.day.cityless import Cityless
from ui.desk.day.diary import Diary
from ui.desk.day.message_choice import MessageChoice
from ui.desk.day.message_fields import MessageFields
from ui.desk.day.message_foot import COPY_KEY, MessageFoot
from ui.desk.day.message_note import MessageNote
from ui.desk.day.message_words import done_words, language_words, unready_words
from ui.desk.day.section import Section
from ui.desk.day.sending import ask_where, copy, open_draft, save
from ui.desk.day.words_part import WordsPart
from ui.refusals import sentence
from ui.theme import BODY, Theme
from ui.widgets.ground import Ground
from ui.widgets.picker import Picker
from ui.widgets.text import Text
from ui.wording import translate

WRITTEN_ABOUT = BINDING - {BookingState.LIVE} | {BookingState.CANCELLED}
SIDE = 16


class MessageSection(Section):
    """Seen until the session begins; what is typed outlives the program."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Write nothing yet."""
        super().__init__(theme, diary)
        self._wanted: Kind | None = None
        self._written: Written | None = None
        self._findings = Findings((), ())
        self._title = Text(theme, BODY, QFont.Weight.DemiBold)
        self._title.setText(translate("Message", "Message to the customer"))
        self._cityless = Cityless(theme)
        self._note = MessageNote(theme)
        self._choice = MessageChoice(theme)
        self._language = Picker(
            theme, translate("Message", "Language"), language_words(), "languages"
        )
        self._language.setObjectName("message.language")
        self._fields = MessageFields(theme)
        self._foot = MessageFoot(theme)
        self._words = WordsPart(theme)
        self._paper = Ground(theme)
        self._lay_out()
        self._connect()

    def draw(self, row: DayRow) -> None:
        """Show the message as it stands; what is being typed stays."""
        super().draw(row)
        self.setVisible(row.state in WRITTEN_ABOUT)
        self._redraw()

    @property
    def _writer(self) -> Writer:
        return self.diary.writer

    def _redraw(self) -> None:
        if self.row is None:
            return
        writer = self._writer
        written = self._written = writer.write(self.row.session, self._wanted)
        self._paper.setVisible(written is not None)
        self._language.setVisible(written is not None)
        self._cityless.setVisible(written is None)
        if written is None:
            self._cityless.draw(self.row.booking)
            return
        self._choice.draw(written)
        self._language.draw(written.language)
        self._note.draw(written.edition.problem)
        is_for_all = self._words.draw(writer, written)
        for part in (self._fields, self._foot):
            part.setVisible(not is_for_all)
        self._draw_message(written)

    def _draw_message(self, written: Written) -> None:
        self._findings = self._writer.findings(written)
        self._fields.draw(written, self._findings)
        self._foot.draw(written, self._findings, self.diary.now(), self.diary.zone)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.setSpacing(14)
        for part in (self._choice, self._note, self._fields, self._foot, self._words):
            column.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._language)
        self.column.addLayout(head)
        for below in (self._cityless, self._paper):
            self.column.addWidget(below)

    def _connect(self) -> None:
        self._choice.chosen.connect(self._on_chosen)
        self._language.chosen.connect(self._on_spoken)
        self._fields.typed.connect(self._on_typed)
        self._fields.pointed.connect(self._on_pointed)
        self._foot.asked.connect(self._on_asked)
        self._note.read_again.connect(self._redraw)
        self._note.restored.connect(self._restore)
        self._words.kept.connect(partial(self._say_done, "all"))
        self._words.left.connect(self._redraw)
        QShortcut(QKeySequence(COPY_KEY), self).activated.connect(partial(self._on_asked, "copy"))

    def _on_chosen(self, kind: str) -> None:
        self._wanted = Kind(kind)
        self._foot.note("")
        self._redraw()

    def _on_spoken(self, language: str) -> None:
        self._foot.note("")
        self.act(write_in(language))

    def _on_typed(self, message: Message) -> None:
        if self._written is not None:
            self._foot.note("")
            self._tell(self._writer.keep(self._written, message))

    def _on_pointed(self, point: str) -> None:
        if self._written is not None:
            self._tell(self._writer.point_out(self._written, point))

    def _on_asked(self, what: str) -> None:
        if self._written is not None:
            self._acts()[what](self._written)

    def _acts(self) -> Mapping[str, Callable[[Written], object]]:
        return {
            "copy": self._copy,
            "draft": self._open_draft,
            "save": self._ask_where,
            "insist": self._insist,
            "sent": self._mark,
            "confirmed": lambda _: self.act(hear_answer),
            "again": lambda one: self._tell(self._writer.begin_again(one)),
            "back": lambda one: self._tell(self._writer.bring_back(one)),
            "all": self._begin_words,
            "restore": lambda _: self._restore(),
        }

    def _copy(self, written: Written) -> None:
        if self._is_sound(written):
            copy(written)
            self._say_done("copy")

    def _open_draft(self, written: Written) -> None:
        if self._is_sound(written):
            is_open = open_draft(written)
            self._say_done("draft" if is_open else "no-draft")

    def _ask_where(self, written: Written) -> None:
        obstacle = unready_words(written)
        if obstacle:
            self._foot.tell(obstacle)
        elif self._is_sound(written):
            ask_where(self, written, partial(self._save, written))

    def _save(self, written: Written, path: str) -> None:
        refusal = save(written, Path(path), self.diary.now())
        if refusal is None:
            self._say_done("save")
        else:
            self._tell(refusal)

    def _is_sound(self, written: Written) -> bool:
        """Whether it may go out; else the first place is selected, and the reason told."""
        if not self._findings or written.is_allowed:
            return True
        self._foot.tell(translate("Message", "Not yet: see to what is marked, or use it anyway."))
        self._fields.seek(self._findings)
        return False

    def _insist(self, written: Written) -> None:
        found = (*self._findings.subject, *self._findings.text)
        faults = tuple(dict.fromkeys(finding.fault.value for finding in found))
        self._foot.tell("")
        self._writer.allow(written)
        self.act(insist(faults))

    def _mark(self, written: Written) -> None:
        step = marking(written.session, written.kind)
        if step is not None:
            self._foot.note("")
            self._wanted = None
            self.act(step)

    def _begin_words(self, written: Written) -> None:
        self._words.begin(self._writer, written)
        self._redraw()

    def _restore(self) -> None:
        if self._written is not None:
            refusal = self._writer.book.restore(self._written.language)
            self._say_done("restore") if refusal is None else self._tell(refusal)

    def _say_done(self, what: str) -> None:
        self._foot.note(done_words(what))
        self._redraw()

    def _tell(self, refusal: Refusal | None) -> None:
        self._redraw()
        self._foot.tell(sentence(refusal) if refusal else "")
