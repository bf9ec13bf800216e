"""The files of the agent's own words: lists, lines, kinds, cards, the guide and messages."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.lists.file import replace_text, text_of
from app.moving.parcel import WordFile

SAFE = re.compile(r"(?:\w[\w.-]{0,99}/){0,3}\w[\w.-]{0,99}\.toml")


def own_words(folder: Path) -> tuple[tuple[WordFile, ...], tuple[str, ...]]:
    """All files of words below `folder`, by their names, and the names of those that are no text.

    What the agent laid aside under another name is no word of theirs any more.
    """
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.toml"))
    texts = {name: text_of(folder / name) for name in names if is_safe(name)}
    files = (WordFile(name, text) for name, text in texts.items() if isinstance(text, str))
    return tuple(files), tuple(name for name in names if not isinstance(texts.get(name), str))


def is_safe(name: str) -> bool:
    """Whether a file of that name lies below the folder, and holds words."""
    return SAFE.fullmatch(name) is not None


@contextmanager
def laying_down(folder: Path) -> Iterator[Callable[[WordFile], None]]:
    """Takes files that are not there; if what is done meanwhile fails, none of them is left."""
    written: list[Path] = []

    def lay_down(file: WordFile) -> None:
        path = folder / file.file
        written.append(path)
        replace_text(path, file.text)

    try:
        yield lay_down
    except BaseException:
        for path in written:
            with suppress(OSError):  # what could not be written may be no file at all
                path.unlink()
        raise
