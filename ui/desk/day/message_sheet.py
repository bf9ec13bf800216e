"""The message of a session as it stands: the fitting one, checked while it is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.booking.arranging import write_in
from app.booking.day import BINDING, BookingState, DayRow
from app.booking.writer import Writer
from app.booking.written import Findings, Written
from app.message.compose import Message
from app.message.wording import Kind
from app.records.happened import happened
from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.day.cityless import Cityless
from ui.desk.day.contact_part import language_names
from ui.desk.day.diary import Diary
from ui.desk.day.message_choice import MessageChoice
from ui.desk.day.message_fields import MessageFields
from ui.desk.day.message_foot import MessageFoot
from ui.desk.day.message_note import MessageNote
from ui.desk.day.message_words import elsewhere_words, unsaved_words
from ui.desk.day.section import Section
from ui.desk.day.words_part import WordsPart
from ui.desk.page import heading_text
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.ground import Ground
from ui.widgets.picker import Picker
from ui.widgets.text import Text
from ui.wording import translate

OVER = frozenset({BookingState.CANCELLED, BookingState.PAST, BookingState.NO_SHOW})
WRITTEN_ABOUT = BINDING - {BookingState.LIVE} | OVER
SIDE = 16


class MessageSheet(Section):
    """Seen until the session begins, or if it never does; what is typed outlives the program."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Write nothing yet."""
        super().__init__(theme, diary)
        self.wanted: Kind | None = None
        self.written: Written | None = None
        self.findings = Findings((), ())
        self._about: object = None
        self._title = heading_text(theme, translate("Message", "Message to the customer"))
        self._cityless = Cityless(theme)
        self.note = MessageNote(theme)
        self._unsaved = Advice(theme)
        self._elsewhere = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._choice = MessageChoice(theme)
        languages = {language.value: words for language, words in language_names().items()}
        self._language = Picker(theme, translate("Message", "Language"), languages, "languages")
        self._language.setObjectName("message.language")
        self.fields = MessageFields(theme)
        self.foot = MessageFoot(theme)
        self.words = WordsPart(theme)
        self._paper = Ground(theme)
        self._lay_out()
        self._choice.chosen.connect(self._on_chosen)
        self._language.chosen.connect(self._on_spoken)
        self.fields.typed.connect(self._on_typed)
        self.fields.pointed.connect(self._on_pointed)

    def draw(self, row: DayRow) -> None:
        """Show the message as it stands; what is being typed stays."""
        super().draw(row)
        self.setVisible(row.state in WRITTEN_ABOUT or happened(row.session))
        self.draw_again()

    @property
    def writer(self) -> Writer:
        """Writes by the words and the settings of now."""
        return self.diary.writer

    def draw_again(self) -> None:
        """Show what became of the message of the same session."""
        if self.row is None:
            return
        written = self.written = self.writer.write(self.row.session, self.wanted)
        self._paper.setVisible(written is not None)
        self._language.setVisible(written is not None)
        self._cityless.setVisible(written is None)
        if written is None:
            self._cityless.draw(self.row.booking)
        else:
            self._draw_written(written)

    def tell(self, refusal: Refusal | None) -> None:
        """Show what became of an act, and why it was not done."""
        self.draw_again()
        self.foot.tell(sentence(refusal) if refusal else "")

    def _draw_written(self, written: Written) -> None:
        self._forget_what_was_done_before(written)
        self._choice.draw(written)
        self._language.draw(written.language)
        self.note.draw(written.edition.problem)
        self._unsaved.draw(unsaved_words(written.unsaved))
        self._elsewhere.setText(elsewhere_words(written))
        self._elsewhere.setVisible(bool(written.elsewhere))
        is_for_all = self.words.draw(self.writer, written)
        self.fields.setVisible(not is_for_all)
        self.foot.setVisible(not is_for_all)
        self.findings = self.writer.findings(written)
        self.fields.draw(written, self.findings)
        self.foot.draw(written, self.findings, self.diary.now(), self.diary.zone)

    def _forget_what_was_done_before(self, written: Written) -> None:
        """What was copied or saved is another message once the session says something else."""
        about = (written.kind, written.language, written.facts)
        if about != self._about:
            self._about = about
            self.foot.note("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._language)
        inside = QVBoxLayout(self._paper)
        inside.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        inside.setSpacing(14)
        notes = (self.note, self._unsaved, self._elsewhere)
        for part in (self._choice, *notes, self.fields, self.foot, self.words):
            inside.addWidget(part)
        self.column.addLayout(head)
        self.column.addWidget(self._cityless)
        self.column.addWidget(self._paper)

    def _on_chosen(self, kind: str) -> None:
        self.wanted = Kind(kind)
        self.foot.note("")
        self.draw_again()

    def _on_spoken(self, language: str) -> None:
        self.foot.note("")
        self.act(write_in(language))

    def _on_typed(self, message: Message) -> None:
        if self.written is not None:
            self.foot.note("")
            self.tell(self.writer.keep(self.written, message))

    def _on_pointed(self, point: str) -> None:
        if self.written is not None:
            self.tell(self.writer.point_out(self.written, point))
