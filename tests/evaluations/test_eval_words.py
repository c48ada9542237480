"""Every code that evaluation can show has a sentence or a name."""

import re
from pathlib import Path

import pytest

from kehu_desk import evaluations
from kehu_desk.dossier import evaluation_labels
from kehu_desk.evaluations import words
from kehu_desk.evaluations.rules.codes import LEVELS, Method, Side, State, TemplateState
from kehu_desk.evaluations.rules.formulas import FORMULAS
from kehu_desk.kernel.errors import no

FOLDER = Path(evaluations.__file__).parent
CODES = sorted({code for file in FOLDER.rglob("*.py") for code in re.findall(r'no\("(E_\w+)"', file.read_text("utf-8"))})


@pytest.mark.parametrize("code", CODES)
def test_each_refusal_has_a_sentence(code, chinese):
    assert not words.explain(no(code)).startswith("现在不允许")
    assert code in words.WORDS or code == "E_ARCHIVE_STATE"


def test_each_formula_and_each_of_its_facts_has_a_name_on_screen_and_paper():
    facts = {name for formula in FORMULAS.values() for name in (*formula.facts, *formula.asked)}
    assert set(words.FORMULAS) == set(FORMULAS)
    assert set(words.FACTS) == facts
    secret = {"net_assets", "limit_and_month"}  # never on paper
    assert set(evaluation_labels.FACTS) == facts - secret


def test_states_sides_methods_and_levels_have_names():
    assert set(words.STATES) == set(State) == set(evaluation_labels.STATES)
    assert set(words.CARD_STATES) == set(TemplateState)
    assert set(words.SIDES) == set(Side)
    assert set(words.METHODS) == set(Method)
    assert set(words.LEVELS) == {*LEVELS, "scarce"}


def test_weights_are_told_in_per_cent(chinese):
    told = words.explain(no("E_EVAL_WEIGHTS", total=9550, missing=450))
    assert "95.5%" in told
    assert "还差 4.5%" in told


def test_facts_are_told_as_people_write_them(chinese):
    assert words.fact_text("net_assets", 123_456_789) == "自有资金 1,234,567.89"
    assert words.fact_text("paid_in_time_bp", 8750) == "准时付款 87.5%"
    assert words.fact_text("violations", 0) == "区域外销售 0"
    assert words.fact_text("violations", None) == "区域外销售 不详"
