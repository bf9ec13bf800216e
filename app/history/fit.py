"""How well what is written fits what is looked for: whole words first, then what is in front."""

from collections.abc import Sequence

from app.history.search import Terms


def fit(fields: Sequence[str], terms: Terms) -> tuple[int, int]:
    """How many words only begin one in `fields`, and how far back words stand: the least is best.

    The fields are folded, and the one that counts most comes first.
    """
    written = " " + " \n ".join(fields) + " "
    begun = places = 0
    for word in terms.words:
        looked = f" {' '.join(word)}"
        at = written.find(f"{looked} ")
        if at < 0:
            begun += 1
            at = written.find(looked)
        places += written.count("\n", 0, at)
    return begun, places
