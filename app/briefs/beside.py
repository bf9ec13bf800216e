"""What an English text tells of a word by what stands beside it: that it may be a name."""

from app.briefs.word import Word
from app.text.ordinary import ORDINARY, is_ordinary

_BEFORE_SURNAMES = """
dr frau herr mme monsieur mr mrs mx prof senor senora signor signora
"""
_BEFORE_NAMES = """
am ask asked asking at boss by call called cc cheers ciao colleague contact dear dona for from
greetings hallo hello hey hi im madam madame meet met named phone ping regards ring signed sir sr
sra tell told with
"""
_BEFORE_IS = """
alias discord facebook github handle instagram linkedin name nickname signal skype slack telegram
twitter username whatsapp
"""
_CLOSING = """
best bye cheers ciao greetings love regards signed sincerely thanks thx yours
"""
_SPOKEN_TO = """
belongs replied reply said speak spoke talk talked talking wrote write
"""
_SPEAKING = """
calling here speaking who
"""
_AFTER_NAMES = """
asked asks complained complains from hopes insists said says sent tells thinks told waited waits
wanted wants writes wrote
"""
_AFTER_LABELS = """
button column dialog field form icon link list menu page screen section tab view window
"""
_FUNCTION_WORDS = """
a about after again all also always am an and any are as at be because been before both but by can
could did do does each every few for from had has have he her here him his how i id if ill im in
into is it its ive just many me more most much must my never no nor not now of off ok okay on only
onto or our out over per please shall she should so some still than thank thanks that the their them
then there these they this those to too up us very via was we were what when where which who whom
whose why with without would yes yet you your
"""
_WITH_CAPITALS = """
android april august chrome december dr english excel february firefox frau friday herr internet
january july june linux mac march monday mr mrs ms november october outlook safari saturday
september sunday thursday tuesday wednesday wifi windows word wordpress
"""
_TITLES = frozenset(_BEFORE_SURNAMES.split())
_TITLES_TOO = frozenset({"ms", "miss"})
"""With a capital; without one they are thousandths of a second, or a loss."""
_CALLED = frozenset(_BEFORE_IS.split())
_LEADING = frozenset(_BEFORE_NAMES.split()) | _CALLED
_CLOSERS = frozenset(_CLOSING.split())
_TALKING = frozenset(_SPOKEN_TO.split())
_PRESENT = frozenset(_SPEAKING.split())
_BEING = frozenset({"is", "its", "was"})
_SAYING = frozenset(_AFTER_NAMES.split())
_ON_SCREEN = frozenset(_AFTER_LABELS.split())
_SMALL = frozenset(_FUNCTION_WORDS.split())
_CAPITALS = _SMALL | frozenset(_WITH_CAPITALS.split())
_WHERE = frozenset({"from", "in", "near"})
_TOWNS = frozenset({"deal", "mobile", "nice", "reading"})
_ENDINGS = (
    *("ically", "ously", "bility", "tion", "sion", "ness", "ized", "ised", "ated"),
    *("ical", "ious", "fully", "less"),
)
_LEAST = 7
"""Letters; of a shorter word, such an ending says nothing."""


def is_titled(before: Word | None, word: Word) -> bool:
    """Whether a title stands before it: then it is a name, however ordinary it looks."""
    if before is None or not word.is_joined or word.bare in _SMALL:
        return False
    return before.bare in _TITLES or (before.is_capital and before.bare in _TITLES_TOO)


def stands_out(word: Word, after: Word | None) -> bool:
    """Whether it has a capital within a sentence, where few words that are no names have one.

    What is called so on a screen, like "the Save button", does not.
    """
    is_usual = word.bare in _CAPITALS or _CAPITALS.issuperset(word.parts)
    is_shown = after is not None and after.is_joined and after.bare in _ON_SCREEN
    return word.is_begun and not word.is_first and not is_usual and not is_shown


def is_in(before: Word | None) -> bool:
    """Whether a place would stand after that word."""
    return before is not None and before.bare in _WHERE


def is_where(before: Word | None, word: Word) -> bool:
    """Whether a word that is a town as well stands where a town would."""
    return word.bare in _TOWNS and is_in(before)


def is_led(before: tuple[Word | None, Word | None], word: Word) -> bool:
    """Whether what stands before a word that is not known leads to a name, in small letters too."""
    first, second = before
    is_word = len(word.bare) >= _LEAST and word.bare.endswith(_ENDINGS)
    if second is None or not word.is_joined or is_word:
        return False
    pair = (first.bare if first is not None else "", second.bare)
    is_called = pair[0] in _CALLED and pair[1] == "is"
    is_spoken_to = pair[0] in _TALKING and pair[1] in {"to", "with"}
    return second.bare in _LEADING or is_called or is_spoken_to or pair == ("behalf", "of")


def is_signed(before: Word | None, word: Word, after: Word | None) -> bool:
    """Whether a word that is not known ends a text after a greeting, or names who it is."""
    is_end = after is None and before is not None and before.bare in _CLOSERS
    is_who = before is None or word.is_first or before.bare in _BEING
    return is_end or (is_who and after is not None and after.is_joined and after.bare in _PRESENT)


def is_somebody(word: Word, after: Word | None) -> bool:
    """Whether what a word that is not known does, or has, is what people do and have."""
    is_saying = after is not None and after.is_joined and after.bare in _SAYING
    return is_saying or (word.text.endswith("'s") and not is_ordinary(word.parts[0]))


def is_doer(word: Word) -> bool:
    """Whether it ends like who does something, and many a surname."""
    return word.bare.endswith("er") and word.bare not in ORDINARY
