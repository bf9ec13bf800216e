"""Says a day, and an hour, as a language has them."""

from datetime import date, time, timedelta

from app.message.language import month_names, weekday_names
from app.message.wording import Part, Shape, Wording

HALF_A_DAY = timedelta(hours=12)
NOON = time(12)
PARTS = ((22, Part.NIGHT), (18, Part.EVENING), (12, Part.AFTERNOON), (6, Part.MORNING))
"""The hour from which on each part is named."""


def day(local: date, wording: Wording) -> str:
    """The weekday and the date."""
    return wording.shapes[Shape.DAY].format(
        weekday=weekday_names(wording.language)[local.weekday()],
        date=wording.shapes[Shape.FIRST] if local.day == 1 else str(local.day),
        month=month_names(wording.language)[local.month - 1],
    )


def hour_values(local: time, wording: Wording) -> dict[str, str]:
    """The hour as the language has it, and what may stand beside it."""
    clock = {
        "time24": f"{local:%H:%M}",
        "time12": f"{local.hour % 12 or 12}:{local:%M}",
        "half": wording.shapes[Shape.AM if local < NOON else Shape.PM],
    }
    is_noon = (local.hour, local.minute) == (12, 0)
    return {
        "hour": wording.shapes[Shape.NOON if is_noon else Shape.HOUR].format(**clock),
        "twelve": wording.shapes[Shape.TWELVE].format(**clock),
        "part": wording.parts[part_of_day(local.hour)],
    }


def part_of_day(hour: int) -> Part:
    """The part that an hour belongs to."""
    return next((part for first, part in PARTS if hour >= first), Part.SMALL_HOURS)


def contracted(said: str, wording: Wording) -> str:
    """`said` with the words grown together that do so."""
    for apart, together in wording.contractions.items():
        said = said.replace(apart, together)
    return said
