"""What the desk of a program shows, and acts upon."""

from typing import TYPE_CHECKING

from ui.desk.day.diary import Diary
from ui.desk.history.chronicle import chronicle_of
from ui.desk.ledger import ledger_of
from ui.desk.moving.mover import mover_of
from ui.desk.parts import DeskParts, Talk
from ui.presences import presences

if TYPE_CHECKING:
    from ui.program import Program


def parts_of(program: "Program", talk: Talk | None = None) -> DeskParts:
    """All of it, which follows `program`; `talk` begins a talk with a colleague."""
    parts = program.parts
    return DeskParts(
        library=parts.library,
        settings=parts.settings,
        ledger=ledger_of(program),
        diary=diary_of(program),
        chronicle=chronicle_of(program),
        abilities=program.windows.abilities,
        presences=presences(parts.program),
        program=parts.program,
        places=parts.places,
        mover=mover_of(parts),
        talk=talk,
    )


def diary_of(program: "Program") -> Diary:
    """The diary that follows `program`; a rehearsal has no part in it."""
    diary = Diary(program.plays.real.keeper, program.parts)
    if program.plays.folk is not None:
        diary.folk = program.plays.folk
    program.looked.connect(diary.looked)
    return diary
