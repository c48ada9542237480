"""What the workbench shows of loans: whose turn it is, what is ready, what was proposed, what may be called back."""

import pytest

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.borrowing.noun import WORK, due
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.calling_back import level_raised, revoke_loan
from kehu_desk.borrowing.service.editing import drop_changes
from kehu_desk.borrowing.service.lending import approve_loan, release_loan
from kehu_desk.borrowing.service.losing import declare_lost, propose_lost, propose_settle
from kehu_desk.borrowing.service.queueing import join_queue
from kehu_desk.borrowing.service.renewing import ask_renewal


def lines(office, login):
    """(kind, loan number, due day) of one person's due work in loans."""
    with office.door.look(office.callers[login]) as (session, actor):
        found = list(due(session, actor))
    assert {each.kind for each in found} <= set(WORK)
    return [(each.kind, each.title.split()[0], str(each.due_on or "")) for each in found]


@pytest.fixture
def lent(office):
    loan = office.ask("rep1")
    office.do(release_loan, "cus1", loan)
    return loan


def test_a_renewal_waits_for_the_custodian_at_level_1_for_the_approver_above(office, lent):
    second = office.ask("rep1", sections=("TRD",))
    office.do(approve_loan, "sup1", second)
    office.do(release_loan, "cus1", second)  # due 2026-03-09
    office.pass_time(days=6)
    office.do(ask_renewal, "rep1", second)
    assert ("renewal", "JY-2026-00002", "2026-03-10") in lines(office, "sup1")  # asked on Sunday 03-08, two working days
    assert "renewal" not in {kind for kind, _, _ in lines(office, "cus1")}
    office.pass_time(days=6)
    office.do(ask_renewal, "rep1", lent)
    assert ("renewal", "JY-2026-00001", "2026-03-16") in lines(office, "cus1")


def test_a_raised_level_waits_for_its_approver(office, lent):
    with office.door.clockwork("test.raise") as deed:
        deed.session.add(RaisedLevel(customer_id=office.customer, section="BAS", level=2))
        level_raised(deed, office.customer)
    assert [kind for kind, _, _ in lines(office, "sup1")] == ["fresh_approval"]


def test_what_is_ready_waits_for_its_borrower_and_the_custodian(office):
    out = office.ask("rep1", Kind.EDIT)
    second = office.ask("rep2", Kind.EDIT)
    office.do(approve_loan, "sup2", second)
    office.do(join_queue, "rep2", second)
    office.do(drop_changes, "rep1", out)
    assert lines(office, "rep2") == [("fetch", "JY-2026-00002", "2026-03-04")]  # end of the second working day
    assert ("release", "JY-2026-00002", "2026-03-04") in lines(office, "cus1")


def test_the_custodian_may_call_back_what_stays_out_for_more_than_three_days(office):
    paper = office.ask("rep1", asked=("original",))
    office.do(release_loan, "cus1", paper, pages=3)  # due 2026-03-16
    second = office.ask("rep2", asked=("original",))
    office.do(approve_loan, "sup2", second)
    assert "recall_offer" not in {kind for kind, _, _ in lines(office, "cus1")}
    office.do(join_queue, "rep2", second)
    assert ("recall_offer", "JY-2026-00001", "") in lines(office, "cus1")
    office.pass_time(days=12)  # three days and less to go
    assert "recall_offer" not in {kind for kind, _, _ in lines(office, "cus1")}


def test_a_manager_decides_losses_proposed_or_two_weeks_late(office, printed):
    office.pass_time(days=17)  # due 2026-03-16, now 2026-03-19
    assert lines(office, "mgr1") == []
    office.do(propose_lost, "cus1", printed, "两份复印件找不到")
    assert lines(office, "mgr1") == [("lost", "JY-2026-00001", "")]
    office.do(declare_lost, "mgr1", printed, "核查后确认遗失")
    assert lines(office, "mgr1") == []
    office.do(propose_settle, "cus1", printed, "已登报声明作废")
    assert lines(office, "mgr2") == [("settle", "JY-2026-00001", "")]


def test_fourteen_days_late_speaks_for_itself(office, printed):
    office.pass_time(days=27)  # 2026-03-29
    assert lines(office, "mgr1") == []
    office.pass_time(days=1)  # 2026-03-30: 14 days after 2026-03-16
    assert lines(office, "mgr1") == [("lost", "JY-2026-00001", "2026-03-16")]


def test_what_was_revoked_is_still_to_be_brought_back(office, printed):
    office.do(revoke_loan, "cus1", printed, "借阅人已调岗")
    assert lines(office, "rep1") == [("return", "JY-2026-00001", "2026-03-16")]
