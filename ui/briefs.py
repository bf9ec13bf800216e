"""Where briefs come from in a program that runs."""

from collections.abc import Iterable

from app.briefs.edition import Sources
from app.session.session import Session
from app.talks.meeting import is_put_aside
from app.world import World
from ui.parts import Parts


def sources_in(parts: Parts, world: World, sessions: Iterable[Session]) -> Sources:
    """What is kept now, in the agent's own zone; one of the `sessions` may be a talk."""
    return Sources(
        parts.insights(),
        parts.talks(),
        parts.briefs(),
        world.gazetteer.has,
        parts.zone.value,
        lambda: parts.store.unread,
        is_put_aside(sessions),
    )
