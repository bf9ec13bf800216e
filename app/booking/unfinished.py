"""Where a form keeps what was typed into it, until it is used."""

from typing import Protocol

from app.refusal import Refusal


class Unfinished(Protocol):
    """Texts by the names of their forms."""

    def get(self, name: str) -> str:
        """What was typed under `name`; nothing if nothing was."""
        ...

    def put(self, name: str, text: str) -> Refusal | None:
        """Keep `text` under `name`, durably, or forget what was there; or say why not."""
        ...
