"""After a talk: what was put aside comes back, and what the question brought in is written down."""

from msgspec.structs import replace
from PySide6.QtCore import Signal

from app.scene import Scene
from app.session.talk import Harvest
from ui.desk.day.pad import Pad
from ui.keys import cap
from ui.talk.aside_part import AsidePart
from ui.talk.help_part import HelpPart
from ui.talk.notes_pads import NotesPads
from ui.talk.others_part import OthersPart
from ui.talk.part import TalkPart, put, write_on
from ui.talk.pitch_part import PitchPart
from ui.talk.whom_part import WhomPart
from ui.talking import Talking
from ui.theme import Theme
from ui.widgets.button import Face
from ui.widgets.lead_line import LeadLine
from ui.wording import quoted, translate

TEXTS = ("challenge", "why_now", "goals", "reality", "others")
LINES = 2


class HarvestPart(TalkPart):
    """Nothing in it must be filled in; `wanted` asks for the page of colleagues."""

    wanted = Signal()

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Nothing yet."""
        super().__init__(theme, talking)
        self._question = ""
        self._aside = AsidePart(theme, talking)
        self._asked = self.heading("")
        self._whom = WhomPart(theme, talking, translate("Talk", "Who it was with"))
        self._pads = {name: self._pad(name) for name in TEXTS}
        self._help = HelpPart(theme, talking)
        self._others = OthersPart(theme, talking)
        self._pitch = PitchPart(theme)
        self._notes = NotesPads(self, LINES)
        self._meet = _meet_line(theme)
        self._lay_out()
        self.keep(self._keep, *self._pads.values())
        self.keep(self._keep_notes, *self._notes.pads)
        self._pitch.answered.connect(self._own_up)
        self._aside.remade.connect(self.remade)
        self._help.halved.connect(self.halved)
        self._meet.wanted.connect(self.wanted)

    def draw(self, scene: Scene) -> None:
        """Show what was written down."""
        team = "" if scene.talk is None else scene.talk.team
        harvest = scene.harvest
        asked = "" if harvest is None else harvest.question
        self._question = asked or self.talking.words.asked("")[0]
        self._asked.setText(quoted(self._question))
        for name, pad in self._pads.items():
            put(pad, "" if harvest is None else getattr(harvest, name))
        self._aside.draw()
        self._whom.draw(scene)
        self._help.draw(scene)
        self._others.draw(self._pads["others"].words, scene.name or team)
        self._pitch.draw(None if harvest is None else harvest.did_pitch)
        self._notes.draw(scene.talk)
        if self._meet.say(_meet_words() if harvest and harvest.challenge.strip() else ""):
            self.remade.emit()

    def write(self) -> bool:
        """In their words."""
        return write_on(self._notes.words)

    def begin(self) -> None:
        """With what keeps them awake."""
        self._pads["challenge"].setFocus()

    @property
    def half(self) -> tuple[str, ...]:
        """The day by which we help."""
        return (translate("Talk", "By when"),) if self._help.half else ()

    def finish(self) -> None:
        """Keep what was just typed."""
        super().finish()
        self._whom.finish()
        self._help.finish()

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self._aside)
        column.addWidget(self._asked)
        challenge, *more, others = self._pads.values()
        for pad in (challenge, self._notes.words, *more):
            self.add(pad)
        column.addWidget(self._help)
        self.add(others)
        column.addWidget(self._others)
        column.addWidget(self._whom)
        column.addWidget(self._pitch)
        column.addSpacing(6)
        self.add(self._notes.reading)
        column.addWidget(self._meet)

    def _pad(self, name: str) -> Pad:
        words, hint = _words(name)
        return self.pad(words, hint, LINES if name == "challenge" else 1)

    def _keep(self) -> bool:
        typed = {name: pad.words for name, pad in self._pads.items()}
        question = self._question
        return self.talking.reap(lambda one: _changed(one, question, typed), "harvest")

    def _keep_notes(self) -> bool:
        words, reading = (pad.words for pad in self._notes.pads)
        return self.talking.note(words, reading, self._question)

    def _own_up(self, did_pitch: bool | None) -> None:  # noqa: FBT001 - one answer
        question = self._question
        self.talking.reap(
            lambda one: replace(one, question=one.question or question, did_pitch=did_pitch),
            "pitch",
        )


def _changed(one: Harvest, question: str, typed: dict[str, str]) -> Harvest:
    return replace(one, question=one.question or question, **typed)


def _meet_line(theme: Theme) -> LeadLine:
    key = cap("colleagues", single=theme.single_keys)
    return LeadLine(
        theme, Face(translate("Talk", "Colleagues"), "messages-square", key), "talk.meet"
    )


def _meet_words() -> str:
    return translate("Talk", "Customers may have said something about their challenge")


def _words(name: str) -> tuple[str, str]:
    return {
        "challenge": (
            translate("Talk", "Biggest challenge"),
            translate("Talk", "In short, from their words below"),
        ),
        "why_now": (translate("Talk", "Why now"), translate("Talk", "What changed")),
        "goals": (translate("Talk", "Their goals"), translate("Talk", "What they try to reach")),
        "reality": (
            translate("Talk", "The reality they work in"),
            translate("Talk", "Pressures, deadlines, measures"),
        ),
        "others": (
            translate("Talk", "Who else to talk to"),
            translate("Talk", "Ann, Ben (Sales)"),
        ),
    }[name]
