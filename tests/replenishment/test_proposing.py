"""Proposals made from what lies there and what goes out: what they keep, whom they are made for, what a second run does."""

from datetime import date, timedelta

import pytest

from goods_shelf import stock
from kehu_desk.access.levels import RaisedLevel
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.orders.service import drafting
from kehu_desk.products.entities import Product
from kehu_desk.replenishment import service
from kehu_desk.replenishment.entities import OrderProposal, StockPolicy
from kehu_desk.replenishment.queries import Picked, cover_of, proposals
from kehu_desk.replenishment.queries.inputs import gather
from kehu_desk.replenishment.rules.levels import Terms
from kehu_desk.replenishment.service import propose
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.ui.job import Stopped
from need_steps import ROLES, TODAY, V5, ago, counted, newest, one, proposed, sold, submitted
from real_office import codes
from trade_steps import granted, put, read, wish


@pytest.fixture
def wine(trade):
    """Sold as in the worked example; 95 bottles were counted today."""
    granted(trade, trade.customer, 10**9)
    product = stock(trade, "YJ01", "黄酒", 100_000)
    sold(trade, product)
    counted(trade, product, 95)
    return product


def run(trade, login="rep", *customers):
    return propose(trade.door, trade[login], customers or [trade.customer])


def test_the_worked_example_becomes_a_proposal(trade, wine):
    made = run(trade)
    assert (made.made, made.renewed, made.refused) == (1, 0, ())
    row = newest(trade)
    assert (row.no, row.state, row.proposed3, row.qty3) == ("YH-2026-00001", "proposed", 156_000, 156_000)
    assert (row.made_on, row.wanted_on, row.flags) == (TODAY, TODAY + timedelta(days=5), [])
    assert row.inputs["weeks"] == [1000 * each for each in V5]
    assert row.inputs["levels"] == {
        "safety3": 34_000, "reorder3": 166_000, "target3": 242_355, "exact_safety3": 33_355, "exact_reorder3": 165_355,
    }  # fmt: skip
    assert (row.inputs["position3"], row.inputs["counted_on"], row.inputs["method"]) == (95_000, "2026-03-02", "statistical")


def test_enough_is_not_ordered_again(trade, wine):
    counted(trade, wine, 167, on=TODAY + timedelta(days=1))
    trade.later(days=1)
    assert run(trade).made == 0
    assert read(trade, OrderProposal) == []


@pytest.mark.parametrize("login", [each for each in ROLES if each != "rep"])
def test_others_make_none_and_nothing_is_written(trade, wine, login):
    refused = {"kam": "E_NO_RELATION", "sup": "E_NO_RELATION", "sup2": "E_NO_RELATION", "rep2": "E_NO_RELATION", "rep3": "E_NO_RELATION"}
    assert codes(run, trade, login)[0] == refused.get(login, "E_FORBIDDEN")
    assert read(trade, OrderProposal) == []
    assert trade.entries("proposal.draft")[-1].result == "DENIED"


def test_whose_customers_they_are_not_are_left_out_and_told(trade, wine):
    made = run(trade, "rep", trade.customer, trade.other)
    assert made.made == 1
    assert [(customer, [each.code for each in nos]) for customer, nos in made.refused] == [(trade.other, ["E_NO_RELATION"])]
    assert [entry.codes for entry in trade.entries("proposal.draft") if entry.customer_id == trade.other] == ["E_NO_RELATION"]


def test_a_sealed_archive_takes_none(trade, wine):
    from sqlalchemy import text

    with trade.house.store.write() as session, session.begin():
        session.execute(text("update customer set state = 'SEALED' where id = :id"), {"id": trade.customer.hex})
    assert codes(run, trade) == ("E_ARCHIVE_STATE",)


def test_a_second_run_works_untouched_ones_out_anew(trade, wine):
    first = proposed(trade)
    trade.later(days=1)
    service.set_policy(trade.door, trade["rep"], trade.customer, wine, Terms(method="min_max", pack3=12_000, min3=95_000, max3=200_000))
    made = run(trade)
    assert (made.made, made.renewed) == (0, 1)
    row = one(trade, first)
    assert (row.no, row.made_on, row.qty3) == ("YH-2026-00001", TODAY + timedelta(days=1), 108_000)  # 105 -> nine packs of 12


def test_a_second_run_takes_back_what_is_needed_no_more(trade, wine):
    first = proposed(trade)
    trade.later(days=1)
    counted(trade, wine, 400, on=TODAY + timedelta(days=1))
    assert run(trade).dropped == 1
    row = one(trade, first)
    assert (row.state, row.end_reason) == ("cancelled", "not_needed")


def test_what_is_under_way_is_left_alone(trade, wine):
    first = submitted(trade)
    assert (run(trade).kept, run(trade).made) == (1, 0)
    assert one(trade, first).state == "submitted"


def test_goods_in_open_orders_are_on_their_way(trade, wine):
    drafting.draft_order(trade.door, trade["rep"], trade.customer, wish(wine, 60))
    run(trade)
    row = newest(trade)
    assert row.inputs["position"]["ordered3"] == 60_000
    assert row.qty3 == 96_000  # 242.355 - 155 = 87.355


def test_what_left_us_before_the_count_is_in_transit_for_its_lead_time(trade, wine):
    signed = {"unit": "瓶", "price4": 1, "amount_doc": 0, "amount_fen": 0, "created_at": trade.clock[0], "created_by": trade.id("finance")}
    for days, bottles in ((4, 20), (5, 7)):
        put(trade, SalesRecord(
            customer_id=trade.customer, level="L1", buyer_id=trade.customer, traded_on=ago(days), product_id=wine, qty_entered3=bottles * 1000,
            qty3=bottles * 1000, state="delivered", **signed,
        ))  # fmt: skip
    run(trade)
    assert newest(trade).inputs["position"]["transit3"] == 20_000  # five days ago it left: it has come, and was counted


def test_the_flag_of_credit_cuts_nothing_and_is_told_only_to_whom_it_concerns(trade):
    product = stock(trade, "YJ02", "加饭", 100_000)
    granted(trade, trade.customer, 100)  # a limit of one yuan
    sold(trade, product)
    counted(trade, product, 95)
    row = one(trade, proposed(trade))
    assert (row.flags, row.qty3) == (["credit"], 156_000)
    with trade.door.look(trade["rep"]) as (session, actor):
        assert proposals(session, actor)[0].flags == ("credit",)
    with trade.door.look(trade["mgr"]) as (session, actor):
        assert proposals(session, actor)[0].flags == ()  # credit stands at L2: a manager must state why he looks


def test_an_old_count_and_intermittent_demand_are_flagged(trade):
    granted(trade, trade.customer, 10**9)
    product = stock(trade, "YJ03", "料酒")
    sold(trade, product, (40, 0, 30, 0, 50, 0, 20, 0, 60, 0))
    counted(trade, product, 0, on=ago(15))
    run(trade)
    row = newest(trade)
    assert row.flags == ["old_count", "intermittent"]
    assert (row.inputs["method"], row.inputs["alone"] is not None) == ("days_cover", True)


def test_a_product_that_is_sold_no_more_is_not_proposed(trade, wine):
    with trade.house.store.write() as session, session.begin():
        session.get(Product, wine).state = "retired"
    assert run(trade).made == 0


def test_of_what_nobody_knows_nothing_is_proposed(trade):
    product = stock(trade, "YJ04")
    service.set_policy(trade.door, trade["rep"], trade.customer, product, Terms())
    made = run(trade)
    assert (made.made, made.unknown) == (0, 1)


def test_the_grade_of_a_customer_sets_the_service_level(trade, wine):
    from kehu_desk.archives.entities import Customer

    with trade.house.store.write() as session, session.begin():
        session.get(Customer, trade.customer).grade = "A"
    run(trade)
    assert newest(trade).inputs["z4"] == 20_537


def test_the_product_s_own_numbers_hold_without_a_policy(trade, wine):
    with trade.house.store.write() as session, session.begin():
        row = session.get(Product, wine)
        row.lead_days, row.lead_sd_days, row.min_order_qty3, row.shelf_life_days = 10, 2, 300_000, 600
        row.season_profile = [20_000] * 12
    run(trade)
    inputs = newest(trade).inputs
    assert {key: inputs["terms"][key] for key in ("lead_days", "lead_sd100", "pack3", "least3")} == {
        "lead_days": 10, "lead_sd100": 200, "pack3": 12_000, "least3": 300_000,
    }  # fmt: skip
    assert (inputs["shelf_days"], inputs["season"][0] / inputs["season"][1]) == (600, 2.0)


def test_weeks_of_promotions_are_left_out_where_the_office_says_so(trade, wine):
    with trade.house.store.write() as session, session.begin():
        promoted = [row for row in session.query(SalesRecord) if row.level == "L2" and row.qty3 in (91_000, 98_000)]
        for row in promoted:
            row.promotion = "春节堆头"
    enter_setting(trade.door, trade["mgr"], "replenish_skip_promotions", "1")
    run(trade)
    assert newest(trade).inputs["weeks"] == [1000 * each for each in V5 if each not in (91, 98)]


def test_it_can_be_stopped_between_customers_and_what_is_written_stays(trade, wine, monkeypatch):
    from kehu_desk.replenishment.service import proposing

    monkeypatch.setattr(proposing, "AT_ONCE", 1)
    sold(trade, wine, customer=trade.second)
    counted(trade, wine, 10, customer=trade.second)
    told = []

    def step(done, total):
        told.append((done, total))
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        propose(trade.door, trade["rep"], [trade.customer, trade.second], step)
    assert told == [(0, 2), (1, 2)]
    assert [row.customer_id for row in read(trade, OrderProposal)] == [trade.customer]


def test_numbers_follow_the_goods_of_a_customer(trade, wine):
    other = stock(trade, "YJ00", "米酒")
    sold(trade, other)
    counted(trade, other, 0)
    run(trade)
    rows = sorted(read(trade, OrderProposal), key=lambda row: row.no)
    assert [row.product_id for row in rows] == [other, wine]


# what is known of many at once


def test_facts_of_many_are_the_facts_of_each(trade, wine):
    sold(trade, wine, customer=trade.second)
    counted(trade, wine, 10, customer=trade.second)
    with trade.house.store.read() as session:
        both = gather(session, [trade.customer, trade.second], TODAY)
        each = [gather(session, [customer], TODAY) for customer in (trade.customer, trade.second)]
    assert both.facts == each[0].facts | each[1].facts
    assert len(both.facts) == 2


def test_cover_of_is_told_for_customers_that_may_be_seen(trade, wine):
    with trade.door.look(trade["rep"]) as (session, actor):
        found = cover_of(session, actor, [trade.customer, trade.other])
    assert {key: (each.safety3, each.reorder3, str(each.days)) for key, each in found.items()} == {
        (trade.customer, wine): (34_000, 166_000, "8.64"),  # 95 / 11
    }  # fmt: skip
    for login in ("rep3", "finance", "con"):
        with trade.door.look(trade[login]) as (session, actor):
            assert cover_of(session, actor, [trade.customer]) == {}


def test_where_the_stock_is_top_secret_the_list_shows_it_to_those_of_the_key_account(trade, wine):
    proposed(trade)

    def seen(login):
        with trade.door.look(trade[login]) as (session, actor):
            return len(proposals(session, actor))

    assert [seen(login) for login in ("rep", "sup", "mgr", "rep3", "finance")] == [1, 1, 1, 0, 0]
    put(trade, RaisedLevel(customer_id=trade.customer, section="STK", level=3))
    assert [seen(login) for login in ("rep", "sup", "mgr")] == [0, 0, 0]


def test_the_list_is_narrowed(trade, wine):
    proposed(trade)
    with trade.door.look(trade["rep"]) as (session, actor):
        found = [
            len(proposals(session, actor, picked=picked))
            for picked in (
                Picked(("proposed",)), Picked(("closed",)), Picked(text="黄酒 00001"), Picked(text="不存在"), Picked(customer=trade.customer),
                Picked(customer=trade.second),
            )
        ]  # fmt: skip
    assert found == [1, 0, 1, 0, 1, 0]


# the policy of a product


def test_a_policy_holds_for_the_next_run_and_can_be_given_back(trade, wine):
    terms = Terms(method="min_max", pack3=24_000, min3=100_000, max3=200_000)
    service.set_policy(trade.door, trade["rep"], trade.customer, wine, terms, 0)
    row = one(trade, proposed(trade))
    assert (row.qty3, row.inputs["method"]) == (120_000, "min_max")  # 105 -> five packs of 24
    entry = trade.entries("stock.policy")[-1]
    assert (entry.before, entry.after.split()[0]) == ("", "min_max")
    service.reset_policy(trade.door, trade["rep"], trade.customer, wine)
    assert read(trade, StockPolicy) == []
    assert codes(service.reset_policy, trade.door, trade["rep"], trade.customer, wine) == ("E_NOT_FOUND",)


@pytest.mark.parametrize("login", ROLES)
def test_who_sets_policies(trade, wine, login):
    allowed = {"rep", "sup", "mgr"}
    found = codes(service.set_policy, trade.door, trade[login], trade.customer, wine, Terms())
    assert (found == ()) is (login in allowed)
    if login not in allowed:
        assert found[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert read(trade, StockPolicy) == []


def test_a_policy_that_another_changed_meanwhile_is_not_overwritten(trade, wine):
    service.set_policy(trade.door, trade["rep"], trade.customer, wine, Terms(), 0)
    assert codes(service.set_policy, trade.door, trade["sup"], trade.customer, wine, Terms(), 0) == ("E_STALE",)


def test_every_fault_of_a_policy_is_told_at_once_and_nothing_is_written(trade, wine):
    with pytest.raises(Refused) as refused:
        service.set_policy(trade.door, trade["rep"], trade.customer, wine, Terms(service_bp=1, lead_days=-1, pack3=0))
    assert {dict(each.facts)["field"] for each in refused.value.nos} == {"service_bp", "lead_days", "pack3"}
    assert read(trade, StockPolicy) == []


def test_a_policy_of_an_unknown_product_is_refused(trade):
    from kehu_desk.kernel.ids import new_id

    assert codes(service.set_policy, trade.door, trade["rep"], trade.customer, new_id(), Terms()) == ("E_NOT_FOUND",)


def test_days_of_the_year_roll_the_numbers(trade, wine):
    trade.clock[0] = trade.clock[0].replace(year=2027)
    counted(trade, wine, 0, on=date(2027, 3, 1))
    service.set_policy(trade.door, trade["rep"], trade.customer, wine, Terms(method="min_max", min3=1000, max3=5000, pack3=1000))
    assert one(trade, proposed(trade)).no == "YH-2027-00001"
