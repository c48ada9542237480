"""规章 by role: who drafts, who publishes, who has read them. Source: business.md §25 (contract_rule), §1, R6."""

from datetime import date

import pytest
from sample_texts import rule
from sqlalchemy import select

from kehu_desk.door.notices import notices
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Person
from kehu_desk.templates.entities import ContractRule
from kehu_desk.templates.noun import due
from kehu_desk.templates.queries import rule_rows, rule_view
from kehu_desk.templates.service import (
    acknowledge_rule,
    discard_rule,
    draft_rule,
    edit_rule,
    publish_rule,
    remind_rule,
    renew_rule,
    retire_rule,
    return_rule,
    rule_offers,
)
from real_office import codes

ALL = [
    "rep",
    "rep2",
    "rep3",
    "sup",
    "sup2",
    "kam",
    "mgr",
    "mgr2",
    "cus",
    "cus2",
    "adm",
    "aud",
    "finance",
    "fin2",
    "con",
    "con2",
    "service",
    "tech",
]
READERS = [login for login in ALL if login not in ("adm", "aud")]


@pytest.fixture
def draft(trade):
    return draft_rule(trade.door, trade["con"], rule())


@pytest.fixture
def published(trade, draft):
    publish_rule(trade.door, trade["mgr"], draft)
    return draft


def rows(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return rule_rows(session, actor)


def kinds(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.title) for each in due(session, actor)]


def told(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [each.kind for each in notices(session, actor.person)]


def stored(trade, row):
    with trade.door.reading() as session:
        found = session.get(ContractRule, row)
        session.expunge_all()
        return found


@pytest.mark.parametrize("login", [each for each in ALL if each not in ("con", "con2", "finance", "fin2")])
def test_only_contract_and_finance_draft(trade, login):
    assert codes(draft_rule, trade.door, trade[login], rule()) == ("E_FORBIDDEN",)
    assert trade.entries("rule.draft")[-1].result == "DENIED"


@pytest.mark.parametrize("login", ["con2", "finance"])
def test_contract_and_finance_draft(trade, login):
    made = stored(trade, draft_rule(trade.door, trade[login], rule(code=" GZ-02 ")))
    assert (made.code, made.version, made.state, made.created_by) == ("GZ-02", 1, "draft", trade.id(login))


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({"code": " "}, ("E_TEXT_NO_CODE",)),
        ({"code": "GZ-01"}, ("E_TEXT_CODE_TAKEN",)),
        ({"title": ""}, ("E_RULE_EMPTY",)),
        ({"body": " \n"}, ("E_RULE_EMPTY",)),
    ],
)
def test_bad_drafts_one_by_one(trade, draft, other, wrong):
    before = len(rows(trade, "con"))
    assert codes(draft_rule, trade.door, trade["con"], rule(**({"code": "GZ-09"} | other))) == wrong
    assert len(rows(trade, "con")) == before


def test_a_refusal_names_everything_at_once(trade, draft):
    with pytest.raises(Refused) as refused:
        draft_rule(trade.door, trade["con"], rule(title="", body=""))
    assert [(each.code, dict(each.facts)) for each in refused.value.nos] == [
        ("E_RULE_EMPTY", {"field": "title"}),
        ("E_RULE_EMPTY", {"field": "body"}),
        ("E_TEXT_CODE_TAKEN", {"taken": "GZ-01"}),
    ]


def test_a_draft_is_changed_by_its_writer_alone(trade, draft):
    edit_rule(trade.door, trade["con"], draft, rule(title="合同管理办法(试行)", code="anything"))
    assert (stored(trade, draft).title, stored(trade, draft).code) == ("合同管理办法(试行)", "GZ-01")
    assert codes(edit_rule, trade.door, trade["con2"], draft, rule()) == ("E_TEXT_DRAFTER",)
    assert codes(edit_rule, trade.door, trade["mgr"], draft, rule()) == ("E_FORBIDDEN", "E_TEXT_DRAFTER")
    entry = trade.entries("rule.draft")[1]
    assert entry.before != entry.after
    assert len(entry.before) == len(entry.after) == 64


@pytest.mark.parametrize("login", [each for each in READERS if not each.startswith(("mgr", "con", "fin"))])
def test_a_draft_is_not_there_for_others(trade, draft, login):
    assert rows(trade, login) == []
    assert codes(acknowledge_rule, trade.door, trade[login], draft) == ("E_NOT_FOUND",)


@pytest.mark.parametrize("login", [each for each in ALL if not each.startswith("mgr")])
def test_only_a_manager_publishes(trade, draft, login):
    assert codes(publish_rule, trade.door, trade[login], draft)[0] in ("E_FORBIDDEN", "E_NOT_FOUND")
    assert stored(trade, draft).state == "draft"


def test_a_manager_publishes(trade, draft):
    publish_rule(trade.door, trade["mgr"], draft)
    made = stored(trade, draft)
    assert (made.state, made.decided_by, made.decided_at, made.effective_on) == (
        "published",
        trade.id("mgr"),
        trade.door.now,
        date(2026, 3, 2),
    )
    entry = trade.entries("rule.publish")[-1]
    assert (entry.subject, entry.before, entry.after) == ("GZ-01 v1 publish", "draft", "published")


def test_nobody_publishes_what_he_drafted(trade, draft):
    """The same natural person with a second account (B-019) counts as the drafter."""
    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id("mgr")).staff_no = trade.person("con").staff_no
    assert codes(publish_rule, trade.door, trade["mgr"], draft) == ("E_SELF_APPROVAL",)
    publish_rule(trade.door, trade["mgr2"], draft)


def test_no_rule_binds_before_it_was_published(trade, draft):
    trade.later(days=3)
    publish_rule(trade.door, trade["mgr"], draft)
    assert stored(trade, draft).effective_on == date(2026, 3, 5)


def test_a_rule_returned_stays_a_draft_and_its_writer_hears_why(trade, draft):
    assert codes(return_rule, trade.door, trade["mgr"], draft, "改") == ("E_REASON",)
    return_rule(trade.door, trade["mgr"], draft, "第二条请写明")
    assert stored(trade, draft).state == "draft"
    assert told(trade, "con") == ["text_returned"]


def test_everybody_who_works_here_is_told_of_a_new_rule(trade, published):
    assert [login for login in ALL if "rule_published" in told(trade, login)] == READERS


@pytest.mark.parametrize("login", READERS)
def test_everybody_acknowledges_once(trade, published, login):
    assert ("acknowledge", "GZ-01 合同管理办法") in kinds(trade, login)
    acknowledge_rule(trade.door, trade[login], published)
    assert kinds(trade, login) == []
    assert codes(acknowledge_rule, trade.door, trade[login], published) == ("E_RULE_ACKNOWLEDGED",)


@pytest.mark.parametrize("login", ["adm", "aud"])
def test_who_has_no_part_in_the_work_acknowledges_nothing(trade, published, login):
    assert codes(acknowledge_rule, trade.door, trade[login], published)[0] in ("E_FORBIDDEN", "E_NOT_FOUND")
    assert kinds(trade, login) == []
    assert rows(trade, login) == []


def test_a_rule_to_come_is_no_due_work_yet(trade):
    row = draft_rule(trade.door, trade["con"], rule(effective_on=date(2026, 3, 9)))
    publish_rule(trade.door, trade["mgr"], row)
    assert kinds(trade, "rep") == []
    trade.later(days=7)
    assert kinds(trade, "rep") == [("acknowledge", "GZ-01 合同管理办法")]


def test_who_has_not_yet_acknowledged(trade, published):
    for login in READERS:
        if login not in ("rep3", "tech"):
            acknowledge_rule(trade.door, trade[login], published)
    with trade.door.look(trade["mgr"]) as (session, actor):
        view = rule_view(session, actor, published)
    assert [each.person for each in view.seen if each.at is None] == ["陈晨", "韩冰"]
    assert view.row.missing == 2
    with trade.door.look(trade["rep"]) as (session, actor):
        view = rule_view(session, actor, published)
    assert (view.seen, view.row.missing, view.row.mine) == ((), None, True)


def test_who_has_left_owes_nothing(trade, published):
    before = rows(trade, "mgr")[0].missing
    leave(trade, "tech")
    assert rows(trade, "mgr")[0].missing == before - 1


def leave(trade, login):
    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id(login)).active = False


def test_a_reminder_goes_once_a_day_to_those_who_have_not(trade, published):
    acknowledge_rule(trade.door, trade["rep"], published)
    for _twice in range(2):
        remind_rule(trade.door, trade["mgr"], published)
    trade.later(days=1)
    remind_rule(trade.door, trade["mgr2"], published)
    assert told(trade, "rep").count("rule_reminder") == 0
    assert told(trade, "rep2").count("rule_reminder") == 2
    assert codes(remind_rule, trade.door, trade["con"], published) == ("E_FORBIDDEN",)


def test_a_new_version_retires_the_old_one_when_it_is_published(trade, published):
    acknowledge_rule(trade.door, trade["rep"], published)
    second = renew_rule(trade.door, trade["finance"], published)
    assert codes(renew_rule, trade.door, trade["con"], published) == ("E_TEXT_DRAFTED",)
    assert (stored(trade, published).state, stored(trade, second).version) == ("published", 2)
    publish_rule(trade.door, trade["mgr"], second)
    assert (stored(trade, published).state, stored(trade, second).state) == ("retired", "published")
    assert kinds(trade, "rep") == [("acknowledge", "GZ-01 合同管理办法")]
    assert codes(acknowledge_rule, trade.door, trade["rep2"], published) == ("E_STATE",)


def test_a_draft_is_thrown_away_by_its_writer(trade, draft):
    assert codes(discard_rule, trade.door, trade["finance"], draft) == ("E_TEXT_DRAFTER",)
    discard_rule(trade.door, trade["con"], draft)
    with trade.door.reading() as session:
        assert session.scalars(select(ContractRule)).all() == []
    assert trade.entries("rule.draft")[-1].subject == "GZ-01 v1 discard"


def test_what_is_published_is_neither_edited_nor_thrown_away(trade, published):
    assert codes(edit_rule, trade.door, trade["con"], published, rule()) == ("E_STATE",)
    assert codes(discard_rule, trade.door, trade["con"], published) == ("E_STATE",)


def test_a_rule_ends_without_a_successor(trade, published):
    assert codes(retire_rule, trade.door, trade["mgr"], published, "") == ("E_REASON",)
    retire_rule(trade.door, trade["mgr"], published, "并入新办法")
    assert stored(trade, published).state == "retired"
    assert kinds(trade, "rep") == []


def test_managers_find_drafts_of_others_to_publish(trade, draft):
    assert kinds(trade, "mgr") == kinds(trade, "mgr2") == [("rule_publish", "GZ-01 合同管理办法")]
    assert kinds(trade, "con2") == []


def test_buttons(trade, draft, published):
    def offered(login):
        return {each.event for each in rule_offers(trade.door, trade[login], published)}

    assert offered("rep") == {"acknowledge"}
    assert offered("con") == {"acknowledge", "renew"}
    assert offered("mgr") == {"acknowledge", "remind", "retire"}
