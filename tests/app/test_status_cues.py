"""Other programs read which cues came, which are to come, and what to say now."""

from datetime import timedelta

from app.session.answers import later, said
from app.session.ladder import Ladder
from app.session.showing import CueKind
from app.session.steps import begin, extend
from app.status import CueStatus
from tests.app.fakes import MINUTE, START, Desk
from tests.app.told import WORDS, at, cue, status


def test_that_a_cue_tells_when_it_came_and_when_it_was_answered() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.wait(minutes=35, seconds=1.25)
    shown = cue(desk, CueKind.NOTICE)
    desk.clock.advance(seconds=4)
    desk.do(said)

    assert shown == CueStatus(
        id="notice",
        due_at=at(35),
        shown_at=(START + 35 * MINUTE + timedelta(seconds=1.25)).isoformat(timespec="milliseconds"),
        answered_at=None,
        late_seconds=1.25,
    )
    assert cue(desk, CueKind.NOTICE)["answered_at"] is not None
    assert status(desk)["line"] is None


def test_that_a_cue_put_off_comes_again_with_its_line() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)
    line = status(desk)["line"]

    desk.do(later)
    assert status(desk)["line"] is None
    desk.wait(minutes=1)

    assert line == WORDS.lines[CueKind.NOTICE].text
    assert status(desk)["line"] == line
    assert cue(desk, CueKind.NOTICE)["due_at"] == at(36)


def test_that_the_line_after_the_wrap_is_told_and_is_no_cue_of_its_own() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=40)

    desk.do(said)

    assert status(desk)["line"] == WORDS.lines[CueKind.RELATION].text
    ids = [one["id"] for one in status(desk)["cues"]]
    assert ids == ["opening", "notice", "wrap", "over"]


def test_that_a_cue_that_would_lie_before_the_start_is_left_out() -> None:
    desk = Desk()
    desk.start(minutes=7)

    assert [one["id"] for one in status(desk)["cues"]] == ["opening", "wrap", "over"]


def test_that_an_extension_arms_the_cues_ahead_again() -> None:
    desk = Desk()
    desk.start(minutes=7)
    desk.wait(minutes=3)

    desk.do(extend(10 * MINUTE, desk.ladder))

    assert [one["id"] for one in status(desk)["cues"]] == ["opening", "notice", "wrap", "over"]
    assert cue(desk, CueKind.WRAP) == CueStatus(
        id="wrap", due_at=at(12), shown_at=None, answered_at=None, late_seconds=None
    )
    assert status(desk)["ends_at"] == at(17)


def test_that_a_cue_that_was_shown_stays_when_the_ladder_changes() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)

    desk.ladder = Ladder(notice=None)

    assert "notice" in [one["id"] for one in status(desk)["cues"]]
    desk = Desk()
    desk.ladder = Ladder(notice=None)
    desk.start(minutes=45)
    assert "notice" not in [one["id"] for one in status(desk)["cues"]]


def test_that_a_planned_session_tells_of_the_cues_before_its_start() -> None:
    desk = Desk()
    desk.ladder = Ladder(prepare=10 * MINUTE)
    desk.plan(after=30)
    desk.wait(minutes=20)

    early = [(one["id"], one["due_at"]) for one in status(desk)["cues"][:3]]

    assert early == [("prepare", at(20)), ("begin", at(30)), ("opening", at(30))]
    assert cue(desk, CueKind.PREPARE)["shown_at"] == at(20)
    line = "Time for the Before list: 10 minutes to go."
    assert status(desk)["line"] == line
    desk.keeper.answer(said)
    assert status(desk)["line"] is None
    assert cue(desk, CueKind.PREPARE)["answered_at"] == at(20)


def test_that_a_session_that_began_tells_of_the_cues_that_it_had_before() -> None:
    desk = Desk()
    desk.plan(after=30)
    desk.wait(minutes=30)

    desk.do(begin())

    assert [one["id"] for one in status(desk)["cues"]][:2] == ["begin", "opening"]


def test_that_a_session_that_was_not_planned_has_no_cue_before_its_start() -> None:
    desk = Desk()
    desk.ladder = Ladder(prepare=10 * MINUTE)

    desk.start()

    assert status(desk)["cues"][0]["id"] == "opening"
