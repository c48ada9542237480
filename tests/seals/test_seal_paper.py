"""用印登记簿 on paper: real pages, read back."""

import shutil
import subprocess
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from sealing import outing, seal_in_custody, wish

from kehu_desk.dossier.on_screen import show_paper
from kehu_desk.dossier.seal_papers import seal_register
from kehu_desk.seals.queries import Picked
from kehu_desk.seals.service import approve_use, hand_out, request_use, stamp_use
from kehu_desk.ui.preview import Preview
from real_office import codes

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


@pytest.fixture
def written(trade):
    seal, other = seal_in_custody(trade), seal_in_custody(trade, "FP-1", "发票专用章")
    use = request_use(trade.door, trade["rep"], wish(seal, customer=trade.customer, document="年度经销合同"))
    approve_use(trade.door, trade["sup"], use)
    stamp_use(trade.door, trade["con"], use)
    out = request_use(trade.door, trade["rep"], outing(trade, other, customer=trade.second, document="补充协议"))
    approve_use(trade.door, trade["mgr"], out)
    hand_out(trade.door, trade["con"], out)


def words(trade, login, picked=Picked()):
    pdf = seal_register(trade.door, trade[login], picked)
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


@pytest.mark.parametrize("login", ["con", "mgr"])
def test_keepers_and_managers_print_it(trade, written, login):
    whole = words(trade, login)
    for each in ("用印登记簿", "YZ-2026-", "共2笔", "合同专用章", "已盖章", "外出中", "李强", "何敏", "DJ-2026-00001"):
        assert each in whole, each
    [entry] = [each for each in trade.entries("print.loan_register") if each.result == "done"]
    assert entry.subject == "seals   DJ-2026-00001"


def test_it_shows_what_was_filtered(trade, written):
    whole = words(trade, "con", Picked(states=("stamped",), since=date(2026, 3, 1), until=date(2026, 3, 31)))
    assert "期间2026-03-01至2026-03-31，共1笔" in whole
    assert "外出中" not in whole


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "finance", "service", "adm", "tech"])
def test_nobody_else_prints_it(trade, written, login):
    assert codes(seal_register, trade.door, trade[login], Picked()) == ("E_FORBIDDEN",)


def test_it_opens_in_a_preview(trade, written, seat, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    show_paper(seat("con"), window, "seal_register", Picked())
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Preview)))
    [preview] = window.findChildren(Preview)
    assert preview.pages.count == 1
    preview.close()
    qtbot.waitUntil(lambda: not window.findChildren(Preview))
