"""The page of the guide: the team's links, the agent's good set-up, why each item is there."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from app.booking.example import title_of
from app.lists import guide as edit
from app.lists.guide import Guide
from app.lists.library import GUIDE, Library
from app.session.preparation import Example
from app.text.tidy import tidy
from ui.bind import bind
from ui.desk.advice import Advice
from ui.desk.day.entries import Asking, Entries
from ui.desk.day.entry_fields import Entry, EntryFields
from ui.desk.day.example_fields import ExampleFields
from ui.desk.field import Area
from ui.desk.offer import OfferLine
from ui.desk.page import Page
from ui.desk.problem_note import ProblemNote
from ui.desk.reasons import Reasons
from ui.desk.words import removed_words, trouble_words
from ui.opening import open_example
from ui.pencil import Pencil
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.labelled import labelled
from ui.widgets.wrap import Wrap
from ui.wording import translate


class GuidePage(Page):
    """Reads the reasons from the lists in force; what is written here is the agent's own."""

    def __init__(self, theme: Theme, library: Library) -> None:
        """Show what is written."""
        super().__init__(theme)
        self._library = library
        asking = Asking(
            translate("Guide", "Link or path"),
            translate("Guide", "Add"),
            take=partial(self._edit, edit.linked),
            reword=partial(self._edit, edit.entitled),
        )
        self._links = Entries(theme, "guide.link", asking, self._make_fields)
        self._problem = ProblemNote(theme)
        self._advice = Advice(theme)
        self._note = Area(theme, translate("Guide", "Note: what it looks like when it is right"))
        self._note.setObjectName("guide.note")
        self._pencil = Pencil(self, self._keep_note)
        self._note.typed.connect(self._pencil.touch)
        self._note.finished.connect(self._pencil.finish)
        self._picture = self.remark()
        self._look, self._choose, self._forget = self._buttons()
        self._reasons = Reasons(theme)
        self._before: Guide | None = None
        self._removed = ""
        self._offer = OfferLine(theme)
        self._lay_out()
        self._connect()
        bind(library.words, self, lambda _: self.draw())
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._links.new if self._links.isEnabled() else self._problem.again

    def draw(self) -> None:
        """Show the guide and the reasons as they are written."""
        words = self._library.words.value
        problems = {problem.path.stem: problem for problem in words.problems}
        self._problem.draw(problems.get(GUIDE))
        for part in (self._links, self._note, self._choose, self._forget):
            part.setEnabled(GUIDE not in problems)
        guide = words.guide
        self._links.draw([_entry(link) for link in guide.links])
        self._draw_setup(guide)
        self._reasons.draw(words.lists)
        self._offer.say(self._removed if self._before else "")
        self.order()

    def finish(self) -> None:
        """Take over what is being typed."""
        self._links.finish()
        self._pencil.finish()

    def choose_picture(self, path: str) -> None:
        """Have a picture of the agent's own good set-up; an empty path forgets it."""
        self._write(lambda guide: replace(guide, setup=replace(guide.setup, picture=path)))

    def _draw_setup(self, guide: Guide) -> None:
        setup = guide.setup
        if not self._note.hasFocus() and tidy(self._note.toPlainText()) != setup.note:
            self._note.put(setup.note)
        self._picture.setText(setup.picture or translate("Guide", "No picture yet."))
        for part in (self._look, self._forget):
            part.setVisible(bool(setup.picture))

    def _keep_note(self) -> bool:
        note = tidy(self._note.toPlainText())
        return self._write(lambda guide: replace(guide, setup=replace(guide.setup, note=note)))

    def _write(self, change: Callable[[Guide], Guide]) -> bool:
        guide = self._library.words.value.guide
        fresh = change(guide)
        trouble = None if fresh == guide else self._library.write_guide(fresh)
        self._advice.draw(trouble_words(trouble))
        return trouble is None

    def _edit(self, change: Callable[..., Guide], *words: object) -> bool:
        return self._write(lambda guide: change(guide, *words))

    def _remove(self, address: str) -> None:
        guide = self._library.words.value.guide
        titles = [title_of(link) for link in guide.links if link.address == address]
        if self._write(lambda guide: edit.unlinked(guide, address)):
            self._before, self._removed = guide, removed_words("".join(titles))
            self.draw()

    def _take_back(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            self._write(lambda _: before)
        self.draw()

    def _open(self, address: str) -> None:
        words = translate("Guide", "{0} could not be opened.").format(address)
        self._advice.draw("" if open_example(Example(address)) else words)

    def _make_fields(self, theme: Theme, name: str) -> EntryFields:
        fields = ExampleFields(theme, name)
        fields.opened.connect(self._open)
        return fields

    def _buttons(self) -> tuple[Button, Button, Button]:
        faces = {
            "look": Face(translate("Guide", "Open the picture"), "external-link"),
            "choose": Face(translate("Guide", "Choose a picture…"), "plus"),
            "forget": Face(translate("Guide", "Forget it"), "trash-2"),
        }
        look, choose, forget = (self._button(face, name) for name, face in faces.items())
        return look, choose, forget

    def _button(self, face: Face, name: str) -> Button:
        button = Button(self.theme, face)
        button.setObjectName(f"guide.{name}")
        return button

    def _lay_out(self) -> None:
        why = translate("Guide", "Why each item is on your lists")
        note = QWidget()
        note.setLayout(labelled(self.theme, self._note.accessibleName(), self._note))
        parts: tuple[QWidget, ...] = (
            self._problem,
            self.heading(translate("Guide", "Your team’s links")),
            self._links,
            self._offer,
            self._advice,
            self.heading(translate("Guide", "Your good set-up")),
            self.remark(translate("Guide", "It opens beside the reason of the item “Background”.")),
            self._picture,
            Wrap(self._look, self._choose, self._forget),
            note,
            self.heading(why),
            self._reasons,
        )
        for part in parts:
            self.column.addWidget(part)
        for part in (self._advice, note):
            self.column.insertSpacing(self.column.indexOf(part) + 1, 12)

    def _connect(self) -> None:
        self._links.moved.connect(partial(self._edit, edit.moved))
        self._links.removed.connect(self._remove)
        self._offer.accepted.connect(self._take_back)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._take_back)
        self._problem.read_again.connect(self._library.reload)
        self._problem.restored.connect(lambda: self._library.restore(GUIDE))
        self._look.clicked.connect(
            lambda: self._open(self._library.words.value.guide.setup.picture)
        )
        self._forget.clicked.connect(lambda: self.choose_picture(""))
        self._choose.clicked.connect(self._ask_which)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, translate("Guide", "A picture of your good set-up"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.choose_picture)
        dialog.open()


def _entry(link: Example) -> Entry:
    return Entry(link.address, title=title_of(link), words=link.title)
