"""签到表 and 意见汇总 on paper: what stands on them, what does not, who may make them, what the log keeps."""

import shutil
import subprocess

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from test_comm_plans import invite, plan, receipts
from test_opinion_states import GOOD, REPLY, note, replied

from kehu_desk.communications import service
from kehu_desk.communications.queries import PickedOpinions
from kehu_desk.communications.rules.plans import Mark
from kehu_desk.dossier.communication_papers import attendance_sheet, opinion_summary
from kehu_desk.dossier.on_screen import PAPERS, show_paper
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.preview import Preview
from real_office import codes
from trade_steps import ROLES, TODAY

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_the_sheet_names_the_meeting_and_everybody_invited(trade):
    made = plan(trade, "mgr")
    invite(trade, made, trade.customer, trade.other, login="mgr")
    there = receipts(trade, made)[trade.customer].id
    service.mark_receipts(trade.door, trade["mgr"], [there], Mark("attended", TODAY, "刘店长"))
    text = text_of(attendance_sheet(trade.door, trade["mgr"], made))
    for words in ("座谈会签到表", "QD-2026-00001", "GT-2026-00001", "春季业务座谈会", "杭州西湖饭店", "政策说明", "邀请客户2", "1杭州华东医药有限公司刘店长已到会",
                  "2福州闽江贸易有限公司", "签名", "主持人"):  # fmt: skip
        assert words in text, words


def test_of_the_audience_only_his_customers_stand_on_his_sheet(trade):
    made = plan(trade, "mgr")
    invite(trade, made, trade.customer, trade.other, login="mgr")
    text = text_of(attendance_sheet(trade.door, trade["rep"], made))
    assert "华东医药" in text
    assert "闽江" not in text
    assert "邀请客户1" in text


def test_the_summary_counts_by_category_and_shows_replies(trade):
    done = replied(trade)
    service.close_opinion(trade.door, trade["rep"], done, True)
    note(trade, terms=GOOD._replace(category="price", body="促销价各店执行不一"))
    text = text_of(opinion_summary(trade.door, trade["rep"], PickedOpinions()))
    for words in (
        "意见汇总",
        "HZ-2026-00001",
        "范围：全部意见",
        "共2条意见",
        "价格10000%",
        "供货1110100%",
        "合计211050%",
        "促销价各店执行不一",
        "待指派",
        "满意",
    ):
        assert words in text, words
    assert "已安排旺季" in text
    assert REPLY.replace(",", "")[:5] in text


def test_the_summary_follows_the_filters(trade):
    note(trade)
    note(trade, terms=GOOD._replace(category="price", body="促销价各店执行不一"))
    text = text_of(opinion_summary(trade.door, trade["rep"], PickedOpinions(category="price")))
    assert "范围：价格" in text
    assert "旺季到货慢" not in text


def test_nothing_is_no_summary(trade):
    note(trade)
    assert codes(opinion_summary, trade.door, trade["rep"], PickedOpinions(text="不存在")) == ("E_NO_OPINIONS",)
    assert codes(opinion_summary, trade.door, trade["rep3"], PickedOpinions()) == ("E_NO_OPINIONS",)


@pytest.mark.parametrize("login", ROLES)
def test_papers_are_made_by_those_who_note_opinions(trade, login):
    made = plan(trade)
    note(trade)
    if login in ("rep", "sup", "mgr"):
        assert opinion_summary(trade.door, trade[login], PickedOpinions()).startswith(b"%PDF")
        assert attendance_sheet(trade.door, trade[login], made).startswith(b"%PDF")
    elif login in ("rep2", "rep3", "sup2", "kam", "tech"):
        assert codes(opinion_summary, trade.door, trade[login], PickedOpinions()) == ("E_NO_OPINIONS",)
        assert attendance_sheet(trade.door, trade[login], made).startswith(b"%PDF")
    else:
        assert codes(opinion_summary, trade.door, trade[login], PickedOpinions()) == ("E_FORBIDDEN",)
        assert codes(attendance_sheet, trade.door, trade[login], made) == ("E_FORBIDDEN",)


def test_the_log_keeps_each_copy_with_everybody_who_stands_on_it(trade):
    note(trade)
    note(trade, "rep3", trade.other)
    opinion_summary(trade.door, trade["mgr"], PickedOpinions())
    entries = trade.entries("print.daily_paper")
    assert {entry.customer_id for entry in entries} == {None, trade.customer, trade.other}
    assert {entry.subject for entry in entries} == {"opinions HZ-2026-00001"}


@pytest.fixture
def window(qtbot):
    """Held until the pages are made and shown: whoever asks for a paper outlives it."""
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    wait_for_all()
    QApplication.processEvents()


def test_both_are_shown_by_name(seat, trade, window, qtbot):
    assert {"attendance", "opinions"} <= set(PAPERS)
    show_paper(seat("rep"), window, "attendance", plan(trade))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Preview)), timeout=20_000)
    assert len(window.findChildren(Preview)) == 1
