"""Who records, corrects and checks sales lines, and what is left in the store and the log (business.md §1, §12)."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from goods_shelf import TODAY, count, kept, sold, stock
from kehu_desk.archives.entities import Customer
from kehu_desk.custody.service import sealing
from kehu_desk.kernel.errors import Refused
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.service import records
from kehu_desk.sales.service.posting import post_lines_in, set_state_in
from real_office import codes

ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")
WHY = "数量录入有误"


@pytest.fixture
def wine(trade):
    return stock(trade)


def record(trade, login, *lines, customer=None):
    return records.record_sales(trade.door, trade[login], customer or trade.customer, lines)


def refused(trade, login, *lines, customer=None):
    return codes(records.record_sales, trade.door, trade[login], customer or trade.customer, lines)


@pytest.mark.parametrize("login", ROLES)
def test_lines_below_are_recorded_by_who_keeps_the_customer_and_by_finance(trade, wine, login):
    told = refused(trade, login, sold(wine, trade.customer))
    assert (told == ()) == (login in ("rep", "finance"))
    if told:
        assert told[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert count(trade) == 0
        assert trade.entries("sale.record")[-1].result == "DENIED"


def test_what_a_line_leaves_in_the_store(trade, wine):
    [made] = record(trade, "rep", sold(wine, trade.customer, unit="箱", qty_entered3=2_000, discount=500, ext_no="XS-0001", batch_no="B1"))
    [row] = kept(trade, made)
    assert (row.customer_id, row.seller_id, row.level, row.state) == (trade.customer, trade.customer, "L2", "recorded")
    assert (row.qty_entered3, row.qty3, row.discount_fen, row.amount_fen) == (2_000, 48_000, 500, 47_500)
    assert (row.created_by, row.buyer_name, row.ext_no, row.batch_no) == (trade.id("rep"), "兴隆烟酒店", "XS-0001", "B1")
    [entry] = trade.entries("sale.record")
    assert (entry.customer_id, entry.section, entry.subject, entry.after) == (trade.customer, "SAL", "1 lines XS-0001", "475.00")


def test_our_own_sales_are_entered_by_finance_alone(trade, wine):
    ours = sold(wine, None, level="L1", buyer_id=trade.customer, ext_no="FP-1", due_on=TODAY)
    assert refused(trade, "rep", ours) == ("E_SALE_OURS",)
    [made] = record(trade, "finance", ours)
    assert (kept(trade, made)[0].state, kept(trade, made)[0].customer_id, kept(trade, made)[0].due_on) == ("billed", trade.customer, TODAY)


def test_all_faults_of_all_lines_are_told_and_none_is_kept(trade, wine):
    lines = [sold(wine, trade.customer), sold(wine, trade.customer, price4=None), sold(wine, trade.customer, traded_on=date(2026, 3, 3))]
    with pytest.raises(Refused) as told:
        record(trade, "rep", *lines)
    assert [(each.code, dict(each.facts)["line_row"]) for each in told.value.nos] == [("E_LINE_DAY", 3), ("E_LINE_PRICE", 2)]
    assert count(trade) == 0
    assert [len(nos) for nos in records.judge_lines(trade.door, trade["rep"], lines)] == [0, 1, 1]


def test_no_line_is_recorded_twice_under_one_number_of_one_seller(trade, wine):
    first = sold(wine, trade.customer, ext_no="XS-1")
    record(trade, "rep", first)
    assert refused(trade, "rep", first) == ("E_DUP_LINE",)
    assert refused(trade, "rep", first._replace(line_no=2), first._replace(line_no=2)) == ("E_DUP_LINE",)
    record(trade, "rep", first._replace(line_no=2), first._replace(ext_no="XS-01"))  # a leading zero is another number
    record(trade, "rep", first._replace(seller_id=trade.second), customer=trade.second)
    assert count(trade) == 4


def test_lines_without_a_number_may_be_alike(trade, wine):
    record(trade, "rep", sold(wine, trade.customer), sold(wine, trade.customer))
    assert count(trade) == 2


def test_a_line_of_somebody_else_does_not_come_along(trade, wine):
    assert refused(trade, "rep", sold(wine, trade.other)) == ("E_LINE_SELLER",)


def test_nothing_at_all_and_too_much_are_refused(trade, wine):
    assert refused(trade, "rep") == ("E_SALE_LINES",)
    assert refused(trade, "rep", *[sold(wine, trade.customer)] * 501) == ("E_SALE_LINES",)


def test_a_sealed_archive_takes_no_more_lines(trade, wine):
    [made] = record(trade, "rep", sold(wine, trade.customer))
    sealing.seal_archive(trade.door, trade["mgr"], trade.customer, "合作已经终止")
    assert refused(trade, "rep", sold(wine, trade.customer)) == ("E_ARCHIVE_STATE",)
    assert codes(records.correct_sale, trade.door, trade["rep"], made, WHY) == ("E_ARCHIVE_STATE",)
    assert codes(records.verify_sales, trade.door, trade["sup"], [made]) == ("E_ARCHIVE_STATE",)


def test_foreign_money_is_frozen_in_ours_when_it_is_posted(trade, wine):
    [made] = record(trade, "rep", sold(wine, trade.customer, currency="USD", fx_rate8=712_345_678, discount=100))
    row = kept(trade, made)[0]
    assert (row.amount_doc, row.amount_fen, row.discount_fen) == (9_900, 70_522, 100)  # 705.22222122


def test_the_first_sale_makes_a_customer_an_active_one(trade, wine):
    def stage(customer):
        with trade.house.store.read() as session:
            return session.scalar(select(Customer.lifecycle).where(Customer.id == customer))

    assert stage(trade.customer) == stage(trade.second) == "prospect"
    record(trade, "rep", sold(wine, trade.customer, doc_type="sample"))
    assert stage(trade.customer) == "prospect"
    record(trade, "rep", sold(wine, trade.customer, buyer_id=trade.second))
    assert stage(trade.customer) == stage(trade.second) == "active"


# correcting


def test_a_correction_is_a_further_entry_and_the_first_stays_as_it_was(trade, wine):
    [made] = record(trade, "rep", sold(wine, trade.customer, discount=500, ext_no="XS-1"))
    before = kept(trade, made)[0]
    trade.later(days=1)
    back, anew = records.correct_sale(trade.door, trade["rep"], made, WHY, sold(wine, trade.customer, qty_entered3=8_000))
    after, taken, entered = kept(trade, made, back, anew)
    assert (after.qty3, after.amount_fen, after.row_version) == (before.qty3, before.amount_fen, before.row_version)
    assert (taken.doc_type, taken.qty3, taken.discount_fen, taken.amount_fen, taken.note) == ("adjust", -10_000, -500, -9_500, WHY)
    assert (taken.traded_on, taken.corrects_id, entered.corrects_id) == (TODAY + timedelta(days=1), made, made)
    assert sum(row.amount_fen for row in (after, taken, entered)) == 8_000
    entry = trade.entries("sale.record")[-1]
    assert (entry.subject, entry.before, entry.after) == ("correct XS-1", "95.00", "80.00")


def test_a_line_is_corrected_once_with_a_reason_by_who_may_record(trade, wine):
    [made] = record(trade, "rep", sold(wine, trade.customer))
    assert codes(records.correct_sale, trade.door, trade["rep"], made, " 错 ") == ("E_REASON",)
    assert codes(records.correct_sale, trade.door, trade["rep3"], made, WHY) == ("E_NO_RELATION",)
    [back] = records.correct_sale(trade.door, trade["rep"], made, WHY)
    assert codes(records.correct_sale, trade.door, trade["rep"], made, WHY) == ("E_CORRECTED",)
    assert codes(records.correct_sale, trade.door, trade["rep"], back, WHY) == ("E_CORRECTED",)
    assert codes(records.correct_sale, trade.door, trade["rep"], trade.customer, WHY) == ("E_NOT_FOUND",)


def test_our_own_sales_are_corrected_by_finance_alone(trade, wine):
    [made] = record(trade, "finance", sold(wine, None, level="L1", buyer_id=trade.customer))
    assert codes(records.correct_sale, trade.door, trade["rep"], made, WHY) == ("E_SALE_OURS",)
    [back] = records.correct_sale(trade.door, trade["finance"], made, WHY)
    assert (kept(trade, back)[0].state, kept(trade, back)[0].level) == ("billed", "L1")


# checking


@pytest.mark.parametrize("login", ROLES)
def test_a_sample_is_checked_by_the_superior_or_a_manager(trade, wine, login):
    made = record(trade, "rep", sold(wine, trade.customer))
    told = codes(records.verify_sales, trade.door, trade[login], made)
    assert (told == ()) == (login in ("sup", "mgr"))
    assert kept(trade, *made)[0].state == ("recorded" if told else "verified")


def test_each_line_of_a_sample_is_decided_alone_and_never_by_who_recorded_it(trade, wine):
    mine, theirs = trade.file("sup", "上海外滩酒业有限公司", chief="mgr"), trade.customer
    own = record(trade, "sup", sold(wine, mine), customer=mine)
    others = record(trade, "rep", sold(wine, theirs), sold(wine, theirs, qty_entered3=3_000))
    assert codes(records.verify_sales, trade.door, trade["sup"], own) == ("E_SELF_APPROVAL", "E_NO_RELATION")
    found = records.verify_sales(trade.door, trade["sup"], [*others, *own])
    assert found.done == tuple(others)
    assert [record for record, _nos in found.refused] == own
    row = kept(trade, others[0])[0]
    assert (row.verified_by, row.verified_at) == (trade.id("sup"), trade.clock[0])
    assert codes(records.verify_sales, trade.door, trade["sup"], others[:1]) == ("E_STATE",)


def test_a_manager_who_recorded_a_line_under_another_account_does_not_check_it(trade, wine):
    """One natural person: the same staff number."""
    made = record(trade, "finance", sold(wine, trade.customer))
    from kehu_desk.people.entities import Person

    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("mgr2")).staff_no = session.get_one(Person, trade.id("finance")).staff_no
    assert codes(records.verify_sales, trade.door, trade["mgr2"], made) == ("E_SELF_APPROVAL",)
    assert records.verify_sales(trade.door, trade["mgr"], made).done == tuple(made)


def test_the_buttons_of_a_line(trade, wine):
    [made] = record(trade, "rep", sold(wine, trade.customer))

    def offered(login):
        return {each.event: [no.code for no in each.nos] for each in records.record_offers(trade.door, trade[login], made)}

    assert offered("rep") == {"correct": []}
    assert offered("sup") == {"verify": []}
    assert offered("rep3") == offered("aud") == {}
    assert offered("finance") == {"correct": []}
    records.correct_sale(trade.door, trade["rep"], made, WHY)
    assert offered("rep") == {"correct": ["E_CORRECTED"]}
    assert records.record_offers(trade.door, trade["rep"], trade.customer) == []


# rows taken along


def test_b_118_rows_go_to_the_clipboard_for_those_who_keep_the_customer_and_leave_one_entry(trade, wine):
    made = record(trade, "rep", sold(wine, trade.customer)) + record(trade, "finance", sold(wine, trade.other), customer=trade.other)
    found = records.take_lines(trade.door, trade["rep"], made)
    assert found.done == (made[0],)
    assert [nos[0].code for _record, nos in found.refused] == ["E_NO_RELATION"]
    assert [entry.subject for entry in trade.entries("sale.copy")] == ["clipboard 1"]
    assert records.take_lines(trade.door, trade["finance"], made).done == tuple(made)
    assert records.take_lines(trade.door, trade["mgr"], made).done == ()


# the service that orders use


def test_lines_of_an_order_are_posted_inside_its_deed_and_move_with_it(trade, wine):
    order = trade.customer
    line = sold(wine, None, level="L1", buyer_id=trade.customer, order_id=order)
    with trade.door.change(trade["finance"], "order.deliver") as deed:
        deed.asked = True
        made = post_lines_in(deed, [line, line], "delivered")
    with trade.door.change(trade["finance"], "order.bill") as deed:
        deed.asked = True
        assert set_state_in(deed, order, "delivered", "billed") == 2
        assert set_state_in(deed, order, "delivered", "billed") == 0
    assert [row.state for row in kept(trade, *made)] == ["billed", "billed"]
    for before, after in (("billed", "delivered"), ("closed", "cancelled"), ("recorded", "billed"), ("billed", "gone")):
        with trade.door.change(trade["finance"], "order.bill") as deed:
            deed.asked = True
            assert codes(set_state_in, deed, order, before, after) == ("E_STATE",)


def test_the_file_itself_refuses_a_second_line_of_the_same_number(trade, wine):
    [made] = record(trade, "rep", sold(wine, trade.customer, ext_no="XS-1"))
    row = kept(trade, made)[0]
    values = {column.name: getattr(row, column.name) for column in SalesRecord.__table__.columns} | {"id": trade.customer}
    with trade.house.store.write() as session, session.begin(), pytest.raises(IntegrityError):
        session.execute(insert(SalesRecord).values(values))
