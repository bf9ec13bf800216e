"""The words that the program brings along."""

from pathlib import Path

from app.lists.library import Library
from app.session.showing import CueKind

CHECKLISTS = Path(__file__).parents[2] / "resources" / "checklists"
NOWHERE = Path("/nowhere")


def headline(kind: CueKind) -> str:
    """What a cue is called on the plate and on the desktop."""
    return Library(CHECKLISTS, NOWHERE).words.value.lines[kind].headline
