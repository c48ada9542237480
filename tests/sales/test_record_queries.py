"""What people read of sales lines: the list page by page, what a search finds, sums, depth of tracing, goods sold outside an area."""

from datetime import date, timedelta

import pytest

from goods_shelf import TODAY, YESTERDAY, kept, sold, stock
from kehu_desk.access.grants import StatedPurpose
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.session import state_purpose
from kehu_desk.sales.queries.detail import margin, record_view
from kehu_desk.sales.queries.exceptions import strays
from kehu_desk.sales.queries.records import Wanted, found_records, net_sales, record_keys, record_page, record_rows, totals
from kehu_desk.sales.queries.tracing import tracing
from kehu_desk.sales.service import records

MARCH = date(2026, 3, 1), date(2026, 3, 31)


@pytest.fixture
def wine(trade):
    return stock(trade, cost4=60_000)


def record(trade, login, customer, *lines):
    return records.record_sales(trade.door, trade[login], customer, lines)


def page(trade, login, wanted=Wanted(), after=None, limit=50, **how):
    with trade.door.look(trade[login]) as (session, actor):
        return record_page(session, actor, wanted, after, limit, **how)


def test_b_008_the_list_holds_the_lines_of_those_customers_whose_sales_a_person_may_see(trade, wine):
    record(trade, "finance", trade.customer, sold(wine, trade.customer))
    record(trade, "finance", trade.other, sold(wine, trade.other))
    seen = {login: len(page(trade, login)) for login in ("rep", "rep3", "sup", "mgr", "finance", "kam", "cus", "con", "aud", "adm", "rep2")}
    expected = {"rep": 1, "rep3": 1, "sup": 1, "mgr": 2, "finance": 2, "kam": 0, "cus": 0, "con": 0, "aud": 0, "adm": 0, "rep2": 0}
    assert seen == expected


def test_a_row_says_everything_the_table_shows(trade, wine):
    record(trade, "rep", trade.customer, sold(wine, trade.customer, unit="箱", qty_entered3=2_000, ext_no="XS-1", spec="500ml"))
    [row] = page(trade, "rep")
    assert row[1:12] == (
        YESTERDAY, "杭州华东医药有限公司", "黄酒", "500ml", 2_000, 100_000, 48_000, "L2", "sale", "兴隆烟酒店", "XS-1",
    )  # fmt: skip
    assert (row.unit, row.base_unit, row.state) == ("箱", "瓶", "recorded")


@pytest.mark.parametrize("descending", [True, False])
def test_pages_follow_one_another_without_gap_or_repetition(trade, wine, descending):
    for back in (3, 1, 2):
        lines = [sold(wine, trade.customer, traded_on=TODAY - timedelta(days=back)) for _ in range(7)]
        record(trade, "rep", trade.customer, *lines)
    with trade.door.look(trade["rep"]) as (session, actor):
        wanted = [row[1] for row in session.execute(record_keys(actor, Wanted(), descending=descending))]
    got, after = [], None
    while rows := page(trade, "rep", after=after, limit=4, descending=descending):
        got += [row.id for row in rows]
        after = rows[-1].traded_on, rows[-1].id
    assert got == wanted
    days = [row.traded_on for row in kept(trade, *got)]
    assert len(got) == 21
    assert days == sorted(days, reverse=descending)


def test_filters_narrow_by_customer_level_kind_product_and_period(trade, wine):
    beer = stock(trade, "0002", "啤酒")
    first = record(trade, "rep", trade.customer, sold(wine, trade.customer), sold(beer, trade.customer, doc_type="return"))
    second = record(trade, "rep", trade.second, sold(wine, trade.second, level="L3", traded_on=date(2026, 1, 31)))

    def found(**by):
        return {row.id for row in page(trade, "rep", Wanted(**by))}

    assert found(customer=trade.second) == found(level="L3") == found(until=date(2026, 1, 31)) == set(second)
    assert found(product=beer) == found(doc_type="return") == {first[1]}
    assert found(since=YESTERDAY) == set(first)
    assert found(since=date(2026, 2, 1), until=date(2026, 2, 28)) == set()


def test_a_search_finds_by_number_customer_buyer_product_and_batch(trade, wine):
    beer = stock(trade, "0002", "啤酒")
    one, two = record(
        trade, "rep", trade.customer, sold(wine, trade.customer, ext_no="XS-007"), sold(beer, trade.customer, batch_no="20260101A")
    )
    [three] = record(trade, "rep", trade.second, sold(beer, trade.second, buyer_id=trade.other, buyer_name=""))

    def found(text, login="rep"):
        with trade.door.look(trade[login]) as (session, actor):
            return set(found_records(session, actor, text))

    assert found("xs-007") == {one}
    assert found("啤酒") == found("0002") == {two, three}
    assert found("啤酒 0101a") == {two}
    assert found("闽江") == found("绍兴") == found("绍兴 啤") == {three}
    assert found("啤酒", "rep3") == found("100%") == found("_") == set()
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [row.id for row in record_rows(session, actor, [three, one])] == [three, one]
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert record_rows(session, actor, [three, one]) == []


def test_net_sales_are_sales_less_returns_less_discounts_with_gifts_at_nothing(trade, wine):
    """1000.00 - 50.00 discount, 200.00 back, a gift, 30.00 out and 30.00 in by exchange, one entry taken back: 750.00."""
    made = record(
        trade, "finance", trade.customer,
        *(sold(wine, None, level="L1", buyer_id=trade.customer, **facts) for facts in (
            {"qty_entered3": 100_000, "discount": 5_000}, {"doc_type": "return", "qty_entered3": 20_000}, {"doc_type": "gift"},
            {"doc_type": "exchange_out", "qty_entered3": 3_000}, {"doc_type": "exchange_in", "qty_entered3": 3_000}, {},
        )),
    )  # fmt: skip
    records.correct_sale(trade.door, trade["finance"], made[-1], "重复录入了")
    record(trade, "rep", trade.customer, sold(wine, trade.customer))
    with trade.house.store.read() as session:
        assert net_sales(session, trade.customer, "L1", *MARCH) == 75_000
        assert net_sales(session, trade.customer, "L2", *MARCH) == 10_000
        assert net_sales(session, trade.customer, "L1", date(2026, 3, 3), date(2026, 3, 31)) == 0
    with trade.door.look(trade["finance"]) as (session, actor):
        assert totals(session, actor, Wanted()) == [("L1", 7, 75_000), ("L2", 1, 10_000)]
        assert totals(session, actor, Wanted(level="L2"), "兴隆") == [("L2", 1, 10_000)]
        assert totals(session, actor, Wanted(), "没有这个") == []


def test_what_was_earned_is_seen_by_finance_and_by_a_manager_with_a_purpose(trade, wine):
    """100.00 for ten bottles that cost 6.00 each: 40.00."""
    [made] = record(trade, "rep", trade.customer, sold(wine, trade.customer))

    def seen(login):
        with trade.door.look(trade[login]) as (session, actor):
            view = record_view(session, actor, made)
            return view.sees_margin, view.margin_fen

    assert seen("finance") == (True, 4_000)
    assert seen("rep") == seen("sup") == seen("mgr") == (False, None)
    state_purpose(trade.door, trade["mgr"], trade.customer, "核对毛利情况")
    assert seen("mgr") == (True, 4_000)
    with trade.house.store.read() as session:
        assert session.query(StatedPurpose).count() == 1
    with trade.door.look(trade["rep3"]) as (session, actor), pytest.raises(Refused, match="E_NOT_FOUND"):
        record_view(session, actor, made)


def test_nothing_is_earned_that_anybody_knows_where_nobody_has_said_what_the_goods_cost():
    assert margin(10_000, 10_000, None) is None
    assert margin(-10_000, -10_000, 60_000) == -4_000


def test_a_line_names_its_corrections_and_people(trade, wine):
    [made] = record(trade, "rep", trade.customer, sold(wine, trade.customer, buyer_id=trade.second, buyer_name=""))
    records.verify_sales(trade.door, trade["sup"], [made])
    back = records.correct_sale(trade.door, trade["rep"], made, "数量有误差")
    with trade.door.look(trade["rep"]) as (session, actor):
        view = record_view(session, actor, made)
    assert (view.seller, view.buyer, view.product_code) == ("杭州华东医药有限公司", "绍兴越城酒业有限公司", "0001")
    assert (view.created_by, view.verified_by, view.corrections) == ("张伟", "李强", tuple(back))


# tracing


def test_r11_the_goods_of_a_dealer_are_followed_to_the_last_level(trade, wine):
    """40 bottles came in in February; 30 went on at L2, 15 of them to second; second sold 10 at L3, of which 3 came back."""
    feb = {"traded_on": date(2026, 2, 10)}
    record(trade, "finance", trade.customer, sold(wine, None, level="L1", buyer_id=trade.customer, qty_entered3=40_000, **feb))
    record(
        trade, "rep", trade.customer,
        sold(wine, trade.customer, qty_entered3=15_000, **feb), sold(wine, trade.customer, buyer_id=trade.second, qty_entered3=15_000, **feb),
    )  # fmt: skip
    record(
        trade, "rep", trade.second,
        sold(wine, trade.second, level="L3", **feb), sold(wine, trade.second, level="L3", doc_type="return", qty_entered3=3_000, **feb),
    )  # fmt: skip
    record(trade, "finance", trade.other, sold(wine, trade.other, level="L3", qty_entered3=900_000, **feb))  # of another chain
    with trade.door.look(trade["rep"]) as (session, actor):
        january, february, march = tracing(session, actor, trade.customer, TODAY, 3)
    assert [each.month for each in (january, february, march)] == [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)]
    assert [(each.recorded, each.moved, each.bp) for each in february.depths] == [
        (30_000, 40_000, 7_500), (7_000, 30_000, 2_333), (0, 7_000, 0),
    ]  # fmt: skip
    assert [each.bp for each in january.depths] == [None, None, None]
    assert february.score * 1000 == 445  # 0.5 x 3/4 + 0.3 x 7/30 + 0.2 x 0
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert tracing(session, actor, trade.customer, TODAY, 2)[0].score == 0  # he sees none of these lines


# 窜货


def dealer(trade, name, area):
    from kehu_desk.archives.service import filing, writing
    from lending_office import BAS

    customer = writing.create_customer(trade.door, trade["rep"], BAS | {"name_full": name})
    writing.save_sections(trade.door, trade["rep"], customer, {"FEA": {"service_area": area}})
    filing.submit_filing(trade.door, trade["rep"], customer)
    filing.review_filing(trade.door, trade["sup"], customer)
    filing.accept_filing(trade.door, trade["cus"], customer)
    return customer


def test_goods_sold_outside_the_area_of_the_seller_are_listed(trade, wine):
    seller = dealer(trade, "杭州西湖商贸有限公司", ["浙江省杭州市", "330600", "不知道哪里"])
    inside = sold(wine, seller, buyer_id=trade.second, buyer_name="")
    outside = sold(wine, seller, buyer_id=trade.other, buyer_name="", level="L3")
    gone = sold(wine, seller, buyer_id=trade.other, buyer_name="", doc_type="return")
    made = record(trade, "rep", seller, inside, outside, gone, sold(wine, seller), sold(wine, seller, buyer_id=trade.other, level="L4"))
    with trade.door.look(trade["rep"]) as (session, actor):
        [row] = strays(session, actor, *MARCH)
        assert strays(session, actor, TODAY, TODAY) == []
    assert (row.id, row.buyer, row.region, row.area) == (made[1], "福州闽江贸易有限公司", "350100", ("330100", "330600"))
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert strays(session, actor, *MARCH) == []
    with trade.door.look(trade["finance"]) as (session, actor):  # he sees the sales but not the area (B-016)
        assert strays(session, actor, *MARCH) == []


def test_nobody_sells_outside_of_no_area(trade, wine):
    record(trade, "rep", trade.customer, sold(wine, trade.customer, buyer_id=trade.other, buyer_name=""))
    with trade.door.look(trade["rep"]) as (session, actor):
        assert strays(session, actor, *MARCH) == []
