"""Sales plans: who plans, who decides, versions, and what was sold. Source: business.md §1, §12, R9."""

from uuid import uuid4

import pytest
from plan_steps import EVERYTHING, approved, product, row, save, seen, sold, version

from kehu_desk.archives.service import team
from kehu_desk.custody.service import sealing
from kehu_desk.people.entities import Person
from kehu_desk.sales.queries.plans import due_plans, planned, planned_customers
from kehu_desk.sales.rules.plans import MONTHS, NOTHING, Cell, Key, PlanRow
from kehu_desk.sales.service import plan_pages, plans
from real_office import codes

ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "mgr2", "cus", "adm", "aud", "finance", "con", "service", "tech")
WHY = "冲刺目标请按去年同期上调"


def due(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.title, each.person) for each in due_plans(session, actor)]


def offered(trade, login, plan=None):
    return [each.event for each in plan_pages.plan_page(trade.door, trade[login], trade.customer, 2026, plan).offers]


# who


@pytest.mark.parametrize(
    ("login", "found"),
    [
        (each, "E_NO_RELATION" if each in ("rep2", "rep3", "sup", "sup2", "kam", "tech") else "E_FORBIDDEN")
        for each in ROLES
        if each != "rep"
    ],
)
def test_only_those_tied_to_the_customer_plan(trade, login, found):
    assert codes(save, trade, login) == (found,)


def test_a_member_of_the_team_plans_too(trade):
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("tech"), team_role="tech")
    assert seen(trade, save(trade, "tech")).drafted_by == "韩冰"


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("sup", "mgr", "mgr2")])
def test_only_the_superior_or_a_manager_decides(trade, login):
    made = save(trade, submit=True)
    found = codes(plans.approve_plan, trade.door, trade[login], made, version(trade, made))
    assert found == (("E_NO_RELATION",) if login == "sup2" else ("E_FORBIDDEN",))
    assert codes(plans.send_back_plan, trade.door, trade[login], made, version(trade, made), WHY) == found


@pytest.mark.parametrize("login", ["sup", "mgr"])
def test_a_plan_holds_once_it_is_approved(trade, login):
    made = save(trade, submit=True)
    assert seen(trade).id is None
    plans.approve_plan(trade.door, trade[login], made, version(trade, made))
    found = seen(trade)
    assert (found.id, found.state, found.version) == (made, "approved", 1)
    assert found.decided_by == {"sup": "李强", "mgr": "王芳"}[login]


def test_nobody_decides_what_he_drafted_or_wrote_on(trade):
    """The superior is a member of the team as well and writes on the draft that the rep then submits."""
    with trade.door.clockwork("test") as deed:
        deed.session.get_one(Person, trade.id("sup")).roles = "sup member"
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("sup"), team_role="marketing")
    made = save(trade)
    save(trade, "sup", seen=version(trade, made))
    plans.submit_plan(trade.door, trade["rep"], made, version(trade, made))
    assert codes(plans.approve_plan, trade.door, trade["sup"], made, version(trade, made)) == ("E_SELF_APPROVAL",)
    assert codes(plans.send_back_plan, trade.door, trade["sup"], made, version(trade, made), WHY) == ("E_SELF_APPROVAL",)
    plans.approve_plan(trade.door, trade["mgr"], made, version(trade, made))


@pytest.mark.parametrize("login", ["adm", "aud", "cus", "con", "service", "rep2", "sup2"])
def test_who_does_not_see_the_sales_sees_no_plan(trade, login):
    approved(trade)
    assert codes(seen, trade, None, login) != ()
    assert codes(plan_pages.plan_page, trade.door, trade[login], trade.customer, 2026) != ()
    assert plan_pages.plan_lists(trade.door, trade[login], 2026) == []


# states


def test_a_changed_version_is_not_approved(trade):
    """The superior reads; the rep takes it back, plans more, and submits again; what was read is approved no more."""
    made = save(trade, submit=True)
    read = version(trade, made)
    plans.withdraw_plan(trade.door, trade["rep"], made)
    save(trade, rows=[row(EVERYTHING, 900)], seen=read, submit=True)
    assert codes(plans.approve_plan, trade.door, trade["sup"], made, read) == ("E_STALE",)
    plans.approve_plan(trade.door, trade["sup"], made, version(trade, made))
    assert seen(trade).rows[0].cells[0].base_fen == 90_000


def test_while_it_waits_it_is_not_written_on(trade):
    made = save(trade, submit=True)
    assert codes(save, trade, "rep", seen=version(trade, made)) == ("E_STATE",)
    assert codes(plans.drop_plan, trade.door, trade["rep"], made, version(trade, made)) == ("E_STATE",)
    assert codes(plans.submit_plan, trade.door, trade["rep"], made, version(trade, made)) == ("E_STATE",)


def test_two_who_write_one_draft_the_second_is_told(trade):
    made = save(trade)
    read = version(trade, made)
    save(trade, seen=read)
    assert codes(save, trade, "rep", seen=read) == ("E_STALE",)
    assert codes(save, trade, "rep") == ("E_STALE",)  # he believed there was none
    assert codes(save, trade, "rep", customer=trade.second, seen=1) == ("E_STALE",)  # he believed there was one


def test_a_newer_version_takes_the_place_of_the_one_in_force(trade):
    first = approved(trade)
    second = save(trade, rows=[row(EVERYTHING, 500)])
    assert seen(trade).id == first
    assert offered(trade, "rep", first) == ["revise"]
    plans.submit_plan(trade.door, trade["rep"], second, version(trade, second))
    plans.approve_plan(trade.door, trade["sup"], second, version(trade, second))
    assert [(each.version, each.state, each.base_fen) for each in seen(trade).versions] == [(2, "approved", 50_000), (1, "revised", 60_000)]
    assert codes(plans.approve_plan, trade.door, trade["mgr"], first, version(trade, first)) == ("E_STATE",)


def test_what_is_sent_back_says_why_and_is_written_on(trade):
    made = save(trade, submit=True)
    assert codes(plans.send_back_plan, trade.door, trade["sup"], made, version(trade, made), "不行") == ("E_REASON",)
    plans.send_back_plan(trade.door, trade["sup"], made, version(trade, made), WHY)
    assert (seen(trade, made).answer, seen(trade, made).submitted) == (WHY, False)
    save(trade, seen=version(trade, made), submit=True)


def test_a_dropped_draft_leaves_what_is_in_force(trade):
    first = approved(trade)
    second = save(trade, rows=[row(EVERYTHING, 1)])
    plans.drop_plan(trade.door, trade["rep"], second, version(trade, second))
    assert [each.id for each in seen(trade).versions] == [first]
    assert codes(plans.drop_plan, trade.door, trade["rep"], first, version(trade, first)) == ("E_STATE",)


def test_only_who_submitted_takes_it_back(trade):
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("tech"), team_role="tech")
    made = save(trade, submit=True)
    assert codes(plans.withdraw_plan, trade.door, trade["tech"], made) == ("E_FORBIDDEN",)
    plans.withdraw_plan(trade.door, trade["rep"], made)
    assert offered(trade, "rep") == ["save", "submit", "drop"]


def test_offers_follow_the_state_and_the_person(trade):
    made = save(trade)
    assert offered(trade, "rep") == ["save", "submit", "drop"]
    assert offered(trade, "sup") == []
    plans.submit_plan(trade.door, trade["rep"], made, version(trade, made))
    assert offered(trade, "rep") == ["withdraw"]
    assert offered(trade, "sup") == ["approve", "send_back"]
    assert offered(trade, "finance") == []


def test_in_a_sealed_archive_nothing_is_planned(trade):
    made = save(trade, submit=True)
    sealing.seal_archive(trade.door, trade["mgr"], trade.customer, "客户已停止经营")
    assert codes(save, trade, "rep", year=2027) == ("E_ARCHIVE_STATE",)
    assert codes(plans.approve_plan, trade.door, trade["sup"], made, version(trade, made)) == ("E_ARCHIVE_STATE",)
    assert {each.nos[0].code for each in plan_pages.plan_page(trade.door, trade["sup"], trade.customer, 2026).offers} == {"E_ARCHIVE_STATE"}


# bad input


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([PlanRow(EVERYTHING, (Cell(3, 2, 3), *[NOTHING] * 11))], "E_PLAN_ORDER"),
        ([PlanRow(EVERYTHING, (Cell(-3, 2, 3), *[NOTHING] * 11))], "E_PLAN_NEGATIVE"),
        ([row(EVERYTHING, 1), row(EVERYTHING, 2)], "E_PLAN_TWICE"),
        ([row(Key(None, "没有的品类"), 1)], "E_PLAN_CATEGORY"),
        ([row(Key(uuid4()), 1)], "E_PLAN_PRODUCT"),
    ],
)
def test_a_wrong_plan_is_not_kept(trade, rows, code):
    assert codes(save, trade, "rep", rows) == (code,)
    assert seen(trade).versions == ()


def test_an_empty_plan_is_kept_and_not_submitted(trade):
    assert codes(save, trade, "rep", [], submit=True) == ("E_PLAN_EMPTY",)
    made = save(trade, rows=[])
    assert codes(plans.submit_plan, trade.door, trade["rep"], made, version(trade, made)) == ("E_PLAN_EMPTY",)


def test_a_year_far_away_and_a_plan_that_is_not_there(trade):
    assert codes(save, trade, "rep", year=2040) == ("E_PLAN_YEAR",)
    assert codes(plans.approve_plan, trade.door, trade["mgr"], uuid4(), 1) == ("E_NOT_FOUND",)
    other = save(trade, "rep", customer=trade.second)
    assert codes(plan_pages.plan_page, trade.door, trade["rep"], trade.customer, 2026, other) == ("E_NOT_FOUND",)


# what is planned, what was sold


def test_what_is_planned_for_a_month_is_told_by_the_plan_in_force(trade):
    water = product(trade, "YS-01", "饮料/水")
    approved(trade, [row(Key(water), 100, 200), row(Key(None, "饮料"), 50, 60)])
    save(trade, rows=[row(Key(water), 999)])
    with trade.door.look(trade["rep"]) as (session, _actor):
        asked = [(None, 1), (None, 2), (None, 3), (water, 2), (uuid4(), 2)]
        assert [planned(session, trade.customer, each, 2026, month) for each, month in asked] == [15_000, 26_000, 0, 20_000, 0]
        assert planned(session, trade.customer, None, 2025, 1) == planned(session, trade.second, None, 2026, 1) == 0


def test_sales_are_told_beside_the_row_they_count_in(trade):
    water, juice, soap = product(trade, "A1", "饮料/水"), product(trade, "A2", "饮料/果汁"), product(trade, "B1", "日化")
    approved(trade, [row(Key(water), 100), row(Key(None, "饮料"), 100)])
    sold(trade, water, "2026-01-31", 7_000)
    sold(trade, water, "2026-02-01", 500)
    sold(trade, water, "2026-01-05", -2_000, doc_type="return")
    sold(trade, juice, "2026-12-31", 300)
    sold(trade, soap, "2026-03-01", 40)
    sold(trade, water, "2025-12-31", 10**6)
    sold(trade, water, "2026-01-31", 10**6, state="cancelled")
    sold(trade, water, "2026-01-31", 10**6, level="L2", state="recorded")
    sold(trade, water, "2026-01-31", 10**6, customer=trade.second)
    found = seen(trade)
    assert {each.title: each.sold_fen for each in found.rows} == {
        "A1 商品A1": (5_000, 500, *[0] * 10), "饮料": (*[0] * 11, 300),
    }  # fmt: skip
    assert found.unplanned_fen == (0, 0, 40, *[0] * 9)
    assert found.sold_fen == (5_000, 500, 40, *[0] * 8, 300)


@pytest.mark.parametrize(("login", "sees"), [("rep", False), ("sup", False), ("finance", True), ("mgr", True)])
def test_profits_are_masked_like_costs(trade, login, sees):
    made = approved(trade)
    with trade.door.clockwork("test") as deed:
        from sqlalchemy import update

        from kehu_desk.sales.entities import PlanLine

        deed.session.execute(update(PlanLine).where(PlanLine.plan_id == made).values(profit_fen=1_234))
    found = seen(trade, made, login)
    assert (found.sees_profit, found.rows[0].cells[0].profit_fen) == (sees, 1_234 if sees else None)
    save(trade)  # a rep writes the next version without seeing them
    [draft, _first] = seen(trade).versions
    assert seen(trade, draft.id, "mgr").rows[0].cells[0].profit_fen == 1_234


def test_profits_are_planned_by_the_key_account_manager(trade):
    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("kam"), kind="KAM", team_role="kam")
    cells = (Cell(100, 100, 100, None, 30), *[NOTHING] * (MONTHS - 1))
    made = save(trade, "kam", [PlanRow(EVERYTHING, cells)])
    assert seen(trade, made).rows[0].cells[0].profit_fen == 30
    made = save(trade, "rep", [PlanRow(EVERYTHING, (Cell(100, 100, 100, None, 99), *[NOTHING] * 11))], seen=version(trade, made))
    assert seen(trade, made).rows[0].cells[0].profit_fen == 30


# lists and duties


def test_the_list_of_a_year_shows_whose_sales_one_sees(trade):
    approved(trade)
    save(trade, customer=trade.second, submit=True)
    save(trade, "rep3", customer=trade.other)
    for login, states in (
        ("rep", {"approved", "submitted"}),
        ("rep3", {"draft"}),
        ("mgr", {"approved", "submitted", "draft"}),
        ("cus", set()),
    ):
        with trade.door.look(trade[login]) as (session, actor):
            assert {state for _id, _name, state in planned_customers(session, actor, 2026)} == states
            assert planned_customers(session, actor, 2025) == []


def test_the_superior_is_told_and_the_manager_where_he_wrote_it_himself(trade):
    save(trade, submit=True)
    told = [("plan_decide", "杭州华东医药有限公司 2026", "张伟")]
    assert {login: due(trade, login) for login in ("sup", "mgr", "rep", "sup2", "finance")} == {
        "sup": told, "mgr": [], "rep": [], "sup2": [], "finance": [],
    }  # fmt: skip
    with trade.door.clockwork("test") as deed:
        deed.session.get_one(Person, trade.id("sup")).roles = "sup member"
    team.join_team(trade.door, trade["mgr"], trade.second, trade.id("sup"), team_role="marketing")
    save(trade, "sup", customer=trade.second, submit=True)
    assert due(trade, "mgr") == [("plan_decide", "绍兴越城酒业有限公司 2026", "李强")]


def test_every_deed_names_customer_section_and_version(trade):
    approved(trade)
    [entry] = trade.entries("plan.decide")
    assert (entry.customer_id, entry.section, entry.subject) == (trade.customer, "SAL", "plan 2026 v1 approve")
    assert (entry.before, entry.after) == ("draft", "approved")


def test_reading_a_plan_is_an_entry_of_the_log(trade):
    approved(trade)
    plan_pages.plan_page(trade.door, trade["rep"], trade.customer, 2026)
    assert [(each.section, each.customer_id) for each in trade.entries("section.view")][-1] == ("SAL", trade.customer)


def test_what_may_be_planned_are_active_products_and_paths_of_categories(trade):
    product(trade, "A1", "饮料/水")
    rows, paths = plan_pages.goods_to_plan(trade.door, trade["rep"])
    assert ([each.code for each in rows], paths) == (["A1"], ["饮料", "饮料/水"])
    assert codes(plan_pages.goods_to_plan, trade.door, trade["adm"]) == ("E_FORBIDDEN",)


def test_a_plan_is_found_from_the_workbench_by_those_who_see_it(trade):
    made = save(trade)
    assert plan_pages.place_of(trade.door, trade["sup"], made) == (trade.customer, 2026)
    assert plan_pages.place_of(trade.door, trade["sup2"], made) is None
    assert plan_pages.place_of(trade.door, trade["sup"], uuid4()) is None
