"""离职移交: the list, the certificate, writing off, and what nobody takes along. Source: B-129a, B-151, B-155, B-157."""

import pytest
from custody_steps import ask, borrow, sealed, state, waiting

from kehu_desk.archives.service.team import join_team
from kehu_desk.borrowing import queries as loans
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, printing
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody.service import deciding, destroying
from kehu_desk.custody.service.handover import handover_of, sign_handover
from kehu_desk.custody.service.teams import leave_team
from kehu_desk.custody.service.transfer import transfer_customers
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.service import accounts
from real_office import codes


def listed(office, login="rep", by="cus"):
    """Kind -> states of what is open."""
    found = {}
    for row in handover_of(office.door, office[by], office.id(login)).still_open:
        found.setdefault(row.kind, []).append(row.state)
    return found


def sign(office, by, login="rep"):
    return sign_handover(office.door, office[by], office.id(login))


def transferred(office):
    transfer_customers(office.door, office["mgr"], office.id("rep"), office.id("rep2"))


def copy_out(office, customer):
    """A printed copy of a reading loan that was given back otherwise."""
    reading = borrow(office, "rep", customer, asked=["print"])
    return reading, printing.begin_copy(office.door, office["rep"], reading).carrier_id


def test_b_151_the_list_names_each_thing_by_kind(lending, customer):
    draft = borrow(lending, "rep", customer, Kind.EDIT, ["BAS", "FEA"])
    editing.save_draft(lending.door, lending["rep"], draft, "BAS", {"wechat": "hd-yiyao"})
    reading, carrier = copy_out(lending, customer)
    ask(lending, "rep", customer, Kind.READ, ["TRD"])
    join_team(lending.door, lending["sup"], lending.file("rep2", "绍兴越城药房有限公司"), lending.id("rep"))
    assert listed(lending) == {
        "customer": ["FILED"], "loan": ["ACTIVE", "ACTIVE", "PENDING"], "draft": ["locked", "locked"], "carrier": ["out"], "team": ["TEAM"],
    }  # fmt: skip
    rows = handover_of(lending.door, lending["cus"], lending.id("rep")).rows
    assert [row.subject for row in rows if row.kind == "carrier"] == [carrier]


def test_b_151_pending_approvals_addressed_to_him_stand_on_the_list(lending, customer):
    asked = ask(lending, "rep3", customer)
    assert listed(lending, "sup2") == {"approval": ["pending"]}
    lend.approve_loan(lending.door, lending["sup2"], asked)
    assert listed(lending, "sup2") == {}


def test_b_152_a_sealed_customer_is_listed_but_bars_nothing(lending, customer):
    sealed(lending, customer)
    view = handover_of(lending.door, lending["cus"], lending.id("rep"))
    assert [(row.kind, row.state, row.open) for row in view.rows] == [("sealed", "SEALED", False)]


def test_b_155_the_last_thirty_days_of_printing_are_shown_and_bar_nothing(lending, customer):
    reading, carrier = copy_out(lending, customer)
    taken = [row for row in handover_of(lending.door, lending["cus"], lending.id("rep")).rows if row.kind == "print"]
    assert len(taken) == 1 and "JY-2026-00001" in taken[0].title and taken[0].open is False
    lending.later(days=29)
    assert [row.kind for row in handover_of(lending.door, lending["cus"], lending.id("rep")).rows].count("print") == 1
    lending.later(days=2)
    assert [row.kind for row in handover_of(lending.door, lending["cus"], lending.id("rep")).rows].count("print") == 0


@pytest.mark.parametrize("login", ["sup", "cus", "cus2", "rep"])
def test_the_list_is_seen_by_superior_custodian_and_the_person(lending, customer, login):
    assert "customer" in listed(lending, by=login)


@pytest.mark.parametrize(
    ("login", "said"), [("sup2", "E_NO_RELATION"), ("rep2", "E_FORBIDDEN"), ("mgr", "E_FORBIDDEN"), ("adm", "E_FORBIDDEN")]
)
def test_the_list_is_seen_by_nobody_else(lending, customer, login, said):
    assert codes(listed, lending, by=login) == (said,)


def test_b_151_superior_and_custodian_sign_when_all_is_cleared(lending, customer):
    with pytest.raises(Refused) as refused:
        sign(lending, "cus")
    assert refused.value.codes == ("E_HANDOVER_OPEN",)
    assert dict(refused.value.nos[0].facts) == {"count": 1, "kinds": (("customer", 1),)}
    transferred(lending)
    number = sign(lending, "cus")
    view = handover_of(lending.door, lending["sup"], lending.id("rep"))
    assert (number, view.custodian, view.chief, view.done_at) == ("YJ-2026-00001", "周丽", "", None)
    assert codes(sign, lending, "cus2") == ("E_STATE",)
    assert sign(lending, "sup") == number
    view = handover_of(lending.door, lending["sup"], lending.id("rep"))
    assert (view.chief, view.done_at) == ("李强", lending.clock[0])


@pytest.mark.parametrize(
    ("login", "said"),
    [("rep", ("E_FORBIDDEN", "E_SELF_APPROVAL")), ("sup2", ("E_NO_RELATION",)), ("mgr", ("E_FORBIDDEN",)), ("adm", ("E_FORBIDDEN",))],
)
def test_b_151_never_the_leaver_and_nobody_else(lending, customer, login, said):
    transferred(lending)
    assert codes(sign, lending, login) == said


def test_b_151_a_custodian_who_leaves_is_certified_by_another(lending):
    accounts.set_superior(lending.door, lending["adm"], lending.id("cus2"), lending.id("sup"))
    assert codes(sign, lending, "cus2", "cus2") == ("E_SELF_APPROVAL",)
    sign(lending, "cus", "cus2")
    sign(lending, "sup", "cus2")
    assert handover_of(lending.door, lending["cus"], lending.id("cus2")).done_at is not None


def test_b_151_what_comes_up_between_the_signatures_stops_the_second(lending, customer):
    transferred(lending)
    sign(lending, "cus")
    ask(lending, "rep", customer)
    assert codes(sign, lending, "sup") == ("E_HANDOVER_OPEN",)


def test_b_151_b_150_an_account_that_is_closed_still_has_its_list(lending, customer):
    reading, carrier = copy_out(lending, customer)
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep"))
    assert set(listed(lending)) == {"loan", "carrier"}
    assert codes(sign, lending, "cus") == ("E_HANDOVER_OPEN",)


def test_b_129a_custodian_and_manager_write_a_copy_off_and_the_loan_closes_with_the_last(lending, customer):
    reading, carrier = copy_out(lending, customer)
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep"))
    assert state(lending, reading) == "REVOKED"
    assert codes(destroying.propose_write_off, lending.door, lending["mgr"], carrier, "员工离职失联") == ("E_FORBIDDEN",)
    destroying.propose_write_off(lending.door, lending["cus"], carrier, "员工离职失联")
    [proposal] = waiting(lending)
    assert codes(deciding.confirm, lending.door, lending["cus2"], proposal.id) == ("E_FORBIDDEN",)
    assert deciding.confirm(lending.door, lending["mgr"], proposal.id) is True
    with lending.door.look(lending["cus"]) as (session, actor):
        view = loans.loan_view(session, actor, reading)
    assert ([row.state for row in view.carriers], view.row.state) == (["written_off"], "CLOSED")
    assert listed(lending) == {}
    sign(lending, "cus")


def test_b_129a_nothing_is_written_off_that_is_not_outside_and_nothing_twice(lending, customer):
    reading, carrier = copy_out(lending, customer)
    destroying.propose_write_off(lending.door, lending["cus"], carrier, "员工离职失联")
    assert codes(destroying.propose_write_off, lending.door, lending["cus2"], carrier, "员工离职失联") == ("E_STATE",)
    deciding.confirm(lending.door, lending["mgr"], waiting(lending)[0].id)
    assert codes(destroying.propose_write_off, lending.door, lending["cus"], carrier, "员工离职失联") == ("E_STATE",)
    assert codes(destroying.propose_write_off, lending.door, lending["cus"], customer, "员工离职失联") == ("E_NOT_FOUND",)


def test_b_030_nobody_writes_off_his_own_copy(lending, customer):
    reading = ask(lending, "cus", customer, asked=["print"])
    lend.approve_loan(lending.door, lending["mgr"], reading)
    lend.release_loan(lending.door, lending["cus2"], reading)
    carrier = printing.begin_copy(lending.door, lending["cus"], reading).carrier_id
    assert codes(destroying.propose_write_off, lending.door, lending["cus"], carrier, "已经遗失了") == ("E_SELF_APPROVAL",)
    assert codes(destroying.propose_write_off, lending.door, lending["cus2"], carrier, "已经遗失了") == ()


def test_b_151_a_team_is_cleared_by_leaving_it(lending, customer):
    join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    assert listed(lending, "rep2") == {"team": ["TEAM"]}
    leave_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    assert listed(lending, "rep2") == {}
