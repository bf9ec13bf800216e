"""Has a program that runs stand aside while its files are changed, and brings it back."""

from collections.abc import Callable

from msgspec.structs import replace

from app.remote.client import Ask, Launch
from app.remote.outcome import NotRunning, settled
from app.remote.request import Command, ExitStatus, Reply, Request


def made_room(ask: Ask, launch: Launch, act: Callable[[], Reply]) -> Reply:
    """What `act` came to; a program that ran is closed before it, and opened again after it."""
    outcome = ask(Request(Command.QUIT))
    if isinstance(outcome, NotRunning):
        return act()
    reply = settled(outcome)
    if reply.status is not ExitStatus.DONE:
        return reply
    reply = act()
    obstacle = launch()
    if obstacle is None:
        return reply
    return replace(reply, err=f"{reply.err} The window did not come back: {obstacle.err}".strip())
