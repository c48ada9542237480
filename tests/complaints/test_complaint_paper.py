"""投诉处理报告 (8D) as PDF: what stands on it, who makes it, what the log keeps. B-117a."""

import shutil
import subprocess

import pytest
from complaint_steps import accepted, closed, registered, written

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.complaints.rules import blocks
from kehu_desk.complaints.rules import codes as book
from kehu_desk.complaints.service import deciding, handling
from kehu_desk.dossier import complaint_labels as labels
from kehu_desk.dossier.complaint_papers import complaint_report
from kehu_desk.kernel.ids import new_id
from real_office import codes
from trade_steps import put

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf):
    """All words of a paper, blanks and line ends left out: Chinese is broken anywhere."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_the_report_tells_everything(trade):
    made = closed(trade, severity="S1", claim_fen=60_000, batch_no="B2026")
    said = text_of(complaint_report(trade.door, trade["service"], made))
    for word in (
        "投诉处理报告",
        "TS-2026-00001",
        "BG-2026-00001",
        "杭州华东医药有限公司",
        "S1安全/停售",
        "已结案",
        "B2026",
        "600.00元",
        "瓶口渗漏，要求换货",
    ):
        assert word in said
    for name in labels.BLOCKS.values():
        assert "".join(name.split()) in said
    for word in (
        "首次回复",
        "按时",
        "瓶盖扭力不足",
        "包装",
        "未检查",
        "照片三张",
        "钱经理（电话）2026-03-02",
        "免费换货并致歉",
        "客户确认（签章）",
        "唐薇",
    ):
        assert word in said


def test_an_open_one_can_be_printed_too(trade):
    made = accepted(trade)
    written(trade, made, "D2")
    handling.answer_complaint(trade.door, trade["service"], made, "免费换货")
    deciding.record_attempt(trade.door, trade["service"], made, "phone", "无人接听")
    said = text_of(complaint_report(trade.door, trade["rep"], made))
    assert "已答复" in said
    assert "无人接听" in said
    assert "TS-2026-00002" in text_of(complaint_report(trade.door, trade["rep"], registered(trade)))


@pytest.mark.parametrize(
    ("login", "refused"),
    [("rep", ()), ("sup", ()), ("mgr", ()), ("service", ()), ("rep3", ("E_NO_RELATION",)), ("kam", ("E_NO_RELATION",)), ("cus", ("E_LEVEL",)),
     ("aud", ("E_FORBIDDEN",)), ("finance", ("E_LEVEL",)), ("con", ("E_LEVEL",))],
)  # fmt: skip
def test_who_may_print_it(trade, login, refused):
    made = registered(trade)
    found = codes(complaint_report, trade.door, trade[login], made)
    assert bool(found) is bool(refused)
    assert len(trade.entries("print.daily_paper")) == (not refused)


def test_nobody_prints_what_he_may_not_see(trade):
    made = registered(trade)
    put(trade, RaisedLevel(customer_id=trade.customer, section="RET", level=3))
    assert codes(complaint_report, trade.door, trade["service"], made) == ("E_NO_RELATION",)
    assert codes(complaint_report, trade.door, trade["service"], new_id()) == ("E_NOT_FOUND",)
    assert trade.entries("print.daily_paper") == [entry for entry in trade.entries("print.daily_paper") if entry.result == "DENIED"]


def test_the_log_keeps_who_printed_what(trade):
    complaint_report(trade.door, trade["rep"], registered(trade))
    entry = trade.entries("print.daily_paper")[-1]
    assert (entry.actor, entry.subject, entry.section, entry.customer_id) == ("张伟", "BG-2026-00001 TS-2026-00001", "RET", trade.customer)


def test_every_code_has_its_word_on_paper():
    assert set(labels.STATES) == set(book.STATES)
    assert set(labels.CATEGORIES) == set(book.CATEGORIES)
    assert set(labels.CHANNELS) == set(book.CHANNELS)
    assert set(labels.SCORES) == set(book.SCORED)
    assert set(labels.BLOCKS) == set(blocks.BLOCKS)
    assert set(labels.PARTS) == {part.key for parts in blocks.PARTS.values() for part in parts}
    assert {key: set(words) for key, words in labels.CODES.items()} == {
        "root_cause": set(book.CAUSES), "escape_cause": set(book.ESCAPES), "kind": set(blocks.PREVENTIONS),
    }  # fmt: skip
