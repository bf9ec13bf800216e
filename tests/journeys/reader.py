"""A screen reader: it knows of a program only what the accessibility bus tells."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.journeys.daemon import QUIET, Actor
from tests.journeys.waiting import IN_TIME, until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
LISTENERS = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
EVENTS = "org.a11y.atspi.Event.Object"
CHECKED, INDETERMINATE, SHOWING = 4, 32, 25
CHECK_BOX = 7
