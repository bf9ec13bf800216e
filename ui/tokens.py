"""The colours of both themes; every pair that carries text or meaning passes WCAG 2.2 AA."""

from collections.abc import Mapping

from msgspec import Struct

from app.session.countdown import State


class Plate(Struct, frozen=True):
    """The colours of the plate in one state."""

    fill: str
    ink: str
    edge: str
    bar: str
    bar_rest: str


class Tokens(Struct, frozen=True):
    """The colours of one theme, named by what they are for."""

    window: str
    surface: str
    sunken: str
    hairline: str
    text: str
    text_2: str
    text_3: str
    border: str
    accent: str
    on_accent: str
    accent_soft: str
    done: str
    on_done: str
    not_applicable: str
    must: str
    plates: Mapping[State, Plate]


LIGHT = Tokens(
    window="#F4F5F7",
    surface="#FFFFFF",
    sunken="#ECEEF2",
    hairline="#DDE1E7",
    text="#161A21",
    text_2="#465061",
    text_3="#5C6675",
    border="#76808F",
    accent="#2F4BC7",
    on_accent="#FFFFFF",
    accent_soft="#E6EAFB",
    done="#0A7350",
    on_done="#FFFFFF",
    not_applicable="#3E6785",
    must="#8A3B00",
    plates={
        State.CALM: Plate("#FFFFFF", "#161A21", "#DDE1E7", "#2F4BC7", "#E3E6EC"),
        State.NOTICE: Plate("#FFD45C", "#2B2000", "#8A6500", "#2B2000", "#DFAC1B"),
        State.WRAP: Plate("#F08C00", "#1F1300", "#8F4A00", "#1F1300", "#C66E00"),
        State.OVER: Plate("#8F1414", "#FFFFFF", "#5E0808", "#FFFFFF", "#B34848"),
    },
)

DARK = Tokens(
    window="#15181D",
    surface="#1D2128",
    sunken="#101317",
    hairline="#323844",
    text="#EEF1F5",
    text_2="#BAC3D0",
    text_3="#98A3B3",
    border="#7D8899",
    accent="#93A8FF",
    on_accent="#0E1533",
    accent_soft="#262F55",
    done="#4CC79A",
    on_done="#06251A",
    not_applicable="#8DB7D6",
    must="#FFB784",
    plates={
        State.CALM: Plate("#1D2128", "#EEF1F5", "#323844", "#93A8FF", "#323844"),
        State.NOTICE: Plate("#6B4800", "#FFE8B8", "#FFC33D", "#FFE8B8", "#8F681B"),
        State.WRAP: Plate("#E08F00", "#1A1000", "#FFC24D", "#1A1000", "#B06D00"),
        State.OVER: Plate("#FFAC9E", "#330400", "#FFE4DF", "#330400", "#D97F70"),
    },
)
