"""What other nouns build on: a draft inside a deed, stock on hand, weekly sales."""

from datetime import timedelta

from stock_steps import TODAY, day, line, moved, posted

from goods_shelf import stock
from kehu_desk.access.policy import Action
from kehu_desk.inventory.entities import StockMonth
from kehu_desk.inventory.queries import on_hand, on_hand_of, weekly_out
from kehu_desk.inventory.rules.counts import CountTerms
from kehu_desk.inventory.service import draft_count_in
from trade_steps import read


def test_a_count_is_rolled_forward_by_what_was_bought_and_sold(trade):
    wine = stock(trade)
    moved(trade, wine, 100, day("2026-01-10"))
    posted(trade, ("0001", 80), on=day("2026-01-31"), scope="full")
    moved(trade, wine, 24, day("2026-02-05"))
    moved(trade, wine, 10, day("2026-02-07"), level="L2")
    moved(trade, wine, -3, day("2026-02-20"), doc_type="return")
    with trade.house.store.read() as session:
        found = on_hand_of(session, [trade.customer], TODAY)
        assert found[trade.customer, wine][:2] == (91_000, day("2026-01-31"))  # 80 + 24 - 10 - 3
    with trade.door.look(trade["rep"]) as (session, actor):
        assert on_hand(session, actor, trade.customer, TODAY)[wine].qty3 == 91_000
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert on_hand(session, actor, trade.customer, TODAY) == {}


def test_a_draft_is_made_inside_the_deed_of_somebody_else(trade):
    wine = stock(trade)
    with trade.door.change(trade["rep"], Action.REPORT_VISIT, "visit") as deed:
        made = draft_count_in(deed, trade.customer, CountTerms(TODAY, "partial"), [line(wine, 5)])
    from kehu_desk.inventory.entities import StockCount

    [row] = read(trade, StockCount)
    assert (row.id, row.no, row.state, row.counter_id) == (made, "PD-2026-00001", "draft", trade.id("rep"))


def test_what_is_missing_between_two_counts_was_sold(trade):
    wine = stock(trade)
    posted(trade, ("0001", 100), on=day("2026-01-31"))
    moved(trade, wine, 50, day("2026-02-10"))
    posted(trade, ("0001", 66), on=day("2026-02-28"))  # 84 bottles in 28 days: 3 a day
    with trade.house.store.read() as session:
        weeks = weekly_out(session, [trade.customer], TODAY, 4)[trade.customer, wine]
    assert weeks == (21_000, 21_000, 21_000, 21_000)
    months = {row.month: row for row in read(trade, StockMonth, product_id=wine)}
    february = months[day("2026-02-01")]
    assert (february.opening3, february.in_purchase3, february.out_sales3, february.closing3) == (100_000, 50_000, 84_000, 66_000)
    assert (february.derived3, february.reported3, february.source, february.exception) == (84_000, None, "derived", "")
    assert months[day("2026-03-01")].opening3 == months[day("2026-03-01")].closing3 == 66_000
    assert timedelta(days=28) == day("2026-02-28") - day("2026-01-31")
