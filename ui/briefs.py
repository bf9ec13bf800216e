"""Where briefs come from in a program that runs."""

from app.briefs.edition import Sources
from app.world import World
from ui.parts import Parts


def sources_in(parts: Parts, world: World) -> Sources:
    """What is kept now, in the agent's own zone."""
    return Sources(
        parts.insights(),
        parts.talks(),
        parts.briefs(),
        world.gazetteer.has,
        parts.zone.value,
        lambda: parts.store.unread,
    )
