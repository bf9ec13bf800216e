"""The window answers whoever asks it politely, and bears everybody else."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from select import select
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.remote.channel import LONGEST_LINE, OWN_USER, address, ask, listening
from app.remote.request import Command, ExitStatus, Reply, Request, line_of, reply_in
from ui.listener import MOST_CALLERS, NOT_UNDERSTOOD, WENT_WRONG, Caller, Listener

LONG = timedelta(seconds=30)
PIECE = 7
"""Not so few bytes that the socket is full before anybody reads."""
STATUS = Request(Command.STATUS)


@dataclass
class Window:
    """A place to ask, and who answers there."""

    place: Path
    bot: QtBot
    stack: ExitStack
    answer: Callable[[Request], Reply] = lambda request: Reply(ExitStatus.DONE, out=request.command)
    asked: list[Request] = field(default_factory=list)

    def open(self, user: int = OWN_USER) -> Listener:
        """Begin to listen."""
        door = self.stack.enter_context(closing(listening(self.place)))
        listener = Listener(door, self._answer, user)
        self.stack.callback(listener.close)
        return listener

    def knock(self) -> socket.socket:
        """One who has come to ask, and has said nothing yet."""
        caller = self.stack.enter_context(closing(socket.socket(socket.AF_UNIX)))
        with address(self.place) as name:
            caller.connect(name)
        return caller

    def reply_to(self, caller: socket.socket) -> Reply | None:
        """What the caller hears before the connection ends; nothing if it just ends."""
        heard = b""
        while words := self._next_words(caller):
            heard += words
        return reply_in(heard)

    def reply_to_words(self, words: bytes) -> Reply | None:
        """What somebody hears who says `words` and no more."""
        caller = self.knock()
        caller.sendall(words)
        caller.shutdown(socket.SHUT_WR)
        return self.reply_to(caller)

    def _answer(self, request: Request) -> Reply:
        self.asked.append(request)
        return self.answer(request)

    def _next_words(self, caller: socket.socket) -> bytes:
        self.bot.waitUntil(lambda: bool(select([caller], [], [], 0)[0]))
        try:
            return caller.recv(LONGEST_LINE)
        except ConnectionResetError:
            return b""


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    with ExitStack() as stack:
        yield Window(tmp_path / "callside.sock", qtbot, stack)


def test_that_a_request_is_answered(window: Window) -> None:
    window.open()
    start = Request(Command.START, name="Zoë", minutes=30)

    assert window.reply_to_words(line_of(start)) == Reply(ExitStatus.DONE, out="start")
    assert window.asked == [start]


def test_that_a_program_in_another_process_is_answered(window: Window) -> None:
    window.open()
    outcomes: list[object] = []
    asking = Thread(target=lambda: outcomes.append(ask(window.place, STATUS, LONG)))

    asking.start()
    window.bot.waitUntil(lambda: bool(outcomes))
    asking.join()

    assert outcomes == [Reply(ExitStatus.DONE, out="status")]


def test_that_who_came_before_the_window_was_up_is_answered_then(window: Window) -> None:
    door = window.stack.enter_context(closing(listening(window.place)))
    early = window.knock()
    early.sendall(line_of(STATUS))

    listener = Listener(door, lambda _: Reply(ExitStatus.DONE, out="late"))
    window.stack.callback(listener.close)

    assert window.reply_to(early) == Reply(ExitStatus.DONE, out="late")


def test_that_a_line_may_come_in_pieces(window: Window) -> None:
    window.open()
    caller = window.knock()

    line = line_of(STATUS)
    for start in range(0, len(line), PIECE):
        caller.sendall(line[start : start + PIECE])
        window.bot.wait(0)

    assert window.reply_to(caller) == Reply(ExitStatus.DONE, out="status")


def test_that_only_the_first_line_counts(window: Window) -> None:
    window.open()

    assert window.reply_to_words(line_of(STATUS) * 3) == Reply(ExitStatus.DONE, out="status")
    assert window.asked == [STATUS]


@pytest.mark.parametrize(
    "words",
    [
        b"hello\n",
        b"\n",
        b"{}\n",
        b"\xff\xfe\0\n",
        b'{"command": "fly"}\n',
        b"[" * 60_000 + b"\n",
        line_of(STATUS)[:-1],
        line_of(STATUS)[:20],
    ],
    ids=["word", "nothing", "object", "bytes", "command", "bomb", "endless", "half"],
)
def test_that_whoever_is_not_understood_is_told_so(window: Window, words: bytes) -> None:
    window.open()

    assert window.reply_to_words(words) == NOT_UNDERSTOOD
    assert window.asked == []


def test_that_a_line_without_an_end_is_cut_off(window: Window) -> None:
    window.open()
    caller = window.knock()

    caller.sendall(b"x" * (LONGEST_LINE + 1))

    assert window.reply_to(caller) == NOT_UNDERSTOOD


def test_that_who_leaves_without_a_word_harms_nobody(window: Window) -> None:
    window.open()
    window.knock().close()
    half = window.knock()
    half.sendall(b'{"comm')
    half.close()
    deaf = window.knock()
    deaf.sendall(line_of(STATUS))
    deaf.close()

    assert window.reply_to_words(line_of(STATUS)) == Reply(ExitStatus.DONE, out="status")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None
)
@given(st.lists(st.binary() | st.just(line_of(STATUS)), max_size=5))
def test_that_no_crowd_keeps_the_window_from_answering(
    tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot, crowd: list[bytes]
) -> None:
    with ExitStack() as stack:
        place = tmp_path_factory.mktemp("crowd") / "callside.sock"
        window = Window(place, qtbot, stack)
        window.open()
        for words in crowd:
            window.knock().sendall(words)

        assert window.reply_to_words(line_of(STATUS)) == Reply(ExitStatus.DONE, out="status")


def test_that_of_too_many_who_wait_the_first_is_sent_away(window: Window) -> None:
    window.open()
    crowd = [window.knock() for _ in range(MOST_CALLERS + 1)]

    assert window.reply_to(crowd[0]) is None
    crowd[-1].sendall(line_of(STATUS))
    assert window.reply_to(crowd[-1]) == Reply(ExitStatus.DONE, out="status")


def test_that_another_user_is_not_let_in(window: Window) -> None:
    window.open(user=OWN_USER + 1)

    assert window.reply_to_words(line_of(STATUS)) is None
    assert window.asked == []


def test_that_a_fault_is_told_to_the_caller_and_to_the_log(window: Window) -> None:
    window.open()
    window.answer = faulty

    with window.bot.captureExceptions() as faults:
        reply = window.reply_to_words(line_of(STATUS))

    assert reply == WENT_WRONG
    assert [fault[0] for fault in faults] == [ZeroDivisionError]


def test_that_a_closed_window_answers_nobody(window: Window) -> None:
    listener = window.open()
    inside = window.knock()
    window.bot.waitUntil(lambda: bool(listener.findChildren(Caller)))

    listener.close()
    late = window.knock()
    late.sendall(line_of(STATUS))
    window.bot.wait(0)

    assert window.reply_to(inside) is None
    assert window.asked == []


def test_that_who_asks_the_window_to_close_still_hears_its_answer(window: Window) -> None:
    listener = window.open()

    def close(_request: Request) -> Reply:
        listener.close()
        return Reply(ExitStatus.DONE, out="gone")

    window.answer = close

    assert window.reply_to_words(line_of(Request(Command.QUIT))) == Reply(
        ExitStatus.DONE, out="gone"
    )


def faulty(_request: Request) -> Reply:
    """An answer with a mistake in it."""
    return Reply(ExitStatus.DONE, out=str(1 / 0))


def test_that_what_was_asked_by_one_who_gave_up_is_not_done(window: Window) -> None:
    window.open()
    caller = window.knock()
    caller.sendall(line_of(Request(Command.END)))
    caller.close()

    assert window.reply_to_words(line_of(Request(Command.SAID))) == Reply(
        ExitStatus.DONE, out="said"
    )
    assert [request.command for request in window.asked] == [Command.SAID]
