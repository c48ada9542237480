"""From the start of the process to the sign-in, and from the accepted password to the list, against a bare window with a table."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import monotonic

from bench.measure import Outcome, Stage, ms

GOAL = 1.3
ROUNDS = 5


def run(stage: Stage) -> Outcome:
    """Five pairs of processes, one after the other; wall time, key derivation apart."""
    folder = stage.hundred_thousand()
    _ours(folder), _bare()  # the first start reads the libraries from the disk
    pairs = [(_ours(folder), _bare()) for _ in range(ROUNDS)]
    entry, shown, bare = (median(values) for values in zip(*((*ours, peer) for ours, peer in pairs), strict=True))
    ratios = entry / bare, shown / bare
    return Outcome(
        f"{ms(entry)}/{ms(shown)}", ms(bare), f"{ratios[0]:.2f}/{ratios[1]:.2f}", f"<={GOAL}_each", max(ratios) <= GOAL,
    )  # fmt: skip


def moments(words: list[str], screen: str = "") -> dict[str, float]:
    """What a process told: word -> seconds since it was started. screen: an X display; without one, this process's own or none."""
    began = monotonic()
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    if screen:
        environment["DISPLAY"] = screen
        environment.pop("QT_QPA_PLATFORM", None)
    if not environment.get("DISPLAY"):
        environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    told = subprocess.run([sys.executable, "-m", *words], env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return {line.split()[0]: float(line.split()[1]) - began for line in told.stdout.splitlines()}


def _ours(folder: Path) -> tuple[float, float]:
    told = moments(["bench.visitor", str(folder)])
    return told["signin"], told["list"] - told["accepted"]


def _bare() -> float:
    return moments(["bench.bare"])["painted"]
