"""A settled window on 100,000 customers under Xvfb, against sqlitebrowser on the same customers in a plain file."""

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path
from statistics import median
from time import monotonic, sleep

from bench.measure import Outcome, Skipped, Stage, ms
from bench.names import made_up
from bench.start import moments

GOAL = 0.8
SCREEN = ":97"
ROUNDS = 5
QUIET = 0.6  # seconds without work after which a window counts as settled
PATIENCE = 60.0


def run(stage: Stage) -> Outcome:
    """Five pairs by the wall clock: our list painted, typing and key derivation apart, against the peer come to rest."""
    missing = [each for each in ("sqlitebrowser", "Xvfb") if shutil.which(each) is None]
    if missing:
        raise Skipped(f"{' and '.join(missing)} not on this machine")
    folder, plain = stage.hundred_thousand(), stage.folder / "plain.db"
    plain.unlink(missing_ok=True)
    _plain(plain)
    with subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL) as screen:
        sleep(1)
        pairs = [(_ours(folder), _settled(["sqlitebrowser", "-t", "customer", str(plain)])) for _ in range(ROUNDS)]
        screen.terminate()
    mine, theirs = (median(values) for values in zip(*pairs, strict=True))
    return Outcome(ms(mine), ms(theirs), f"{mine / theirs:.2f}", f"<={GOAL}", mine / theirs <= GOAL)


def _ours(folder: Path) -> float:
    told = moments(["bench.visitor", str(folder)], screen=SCREEN)
    return told["signin"] + told["list"] - told["accepted"]


def _plain(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("create table customer (id integer primary key, no, name, region, phone, uscc)")
        file.executemany("insert into customer (no, name, region, phone, uscc) values (?, ?, ?, ?, ?)", made_up(100_000))


def _worked(pid: int) -> int:
    """Processor ticks of a process so far."""
    words = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(words[11]) + int(words[12])


def _settled(words: list[str]) -> float:
    """Wall seconds from the start of a process to its last work before a pause."""
    with subprocess.Popen(words, env=os.environ | {"DISPLAY": SCREEN}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        began = rest = monotonic()
        done = 0
        while monotonic() - began < PATIENCE and (monotonic() - rest < QUIET or not done):
            sleep(0.01)
            if (now := _worked(process.pid)) > done:
                done, rest = now, monotonic()
        process.terminate()
    return rest - began
