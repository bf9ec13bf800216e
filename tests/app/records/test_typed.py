"""What is typed of a line is kept for its session until it is written down."""

from uuid import UUID

from app.records.typed import Half, Typed, half_of, keep_half, keep_typed, typed_of
from app.refusal import Refusal
from app.session.capture import CaptureKind
from app.unfinished import AtHand, Passing
from tests.app.fakes import DISK_FULL

FIRST, SECOND = UUID(int=1), UUID(int=2)


class Drawer:
    """Texts that rest; it can be full."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.refusal: Refusal | None = None

    def get(self, name: str) -> str:
        return self.texts.get(name, "")

    def put(self, name: str, text: str) -> Refusal | None:
        if self.refusal is None:
            self.texts[name] = text
        return self.refusal


def test_that_what_was_typed_is_kept_for_its_own_session() -> None:
    drawer, typed = Drawer(), Typed(CaptureKind.QUOTE, "I lose an ho")

    assert keep_typed(FIRST, typed, drawer) is None

    assert typed_of(FIRST, drawer) == typed
    assert typed_of(SECOND, drawer) == Typed()


def test_that_nothing_typed_leaves_nothing_behind() -> None:
    drawer = Drawer()
    keep_typed(FIRST, Typed(text="a"), drawer)

    keep_typed(FIRST, Typed(text="  "), drawer)

    assert set(drawer.texts.values()) == {""}
    assert typed_of(FIRST, drawer) == Typed()


def test_that_what_no_disk_takes_is_told_and_kept_at_hand() -> None:
    drawer = Drawer()
    drawer.refusal = DISK_FULL
    at_hand = AtHand(drawer)

    assert keep_typed(FIRST, Typed(text="a"), at_hand) is DISK_FULL

    assert typed_of(FIRST, at_hand) == Typed(text="a")


def test_that_a_rehearsal_keeps_what_is_typed_by_itself() -> None:
    passing = Passing()

    assert keep_typed(FIRST, Typed(text="a"), passing) is None

    assert typed_of(FIRST, passing) == Typed(text="a")
    assert typed_of(SECOND, passing) == Typed()


def test_that_a_text_of_another_kind_is_nothing() -> None:
    drawer = Drawer()
    drawer.texts[f"capture.{FIRST}"] = "no line"

    assert typed_of(FIRST, drawer) == Typed()


def test_that_what_is_typed_over_a_line_is_kept_for_that_line() -> None:
    drawer, half = Drawer(), Half("Two shops and a st", day="5 M")

    assert keep_half(FIRST, SECOND, half, drawer) is None
    assert half_of(FIRST, SECOND, drawer) == half
    assert half_of(SECOND, FIRST, drawer) == Half()

    keep_half(FIRST, SECOND, Half(), drawer)
    assert set(drawer.texts.values()) == {""}
