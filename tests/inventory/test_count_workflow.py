"""Counts on their way: who may do what, what is refused, and what posting does."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from stock_steps import ROLES, TODAY, before, day, line, moved, posted, saved

from goods_shelf import stock
from kehu_desk.archives.entities import Customer
from kehu_desk.inventory.entities import StockCount, StockCountLine, StockMonth, StockMovement
from kehu_desk.inventory.queries import counts, on_hand_of
from kehu_desk.inventory.rules.counts import CountTerms
from kehu_desk.inventory.rules.movements import MovementTerms
from kehu_desk.inventory.rules.sheet import RawRow
from kehu_desk.inventory.service import deciding, drafting, moving
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Person
from real_office import codes
from trade_steps import read

COUNTERS = {"rep"}  # responsible for the customer
REVIEWERS = {"sup", "mgr"}


def row(trade, count):
    return next(each for each in read(trade, StockCount) if each.id == count)


def submit(trade, count, login="rep", **more):
    deciding.submit_count(trade.door, trade[login], count, **more)


def review(trade, count, login="sup", **more):
    deciding.review_count(trade.door, trade[login], count, **more)


def post(trade, count, login="sup", **more):
    deciding.post_count(trade.door, trade[login], count, **more)


def send_back(trade, count, login="sup", reason="数量有误请复核"):
    deciding.send_back_count(trade.door, trade[login], count, reason)


def void(trade, count, login="rep", reason="盘错了客户仓库"):
    deciding.void_count(trade.door, trade[login], count, reason)


def seal(trade):
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))


@pytest.fixture
def wine(trade):
    return stock(trade)


@pytest.fixture
def draft(trade, wine):
    return saved(trade, ("0001", "5箱")).id


@pytest.fixture
def submitted(trade, draft):
    submit(trade, draft)
    return draft


@pytest.fixture
def reviewed(trade, submitted):
    review(trade, submitted)
    return submitted


# the usual way


def test_a_count_goes_from_draft_to_posted_and_says_who(trade, draft):
    assert (row(trade, draft).state, row(trade, draft).no) == ("draft", "PD-2026-00001")
    submit(trade, draft)
    review(trade, draft)
    post(trade, draft, "mgr")
    found = row(trade, draft)
    assert (found.state, found.counter_id, found.reviewed_by, found.posted_by) == (
        "posted",
        trade.id("rep"),
        trade.id("sup"),
        trade.id("mgr"),
    )
    entries = trade.entries("count.review")
    assert [(each.before, each.after, each.subject) for each in entries] == [
        ("submitted", "reviewed", "PD-2026-00001"), ("reviewed", "posted", "PD-2026-00001"),
    ]  # fmt: skip


def test_posting_sets_the_stock_and_keeps_what_the_book_said(trade, wine, reviewed):
    moved(trade, wine, 100, before(5))
    moved(trade, wine, 4, before(1), level="L2")
    post(trade, reviewed)
    [kept] = read(trade, StockCountLine)
    assert (kept.qty3, kept.book3) == (120_000, 96_000)  # 5 cases of 24; 100 - 4
    with trade.house.store.read() as session:
        assert on_hand_of(session, [trade.customer], TODAY)[trade.customer, wine] == (120_000, TODAY, 0)
    [month] = read(trade, StockMonth, month=day("2026-03-01"))
    assert (month.counted3, month.closing3) == (120_000, 120_000)


def test_nothing_is_written_of_a_draft_into_stock_or_months(trade, wine, submitted):
    assert read(trade, StockMonth) == []
    with trade.house.store.read() as session:
        assert on_hand_of(session, [trade.customer], TODAY) == {}


def test_a_full_count_says_nothing_of_what_it_does_not_list(trade, wine):
    beer = stock(trade, "0002", "啤酒")
    moved(trade, beer, 30, before(9))
    count = saved(trade, ("0001", "5"), scope="full").id
    submit(trade, count)
    with trade.door.look(trade["sup"]) as (session, actor):
        told = {each.code: each for each in counts.count_view(session, actor, count).rows}
    assert (told["0002"].listed, told["0002"].counted3, told["0002"].difference3) == (False, 0, -30_000)
    review(trade, count)
    post(trade, count)
    lines = {each.product_id: each for each in read(trade, StockCountLine)}
    assert (lines[beer].qty3, lines[beer].book3, lines[beer].unit) == (0, 30_000, "瓶")
    with trade.house.store.read() as session:
        assert on_hand_of(session, [trade.customer], TODAY)[trade.customer, beer].qty3 == 0


def test_a_partial_count_leaves_other_products_alone(trade, wine):
    beer = stock(trade, "0002", "啤酒")
    moved(trade, beer, 30, before(9))
    posted(trade, ("0001", "5"))
    with trade.house.store.read() as session:
        assert on_hand_of(session, [trade.customer], TODAY)[trade.customer, beer] == (30_000, None, 0)


def test_broken_goods_lie_there_and_are_told_apart(trade, wine):
    posted(trade, ("0001", "5"), RawRow("0001", "2", condition="破损"))
    with trade.house.store.read() as session:
        assert on_hand_of(session, [trade.customer], TODAY)[trade.customer, wine] == (7_000, TODAY, 2_000)


def test_sending_back_gives_it_to_the_counter_with_the_reason(trade, reviewed):
    send_back(trade, reviewed)
    found = row(trade, reviewed)
    assert (found.state, found.end_reason, found.reviewed_by, found.submitted_at) == ("draft", "数量有误请复核", None, None)
    submit(trade, reviewed)
    assert row(trade, reviewed).end_reason == ""


def test_the_counter_takes_back_what_nobody_has_reviewed(trade, submitted):
    deciding.take_back_count(trade.door, trade["rep"], submitted)
    assert row(trade, submitted).state == "draft"
    submit(trade, submitted)
    review(trade, submitted)
    assert codes(deciding.take_back_count, trade.door, trade["rep"], submitted) == ("E_STATE",)


@pytest.mark.parametrize("login", ["rep", "sup", "mgr"])
def test_what_is_not_posted_is_voided_with_a_reason(trade, submitted, login):
    assert codes(void, trade, submitted, login, "错") == ("E_REASON",)
    void(trade, submitted, login)
    assert (row(trade, submitted).state, row(trade, submitted).end_reason) == ("voided", "盘错了客户仓库")


# posting freezes


def test_a_posted_count_takes_no_step_any_more(trade, reviewed):
    post(trade, reviewed)
    for step in (submit, review, post, void, send_back):
        assert codes(step, trade, reviewed) == ("E_STATE",)
    assert codes(saved, trade, ("0001", "6"), count=reviewed) == ("E_STATE",)


def test_a_wrong_count_is_put_right_by_a_new_one(trade, wine):
    wrong = posted(trade, ("0001", "50"), on=before(20))
    moved(trade, wine, 10, before(10))
    again = posted(trade, ("0001", "60"), on=before(20), corrects=wrong)
    assert row(trade, again).corrects_id == wrong
    assert row(trade, wrong).state == "posted"
    with trade.house.store.read() as session:
        assert on_hand_of(session, [trade.customer], TODAY)[trade.customer, wine].qty3 == 70_000
        assert on_hand_of(session, [trade.customer], before(15))[trade.customer, wine].qty3 == 60_000


def test_a_correction_stands_before_later_counts_and_changes_their_months(trade, wine):
    wrong = posted(trade, ("0001", "50"), on=day("2026-01-31"))
    posted(trade, ("0001", "20"), on=day("2026-02-28"))
    posted(trade, ("0001", "60"), on=day("2026-01-31"), corrects=wrong)
    february = next(each for each in read(trade, StockMonth) if each.month == day("2026-02-01"))
    assert (february.opening3, february.derived3, february.closing3) == (60_000, 40_000, 20_000)


def test_only_a_posted_count_of_this_customer_is_corrected(trade, draft, wine):
    assert codes(saved, trade, ("0001", "6"), corrects=draft) == ("E_COUNT_CORRECTION",)
    theirs = saved(trade, ("0001", "6"), login="rep3", customer=trade.other).id
    assert codes(saved, trade, ("0001", "6"), corrects=theirs) == ("E_COUNT_CORRECTION",)


# who


@pytest.mark.parametrize("login", ROLES)
def test_who_counts(trade, wine, login):
    done = codes(saved, trade, ("0001", "5"), login=login)
    assert (done == ()) == (login in COUNTERS)
    assert done == () or done[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert len(read(trade, StockCount)) == (login in COUNTERS)


@pytest.mark.parametrize("login", ROLES)
def test_who_hands_in(trade, draft, login):
    assert (codes(submit, trade, draft, login) == ()) == (login in COUNTERS)


@pytest.mark.parametrize("login", ROLES)
def test_who_reviews(trade, submitted, login):
    assert (codes(review, trade, submitted, login) == ()) == (login in REVIEWERS)
    assert (row(trade, submitted).state == "reviewed") == (login in REVIEWERS)


@pytest.mark.parametrize("login", ROLES)
def test_who_posts(trade, reviewed, login):
    assert (codes(post, trade, reviewed, login) == ()) == (login in REVIEWERS)


@pytest.mark.parametrize("login", ROLES)
def test_who_sends_back(trade, submitted, login):
    assert (codes(send_back, trade, submitted, login) == ()) == (login in REVIEWERS)


@pytest.mark.parametrize("login", ROLES)
def test_who_writes_movements(trade, wine, login):
    terms = MovementTerms(TODAY, "in_other", wine, "瓶", 5_000, "厂家直送样品")
    assert (codes(moving.record_movement, trade.door, trade[login], trade.customer, terms) == ()) == (login in COUNTERS)
    assert len(read(trade, StockMovement)) == (login in COUNTERS)


def test_nobody_reviews_or_posts_what_he_counted_under_whatever_account(trade, submitted):
    with trade.house.store.write() as session, session.begin():  # the superior turns out to be the rep's second account
        session.execute(update(Person).where(Person.id == trade.id("sup")).values(staff_no="E01"))
    assert codes(review, trade, submitted, "sup") == ("E_SELF_APPROVAL",)
    review(trade, submitted, "mgr")
    assert codes(post, trade, submitted, "sup") == ("E_SELF_APPROVAL",)
    assert codes(send_back, trade, submitted, "sup") == ("E_SELF_APPROVAL",)
    post(trade, submitted, "mgr")


def test_a_sealed_archive_takes_nothing_more(trade, wine, submitted):
    seal(trade)
    assert codes(saved, trade, ("0001", "5")) == ("E_ARCHIVE_STATE",)
    assert codes(review, trade, submitted) == ("E_ARCHIVE_STATE",)
    terms = MovementTerms(TODAY, "in_other", wine, "瓶", 5_000, "厂家直送样品")
    assert codes(moving.record_movement, trade.door, trade["rep"], trade.customer, terms) == ("E_ARCHIVE_STATE",)


def test_buttons_are_absent_where_a_person_may_not_and_grey_where_it_does_not_go(trade, wine):
    count = saved(trade, ("0001", "约五箱")).id
    offers = {each.event: [no.code for no in each.nos] for each in deciding.count_offers(trade.door, trade["rep"], count)}
    assert offers == {"submit": ["E_COUNT_ROWS", "E_COUNT_EMPTY"], "void": []}
    assert [each.event for each in deciding.count_offers(trade.door, trade["rep3"], count)] == []


# what is refused


def test_a_sheet_is_saved_with_whatever_is_wrong_and_handed_in_only_when_it_is_mended(trade, wine):
    done = saved(trade, ("0001", "5"), ("白酒", "3"), RawRow(), ("0001", "约20", "", "B2"))
    kept = row(trade, done.id)
    assert [each.qty3 for each in read(trade, StockCountLine)] == [5_000]
    assert kept.unread == [
        {"row": 1, "cells": ["白酒", "3", "", "", "", "", "", ""]}, {"row": 3, "cells": ["0001", "约20", "", "B2", "", "", "", ""]},
    ]  # fmt: skip
    assert codes(submit, trade, done.id) == ("E_COUNT_ROWS",)
    mended = saved(trade, ("0001", "5"), RawRow(), RawRow(), ("0001", "20", "", "B2"), count=done.id, seen=done.version)
    assert row(trade, mended.id).unread == []
    submit(trade, mended.id)


def test_a_draft_comes_back_as_it_was_typed(trade, wine):
    typed = [RawRow("0001", "5箱", "", "B1", "2026-1-5", "", "破损", "压坏"), RawRow(), RawRow("白酒", "约3")]
    count = saved(trade, *typed).id
    with trade.house.store.read() as session:
        found = counts.typed_rows(session, count)
    assert found == [RawRow("0001 黄酒 500ml", "5", "箱", "B1", "2026-01-05", "", "damaged", "压坏"), RawRow(), typed[2]]
    again = saved(trade, *found, count=count)
    assert [each.line.qty_entered3 for each in again.readings if each.line] == [5_000]


def test_two_people_at_one_draft_do_not_overwrite_each_other(trade, wine):
    first = saved(trade, ("0001", "5"))
    saved(trade, ("0001", "6"), count=first.id, seen=first.version)
    assert codes(saved, trade, ("0001", "7"), count=first.id, seen=first.version) == ("E_STALE",)
    assert [each.qty3 for each in read(trade, StockCountLine)] == [6_000]


def test_a_reviewer_reviews_what_he_has_read(trade, draft):
    submit(trade, draft)
    seen = row(trade, draft).row_version
    deciding.take_back_count(trade.door, trade["rep"], draft)
    saved(trade, ("0001", "9"), count=draft)
    submit(trade, draft)
    assert codes(review, trade, draft, seen=seen) == ("E_STALE",)


def test_the_day_of_a_count(trade, wine):
    tomorrow = TODAY + timedelta(days=1)
    assert codes(saved, trade, ("0001", "5"), on=tomorrow) == ("E_COUNT_DAY",)
    posted(trade, ("0001", "5"), on=before(3))
    early = saved(trade, ("0001", "5"), on=before(4)).id
    assert codes(submit, trade, early) == ("E_COUNT_EARLY",)
    again = saved(trade, ("0001", "5"), on=before(3)).id
    assert codes(submit, trade, again) == ("E_COUNT_AGAIN",)


def test_what_was_posted_meanwhile_stops_a_count_that_waits(trade, reviewed, wine):
    posted(trade, ("0001", "5"))
    assert codes(post, trade, reviewed) == ("E_COUNT_AGAIN",)
    assert row(trade, reviewed).state == "reviewed"


def test_an_empty_partial_count_says_nothing_and_an_empty_full_one_that_the_store_is_empty(trade, wine):
    moved(trade, wine, 5, before(5))
    assert codes(submit, trade, saved(trade).id) == ("E_COUNT_EMPTY",)
    posted(trade, scope="full")
    with trade.house.store.read() as session:
        assert on_hand_of(session, [trade.customer], TODAY)[trade.customer, wine].qty3 == 0


def test_lines_of_a_visit_are_all_right_or_not_at_all(trade, wine):
    beer = stock(trade, "0002", "啤酒", state="draft")
    lines = [line(wine, 5), line(wine, 3), line(beer, 1), line(wine, -1, batch_no="B")]
    with pytest.raises(Refused) as refused, trade.door.change(trade["rep"], "visit.report") as deed:
        drafting.draft_count_in(deed, trade.customer, CountTerms(TODAY, "partial"), lines)
    faults = {(each.code, dict(each.facts)["line_row"]) for each in refused.value.nos}
    assert faults == {("E_COUNT_TWICE", 2), ("E_COUNT_PRODUCT", 3), ("E_COUNT_QTY", 4)}
    assert read(trade, StockCount) == []


# movements


def test_movements_change_the_stock_and_are_taken_back_once(trade, wine):
    posted(trade, ("0001", "50"), on=day("2026-01-31"))
    terms = MovementTerms(day("2026-02-10"), "out_scrap", wine, "箱", 1_000, "受潮报废")
    made = moving.record_movement(trade.door, trade["rep"], trade.customer, terms)
    months = {each.month: each for each in read(trade, StockMonth)}
    assert (months[day("2026-02-01")].out_scrap3, months[day("2026-02-01")].closing3) == (24_000, 26_000)
    assert codes(moving.take_back_movement, trade.door, trade["rep"], made, "错") == ("E_REASON",)
    moving.take_back_movement(trade.door, trade["rep"], made, "登记到别的客户了")
    assert codes(moving.take_back_movement, trade.door, trade["rep"], made, "登记到别的客户了") == ("E_MOVED_BACK",)
    months = {each.month: each for each in read(trade, StockMonth)}
    assert (months[day("2026-02-01")].out_scrap3, months[day("2026-02-01")].closing3) == (0, 50_000)
    assert codes(moving.take_back_movement, trade.door, trade["rep3"], made, "登记到别的客户了")[0] == "E_NO_RELATION"
