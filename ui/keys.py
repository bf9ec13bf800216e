"""Every key of the strip in one table."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.key_words import CAPTURES, key_words
from ui.wording import translate

ARROWS = {"Up": "↑", "Down": "↓", "Return": "↵"}
STEPS = frozenset({"up", "down", "larger", "smaller"})
TICKS = tuple(f"tick-{number}" for number in range(1, 10))
AIDS = {
    "calm": "K",
    "unknown": "I",
    "honest": "H",
    "ending": "O",
    "dropped": "L",
}
"""The cards for hard moments, each with its key."""


SEQUENCES: Mapping[str, str] = {
    **{act: act[-1] for act in TICKS},
    "up": "Up",
    "down": "Down",
    "aside": "N",
    "why": "W",
    "said": "S",
    "later": "Z",
    "extend": "E",
    "mini": "M",
    "pin": "P",
    "discreet": "D",
    "copy": "C",
    "follow-up": "F",
    "sent": "T",
    "focus-3": "Alt+7",
    "focus-2": "Alt+8",
    "focus-1": "Alt+9",
    "mistake": "Alt+0",
    "join": "J",
    "notes": "R",
    "example": "X",
    "goal": "G",
    **{act: f"Alt+{number}" for number, act in enumerate(CAPTURES, start=1)},
    "sure": "Alt+Y",
    "unsure": "Alt+U",
    "captured": "V",
    "aids": "A",
    **AIDS,
    "late": "Shift+L",
    "undo": "Ctrl+Z",
    "before": "Ctrl+1",
    "during": "Ctrl+2",
    "after": "Ctrl+3",
    "forward": "Ctrl+Return",
    "end": "Ctrl+E",
    "pause": "Ctrl+P",
    "plan": "Ctrl+N",
    "talk": "Ctrl+J",
    "day": "Ctrl+D",
    "promises": "Ctrl+R",
    "customers": "Ctrl+B",
    "insights": "Ctrl+I",
    "colleagues": "Ctrl+K",
    "briefs": "Ctrl+O",
    "lists": "Ctrl+L",
    "guide": "Ctrl+G",
    "history": "Ctrl+H",
    "search": "Ctrl+F",
    "alerts": "Ctrl+T",
    "settings": "Ctrl+,",
    "larger": "Ctrl++",
    "smaller": "Ctrl+-",
    "plain": "Ctrl+0",
    "help": "F1",
    "quit": "Ctrl+Q",
}


class Key(Struct, frozen=True):
    """A key and the act that it stands for."""

    act: str
    sequence: str
    words: str


def keys() -> tuple[Key, ...]:
    """All keys, in the order in which they are shown."""
    ticks = {act: translate("Keys", "Tick item {0}").format(act[-1]) for act in TICKS}
    return tuple(Key(act, SEQUENCES[act], words) for act, words in {**ticks, **key_words()}.items())


def sequence_of(act: str, *, single: bool) -> QKeySequence:
    """The key to press for `act`; without single keys, letters take Alt, and digits Ctrl+Shift.

    Alt and a digit write a line down.
    """
    sequence = SEQUENCES[act]
    if single or len(sequence) > 1:
        return QKeySequence(sequence)
    return QKeySequence(f"Ctrl+Shift+{sequence}" if act in TICKS else f"Alt+{sequence}")


def cap(act: str, *, single: bool) -> str:
    """The key of `act` as it is drawn on its cap."""
    native = QKeySequence.SequenceFormat.NativeText
    *held, last = sequence_of(act, single=single).toString(native).rpartition("+")
    return "".join((*held, ARROWS.get(last, last)))


def attach(owner: QWidget, acts: Mapping[str, Callable[[], object]], *, single: bool) -> None:
    """Let each key of `owner`'s window call its act; one that is held repeats only a step."""
    for act, call in acts.items():
        shortcut = QShortcut(sequence_of(act, single=single), owner)
        shortcut.setAutoRepeat(act in STEPS)
        shortcut.activated.connect(call)
