"""What may be noted of a fact and of a source: bad input one by one, each named in a code of its own."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms, fact_problems, origin_problems, source_problems

TODAY = date(2026, 3, 2)
SOME = UUID(int=1)
FACT = FactTerms(SOME, "customer", "finance", "拟于二季度新建冷库", TODAY)
SOURCE = SourceTerms("support", "face_to_face", "采购王经理")


def of_fact(terms, least=2):
    return [each.code for each in fact_problems(terms, TODAY, least)]


def of_source(terms, known=()):
    return [each.code for each in source_problems(terms, TODAY, dict.fromkeys(known))]


def test_what_is_typed_well_stands():
    assert of_fact(FACT) == []
    assert of_fact(FACT._replace(level=3, valid_until=TODAY, importance=1, unit="万元", value3=5_000)) == []
    assert of_fact(FactTerms(None, "competitor", "price", "出厂价下调 5 %", TODAY, subject_name="华润"), 0) == []
    assert of_fact(FactTerms(None, "market", "demand", "冬季需求回落", TODAY), 0) == []
    assert of_source(SOURCE) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"statement": " "}, "E_FACT_STATEMENT"),
        ({"statement": "长" * 301}, "E_FACT_STATEMENT"),
        ({"subject": "planet"}, "E_FACT_SUBJECT"),
        ({"category": "gossip"}, "E_FACT_CATEGORY"),
        ({"customer_id": None}, "E_FACT_CUSTOMER"),
        ({"subject": "competitor"}, "E_FACT_NAME"),
        ({"subject": "person"}, "E_FACT_NAME"),
        ({"subject_name": "名" * 81}, "E_FACT_NAME"),
        ({"as_of": TODAY + timedelta(days=1)}, "E_FACT_AS_OF"),
        ({"valid_until": TODAY - timedelta(days=1)}, "E_FACT_UNTIL"),
        ({"valid_until": date(2050, 1, 1)}, "E_FACT_UNTIL"),
        ({"importance": 0}, "E_FACT_IMPORTANCE"),
        ({"importance": 4}, "E_FACT_IMPORTANCE"),
        ({"level": 1}, "E_FACT_LEVEL"),
        ({"level": 4}, "E_FACT_LEVEL"),
        ({"unit": "单" * 21}, "E_FACT_UNIT"),
    ],
)
def test_bad_facts(change, code):
    assert of_fact(FACT._replace(**change)) == [code]


def test_no_fact_of_the_market_is_top_secret():
    assert of_fact(FactTerms(None, "market", "demand", "冬季需求回落", TODAY, level=3), 0) == ["E_FACT_LEVEL"]


@pytest.mark.parametrize("more", [{"subject_name": "欧阳"}, {"contact_id": SOME}])
def test_a_person_is_named_or_chosen(more):
    assert of_fact(FACT._replace(subject="person", **more)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"stance": "maybe"}, "E_SOURCE_STANCE"),
        ({"channel": "pigeon"}, "E_SOURCE_CHANNEL"),
        ({"party": "  "}, "E_SOURCE_PARTY"),
        ({"party": "名" * 81}, "E_SOURCE_PARTY"),
        ({"root_party": "名" * 81}, "E_SOURCE_ROOT"),
        ({"derived_from": UUID(int=9)}, "E_SOURCE_ORIGIN"),
        ({"obtained_on": TODAY + timedelta(days=1)}, "E_SOURCE_DAY"),
        ({"reliability": "G"}, "E_SOURCE_RELIABILITY"),
        ({"reliability": ""}, "E_SOURCE_RELIABILITY"),
        ({"reliability": "AB"}, "E_SOURCE_RELIABILITY"),
        ({"credibility": 0}, "E_SOURCE_CREDIBILITY"),
        ({"credibility": 7}, "E_SOURCE_CREDIBILITY"),
        ({"quote": "长" * 501}, "E_SOURCE_QUOTE"),
    ],
)
def test_bad_sources(change, code):
    assert of_source(SOURCE._replace(**change)) == [code]


def test_everything_wrong_is_told_at_once():
    assert of_fact(FACT._replace(statement="", category="?", importance=9)) == ["E_FACT_STATEMENT", "E_FACT_CATEGORY", "E_FACT_IMPORTANCE"]
    assert of_source(SourceTerms("?", "?", "")) == ["E_SOURCE_STANCE", "E_SOURCE_CHANNEL", "E_SOURCE_PARTY"]


def test_a_source_repeats_another_of_the_same_fact():
    assert of_source(SOURCE._replace(derived_from=SOME), [SOME]) == []


def test_a_source_never_goes_back_to_itself():
    one, two, three = UUID(int=1), UUID(int=2), UUID(int=3)
    known = {one: None, two: one, three: None}

    def code(source, origin):
        return [each.code for each in origin_problems(source, origin, known)]

    assert code(one, one) == ["E_SOURCE_ITSELF"]
    assert code(one, two) == ["E_SOURCE_CIRCLE"]
    assert code(three, two) == []
    assert code(three, UUID(int=8)) == ["E_SOURCE_ORIGIN"]
