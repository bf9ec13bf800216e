"""Any customer, anywhere, at any time."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from app.message.facts import Facts
from app.message.language import Language
from tests.app.message.worlds import city_in, towns, zone_names
from tests.app.zones import known_zone

languages = st.sampled_from(Language)
NAMES = ["Ann", "Zoë van der Berg", "علي", "山田", "Łukasz", "May", "Domingo", ""]
LINKS = ["", "https://meet.example.org/10:30/UTC", "tel:+12125550100"]


@st.composite
def starts(draw: st.DrawFn, zone: str) -> datetime:
    """Instants in whole minutes; often at a full hour, at night, and around clock changes."""
    day = draw(st.dates(datetime(2000, 1, 3).date(), datetime(2060, 12, 30).date()))  # noqa: DTZ001
    hour = draw(st.sampled_from([0, 1, 2, 12, 23]) | st.integers(0, 23))
    minute = draw(st.sampled_from([0, 30]) | st.integers(0, 59))
    local = datetime(day.year, day.month, day.day, hour, minute, tzinfo=known_zone(zone))
    return local.replace(fold=draw(st.sampled_from([0, 1]))).astimezone(UTC)


@st.composite
def sessions(draw: st.DrawFn) -> Facts:
    """Sessions with customers who live in the city that names their zone, or in any other."""
    city = draw(st.sampled_from(zone_names()).map(city_in) | st.sampled_from(towns()))
    zone = city.zone
    return Facts(
        draw(st.sampled_from(NAMES)),
        draw(starts(zone)),
        timedelta(minutes=draw(st.sampled_from([15, 30, 45, 50, 90]))),
        city,
        known_zone(zone),
        draw(st.sampled_from(LINKS)),
        draw(st.none() | starts(zone)),
    )
