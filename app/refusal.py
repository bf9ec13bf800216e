"""Why a command was not done: expected failures, as values."""

from enum import StrEnum

from msgspec import Struct


class Reason(StrEnum):
    """What stood in the way."""

    NO_SESSION = "no-session"
    NO_ITEM = "no-item"
    NO_CUE = "no-cue"
    TIME_IS_UP = "time-is-up"
    NOTHING_TO_UNDO = "nothing-to-undo"
    END_GOES = "end-goes"
    OUTCOME_GOES = "outcome-goes"
    START_GOES = "start-goes"
    SESSION_GOES = "session-goes"
    PLAN_GOES = "plan-goes"
    SESSION_LIVE = "session-live"
    NOT_CLOSED = "not-closed"
    TALK_LIVE = "talk-live"
    TALK_NOT_CLOSED = "talk-not-closed"
    REHEARSING = "rehearsing"
    LATE_START = "late-start"
    NOT_STARTED = "not-started"
    NOT_DUE = "not-due"
    NOT_FORGOTTEN = "not-forgotten"
    NEVER_BEGAN = "never-began"
    ALREADY_STARTED = "already-started"
    NOT_ENDED = "not-ended"
    ALREADY_ENDED = "already-ended"
    PAUSED = "paused"
    NOT_PAUSED = "not-paused"
    UNDO_TOO_LATE = "undo-too-late"
    OUT_OF_BOUNDS = "out-of-bounds"
    NO_SUCH_TIME = "no-such-time"
    LAST_MODE = "last-mode"
    NO_TITLE = "no-title"
    NO_WORDS = "no-words"
    NO_CHALLENGE = "no-challenge"
    UNCHANGED = "unchanged"
    TOO_LONG = "too-long"
    NOT_NEAR = "not-near"
    NO_MESSAGE = "no-message"
    NOT_READY = "not-ready"
    NO_CITY = "no-city"
    NOBODY = "nobody"
    TOO_MANY_MUSTS = "too-many-musts"
    CHANGED_MEANWHILE = "changed-meanwhile"
    NOT_SAVED = "not-saved"
    NOT_NOTED = "not-noted"
    NO_BACKUP = "no-backup"
    NOT_PLACED = "not-placed"
    NOT_READ = "not-read"
    NOT_OPENED = "not-opened"
    IN_TALK = "in-talk"
    NO_END = "no-end"
    PASSED_ON = "passed-on"
    PUT_ASIDE = "put-aside"


ABSENT = frozenset({Reason.NO_SESSION, Reason.NO_ITEM, Reason.NO_CUE, Reason.NOTHING_TO_UNDO})
"""Reasons that mean: there is nothing to do it to."""
ASKING = frozenset(
    {Reason.END_GOES, Reason.OUTCOME_GOES, Reason.START_GOES, Reason.SESSION_GOES, Reason.PLAN_GOES}
)
"""Reasons that are a question: the same once more, and it is done."""
LASTING = frozenset({Reason.NOT_SAVED, Reason.NO_BACKUP, Reason.NOT_PLACED, Reason.NOT_READ})
"""Reasons that stay until somebody mends them; the others concern one act only."""


class Refusal(Struct, frozen=True):
    """A command that was not done; `detail` is what the sentence for the agent needs to name."""

    reason: Reason
    detail: str = ""
