"""A sentence that wants to be read: a warning, or why something was not done."""

from ui.widgets.signed import Signed


class Advice(Signed):
    """Says nothing until it is drawn."""

    def draw(self, words: str) -> None:
        """Say `words`."""
        self.say(words, "triangle-alert", self._theme.tokens.must)
