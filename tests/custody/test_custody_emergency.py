"""What an emergency view means to custody: it bars destroying, stands on the hand-over list, and ends with the account."""

from datetime import UTC, datetime

import pytest
from custody_steps import read, sealed

from kehu_desk.custody.service import destroying
from kehu_desk.custody.service.handover import handover_of, sign_handover
from kehu_desk.emergency.service import Plea, open_glass, review_glass
from kehu_desk.office.service import accounts
from real_office import PASSWORD, codes

PLEA = Plea("safety", "批次召回, 需要立刻找到联系人")


def break_glass(office, login, customer):
    return open_glass(office.door, office[login], office.slots.file, customer, PLEA, PASSWORD)


def held(office, login):
    return [(row.kind, row.subject) for row in handover_of(office.door, office["cus"], office.id(login)).still_open]


def test_b_161_an_unreviewed_emergency_view_bars_the_destruction(lending, customer):
    sealed(lending, customer)
    lending.clock[0] = datetime(2057, 1, 5, 2, 0, tzinfo=UTC)
    glass = break_glass(lending, "mgr2", customer)
    listing = (destroying.list_for_destruction, lending.door, lending["cus"], customer, "保管期限已满")
    assert codes(*listing) == ("E_DESTROY_BLOCKED",)
    lending.later(hours=2)
    assert codes(*listing) == ("E_DESTROY_BLOCKED",)  # over, but not reviewed
    review_glass(lending.door, lending["mgr"], glass, "召回属实, 处理得当", fair=True)
    assert codes(*listing) == ()


def test_b_151_reviews_due_stand_on_the_list_of_the_opener_until_another_has_reviewed(lending, customer):
    glass = break_glass(lending, "sup", customer)
    lending.later(hours=2)
    assert held(lending, "sup") == [("review", glass)]
    review_glass(lending.door, lending["mgr"], glass, "召回属实, 处理得当", fair=True)
    assert held(lending, "sup") == []


def test_b_151_and_on_the_list_of_who_is_among_those_to_review(lending, customer):
    glass = break_glass(lending, "sup", customer)
    lending.later(hours=2)
    assert held(lending, "cus2") == [("review", glass)]
    assert held(lending, "rep2") == []


def test_b_150_an_open_emergency_view_ends_with_the_account(lending, customer):
    break_glass(lending, "mgr2", customer)
    assert read(lending, "mgr2", customer, "TRD") == {"credit_days": 30}
    accounts.deactivate(lending.door, lending["adm"], lending.id("mgr2"))
    accounts.activate(lending.door, lending["adm"], lending.id("mgr2"))
    assert codes(read, lending, "mgr2", customer, "TRD") == ("E_PURPOSE",)


@pytest.mark.parametrize("login", ["cus", "sup"])
def test_b_151_no_certificate_before_the_review(lending, customer, login):
    accounts.set_superior(lending.door, lending["adm"], lending.id("sup2"), lending.id("sup"))
    other = lending.file("rep3", "绍兴越城药房有限公司", chief="sup2")
    glass = break_glass(lending, "sup2", other)
    lending.later(hours=2)
    assert codes(sign_handover, lending.door, lending[login], lending.id("sup2")) == ("E_HANDOVER_OPEN",)
    review_glass(lending.door, lending["mgr"], glass, "召回属实, 处理得当", fair=True)
    assert codes(sign_handover, lending.door, lending[login], lending.id("sup2")) == ()
