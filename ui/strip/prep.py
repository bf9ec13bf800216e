"""The notes that were prepared, and the examples to show, in the strip."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.booking.example import title_of
from app.prep import READ_IN
from app.session.preparation import Example
from app.session.session import Phase
from ui.keys import cap
from ui.strip.drawer import Drawer
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class PrepDrawer(Drawer):
    """Read here, and written in the desk."""

    wanted = Signal(Example)

    def __init__(self, theme: Theme) -> None:
        """Folded."""
        super().__init__(theme, "notebook-text", translate("Prep", "Prep notes"), "notes")
        self._examples: tuple[Example, ...] = ()

    @property
    def is_filled(self) -> bool:
        """Whether anything was prepared."""
        return not self.prep.is_empty

    def belongs_to(self, phase: Phase) -> bool:
        """Before the call, and in it."""
        return phase in READ_IN

    def fill(self, column: QVBoxLayout) -> None:
        """A text, and below it the links."""
        self._examples = ()
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self._next = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        self._notes = Text(self.theme, BODY)
        column.addWidget(self._notes)
        column.addLayout(self._links)
        column.addWidget(self._next)

    def refill(self) -> None:
        """Show the notes; the links are made anew only when they change."""
        nothing = translate("Prep", "Nothing was noted. Notes are written on the session’s page.")
        is_empty = self.prep.is_empty
        notes = self.prep.notes.strip()
        self._notes.setText(nothing if is_empty else notes)
        self._notes.setVisible(bool(self._notes.text()))
        key = cap("example", single=self.theme.single_keys)
        self._next.setText(translate("Prep", "{0} opens the next one.").format(key))
        self._next.setVisible(bool(self.prep.examples))
        if self.prep.examples != self._examples:
            self._examples = self.prep.examples
            self._remake()

    def _remake(self) -> None:
        while (old := self._links.takeAt(0)) is not None:
            part = old.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for example in self._examples:
            link = Link(self.theme, title_of(example))
            link.setToolTip(example.address)
            link.clicked.connect(partial(self.wanted.emit, example))
            line = Wrap(link)
            self._links.addWidget(line)
            line.show()
