"""What the regime shows in the demo office besides everyday loans: queue, recall, revocation, loss, sealing, destruction, emergencies."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from kehu_desk.archives.service import filing, writing
from kehu_desk.borrowing.queries import carriers_of
from kehu_desk.borrowing.rules.terms import ORIGINAL, Kind
from kehu_desk.borrowing.service import calling_back, editing, lending, losing, queueing, returning
from kehu_desk.borrowing.service.lending import Request
from kehu_desk.custody.service import deciding, destroying, sealing
from kehu_desk.demo.doors import PASSWORD
from kehu_desk.door.proposals import waiting
from kehu_desk.emergency.service import Plea, open_glass, review_glass
from kehu_desk.refresh.service import marking

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

LONG_AGO = 11 * 366
WHY = "拜访前查阅往来情况"


def long_ago(troupe: Troupe) -> UUID:
    """A customer that was filed and sealed eleven years ago; its years of keeping are over today."""
    door, who = troupe.door, troupe.who
    troupe.stage.go(LONG_AGO)
    bas = {
        "name_full": "杭州老城南土产公司", "phone": "0571-87654321", "region_code": "330100", "customer_type": "retailer",
        "uscc_reason": "登记在统一代码之前", "info_source": "rep_visit",
    }  # fmt: skip
    customer = writing.create_customer(door, who["rep1"], bas)
    filing.submit_filing(door, who["rep1"], customer)
    filing.review_filing(door, who["sup1"], customer)
    filing.accept_filing(door, who["cus1"], customer, filing.Intake("Z-1", "1库1柜", 1, 12, "y10"))
    sealing.seal_archive(door, who["mgr1"], customer, "合作已经终止多年")
    return customer


def destroyed(troupe: Troupe, customer: UUID) -> None:
    """Listed by the custodian, confirmed by a manager, witnessed by the auditor."""
    door, who = troupe.door, troupe.who
    destroying.list_for_destruction(door, who["cus1"], customer, "保管期限已满")
    with door.reading() as session:
        [listed] = [each.id for each in waiting(session, "custody") if each.subject_id == customer]
    deciding.confirm(door, who["mgr1"], listed)
    deciding.witness(door, who["aud1"], listed)


def sealed(troupe: Troupe) -> None:
    """A former customer, whose archive is only read any more."""
    sealing.seal_archive(troupe.door, troupe.who["mgr1"], troupe.filed["rep3"][5], "客户已经停业")


def marked(troupe: Troupe, owner: str, customer: UUID) -> None:
    """A customer of long standing is put forward by its responsible person and marked by the superior."""
    door, who = troupe.door, troupe.who
    marking.propose_mark(door, who[owner], customer, "长期合作的主要客户")
    marking.confirm_mark(door, who["sup1" if owner in ("rep1", "rep2") else "sup2" if owner == "rep3" else "mgr1"], customer)


def _paper(troupe: Troupe, login: str, customer: UUID, *, chief: str = "") -> UUID:
    request = Request(Kind.READ, ["BAS"], "contract", "核对合同原件签章", asked=(ORIGINAL,))
    loan = lending.request_loan(troupe.door, troupe.who[login], customer, request)
    if chief:
        lending.approve_loan(troupe.door, troupe.who[chief], loan)
    return loan


def lost(troupe: Troupe) -> None:
    """Paper that did not come back: proposed by the custodian, declared by a manager."""
    door, who = troupe.door, troupe.who
    loan = _paper(troupe, "rep3", troupe.filed["rep3"][3])
    lending.release_loan(door, who["cus2"], loan, pages=36)
    losing.propose_lost(door, who["cus2"], loan, "借阅人称途中遗失")
    losing.declare_lost(door, who["mgr1"], loan, "同意按遗失处理,另行追责")


def revoked(troupe: Troupe) -> None:
    """A loan ended by the borrower's superior while its paper is still outside."""
    door, who = troupe.door, troupe.who
    loan = _paper(troupe, "rep3", troupe.filed["rep3"][4])
    lending.release_loan(door, who["cus1"], loan, pages=28)
    calling_back.revoke_loan(door, who["sup2"], loan, "用途与申请不符")


def in_line(troupe: Troupe) -> None:
    """One waits for sections that another edits, one finds the paper ready, one was called back."""
    door, who, key = troupe.door, troupe.who, troupe.filed["kam1"]
    edit = lending.request_loan(door, who["kam1"], key[2], Request(Kind.EDIT, ["BAS"], "quarterly", "季度完善客户资料"))
    editing.save_draft(door, who["kam1"], edit, "BAS", {"employees": 420})
    wants = lending.request_loan(door, who["rep1"], key[2], Request(Kind.EDIT, ["BAS"], "other", "补充收货仓库地址"))
    lending.approve_loan(door, who["sup1"], wants)
    queueing.join_queue(door, who["rep1"], wants)
    first = _paper(troupe, "kam1", key[3])
    lending.release_loan(door, who["cus1"], first, pages=44)
    second = _paper(troupe, "rep1", key[3], chief="sup1")
    queueing.join_queue(door, who["rep1"], second)
    with door.reading() as session:
        [piece] = [each.id for each in carriers_of(session, first)]
    returning.declare_return(door, who["kam1"], first, {piece: "returned"}, "签章齐全")
    returning.accept_return(door, who["cus1"], first, {piece: "returned"}, "完好", counts={piece: 44})
    back = lending.request_loan(door, who["rep1"], troupe.filed["rep1"][3], Request(Kind.READ, ["BUS"], "visit", WHY))
    lending.release_loan(door, who["cus2"], back)
    calling_back.recall_loan(door, who["cus1"], back, "audit")


def justified(troupe: Troupe) -> None:
    """An emergency view that was reviewed two days later and found justified."""
    door, who = troupe.door, troupe.who
    plea = Plea("lawsuit", "法院今日下午开庭,需核对客户登记信息")
    opened = open_glass(door, who["mgr1"], troupe.slots, troupe.filed["rep2"][5], plea, PASSWORD)
    troupe.stage.go(18)
    review_glass(door, who["cus1"], opened, "情况属实,处理及时", fair=True)


def unreviewed(troupe: Troupe) -> None:
    """An emergency view of today."""
    plea = Plea("unreachable", "客户当场投诉账期错误,业务员失联")
    open_glass(troupe.door, troupe.who["mgr2"], troupe.slots, troupe.filed["rep2"][6], plea, PASSWORD)
