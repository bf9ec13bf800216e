"""Turns a name into the key that it is found by, whatever its accents, its case and its marks."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "\u0131": "i", "ə": "e"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
    | {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"}  # noqa: RUF001 - Arabic as Persian
    | dict.fromkeys(".'`’‘ʻʼʿʾ", "")
)
_SAINT = re.compile(r"\bst (?=\S)")


def key_of(name: str) -> str:
    """The key of `name`: one for all its spellings, of letters, digits and single spaces."""
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = bare.translate(_LETTERS).translate(_PLAIN)
    return _SAINT.sub("saint ", unicodedata.normalize("NFC", " ".join(plain.split())))


class _Plain(dict[int, str]):
    """What becomes of each letter, found once: names in use are many, their letters few."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


def _plain(letter: str) -> str:
    if letter.isalnum():
        return letter
    is_sign = unicodedata.category(letter)[0] == "M"
    return "" if unicodedata.combining(letter) else letter if is_sign else " "


_PLAIN = _Plain()
