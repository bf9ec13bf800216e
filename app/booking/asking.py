"""What is still to be asked of a customer, as far as the preparation knows it."""

from collections.abc import Iterable

from app.message.wording import Shape, Wording
from app.session.preparation import Clarity, Preparation

KNOWN = frozenset({Clarity.ANSWERED, Clarity.CLEAR})
"""Where nothing about their wishes is missing any more."""


def missing(known: Preparation, questions: Iterable[str], wording: Wording) -> str:
    """The `questions` of the kind, and the wishes that no line of the plan covers, in lines.

    They stay as the agent wrote them, whatever the language of `wording` is.
    """
    if known.clarity in KNOWN:
        return ""
    shape = wording.shapes[Shape.WISH]
    asked = [*questions, *(shape.format(wish=one.text) for one in known.uncovered)]
    return asked[0] if len(asked) == 1 else "\n".join(f"– {one}" for one in asked)
