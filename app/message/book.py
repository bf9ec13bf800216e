"""The words for customers: the built-in ones, and the agent's own where they are."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from app.lists.file import replace_text, set_aside
from app.lists.problem import FileProblem
from app.lists.source import Edition, Source
from app.lists.statement import Statement, statements
from app.message.language import Language
from app.message.reading import wording_from
from app.message.wording import Kind, Text, Wording
from app.refusal import Reason, Refusal


class Book:
    """Reads the words of a language when they are asked for, and keeps the agent's own."""

    def __init__(self, built_in: Path, own: Path) -> None:
        """Read nothing yet; the folder `own` need not exist."""
        self._built_in = built_in
        self._own = own

    def edition(self, language: Language) -> Edition[Wording]:
        """All words of a language, and what is wrong with the agent's own file, if anything is.

        What that file leaves out is said by the built-in one.
        """
        source = self._source(language)
        edition = source.edition()
        return replace(edition, value=edition.value.completed(source.shipped().value))

    def write(self, language: Language, kind: Kind, text: Text) -> FileProblem | Refusal | None:
        """Keep a text as the agent's own; an unknown field is refused with its name.

        A broken file of the agent's is left alone, and its fault given back.
        """
        source = self._source(language)
        edition = source.edition()
        written = with_text(edition.text, kind, text)
        outcome = edition.problem or source.read(written, source.own)
        if isinstance(outcome, FileProblem):
            return outcome
        return _done(source.own, partial(replace_text, source.own, written))

    def restore(self, language: Language) -> Refusal | None:
        """Return to the built-in words; the agent's own stay beside them under a `.bak` name."""
        path = self._source(language).own
        return _done(path, partial(set_aside, path))

    def _source(self, language: Language) -> Source[Wording]:
        name = f"{language}.toml"
        return Source(self._built_in / name, self._own / name, wording_from)


def with_text(base: str, kind: Kind, text: Text) -> str:
    """A sound `base` that says `text` for `kind`; all its other lines stay as they are."""
    header = Statement(0, f"[text.{kind}]", {"text": {kind.value: {}}})
    said = [f"subject = {_quoted(text.subject)}", f"text = {_quoted_lines(text.text)}"]
    kept: list[str] = []
    is_within = is_there = False
    for statement in statements(base.replace("\r\n", "\n").rstrip("\n")):
        is_within = statement.content == header.content if statement.is_header else is_within
        if statement.is_header or not is_within or not statement.content:
            kept.append(statement.text)
        if statement.is_header and is_within:
            kept += said
            is_there = True
    written = "\n".join(kept if is_there else [*kept, "", header.text, *said]) + "\n"
    return written.replace("\n", "\r\n") if "\r\n" in base else written


def _done(path: Path, act: Callable[[], None]) -> Refusal | None:
    try:
        act()
    except OSError:
        return Refusal(Reason.NOT_SAVED, str(path))
    return None


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _quoted_lines(text: str) -> str:
    lines = "\n".join(_quoted(line)[1:-1] for line in text.split("\n"))
    return f'"""\n{lines}\n"""'
