"""What is said of a refusal alike in a window and in the terminal, which speaks English."""

from collections.abc import Mapping

from app.refusal import Reason, Refusal
from app.trouble_words import trouble_told

SENTENCES: Mapping[Reason, str] = {
    Reason.NO_WORDS: "Nothing to write down yet: type a word first.",
    Reason.TOO_LONG: "Nothing was written down: a line has room for {0} letters. Make two of it.",
    Reason.NOT_NEAR: "Nothing was written down: the next session is not near."
    " Until 15 minutes before its start, prepare it on its page (Ctrl+D).",
    Reason.IN_TALK: "This is a talk with a colleague: whatever is about customers can wait."
    " What your colleague says is typed into the notes of the talk, in the window.",
    Reason.NOT_DUE: "Whether they came can be said from the planned start on."
    " Until then, call it off.",
    Reason.ALREADY_STARTED: "The session has already started.",
}
NO_SESSION = "There is no session. Begin one with: callside start"
"""In the terminal, whether or not a window is open."""


def refusal_told(refusal: Refusal, otherwise: str) -> str:
    """The sentence for the terminal; `otherwise` where it has none, with the trouble in it."""
    words = SENTENCES.get(refusal.reason, otherwise)
    return words.format(trouble_told(refusal.detail or refusal.reason))
