"""What the form for a session begins with."""

from datetime import time

from ui.widgets.time_field import later_by
from ui.wording import translate

QUARTER = 15


def invitation(*, is_first: bool) -> str:
    """What Callside is, to whoever never had a session."""
    if not is_first:
        return ""
    return translate(
        "Form",
        "Callside stays beside your call: what to see to before, what to say and when, "
        "and what not to forget after.",
    )


def next_quarter(now: time) -> time:
    """When sessions like to begin."""
    return later_by(now, QUARTER - now.minute % QUARTER)
