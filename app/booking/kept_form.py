"""The form of a session that is being planned, as it was typed last."""

import msgspec

from app.booking.form import Form
from app.refusal import Refusal
from app.unfinished import Unfinished

NAME = "plan"
"""Under which it waits, if it rebooks no session."""


def kept_form(unfinished: Unfinished, name: str = NAME) -> Form | None:
    """What was typed and not planned yet, if anything was."""
    text = unfinished.get(name)
    try:
        return msgspec.json.decode(text, type=Form) if text else None
    except msgspec.DecodeError:
        return None


def keep_form(unfinished: Unfinished, form: Form, name: str = NAME) -> Refusal | None:
    """Keep `form` in the place of what was typed before; an empty one leaves nothing behind."""
    text = "" if form == Form() else msgspec.json.encode(form).decode()
    return unfinished.put(name, text)
