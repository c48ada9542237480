"""Policies as documents with their receipts, rewards, and the one list of everything. Source: business.md §16, screens.md (政策表)."""

from datetime import date, timedelta

import pytest

from goods_shelf import stock
from kehu_desk.communications.entities import CommPlan, CommReceipt
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.policies import service
from kehu_desk.policies.entities import PolicyReceipt, Reward, TradePolicy
from kehu_desk.policies.noun import due
from kehu_desk.policies.queries import PickedAll, all_keys, all_page, policy_view
from kehu_desk.policies.queries.combined import KINDS, all_row
from kehu_desk.policies.rules.documents import PolicyTerms, RewardTerms
from kehu_desk.policies.service import reading
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.rebates import service as rebates
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.tiers import Tier
from kehu_desk.supplies.entities import SupplyCommitment
from kehu_desk.supports.entities import SupportRequest
from trade_steps import ROLES, put, read

DAY = date(2026, 3, 2)


def codes(act, *facts, **named):
    with pytest.raises(Refused) as refused:
        act(*facts, **named)
    return refused.value.codes


def said(**other):
    facts = {"code": "ZC-01", "kind": "sales", "title": "2026 年销售政策", "body": "一、价格…", "valid_from": date(2026, 1, 1)}
    return PolicyTerms(**(facts | other))


def drafted(trade, **other):
    return service.draft_policy(trade.door, trade["con"], said(**other))


def published(trade, **other):
    policy = drafted(trade, **other)
    service.publish_policy(trade.door, trade["mgr"], policy)
    return policy


def proposed(trade, customer=None):
    return service.propose_reward(trade.door, trade["rep"], customer or trade.customer, RewardTerms("trip", "年度销量第一名", 500_000))


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("finance", "con")])
def test_only_contract_and_finance_draft(trade, login):
    assert codes(service.draft_policy, trade.door, trade[login], said()) == ("E_FORBIDDEN",)
    assert read(trade, TradePolicy) == []


@pytest.mark.parametrize(("other", "field"), [
    ({"code": " "}, "code"), ({"kind": "x"}, "kind"), ({"title": ""}, "title"), ({"body": " "}, "body"), ({"valid_from": None}, "valid_from"),
    ({"valid_to": date(2025, 1, 1)}, "valid_to"), ({"grades": ("Z",)}, "grades"), ({"regions": ("浙江",)}, "regions"),
    ({"customers": (new_id(),)}, "customers"),
])  # fmt: skip
def test_each_wrong_field_is_refused_and_nothing_written(trade, other, field):
    with pytest.raises(Refused) as refused:
        drafted(trade, **other)
    assert [(each.code, dict(each.facts)) for each in refused.value.nos] == [("E_POLICY_FIELD", {"field": field})]
    assert read(trade, TradePolicy) == []


def test_a_manager_publishes_and_nobody_else(trade):
    policy = drafted(trade)
    for login in ROLES:
        if login != "mgr":
            assert codes(service.publish_policy, trade.door, trade[login], policy)[0] == "E_FORBIDDEN"
    service.publish_policy(trade.door, trade["mgr"], policy)
    [row] = read(trade, TradePolicy)
    assert (row.state, row.version, row.decided_by) == ("published", 1, trade.id("mgr"))
    assert codes(service.change_policy, trade.door, trade["con"], policy, said()) == ("E_STATE",)


def test_a_new_version_takes_the_place_of_the_old(trade):
    old = published(trade)
    assert codes(published, trade) == ("E_VERSION_START",)
    [draft] = [row.id for row in read(trade, TradePolicy) if row.state == "draft"]
    assert codes(drafted, trade) == ("E_DRAFT_THERE",)
    service.change_policy(trade.door, trade["finance"], draft, said(valid_from=date(2026, 4, 1)))
    service.publish_policy(trade.door, trade["mgr"], draft)
    rows = {row.id: row for row in read(trade, TradePolicy)}
    assert (rows[old].state, rows[old].valid_to, rows[old].superseded_by) == ("superseded", date(2026, 3, 31), draft)
    assert (rows[draft].state, rows[draft].version) == ("published", 2)


def test_retiring_says_why_and_ends_today(trade):
    policy = published(trade)
    assert codes(service.retire_policy, trade.door, trade["mgr"], policy, "") == ("E_REASON",)
    service.retire_policy(trade.door, trade["mgr"], policy, "并入新政策")
    [row] = read(trade, TradePolicy)
    assert (row.state, row.valid_to) == ("retired", DAY)


def test_a_draft_can_be_discarded(trade):
    policy = drafted(trade)
    assert codes(service.discard_policy, trade.door, trade["mgr"], policy) == ("E_FORBIDDEN",)
    service.discard_policy(trade.door, trade["con"], policy)
    assert read(trade, TradePolicy) == []


# who received it


@pytest.mark.parametrize(("login", "expected"), [
    ("rep", None), ("sup", None), ("rep3", "E_NO_RELATION"), ("sup2", "E_NO_RELATION"), ("mgr", "E_FORBIDDEN"), ("finance", "E_FORBIDDEN"),
    ("con", "E_FORBIDDEN"), ("cus", "E_FORBIDDEN"), ("aud", "E_FORBIDDEN"), ("adm", "E_FORBIDDEN"), ("service", "E_FORBIDDEN"),
])  # fmt: skip
def test_who_notes_a_receipt(trade, login, expected):
    policy = published(trade)
    if expected:
        assert codes(service.record_receipts, trade.door, trade[login], policy, [trade.customer], DAY, "王总") == (expected,)
    else:
        assert service.record_receipts(trade.door, trade[login], policy, [trade.customer], DAY, "王总") == ()
    assert len(read(trade, PolicyReceipt)) == (expected is None)


def test_a_receipt_once_by_name_not_in_the_future_of_what_is_in_force(trade):
    policy, draft = published(trade), drafted(trade, code="B")
    act = (service.record_receipts, trade.door, trade["rep"])
    assert codes(*act, policy, [trade.customer], DAY + timedelta(days=1), " ") == ("E_DAY", "E_POLICY_FIELD")
    assert codes(*act, draft, [trade.customer], DAY, "王总") == ("E_STATE",)
    service.record_receipts(trade.door, trade["rep"], policy, [trade.customer], DAY, "王总")
    assert codes(*act, policy, [trade.customer], DAY, "王总") == ("E_RECEIVED",)
    [(who, nos)] = service.record_receipts(trade.door, trade["rep"], policy, [trade.customer, trade.second], DAY, "李总")
    assert (who, nos[0].code) == (trade.customer, "E_RECEIVED")


def test_who_received_it_and_who_still_lacks_it(trade):
    policy = published(trade, regions=("330000",))
    service.record_receipts(trade.door, trade["rep"], policy, [trade.second], DAY, "王总")

    def told(login):
        with trade.door.look(trade[login]) as (session, actor):
            view = policy_view(session, actor, policy)
            return [row.customer_id for row in view.receipts], [customer for customer, _name in view.lacking]

    assert told("rep") == told("mgr") == ([trade.second], [trade.customer])  # the third lies in Fujian
    assert told("rep3") == told("finance") == ([], [])


# rewards


def test_a_reward_goes_its_way(trade):
    reward = proposed(trade)
    assert codes(service.decide_reward, trade.door, trade["sup"], reward, approved=True) == ("E_FORBIDDEN",)
    service.decide_reward(trade.door, trade["mgr"], reward, approved=True)
    assert codes(service.give_reward, trade.door, trade["rep"], reward, DAY + timedelta(days=1)) == ("E_DAY",)
    service.give_reward(trade.door, trade["rep"], reward, DAY)
    [row] = read(trade, Reward)
    assert (row.no, row.state, row.given_on, row.decided_by) == ("JL-2026-00001", "given", DAY, trade.id("mgr"))


def test_a_reward_is_rejected_with_a_reason(trade):
    reward = proposed(trade)
    assert codes(service.decide_reward, trade.door, trade["mgr"], reward, approved=False) == ("E_REASON",)
    service.decide_reward(trade.door, trade["mgr"], reward, approved=False, reason="预算已用完了")
    assert codes(service.give_reward, trade.door, trade["rep"], reward, DAY) == ("E_STATE",)
    assert read(trade, Reward)[0].state == "rejected"


@pytest.mark.parametrize(("login", "expected"), [
    ("sup", None), ("rep3", "E_NO_RELATION"), ("mgr", "E_FORBIDDEN"), ("finance", "E_FORBIDDEN"), ("con", "E_FORBIDDEN"),
    ("cus", "E_FORBIDDEN"), ("aud", "E_FORBIDDEN"), ("service", "E_FORBIDDEN"),
])  # fmt: skip
def test_who_proposes_a_reward(trade, login, expected):
    terms = RewardTerms("plaque", "合作十周年纪念")
    if expected:
        assert codes(service.propose_reward, trade.door, trade[login], trade.customer, terms) == (expected,)
    else:
        service.propose_reward(trade.door, trade[login], trade.customer, terms)
    assert len(read(trade, Reward)) == (expected is None)


@pytest.mark.parametrize("terms", [RewardTerms("x", "年度销量第一"), RewardTerms("trip", "短"), RewardTerms("trip", "年度销量第一", -1)])
def test_a_reward_that_says_nothing_is_refused(trade, terms):
    assert codes(service.propose_reward, trade.door, trade["rep"], trade.customer, terms) == ("E_POLICY_FIELD",)
    assert read(trade, Reward) == []


# the one list


def everything(trade):
    """One row of every kind, of two customers of different reps."""
    made = {"created_at": trade.clock[0], "created_by": trade.id("mgr")}
    wine = stock(trade, "W1", "女儿红")
    promotion, plan = new_id(), new_id()
    put(trade, Promotion(
        id=promotion, no="CX-1", title="春节促销", kind="discount", starts_on=date(2026, 1, 20), ends_on=date(2026, 2, 10),
        budget_fen=900_000, drafted_by=trade.id("con"), **made,
    ), CommPlan(
        id=plan, no="GT-1", kind="symposium", title="经销商座谈会", held_on=date(2026, 2, 1), owner_id=trade.id("sup"), **made,
    ))  # fmt: skip
    for customer, cost, state in ((trade.customer, 30_000, "attended"), (trade.other, 50_000, "absent")):
        put(trade, PromotionCustomer(promotion_id=promotion, customer_id=customer, joined_on=DAY, cost_fen=cost, **made))
        put(trade, CommReceipt(plan_id=plan, customer_id=customer, state=state, **made))
        put(trade, SupportRequest(
            no=f"ZC-{cost}", customer_id=customer, kind="display", title="堆头", starts_on=date(2026, 2, 15), ends_on=date(2026, 3, 15),
            budget_fen=10_000, requested_by=trade.id("rep"), state="verified", **made,
        ))  # fmt: skip
        put(trade, SupplyCommitment(
            no=f"BZ-{cost}", customer_id=customer, product_id=wine, month_qty3=1000, priority=1, response_days=3,
            starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), drafted_by=trade.id("rep"), **made,
        ))  # fmt: skip
    terms = Terms("FL26", "年度返利", tiers=(Tier(0, 100),), valid_from=date(2025, 10, 1), valid_to=date(2026, 12, 31))
    program = rebates.draft_program(trade.door, trade["finance"], terms)
    rebates.publish_program(trade.door, trade["mgr"], program)
    rebates.join_program(trade.door, trade["finance"], program, [trade.customer, trade.other])
    rebates.run_program(trade.door, trade["finance"], program, date(2025, 12, 1))
    published(trade)
    proposed(trade)


def listed(trade, login, **picked):
    with trade.door.look(trade[login]) as (session, actor):
        return all_page(session, actor, None, 100, PickedAll(**picked))


def test_one_list_of_everything_what_begins_last_first(trade):
    everything(trade)
    rows = listed(trade, "mgr")
    assert {row.kind for row in rows} == set(KINDS) and len(rows) == 11
    assert [row.since for row in rows] == sorted((row.since for row in rows), reverse=True)


@pytest.mark.parametrize(("login", "counts"), [
    ("rep", {"rebate": 2, "promotion": 1, "support": 1, "communication": 1, "supply": 1, "policy": 1, "reward": 1}),
    ("rep3", {"rebate": 2, "promotion": 1, "support": 1, "communication": 1, "supply": 1, "policy": 1}),
    ("finance", {"rebate": 3, "promotion": 1, "support": 2, "communication": 1, "policy": 1}),
    ("con", {"rebate": 1, "promotion": 1, "communication": 1, "policy": 1}),
])  # fmt: skip
def test_rows_of_customers_are_seen_by_those_who_may(trade, login, counts):
    everything(trade)
    found: dict[str, int] = {}
    for row in listed(trade, login):
        found[row.kind] = found.get(row.kind, 0) + 1
    assert found == counts


def test_sums_tell_nothing_of_customers_one_may_not_see(trade):
    everything(trade)
    costs = {login: [row.done_fen for row in listed(trade, login, kind="promotion")] for login in ("rep", "rep3", "mgr", "con")}
    assert costs == {"rep": [30_000], "rep3": [50_000], "mgr": [80_000], "con": [None]}
    heard = {login: [(row.done, row.of) for row in listed(trade, login, kind="communication")] for login in ("rep", "rep3", "mgr")}
    assert heard == {"rep": [(1, 1)], "rep3": [(0, 1)], "mgr": [(1, 2)]}


def test_kind_and_words_narrow_the_list(trade):
    everything(trade)
    assert {row.kind for row in listed(trade, "mgr", kind="rebate")} == {"rebate"}
    assert [row.no for row in listed(trade, "mgr", text="春节")] == ["CX-1"]
    assert [row.no for row in listed(trade, "mgr", text="女儿红 BZ-3")] == ["BZ-30000"]


def test_pages_by_keyset_hold_every_row_once(trade):
    everything(trade)
    with trade.door.look(trade["mgr"]) as (session, actor):
        found, anchor = [], None
        while rows := all_page(session, actor, anchor, 4):
            found += rows
            anchor = rows[-1].since, rows[-1].id
        assert [(row.since, row.id) for row in found] == list(all_keys(session, actor)) and len(found) == 11
        assert all(all_row(session, actor, row.id) == row for row in found)


def test_one_row_is_read_only_by_who_may(trade):
    everything(trade)
    [support] = [row for row in listed(trade, "rep", kind="support")]
    assert reading.shown(trade.door, trade["rep"], support.id).row.no == "ZC-30000"
    assert codes(reading.shown, trade.door, trade["rep3"], support.id) == ("E_NOT_FOUND",)
    [reward] = [row for row in listed(trade, "rep", kind="reward")]
    found = reading.shown(trade.door, trade["rep"], reward.id).reward
    assert found is not None and found.value_fen == 500_000


def test_due_work(trade):
    drafted(trade)
    reward = proposed(trade)

    def kinds(login):
        with trade.door.look(trade[login]) as (session, actor):
            return sorted(each.kind for each in due(session, actor))

    assert (kinds("mgr"), kinds("rep"), kinds("con")) == (["policy_publish", "reward_decide"], [], [])
    service.decide_reward(trade.door, trade["mgr"], reward, approved=True)
    assert (kinds("mgr"), kinds("rep"), kinds("rep3")) == (["policy_publish"], ["reward_give"], [])
