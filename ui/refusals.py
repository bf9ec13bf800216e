"""What the agent is told when a command was not done: what, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app import refusal_words
from app.refusal import Reason, Refusal
from ui.file_words import trouble_words
from ui.wording import translate

SENTENCES: dict[Reason, object] = {
    **refusal_words.SENTENCES,
    Reason.NO_TITLE: QT_TRANSLATE_NOOP("Refusal", "An item needs a title."),
    Reason.NO_CHALLENGE: QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing was kept: “Biggest challenge” is empty. Type there in short what they named.",
    ),
    Reason.UNCHANGED: QT_TRANSLATE_NOOP(
        "Refusal", "Nothing was changed here yet: type what is to be kept first."
    ),
    Reason.NO_MESSAGE: QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing was copied: no message is ready now."
        " The clipboard still holds what was copied before.",
    ),
    Reason.NOT_READY: QT_TRANSLATE_NOOP(
        "Refusal",
        "Not marked as sent: the follow-up needs one look first."
        " Open it: there it can be marked all the same.",
    ),
    Reason.NO_CITY: QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing was copied: without their city no message can be written."
        " The clipboard still holds what was copied before.",
    ),
    Reason.NOBODY: QT_TRANSLATE_NOOP("Refusal", "Nothing was changed: no customer is known there."),
    Reason.TOO_MANY_MUSTS: QT_TRANSLATE_NOOP("Refusal", "A list has at most two must-dos."),
    Reason.CHANGED_MEANWHILE: QT_TRANSLATE_NOOP(
        "Refusal", "The file was changed meanwhile and has been read again. Try once more."
    ),
    Reason.NO_SUCH_TIME: QT_TRANSLATE_NOOP(
        "Refusal", "{0} does not exist that day, because the clocks change. Choose another."
    ),
    Reason.LAST_MODE: QT_TRANSLATE_NOOP("Refusal", "One of camera, screen and audio has to stay."),
    Reason.NOT_SAVED: QT_TRANSLATE_NOOP(
        "Refusal", "Nothing was saved: {0}. Mend that, then try again."
    ),
    Reason.NOT_NOTED: QT_TRANSLATE_NOOP(
        "Refusal", "It was copied or saved, but Callside could not note that: {0}."
    ),
    Reason.NO_BACKUP: QT_TRANSLATE_NOOP(
        "Refusal", "Today's backup could not be made: {0}. Sessions are kept all the same."
    ),
    Reason.NOT_PLACED: QT_TRANSLATE_NOOP(
        "Refusal", "{0} cannot be changed. Look at its folder and at the disk, then try again."
    ),
    Reason.NOT_READ: QT_TRANSLATE_NOOP("Refusal", "Earlier sessions cannot be read: {0}."),
    Reason.NOT_OPENED: QT_TRANSLATE_NOOP(
        "Refusal", "{0} could not be opened. Look whether it is still there."
    ),
    Reason.NO_END: QT_TRANSLATE_NOOP("Refusal", "A talk has no end that could be moved."),
    Reason.PASSED_ON: QT_TRANSLATE_NOOP(
        "Refusal",
        "A talk with somebody else waited here. It is this one now, with what you put aside.",
    ),
    Reason.PUT_ASIDE: QT_TRANSLATE_NOOP(
        "Refusal", "This is put aside until your talk is over. It waits for you."
    ),
    Reason.NO_SESSION: QT_TRANSLATE_NOOP("Refusal", "There is no session."),
    Reason.NO_ITEM: QT_TRANSLATE_NOOP("Refusal", "There is no item {0} in this session."),
    Reason.TIME_IS_UP: QT_TRANSLATE_NOOP("Refusal", "The time is over: nothing can be put off."),
    Reason.NO_CUE: QT_TRANSLATE_NOOP("Refusal", "No line waits to be said."),
    Reason.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing to undo. What was planned is changed or deleted on its page (Ctrl+D).",
    ),
    Reason.END_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "Undo once more (Ctrl+Z) takes back the end: the clock goes on as if it never stopped.",
    ),
    Reason.OUTCOME_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "Undo once more (Ctrl+Z): the session that did not take place waits again.",
    ),
    Reason.START_GOES: QT_TRANSLATE_NOOP(
        "Refusal", "Undo once more (Ctrl+Z) takes back the start, and it waits again."
    ),
    Reason.SESSION_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "Undo once more (Ctrl+Z) takes back the start. This was not planned and disappears.",
    ),
    Reason.PLAN_GOES: QT_TRANSLATE_NOOP(
        "Refusal", "Undo once more (Ctrl+Z) deletes the session that was planned last."
    ),
    Reason.SESSION_LIVE: QT_TRANSLATE_NOOP(
        "Refusal", "A session is already live. End and close it first."
    ),
    Reason.NOT_CLOSED: QT_TRANSLATE_NOOP(
        "Refusal", "The last session has ended. Close it first (Ctrl+Enter)."
    ),
    Reason.TALK_LIVE: QT_TRANSLATE_NOOP("Refusal", "A talk is running. End and close it first."),
    Reason.TALK_NOT_CLOSED: QT_TRANSLATE_NOOP(
        "Refusal", "The last talk has ended. Close it first (Ctrl+Enter)."
    ),
    Reason.REHEARSING: QT_TRANSLATE_NOOP(
        "Refusal", "A rehearsal is running. Leave it first, in the menu."
    ),
    Reason.LATE_START: QT_TRANSLATE_NOOP(
        "Refusal", "The session is late. Choose which end to keep."
    ),
    Reason.NEVER_BEGAN: QT_TRANSLATE_NOOP(
        "Refusal", "The session has not begun. To call it off, choose Cancel this session."
    ),
    Reason.NOT_STARTED: QT_TRANSLATE_NOOP("Refusal", "The session has not started yet."),
    Reason.NOT_FORGOTTEN: QT_TRANSLATE_NOOP(
        "Refusal", "Two hours have not gone by without a note since the end that was agreed."
    ),
    Reason.NOT_ENDED: QT_TRANSLATE_NOOP("Refusal", "The session is still live. End it first."),
    Reason.ALREADY_ENDED: QT_TRANSLATE_NOOP("Refusal", "The session has already ended."),
    Reason.PAUSED: QT_TRANSLATE_NOOP("Refusal", "The session is already paused."),
    Reason.NOT_PAUSED: QT_TRANSLATE_NOOP("Refusal", "The session is not paused."),
    Reason.UNDO_TOO_LATE: QT_TRANSLATE_NOOP("Refusal", "It is too late to take back the last act."),
    Reason.OUT_OF_BOUNDS: QT_TRANSLATE_NOOP(
        "Refusal", "A session ends at least a minute and at most 12 hours after it starts."
    ),
}
"""What was refused and what to do, with the word at fault in the braces."""

COMMANDS: dict[Reason, object] = {
    Reason.NO_SESSION: refusal_words.NO_SESSION,
    Reason.NO_ITEM: QT_TRANSLATE_NOOP(
        "Refusal", "There is no item {0} in this session. See: callside status"
    ),
    Reason.TIME_IS_UP: QT_TRANSLATE_NOOP(
        "Refusal", "The time is over: nothing can be put off. For more time: callside extend"
    ),
    Reason.END_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "This takes back the end: the clock goes on as if it never stopped."
        " To do so, repeat: callside undo",
    ),
    Reason.OUTCOME_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "This takes back that the session did not take place: it waits again."
        " To do so, repeat: callside undo",
    ),
    Reason.START_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "This takes back the start, and it waits again. To do so, repeat: callside undo",
    ),
    Reason.SESSION_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "This takes back the start of what was not planned: it disappears."
        " To do so, repeat: callside undo",
    ),
    Reason.PLAN_GOES: QT_TRANSLATE_NOOP(
        "Refusal",
        "This deletes the session that was planned last. To do so, repeat: callside undo",
    ),
    Reason.NOT_CLOSED: QT_TRANSLATE_NOOP(
        "Refusal", "The last session has ended. Close it first: callside close"
    ),
    Reason.TALK_NOT_CLOSED: QT_TRANSLATE_NOOP(
        "Refusal", "The last talk has ended. Close it first: callside close"
    ),
    Reason.REHEARSING: QT_TRANSLATE_NOOP(
        "Refusal",
        "A rehearsal is running. Leave it first, in the menu or with: callside end,"
        " then callside close.",
    ),
    Reason.LATE_START: QT_TRANSLATE_NOOP(
        "Refusal", "The session is late. Say which end: callside start {0}"
    ),
    Reason.NEVER_BEGAN: QT_TRANSLATE_NOOP(
        "Refusal",
        "The session has not begun. Begin it with: callside start;"
        " to call it off, choose Cancel this session in the menu of the window.",
    ),
    Reason.NOT_ENDED: QT_TRANSLATE_NOOP(
        "Refusal", "The session is still live. End it first: callside end"
    ),
}
"""The same on the command line, where a command is what to do."""


def sentence(refusal: Refusal) -> str:
    """One sentence for `refusal` in a window."""
    return _filled(SENTENCES[refusal.reason], refusal)


def command_sentence(refusal: Refusal) -> str:
    """One sentence for `refusal` on the command line."""
    return _filled(COMMANDS.get(refusal.reason, SENTENCES[refusal.reason]), refusal)


def _filled(words: object, refusal: Refusal) -> str:
    return translate("Refusal", str(words)).format(trouble_words(refusal.detail))
