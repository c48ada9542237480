"""What was typed wrongly is told field by field, all at once, and nothing is half written."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support_steps import drafted, item, one, terms, verified

from goods_shelf import stock
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.promotions.entities import Promotion
from kehu_desk.supports import service
from kehu_desk.supports.entities import SupportLine, SupportRequest
from kehu_desk.supports.rules.case import SupportCase, most_payable, pays_right
from kehu_desk.supports.rules.terms import BudgetLine, budget_of, faults_of, our_part
from soaking import examples
from trade_steps import TODAY, ago, put, read

END = TODAY + timedelta(days=9)


def faults(lines=None, **head):
    """(code, field, line) of everything that is wrong."""
    found = faults_of(terms(**head), [item()] if lines is None else lines)
    return [(each.code, dict(each.facts).get("field"), dict(each.facts).get("line_row")) for each in found]


def test_what_is_right_has_no_fault():
    assert faults() == []
    assert (
        faults(
            [
                BudgetLine("staff", "导购小王", None, 20_000, TODAY, END, "导购"),
                BudgetLine("vehicle", "浙A12345", None, 9_000, TODAY, TODAY),
            ]
        )
        == []
    )


@pytest.mark.parametrize(("field", "value"), [
    ("kind", "gift"), ("kind", ""), ("title", " "), ("title", "陈"), ("title", "长" * 81), ("description", "长" * 2001),
    ("starts_on", None), ("ends_on", None), ("dealer_share_bp", None), ("dealer_share_bp", -1), ("dealer_share_bp", 10_000),
    ("expense_dept", "部" * 61), ("evidence_kinds", ()), ("evidence_kinds", ("rumour",)), ("target_qty3", 0), ("target_qty3", -5),
    ("target_fen", 0), ("target_outlets", -1), ("target_outlets", 1_000_001),
])  # fmt: skip
def test_each_field_of_the_head(field, value):
    assert faults(**{field: value}) == [("E_SUPPORT_FIELD", field, None)]


def test_without_a_target_nothing_can_be_judged():
    assert faults(target_qty3=None) == [("E_SUPPORT_TARGET", "target_qty3", None)]
    assert faults(target_qty3=None, target_outlets=12) == []


@pytest.mark.parametrize("days", [-1, 366])
def test_the_period_is_at_most_a_year(days):
    assert faults(ends_on=TODAY + timedelta(days=days)) == [("E_SUPPORT_PERIOD", "ends_on", None)]
    assert faults(ends_on=TODAY + timedelta(days=365)) == []


@pytest.mark.parametrize(("line", "field"), [
    (BudgetLine("bribe", "现金", 1000, 100), "line_kind"), (item(item=""), "item"), (item(item="长" * 61), "item"),
    (BudgetLine("item", "堆头", None, 100), "qty"), (BudgetLine("item", "堆头", 0, 100), "qty"), (item(None), "unit_cost"),
    (item(-1), "unit_cost"), (BudgetLine("staff", "小王", None, 100, None, END), "since"),
    (BudgetLine("staff", "小王", None, 100, TODAY, None), "until"), (BudgetLine("vehicle", "浙A1", None, 100, TODAY, END, km=-1), "km"),
    (BudgetLine("staff", "小王", None, 100, TODAY, END, "长" * 61), "about"),
])  # fmt: skip
def test_each_cell_of_a_line(line, field):
    code = "E_SUPPORT_LINE"
    assert faults([item(), line]) == [(code, field, 2)]


@pytest.mark.parametrize(("since", "until"), [(ago(1), END), (TODAY, END + timedelta(days=1)), (END, TODAY)])
def test_people_are_there_in_the_days_of_the_support(since, until):
    assert faults([BudgetLine("staff", "小王", None, 100, since, until)]) == [("E_SUPPORT_DAYS", "since", 1)]


@pytest.mark.parametrize("lines", [[], [item()] * 101])
def test_between_one_and_a_hundred_lines(lines):
    assert faults(lines) == [("E_SUPPORT_LINES", "lines", None)]


def test_a_budget_of_nothing_is_none():
    assert faults([item(0)]) == [("E_SUPPORT_BUDGET", "lines", None)]


def test_what_lines_come_to_by_hand():
    staff = BudgetLine("staff", "小王", None, 20_000, TODAY, TODAY + timedelta(days=2))
    vehicle = BudgetLine("vehicle", "浙A1", 5_000, 30_050, TODAY, TODAY)
    assert [item(150, 3).amount_fen, staff.amount_fen, vehicle.amount_fen] == [450, 60_000, 30_050]
    assert BudgetLine("item", "布", 2_500, 333).amount_fen == 833  # 832.5 away from zero
    assert our_part(100_001, 5_000) == 50_001  # 50,000.5 away from zero


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=20), st.integers(0, 9_999))
@examples(60)
def test_property_our_part_and_the_customers_make_the_budget(costs, share_bp):
    budget = budget_of([item(cost) for cost in costs])
    ours = our_part(budget, share_bp)
    assert budget == sum(costs) and 0 <= ours <= budget
    assert abs(ours * 10_000 - budget * (10_000 - share_bp)) <= 5_000


@given(st.integers(1, 10**8), st.integers(0, 30), st.lists(st.integers(1, 10**7), max_size=12))
@examples(60)
def test_property_never_more_is_paid_than_approved_and_the_tolerance(approved_fen, percent, payments):
    paid = 0
    for fen in payments:
        case = SupportCase("verified", amount_fen=fen, approved_fen=approved_fen, paid_fen=paid, tolerance_percent=percent)
        assert most_payable(case) >= 0
        paid += fen if pays_right(case) is None else 0
    assert paid * 100 <= approved_fen * (100 + percent) + 50


# at the door


def refused(trade, **head):
    with pytest.raises(Refused) as caught:
        drafted(trade, **head)
    return caught.value.codes


def test_nothing_is_half_written(trade):
    assert refused(trade, title="", lines=[item(-1)], product_id=new_id(), promotion_id=new_id()) == (
        "E_SUPPORT_FIELD", "E_SUPPORT_LINE", "E_SUPPORT_PRODUCT", "E_SUPPORT_PROMOTION",
    )  # fmt: skip
    assert not read(trade, SupportRequest) and not read(trade, SupportLine)
    drafted(trade)
    assert read(trade, SupportRequest)[0].no == "ZC-2026-00001"


def test_a_refused_change_leaves_the_draft_as_it_was(trade):
    support = drafted(trade)
    with pytest.raises(Refused):
        service.change_support(trade.door, trade["rep"], support, terms(title="新题目"), [item(), item(-1)])
    assert (one(trade, support).title, len(read(trade, SupportLine))) == ("中秋堆头陈列", 1)


def test_a_product_that_is_sold_and_a_promotion_that_is_approved_are_taken(trade):
    sold, gone = stock(trade, "W1"), stock(trade, "W2", state="discontinued")
    assert refused(trade, product_id=gone) == ("E_SUPPORT_PRODUCT",)
    ids = {}
    for state in ("draft", "approved"):
        ids[state] = new_id()
        put(trade, Promotion(
            id=ids[state], no=f"CX-{state}", title="中秋", kind="discount", starts_on=TODAY, ends_on=END, state=state,
            drafted_by=trade.id("sup"), created_at=trade.clock[0], created_by=trade.id("sup"),
        ))  # fmt: skip
    assert refused(trade, promotion_id=ids["draft"]) == ("E_SUPPORT_PROMOTION",)
    support = drafted(trade, product_id=sold, promotion_id=ids["approved"])
    assert (one(trade, support).product_id, one(trade, support).promotion_id) == (sold, ids["approved"])


@pytest.mark.parametrize(("more", "field"), [({"doc_no": "9" * 61}, "doc_no"), ({"note": "长" * 501}, "note")])
def test_a_payment_with_bad_words_is_none(trade, more, field):
    support = verified(trade)
    with pytest.raises(Refused) as caught:
        service.settle_support(trade.door, trade["finance"], support, service.Payment(TODAY, 100, **more))
    assert caught.value.nos[0].facts == (("field", field),)
    assert one(trade, support).settled_fen == 0
