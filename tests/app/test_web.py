"""Asking a site is one short question to the place that was named, and never waits for long."""

from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import create_server, socket
from threading import Event, Thread
from typing import Any

import pytest

from app.web import status_of

STATUSES = {"/here": 200, "/moved": 302, "/gone": 404, "/closed": 403}


class Site(ThreadingHTTPServer):
    """A site that notes what it was asked."""

    daemon_threads = True
    asked: list[str]


class Clerk(BaseHTTPRequestHandler):
    """Answers by the path."""

    server: Site

    def do_HEAD(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        self.send_response(STATUSES[self.path])
        self.send_header("Location", "/here")
        self.end_headers()

    def log_message(self, *words: Any) -> None:  # noqa: ANN401 - as the library has it
        """Quietly."""


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine."""
    server = Site(("127.0.0.1", 0), Clerk)
    server.asked = []
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def drip() -> Iterator[int]:
    """The port of a site that says a letter of its answer now and then, and never ends."""
    is_over = Event()

    def serve(server: socket) -> None:
        caller, _ = server.accept()
        with caller, suppress(OSError):
            caller.sendall(b"HTTP/1.0 200 OK\r\n")
            while not is_over.wait(0.1):
                caller.sendall(b"X")

    with create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=serve, args=(server,))
        thread.start()
        yield server.getsockname()[1]
        is_over.set()
        thread.join()


@pytest.mark.parametrize("path,status", STATUSES.items())
def test_that_a_site_is_asked_once_and_for_no_page(site: Site, path: str, status: int) -> None:
    assert status_of(f"http://127.0.0.1:{site.server_port}{path}") == status
    assert site.asked == [f"HEAD {path}"]


def test_that_a_site_that_never_answers_is_not_waited_for() -> None:
    with create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]

        assert status_of(f"http://127.0.0.1:{port}/", patience=0.05) is None


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "ftp://127.0.0.1/a", "javascript:1", "http://127.0.0.1:1/", ""]
)
def test_that_nothing_else_is_asked_and_nobody_there_is_no_answer(link: str) -> None:
    assert status_of(link, patience=0.5) is None


def test_that_a_link_nobody_can_send_is_no_answer() -> None:
    assert status_of("http://127.0.0.1:x/ a") is None


def test_that_a_site_whose_answer_drips_is_not_waited_for(drip: int) -> None:
    assert status_of(f"http://127.0.0.1:{drip}/", patience=0.3) is None
