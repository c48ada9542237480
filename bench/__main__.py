"""python -m bench [NAME …]: one line per bench; ends with 0 whether or not the goals are met."""

import argparse
import sys
import tempfile
from functools import partial
from importlib import import_module
from pathlib import Path

from bench.measure import Skipped, Stage

NAMES = (
    "decisions",
    "list_1m",
    "list_memory",
    "decide",
    "search_1m",
    "ageing",
    "sales_import",
    "replenish",
    "grade",
    "warnings_100k",
    "analysis_10m",
    "start",
    "start_peer",
)
CUSTOMERS = 1_000_000


def main() -> None:
    """Run the benches named, or all."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=" ".join(NAMES))
    parser.add_argument("--customers", type=int, default=CUSTOMERS, help="size of the large office")
    parser.add_argument("--keep", type=Path, help="a folder that keeps the large office from run to run")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"no such bench: {' '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="kehu-bench-") as folder:
        stage = _stage(Path(folder), asked.keep, asked.customers)
        for name in asked.names or NAMES:
            _run(name, stage)


def _stage(folder: Path, keep: Path | None, customers: int) -> Stage:
    def office_of(name: str, count: int) -> Path:
        from bench import office

        place = (keep or folder) / name
        if not place.exists():
            office.build(place, count)
        return place

    return Stage(folder, partial(office_of, "large", customers), partial(office_of, "middle", customers // 10))


def _run(name: str, stage: Stage) -> None:
    try:
        outcome = import_module(f"bench.{name}").run(stage)
    except Skipped as missing:
        print(f"bench {name} skipped: {missing}")
    else:
        print(outcome.line(name))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
