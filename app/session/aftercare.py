"""What an agent does about a session once the call is over."""

from datetime import datetime

from msgspec import Struct

from app.session.booking import Override


class FollowUp(Struct, frozen=True):
    """What the customer was written: the words as they went out, and when each thing was done.

    `sent_at` is only ever said by hand.
    """

    subject: str
    text: str
    language: str
    copied_at: datetime | None = None
    sent_at: datetime | None = None
    overrides: tuple[Override, ...] = ()


class SelfCheck(Struct, frozen=True):
    """How the agent found their own session: focus from 1 to 3, and what went wrong.

    `mistakes` are ids of items, `own_words` whatever else.
    """

    at: datetime
    focus: int | None = None
    mistakes: tuple[str, ...] = ()
    own_words: str = ""


class Access(Struct, frozen=True):
    """What a shared screen leaves behind: when granted access and seen secrets were seen to.

    `had_none` and `saw_none` say that there was nothing to see to.
    """

    removed_at: datetime | None = None
    secrets_gone_at: datetime | None = None
    had_none: bool = False
    saw_none: bool = False


class Aftercare(Struct, frozen=True):
    """All of it; `was_shared` says that a screen was shared, and is no more."""

    follow_up: FollowUp | None = None
    check: SelfCheck | None = None
    access: Access = Access()
    was_shared: bool = False
