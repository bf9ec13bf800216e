"""Other programs read how the session stands, in the words and numbers of the manual."""

import json
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Moment
from app.proof import HELD, OFF, YES, Proof
from app.records.capturing import capture
from app.session.capture import CaptureKind
from app.session.ladder import Ladder
from app.session.session import Mark, Mode, Phase, Session
from app.session.steps import end, mark, pause, set_modes
from app.status import CueStatus, ItemStatus, proven, status_of
from tests.app.fakes import Desk, ManualClock
from tests.app.strategies import moments, sessions
from tests.app.told import LISTS, WORDS, arrived, at, item, status

KEYS = [
    "phase",
    "state",
    "paused",
    "remaining_seconds",
    "started_at",
    "ends_at",
    "name",
    "modes",
    "line",
    "lists",
    "cues",
    "alerts",
    "captures",
    "rehearsal",
    "proof",
    "discreet",
    "talk",
]
NOT_RUNNING = {"arrives": "no", "reason": "not-running"}


def test_that_without_a_session_only_the_lists_say_something() -> None:
    idle = status(Desk())

    assert list(idle) == KEYS
    assert {**idle, "lists": {}} == {
        "phase": "idle",
        "state": None,
        "paused": False,
        "remaining_seconds": None,
        "started_at": None,
        "ends_at": None,
        "name": "",
        "modes": [],
        "line": None,
        "lists": {},
        "cues": [],
        "alerts": [],
        "captures": dict.fromkeys(CaptureKind, 0),
        "rehearsal": False,
        "proof": dict.fromkeys(("window", "notification", "sound"), NOT_RUNNING),
        "discreet": False,
        "talk": False,
    }


def test_that_the_lists_without_a_session_are_those_of_the_camera() -> None:
    desk = Desk()
    idle = status(desk)["lists"]
    desk.start()

    assert list(idle) == ["before", "during", "after"]
    assert idle == status(desk)["lists"]
    assert {one["state"] for rows in idle.values() for one in rows} == {"open"}


def test_that_a_session_that_waits_has_its_whole_length_left() -> None:
    desk = Desk()
    desk.plan(after=30, minutes=45)

    desk.wait(minutes=5)
    waiting = status(desk)

    assert list(waiting) == KEYS
    assert (waiting["phase"], waiting["state"], waiting["line"]) == ("before", None, None)
    assert (waiting["started_at"], waiting["ends_at"]) == (None, at(75))
    assert waiting["remaining_seconds"] == 45 * 60
    assert [(one["id"], one["due_at"]) for one in waiting["cues"]] == [
        ("begin", at(30)),
        ("opening", at(30)),
        ("notice", at(65)),
        ("wrap", at(70)),
        ("over", at(75)),
    ]
    assert {one["shown_at"] for one in waiting["cues"]} == {None}


def test_that_a_live_session_tells_all() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.wait(seconds=0.5)
    live = status(desk)

    assert (live["phase"], live["state"], live["paused"]) == ("during", "calm", False)
    assert live["remaining_seconds"] == 2699.5
    assert (live["started_at"], live["ends_at"]) == (at(0), at(45))
    assert live["name"] == "Marina Duarte"
    assert live["modes"] == ["camera"]
    assert live["line"] == "We have 45 minutes together. What would help you most?"
    assert not live["rehearsal"]
    assert live["cues"][0] == CueStatus(
        id="opening", due_at=at(0), shown_at=at(0), answered_at=None, late_seconds=0
    )


@pytest.mark.parametrize(
    "minutes, state", [(34, "calm"), (35, "notice"), (40, "wrap"), (45, "over"), (50, "over")]
)
def test_that_the_state_follows_the_ladder(minutes: int, state: str) -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.wait(minutes=minutes)

    assert status(desk)["state"] == state
    assert status(desk)["remaining_seconds"] == (45 - minutes) * 60


def test_that_a_pause_is_told_and_stops_the_time() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=5)

    desk.do(pause)
    desk.wait(minutes=5)

    assert status(desk)["paused"]
    assert status(desk)["remaining_seconds"] == 40 * 60
    assert status(desk)["ends_at"] == at(50)


def test_that_after_the_end_the_time_stands_still() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=47)
    desk.do(end)

    desk.wait(minutes=5)
    ended = status(desk)

    assert (ended["phase"], ended["state"], ended["line"]) == ("after", None, None)
    assert ended["remaining_seconds"] == -120
    assert (ended["started_at"], ended["ends_at"]) == (at(0), at(47))


def test_that_items_follow_the_modes_and_come_back_with_their_state() -> None:
    desk = Desk()
    desk.start()
    desk.do(mark("before.background", Mark.DONE))
    desk.do(mark("before.goal", Mark.NOT_APPLICABLE))

    desk.do(set_modes(frozenset({Mode.AUDIO, Mode.SCREEN})))
    ids = [one["id"] for one in status(desk)["lists"]["before"]]
    assert status(desk)["modes"] == ["screen", "audio"]
    assert "before.background" not in ids
    assert "before.screen" in ids
    desk.do(set_modes(frozenset({Mode.CAMERA})))

    assert item(desk, "before.background")["state"] == "done"
    assert item(desk, "before.goal") == ItemStatus(
        id="before.goal", title=LISTS[Phase.BEFORE].items[0].title, state="na", must=True
    )


def test_that_a_rehearsal_says_so() -> None:
    now = ManualClock().now()

    assert status_of(None, WORDS, Ladder(), now, rehearsal=True)["rehearsal"]


@given(st.none() | sessions(Phase.BEFORE, Phase.DURING, Phase.AFTER), moments())
def test_that_any_status_keeps_the_form_of_the_manual(session: Session | None, now: Moment) -> None:
    told = arrived(status_of(session, WORDS, Ladder(), now))

    assert list(told) == KEYS
    assert (told["state"] is not None) == (told["phase"] == "during")
    assert (told["remaining_seconds"] is None) == (session is None)
    instants = [told["started_at"], told["ends_at"], *(one["due_at"] for one in told["cues"])]
    instants += [one[name] for one in told["alerts"] for name in ("due_at", "fired_at")]
    zones = {datetime.fromisoformat(one).utcoffset() for one in instants if one}
    assert zones <= {timedelta(0)}


def test_that_the_running_program_says_what_will_arrive() -> None:
    proof = Proof(YES, HELD, OFF)

    told = arrived(proven(status(Desk()), proof))

    assert told["proof"] == {
        "window": {"arrives": "yes", "reason": ""},
        "notification": {"arrives": "no", "reason": "do-not-disturb"},
        "sound": {"arrives": "no", "reason": "turned-off"},
    }


def test_that_lines_are_counted_and_their_words_stay_here() -> None:
    desk = Desk()
    desk.start()
    for kind in (CaptureKind.PROMISE, CaptureKind.PROMISE, CaptureKind.QUOTE):
        desk.do(capture(uuid4(), kind, "Zyx"))

    told = status(desk)

    counts = {kind: count for kind, count in told["captures"].items() if count}
    assert counts == {"promise": 2, "quote": 1}
    assert "Zyx" not in json.dumps(told)
