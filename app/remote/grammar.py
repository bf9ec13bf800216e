"""The grammar of the command line."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from app.message.language import Language
from app.remote.briefing_options import SUMMARY, options_of_brief
from app.remote.ending_options import options_of_end, options_of_outcome
from app.remote.moving import MOVING
from app.remote.request import EXTENSION_MINUTES, SPEEDS, Command
from app.remote.values import Sentence, folder_in, hour, is_on, kind, modes, number_in, whom
from app.session.capture import CaptureKind
from app.settings import LENGTH_MINUTES, USUAL_EXTENSION

WIDTH = 80
LANGUAGES = tuple(language.value for language in Language)


class WrongUsageError(Exception):
    """Carries the one sentence."""


class _Parser(argparse.ArgumentParser):
    """Raises where argparse would print several lines and leave."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where the right words are listed."""
        wrong = " ".join(message.split())
        raise WrongUsageError(f"{self.prog}: {wrong}. See: {self.prog} --help")


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Of a fixed width: to measure the terminal costs each command 3 ms."""
    return argparse.HelpFormatter(prog, width=WIDTH)


def parser_in(folder: Path) -> argparse.ArgumentParser:
    """Reads words, and means file names from `folder`."""
    about = "Stays beside a one-to-one video call."
    parser = _Parser("callside", description=about, allow_abbrev=False, formatter_class=_formatter)
    parser.add_argument(
        "--home", type=folder_in(folder), metavar="DIR", help="keep all files under DIR"
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("--diagnose", action="store_true", help="print what to tell in a report")
    parser.add_argument("--ready-fd", type=int, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", prog="callside", parser_class=_Parser
    )
    for command, summary in SUMMARIES.items():
        options = commands.add_parser(
            command.value,
            help=summary,
            description=summary,
            allow_abbrev=False,
            formatter_class=_formatter,
            argument_default=argparse.SUPPRESS,
        )
        options.set_defaults(command=command)
        OPTIONS.get(command, _no_options)(options)
    return parser


def _no_options(options: _Parser) -> None:
    """Most commands take nothing."""


def _options_of_start(options: _Parser) -> None:
    options.add_argument("name", type=whom, nargs="?", metavar="NAME", help="whom you meet")
    end = options.add_mutually_exclusive_group()
    end.add_argument("--minutes", type=number_in(LENGTH_MINUTES), metavar="N", help="the length")
    end.add_argument("--until", type=hour, metavar="HH:MM", help="the end")
    options.add_argument("--at", type=hour, metavar="HH:MM", help="start then, not now")
    options.add_argument("--modes", type=modes, metavar="MODES", help="some of camera,screen,audio")


def _options_of_talk(options: _Parser) -> None:
    options.add_argument(
        "name", type=whom, nargs="?", metavar="NAME", help="your colleague; anyone without"
    )
    options.add_argument("--team", type=whom, metavar="TEAM", help="where they work")
    options.epilog = (
        "It starts at once. For a minute to put aside what bothers you, press Ctrl+J in the window."
    )


def _options_of_rehearse(options: _Parser) -> None:
    options.add_argument("--speed", type=number_in(SPEEDS), metavar="N", help="times as fast")
    options.add_argument(
        "--minutes", type=number_in(LENGTH_MINUTES), metavar="N", help="the made-up length"
    )


def _options_of_extend(options: _Parser) -> None:
    minutes = number_in(EXTENSION_MINUTES)
    options.add_argument("minutes", type=minutes, nargs="?", default=USUAL_EXTENSION, metavar="N")


def _options_of_status(options: _Parser) -> None:
    options.add_argument("--json", action="store_true", help="as one JSON object")


def _options_of_discreet(options: _Parser) -> None:
    options.add_argument("on", type=is_on, metavar="on|off")


def _options_of_plan(options: _Parser) -> None:
    options.add_argument("name", type=whom, metavar="NAME", help="whom you meet")
    options.add_argument(
        "--at",
        dest="when",
        required=True,
        metavar="TIME",
        help='like "2026-12-01 14:00": on the clock of the city, or on yours without one',
    )
    options.add_argument("--city", metavar="CITY", help="where they are: the time is theirs then")
    options.add_argument("--minutes", type=number_in(LENGTH_MINUTES), metavar="N", help="length")
    options.add_argument(
        "--kind",
        dest="session_kind",
        metavar="NAME",
        help="of session, like review; gives its length where --minutes does not",
    )
    options.add_argument("--modes", type=modes, metavar="MODES", help="as for start")
    options.add_argument(
        "--language", choices=LANGUAGES, metavar="LANG", help=f"of messages: {', '.join(LANGUAGES)}"
    )
    for name, help_words in (("mail", "their address"), ("phone", "their number")):
        options.add_argument(f"--{name}", metavar=name.upper(), help=help_words)
    options.add_argument("--link", dest="call_link", metavar="URL", help="where the call is")
    options.add_argument("--ticket", dest="ticket_link", metavar="URL", help="what it is about")


def _options_of_day(options: _Parser) -> None:
    options.add_argument("--all", action="store_true", help="also those that are over")
    options.add_argument("--json", action="store_true", help="as a JSON list")


def _options_of_capture(options: _Parser) -> None:
    known = ", ".join(CaptureKind)
    options.add_argument("kind", type=kind, metavar="KIND", help=f"one of {known}")
    words = "the line, in one word or more"
    options.add_argument("text", nargs="+", action=Sentence, metavar="TEXT", help=words)


def _options_of_item(options: _Parser) -> None:
    options.add_argument("item", metavar="ID", help="like before.goal")


SUMMARIES = {
    Command.START: "start a session, or plan one",
    Command.TALK: "start a talk with a colleague, in which you only learn",
    Command.STATUS: "tell how the session stands",
    Command.TICK: "an item is done",
    Command.UNTICK: "an item is open again",
    Command.NA: "an item does not apply",
    Command.SAID: "the line on show was said",
    Command.LATER: "show the cue again in a minute",
    Command.EXTEND: f"move the end by N minutes, {USUAL_EXTENSION} if not given",
    Command.PAUSE: "stop the clock",
    Command.RESUME: "let the clock go on",
    Command.END: "the call is over",
    Command.UNDO: "take back the last act",
    Command.CLOSE: "lay the session down",
    Command.MINI: "change between the window and the pill",
    Command.SHOW: "raise the window",
    Command.QUIT: "stop the program",
    Command.REHEARSE: "play a made-up session in fast motion",
    Command.DISCREET: "hide names and words, or show them again",
    Command.OUTCOME: "say whether they came",
    Command.PLAN: "plan a session in the customer's own time",
    Command.DAY: "list the sessions to come",
    **{command: summary for command, (summary, _) in MOVING.items()},
    Command.CAPTURE: "write a line down in the session at hand",
    Command.BRIEF: SUMMARY,
}
OPTIONS: dict[Command, Callable[[_Parser], None]] = {
    Command.START: _options_of_start,
    Command.TALK: _options_of_talk,
    Command.STATUS: _options_of_status,
    Command.TICK: _options_of_item,
    Command.UNTICK: _options_of_item,
    Command.NA: _options_of_item,
    Command.EXTEND: _options_of_extend,
    Command.REHEARSE: _options_of_rehearse,
    Command.DISCREET: _options_of_discreet,
    Command.END: options_of_end,
    Command.OUTCOME: options_of_outcome,
    Command.PLAN: _options_of_plan,
    Command.DAY: _options_of_day,
    **{command: options for command, (_, options) in MOVING.items()},
    Command.CAPTURE: _options_of_capture,
    Command.BRIEF: options_of_brief,
}
