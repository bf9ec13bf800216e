"""What the plate says: its few words, made from its values."""

from datetime import timedelta, tzinfo

from app.coming import Next
from app.plate import Plate, digits
from app.session.countdown import State
from app.session.session import Phase
from app.zone import clock_time
from ui.day_names import short_day
from ui.sight import Sight
from ui.strip.plate_texts import PlateWords
from ui.strip.title import state_words
from ui.wording import spell, translate

FAR = 120
"""Minutes; what lies further ahead is told in hours, and the minutes beside them."""
A_DAY = timedelta(days=1)
DISTANT = 2 * A_DAY
"""What lies further ahead is told in days."""
ICONS = {State.NOTICE: "hourglass", State.WRAP: "clock-alert", State.OVER: "triangle-alert"}


def plate_words(plate: Plate, headline: str, following: Next | None, zone: tzinfo) -> PlateWords:
    """The words of `plate`, times of day in `zone`."""
    if plate.is_soft and plate.phase is not Phase.AFTER:
        from ui.talk.soft_words import soft_words

        return soft_words(plate, zone)
    if plate.phase is Phase.BEFORE:
        return _before(plate, zone)
    if plate.phase is Phase.AFTER:
        return _after(plate, zone)
    return _during(plate, headline, following, zone)


def spoken_words(sight: Sight) -> str:
    """The time for the ear, wherever it is shown."""
    scene = sight.scene
    if scene is None:
        return ""
    return plate_words(scene.plate, "", scene.next, sight.zone).spoken


def _before(plate: Plate, zone: tzinfo) -> PlateWords:
    minutes = round(plate.left.total_seconds()) // 60
    shown = str(abs(minutes))
    span = f"{clock_time(plate.starts_at, zone)}\N{EN DASH}{clock_time(plate.ends_at, zone)}"
    unit = translate("Plate", "min to start") if minutes >= 0 else translate("Plate", "min late")
    if minutes >= FAR:
        shown, unit = far_words(plate.left)
        span = " ".join((*_day_words(plate, zone), span))
    if minutes >= 0:
        spoken = translate("Plate", "Starts in {0}").format(spell(minutes))
    else:
        spoken = translate("Plate", "Should have started {0} ago").format(spell(-minutes))
    return PlateWords(shown, unit, span, _minutes(plate.planned), spoken=spoken)


def far_words(left: timedelta) -> tuple[str, str]:
    """The time to a start that is hours or days ahead, and its unit."""
    if left >= DISTANT:
        return str(round(left / A_DAY)), translate("Plate", "days to start")
    hours, minutes = divmod(round(left.total_seconds()) // 60, 60)
    if not minutes:
        return str(hours), translate("Plate", "h to start")
    return translate("Plate", "{0} h {1}").format(hours, minutes), translate(
        "Plate", "min to start"
    )


def _day_words(plate: Plate, zone: tzinfo) -> tuple[str, ...]:
    """The day of the start, unless it is today."""
    start = plate.starts_at.astimezone(zone).date()
    today = (plate.starts_at - plate.left).astimezone(zone).date()
    if start == today:
        return ()
    if (start - today).days == 1:
        return (translate("Plate", "tomorrow"),)
    return (short_day(start),)


def _after(plate: Plate, zone: tzinfo) -> PlateWords:
    over = plate.total - plate.planned
    planned = translate("Plate", "planned {0} ({1})").format(plate.planned, _signed(over))
    even = translate("Plate", "as planned")
    ended = translate("Plate", "ended {0}").format(clock_time(plate.ends_at, zone))
    took, talked = (
        translate("Plate", "The session took {0}"),
        translate("Plate", "The talk took {0}"),
    )
    spoken = (talked if plate.is_soft else took).format(spell(plate.total))
    return PlateWords(
        str(plate.total),
        translate("Plate", "min"),
        ended,
        "" if plate.is_soft else planned if over else even,
        spoken=spoken,
    )


def _during(plate: Plate, headline: str, following: Next | None, zone: tzinfo) -> PlateWords:
    shown = digits(plate.left, with_seconds=plate.has_seconds)
    end = clock_time(plate.ends_at, zone)
    if plate.state is State.OVER:
        first = translate("Plate", "ended {0}").format(end)
        second = _next(following, zone) or _share(plate)
        unit = ""
    else:
        first = translate("Plate", "ends {0}").format(end)
        second = _share(plate)
        unit = translate("Plate", "left") if plate.has_seconds else translate("Plate", "min left")
    if plate.is_paused:
        headline, icon = translate("Plate", "Paused"), "pause"
    else:
        icon = ICONS.get(plate.state, "")
    spoken = _spoken(plate, headline if icon else "")
    shown_headline = (headline or state_words(plate.state)) if icon else ""
    return PlateWords(shown, unit, first, second, shown_headline, icon, spoken)


def _spoken(plate: Plate, headline: str) -> str:
    minutes, seconds = divmod(abs(round(plate.left.total_seconds())), 60)
    length = translate("Plate", "{0} {1} seconds").format(spell(minutes), seconds)
    length = length if plate.has_seconds else spell(minutes)
    over, left = translate("Plate", "{0} over"), translate("Plate", "{0} left")
    time = (over if plate.state is State.OVER else left).format(length)
    return f"{headline}, {time}" if headline else time


def _share(plate: Plate) -> str:
    return translate("Plate", "{0} of {1} min").format(plate.elapsed, plate.total)


def _next(following: Next | None, zone: tzinfo) -> str:
    if following is None:
        return ""
    return translate("Plate", "next {0}").format(clock_time(following.at, zone))


def _signed(number: int) -> str:
    """With a sign that is as wide as a plus."""
    return f"{number:+}".replace("-", "\N{MINUS SIGN}")


def _minutes(minutes: int) -> str:
    return translate("Plate", "{0} min").format(minutes)
