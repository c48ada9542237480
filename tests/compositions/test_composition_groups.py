"""Sums by group are those of the lines themselves, this year beside the last (business.md §24)."""

from datetime import date

import pytest
from sqlalchemy import update

from goods_shelf import stock
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.queries.groups import GroupSum, group_sums
from kehu_desk.compositions.rules.asking import period_of
from kehu_desk.kernel.ids import new_id
from kehu_desk.sales.entities import SalesRecord

YEAR = period_of("last_year", date(2026, 3, 2), 1)


@pytest.fixture
def sold(trade):
    product = stock(trade)

    def line(customer, day, fen, level="L1", state="billed"):
        return SalesRecord(
            id=new_id(), customer_id=customer, level=level, traded_on=day, product_id=product, unit="瓶", qty_entered3=1, qty3=1, price4=1,
            amount_doc=fen, amount_fen=fen, state=state, created_at=trade.clock[0], created_by=trade.id("finance"),
        )  # fmt: skip

    with trade.door.clockwork("sale.test") as deed:
        for customer, grade, region in ((trade.customer, "A", "440106"), (trade.second, "A", "440305"), (trade.other, "B", "110105")):
            deed.session.execute(update(Customer).where(Customer.id == customer).values(grade=grade, region_code=region))
        deed.session.add_all([
            line(trade.customer, date(2025, 1, 1), 500), line(trade.customer, date(2025, 12, 31), 200), line(trade.second, date(2025, 6, 1), 90),
            line(trade.second, date(2024, 6, 1), 400), line(trade.other, date(2025, 3, 1), -50), line(trade.other, date(2026, 1, 1), 7_000),
            line(trade.customer, date(2025, 5, 5), 9_000, "L2"), line(trade.customer, date(2025, 5, 5), 800, state="cancelled"),
        ])  # fmt: skip
    return trade


def asked(trade, *by, period=YEAR, level="L1"):
    with trade.house.store.read() as session:
        return group_sums(session, period, 1, by, level)


def test_by_grade_with_the_year_before(sold):
    assert asked(sold, "grade") == [GroupSum(("A",), 790, 2, 400, 1), GroupSum(("B",), -50, 1, 0, 0)]


def test_by_province_and_by_city(sold):
    assert asked(sold, "province") == [GroupSum(("11",), -50, 1, 0, 0), GroupSum(("44",), 790, 2, 400, 1)]
    assert [row.keys for row in asked(sold, "city")] == [("1101",), ("4401",), ("4403",)]


def test_grade_by_region_is_the_same_money_in_smaller_cells(sold):
    cells = asked(sold, "grade", "province")
    assert [row.keys for row in cells] == [("A", "44"), ("B", "11")]
    assert sum(row.net_fen for row in cells) == 740


def test_lines_further_down_are_another_level_and_cancelled_ones_none(sold):
    assert asked(sold, "grade", level="L2") == [GroupSum(("A",), 9_000, 1, 0, 0)]


def test_a_period_without_sales_has_no_groups(sold):
    assert asked(sold, "grade", period=YEAR.years_before(5)) == []
