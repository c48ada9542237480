"""Is there a screen to draw on, and an input method that Chinese can be typed with? Linux only; true elsewhere."""

from __future__ import annotations

import ctypes
import os
import re
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

SCREENLESS = {"offscreen", "minimal", "minimalegl", "vnc", "eglfs", "linuxfb"}
PATIENCE = 0.3  # seconds for a display on another machine to take the connection
X_NAME = re.compile(r"^(?:(?P<protocol>tcp|unix|inet6?)/)?(?P<host>.*):(?P<number>\d+)(?:\.\d+)?$")


def display_reachable() -> bool:
    """Whether a window can appear: a Wayland or X display that answers, or a Qt platform that needs none."""
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    return platform in SCREENLESS or wayland_answers() or _x_answers(os.environ.get("DISPLAY", ""))


def _wayland_socket() -> Path | None:
    """The socket of the Wayland session named by the environment."""
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(folder, name) if name and (folder or name.startswith("/")) else None


def wayland_answers() -> bool:
    """Whether the Wayland session named by the environment takes a connection."""
    path = _wayland_socket()
    if path is None:
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(PATIENCE)
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


def _x_answers(name: str) -> bool:
    """Ask for the connection that Qt will ask for, access rights included; first see that a far machine is there at all."""
    found = X_NAME.match(name)
    if found is None:
        return False
    host = found["host"].strip("[]")
    far = bool(host) and host != "unix" and found["protocol"] != "unix"
    return (not far or _port_open(host, 6000 + int(found["number"]))) and _handshake(name)


def _port_open(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), PATIENCE).close()
    except (OSError, OverflowError):
        return False
    return True


def _handshake(name: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _plugin_folders() -> list[Path]:
    """Where Qt looks for input methods: the wheel, then the folders that the person has named."""
    spec = find_spec("PySide6")
    wheel = [Path(spec.origin).parent / "Qt" / "plugins"] if spec and spec.origin else []
    named = [Path(each) for each in os.environ.get("QT_PLUGIN_PATH", "").split(os.pathsep) if each]
    return [folder / "platforminputcontexts" for folder in wheel + named]


def fcitx_plugin() -> bool:
    """Whether Qt could load fcitx directly. The wheels ship ibus only."""
    return any(True for folder in _plugin_folders() for _ in folder.glob("*fcitx*"))


def prepare_input_method() -> None:
    """Send fcitx through ibus, whose protocol fcitx5 speaks, when Qt has no plugin for it. Changes the environment."""
    if not sys.platform.startswith("linux") or fcitx_plugin():
        return
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"
    several = os.environ.get("QT_IM_MODULES", "").split(";")
    if any(each.startswith("fcitx") for each in several) and "ibus" not in several:
        os.environ["QT_IM_MODULES"] = ";".join([*several, "ibus"])
