"""A release lets one order pass, one time. Source: business.md §11 (Check points, exit c), §1 (Credit)."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest

from goods_shelf import stock
from kehu_desk.access.policy import Action
from kehu_desk.credit.entities import CreditRelease
from kehu_desk.credit.service.offers import release_offers
from kehu_desk.credit.service.releases import ask_release, grant_release, refuse_release, use_release_in
from kehu_desk.door.change import About
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.orders.service import deciding, drafting
from real_office import codes
from trade_steps import ROLES, TODAY, WAN, granted, read, submitted, wish

WHY = "节前备货,款已在途"


@pytest.fixture
def order(trade):
    """Sixty 万 of wine for a customer with a limit of ten."""
    granted(trade, trade.customer, 10 * WAN)
    return submitted(trade, stock(trade, price4=100_000_000), 60)


def ask(trade, order, login="rep", wan=60, until=TODAY + timedelta(days=3), why=WHY):
    return ask_release(trade.door, trade[login], order, wan * WAN, until, why)


def state(trade, release):
    [row] = read(trade, CreditRelease, id=release)
    return row.state


def sign(trade, release, login):
    return grant_release(trade.door, trade[login], release)


# asking


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("rep", "finance")])
def test_who_does_not_order_for_the_customer_asks_for_nothing(trade, order, login):
    assert codes(ask, trade, order, login)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert read(trade, CreditRelease) == []


def test_bad_input_one_by_one(trade, order):
    assert codes(ask, trade, order, wan=0) == ("E_FIELD",)
    assert codes(ask, trade, order, until=TODAY - timedelta(days=1)) == ("E_RELEASE_OVER",)
    assert codes(ask, trade, order, why="急") == ("E_REASON",)
    assert codes(ask, trade, new_id()) == ("E_NOT_FOUND",)
    ask(trade, order)
    assert codes(ask, trade, order) == ("E_STATE",)


def test_the_figures_are_kept_with_the_question(trade, order):
    ask(trade, order)
    [row] = read(trade, CreditRelease)
    assert (row.inputs["limit_fen"], row.inputs["order_fen"], row.inputs["order"]) == (10 * WAN, 60 * WAN, "DD-2026-00001")


# deciding


@pytest.mark.parametrize("login", [role for role in ROLES if role != "finance"])
def test_up_to_fifty_wan_finance_alone_decides(trade, login):
    granted(trade, trade.customer, 10 * WAN)
    small = ask(trade, submitted(trade, stock(trade, price4=100_000_000), 50), wan=50)
    assert codes(sign, trade, small, login)[0] == "E_FORBIDDEN"
    assert codes(refuse_release, trade.door, trade[login], small, "不同意放行")[0] == "E_FORBIDDEN"
    assert sign(trade, small, "finance") == "granted"


def test_above_fifty_wan_a_manager_signs_after_finance(trade, order):
    asked = ask(trade, order)
    assert codes(sign, trade, asked, "mgr") == ("E_STEP_ORDER",)
    assert sign(trade, asked, "finance") == "once"
    assert codes(sign, trade, asked, "fin2") == ("E_FORBIDDEN",)
    assert codes(deciding.approve_order, trade.door, trade["sup"], order) == ("E_CREDIT_HOLD",)
    assert sign(trade, asked, "mgr") == "granted"
    deciding.approve_order(trade.door, trade["sup"], order)
    assert state(trade, asked) == "used"


def test_nobody_releases_what_he_asked_for(trade, order):
    asked = ask(trade, order, "finance")
    assert codes(sign, trade, asked, "finance") == ("E_SELF_APPROVAL",)
    assert sign(trade, asked, "fin2") == "once"


def test_one_person_signs_one_of_the_two(trade, order):
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.people.queries import by_login

        by_login(session, "finance").roles = "finance mgr"
    asked = ask(trade, order)
    sign(trade, asked, "finance")
    assert codes(sign, trade, asked, "finance") == ("E_SAME_PERSON",)
    assert sign(trade, asked, "mgr2") == "granted"


def test_refused_with_a_reason(trade, order):
    asked = ask(trade, order)
    assert codes(refuse_release, trade.door, trade["finance"], asked, "不") == ("E_REASON",)
    refuse_release(trade.door, trade["finance"], asked, "客户已两次失信")
    assert state(trade, asked) == "refused"
    assert codes(sign, trade, asked, "finance") == ("E_STATE",)
    assert codes(sign, trade, new_id(), "finance") == ("E_NOT_FOUND",)
    ask(trade, order)


def test_buttons_of_a_release(trade, order):
    asked = ask(trade, order)

    def told(login):
        return {offer.event: [each.code for each in offer.nos] for offer in release_offers(trade.door, trade[login], asked)}

    assert told("finance") == {"release": [], "refuse": []}
    assert told("mgr") == {"release": ["E_STEP_ORDER"], "refuse": ["E_STEP_ORDER"]}
    assert told("rep") == told("sup") == {}


# using


@pytest.fixture
def released(trade, order):
    asked = ask(trade, order)
    sign(trade, asked, "finance")
    sign(trade, asked, "mgr")
    return asked


def test_it_is_used_once_and_the_delivery_asks_again(trade, order, released):
    deciding.approve_order(trade.door, trade["sup"], order)
    assert codes(deciding.deliver_order, trade.door, trade["rep"], order, TODAY) == ("E_CREDIT_HOLD",)
    again = ask(trade, order)
    sign(trade, again, "finance")
    sign(trade, again, "mgr")
    deciding.deliver_order(trade.door, trade["rep"], order, TODAY)
    assert [state(trade, each) for each in (released, again)] == ["used", "used"]


def test_an_expired_one_does_nothing(trade, order, released):
    trade.later(days=4)
    assert codes(deciding.approve_order, trade.door, trade["sup"], order) == ("E_CREDIT_HOLD",)
    assert state(trade, released) == "granted"
    ask(trade, order, until=TODAY + timedelta(days=9))


def test_one_that_waited_past_its_day_is_not_granted_any_more(trade, order):
    asked = ask(trade, order)
    trade.later(days=4)
    assert codes(sign, trade, asked, "finance") == ("E_RELEASE_OVER",)


def test_it_reaches_no_further_than_its_amount(trade, order):
    asked = ask(trade, order, wan=59)
    sign(trade, asked, "finance")
    sign(trade, asked, "mgr")
    assert codes(deciding.approve_order, trade.door, trade["sup"], order) == ("E_CREDIT_HOLD",)


def test_it_stays_unused_where_the_limit_reaches(trade):
    granted(trade, trade.customer, 10 * WAN)
    order = submitted(trade, stock(trade), 10)
    asked = ask(trade, order, wan=1)
    sign(trade, asked, "finance")
    deciding.approve_order(trade.door, trade["sup"], order)
    assert state(trade, asked) == "granted"


def test_a_changed_or_cancelled_order_has_no_release_any_more(trade, order, released):
    product = stock(trade, "N1", price4=100_000_000)
    drafting.revise_order(trade.door, trade["rep"], order, wish(product, 55))
    assert state(trade, released) == "refused"
    again = ask(trade, order)
    drafting.cancel_order(trade.door, trade["rep"], order, "客户不要了啊")
    assert state(trade, again) == "refused"
    assert codes(ask, trade, order) == ("E_STATE",)


def test_two_sessions_that_use_it_at_once_use_it_once(trade, order, released):
    """Both have read it as granted before either writes: the update under the write lock tells which was first."""
    start, told = Barrier(2), []

    def use():
        try:
            start.wait()
            with trade.door.change(trade["sup"], Action.APPROVE_ORDER, About(trade.customer)) as deed:
                deed.require(Action.APPROVE_ORDER, trade.customer, "SAL")
                use_release_in(deed, released, 60 * WAN)
            told.append("used")
        except Refused as refusal:
            told.append(refusal.codes[0])

    hands = [Thread(target=use) for _ in range(2)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(told) == ["E_RELEASE_USED", "used"]
    assert state(trade, released) == "used"


def test_two_who_approve_at_once_approve_once_and_use_it_once(trade, order, released):
    start, told = Barrier(2), []

    def approve(login):
        start.wait()
        told.append(codes(deciding.approve_order, trade.door, trade[login], order))

    hands = [Thread(target=approve, args=(login,)) for login in ("sup", "mgr")]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(told) == [(), ("E_STATE",)]
    assert state(trade, released) == "used"
