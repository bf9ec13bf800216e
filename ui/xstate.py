"""Reads whether an X11 window manager keeps a window above others, or could."""

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from functools import cache

from PySide6.QtGui import QNativeInterface
from PySide6.QtWidgets import QApplication, QWidget

ABOVE, STATE, SUPPORTED = b"_NET_WM_STATE_ABOVE", b"_NET_WM_STATE", b"_NET_SUPPORTED"
ATOM = 4
"""The type of a property that holds atoms."""
MOST = 1024
"""Atoms in a property."""
WORD = 4
REPLY = ctypes.c_uint32 * 3
"""An atom comes in the third word."""


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(Structure):
    _fields_ = (("roots", POINTER(c_uint32)), ("rest", c_int), ("index", c_int))


def is_kept_above(window: QWidget, *, was_asked: bool) -> bool | None:
    """Whether `window` stays above others, or would if it `was_asked`; nothing where not on X11."""
    application = QApplication.instance()
    if not isinstance(application, QApplication) or QApplication.platformName() != "xcb":
        return None
    native = application.nativeInterface()
    if not isinstance(native, QNativeInterface.QX11Application):
        return None
    server = _server(native.connection())
    place = (int(window.winId()), STATE) if was_asked else (server.root(), SUPPORTED)
    return server.atom(ABOVE) in server.atoms(*place)


class _Server:
    """The X server, asked through the connection that Qt has."""

    def __init__(self, connection: int) -> None:
        self._connection = c_void_p(connection)
        self._numbers: dict[bytes, int] = {}
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [c_void_p]
        xcb, reply = self._xcb, [c_void_p, _Cookie, c_void_p]
        xcb.xcb_get_setup.restype = c_void_p
        xcb.xcb_setup_roots_iterator.argtypes = [c_void_p]
        xcb.xcb_setup_roots_iterator.restype = _Screens
        xcb.xcb_intern_atom.argtypes = [c_void_p, c_uint8, c_uint16, c_char_p]
        xcb.xcb_get_property.argtypes = [c_void_p, c_uint8, *[c_uint32] * 5]
        xcb.xcb_intern_atom.restype = xcb.xcb_get_property.restype = _Cookie
        xcb.xcb_intern_atom_reply.argtypes = xcb.xcb_get_property_reply.argtypes = reply
        xcb.xcb_intern_atom_reply.restype = POINTER(REPLY)
        xcb.xcb_get_property_reply.restype = c_void_p
        xcb.xcb_get_property_value.argtypes = xcb.xcb_get_property_value_length.argtypes = [
            c_void_p
        ]
        xcb.xcb_get_property_value.restype = c_void_p

    def root(self) -> int:
        """The window behind all others."""
        setup = self._xcb.xcb_get_setup(self._connection)
        return int(self._xcb.xcb_setup_roots_iterator(setup).roots[0])

    def atom(self, name: bytes) -> int:
        """The number of a name, which stays the same as long as the server lives."""
        if name not in self._numbers:
            self._numbers[name] = self._interned(name)
        return self._numbers[name]

    def _interned(self, name: bytes) -> int:
        asked = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, asked, None)
        number = reply.contents[2] if reply else 0
        self._free(reply)
        return int(number)

    def atoms(self, window: int, name: bytes) -> tuple[int, ...]:
        """What a property of `window` holds."""
        xcb, place = self._xcb, self._connection
        asked = xcb.xcb_get_property(place, 0, window, self.atom(name), ATOM, 0, MOST)
        reply = xcb.xcb_get_property_reply(place, asked, None)
        if not reply:
            return ()
        size = xcb.xcb_get_property_value_length(reply)
        found = ctypes.string_at(xcb.xcb_get_property_value(reply), size)
        self._free(reply)
        return tuple(memoryview(found).cast("I"))


@cache
def _server(connection: int) -> _Server:
    return _Server(connection)
