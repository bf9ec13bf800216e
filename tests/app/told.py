"""Short ways to what other programs are told of a session."""

import json
from typing import cast

from app.lists.checklist import LISTED
from app.lists.library import Words
from app.lists.talk_file import TalkFile
from app.session.showing import CueKind
from app.status import CueStatus, ItemStatus, Status, status_of
from tests.app.fakes import MINUTE, START, Desk
from tests.app.lists.shipped import checklist, lines, path_of

LISTS = {phase: checklist(phase.value) for phase in LISTED}
WORDS = Words(LISTS, lines(), talk=TalkFile(path_of("talk")))


def status(desk: Desk) -> Status:
    """The status of the session at hand, as it arrives elsewhere."""
    session = desk.keeper.agenda.value.at_hand
    return arrived(status_of(session, WORDS, desk.ladder, desk.clock.now()))


def arrived(status: Status) -> Status:
    return cast("Status", json.loads(json.dumps(status)))


def cue(desk: Desk, kind: CueKind) -> CueStatus:
    (found,) = (cue for cue in status(desk)["cues"] if cue["id"] == kind)
    return found


def item(desk: Desk, item_id: str) -> ItemStatus:
    rows = status(desk)["lists"][item_id.partition(".")[0]]
    (found,) = (item for item in rows if item["id"] == item_id)
    return found


def at(minutes: float) -> str:
    return (START + minutes * MINUTE).isoformat(timespec="milliseconds")
