"""What customers said about a challenge; an insight is linked to it here, by hand."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.insights.heard import Heard
from app.talks.challenge import Challenge
from app.talks.matching import Hint
from app.talks.tying import tie, untie
from ui.desk.deeds import Deeds
from ui.desk.talks.meet_part import MeetLine, MeetPart, MeetShown
from ui.desk.talks.meetings import Meetings
from ui.desk.talks.talk_words import from_words, reason_words, said_words, shortened
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.wording import quoted, translate

if TYPE_CHECKING:
    from uuid import UUID


class SupportPart(MeetPart):
    """Offers what may be linked, and finds by typing what else there is."""

    def __init__(
        self, theme: Theme, deeds: Deeds, meetings: Meetings, challenge: Challenge
    ) -> None:
        """About that challenge."""
        super().__init__(theme, deeds, f"challenge.{challenge.session}")
        self._meetings = meetings
        self._challenge = challenge
        self._known: dict[UUID, Heard] = {}
        self._find = Field(theme, translate("Talks", "Find an insight to link"))
        self._find.setObjectName(f"challenge.{challenge.session}.find")
        self._find.setPlaceholderText(translate("Talks", "A few of its words"))
        self._offers = Suggestions(theme, self._find, self._called)
        self._offers.picked.connect(self._take)
        self._finding = QWidget()
        self._finding.setLayout(labelled(theme, self._find.accessibleName(), self._find))
        self._column.addWidget(self._finding)
        self.linked.connect(lambda one: self._link(self._known[one]))
        self.unlinked.connect(lambda one: self._unlink(self._known[one]))

    def draw(self) -> None:
        """Show how things stand now."""
        support = self._meetings.support(self._challenge.session)
        self._finding.setVisible(support is not None)
        if support is None:
            self.wait(is_put_aside=self._meetings.is_put_aside)
            return
        heard = (*support.tied, *(one.heard for one in support.hints))
        self._known = {one.capture.id: one for one in heard}
        title = said_words(support.voices)
        title = title[:1].upper() + title[1:]
        nothing = translate("Talks", "No insight is linked to it yet.")
        self.put(
            MeetShown(
                title or nothing,
                tuple(self._tied_line(one) for one in support.tied),
                tuple(map(self._hint_line, support.hints)),
            )
        )

    def _tied_line(self, one: Heard) -> MeetLine:
        beneath = from_words(one, self._deeds.diary.zone, self._deeds.today)
        return MeetLine(one.capture.id, quoted(one.capture.text), beneath)

    def _hint_line(self, hint: Hint) -> MeetLine:
        words = quoted(hint.heard.capture.text)
        return MeetLine(hint.heard.capture.id, words, reason_words(hint))

    def _called(self, typed: str) -> tuple[Suggestion, ...]:
        zone, today = self._deeds.diary.zone, self._deeds.today
        return tuple(
            Suggestion(shortened(one.capture.text), from_words(one, zone, today), one)
            for one in self._meetings.called(typed)
            if self._challenge.session not in one.insight.speaks_to
        )

    def _take(self, one: Heard) -> None:
        self._find.clear()
        self._link(one)

    def _link(self, one: Heard) -> None:
        words = translate("Talks", "Linked: {0}").format(quoted(shortened(one.capture.text)))
        self.act(one.session, tie(one.capture.id, self._challenge.session), words)

    def _unlink(self, one: Heard) -> None:
        words = translate("Talks", "Not linked any more.")
        self.act(one.session, untie(one.capture.id, self._challenge.session), words)
