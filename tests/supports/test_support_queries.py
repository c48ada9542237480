"""Who sees which requests, what waits for whom, and what a support returned (business.md §15)."""

from datetime import timedelta

import pytest
from support_steps import (
    ROLES,
    approved,
    drafted,
    executing,
    item,
    later,
    marketed,
    one,
    reported,
    settled,
    sold,
    submitted,
    today,
    verified,
)

from goods_shelf import stock
from kehu_desk.door.audit import Entry
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Setting
from kehu_desk.supports import noun, service
from kehu_desk.supports.queries import Picked, spent, support_keys, support_page, support_rows
from kehu_desk.supports.rules.outcome import year_before
from kehu_desk.supports.service import reading
from real_office import codes
from trade_steps import TODAY, put, read

WORDS = "这是一个理由"


def numbers(trade, login, picked=Picked()):
    with trade.door.look(trade[login]) as (session, actor):
        return [row.no for row in support_page(session, actor, None, 50, picked)]


def dues(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.title.split()[0][-1], each.due_on) for each in noun.NOUN.due(session, actor)]


def view(trade, login, support):
    return reading.view(trade.door, trade[login], support)


# lists


def test_each_sees_those_of_his_customers_and_finance_what_it_pays(trade):
    drafted(trade)
    settled(trade, login="rep3", customer=trade.other, decider="mgr", verifier="sup2")
    mine, theirs = "ZC-2026-00001", "ZC-2026-00002"
    assert {login: sorted(numbers(trade, login)) for login in ROLES} == {
        "rep": [mine], "rep2": [], "rep3": [theirs], "sup": [mine], "sup2": [theirs], "kam": [], "mgr": [mine, theirs], "cus": [],
        "adm": [], "aud": [], "finance": [theirs], "con": [], "service": [], "tech": [],
    }  # fmt: skip


@pytest.mark.parametrize("made", [drafted, submitted, approved, executing, reported])
def test_finance_sees_nothing_before_it_is_verified(trade, made):
    support = made(trade)
    assert numbers(trade, "finance") == []
    assert codes(view, trade, "finance", support) == ("E_NOT_FOUND",)


def test_pages_follow_one_another_without_gap(trade):
    for days in (0, 3, 3, 1):
        drafted(trade, starts_on=TODAY + timedelta(days=days), ends_on=TODAY + timedelta(days=9))
    with trade.door.look(trade["rep"]) as (session, actor):
        keys = support_keys(session, actor)
        first = support_page(session, actor, None, 2)
        rest = support_page(session, actor, keys[1], 9)
        assert [(row.starts_on, row.id) for row in first + rest] == list(keys)
        assert [row.starts_on for row in first + rest] == sorted((row.starts_on for row in first + rest), reverse=True)
        assert len(support_rows(session, actor, trade.customer)) == 4


def test_state_kind_customer_and_words_narrow_it(trade):
    drafted(trade, kind="staff", title="端午导购")
    submitted(trade)
    drafted(trade, customer=trade.second)
    assert numbers(trade, "rep", Picked(("submitted",))) == ["ZC-2026-00002"]
    assert numbers(trade, "rep", Picked(kinds=("staff",))) == ["ZC-2026-00001"]
    assert numbers(trade, "rep", Picked(customer=trade.second)) == ["ZC-2026-00003"]
    assert numbers(trade, "rep", Picked(text="导购 00001")) == ["ZC-2026-00001"]
    assert numbers(trade, "rep", Picked(text="绍兴")) == ["ZC-2026-00003"]


def test_what_was_spent_is_what_was_paid_in_those_days(trade):
    settled(trade)
    settled(trade, customer=trade.second, lines=[item(30_000)])
    with trade.house.store.read() as session:
        both = [trade.customer, trade.second, trade.other]
        assert spent(session, both, TODAY, TODAY) == {trade.customer: 100_000, trade.second: 30_000}
        assert spent(session, both, TODAY + timedelta(days=1), TODAY + timedelta(days=9)) == {}


# one request


def test_the_reading_stands_in_the_log_finance_entering_through_sales(trade):
    support = verified(trade)
    view(trade, "rep", support)
    view(trade, "finance", support)
    entries = [(row.section, row.subject) for row in read(trade, Entry, action="section.view")]
    assert ("POL", "") in entries and ("SAL", "ZC-2026-00001") in entries


@pytest.mark.parametrize("login", [login for login in ROLES if login not in ("rep", "sup", "mgr")])
def test_who_does_not_see_it_is_told_that_it_is_not_there(trade, login):
    support = submitted(trade)
    assert codes(view, trade, login, support)[0] in ("E_NOT_FOUND", "E_FORBIDDEN")


def test_evidence_is_read_by_who_sees_the_section_finance_reads_its_kind(trade):
    support = verified(trade)
    [mine], [theirs] = view(trade, "rep", support).evidence, view(trade, "finance", support).evidence
    assert (mine.kind, mine.name) == ("photo", "photo.png")
    assert mine.attachment is not None
    assert (theirs.kind, theirs.name, theirs.attachment) == ("photo", "", None)


# what waits


def test_what_waits_for_whom_on_its_way(trade):
    support = submitted(trade)
    assert dues(trade, "sup") == dues(trade, "mgr") == [("support_decide", "1", TODAY)]
    assert dues(trade, "rep") == dues(trade, "sup2") == dues(trade, "finance") == []
    service.approve_support(trade.door, trade["sup"], support, 100_000)
    assert dues(trade, "rep") == [("support_start", "1", TODAY)]
    service.start_support(trade.door, trade["rep"], support)
    assert dues(trade, "rep") == [("support_report", "1", TODAY + timedelta(days=9 + 7))]
    service.add_evidence(trade.door, trade["rep"], support, "photo", "a.png", b"x")
    service.report_support(trade.door, trade["rep"], support, "全部完成了")
    assert (dues(trade, "rep"), dues(trade, "sup"), dues(trade, "mgr")) == ([], [], [("support_verify", "1", TODAY)])
    service.verify_support(trade.door, trade["mgr"], support)
    assert (dues(trade, "mgr"), dues(trade, "finance")) == ([], [("support_settle", "1", TODAY)])
    service.settle_support(trade.door, trade["finance"], support, service.Payment(TODAY, 100_000))
    assert dues(trade, "finance") == []


def test_above_the_limit_it_waits_for_managers_alone(trade):
    submitted(trade, lines=[item(2_000_001)])
    submitted(trade, lines=[item(4_000_001)], dealer_share_bp=5000)  # our part 20,000.005 yuan, rounded up above it
    submitted(trade, lines=[item(4_000_000)], dealer_share_bp=5000)
    assert dues(trade, "sup") == [("support_decide", "3", TODAY)]
    assert len(dues(trade, "mgr")) == 3


def test_verifying_waits_for_the_marketing_member_where_there_is_one(trade):
    marketed(trade)
    reported(trade)
    assert (dues(trade, "tech"), dues(trade, "mgr")) == ([("support_verify", "1", TODAY)], [])


def test_what_came_back_waits_for_who_requested_it(trade):
    service.send_back_support(trade.door, trade["sup"], submitted(trade), WORDS)
    service.reject_support(trade.door, trade["sup"], submitted(trade), WORDS)
    assert sorted(dues(trade, "rep")) == [("support_back", "1", None), ("support_rejected", "2", None)]
    later(trade, 8)
    assert dues(trade, "rep") == [("support_back", "1", None)]


# what it returned


@pytest.fixture
def wine(trade):
    """A bottle costs six yuan and is sold at ten: four yuan of margin."""
    return stock(trade, "W1", cost4=60_000)


def done(trade, wine, *, weekly=7, during=30, weeks=8, **more):
    """Ten days of support on a hundred yuan, begun today, with sales before and during it; ten days later."""
    for week in range(weeks):
        sold(trade, wine, TODAY - timedelta(days=7 * week + 7), weekly)
    support = executing(trade, product_id=wine, lines=[item(10_000)], **more)
    later(trade, 3)
    sold(trade, wine, today(trade), during)
    later(trade, 7)
    service.add_evidence(trade.door, trade["rep"], support, "photo", "a.png", b"x")
    service.report_support(trade.door, trade["rep"], support, "全部完成了")
    return support


def test_return_over_the_weeks_before_by_hand(trade, wine):
    support = done(trade, wine)
    found = {row.kind: row for row in view(trade, "mgr", support).returns}
    before = found["before"]
    # 1 bottle a day for ten days is the baseline; 30 were sold: 20 more at 4 yuan are 80 yuan on a cost of 100
    assert (before.weeks, before.baseline3, before.actual3, before.lift_bp) == (8, 10_000, 30_000, 20_000)
    assert (before.incremental_fen, before.roi_bp, before.cost_fen, before.final) == (8_000, -2_000, 10_000, False)


def test_return_over_last_year_by_hand(trade, wine):
    sold(trade, wine, year_before(TODAY), 20)
    put(trade, Setting(key="lift_growth_percent", value="110"))
    support = done(trade, wine, weeks=0)
    last, before = view(trade, "mgr", support).returns
    # 20 bottles x 110 % = 22; 30 - 22 = 8 more at 4 yuan: 32 yuan on 100
    assert (last.kind, last.baseline3, last.incremental_fen, last.roi_bp) == ("last_year", 22_000, 3_200, -6_800)
    assert (before.kind, before.weeks, before.baseline3, before.lift_bp) == ("before", 8, 0, None)  # eight known weeks without a sale


def test_with_fewer_than_four_weeks_before_and_nothing_last_year_there_is_no_baseline(trade, wine):
    support = done(trade, wine, weeks=3)
    assert view(trade, "mgr", support).returns == ()
    with pytest.raises(Refused) as refused:
        service.verify_support(trade.door, trade["mgr"], support, "before")
    assert refused.value.nos[0].facts == (("field", "baseline_kind"), ("least", 4))
    assert codes(service.verify_support, trade.door, trade["mgr"], support, "last_year") == ("E_SUPPORT_YEAR",)
    assert codes(service.verify_support, trade.door, trade["mgr"], support, "dream") == ("E_SUPPORT_FIELD",)
    assert one(trade, support).state == "reported"


def test_verified_over_a_baseline_its_figures_stay(trade, wine):
    support = done(trade, wine)
    service.verify_support(trade.door, trade["mgr"], support, "before")
    sold(trade, wine, today(trade), 1000)
    [kept] = view(trade, "mgr", support).returns
    assert (kept.final, kept.actual3, kept.roi_bp) == (True, 30_000, -2_000)
    service.settle_support(trade.door, trade["finance"], support, service.Payment(today(trade), 5_000))
    assert view(trade, "mgr", support).returns[0].roi_bp == 6_000  # 80 on the 50 yuan that were paid


def test_verified_without_a_baseline_has_no_return(trade, wine):
    support = done(trade, wine)
    service.verify_support(trade.door, trade["mgr"], support)
    assert view(trade, "mgr", support).returns == ()


def test_margins_are_for_those_who_see_cost_prices(trade, wine):
    support = done(trade, wine)
    service.verify_support(trade.door, trade["mgr"], support, "before")
    seen = {login: view(trade, login, support).returns[0] for login in ("rep", "sup", "mgr", "finance")}
    assert {login: (row.incremental_fen, row.roi_bp, row.hidden) for login, row in seen.items()} == {
        "rep": (None, None, True), "sup": (None, None, True), "mgr": (8_000, -2_000, False), "finance": (8_000, -2_000, False),
    }  # fmt: skip
    assert {row.lift_bp for row in seen.values()} == {20_000}


def test_the_office_may_open_the_percentage_alone(trade, wine):
    put(trade, Setting(key="support_return_open", value="1"))
    support = done(trade, wine)
    row = next(each for each in view(trade, "rep", support).returns if each.kind == "before")
    assert (row.incremental_fen, row.roi_bp, row.hidden) == (None, -2_000, False)


def test_without_a_cost_price_no_return_is_told(trade):
    support = done(trade, stock(trade, "W2"))
    row = next(each for each in view(trade, "mgr", support).returns if each.kind == "before")
    assert (row.lift_bp, row.incremental_fen, row.roi_bp) == (20_000, None, None)


def test_before_its_first_day_there_is_nothing_to_tell(trade, wine):
    support = approved(trade, starts_on=TODAY + timedelta(days=1), product_id=wine)
    assert view(trade, "mgr", support).returns == ()
