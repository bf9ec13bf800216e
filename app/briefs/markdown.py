"""A brief as Markdown."""

from collections.abc import Iterator

from app.briefs.cleared import Cleared, Line
from app.briefs.clearing import Telling, text_of
from app.briefs.digest import Part
from app.briefs.wording import TITLE, TITLES, UNNAMED, outline_words
from app.text.escaped import escaped


def markdown(cleared: Cleared) -> str:
    """The whole brief."""
    return "\n".join(_lines(cleared)) + "\n"


def _lines(cleared: Cleared) -> Iterator[str]:
    yield f"# {TITLE.format(_told(cleared.team))}"
    yield ""
    yield outline_words(cleared.days, cleared.voices.words)
    for part in Part:
        lines = cleared.of(part)
        if lines:
            yield from ("", f"## {TITLES[part]}", "")
            yield from (_line(line, number) for number, line in enumerate(lines, start=1))
    yield from ("", f"_{cleared.foot}_")


def _line(line: Line, number: int) -> str:
    words = _told(line.words)
    if line.part is Part.THEME:
        return f"{number}. {_subject(line)}: {line.measure}.{words and f' {words}'}"
    if line.part is Part.QUOTE:
        return f"> {words}\n>\n> {_subject(line)}\n"
    if line.part is Part.CHANGE:
        return f"- {_change(line)}"
    return f"{line.lead and f'{line.lead}: '}{words}"


def _change(line: Line) -> str:
    return f"{line.lead}: {_subject(line)}" if line.kind is not None else line.lead


def _subject(line: Line) -> str:
    return f"**{_told(line.area) or UNNAMED}**{line.aside}"


def _told(telling: Telling) -> str:
    return escaped(text_of(telling))
