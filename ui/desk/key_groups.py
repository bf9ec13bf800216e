"""Which keys belong together, and which commands are worth a key of the whole desktop."""

from collections.abc import Sequence

from msgspec import Struct

from ui.key_words import CAPTURES
from ui.keys import AIDS, ARROWS, TICKS, cap, keys
from ui.wording import translate

LIST = (*TICKS, "up", "down", "aside", "why")
CUE = ("said", "later", "extend")
PREPARED = ("notes", "example", "goal")
WRITTEN = (*CAPTURES, "sure", "unsure", "captured")
HARD = ("aids", *AIDS)
SESSION = (
    "before",
    "during",
    "after",
    "forward",
    "end",
    "pause",
    "plan",
    "talk",
    "copy",
    "join",
    "undo",
)


class Entry(Struct, frozen=True):
    """A key as it is drawn, and what it does."""

    key: str
    words: str


class Group(Struct, frozen=True):
    """Keys for one thing."""

    title: str
    entries: tuple[Entry, ...]


def groups(*, single: bool) -> tuple[Group, ...]:
    """All keys; those that nobody sorted are of the window."""
    sorted_acts = {*LIST, *CUE, *PREPARED, *WRITTEN, *HARD, *SESSION}
    rest = tuple(key.act for key in keys() if key.act not in sorted_acts)
    return (
        Group(translate("Keys", "The list"), _list_entries(single=single)),
        Group(translate("Keys", "The cue"), _entries(CUE, single=single)),
        Group(translate("Keys", "What you prepared"), _entries(PREPARED, single=single)),
        Group(translate("Keys", "Written down"), _written_entries(single=single)),
        Group(translate("Keys", "Hard moments"), _entries(HARD, single=single)),
        Group(translate("Keys", "In here"), _desk_entries()),
        Group(translate("Keys", "The session"), _entries(SESSION, single=single)),
        Group(translate("Keys", "The window"), _entries(rest, single=single)),
    )


def halved(every: Sequence[Group]) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """All groups in their order, in two parts of which neither is much longer."""
    parts = [(tuple(every[:place]), tuple(every[place:])) for place in range(1, len(every))]
    return min(parts, key=lambda pair: max(map(_length, pair)))


def _length(part: Sequence[Group]) -> int:
    """How many rows; a title takes nearly two."""
    return sum(len(group.entries) + 2 for group in part)


def commands() -> tuple[Entry, ...]:
    """What follows the program's name on a command line, and what each does."""
    return (
        Entry("said", translate("Keys", "The line was said")),
        Entry("later", translate("Keys", "Show it again in a minute")),
        Entry("extend 10", translate("Keys", "10 minutes more")),
        Entry("capture note …", translate("Keys", "Write a line down")),
        Entry("mini", translate("Keys", "Small: the pill")),
        Entry("discreet on", translate("Keys", "Hide names and words")),
        Entry("discreet off", translate("Keys", "Show them again")),
        Entry("pause", translate("Keys", "Pause: the connection dropped")),
        Entry("resume", translate("Keys", "Go on after a pause")),
        Entry("end", translate("Keys", "End the session")),
        Entry("show", translate("Keys", "Bring the window to the front")),
    )


def _list_entries(*, single: bool) -> tuple[Entry, ...]:
    """The nine keys that tick are one entry."""
    first, last = (cap(act, single=single) for act in (TICKS[0], TICKS[-1]))
    ticks = Entry(f"{first} – {last[-1]}", translate("Keys", "Tick that item"))
    others = tuple(act for act in LIST if act not in TICKS)
    return (ticks, *_entries(others, single=single))


def _entries(acts: tuple[str, ...], *, single: bool) -> tuple[Entry, ...]:
    words = {key.act: key.words for key in keys()}
    return tuple(Entry(cap(act, single=single), words[act]) for act in acts)


def _written_entries(*, single: bool) -> tuple[Entry, ...]:
    """With the two keys of the field itself."""
    return (
        *_entries(WRITTEN, single=single),
        Entry(ARROWS["Return"], translate("Keys", "Keep the line, and type the next one")),
        Entry("Esc", translate("Keys", "Leave the line: the keys act again")),
    )


def _desk_entries() -> tuple[Entry, ...]:
    return (
        Entry("Alt+↑", translate("Keys", "Move the item up")),
        Entry("Alt+↓", translate("Keys", "Move the item down")),
        Entry("Alt+Del", translate("Keys", "Remove the item")),
        Entry("Ctrl+Shift+C", translate("Keys", "Copy the message")),
        Entry("Ctrl+Z", translate("Keys", "Take that back")),
        Entry("Esc", translate("Keys", "Close")),
    )
