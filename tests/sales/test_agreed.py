"""What contracts say about lines of ours: days of payment, and prices that are not the agreed ones (R40)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goods_shelf import agree, amend, kept, price, sold, stock
from kehu_desk.contracts.queries import active_contract, terms_on
from kehu_desk.exchange.sales_lines.service import glimpse, import_sales, plan_of
from kehu_desk.sales.queries.agreed import Agreed
from kehu_desk.sales.queries.exceptions import off_prices
from kehu_desk.sales.service import records
from lending_office import BAS
from soaking import examples

YEAR = date(2025, 1, 1), date(2026, 12, 31)


@pytest.fixture
def wine(trade):
    return stock(trade)


def ours(trade, wine, **facts):
    [made] = records.record_sales(
        trade.door, trade["finance"], trade.customer, [sold(wine, None, level="L1", buyer_id=trade.customer, **facts)]
    )
    return kept(trade, made)[0]


def test_a_line_is_due_after_the_credit_days_of_the_contract_then_in_force(trade, wine):
    contract = agree(trade, trade.customer)
    amend(trade, contract, trade.customer, date(2026, 2, 1), credit_days=45)
    assert ours(trade, wine, traded_on=date(2026, 1, 31)).due_on == date(2026, 3, 2)
    assert ours(trade, wine, traded_on=date(2026, 2, 1)).due_on == date(2026, 3, 18)
    assert ours(trade, wine, traded_on=date(2026, 1, 31), due_on=date(2026, 2, 2)).due_on == date(2026, 2, 2)
    assert ours(trade, wine, traded_on=date(2025, 12, 31)).due_on is None  # before the contract


def test_without_a_contract_or_below_our_own_sales_nothing_is_due(trade, wine):
    assert ours(trade, wine).due_on is None
    agree(trade, trade.customer)
    [made] = records.record_sales(trade.door, trade["rep"], trade.customer, [sold(wine, trade.customer)])
    assert kept(trade, made)[0].due_on is None


def test_imported_lines_are_due_in_the_same_way(trade, wine, tmp_path):
    agree(trade, trade.customer)
    path = tmp_path / "x.csv"
    path.write_text(f"日期,客户,商品编码,数量,单价\n2026-02-01,{BAS['name_full']},0001,1,10\n", encoding="utf-8")
    import_sales(trade.door, trade["finance"], plan_of(glimpse(trade.door, trade["finance"], path)))
    assert kept(trade)[0].due_on == date(2026, 3, 3)


def test_r40_a_price_that_is_not_the_contracts_is_listed(trade, wine):
    """10.00 by the list, 2 % off: 9.80; a thousandth of it is 0.0098."""
    price(trade, "KA", wine, 100_000)
    contract = agree(trade, trade.customer)
    ours(trade, wine, price4=98_000)
    ours(trade, wine, price4=98_098)
    ours(trade, wine, price4=0, doc_type="gift")
    ours(trade, wine, price4=100_000, currency="USD", fx_rate8=700_000_000)
    ours(trade, wine, price4=100_000, traded_on=date(2025, 12, 31))
    wrong = ours(trade, wine, price4=98_099, traded_on=date(2026, 2, 28))
    dear = ours(trade, wine, price4=100_000, contract_id=contract)
    with trade.door.look(trade["rep"]) as (session, actor):
        rows = off_prices(session, actor, *YEAR)
        assert off_prices(session, actor, *YEAR, 1) == rows[:1]
    assert [(row.id, row.price4, row.agreed4, row.contract) for row in rows] == [
        (dear.id, 100_000, 98_000, "HT-1"), (wrong.id, 98_099, 98_000, "HT-1"),
    ]  # fmt: skip
    for login in ("rep3", "con", "finance"):  # no sales of his, no sales at all, no contracts (B-016)
        with trade.door.look(trade[login]) as (session, actor):
            assert off_prices(session, actor, *YEAR) == []


def test_a_contract_without_a_list_or_a_list_without_the_product_agrees_no_price(trade, wine):
    agree(trade, trade.customer, price_list_code="")
    agree(trade, trade.second, number="HT-2", price_list_code="NONE")
    ours(trade, wine, price4=1)
    records.record_sales(trade.door, trade["finance"], trade.second, [sold(wine, None, level="L1", buyer_id=trade.second, price4=1)])
    with trade.door.look(trade["rep"]) as (session, actor):
        assert off_prices(session, actor, *YEAR) == []


@examples(60)
@given(st.integers(0, 800))
def test_property_stretches_of_days_say_what_each_day_says(trade_agreed, after):
    trade = trade_agreed
    day = date(2025, 6, 1) + timedelta(days=after)
    with trade.house.store.read() as session:
        contract = active_contract(session, trade.customer, day)
        expected = terms_on(session, contract, day) if contract else None
        assert Agreed(session).terms(trade.customer, None, day) == expected
        assert Agreed(session, [trade.second]).terms(trade.customer, None, day) is None


@pytest.fixture
def trade_agreed(trade):
    first = agree(trade, trade.customer, end_on=date(2026, 6, 30))
    agree(trade, trade.customer, number="HT-2", start_on=date(2026, 5, 1), end_on=None, ended_on=date(2026, 9, 15))
    agree(trade, trade.customer, number="HT-3", start_on=date(2025, 8, 1), end_on=date(2025, 8, 1))
    amend(trade, first, trade.customer, date(2026, 3, 3), credit_days=60)
    return trade
