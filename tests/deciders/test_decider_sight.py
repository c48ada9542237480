"""Who sees whom: without a right on section DEC there is no name, without one on INT nothing that we know of them."""

from datetime import timedelta

import pytest
from deciding_office import FAMILY, raise_level, read
from sqlalchemy import update

from kehu_desk.access.grants import Grant
from kehu_desk.deciders import queries
from kehu_desk.deciders.rules.influence import EdgeTerms
from kehu_desk.deciders.rules.opportunities import Factor, OpportunityTerms
from kehu_desk.deciders.rules.roles import RoleTerms
from kehu_desk.deciders.rules.styles import StyleTerms
from kehu_desk.deciders.service import assess_style, record_opportunity, set_edge, set_role
from kehu_desk.kernel.ids import new_id
from kehu_desk.office.session import state_purpose
from kehu_desk.people.entities import Relation

OUTSIDE = ["rep2", "rep3", "sup2", "mgr", "mgr2", "cus", "adm", "aud", "finance", "fin2", "con", "service"]


@pytest.fixture
def told(trade, who):
    """Everything is known of 钱进 and 孙梅."""
    door, rep = trade.door, trade["rep"]
    set_role(door, rep, who["钱进"], RoleTerms("decider", 5, -2, source="亲眼所见"))
    set_edge(door, rep, EdgeTerms("reports_to", who["孙梅"], who["钱进"], 4, "每周一汇报"))
    assess_style(door, rep, who["钱进"], StyleTerms("leader", "会上当场拍板试销", 4))
    record_opportunity(door, rep, trade.customer, OpportunityTerms("进入婚宴渠道", {"product": Factor("好")}, who["钱进"]))
    return who


def everything(trade, login):
    return [
        read(trade, login, query, trade.customer)
        for query in (queries.people_of, queries.edges_of, queries.assessments_of, queries.opportunities_of)
    ]


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "tech"])
def test_b_014_whose_customer_it_is_sees_all_of_it(trade, told, login):
    people, edges, assessments, opportunities = everything(trade, login)
    assert [row.name for row in people] == ["钱进", "孙梅", "李强", "周全", "吴芳", "钱经理"]
    assert (people[0].roles, people[0].support, people[0].style) == (("decider",), -2, "leader")
    assert (edges[0].note, len(assessments), opportunities[0].contact) == ("每周一汇报", 1, "钱进")


@pytest.mark.parametrize("login", OUTSIDE)
def test_b_014_nobody_else_sees_a_name_a_line_a_style_or_an_opportunity(trade, told, login):
    assert everything(trade, login) == [[], [], [], []]
    assert read(trade, login, queries.coverage, trade.customer, {}) is None
    assert read(trade, login, queries.citable, trade.customer) == []


def test_b_014_a_manager_sees_them_once_he_has_stated_a_purpose(trade, told):
    state_purpose(trade.door, trade["mgr"], trade.customer, "准备年度谈判")
    people, edges, assessments, opportunities = everything(trade, "mgr")
    assert (people[0].name, people[0].roles, len(edges), len(assessments), len(opportunities)) == ("钱进", ("decider",), 1, 1, 1)


def test_a_loan_of_dec_shows_the_people_and_nothing_that_we_know_of_them(trade, told):
    with trade.door.clockwork("test.lent") as deed:
        deed.session.add(Grant(
            id=new_id(), person_id=trade.id("rep2"), customer_id=trade.customer, section="DEC", level=2, edits=False, source_id=new_id(),
            since=deed.now, until=deed.now + timedelta(days=1),
        ))  # fmt: skip
    people, edges, assessments, opportunities = everything(trade, "rep2")
    assert [row.name for row in people[:2]] == ["钱进", "孙梅"]
    assert all((row.roles, row.influence, row.support, row.style_state, row.told) == ((), 0, None, "none", ()) for row in people)
    assert (edges, assessments, opportunities) == ([], [], [])


def test_where_dec_stands_at_level_3_only_the_key_account_manager_sees_names(trade, told):
    raise_level(trade, "DEC", 3)
    assert [bool(read(trade, login, queries.people_of, trade.customer)) for login in ("kam", "rep", "tech", "sup")] == [
        True, False, False, False,
    ]  # fmt: skip


def test_where_int_stands_at_level_3_others_see_the_people_alone(trade, told):
    raise_level(trade, "INT", 3)
    people, edges, assessments, opportunities = everything(trade, "tech")
    assert (people[0].name, people[0].roles, people[0].style) == ("钱进", (), "")
    assert (edges, assessments, opportunities) == ([], [], [])


def test_b_015_a_right_that_ends_takes_the_names_with_it(trade, told):
    with trade.door.clockwork("test.over") as deed:
        mine = (Relation.person_id == trade.id("rep"), Relation.customer_id == trade.customer)
        deed.session.execute(update(Relation).where(*mine).values(until=deed.now))
    assert everything(trade, "rep") == [[], [], [], []]


def test_notes_on_family_and_likings_stand_in_no_row(trade, told):
    text = repr(everything(trade, "kam"))
    assert FAMILY not in text
    assert "喝茶" not in text
    assert "不谈价" not in text
    assert "13900000001" not in text
    assert "139****0001" in text


def test_coverage_counts_the_touches_of_who_is_there(trade, told):
    found = read(trade, "rep", queries.coverage, trade.customer, {told["钱进"]: 3, told["孙梅"]: 1})
    assert (found.value.numerator, found.value.denominator, found.touches, found.untouched) == (3, 4, 4, False)
