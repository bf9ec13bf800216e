"""What is typed over a session that is planned, on top of whatever else is done to it meanwhile."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.booking.form import Form
from app.onto import onto
from app.records.attending import is_off
from app.refusal import Refusal
from app.session.session import Phase, Session
from app.unfinished import Unfinished


class Edit(Struct, frozen=True):
    """The form of a session as it `was`, and as it is typed."""

    was: Form
    form: Form

    @property
    def is_change(self) -> bool:
        """Whether anything was typed that the session has otherwise."""
        return self.form != self.was

    @property
    def is_move(self) -> bool:
        """Whether another start was typed."""
        return self.form.start != self.was.start

    def on(self, now: Form) -> "Edit":
        """The same typing over the session as it is `now`; a start is taken whole or not at all."""
        form = onto(now, self.was, self.form)
        if self.is_move:
            when, city, by_own_clock = self.form.clock
            form = replace(
                form,
                when=when,
                city=city,
                city_words=self.form.city_words,
                by_own_clock=by_own_clock,
                chosen=self.form.chosen,
            )
        return Edit(now, form)


def kept_edit(unfinished: Unfinished, session: UUID) -> Edit | None:
    """What was typed over a session and not saved yet."""
    text = unfinished.get(_name(session))
    try:
        return msgspec.json.decode(text, type=Edit) if text else None
    except msgspec.DecodeError:
        return None


def unsaved_edit(
    unfinished: Unfinished, session: Session, form_of: Callable[[Session], Form], now: datetime
) -> Edit | None:
    """What is typed over a session that can still be edited, if that would change anything."""
    edit = kept_edit(unfinished, session.id)
    if edit is None or not can_edit(session, now):
        return None
    edit = edit.on(form_of(session))
    return edit if edit.is_change else None


def can_edit(session: Session, now: datetime) -> bool:
    """Whether what was agreed can still be typed over: until it begins, is off, or is past."""
    if session.phase is not Phase.BEFORE or is_off(session):
        return False
    return session.planned_at is None or session.planned_at + session.length > now


def keep_edit(unfinished: Unfinished, session: UUID, edit: Edit | None) -> Refusal | None:
    """Keep what is typed over a session; what changes nothing leaves nothing behind."""
    is_change = edit is not None and edit.is_change
    return unfinished.put(_name(session), msgspec.json.encode(edit).decode() if is_change else "")


def _name(session: UUID) -> str:
    return f"{session}.agreement"
