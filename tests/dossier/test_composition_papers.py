"""构成分析报告: what stands on the paper and in the workbook, read back (business.md §24)."""

from datetime import timedelta
from subprocess import run

import pytest
from openpyxl import load_workbook

from compositions.test_composing import LAST, market
from kehu_desk.compositions.rules.report import Asked, View
from kehu_desk.compositions.rules.saving import Terms
from kehu_desk.compositions.service.reading import compose
from kehu_desk.compositions.service.saving import save_analysis
from kehu_desk.dossier.composition_papers import composition_book, composition_paper
from kehu_desk.kernel.errors import Refused
from trade_office import trade, trade_folder
from trade_steps import TODAY

__all__ = ["market", "trade", "trade_folder"]


def text_of(pdf, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    return run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("view", [View.GRADE, View.PRODUCT, View.REGION, View.MATRIX, View.PARETO])
def test_the_paper_bears_the_table_and_its_number(market, tmp_path, chinese, view):
    text = text_of(composition_paper(market.door, market["finance"], Asked(view, LAST)), tmp_path)
    assert "构成分析报告" in text
    assert "GC-2026-00001" in text
    assert "2025-01-01 至 2025-12-31" in text
    total = compose(market.door, market["finance"], Asked(view, LAST)).total.net_fen
    assert f"{total / 100:,.2f}" in text


def test_a_kept_analysis_is_printed_with_its_conclusion(market, tmp_path, chinese):
    terms = Terms("年度等级", "A 类占比下降", "每月回访", market.id("rep"), TODAY + timedelta(days=3))
    kept = save_analysis(market.door, market["rep"], Asked(View.GRADE, LAST), terms)
    text = text_of(composition_paper(market.door, market["rep"], kept), tmp_path)
    assert "A 类占比下降" in text
    assert "每月回访" in text


def test_the_workbook_holds_numbers_that_add_up(market, tmp_path, chinese):
    path = tmp_path / "构成.xlsx"
    lines = composition_book(market.door, market["finance"], Asked(View.GRADE, LAST), path)
    rows = [[cell.value for cell in row] for row in load_workbook(path).active.iter_rows(min_row=2)]
    head, body = rows[0], rows[1 : 1 + lines]
    assert head[:5] == ["等级", "客户数", "客户占比", "净额(元)", "占比"]
    assert sum(row[4] for row in body) == pytest.approx(1)
    assert sum(row[3] for row in body) == pytest.approx(rows[1 + lines][3])


def test_b_017_what_is_held_back_on_the_screen_is_held_back_on_paper_and_in_the_workbook(market, tmp_path, chinese):
    asked = Asked(View.MATRIX, LAST)
    held = [line for line in compose(market.door, market["sup2"], asked).lines if line.held]
    assert held
    assert "不显示" in text_of(composition_paper(market.door, market["sup2"], asked), tmp_path)
    path = tmp_path / "held.xlsx"
    composition_book(market.door, market["sup2"], asked, path)
    cells = [cell.value for row in load_workbook(path).active.iter_rows() for cell in row]
    assert cells.count("不显示") == 6 * len(held)


def test_whose_role_does_not_include_it_prints_nothing(trade):
    with pytest.raises(Refused) as refused:
        composition_paper(trade.door, trade["con"], Asked(View.GRADE, LAST))
    assert refused.value.codes == ("E_FORBIDDEN",)
