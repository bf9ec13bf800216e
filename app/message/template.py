"""Turns what an agent made of one message into words for all of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from app.message.compose import Message
from app.message.field import fields_of
from app.message.reading import tidy_lines
from app.message.wording import SPARE, Field, Text
from app.text.tidy import tidy

Placed = tuple[float, str]
"""A line, and where it stands among those of the words before: between two of them at a half."""


def template_of(edited: Message, text: Text, values: Mapping[Field, str]) -> Text:
    """`text` as it was edited: what the session filled is a field again.

    Lines that were left alone stay as they are in `text`, and so do those with nothing to say now.
    """
    subject = text.subject
    if tidy(subject.format_map(_said(values))) != edited.subject:
        subject = _emptied(edited.subject, values)
    lines = [line for _, line in sorted(_placed(edited, text, values), key=lambda one: one[0])]
    return Text(subject, tidy_lines("\n".join(lines)))


def _placed(edited: Message, text: Text, values: Mapping[Field, str]) -> Iterator[Placed]:
    template = text.text.split("\n")
    said = _squeezed(
        [(at, line) for at, words in enumerate(template) for line in _filled(words, values)]
    )
    owners, before = [at for at, _ in said], [line for _, line in said]
    yield from ((at, line) for at, line in enumerate(template) if at not in owners)
    after = edited.text.split("\n")
    for act, first, last, start, end in _changes(before, after):
        if act == "equal":
            yield from ((at, template[at]) for at in dict.fromkeys(owners[first:last]))
        else:
            place = owners[first - 1] + 0.5 if first else -0.5
            yield from ((place, _emptied(line, values)) for line in after[start:end])


def _squeezed(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without the blank lines that follow another one, as a message has them."""
    before = ["", *(line for _, line in lines)]
    return [one for one, above in zip(lines, before, strict=False) if one[1] or above]


def _changes(before: list[str], after: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _filled(line: str, values: Mapping[Field, str]) -> list[str]:
    """The lines that it becomes; none where a field that is spare has nothing to say."""
    if any(not values[name] for name in SPARE.intersection(fields_of(line))):
        return []
    return [tidy(part) for part in line.format_map(_said(values)).split("\n")]


def _emptied(words: str, values: Mapping[Field, str]) -> str:
    """`words` with a field in the place of each value, the longest first."""
    for name, value in sorted(values.items(), key=lambda one: -len(one[1])):
        if value:
            whole = rf"(?<!\w){re.escape(value)}(?!\w)"
            words = re.sub(whole, f"{{{name.value}}}", words)
    return words


def _said(values: Mapping[Field, str]) -> dict[str, str]:
    return {name.value: value or f"{{{name.value}}}" for name, value in values.items()}
