"""Words that Markdown shows as they are."""

import re

from app.text.tidy import TURNING

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
_STARTS = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)
_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_COMMANDS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
"""What a terminal obeys instead of showing it."""


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is, line by line; nothing in it is turned round."""
    seen = _COMMANDS.sub("", _ENDS.sub("\n", text.translate(TURNING)))
    return _STARTS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", seen))
