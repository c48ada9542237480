"""What the store itself knows for a scorecard: each formula from real rows, and unknown wherever nobody ever told (business.md §10)."""

from datetime import date, timedelta

import pytest
from scoring_office import BEFORE, begun, score, view

from goods_shelf import stock
from kehu_desk.archives.entities import Revision
from kehu_desk.evaluations import service
from kehu_desk.evaluations.queries.facts import known_facts
from kehu_desk.evaluations.rules.periods import period_of
from kehu_desk.kernel.ids import new_id
from kehu_desk.promises.entities import Promise
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.surveys.entities import Survey
from trade_steps import TODAY, ago, granted, owed, paid, put


def facts(trade, customer=None, day=TODAY):
    with trade.house.store.read() as session:
        return known_facts(session, customer or trade.customer, period_of(day), TODAY)


def onward(trade, on, buyer=None, name="", *, level="L2", qty3=1000, state="recorded", seller=None):
    """One line of what the customer sold on."""
    seller = seller or trade.customer
    product = stock(trade, f"Y{new_id().hex[-8:]}")
    put(trade, SalesRecord(
        customer_id=seller, level=level, traded_on=on, seller_id=seller, buyer_id=buyer, buyer_name=name, product_id=product, unit="瓶",
        qty_entered3=qty3, qty3=qty3, price4=0, amount_doc=0, amount_fen=0, data_source="dealer_report", state=state,
        created_at=trade.clock[0], created_by=trade.id("rep"),
    ))  # fmt: skip


def filed(trade, section, body):
    """The archive says this of itself, accepted."""
    with trade.house.store.write() as session, session.begin():
        last = session.query(Revision).filter_by(customer_id=trade.customer, section=section).order_by(Revision.number.desc()).first()
        base = last.body if last else {}
        number = last.number + 1 if last else 1
        session.add(Revision(
            customer_id=trade.customer, section=section, number=number, body=base | body, changed=list(body), at=trade.clock[0],
            author_id=trade.id("rep"), reviewer_id=trade.id("sup"), acceptor_id=trade.id("cus"),
        ))  # fmt: skip


def test_a_customer_nobody_told_anything_of_is_unknown_and_not_nought(trade):
    known = facts(trade)
    for name in ("new_buyers", "active_buyers", "violations", "promotions_planned", "forms_asked", "promises_due", "paid_in_time_bp",
                 "net_assets", "best_sellers", "storage_area", "load", "staff"):  # fmt: skip
        assert known.get(name) is None, name
    assert known["outlets"] == 100  # typed in the archive
    made = begun(trade)
    assert score(trade, made, "A1", "formula").score100 is None
    assert view(trade, "rep", made).row.scored_bp == 0


def test_buyers_are_told_apart_by_archive_or_by_name(trade):
    onward(trade, ago(300), name="老店")
    onward(trade, ago(20), name="老店")
    onward(trade, ago(10), name="新店")
    onward(trade, ago(9), name="新店", level="L3")
    onward(trade, ago(5), trade.second)
    onward(trade, ago(4), name="退货店", qty3=-1000)
    known = facts(trade)
    assert (known["new_buyers"], known["active_buyers"]) == (2, 3)


def test_what_others_sold_does_not_count(trade):
    onward(trade, ago(10), name="新店", seller=trade.second)
    assert facts(trade)["active_buyers"] is None


def test_distribution_is_active_buyers_of_outlets(trade):
    filed(trade, "FEA", {"outlets_covered": 10})
    for name in ("甲", "乙", "丙", "丁"):
        onward(trade, ago(10), name=name)
    # 4 of 10 is 40 %: half way from 10 % to 70 %
    assert score(trade, begun(trade), "B2", "formula").score100 == 5000


def test_goods_sold_outside_the_area_cost_points(trade):
    filed(trade, "FEA", {"service_area": ["330100"]})
    onward(trade, ago(30), trade.customer)
    assert facts(trade)["violations"] == 0
    onward(trade, ago(30), trade.other)
    onward(trade, ago(30), trade.other, level="L3")
    onward(trade, ago(20), trade.other)
    assert facts(trade)["violations"] == 2
    assert score(trade, begun(trade), "C3", "formula").score100 == 3000


def test_without_an_area_nobody_knows_of_violations(trade):
    onward(trade, ago(30), trade.other)
    assert facts(trade)["violations"] is None


def test_payment_is_of_twelve_months_by_amount(trade):
    line = owed(trade, trade.customer, 60_000, ago(100), ago(70))
    paid(trade, trade.customer, 60_000, ago(80), line)
    owed(trade, trade.customer, 40_000, ago(90), ago(60))
    owed(trade, trade.customer, 900_000, ago(500), ago(470))
    assert facts(trade)["paid_in_time_bp"] == 6000
    assert score(trade, begun(trade), "C1", "formula").score100 == 0


def promise(trade, due_on, state, closed_on=None, side="them"):
    put(trade, Promise(
        customer_id=trade.customer, side=side, text="月底前布置陈列", owner_id=trade.id("rep"), made_on=due_on - timedelta(days=10),
        due_on=due_on, state=state, closed_on=closed_on, created_at=trade.clock[0], created_by=trade.id("rep"),
    ))  # fmt: skip


def test_his_promises_count_and_ours_do_not(trade):
    promise(trade, ago(30), "kept", ago(31))
    promise(trade, ago(20), "kept", ago(25))
    promise(trade, ago(15), "kept", ago(10))  # late
    promise(trade, ago(12), "broken", ago(11))
    promise(trade, ago(9), "withdrawn", ago(9))
    promise(trade, ago(8), "kept", ago(9), side="us")
    promise(trade, ago(500), "kept", ago(505))
    known = facts(trade)
    assert (known["promises_kept"], known["promises_due"]) == (2, 4)
    assert score(trade, begun(trade), "C2", "formula").score100 == 0  # 50 % is the low end


def test_promotions_of_the_period_that_were_held(trade):
    for ends, state, done in ((ago(10), "closed", True), (ago(9), "approved", False), (ago(8), "draft", True), (ago(200), "closed", True)):
        it = Promotion(
            no=f"CX-{ends}", title="促销", kind="discount", starts_on=ends - timedelta(days=5), ends_on=ends, state=state,
            drafted_by=trade.id("con"), created_at=trade.clock[0], created_by=trade.id("con"),
        )  # fmt: skip
        put(trade, it)
        with trade.house.store.read() as session:
            key = session.query(Promotion).filter_by(no=f"CX-{ends}").one().id
        put(trade, PromotionCustomer(
            promotion_id=key, customer_id=trade.customer, joined_on=ends, done_on_time=done, created_at=trade.clock[0],
            created_by=trade.id("rep"),
        ))  # fmt: skip
    known = facts(trade)
    assert (known["promotions_kept"], known["promotions_planned"]) == (1, 2)
    assert score(trade, begun(trade), "A5", "formula").score100 == 5000


def test_forms_that_came_back_in_time(trade):
    for number, (due_on, received, state, kind) in enumerate((
        (ago(30), ago(31), "applied", "customer_form"), (ago(20), ago(10), "received", "customer_form"),
        (ago(10), None, "sent", "customer_form"), (ago(10), ago(12), "applied", "customer_form"),
        (ago(10), ago(11), "applied", "commissioned"), (ago(10), None, "cancelled", "customer_form"),
    )):  # fmt: skip
        put(trade, Survey(
            no=f"ZL-{number}", customer_id=trade.customer, kind=kind, sections=["BAS"], due_on=due_on, received_on=received, state=state,
            created_at=trade.clock[0], created_by=trade.id("rep"),
        ))  # fmt: skip
    known = facts(trade)
    assert (known["forms_in_time"], known["forms_asked"]) == (2, 4)
    assert score(trade, begun(trade), "A6", "formula").score100 == 0


def test_funds_against_limit_and_monthly_purchase(trade):
    filed(trade, "BAS", {"net_assets_fen": 9_000_000})
    granted(trade, trade.customer, 4_000_000)
    owed(trade, trade.customer, 24_000_000, ago(60), ago(30))
    # 90,000 / (40,000 + 240,000 / 12) = 1.5: two thirds of the way from 0.5 to 2
    assert score(trade, begun(trade), "B3", "formula").score100 == 6667


def test_assets_without_limit_or_purchase_score_nothing(trade):
    filed(trade, "BAS", {"net_assets_fen": 9_000_000})
    assert score(trade, begun(trade), "B3", "formula").score100 is None


def test_brands_stores_vehicles_and_people_stand_in_the_archive(trade):
    filed(trade, "FEA", {
        "brands": [{"brand": "甲", "best_selling": True}, {"brand": "乙", "best_selling": True}, {"brand": "丙"}],
        "warehouses": [{"area": 300, "kind": "常温"}, {"area": 200}, {"kind": "露天"}],
        "vehicles": [{"kind": "厢货", "count": 2, "load": 1500}, {"kind": "面包", "count": 3}],
        "staff": [{"function": "销售", "count": 8}, {"function": "仓管", "count": 2}],
    })  # fmt: skip
    known = facts(trade)
    assert (known["best_sellers"], known["storage_area"], known["load"], known["staff"]) == (2, 500, 3000, 10)
    assert score(trade, begun(trade), "B4", "formula").score100 == 6000


def test_a_past_period_is_told_as_of_its_last_day(trade):
    onward(trade, date(2025, 8, 1), name="甲")
    onward(trade, ago(5), name="乙")
    then, now = facts(trade, day=BEFORE), facts(trade)
    assert (then["new_buyers"], then["active_buyers"]) == (1, 1)
    assert (now["new_buyers"], now["active_buyers"]) == (1, 1)


def test_what_comes_later_is_reckoned_when_asked(trade):
    made = begun(trade)
    assert score(trade, made, "B4", "formula").score100 is None
    filed(trade, "FEA", {"brands": [{"brand": "甲", "best_selling": True}]})
    service.reckon_evaluation(trade.door, trade["sup"], made)
    assert score(trade, made, "B4", "formula").score100 == 4000


# who sees what a score was worked out from


def test_a_score_stands_without_its_facts_where_they_stand_higher(trade):
    filed(trade, "BAS", {"net_assets_fen": 9_000_000})
    filed(trade, "FEA", {"brands": [{"brand": "甲", "best_selling": True}]})
    granted(trade, trade.customer, 4_500_000)
    made = begun(trade)
    for login in ("rep", "sup", "mgr"):
        shown = {item.code: item for item in view(trade, login, made).items}
        assert shown["B3"].score100 == 10_000
        assert shown["B3"].hidden
        assert shown["B3"].known == {}
        assert shown["B4"].known == {"best_sellers": 1}


def test_whoever_is_key_account_manager_sees_what_stands_highest(trade):
    from kehu_desk.archives.service import team

    filed(trade, "BAS", {"net_assets_fen": 9_000_000})
    granted(trade, trade.customer, 4_500_000)
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("kam"), kind="KAM", team_role="kam")
    made = begun(trade, "kam")
    shown = {item.code: item for item in view(trade, "kam", made).items}
    assert shown["B3"].hidden is False
    assert shown["B3"].known["net_assets"] == 9_000_000


@pytest.mark.parametrize("login", ["rep", "mgr"])
def test_reading_is_entered_before_the_first_byte(trade, login):
    made = begun(trade)
    before = len(trade.entries())
    view(trade, login, made)
    entered = {entry.section for entry in trade.entries()[before:] if entry.actor_id == trade.id(login)}
    assert {"POL", "SAL", "FEA"} <= entered
