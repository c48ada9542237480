"""An order from draft to closed: its prices, who does what, what credit says. Source: business.md §1, §11, §12."""

from datetime import date, timedelta

import pytest

from goods_shelf import price, stock
from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.credit.service import changes
from kehu_desk.custody.service import sealing
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.entities import Order, OrderLine
from kehu_desk.orders.rules.lines import Wish
from kehu_desk.orders.service import deciding, drafting
from kehu_desk.orders.service.drafting import OrderWish
from kehu_desk.orders.service.offers import order_offers
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.templates.entities import ContractTemplate
from real_office import codes
from trade_steps import ROLES, TODAY, WAN, ago, approved, drafted, granted, owed, paid, put, read, submitted, wish

DOLLAR = 710_000_000  # 7.1 yuan


@pytest.fixture
def wine(trade):
    """Ten yuan a bottle; 1 万 of limit pays for a hundred bottles ten times."""
    granted(trade, trade.customer, 1 * WAN)
    return stock(trade, "YJ01", "黄酒", 100_000)


def one(trade, order):
    [row] = read(trade, Order, id=order)
    return row


def lines(trade, order):
    return sorted(read(trade, OrderLine, order_id=order), key=lambda line: line.line_no)


def sold(trade, order):
    return sorted(read(trade, SalesRecord, order_id=order), key=lambda line: line.line_no)


def do(trade, login, deed, *facts, **named):
    return codes(deed, trade.door, trade[login], *facts, **named)


def contract(trade, **more):
    made = new_id()
    template = ContractTemplate(
        id=new_id(), code=f"T{made.hex[-6:]}", name="经销", kind="distribution", version=1, state="published", blocks=[], variables=[],
        created_at=trade.clock[0], created_by=trade.id("con"),
    )  # fmt: skip
    facts = {
        "id": made, "no": f"HT-{made.hex[-8:]}", "customer_id": trade.customer, "template_id": template.id, "kind": "distribution",
        "subject": "经销", "start_on": ago(90), "state": "filed", "created_at": trade.clock[0], "created_by": trade.id("con"),
    }  # fmt: skip
    held = Contract(**facts | more)
    put(trade, template)
    put(trade, held)
    return made


# the whole way


def test_an_order_goes_its_way_from_draft_to_closed(trade, wine):
    order = drafted(trade, wine)
    assert (one(trade, order).no, one(trade, order).state) == ("DD-2026-00001", "draft")
    assert [(line.qty3, line.price4, line.amount_fen) for line in lines(trade, order)] == [(100_000, 100_000, 100_000)]
    drafting.submit_order(trade.door, trade["rep"], order)
    deciding.approve_order(trade.door, trade["sup"], order)
    trade.later(days=2)
    on = TODAY + timedelta(days=2)
    deciding.deliver_order(trade.door, trade["rep"], order, on)
    [line] = sold(trade, order)
    assert (line.level, line.state, line.amount_fen, line.due_on, line.traded_on) == (
        "L1",
        "delivered",
        100_000,
        on + timedelta(days=30),
        on,
    )
    deciding.bill_order(trade.door, trade["finance"], order, " 发票0001 ", on)
    assert (sold(trade, order)[0].ext_no, sold(trade, order)[0].state) == ("发票0001", "billed")
    assert do(trade, "finance", deciding.close_order, order) == ("E_ORDER_UNPAID",)
    paid(trade, trade.customer, 100_000, on, sold(trade, order)[0].id)
    assert deciding.sweep(trade.door) == 1
    assert (one(trade, order).state, sold(trade, order)[0].state) == ("closed", "closed")
    assert deciding.sweep(trade.door) == 0


def test_several_lines_in_several_units_with_a_discount(trade, wine):
    tea = stock(trade, "CY02", "茶叶", 1_234_500)
    typed = OrderWish((Wish(wine, "箱", 2_000, 1_000), Wish(tea, "瓶", 1_500)), TODAY + timedelta(days=3), "送二号仓")
    order = drafting.draft_order(trade.door, trade["rep"], trade.customer, typed)
    """2 cases of 24 at 10.00 less 10.00 = 470.00; 1.5 at 123.45 = 185.175 -> 185.18."""
    assert [(line.qty3, line.amount_doc, line.amount_fen) for line in lines(trade, order)] == [
        (48_000, 47_000, 47_000),
        (1_500, 18_518, 18_518),
    ]
    assert (one(trade, order).wanted_on, one(trade, order).note) == (TODAY + timedelta(days=3), "送二号仓")


# who may


@pytest.mark.parametrize("login", [role for role in ROLES if role != "rep"])
def test_only_who_answers_for_the_customer_drafts_changes_and_hands_in(trade, wine, login):
    order = drafted(trade, wine)
    for deed, facts in (
        (drafting.draft_order, (trade.customer, wish(wine))), (drafting.revise_order, (order, wish(wine, 5))), (drafting.submit_order, (order,)),
    ):  # fmt: skip
        assert do(trade, login, deed, *facts)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert len(read(trade, Order)) == 1


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("sup", "mgr")])
def test_only_the_superior_or_a_manager_approves_and_sends_back(trade, wine, login):
    order = submitted(trade, wine)
    assert do(trade, login, deciding.approve_order, order)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert do(trade, login, deciding.send_back_order, order, "数量不合理")[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert one(trade, order).state == "submitted"


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("rep", "finance")])
def test_only_the_team_or_finance_delivers_and_only_finance_bills(trade, wine, login):
    order = approved(trade, wine)
    assert do(trade, login, deciding.deliver_order, order, TODAY)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    deciding.deliver_order(trade.door, trade["finance"], order, TODAY)
    for deed, facts in ((deciding.bill_order, (order, "1", TODAY)), (deciding.close_order, (order,)), (deciding.look_at_order, (order,))):
        assert do(trade, login, deed, *facts)[0] == "E_FORBIDDEN"
    assert do(trade, "rep", deciding.bill_order, order, "1", TODAY) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("rep", "sup", "mgr")])
def test_only_who_orders_or_approves_cancels(trade, wine, login):
    order = drafted(trade, wine)
    assert do(trade, login, drafting.cancel_order, order, "客户不要了啊")[0] in ("E_FORBIDDEN", "E_NO_RELATION")


def test_nobody_approves_what_he_drafted(trade, wine):
    """A superior with customers of his own."""
    from kehu_desk.archives.service import team

    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("kam"), kind="KAM", team_role="kam")
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.people.queries import by_login

        by_login(session, "kam").roles = "kam mgr"
    order = drafted(trade, wine, login="kam")
    drafting.submit_order(trade.door, trade["rep"], order)
    assert do(trade, "kam", deciding.approve_order, order) == ("E_SELF_APPROVAL",)
    deciding.approve_order(trade.door, trade["sup"], order)


# prices and terms


def test_prices_come_from_the_list_of_the_contract_less_its_discount(trade, wine):
    """List 9.00, less 2 %: 8.82; a bottle that the list does not name 10.00 less 2 %: 9.80."""
    other = stock(trade, "YJ02", "花雕", 100_000)
    price(trade, "KA", wine, 90_000)
    held = contract(trade, price_list_code="KA", discount_bp=200)
    order = drafting.draft_order(trade.door, trade["rep"], trade.customer, OrderWish((Wish(wine, "瓶", 1000), Wish(other, "瓶", 1000))))
    assert [line.price4 for line in lines(trade, order)] == [88_200, 98_000]
    assert one(trade, order).contract_id == held


def test_an_amendment_counts_from_its_day_and_an_ended_contract_not_any_more(trade, wine):
    held = contract(trade, discount_bp=200)
    put(trade, Amendment(
        no="B1", contract_id=held, customer_id=trade.customer, effective_on=TODAY, changes={"discount_bp": 500}, state="signed",
        created_at=trade.clock[0], created_by=trade.id("con"),
    ))  # fmt: skip
    assert lines(trade, drafted(trade, wine))[0].price4 == 95_000
    contract(trade, discount_bp=9000, start_on=ago(10), end_on=ago(1))
    contract(trade, discount_bp=9000, start_on=ago(10), state="approved")
    assert lines(trade, drafted(trade, wine))[0].price4 == 95_000


def test_due_days_are_those_of_the_credit_file_else_of_the_contract_else_the_default(trade):
    def due(customer, login="rep"):
        product = stock(trade, new_id().hex[-6:])
        paid(trade, customer, 1 * WAN, TODAY)
        order = drafted(trade, product, 1, customer=customer, login=login)
        drafting.submit_order(trade.door, trade[login], order)
        deciding.approve_order(trade.door, trade["mgr"], order)
        deciding.deliver_order(trade.door, trade["finance"], order, TODAY)
        return (sold(trade, order)[0].due_on - TODAY).days

    assert due(trade.customer) == 30
    contract(trade, credit_days=45)
    assert due(trade.customer) == 45
    granted(trade, trade.customer, 0, credit_days=15)
    assert due(trade.customer) == 15


def test_a_foreign_order_is_frozen_at_its_own_rate(trade, wine):
    """10.00 yuan at 7.1 = 1.4085 dollars a bottle; 100 bottles 140.85 dollars = 1,000.035 -> 1,000.04 yuan."""
    typed = wish(wine, currency="USD", fx_rate8=DOLLAR)
    order = drafting.draft_order(trade.door, trade["rep"], trade.customer, typed)
    [line] = lines(trade, order)
    assert (line.price4, line.amount_doc, line.amount_fen) == (14_085, 14_085, 100_004)
    drafting.submit_order(trade.door, trade["rep"], order)
    deciding.approve_order(trade.door, trade["sup"], order)
    deciding.deliver_order(trade.door, trade["rep"], order, TODAY)
    [line] = sold(trade, order)
    assert (line.currency, line.amount_doc, line.amount_fen) == ("USD", 14_085, 100_004)


# bad input


def test_bad_lines_one_by_one(trade, wine):
    retired = stock(trade, "OLD", "旧品", state="retired")

    def told(*some, **more):
        return do(trade, "rep", drafting.draft_order, trade.customer, OrderWish(some, **more))

    assert told(Wish(new_id(), "瓶", 1000)) == ("E_ORDER_PRODUCT",)
    assert told(Wish(retired, "瓶", 1000)) == ("E_ORDER_PRODUCT",)
    assert told(Wish(wine, "桶", 1000)) == told(Wish(wine, "瓶", 0)) == told(Wish(wine, "瓶", -5)) == ("E_ORDER_QTY",)
    assert told(Wish(wine, "瓶", 1000, 1001)) == told(Wish(wine, "瓶", 1000, -1)) == ("E_ORDER_DISCOUNT",)
    assert told(Wish(wine, "瓶", 1000), currency="US", fx_rate8=DOLLAR) == told(Wish(wine, "瓶", 1000), fx_rate8=2) == ("E_FIELD",)
    assert told(Wish(wine, "瓶", 1000), note="长" * 501) == ("E_FIELD",)
    assert read(trade, Order) == []
    assert do(trade, "rep", drafting.draft_order, new_id(), wish(wine)) == ("E_NOT_FOUND",)


def test_an_empty_order_is_a_draft_and_no_more(trade):
    order = drafting.draft_order(trade.door, trade["rep"], trade.customer, OrderWish(()))
    assert do(trade, "rep", drafting.submit_order, order) == ("E_ORDER_EMPTY",)


def test_steps_that_do_not_lead_on(trade, wine):
    order = drafted(trade, wine)
    assert do(trade, "sup", deciding.approve_order, order) == ("E_STATE",)
    assert do(trade, "rep", deciding.deliver_order, order, TODAY) == ("E_STATE",)
    assert do(trade, "finance", deciding.bill_order, order, "1", TODAY) == ("E_STATE",)
    drafting.cancel_order(trade.door, trade["rep"], order, "客户改变主意")
    assert (one(trade, order).state, one(trade, order).end_reason) == ("cancelled", "客户改变主意")
    assert do(trade, "rep", drafting.submit_order, order) == ("E_STATE",)
    delivered = approved(trade, wine)
    deciding.deliver_order(trade.door, trade["rep"], delivered, TODAY)
    assert do(trade, "rep", drafting.cancel_order, delivered, "客户改变主意") == ("E_STATE",)
    assert do(trade, "rep", drafting.revise_order, delivered, wish(wine)) == ("E_STATE",)
    assert do(trade, "rep", drafting.submit_order, new_id()) == ("E_NOT_FOUND",)


def test_reasons_days_and_numbers(trade, wine):
    order = submitted(trade, wine)
    assert do(trade, "sup", deciding.send_back_order, order, "不行") == ("E_REASON",)
    assert do(trade, "rep", drafting.cancel_order, order, "不行") == ("E_REASON",)
    deciding.approve_order(trade.door, trade["sup"], order)
    assert do(trade, "rep", deciding.deliver_order, order, TODAY + timedelta(days=1)) == ("E_ORDER_DAY",)
    assert do(trade, "rep", deciding.deliver_order, order, ago(1)) == ("E_ORDER_DAY",)
    deciding.deliver_order(trade.door, trade["rep"], order, TODAY)
    assert do(trade, "finance", deciding.bill_order, order, "  ", TODAY) == ("E_FIELD",)
    assert do(trade, "finance", deciding.bill_order, order, "9", ago(1)) == ("E_ORDER_DAY",)
    owed(trade, trade.second, 1, ago(1), TODAY, number="旧单77")
    assert do(trade, "finance", deciding.bill_order, order, "旧单77", TODAY) == ("E_DUP",)
    deciding.bill_order(trade.door, trade["finance"], order, "新单78", TODAY)
    second = approved(trade, wine)
    deciding.deliver_order(trade.door, trade["rep"], second, TODAY)
    assert do(trade, "finance", deciding.bill_order, second, "新单78", TODAY) == ("E_DUP",)


def test_sent_back_it_is_a_draft_again(trade, wine):
    order = submitted(trade, wine)
    deciding.send_back_order(trade.door, trade["sup"], order, "数量不合理")
    assert (one(trade, order).state, one(trade, order).submitted_by, one(trade, order).end_reason) == ("draft", None, "数量不合理")
    drafting.submit_order(trade.door, trade["rep"], order)
    assert one(trade, order).end_reason == ""


def test_what_changed_meanwhile_is_not_approved_unread(trade, wine):
    order = submitted(trade, wine)
    read_at = one(trade, order).row_version
    drafting.revise_order(trade.door, trade["rep"], order, wish(wine, 90))
    drafting.submit_order(trade.door, trade["rep"], order)
    assert do(trade, "sup", deciding.approve_order, order, seen=read_at) == ("E_STALE",)
    deciding.approve_order(trade.door, trade["sup"], order, seen=one(trade, order).row_version)


def test_changing_an_approved_order_makes_it_a_draft_and_checks_it_anew(trade, wine):
    order = approved(trade, wine, 1000)
    drafting.revise_order(trade.door, trade["rep"], order, wish(wine, 1001))
    assert (one(trade, order).state, one(trade, order).approved_by) == ("draft", None)
    drafting.submit_order(trade.door, trade["rep"], order)
    assert do(trade, "sup", deciding.approve_order, order) == ("E_CREDIT_HOLD",)


def test_a_sealed_archive_takes_no_orders(trade, wine):
    order = submitted(trade, wine)
    sealing.seal_archive(trade.door, trade["mgr"], trade.customer, "合作终止了")
    assert do(trade, "rep", drafting.draft_order, trade.customer, wish(wine)) == ("E_ARCHIVE_STATE",)
    assert do(trade, "sup", deciding.approve_order, order) == ("E_ARCHIVE_STATE",)


def test_a_product_that_was_retired_since_is_not_approved(trade, wine):
    order = submitted(trade, wine)
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.products.entities import Product

        session.get_one(Product, wine).state = "retired"
    assert do(trade, "sup", deciding.approve_order, order) == ("E_ORDER_PRODUCT",)


# credit


def test_an_order_never_counts_against_itself(trade, wine):
    """1 万 of limit, 1000 bottles of ten yuan: it fits to the fen at the order and again at the delivery, where it counts as approved."""
    order = approved(trade, wine, 1000)
    deciding.deliver_order(trade.door, trade["rep"], order, TODAY)
    assert do(trade, "sup", deciding.approve_order, submitted(trade, wine, 1)) == ("E_CREDIT_HOLD",)


def test_orders_approved_count_and_drafts_do_not(trade, wine):
    submitted(trade, wine, 1000)
    assert do(trade, "sup", deciding.approve_order, submitted(trade, wine, 600)) == ()
    assert do(trade, "sup", deciding.approve_order, submitted(trade, wine, 600)) == ("E_CREDIT_HOLD",)


def test_the_refusal_names_the_reasons_and_the_figures(trade, wine):
    from kehu_desk.kernel.errors import Refused

    owed(trade, trade.customer, 4 * WAN // 10, ago(60), ago(20))
    order = submitted(trade, wine, 700)
    with pytest.raises(Refused) as refusal:
        deciding.approve_order(trade.door, trade["sup"], order)
    told = [dict(each.facts) for each in refusal.value.nos]
    assert {each["why"] for each in told} == {"limit", "overdue"}
    assert {key: told[0][key] for key in ("exposed", "capacity", "after", "room", "short", "overdue", "days")} == {
        "exposed": 400_000, "capacity": 1_000_000, "after": 1_100_000, "room": 600_000, "short": 100_000, "overdue": 400_000, "days": 20,
    }  # fmt: skip


def test_credit_is_checked_again_at_the_delivery(trade, wine):
    order = approved(trade, wine, 1000)
    owed(trade, trade.customer, 100, ago(1), TODAY)
    assert do(trade, "rep", deciding.deliver_order, order, TODAY) == ("E_CREDIT_HOLD",)
    assert sold(trade, order) == []


def test_watched_customers_orders_need_the_look_of_finance(trade, wine):
    changes.block_credit(trade.door, trade["finance"], trade.customer, "watch", "付款开始变慢")
    order = submitted(trade, wine)
    assert do(trade, "sup", deciding.approve_order, order) == ("E_CREDIT_HOLD",)
    deciding.look_at_order(trade.door, trade["finance"], order)
    assert do(trade, "fin2", deciding.look_at_order, order) == ("E_STATE",)
    deciding.approve_order(trade.door, trade["sup"], order)
    drafting.revise_order(trade.door, trade["rep"], order, wish(wine, 90))
    assert one(trade, order).looked_by is None


def test_no_look_is_wanted_while_nobody_is_watched(trade, wine):
    assert do(trade, "finance", deciding.look_at_order, submitted(trade, wine)) == ("E_STATE",)


def test_on_hold_nothing_new_and_what_was_approved_only_with_a_release(trade, wine):
    from kehu_desk.credit.service.releases import ask_release, grant_release

    old = approved(trade, wine)
    changes.block_credit(trade.door, trade["finance"], trade.customer, "hold", "逾期超过三十天")
    assert do(trade, "sup", deciding.approve_order, submitted(trade, wine)) == ("E_CREDIT_HOLD",)
    assert do(trade, "rep", deciding.deliver_order, old, TODAY) == ("E_CREDIT_HOLD",)
    asked = ask_release(trade.door, trade["rep"], old, WAN, TODAY, "货已装车待发")
    grant_release(trade.door, trade["finance"], asked)
    deciding.deliver_order(trade.door, trade["rep"], old, TODAY)


def test_cash_only_means_money_before_goods(trade, wine):
    changes.block_credit(trade.door, trade["finance"], trade.customer, "cash_only", "两次承诺未兑现")
    order = submitted(trade, wine)
    assert do(trade, "sup", deciding.approve_order, order) == ("E_CREDIT_HOLD",)
    paid(trade, trade.customer, 100_000, TODAY)
    deciding.approve_order(trade.door, trade["sup"], order)
    assert do(trade, "sup", deciding.approve_order, submitted(trade, wine, 1)) == ("E_CREDIT_HOLD",)
    deciding.deliver_order(trade.door, trade["rep"], order, TODAY)


def test_suspended_means_nothing(trade, wine):
    changes.block_credit(trade.door, trade["finance"], trade.customer, "suspended", "失信被执行人")
    paid(trade, trade.customer, 5 * WAN, TODAY)
    assert do(trade, "mgr", deciding.approve_order, submitted(trade, wine, 1)) == ("E_CREDIT_HOLD",)


def test_a_limit_that_has_run_out_is_none(trade):
    product = stock(trade)
    granted(trade, trade.customer, 9 * WAN, until=ago(1))
    assert do(trade, "sup", deciding.approve_order, submitted(trade, product, 1)) == ("E_CREDIT_HOLD",)


# quotes and buttons


def test_a_quote_tells_the_sum_and_the_head_room_before_anything_is_written(trade, wine):
    said = drafting.quote(trade.door, trade["rep"], trade.customer, wish(wine, 1200))
    assert (said.total_fen, said.contract, said.nos) == (1_200_000, "", ())
    assert (said.verdict.room_fen, said.verdict.short_fen, said.verdict.why) == (1_000_000, 200_000, ("limit",))
    wrong = drafting.quote(trade.door, trade["rep"], trade.customer, OrderWish((Wish(wine, "桶", 1000), Wish(wine, "瓶", 1000))))
    assert (wrong.lines[0], wrong.total_fen, [each.code for each in wrong.nos]) == (None, 1000, ["E_ORDER_QTY"])
    assert do(trade, "rep3", drafting.quote, trade.customer, wish(wine))[0] == "E_NO_RELATION"
    assert read(trade, Order) == []


def test_each_person_finds_his_buttons_with_the_reasons(trade, wine):
    order = submitted(trade, wine, 1001)

    def told(login):
        return {offer.event: [each.code for each in offer.nos] for offer in order_offers(trade.door, trade[login], order)}

    assert told("rep") == {"revise": [], "cancel": [], "release": []}
    assert told("sup") == told("mgr") == {"approve": ["E_CREDIT_HOLD"], "send_back": [], "cancel": []}
    assert told("finance") == {"look": ["E_STATE"], "release": []}
    assert told("rep3") == told("cus") == told("con") == {}


def test_the_year_of_the_number_is_the_offices(trade, wine):
    trade.clock[0] = trade.clock[0].replace(year=2026, month=12, day=31, hour=16, minute=30)  # half past midnight in Shanghai
    assert one(trade, drafted(trade, wine)).no == "DD-2027-00001"
    assert one(trade, drafted(trade, wine)).ordered_on == date(2027, 1, 1)
