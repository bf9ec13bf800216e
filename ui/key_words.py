"""What each key does, in words."""

from collections.abc import Iterator, Mapping

from app.session.capture import CaptureKind
from app.settings import AGREED_EXTENSION
from ui.wording import kind_words, translate

CAPTURES = {f"capture-{kind.value}": kind for kind in CaptureKind}
"""The acts that write a line down, each with its kind."""


def key_words() -> Mapping[str, str]:
    """The words for each act, in the order in which they are shown."""
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
        "copy": translate("Keys", "Copy the message that is due"),
        **_words_for_closing(),
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


def _words_for_closing() -> Mapping[str, str]:
    return {
        "follow-up": translate("Keys", "After the call: open the follow-up"),
        "sent": translate("Keys", "After the call: the follow-up was sent"),
        "focus-3": translate("Keys", "After the call: fully with them"),
        "focus-2": translate("Keys", "After the call: mostly with them"),
        "focus-1": translate("Keys", "After the call: not today"),
        "mistake": translate("Keys", "After the call: what to do better"),
    }


def _window_words() -> Mapping[str, str]:
    return {
        "plan": translate("Keys", "Plan a session"),
        "talk": translate("Keys", "Talk to a colleague; in a call the question, then what to ask"),
    }


def _words_for_windows() -> Mapping[str, str]:
    return {
        "mini": translate("Keys", "Small, and large again"),
        "pin": translate("Keys", "Above other windows"),
        "discreet": translate("Keys", "Discreet: hide names and words"),
        "day": translate("Keys", "Day: all sessions ahead"),
        "promises": translate("Keys", "Promises: all that are open"),
        "customers": translate("Keys", "Customers: what you know of each"),
        "insights": translate("Keys", "Insights: what other teams can use"),
        "colleagues": translate("Keys", "Colleagues: whom to ask, and what they named"),
        "briefs": translate("Keys", "Briefs: what customers said, for a team"),
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
