"""What customers said for two teams, and the brief that comes of it."""

from msgspec.structs import replace

from tests.ui.desk.briefs_ahead import sessions
from tests.ui.stage import Stage, flush
from ui.desk.briefs.briefs_page import BriefsPage
from ui.desk.desk import Desk

HIGH = 1000


def heard_for_two(stage: Stage) -> None:
    """Three customers said something, today."""
    now = stage.clock.now().wall
    for session in sessions():
        captures = tuple(replace(line, at=now) for line in session.captures)
        stage.program.parts.store.save(replace(session, captures=captures))


def all_of_it(desk: Desk) -> None:
    """The brief of the second team, with its doubts."""
    page = desk.page
    assert isinstance(page, BriefsPage)
    page.choose("product")
    desk.resize(desk.width(), HIGH)
    flush()
