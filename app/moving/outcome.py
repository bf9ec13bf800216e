"""What came of it, and the sentence that says so; it names no customer."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from app.text.letters import plain
from app.trouble_words import unread_words

MOST_SHOWN, LONGEST_SHOWN = 3, 60


class Exported(Struct, frozen=True):
    """How much went out, and which files of words did not, because they are no text.

    Of `unread` sessions nothing went out, because they cannot be read.
    """

    target: Path
    sessions: int = 0
    customers: int = 0
    left_out: tuple[str, ...] = ()
    unread: int = 0


class Imported(Struct, frozen=True):
    """How much came in; `same` was here already, `others` was here with other facts, and stays.

    Of both it is told how many are sessions.
    """

    sessions: int = 0
    customers: int = 0
    words: int = 0
    texts: int = 0
    answers: int = 0
    colleagues: int = 0
    briefs: int = 0
    same: int = 0
    others: int = 0
    insights: int = 0
    """Those of the sessions that came in."""
    same_sessions: int = 0
    other_sessions: int = 0


class Remnant(Struct, frozen=True):
    """A word of a name, in how many places of others it stands, and with whom."""

    word: str
    places: int
    where: tuple[str, ...]


class Going(Struct, frozen=True):
    """What goes with the customer of that key.

    `copies` are files that hold them beside the data file, `unreadable` those that cannot be
    opened and go as a whole. `mentions` are places of others where the name was written, too:
    sessions, notes, unfinished texts; `remnants` are those of its words that tell who it is and
    stand there, with the rest of the name or alone.
    """

    key: str
    names: tuple[str, ...]
    sessions: int = 0
    promises: int = 0
    texts: int = 0
    copies: int = 0
    unreadable: int = 0
    mentions: int = 0
    remnants: tuple[Remnant, ...] = ()
    insights: int = 0


def exported_words(outcome: Exported) -> str:
    """How an export went."""
    told = listed(count(outcome.sessions, "session"), *some(outcome.customers, "customer"))
    left = "".join(f" Left out, because it is no text: {name}." for name in outcome.left_out)
    unread = unread_words(outcome.unread, "the data file")
    return f"Exported {told} to {outcome.target}.{left} {unread}".rstrip()


def imported_words(outcome: Imported) -> str:
    """How an import went."""
    came = listed(
        count(outcome.sessions, "session"),
        *some(outcome.insights, "insight"),
        *some(outcome.customers, "customer"),
        *some(outcome.colleagues, "colleague"),
        *some(outcome.briefs, "brief"),
        *some(outcome.words, "file", "of your own words"),
        *some(outcome.texts, "unfinished text"),
        *some(outcome.answers, "answer", "about your lists"),
    )
    same = _things(outcome.same, outcome.same_sessions)
    others = _things(outcome.others, outcome.other_sessions)
    here = f" Here already: {same}." if same else ""
    differ = f" Here with other facts, and left as before: {others}." if others else ""
    return f"Imported {came}.{here}{differ}"


def _things(number: int, sessions: int) -> str:
    """So many, of which these are sessions."""
    besides = some(number - sessions, "other thing")
    return listed(*some(sessions, "session"), *besides) if number else ""


def going_words(going: Going) -> str:
    """What will go, before it does."""
    taken = _taken(going)
    whole = (
        f" {count(going.unreadable, 'damaged copy', plural='damaged copies')} cannot be opened,"
        " and will be deleted as a whole."
    )
    mentions = (
        f" The name is also written in {count(going.mentions, 'place')} of others: what is there"
        " stays as it is."
    )
    return (
        f"Forgetting {listed(*going.names)} takes away {taken}."
        f"{whole if going.unreadable else ''}{mentions if going.mentions else ''}"
        f"{_remnant_words(going.remnants)}"
        " Files that you exported and backups that you wrote elsewhere are not touched: delete"
        " those yourself. This cannot be undone."
    )


def forgotten_words(going: Going) -> str:
    """What went."""
    left = " Briefs go on taking out the words of the name that stand with others."
    return f"Forgotten: {_taken(going)}.{left if going.remnants else ''}"


def restored_words(before: Path | None, back: int) -> str:
    """Where that is kept which was there before, and how many customers a backup brought."""
    kept = f" What was there before is kept as {before}." if before else ""
    who, them = ("was", "them") if back == 1 else ("were", "one of them")
    brought = f" It brought {count(back, 'customer')} who {who} not here"
    again = f"{brought}: if you forgot {them}, do so again."
    return f"Restored.{kept}{again if back else ''}"


def _remnant_words(remnants: Sequence[Remnant]) -> str:
    if not remnants:
        return ""
    found = listed(*map(_remnant, remnants))
    return (
        f" Words of the name stand with others: {found}. They stay, and briefs go on taking them"
        " out. Find them with Ctrl+F to change one first."
    )


def _remnant(one: Remnant) -> str:
    more = len(one.where) - MOST_SHOWN
    where = [plain(name, LONGEST_SHOWN) for name in one.where[:MOST_SHOWN]]
    places = listed(*where, *([f"{more:,} more"] if more > 0 else []))
    times = f", {one.places:,} places" if one.places > len(one.where) else ""
    return f"“{one.word}” ({places}{times})"


def count(number: int, noun: str, rest: str = "", *, plural: str = "") -> str:
    """A number of things, in words."""
    noun = noun if number == 1 else plural or f"{noun}s"
    return f"{number:,} {noun} {rest}".rstrip()


def some(number: int, noun: str, rest: str = "") -> Sequence[str]:
    """The same, or nothing of what there is none of."""
    return (count(number, noun, rest),) if number else ()


def listed(*words: str) -> str:
    """Words as one reads them out."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _taken(going: Going) -> str:
    return listed(
        count(going.sessions, "session"),
        *some(going.promises, "promise"),
        *some(going.insights, "insight"),
        *some(going.texts, "unfinished text"),
    ) + (f", here and in {count(going.copies, 'backup')}" if going.copies else "")
