"""Every key of the strip in one table."""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.session.capture import CaptureKind
from app.settings import AGREED_EXTENSION
from ui.wording import kind_words, translate

ARROWS = {"Up": "↑", "Down": "↓", "Return": "↵"}
STEPS = frozenset({"up", "down", "larger", "smaller"})
TICKS = tuple(f"tick-{number}" for number in range(1, 10))
CAPTURES = {f"capture-{kind.value}": kind for kind in CaptureKind}
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
    "late": "T",
    "undo": "Ctrl+Z",
    "before": "Ctrl+1",
    "during": "Ctrl+2",
    "after": "Ctrl+3",
    "forward": "Ctrl+Return",
    "end": "Ctrl+E",
    "pause": "Ctrl+P",
    "plan": "Ctrl+N",
    "day": "Ctrl+D",
    "promises": "Ctrl+R",
    "customers": "Ctrl+B",
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
    return tuple(Key(act, SEQUENCES[act], words) for act, words in {**ticks, **_words()}.items())


def _words() -> Mapping[str, str]:
    return {**_words_for_sessions(), **_words_for_windows()}


def _words_for_sessions() -> Mapping[str, str]:
    return {
        "up": translate("Keys", "To the item above"),
        "down": translate("Keys", "To the item below"),
        "aside": translate("Keys", "Not applicable"),
        "why": translate("Keys", "Why this item"),
        "said": translate("Keys", "Said it"),
        "later": translate("Keys", "In 1 min"),
        "extend": translate("Keys", "Agreed: {0} minutes more").format(AGREED_EXTENSION),
        "copy": translate("Keys", "Copy the confirmation"),
        "join": translate("Keys", "Join: open the link of the call"),
        "notes": translate("Keys", "Prep notes, and folded again"),
        "example": translate("Keys", "Open the next example"),
        "goal": translate("Keys", "A goal that came up"),
        **dict(_capture_words()),
        "sure": translate("Keys", "Can we really? Yes"),
        "unsure": translate("Keys", "Can we really? Not sure"),
        "captured": translate("Keys", "What you wrote down, and folded again"),
        **_aid_words(),
        "late": translate("Keys", "They came late"),
        "undo": translate("Keys", "Undo"),
        "before": translate("Keys", "Before list"),
        "during": translate("Keys", "During list"),
        "after": translate("Keys", "After list"),
        "forward": translate("Keys", "Start, or close"),
        "end": translate("Keys", "End session"),
        "pause": translate("Keys", "Pause, and go on"),
        **_window_words(),
    }


def _capture_words() -> Iterator[tuple[str, str]]:
    words = translate("Keys", "Write down: {0}")
    for act, kind in CAPTURES.items():
        yield act, words.format(kind_words(kind))


def _aid_words() -> Mapping[str, str]:
    return {
        "aids": translate("Keys", "Cards for hard moments"),
        "calm": translate("Keys", "Card: keep calm"),
        "unknown": translate("Keys", "Card: I don’t know, but I will find out"),
        "honest": translate("Keys", "Card: an honest answer"),
        "ending": translate("Keys", "Card: the call that will not end"),
        "dropped": translate("Keys", "Card: the connection dropped"),
    }


def _window_words() -> Mapping[str, str]:
    return {
        "plan": translate("Keys", "Plan another session"),
    }


def _words_for_windows() -> Mapping[str, str]:
    return {
        "mini": translate("Keys", "Small, and large again"),
        "pin": translate("Keys", "Above other windows"),
        "discreet": translate("Keys", "Discreet: hide names and words"),
        "day": translate("Keys", "Day: all sessions ahead"),
        "promises": translate("Keys", "Promises: all that are open"),
        "customers": translate("Keys", "Customers: what you know of each"),
        "lists": translate("Keys", "Lists and lines"),
        "guide": translate("Keys", "Guide: reasons, links, your good set-up"),
        "history": translate("Keys", "History: my most memorable mistakes"),
        "search": translate("Keys", "Search in everything written"),
        "alerts": translate("Keys", "Alerts today"),
        "settings": translate("Keys", "Settings"),
        "larger": translate("Keys", "Larger text"),
        "smaller": translate("Keys", "Smaller text"),
        "plain": translate("Keys", "Text at 100 %"),
        "help": translate("Keys", "These keys"),
        "quit": translate("Keys", "Quit"),
    }


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
