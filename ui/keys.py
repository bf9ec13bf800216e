"""Every key of the strip in one table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.wording import translate

TICKS = tuple(f"tick-{number}" for number in range(1, 10))


@dataclass(frozen=True, slots=True)
class Key:
    """A key and the act that it stands for."""

    act: str
    sequence: str
    words: str


def keys() -> tuple[Key, ...]:
    """All keys, in the order in which they are shown."""
    return (
        *(Key(act, act[-1], translate("Keys", "Tick item {0}").format(act[-1])) for act in TICKS),
        Key("up", "Up", translate("Keys", "To the item above")),
        Key("down", "Down", translate("Keys", "To the item below")),
        Key("aside", "N", translate("Keys", "Not applicable")),
        Key("why", "W", translate("Keys", "Why this item")),
        Key("said", "S", translate("Keys", "Said it")),
        Key("later", "Z", translate("Keys", "In 1 min")),
        Key("extend", "E", translate("Keys", "Agreed: 10 minutes more")),
        Key("mini", "M", translate("Keys", "Small, and large again")),
        Key("pin", "P", translate("Keys", "Above other windows")),
        Key("undo", "Ctrl+Z", translate("Keys", "Undo")),
        Key("before", "Ctrl+1", translate("Keys", "Before list")),
        Key("during", "Ctrl+2", translate("Keys", "During list")),
        Key("after", "Ctrl+3", translate("Keys", "After list")),
        Key("forward", "Ctrl+Return", translate("Keys", "Start, or close")),
        Key("end", "Ctrl+E", translate("Keys", "End session")),
        Key("pause", "Ctrl+P", translate("Keys", "Pause, and go on")),
        Key("plan", "Ctrl+N", translate("Keys", "Plan another session")),
        Key("lists", "Ctrl+L", translate("Keys", "Lists and lines")),
        Key("settings", "Ctrl+,", translate("Keys", "Settings")),
        Key("larger", "Ctrl++", translate("Keys", "Larger text")),
        Key("smaller", "Ctrl+-", translate("Keys", "Smaller text")),
        Key("plain", "Ctrl+0", translate("Keys", "Text at 100 %")),
        Key("help", "F1", translate("Keys", "These keys")),
        Key("quit", "Ctrl+Q", translate("Keys", "Quit")),
    )


def sequence_of(key: Key, *, single: bool) -> QKeySequence:
    """The key to press; without single keys, letters and digits take Alt as well."""
    is_single = len(key.sequence) == 1
    return QKeySequence(key.sequence if single or not is_single else f"Alt+{key.sequence}")


def attach(owner: QWidget, acts: Mapping[str, Callable[[], object]], *, single: bool) -> None:
    """Let each key of `owner`'s window call its act."""
    for key in keys():
        if key.act in acts:
            shortcut = QShortcut(sequence_of(key, single=single), owner)
            shortcut.activated.connect(acts[key.act])
