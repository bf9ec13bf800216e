"""What `brief` takes on the command line."""

import argparse
from datetime import date

from app.briefs.form import Form

SUMMARY = "print what customers said for a team, without their names"
LATEST = date(2199, 12, 31)
"""Later days are nobody's plan, and no clock can tell them in every zone."""
EARLIEST = date(1970, 1, 2)


def options_of_brief(options: argparse.ArgumentParser) -> None:
    """What `brief` takes."""
    options.add_argument("name", metavar="TEAM", help="whom it is for, in any spelling")
    since = "from that day on, like 2026-11-16"
    options.add_argument("--since", required=True, type=_day, metavar="DAY", help=since)
    options.add_argument(
        "--until", dest="until_day", type=_day, metavar="DAY", help="today if not given"
    )
    forms = "|".join(Form)
    options.add_argument(
        "--format",
        dest="form",
        choices=[form.value for form in Form],
        default=Form.MARKDOWN.value,
        help=f"{forms}, {Form.MARKDOWN} if not given",
    )
    options.epilog = (
        "Exit status: 0 printed, or nothing was heard in these days; 2 wrong usage; 3 no such team;"
        " 4 printed, but something in it is still to be looked at, marked like [?this]; or refused."
    )


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or f"{day}" != text or not EARLIEST <= day <= LATEST:
        raise argparse.ArgumentTypeError(f"take a day like 2026-11-16, not {text!r}")
    return day
