"""What holds for any orders: none counts against itself, together they count once each; what is delivered leaves the orders."""

from hypothesis import given
from hypothesis import strategies as st

from goods_shelf import stock
from kehu_desk.credit.entities import CreditFile
from kehu_desk.credit.queries import standing_of
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.rules.lines import Goods, Wish, faults, reckoned
from kehu_desk.orders.service import deciding
from soaking import examples
from trade_steps import TODAY, WAN, approved, granted, read

BOTTLES = st.lists(st.integers(1, 50), min_size=1, max_size=3)


@examples(4)
@given(BOTTLES)
def test_property_an_order_under_check_never_counts_against_itself(trade, bottles):
    with trade.house.store.read() as session:
        before = standing_of(session, trade.customer, TODAY).owing.ordered_fen
    if not read(trade, CreditFile):
        granted(trade, trade.customer, 900 * WAN)
    wine = stock(trade, new_id().hex[-8:], price4=100_000)
    orders = {approved(trade, wine, count): count * 1000 for count in bottles}
    with trade.house.store.read() as session:
        whole = standing_of(session, trade.customer, TODAY).owing
        assert whole.ordered_fen == before + sum(orders.values())
        for order, fen in orders.items():
            assert standing_of(session, trade.customer, TODAY, order).owing == whole._replace(ordered_fen=whole.ordered_fen - fen)
    first = next(iter(orders))
    deciding.deliver_order(trade.door, trade["rep"], first, TODAY)
    with trade.house.store.read() as session:
        now = standing_of(session, trade.customer, TODAY).owing
        assert now.ordered_fen + now.unbilled_fen == whole.ordered_fen + whole.unbilled_fen


GOODS = st.builds(Goods, st.just("A"), st.just("A"), st.just("瓶"), st.just({"箱": 24_000}), st.integers(0, 10**9))
WISHES = st.builds(Wish, st.just(new_id()), st.sampled_from(("瓶", "箱")), st.integers(1, 10**9), st.integers(0, 10**9))


@examples(200)
@given(WISHES, GOODS, st.integers(1, 10**12))
def test_property_a_line_without_fault_never_costs_less_than_nothing(wish, goods, rate):
    if not faults(wish, goods, 1, "USD", rate):
        line = reckoned(wish, goods, "USD", rate)
        assert line.doc == line.gross - wish.discount >= 0
        assert line.fen >= 0
        assert line.qty3 == wish.qty_entered3 * (24 if wish.unit == "箱" else 1)
