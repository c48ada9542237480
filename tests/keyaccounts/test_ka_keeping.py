"""Work on an account: terms, team, seven blocks, plans at L3, years, the department; every role, and bad input one by one."""

from datetime import date, timedelta

import pytest
from ka_steps import (
    NOW,
    account,
    check_terms,
    checked,
    codes,
    contacts,
    large,
    opened,
    plan_row,
    planned,
    purposeful,
    sell,
    whole_plan,
)
from sqlalchemy import update

from kehu_desk.access.closing import CUSTOMER
from kehu_desk.intelligence.entities import Fact
from kehu_desk.kernel.ids import new_id
from kehu_desk.keyaccounts import queries, service
from kehu_desk.keyaccounts.entities import AccountPlan, Competence, DutyEntry, KamYear, KaPost
from kehu_desk.keyaccounts.noun import NOUN
from kehu_desk.keyaccounts.queries.load import load_rows
from kehu_desk.keyaccounts.rules.chart import holes
from kehu_desk.keyaccounts.rules.duties import DUTIES, DutyTerms
from kehu_desk.keyaccounts.rules.plan import PlanTerms
from kehu_desk.keyaccounts.service import KeepTerms
from kehu_desk.loyalty.entities import BusinessShare
from kehu_desk.people.entities import Person, Relation
from kehu_desk.products.entities import Product
from kehu_desk.promises.rules import PledgeTerms, Side
from kehu_desk.promises.service import make_promise
from trade_steps import ROLES, TODAY, put, read

KEEPERS = ("rep", "sup", "kam")  # rep is responsible but no key account manager by role


def look(trade, login, query, *facts):
    with trade.door.look(trade[login]) as (session, actor):
        return query(session, actor, *facts)


def view(trade, login, made):
    return look(trade, login, queries.account_view, made)


def due(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.due_on) for each in NOUN.due(session, actor)]


# terms


def test_the_manager_keeps_the_terms_that_bind_both_sides(trade):
    made = opened(trade)
    terms = KeepTerms("PL-KA", "24小时响应, 专人对接", None, TODAY + timedelta(days=30))
    service.keep_account(trade.door, trade["kam"], made, terms)
    row = account(trade, made)
    assert (row.price_list, row.service_standard, row.next_review_on) == ("PL-KA", "24小时响应, 专人对接", TODAY + timedelta(days=30))


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (KeepTerms(price_list="长" * 61), "E_KA_FIELD"),
        (KeepTerms(service_standard="长" * 1001), "E_KA_FIELD"),
        (KeepTerms(next_review_on=TODAY - timedelta(days=1)), "E_KA_REVIEW"),
        (KeepTerms(contract_id=new_id()), "E_KA_CONTRACT"),
    ],
)
def test_bad_terms_are_refused_and_nothing_is_written(trade, terms, code):
    made = opened(trade)
    before = account(trade, made).row_version
    assert codes(service.keep_account, trade.door, trade["kam"], made, terms) == [code]
    assert account(trade, made).row_version == before


@pytest.mark.parametrize("login", ROLES)
def test_the_manager_and_the_superior_keep_an_account(trade, login):
    made = opened(trade)
    if login in ("kam", "sup"):
        service.keep_account(trade.door, trade[login], made, KeepTerms("PL-1"))
        assert account(trade, made).price_list == "PL-1"
    else:
        assert codes(service.keep_account, trade.door, trade[login], made, KeepTerms("PL-1"))[0] in ("E_FORBIDDEN", "E_NO_RELATION")


def test_a_sealed_archive_takes_nothing_more(trade):
    made = opened(trade)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(CUSTOMER).where(CUSTOMER.c.id == trade.customer).values(state="SEALED"))
    assert "E_ARCHIVE_STATE" in codes(service.keep_account, trade.door, trade["kam"], made, KeepTerms("PL-1"))
    assert "E_ARCHIVE_STATE" in codes(service.begin_plan, trade.door, trade["kam"], made, NOW)


# team


def test_a_member_gets_a_role_and_another_one_and_leaves(trade):
    made, tech = opened(trade), trade.id("tech")
    service.set_member(trade.door, trade["kam"], made, tech, "tech")
    service.set_member(trade.door, trade["kam"], made, tech, "logistics")
    team = [(each.person, each.role, each.given) for each in view(trade, "kam", made).team]
    with trade.house.store.read() as session:
        names = {login: session.get_one(Person, trade.id(login)).name for login in ("rep", "kam", "mgr2", "tech")}
    assert team == [
        (names["rep"], "responsible", False), (names["kam"], "kam", False), (names["mgr2"], "exec_sponsor", False),
        (names["tech"], "logistics", True),
    ]  # fmt: skip
    service.drop_member(trade.door, trade["kam"], made, tech)
    assert [each for each in read(trade, Relation, person_id=tech, kind="TEAM") if each.until > trade.clock[0]] == []
    assert codes(service.drop_member, trade.door, trade["kam"], made, tech) == ["E_NOT_FOUND"]


@pytest.mark.parametrize("role", ["responsible", "kam", "exec_sponsor", "friend", ""])
def test_responsible_is_exactly_one_and_not_given_here(trade, role):
    made = opened(trade)
    assert codes(service.set_member, trade.door, trade["kam"], made, trade.id("tech"), role) == ["E_KA_RESPONSIBLE"]
    assert sum(each.role == "responsible" for each in view(trade, "kam", made).team) == 1


def test_nobody_changes_his_own_membership(trade):
    made = opened(trade)
    assert codes(service.set_member, trade.door, trade["kam"], made, trade.id("kam"), "tech") == ["E_SELF"]
    assert codes(service.set_member, trade.door, trade["kam"], made, new_id(), "tech") == ["E_NOT_FOUND"]


# the seven blocks


def entry(duty="negotiate", **more):
    return DutyTerms(duty, TODAY, "与采购总监谈定年度价格表")._replace(**more)


def test_blocks_tell_their_age_and_are_in_order_when_each_is_young(trade):
    made = opened(trade)
    for duty in DUTIES[:-1]:
        service.note_duty(trade.door, trade["kam"], made, entry(duty))
    service.note_duty(trade.door, trade["kam"], made, entry(DUTIES[-1], done_on=TODAY - timedelta(days=91)))
    found = view(trade, "kam", made)
    assert not found.in_order
    assert [(each.duty, each.age) for each in found.blocks if not each.fresh] == [("coordinate", 91)]
    assert due(trade, "kam") == [("ka_blocks_old", None)]
    service.note_duty(trade.door, trade["sup"], made, entry(DUTIES[-1]))
    assert view(trade, "kam", made).in_order
    assert due(trade, "kam") == []


def test_an_entry_is_taken_over_from_a_promise(trade):
    made = opened(trade)
    pledge = PledgeTerms(Side.US, "每月10日前提供库存报表", trade.id("rep"), TODAY + timedelta(days=8))
    promise = make_promise(trade.door, trade["rep"], trade.customer, pledge)
    offered = look(trade, "kam", queries.takeable, trade.customer, "coordinate")
    assert [(each.noun, each.id, each.body) for each in offered] == [("promise", promise, "每月10日前提供库存报表")]
    one = offered[0]
    terms = DutyTerms("coordinate", one.on, one.body, one.next_step, one.next_on, one.noun, one.id)
    service.note_duty(trade.door, trade["kam"], made, terms)
    assert read(trade, DutyEntry)[0].source_id == promise


def test_what_it_is_taken_from_must_be_this_customers(trade):
    made = opened(trade)
    assert codes(service.note_duty, trade.door, trade["kam"], made, entry(source_noun="visit", source_id=new_id())) == ["E_KA_SOURCE"]
    assert read(trade, DutyEntry) == []


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("kam", "sup")])
def test_entries_are_written_by_those_who_work_for_it(trade, login):
    made = opened(trade)
    assert codes(service.note_duty, trade.door, trade[login], made, entry())[0] in ("E_FORBIDDEN", "E_NO_RELATION")


# plans


def test_a_plan_is_written_handed_in_and_agreed(trade):
    made = opened(trade)
    plan = planned(trade, made)
    service.submit_plan(trade.door, trade["kam"], plan)
    assert ("ka_plan_decide", None) in due(trade, "mgr")
    purposeful(trade)
    service.agree_plan(trade.door, trade["mgr"], plan)
    row = plan_row(trade, plan)
    assert (row.state, row.decided_by, row.sales_target_fen) == ("approved", trade.id("mgr"), 1_000_000)
    assert codes(service.write_plan, trade.door, trade["kam"], plan, PlanTerms(), row.row_version) == ["E_STATE"]


def test_a_manager_reads_a_plan_only_for_a_purpose(trade):
    made = opened(trade)
    plan = planned(trade, made)
    service.submit_plan(trade.door, trade["kam"], plan)
    assert codes(service.agree_plan, trade.door, trade["mgr"], plan) == ["E_PURPOSE"]


def test_a_plan_is_not_handed_in_with_parts_missing(trade):
    made = opened(trade)
    plan = planned(trade, made, terms=whole_plan(trade, strategy="", sales_target_fen=None))
    with pytest.raises(Exception, match="E_KA_PLAN") as refused:
        service.submit_plan(trade.door, trade["kam"], plan)
    assert dict(refused.value.nos[0].facts)["parts"] == ("sales_target_fen", "strategy")
    assert plan_row(trade, plan).state == "draft"


def test_a_plan_sent_back_waits_for_its_writer(trade):
    made = opened(trade)
    plan = planned(trade, made)
    service.submit_plan(trade.door, trade["kam"], plan)
    purposeful(trade)
    assert codes(service.send_back_plan, trade.door, trade["mgr"], plan, "不") == ["E_REASON"]
    service.send_back_plan(trade.door, trade["mgr"], plan, "利润目标偏低, 请重算")
    assert ("ka_plan_back", None) in due(trade, "kam")
    service.write_plan(trade.door, trade["kam"], plan, whole_plan(trade, profit_target_fen=400_000), plan_row(trade, plan).row_version)
    service.submit_plan(trade.door, trade["kam"], plan)
    assert plan_row(trade, plan).profit_target_fen == 400_000


def test_nobody_agrees_his_own_plan(trade):
    made = opened(trade)
    plan = planned(trade, made)
    service.submit_plan(trade.door, trade["kam"], plan)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("kam")).roles = "kam mgr"
    assert codes(service.agree_plan, trade.door, trade["kam"], plan) == ["E_SELF_APPROVAL"]


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(trade):
    made = opened(trade)
    plan = planned(trade, made)
    assert codes(service.write_plan, trade.door, trade["kam"], plan, PlanTerms(), 1) == ["E_STALE"]
    assert plan_row(trade, plan).strategy == "以联合库存换份额"


@pytest.mark.parametrize(("year", "code"), [(NOW - 1, "E_KA_YEAR"), (NOW + 2, "E_KA_YEAR"), (NOW, "E_KA_PLAN_THERE")])
def test_a_plan_is_for_this_year_or_the_next_and_there_is_one(trade, year, code):
    made = opened(trade)
    planned(trade, made)
    assert codes(service.begin_plan, trade.door, trade["kam"], made, year) == [code]


def test_actors_are_people_of_the_group(trade):
    made = opened(trade)
    plan = service.begin_plan(trade.door, trade["kam"], made, NOW)
    stranger = contacts(trade, trade.other)[0]
    terms = whole_plan(trade)
    wrong = terms._replace(steps=(terms.steps[0]._replace(actors=(stranger,)),), facts=(new_id(),))
    assert codes(service.write_plan, trade.door, trade["kam"], plan, wrong, 1) == ["E_KA_ACTOR", "E_KA_SOURCE"]
    assert plan_row(trade, plan).objectives == []


@pytest.mark.parametrize("login", [each for each in ROLES if each != "kam"])
def test_only_its_manager_writes_a_plan(trade, login):
    made = opened(trade)
    assert codes(service.begin_plan, trade.door, trade[login], made, NOW)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert read(trade, AccountPlan) == []


def test_plans_stand_at_l3(trade):
    made = opened(trade)
    planned(trade, made)
    assert view(trade, "kam", made).plans[0].terms is not None
    for login in ("rep", "sup"):
        found = view(trade, login, made)
        assert (found.plans[0].terms, found.reads_plans) == (None, False)


# figures of the list


def test_the_list_tells_share_dependence_team_and_target(trade):
    made = opened(trade)
    plan = planned(trade, made)
    service.submit_plan(trade.door, trade["kam"], plan)
    purposeful(trade)
    service.agree_plan(trade.door, trade["mgr"], plan)
    share(trade, NOW - 1, 300_000, 1_500_000)
    row = look(trade, "kam", queries.account_rows)[0]
    assert (row.share_bp, row.estimated, row.dependence_bp, row.team, row.target_bp, row.stale) == (2000, True, 9000, 2, 9000, 7)
    assert look(trade, "rep", queries.account_rows)[0].target_bp is None


def test_a_manager_without_a_purpose_is_told_no_figures(trade):
    opened(trade)
    row = look(trade, "mgr", queries.account_rows)[0]
    assert (row.viewed, row.share_bp, row.dependence_bp, row.target_bp) == (False, None, None, None)
    purposeful(trade)
    assert look(trade, "mgr", queries.account_rows)[0].dependence_bp == 9000


@pytest.mark.parametrize(
    ("login", "count"), [("rep", 1), ("sup", 1), ("kam", 1), ("mgr", 1), ("rep3", 0), ("sup2", 0), ("cus", 0), ("finance", 0), ("aud", 0)]
)
def test_accounts_are_seen_by_those_who_see_their_intelligence(trade, login, count):
    opened(trade)
    assert len(look(trade, login, queries.account_rows)) == count


# years


def share(trade, year, ours, total):
    """Our share of a year, resting on a fact that one source tells."""
    fact = Fact(
        id=new_id(), no=f"QB-{year}", customer_id=trade.customer, subject="customer", category="demand", statement="年采购额", as_of=TODAY,
        valid_until=TODAY + timedelta(days=180), created_at=trade.clock[0], created_by=trade.id("rep"),
    )  # fmt: skip
    put(trade, fact)
    made = {"created_at": trade.clock[0], "created_by": trade.id("rep")}
    put(trade, BusinessShare(customer_id=trade.customer, year=year, our_fen=ours, total_fen=total, fact_id=fact.id, **made))


def agreed(trade, made):
    plan = planned(trade, made)
    service.submit_plan(trade.door, trade["kam"], plan)
    purposeful(trade)
    service.agree_plan(trade.door, trade["mgr"], plan)
    return plan


def cost(trade, price4):
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Product).values(cost_price4=price4))


def year_of(trade, result):
    return read(trade, KamYear, id=result)[0]


def test_a_year_is_reckoned_from_plan_sales_costs_and_shares(trade):
    made = opened(trade)
    agreed(trade, made)
    share(trade, NOW, 360_000, 1_500_000)
    cost(trade, 60_000_000)  # 6000 yuan for the one unit sold: 600,000 fen
    result = service.reckon_year(trade.door, trade["sup"], made, NOW)
    row = year_of(trade, result)
    # share: 24 % after 20 %, aimed at 25 %: 80 points; profit 900,000 - 600,000 = 300,000 of 300,000: 100; sales 900,000 of a million: 90
    assert (row.share100, row.profit100, row.sales100, row.total100) == (8000, 10000, 9000, 8900)
    assert row.inputs["missing"] == []
    service.confirm_year(trade.door, trade["mgr"], result)
    assert year_of(trade, result).state == "confirmed"


def test_missing_parts_are_said_and_confirmed_only_with_words(trade):
    made = opened(trade)
    cost(trade, None)
    result = service.reckon_year(trade.door, trade["sup"], made, NOW)
    row = year_of(trade, result)
    assert (row.total100, row.inputs["missing"]) == (None, ["share", "profit", "sales"])
    assert codes(service.confirm_year, trade.door, trade["mgr"], result)[-1] == "E_KA_MISSING"
    service.confirm_year(trade.door, trade["mgr"], result, "首年无目标, 按过程评价合格")
    assert (year_of(trade, result).state, year_of(trade, result).note) == ("confirmed", "首年无目标, 按过程评价合格")


def test_nobody_confirms_what_he_reckoned_nor_his_own_year(trade):
    made = opened(trade)
    result = service.reckon_year(trade.door, trade["sup"], made, NOW)
    assert codes(service.confirm_year, trade.door, trade["sup"], result, "首年按过程评价") == ["E_SELF_APPROVAL"]
    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("kam")).roles = "kam mgr"
    assert codes(service.reckon_year, trade.door, trade["kam"], made, NOW) == ["E_SELF_APPROVAL"]
    assert codes(service.confirm_year, trade.door, trade["kam"], result, "首年按过程评价") == ["E_SELF_APPROVAL"]


def test_a_year_waits_for_another_than_who_reckoned_it(trade):
    made = opened(trade)
    service.reckon_year(trade.door, trade["sup"], made, NOW)
    assert ("kam_year_confirm", None) in due(trade, "mgr")
    assert due(trade, "sup") == []


@pytest.mark.parametrize("year", [NOW - 1, NOW + 1])
def test_a_year_has_begun_since_the_account_has(trade, year):
    made = opened(trade)
    assert codes(service.reckon_year, trade.door, trade["sup"], made, year) == ["E_KA_YEAR"]


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("sup", "mgr")])
def test_years_are_reckoned_by_superiors(trade, login):
    made = opened(trade)
    assert codes(service.reckon_year, trade.door, trade[login], made, NOW)[0] in ("E_FORBIDDEN", "E_NO_RELATION")


def test_sums_of_a_year_are_not_told_to_who_sees_no_margins(trade):
    made = opened(trade)
    service.reckon_year(trade.door, trade["sup"], made, NOW)
    assert view(trade, "sup", made).years[0].inputs == {}
    assert view(trade, "kam", made).years[0].inputs["net_fen"] == 900_000


# the department


@pytest.mark.parametrize("login", ROLES)
def test_checks_are_made_by_superiors(trade, login):
    if login in ("sup", "sup2", "mgr"):
        assert service.check_person(trade.door, trade[login], trade.id("kam"), check_terms())
    else:
        assert codes(service.check_person, trade.door, trade[login], trade.id("kam"), check_terms()) == ["E_FORBIDDEN"]


def test_nobody_checks_himself(trade):
    assert codes(service.check_person, trade.door, trade["sup"], trade.id("sup"), check_terms()) == ["E_SELF_APPROVAL"]
    assert read(trade, Competence) == []


def test_the_best_seller_alone_is_refused(trade):
    terms = check_terms()
    wrong = terms._replace(reasons=dict(terms.reasons) | {"consulting": "连续三年销售冠军"})
    assert codes(service.check_person, trade.door, trade["sup"], trade.id("kam"), wrong) == ["E_KA_BEST_SELLER"]


def test_load_is_told_with_the_check_to_superiors_and_to_oneself(trade):
    opened(trade, weight100=150)
    [row] = [each for each in look(trade, "sup", load_rows) if each.person_id == trade.id("kam")]
    assert (row.accounts, row.load100, row.verdict, row.check.average100) == (1, 150, "few", 400)
    assert look(trade, "kam", load_rows)[0].check is not None
    [told] = [each for each in look(trade, "rep", load_rows) if each.person_id == trade.id("kam")]
    assert (told.check, told.told, told.load100) == (None, False, 150)


def line_of(trade):
    chief = service.set_post(trade.door, trade["mgr"], trade.id("mgr2"), "chief_executive")
    vice = service.set_post(trade.door, trade["mgr"], trade.id("sup2"), "vice_president", chief)
    national = service.set_post(trade.door, trade["mgr"], trade.id("sup"), "national", vice)
    return chief, vice, national, service.set_post(trade.door, trade["mgr"], trade.id("kam"), "kam", national)


def gaps(trade):
    with trade.house.store.read() as session:
        return [(each.kind, each.post) for each in holes(queries.chart_posts(session, TODAY), [(trade.id("kam"), "周敏")])]


def test_the_line_runs_from_manager_to_chief_executive(trade):
    *_above, kam = line_of(trade)
    assert gaps(trade) == []
    service.end_post(trade.door, trade["mgr"], kam)
    assert gaps(trade) == [("vacant", "kam"), ("unposted", "kam")]


def test_who_reported_to_a_post_that_ended_reports_to_nobody(trade):
    _chief, vice, national, _kam = line_of(trade)
    service.end_post(trade.door, trade["mgr"], vice)
    assert gaps(trade) == [("vacant", "vice_president"), ("loose", "national")]
    again = service.set_post(trade.door, trade["mgr"], trade.id("rep"), "vice_president")
    service.move_post(trade.door, trade["mgr"], national, again)
    assert gaps(trade) == [("loose", "vice_president")]


def test_a_post_is_one_step_below_its_superior(trade):
    chief, *_others = line_of(trade)
    assert codes(service.set_post, trade.door, trade["mgr"], trade.id("rep"), "national", chief) == ["E_KA_LINE"]
    assert codes(service.set_post, trade.door, trade["mgr"], trade.id("rep"), "chief_executive") == ["E_KA_CHIEF"]
    assert codes(service.set_post, trade.door, trade["mgr"], trade.id("kam"), "kam") == ["E_KA_POST_HELD"]
    assert codes(service.set_post, trade.door, trade["mgr"], trade.id("mgr"), "kam") == ["E_SELF"]
    assert len(read(trade, KaPost)) == 4


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_managers_keep_the_chart(trade, login):
    assert codes(service.set_post, trade.door, trade[login], trade.id("rep2"), "kam") == ["E_FORBIDDEN"]


def test_a_vice_president_may_stand_for_an_account(trade):
    made = opened(trade)
    assert codes(service.assign_account, trade.door, trade["mgr"], made, trade.id("sup2"), 100) == ["E_KA_SPONSOR"]
    line_of(trade)
    service.assign_account(trade.door, trade["mgr"], made, trade.id("sup2"), 100)
    assert account(trade, made).sponsor_id == trade.id("sup2")


def test_a_review_waits_a_week_before_its_day(trade):
    made = opened(trade)
    for duty in DUTIES:
        service.note_duty(trade.door, trade["kam"], made, entry(duty))
    assert due(trade, "kam") == []
    service.keep_account(trade.door, trade["kam"], made, KeepTerms(next_review_on=TODAY + timedelta(days=7)))
    assert due(trade, "kam") == [("ka_review", date(2026, 3, 9))]
    service.keep_account(trade.door, trade["kam"], made, KeepTerms(next_review_on=TODAY + timedelta(days=8)))
    assert due(trade, "kam") == []


def test_the_whole_group_counts_in_the_list(trade):
    large(trade)
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.archives.entities import Customer

        session.get_one(Customer, trade.second).parent_id = trade.customer
        session.get_one(Customer, trade.second).parent_norm = "x"
    sell(trade, trade.second, 200_000)
    from ka_steps import proposed

    made = proposed(trade)
    checked(trade)
    service.approve_candidate(trade.door, trade["mgr"], made, "战略意义重大")
    service.open_account(trade.door, trade["mgr"], made, service.OpenTerms(trade.id("kam")))
    assert look(trade, "kam", queries.account_rows)[0].dependence_bp == 9167
