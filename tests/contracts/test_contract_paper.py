"""The contract on paper, read back from its PDF: parties, blocks, signatures, hashes; a draft says so; who may print it."""

import shutil
import subprocess
from datetime import date

import pytest
from contract_office import ALL_ROLES, DRAFT
from PySide6.QtWidgets import QWidget

from kehu_desk.contracts import service
from kehu_desk.contracts.entities import Contract
from kehu_desk.dossier.on_screen import show_paper
from kehu_desk.dossier.service import contract_paper
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.preview import Preview

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def pages(pdf: bytes) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def printed(desk, contract, login="rep"):
    return pages(desk.do(login, contract_paper, contract))


def test_number_parties_text_and_signatures_stand_on_the_paper(desk):
    made = desk.reach("approved", counter_signer="钱经理", our_signer_id=desk.trade.id("mgr"))
    whole = "".join(printed(desk, made))
    for words in ("经销合同", "HT-2026-00001", "2026 年度经销", "甲方", "演示公司", "乙方", "杭州华东医药有限公司", "2026-03-02 至 2027-03-01",
                  "50,000.00 元", "（法定代表人 张三丰）", "自 2026-03-02 起至 2027-03-01 止。", "（盖章）", "签约代表：王芳", "签约代表：钱经理",
                  "日期：", "张伟（E01）"):  # fmt: skip
        assert words in whole, words
    assert "草稿" not in whole


def test_the_footer_names_text_and_standard_text_by_their_hashes(desk):
    made = desk.reach("approved")
    view = desk.view(made)
    assert len(view.read) == 64
    for page in printed(desk, made):
        assert view.read in page
        assert f"经销合同 JX V1 SHA-256 {view.template_hash}" in page
        assert "第 1 页 共 1 页" in page


@pytest.mark.parametrize(("state", "mark"), [("draft", "DRAFT 草稿"), ("reviewed", "DRAFT 草稿"), ("approved", ""), ("filed", "")])
def test_before_its_approval_every_page_says_that_it_is_a_draft(desk, state, mark):
    long = "\n".join(f"第 {at} 条　补充约定。" for at in range(60))
    made = desk.reach(state, values={"extra": long}) if state != "draft" else desk.draw(values={"extra": long})
    found = printed(desk, made)
    assert len(found) > 1
    assert all(("草稿" in page) is bool(mark) for page in found)


def test_a_dropped_one_says_so(desk):
    made = desk.draw()
    desk.do("rep", service.void_contract, made, "客户不签了")
    assert "VOID 作废" in printed(desk, made)[0]


PRINTS = {"rep", "con", "con2"}


@pytest.mark.parametrize("login", ALL_ROLES)
def test_printed_by_relation_and_by_the_contract_office(desk, login):
    made = desk.reach("filed")
    assert (desk.codes(login, contract_paper, made) == ()) is (login in PRINTS)


def test_each_print_is_in_the_log_with_the_hash_of_the_text(desk):
    made = desk.reach("approved")
    printed(desk, made)
    printed(desk, made)
    found = [(entry.subject, entry.after) for entry in desk.trade.entries("contract.print")]
    assert found == [("HT-2026-00001", desk.row(made).text_hash)] * 2


def test_an_altered_text_is_not_printed(desk):
    made = desk.reach("approved")
    with desk.trade.house.store.write() as session, session.begin():
        row = session.get_one(Contract, made)
        row.text = [{**row.text[0], "text": "别的"}, *row.text[1:]]
    assert desk.codes("rep", contract_paper, made) == ("E_TEXT_CHANGED",)


def test_rare_characters_and_no_end_are_printed(desk):
    made = desk.draw(end_on=None, values={"extra": "𠮷野家 ㄓ", "end": "长期"}, subject="𠮷野家供货")
    whole = "".join(printed(desk, made))
    assert "𠮷野家供货" in whole
    assert "2026-03-02 至 长期" in whole
    assert date(2027, 3, 1) == DRAFT.end_on


def test_it_is_shown_before_it_is_printed(desk, qtbot):
    made, window, told, news = desk.reach("approved"), QWidget(), [], News()
    qtbot.addWidget(window)
    window.show()
    show_paper(Desk(desk["rep"], desk.door, news, told.append), window, "contract", made)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Preview)))
    [preview] = window.findChildren(Preview)
    assert preview.pages.count == 1
    preview.close()
    qtbot.waitUntil(lambda: not window.findChildren(Preview))
    assert told == []
    wait_for_all()
