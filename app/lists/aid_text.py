"""Writes a card for a hard moment into the text of a file, and leaves the other cards alone."""

from collections import defaultdict
from typing import Any

from app.lists.aid import Aid, Thought
from app.lists.statement import Statement
from app.lists.written import Block, Values, blocks_of, said_in, table_text
from app.text.tidy import tidy


def aid_text(aid: Aid, base: str) -> str:
    """The text of a file that says `aid`, with everything else that a sound `base` says."""
    head, *blocks = blocks_of(base.replace("\r\n", "\n"))
    ours = [block for block in blocks if aid.kind in _cards(block)]
    place = blocks.index(ours[0]) if ours else len(blocks)
    after = [block for block in blocks[place:] if block not in ours]
    parts = [_as_it_is(block) for block in (head, *blocks[:place])]
    parts += [_card_text(aid, ours), *_thought_texts(aid, ours), *map(_as_it_is, after)]
    text = "\n\n".join(part.strip("\n") for part in parts) + "\n"
    return text.replace("\n", "\r\n") if "\r\n" in base else text


def _card_text(aid: Aid, ours: list[Block]) -> str:
    known = next((block for block in ours if not _is_thought(block)), None)
    block = known or [Statement(0, f"[card.{aid.kind}]", {})]
    return table_text(block, {"title": tidy(aid.title)})


def _thought_texts(aid: Aid, ours: list[Block]) -> list[str]:
    """Each thought keeps its layout: it is known by its title, in order, or else by its place."""
    known = list(filter(_is_thought, ours))
    named = defaultdict[str, list[Block]](list)
    for block in known:
        named[_title_of(block)].append(block)
    titles = {thought.title for thought in aid.thoughts}
    texts = []
    for place, thought in enumerate(aid.thoughts):
        new: Block = [Statement(0, f"[[card.{aid.kind}.thought]]", {})]
        here = known[place] if place < len(known) else new
        own, spare = named[thought.title], new if _title_of(here) in titles else here
        block = own.pop(0) if own else spare
        texts.append(table_text(block, _values(thought)))
    return texts


def _title_of(block: Block) -> str:
    return tidy(said_in(block).get("title", ""))


def _values(thought: Thought) -> Values:
    values: dict[str, Any] = {
        "title": tidy(thought.title),
        "text": tidy(thought.text),
        "say": [tidy(phrase) for phrase in thought.say],
        "ways": [way.value for way in thought.ways],
    }
    return {key: value for key, value in values.items() if value}


def _cards(block: Block) -> dict[str, Any]:
    """What the header of a block names, card by card."""
    header = next(statement.content for statement in block if statement.is_header)
    cards = header.get("card")
    return cards if isinstance(cards, dict) else {}


def _is_thought(block: Block) -> bool:
    return any("thought" in card for card in _cards(block).values())


def _as_it_is(block: Block) -> str:
    return "\n".join(statement.text for statement in block)
