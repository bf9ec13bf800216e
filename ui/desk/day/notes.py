"""Notes of the agent's own: saved while they are typed, written out as plain Markdown."""

from pathlib import Path

from app.booking.day import DayRow
from app.booking.paper import Headings, markdown
from app.booking.preparing import LONGEST_NOTES, take_notes
from app.lists.file import replace_text
from ui.desk.advice import Advice
from ui.desk.day.day_words import whom_words
from ui.desk.day.diary import Diary
from ui.desk.day.pad import Pad
from ui.desk.day.part import Part
from ui.desk.saving import ask_where
from ui.pencil import Pencil
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Notes(Part):
    """Free text, and the way out of the program."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Empty."""
        super().__init__(theme, diary)
        self._pad = Pad(theme, translate("Prepare", "Notes"), LONGEST_NOTES)
        self._pad.setPlaceholderText(
            translate("Prepare", "What you want at hand in the call. Saved while you type.")
        )
        self.name(self._pad, "notes")
        self._pencil = Pencil(self, lambda: self.type_in(take_notes(self._pad.toPlainText())))
        self._pad.typed.connect(self._on_typed)
        self._pad.filled.connect(self._on_filled)
        self._pad.finished.connect(self._pencil.finish)
        self._advice = Advice(theme)
        save = Button(theme, Face(translate("Prepare", "Save as Markdown…")))
        self.name(save, "export")
        save.clicked.connect(self._ask_where)
        for part in (self.title(self._pad.accessibleName()), self._pad, Wrap(save), self._advice):
            self.column.addWidget(part)

    def draw(self, row: DayRow) -> None:
        """Show the notes; what is being typed is left alone."""
        is_first = self.row is None
        super().draw(row)
        notes = self.known.notes
        is_typed = self._pad.hasFocus() or self._pencil.is_wet
        if (is_first or not is_typed) and self._pad.toPlainText() != notes:
            self._pad.put(notes)

    def finish(self) -> None:
        """Save what was just typed."""
        self._pencil.finish()

    def write(self, path: str) -> None:
        """Write the preparation to a file, or say that it could not be."""
        if self.row is None or not path:
            return
        self.finish()
        text = markdown(whom_words(self.row), self.known, _headings())
        try:
            replace_text(Path(path), text)
        except OSError:
            words = translate("Prepare", "{0} could not be written. Choose another place.")
            self._advice.draw(words.format(path))
        else:
            self._advice.draw("")

    def _on_typed(self) -> None:
        self._advice.draw("")
        self._pencil.touch()

    def _on_filled(self) -> None:
        words = translate("Prepare", "Notes hold {0} letters: what goes beyond is left out.")
        self._advice.draw(words.format(f"{LONGEST_NOTES:,}"))

    def _ask_where(self) -> None:
        title, name = (
            translate("Prepare", "Save as Markdown"),
            translate("Prepare", "preparation.md"),
        )
        ask_where(self, title, name, {"md": "Markdown"}, lambda path, _: self.write(path))


def _headings() -> Headings:
    return Headings(
        wishes=translate("Prepare", "What they want"),
        plan=translate("Prepare", "The plan"),
        examples=translate("Prepare", "Examples"),
        goals=translate("Prepare", "Goals of the call"),
        notes=translate("Prepare", "Notes"),
        covered=translate("Prepare", "covered by: {0}"),
    )
