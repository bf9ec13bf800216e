"""A list within a session: what applies, what is next, what is left."""

from app.lists.checklist import progress
from app.session.session import Mark, Mode
from tests.app.lists import shipped

EVERY_MODE = frozenset(Mode)


def test_that_items_that_do_not_apply_drop_out_and_come_back_with_their_state() -> None:
    checklist = shipped.checklist("before")
    marks = {"before.background": Mark.DONE, "before.goal": Mark.NOT_APPLICABLE}

    seen = progress(checklist, {Mode.CAMERA}, marks)
    heard = progress(checklist, {Mode.AUDIO}, marks)
    seen_again = progress(checklist, {Mode.CAMERA, Mode.SCREEN}, marks)

    assert [row.mark for row in seen.rows if row.item.id == "before.background"] == [Mark.DONE]
    assert not {"before.background", "before.screen"} & {row.item.id for row in heard.rows}
    assert [row.mark for row in seen_again.rows if row.item.id == "before.background"] == [
        Mark.DONE
    ]
    assert (seen.settled, heard.settled, seen_again.settled) == (2, 1, 2)


def test_that_the_first_open_row_is_the_next_one_until_all_are_settled() -> None:
    checklist = shipped.checklist("during")
    settled = {item.id: Mark.DONE for item in checklist.items}

    begun = progress(checklist, EVERY_MODE, {"during.opening": Mark.NOT_APPLICABLE})
    complete = progress(checklist, EVERY_MODE, settled)

    assert (begun.next_index, begun.is_complete) == (1, False)
    assert (complete.next_index, complete.is_complete) == (None, True)


def test_that_open_rows_are_named_with_the_musts_first() -> None:
    marks = {"during.opening": Mark.DONE, "during.focus": Mark.NOT_APPLICABLE}

    left = progress(shipped.checklist("during"), {Mode.CAMERA}, marks).open_rows

    assert [row.item.title for row in left] == ["Next step", "Honesty"]
