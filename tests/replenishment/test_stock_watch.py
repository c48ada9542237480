"""积压 and 短缺 over a real store: what is found, what is done about it, what the clock writes down."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from goods_shelf import stock
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.products.entities import Product
from kehu_desk.replenishment import service
from kehu_desk.replenishment.entities import StockAction, StockOut
from kehu_desk.replenishment.noun import NOUN
from kehu_desk.replenishment.queries import overstock as watching
from kehu_desk.replenishment.queries.matching import matches
from kehu_desk.replenishment.queries.shortage import shortages as shortages_in
from kehu_desk.replenishment.queries.stocks import stocks
from kehu_desk.replenishment.rules.actions import ActionTerms
from kehu_desk.replenishment.service.reading import owner_rows, watch_sheet
from need_steps import ROLES, TODAY, ago, counted, sold
from real_office import codes
from trade_steps import read

ELEVEN = (77,) * 12  # bottles a week: 11 a day


@pytest.fixture
def wine(trade):
    product = stock(trade, "YJ01", "黄酒")
    sold(trade, product, ELEVEN)
    return product


def look(trade, login, query, *facts):
    with trade.door.look(trade[login]) as (session, actor):
        return query(session, actor, *facts)


def overstock(session, actor):
    return watching.overstock(session, actor, stocks(session, actor))


def shortages(session, actor, month):
    return shortages_in(session, actor, month, stocks(session, actor))


def due(trade, login):
    return [(each.kind, each.due_on) for each in look(trade, login, NOUN.due)]


def terms(product, **more):
    return ActionTerms(**({
        "product_id": product, "cause": "overstock", "kind": "clearance", "qty3": 50_000, "due_on": TODAY + timedelta(days=3),
        "owner_id": None, "plan": "周末特卖",
    } | more))  # fmt: skip


# overstock


def test_v7_over_a_real_store(trade, wine):
    counted(trade, wine, 600)
    [row] = look(trade, "rep", overstock)
    assert (row.causes, row.on_hand3, row.days, row.over3, row.colour) == (("overstock",), 600_000, Decimal("54.55"), 105_000, "")
    assert (row.customer_id, row.product, row.unit, row.counted_on) == (trade.customer, "黄酒 500ml", "瓶", TODAY)


def test_within_the_days_covered_nothing_is_too_much(trade, wine):
    counted(trade, wine, 400)
    assert look(trade, "rep", overstock) == []


def test_the_policy_of_a_product_says_how_long_it_may_last(trade, wine):
    from kehu_desk.replenishment.rules.levels import Terms

    counted(trade, wine, 400)
    service.set_policy(trade.door, trade["rep"], trade.customer, wine, Terms(cover_max=30))
    [row] = look(trade, "rep", overstock)
    assert row.over3 == 70_000  # 400 - 330


def test_dead_stock_lies_for_ever(trade):
    product = stock(trade, "YJ02", "陈酿")
    counted(trade, product, 24, on=ago(3))
    [row] = look(trade, "rep", overstock)
    assert (row.causes, row.days, row.over3) == (("dead", "overstock"), None, 24_000)


def test_what_expires_first_stands_first(trade, wine):
    with trade.house.store.write() as session, session.begin():
        session.get(Product, wine).shelf_life_days = 180
    other = stock(trade, "YJ03", "米酒")
    sold(trade, other, ELEVEN)
    counted(trade, wine, 100, expires_on=TODAY + timedelta(days=60))
    counted(trade, other, 50, made_on=ago(100), expires_on=TODAY + timedelta(days=20))
    rows = look(trade, "rep", overstock)
    assert [(row.product_id, row.causes, row.colour, row.expiring3) for row in rows] == [
        (other, ("near_expiry",), "red", 50_000), (wine, ("near_expiry",), "yellow", 100_000),
    ]  # fmt: skip


def test_only_the_last_count_tells_of_batches(trade, wine):
    with trade.house.store.write() as session, session.begin():
        session.get(Product, wine).shelf_life_days = 180
    counted(trade, wine, 100, on=ago(20), expires_on=TODAY + timedelta(days=10))
    counted(trade, wine, 100, on=ago(1), expires_on=TODAY + timedelta(days=170))
    assert look(trade, "rep", overstock) == []


def test_each_sees_the_stock_of_his_customers(trade, wine):
    counted(trade, wine, 600)
    assert {login for login in ROLES if look(trade, login, overstock)} == {"rep", "sup", "mgr"}


# who could take it


def test_goods_go_to_whoever_would_have_to_order_them(trade, wine):
    """Hangzhou has too much; Shaoxing, of the same province, would have to order; Fuzhou lies in another one."""
    counted(trade, wine, 600)
    for customer in (trade.second, trade.other):
        sold(trade, wine, ELEVEN, customer=customer)
        counted(trade, wine, 20, customer=customer)
    [match] = look(trade, "rep", matches, trade.customer, wine)
    assert (match.customer_id, match.same_city, match.on_hand3, match.days) == (trade.second, False, 20_000, Decimal("1.82"))
    assert match.wanted3 > 0
    assert look(trade, "rep", matches, trade.second, wine) == []  # Hangzhou has enough
    assert [each.customer_id for each in look(trade, "mgr", matches, trade.customer, wine)] == [trade.second]
    assert look(trade, "rep3", matches, trade.customer, wine) == []  # he sees neither


# actions


def test_an_action_has_a_day_an_owner_and_a_result(trade, wine):
    counted(trade, wine, 600)
    action = service.begin_action(trade.door, trade["rep"], trade.customer, terms(wine, owner_id=trade.id("rep")))
    assert look(trade, "rep", overstock)[0].actions == 1
    assert due(trade, "rep") == [("stock_action", TODAY + timedelta(days=3))]
    assert due(trade, "sup") == []
    service.finish_action(trade.door, trade["rep"], action, "卖出四十瓶", 40_000)
    [row] = read(trade, StockAction)
    assert (row.state, row.result, row.done3, row.closed_on) == ("done", "卖出四十瓶", 40_000, TODAY)
    assert due(trade, "rep") == []
    assert codes(service.drop_action, trade.door, trade["rep"], action, "不做了不做了") == ("E_STATE",)


def test_an_action_far_ahead_is_not_due_yet(trade, wine):
    service.begin_action(trade.door, trade["rep"], trade.customer, terms(wine, owner_id=trade.id("rep"), due_on=TODAY + timedelta(days=8)))
    assert due(trade, "rep") == []


@pytest.mark.parametrize("login", ROLES)
def test_who_writes_actions_down(trade, wine, login):
    wanted = terms(wine, owner_id=trade.id(login))
    found = codes(service.begin_action, trade.door, trade[login], trade.customer, wanted)
    assert (found == ()) is (login == "rep")
    if login != "rep":
        assert found[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert read(trade, StockAction) == []


BAD = [
    ({"qty3": 0}, "E_STOCK_ACTION"), ({"due_on": ago(1)}, "E_STOCK_ACTION"), ({"cause": "?"}, "E_STOCK_ACTION"),
    ({"kind": "transfer"}, "E_STOCK_ACTION"), ({"product_id": UUID(int=7)}, "E_NOT_FOUND"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "code"), BAD, ids=lambda each: str(each))
def test_bad_actions_leave_nothing_behind(trade, wine, wrong, code):
    assert codes(service.begin_action, trade.door, trade["rep"], trade.customer, terms(wine, owner_id=trade.id("rep"), **wrong)) == (code,)
    assert read(trade, StockAction) == []


def test_an_owner_belongs_to_the_customer(trade, wine):
    assert codes(service.begin_action, trade.door, trade["rep"], trade.customer, terms(wine, owner_id=trade.id("rep3"))) == ("E_OWNER",)
    assert [row.name for row in owner_rows(trade.door, trade["rep"], trade.customer)] == ["张伟"]


def test_goods_are_not_sent_to_whom_one_may_not_see(trade, wine):
    def to(other):
        return terms(wine, kind="transfer", to_customer_id=other, owner_id=trade.id("rep"))

    assert codes(service.begin_action, trade.door, trade["rep"], trade.customer, to(trade.other)) == ("E_NOT_FOUND",)
    service.begin_action(trade.door, trade["rep"], trade.customer, to(trade.second))


def test_more_cannot_come_of_an_action_than_there_was(trade, wine):
    action = service.begin_action(trade.door, trade["rep"], trade.customer, terms(wine, owner_id=trade.id("rep")))
    assert codes(service.finish_action, trade.door, trade["rep"], action, "全部卖完了", 50_001) == ("E_STOCK_ACTION",)
    assert codes(service.finish_action, trade.door, trade["rep"], action, "好", 1) == ("E_REASON",)
    service.drop_action(trade.door, trade["rep"], action, "客户自行处理了")
    assert read(trade, StockAction)[0].state == "dropped"


# shortage


def test_what_is_about_to_run_out_and_what_has(trade, wine):
    other = stock(trade, "YJ03", "米酒")
    sold(trade, other, ELEVEN)
    counted(trade, wine, 54)
    counted(trade, other, 0)
    rows = look(trade, "rep", shortages, date(2026, 3, 1))
    assert [(row.product_id, row.state, row.days) for row in rows] == [(other, "out", Decimal("0.00")), (wine, "soon_out", Decimal("4.91"))]


def test_the_clock_writes_down_from_when_to_when_it_was_out(trade, wine):
    counted(trade, wine, 0, on=ago(2))
    watch = service.Daily(trade.door)
    assert (watch(), watch()) == (1, 0)
    [row] = read(trade, StockOut)
    assert (row.since_on, row.until_on) == (ago(2), None)
    assert due(trade, "rep") == [("stock_out", ago(2))]
    assert [each.days_out for each in look(trade, "rep", shortages, date(2026, 3, 1))] == [2]  # 1 and 2 March
    assert [each.days_out for each in look(trade, "rep", shortages, date(2026, 2, 1))] == [1]  # 28 February
    trade.later(days=3)
    counted(trade, wine, 100, on=TODAY + timedelta(days=3))
    assert watch() == 1
    assert read(trade, StockOut)[0].until_on == TODAY + timedelta(days=2)
    assert [(each.state, each.days_out) for each in look(trade, "rep", shortages, date(2026, 3, 1))] == [("", 4)]
    assert due(trade, "rep") == []


def test_what_nobody_asks_for_is_not_out(trade):
    product = stock(trade, "YJ04", "停产酒")
    counted(trade, product, 0)
    assert service.watch(trade.door) == 0
    assert read(trade, StockOut) == []


def test_the_sheet_is_read_in_one_look(trade, wine):
    counted(trade, wine, 600)
    sheet = watch_sheet(trade.door, trade["rep"], date(2026, 3, 1))
    assert (len(sheet.over), sheet.short, sheet.actions) == (1, [], [])
    assert sheet.actable == {trade.customer, trade.second}
    assert watch_sheet(trade.door, trade["mgr"], date(2026, 3, 1)).actable == frozenset()
    with pytest.raises(Refused):
        owner_rows(trade.door, trade["rep"]._replace(person=new_id()), trade.customer)
