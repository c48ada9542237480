"""升降级表 on paper and as a workbook: what stands on it, for whom, with its entry first. Source: business.md §10, B-117a."""

import shutil
import subprocess
from datetime import timedelta

import pytest
from grade_steps import BOUGHT, active, card, frozen
from python_calamine import CalamineWorkbook

from kehu_desk.door.audit import Entry
from kehu_desk.dossier.grading_papers import changes_book, changes_of, changes_paper
from kehu_desk.grading.service import run_grades
from kehu_desk.grading.service.policies import set_grade_policy
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from trade_steps import ROLES, TODAY, WAN, granted, owed, read


@pytest.fixture
def run(trade):
    """A, B and C in force; then the first is held back by credit and the third buys much."""
    for customer, wan in ((trade.customer, 80), (trade.second, 16), (trade.other, 4)):
        owed(trade, customer, wan * WAN, BOUGHT, BOUGHT + timedelta(days=30))
    active(trade, trade.customer, trade.second, trade.other)
    frozen(trade)
    trade.later(days=35)
    granted(trade, trade.customer, 10 * WAN, status="hold")
    owed(trade, trade.other, 60 * WAN, BOUGHT + timedelta(days=60), TODAY)
    set_grade_policy(trade.door, trade["mgr"], "B", "collection", "主管电话催收")
    return run_grades(trade.door, trade["mgr"])


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_the_paper_tells_who_rises_and_falls_why_and_what_follows(trade, run):
    said = text_of(changes_paper(trade.door, trade["finance"], run))
    for words in ("客户升降级表", "FJ-2026-04", "C → A", "升级", "A → B", "降级", "主管电话催收", "640,000.00", "SJ-2026-00001"):
        assert words in said, words
    assert card(trade, trade.second).name not in said


def test_the_rows_are_those_the_person_sees_with_the_reasons_he_may_know(trade, run):
    rows = {login: changes_of(trade.door, trade[login], run).rows for login in ("rep", "rep3", "mgr", "finance")}
    assert [row[5:9] for row in rows["finance"]] == [
        ("C", "A", "升级", "按销售为 A"), ("A", "B", "降级", "按销售为 A；信用暂停发货或更严,最高 B")
    ]  # fmt: skip
    assert [row[8] for row in rows["mgr"]] == ["按销售为 A", "按销售为 A；另有超出打印人查看权限的理由"]
    assert [row[5:8] for row in rows["rep"]] == [("A", "B", "降级")]
    assert [row[5:8] for row in rows["rep3"]] == [("C", "A", "升级")]


def test_the_workbook_holds_numbers_as_numbers(trade, run, tmp_path):
    path = tmp_path / "升降级.xlsx"
    assert changes_book(trade.door, trade["mgr"], run, path) == 2
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert rows[1][:4] == ["客户编号", "客户", "责任人", "净销售额(元)"]
    assert [(row[1], row[3], row[6]) for row in rows[2:4]] == [
        (card(trade, trade.other).name, 640_000.0, "A"), (card(trade, trade.customer).name, 800_000.0, "B")
    ]  # fmt: skip
    assert "FJ-2026-04" in rows[0][0]


def test_each_paper_has_its_entry_and_number(trade, run, tmp_path):
    changes_paper(trade.door, trade["mgr"], run)
    changes_book(trade.door, trade["mgr"], run, tmp_path / "a.xlsx")
    said = [row.subject for row in read(trade, Entry, action="print.daily_paper") if row.subject.startswith("grades")]
    assert said == ["grades pdf FJ-2026-04 SJ-2026-00001", "grades xlsx FJ-2026-04 SJ-2026-00002"]


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("mgr", "finance")])
def test_it_is_printed_by_those_who_run_grades(trade, run, login):
    with pytest.raises(Refused) as refused:
        changes_paper(trade.door, trade[login], run)
    assert refused.value.codes == ("E_FORBIDDEN",)


def test_a_run_that_is_not_there_and_a_folder_that_is_not_there_are_told_in_words(trade, run, tmp_path):
    with pytest.raises(Refused) as refused:
        changes_paper(trade.door, trade["mgr"], new_id())
    assert refused.value.codes == ("E_NOT_FOUND",)
    with pytest.raises(Refused) as refused:
        changes_book(trade.door, trade["mgr"], run, tmp_path / "no" / "a.xlsx")
    assert refused.value.codes == ("E_FILE_WRITE",)


def test_without_changes_the_paper_says_so(trade):
    active(trade, trade.customer)
    run = run_grades(trade.door, trade["mgr"])
    assert changes_of(trade.door, trade["mgr"], run).rows == ()
    assert changes_paper(trade.door, trade["mgr"], run).startswith(b"%PDF")
