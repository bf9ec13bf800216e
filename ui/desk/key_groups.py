"""Which keys belong together, and which commands are worth a key of the whole desktop."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from ui.keys import TICKS, Key, keys, sequence_of
from ui.wording import translate

LIST = (*TICKS, "up", "down", "aside", "why")
CUE = ("said", "later", "extend")
SESSION = ("before", "during", "after", "forward", "end", "pause", "plan", "undo")
ARROWS = {"Up": "↑", "Down": "↓", "Return": "↵"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A key as it is drawn, and what it does."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """Keys for one thing."""

    title: str
    entries: tuple[Entry, ...]


def groups(*, single: bool) -> tuple[Group, ...]:
    """All keys; those that nobody sorted are of the window."""
    sorted_acts = {*LIST, *CUE, *SESSION}
    rest = tuple(key.act for key in keys() if key.act not in sorted_acts)
    return (
        Group(translate("Keys", "The list"), _list_entries(single=single)),
        Group(translate("Keys", "The cue"), _entries(CUE, single=single)),
        Group(translate("Keys", "The session"), _entries(SESSION, single=single)),
        Group(translate("Keys", "The window"), _entries(rest, single=single)),
        Group(translate("Keys", "In here"), _desk_entries()),
    )


def commands() -> tuple[Entry, ...]:
    """Command lines, and what each does."""
    return (
        Entry("callside said", translate("Keys", "The line was said")),
        Entry("callside later", translate("Keys", "Show it again in a minute")),
        Entry("callside extend 10", translate("Keys", "10 minutes more")),
        Entry("callside mini", translate("Keys", "Small, and large again")),
        Entry("callside pause", translate("Keys", "Pause: the connection dropped")),
        Entry("callside resume", translate("Keys", "Go on after a pause")),
        Entry("callside end", translate("Keys", "End the session")),
        Entry("callside show", translate("Keys", "Bring the window to the front")),
    )


def shown_key(key: Key, *, single: bool) -> str:
    """A key as it is drawn on its cap."""
    native = QKeySequence.SequenceFormat.NativeText
    *held, last = sequence_of(key, single=single).toString(native).rpartition("+")
    return "".join((*held, ARROWS.get(last, last)))


def _list_entries(*, single: bool) -> tuple[Entry, ...]:
    """The nine keys that tick are one entry."""
    known = {key.act: key for key in keys()}
    first, last = (shown_key(known[act], single=single) for act in (TICKS[0], TICKS[-1]))
    ticks = Entry(f"{first} – {last[-1]}", translate("Keys", "Tick that item"))
    others = tuple(act for act in LIST if act not in TICKS)
    return (ticks, *_entries(others, single=single))


def _entries(acts: tuple[str, ...], *, single: bool) -> tuple[Entry, ...]:
    known = {key.act: key for key in keys()}
    return tuple(Entry(shown_key(known[act], single=single), known[act].words) for act in acts)


def _desk_entries() -> tuple[Entry, ...]:
    return (
        Entry("Alt+↑", translate("Keys", "Move the item up")),
        Entry("Alt+↓", translate("Keys", "Move the item down")),
        Entry("Alt+Del", translate("Keys", "Remove the item")),
        Entry("Ctrl+Z", translate("Keys", "Take that back")),
        Entry("Esc", translate("Keys", "Close")),
    )
