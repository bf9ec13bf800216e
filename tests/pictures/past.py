"""Weeks of sessions that lie behind, as they are looked at and searched through."""

from app.storage.sessions import SessionRows
from tests.ui.desk.past import past_sessions
from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.widgets.field import Field

TALL = 1180


def a_past(stage: Stage) -> None:
    """Twenty sessions took place, and one did not."""
    rows = SessionRows(stage.database)
    for session in past_sessions(stage.clock.now()):
        rows.save(session)


def tall(desk: Desk) -> None:
    """High enough for all pictures."""
    desk.resize(desk.width(), TALL)
    flush()


def sought(desk: Desk) -> None:
    """A word was looked for."""
    (field,) = desk.page.findChildren(Field, "search.field")
    field.put("caf")
    field.textEdited.emit("caf")
    flush()
