"""What stands in the place of the lists while names and words are hidden."""

from PySide6.QtWidgets import QToolTip, QWidget

from ui.acts import Acts
from ui.keys import cap
from ui.strip.bookmark import Control, control_in_use, take_up
from ui.strip.note import Note
from ui.theme import Theme
from ui.widgets.button import Face
from ui.wording import translate


class Veil(Note):
    """Covers other parts; the keyboard waits meanwhile, and goes back to where it was."""

    def __init__(self, theme: Theme, *covered: QWidget, beside: QWidget) -> None:
        """Cover nothing yet; what is `beside` them covers itself."""
        super().__init__(theme)
        self._covered = covered
        self._used = (*covered, beside)
        self._key = cap("discreet", single=theme.single_keys)
        self._in_use: Control | None = None
        self._is_on = False

    def fall(self, acts: Acts) -> None:
        """Take the keyboard from what will be covered; its words may go then."""
        if self._is_on:
            return
        self._is_on = True
        QToolTip.hideText()
        used = (control_in_use(part) for part in self._used)
        self._in_use = next(filter(None, used), None)
        if self._in_use is not None:
            self.window().setFocus()
        words = translate("Note", "Names and words are hidden: only the time is shown.")
        face = Face(translate("Note", "Show them again"), "eye", self._key)
        self.draw("", words, ((face, acts.discreet),))

    def place(self, *, is_on: bool, has_lists: bool) -> None:
        """Stand where the lists were, or bring them back; neither where there are none."""
        was_on, self._is_on = self._is_on, is_on
        self.setVisible(is_on and has_lists)
        for part in self._covered:
            part.setVisible(has_lists and not is_on)
        if was_on and not is_on:
            self._give_back()

    def _give_back(self) -> None:
        """Put the keyboard where it was, unless it has gone elsewhere since."""
        held: QWidget | None = self.window().focusWidget()
        if held is None or held is self.window() or self.isAncestorOf(held):
            self.window().setFocus()
            for part in self._used:
                take_up(part, self._in_use)
