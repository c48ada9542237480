"""Support from draft to payment: who may take which step, and what stands against it (business.md §15, §1)."""

from datetime import timedelta

import pytest
from support_steps import (
    PNG,
    ROLES,
    approved,
    drafted,
    executing,
    item,
    later,
    marketed,
    one,
    proved,
    reported,
    settled,
    submitted,
    terms,
    today,
    verified,
)

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service import team
from kehu_desk.door.audit import Entry
from kehu_desk.door.notices import Notice
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.supports import service
from kehu_desk.supports.entities import SupportEvidence, SupportLine, SupportRequest, SupportSettlement
from kehu_desk.supports.service import Payment
from real_office import codes
from trade_steps import TODAY, ago, read

WORDS = "这是一个理由"


def state(trade, support):
    return one(trade, support).state


def others(*logins):
    return [login for login in ROLES if login not in logins]


# the way


def test_it_goes_its_whole_way(trade):
    support = settled(trade, lines=[item(300_000), item(50_000, 2)], dealer_share_bp=2500)
    row = one(trade, support)
    assert (row.no, row.state, row.budget_fen, row.approved_fen, row.settled_fen) == ("ZC-2026-00001", "settled", 400_000, 300_000, 300_000)
    assert [row.started_on, row.decided_by, row.reported_by, row.verified_by] == [
        TODAY, trade.id("sup"), trade.id("rep"), trade.id("mgr"),
    ]  # fmt: skip
    assert [(line.place, line.amount_fen) for line in read(trade, SupportLine, request_id=support)] == [(1, 300_000), (2, 100_000)]
    [paid] = read(trade, SupportSettlement, request_id=support)
    assert (paid.settled_on, paid.amount_fen, paid.doc_no, paid.settled_by) == (TODAY, 300_000, "PZ-1", trade.id("finance"))


def test_each_step_is_one_entry_with_before_and_after(trade):
    settled(trade)
    told = [(row.action, row.before, row.after) for row in read(trade, Entry, subject="ZC-2026-00001") if row.section == "POL"]
    way = ("draft", "submitted", "approved", "executing", "reported", "verified")
    steps = [each for each in told if each[1] in way]
    assert steps == [
        ("support.request", "draft", "submitted"), ("support.decide", "submitted", "approved 100000"),
        ("support.report", "approved", "executing"), ("support.report", "executing", "reported"), ("support.verify", "reported", "verified"),
        ("support.settle", "verified", "settled 100000"),
    ]  # fmt: skip


def test_who_requested_it_is_told_each_decision_of_others(trade):
    settled(trade)
    assert [row.kind for row in read(trade, Notice, person_id=trade.id("rep")) if row.kind.startswith("support")] == [
        "support_approved", "support_verified", "support_settled",
    ]  # fmt: skip


def test_a_change_of_a_draft_replaces_its_lines(trade):
    support = drafted(trade, lines=[item(), item(5_000)])
    service.change_support(trade.door, trade["rep"], support, terms(title="新的标题", kind="staff"), [item(7_000)])
    row = one(trade, support)
    assert (row.title, row.kind, row.budget_fen) == ("新的标题", "staff", 7_000)
    assert len(read(trade, SupportLine, request_id=support)) == 1


@pytest.mark.parametrize("made", [drafted, submitted, approved, executing])
def test_it_can_be_cancelled_until_it_was_reported(trade, made):
    support = made(trade)
    service.cancel_support(trade.door, trade["rep"], support, WORDS)
    assert state(trade, support) == "cancelled"


@pytest.mark.parametrize("made", [reported, verified, settled])
def test_not_any_more_afterwards(trade, made):
    support = made(trade)
    assert codes(service.cancel_support, trade.door, trade["rep"], support, WORDS) == ("E_STATE",)


def test_one_sent_back_is_completed_and_handed_in_again(trade):
    support = submitted(trade)
    service.send_back_support(trade.door, trade["sup"], support, "请补充陈列门店名单")
    assert (state(trade, support), one(trade, support).decision) == ("draft", "请补充陈列门店名单")
    service.submit_support(trade.door, trade["rep"], support)
    assert (state(trade, support), one(trade, support).decision) == ("submitted", "")


def test_an_objection_sends_the_report_back_to_who_does_it(trade):
    support = reported(trade)
    service.object_to_support(trade.door, trade["mgr"], support, "照片看不清堆头")
    assert (state(trade, support), one(trade, support).verdict) == ("executing", "照片看不清堆头")
    service.report_support(trade.door, trade["rep"], support, "已补拍照片")
    assert state(trade, support) == "reported"


# who may


@pytest.mark.parametrize("login", others("rep"))
def test_only_those_responsible_request_it(trade, login):
    assert codes(drafted, trade, login=login)[0] in ("E_FORBIDDEN", "E_NO_RELATION")


@pytest.mark.parametrize("login", others("sup", "mgr"))
def test_only_the_superior_and_managers_decide_it(trade, login):
    support = submitted(trade)
    for deed, said in ((service.approve_support, 100_000), (service.reject_support, WORDS), (service.send_back_support, WORDS)):
        assert codes(deed, trade.door, trade[login], support, said)[0] in ("E_FORBIDDEN", "E_NO_RELATION", "E_LEVEL")
    assert state(trade, support) == "submitted"


@pytest.mark.parametrize("login", others("rep"))
def test_only_those_responsible_begin_prove_and_report_it(trade, login):
    support = approved(trade)
    assert codes(service.start_support, trade.door, trade[login], support)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert codes(service.add_evidence, trade.door, trade[login], support, "photo", "a.png", PNG)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert not read(trade, SupportEvidence)


@pytest.mark.parametrize("login", others("sup", "mgr"))
def test_only_marketing_the_superior_and_managers_verify_it(trade, login):
    support = reported(trade, decider="mgr")
    assert codes(service.verify_support, trade.door, trade[login], support)[0] in ("E_FORBIDDEN", "E_NO_RELATION", "E_LEVEL")
    assert state(trade, support) == "reported"


@pytest.mark.parametrize("login", others("finance"))
def test_only_finance_pays_it(trade, login):
    support = verified(trade)
    paid = Payment(TODAY, 100_000)
    assert codes(service.settle_support, trade.door, trade[login], support, paid)[0] in ("E_FORBIDDEN", "E_NO_RELATION", "E_LEVEL")
    assert not read(trade, SupportSettlement)


# separation of duties


def test_nobody_decides_what_he_requested(trade):
    support = submitted(trade)
    with trade.house.store.write() as session, session.begin():
        session.get_one(SupportRequest, support).requested_by = trade.id("sup")
    assert codes(service.approve_support, trade.door, trade["sup"], support, 100_000) == ("E_SELF_APPROVAL",)
    assert codes(service.reject_support, trade.door, trade["sup"], support, WORDS) == ("E_SELF_APPROVAL",)


def test_who_approved_does_not_verify(trade):
    support = reported(trade)
    assert codes(service.verify_support, trade.door, trade["sup"], support) == ("E_SELF_APPROVAL",)
    service.verify_support(trade.door, trade["mgr"], support)
    assert state(trade, support) == "verified"


def test_the_superior_verifies_what_a_manager_approved(trade):
    support = reported(trade, decider="mgr")
    service.verify_support(trade.door, trade["sup"], support)
    assert one(trade, support).verified_by == trade.id("sup")


def test_the_marketing_member_of_the_team_verifies_before_all_others(trade):
    marketed(trade)
    support = reported(trade, decider="mgr")
    with pytest.raises(Refused) as refused:
        service.verify_support(trade.door, trade["sup"], support)
    assert refused.value.nos[0].code == "E_SUPPORT_MARKETING"
    assert dict(refused.value.nos[0].facts)["person"] == "韩冰"
    service.verify_support(trade.door, trade["tech"], support)
    assert one(trade, support).verified_by == trade.id("tech")


def test_marketing_that_proved_it_leaves_the_verifying_to_the_superior(trade):
    marketed(trade)
    support = executing(trade, decider="mgr")
    proved(trade, support, login="tech")
    service.report_support(trade.door, trade["rep"], support, "陈列已完成")
    assert codes(service.verify_support, trade.door, trade["tech"], support)[0] == "E_SELF_APPROVAL"
    service.verify_support(trade.door, trade["sup"], support)
    assert state(trade, support) == "verified"


def test_others_of_the_team_do_not_verify(trade):
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("tech"), team_role="tech")
    support = reported(trade)
    assert codes(service.verify_support, trade.door, trade["tech"], support) == ("E_SUPPORT_NOT_MARKETING",)


# amounts


def test_a_superior_decides_up_to_the_limit_a_manager_any_amount(trade):
    within, above = submitted(trade, lines=[item(2_000_000)]), submitted(trade, lines=[item(2_000_001)])
    service.approve_support(trade.door, trade["sup"], within, 2_000_000)
    assert codes(service.approve_support, trade.door, trade["sup"], above, 100) == ("E_SUPPORT_LIMIT",)
    assert codes(service.reject_support, trade.door, trade["sup"], above, WORDS) == ("E_SUPPORT_LIMIT",)
    service.approve_support(trade.door, trade["mgr"], above, 2_000_001)
    assert [state(trade, within), state(trade, above)] == ["approved", "approved"]


def test_the_limit_counts_our_part_alone(trade):
    support = submitted(trade, lines=[item(4_000_000)], dealer_share_bp=5000)
    service.approve_support(trade.door, trade["sup"], support, 2_000_000)
    assert one(trade, support).approved_fen == 2_000_000


@pytest.mark.parametrize("fen", [None, 0, -1, 75_001])
def test_approved_is_something_and_at_most_our_part(trade, fen):
    support = submitted(trade, dealer_share_bp=2500)
    assert codes(service.approve_support, trade.door, trade["sup"], support, fen) == ("E_SUPPORT_AMOUNT",)


@pytest.mark.parametrize(("fen", "fits"), [(105_000, True), (105_001, False), (1, True), (0, True), (-1, False), (None, False)])
def test_paid_is_at_most_what_was_approved_and_five_percent(trade, fen, fits):
    support = verified(trade)
    paid = Payment(TODAY, fen)
    found = () if fits else ("E_SUPPORT_PAY",)
    try:
        service.settle_support(trade.door, trade["finance"], support, paid)
        told = ()
    except Refused as refused:
        told = refused.codes
    assert told == found
    assert state(trade, support) == ("settled" if fits else "verified")


def test_parts_are_paid_until_the_last_one(trade):
    support = settled(trade, paid=60_000, last=False)
    assert (state(trade, support), one(trade, support).settled_fen) == ("partly_settled", 60_000)
    assert codes(service.settle_support, trade.door, trade["finance"], support, Payment(TODAY, 45_001)) == ("E_SUPPORT_PAY",)
    assert codes(service.settle_support, trade.door, trade["finance"], support, Payment(TODAY, 0, last=False)) == ("E_SUPPORT_PAY",)
    service.settle_support(trade.door, trade["fin2"], support, Payment(TODAY, 0))
    assert (state(trade, support), len(read(trade, SupportSettlement))) == ("settled", 1)


def test_paid_between_the_day_it_was_verified_and_today(trade):
    support = verified(trade)
    later(trade, 3)
    for on in (ago(1), TODAY + timedelta(days=4), None):
        assert codes(service.settle_support, trade.door, trade["finance"], support, Payment(on, 100)) == ("E_SUPPORT_ON",)
    service.settle_support(trade.door, trade["finance"], support, Payment(TODAY, 100))


# time and evidence


def test_what_is_over_is_not_requested_any_more(trade):
    support = drafted(trade)
    later(trade, 10)
    assert codes(service.submit_support, trade.door, trade["rep"], support) == ("E_SUPPORT_OVER",)


def test_a_report_waits_for_the_first_day_and_every_evidence(trade):
    start = TODAY + timedelta(days=2)
    support = executing(trade, starts_on=start, ends_on=start, evidence_kinds=("photo", "sign_sheet"))
    with pytest.raises(Refused) as refused:
        service.report_support(trade.door, trade["rep"], support, "好")
    assert set(refused.value.codes) == {"E_REASON", "E_SUPPORT_EARLY", "E_SUPPORT_EVIDENCE"}
    later(trade, 2)
    proved(trade, support, "photo")
    with pytest.raises(Refused) as refused:
        service.report_support(trade.door, trade["rep"], support, "全部完成了")
    assert refused.value.nos[0].facts == (("missing", ["sign_sheet"]),)
    proved(trade, support, "sign_sheet")
    service.report_support(trade.door, trade["rep"], support, "全部完成了")
    assert (state(trade, support), today(trade)) == ("reported", start)


@pytest.mark.parametrize("made", [drafted, submitted, verified, settled])
def test_evidence_is_added_from_approval_until_it_is_verified(trade, made):
    support = made(trade)
    before = len(read(trade, SupportEvidence))
    assert codes(service.add_evidence, trade.door, trade["rep"], support, "photo", "a.png", PNG) == ("E_STATE",)
    assert len(read(trade, SupportEvidence)) == before


def test_a_file_of_no_known_kind_or_of_nothing_proves_nothing(trade):
    support = approved(trade)
    assert codes(service.add_evidence, trade.door, trade["rep"], support, "rumour", "a.png", b"") == ("E_FILE_EMPTY", "E_SUPPORT_FIELD")
    assert not read(trade, SupportEvidence)


# what was read is what is decided


@pytest.mark.parametrize("deed", ["approve_support", "reject_support", "send_back_support"])
def test_a_decision_on_an_older_version_is_refused(trade, deed):
    support = submitted(trade)
    said = 100_000 if deed == "approve_support" else WORDS
    assert codes(getattr(service, deed), trade.door, trade["sup"], support, said, seen=99) == ("E_STALE",)
    getattr(service, deed)(trade.door, trade["sup"], support, said, seen=one(trade, support).row_version)


@pytest.mark.parametrize("deed", ["reject_support", "send_back_support"])
@pytest.mark.parametrize("said", ["", "    ", "不行"])
def test_saying_no_says_why(trade, deed, said):
    support = submitted(trade)
    assert codes(getattr(service, deed), trade.door, trade["sup"], support, said) == ("E_REASON",)


def test_a_sealed_archive_takes_no_support(trade):
    support = approved(trade)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Customer, trade.customer).state = ArchiveState.SEALED
    assert codes(drafted, trade) == ("E_ARCHIVE_STATE",)
    assert codes(service.start_support, trade.door, trade["rep"], support) == ("E_ARCHIVE_STATE",)


def test_a_support_nobody_knows_is_not_found(trade):
    assert codes(service.start_support, trade.door, trade["rep"], new_id()) == ("E_NOT_FOUND",)
