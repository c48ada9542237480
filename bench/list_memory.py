"""How much a window grows when 1,000,000 archives are scrolled from end to end."""

import os
import subprocess
import sys

from bench.measure import Outcome, Skipped, Stage

GOAL = 30.0


def run(stage: Stage) -> Outcome:
    """One process of its own; the empty window, with the office open, is what it has grown from."""
    if not os.path.exists("/proc/self/statm"):
        raise Skipped("memory is read from /proc, which is not here")
    words = [sys.executable, "-m", "bench.scrolling", str(stage.million())]
    told = subprocess.run(words, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.PIPE, text=True, check=True)
    grown, rows = (int(word) for word in told.stdout.split())
    megabytes = grown / 1e6
    return Outcome(f"{megabytes:.1f}MB", "-", f"{megabytes / GOAL:.2f}", f"<={GOAL:.0f}MB({rows:,}_rows)", megabytes <= GOAL)
