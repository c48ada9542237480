"""The system libraries that the Qt wheel expects on Linux, and the packages that bring them.

Source: screens.md section 5, compared with the NEEDED entries of the 6.11.3 wheel.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Iterable, NamedTuple  # noqa: UP035  older Pythons must be able to read this file

from kehu_desk.preflight.display import wayland_answers

OS_RELEASE = Path("/etc/os-release")


class Library(NamedTuple):
    """A shared library and its package by family of distributions."""

    soname: str
    apt: str
    dnf: str
    zypper: str


class Missing(NamedTuple):
    """A library that did not load, with the package that brings it; the package is empty on an unknown distribution."""

    soname: str
    package: str


OFFSCREEN = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "Mesa-libEGL1"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "Mesa-libGL1"),
    Library("libX11.so.6", "libx11-6", "libX11", "libX11-6"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6", "freetype", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "libglib-2_0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "libgthread-2_0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon0"),
)
XCB = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libX11-xcb1"),
    Library("libxcb.so.1", "libxcb1", "libxcb", "libxcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb-render0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11-0"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "libwayland-cursor0"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "libwayland-egl1"),
)
PAPER = (Library("libcups.so.2", "libcups2", "cups-libs", "libcups2"),)

COMMANDS = {"apt": "apt-get install -y", "dnf": "dnf install -y", "zypper": "zypper install -y"}
FAMILIES = {
    "apt": {"debian", "ubuntu", "linuxmint", "deepin", "uos", "kylin", "openkylin"},
    "dnf": {"fedora", "rhel", "centos", "rocky", "almalinux", "openeuler", "anolis"},
    "zypper": {"suse", "opensuse", "sles", "opensuse-leap", "opensuse-tumbleweed"},
}
RENAMED = {"libglib2.0-0", "libcups2"}
RENAMED_SINCE = {"debian": 13.0, "ubuntu": 24.04, "linuxmint": 22.0}


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds and opens the library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def system() -> dict[str, str]:
    """The entries of os-release; empty where the file is missing."""
    try:
        lines = OS_RELEASE.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    pairs = (line.partition("=") for line in lines if "=" in line)
    return {name.strip(): value.strip().strip("\"'") for name, _, value in pairs}


def family(release: dict[str, str]) -> str:
    """apt, dnf or zypper by ID, else by ID_LIKE; empty when neither is known."""
    for name in [release.get("ID", ""), *release.get("ID_LIKE", "").split()]:
        for manager, names in FAMILIES.items():
            if name in names:
                return manager
    return ""


def _renamed(release: dict[str, str]) -> bool:
    """Debian 13, Ubuntu 24.04 and later call some packages …t64 (64-bit time)."""
    since = RENAMED_SINCE.get(release.get("ID", ""))
    if since is None:
        return False
    try:
        return float(release["VERSION_ID"]) >= since
    except (KeyError, ValueError):
        return True  # testing and unstable carry no number


def _package(library: Library, release: dict[str, str]) -> str:
    manager = family(release)
    name: str = getattr(library, manager) if manager else ""
    return name + "t64" if name in RENAMED and manager == "apt" and _renamed(release) else name


def missing(libraries: Iterable[Library]) -> list[Missing]:
    """Those of the libraries that do not load here."""
    absent = [library for library in libraries if not loads(library.soname)]
    release = system() if absent else {}
    return [Missing(library.soname, _package(library, release)) for library in absent]


def _wayland_alone() -> bool:
    """A session without X: Qt cannot fall back, so its Wayland libraries are needed too."""
    return not os.environ.get("DISPLAY") and wayland_answers()


def missing_libraries(offscreen: bool) -> list[Missing]:
    """What Qt needs and does not find; a window needs more than drawing offscreen. Empty outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return missing(OFFSCREEN if offscreen else OFFSCREEN + XCB + (WAYLAND if _wayland_alone() else ()))


def packages(found: Iterable[Missing]) -> list[str]:
    """The packages to install, each once."""
    return list(dict.fromkeys(each.package for each in found if each.package))


def install_line(found: Iterable[Missing]) -> str:
    """One command that installs all of them; empty on an unknown distribution."""
    names = packages(found)
    return " ".join(["sudo", COMMANDS[family(system())], *names]) if names else ""
