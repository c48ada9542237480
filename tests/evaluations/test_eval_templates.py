"""Scorecards: one drafts, another publishes; versions hold from their day; the standard one is there from the start."""

from datetime import timedelta

import pytest
from scoring_office import FIRST, ROLES, begun, evaluation

from kehu_desk.evaluations import service
from kehu_desk.evaluations.entities import EvalItem, EvalTemplate
from kehu_desk.evaluations.noun import due
from kehu_desk.evaluations.queries import template_for
from kehu_desk.evaluations.rules.standard import STANDARD
from kehu_desk.evaluations.rules.terms import ItemTerms, TemplateTerms
from kehu_desk.evaluations.service import reading
from kehu_desk.evaluations.service.clockwork import sweep
from kehu_desk.kernel.errors import Refused
from trade_steps import TODAY, read

SHORT = TemplateTerms(
    "HOS", "医院评价表", FIRST, (
        ItemTerms("H1", "信誉", "付款准时率", 6000, "formula", "paid_in_time", ((6000, 0), (10_000, 100))),
        ItemTerms("H2", "信誉", "口碑", 4000, "manual", evidence_required=True),
    ),
    ("hospital",),
)  # fmt: skip


def drafted(trade, login="finance", terms=SHORT):
    return service.draft_template(trade.door, trade[login], terms)


def published(trade, terms=SHORT):
    made = drafted(trade, terms=terms)
    service.publish_template(trade.door, trade["mgr"], made)
    return made


def codes(call, *facts):
    with pytest.raises(Refused) as refused:
        call(*facts)
    return refused.value.codes


def one(trade, made):
    [row] = read(trade, EvalTemplate, id=made)
    return row


def test_an_office_has_the_standard_scorecard_from_its_start(trade):
    [row] = read(trade, EvalTemplate)
    assert (row.code, row.version, row.state, row.customer_types) == ("STD", 1, "published", [])
    assert sum(item.weight_bp for item in read(trade, EvalItem)) == 10_000


def test_an_older_office_gets_it_from_the_clock_once(trade):
    with trade.house.store.write() as session, session.begin():
        session.query(EvalItem).delete()
        session.query(EvalTemplate).delete()
    sweep(trade.door)
    sweep(trade.door)
    [row] = read(trade, EvalTemplate)
    assert row.drafted_by == trade.id("mgr")


def test_an_older_office_gets_it_at_its_first_use(trade):
    with trade.house.store.write() as session, session.begin():
        session.query(EvalItem).delete()
        session.query(EvalTemplate).delete()
    begun(trade)
    assert len(read(trade, EvalTemplate)) == 1


@pytest.mark.parametrize("login", ROLES)
def test_contract_officers_finance_and_superiors_draft(trade, login):
    if login in ("con", "finance", "sup", "sup2"):
        assert one(trade, drafted(trade, login)).state == "draft"
        return
    assert codes(drafted, trade, login) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_a_manager_publishes(trade, login):
    made = drafted(trade, "con2")
    assert "E_FORBIDDEN" in codes(service.publish_template, trade.door, trade[login], made)


def test_nobody_publishes_what_he_drafted(trade):
    made = drafted(trade)
    with trade.house.store.write() as session, session.begin():
        session.get(EvalTemplate, made).drafted_by = trade.id("mgr")
    assert codes(service.publish_template, trade.door, trade["mgr"], made) == ("E_SELF_APPROVAL",)
    service.publish_template(trade.door, trade["mgr2"], made)
    assert one(trade, made).decided_by == trade.id("mgr2")


def test_weights_must_add_up(trade):
    short = SHORT._replace(items=(SHORT.items[0],))
    with pytest.raises(Refused) as refused:
        drafted(trade, terms=short)
    assert refused.value.nos == (("E_EVAL_WEIGHTS", (("total", 6000), ("missing", 4000))),)
    assert len(read(trade, EvalTemplate)) == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [({"code": " "}, "E_EVAL_FIELD"), ({"name": ""}, "E_EVAL_FIELD"), ({"items": ()}, "E_EVAL_FIELD"),
     ({"customer_types": ("moon",)}, "E_EVAL_FIELD")],
)  # fmt: skip
def test_a_wrong_scorecard_is_not_written(trade, change, code):
    assert code in codes(drafted, trade, "finance", SHORT._replace(**change))
    assert len(read(trade, EvalTemplate)) == 1


def test_a_new_version_bears_the_next_number_and_one_is_drafted_at_a_time(trade):
    first = published(trade)
    second = drafted(trade)
    assert (one(trade, first).version, one(trade, second).version) == (1, 2)
    assert codes(drafted, trade) == ("E_EVAL_DRAFTED",)


def test_a_draft_is_corrected_or_dropped_and_a_published_one_is_not(trade):
    made = drafted(trade)
    service.correct_template(trade.door, trade["con"], made, SHORT._replace(name="医院与药店评价表"))
    row = one(trade, made)
    assert (row.name, row.drafted_by) == ("医院与药店评价表", trade.id("con"))
    assert codes(service.correct_template, trade.door, trade["con"], made, SHORT._replace(items=SHORT.items[:1])) == ("E_EVAL_WEIGHTS",)
    service.publish_template(trade.door, trade["mgr"], made)
    assert codes(service.correct_template, trade.door, trade["con"], made, SHORT) == ("E_STATE",)
    assert codes(service.drop_template, trade.door, trade["con"], made) == ("E_STATE",)
    other = drafted(trade)
    service.drop_template(trade.door, trade["finance"], other)
    assert read(trade, EvalTemplate, id=other) == []
    assert len(read(trade, EvalItem, template_id=other)) == 0


def holding(trade, kind, day=TODAY):
    with trade.house.store.read() as session:
        found = template_for(session, kind, day)
        return found and (found.code, found.version)


def test_one_made_for_a_type_goes_before_the_one_for_all(trade):
    published(trade)
    assert holding(trade, "hospital") == ("HOS", 1)
    assert holding(trade, "distributor") == ("STD", 1)


def test_a_version_holds_from_its_day_on(trade):
    published(trade)
    published(trade, SHORT._replace(valid_from=TODAY + timedelta(days=10)))
    assert holding(trade, "hospital") == ("HOS", 1)
    assert holding(trade, "hospital", TODAY + timedelta(days=10)) == ("HOS", 2)


def test_a_retired_one_holds_no_more_but_the_last_for_all_stays(trade):
    made = published(trade)
    service.retire_template(trade.door, trade["mgr"], made)
    assert holding(trade, "hospital") == ("STD", 1)
    [standard] = read(trade, EvalTemplate, code="STD")
    assert codes(service.retire_template, trade.door, trade["mgr"], standard.id) == ("E_EVAL_LAST",)


def test_an_evaluation_keeps_the_version_it_began_with(trade):
    made = begun(trade)
    published(trade, STANDARD._replace(valid_from=FIRST))
    service.reckon_evaluation(trade.door, trade["rep"], made)
    assert one(trade, evaluation(trade, made).template_id).version == 1


def test_a_drafted_one_waits_for_managers(trade):
    made = drafted(trade)
    for login, kinds in (("mgr", ["scorecard_publish"]), ("mgr2", ["scorecard_publish"]), ("finance", [])):
        with trade.door.look(trade[login]) as (session, actor):
            assert [row.kind for row in due(session, actor)] == kinds
    listed = reading.template_list(trade.door, trade["mgr"])
    assert [offer.event for offer in listed.offers[made]] == ["publish"]
    assert [offer.event for offer in reading.template_list(trade.door, trade["finance"]).offers[made]] == ["correct", "drop"]


def test_the_entry_names_code_and_version(trade):
    made = published(trade)
    entry = trade.entries("evaluation.publish")[-1]
    assert (entry.subject, entry.before, entry.after) == ("HOS 1", "draft", "published")
    assert one(trade, made).state == "published"
