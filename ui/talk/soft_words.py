"""What the plate says of a talk: what has gone by, calmly, and never how much is left."""

from datetime import tzinfo

from app.plate import Plate
from app.session.session import Phase
from app.zone import clock_time
from ui.strip.plate_texts import PlateWords
from ui.wording import spell, translate

LONG = 15
"""Minutes after which it is said how long it has been."""


def soft_words(plate: Plate, zone: tzinfo) -> PlateWords:
    """The words before a talk, and in it."""
    digits, unit = soft_time(plate)
    suggested = translate("Talk", "{0} min suggested").format(plate.planned)
    if plate.phase is Phase.BEFORE:
        free = translate("Talk", "when you like")
        spoken = translate("Talk", "A talk of about {0}, whenever you like")
        return PlateWords(digits, unit, free, "", spoken=spoken.format(spell(plate.planned)))
    since = translate("Talk", "since {0}").format(clock_time(plate.starts_at, zone))
    so_far = translate("Talk", "{0} so far").format(spell(plate.elapsed))
    if plate.is_paused:
        paused = translate("Plate", "Paused")
        return PlateWords(digits, unit, since, suggested, paused, "pause", f"{paused}, {so_far}")
    if plate.elapsed < LONG:
        return PlateWords(digits, unit, since, suggested, spoken=so_far)
    long = translate("Talk", "15 minutes have passed")
    return PlateWords(digits, unit, since, suggested, long, "leaf", f"{long}. {so_far}")


def soft_time(plate: Plate) -> tuple[str, str]:
    """The minutes that are suggested, or have gone by, and their unit."""
    if plate.phase is Phase.BEFORE:
        return str(plate.planned), translate("Talk", "min suggested")
    return str(plate.elapsed), translate("Talk", "min so far")
