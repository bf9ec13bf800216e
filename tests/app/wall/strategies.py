"""Any zone there is, and instants that like the changes of the clocks."""

from datetime import datetime, timedelta, tzinfo

from hypothesis import strategies as st

from app.wall.rules import zone_names
from tests.app.strategies import instants
from tests.app.zones import known_zone

CHANGES = tuple(
    datetime.fromisoformat(text)
    for text in (
        "2011-12-30T10:00Z",
        "2026-03-08T07:00Z",
        "2026-03-29T01:00Z",
        "2026-04-04T15:00Z",
        "2026-10-03T15:30Z",
        "2026-10-25T01:00Z",
        "2026-11-01T06:00Z",
    )
)

zones: st.SearchStrategy[tzinfo] = st.sampled_from(sorted(zone_names())).map(known_zone)


def any_instants() -> st.SearchStrategy[datetime]:
    """Whole seconds, many of them within a day of a change of the clocks somewhere."""
    seconds = st.integers(-86_400, 86_400).map(lambda count: timedelta(seconds=count))
    near = st.builds(lambda change, by: change + by, st.sampled_from(CHANGES), seconds)
    return near | instants().map(lambda at: at.replace(microsecond=0))
