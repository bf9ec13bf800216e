"""What the items of a session are called, by the lists that it has."""

from app.lists.fitting import of_kind
from app.lists.library import Words
from app.moving.facts import Titles
from app.session.session import Session


class Titled:
    """Knows the lists in force; those of a kind, and of a talk, are looked up once."""

    def __init__(self, words: Words | None = None) -> None:
        """Without words nothing has a title."""
        self._words = words
        self._found: dict[tuple[str, bool], Titles] = {}

    def of(self, session: Session) -> Titles:
        """The titles of its items, by their ids."""
        kind = session.booking.kind if session.booking else ""
        asked = (kind, session.talk is not None)
        if asked not in self._found:
            self._found[asked] = self._titles(session)
        return self._found[asked]

    def _titles(self, session: Session) -> Titles:
        """Those of other lists count where its own do not say: it may have had another kind."""
        if self._words is None:
            return {}
        lists = (*self._words.lists.values(), *of_kind(self._words, session).lists.values())
        return {item.id: item.title for checklist in lists for item in checklist.items}
