"""Asks the X server, through the connection that Qt has, what Qt does not tell."""

import ctypes
from ctypes import (
    POINTER,
    Structure,
    c_char_p,
    c_int,
    c_int16,
    c_uint8,
    c_uint16,
    c_uint32,
    c_void_p,
)
from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QNativeInterface
from PySide6.QtWidgets import QApplication

ANY = 0
"""A property of whatever type."""
MOST = 1024
"""Numbers in a property."""
REQUESTS = {
    "intern_atom": (c_uint8, c_uint16, c_char_p),
    "get_property": (c_uint8, *(c_uint32,) * 5),
    "get_selection_owner": (c_uint32,),
    "translate_coordinates": (c_uint32, c_uint32, c_int16, c_int16),
}


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(Structure):
    _fields_ = (("roots", POINTER(c_uint32)), ("rest", c_int), ("index", c_int))


class _Reply(Structure):
    """Its third word is an atom or a window, its last two are a place."""

    _fields_ = (("head", c_uint32 * 2), ("number", c_uint32), ("x", c_int16), ("y", c_int16))


def server() -> "Server | None":
    """The X server; nothing where windows are not on X11."""
    application = QApplication.instance()
    if not isinstance(application, QApplication) or QApplication.platformName() != "xcb":
        return None
    native = application.nativeInterface()
    if not isinstance(native, QNativeInterface.QX11Application):
        return None
    return _server(native.connection())


class Server:
    """Waits for each answer."""

    def __init__(self, connection: int) -> None:
        """Ask through `connection`."""
        self._connection = c_void_p(connection)
        self._numbers: dict[bytes, int] = {}
        self._xcb = xcb = ctypes.CDLL("libxcb.so.1")
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [c_void_p]
        for name, words in REQUESTS.items():
            request, reply = getattr(xcb, f"xcb_{name}"), getattr(xcb, f"xcb_{name}_reply")
            request.argtypes, request.restype = [c_void_p, *words], _Cookie
            reply.argtypes, reply.restype = [c_void_p, _Cookie, c_void_p], POINTER(_Reply)
        for name in ("get_setup", "get_property_value"):
            getattr(xcb, f"xcb_{name}").restype = c_void_p
        xcb.xcb_setup_roots_iterator.argtypes = [c_void_p]
        xcb.xcb_setup_roots_iterator.restype = _Screens

    def root(self) -> int:
        """The window behind all others."""
        setup = self._xcb.xcb_get_setup(self._connection)
        return int(self._xcb.xcb_setup_roots_iterator(setup).roots[0])

    def atom(self, name: bytes) -> int:
        """The number of a name, which stays the same as long as the server lives."""
        if name not in self._numbers:
            self._numbers[name] = self._number("intern_atom", 0, len(name), name)
        return self._numbers[name]

    def numbers(self, window: int, name: bytes) -> tuple[int, ...]:
        """What a property of `window` holds, atoms or windows; nothing if it is not there."""
        reply = self._answer("get_property", 0, window, self.atom(name), ANY, 0, MOST)
        if reply is None:
            return ()
        size = self._xcb.xcb_get_property_value_length(reply)
        found = ctypes.string_at(self._xcb.xcb_get_property_value(reply), size)
        self._free(reply)
        return tuple(memoryview(found).cast("I"))

    def corner(self, window: int) -> QPoint | None:
        """Where the inside of `window` begins, in pixels of the screen; nothing if it has gone."""
        reply = self._answer("translate_coordinates", window, self.root(), 0, 0)
        if reply is None:
            return None
        corner = QPoint(reply.contents.x, reply.contents.y)
        self._free(reply)
        return corner

    def is_owned(self, selection: bytes) -> bool:
        """Whether somebody does what a selection stands for."""
        return self._number("get_selection_owner", self.atom(selection)) != 0

    def _number(self, request: str, *words: object) -> int:
        reply = self._answer(request, *words)
        if reply is None:
            return 0
        number = int(reply.contents.number)
        self._free(reply)
        return number

    def _answer(self, request: str, *words: object) -> "ctypes._Pointer[_Reply] | None":
        asked = getattr(self._xcb, f"xcb_{request}")(self._connection, *words)
        return getattr(self._xcb, f"xcb_{request}_reply")(self._connection, asked, None) or None


@cache
def _server(connection: int) -> Server:
    return Server(connection)
