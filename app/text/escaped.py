"""Words that Markdown shows as they are."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
_STARTS = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)
_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is; all lines end alike."""
    signs = _SIGNS.sub(r"\\\1", _ENDS.sub("\n", text))
    return _STARTS.sub(r"\1\\\2", signs)
