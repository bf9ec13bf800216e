"""What was written down in a past call, line by line; below the one that is open it is changed."""

from uuid import UUID

from app.records.came_up import lines_of
from app.session.capture import Capture
from app.session.session import Session
from ui.desk.deeds import Deeds
from ui.desk.faces import RowFace, TitleFace
from ui.desk.history.past_words import learned_words, line_words
from ui.desk.people.line_fields import LineFields
from ui.desk.unfolded import Unfolded
from ui.desk.unfolding_list import Names, UnfoldingList
from ui.strip.captured_row import ICONS
from ui.theme import Theme
from ui.wording import translate


class WrittenFields(LineFields):
    """Nothing else can be done about a line here, so that is offered at once."""

    def __init__(self, theme: Theme, deeds: Deeds, session: UUID, line: Capture) -> None:
        """About a line of that session."""
        super().__init__(theme, deeds, session)
        self.column.addWidget(self._change)
        self.draw(line)
        self._change.unfold()

    def draw(self, line: Capture) -> None:
        """Show the line as it is now."""
        self._change.draw(line)


class LinesList(UnfoldingList):
    """Of one session; a goal that only came up is no line to be changed."""

    def __init__(self, theme: Theme, deeds: Deeds, session: UUID) -> None:
        """Nothing yet."""
        self._title = translate("Past", "Written down in the call")
        rest = translate("Past", "More that was written down")
        super().__init__(theme, deeds, Names("past.lines", self._title, rest, ""))
        self._session = session
        self._lines: dict[UUID, Capture] = {}

    def draw(self, session: Session) -> None:
        """Show its lines."""
        self._lines = {line.id: line for line in session.captures}
        rows = [self._face(line) for line in lines_of(session)]
        self.put([TitleFace(self._title, is_top=True), *rows] if rows else [], has_more=False)

    def make_fields(self, identity: UUID) -> Unfolded:
        """What can be changed about a line."""
        fields = WrittenFields(self._theme, self._deeds, self._session, self._lines[identity])
        fields.shaped.connect(self.shaped)
        return fields

    def draw_fields(self, fields: Unfolded, identity: UUID) -> None:
        """How the line is now."""
        if isinstance(fields, WrittenFields):
            fields.draw(self._lines[identity])

    def fold(self, identity: UUID) -> None:
        """Open the row of a line, or close it; what is typed there is taken over."""
        self.finish()
        self.turn(identity)
        self.shaped.emit()
        self.focus(identity)

    def finish(self) -> None:
        """Take over what is being typed."""
        if isinstance(self.fields, WrittenFields):
            self.fields.finish()

    def _face(self, line: Capture) -> RowFace:
        zone = self._deeds.diary.zone
        words, learned = line_words(line, zone), learned_words(line.insight)
        if line.id not in self._lines:
            return RowFace(words, learned, ICONS[line.kind])
        return RowFace(words, learned, ICONS[line.kind], self.mark(line.id), line.id)
