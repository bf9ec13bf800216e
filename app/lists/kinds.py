"""The kinds of session, each read when it is first asked for; the agent's own copy wins."""

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.key import key_of
from app.lists.file import Stamp, stamp_of, text_of
from app.lists.problem import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.lists.kind import SessionKind

FOLDER = "kinds"
"""In a folder of words, the one of the kinds."""
ID = re.compile("[a-z0-9-]+")
REMEMBERED = 64


class Kinds(Struct, frozen=True):
    """Looks into `folders`, those of the agent first; a file that was edited is read anew."""

    folders: tuple[Path, ...] = ()

    def get(self, kind: str) -> "SessionKind | None":
        """The kind of that id, if there is a sound one."""
        if not ID.fullmatch(kind):
            return None
        found = (one for one in self._found(kind) if not isinstance(one, FileProblem))
        return next(found, None)

    def called(self, name: str) -> "SessionKind | None":
        """The kind whose id or title was typed as `name`, if there is a sound one."""
        key, kinds = key_of(name), self.every()
        titled = (kind for kind in kinds if key_of(kind.title) == key)
        return next((kind for kind in kinds if key_of(kind.id) == key), None) or next(titled, None)

    def every(self) -> "tuple[SessionKind, ...]":
        """All of them, by their ids."""
        kinds = map(self.get, self._stems())
        return tuple(kind for kind in kinds if kind is not None)

    def problems(self) -> tuple[FileProblem, ...]:
        """What is wrong with files of the folders."""
        found = (one for stem in self._stems() for one in self._found(stem))
        return tuple(one for one in found if isinstance(one, FileProblem))

    def _stems(self) -> list[str]:
        return sorted({path.stem for folder in self.folders for path in folder.glob("*.toml")})

    def _found(self, stem: str) -> "Iterator[SessionKind | FileProblem]":
        for folder in self.folders:
            path = folder / f"{stem}.toml"
            found = _read(path, stamp_of(path))
            if found is not None:
                yield found


def kinds_in(built_in: Path, own: Path) -> Kinds:
    """The kinds of two folders of words; one of the agent's `own` wins."""
    return Kinds((own / FOLDER, built_in / FOLDER))


@lru_cache(REMEMBERED)
def _read(path: Path, stamp: Stamp | None) -> "SessionKind | FileProblem | None":
    """What the file says; it is asked again only after its `stamp` changed."""
    from app.lists.kind import kind_from

    del stamp
    text = text_of(path)
    return kind_from(text, path) if isinstance(text, str) else text
