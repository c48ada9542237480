"""Fill rate and what is left of a month: hand-counted orders, their promised days, what left by then."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_commitments import approved, ended

from goods_shelf import stock
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.supplies import queries
from kehu_desk.supplies.rules.fill import Fill, Promised, filled, lost3, promised_on, summed
from soaking import examples
from trade_steps import TODAY, ago, put


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒")


def order(trade, product, bottles, *, ordered, wanted=None, came=None, part=None, customer=None, state="delivered"):
    """An order of so many days ago; came: days ago that it left; part: bottles that left, all of them if not told."""
    made, whose = new_id(), customer or trade.customer
    line = {"product_id": product, "unit": "瓶", "qty_entered3": bottles * 1000, "qty3": bottles * 1000, "price4": 10_000}
    put(
        trade,
        Order(
            id=made, no=f"DD-{made.hex[-8:]}", customer_id=whose, ordered_on=ago(ordered), wanted_on=None if wanted is None else ago(wanted),
            state=state, drafted_by=trade.id("rep"), created_at=trade.clock[0], created_by=trade.id("rep"),
        ),
        OrderLine(order_id=made, customer_id=whose, line_no=1, amount_doc=0, amount_fen=0, **line),
    )  # fmt: skip
    if came is not None:
        left(trade, made, product, bottles if part is None else part, came, whose)
    return made


def left(trade, made, product, bottles, days, customer=None, **other):
    facts = {"doc_type": "sale"} | other
    put(
        trade,
        SalesRecord(
            customer_id=customer or trade.customer, level="L1", traded_on=ago(days), product_id=product, unit="瓶", order_id=made,
            qty_entered3=bottles * 1000, qty3=bottles * 1000, price4=10_000, amount_doc=0, amount_fen=0, state="delivered",
            created_at=trade.clock[0], created_by=trade.id("rep"), **facts,
        ),
    )  # fmt: skip


def fill(trade, since=30, until=0, product=None, customer=None):
    whose = customer or trade.customer
    with trade.house.store.read() as session:
        return queries.fill_rate(session, [whose, trade.second], ago(since), ago(until), product).get(whose, Fill())


def test_what_left_by_the_wished_day_is_on_time_what_left_later_is_not(trade, wine):
    order(trade, wine, 60, ordered=12, wanted=10, came=10)
    order(trade, wine, 30, ordered=12, wanted=10, came=9)
    order(trade, wine, 10, ordered=12, wanted=10, came=11)
    assert fill(trade) == Fill(70_000, 100_000)
    assert fill(trade).share_bp == 7000


def test_what_has_not_left_though_its_day_has_come_is_not_on_time(trade, wine):
    order(trade, wine, 40, ordered=9, wanted=1, state="approved")
    assert fill(trade) == Fill(0, 40_000)


@pytest.mark.parametrize("state", ["draft", "submitted", "cancelled"])
def test_orders_that_we_did_not_accept_promised_nothing(trade, wine, state):
    order(trade, wine, 40, ordered=9, wanted=1, state=state)
    assert fill(trade) == Fill()
    assert fill(trade).share_bp is None


def test_corrections_of_what_left_count_and_returns_do_not(trade, wine):
    made = order(trade, wine, 50, ordered=9, wanted=5, came=6)
    left(trade, made, wine, -20, 6, doc_type="adjust")
    left(trade, made, wine, -10, 5, doc_type="return")
    assert fill(trade) == Fill(30_000, 50_000)


def test_more_than_was_ordered_counts_as_ordered(trade, wine):
    order(trade, wine, 50, ordered=9, wanted=5, came=6, part=80)
    assert fill(trade) == Fill(50_000, 50_000)


def test_without_a_wished_day_the_response_days_of_the_commitment_hold(trade, wine):
    order(trade, wine, 50, ordered=9, came=7)
    assert fill(trade) == Fill()  # nothing was promised
    approved(trade, wine, starts_on=ago(20))  # three days
    assert fill(trade) == Fill(50_000, 50_000)
    order(trade, wine, 50, ordered=9, came=5)
    assert fill(trade) == Fill(50_000, 100_000)
    order(trade, wine, 70, ordered=21, came=20)  # before it held
    assert fill(trade) == Fill(50_000, 100_000)


def test_the_span_is_that_of_the_promised_days(trade, wine):
    order(trade, wine, 10, ordered=40, wanted=31, came=31)
    order(trade, wine, 20, ordered=40, wanted=30, came=30)
    order(trade, wine, 40, ordered=9, wanted=-3, state="approved")  # still to come
    assert fill(trade) == Fill(20_000, 20_000)


def test_one_product_or_customer_does_not_count_for_another(trade, wine):
    other = stock(trade, "YJ02", "米酒")
    order(trade, wine, 10, ordered=9, wanted=8, came=8)
    order(trade, other, 90, ordered=9, wanted=8)
    order(trade, wine, 70, ordered=9, wanted=8, customer=trade.second)
    assert fill(trade, product=wine) == Fill(10_000, 10_000)
    assert fill(trade) == Fill(10_000, 100_000)
    assert fill(trade, customer=trade.second) == Fill(0, 70_000)
    assert fill(trade, customer=trade.other) == Fill()


@given(st.lists(st.tuples(st.integers(1, 10**9), st.integers(-(10**9), 10**9)), max_size=8))
@examples(200)
def test_property_fill_never_leaves_nought_and_the_whole(lines):
    customer = new_id()
    promised = [Promised(customer, new_id(), new_id(), qty3, TODAY) for qty3, _came in lines]
    came = {(each.order_id, each.product_id): came3 for each, (_qty3, came3) in zip(promised, lines, strict=True)}
    found = summed(filled(promised, came).values())
    assert 0 <= found.on_time_qty3 <= found.ordered_qty3 == sum(qty3 for qty3, _came in lines)
    assert found.share_bp is None or 0 <= found.share_bp <= 10_000


def test_the_promised_day_is_the_wish_before_the_commitment():
    assert promised_on(TODAY, ago(-9), 3) == ago(-9)
    assert promised_on(TODAY, None, 3) == ago(-3)
    assert promised_on(TODAY, None, None) is None


# what is left of a month


def left_now(trade, customer=None):
    with trade.house.store.read() as session:
        return queries.left_of(session, [customer or trade.customer], TODAY)


def test_orders_and_confirmed_proposals_of_the_month_use_the_guarantee_up(trade, wine):
    assert left_now(trade) == {}
    approved(trade, wine, starts_on=ago(20))
    assert left_now(trade) == {(trade.customer, wine): 600_000}
    order(trade, wine, 200, ordered=0, state="submitted")
    order(trade, wine, 300, ordered=2)  # of February
    order(trade, wine, 50, ordered=0, state="cancelled")
    assert left_now(trade) == {(trade.customer, wine): 400_000}
    proposal = {"no": "YH-1", "customer_id": trade.customer, "product_id": wine, "made_on": TODAY, "proposed3": 100_000, "qty3": 100_000,
                "inputs": {}, "flags": [], "state": "confirmed", "created_at": trade.clock[0], "created_by": trade.id("rep")}  # fmt: skip
    put(trade, OrderProposal(**proposal))
    assert left_now(trade) == {(trade.customer, wine): 300_000}
    order(trade, wine, 900, ordered=1)
    assert left_now(trade) == {(trade.customer, wine): 0}


def test_what_is_not_in_force_guarantees_nothing(trade, wine):
    ended(trade, wine)
    approved(trade, wine, starts_on=ago(-1))
    assert left_now(trade) == {}


# what was not sold


@pytest.mark.parametrize(
    ("weeks", "days", "lost"),
    [((70_000, 70_000), 3, 30_000), ((70_000, 0), 2, 10_000), ((5_000,), 7, 5_000), ((), 7, None), ((0, 0), 7, None), ((7_000,), 0, None)],
)
def test_what_was_not_sold_is_the_mean_of_the_weeks_before_in_whole_units(weeks, days, lost):
    assert lost3(weeks, days) == lost
