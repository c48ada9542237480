"""Services that bind a customer besides price, and our share in what he buys (R47, R49)."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goods_shelf import TODAY, stock
from kehu_desk.intelligence import service as intelligence
from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms
from kehu_desk.kernel.errors import Refused
from kehu_desk.loyalty import queries, service
from kehu_desk.loyalty.entities import BusinessShare, Fulfilment, ValueService
from kehu_desk.loyalty.noun import due
from kehu_desk.loyalty.rules import FulfilTerms, Panel, ShareTerms, ValueTerms, fact_fen, share
from trade_steps import ago, owed, read

GOOD = ValueTerms("priority_shipping", "订单优先安排发货", "下单到发货的小时数", "不超过 24 小时", ago(100), cost_fen=3_000_00)
GIVEN = FulfilTerms(TODAY, True, "18 小时", 5, 200_00)
BUYER = SourceTerms("support", "face_to_face", "采购王经理", reliability="B")
REGISTRY = SourceTerms("support", "registry", "年报", reliability="A", credibility=1)


def promise(trade, login="rep", customer=None, **change) -> UUID:
    return service.promise_value(trade.door, trade[login], customer or trade.customer, GOOD._replace(**change))


def fulfil(trade, made, login="rep", **change) -> UUID:
    return service.fulfil_value(trade.door, trade[login], made, GIVEN._replace(**change))


def fact(trade, *sources, value3=2_000_000, unit="元", customer=None) -> UUID:
    terms = FactTerms(customer or trade.customer, "customer", "demand", "全年采购总额", TODAY, value3=value3, unit=unit)
    made = intelligence.record_fact(trade.door, trade["rep"], terms, sources[0] if sources else BUYER)
    for each in sources[1:]:
        intelligence.add_source(trade.door, trade["rep"], made, each)
    return made


def note(trade, ground, login="rep", **change) -> UUID:
    return service.record_share(trade.door, trade[login], trade.customer, ShareTerms("", 2026, ground)._replace(**change))


def codes(deed, *facts, **named):
    with pytest.raises(Refused) as refused:
        deed(*facts, **named)
    return refused.value.codes


def share_seen(trade, login="rep", year=2026):
    with trade.door.look(trade[login]) as (session, actor):
        return queries.share_of(session, actor, trade.customer, year)


# our share


def test_the_share_is_what_we_sold_over_what_a_fact_says_he_bought(trade):
    owed(trade, trade.customer, 500_00, ago(20), ago(5), product=stock(trade))
    note(trade, fact(trade, BUYER, REGISTRY))
    assert share_seen(trade) == (2500, False, 500_00, 2_000_00)


def test_a_share_on_a_fact_that_one_source_alone_supports_is_an_estimate(trade):
    owed(trade, trade.customer, 500_00, ago(20), ago(5), product=stock(trade))
    note(trade, fact(trade, BUYER))
    assert share_seen(trade).estimated


def test_without_a_fact_there_is_no_share_but_what_we_sold_is_known(trade):
    owed(trade, trade.customer, 500_00, ago(20), ago(5), product=stock(trade))
    assert share_seen(trade) == (None, True, 500_00, 0)


def test_a_fact_of_another_customer_or_a_refuted_one_carries_no_share(trade):
    oppose = SourceTerms("oppose", "phone", "仓管老周", reliability="B"), SourceTerms("oppose", "document", "财务报表", reliability="A")
    others = fact(trade, BUYER, customer=trade.second)
    assert codes(note, trade, others) == ("E_SHARE_FACT",)
    assert codes(note, trade, fact(trade, *oppose)) == ("E_SHARE_FACT",)
    assert read(trade, BusinessShare) == []


def test_the_whole_cannot_be_smaller_than_our_part(trade):
    owed(trade, trade.customer, 5_000_00, ago(20), ago(5), product=stock(trade))
    assert codes(note, trade, fact(trade, BUYER)) == ("E_SHARE_SMALL",)


def test_a_fact_without_money_needs_the_sum_typed(trade):
    ground = fact(trade, BUYER, value3=3_000, unit="吨")
    assert codes(note, trade, ground) == ("E_SHARE_TOTAL",)
    note(trade, ground, total_fen=4_000_00)
    assert share_seen(trade).total_fen == 4_000_00


def test_a_year_that_has_not_begun_is_refused(trade):
    assert codes(note, trade, fact(trade, BUYER), year=2027) == ("E_SHARE_YEAR",)


def test_a_second_share_of_the_same_year_takes_the_place_of_the_first(trade):
    note(trade, fact(trade, BUYER))
    note(trade, fact(trade, BUYER, value3=5_000_000))
    assert [row.total_fen for row in read(trade, BusinessShare)] == [5_000_00]


@pytest.mark.parametrize(
    ("value3", "unit", "fen"), [(1_500, "元", 150), (12_500, "万元", 12_500_000), (1_000, "吨", None), (None, "元", None)]
)
def test_a_fact_says_money_in_yuan_and_ten_thousands(value3, unit, fen):
    assert fact_fen(value3, unit) == fen


@given(st.integers(-(10**9), 10**12), st.integers(1, 10**12), st.booleans())
def test_property_a_share_is_never_negative_and_above_the_whole_only_where_we_sold_more(ours, total, proved):
    found = share(ours, total, corroborated=proved)
    assert found.share_bp >= 0
    assert (found.share_bp <= 10_000) == (ours <= total) or found.share_bp == 10_000
    assert found.estimated is not proved


@pytest.mark.parametrize("login", ["rep3", "cus", "mgr", "finance", "service", "con", "adm", "aud"])
def test_only_who_answers_for_the_customer_writes_shares_and_promises(trade, login):
    ground = fact(trade, BUYER)
    assert codes(note, trade, ground, login)
    assert codes(promise, trade, login)
    assert read(trade, BusinessShare) == [] and read(trade, ValueService) == []


# services


def test_a_service_is_promised_proved_and_ended(trade):
    made = promise(trade)
    fulfil(trade, made)
    fulfil(trade, made, kept=False, measured="40 小时", rating=2, done_on=ago(3))
    with trade.door.look(trade["rep"]) as (session, actor):
        view = queries.service_view(session, actor, made)
    assert (view.row.given, view.row.kept, view.row.last_on, view.row.owner) == (2, 1, TODAY, "张伟")
    assert [row.measured for row in view.fulfilments] == ["18 小时", "40 小时"]
    service.end_value(trade.door, trade["rep"], made, "客户改为自提")
    assert codes(fulfil, trade, made) == ("E_VALUE_ENDED",)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "gift"}, "kind"),
        ({"promise": "快"}, "promise"),
        ({"measure": " "}, "measure"),
        ({"target": ""}, "target"),
        ({"ends_on": ago(200)}, "ends_on"),
        ({"cost_fen": -1}, "cost_fen"),
    ],
)
def test_a_promise_is_refused_at_its_field_and_nothing_is_written(trade, change, field):
    with pytest.raises(Refused) as refused:
        promise(trade, **change)
    assert [dict(each.facts)["field"] for each in refused.value.nos] == [field]
    assert read(trade, ValueService) == []


@pytest.mark.parametrize(
    "change", [{"done_on": TODAY + timedelta(days=1)}, {"done_on": ago(101)}, {"measured": ""}, {"rating": 6}, {"cost_fen": -1}]
)
def test_a_proof_out_of_its_bounds_is_refused(trade, change):
    made = promise(trade)
    assert codes(fulfil, trade, made, **change) == ("E_FULFIL_FIELD",)
    assert read(trade, Fulfilment) == []


def test_ending_asks_why(trade):
    made = promise(trade)
    assert codes(service.end_value, trade.door, trade["rep"], made, "不") == ("E_VALUE_REASON",)


def test_what_nobody_proved_for_ninety_days_is_due_for_its_owner(trade):
    made = promise(trade)
    with trade.door.look(trade["rep"]) as (session, actor):
        [line] = due(session, actor)
    assert (line.subject, line.kind, line.due_on) == (made, "value_quiet", ago(10))
    fulfil(trade, made)
    with trade.door.look(trade["rep"]) as (session, actor):
        assert list(due(session, actor)) == []


def test_another_rep_finds_none_of_these_services(trade):
    made = promise(trade)
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert queries.service_page(session, actor, None, 10) == []
        assert codes(queries.service_view, session, actor, made) == ("E_NOT_FOUND",)


# what binds the customer


def test_the_panel_counts_services_proofs_marks_and_what_was_given_away(trade):
    made = promise(trade)
    fulfil(trade, made)
    fulfil(trade, made, kept=False, rating=2)
    owed(trade, trade.customer, 500_00, ago(20), ago(5), product=stock(trade))
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.sales.entities import SalesRecord

        session.query(SalesRecord).update({"discount_fen": 100_00})
    with trade.door.look(trade["rep"]) as (session, actor):
        found = queries.panel(session, trade.customer, actor.today)
    assert found == Panel(1, 1, 2, 350, 100_00, 3_400_00)
    assert (found.kept_bp, found.concession_bp, found.only_price) == (5000, 286, False)


@pytest.mark.parametrize(("discount", "cost", "flag"), [(80, 20, False), (8001, 1999, True), (10, 0, True), (0, 10, False), (0, 0, False)])
def test_more_than_four_fifths_price_is_bound_by_price_alone(discount, cost, flag):
    assert Panel(0, 0, 0, None, discount, cost).only_price is flag


def test_costs_of_services_fall_on_their_own_days(trade):
    made = promise(trade, starts_on=ago(100))
    fulfil(trade, made, done_on=ago(10))
    with trade.house.store.read() as session:
        assert queries.value_cost(session, [trade.customer, trade.second], ago(30), TODAY) == {trade.customer: 200_00, trade.second: 0}
        assert queries.value_cost(session, [trade.customer], ago(400), date(2026, 3, 2)) == {trade.customer: 3_200_00}
