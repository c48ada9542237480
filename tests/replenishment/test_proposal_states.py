"""The way of a proposal: each step by whom it belongs to, and every other step refused with its code and nothing written."""

from datetime import timedelta

import pytest

from goods_shelf import stock
from kehu_desk.door import notices
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.orders.service import deciding as orders
from kehu_desk.orders.service import drafting
from kehu_desk.people.entities import Person
from kehu_desk.products.entities import Product
from kehu_desk.replenishment import service
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.noun import NOUN
from kehu_desk.replenishment.service.offers import proposal_offers
from kehu_desk.replenishment.service.reading import view
from kehu_desk.replenishment.workflow import PROPOSALS
from need_steps import ROLES, TODAY, ago, confirmed, counted, one, proposed, sold, submitted
from real_office import codes
from trade_steps import granted, read

WRONG = {"E_FORBIDDEN", "E_NO_RELATION"}


@pytest.fixture
def wine(trade):
    granted(trade, trade.customer, 10**9)
    product = stock(trade, "YJ01", "黄酒", 100_000)
    sold(trade, product)
    counted(trade, product, 95)
    return product


@pytest.fixture
def both(trade, wine):
    """A second product of the same customer."""
    other = stock(trade, "YJ02", "米酒", 50_000)
    sold(trade, other)
    counted(trade, other, 20)
    return wine, other


def do(trade, login, deed, *facts, **named):
    return deed(trade.door, trade[login], *facts, **named)


def due(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.title, each.subject) for each in NOUN.due(session, actor)]


def events(trade, login, proposal):
    return [offer.event for offer in proposal_offers(trade.door, trade[login], [proposal])[proposal]]


def test_the_table():
    rows = [(" ".join(sorted(row.sources)), row.event, row.target if isinstance(row.target, str) else "before") for row in PROPOSALS]
    assert rows == [
        ("adjusted proposed", "adjust", "adjusted"),
        ("adjusted proposed", "submit", "submitted"),
        ("submitted", "send_back", "before"),
        ("submitted", "confirm", "confirmed"),
        ("confirmed", "ship", "shipped"),
        ("confirmed", "clock", "shipped"),
        ("confirmed", "clock", "cancelled"),
        ("shipped", "close", "closed"),
        ("shipped", "clock", "closed"),
        ("adjusted confirmed proposed submitted", "cancel", "cancelled"),
    ]


# adjusting


def test_a_fifth_may_be_changed_without_a_reason(trade, wine):
    """156 less 20 % is 124.8: 132 is within, 120 is not."""
    proposal = proposed(trade)
    do(trade, "rep", service.adjust_proposal, proposal, 132_000)
    row = one(trade, proposal)
    assert (row.state, row.qty3, row.proposed3, row.adjusted_by) == ("adjusted", 132_000, 156_000, trade.id("rep"))
    assert codes(do, trade, "rep", service.adjust_proposal, proposal, 120_000) == ("E_REASON",)
    assert codes(do, trade, "rep", service.adjust_proposal, proposal, 120_000, "太短") == ("E_REASON",)
    do(trade, "rep", service.adjust_proposal, proposal, 120_000, "客户仓库放不下")
    assert (one(trade, proposal).qty3, one(trade, proposal).adjust_reason) == (120_000, "客户仓库放不下")
    entry = trade.entries("proposal.draft")[-1]
    assert (entry.before, entry.after) == ("adjusted 132000", "adjusted 120000")


BAD_QUANTITIES = [(0, "E_PACK"), (-12_000, "E_PACK"), (13_000, "E_PACK"), (10**13, "E_PACK"), (150_001, "E_PACK")]


@pytest.mark.parametrize(("q3", "code"), BAD_QUANTITIES)
def test_quantities_come_in_whole_packs(trade, wine, q3, code):
    proposal = proposed(trade)
    assert code in codes(do, trade, "rep", service.adjust_proposal, proposal, q3, "一个足够长的理由")
    assert (one(trade, proposal).state, one(trade, proposal).qty3) == ("proposed", 156_000)


def test_the_least_order_holds_for_people_too(trade, wine):
    with trade.house.store.write() as session, session.begin():
        session.get(Product, wine).min_order_qty3 = 60_000
    proposal = proposed(trade)
    assert codes(do, trade, "rep", service.adjust_proposal, proposal, 48_000, "客户只要四打") == ("E_LEAST",)


def test_a_reason_of_more_than_three_hundred_characters_is_refused(trade, wine):
    proposal = proposed(trade)
    assert codes(do, trade, "rep", service.adjust_proposal, proposal, 144_000, "长" * 301) == ("E_TOO_LONG",)


def test_what_another_changed_meanwhile_is_not_overwritten(trade, wine):
    proposal = proposed(trade)
    seen = one(trade, proposal).row_version
    do(trade, "rep", service.adjust_proposal, proposal, 144_000, seen=seen)
    assert codes(do, trade, "rep", service.adjust_proposal, proposal, 132_000, seen=seen) == ("E_STALE",)


def test_a_proposal_that_is_not_there(trade, wine):
    assert codes(do, trade, "rep", service.adjust_proposal, new_id(), 12_000) == ("E_NOT_FOUND",)
    assert codes(do, trade, "rep", service.submit_proposals, [new_id()]) == ("E_NOT_FOUND",)


# handing in, sending back


@pytest.mark.parametrize("login", [each for each in ROLES if each != "rep"])
def test_only_who_orders_for_the_customer_hands_in(trade, wine, login):
    proposal = proposed(trade)
    for deed, facts in ((service.submit_proposals, ([proposal],)), (service.adjust_proposal, (proposal, 144_000))):
        assert codes(do, trade, login, deed, *facts)[0] in WRONG
    assert one(trade, proposal).state == "proposed"


def test_nothing_is_handed_in_for_nothing(trade, wine):
    proposal = proposed(trade)
    with trade.house.store.write() as session, session.begin():
        session.get(OrderProposal, proposal).qty3 = 0
    assert "E_PROPOSAL_ZERO" in codes(do, trade, "rep", service.submit_proposals, [proposal])


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("sup", "mgr")])
def test_only_the_superior_or_a_manager_decides(trade, wine, login):
    proposal = submitted(trade)
    assert codes(do, trade, login, service.confirm_proposals, [proposal])[0] in WRONG
    assert codes(do, trade, login, service.send_back_proposal, proposal, "数量不合理吧")[0] in WRONG
    assert one(trade, proposal).state == "submitted"
    assert read(trade, Order) == []


def test_it_comes_back_with_a_reason_and_is_told(trade, wine):
    proposal = submitted(trade)
    assert codes(do, trade, "sup", service.send_back_proposal, proposal, "不行") == ("E_REASON",)
    do(trade, "sup", service.send_back_proposal, proposal, "先看月底盘点")
    row = one(trade, proposal)
    assert (row.state, row.end_reason, row.submitted_at) == ("proposed", "先看月底盘点", None)
    with trade.house.store.read() as session:
        [told] = notices.notices(session, trade.id("rep"))
    assert (told.kind, told.facts["proposal"]) == ("proposal_back", row.no)
    assert due(trade, "rep") == [("proposal_back", "杭州华东医药有限公司 × 1", proposal)]
    do(trade, "rep", service.submit_proposals, [proposal])
    assert (one(trade, proposal).end_reason, due(trade, "rep")) == ("", [])


def test_one_that_was_adjusted_comes_back_adjusted(trade, wine):
    proposal = proposed(trade)
    do(trade, "rep", service.adjust_proposal, proposal, 144_000)
    do(trade, "rep", service.submit_proposals, [proposal])
    do(trade, "sup", service.send_back_proposal, proposal, "先看月底盘点")
    assert one(trade, proposal).state == "adjusted"


# confirming


def test_confirming_makes_a_draft_in_the_name_of_who_handed_in(trade, wine):
    proposal = submitted(trade)
    done = do(trade, "sup", service.confirm_proposals, [proposal])
    [order] = read(trade, Order)
    [line] = read(trade, OrderLine)
    assert done.orders == (order.id,)
    assert (order.state, order.drafted_by, order.note, order.wanted_on) == (
        "draft",
        trade.id("rep"),
        "YH-2026-00001",
        TODAY + timedelta(days=5),
    )
    assert (line.product_id, line.unit, line.qty3) == (wine, "瓶", 156_000)
    row = one(trade, proposal)
    assert (row.state, row.order_id, row.confirmed_by) == ("confirmed", order.id, trade.id("sup"))
    drafting.submit_order(trade.door, trade["rep"], order.id)
    orders.approve_order(trade.door, trade["sup"], order.id)  # who confirmed has not drafted it


def test_what_is_confirmed_of_one_customer_becomes_one_order(trade, both):
    service.propose(trade.door, trade["rep"], [trade.customer])
    ids = [row.id for row in read(trade, OrderProposal)]
    do(trade, "rep", service.submit_proposals, ids)
    done = do(trade, "mgr", service.confirm_proposals, ids)
    assert (done.done, len(done.orders)) == (2, 1)
    assert len(read(trade, OrderLine)) == 2


def test_it_can_be_confirmed_without_an_order(trade, wine):
    proposal = confirmed(trade, orders=False)
    assert (one(trade, proposal).order_id, read(trade, Order)) == (None, [])


def test_nobody_confirms_what_he_had_a_hand_in(trade, wine):
    """A superior who is responsible himself drafts; a manager must confirm. One natural person with two accounts is one person."""
    proposal = submitted(trade)
    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id("mgr2")).staff_no = "E01"
    assert codes(do, trade, "mgr2", service.confirm_proposals, [proposal]) == ("E_SELF_APPROVAL",)
    assert due(trade, "mgr2") == []
    do(trade, "mgr", service.confirm_proposals, [proposal])


def test_each_of_several_is_decided_alone(trade, both):
    service.propose(trade.door, trade["rep"], [trade.customer])
    first, second = sorted(read(trade, OrderProposal), key=lambda row: row.no)
    do(trade, "rep", service.submit_proposals, [first.id])
    done = do(trade, "sup", service.confirm_proposals, [first.id, second.id])
    assert done.done == 1
    assert [(number, [each.code for each in nos]) for number, nos in done.refused] == [(second.no, ["E_STATE"])]
    assert (one(trade, first.id).state, one(trade, second.id).state) == ("confirmed", "proposed")
    assert [entry.codes for entry in trade.entries("proposal.decide") if entry.subject == second.no] == ["E_STATE"]


def test_customers_that_are_not_one_s_own_are_refused_for_themselves(trade, wine):
    granted(trade, trade.other, 10**9)
    sold(trade, wine, customer=trade.other)
    counted(trade, wine, 20, customer=trade.other)
    mine, theirs = submitted(trade), submitted(trade, login="rep3", customer=trade.other)
    done = do(trade, "sup", service.confirm_proposals, [mine, theirs])
    assert (done.done, [nos[0].code for _number, nos in done.refused]) == (1, ["E_NO_RELATION"])
    assert one(trade, theirs).state == "submitted"


def test_a_product_retired_meanwhile_stops_it_whole(trade, wine):
    proposal = submitted(trade)
    with trade.house.store.write() as session, session.begin():
        session.get(Product, wine).state = "retired"
    assert codes(do, trade, "sup", service.confirm_proposals, [proposal]) == ("E_ORDER_PRODUCT",)
    assert (one(trade, proposal).state, read(trade, Order)) == ("submitted", [])


# shipped, closed, cancelled


def delivered(trade, proposal, on=TODAY):
    order = one(trade, proposal).order_id
    drafting.submit_order(trade.door, trade["rep"], order)
    orders.approve_order(trade.door, trade["sup"], order)
    orders.deliver_order(trade.door, trade["rep"], order, on)


def test_the_clock_follows_the_order_and_the_days(trade, wine):
    proposal = confirmed(trade)
    assert service.sweep(trade.door) == 0
    delivered(trade, proposal)
    assert service.sweep(trade.door) == 1
    row = one(trade, proposal)
    assert (row.state, row.shipped_on) == ("shipped", TODAY)
    trade.later(days=4)
    assert service.sweep(trade.door) == 0
    trade.later(days=1)
    assert service.sweep(trade.door) == 1
    assert (one(trade, proposal).state, service.sweep(trade.door)) == ("closed", 0)
    assert [entry.actor for entry in trade.entries("proposal.clock")] == ["clock", "clock"]


def test_an_order_that_is_cancelled_takes_its_proposals_along(trade, wine):
    proposal = confirmed(trade)
    drafting.cancel_order(trade.door, trade["rep"], one(trade, proposal).order_id, "客户改了主意")
    assert service.sweep(trade.door) == 1
    assert (one(trade, proposal).state, one(trade, proposal).end_reason) == ("cancelled", "order_cancelled")


def test_a_line_taken_out_of_the_order_takes_its_proposal_along(trade, both):
    service.propose(trade.door, trade["rep"], [trade.customer])
    rows = {row.product_id: row.id for row in read(trade, OrderProposal)}
    do(trade, "rep", service.submit_proposals, list(rows.values()))
    do(trade, "sup", service.confirm_proposals, list(rows.values()))
    from trade_steps import wish

    drafting.revise_order(trade.door, trade["rep"], one(trade, rows[both[0]]).order_id, wish(both[0], 100))
    delivered(trade, rows[both[0]])
    service.sweep(trade.door)
    assert (one(trade, rows[both[0]]).state, one(trade, rows[both[1]]).state) == ("shipped", "cancelled")


def test_without_an_order_shipping_is_written_down_by_hand(trade, wine):
    proposal = confirmed(trade, orders=False)
    assert codes(do, trade, "rep", service.ship_proposal, proposal, TODAY + timedelta(days=1)) == ("E_DAY",)
    assert codes(do, trade, "rep", service.ship_proposal, proposal, ago(1)) == ("E_DAY",)
    do(trade, "rep", service.ship_proposal, proposal, TODAY)
    do(trade, "sup", service.close_proposal, proposal)
    assert one(trade, proposal).state == "closed"


def test_what_has_become_an_order_is_carried_on_there(trade, wine):
    proposal = confirmed(trade)
    assert codes(do, trade, "rep", service.ship_proposal, proposal, TODAY) == ("E_ORDERED",)
    assert codes(do, trade, "rep", service.cancel_proposal, proposal, "不需要了啊") == ("E_ORDERED",)


@pytest.mark.parametrize("login", ["rep", "sup", "mgr"])
def test_it_is_cancelled_by_either_side_with_a_reason(trade, wine, login):
    proposal = submitted(trade)
    assert codes(do, trade, login, service.cancel_proposal, proposal, "无") == ("E_REASON",)
    do(trade, login, service.cancel_proposal, proposal, "客户停业装修")
    assert (one(trade, proposal).state, one(trade, proposal).end_reason) == ("cancelled", "客户停业装修")
    assert service.propose(trade.door, trade["rep"], [trade.customer]).made == 1  # another one may stand then


def test_steps_out_of_order_are_refused(trade, wine):
    proposal = proposed(trade)
    for deed, facts in (
        (service.confirm_proposals, ([proposal],)), (service.send_back_proposal, (proposal, "数量不合理吧")),
    ):  # fmt: skip
        assert codes(do, trade, "sup", deed, *facts) == ("E_STATE",)
    for deed, facts in ((service.ship_proposal, (proposal, TODAY)), (service.close_proposal, (proposal,))):
        assert codes(do, trade, "rep", deed, *facts) == ("E_STATE",)


# what is offered, what is due, what is read


def test_buttons_of_each_hand(trade, wine):
    proposal = proposed(trade)
    assert (events(trade, "rep", proposal), events(trade, "sup", proposal)) == (["adjust", "submit", "cancel"], ["cancel"])
    do(trade, "rep", service.submit_proposals, [proposal])
    assert (events(trade, "rep", proposal), events(trade, "sup", proposal)) == (["cancel"], ["confirm", "send_back", "cancel"])
    assert events(trade, "rep3", proposal) == events(trade, "finance", proposal) == events(trade, "adm", proposal) == []


def test_due_work_of_those_who_decide(trade, wine):
    proposal = submitted(trade)
    line = ("proposal_decide", "杭州华东医药有限公司 × 1", proposal)
    assert (due(trade, "sup"), due(trade, "mgr")) == ([line], [line])
    assert due(trade, "sup2") == due(trade, "rep") == due(trade, "finance") == []


def test_reading_one_is_entered_first(trade, wine):
    proposal = proposed(trade)
    assert view(trade.door, trade["sup"], proposal).row.product == "黄酒 500ml"
    assert [entry.section for entry in trade.entries("section.view") if entry.actor_id == trade.id("sup")] == ["STK"]
    with pytest.raises(Refused):
        view(trade.door, trade["rep3"], proposal)
