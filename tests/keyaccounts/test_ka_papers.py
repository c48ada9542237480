"""大客户计划 on paper: who prints it, what stands on it, and what only its manager's copy holds."""

import shutil
import subprocess

import pytest
from ka_steps import NOW, codes, opened, planned, purposeful

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import Entry
from kehu_desk.dossier.keyaccount_papers import account_plan_paper
from kehu_desk.dossier.on_screen import PAPERS
from trade_steps import read

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
SECRET = ("以联合库存换份额", "10,000.00元", "3,000.00元", "进入集采目录")


def text_of(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


@pytest.fixture
def made(trade):
    account = opened(trade)
    planned(trade, account)
    return account


def test_the_manager_prints_plan_and_map_as_one_paper(trade, made):
    text = text_of(PAPERS["account_plan"](trade.door, trade["kam"], made, lambda _done, _total: None))
    for words in (
        "大客户计划",
        "KP-2026-00001",
        "杭州华东医药有限公司",
        "DK-2026-00001",
        "七项职责",
        f"{NOW}年计划",
        "客户决策步骤",
        "钱经理",
        "人员",
        *SECRET,
    ):
        assert words in text, words
    assert "1390000" not in text


@pytest.mark.parametrize("login", ["rep", "sup"])
def test_what_stands_at_l3_is_not_on_the_paper_of_others(trade, made, login):
    text = text_of(account_plan_paper(trade.door, trade[login], made))
    assert "未授权" in text
    assert [each for each in SECRET if each in text] == []


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup2", "cus", "adm", "aud", "finance", "con", "service"])
def test_b_014_nobody_else_prints_it(trade, made, login):
    assert codes(account_plan_paper, trade.door, trade[login], made)[0] in {"E_FORBIDDEN", "E_NO_RELATION", "E_NOT_FOUND"}


def test_b_014_a_manager_sees_with_a_purpose_and_prints_nothing(trade, made):
    purposeful(trade)
    assert codes(account_plan_paper, trade.door, trade["mgr"], made) == ["E_FORBIDDEN"]


def test_b_117a_the_paper_is_an_entry_with_its_number(trade, made):
    account_plan_paper(trade.door, trade["kam"], made)
    assert read(trade, Entry, action=str(Action.PRINT_DAILY), result="done")[-1].subject == "account_plan KP-2026-00001"
