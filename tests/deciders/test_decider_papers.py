"""关键人物图 on paper: who makes it, what stands on it, what never does."""

import shutil
import subprocess

import pytest
from deciding_office import FAMILY, accept, raise_level

from kehu_desk.deciders.rules.influence import EdgeTerms
from kehu_desk.deciders.rules.roles import RoleTerms
from kehu_desk.deciders.rules.styles import StyleTerms
from kehu_desk.deciders.service import assess_style, set_edge, set_role
from kehu_desk.dossier.decider_papers import influence_paper
from kehu_desk.office.session import state_purpose
from real_office import codes

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


@pytest.fixture
def told(trade, who):
    set_role(trade.door, trade["rep"], who["钱进"], RoleTerms("decider", 5, -2, source="亲眼所见", our_owner=trade.id("kam")))
    set_edge(trade.door, trade["kam"], EdgeTerms("conflict", who["孙梅"], who["李强"], 4, "去年因回扣闹翻", 3))
    set_edge(trade.door, trade["rep"], EdgeTerms("reports_to", who["孙梅"], who["钱进"], 4, "每周一汇报"))
    assess_style(trade.door, trade["rep"], who["钱进"], StyleTerms("leader", "会上当场拍板试销", 4))
    assess_style(trade.door, trade["kam"], who["钱进"], StyleTerms("inspector", "逐条核对检测报告", 4))
    return who


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "tech"])
def test_b_117a_people_lines_and_signs_stand_on_it(trade, told, login):
    text = text_of(influence_paper(trade.door, trade[login], trade.customer))
    for words in ("关键人物图", "GX-2026-00001", "杭州华东医药有限公司", "截至2026-03-02，共5人", "－－", "钱进总经理决策者5反对检查型（待核）赵敏",
                  "孙梅对立李强4", "孙梅汇报钱进4", "打印时间"):  # fmt: skip
        assert words in text, words


def test_b_117a_no_notes_no_numbers_no_likings_no_family(trade, told):
    text = text_of(influence_paper(trade.door, trade["kam"], trade.customer))
    for words in ("回扣", "每周一", "1390000", "138", "喝茶", "不谈价", FAMILY, "拍板试销", "亲眼所见"):
        assert words not in text


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup2", "mgr", "cus", "adm", "aud", "finance", "con", "service"])
def test_b_014_nobody_else_prints_it(trade, told, login):
    assert codes(influence_paper, trade.door, trade[login], trade.customer)[0] in {"E_FORBIDDEN", "E_NO_RELATION"}


def test_b_014_a_manager_sees_with_a_purpose_and_prints_nothing(trade, told):
    state_purpose(trade.door, trade["mgr"], trade.customer, "准备年度谈判")
    assert codes(influence_paper, trade.door, trade["mgr"], trade.customer) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("section", ["DEC", "INT"])
def test_b_117a_above_level_2_there_is_no_daily_paper(trade, told, section):
    raise_level(trade, section, 3)
    assert codes(influence_paper, trade.door, trade["kam"], trade.customer) == ("E_LEVEL",)


def test_b_140_the_print_and_both_readings_stand_in_the_log(trade, told):
    influence_paper(trade.door, trade["rep"], trade.customer)
    [printed] = trade.entries("print.daily_paper")
    assert (printed.subject, printed.customer_id, printed.result) == ("influence_map GX-2026-00001", trade.customer, "done")
    assert {entry.section for entry in trade.entries("section.view")} == {"DEC", "INT"}


def test_an_archive_that_names_nobody_says_so(trade, who):
    accept(trade, trade.customer, {"decision_note": "由董事会决定"})
    assert "档案中还没有联系人" in text_of(influence_paper(trade.door, trade["rep"], trade.customer))
