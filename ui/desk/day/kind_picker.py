"""Which kind of session is planned, if any: one word that offers the others."""

from app.booking.form import Form
from app.booking.kinds import NONE
from app.lists.kinds import Kinds
from ui.theme import Theme
from ui.widgets.picker import Picker
from ui.wording import translate


class KindPicker(Picker):
    """The kinds are read once; a broken file of one is told on the page of a session."""

    def __init__(self, theme: Theme, kinds: Kinds) -> None:
        """Offer `kinds`, and none of them."""
        self._kinds = {kind.id: kind for kind in kinds.every()}
        words = {NONE: translate("Planner", "Any kind")}
        words |= {key: kind.title for key, kind in self._kinds.items()}
        super().__init__(theme, translate("Prepare", "Kind of session"), words, "list-checks")
        self.draw(NONE)

    def draw(self, held: str) -> None:
        """Show the kind of that id; one that is gone is none."""
        super().draw(held if held in self._kinds else NONE)

    def stays_words(self, form: Form) -> str:
        """That the usual length of the kind does not hold, where another one was typed."""
        kind = self._kinds.get(form.kind)
        usual = None if kind is None else kind.minutes
        if form.minutes is None or usual in {None, form.minutes}:
            return ""
        words = translate("Planner", "Usually {0} min. The length that you chose stays.")
        return words.format(usual)
