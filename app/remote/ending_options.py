"""What `end` and `outcome` take on the command line."""

import argparse

from app.session.outcome import Attendance


def options_of_end(options: argparse.ArgumentParser) -> None:
    """What `end` takes."""
    options.add_argument(
        "--as-planned", action="store_true", help="hours ago, where nothing was noted since"
    )


def options_of_outcome(options: argparse.ArgumentParser) -> None:
    """What `outcome` takes."""
    known = tuple(attendance.value for attendance in Attendance)
    options.add_argument("attendance", choices=known, metavar="ATTENDANCE", help=", ".join(known))
    options.add_argument("--reason", metavar="TEXT", help="why, if you know")
