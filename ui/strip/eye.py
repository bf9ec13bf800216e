"""The button that hides names and words: an eye, closed while it holds."""

from ui.keys import cap
from ui.theme import Theme
from ui.widgets.icon_button import IconButton
from ui.widgets.latch import put
from ui.wording import translate


class Eye(IconButton):
    """Stays in while names and words are hidden."""

    def __init__(self, theme: Theme) -> None:
        """Nothing is hidden."""
        super().__init__(theme, "eye")
        self.setCheckable(True)
        words = translate("Discreet", "Discreet: hide names and words")
        self.call(words, cap("discreet", single=theme.single_keys))

    def draw(self, ink: str, *, is_in: bool) -> None:
        """Show whether it holds; by its shape too, and in `ink`."""
        self.wear("eye-off" if is_in else "eye", ink)
        put(self, is_in=is_in)
