"""Where briefs come from in a program that runs."""

from app.briefs.edition import Sources
from ui.parts import Parts


def sources_in(parts: Parts) -> Sources:
    """What is kept now, in the agent's own zone."""
    return Sources(
        parts.insights(),
        parts.talks(),
        parts.briefs(),
        parts.world().gazetteer.has,
        parts.zone.value,
    )
