"""What the store says of stock: facts of every kind, months written down, lists, due work, the feed of tracing."""

from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete
from stock_steps import TODAY, before, day, moved, posted, saved

from goods_shelf import stock
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service.team import join_team
from kehu_desk.inventory.entities import StockCount, StockCountLine, StockMonth, StockMovement
from kehu_desk.inventory.noun import NOUN
from kehu_desk.inventory.queries import exceptions, history, on_hand_of, stock_change, weekly_out
from kehu_desk.inventory.queries import stock as lists
from kehu_desk.inventory.queries.detail import sampled, stock_detail
from kehu_desk.inventory.queries.months import figures
from kehu_desk.inventory.queries.stock import Wanted
from kehu_desk.inventory.rules.months import MonthFigures, Point
from kehu_desk.inventory.service.monthly import Daily, sweep
from kehu_desk.kernel.ids import new_id
from kehu_desk.sales.entities import SalesRecord
from soaking import examples
from trade_steps import read

FEB, MARCH = day("2026-02-01"), day("2026-03-01")


@pytest.fixture
def wine(trade):
    return stock(trade)


def stands(trade, product, on=TODAY, customer=None):
    with trade.house.store.read() as session:
        whose = customer or trade.customer
        return on_hand_of(session, [whose], on)[whose, product].qty3 // 1000


def month(trade, product, first=FEB):
    return next(each for each in read(trade, StockMonth, product_id=product) if each.month == first)


def told(trade, product, first=FEB, customer=None):
    whose = customer or trade.customer
    with trade.house.store.read() as session:
        return figures(session, [whose], first, first)[whose, product][0]


# where goods come from and go to


@pytest.mark.parametrize(
    ("level", "doc_type", "qty", "field"),
    [
        ("L1", "sale", 5, "in_purchase3"), ("L1", "gift", 5, "in_purchase3"), ("L1", "sample", 5, "in_purchase3"),
        ("L1", "exchange_out", 5, "in_purchase3"), ("L1", "adjust", 5, "in_purchase3"), ("L1", "return", -5, "out_return3"),
        ("L1", "exchange_in", -5, "out_return3"), ("L2", "sale", 5, "out_sales3"), ("L2", "gift", 5, "out_sales3"),
        ("L3", "sale", 5, "out_sales3"), ("L4", "sale", 5, "out_sales3"), ("L2", "return", -5, "in_return3"),
    ],
)  # fmt: skip
def test_every_kind_of_line_has_its_place(trade, wine, level, doc_type, qty, field):
    moved(trade, wine, qty, day("2026-02-10"), level, doc_type)
    found = told(trade, wine)
    assert {name for name in MonthFigures._fields[2:9] if getattr(found, name)} == {field}
    assert getattr(found, field) == 5_000


def test_goods_bought_of_another_dealer_came_in(trade, wine):
    moved(trade, wine, 100, day("2026-02-01"))
    moved(trade, wine, 30, day("2026-02-10"), "L2", buyer_id=trade.second)
    assert (stands(trade, wine), stands(trade, wine, customer=trade.second)) == (70, 30)


def test_cancelled_lines_count_nothing(trade, wine):
    moved(trade, wine, 100, day("2026-02-01"))
    moved(trade, wine, 50, day("2026-02-02"), state="cancelled")
    assert stands(trade, wine) == 100


def test_a_line_taken_back_leaves_the_stock_counted_in_between_alone(trade, wine):
    """80 reported by mistake on the 10th, counted on the 28th, taken back today: nothing came into the store today."""
    posted(trade, ("0001", "100"), on=day("2026-01-31"))
    wrong = moved(trade, wine, 80, day("2026-02-10"), "L2")
    posted(trade, ("0001", "95"), on=day("2026-02-28"))
    moved(trade, wine, -80, TODAY, "L2", "adjust", corrects_id=wrong)
    assert stands(trade, wine) == 95
    assert told(trade, wine).out_sales3 == 0


def test_a_return_taken_back_is_no_purchase(trade, wine):
    back = moved(trade, wine, -5, day("2026-02-10"), doc_type="return")
    moved(trade, wine, 5, TODAY, doc_type="adjust", corrects_id=back)
    assert stands(trade, wine) == 0
    with trade.house.store.read() as session:
        assert figures(session, [trade.customer], FEB, MARCH) == {}


# months that are written down


def test_movements_of_a_month_stand_in_its_row_and_the_next_one_goes_on(trade, wine):
    posted(trade, ("0001", "100"), on=day("2026-01-31"))
    moved(trade, wine, 24, day("2026-02-10"))
    sweep(trade.door)
    assert (month(trade, wine).in_purchase3, month(trade, wine).closing3) == (24_000, 124_000)
    assert month(trade, wine, MARCH).opening3 == 124_000


def test_the_clock_tells_the_months_anew_when_a_late_line_comes_and_only_then(trade, wine):
    posted(trade, ("0001", "100"), on=day("2026-01-31"))
    assert sweep(trade.door) == 0
    trade.later(days=1)
    moved(trade, wine, 7, day("2026-02-12"), "L2")
    assert sweep(trade.door) > 0
    assert (month(trade, wine).out_sales3, month(trade, wine).closing3) == (7_000, 93_000)
    trade.later(days=1)
    assert sweep(trade.door) == 0


def test_a_new_month_begins_with_what_lay_there(trade, wine):
    posted(trade, ("0001", "100"), on=day("2026-02-28"))
    trade.later(days=31)
    sweep(trade.door)
    assert month(trade, wine, day("2026-04-01")).opening3 == 100_000


def test_a_row_of_which_nothing_is_left_goes(trade, wine):
    wrong = moved(trade, wine, 10, day("2026-02-10"))
    sweep(trade.door)
    assert len(read(trade, StockMonth)) == 2
    moved(trade, wine, -10, TODAY, doc_type="adjust", corrects_id=wrong)
    sweep(trade.door)
    assert read(trade, StockMonth) == []


def test_once_a_day_is_enough(trade, wine):
    daily = Daily(trade.door)
    moved(trade, wine, 10, day("2026-02-10"))
    assert daily() > 0
    moved(trade, wine, 10, day("2026-02-11"))
    assert daily() == 0
    trade.later(days=1)
    assert daily() > 0


# whatever order things are entered in

EVENTS = st.lists(
    st.tuples(st.sampled_from(["buy", "sell", "return", "scrap", "in", "undo", "sweep"]), st.integers(1, 57), st.integers(1, 40)),
    min_size=3, max_size=14,
)  # fmt: skip
COUNTS = st.lists(st.tuples(st.integers(1, 57), st.integers(0, 90), st.booleans()), max_size=3, unique_by=lambda each: each[0])


@examples(12)
@given(EVENTS, COUNTS, st.integers(0, 10**6))
def test_property_rows_written_on_the_way_say_what_is_so_in_the_end(trade, events, counts, seed):
    """Counts are posted in their order, everything else in any order between them; then rows and stock are worked out by hand."""
    code = f"P{new_id().hex[-8:]}"
    product = stock(trade, code, f"酒{code}")
    first = day("2026-01-01")
    plan = [*events, *(("count", on, qty, full) for on, qty, full in sorted(counts))]
    order = sorted(range(len(plan)), key=lambda at: at if plan[at][0] == "count" else Random(seed + at).random() * len(plan))
    facts, said, lines = [], {}, []
    for at in order:
        what, on, qty, *_more = plan[at]
        when = first + timedelta(days=on)
        if what == "count":
            if _posted_before(trade, when):
                continue
            posted(trade, (code, qty), on=when)
            said[when] = qty
        elif what == "sweep":
            sweep(trade.door)
        elif what == "undo":
            if lines:
                line, was_on, was = lines.pop()
                moved(trade, product, -was, TODAY, "L2", "adjust", corrects_id=line)
                facts.append((was_on, was))
        elif what == "sell":
            lines.append((moved(trade, product, qty, when, "L2"), when, qty))
            facts.append((when, -qty))
        else:
            facts.append((when, _move(trade, product, what, qty, when)))
    trade.later(seconds=1)
    sweep(trade.door)
    last = max(said, default=date.min)
    assert stands(trade, product) == said.get(last, 0) + sum(qty for on, qty in facts if on > last)
    rows = sorted(read(trade, StockMonth, product_id=product), key=lambda row: row.month)
    for row in rows:
        assert row.closing3 == row.opening3 + row.in_purchase3 + row.in_return3 + row.in_other3 - row.out_sales3 - row.out_return3 \
            - row.out_scrap3 - row.out_other3 + row.adjustment3  # fmt: skip
    with trade.house.store.read() as session:
        fresh = figures(session, [trade.customer], first, MARCH).get((trade.customer, product), [])
    assert [MonthFigures(*(getattr(row, name) for name in MonthFigures._fields)) for row in rows] == fresh
    _forget(trade)


def _posted_before(trade, when):
    return any(each.counted_on >= when for each in read(trade, StockCount, state="posted"))


def _move(trade, product, what, qty, when):
    if what == "buy":
        moved(trade, product, qty, when)
    elif what == "return":
        moved(trade, product, -qty, when, doc_type="return")
    else:
        from kehu_desk.inventory.rules.movements import MovementTerms
        from kehu_desk.inventory.service import record_movement

        kind = "in_other" if what == "in" else "out_scrap"
        record_movement(trade.door, trade["rep"], trade.customer, MovementTerms(when, kind, product, "瓶", qty * 1000, "受潮报废"))
    return qty if what in ("buy", "in") else -qty


def _forget(trade):
    """The next example begins anew."""
    with trade.house.store.write() as session, session.begin():
        for table in (StockMonth, StockCountLine, StockCount, StockMovement, SalesRecord):
            session.execute(delete(table))


# lists


def listed(trade, login="rep", first=FEB, **more):
    with trade.door.look(trade[login]) as (session, actor):
        wanted = Wanted(first, **more)
        ids = lists.stock_ids(session, actor, wanted)
        rows = {row.id: row for row in lists.stock_rows(session, actor, first, ids)}
        return [rows[each] for each in ids]


def test_the_list_shows_the_months_of_customers_whose_stock_one_sees(trade, wine):
    moved(trade, wine, 10, day("2026-02-10"))
    moved(trade, wine, 20, day("2026-02-10"), customer=trade.other)
    sweep(trade.door)
    seen = {login: {row.customer_id for row in listed(trade, login)} for login in ("rep", "rep3", "sup", "mgr", "finance", "aud")}
    both = {trade.customer, trade.other}
    assert seen == {
        "rep": {trade.customer}, "rep3": {trade.other}, "sup": {trade.customer}, "mgr": both, "finance": set(), "aud": set(),
    }  # fmt: skip


def test_a_line_of_just_now_is_told_at_once_to_those_who_see_the_stock(trade, wine):
    moved(trade, wine, 10, day("2026-02-10"))
    trade.later(minutes=1)
    sweep(trade.door)
    trade.later(hours=1)
    assert fresh(trade) == {}
    moved(trade, wine, 4, TODAY, "L2")
    found = fresh(trade)[trade.customer, wine]
    assert (found.out_sales3, found.closing3) == (4_000, 6_000)
    assert fresh(trade, "rep3") == {}
    assert month(trade, wine, MARCH).out_sales3 == 0  # the clock will write it down


def fresh(trade, login="rep"):
    with trade.door.look(trade[login]) as (session, actor):
        return lists.fresh(session, actor, MARCH, [trade.customer, trade.other])


def test_filters_of_the_list(trade, wine):
    beer = stock(trade, "0002", "啤酒")
    posted(trade, ("0001", "10"), ("0002", "10"), on=day("2026-01-31"))
    posted(trade, ("0001", "30"), on=day("2026-02-28"))  # more than could be
    moved(trade, beer, 10, day("2026-02-10"), customer=trade.second)
    sweep(trade.door)
    assert [row.product_id for row in listed(trade, exceptions=True)] == [wine]
    assert [row.customer_id for row in listed(trade, uncounted=True)] == [trade.second]
    assert {row.product_id for row in listed(trade, text="啤酒")} == {beer}
    assert {row.customer_id for row in listed(trade, text="绍兴")} == {trade.second}
    assert {row.product_id for row in listed(trade, customer=trade.customer)} == {wine, beer}
    with trade.door.look(trade["sup"]) as (session, actor):
        [found] = exceptions(session, actor, FEB, MARCH)
    assert (found.product_id, found.exception, found.derived3) == (wine, "negative", -20_000)


def test_rows_stand_by_customer_and_code_and_strangers_get_none_of_them(trade):
    for at in (2, 0, 1):
        moved(trade, stock(trade, f"00{at}", f"酒{at}"), 5, day("2026-02-10"))
    sweep(trade.door)
    rows = listed(trade)
    assert [row.code for row in rows] == ["000", "001", "002"]
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert lists.stock_rows(session, actor, FEB, [row.id for row in rows]) == []


def test_history_is_for_those_who_see_the_stock(trade, wine):
    moved(trade, wine, 10, day("2026-02-10"))
    for login, months in (("rep", [FEB, MARCH]), ("rep3", []), ("finance", [])):
        with trade.door.look(trade[login]) as (session, actor):
            found = history(session, actor, trade.customer, TODAY)
        assert [each.month for each in found.get(wine, [])] == months


def test_one_product_whole(trade, wine):
    posted(trade, ("0001", "100"), on=day("2026-01-31"))
    moved(trade, wine, 24, day("2026-02-10"))
    with trade.house.store.read() as session:
        found = stock_detail(session, trade.customer, wine, MARCH, TODAY)
    assert [each.month for each in found.months] == [MARCH, FEB, day("2026-01-01")]
    assert found.stands == (124_000, day("2026-01-31"), 0)
    assert found.points[-1] == Point(TODAY, 124_000, False)
    assert [each.on for each in found.points if each.counted] == [day("2026-01-31")]


def test_a_picture_has_few_points_and_every_count():
    points = tuple(Point(day("2025-03-01") + timedelta(days=at), at, at == 101) for at in range(365))
    few = sampled(points, 50)
    assert len(few) <= 60
    assert [each for each in few if each.counted] == [points[101]]
    assert (few[0], few[-1]) == (points[0], points[-1])


# what other nouns ask


def test_weeks_of_many_customers_at_once(trade, wine):
    for customer in (trade.customer, trade.other):
        moved(trade, wine, 100, before(60), customer=customer)
        for back in (1, 8, 15):
            moved(trade, wine, back, before(back), "L2", customer=customer)
    with trade.house.store.read() as session:
        found = weekly_out(session, [trade.customer, trade.other, trade.second], TODAY, 4)
    assert found == {(customer, wine): (0, 15_000, 8_000, 1_000) for customer in (trade.customer, trade.other)}


def test_stock_change_is_known_between_counts_alone(trade, wine):
    """Told by reports alone it would be what was bought less what was reported, and tracing would always find everything."""
    beer = stock(trade, "0002", "啤酒")
    posted(trade, ("0001", "100"), on=day("2026-01-31"))
    for product in (wine, beer):
        moved(trade, product, 50, day("2026-02-10"))
        moved(trade, product, 20, day("2026-02-12"), "L2")
    with trade.door.look(trade["rep"]) as (session, actor):
        assert stock_change(session, actor, [trade.customer], FEB) == {}
    posted(trade, ("0001", "110"), on=day("2026-02-28"))
    for login, change in (("rep", {trade.customer: 10_000}), ("rep3", {}), ("finance", {})):
        with trade.door.look(trade[login]) as (session, actor):
            assert stock_change(session, actor, [trade.customer], FEB) == change


def test_r11_goods_that_stayed_in_the_store_were_not_to_be_traced(trade, wine):
    """50 came in, 10 more lie there: 40 went out, of which 20 were reported: half, where it was 40 % before the count."""
    from fractions import Fraction

    from kehu_desk.sales.queries.tracing import tracing

    posted(trade, ("0001", "100"), on=day("2026-01-31"))
    moved(trade, wine, 50, day("2026-02-10"))
    moved(trade, wine, 20, day("2026-02-12"), "L2")
    posted(trade, ("0001", "110"), on=day("2026-02-28"))
    with trade.door.look(trade["rep"]) as (session, actor):
        first = [tracing(session, actor, trade.customer, FEB, 1, each)[0].depths[0] for each in (None, stock_change)]
    assert [(each.moved, each.share) for each in first] == [(50_000, Fraction(2, 5)), (40_000, Fraction(1, 2))]


# due work


def due(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return sorted((each.kind, each.subject, each.due_on) for each in NOUN.due(session, actor))


def test_counts_wait_for_the_superior_and_the_manager_and_never_for_the_counter(trade, wine):
    from kehu_desk.inventory.service import deciding

    trade.later(days=10)  # in the middle of a month nobody is asked to count
    count = saved(trade, ("0001", "5")).id
    assert due(trade, "sup") == []
    deciding.submit_count(trade.door, trade["rep"], count)
    for login in ("sup", "mgr", "mgr2"):
        assert due(trade, login) == [("count_review", count, TODAY)]
    for login in ("rep", "rep2", "sup2", "kam", "finance", "service", "cus"):
        assert due(trade, login) == []
    deciding.review_count(trade.door, trade["sup"], count)
    assert due(trade, "mgr") == [("count_post", count, TODAY)]
    deciding.send_back_count(trade.door, trade["sup"], count, "数量有误请复核")
    assert due(trade, "rep") == [("count_back", count, TODAY)]


@pytest.mark.parametrize(("grade", "key", "days"), [("A", False, 15), ("B", False, 30), ("C", False, 90), ("C", True, 7), ("D", True, 7)])
def test_a_graded_customer_is_counted_by_the_rhythm_of_his_grade_and_of_key_accounts(trade, wine, grade, key, days):
    saved(trade, ("0001", "10"), on=TODAY)
    moved(trade, wine, 10, TODAY)
    graded(trade, grade)
    if key:
        join_team(trade.door, trade["sup"], trade.customer, trade["kam"].person, kind="KAM")
    trade.later(days=days - 1)
    sweep(trade.door)
    assert ("count_missing", trade.customer) not in {each[:2] for each in due(trade, "rep")}
    trade.later(days=1)
    sweep(trade.door)
    assert ("count_missing", trade.customer, TODAY + timedelta(days=days)) in due(trade, "rep")


def test_a_customer_of_grade_d_is_not_asked_to_be_counted(trade, wine):
    moved(trade, wine, 10, TODAY)
    graded(trade, "D")
    trade.later(days=120)
    sweep(trade.door)
    assert [each for each in due(trade, "rep") if each[0] == "count_missing"] == []


def graded(trade, grade):
    with trade.door.clockwork("test.grade") as deed:
        deed.session.get_one(Customer, trade.customer).grade = grade


def test_at_the_end_of_a_month_customers_with_stock_are_to_be_counted(trade, wine):
    trade.later(days=8)  # 10 March
    moved(trade, wine, 10, day("2026-03-05"))
    moved(trade, wine, 10, day("2026-03-05"), customer=trade.other)
    sweep(trade.door)
    assert due(trade, "rep") == []
    trade.later(days=16)  # 26 March
    assert due(trade, "rep") == [("count_missing", trade.customer, day("2026-03-31"))]
    assert due(trade, "rep3") == [("count_missing", trade.other, day("2026-03-31"))]
    assert due(trade, "sup") == due(trade, "mgr") == []
    saved(trade, ("0001", "10"), on=day("2026-03-25"))
    assert due(trade, "rep") == []
    trade.later(days=9)  # 4 April: the count of another customer is still missing, and asked for some days more
    assert due(trade, "rep3") == [("count_missing", trade.other, day("2026-03-31"))]
    trade.later(days=2)
    assert due(trade, "rep3") == []


def test_what_does_not_fit_in_the_month_that_has_closed_is_to_be_looked_into(trade, wine):
    posted(trade, ("0001", "10"), on=day("2026-01-31"))
    posted(trade, ("0001", "30"), on=day("2026-02-28"))
    trade.later(days=10)
    assert due(trade, "rep") == [("stock_exception", trade.customer, None)]
    assert due(trade, "rep3") == []


def test_many_customers_are_read_in_parts(trade, wine, monkeypatch):
    monkeypatch.setattr("kehu_desk.inventory.queries.standing.CHUNK", 2)
    for customer in (trade.customer, trade.second, trade.other):
        moved(trade, wine, 10, before(9), customer=customer)
    with trade.house.store.read() as session:
        found = on_hand_of(session, [trade.customer, trade.second, trade.other, UUID(int=5)], TODAY)
    assert {place[0] for place in found} == {trade.customer, trade.second, trade.other}
