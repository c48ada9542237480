"""Shortages: noted, taken over from stock-outs, corrected; who may; bad input one by one. And proposals cut by a commitment."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from test_commitments import approved

from goods_shelf import stock
from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.replenishment.entities import StockOut
from kehu_desk.replenishment.service import propose, watch
from kehu_desk.supplies import queries, service
from kehu_desk.supplies.entities import SupplyShortage
from kehu_desk.supplies.noun import NOUN
from kehu_desk.supplies.rules.shortages import ShortageTerms
from need_steps import counted, newest, sold
from real_office import codes
from trade_steps import ROLES, TODAY, ago, put, read


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒")


def terms(product, **other):
    return ShortageTerms(product, ago(9), "transport", lost3=90_000)._replace(**other)


def note(trade, product, login="rep", customer=None, **other):
    return service.record_shortage(trade.door, trade[login], customer or trade.customer, terms(product, **other))


def one(trade, made):
    [row] = read(trade, SupplyShortage, id=made)
    return row


def test_a_shortage_is_noted_remedied_and_ended(trade, wine):
    made = note(trade, wine)
    assert (one(trade, made).since_on, one(trade, made).until_on, one(trade, made).lost_qty3) == (ago(9), None, 90_000)
    service.correct_shortage(trade.door, trade["rep"], made, terms(wine, until_on=ago(1), remedy="空运补货"))
    row = one(trade, made)
    assert (row.until_on, row.remedy, row.updated_by) == (ago(1), "空运补货", trade.id("rep"))
    entry = trade.entries("shortage.record")[-1]
    assert (entry.customer_id, entry.section) == (trade.customer, "POL")
    assert entry.before != entry.after


def out(trade, product, since, until=None, customer=None):
    made = new_id()
    put(trade, StockOut(id=made, customer_id=customer or trade.customer, product_id=product, since_on=since, until_on=until,
                        found_at=trade.clock[0]))  # fmt: skip
    return made


def waiting(trade, login="rep"):
    with trade.door.look(trade[login]) as (session, actor):
        return [(row.id, row.lost3) for row in queries.stock_outs(session, actor)]


def test_stock_outs_that_nobody_explained_wait_and_are_taken_over(trade, wine):
    sold(trade, wine, (70,) * 8, until=ago(10))
    first, second = out(trade, wine, ago(9), ago(6)), out(trade, wine, ago(2))
    assert waiting(trade) == [(second, pytest.approx(second_lost(trade, wine))), (first, 40_000)]  # 10 a day for four days
    made = service.take_over(trade.door, trade["rep"], first, ShortageTerms(new_id(), TODAY, "forecast", ago(6), 40_000))
    row = one(trade, made)
    assert (row.product_id, row.since_on, row.until_on, row.lost_qty3) == (wine, ago(9), ago(6), 40_000)
    assert [each for each, _lost in waiting(trade)] == [second]
    note(trade, wine, since_on=ago(1), until_on=TODAY)
    assert waiting(trade) == []


def second_lost(trade, product):
    """The eight weeks before that day hold seven weeks of 70: the mean is worked out from what inventory tells."""
    from kehu_desk.inventory.queries import weekly_out

    with trade.house.store.read() as session:
        weeks = weekly_out(session, [trade.customer], ago(3), 8)[trade.customer, product]
    return round(sum(weeks) * 3 / (7 * len(weeks)) / 1000) * 1000


def test_each_finds_the_stock_outs_of_customers_whose_stock_he_sees(trade, wine):
    mine, theirs = out(trade, wine, ago(2)), out(trade, wine, ago(3), customer=trade.other)
    found = {login: {each for each, _lost in waiting(trade, login)} for login in ROLES}
    assert found["rep"] == found["sup"] == {mine}
    assert found["rep3"] == found["sup2"] == {theirs}
    assert found["mgr"] == {mine, theirs}
    assert all(not found[login] for login in ROLES if login not in ("rep", "sup", "rep3", "sup2", "mgr"))


def test_what_replenishment_finds_can_be_taken_over(trade, wine):
    sold(trade, wine)
    counted(trade, wine, 0)
    watch(trade.door)
    [(found, lost)] = waiting(trade)
    assert lost is not None
    made = service.take_over(trade.door, trade["rep"], found, ShortageTerms(wine, TODAY, "production", None, lost))
    assert one(trade, made).since_on == TODAY


# who may


@pytest.mark.parametrize("login", ROLES)
def test_shortages_are_noted_by_those_who_deal_with_the_customer(trade, wine, login):
    if login in ("rep", "sup"):
        assert one(trade, note(trade, wine, login)).created_by == trade.id(login)
    else:
        assert codes(note, trade, wine, login)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert read(trade, SupplyShortage) == []


@pytest.mark.parametrize("login", ROLES)
def test_nobody_takes_over_what_he_does_not_see(trade, wine, login):
    found = out(trade, wine, ago(2))
    act = (service.take_over, trade.door, trade[login], found, terms(wine))
    if login in ("rep", "sup"):
        act[0](*act[1:])
        assert len(read(trade, SupplyShortage)) == 1
    else:
        assert codes(*act)[0] in ("E_NOT_FOUND", "E_FORBIDDEN", "E_NO_RELATION")
        assert read(trade, SupplyShortage) == []


def test_a_sealed_archive_takes_no_shortage(trade, wine):
    made = note(trade, wine)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))
    assert codes(service.correct_shortage, trade.door, trade["rep"], made, terms(wine)) == ("E_ARCHIVE_STATE",)
    assert codes(note, trade, wine, since_on=TODAY) == ("E_ARCHIVE_STATE",)


# bad input, one by one


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"since_on": TODAY + timedelta(days=1)}, "since_on"), ({"since_on": ago(800)}, "since_on"), ({"until_on": ago(10)}, "until_on"),
        ({"until_on": TODAY + timedelta(days=1)}, "until_on"), ({"lost3": -1}, "lost3"), ({"lost3": 10**12 + 1}, "lost3"),
        ({"reason": "weather"}, "reason"), ({"remedy": "长" * 1001}, "remedy"), ({"note": "长" * 1001}, "note"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_named_and_nothing_is_written(trade, wine, wrong, field):
    with pytest.raises(Refused) as refused:
        note(trade, wine, **wrong)
    assert [(each.code, dict(each.facts)["field"]) for each in refused.value.nos] == [("E_SUPPLY_FIELD", field)]
    assert read(trade, SupplyShortage) == []


def test_no_day_is_told_twice(trade, wine):
    note(trade, wine, until_on=ago(5))
    assert codes(note, trade, wine, since_on=ago(5)) == ("E_SUPPLY_KNOWN",)
    assert codes(note, trade, wine, since_on=ago(20)) == ("E_SUPPLY_KNOWN",)
    made = note(trade, wine, since_on=ago(4))
    assert codes(service.correct_shortage, trade.door, trade["rep"], made, terms(wine, since_on=ago(6))) == ("E_SUPPLY_KNOWN",)
    assert one(trade, note(trade, stock(trade, "YJ02", "米酒"))).lost_qty3 == 90_000


def test_what_is_not_there_is_not_found(trade, wine):
    assert codes(note, trade, wine, "rep", new_id()) == ("E_NOT_FOUND",)
    assert codes(note, trade, new_id()) == ("E_SUPPLY_PRODUCT",)
    assert codes(service.correct_shortage, trade.door, trade["rep"], new_id(), terms(wine)) == ("E_NOT_FOUND",)
    assert codes(service.take_over, trade.door, trade["rep"], new_id(), terms(wine)) == ("E_NOT_FOUND",)


# lists and due work


def test_the_list_is_the_latest_first_and_narrowed(trade, wine):
    first, second = note(trade, wine, until_on=ago(5)), note(trade, wine, since_on=ago(2))
    with trade.door.look(trade["rep"]) as (session, actor):
        keys = queries.shortage_keys(session, actor)
        assert [each for _day, each in keys] == [second, first]
        assert [row.id for row in queries.shortage_rows(session, actor, keys[0], 9)] == [first]
        assert [row.id for row in queries.shortage_rows(session, actor, None, 9, queries.Picked(state="lasting"))] == [second]
        assert [row.id for row in queries.shortage_rows(session, actor, None, 9, queries.Picked(state="back"))] == [first]


def test_a_shortage_without_a_remedy_is_due_for_the_responsible_person(trade, wine):
    def due(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(each.kind, each.subject) for each in NOUN.due(session, actor)]

    made = note(trade, wine)
    assert (due("rep"), due("sup")) == ([("shortage_open", made)], [])
    service.correct_shortage(trade.door, trade["rep"], made, terms(wine, remedy="空运补货"))
    assert due("rep") == []


# what a commitment does to proposals


def test_a_proposal_is_cut_to_what_is_left_of_the_commitment(trade, wine):
    sold(trade, wine)
    counted(trade, wine, 95)
    propose(trade.door, trade["rep"], [trade.customer], supply=queries.left_of)
    whole = newest(trade)
    assert (whole.proposed3, "supply" in whole.flags, whole.inputs["supply3"]) == (156_000, False, None)
    approved(trade, wine, month_qty3=100_000)
    propose(trade.door, trade["rep"], [trade.customer], supply=queries.left_of)
    row = newest(trade)
    assert (row.id, row.proposed3, "supply" in row.flags, row.inputs["supply3"]) == (whole.id, 96_000, True, 100_000)  # packs of twelve
    propose(trade.door, trade["rep"], [trade.customer])
    assert newest(trade).proposed3 == 156_000
