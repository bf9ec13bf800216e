"""What to show in the call: links and files, and whether they are still there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.booking.day import DayRow
from app.booking.example import Found, is_link, title_of
from app.booking.preparing import entitle, show
from app.booking.series import EXAMPLES
from app.session.preparation import Example
from ui.desk.advice import Advice
from ui.desk.day.diary import Diary
from ui.desk.day.entries import Asking, Entries
from ui.desk.day.entry_fields import Entry, EntryFields
from ui.desk.day.example_fields import ExampleFields
from ui.desk.day.part import Part
from ui.desk.day.prepare_words import found_words
from ui.opening import open_example
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.wrap import Wrap
from ui.wording import translate

LOST = frozenset({Found.GONE, Found.SILENT, Found.UNFIT})


class Examples(Part):
    """A list, a way to a file, and a look at what became of each."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show nothing yet."""
        super().__init__(theme, diary)
        self._scout = diary.scout
        self._looked: tuple[Example, ...] = ()
        asking = translate("Prepare", "Link or path of a file")
        self._entries = Entries(
            theme,
            "preparation.example",
            Asking(
                asking,
                translate("Prepare", "Add"),
                take=lambda text: self.jot(show(text)),
                reword=lambda name, title: self.type_in(entitle(name, title)),
            ),
            self._make_fields,
        )
        self._advice = Advice(theme)
        choose = Button(theme, Face(translate("Prepare", "Choose a file…"), "plus"))
        self.name(choose, "choose")
        choose.clicked.connect(self._ask_which)
        self._check = Button(theme, Face(translate("Prepare", "Check links"), "rotate-ccw"))
        self.name(self._check, "check")
        self._check.clicked.connect(lambda: self._scout.ask_sites(self.known.examples))
        self._words = self.remark()
        self._lay_out(Wrap(choose, self._check))
        self._connect()

    def draw(self, row: DayRow) -> None:
        """Show the examples; new ones are looked for."""
        super().draw(row)
        self._entries.remember(self.diary.unfinished, f"{row.session.id}.example")
        if self.known.examples != self._looked:
            self._looked = self.known.examples
            self._scout.look(self._looked)
        self._draw_entries()

    def finish(self) -> None:
        """Take over what is being typed."""
        self._entries.finish()

    def add_file(self, path: str) -> None:
        """Show a file."""
        self.jot(show(path))

    def _draw_entries(self) -> None:
        examples = self.known.examples
        self._entries.draw([self._entry(one) for one in examples])
        self._check.setVisible(any(is_link(one.address) for one in examples))
        self._check.setEnabled(self.isEnabled() and not self._scout.is_asking)
        self._words.setText(self._remark(examples))
        self._words.setVisible(bool(examples))

    def _remark(self, examples: Sequence[Example]) -> str:
        if self._scout.is_asking:
            return translate("Prepare", "Asking the sites…")
        if any(is_link(one.address) for one in examples):
            return translate(
                "Prepare",
                "Files were looked for on this machine. “Check links” asks each site once, over "
                "the network, whether the page is there; nothing else here ever does.",
            )
        return translate("Prepare", "Files were looked for on this machine.")

    def _entry(self, one: Example) -> Entry:
        found = self._scout.known.get(one.address)
        tokens = self.theme.tokens
        marks: tuple[tuple[str, str], ...] = ()
        if found in LOST:
            marks = (("triangle-alert", tokens.must),)
        elif found is Found.THERE:
            marks = (("circle-check", tokens.done),)
        title = title_of(one)
        return Entry(one.address, found_words(found), marks, "", title, one.title)

    def _make_fields(self, theme: Theme, name: str) -> EntryFields:
        fields = ExampleFields(theme, name)
        fields.opened.connect(self._open)
        return fields

    def _open(self, address: str) -> None:
        found = [one for one in self.known.examples if one.address == address]
        is_open = all(map(open_example, found))
        words = translate("Prepare", "{0} could not be opened.").format(address)
        self._advice.draw("" if is_open else words)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, translate("Prepare", "A file to show"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.add_file)
        dialog.open()

    def _lay_out(self, buttons: QWidget) -> None:
        title = self.title(translate("Prepare", "Examples to show"))
        parts: tuple[QWidget, ...] = (title, self._entries, buttons, self._words, self._advice)
        for part in parts:
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._scout.told.connect(self._draw_entries)
        entries = self._entries
        entries.moved.connect(lambda name, by: self.jot(EXAMPLES.move(name, by)))
        entries.removed.connect(lambda name: self.act(EXAMPLES.drop(name)))
