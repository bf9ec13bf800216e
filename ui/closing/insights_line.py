"""The offer to sort the insights of a call: one press leads to them, and nothing asks again."""

from ui.keys import cap
from ui.theme import Theme
from ui.widgets.button import Face
from ui.widgets.lead_line import LeadLine
from ui.wording import Counted, translate


class InsightsLine(LeadLine):
    """Seen while a call has insights of which is not said yet where they belong."""

    def __init__(self, theme: Theme) -> None:
        """Nothing to offer yet."""
        key = cap("insights", single=theme.single_keys)
        face = Face(translate("Insights", "Sort"), "lightbulb", key)
        super().__init__(theme, face, "closing.insights")

    def draw(self, to_sort: int) -> None:
        """Offer to sort so many."""
        self.say(Counted().insights_of_call(to_sort) if to_sort else "")
