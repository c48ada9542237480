"""Who evaluates, on which side, what must be there, who confirms, what is closed (business.md §10, §1)."""

from datetime import timedelta

import pytest
from scoring_office import (
    BEFORE,
    ENOUGH,
    FIRST,
    ROLES,
    WHY,
    begun,
    confirmed,
    evaluation,
    items,
    judged,
    marked,
    offered,
    score,
    submitted,
    typed,
    view,
)

from kehu_desk.access.policy import Action
from kehu_desk.door.notices import notices
from kehu_desk.evaluations import queries, service
from kehu_desk.evaluations.entities import EvalScore, Evaluation
from kehu_desk.evaluations.noun import due
from kehu_desk.evaluations.rules.terms import File, Given
from kehu_desk.evaluations.service.clockwork import sweep
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Setting
from trade_steps import TODAY, put, read


def codes(call, *facts):
    with pytest.raises(Refused) as refused:
        call(*facts)
    return refused.value.codes


# begun


def test_an_evaluation_takes_the_standard_scorecard_and_a_number(trade):
    row = evaluation(trade, begun(trade))
    assert (row.no, row.state, str(row.period_to)) == ("PJ-2026-00001", "draft", "2026-06-30")
    assert row.total100 is None
    assert len(items(trade, row.id)) == 20


@pytest.mark.parametrize("login", ROLES)
def test_only_the_responsible_and_the_superior_begin(trade, login):
    allowed = {"rep", "sup"}
    if login in allowed:
        assert begun(trade, login)
        return
    assert set(codes(begun, trade, login)) & {"E_FORBIDDEN", "E_NO_RELATION"}
    assert read(trade, Evaluation) == []


def test_one_customer_and_period_has_one_evaluation(trade):
    begun(trade)
    with pytest.raises(Refused) as refused:
        begun(trade, "sup")
    assert refused.value.nos[0] == ("E_EVAL_THERE", (("number", "PJ-2026-00001"),))
    assert begun(trade, since=BEFORE)


@pytest.mark.parametrize("since", [FIRST + timedelta(days=1), FIRST.replace(month=7), FIRST.replace(year=2023)])
def test_other_days_begin_no_open_period(trade, since):
    assert codes(begun, trade, "rep", None, since) == ("E_EVAL_PERIOD",)


def test_a_customer_that_is_not_there(trade):
    assert codes(begun, trade, "rep", trade.id("rep")) == ("E_NOT_FOUND",)


# scored on two sides


def test_each_side_keeps_its_own_scores(trade):
    made = begun(trade)
    marked(trade, made, "rep", 3)
    marked(trade, made, "sup", 5)
    assert (score(trade, made, "B1", "own").score100, score(trade, made, "B1", "sup").score100) == (6000, 10_000)
    row = evaluation(trade, made)
    assert (row.own_by, row.sup_by) == (trade.id("rep"), trade.id("sup"))
    shown = {item.code: item for item in view(trade, "rep", made).items}
    assert shown["B1"].score100 == 8400  # 0.4 x 60 + 0.6 x 100


@pytest.mark.parametrize("login", [each for each in ROLES if each not in ("rep", "sup")])
def test_nobody_else_scores(trade, login):
    made = begun(trade)
    assert set(codes(marked, trade, made, login)) & {"E_FORBIDDEN", "E_NO_RELATION"}
    assert read(trade, EvalScore, evaluation_id=made, side="own") == []


def test_one_person_does_not_score_on_both_sides(trade):
    made = begun(trade)
    marked(trade, made, "rep")
    with trade.house.store.write() as session, session.begin():
        row = session.get(Evaluation, made)
        row.own_by = trade.id("sup")
    assert codes(marked, trade, made, "sup") == ("E_EVAL_BOTH",)


@pytest.mark.parametrize("mark", [0, 6, -1, 100])
def test_a_mark_lies_between_one_and_five(trade, mark):
    made = begun(trade)
    with pytest.raises(Refused) as refused:
        marked(trade, made, "rep", {"B1": mark, "D2": 3})
    assert refused.value.codes == ("E_EVAL_MARK",)
    assert dict(refused.value.nos[0].facts)["item"] == "经营手段灵活性"
    assert read(trade, EvalScore, evaluation_id=made, side="own") == []


def test_nobody_types_what_the_store_works_out(trade):
    made = begun(trade)
    assert codes(marked, trade, made, "rep", {"C1": 90}) == ("E_EVAL_COMPUTED",)


def test_facts_are_typed_only_where_a_formula_asks_for_them(trade):
    made = begun(trade)
    key = items(trade, made)["B3"].id
    given = {key: Given(facts=(("net_assets", 9),))}
    assert codes(service.save_scores, trade.door, trade["rep"], made, given) == ("E_EVAL_FACT",)
    wrong = {items(trade, made)["A3"].id: Given(facts=(("agreed_staff", -1),))}
    assert codes(service.save_scores, trade.door, trade["rep"], made, wrong) == ("E_EVAL_FACT",)


def test_evidence_has_bounds(trade):
    made = begun(trade)
    assert codes(marked, trade, made, "rep", {"B1": 3}, "长" * 501) == ("E_EVAL_LONG",)


def test_an_item_of_another_scorecard_is_not_there(trade):
    made = begun(trade)
    assert codes(service.save_scores, trade.door, trade["rep"], made, {made: Given(3)}) == ("E_NOT_FOUND",)


def test_typed_facts_score_at_once(trade):
    made = begun(trade)
    typed(trade, made, "rep", A3__dedicated_staff=4, A3__agreed_staff=5)
    assert score(trade, made, "A3", "formula").score100 == 8000
    typed(trade, made, "rep", A3__agreed_staff=None)
    assert score(trade, made, "A3", "formula").score100 is None


def test_a_score_may_be_taken_back(trade):
    made = begun(trade)
    marked(trade, made, "rep", {"B1": 3})
    marked(trade, made, "rep", {"B1": None})
    assert score(trade, made, "B1", "own").score100 is None


def test_a_file_is_evidence(trade):
    made = begun(trade)
    key = items(trade, made)["D1"].id
    service.save_scores(trade.door, trade["rep"], made, {key: Given(4, file=File("证明.pdf", b"%PDF-1.4"))})
    assert score(trade, made, "D1", "own").attachment_id is not None
    assert "政府" not in str(offered(trade, "rep", made)["submit"])
    marked(trade, made, "rep", {"B1": 3})
    assert score(trade, made, "D1", "own").attachment_id is not None


def test_saving_tells_before_and_after_without_the_words(trade):
    made = begun(trade)
    marked(trade, made, "rep")
    entry = trade.entries("evaluation.score")[-1]
    assert len(entry.before) == len(entry.after) == 64
    assert entry.before != entry.after
    assert WHY not in entry.after


# handed in


def test_both_must_have_scored(trade):
    made = begun(trade)
    marked(trade, made, "rep")
    with pytest.raises(Refused) as refused:
        service.submit_evaluation(trade.door, trade["rep"], made)
    assert refused.value.nos == (("E_EVAL_SIDES", (("sides", ("sup",)),)),)
    assert evaluation(trade, made).state == "draft"


def test_items_without_the_evidence_they_demand_are_named(trade):
    made = begun(trade)
    marked(trade, made, "rep", evidence="")
    marked(trade, made, "sup", evidence="")
    with pytest.raises(Refused) as refused:
        service.submit_evaluation(trade.door, trade["rep"], made)
    [refusal] = refused.value.nos
    assert refusal.code == "E_EVAL_EVIDENCE"
    assert dict(refusal.facts)["items"] == (
        "奖金支付(为我方产品付给员工的奖金)", "口碑(依据已印证的情报)", "与政府、行业的关系",
    )  # fmt: skip


def test_evidence_of_either_evaluator_is_enough(trade):
    made = begun(trade)
    marked(trade, made, "rep", evidence=WHY)
    marked(trade, made, "sup", evidence="")
    service.submit_evaluation(trade.door, trade["sup"], made)
    assert evaluation(trade, made).state == "submitted"


def test_a_gap_of_more_than_twenty_points_demands_a_comment(trade):
    made = begun(trade)
    marked(trade, made, "rep", 5)
    marked(trade, made, "sup", {"A2": 4, "B1": 3, "C4": 4, "D1": 4, "D2": 5, "D3": 4})
    with pytest.raises(Refused) as refused:
        service.submit_evaluation(trade.door, trade["rep"], made)
    assert refused.value.nos == (("E_EVAL_GAP", (("items", ("经营手段灵活性",)), ("gap", 20))),)
    marked(trade, made, "sup", {"B1": 3}, comment="渠道手段单一")
    service.submit_evaluation(trade.door, trade["rep"], made)
    assert evaluation(trade, made).state == "submitted"


def test_all_reasons_are_told_at_once(trade):
    made = begun(trade)
    marked(trade, made, "rep", evidence="")
    assert offered(trade, "rep", made)["submit"] == ["E_EVAL_SIDES", "E_EVAL_EVIDENCE"]


def test_too_little_may_be_handed_in_and_has_no_level(trade):
    row = evaluation(trade, submitted(trade))
    assert (row.total100, row.level) == (None, "")
    assert row.scored_bp < 7000


def test_what_is_handed_in_is_not_scored_any_more(trade):
    made = submitted(trade)
    assert codes(marked, trade, made, "rep") == ("E_STATE",)
    assert codes(service.reckon_evaluation, trade.door, trade["rep"], made) == ("E_STATE",)


# confirmed


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_a_manager_confirms(trade, login):
    made = submitted(trade)
    assert "E_FORBIDDEN" in codes(service.confirm_evaluation, trade.door, trade[login], made)
    assert evaluation(trade, made).state == "submitted"


def test_a_confirmed_one_names_who_and_when(trade):
    row = evaluation(trade, confirmed(trade))
    assert (row.state, row.confirmed_by, row.confirmed_at) == ("confirmed", trade.id("mgr"), trade.clock[0])


def test_a_manager_who_scored_does_not_confirm(trade):
    made = submitted(trade)
    with trade.house.store.write() as session, session.begin():
        session.get(Evaluation, made).sup_by = trade.id("mgr")
    assert codes(service.confirm_evaluation, trade.door, trade["mgr"], made) == ("E_SELF_APPROVAL",)
    service.confirm_evaluation(trade.door, trade["mgr2"], made)


def test_a_second_account_of_an_evaluator_does_not_confirm(trade):
    made = submitted(trade)
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.people.entities import Person

        session.get(Person, trade.id("mgr2")).staff_no = session.get(Person, trade.id("sup")).staff_no
    assert codes(service.confirm_evaluation, trade.door, trade["mgr2"], made) == ("E_SELF_APPROVAL",)


def test_a_draft_is_not_confirmed(trade):
    assert codes(service.confirm_evaluation, trade.door, trade["mgr"], judged(trade)) == ("E_STATE",)


# closed and opened again


def test_the_clock_locks_what_is_confirmed_sixty_days_after_its_period(trade):
    made = confirmed(trade, since=BEFORE)  # ends 2025-12-31, confirmed 2026-03-02
    trade.clock[0] += timedelta(days=60)
    assert sweep(trade.door) == 0
    trade.clock[0] += timedelta(days=1)
    assert sweep(trade.door) == 1
    assert sweep(trade.door) == 0
    row = evaluation(trade, made)
    assert (row.state, row.locked_at) == ("locked", trade.clock[0])


def test_drafts_are_not_locked(trade):
    made = begun(trade, since=BEFORE)
    trade.clock[0] += timedelta(days=400)
    assert sweep(trade.door) == 0
    assert evaluation(trade, made).state == "draft"


@pytest.mark.parametrize("state", ["submitted", "confirmed", "locked"])
def test_a_manager_opens_again_with_a_reason(trade, state):
    made = submitted(trade) if state == "submitted" else confirmed(trade)
    if state == "locked":
        trade.clock[0] += timedelta(days=300)
        sweep(trade.door)
    assert codes(service.reopen_evaluation, trade.door, trade["mgr"], made, " 重 ") == ("E_REASON",)
    service.reopen_evaluation(trade.door, trade["mgr"], made, "付款数据录入有误")
    row = evaluation(trade, made)
    assert (row.state, row.reopened_why) == ("draft", "付款数据录入有误")
    assert (row.confirmed_by, row.confirmed_at, row.locked_at) == (None, None, None)
    marked(trade, made, "rep", 2)
    assert codes(service.discard_evaluation, trade.door, trade["rep"], made) == ("E_EVAL_REOPENED",)


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_nobody_else_opens_again(trade, login):
    made = submitted(trade)
    assert "E_FORBIDDEN" in codes(service.reopen_evaluation, trade.door, trade[login], made, "付款数据录入有误")


def test_both_evaluators_hear_of_it(trade):
    made = submitted(trade)
    service.reopen_evaluation(trade.door, trade["mgr"], made, "付款数据录入有误")
    with trade.house.store.read() as session:
        told = {login: [row.kind for row in notices(session, trade.id(login))] for login in ("rep", "sup", "mgr")}
    assert told == {"rep": ["evaluation_reopened"], "sup": ["evaluation_reopened"], "mgr": []}


def test_a_draft_may_be_discarded_with_its_scores(trade):
    made = judged(trade)
    service.discard_evaluation(trade.door, trade["rep"], made)
    assert read(trade, Evaluation) == []
    assert read(trade, EvalScore) == []


@pytest.mark.parametrize("deed", ["draft", "save", "submit", "confirm"])
def test_a_sealed_archive_takes_nothing_more(trade, deed):
    from kehu_desk.archives.entities import Customer
    from kehu_desk.archives.rules.filing import ArchiveState

    made = submitted(trade) if deed == "confirm" else judged(trade)
    with trade.house.store.write() as session, session.begin():
        session.get(Customer, trade.customer).state = ArchiveState.SEALED
    calls = {
        "draft": lambda: begun(trade, since=BEFORE),
        "save": lambda: marked(trade, made, "rep"),
        "submit": lambda: service.submit_evaluation(trade.door, trade["rep"], made),
        "confirm": lambda: service.confirm_evaluation(trade.door, trade["mgr"], made),
    }
    assert "E_ARCHIVE_STATE" in codes(calls[deed])


# what others ask


def test_levels_are_those_of_the_latest_confirmed_one_of_a_year(trade):
    def settled(customer, since, until, level, state="confirmed"):
        made = begun(trade, "rep", customer, since)
        with trade.house.store.write() as session, session.begin():
            row = session.get(Evaluation, made)
            row.state, row.level, row.period_to = state, level, until

    settled(trade.customer, FIRST.replace(year=2025), FIRST.replace(year=2025, month=6, day=30), "poor")
    settled(trade.customer, BEFORE, BEFORE.replace(month=12, day=31), "good", "locked")
    settled(trade.customer, FIRST, FIRST.replace(month=6, day=30), "excellent", "submitted")
    settled(trade.second, FIRST.replace(year=2025), FIRST.replace(year=2025, month=6, day=30), "fair")
    with trade.house.store.read() as session:
        assert queries.levels(session, TODAY) == {trade.customer: "good", trade.second: "fair"}
        assert queries.levels(session, FIRST.replace(year=2026, month=7, day=15)) == {trade.customer: "good"}
        assert [row.level for row in queries.trend(session, trade.customer)] == ["poor", "good"]


def test_the_trend_has_four_at_most_the_oldest_first(trade):
    with trade.house.store.read() as session:
        assert queries.trend(session, trade.customer) == []
    made = confirmed(trade)
    with trade.house.store.read() as session:
        assert [row.id for row in queries.trend(session, trade.customer)] == [made]


def test_evaluations_are_seen_by_those_who_view_policies_of_the_customer(trade):
    made = begun(trade)
    seen = {}
    for login in ROLES:
        with trade.door.look(trade[login]) as (session, actor):
            seen[login] = [row.id for row in queries.evaluation_page(session, actor, None, 9)]
    assert {login for login, rows in seen.items() if rows == [made]} == {"rep", "sup", "mgr"}


def test_what_waits_for_whom(trade):
    made = begun(trade)

    def waits(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [row.kind for row in due(session, actor)]

    assert (waits("rep"), waits("sup"), waits("mgr")) == (["evaluation_score"], ["evaluation_score"], [])
    marked(trade, made, "rep")
    assert (waits("rep"), waits("sup")) == ([], ["evaluation_score"])
    marked(trade, made, "sup")
    assert (waits("rep"), waits("sup")) == (["evaluation_submit"], [])
    service.submit_evaluation(trade.door, trade["rep"], made)
    assert (waits("rep"), waits("mgr"), waits("mgr2"), waits("rep2")) == ([], ["evaluation_confirm"], ["evaluation_confirm"], [])


def test_an_office_may_weigh_the_two_otherwise(trade):
    put(trade, Setting(key="eval_own_percent", value="50"))
    made = begun(trade)
    marked(trade, made, "rep", 3)
    marked(trade, made, "sup", 5)
    assert {item.code: item.score100 for item in view(trade, "rep", made).items}["B1"] == 8000


def test_enough_typed_and_judged_makes_a_total(trade):
    put(trade, Setting(key="eval_least_percent", value="30"))
    made = begun(trade)
    typed(trade, made, "rep", **ENOUGH)
    marked(trade, made, "rep", 4)
    marked(trade, made, "sup", 4)
    row = evaluation(trade, made)
    # six judged items of 2500 at 80, A3 400 at 80, A4 400 at 100; A1 lacks what the store does not know
    assert row.scored_bp == 2500 + 800
    assert row.total100 == 8242  # (2500 x 80 + 400 x 80 + 400 x 100) / 3300
    assert row.level == "good"


def test_actions_of_evaluation_stand_in_the_policy():
    assert Action.SCORE_CUSTOMER == "evaluation.score"
