"""拜访提要: what the page gathers, and that each role reads of it what it reads in the sections themselves."""

from datetime import date, timedelta

import pytest
from visit_steps import ROLES, TODAY, one, planned, put, submitted

from goods_shelf import agree, stock
from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives.queries import contacts
from kehu_desk.deciders.entities import BuyingRole, StyleAssessment
from kehu_desk.inventory.entities import StockCount
from kehu_desk.inventory.service import post_count, review_count, submit_count
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.visits.queries.brief import SECTIONS
from kehu_desk.visits.rules.findings import FactFound, Findings, Met, PromiseFound, StockFound
from kehu_desk.visits.service.reading import brief_of
from real_office import codes
from trade_steps import owed


@pytest.fixture
def rich(trade):
    """A customer of whom everything is known."""
    with trade.door.look(trade["rep"]) as (session, actor):
        [person] = contacts(session, actor, trade.customer)
    signed = {"created_at": trade.clock[0], "created_by": trade.id("rep")}
    put(
        trade,
        BuyingRole(
            customer_id=trade.customer, contact_id=person.id, role="decider", influence=5, support=1, confirmed_on=TODAY, **signed
        ),
        StyleAssessment(
            customer_id=trade.customer, contact_id=person.id, style="inspector", confidence=4, evidence="逐条核对合同",
            assessed_by=trade.id("rep"), assessed_on=TODAY, **signed,
        ),
    )  # fmt: skip
    goods = stock(trade)
    found = Findings(
        met=(Met("收货员"),), stock=(StockFound(goods, "瓶", 24_000),),
        facts=(FactFound("competitor_move", "古越买十赠一", "古越"), FactFound("management", "换了采购负责人")),
        promises=(PromiseFound("us", "送二十瓶试饮", TODAY + timedelta(days=5)), PromiseFound("them", "付清货款", TODAY + timedelta(days=9))),
    )  # fmt: skip
    submitted(trade, found=found)
    count = one(trade, StockCount).id
    submit_count(trade.door, trade["rep"], count)
    review_count(trade.door, trade["sup"], count)
    post_count(trade.door, trade["sup"], count)
    put(
        trade,
        OrderProposal(
            no="YH-1", customer_id=trade.customer, product_id=goods, made_on=TODAY, proposed3=48_000, qty3=48_000, inputs={}, flags=[],
            **signed,
        ),
    )  # fmt: skip
    agree(trade, trade.customer, end_on=TODAY + timedelta(days=80), notice_days=30)
    owed(trade, trade.customer, 1_234_500, date(2026, 1, 5), date(2026, 2, 20), product=goods)
    return trade


def page(trade, login, subject=None):
    return brief_of(trade.door, trade[login], subject or trade.customer)


def test_the_page_of_who_visits_the_customer(rich):
    [row] = planned(rich, 1, goal="collection", starts=570, note="带对账单")
    brief = page(rich, "rep", row)
    assert (brief.customer, brief.goal, brief.starts, brief.note, brief.on_day) == (
        "杭州华东医药有限公司", "collection", 570, "带对账单", TODAY + timedelta(days=1),
    )  # fmt: skip
    [person] = brief.people
    assert (person.name, person.roles, person.influence, person.support, person.style) == ("钱经理", ("decider",), 5, 1, "inspector")
    assert person.card.avoid.zh == "含糊的说法、数字有误"
    assert ([each.text for each in brief.ours], [each.text for each in brief.theirs]) == (["送二十瓶试饮"], ["付清货款"])
    assert (brief.overdue.fen, brief.overdue.days) == (1_234_500, 10)
    assert [each.conclusion for each in brief.visits] == ["谈妥陈列"]
    assert [(each.product, each.qty3, each.counted_on, each.proposed3) for each in brief.stock] == [("黄酒 500ml", 24_000, TODAY, 48_000)]
    assert [(each.what, each.on) for each in brief.dates] == [
        ("notice", TODAY + timedelta(days=50)), ("ends", TODAY + timedelta(days=80)),
    ]  # fmt: skip
    assert {each.statement for each in brief.to_verify} == {"古越买十赠一", "换了采购负责人"}
    assert [each.text for each in brief.rivals] == ["古越买十赠一"]
    assert brief.untouched and not brief.outside and brief.unseen == frozenset()


def test_who_has_met_the_decider_is_not_warned(rich):
    with rich.door.look(rich["rep"]) as (session, actor):
        [person] = contacts(session, actor, rich.customer)
    submitted(rich, found=Findings(met=(Met("钱经理", person.id),)))
    assert not page(rich, "rep").untouched
    assert page(rich, "rep").people[0].touches == 1


def test_whom_the_plan_names_stands_first(rich):
    with rich.door.look(rich["rep"]) as (session, actor):
        [person] = contacts(session, actor, rich.customer)
    [row] = planned(rich, 1, contacts=(person.id,))
    assert page(rich, "rep", row).people[0].meet


SEES = {
    "rep": set(SECTIONS), "sup": set(SECTIONS), "mgr": {"VIS", "SAL", "STK"},
}  # fmt: skip
BLOCKS = {
    "VIS": ("visits",), "DEC": ("people",), "INT": ("to_verify", "rivals"), "SAL": ("overdue",), "STK": ("stock",), "CON": ("dates",),
}  # fmt: skip


@pytest.mark.parametrize("login", ROLES)
def test_each_role_reads_of_the_page_what_it_reads_in_the_sections(rich, login):
    refused = codes(page, rich, login)
    assert (not refused) is (login in SEES), refused
    if refused:
        return
    brief = page(rich, login)
    assert brief.unseen == frozenset(SECTIONS) - SEES[login]
    for section, names in BLOCKS.items():
        for name in names:
            assert bool(getattr(brief, name)) is (section in SEES[login]), (section, name)
    assert bool(brief.ours) is True
    assert brief.untouched is (login != "mgr")  # who may not know the deciders is not told of them either


def test_a_section_that_was_raised_leaves_the_page(rich):
    put(
        rich, RaisedLevel(customer_id=rich.customer, section="SAL", level=2), RaisedLevel(customer_id=rich.customer, section="STK", level=3)
    )
    brief = page(rich, "rep")
    assert brief.overdue is not None and brief.stock == () and brief.unseen == {"STK"}
    assert page(rich, "mgr").overdue is None


def test_each_section_that_is_read_has_its_entry_first(rich):
    before = len(rich.entries("section.view"))
    page(rich, "sup")
    entries = rich.entries("section.view")[before:]
    assert [each.section for each in entries if each.actor_id == rich.id("sup")] == list(SECTIONS)


def test_the_page_of_a_plan_that_is_a_draft_is_its_planners(rich):
    [row] = planned(rich, 1)
    assert codes(page, rich, "sup", row) == ("E_NOT_FOUND",)
    assert page(rich, "rep", row).planned_id == row


def test_what_happened_long_ago_is_not_on_the_page(rich):
    rich.later(days=200)
    brief = page(rich, "rep")
    assert brief.rivals == () == brief.dates
    assert brief.to_verify == ()  # facts that are no longer valid are not to be verified
