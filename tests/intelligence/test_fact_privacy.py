"""Nothing of a fact reaches whoever may not see it: not in lists, searches, counts, figures, notices or work (B-008, B-016, B-017)."""

from datetime import timedelta

import pytest
from fact_steps import BUYER, KEEPER, REGISTRY, TODAY, look, market, more, note
from sqlalchemy import select

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives.service.team import join_team
from kehu_desk.door.notices import Notice
from kehu_desk.intelligence import service
from kehu_desk.intelligence.entities import Fact
from kehu_desk.intelligence.noun import due
from kehu_desk.intelligence.queries import Picked, fact_keys, fact_page, fact_rows, found_facts, queue_counts, to_verify
from kehu_desk.intelligence.service.reading import figures, found_fact, standing
from kehu_desk.office.session import state_purpose
from kehu_desk.people.entities import Relation
from real_office import codes
from trade_steps import put, read

EVERYBODY = ["rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "mgr2", "cus", "adm", "aud", "finance", "con", "service", "tech"]


def traces(trade, login, fact, customer):
    """Every place where something of a fact could show."""
    with trade.door.look(trade[login]) as (session, actor):
        found = {
            "page": [each.id for each in fact_page(session, actor, None, 99)],
            "keys": [each[1] for each in session.execute(fact_keys(session, actor))],
            "words": found_facts(session, actor, Picked(typed="冷库")),
            "state": found_facts(session, actor, Picked(state="unverified")),
            "rows": [each.id for each in fact_rows(session, actor, [fact])],
            "visit": [each.id for each in to_verify(session, actor, customer)],
            "counts": [fact] * queue_counts(session, actor)["unverified"],
        }
    found["opened"] = [found_fact(trade.door, trade[login], fact)] if found_fact(trade.door, trade[login], fact) else []
    return {place: fact in ids for place, ids in found.items()}


@pytest.mark.parametrize("login", EVERYBODY)
def test_a_fact_of_a_customer_shows_everywhere_or_nowhere(trade, login):
    fact = note(trade)
    seen = login in ("rep", "sup")  # responsible, and his superior
    assert set(traces(trade, login, fact, trade.customer).values()) == {seen}
    assert codes(standing, trade.door, trade[login], fact) == (() if seen else ("E_NOT_FOUND",))
    assert (codes(more, trade, fact, KEEPER, login) == ("E_NOT_FOUND",)) == (not seen)


@pytest.mark.parametrize("login", EVERYBODY)
def test_a_top_secret_fact_shows_to_whoever_wrote_it_and_the_key_account_manager(trade, login):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("kam"), kind="KAM", team_role="kam")
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    fact = note(trade, level=3)
    assert set(traces(trade, login, fact, trade.customer).values()) == {login in ("rep", "kam")}


def test_what_a_colleague_wrote_at_top_secret_its_owner_does_not_see(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("kam"), kind="KAM", team_role="kam")
    fact = note(trade, "kam", level=3)
    assert set(traces(trade, "rep", fact, trade.customer).values()) == {False}


@pytest.mark.parametrize("login", ["sup", "rep2", "tech"])
def test_who_may_not_write_top_secret_facts_does_not(trade, login):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id(login), team_role="backup")
    assert codes(note, trade, login, level=3)[0] in ("E_LEVEL", "E_NO_RELATION")
    assert read(trade, Fact) == []


def test_who_leaves_the_customer_sees_nothing_of_it_any_more(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    fact = note(trade, "rep2")
    assert set(traces(trade, "rep2", fact, trade.customer).values()) == {True}
    with trade.house.store.write() as session, session.begin():
        for each in session.scalars(select(Relation).where(Relation.person_id == trade.id("rep2"))):
            each.until = trade.clock[0]
    assert set(traces(trade, "rep2", fact, trade.customer).values()) == {False}


def test_a_manager_sees_secret_facts_only_with_a_stated_purpose(trade):
    fact = note(trade)
    assert set(traces(trade, "mgr", fact, trade.customer).values()) == {False}
    state_purpose(trade.door, trade["mgr"], trade.customer, "核对年度信用评审资料")
    assert set(traces(trade, "mgr", fact, trade.customer).values()) == {True}
    assert set(traces(trade, "mgr2", fact, trade.customer).values()) == {False}


def test_a_section_raised_to_top_secret_hides_even_secret_facts(trade):
    fact = note(trade)
    put(trade, RaisedLevel(customer_id=trade.customer, section="INT", level=3))
    for login in ("rep", "sup"):
        assert set(traces(trade, login, fact, trade.customer).values()) == {False}


@pytest.mark.parametrize("login", EVERYBODY)
def test_facts_of_the_market_show_to_sellers_and_managers(trade, login):
    fact = service.record_fact(trade.door, trade["rep"], market(statement="在建冷库投产"), BUYER)
    seen = login in ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "mgr2")
    found = traces(trade, login, fact, trade.customer)
    assert found.pop("visit") is False  # it belongs to no customer
    assert set(found.values()) == {seen}


def test_reading_a_fact_is_noted_before_it_is_read(trade):
    fact = note(trade)
    standing(trade.door, trade["sup"], fact)
    entry = trade.entries("section.view")[-1]
    assert (entry.actor_id, entry.customer_id, entry.section) == (trade.id("sup"), trade.customer, "INT")


# notices


def told(trade, login):
    return [(each.kind, each.stage) for each in read(trade, Notice, person_id=trade.id(login)) if each.kind.startswith("fact_")]


def test_only_followers_who_may_see_a_fact_are_told_of_it(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    for login in ("rep", "rep2", "rep3", "sup", "kam"):
        service.follow(trade.door, trade[login], None, "finance")
    note(trade)
    assert {login: told(trade, login) for login in ("rep", "rep2", "rep3", "sup", "kam")} == {
        "rep": [], "rep2": [("fact_new", "")], "rep3": [], "sup": [("fact_new", "")], "kam": [],
    }  # fmt: skip
    [notice] = [each for each in read(trade, Notice, person_id=trade.id("sup")) if each.kind == "fact_new"]
    assert notice.facts == {"by": "张伟", "fact": "QB-2026-00001"}  # no customer, no word of what it says


def test_top_secret_facts_are_not_told_to_the_superior(trade):
    service.follow(trade.door, trade["sup"], trade.customer)
    note(trade, level=3)
    assert told(trade, "sup") == []


def test_followers_hear_when_a_fact_stands_elsewhere(trade):
    service.follow(trade.door, trade["sup"], trade.customer)
    fact = note(trade)
    more(trade, fact, REGISTRY)
    more(trade, fact, REGISTRY._replace(party="法院公告"))  # still corroborated: nothing new
    more(trade, fact, KEEPER)
    assert told(trade, "sup") == [("fact_new", ""), ("fact_turned", "corroborated"), ("fact_turned", "conflict")]


def test_a_subscription_is_one_person_s_own(trade):
    mine = service.follow(trade.door, trade["rep"], trade.customer, "price")
    assert service.follow(trade.door, trade["rep"], trade.customer, "price") == mine
    assert [(each.customer, each.category, each.blind) for each in service.follows(trade.door, trade["rep"])] == [
        ("杭州华东医药有限公司", "price", False)
    ]
    assert service.follows(trade.door, trade["rep2"]) == []
    assert codes(service.unfollow, trade.door, trade["rep2"], mine) == ("E_NOT_FOUND",)
    service.unfollow(trade.door, trade["rep"], mine)
    assert service.follows(trade.door, trade["rep"]) == []


@pytest.mark.parametrize("login", ["rep3", "sup2", "kam", "cus", "adm", "aud", "finance", "con", "service", "tech", "mgr"])
def test_nobody_follows_a_customer_whose_information_is_closed_to_him(trade, login):
    assert codes(service.follow, trade.door, trade[login], trade.customer)


def test_following_everything_is_not_offered(trade):
    assert codes(service.follow, trade.door, trade["rep"], None) == ("E_FOLLOW_ALL",)
    assert codes(service.follow, trade.door, trade["rep"], None, "gossip") == ("E_FACT_CATEGORY",)


# work


def test_a_task_disappears_with_the_right_to_see_its_fact(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    fact = note(trade)
    service.ask_verification(trade.door, trade["sup"], fact, trade.id("rep2"), "phone", TODAY + timedelta(days=3))
    assert [each.kind for each in look(trade, "rep2", due)] == ["fact_verify"]
    put(trade, RaisedLevel(customer_id=trade.customer, section="INT", level=3))
    assert list(look(trade, "rep2", due)) == []


# figures


def cell(trade, login, channel="face_to_face"):
    found = figures(trade.door, trade[login])
    return next(line.counts[-1] for line in found.lines if line.channel == channel)


def test_a_sum_is_told_to_who_may_see_all_of_it_or_when_it_covers_three_customers(trade):
    note(trade)
    note(trade, customer=trade.second)
    assert (cell(trade, "rep"), cell(trade, "sup")) == (2, 2)
    assert (cell(trade, "rep3"), cell(trade, "mgr")) == (None, None)
    note(trade, "rep3", customer=trade.other)
    assert {cell(trade, each) for each in ("rep", "rep3", "mgr", "sup")} == {3}


def test_shares_keep_to_the_same_rule(trade):
    more(trade, note(trade), REGISTRY)
    trade.later(days=60)
    mine, others = figures(trade.door, trade["rep"]), figures(trade.door, trade["rep3"])
    assert (mine.proved.bp, mine.indirect.bp) == (10_000, 5000)
    assert (others.proved.bp, others.indirect.bp) == (None, None)
