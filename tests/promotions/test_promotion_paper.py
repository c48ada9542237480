"""促销方案 as PDF: what stands on it, who makes it, what the log keeps. B-117a."""

import shutil
import subprocess

import pytest
from promotion_steps import running, stock, terms
from sqlalchemy import select

from kehu_desk.door.audit import Entry
from kehu_desk.dossier.promotion_papers import promotion_plan
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.promotions import service
from kehu_desk.promotions.rules.terms import Scope

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def text_of(pdf):
    """All words of a paper, blanks and line ends left out: Chinese is broken anywhere."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_the_plan_tells_numbers_scope_budget_and_customers(trade):
    wine = stock(trade, "A1", "黄酒")
    made = running(
        trade, title="黄酒特卖", kind="clearance", mechanics={"price4": 80_000, "most3": 500_000}, products=(str(wine),),
        scope=Scope(types=("distributor",), regions=("330000",)), text="清理临期库存",
    )  # fmt: skip
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    service.record_part(trade.door, trade["rep"], made, trade.customer, 12_300, True)
    said = text_of(promotion_plan(trade.door, trade["rep"], made))
    for word in ("促销方案", "CX-2026-00001", "CF-2026-00001", "黄酒特卖", "特卖价(元)8.00", "500", "黄酒500ml", "经销商", "浙江省", "清理临期库存",
                 "50,000.00", "123.00", "杭州华东医药有限公司", "张伟"):  # fmt: skip
        assert word in said, word


def test_customers_that_are_not_his_to_see_are_only_counted(trade):
    made = running(trade)
    service.join_customer(trade.door, trade["rep"], made, trade.customer)
    said = text_of(promotion_plan(trade.door, trade["rep3"], made))
    assert "另有1家客户参加" in said
    assert "杭州华东医药有限公司" not in said


def test_the_log_keeps_who_printed_it(trade):
    made = service.draft_promotion(trade.door, trade["sup"], terms())
    promotion_plan(trade.door, trade["sup"], made)
    with trade.house.store.read() as session:
        entries = session.scalars(select(Entry).where(Entry.action == "print.daily_paper")).all()
    assert [each.subject for each in entries] == ["promotion CX-2026-00001 CF-2026-00001"]


@pytest.mark.parametrize("login", ["adm", "aud"])
def test_who_sees_no_promotions_prints_none(trade, login):
    made = service.draft_promotion(trade.door, trade["sup"], terms())
    with pytest.raises(Refused) as caught:
        promotion_plan(trade.door, trade[login], made)
    assert caught.value.codes == ("E_FORBIDDEN",)


def test_there_is_no_paper_of_nothing(trade):
    with pytest.raises(Refused) as caught:
        promotion_plan(trade.door, trade["sup"], new_id())
    assert caught.value.codes == ("E_NOT_FOUND",)
