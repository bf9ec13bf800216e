"""What is kept of a word of a forgotten name, so that briefs go on taking it out."""

from hashlib import blake2b

from msgspec import Struct

LONGEST_SALT = 64


class Trace(Struct, frozen=True):
    """It says nothing by itself; only whoever holds a word can tell whether it is its trace."""

    salt: str
    digest: str


def trace_of(word: str, salt: str) -> Trace:
    """The trace that a folded word leaves with that salt."""
    key = salt.encode(errors="replace")[:LONGEST_SALT]
    digest = blake2b(word.encode(errors="replace"), digest_size=8, key=key)
    return Trace(salt, digest.hexdigest())
