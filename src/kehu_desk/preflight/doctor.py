"""The table of `kehu-desk doctor`: what this machine has, and what each finding asks for. No customer facts."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kehu_desk.kernel.paths import resources
from kehu_desk.preflight.display import display_reachable, fcitx_plugin
from kehu_desk.preflight.gate import GLIBC, PYTHON, dotted, glibc
from kehu_desk.preflight.libraries import PAPER, install_line, missing, missing_libraries

ROOM = 500 * 1024 * 1024  # bytes: a store, the copy before a migration, and some air
BUILT = datetime(2025, 1, 1).timestamp()  # no clock can be right and earlier than this
DRIFT = 120  # seconds that a file may lie in the future before the clock is doubted


class Check(NamedTuple):
    """One line of the table. vital: without it the program does not work; otherwise a hint."""

    name: str
    title: str
    good: bool
    found: str
    vital: bool = True

    def __str__(self) -> str:
        """The line as a person reads it."""
        mark = "正常" if self.good else "缺失" if self.vital else "提示"
        return f"[{mark}] {self.title} ({self.name}): {self.found}"


def checks(data_folder: Path) -> list[Check]:
    """Every named result for the folder in which the data lie or will lie."""
    return [
        Check("python", "Python", sys.version_info[:2] >= PYTHON, f"{dotted(sys.version_info[:3])} (>= {dotted(PYTHON)})"),
        *(_linux() if sys.platform.startswith("linux") else []),
        _fonts(),
        *_folder(data_folder),
        _clock(data_folder),
    ]


def _linux() -> list[Check]:
    wanting, paper = missing_libraries(offscreen=False), missing(PAPER)
    names = " ".join(each.soname for each in wanting)
    return [
        Check("glibc", "C 库", glibc() >= GLIBC, f"{dotted(glibc()) or '?'} (>= {dotted(GLIBC)})"),
        Check("libraries", "系统库", not wanting, f"{names} → {install_line(wanting) or '?'}" if wanting else "齐全"),
        Check("printing", "纸质打印", not paper, install_line(paper) or "未安装 CUPS" if paper else "CUPS", vital=False),
        Check("display", "图形显示", display_reachable(), _display_name(), vital=False),
        _input_method(),
    ]


def _display_name() -> str:
    names = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    return " ".join(f"{name}={os.environ[name]}" for name in names if os.environ.get(name)) or "未设置 DISPLAY、WAYLAND_DISPLAY"


def _input_method() -> Check:
    wanted = os.environ.get("QT_IM_MODULES") or os.environ.get("QT_IM_MODULE", "")
    if wanted.startswith("fcitx") and not fcitx_plugin():
        return Check("input method", "输入法", True, f"{wanted} → ibus (程序启动时自动改用)")
    return Check("input method", "输入法", bool(wanted), wanted or "未设置 QT_IM_MODULE,可设为 ibus", vital=False)


def _fonts() -> Check:
    folder = resources() / "fonts"
    count = sum(1 for path in folder.glob("**/*") if path.suffix.lower() in {".ttf", ".otf"})
    return Check("fonts", "字体", count > 0, f"{count} 个, {folder}")


def _standing(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that exists."""
    return next(each for each in (folder, *folder.absolute().parents) if each.exists())


def _folder(folder: Path) -> list[Check]:
    standing = _standing(folder)
    free = shutil.disk_usage(standing).free
    return [
        Check("data folder", "数据文件夹", standing.is_dir(), f"{folder}{'' if folder.exists() else ' (首次使用时建立)'}"),
        Check("write right", "写入权限", _writable(standing), str(standing)),
        Check("free disk", "可用空间", free >= ROOM, f"{free // 2**20} MB (>= {ROOM // 2**20} MB)"),
    ]


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"x")
    except OSError:
        return False
    return True


def _clock(folder: Path) -> Check:
    """Rights and due dates follow the clock: it must not be earlier than the files that were written here."""
    latest = max((path.stat().st_mtime for path in folder.glob("*") if path.is_file()), default=BUILT)
    now = time.time()
    local = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S %z")
    good = now >= max(BUILT, latest - DRIFT)
    return Check("clock", "时钟", good, local if good else f"{local}, 早于已有数据,请校准系统时间")
