"""Notes of a talk: what they said, and in a second place what I make of it."""

from app.session.talk import Talk
from ui.desk.day.pad import Pad
from ui.talk.part import TalkPart, put
from ui.wording import translate

WORDS, READING = 5, 2
"""Lines at least."""


class NotesPads:
    """Two pads for a part of the talk, which lays them out."""

    def __init__(self, part: TalkPart, lines: int = WORDS) -> None:
        """For `part`, with room for so many `lines` of their words; both are saved together."""
        said = translate("Talk", "In their words")
        made = translate("Talk", "What I make of it")
        self.words = part.pad(said, translate("Talk", "As they say it"), lines)
        self.reading = part.pad(made, translate("Talk", "Apart, and later"), READING)

    @property
    def pads(self) -> tuple[Pad, Pad]:
        """Both."""
        return self.words, self.reading

    def draw(self, talk: Talk | None) -> None:
        """Show what was noted; what is being typed is left alone."""
        put(self.words, "" if talk is None else talk.words)
        put(self.reading, "" if talk is None else talk.reading)
