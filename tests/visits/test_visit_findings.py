"""What a report found goes where it belongs, in one deed: stock, facts, promises, problems; or nothing at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from visit_steps import MET, TODAY, one, report, rows, submitted

from goods_shelf import stock
from kehu_desk.complaints.entities import Complaint
from kehu_desk.intelligence.entities import Fact, FactSource
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.nouns import NOUNS
from kehu_desk.promises.entities import Promise
from kehu_desk.visits.entities import PriceFinding, Visit, VisitContact, VisitProblem
from kehu_desk.visits.rules.findings import FactFound, Findings, Met, PriceFound, ProblemFound, PromiseFound, StockFound
from kehu_desk.visits.service import keep_draft, submit_visit
from kehu_desk.visits.service.reading import report_page
from kehu_desk.workbench.service import due_work
from real_office import codes
from soaking import examples

EVERYWHERE = (Visit, VisitContact, PriceFinding, VisitProblem, Fact, FactSource, Promise, StockCount, StockCountLine, Complaint)


def counts(trade):
    return {kind.__name__: len(rows(trade, kind)) for kind in EVERYWHERE}


def full(trade, goods, **more):
    """Every block filled."""
    return Findings(
        met=MET,
        stock=(StockFound(goods, "箱", 3000), StockFound(goods, "瓶", 5000, "B2", date(2026, 9, 1), "near_expiry")),
        facts=(FactFound("competitor_move", "古越买十赠一", "古越", party="店员"), FactFound("management", "准备换采购负责人")),
        prices=(PriceFound(goods, 128_000, "古越", 99_000),),
        promises=(
            PromiseFound("us", "送二十瓶试饮", TODAY + timedelta(days=1)),
            PromiseFound("them", "月底前付清货款", TODAY + timedelta(days=9), contact="孙会计"),
        ),
        problems=(ProblemFound("连续断货两周", True, trade.id("rep"), TODAY + timedelta(days=3), "delivery", "S3"),),
        scope="full",
    )._replace(**more)


def test_stock_becomes_a_draft_count_of_the_visit(trade):
    goods = stock(trade)
    visit = submitted(trade, found=full(trade, goods))
    count = one(trade, StockCount)
    assert (count.customer_id, count.counted_on, count.scope, count.visit_id, count.state) == (
        trade.customer,
        TODAY,
        "full",
        visit,
        "draft",
    )
    found = [(each.unit, each.qty_entered3, each.qty3, each.condition) for each in rows(trade, StockCountLine)]
    assert sorted(found) == [("瓶", 5000, 5000, "near_expiry"), ("箱", 3000, 72_000, "good")]


def test_facts_name_who_was_met_as_their_source(trade):
    visit = submitted(trade, found=full(trade, stock(trade)))
    facts = {row.statement: row for row in rows(trade, Fact)}
    assert set(facts) == {"古越买十赠一", "准备换采购负责人", "古越 黄酒 500ml 9.90 元/瓶"}
    sources = {row.fact_id: row for row in rows(trade, FactSource)}
    told = {text: (sources[row.id].party, sources[row.id].channel, sources[row.id].visit_id) for text, row in facts.items()}
    assert told["古越买十赠一"] == ("店员", "face_to_face", visit)
    assert told["准备换采购负责人"] == ("钱经理", "face_to_face", visit)
    price = facts["古越 黄酒 500ml 9.90 元/瓶"]
    assert (price.subject, price.subject_name, price.category, price.value3, price.unit) == ("competitor", "古越", "price", 9900, "元/瓶")
    assert facts["准备换采购负责人"].subject == "customer" and facts["古越买十赠一"].subject == "competitor"


def test_over_the_phone_the_channel_is_the_phone(trade):
    submitted(trade, place="phone", found=Findings(met=MET, facts=(FactFound("demand", "旺季提前"),)))
    assert one(trade, FactSource).channel == "phone"


def test_promises_of_both_sides_stand_with_their_source(trade):
    visit = submitted(trade, found=full(trade, stock(trade)))
    ours, theirs = sorted(rows(trade, Promise), key=lambda row: row.due_on)
    assert (ours.side, ours.text, ours.owner_id, ours.contact) == ("us", "送二十瓶试饮", trade.id("rep"), "钱经理")
    assert (theirs.side, theirs.contact, theirs.made_on, theirs.source_noun, theirs.source_id) == ("them", "孙会计", TODAY, "visit", visit)


def test_a_problem_is_kept_and_becomes_a_complaint_where_it_is_one(trade):
    visit = submitted(trade, found=full(trade, stock(trade)))
    problem, complaint = one(trade, VisitProblem), one(trade, Complaint)
    assert (problem.key, problem.owner_id, problem.complaint_id) == (True, trade.id("rep"), complaint.id)
    assert (complaint.category, complaint.severity, complaint.channel, complaint.visit_id) == ("delivery", "S3", "visit", visit)


def test_prices_stay_with_the_visit(trade):
    goods = stock(trade)
    submitted(trade, found=full(trade, goods))
    price = one(trade, PriceFinding)
    assert (price.product_id, price.our_price4, price.competitor, price.competitor_price4) == (goods, 128_000, "古越", 99_000)


def test_a_draft_sends_nothing_on_until_it_is_submitted_and_then_once(trade):
    goods = stock(trade)
    found = full(trade, goods)
    draft = keep_draft(trade.door, trade["rep"], trade.customer, report(trade, found=found))
    assert counts(trade) == dict.fromkeys(counts(trade), 0) | {"Visit": 1}
    submit_visit(trade.door, trade["rep"], trade.customer, report(trade, found=found), visit=draft)
    after = counts(trade)
    assert after == {
        "Visit": 1, "VisitContact": 1, "PriceFinding": 1, "VisitProblem": 1, "Fact": 3, "FactSource": 3, "Promise": 2, "StockCount": 1,
        "StockCountLine": 2, "Complaint": 1,
    }  # fmt: skip
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade, found=found), visit=draft) == ("E_STATE",)
    assert counts(trade) == after


@pytest.mark.parametrize(
    ("change", "block"),
    [
        (lambda goods: {"stock": (StockFound(goods, "吨", 1000),)}, "stock"),
        (lambda goods: {"stock": (StockFound(goods, "瓶", 1000), StockFound(goods, "瓶", 2000))}, "stock"),
        (lambda _goods: {"problems": (ProblemFound("断货", complaint="delivery"),)}, "problems"),  # a complaint asks for more words
        (lambda _goods: {"promises": (PromiseFound("us", "送样", TODAY + timedelta(days=9999)),)}, "promises"),
        (lambda _goods: {"facts": (FactFound("staff", "离职", "某" * 90),)}, "facts"),
    ],
)
def test_what_one_noun_refuses_refuses_the_whole_report_and_nothing_is_left(trade, change, block):
    from kehu_desk.kernel.errors import Refused

    goods = stock(trade)
    wanting = report(trade, found=full(trade, goods, **change(goods)))
    with pytest.raises(Refused) as refused:
        submit_visit(trade.door, trade["rep"], trade.customer, wanting)
    assert {dict(each.facts)["block"] for each in refused.value.nos} == {block}
    assert set(counts(trade).values()) == {0}


def test_the_log_has_an_entry_for_each_noun(trade):
    submitted(trade, found=full(trade, stock(trade)))
    assert [each.subject for each in trade.entries("visit.report")] == ["BF-2026-00001"]
    assert [each.section for each in trade.entries("intel.record")] == ["INT"] * 3
    assert [each.section for each in trade.entries("pledge.record")] == ["VIS"] * 2
    assert [(each.section, each.after != "") for each in trade.entries("count.enter")] == [("STK", True)]
    assert [(each.section, each.after != "") for each in trade.entries("complaint.register")] == [("RET", True)]
    assert all("钱经理" not in each.after and "古越" not in each.after for each in trade.entries())


# what a reader of the report sees


def test_each_reader_sees_of_the_findings_what_he_sees_in_their_sections(trade):
    visit = submitted(trade, found=full(trade, stock(trade)))

    def seen(login):
        view = report_page(trade.door, trade[login], visit).view
        return len(view.facts), len(view.stock), len(view.promises), [each.complaint != "" for each in view.problems], len(view.prices)

    assert seen("rep") == (3, 2, 2, [True], 1) == seen("sup")
    assert seen("mgr") == (0, 2, 2, [True], 1)  # facts stand at L2, which asks a manager for a purpose


def test_the_promise_is_tomorrows_due_work_and_the_fact_waits_for_a_second_source(trade):
    from kehu_desk.intelligence.queries import Picked, fact_page

    submitted(trade, found=full(trade, stock(trade)))
    trade.later(days=1)
    work = {(line.kind, line.due_on, line.title) for line in due_work(trade.door, trade["rep"], NOUNS)}
    assert any(kind == "pledge_due" and day == TODAY + timedelta(days=1) and "送二十瓶试饮" in title for kind, day, title in work)
    with trade.door.look(trade["rep"]) as (session, actor):
        facts = {row.statement: row for row in fact_page(session, actor, None, 9, Picked())}
    fact = facts["准备换采购负责人"]
    assert (fact.state, fact.support, fact.least) == ("unverified", 1, 2)


# any report at all

short = st.text("甲乙丙丁", min_size=1, max_size=6)


@given(
    promises=st.lists(st.tuples(st.sampled_from(["us", "them"]), short, st.integers(0, 30)), max_size=3),
    facts=st.lists(st.tuples(st.sampled_from(["price", "demand", "staff"]), short), max_size=3),
    bottles=st.lists(st.integers(0, 10**6), max_size=2),
)
@examples(12)
def test_property_a_submitted_report_sends_on_each_finding_exactly_once(trade, promises, facts, bottles):
    before = counts(trade)
    goods = [stock(trade, f"P{before['Visit']}{place}") for place in range(len(bottles))]
    found = Findings(
        met=(Met("钱经理"),),
        stock=tuple(StockFound(each, "瓶", many) for each, many in zip(goods, bottles, strict=True)),
        facts=tuple(FactFound(*each) for each in facts),
        promises=tuple(PromiseFound(side, text, TODAY + timedelta(days=days)) for side, text, days in promises),
    )
    submitted(trade, found=found)
    after = counts(trade)
    grown = {name: after[name] - before[name] for name in after}
    assert (grown["Fact"], grown["FactSource"], grown["Promise"]) == (len(facts), len(facts), len(promises))
    assert (grown["StockCount"], grown["StockCountLine"]) == (bool(bottles), len(bottles))
    assert rows(trade, Visit)[-1].fruitful is bool(promises or facts or bottles)
