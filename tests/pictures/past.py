"""Weeks of sessions that lie behind, as they are looked at and searched through."""

from app.storage.sessions import SessionRows
from tests.ui.desk.past import past_sessions
from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.desk.history.bars import Bars
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


def who_did_not_come(desk: Desk) -> None:
    """The sessions that one bar counts."""
    _press(desk, "history.came", "Did not come")


def read_again(desk: Desk) -> None:
    """One of the sessions that went on too long, with all that was written."""
    (bars,) = desk.page.findChildren(Bars, "history.over")
    latest = max(bars.bars.faces, key=lambda face: face.length)
    bars.opened.emit(latest.leads_to)
    desk.resize(desk.width(), 820)
    flush()


def _press(desk: Desk, picture: str, label: str) -> None:
    (bars,) = desk.page.findChildren(Bars, picture)
    (face,) = (face for face in bars.bars.faces if face.label == label)
    bars.opened.emit(face.leads_to)
    flush()


def sought(desk: Desk) -> None:
    """A word was looked for."""
    (field,) = desk.page.findChildren(Field, "search.field")
    field.put("caf")
    field.textEdited.emit("caf")
    flush()
