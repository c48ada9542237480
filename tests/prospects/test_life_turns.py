"""Turns in a customer's life: dormant by the clock, lost, former, blocked and freed by two, direct; no text takes them back."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service.living import bought_in, kept_stage
from kehu_desk.prospects import queries, service
from kehu_desk.prospects.entities import LifeTurn
from kehu_desk.prospects.rules.turns import TurnTerms
from real_office import codes
from trade_steps import ROLES, TODAY, ago, owed, read

LOST = TurnTerms("lost", "转投竞品一年", "competitor", "下季度带新品拜访")


def become(trade, stage="active", who=None, **more):
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == (who or trade.customer)).values(lifecycle=stage, **more))


def life(trade, who=None):
    [row] = read(trade, Customer, id=who or trade.customer)
    return row.lifecycle


def turns(trade):
    return sorted((row.source, row.target, row.state) for row in read(trade, LifeTurn))


def waiting(trade):
    [row] = read(trade, LifeTurn, state="proposed")
    return row.id


def buys(trade, who=None):
    with trade.door.clockwork("test") as deed:
        bought_in(deed, [who or trade.customer])


# dormant


def test_who_has_not_bought_for_180_days_is_proposed_once_and_sleeps_when_confirmed(trade):
    become(trade, filed_on=ago(181))
    assert (service.sweep(trade.door), service.sweep(trade.door)) == (1, 0)
    assert life(trade) == "active"
    service.decide_turn(trade.door, trade["rep"], waiting(trade), agrees=True)
    assert life(trade) == "dormant"


@pytest.mark.parametrize(("days", "proposals"), [(179, 0), (180, 1)])
def test_the_last_sale_counts_to_the_day(trade, days, proposals):
    become(trade, filed_on=ago(400))
    owed(trade, trade.customer, 100_00, ago(days), ago(days))
    assert service.sweep(trade.door) == proposals


def test_a_rejected_sleep_rests_for_a_month(trade):
    become(trade, filed_on=ago(181))
    service.sweep(trade.door)
    service.decide_turn(trade.door, trade["rep"], waiting(trade), agrees=False, note="客户装修停业,下月恢复")
    trade.later(days=20)
    assert service.sweep(trade.door) == 0
    trade.later(days=11)
    assert service.sweep(trade.door) == 1


@pytest.mark.parametrize("login", ROLES)
def test_a_sleep_is_confirmed_by_those_responsible(trade, login):
    become(trade, filed_on=ago(181))
    service.sweep(trade.door)
    found = codes(service.decide_turn, trade.door, trade[login], waiting(trade), agrees=True)
    assert (found == ()) == (login in ("rep", "sup"))
    assert life(trade) == ("dormant" if login in ("rep", "sup") else "active")


@pytest.mark.parametrize(("stage", "told"), [("dormant", "dormant"), ("lost", "lost")])
def test_a_sale_wakes_him_and_it_is_remembered_from_where(trade, stage, told):
    become(trade, filed_on=TODAY)
    service.declare_turn(trade.door, trade["sup"], trade.customer, LOST._replace(target=stage))
    buys(trade)
    assert life(trade) == "active"
    trade.later(hours=1)
    assert (service.sweep(trade.door), service.sweep(trade.door)) == (1, 0)
    assert turns(trade) == sorted([("active", stage, "confirmed"), (told, "active", "confirmed")])


# lost and former


def test_the_rep_proposes_a_loss_and_another_decides(trade):
    become(trade)
    turn = service.propose_turn(trade.door, trade["rep"], trade.customer, LOST)
    assert life(trade) == "active"
    assert codes(service.propose_turn, trade.door, trade["rep"], trade.customer, LOST) == ("E_TURN_WAITS",)
    service.decide_turn(trade.door, trade["sup"], turn, agrees=True)
    assert life(trade) == "lost"


def test_nobody_decides_on_his_own_proposal(trade):
    become(trade)
    turn = service.propose_turn(trade.door, trade["sup"], trade.customer, LOST)
    assert codes(service.decide_turn, trade.door, trade["sup"], turn, agrees=True) == ("E_SELF_APPROVAL",)
    service.decide_turn(trade.door, trade["mgr"], turn, agrees=True)
    assert life(trade) == "lost"


@pytest.mark.parametrize("login", ROLES)
def test_a_loss_is_declared_by_the_superior_or_a_manager(trade, login):
    become(trade)
    found = codes(service.declare_turn, trade.door, trade[login], trade.customer, LOST)
    assert (found == ()) == (login in ("sup", "mgr"))
    assert life(trade) == ("lost" if login in ("sup", "mgr") else "active")


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (LOST._replace(reason=""), "E_LOST_WHY"), (LOST._replace(note="丢"), "E_TURN_NOTE"), (LOST._replace(target="active"), "E_TURN_STATE"),
        (LOST._replace(target="direct"), "E_TURN_STATE"), (LOST._replace(win_back="长" * 1001), "E_TURN_NOTE"),
    ],
)  # fmt: skip
def test_bad_input_turns_nothing(trade, terms, code):
    become(trade)
    assert codes(service.declare_turn, trade.door, trade["sup"], trade.customer, terms) == (code,)
    assert (life(trade), turns(trade)) == ("active", [])


def test_the_relation_ends_formally_only_when_nothing_is_owed(trade):
    become(trade)
    former = TurnTerms("former", "双方书面终止合作")
    owed(trade, trade.customer, 100_00, ago(10), ago(1))
    assert codes(service.declare_turn, trade.door, trade["sup"], trade.customer, former) == ("E_TURN_OWES",)
    become(trade, who=trade.second)
    service.declare_turn(trade.door, trade["sup"], trade.second, former)
    assert life(trade, trade.second) == "former"
    buys(trade, trade.second)
    assert life(trade, trade.second) == "former"


# blocked


@pytest.mark.parametrize("login", ROLES)
def test_finance_or_a_manager_blocks(trade, login):
    become(trade, "dormant")
    found = codes(service.block_customer, trade.door, trade[login], trade.customer, "涉诉待查,暂停往来")
    assert found == (() if login in ("finance", "mgr") else ("E_FORBIDDEN",))
    assert life(trade) == ("dormant" if found else "blocked")


def test_two_persons_free_him_and_he_is_what_he_was(trade):
    become(trade, "dormant")
    service.block_customer(trade.door, trade["finance"], trade.customer, "涉诉待查,暂停往来")
    turn = service.unblock_customer(trade.door, trade["mgr"], trade.customer, "诉讼已撤回")
    assert codes(service.decide_turn, trade.door, trade["mgr"], turn, agrees=True) == ("E_SELF_APPROVAL",)
    assert codes(service.decide_turn, trade.door, trade["finance"], turn, agrees=True) == ("E_FORBIDDEN",)
    assert life(trade) == "blocked"
    service.decide_turn(trade.door, trade["mgr2"], turn, agrees=True)
    assert life(trade) == "dormant"


def test_finance_sees_what_it_blocked_and_nothing_else(trade):
    become(trade)
    become(trade, who=trade.second)
    service.declare_turn(trade.door, trade["sup"], trade.second, LOST)
    service.block_customer(trade.door, trade["finance"], trade.customer, "涉诉待查,暂停往来")

    def seen(login):
        with trade.door.look(trade[login]) as (session, actor):
            return {row.target for row in queries.turn_page(session, actor, None, 50)}

    assert (seen("finance"), seen("rep"), seen("rep3")) == ({"blocked"}, {"blocked", "lost"}, set())


# direct


def test_a_second_tier_customer_becomes_direct_and_keeps_whom_it_bought_from(trade):
    become(trade, relation_kind="indirect")
    turn = service.propose_turn(trade.door, trade["rep"], trade.customer, TurnTerms("direct", "月销稳定,改为直供"))
    service.decide_turn(trade.door, trade["sup"], turn, agrees=True)
    [row] = read(trade, Customer, id=trade.customer)
    assert (row.relation_kind, row.lifecycle) == ("direct", "active")


# archives that are closed; older texts


@pytest.mark.parametrize("state", [ArchiveState.SEALED, ArchiveState.DESTROYED, ArchiveState.TRASHED])
def test_nothing_turns_in_a_closed_archive(trade, state):
    become(trade, state=state)
    assert "E_ARCHIVE_STATE" in codes(service.declare_turn, trade.door, trade["sup"], trade.customer, LOST)
    assert "E_ARCHIVE_STATE" in codes(service.block_customer, trade.door, trade["finance"], trade.customer, "涉诉待查,暂停往来")


@pytest.mark.parametrize(
    ("stands", "text", "filed", "after"),
    [
        ("blocked", "active", True, "blocked"), ("lost", "active", True, "lost"), ("blocked", "active", False, "blocked"),
        ("active", "prospect", True, "active"), ("active", "prospect", False, "prospect"), ("active", "dormant", True, "dormant"),
        (None, "prospect", False, "prospect"),
    ],
)  # fmt: skip
def test_no_text_turns_a_life_back(stands, text, filed, after):
    assert kept_stage(stands, text, filed=filed) == after


def test_a_sale_after_the_proposal_takes_it_back(trade):
    become(trade, filed_on=ago(181))
    service.sweep(trade.door)
    trade.later(hours=1)
    owed(trade, trade.customer, 100_00, TODAY, TODAY + timedelta(days=30))
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.sales.entities import SalesRecord

        session.execute(update(SalesRecord).values(created_at=trade.clock[0]))
    assert service.sweep(trade.door) == 1
    assert turns(trade) == [("active", "dormant", "rejected")]
