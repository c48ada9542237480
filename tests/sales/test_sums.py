"""The sums that the store keeps of sales stand as a recount of the lines finds them, whatever happened to the lines (performance.md)."""

from collections import Counter
from datetime import date, timedelta
from statistics import median
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from goods_shelf import stock
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Setting
from kehu_desk.sales.entities import (
    BuyingRhythm,
    CustomerMonth,
    CustomerQuarter,
    CustomerYear,
    ProductDay,
    ProductMonth,
    SalesRecord,
)  # fmt: skip
from kehu_desk.sales.service.sums import recount_sums
from kehu_desk.store import summary
from kehu_desk.store.base import Base
from real_office import codes
from soaking import examples
from trade_steps import ago, put

DAYS = st.dates(date(2024, 11, 1), date(2026, 3, 2))
LINE = st.fixed_dictionaries({
    "who": st.integers(0, 2), "what": st.integers(0, 1), "traded_on": DAYS, "level": st.sampled_from(["L1", "L1", "L2"]),
    "amount_fen": st.integers(-500_000, 900_000), "qty3": st.integers(-9_000, 9_000),
    "state": st.sampled_from(["delivered", "billed", "closed", "cancelled"]), "doc_type": st.sampled_from(["sale", "sale", "return", "gift"]),
})  # fmt: skip
CHANGE = st.one_of(
    st.tuples(st.just("add"), LINE),
    st.tuples(st.just("state"), st.integers(0, 30), st.sampled_from(["cancelled", "billed"])),
    st.tuples(st.just("move"), st.integers(0, 30), DAYS),
    st.tuples(st.just("drop"), st.integers(0, 30)),
)


@pytest.fixture
def shelf(trade):
    return [stock(trade, "B1"), stock(trade, "B2")]


def written(trade, shelf, who, what, **facts):
    customer = (trade.customer, trade.second, trade.other)[who]
    return SalesRecord(
        id=new_id(), customer_id=customer, product_id=shelf[what], unit="瓶", qty_entered3=facts["qty3"], price4=1,
        amount_doc=facts["amount_fen"], created_at=trade.clock[0], created_by=trade.id("finance"), **facts,
    )  # fmt: skip


def carried_out(session, trade, shelf, change):
    ids = list(session.scalars(select(SalesRecord.id).order_by(SalesRecord.id)))
    if change[0] == "add":
        session.add(written(trade, shelf, **change[1]))
        session.flush()
    elif ids:
        line = SalesRecord.id == ids[change[1] % len(ids)]
        if change[0] == "drop":
            session.execute(delete(SalesRecord).where(line))
        else:
            column = "state" if change[0] == "state" else "traded_on"
            session.execute(update(SalesRecord).where(line).values({column: change[2]}))


def sums_of(rows, key):
    found = {}
    for row in rows:
        if row.state != "cancelled":
            net, qty, lines = found.get(key(row), (0, 0, 0))
            found[key(row)] = (net + row.amount_fen, qty + row.qty3, lines + 1)
    return found


def month(day):
    return day.year * 12 + day.month - 1


def rhythm(rows, customer):
    days = sorted({
        row.traded_on for row in rows
        if row.customer_id == customer and row.level == "L1" and row.doc_type == "sale" and row.state != "cancelled"
    }, reverse=True)[:13]  # fmt: skip
    gaps = [(newer - older).days for newer, older in zip(days, days[1:], strict=False)]
    return (days[0], len(days), int(2 * median(gaps)) if len(days) >= 4 else None) if days else None


def both(row):
    return row.net_fen, row.lines, row.before_fen, row.lines_before


def beside(sums, later):
    """Each sum with that of the same months of the year before; later: how many spans a year has."""
    keys = sums.keys() | {(customer, level, span + later) for customer, level, span in sums}
    return {key: (*sums.get(key, (0, 0)), *sums.get((*key[:2], key[2] - later), (0, 0))) for key in keys}


def check(trade, begins=1):
    with trade.house.store.read() as session:
        rows = list(session.scalars(select(SalesRecord)))
        months = {(it.customer_id, it.level, it.month): (it.net_fen, it.lines) for it in session.scalars(select(CustomerMonth))}
        quarters = {(it.customer_id, it.level, it.quarter): both(it) for it in session.scalars(select(CustomerQuarter))}
        years = {(it.customer_id, it.level, it.year): both(it) for it in session.scalars(select(CustomerYear))}
        days = {(it.product_id, it.level, it.day): (it.net_fen, it.qty3, it.lines) for it in session.scalars(select(ProductDay))}
        goods = {(it.product_id, it.level, it.month): (it.net_fen, it.qty3, it.lines) for it in session.scalars(select(ProductMonth))}
        beats = {it.customer_id: (it.last_on, it.orders, it.gap2) for it in session.scalars(select(BuyingRhythm))}
        assert summary.differences(session, Base.metadata, begins) == [
            summary.Difference(table.name, 0, 0) for table, _how in summary.summaries(Base.metadata)
        ]

    def without_quantity(found):
        return {key: (net, lines) for key, (net, _qty, lines) in found.items()}

    def shifted(row):
        return month(row.traded_on) - (begins - 1)

    assert months == without_quantity(sums_of(rows, lambda row: (row.customer_id, row.level, month(row.traded_on))))
    assert quarters == beside(without_quantity(sums_of(rows, lambda row: (row.customer_id, row.level, shifted(row) // 3))), 4)
    assert years == beside(without_quantity(sums_of(rows, lambda row: (row.customer_id, row.level, shifted(row) // 12))), 1)
    assert days == sums_of(rows, lambda row: (row.product_id, row.level, row.traded_on))
    assert goods == sums_of(rows, lambda row: (row.product_id, row.level, month(row.traded_on)))
    expected = {customer: rhythm(rows, customer) for customer in {row.customer_id for row in rows}}
    assert beats == {customer: found for customer, found in expected.items() if found}


@examples(15)
@given(deeds=st.lists(st.lists(CHANGE, min_size=1, max_size=6), min_size=1, max_size=5))
def test_property_sums_stand_as_a_recount_finds_them(trade, shelf, deeds):
    with trade.house.store.write() as session, session.begin():
        session.execute(delete(SalesRecord))
        summary.rebuild(session, Base.metadata, 1)
    for changes in deeds:
        with trade.door.clockwork("sale.test", str(uuid4())) as deed:
            for change in changes:
                carried_out(deed.session, trade, shelf, change)
        check(trade)
    counted = Counter(change[0] for changes in deeds for change in changes)
    assert counted.total() == sum(map(len, deeds))


def test_a_rhythm_of_one_buyer_is_worked_out_of_his_last_twelve_gaps(trade, shelf):
    gaps = (100, 14, 13, 15, 13, 15, 14)  # V9 and an older one; the median of seven is 14
    days = [date(2026, 2, 1)]
    for gap in gaps[:0:-1]:
        days.append(days[-1] - timedelta(days=gap))
    lines = [written(trade, shelf, 0, 0, traded_on=day, level="L1", amount_fen=1, qty3=1, state="billed", doc_type="sale") for day in days]
    with trade.door.clockwork("sale.test") as deed:
        deed.session.add_all(lines)
    with trade.house.store.read() as session:
        found = session.scalars(select(BuyingRhythm)).one()
    assert (found.customer_id, found.last_on, found.orders, found.gap2) == (trade.customer, date(2026, 2, 1), 7, 28)


def test_a_year_that_begins_in_april_makes_other_quarters_and_years_of_the_same_months(trade, shelf):
    put(trade, *(
        written(trade, shelf, 0, 0, traded_on=day, level="L1", amount_fen=fen, qty3=1, state="billed", doc_type="sale")
        for day, fen in ((date(2025, 3, 31), 100), (date(2025, 4, 1), 20), (date(2026, 1, 5), 3))
    ))  # fmt: skip
    with trade.door.clockwork("settings.set") as deed:
        deed.session.add(Setting(key="fiscal_year_begins", value="4"))
    check(trade, begins=4)
    with trade.house.store.read() as session:
        years = {it.year: (it.net_fen, it.before_fen) for it in session.scalars(select(CustomerYear))}
    assert years == {2024: (100, 0), 2025: (23, 100), 2026: (0, 23)}


def test_a_store_whose_sums_were_never_counted_counts_them_with_its_next_deed(trade, shelf):
    put(trade, written(trade, shelf, 1, 0, traded_on=ago(1), level="L1", amount_fen=70, qty3=1, state="billed", doc_type="sale"))
    with trade.house.store.write() as session, session.begin():
        session.execute(delete(summary.SummaryMark))
    with trade.door.clockwork("session.open"):
        pass
    check(trade)
    with trade.house.store.read() as session:
        assert session.scalars(select(CustomerYear.net_fen).order_by(CustomerYear.year)).all() == [70, 0]


def test_a_sum_changed_by_hand_is_found_by_the_recount(trade, shelf):
    with trade.door.clockwork("sale.test") as deed:
        deed.session.add(written(trade, shelf, 0, 0, traded_on=ago(1), level="L1", amount_fen=70, qty3=1, state="billed", doc_type="sale"))
    put_wrong = update(ProductMonth).values(net_fen=71)
    with trade.house.store.write() as session, session.begin():
        session.execute(put_wrong)
        found = {each.table: (each.only_kept, each.only_counted) for each in summary.differences(session, Base.metadata, 1)}
    assert found.pop("product_month") == (1, 1)
    assert set(found.values()) == {(0, 0)}


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service"])
def test_managers_and_finance_recount_and_what_differed_is_put_right_and_told(trade, shelf, login):
    with trade.door.clockwork("sale.test") as deed:
        deed.session.add(written(trade, shelf, 0, 0, traded_on=ago(1), level="L1", amount_fen=70, qty3=1, state="billed", doc_type="sale"))
    with trade.house.store.write() as session, session.begin():
        session.execute(update(CustomerYear).where(CustomerYear.lines > 0).values(net_fen=71))
    if login not in ("mgr", "finance"):
        assert codes(recount_sums, trade.door, trade[login])[0] == "E_FORBIDDEN"
        return
    wrong = {each.table: (each.only_kept, each.only_counted) for each in recount_sums(trade.door, trade[login]) if each.only_kept}
    assert wrong == {"customer_year": (1, 1)}
    assert trade.entries("sale.recount")[-1].before == "customer_year"
    assert all((each.only_kept, each.only_counted) == (0, 0) for each in recount_sums(trade.door, trade[login]))
    check(trade)
