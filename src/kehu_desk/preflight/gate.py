"""The gate before Qt: go on, or one sentence and an exit code."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from kehu_desk.preflight.display import display_reachable
from kehu_desk.preflight.libraries import Missing, install_line, missing_libraries

PYTHON = (3, 11)
GLIBC = (2, 34)
UNFIT, NO_DISPLAY = 3, 4


def glibc() -> tuple[int, ...]:
    """The version of the C library, such as (2, 36); empty when it is another one than glibc."""
    try:
        name, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()
        return tuple(int(part) for part in version.split(".")[:2]) if name == "glibc" else ()
    except (ValueError, OSError):
        return ()


def dotted(version: tuple[int, ...]) -> str:
    """(3, 11) as 3.11."""
    return ".".join(map(str, version))


def refuse_or_go(offscreen: bool) -> None:
    """Return when Qt can start; else print why and what to do on stderr.

    offscreen: no window will be shown, so no display is needed.
    Raises SystemExit 3 (Python, glibc or libraries) or 4 (no display).
    """
    if sys.version_info[:2] < PYTHON:
        _refuse(UNFIT, *_too_old("Python", sys.version_info[:2], PYTHON))
    if not sys.platform.startswith("linux"):
        return
    if glibc() < GLIBC:
        _refuse(UNFIT, *_too_old("glibc", glibc(), GLIBC))
    if missing := missing_libraries(offscreen):
        _refuse(UNFIT, *_without_libraries(missing))
    if not offscreen and not display_reachable():
        _refuse(NO_DISPLAY, *_without_display())


def _refuse(code: int, *lines: str) -> NoReturn:
    print(*lines, sep="\n", file=sys.stderr)
    raise SystemExit(code)


def _too_old(name: str, found: tuple[int, ...], needed: tuple[int, ...]) -> tuple[str, str]:
    has, wants = dotted(found) or "?", dotted(needed)
    return (
        f"客户档案台需要 {name} {wants} 或更新版本,这台电脑是 {name} {has},请升级系统或 {name} 后再启动。",
        f"Kehu Desk needs {name} {wants} or later; this machine has {name} {has}.",
    )


def _without_libraries(missing: list[Missing]) -> tuple[str, ...]:
    names = " ".join(each.soname for each in missing)
    line = install_line(missing)
    if not line:
        return (f"缺少系统库: {names}", "请用本系统的软件包管理器安装后再启动。", "Install the libraries named above, then start again.")
    return (f"缺少系统库: {names}", "请运行下面一行后再启动 (run this line, then start again):", line)


def _without_display() -> tuple[str, str, str]:
    named = [f"{name}={os.environ[name]}" for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    reason = f"连不上 {' '.join(named)}" if named else "没有设置 DISPLAY 或 WAYLAND_DISPLAY"
    return (
        f"没有可用的图形显示,窗口打不开: {reason}。",
        "请在桌面会话中启动,或运行 xvfb-run -a kehu-desk,或用 kehu-desk demo --pictures 文件夹 把主要画面画成图片。",
        "No display: start in a desktop session, under `xvfb-run -a`, or draw pictures with `kehu-desk demo --pictures DIR`.",
    )
