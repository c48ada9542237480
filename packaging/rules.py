"""Makes docs/borrowing-rules.md: each rule of the rule book of borrowing, the tests that bear its number, and whether they passed.

``make rules`` (``python packaging/rules.py``) runs those tests and writes the page; it ends with 1 when a rule has no test or a test did
not pass. ``--check`` runs nothing: it ends with 1 when the page does not name exactly the tests that exist.
A test proves the rules whose numbers its name bears: test_b_060_b_061_late_is_one_second_after_due.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests"
RULES = TESTS / "rulebook/rules.tsv"
PAGE = ROOT / "docs/borrowing-rules.md"
NUMBER = re.compile(r"(?<=_)b_(\d{3}[a-z]?)(?=_|$)")
HEAD = """# The rules of borrowing, and what proves them

Made by `make rules`, which runs every test that bears a rule's number; never edited by hand. A test with several cases counts each of them.
Rules marked *later* belong to parts that are not built yet.

| Rule | What it says | Proved by | Passed |
|---|---|---|---|
"""


class Rule(NamedTuple):
    """One rule of the book. later: the part of the program it waits for, empty when the rule must be proved now."""

    number: str
    says: str
    later: str


class Proof(NamedTuple):
    """A test function. file: below the root."""

    file: str
    name: str

    @property
    def numbers(self) -> list[str]:
        """The rules it proves, as the book writes them."""
        return [f"B-{number}" for number in NUMBER.findall(self.name)]

    @property
    def sentence(self) -> str:
        """Its name without the numbers."""
        return " ".join(NUMBER.sub("", self.name.removeprefix("test")).replace("_", " ").split())

    def __str__(self) -> str:
        return f"{self.sentence} (`{self.file.removeprefix('tests/')}`)"


class Outcome(NamedTuple):
    """How many cases of a test passed, of how many."""

    passed: int
    cases: int


Outcomes = Mapping[Proof, Outcome]


def rules() -> list[Rule]:
    """The book's rules in its order."""
    lines = [[*line.split("\t"), ""] for line in RULES.read_text("utf-8").splitlines()]
    return [Rule(number, says, later) for number, says, later, *_ in lines]


def proofs() -> list[Proof]:
    """The tests that bear a rule's number, by file and place."""
    found = []
    for path in sorted(TESTS.rglob("test_*.py")):
        names = [node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)]
        file = path.relative_to(ROOT).as_posix()
        found += [Proof(file, name) for name in names if name.startswith("test_") and NUMBER.search(name)]
    return found


def by_rule(found: Iterable[Proof]) -> dict[str, list[Proof]]:
    """Which tests prove which rule."""
    table = defaultdict(list)
    for proof in found:
        for number in proof.numbers:
            table[number].append(proof)
    return table


def run_tests() -> dict[Proof, Outcome]:
    """Run the tests that bear a number; how each came out."""
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "report.xml"
        words = [sys.executable, "-m", "pytest", "-k", "_b_0 or _b_1", "-n", "2", f"--junitxml={report}", "-o", "junit_family=xunit1"]
        subprocess.run(words, cwd=ROOT, check=False)
        cases = list(ElementTree.parse(report).iter("testcase"))
    all_cases, passed = Counter[Proof](), Counter[Proof]()
    for case in cases:
        proof = Proof(case.get("file", ""), case.get("name", "").partition("[")[0])
        all_cases[proof] += 1
        passed[proof] += all(case.find(trouble) is None for trouble in ("failure", "error", "skipped"))
    return {proof: Outcome(passed[proof], count) for proof, count in all_cases.items()}


def line(rule: Rule, proved: list[Proof], outcomes: Outcomes) -> str:
    """The rule's line of the table."""
    tests = "<br>".join(map(str, proved))
    none = f"later: {rule.later}" if rule.later else "**nothing yet**"
    told = [outcomes.get(proof, Outcome(0, 0)) for proof in proved]
    passed, cases = sum(each.passed for each in told), sum(each.cases for each in told)
    return f"| {rule.number} | {rule.says} | {tests or none} | {f'{passed} of {cases}' if tests else ''} |"


def wrong(table: Mapping[str, list[Proof]], outcomes: Outcomes) -> list[str]:
    """What stands against the book: rules without a test, numbers no rule has, tests that did not pass."""
    book = rules()
    bare = [f"{rule.number} has no test" for rule in book if not rule.later and not table.get(rule.number)]
    unknown = [f"{number} is no rule: {proved[0]}" for number, proved in table.items() if number not in {rule.number for rule in book}]
    tests = dict.fromkeys(proof for proved in table.values() for proof in proved)
    failed = [f"did not pass: {proof}" for proof in tests if (got := outcomes.get(proof)) is None or got.passed < got.cases]
    return bare + unknown + failed


def written() -> set[tuple[str, str]]:
    """The pairs of rule and test that the page names now."""
    rows = [[cell.strip() for cell in text.split("|")] for text in PAGE.read_text("utf-8").splitlines() if text.startswith("| B-")]
    return {(row[1], test) for row in rows for test in row[3].split("<br>") if test.endswith("`)")}


def differing() -> list[str]:
    """Where the page and the tests that exist differ; empty when it is up to date."""
    there, here = written(), {(number, str(proof)) for number, proved in by_rule(proofs()).items() for proof in proved}
    return [f"not on the page: {number} {test}" for number, test in sorted(here - there)] + [
        f"on the page only: {number} {test}" for number, test in sorted(there - here)
    ]


def main() -> int:
    """Gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the page with the tests that exist, run nothing")
    if parser.parse_args().check:
        found, good = differing(), "up to date"
    else:
        table, outcomes = by_rule(proofs()), run_tests()
        PAGE.write_text(HEAD + "".join(line(rule, table.get(rule.number, []), outcomes) + "\n" for rule in rules()), "utf-8")
        found, good = wrong(table, outcomes), "every rule has tests, and all of them passed"
    print("\n".join(found) or f"{PAGE.relative_to(ROOT)}: {good}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
