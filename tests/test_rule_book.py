"""The page of the rules names exactly the tests that exist, and no test bears the number of a rule that is not in the book."""

import importlib.util
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BOOK = Path(os.environ.get("KEHU_SHARED", ROOT.parent / "shared")) / "spec/borrowing.md"


@pytest.fixture(scope="module")
def making():
    """The command that makes the page, as a module."""
    spec = importlib.util.spec_from_file_location("making_rules", ROOT / "packaging/rules.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_of_rules_is_the_books(making):
    if not BOOK.is_file():
        pytest.skip(f"the rule book is not there: {BOOK}")
    numbers = re.findall(r"^- \*\*(B-\d+[a-z]?)\*\*", BOOK.read_text("utf-8"), re.MULTILINE)
    listed = [rule.number for rule in making.rules()]
    assert sorted(listed) == sorted(numbers)
    assert len(listed) == len(set(listed)) == 160


def test_the_page_names_exactly_the_tests_that_exist(making):
    assert making.differing() == []


def test_no_test_bears_the_number_of_an_unknown_rule(making):
    assert making.by_rule(making.proofs()).keys() <= {rule.number for rule in making.rules()}


def test_a_name_may_bear_several_numbers(making):
    proof = making.Proof("tests/borrowing/test_x.py", "test_b_033_nobody_checks_his_own_and_b_089a_no_change_is_refused")
    assert proof.numbers == ["B-033", "B-089a"]
    assert str(proof) == "nobody checks his own and no change is refused (`borrowing/test_x.py`)"


def test_a_rule_without_a_test_and_a_test_that_failed_are_told(making):
    good, bad = making.Proof("a.py", "test_b_002_good"), making.Proof("a.py", "test_b_003_bad")
    table = {"B-002": [good], "B-003": [bad]}
    found = making.wrong(table, {good: making.Outcome(2, 2), bad: making.Outcome(1, 2)})
    assert "B-001 has no test" in found
    assert "did not pass: bad (`a.py`)" in found
    assert not any("good" in line or "B-119 " in line for line in found)
