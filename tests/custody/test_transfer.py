"""移交客户, leaving, and another superior. Source: B-024, B-150, B-152…B-154, B-156, B-158, B-174."""

from datetime import date

import pytest
from custody_steps import ask, borrow, card, owner, read, sealed, state

from kehu_desk.archives.service import filing, writing
from kehu_desk.archives.service.team import join_team
from kehu_desk.borrowing import queries as loans
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody import queries
from kehu_desk.custody.service import teams
from kehu_desk.custody.service.transfer import transfer_customers
from kehu_desk.door import approvals
from kehu_desk.office.service import absences, accounts
from lending_office import BAS
from real_office import codes


def move(office, by="sup", old="rep", new="rep2", customers=None):
    return transfer_customers(office.door, office[by], office.id(old), office.id(new), customers)


def owners(office, customer):
    """Who is responsible: by the card, and by the relation."""
    return owner(office, customer)


@pytest.mark.parametrize("login", ["sup", "mgr"])
def test_b_152_the_supervisor_or_a_manager_moves_a_customer(lending, customer, login):
    done = move(lending, login)
    assert (done.moved, done.sealed, done.others) == ((customer,), (), ())
    assert owners(lending, customer) == (lending.id("rep2"), lending.id("rep2"))
    assert read(lending, "rep2", customer, "BAS")["legal_rep"] == "张三丰"
    assert codes(read, lending, "rep", customer, "BAS") == ("E_NO_RELATION",)


@pytest.mark.parametrize(
    ("login", "said"), [("rep2", "E_FORBIDDEN"), ("cus", "E_FORBIDDEN"), ("adm", "E_FORBIDDEN"), ("sup2", "E_NO_RELATION")]
)
def test_b_152_nobody_else_does(lending, customer, login, said):
    assert codes(move, lending, login, new="rep3") == (said,)
    assert owners(lending, customer) == (lending.id("rep"), lending.id("rep"))


def test_b_152_not_to_the_one_who_has_them(lending, customer):
    assert codes(move, lending, "mgr", "rep", "rep") == ("E_SAME_OWNER",)


def test_b_024_nobody_gives_customers_to_himself_or_takes_them_from_himself(lending, customer):
    assert codes(move, lending, "sup", "rep", "sup") == ("E_SELF",)
    move(lending, "mgr", "rep", "sup")
    assert codes(move, lending, "sup", "sup", "rep2") == ("E_SELF", "E_NO_RELATION")


@pytest.mark.parametrize("new", ["cus", "finance", "tech", "aud"])
def test_b_152_the_new_one_is_a_rep_a_supervisor_or_a_key_account_manager(lending, customer, new):
    assert codes(move, lending, "mgr", "rep", new) == ("E_FIELD",)


def test_b_152_and_his_account_is_active(lending, customer):
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep2"))
    assert codes(move, lending, "mgr", "rep", "rep2") == ("E_FIELD",)


def test_b_152_only_customers_of_the_named_person_move_and_sealed_ones_are_skipped_and_listed(lending, customer):
    second = lending.file("rep", "宁波海联医药有限公司")
    foreign = lending.file("rep2", "绍兴越城药房有限公司")
    sealed(lending, second)
    done = move(lending, "mgr", "rep", "kam", [customer, second, foreign])
    assert (done.moved, done.sealed, done.others) == ((customer,), (second,), (foreign,))
    assert owners(lending, second)[1] == lending.id("rep")
    assert owners(lending, foreign)[1] == lending.id("rep2")


def test_b_152_history_keeps_the_authors(lending, customer):
    from kehu_desk.archives import queries as archives

    move(lending)
    with lending.door.look(lending["rep2"]) as (session, _actor):
        assert {row.author for row in archives.revisions(session, customer)} == {"张伟"}


def test_b_152_b_009_each_customer_is_an_entry_and_the_whole_is_one(lending, customer):
    second = lending.file("rep", "宁波海联医药有限公司")
    move(lending)
    entries = lending.entries("archive.transfer_owner")
    assert {entry.customer_id for entry in entries} == {None, customer, second}
    assert {entry.after for entry in entries if entry.customer_id} == {str(lending.id("rep2"))}


def test_b_152_a_draft_moves_with_its_text_and_its_author_writes_no_more(lending):
    draft = writing.create_customer(lending.door, lending["rep"], {"name_full": "温州瓯江药业有限公司"})
    move(lending)
    writing.save_section(lending.door, lending["rep2"], draft, "BAS", {"phone": "0577-88001111"})
    assert codes(writing.save_section, lending.door, lending["rep"], draft, "BAS", {"phone": "0577-1"}) == ("E_NO_RELATION",)


def test_b_152_a_submission_sent_back_after_the_transfer_does_not_return_to_the_old_hands(lending):
    draft = writing.create_customer(lending.door, lending["rep"], BAS | {"name_full": "温州瓯江药业有限公司"})
    filing.submit_filing(lending.door, lending["rep"], draft)
    move(lending)
    filing.send_back_filing(lending.door, lending["sup"], draft, "请补充联系人")
    assert codes(read, lending, "rep", draft, "BAS") == ("E_NO_RELATION",)


def test_b_154_with_the_customer_go_the_loans_reading_ends_and_editing_is_called_back(lending, customer):
    reading = borrow(lending, "rep", customer, Kind.READ, ["FEA"])
    editing = borrow(lending, "rep", customer, Kind.EDIT, ["BAS"])
    lending.later(hours=1)
    move(lending)
    assert (state(lending, reading), state(lending, editing)) == ("CLOSED", "RECALLED")
    with lending.door.look(lending["rep"]) as (session, _actor):
        assert set(loans.locks_of(session, customer)) == {"BAS"}
    again = ask(lending, "rep", customer, Kind.READ, ["FEA"])  # by the route of a stranger
    assert state(lending, again) == "PENDING"


def test_b_154_with_the_membership_of_a_team_too(lending, customer):
    join_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    reading = borrow(lending, "rep2", customer)
    lending.later(hours=1)
    teams.leave_team(lending.door, lending["sup"], customer, lending.id("rep2"))
    assert state(lending, reading) == "CLOSED"
    lending.later(seconds=1)
    assert codes(read, lending, "rep2", customer, "BAS") == ("E_NO_RELATION",)


def test_b_024_nobody_takes_himself_off_a_team(lending, customer):
    assert codes(teams.leave_team, lending.door, lending["sup"], customer, lending.id("sup")) == ("E_SELF",)


def test_b_153_on_deactivation_the_superior_is_interim_owner_and_marked(lending, customer):
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep"))
    assert owners(lending, customer) == (lending.id("sup"), lending.id("sup"))
    with lending.door.look(lending["mgr"]) as (session, actor):
        [row] = queries.owned_rows(session, lending.id("sup"), actor)
    assert (row.id, row.interim) == (customer, True)
    move(lending, "mgr", "sup", "rep2")
    with lending.door.look(lending["mgr"]) as (session, actor):
        assert [each.interim for each in queries.owned_rows(session, lending.id("rep2"), actor)] == [False]


def test_b_153_sealed_customers_have_an_owner_too(lending, customer):
    sealed(lending, customer)
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep"))
    assert owners(lending, customer) == (lending.id("sup"), lending.id("sup"))


def test_b_150_the_account_ends_with_every_right_and_leaves_the_obligations(lending, customer):
    other = lending.file("rep2", "绍兴越城药房有限公司")
    stranger = ask(lending, "rep", other)
    lend.approve_loan(lending.door, lending["sup"], stranger)
    lend.release_loan(lending.door, lending["cus"], stranger)
    editing = borrow(lending, "rep", customer, Kind.EDIT, ["BAS"])
    lending.later(hours=1)
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep"))
    assert codes(read, lending, "rep", customer, "BAS") == ("E_FORBIDDEN",)
    assert (state(lending, stranger), state(lending, editing)) == ("ACTIVE", "RECALLED")
    with lending.door.look(lending["sup"]) as (session, _actor):
        assert set(loans.locks_of(session, customer)) == {"BAS"}
    lending.later(seconds=1)
    accounts.activate(lending.door, lending["adm"], lending.id("rep"))
    assert codes(read, lending, "rep", other, "BAS") == ("E_NO_RELATION",)  # the right does not come back with the account


def steps(lending, loan):
    with lending.house.store.read() as session:
        rows = approvals.route(session, "loan", loan)
        waiting = approvals.current(rows)
        return waiting.state, approvals.taker(session, waiting, rows, lending.door.now)


def test_b_156_pending_approvals_of_a_leaver_go_up_and_nothing_approves_itself(lending, customer):
    asked = ask(lending, "rep3", customer)
    assert steps(lending, asked) == ("pending", lending.id("sup2"))
    accounts.deactivate(lending.door, lending["adm"], lending.id("sup2"))
    assert steps(lending, asked) == ("pending", lending.id("mgr"))
    assert state(lending, asked) == "PENDING"
    lend.approve_loan(lending.door, lending["mgr"], asked)
    assert state(lending, asked) == "APPROVED"


def test_b_158_the_new_superior_decides_the_open_steps(lending, customer):
    asked = ask(lending, "rep3", customer)
    accounts.set_superior(lending.door, lending["adm"], lending.id("rep3"), lending.id("sup"))
    assert steps(lending, asked) == ("pending", lending.id("sup"))
    assert codes(lend.approve_loan, lending.door, lending["sup2"], asked) == ("E_NO_RELATION",)
    lend.approve_loan(lending.door, lending["sup"], asked)
    assert state(lending, asked) == "APPROVED"


def test_b_158_decisions_already_taken_stand(lending, customer):
    asked = ask(lending, "rep3", customer, sections=["TRD"])
    lend.approve_loan(lending.door, lending["sup2"], asked)
    accounts.set_superior(lending.door, lending["adm"], lending.id("rep3"), lending.id("kam"))
    with lending.house.store.read() as session:
        first, second = approvals.route(session, "loan", asked)
    assert (first.decided_by, first.state) == (lending.id("sup2"), "approved")
    assert (second.name, second.approver_id, second.state) == ("owner_chief", lending.id("sup"), "pending")


def test_b_158_a_filing_goes_to_the_new_superior_of_the_owner(lending):
    draft = writing.create_customer(lending.door, lending["rep"], BAS | {"name_full": "温州瓯江药业有限公司"})
    filing.submit_filing(lending.door, lending["rep"], draft)
    accounts.set_superior(lending.door, lending["adm"], lending.id("rep"), lending.id("sup2"))
    assert codes(filing.review_filing, lending.door, lending["sup"], draft) == ("E_NO_RELATION",)
    filing.review_filing(lending.door, lending["sup2"], draft)
    assert card(lending, draft).state == "REVIEWED"


def test_b_158_b_038_an_absent_new_superior_hands_it_up(lending, customer):
    asked = ask(lending, "rep3", customer)
    absences.add_absence(lending.door, lending["adm"], lending.id("sup"), date(2026, 3, 1), date(2026, 3, 9))
    accounts.set_superior(lending.door, lending["adm"], lending.id("rep3"), lending.id("sup"))
    assert steps(lending, asked) == ("pending", lending.id("mgr"))


def test_b_152_a_step_of_the_owners_superior_follows_the_customer(lending, customer):
    asked = ask(lending, "rep2", customer, sections=["TRD"])
    move(lending, "mgr", "rep", "rep3")
    with lending.house.store.read() as session:
        assert [(row.name, row.approver_id) for row in approvals.route(session, "loan", asked)] == [
            ("chief", lending.id("sup")), ("owner_chief", lending.id("sup2")),
        ]  # fmt: skip
