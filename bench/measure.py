"""Pairs of measurements, and the one line that each bench prints."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import thread_time
from typing import NamedTuple

ROUNDS = 7


class Outcome(NamedTuple):
    """What a bench found. ours, peer, ratio, goal: figures with their units; met: whether the goal is reached."""

    ours: str
    peer: str
    ratio: str
    goal: str
    met: bool

    def line(self, name: str) -> str:
        """As it is printed."""
        verdict = "ok" if self.met else "short"
        return f"bench {name} ours={self.ours} peer={self.peer} ratio={self.ratio} goal={self.goal} {verdict}"


class Skipped(Exception):
    """A peer is not on this machine; the text names it."""


class Stage(NamedTuple):
    """Where the benches of one run work. The folders of the two offices are made at the first call."""

    folder: Path
    million: Callable[[], Path]
    hundred_thousand: Callable[[], Path]


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call: the files lie in the memory of the system, and a shared machine makes everybody wait."""
    began = thread_time()
    work()
    return thread_time() - began


def paired(ours: Callable[[], object], peer: Callable[[], object], first: int = 0, rounds: int = ROUNDS) -> tuple[float, float]:
    """Medians of both in seconds, measured in turns, each the first every other time; first: who begins."""
    mine, theirs = [], []
    for each in range(first, first + rounds):
        if each % 2:
            theirs.append(seconds(peer))
            mine.append(seconds(ours))
        else:
            mine.append(seconds(ours))
            theirs.append(seconds(peer))
    return median(mine), median(theirs)


def part(values: list[float], share: float) -> float:
    """The value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def ms(value: float) -> str:
    """Seconds as milliseconds with their unit."""
    return f"{value * 1000:.2f}ms"


def against(ours: float, peer: float, goal: float) -> Outcome:
    """The outcome of one pair of times in seconds, to stay below goal times the peer."""
    ratio = ours / peer
    return Outcome(ms(ours), ms(peer), f"{ratio:.2f}", f"<={goal}", ratio <= goal)
