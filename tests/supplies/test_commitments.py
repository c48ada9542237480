"""Commitments: drafted, handed in, decided on by another, ended; who may; bad input one by one."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from goods_shelf import stock
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.supplies import queries, service
from kehu_desk.supplies.entities import SupplyCommitment
from kehu_desk.supplies.noun import NOUN
from kehu_desk.supplies.rules.commitments import CommitTerms
from real_office import codes
from trade_steps import ROLES, TODAY, read

WHY = "产能不足,暂不能保证"


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒")


def terms(product, **other):
    """600 bottles a month, first in line, three days, for the year."""
    return CommitTerms(product, 600_000, 1, 3, TODAY, date(2026, 12, 31))._replace(**other)


def draft(trade, product, login="rep", customer=None, **other):
    return service.commit_supply(trade.door, trade[login], customer or trade.customer, terms(product, **other))


def submitted(trade, product, **other):
    made = draft(trade, product, **other)
    service.submit_commitment(trade.door, trade[other.get("login", "rep")], made)
    return made


def approved(trade, product, **other):
    made = submitted(trade, product, **other)
    service.approve_commitment(trade.door, trade["sup"], made)
    return made


def rejected(trade, product):
    made = submitted(trade, product)
    service.reject_commitment(trade.door, trade["sup"], made, WHY)
    return made


def ended(trade, product):
    made = approved(trade, product)
    service.end_commitment(trade.door, trade["sup"], made, "合同已终止")
    return made


MADE = {"draft": draft, "submitted": submitted, "approved": approved, "rejected": rejected, "ended": ended}
STEPS = {
    "correct": lambda t, it: service.correct_commitment(t.door, t["rep"], it, terms(one(t, it).product_id)),
    "submit": lambda t, it: service.submit_commitment(t.door, t["rep"], it),
    "approve": lambda t, it: service.approve_commitment(t.door, t["sup"], it),
    "reject": lambda t, it: service.reject_commitment(t.door, t["sup"], it, WHY),
    "drop": lambda t, it: service.drop_commitment(t.door, t["rep"], it, "客户不再需要"),
    "end": lambda t, it: service.end_commitment(t.door, t["rep"], it, "合同已终止"),
}
LEADS = {
    "draft": {"correct", "submit", "drop"}, "submitted": {"approve", "reject", "drop"}, "approved": {"end"},
    "rejected": {"correct", "submit", "drop"}, "ended": set(),
}  # fmt: skip


def one(trade, made):
    [row] = read(trade, SupplyCommitment, id=made)
    return row


# the usual way


def test_a_commitment_is_drafted_handed_in_and_approved_by_another(trade, wine):
    made = draft(trade, wine)
    row = one(trade, made)
    assert (row.no, row.state, row.month_qty3, row.priority, row.drafted_by) == ("GH-2026-00001", "draft", 600_000, 1, trade.id("rep"))
    service.submit_commitment(trade.door, trade["rep"], made)
    service.approve_commitment(trade.door, trade["sup"], made, one(trade, made).row_version)
    row = one(trade, made)
    assert (row.state, row.decided_by, row.decided_at) == ("approved", trade.id("sup"), trade.clock[0])


def test_a_rejected_one_is_corrected_and_handed_in_again_without_the_old_decision(trade, wine):
    made = rejected(trade, wine)
    assert one(trade, made).decision == WHY
    service.correct_commitment(trade.door, trade["rep"], made, terms(wine, month_qty3=400_000))
    row = one(trade, made)
    assert (row.state, row.month_qty3, row.decision, row.decided_by) == ("draft", 400_000, "", None)
    service.submit_commitment(trade.door, trade["rep"], made)
    assert one(trade, made).state == "submitted"


def test_an_ended_one_holds_up_to_yesterday(trade, wine):
    made = ended(trade, wine)
    row = one(trade, made)
    assert (row.state, row.ends_on, row.decision) == ("ended", TODAY - timedelta(days=1), "合同已终止")


@pytest.mark.parametrize("state", MADE)
@pytest.mark.parametrize("step", STEPS)
def test_only_the_steps_of_the_table_lead_on(trade, wine, state, step):
    made = MADE[state](trade, wine)
    if step in LEADS[state]:
        STEPS[step](trade, made)
        assert one(trade, made).state != state or step == "correct"
    else:
        assert "E_STATE" in codes(STEPS[step], trade, made)
        assert one(trade, made).state == state


def test_every_step_leaves_an_entry_with_the_hash_before_and_after(trade, wine):
    rejected(trade, wine)
    [entry] = trade.entries("supply.decide")
    assert (entry.customer_id, entry.section, entry.subject) == (trade.customer, "POL", "reject GH-2026-00001")
    assert entry.before
    assert entry.before != entry.after


# nobody decides on his own, nor on what he has not read


def test_nobody_decides_on_what_he_drafted(trade, wine):
    with trade.house.store.write() as session, session.begin():  # a supervisor who looks after a customer of his own
        from kehu_desk.people.entities import Person

        session.execute(update(Person).where(Person.id == trade.id("rep")).values(roles="rep sup", reports_to=trade.id("rep")))
    made = submitted(trade, wine)
    assert codes(service.approve_commitment, trade.door, trade["rep"], made) == ("E_SELF_APPROVAL",)
    assert codes(service.reject_commitment, trade.door, trade["rep"], made, WHY) == ("E_SELF_APPROVAL",)
    assert one(trade, made).state == "submitted"


def test_what_was_changed_since_it_was_read_is_not_decided_on(trade, wine):
    made = submitted(trade, wine)
    seen = one(trade, made).row_version
    service.reject_commitment(trade.door, trade["sup"], made, WHY, seen)
    service.correct_commitment(trade.door, trade["rep"], made, terms(wine, month_qty3=900_000))
    service.submit_commitment(trade.door, trade["rep"], made)
    assert codes(service.approve_commitment, trade.door, trade["sup"], made, seen) == ("E_STALE",)


def test_at_any_day_one_commitment_holds_for_a_product(trade, wine):
    approved(trade, wine)
    second = draft(trade, wine, starts_on=date(2026, 12, 31), ends_on=date(2027, 6, 30))
    assert codes(service.submit_commitment, trade.door, trade["rep"], second) == ("E_SUPPLY_OVERLAP",)
    service.correct_commitment(trade.door, trade["rep"], second, terms(wine, starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30)))
    service.submit_commitment(trade.door, trade["rep"], second)
    service.approve_commitment(trade.door, trade["sup"], second)
    other = stock(trade, "YJ02", "米酒")
    assert one(trade, approved(trade, other)).state == "approved"


def test_two_handed_in_for_the_same_days_are_not_both_approved(trade, wine):
    first, second = submitted(trade, wine), submitted(trade, wine)
    service.approve_commitment(trade.door, trade["mgr"], first)
    assert codes(service.approve_commitment, trade.door, trade["mgr"], second) == ("E_SUPPLY_OVERLAP",)


def test_what_has_run_out_is_not_approved_any_more(trade, wine):
    made = submitted(trade, wine, ends_on=TODAY + timedelta(days=1))
    trade.later(days=2)
    assert codes(service.approve_commitment, trade.door, trade["sup"], made) == ("E_SUPPLY_OVER",)


# who may


@pytest.mark.parametrize("login", ROLES)
def test_supply_is_committed_to_by_the_responsible_person(trade, wine, login):
    if login == "rep":
        assert one(trade, draft(trade, wine, login)).state == "draft"
    else:
        assert codes(draft, trade, wine, login)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert read(trade, SupplyCommitment) == []


@pytest.mark.parametrize("login", ROLES)
def test_the_superior_or_a_manager_decides(trade, wine, login):
    made = submitted(trade, wine)
    act = (service.approve_commitment, trade.door, trade[login], made)
    if login in ("sup", "mgr"):
        act[0](*act[1:])
        assert one(trade, made).state == "approved"
    else:
        assert codes(*act)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert one(trade, made).state == "submitted"


@pytest.mark.parametrize("login", ROLES)
def test_both_sides_may_end_it(trade, wine, login):
    made = approved(trade, wine)
    act = (service.end_commitment, trade.door, trade[login], made, "合同已终止")
    if login in ("rep", "sup", "mgr"):
        act[0](*act[1:])
        assert one(trade, made).state == "ended"
    else:
        assert codes(*act)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert one(trade, made).state == "approved"


@pytest.mark.parametrize("login", ROLES)
def test_the_list_shows_commitments_at_customers_one_may_see(trade, wine, login):
    draft(trade, wine)
    draft(trade, wine, "rep3", trade.other)
    with trade.door.look(trade[login]) as (session, actor):
        found = {row.customer_id for row in queries.commitment_rows(session, actor, None, 50)}
    mine = {"rep": {trade.customer}, "sup": {trade.customer}, "rep3": {trade.other}, "sup2": {trade.other},
            "mgr": {trade.customer, trade.other}}  # fmt: skip
    assert found == mine.get(login, set())


def test_a_sealed_archive_takes_no_commitment(trade, wine):
    made = draft(trade, wine)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))
    assert codes(draft, trade, wine) == ("E_ARCHIVE_STATE",)
    assert codes(service.submit_commitment, trade.door, trade["rep"], made) == ("E_ARCHIVE_STATE",)


# bad input, one by one


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"month_qty3": 0}, "month_qty3"), ({"month_qty3": -1000}, "month_qty3"), ({"month_qty3": 10**12 + 1}, "month_qty3"),
        ({"priority": 0}, "priority"), ({"priority": 5}, "priority"), ({"response_days": -1}, "response_days"),
        ({"response_days": 366}, "response_days"), ({"starts_on": date(2099, 1, 1), "ends_on": date(2099, 2, 1)}, "starts_on"),
        ({"ends_on": TODAY - timedelta(days=1)}, "ends_on"), ({"starts_on": TODAY + timedelta(days=9), "ends_on": TODAY}, "ends_on"),
        ({"ends_on": date(2031, 1, 1)}, "ends_on"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_named_and_nothing_is_written(trade, wine, wrong, field):
    with pytest.raises(Refused) as refused:
        draft(trade, wine, **wrong)
    assert [(each.code, dict(each.facts)["field"]) for each in refused.value.nos] == [("E_SUPPLY_FIELD", field)]
    assert read(trade, SupplyCommitment) == []


def test_only_goods_on_sale_are_promised(trade, wine):
    assert codes(draft, trade, new_id()) == ("E_SUPPLY_PRODUCT",)
    assert codes(draft, trade, stock(trade, "OLD", "旧酒", state="retired")) == ("E_SUPPLY_PRODUCT",)


@pytest.mark.parametrize("step", ["reject", "drop", "end"])
def test_a_no_and_an_end_need_a_reason(trade, wine, step):
    made = (approved if step == "end" else submitted)(trade, wine)
    act = {"reject": (service.reject_commitment, "sup"), "drop": (service.drop_commitment, "rep"), "end": (service.end_commitment, "rep")}
    deed, login = act[step]
    assert codes(deed, trade.door, trade[login], made, " 不行 ") == ("E_REASON",)


def test_what_is_not_there_is_not_found(trade, wine):
    assert codes(draft, trade, wine, "rep", new_id()) == ("E_NOT_FOUND",)
    assert codes(service.submit_commitment, trade.door, trade["rep"], new_id()) == ("E_NOT_FOUND",)


# lists and due work


def test_the_list_is_the_latest_first_goes_on_behind_an_anchor_and_is_narrowed(trade, wine):
    made = [draft(trade, wine, starts_on=TODAY + timedelta(days=on), priority=place) for place, on in ((1, 3), (2, 0), (3, 9))]
    with trade.door.look(trade["rep"]) as (session, actor):
        keys = queries.commitment_keys(session, actor)
        assert [each for _day, each in keys] == [made[2], made[0], made[1]]
        assert [row.id for row in queries.commitment_rows(session, actor, keys[0], 9)] == [made[0], made[1]]
        assert [row.id for row in queries.commitment_rows(session, actor, None, 9, queries.Picked(priority=2))] == [made[1]]
        assert [row.product for row in queries.commitment_rows(session, actor, None, 1, queries.Picked(text="黄酒"))] == ["黄酒 500ml"]
        assert queries.commitment_rows(session, actor, None, 9, queries.Picked(state="approved")) == []


def test_each_step_waits_for_the_right_person(trade, wine):
    def due(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(each.kind, each.due_on) for each in NOUN.due(session, actor)]

    made = submitted(trade, wine, ends_on=TODAY + timedelta(days=30))
    assert (due("sup"), due("rep"), due("sup2")) == ([("supply_decide", TODAY)], [], [])
    service.reject_commitment(trade.door, trade["sup"], made, WHY)
    assert (due("sup"), due("rep")) == ([], [("supply_back", None)])
    service.submit_commitment(trade.door, trade["rep"], made)
    service.approve_commitment(trade.door, trade["sup"], made)
    assert due("rep") == [("supply_ending", TODAY + timedelta(days=30))]
