"""The words of the program: the built-in lists and lines, and the agent's own where they are."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from app.lists.aids import AidFile
from app.lists.checklist import LISTED, Checklist
from app.lists.file import replace_text, set_aside, text_of
from app.lists.guide import Guide, guide_from
from app.lists.kinds import Kinds, kinds_in
from app.lists.line import Lines, needed
from app.lists.lines import lines_from
from app.lists.problem import FileProblem
from app.lists.source import Edition, Reader, Source
from app.lists.talk_file import TalkFile
from app.lists.template import checklist_from
from app.observable import Observable
from app.refusal import Reason, Refusal
from app.session.session import Phase

if TYPE_CHECKING:
    from app.lists.aid import Aid

T = TypeVar("T")

LINES, GUIDE, AIDS, TALK = "lines", "guide", "aids", "talk"
"""The stems of the files with the lines, the guide, the aids and talks; a list's is its phase."""


class Words(Struct, frozen=True):
    """What the lists and lines say, which files of the agent have a part in it, and which cannot.

    There is a line for each cue: those that the agent's own file leaves out are the built-in ones.
    """

    lists: Mapping[Phase, Checklist]
    lines: Lines
    problems: tuple[FileProblem, ...] = ()
    own: frozenset[str] = frozenset()
    guide: Guide = Guide()
    kinds: Kinds = Kinds()
    aids: AidFile = AidFile()
    talk: TalkFile = TalkFile()


class Library:
    """Reads the words and keeps the agent's own; a broken file of theirs is left alone."""

    def __init__(self, built_in: Path, own: Path) -> None:
        """Read everything; the folder `own` need not exist."""
        self._built_in = built_in
        self._own = own
        self.words = Observable(self._read())

    def reload(self) -> None:
        """Read everything again: a file may have been edited by hand."""
        self.words.publish(self._read())

    def write(self, checklist: Checklist) -> FileProblem | Refusal | None:
        """Keep a list as the agent's own; a broken one is refused with its fault."""
        from app.lists.written import list_text

        source = self._source(checklist.phase.value, checklist_from)
        return self._write(source, partial(list_text, checklist))

    def write_lines(self, lines: Lines) -> FileProblem | Refusal | None:
        """Keep lines as the agent's own; an unknown field is refused with its name."""
        from app.lists.written import lines_text

        return self._write(self._source(LINES, lines_from), partial(lines_text, lines))

    def write_guide(self, guide: Guide) -> FileProblem | Refusal | None:
        """Keep the guide as the agent's own."""
        from app.lists.written import guide_text

        return self._write(self._source(GUIDE, guide_from), partial(guide_text, guide))

    def write_aid(self, aid: "Aid") -> FileProblem | Refusal | None:
        """Keep a card as the agent's own, beside the others of their file."""
        from app.lists.aid import aids_from
        from app.lists.aid_text import aid_text

        return self._write(self._source(AIDS, aids_from), partial(aid_text, aid))

    def own_copy(self, stem: str) -> Path | Refusal:
        """Where the agent's own file is, made of the built-in words where there was none."""
        path = self._own / f"{stem}.toml"
        if not path.exists():
            text = (self._built_in / path.name).read_text(encoding="utf-8")
            refusal = self._done(path, partial(replace_text, path, text))
            return refusal or path
        return path

    def restore(self, stem: str) -> Refusal | None:
        """Return to the built-in words; the agent's own stay beside them under a `.bak` name."""
        path = self._own / f"{stem}.toml"
        return self._done(path, partial(set_aside, path))

    def _write(
        self, source: Source[T], compose: Callable[[str], str]
    ) -> FileProblem | Refusal | None:
        """Replace only what the agent has seen, never a broken file, and only by a sound one."""
        seen = self.words.value
        self.reload()
        if self.words.value != seen:
            return Refusal(Reason.CHANGED_MEANWHILE, source.own.stem)
        edition = source.edition()
        text = compose(edition.text)
        outcome = edition.problem or source.read(text, source.own)
        if isinstance(outcome, FileProblem):
            return outcome
        return self._done(source.own, partial(replace_text, source.own, text))

    def _done(self, path: Path, act: Callable[[], None]) -> Refusal | None:
        try:
            act()
        except OSError:
            return Refusal(Reason.NOT_SAVED, str(path))
        self.reload()
        return None

    def _source(self, stem: str, read: Reader[T]) -> Source[T]:
        name = f"{stem}.toml"
        return Source(self._built_in / name, self._own / name, read)

    def _read(self) -> Words:
        lists = {phase: self._source(phase.value, checklist_from).edition() for phase in LISTED}
        source = self._source(LINES, lines_from)
        lines = source.edition()
        guide = self._source(GUIDE, guide_from).edition()
        editions: list[Edition[Checklist] | Edition[Lines] | Edition[Guide]]
        editions = [*lists.values(), lines, guide]
        own_aids = self._own / f"{AIDS}.toml"
        aids = AidFile(self._built_in / own_aids.name, own_aids, text_of(own_aids))
        talk = TalkFile(self._built_in / f"{TALK}.toml", self._own / f"{TALK}.toml")
        later = [(file, file.problem()) for file in (aids, talk)]
        sound = (file.own.stem for file, problem in later if file.is_own and problem is None)
        found = (*(edition.problem for edition in editions), *(problem for _, problem in later))
        return Words(
            {phase: edition.value for phase, edition in lists.items()},
            _with_spares(lines.value, (source.shipped() if lines.is_own else lines).value),
            tuple(filter(None, found)),
            frozenset((*(edition.stem for edition in editions if edition.is_own), *sound)),
            guide.value,
            kinds_in(self._built_in, self._own),
            aids,
            talk,
        )


def _with_spares(lines: Lines, built_in: Lines) -> Lines:
    """All lines; one that not every session can fill knows the built-in one."""
    spared = {
        kind: replace(line, spare=built_in[kind]) for kind, line in lines.items() if needed(line)
    }
    return {**built_in, **lines, **spared}
