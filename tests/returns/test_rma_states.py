"""A return from draft to closed: who does what, within which days, what it is worth, what the clock does. Source: business.md §19, §1."""

from datetime import timedelta

import pytest
from rma_steps import (
    ROLES,
    approved,
    awaited,
    bought,
    drafted,
    inspected,
    line,
    lines_of,
    one,
    parts,
    posted,
    received,
    settled,
    submitted,
    terms,
    today,
)

from goods_shelf import agree, price, stock
from kehu_desk.archives.service import team
from kehu_desk.custody.service import sealing
from kehu_desk.door.notices import Notice
from kehu_desk.people.queries import by_login
from kehu_desk.returns.entities import Repacking, Replacement, Rma, RmaLine
from kehu_desk.returns.noun import due
from kehu_desk.returns.queries import returned3
from kehu_desk.returns.rules.lines import Part, Wanted
from kehu_desk.returns.rules.states import STATES
from kehu_desk.returns.service import deciding, drafting, handling, settling, sweep
from kehu_desk.returns.service.handling import Work
from kehu_desk.returns.service.offers import rma_offers
from kehu_desk.returns.service.settling import Settling
from kehu_desk.returns.workflow import RMAS
from kehu_desk.sales.entities import SalesRecord
from real_office import codes
from trade_steps import TODAY, ago, read


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒", 100_000)


@pytest.fixture
def sold(trade, wine):
    """A hundred bottles at ten yuan, delivered ten days ago."""
    return bought(trade, wine)


def do(trade, login, deed, *facts, **named):
    return codes(deed, trade.door, trade[login], *facts, **named)


def waits(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.title.split()[0]) for each in due(session, actor)]


# the whole way


def test_a_return_goes_its_way_from_draft_to_closed(trade, sold):
    rma = drafted(trade, sold, 10)
    assert (one(trade, rma).no, one(trade, rma).state) == ("TH-2026-00001", "draft")
    [row] = lines_of(trade, rma)
    assert (row.requested3, row.price4, row.batch_no, row.delivered_on) == (10_000, 100_000, "B1", ago(10))
    drafting.submit_rma(trade.door, trade["rep"], rma)
    deciding.approve_rma(trade.door, trade["sup"], rma, {1: Part(8_000)}, "只退八瓶")
    assert (one(trade, rma).state, one(trade, rma).decision) == ("partly_approved", "只退八瓶")
    handling.call_goods(trade.door, trade["service"], rma)
    trade.later(days=3)
    handling.receive_rma(trade.door, trade["service"], rma, today(trade), {1: Part(7_000)})
    handling.inspect_rma(trade.door, trade["service"], rma, {1: Part(6_000, "scrap", "一瓶无瑕疵")})
    assert lines_of(trade, rma)[0].note == "一瓶无瑕疵"
    settling.settle_rma(trade.door, trade["finance"], rma, Settling("credit_note", today(trade)))
    it = one(trade, rma)
    assert (it.state, it.credit_fen, it.net_fen, it.settlement, it.settled_on) == ("settled", 6_000, 0, "credit_note", today(trade))
    [back] = posted(trade, rma)
    assert (back.doc_type, back.state, back.qty3, back.amount_fen, back.price4, back.corrects_id, back.due_on) == (
        "return",
        "billed",
        -6_000,
        -6_000,
        100_000,
        sold,
        today(trade),
    )
    handling.close_rma(trade.door, trade["service"], rma)
    assert one(trade, rma).state == "closed"


def test_approved_in_full_is_approved(trade, sold):
    assert one(trade, approved(trade, sold)).state == "approved"


def test_every_state_of_the_paragraph_is_reached_by_some_line_of_the_table():
    targets = {"approved", "partly_approved"} | {row.target for row in RMAS if isinstance(row.target, str)}
    assert targets == set(STATES)


# who may


def tries(trade, login, rma, event):
    door, who = trade.door, trade[login]
    deeds = {
        "change": lambda: drafting.change_rma(door, who, rma, terms(), [line(lines_of(trade, rma)[0].source_id)]),
        "submit": lambda: drafting.submit_rma(door, who, rma),
        "cancel": lambda: drafting.cancel_rma(door, who, rma, "客户不退了啊"),
        "approve": lambda: deciding.approve_rma(door, who, rma, parts(trade, rma)),
        "reject": lambda: deciding.reject_rma(door, who, rma, "不符合规定"),
        "send_back": lambda: deciding.send_back_rma(door, who, rma, "照片没有上传"),
        "call": lambda: handling.call_goods(door, who, rma),
        "receive": lambda: handling.receive_rma(door, who, rma, TODAY, parts(trade, rma, "approved3")),
        "inspect": lambda: handling.inspect_rma(door, who, rma, {1: Part(0)}),
        "work": lambda: handling.record_work(door, who, rma, [Work(1, "纸箱", 1_000, 5, 100, TODAY)]),
        "settle": lambda: settling.settle_rma(door, who, rma, Settling("credit_note", TODAY)),
        "close": lambda: handling.close_rma(door, who, rma),
    }  # fmt: skip
    return codes(deeds[event])


BEFORE = {
    "change": drafted, "submit": drafted, "cancel": drafted, "approve": submitted, "reject": submitted, "send_back": submitted,
    "call": approved, "receive": awaited, "inspect": received, "work": received, "settle": inspected, "close": settled,
}  # fmt: skip
MAY = {
    "change": ("rep", "service"), "submit": ("rep", "service"), "cancel": ("rep", "service"), "approve": ("sup", "mgr"),
    "reject": ("sup", "mgr"), "send_back": ("sup", "mgr"), "call": ("rep", "service"), "receive": ("service",), "inspect": ("service",),
    "work": ("service",), "settle": ("finance",), "close": ("service", "finance"),
}  # fmt: skip


@pytest.mark.parametrize("event", list(BEFORE))
def test_each_step_belongs_to_its_roles_and_to_nobody_else(trade, sold, event):
    rma = BEFORE[event](trade, sold)
    before = one(trade, rma).state, [row.requested3 for row in lines_of(trade, rma)]
    for login in (role for role in ROLES if role not in MAY[event]):
        assert tries(trade, login, rma, event)[0] in ("E_FORBIDDEN", "E_NO_RELATION", "E_LEVEL"), login
    assert (one(trade, rma).state, [row.requested3 for row in lines_of(trade, rma)]) == before
    assert not read(trade, Repacking)
    for login in MAY[event]:
        if one(trade, rma).state == before[0]:
            assert tries(trade, login, rma, event) == (), login


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("rep", "service")])
def test_only_who_answers_for_the_customer_or_service_registers(trade, sold, login):
    assert do(trade, login, drafting.draft_rma, trade.customer, terms(), [line(sold)])[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert not read(trade, Rma)


def test_service_registers_for_anybody(trade, wine):
    other = bought(trade, wine, customer=trade.other)
    assert one(trade, drafted(trade, other, login="service", customer=trade.other)).state == "draft"


def test_nobody_decides_what_he_drafted_or_handed_in(trade, sold):
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("kam"), kind="KAM", team_role="kam")
    with trade.house.store.write() as session, session.begin():
        by_login(session, "kam").roles = "kam mgr"
    rma = drafted(trade, sold)
    drafting.submit_rma(trade.door, trade["kam"], rma)
    for event in ("approve", "reject", "send_back"):
        assert tries(trade, "kam", rma, event) == ("E_SELF_APPROVAL",)
    assert tries(trade, "sup", rma, "approve") == ()


def test_a_superior_decides_up_to_the_setting_a_manager_any(trade, wine):
    """10,000 yuan: a thousand bottles at ten are within, one more is not."""
    big = bought(trade, wine, 3_001)
    within, above, over = submitted(trade, big, 1_000), submitted(trade, big, 1_000), submitted(trade, big, 1_001)
    assert tries(trade, "sup", within, "approve") == ()
    assert tries(trade, "sup", over, "approve") == ("E_RETURN_LIMIT",)
    assert tries(trade, "sup", over, "reject") == ("E_RETURN_LIMIT",)
    assert tries(trade, "mgr", over, "approve") == ()
    assert tries(trade, "mgr", above, "reject") == ()


def test_what_is_decided_is_what_was_read(trade, sold):
    rma = submitted(trade, sold)
    seen = one(trade, rma).row_version
    deciding.send_back_rma(trade.door, trade["sup"], rma, "数量请核对")
    drafting.change_rma(trade.door, trade["rep"], rma, terms(), [line(sold, 50)])
    drafting.submit_rma(trade.door, trade["rep"], rma)
    assert do(trade, "sup", deciding.approve_rma, rma, parts(trade, rma), seen=seen) == ("E_STALE",)
    assert one(trade, rma).state == "submitted"


def test_a_sealed_archive_takes_no_return(trade, sold):
    rma = drafted(trade, sold)
    sealing.seal_archive(trade.door, trade["mgr"], trade.customer, "客户已经停业")
    assert do(trade, "rep", drafting.draft_rma, trade.customer, terms(), [line(sold)]) == ("E_ARCHIVE_STATE",)
    assert tries(trade, "rep", rma, "submit") == ("E_ARCHIVE_STATE",)


def test_each_wrong_state_says_where_the_case_stands(trade, sold):
    rma = drafted(trade, sold)
    for event, login in (("approve", "sup"), ("receive", "service"), ("inspect", "service"), ("settle", "finance"), ("close", "service")):
        assert "E_STATE" in tries(trade, login, rma, event), event
    assert one(trade, rma).state == "draft"


# what may still come back


def test_other_cases_count_against_what_was_sold_open_or_finished(trade, sold):
    drafted(trade, sold, 30)
    settled(trade, sold, 20)
    approved(trade, sold, 25, granted=10)
    """100 sold: 30 asked for, 20 back, 10 approved: 40 left."""
    assert do(trade, "rep", drafting.draft_rma, trade.customer, terms(), [line(sold, 41)]) == ("E_RETURN_OVER",)
    drafted(trade, sold, 40)
    with trade.house.store.read() as session:
        assert returned3(session, [sold]) == {sold: 100_000}


@pytest.mark.parametrize("how", ["cancel", "reject", "lapse"])
def test_what_ends_without_goods_can_come_back_by_another_case(trade, sold, how):
    if how == "cancel":
        drafting.cancel_rma(trade.door, trade["rep"], drafted(trade, sold, 100), "客户自己卖掉了")
    elif how == "reject":
        deciding.reject_rma(trade.door, trade["sup"], submitted(trade, sold, 100), "超过合同约定")
    else:
        awaited(trade, sold, 100)
        trade.later(days=31)
        assert sweep(trade.door) == 1
    assert one(trade, drafted(trade, sold, 100, day=today(trade))).state == "draft"


def test_what_was_not_received_or_not_accepted_is_free_again(trade, sold):
    received(trade, sold, 100, got=70)
    inspected(trade, sold, 30, good=10)
    drafted(trade, sold, 20)
    assert do(trade, "rep", drafting.draft_rma, trade.customer, terms(), [line(sold, 1)]) == ("E_RETURN_OVER",)


def test_repacked_goods_stay_the_customers_and_can_come_back_later(trade, sold):
    rma = received(trade, sold, 100, kind="repack", reason="package_damage")
    assert do(trade, "rep", drafting.draft_rma, trade.customer, terms(), [line(sold, 1)]) == ("E_RETURN_OVER",)
    handling.record_work(trade.door, trade["service"], rma, [Work(1, "新纸箱", 100_000, 60, 3_000, TODAY)])
    handling.inspect_rma(trade.door, trade["service"], rma, {1: Part(100_000, "repack")})
    settling.settle_rma(trade.door, trade["finance"], rma, Settling("repack_only", TODAY))
    drafted(trade, sold, 100)


def test_a_correction_of_what_was_sold_counts_at_the_next_step(trade, sold):
    from kehu_desk.sales.service.records import correct_sale

    rma = submitted(trade, sold, 10)
    correct_sale(trade.door, trade["finance"], sold, "发票开错了的")
    assert tries(trade, "sup", rma, "approve") == ("E_RETURN_OVER",)
    assert do(trade, "rep", drafting.draft_rma, trade.customer, terms(), [line(sold, 1)]) == ("E_RETURN_OVER",)


def test_a_line_of_which_something_came_back_is_corrected_no_more(trade, sold):
    from kehu_desk.sales.service.records import correct_sale

    settled(trade, sold, 10)
    assert do(trade, "finance", correct_sale, sold, "发票开错了的") == ("E_CORRECTED",)


# worth


def test_a_return_is_worth_its_share_of_the_amount_and_the_last_part_gets_the_remainder(trade, wine):
    """Three bottles at 33.34 less 0.02: 100.00. Parts of one: 33.33, 33.34 (66.67 - 33.33), 33.33."""
    source = bought(trade, wine, 3, 333_400, discount=2)
    worth = [one(trade, settled(trade, source, 1)).credit_fen for _ in range(3)]
    assert worth == [3_333, 3_334, 3_333]
    assert sum(row.amount_fen for row in read(trade, SalesRecord, doc_type="return")) == -10_000


def test_a_case_settled_with_nothing_takes_the_goods_and_pays_nothing(trade, sold):
    rma = settled(trade, sold, 10, settlement="none")
    [back] = posted(trade, rma)
    assert (one(trade, rma).credit_fen, back.qty3, back.amount_fen) == (0, -10_000, 0)


def test_where_nothing_was_accepted_nothing_is_written(trade, sold):
    rma = inspected(trade, sold, 10, good=0)
    assert do(trade, "finance", settling.settle_rma, rma, Settling("credit_note", TODAY)) == ("E_RETURN_SETTLEMENT",)
    settling.settle_rma(trade.door, trade["finance"], rma, Settling("none", TODAY))
    assert (one(trade, rma).state, posted(trade, rma)) == ("settled", [])


def test_offsetting_with_the_rebate_is_only_marked(trade, sold):
    rma = settled(trade, sold, 10, settlement="offset_rebate")
    assert (one(trade, rma).settlement, [row.amount_fen for row in posted(trade, rma)]) == ("offset_rebate", [-10_000])


def test_a_line_in_foreign_money_is_credited_in_what_was_frozen(trade, wine):
    """1.4085 dollars a bottle at 7.1: 3 bottles 4.23 dollars = 30.03 yuan; parts of one come to 10.01 each."""
    source = bought(trade, wine, 3, currency="USD", fx_rate8=710_000_000, price4=14_085)
    with trade.house.store.write() as session, session.begin():
        row = session.get(SalesRecord, source)
        row.amount_doc, row.amount_fen = 423, 3_003
    parts_ = [posted(trade, settled(trade, source, 1))[0] for _ in range(3)]
    assert [(row.currency, row.amount_fen) for row in parts_] == [("CNY", -1_001)] * 3


def test_a_settled_return_lowers_what_the_customer_owes(trade, sold):
    from kehu_desk.settlement.queries import position

    def ledger():
        with trade.house.store.read() as session:
            return position(session, trade.customer, today(trade)).ledger_fen

    assert ledger() == 100_000
    settled(trade, sold, 10)
    assert ledger() == 90_000


def test_promotion_contract_and_rebate_base_follow_the_line_sold(trade, wine):
    held = agree(trade, trade.customer)
    source = bought(trade, wine, promotion="春节", rebate_eligible=False, contract_id=held)
    [back] = posted(trade, settled(trade, source, 10))
    assert (back.promotion, back.rebate_eligible, back.contract_id) == ("春节", False, held)


# exchange


def test_an_exchange_bills_the_difference_at_the_prices_of_today(trade, wine, sold):
    """Ten bottles at 10.00 come back; eleven at 12.00 go out: 132.00 - 100.00 = 32.00 to pay."""
    other = stock(trade, "YJ02", "花雕", 120_000)
    rma = settled(trade, sold, 10, kind="exchange", settlement="replacement", out=[Wanted(other, "瓶", 11_000)])
    it, rows = one(trade, rma), posted(trade, rma)
    assert (it.credit_fen, it.net_fen) == (10_000, 3_200)
    assert [(row.doc_type, row.product_id == other, row.qty3, row.amount_fen) for row in rows] == [
        ("exchange_in", False, -10_000, -10_000),
        ("exchange_out", True, 11_000, 13_200),
    ]
    assert rows[1].due_on == TODAY + timedelta(days=30)
    assert [(row.qty3, row.amount_fen) for row in read(trade, Replacement, rma_id=rma)] == [(11_000, 13_200)]


def test_goods_exchanged_for_cheaper_ones_leave_a_credit(trade, sold):
    cheap = stock(trade, "YJ03", "料酒", 40_000)
    rma = settled(trade, sold, 10, kind="exchange", settlement="replacement", out=[Wanted(cheap, "瓶", 10_000)])
    assert one(trade, rma).net_fen == -6_000


def test_goods_of_an_exchange_go_out_at_the_price_of_the_contract(trade, sold):
    other = stock(trade, "YJ02", "花雕", 120_000)
    price(trade, "KA", other, 100_000)
    held = agree(trade, trade.customer)
    rma = settled(trade, sold, 10, kind="exchange", settlement="replacement", out=[Wanted(other, "瓶", 10_000)])
    """List 10.00 less 2 %: 9.80."""
    assert (posted(trade, rma)[1].price4, posted(trade, rma)[1].contract_id) == (98_000, held)


def test_what_went_out_in_an_exchange_can_come_back_itself(trade, sold, wine):
    rma = settled(trade, sold, 10, kind="exchange", settlement="replacement", out=[Wanted(wine, "瓶", 10_000)])
    out = posted(trade, rma)[1].id
    assert one(trade, settled(trade, out, 10)).credit_fen == 10_000


def test_an_exchange_names_what_goes_out_and_nothing_else_does(trade, sold, wine):
    exchange = inspected(trade, sold, 10, kind="exchange")
    assert do(trade, "finance", settling.settle_rma, exchange, Settling("replacement", TODAY)) == ("E_RETURN_REPLACE",)
    plain = inspected(trade, sold, 10)
    out = (Wanted(wine, "瓶", 1_000),)
    assert do(trade, "finance", settling.settle_rma, plain, Settling("credit_note", TODAY, out)) == ("E_RETURN_REPLACE",)
    assert do(trade, "rep", drafting.draft_rma, trade.customer, terms(), [line(sold)], out) == ("E_RETURN_REPLACE",)


def test_the_settlement_is_told_before_it_is_written(trade, sold, wine):
    rma = inspected(trade, sold, 10, kind="exchange")
    told = settling.reckon_settlement(
        trade.door, trade["finance"], rma, Settling("replacement", TODAY, (Wanted(wine, "箱", 1_000),))
    )  # fmt: skip
    """A case of 24 at 10.00 goes out, 10 bottles come back."""
    assert (told.lines, told.out, told.credit_fen, told.net_fen, told.nos) == ({1: 10_000}, (24_000,), 10_000, 14_000, ())
    assert one(trade, rma).state == "inspected"
    assert do(trade, "service", settling.reckon_settlement, rma, Settling("replacement", TODAY)) == ("E_FORBIDDEN",)


# repacking and repair


def test_repacking_is_settled_once_all_of_it_is_done_and_leaves_quantity_and_batch(trade, sold):
    rma = inspected(trade, sold, 10, kind="repack", reason="package_damage", disposition="repack")
    assert do(trade, "finance", settling.settle_rma, rma, Settling("repack_only", TODAY)) == ("E_RETURN_UNWORKED",)
    works = [Work(1, "外箱", 4_000, 20, 1_200, TODAY, "customer_site", "supplier"), Work(1, "标签", 6_000, 10, 300, TODAY)]
    handling.record_work(trade.door, trade["service"], rma, works)
    settling.settle_rma(trade.door, trade["finance"], rma, Settling("repack_only", TODAY))
    assert [(row.material, row.qty3, row.cost_fen, row.borne_by) for row in read(trade, Repacking)] == [
        ("外箱", 4_000, 1_200, "supplier"),
        ("标签", 6_000, 300, "us"),
    ]
    assert (posted(trade, rma), one(trade, rma).credit_fen, lines_of(trade, rma)[0].batch_no) == ([], 0, "B1")
    [source] = read(trade, SalesRecord, id=sold)
    assert (source.qty3, source.batch_no) == (100_000, "B1")


def test_repair_is_settled_with_nothing_once_it_is_done(trade, sold):
    rma = inspected(trade, sold, 2, kind="repair", disposition="rework")
    handling.record_work(trade.door, trade["service"], rma, [Work(1, "泵头", 2_000, 30, 0, TODAY)])
    settling.settle_rma(trade.door, trade["finance"], rma, Settling("none", TODAY))
    assert (one(trade, rma).state, posted(trade, rma)) == ("settled", [])


def test_not_more_is_repacked_than_is_there(trade, sold):
    rma = received(trade, sold, 10, kind="repack", reason="package_damage")
    handling.record_work(trade.door, trade["service"], rma, [Work(1, "外箱", 6_000, 0, 0, TODAY)])
    again = [Work(1, "外箱", 5_000, 0, 0, TODAY)]
    assert do(trade, "service", handling.record_work, rma, again) == ("E_RETURN_WORK",)
    assert do(trade, "service", handling.inspect_rma, rma, {1: Part(5_000, "repack")}) == ("E_RETURN_WORKED",)


# the clock


def test_goods_that_do_not_come_in_thirty_days_let_the_case_lapse(trade, sold):
    rma = awaited(trade, sold)
    trade.later(days=30)
    assert sweep(trade.door) == 0
    trade.later(days=1)
    assert tries(trade, "service", rma, "receive") == ("E_STATE",)
    assert sweep(trade.door) == 1
    assert (one(trade, rma).state, sweep(trade.door)) == ("lapsed", 0)
    assert [row.kind for row in read(trade, Notice, person_id=trade.id("rep"), subject_id=rma)][-1] == "rma_lapsed"


def test_the_list_shows_what_the_clock_has_done_before_it_is_written(trade, sold):
    from kehu_desk.returns.queries import Picked, rma_page
    from kehu_desk.returns.queries.listing import oldest_of
    from kehu_desk.returns.rules.states import state_now

    rma = awaited(trade, sold)
    for days in (30, 1):
        trade.later(days=days)
        with trade.door.look(trade["rep"]) as (session, actor):
            [row] = rma_page(session, actor, None, 9)
            it = one(trade, rma)
            assert row.state == state_now(it.state, it.awaited_since, oldest_of(session, actor))
            assert rma_page(session, actor, None, 9, Picked(states=(row.state,)))
    assert row.state == "lapsed"


# news and work


def test_who_registered_hears_of_the_decision(trade, sold):
    rma = submitted(trade, sold)
    deciding.send_back_rma(trade.door, trade["sup"], rma, "照片没有上传")
    drafting.submit_rma(trade.door, trade["rep"], rma)
    trade.later(minutes=1)
    deciding.reject_rma(trade.door, trade["mgr"], rma, "不符合规定")
    told = read(trade, Notice, person_id=trade.id("rep"), subject_id=rma)
    assert [row.kind for row in told] == ["rma_back", "rma_rejected"]
    assert told[1].facts["number"] == "TH-2026-00001"


def test_due_work_follows_the_case_from_hand_to_hand(trade, sold):
    rma = submitted(trade, sold)
    assert waits(trade, "sup") == waits(trade, "mgr") == [("rma_decide", "TH-2026-00001")]
    assert waits(trade, "sup2") == waits(trade, "rep") == waits(trade, "service") == waits(trade, "finance") == []
    deciding.send_back_rma(trade.door, trade["sup"], rma, "照片没有上传")
    assert (waits(trade, "rep"), waits(trade, "sup")) == ([("rma_back", "TH-2026-00001")], [])
    drafting.submit_rma(trade.door, trade["rep"], rma)
    deciding.approve_rma(trade.door, trade["sup"], rma, parts(trade, rma))
    assert (waits(trade, "service"), waits(trade, "rep")) == ([("rma_call", "TH-2026-00001")], [])
    handling.call_goods(trade.door, trade["service"], rma)
    with trade.door.look(trade["service"]) as (session, actor):
        [waiting] = due(session, actor)
    assert (waiting.kind, waiting.due_on) == ("rma_receive", TODAY + timedelta(days=30))
    handling.receive_rma(trade.door, trade["service"], rma, TODAY, parts(trade, rma))
    assert waits(trade, "service") == [("rma_inspect", "TH-2026-00001")]
    handling.inspect_rma(trade.door, trade["service"], rma, {1: Part(10_000, "restock")})
    assert (waits(trade, "finance"), waits(trade, "service")) == ([("rma_settle", "TH-2026-00001")], [])
    settling.settle_rma(trade.door, trade["finance"], rma, Settling("credit_note", TODAY))
    assert (waits(trade, "finance"), waits(trade, "service")) == ([], [("rma_close", "TH-2026-00001")])


def test_a_superior_is_not_asked_for_what_is_above_his_limit(trade, wine):
    submitted(trade, bought(trade, wine, 1_001), 1_001)
    assert (waits(trade, "sup"), waits(trade, "mgr")) == ([], [("rma_decide", "TH-2026-00001")])


def test_a_rejection_stands_on_the_workbench_for_a_week(trade, sold):
    deciding.reject_rma(trade.door, trade["sup"], submitted(trade, sold), "不符合规定")
    assert waits(trade, "rep") == [("rma_rejected", "TH-2026-00001")]
    trade.later(days=8)
    assert waits(trade, "rep") == []


# what is seen


def test_service_sees_no_price_and_finance_only_what_it_settles(trade, sold):
    from kehu_desk.returns.service.reading import sources, view

    rma = received(trade, sold)
    seen = view(trade.door, trade["service"], rma)
    assert (seen.asked_fen, seen.credit_fen, seen.lines[0].price4, seen.lines[0].asked_fen) == (None, None, None, None)
    assert view(trade.door, trade["rep"], rma).asked_fen == 10_000
    assert do(trade, "finance", view, rma) == ("E_NOT_FOUND",)
    handling.inspect_rma(trade.door, trade["service"], rma, {1: Part(10_000, "restock")})
    assert view(trade.door, trade["finance"], rma).asked_fen == 10_000
    [row] = sources(trade.door, trade["service"], trade.customer, "黄酒").rows
    assert (row.sold.left3, row.batch_no, row.traded_on) == (90_000, "B1", ago(10))
    assert do(trade, "finance", sources, trade.customer) == ("E_FORBIDDEN",)
    assert do(trade, "rep3", view, rma) == ("E_NOT_FOUND",)


def test_buttons_are_those_of_the_role_and_the_state(trade, sold):
    def shown(login, rma):
        return {offer.event for offer in rma_offers(trade.door, trade[login], rma)}

    rma = submitted(trade, sold)
    assert shown("rep", rma) == {"cancel", "photo"}
    assert shown("sup", rma) == shown("mgr", rma) == {"approve", "reject", "send_back"}
    assert shown("finance", rma) == set()
    rma = inspected(trade, sold)
    assert (shown("finance", rma), shown("service", rma)) == ({"settle"}, {"inspect", "photo"})
    [settle] = rma_offers(trade.door, trade["finance"], rma)
    assert settle.nos == ()


def test_a_draft_is_one_deed_with_its_entry(trade, sold):
    from kehu_desk.door.audit import Entry

    drafted(trade, sold)
    rows = [row for row in read(trade, Entry, action="return.register") if row.result == "done"]
    assert [(row.subject, row.section) for row in rows] == [("TH-2026-00001", "RET")]
    assert len(read(trade, RmaLine)) == 1
