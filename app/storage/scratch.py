"""Sessions that leave no trace."""

from app.storage.opening import open_scratch
from app.storage.sessions import SessionRows


class Scratch(SessionRows):
    """The sessions of a database in memory, gone when it is closed."""

    def __init__(self) -> None:
        """No session yet."""
        super().__init__(open_scratch())

    def close(self) -> None:
        """Forget them."""
        self._database.close()
