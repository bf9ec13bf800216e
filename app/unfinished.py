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


class Passing:
    """Keeps what is typed in a rehearsal; all of it goes with that."""

    def __init__(self) -> None:
        """Nothing typed yet."""
        self._texts: dict[str, str] = {}

    def get(self, name: str) -> str:
        """What was typed under `name`; nothing if nothing was."""
        return self._texts.get(name, "")

    def put(self, name: str, text: str) -> Refusal | None:
        """Keep `text` under `name`, or forget what was there."""
        self._texts[name] = text
        return None


class AtHand:
    """Keeps what could not be put on disk at hand, for as long as the program runs."""

    def __init__(self, store: Unfinished) -> None:
        """Keep everything else in `store`."""
        self._store = store
        self._unkept: dict[str, str] = {}

    def get(self, name: str) -> str:
        """What was typed under `name` last; nothing if nothing was."""
        return self._unkept[name] if name in self._unkept else self._store.get(name)

    def put(self, name: str, text: str) -> Refusal | None:
        """Keep `text` under `name`, or forget what was there; or say why not for long."""
        refusal = self._store.put(name, text)
        if refusal is None:
            self._unkept.pop(name, None)
        else:
            self._unkept[name] = text
        return refusal
