"""``kehu-desk``: the window, or the command line. Nothing heavy is imported before it is known which."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

WITHOUT_DISPLAY = ("offscreen", "minimal")


class Wish(NamedTuple):
    """A window is wanted. folder: of the office, None for the usual one."""

    demo: bool
    folder: Path | None


def window_wish(words: list[str]) -> Wish | None:
    """What window these words ask for; None when they are for the command line."""
    demo = words[:1] == ["demo"]
    rest = words[1:] if demo else words
    if not rest:
        return Wish(demo, None)
    if len(rest) == 1 and rest[0].startswith("--dir=") and len(rest[0]) > len("--dir="):
        return Wish(demo, Path(rest[0].removeprefix("--dir=")))
    return Wish(demo, Path(rest[1])) if len(rest) == 2 and rest[0] == "--dir" else None


def main(argv: list[str] | None = None) -> int:
    """Gives the exit code. Raises SystemExit 3 or 4 when this machine cannot show a window."""
    words = sys.argv[1:] if argv is None else argv
    wish = window_wish(words)
    if wish is None:
        from kehu_desk.cli import run

        return run(words)
    from kehu_desk.preflight import prepare_input_method, refuse_or_go

    refuse_or_go(offscreen=os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in WITHOUT_DISPLAY)
    prepare_input_method()
    from kehu_desk import front

    return front.show_demo(wish.folder) if wish.demo else front.show(wish.folder)


if __name__ == "__main__":
    sys.exit(main())
