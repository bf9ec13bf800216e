"""Tells an abbreviation of a time zone, which may mean several, from a name."""

import re

_KNOWN = """
acdt acst act adt aedt aest ahst akdt akst art ast awst bdt brst brt bst cast cat cdt cest cet
clst clt cot cst ct eat edt eest eet est et gmt gst hadt hast hdt hkt hst ict idt irst ist jst
kst mdt met msk mst mt myt ndt npt nst nzdt nzst pdt pet pht pkt pst pt sast sgt sst utc uyt
wast wat west wet wib wit wita z zulu
"""
_OFFSET = re.compile(r"(utc|gmt)? ?[+\-−–] ?[0-9]{1,2}(:?[0-9]{2})?")
_SPOKEN = re.compile(
    r"(alaska|atlantic|central|eastern|hawaii|mountain|pacific)( daylight| standard)? time"
)


def is_abbreviation(typed: str) -> bool:
    """Whether `typed` is IST, P.S.T., UTC+5, Eastern time or the like."""
    words = " ".join(typed.casefold().replace(".", "").split())
    return words in _KNOWN.split() or any(form.fullmatch(words) for form in (_OFFSET, _SPOKEN))
