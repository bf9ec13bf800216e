"""Zones by their names, for tests that know that there are such."""

from datetime import tzinfo

from app.wall.rules import zone_named


def known_zone(name: str) -> tzinfo:
    """The zone of that name."""
    found = zone_named(name)
    assert found is not None, name
    return found
