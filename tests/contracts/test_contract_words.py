"""Every code, state and kind that contracts know has words; every refusal a sentence in Chinese."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import kehu_desk.contracts as contracts
from kehu_desk.contracts import words
from kehu_desk.contracts.queries import STANDING
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.duties import KINDS, DutyState, Fulfilment
from kehu_desk.contracts.rules.terms import AMENDABLE, RENEWALS
from kehu_desk.contracts.service.drafting import COLUMNS
from kehu_desk.contracts.workflow import CONTRACT
from kehu_desk.kernel.errors import no
from kehu_desk.seals import rules as seals
from kehu_desk.templates import rules as templates
from shared import ROOT

FOLDER = Path(contracts.__file__).parent


@pytest.fixture(autouse=True)
def chinese(qapp):
    translator = QTranslator()
    assert translator.load(str(ROOT / "translations/kehu_desk_zh_CN.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def codes():
    found = set()
    for file in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"E_[A-Z_]+", node.value):
                found.add(node.value)
    return sorted(found - {"E_AUDIT"})


def is_chinese(text):
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


@pytest.mark.parametrize("code", codes())
def test_every_refusal_has_a_sentence(code):
    said = words.explain(no(code, state="draft", step="review", names=("金额",), limit=100, block="价格", term="amount_fen"))
    assert is_chinese(said)
    assert code not in said
    assert "{" not in said


def test_every_name_has_its_word():
    for name, values in (
        (words.state_name, [*STANDING, *(each.value for each in ContractState)]), (words.kind_name, templates.KINDS),
        (words.renewal_name, RENEWALS), (words.duty_kind_name, KINDS), (words.duty_state_name, [each.value for each in DutyState]),
        (words.fulfilment_name, [each.value for each in Fulfilment]), (words.risk_name, templates.RISKS),
        (words.term_name, [*COLUMNS, *AMENDABLE]), (words.step_name, ["review", "approve"]),
        (words.amendment_name, ["draft", "approved", "signed", "refused"]), (words.party_name, ["us", "them"]),
    ):  # fmt: skip
        for value in values:
            assert is_chinese(name(value)), (name.__name__, value)


def test_every_event_of_the_table_has_a_button():
    from kehu_desk.contracts.tab.actions import EVENTS

    assert {line.event for line in CONTRACT} - {"draw"} == set(EVENTS) - {"attach"}


def test_refusals_of_the_seal_are_told_too():
    assert seals.MOST == 999
    assert "999" in words.explain(no("E_SEAL_COUNT"))
