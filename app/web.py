"""The one door to the network: whether a site still has something at a link."""

from http.client import HTTPException
from threading import Thread
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request

from app.booking.example import is_link

PATIENCE = 4.0
"""In seconds."""


def status_of(link: str, patience: float = PATIENCE) -> int | None:
    """What the site of an http or https link answers to HEAD; nothing if it does not in time.

    It waits for `patience` at most, also where an answer drips in: nothing that has a window may
    call it in its own thread. It goes nowhere else than where it was sent: to be led on is an
    answer.
    """
    if not is_link(link):
        return None
    answers: list[int | None] = []
    asking = Thread(target=lambda: answers.append(_asked(link, patience)), daemon=True)
    asking.start()
    asking.join(patience)
    return answers[0] if answers else None


def _asked(link: str, patience: float) -> int | None:
    """The same; each of its steps may take as long as `patience`."""
    opener = OpenerDirector()
    for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    try:
        request = Request(link, method="HEAD", headers={"User-Agent": "Callside"})  # noqa: S310 - it is of the web
        answer = opener.open(request, timeout=patience)
    except (OSError, HTTPException, ValueError):
        return None
    with answer:
        status: int = answer.status
    return status
