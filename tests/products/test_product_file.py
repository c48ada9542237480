"""The product file: who writes it, who decides, what is refused. Source: business.md §1, §12."""

from uuid import uuid4

import pytest
from goods_steps import BOX, WATER, active, decide_all, draft, entry_of, view, waiting
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.people.entities import Person
from kehu_desk.products import queries
from kehu_desk.products.noun import due
from kehu_desk.products.rules.goods import Pack, changes, product_problems
from kehu_desk.products.service import deciding, goods, pages
from real_office import codes
from soaking import examples

ROLES = ("rep", "sup", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")
WHY = "供应商调整出厂价"


# who


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("con", "finance")])
def test_only_contract_and_finance_write_products(trade, login):
    assert codes(draft, trade, login) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("login", ["con", "finance"])
def test_a_draft_is_not_sold_before_a_manager_agrees(trade, login):
    made = draft(trade, login)
    with trade.door.look(trade["rep"]) as (session, _actor):
        assert queries.products(session) == []
    goods.submit_product(trade.door, trade[login], made, view(trade, made).version)
    decide_all(trade)
    with trade.door.look(trade["rep"]) as (session, _actor):
        [row] = queries.products(session)
    assert row == (made, "YS-01", "西湖山泉", "550ml", "饮料/水", "瓶", 15_000, "active", ("箱",), "西湖")
    assert view(trade, made).decided_by == "王芳"


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_managers_decide(trade, login):
    goods.draft_product(trade.door, trade["con"], WATER, submit=True)
    [row] = waiting(trade)
    assert codes(deciding.confirm_proposal, trade.door, trade[login], row.id) == ("E_FORBIDDEN",)
    assert codes(deciding.decline_proposal, trade.door, trade[login], row.id, WHY) == ("E_FORBIDDEN",)


def test_nobody_decides_what_he_drafted_though_another_submitted_it(trade):
    """A manager who is a contract officer as well writes the draft; his colleague submits it."""
    with trade.door.clockwork("test") as deed:
        deed.session.get_one(Person, trade.id("mgr2")).roles = "mgr contract"
    made = draft(trade, "mgr2")
    goods.submit_product(trade.door, trade["con"], made, view(trade, made).version)
    [row] = waiting(trade)
    assert codes(deciding.confirm_proposal, trade.door, trade["mgr2"], row.id) == ("E_SELF_APPROVAL",)
    deciding.confirm_proposal(trade.door, trade["mgr"], row.id)
    assert view(trade, made).state == "active"


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("adm", "aud")])
def test_all_who_see_content_see_products(trade, login):
    made = active(trade)
    assert view(trade, made, login).name == "西湖山泉"


@pytest.mark.parametrize("login", ["adm", "aud"])
def test_administrator_and_auditor_see_none(trade, login):
    made = active(trade)
    assert codes(view, trade, made, login) == ("E_FORBIDDEN",)
    assert codes(pages.product_rows, trade.door, trade[login], "", ()) == ("E_FORBIDDEN",)
    assert codes(pages.list_rows, trade.door, trade[login]) == ("E_FORBIDDEN",)
    assert pages.proposal_rows(trade.door, trade[login]) == []


# the cost price


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("adm", "aud")])
def test_the_cost_price_is_seen_by_finance_managers_and_key_account_managers_only(trade, login):
    made = active(trade, cost_price4=9_000, says_cost=True)
    seen = login in ("finance", "mgr", "kam")
    found = view(trade, made, login)
    assert (found.sees_cost, found.cost_price4) == (seen, 9_000 if seen else None)


def test_who_does_not_see_the_cost_neither_sets_nor_wipes_it(trade):
    assert codes(draft, trade, "con", cost_price4=1, says_cost=True) == ("E_COST",)
    made = draft(trade, "finance", cost_price4=9_000, says_cost=True)
    goods.edit_product(trade.door, trade["con"], made, view(trade, made).version, WATER._replace(name="西湖矿泉"))
    found = view(trade, made, "finance")
    assert (found.name, found.cost_price4) == ("西湖矿泉", 9_000)


def test_a_proposed_cost_is_masked_for_the_contract_officer_and_in_the_log(trade):
    made = active(trade, cost_price4=9_000, says_cost=True)
    entry = entry_of(trade, made)._replace(cost_price4=8_123, says_cost=True, list_price4=16_000)
    goods.propose_change(trade.door, trade["finance"], made, view(trade, made).version, entry, WHY)
    for login, shown in (("con", {("cost_price4", None, None, True), ("list_price4", 15_000, 16_000, False)}),
                         ("mgr", {("cost_price4", 9_000, 8_123, False), ("list_price4", 15_000, 16_000, False)})):  # fmt: skip
        [row] = waiting(trade, login)
        assert set(row.changes) == shown
    decide_all(trade)
    [entry] = [each for each in trade.entries("product.decide") if "change confirm" in each.subject]
    assert "list_price4=15000" in entry.before and "list_price4=16000" in entry.after
    assert not any("8123" in f"{each.before}{each.after}{each.subject}" for each in trade.entries())


# changing and retiring


def test_a_changed_price_holds_only_once_a_manager_agrees(trade):
    made = active(trade)
    entry = entry_of(trade, made)._replace(list_price4=18_000, spec="600ml")
    goods.propose_change(trade.door, trade["finance"], made, view(trade, made).version, entry, WHY)
    assert (view(trade, made).list_price4, view(trade, made).spec) == (15_000, "550ml")
    [row] = waiting(trade)
    assert {each[:3] for each in row.changes} == {("list_price4", 15_000, 18_000), ("spec", "550ml", "600ml")}
    decide_all(trade)
    assert (view(trade, made).list_price4, view(trade, made).spec) == (18_000, "600ml")


def test_new_packs_are_proposed_too(trade):
    made = active(trade)
    packs = (BOX._replace(qty3=15_000), Pack("件", 90_000))
    goods.propose_change(trade.door, trade["con"], made, view(trade, made).version, entry_of(trade, made)._replace(packs=packs), WHY)
    assert view(trade, made).units == {"箱": 12_000}
    decide_all(trade)
    assert view(trade, made).units == {"箱": 15_000, "件": 90_000}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"code": "YS-02", "list_price4": 1}, "E_FIXED"),
        ({"base_unit": "罐"}, "E_FIXED"),
        ({}, "E_UNCHANGED"),
        ({"list_price4": 0}, "E_PRICE"),
    ],
)
def test_what_papers_rest_on_stays_and_nothing_is_no_change(trade, change, code):
    made = active(trade)
    entry = entry_of(trade, made)._replace(**change)
    assert code in codes(goods.propose_change, trade.door, trade["con"], made, view(trade, made).version, entry, WHY)


def test_every_reason_against_a_change_is_told_at_once(trade):
    made = active(trade)
    entry = entry_of(trade, made)._replace(list_price4=-5, code="X")
    found = codes(goods.propose_change, trade.door, trade["con"], made, 99, entry, "短")
    assert set(found) == {"E_STALE", "E_PRICE", "E_FIXED", "E_REASON"}


def test_while_something_waits_nothing_else_is_proposed(trade):
    made = active(trade)
    version = view(trade, made).version
    goods.propose_retiring(trade.door, trade["con"], made, "供应商停产")
    entry = entry_of(trade, made)._replace(list_price4=1)
    assert codes(goods.propose_change, trade.door, trade["con"], made, version, entry, WHY) == ("E_WAITS",)
    assert codes(goods.propose_retiring, trade.door, trade["finance"], made, "供应商停产") == ("E_WAITS",)


def test_a_retired_product_leaves_the_choice_and_keeps_its_name(trade):
    made = active(trade)
    goods.propose_retiring(trade.door, trade["con"], made, "供应商停产")
    decide_all(trade)
    with trade.door.look(trade["rep"]) as (session, _actor):
        assert queries.products(session) == []
        assert [row.state for row in queries.products(session, states=())] == ["retired"]
        assert queries.by_code(session)["YS-01"][3:] == ("瓶", {"箱": 12_000}, "retired", 15_000)
    assert codes(goods.propose_retiring, trade.door, trade["con"], made, "供应商停产") == ("E_STATE",)


def test_a_declined_draft_goes_back_and_may_be_submitted_again(trade):
    made = goods.draft_product(trade.door, trade["con"], WATER, submit=True)
    [row] = waiting(trade)
    assert codes(goods.edit_product, trade.door, trade["con"], made, view(trade, made).version, WATER) == ("E_WAITS",)
    assert codes(deciding.decline_proposal, trade.door, trade["mgr"], row.id, "不") == ("E_REASON",)
    deciding.decline_proposal(trade.door, trade["mgr"], row.id, "规格请写净含量")
    goods.edit_product(trade.door, trade["con"], made, view(trade, made).version, WATER._replace(spec="净含量550ml"), submit=True)
    decide_all(trade)
    assert (view(trade, made).state, view(trade, made).spec) == ("active", "净含量550ml")
    assert {each.state for each in pages.proposal_rows(trade.door, trade["con"])} == {"granted", "declined"}


def test_only_the_proposer_takes_a_proposal_back(trade):
    made = goods.draft_product(trade.door, trade["con"], WATER, submit=True)
    [row] = waiting(trade)
    assert codes(deciding.withdraw_proposal, trade.door, trade["con2"], row.id) == ("E_FORBIDDEN",)
    deciding.withdraw_proposal(trade.door, trade["con"], row.id)
    assert waiting(trade) == []
    assert codes(deciding.confirm_proposal, trade.door, trade["mgr"], row.id) == ("E_STATE",)
    goods.drop_product(trade.door, trade["con2"], made)
    assert codes(view, trade, made) == ("E_NOT_FOUND",)


def test_a_product_in_force_is_never_dropped(trade):
    assert codes(goods.drop_product, trade.door, trade["con"], active(trade)) == ("E_STATE",)


def test_two_who_write_one_draft_the_second_is_told(trade):
    made = draft(trade)
    version = view(trade, made).version
    goods.edit_product(trade.door, trade["con"], made, version, WATER._replace(packs=()))
    assert codes(goods.edit_product, trade.door, trade["con2"], made, version, WATER) == ("E_STALE",)


def test_a_code_taken_meanwhile_stops_the_manager(trade):
    """Two drafts cannot share a code, so the second is refused when it is written, whatever its capitals."""
    draft(trade)
    assert codes(draft, trade, "con2", code="ys-01", packs=()) == ("E_CODE_TAKEN",)


def test_a_manager_is_told_by_the_workbench_unless_he_proposed_it(trade):
    goods.draft_product(trade.door, trade["con"], WATER, submit=True)
    for login, kinds in (("mgr", ["product_decide"]), ("mgr2", ["product_decide"]), ("con", []), ("rep", [])):
        with trade.door.look(trade[login]) as (session, actor):
            assert [each.kind for each in due(session, actor)] == kinds


def test_offers_follow_state_and_person(trade):
    made = draft(trade)
    assert [each.event for each in pages.product_page(trade.door, trade["con"], made).offers] == ["edit", "submit", "drop"]
    assert pages.product_page(trade.door, trade["mgr"], made).offers == []
    goods.submit_product(trade.door, trade["con"], made, view(trade, made).version)
    assert {each.nos[0].code for each in pages.product_page(trade.door, trade["con"], made).offers} == {"E_WAITS"}
    [row] = waiting(trade)
    assert [each.event for each in deciding.proposal_offers(trade.door, trade["mgr"], row.id)] == ["confirm", "decline"]
    assert [each.event for each in deciding.proposal_offers(trade.door, trade["con"], row.id)] == ["withdraw"]


# bad input, one by one


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"code": "  "}, "E_PRODUCT_MISSING"),
        ({"name": ""}, "E_PRODUCT_MISSING"),
        ({"base_unit": ""}, "E_PRODUCT_MISSING"),
        ({"name": "长" * 121}, "E_TOO_LONG"),
        ({"list_price4": 0}, "E_PRICE"),
        ({"list_price4": -1}, "E_PRICE"),
        ({"list_price4": 10**13}, "E_PRICE"),
        ({"cost_price4": 0, "says_cost": True}, "E_PRICE"),
        ({"margin_class": "huge"}, "E_MARGIN"),
        ({"lead_days": -1}, "E_NEGATIVE"),
        ({"shelf_life_days": 0}, "E_NEGATIVE"),
        ({"min_order_qty3": -1}, "E_NEGATIVE"),
        ({"season_profile": (10_000,) * 11}, "E_SEASON"),
        ({"season_profile": (0,) * 12}, "E_SEASON"),
        ({"season_profile": (-1, *(10_000,) * 11)}, "E_SEASON"),
        ({"packs": (Pack("箱", 0),)}, "E_PACK"),
        ({"packs": (Pack("箱", -12_000),)}, "E_PACK"),
        ({"packs": (Pack("", 1_000),)}, "E_PACK"),
        ({"packs": (Pack("箱", 12_000), Pack("箱", 24_000))}, "E_PACK_TWICE"),
        ({"packs": (Pack("瓶", 2_000),)}, "E_PACK_BASE"),
        ({"packs": (Pack("箱", 12_000, "6901028075764"),)}, "E_BARCODE"),
        ({"packs": (Pack("箱", 12_000, "6901028075763"), Pack("件", 24_000, "6901028075763"))}, "E_BARCODE_TAKEN"),
    ],
)
def test_bad_input_is_refused_by_its_own_code(trade, wrong, code):
    assert codes(draft, trade, "finance", **wrong) == (code,)
    with trade.door.look(trade["con"]) as (session, _actor):
        assert queries.products(session, states=()) == []


def test_the_base_unit_may_bear_a_barcode_of_its_own(trade):
    made = active(trade, packs=(Pack("瓶", 1_000, "96385074"), BOX))
    with trade.door.look(trade["rep"]) as (session, _actor):
        assert queries.products(session)[0].units == ("箱",)
    assert view(trade, made).units == {"瓶": 1_000, "箱": 12_000}


def test_a_barcode_of_another_product_is_refused(trade):
    active(trade)
    assert codes(draft, trade, "con", code="YS-02") == ("E_BARCODE_TAKEN",)


def test_what_is_not_there_is_said(trade):
    assert codes(goods.propose_retiring, trade.door, trade["con"], uuid4(), WHY) == ("E_NOT_FOUND",)
    assert codes(deciding.confirm_proposal, trade.door, trade["mgr"], uuid4()) == ("E_NOT_FOUND",)


def test_a_list_is_narrowed_by_every_word_anywhere(trade):
    active(trade)
    active(trade, code="NF-01", name="农夫果汁", brand="农夫", category="饮料/果汁", spec="1L 50%", packs=())
    with trade.door.look(trade["rep"]) as (session, _actor):
        for text, found in (("", 2), ("饮料", 2), ("ys", 1), ("饮料 果汁", 1), ("西湖 果汁", 0), ("50%", 1), ("%", 1), ("_", 0)):
            assert len(queries.products(session, text)) == found, text
        assert queries.categories(session) == ["饮料/果汁", "饮料/水"]


# properties


@examples(100)
@given(packs=st.lists(st.tuples(st.sampled_from(["箱", "件", "瓶", ""]), st.integers(-2, 3), st.just("")), max_size=4))
def test_property_units_pass_exactly_when_they_are_named_once_and_hold_something(packs):
    names = [name for name, _qty, _code in packs]
    right = "" not in names and len(set(names)) == len(names) and all(qty > 0 and (name != "瓶" or qty == 1000) for name, qty, _ in packs)
    assert (product_problems(WATER._replace(packs=tuple(Pack(*each) for each in packs))) == []) == right


@examples(100)
@given(before=st.dictionaries(st.sampled_from("abc"), st.integers(0, 3)), after=st.dictionaries(st.sampled_from("abc"), st.integers(0, 3)))
def test_property_what_differs_put_on_the_old_gives_the_new(before, after):
    found = changes(before, after)
    assert {**before, **{name: new for name, (_old, new) in found.items()}} == {**before, **after}
    assert all(old != new for old, new in found.values())
