"""A preparation leaves the program as plain Markdown."""

from app.booking.paper import Headings, markdown
from app.session.preparation import Example, Expectation, Goal, Preparation

HEADINGS = Headings("Wishes", "Plan", "Examples", "Goals", "Notes", "by: {0}")


def test_that_a_preparation_is_written_as_plain_markdown() -> None:
    known = Preparation(
        expectations=(Expectation("Export *all*", "Show it"), Expectation("Speed")),
        plan=("Show it",),
        examples=(Example("https://example.org/<a>", "A [b]"), Example("/srv/a b.pdf")),
        goals=(Goal("Invoices"), Goal("- first"), Goal("2. second"), Goal("A &amp; ~~b~~")),
        notes="\nas typed *here*\n\n- x\n",
    )

    assert markdown("Ana_1", known, HEADINGS) == (
        "# Ana\\_1\n"
        "\n## Wishes\n\n- [x] Export \\*all\\* (by: Show it)\n- [ ] Speed\n"
        "\n## Plan\n\n1. Show it\n"
        "\n## Examples\n\n- [A \\[b\\]](<https://example.org/%3Ca%3E>)\n"
        "- [a b.pdf](</srv/a b.pdf>)\n"
        "\n## Goals\n\n- Invoices\n- \\- first\n- 2\\. second\n- A \\&amp; \\~\\~b\\~\\~\n"
        "\n## Notes\n\nas typed *here*\n\n- x\n"
    )


def test_that_what_is_empty_is_left_out() -> None:
    assert markdown("Ana", Preparation(), HEADINGS) == "# Ana\n"
