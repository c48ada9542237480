"""【售后表】 and the time line: returns and complaints in one order, each with its own right; nothing twice, nothing left out."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goods_shelf import stock
from kehu_desk.complaints.entities import Complaint, Revisit
from kehu_desk.kernel.ids import new_id
from kehu_desk.needs import service
from kehu_desk.needs.queries.aftersales import PickedAfter, after_keys, after_page, after_row
from kehu_desk.needs.queries.timeline import TimelineRow
from kehu_desk.needs.rules import NeedTerms
from kehu_desk.needs.service import reading
from kehu_desk.returns.entities import Rma, RmaLine
from real_office import codes
from soaking import examples
from trade_steps import TODAY, ago, owed, put, read

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)  # 12:00 in the office
ROLES = ["rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"]
numbers = iter(range(1, 10_000))


def rma(trade, customer=None, on=TODAY, kind="return", state="submitted", lines=1, **more):
    customer, made = customer or trade.customer, new_id()
    product = read_or_stock(trade)
    source = owed(trade, customer, 10_000, on - timedelta(days=20), on, product=product)
    row = Rma(
        id=made, no=f"TH-2026-{next(numbers):05}", customer_id=customer, kind=kind, reason="quality", requested_on=on, state=state,
        drafted_by=trade.id("rep"), created_at=NOON, created_by=trade.id("rep"), **more,
    )  # fmt: skip
    put(trade, row)
    put(
        trade,
        *(
            RmaLine(
                rma_id=made, customer_id=customer, line_no=at + 1, source_id=source, product_id=product, unit="瓶",
                delivered_on=on - timedelta(days=20), price4=10_000, requested3=2_500,
            )
            for at in range(lines)
        ),
    )  # fmt: skip
    return made


def read_or_stock(trade):
    from kehu_desk.products.entities import Product

    found = read(trade, Product, code="YJ01")
    return found[0].id if found else stock(trade, "YJ01", "黄酒", 100_000)


def complaint(trade, customer=None, at=NOON, state="new", severity="S3", **more):
    made = new_id()
    row = Complaint(
        id=made, no=f"TS-2026-{next(numbers):05}", customer_id=customer or trade.customer, received_at=at, category="delivery",
        severity=severity, registered_severity=severity, description="到货晚了两天", state=state, created_at=at,
        created_by=trade.id("rep"), **more,
    )  # fmt: skip
    put(trade, row)
    return made


def revisit(trade, scores, on=TODAY, customer=None):
    row = Revisit(
        customer_id=customer or trade.customer, revisited_on=on, by_id=trade.id("service"), scores=scores, text="客户表示满意",
        created_at=NOON, created_by=trade.id("service"),
    )  # fmt: skip
    put(trade, row)
    return row.id


def page(trade, login="rep", after=None, limit=50, **picked):
    with trade.door.look(trade[login]) as (session, actor):
        return after_page(session, actor, after, limit, PickedAfter(**picked))


# one order


def test_both_stand_in_one_list_the_newest_first(trade):
    old, new = rma(trade, on=ago(3)), rma(trade, on=TODAY)
    early, late = complaint(trade, at=NOON - timedelta(days=5)), complaint(trade, at=NOON)
    assert [row.id for row in page(trade)] == [late, new, old, early]  # a return stands at the beginning of its day


def test_the_day_is_the_offices_not_greenwichs(trade):
    before = complaint(trade, at=datetime(2026, 3, 1, 15, 30, tzinfo=UTC))  # 23:30 on the first
    after = complaint(trade, at=datetime(2026, 3, 1, 16, 30, tzinfo=UTC))  # 00:30 on the second
    between = rma(trade, on=date(2026, 3, 2))
    assert [row.id for row in page(trade)] == [after, between, before]


@pytest.mark.parametrize("limit", [1, 2, 3, 5])
def test_pages_behind_any_key_give_the_list_whole(trade, limit):
    for day in range(3):
        rma(trade, on=ago(day))
        complaint(trade, at=NOON - timedelta(days=day))
        complaint(trade, at=NOON - timedelta(days=day, hours=3))
    whole = [(row.at, row.id) for row in page(trade)]
    assert len(whole) == 9
    found, after = [], None
    while rows := page(trade, after=after, limit=limit):
        found += [(row.at, row.id) for row in rows]
        after = found[-1]
    assert found == whole
    with trade.door.look(trade["rep"]) as (session, actor):
        assert list(after_keys(session, actor)) == whole


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3), st.integers(0, 23)), max_size=12), st.integers(1, 4))
@examples(8)
def test_property_no_paper_is_twice_or_left_out(trade, papers, limit):
    for is_return, day, hour in papers:
        if is_return:
            rma(trade, on=ago(day))
        else:
            complaint(trade, at=datetime(2026, 3, 1, 16, tzinfo=UTC) - timedelta(days=day, hours=-hour))
    found, after = [], None
    while rows := page(trade, after=after, limit=limit):
        found += [(row.at, row.id) for row in rows]
        after = found[-1]
    assert found == sorted(found, reverse=True)
    assert {each for _at, each in found} == {row.id for kind in (Rma, Complaint) for row in read(trade, kind)}
    assert len(found) == len(set(found))


# what a row tells


def test_a_return_tells_product_quantity_and_reason(trade):
    made = rma(trade, kind="exchange")
    [row] = page(trade)
    assert (row.id, row.noun, row.kind, row.product, row.lines, row.qty3, row.reason, row.state) == (
        made, "rma", "exchange", "黄酒", 1, 2_500, "quality", "submitted",
    )  # fmt: skip


def test_of_several_products_no_single_quantity_is_told(trade):
    rma(trade, lines=3)
    [row] = page(trade)
    assert (row.lines, row.qty3) == (3, None)


def test_goods_that_are_called_for_are_due_in_thirty_days(trade):
    rma(trade, on=ago(20), state="awaiting_goods", awaited_since=NOON - timedelta(days=10))
    [row] = page(trade)
    assert (row.due_on, row.late) == (ago(10) + timedelta(days=30), False)


def test_a_complaint_is_due_with_its_next_limit_and_late_after_it(trade):
    complaint(trade, at=NOON - timedelta(days=10))
    [row] = page(trade)
    assert row.kind == row.noun == "complaint"
    assert row.late
    assert row.due_on < TODAY


def test_what_is_at_its_end_is_due_no_more(trade):
    complaint(trade, at=NOON - timedelta(days=10), state="rejected", reject_reason="不属于我方")
    rma(trade, state="closed")
    assert [(row.due_on, row.late) for row in page(trade)] == [(None, False), (None, False)]


def test_the_list_is_narrowed_by_kind_and_words(trade):
    back, swap, angry = rma(trade), rma(trade, kind="exchange"), complaint(trade)
    assert {row.id for row in page(trade, kind="return")} == {back}
    assert {row.id for row in page(trade, kind="exchange")} == {swap}
    assert {row.id for row in page(trade, kind="complaint")} == {angry}
    assert {row.id for row in page(trade, text="TS-2026")} == {angry}
    assert {row.id for row in page(trade, text="黄酒")} == {back, swap}


# who


@pytest.mark.parametrize("login", ROLES)
def test_each_sees_the_papers_of_customers_whose_section_he_may_view(trade, login):
    mine, theirs = complaint(trade), complaint(trade, trade.other)
    sees = {"rep": {mine}, "sup": {mine}, "rep3": {theirs}, "sup2": {theirs}, "mgr": {mine, theirs}, "service": {mine, theirs}}
    assert {row.id for row in page(trade, login)} == sees.get(login, set())
    with trade.door.look(trade[login]) as (session, actor):
        assert (after_row(session, actor, mine) is not None) is (mine in sees.get(login, set()))


# the time line


def visits(_session, _actor, customer):
    return [TimelineRow(new_id(), "visit", "visit", TODAY - timedelta(days=1), "BF-2026-00001", "", "例行拜访", "", "王芳")]


def test_everything_of_one_customer_stands_in_one_line_of_time(trade):
    rma(trade, on=ago(4))
    complaint(trade, at=NOON - timedelta(days=6))
    revisit(trade, {"service": 5, "quality": 3}, on=ago(2))
    service.record_need(trade.door, trade["rep"], trade.customer, NeedTerms("delivery", "希望周三送货"))
    complaint(trade, trade.other)
    history = reading.timeline(trade.door, trade["rep"], trade.customer, visits)
    assert [row.kind for row in history.rows] == ["need", "visit", "revisit", "rma", "complaint"]
    assert (history.content.good, history.content.asked, history.content.share_bp) == (1, 2, 5000)
    assert history.missing == ()


def test_reading_the_time_line_leaves_an_entry_for_each_section_first(trade):
    reading.timeline(trade.door, trade["rep"], trade.customer, visits)
    assert [entry.section for entry in trade.entries("section.view")] == ["RET", "SVC", "VIS"]


def test_parts_that_one_may_not_view_are_left_out_and_named(trade):
    complaint(trade)
    history = reading.timeline(trade.door, trade["service"], trade.customer, visits)
    assert [row.kind for row in history.rows] == ["complaint"]  # visits are none of service's
    assert len(history.missing) == 1


@pytest.mark.parametrize("login", ["rep3", "finance", "con", "tech"])
def test_who_may_view_none_of_it_is_refused(trade, login):
    assert codes(reading.timeline, trade.door, trade[login], trade.customer, visits)


def test_without_visits_above_the_line_is_complete_without_them(trade):
    history = reading.timeline(trade.door, trade["rep"], trade.customer, lambda _session, _actor, _customer: [])
    assert history.rows == ()
    assert history.content.share_bp is None
