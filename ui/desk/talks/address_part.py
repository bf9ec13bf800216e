"""Which challenges an insight may answer; it is linked to them here, by hand."""

from uuid import UUID

from app.insights.heard import Heard
from app.talks.challenge import Challenge
from app.talks.matching import Hint
from app.talks.tying import tie, untie
from ui.desk.deeds import Deeds
from ui.desk.talks.meet_part import MeetLine, MeetPart, MeetShown
from ui.desk.talks.meetings import Meetings
from ui.desk.talks.talk_words import by_words, reason_words, shortened
from ui.theme import Theme
from ui.wording import quoted, translate


class AddressPart(MeetPart):
    """Not seen where no challenge comes near, and nothing is put aside."""

    def __init__(self, theme: Theme, deeds: Deeds, meetings: Meetings, one: Heard) -> None:
        """About that insight."""
        super().__init__(theme, deeds, f"insight.{one.capture.id}")
        self._meetings = meetings
        self._one = one
        self.linked.connect(self._link)
        self.unlinked.connect(self._unlink)

    def draw(self) -> None:
        """Show how things stand now."""
        address = self._meetings.address(self._one.capture.id)
        if address is None or not (address.tied or address.hints):
            self.wait(is_put_aside=self._meetings.is_put_aside)
            return
        title = translate("Talks", "The challenge that it speaks to") if address.tied else ""
        self.put(
            MeetShown(
                title,
                tuple(map(self._tied_line, address.tied)),
                tuple(map(self._hint_line, address.hints)),
            )
        )

    def _tied_line(self, one: Challenge) -> MeetLine:
        words = quoted(shortened(one.harvest.challenge))
        return MeetLine(one.session, words, self._by(one))

    def _hint_line(self, hint: Hint) -> MeetLine:
        one = hint.challenge
        beneath = f"{self._by(one)}\n{reason_words(hint)}"
        return MeetLine(one.session, quoted(shortened(one.harvest.challenge)), beneath)

    def _by(self, one: Challenge) -> str:
        return by_words(one, self._deeds.diary.zone, self._deeds.today)

    def _link(self, challenge: UUID) -> None:
        words = translate("Talks", "Linked.")
        self.act(self._one.session, tie(self._one.capture.id, challenge), words)

    def _unlink(self, challenge: UUID) -> None:
        words = translate("Talks", "Not linked any more.")
        self.act(self._one.session, untie(self._one.capture.id, challenge), words)
