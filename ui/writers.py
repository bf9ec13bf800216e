"""A writer by the words, the settings and the zone of now."""

from app.booking.writer import Writer
from app.message.book import Book
from app.people.at_home import at_home
from app.records.reaching import channels_of
from app.wall.rules import is_of_a_place, zone_named
from ui.parts import Parts


def writer_in(parts: Parts, book: Book) -> Writer:
    """Writes by `book`, and by what the agent has set."""
    settings, zone = parts.settings.settings.value, parts.zone.value
    return Writer(
        book=book,
        unfinished=parts.unfinished,
        zone_of=zone_named,
        night=settings.night,
        own_zone=str(zone) if is_of_a_place(zone) else "",
        channels=channels_of(settings, zone_named),
        own=zone,
        kinds=parts.library.words.value.kinds,
        now=parts.clock.now().wall,
        patience=settings.patience,
        missed_before=parts.store.missed_before,
        at_home=lambda session: at_home(session, parts.people()),
    )
