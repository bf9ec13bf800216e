"""What can be done about a question or a goal that stays open: settle it, or change the line."""

from app.people.record import Noted
from app.people.settling import settle
from app.refusal import Refusal
from app.session.capture import CaptureKind
from ui.desk.advice import Advice
from ui.desk.people.line_fields import LineFields
from ui.desk.people.register import Register
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.wrap import Wrap
from ui.wording import translate


class OpenFields(LineFields):
    """A goal that was only noted among the goals of the call is no line to be changed."""

    def __init__(self, theme: Theme, register: Register, noted: Noted) -> None:
        """About the question or the goal `noted`."""
        super().__init__(theme, register, noted.session)
        self._register = register
        self._noted = noted
        is_goal = noted.line.kind is CaptureKind.GOAL
        self._words = translate("People", "Reached") if is_goal else translate("People", "Answered")
        self._settled = Button(theme, Face(self._words, "check", weight=Weight.FILLED))
        self._settled.setObjectName(f"open.{noted.line.id}.settled")
        self._settled.clicked.connect(self._settle)
        self._advice = Advice(theme)
        for part in (Wrap(self._settled), self._advice, self._change):
            self.column.addWidget(part)
        self.draw(noted)

    def draw(self, noted: Noted) -> None:
        """Show the line as it is now."""
        self._noted = noted
        session = self._register.folk.session(noted.session)
        is_line = not isinstance(session, Refusal) and noted.line in session.captures
        self._change.setVisible(is_line)
        self._change.draw(noted.line)

    def _settle(self) -> None:
        words = translate("People", "{0}.").format(self._words)
        outcome = self._register.amend(self._noted.session, settle(self._noted.line), words)
        self._advice.draw(sentence(outcome) if outcome else "")
