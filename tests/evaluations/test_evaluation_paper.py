"""客户评价表 read back from its PDF: one page, every item, and no fact of a secret section (B-117a)."""

import shutil
import subprocess

import pytest
from scoring_office import ROLES, WHY, begun, confirmed, items, judged, marked, typed
from test_eval_facts import filed

from kehu_desk.dossier import on_screen
from kehu_desk.dossier.evaluation_papers import evaluation_form
from kehu_desk.evaluations import service
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Setting
from trade_steps import granted, put

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def pages(content, tmp_path):
    """The text of each page, without blanks."""
    file = tmp_path / "form.pdf"
    file.write_bytes(content)
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    return ["".join(page.split()) for page in done.stdout.decode().split("\f") if page.strip()]


def test_the_form_is_one_page_with_every_item(trade, tmp_path):
    made = confirmed(trade)
    [page] = pages(evaluation_form(trade.door, trade["rep"], made), tmp_path)
    for word in ("客户评价表", "PJ-2026-00001", "杭州华东医药有限公司", "2026-01–2026-06", "资料不足", "已确认", "王芳", "张伟（E01）"):
        assert word in page, word
    for item in items(trade, made).values():
        assert item.name[:6] in page, item.name
    assert WHY in page


def test_a_total_stands_with_its_level(trade, tmp_path):
    put(trade, Setting(key="eval_least_percent", value="20"))
    made = judged(trade)
    [page] = pages(evaluation_form(trade.door, trade["sup"], made), tmp_path)
    assert "总分80.00" in page
    assert "等次良" in page
    assert "积极性80.0" in page  # on the picture


def test_long_words_still_make_one_page(trade, tmp_path):
    made = begun(trade)
    marked(trade, made, "rep", evidence="据走访记录与照片" * 50, comment="说明" * 200)
    marked(trade, made, "sup", evidence="凭证" * 200)
    typed(trade, made, "rep", A3__dedicated_staff=4, A3__agreed_staff=5)
    assert len(pages(evaluation_form(trade.door, trade["rep"], made), tmp_path)) == 1


def test_facts_of_secret_sections_stand_on_no_paper(trade, tmp_path):
    from kehu_desk.archives.service import team

    filed(trade, "BAS", {"net_assets_fen": 9_876_543_21})
    granted(trade, trade.customer, 4_500_000)
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("kam"), kind="KAM", team_role="kam")
    made = begun(trade, "kam")
    [page] = pages(evaluation_form(trade.door, trade["kam"], made), tmp_path)
    assert "9,876,543.21" not in page
    assert "100.00" in page  # the score itself


@pytest.mark.parametrize("login", ROLES)
def test_those_responsible_and_managers_print(trade, login):
    made = begun(trade)
    if login in ("rep", "sup", "mgr"):
        assert evaluation_form(trade.door, trade[login], made).startswith(b"%PDF")
        return
    with pytest.raises(Refused) as refused:
        evaluation_form(trade.door, trade[login], made)
    assert set(refused.value.codes) & {"E_NOT_FOUND", "E_FORBIDDEN", "E_NO_RELATION"}


def test_each_print_is_entered_with_its_number(trade):
    made = begun(trade)
    evaluation_form(trade.door, trade["rep"], made)
    entry = [each for each in trade.entries() if each.subject.startswith("evaluation ")][-1]
    assert entry.subject == "evaluation PJ-2026-00001 PB-2026-00001"
    assert "evaluation" in on_screen.PAPERS


def test_a_reopened_one_says_why(trade, tmp_path):
    made = confirmed(trade)
    service.reopen_evaluation(trade.door, trade["mgr"], made, "付款数据录入有误")
    [page] = pages(evaluation_form(trade.door, trade["rep"], made), tmp_path)
    assert "付款数据录入有误" in page
