"""标准合同文本 by role: drafted, reviewed by another, published by a third. Source: business.md §25 (contract_template, clause), R7."""

import pytest
from sample_texts import BUYER, HEAD, PAY, text
from sqlalchemy import select

from kehu_desk.door.notices import notices
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.entities import Person
from kehu_desk.templates.entities import Clause, ContractTemplate
from kehu_desk.templates.noun import due
from kehu_desk.templates.queries import clause_rows, published, template, template_rows, template_seen
from kehu_desk.templates.rules import template_hash
from kehu_desk.templates.service import (
    AlternateText,
    ClauseText,
    add_clause,
    discard_template,
    draft_template,
    edit_clause,
    edit_template,
    publish_template,
    renew_template,
    retire_template,
    return_template,
    review_template,
    template_offers,
)
from real_office import codes

ALL = ["rep", "sup", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"]


@pytest.fixture
def draft(trade):
    return draft_template(trade.door, trade["con"], text())


@pytest.fixture
def reviewed(trade, draft):
    review_template(trade.door, trade["con2"], draft)
    return draft


@pytest.fixture
def in_force(trade, reviewed):
    publish_template(trade.door, trade["mgr"], reviewed)
    return reviewed


def stored(trade, row):
    with trade.door.reading() as session:
        found = session.get(ContractTemplate, row)
        session.expunge_all()
        return found


def kinds(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [each.kind for each in due(session, actor)]


@pytest.mark.parametrize("login", [each for each in ALL if each not in ("con", "finance")])
def test_only_contract_and_finance_draft(trade, login):
    assert codes(draft_template, trade.door, trade[login], text()) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("login", ["con", "finance"])
def test_contract_and_finance_draft(trade, login):
    made = stored(trade, draft_template(trade.door, trade[login], text()))
    assert (made.code, made.version, made.state, made.text_hash) == ("XS-01", 1, "draft", "")
    assert made.blocks[0]["text"] == "{{buyer}}向我方购买商品。"
    assert made.variables[0] == {"name": "buyer", "label": "买方", "type": "party", "source": "BAS.name_full", "required": True}


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({"code": ""}, ("E_TEXT_NO_CODE",)),
        ({"code": "XS-01 "}, ("E_TEXT_CODE_TAKEN",)),
        ({"name": " "}, ("E_TEXT_NO_NAME",)),
        ({"kind": "barter"}, ("E_TEXT_KIND",)),
        ({"blocks": (), "variables": ()}, ("E_TEXT_NO_BLOCK",)),
        ({"variables": ()}, ("E_TEXT_UNKNOWN_VARIABLE",)),
        ({"blocks": (HEAD,), "variables": (BUYER._replace(source="x.y"),)}, ("E_TEXT_SOURCE",)),
        ({"blocks": (HEAD._replace(text="{{buyer"),), "variables": ()}, ("E_TEXT_BRACES",)),
    ],
)
def test_bad_texts_one_by_one(trade, draft, other, wrong):
    assert codes(draft_template, trade.door, trade["con"], text(**({"code": "XS-09"} | other))) == wrong
    assert codes(edit_template, trade.door, trade["con"], draft, text(**other)) == (() if "code" in other else wrong)


def test_every_fault_is_named_at_once(trade):
    with pytest.raises(Refused) as refused:
        draft_template(trade.door, trade["rep"], text(name="", blocks=(HEAD, PAY._replace(text="")), variables=(BUYER, BUYER)))
    assert set(refused.value.codes) == {"E_FORBIDDEN", "E_TEXT_NO_NAME", "E_TEXT_EMPTY_BLOCK", "E_TEXT_DUP_VARIABLE"}


@pytest.mark.parametrize("login", [each for each in ALL if each not in ("con", "mgr")])
def test_who_may_not_review(trade, draft, login):
    assert codes(review_template, trade.door, trade[login], draft)[0] in ("E_FORBIDDEN", "E_NOT_FOUND")


@pytest.mark.parametrize("login", ["con2", "mgr"])
def test_another_contract_officer_or_a_manager_reviews(trade, draft, login):
    review_template(trade.door, trade[login], draft)
    made = stored(trade, draft)
    assert (made.state, made.reviewed_by, made.reviewed_at) == ("reviewed", trade.id(login), trade.door.now)


def test_the_drafter_does_not_review(trade, draft):
    assert codes(review_template, trade.door, trade["con"], draft) == ("E_SELF_APPROVAL",)


def test_what_was_not_reviewed_is_not_published(trade, draft):
    assert codes(publish_template, trade.door, trade["mgr"], draft) == ("E_STATE",)


@pytest.mark.parametrize("login", [each for each in ALL if each != "mgr"])
def test_only_a_manager_publishes(trade, reviewed, login):
    assert codes(publish_template, trade.door, trade[login], reviewed)[0] in ("E_FORBIDDEN", "E_NOT_FOUND")
    assert stored(trade, reviewed).state == "reviewed"


def test_who_reviewed_does_not_publish(trade, draft):
    review_template(trade.door, trade["mgr"], draft)
    assert codes(publish_template, trade.door, trade["mgr"], draft) == ("E_SAME_PERSON",)
    publish_template(trade.door, trade["mgr2"], draft)


def test_the_drafter_does_not_publish_by_a_second_account(trade, reviewed):
    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id("mgr")).staff_no = trade.person("con").staff_no
    assert codes(publish_template, trade.door, trade["mgr"], reviewed) == ("E_SELF_APPROVAL",)


def test_publication_freezes_the_hash(trade, in_force):
    made = stored(trade, in_force)
    assert (made.state, made.text_hash) == ("published", template_hash(text().blocks, text().variables))
    assert (made.decided_by, made.decided_at) == (trade.id("mgr"), trade.door.now)


def test_an_edit_voids_the_review(trade, reviewed):
    assert edit_template(trade.door, trade["con"], reviewed, text(name="购销合同(二)")) == reviewed
    made = stored(trade, reviewed)
    assert (made.state, made.reviewed_by, made.reviewed_at, made.name) == ("draft", None, None, "购销合同(二)")


def test_a_draft_is_changed_by_its_writer_alone(trade, draft):
    assert codes(edit_template, trade.door, trade["con2"], draft, text()) == ("E_TEXT_DRAFTER",)
    assert codes(discard_template, trade.door, trade["finance"], draft) == ("E_TEXT_DRAFTER",)


def test_editing_a_published_text_begins_its_next_version(trade, in_force):
    second = edit_template(trade.door, trade["finance"], in_force, text(name="购销合同(2026)", code="other"))
    assert second != in_force
    assert (stored(trade, in_force).state, stored(trade, in_force).name) == ("published", "购销合同")
    made = stored(trade, second)
    assert (made.code, made.version, made.state, made.name, made.text_hash) == ("XS-01", 2, "draft", "购销合同(2026)", "")
    assert codes(edit_template, trade.door, trade["con"], in_force, text(blocks=(), variables=())) == ("E_TEXT_DRAFTED", "E_TEXT_NO_BLOCK")


def test_a_newer_version_retires_the_older_when_it_is_published(trade, in_force):
    second = renew_template(trade.door, trade["con"], in_force)
    assert stored(trade, second).blocks == stored(trade, in_force).blocks
    assert codes(renew_template, trade.door, trade["con2"], in_force) == ("E_TEXT_DRAFTED",)
    review_template(trade.door, trade["con2"], second)
    assert stored(trade, in_force).state == "published"
    publish_template(trade.door, trade["mgr"], second)
    assert (stored(trade, in_force).state, stored(trade, second).state) == ("retired", "published")
    with trade.door.reading() as session:
        assert [(row.id, row.version) for row in published(session)] == [(second, 2)]
        assert template(session, in_force).text_hash == template_hash(text().blocks, text().variables)
    assert codes(edit_template, trade.door, trade["con"], in_force, text()) == ("E_STATE",)


def test_a_text_is_returned_with_a_reason(trade, reviewed):
    assert codes(return_template, trade.door, trade["mgr"], reviewed, " ") == ("E_REASON",)
    assert codes(return_template, trade.door, trade["con"], reviewed, "不同意这一条") == ("E_SELF_APPROVAL",)
    return_template(trade.door, trade["mgr"], reviewed, "付款条款不明确")
    assert (stored(trade, reviewed).state, stored(trade, reviewed).reviewed_by) == ("draft", None)
    with trade.door.look(trade["con"]) as (session, actor):
        assert [(each.kind, each.facts["reason"]) for each in notices(session, actor.person)] == [("text_returned", "付款条款不明确")]


def test_a_text_ends_and_no_contract_is_made_of_it(trade, in_force):
    assert codes(retire_template, trade.door, trade["con"], in_force, "不再使用本文本") == ("E_FORBIDDEN",)
    retire_template(trade.door, trade["mgr"], in_force, "不再使用本文本")
    with trade.door.reading() as session:
        assert published(session) == []


def test_a_draft_is_thrown_away(trade, draft):
    discard_template(trade.door, trade["con"], draft)
    with trade.door.reading() as session:
        assert session.scalars(select(ContractTemplate)).all() == []


def test_who_sees_what(trade, draft, in_force):
    other = draft_template(trade.door, trade["con"], text(code="XS-02"))

    def seen(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [row.code for row in template_rows(session, actor)], template_seen(session, actor, other) is not None

    assert [login for login in ALL if seen(login) == (["XS-01", "XS-02"], True)] == ["mgr", "finance", "con"]
    assert [login for login in ALL if seen(login) == (["XS-01"], False)] == ["rep", "sup", "kam", "cus", "service", "tech"]
    assert [login for login in ALL if seen(login) == ([], False)] == ["adm", "aud"]


def test_published_by_kind(trade, in_force):
    with trade.door.reading() as session:
        assert [(row.code, row.name, row.drafted_by, row.reviewed_by, row.decided_by) for row in published(session, "sale")] == [
            ("XS-01", "购销合同", "何敏", "罗军", "王芳")
        ]
        assert published(session, "rebate") == []


def test_whose_turn_it_is(trade, draft):
    assert {login: kinds(trade, login) for login in ("con", "con2", "mgr", "finance", "rep")} == {
        "con": [],
        "con2": ["template_review"],
        "mgr": ["template_review"],
        "finance": [],
        "rep": [],
    }
    review_template(trade.door, trade["mgr"], draft)
    assert {login: kinds(trade, login) for login in ("con2", "mgr", "mgr2")} == {"con2": [], "mgr": [], "mgr2": ["template_publish"]}


def test_buttons_say_why_not(trade, reviewed):
    def offered(login):
        return {each.event: [no.code for no in each.nos] for each in template_offers(trade.door, trade[login], reviewed)}

    assert offered("con") == {"edit": [], "return": ["E_SELF_APPROVAL"], "discard": []}
    assert offered("con2") == {"edit": ["E_TEXT_DRAFTER"], "return": [], "discard": ["E_TEXT_DRAFTER"]}
    assert offered("mgr") == {"return": [], "publish": []}


def test_a_double_click_drafts_once(trade):
    from kehu_desk.kernel.errors import Repeated
    from kehu_desk.kernel.ids import new_id

    caller = trade["con"]._replace(op=new_id())
    draft_template(trade.door, caller, text())
    with pytest.raises(Repeated):
        draft_template(trade.door, caller, text())


# clauses

CLAUSE = ClauseText("TK-01", "付款", "货到三日内付清。", "payment", "normal", (AlternateText("预付", "先款后货。", "low"),))


def library(trade, login="rep"):
    with trade.door.look(trade[login]) as (session, actor):
        return clause_rows(session, actor)


@pytest.mark.parametrize("login", [each for each in ALL if each not in ("con", "finance")])
def test_who_may_not_write_clauses(trade, login):
    assert codes(add_clause, trade.door, trade[login], CLAUSE) == ("E_FORBIDDEN",)


def test_a_clause_with_its_alternates(trade):
    row = add_clause(trade.door, trade["con"], CLAUSE)
    edit_clause(trade.door, trade["finance"], row, CLAUSE._replace(risk="high", alternates=()))
    [found] = library(trade)
    assert (found.code, found.category, found.risk, found.alternates) == ("TK-01", "payment", "high", ())
    assert library(trade, "aud") == []
    with trade.door.reading() as session:
        assert session.scalars(select(Clause.updated_by)).one() == trade.id("finance")


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({"code": " "}, "E_TEXT_NO_CODE"),
        ({"code": "TK-01"}, "E_TEXT_CODE_TAKEN"),
        ({"title": ""}, "E_CLAUSE_EMPTY"),
        ({"text": "  "}, "E_CLAUSE_EMPTY"),
        ({"category": "weather"}, "E_CLAUSE_KIND"),
        ({"risk": "none"}, "E_CLAUSE_KIND"),
        ({"alternates": (AlternateText("", "x", "low"),)}, "E_CLAUSE_EMPTY"),
        ({"alternates": (AlternateText("甲", "乙", "?"),)}, "E_CLAUSE_KIND"),
    ],
)
def test_bad_clauses_one_by_one(trade, other, wrong):
    add_clause(trade.door, trade["con"], CLAUSE)
    assert codes(add_clause, trade.door, trade["con"], CLAUSE._replace(**({"code": "TK-02"} | other))) == (wrong,)
    assert len(library(trade)) == 1
