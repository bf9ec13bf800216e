"""A line is written down by a command while no window is open."""

from app.refusal import Reason, Refusal
from app.remote.capturing import capturing_reply
from app.remote.request import Command, ExitStatus, Request
from app.session.capture import CaptureKind
from tests.app.fakes import DISK_FULL, Desk

LINE = Request(Command.CAPTURE, kind=CaptureKind.QUOTE, text="I lose an hour")


def test_that_the_line_is_kept_in_the_session_at_hand() -> None:
    desk = Desk()
    desk.start()

    told = capturing_reply(LINE, desk.keeper)

    assert (told.status, told.out) == (ExitStatus.DONE, "Written down: quote.")
    (line,) = desk.session.captures
    assert (line.kind, line.text, line.at) == (LINE.kind, LINE.text, desk.clock.now().wall)


def test_that_a_cue_that_nobody_would_see_is_not_shown() -> None:
    desk = Desk()
    desk.start()
    desk.clock.advance(minutes=36)

    capturing_reply(LINE, desk.keeper)

    assert len(desk.shown) == 1


def test_that_without_a_session_it_says_how_to_begin_one() -> None:
    told = capturing_reply(LINE, Desk().keeper)

    assert told.status is ExitStatus.NOTHING
    assert told.err == "There is no session. Begin one with: callside start"


def test_that_no_words_and_a_full_disk_are_told() -> None:
    desk = Desk()
    desk.start()
    blank = Request(Command.CAPTURE, text=" ")
    assert "type a word first" in capturing_reply(blank, desk.keeper).err

    endless = Request(Command.CAPTURE, text="a" * 501)
    assert "room for 500 letters" in capturing_reply(endless, desk.keeper).err

    desk.store.refusal = DISK_FULL
    told = capturing_reply(LINE, desk.keeper)

    assert told.status is ExitStatus.REFUSED
    assert told.err == "The line was not kept (disk full)."


def test_that_a_session_days_ahead_is_not_written_in_and_a_near_one_is_named_by_its_place() -> None:
    desk = Desk()
    desk.plan(after=60 * 24)

    told = capturing_reply(LINE, desk.keeper)
    assert told.status is ExitStatus.REFUSED
    assert told.err.startswith("Nothing was written down: the next session is not near.")
    assert desk.session.captures == ()

    desk.wait(minutes=60 * 24 - 10)
    told = capturing_reply(LINE, desk.keeper)
    assert told.out == "Written down for the session that comes next: quote."


def test_that_a_disk_is_told_of_in_words() -> None:
    desk = Desk()
    desk.start()
    desk.store.refusal = Refusal(Reason.NOT_SAVED, "disk-full")

    assert capturing_reply(LINE, desk.keeper).err == "The line was not kept (the disk is full)."
