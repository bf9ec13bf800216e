"""Words as a search compares them: without accents and case, in any script."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "\u0131": "i", "ə": "e"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
    | dict.fromkeys("'`’‘ʻʼʿʾ", "")
)
_SIGNS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_VOICED = "\u3099\u309a"
"""Marks that make another syllable of a Japanese one, as accents do not."""
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff])"
)
"""Letters of scripts that put no space between words: each is a word of its own."""


def comparable(text: str) -> str:
    """`text` in small letters without accents, and nothing but letters, digits and spaces."""
    small = text.casefold().translate(_LETTERS)
    if small.isascii():
        return small.translate(_SIGNS)
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", small).casefold())
    plain = "".join(map(_letter, bare.translate(_LETTERS)))
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFC", plain))


def tokens(text: str) -> list[str]:
    """The words of `text`, as they are compared, in their order."""
    return comparable(text).split()


def searchable(text: str) -> str:
    """The words of `text`, as they are compared, with a space between each."""
    return " ".join(tokens(text))


def _letter(sign: str) -> str:
    """Nothing in the place of an accent, a space in the place of what is no letter."""
    if sign.isalnum() or sign in _VOICED:
        return sign
    if unicodedata.category(sign)[0] == "M":
        return "" if unicodedata.combining(sign) else sign
    return " "
