"""Filling in a standard text, and what is wrong with one: plain rules, no office. Source: business.md §25, R7."""

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_texts import AMOUNT, BUYER, HEAD, NOTE, PAY

from kehu_desk.templates.rules import (
    SOURCES,
    Block,
    Variable,
    block_differences,
    blocks_json,
    blocks_of,
    empty_variables,
    fill,
    pieces,
    sample_values,
    template_faults,
    template_hash,
    text_hash,
    variable_differences,
    variables_json,
    variables_of,
)
from soaking import examples

BLOCKS, VARIABLES = (HEAD, PAY), (BUYER, AMOUNT, NOTE)


def codes(blocks, variables):
    return [each.code for each in template_faults(blocks, variables)]


def test_values_stand_where_their_names_stood():
    filled = fill(BLOCKS, {"buyer": "绍兴酒业", "amount": "1,000.00", "note": ""})
    assert [each.text for each in filled] == ["绍兴酒业向我方购买商品。", "合同金额为1,000.00元。"]
    assert filled[0]._replace(text="") == HEAD._replace(text="")


def test_a_missing_value_leaves_its_marker():
    assert fill(BLOCKS, {})[0].text == "{{buyer}}向我方购买商品。"


def test_blanks_inside_the_braces_do_not_matter():
    assert fill((Block("a", "甲", "{{ buyer }}收", False, "subject"),), {"buyer": "甲方"})[0].text == "甲方收"


def test_a_value_that_looks_like_a_placeholder_is_text_and_is_reported():
    values = {"buyer": "{{amount}}", "amount": "1.00", "note": ""}
    assert fill(BLOCKS, values)[0].text == "{{amount}}向我方购买商品。"
    assert empty_variables(BLOCKS, VARIABLES, values) == (AMOUNT,)


def test_nothing_required_may_be_blank():
    assert empty_variables(BLOCKS, VARIABLES, {"buyer": " \t", "amount": "1.00", "note": ""}) == (BUYER,)


def test_an_optional_value_must_be_given_if_only_empty():
    assert empty_variables(BLOCKS, VARIABLES, {"buyer": "甲", "amount": "1.00"}) == (NOTE,)
    assert empty_variables(BLOCKS, VARIABLES, {"buyer": "甲", "amount": "1.00", "note": ""}) == ()


def test_a_placeholder_nobody_declared_is_required_too():
    stray = Block("x", "余", "{{stray}}", False, "other")
    assert empty_variables((stray,), (), {}) == (Variable("stray", "stray", "text", "", True),)


def test_the_hash_is_of_the_canonical_json():
    plain = [{"category": "subject", "clause": "", "fixed": True, "key": "subject", "text": "{{buyer}}向我方购买商品。", "title": "标的"}]
    whole = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    assert text_hash((HEAD,)) == sha256(whole.encode()).hexdigest()


def test_every_word_and_every_variable_counts_for_the_hash_of_the_template():
    others = [
        template_hash((HEAD, PAY._replace(text=PAY.text + "。")), VARIABLES),
        template_hash((PAY, HEAD), VARIABLES),
        template_hash(BLOCKS, (BUYER, AMOUNT, NOTE._replace(required=True))),
    ]
    assert template_hash(BLOCKS, VARIABLES) not in others
    assert len({*others, template_hash(BLOCKS, VARIABLES)}) == 4


def test_what_is_kept_comes_back():
    assert blocks_of(blocks_json(BLOCKS)) == BLOCKS
    assert variables_of(variables_json(VARIABLES)) == VARIABLES
    assert variables_json((BUYER,)) == [{"name": "buyer", "label": "买方", "type": "party", "source": "BAS.name_full", "required": True}]


def test_what_is_missing_in_the_kept_text_is_empty():
    assert blocks_of([{"key": "a", "text": None}]) == (Block("a", "", "", False, ""),)


@pytest.mark.parametrize(
    ("blocks", "variables", "wrong"),
    [
        ((), (), ["E_TEXT_NO_BLOCK"]),
        ((HEAD, PAY, HEAD), VARIABLES, ["E_TEXT_DUP_BLOCK"]),
        ((HEAD._replace(key=" "), PAY), VARIABLES, ["E_TEXT_NO_KEY"]),
        ((HEAD, PAY, Block("c", "空", " \n", False, "term")), VARIABLES, ["E_TEXT_EMPTY_BLOCK"]),
        ((HEAD._replace(category="weather"), PAY), VARIABLES, ["E_TEXT_CATEGORY"]),
        ((HEAD, PAY), (BUYER, AMOUNT, NOTE, NOTE), ["E_TEXT_DUP_VARIABLE"]),
        ((HEAD, PAY), (BUYER, AMOUNT, NOTE._replace(label=" ")), ["E_TEXT_LABEL"]),
        ((HEAD, PAY), (BUYER, AMOUNT._replace(kind="float"), NOTE), ["E_TEXT_TYPE"]),
        ((HEAD, PAY), (BUYER._replace(source="BAS.owners"), AMOUNT, NOTE), ["E_TEXT_SOURCE"]),
        ((HEAD, PAY), (BUYER._replace(source="BAS.nothing"), AMOUNT, NOTE), ["E_TEXT_SOURCE"]),
        ((HEAD, PAY), (BUYER, AMOUNT), ["E_TEXT_UNKNOWN_VARIABLE"]),
        ((HEAD,), (BUYER, NOTE), ["E_TEXT_UNUSED_VARIABLE"]),
        ((HEAD,), (BUYER, Variable("2nd", "乙", "text", "", False)), ["E_TEXT_NAME", "E_TEXT_UNUSED_VARIABLE"]),
    ],
)
def test_one_fault_at_a_time(blocks, variables, wrong):
    assert codes(blocks, variables) == wrong


@pytest.mark.parametrize("bad", ["{{buyer", "buyer}}", "{{}}", "{{ a b }}", "{{{buyer}}", "{{2}}", "{{buyer}}}}"])
def test_malformed_braces(bad):
    assert "E_TEXT_BRACES" in codes((HEAD._replace(text=HEAD.text + bad), PAY), VARIABLES)


def test_single_braces_are_text():
    assert codes((HEAD._replace(text=HEAD.text + "{见附件}"), PAY), VARIABLES) == []


def test_names_may_be_chinese():
    block = Block("a", "甲", "{{买方名称}}签收", False, "delivery")
    assert codes((block,), (Variable("买方名称", "买方", "party", "", True),)) == []


def test_all_faults_at_once():
    blocks = (HEAD._replace(text="{{who}} {{"), HEAD)
    assert set(codes(blocks, (NOTE,))) == {"E_TEXT_DUP_BLOCK", "E_TEXT_BRACES", "E_TEXT_UNKNOWN_VARIABLE", "E_TEXT_UNUSED_VARIABLE"}


def test_sources_are_fields_of_archive_contract_and_office():
    wanted = {
        "BAS.name_full",
        "BAS.uscc",
        "BAS.legal_rep",
        "BAS.bank_account",
        "BAS.tax_no",
        "TRD.payment_method",
        "office.name",
        "contract.no",
    }
    assert wanted | {"contract.start_on", "contract.amount"} <= SOURCES.keys()
    assert SOURCES["BAS.bank_account"].level == 3
    assert SOURCES["TRD.min_order_fen"].kind == "money"


@pytest.mark.parametrize("path", ["BAS.note", "TRD.reputation", "TRD.strengths", "DEC.family_note", "BAS.net_assets_fen", "BAS.addresses"])
def test_how_we_see_a_customer_is_no_source(path):
    assert path not in SOURCES


def test_differences_of_two_versions():
    term = Block("term", "期限", "一年。", False, "term")
    changed = PAY._replace(text="合同金额为{{amount}}元。")
    found = block_differences((HEAD, PAY), (changed, term))
    assert [(each.key, each.what) for each in found] == [("payment", "changed"), ("term", "added"), ("subject", "removed")]
    assert (found[0].old, found[0].new) == (PAY.text, changed.text)
    assert [(each.key, each.what) for each in block_differences((HEAD, PAY), (PAY, HEAD))] == [("payment", "moved"), ("subject", "moved")]
    assert block_differences((HEAD, PAY), (HEAD, PAY)) == ()
    assert [each.what for each in block_differences((HEAD,), (HEAD._replace(fixed=False),))] == ["changed"]
    assert [(each.key, each.what) for each in variable_differences((BUYER, NOTE), (BUYER._replace(required=False),))] == [
        ("buyer", "changed"),
        ("note", "removed"),
    ]


def test_the_words_that_went_and_came():
    assert pieces("货到三日内付款", "货到七日内付清") == (
        ("", "货到"),
        ("removed", "三"),
        ("added", "七"),
        ("", "日内付"),
        ("removed", "款"),
        ("added", "清"),
    )


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="{}"), max_size=12)
NAMES = st.sampled_from(["buyer", "金额", "a1", "b_2", "期限"])


@given(st.lists(st.tuples(WORDS, NAMES), min_size=1, max_size=6), st.dictionaries(NAMES, WORDS))
@examples(60)
def test_property_nothing_is_left_once_every_name_has_a_value(parts, some):
    blocks = (Block("a", "甲", "".join(f"{word}{{{{{name}}}}}" for word, name in parts), False, "subject"),)
    values = {name: some.get(name, "值") for _word, name in parts}
    variables = tuple(Variable(name, name, "text", "", False) for name in values)
    assert empty_variables(blocks, variables, values) == ()
    assert fill(blocks, values)[0].text == "".join(word + values[name] for word, name in parts)


@given(WORDS, WORDS)
@examples(60)
def test_property_the_pieces_hold_both_texts(old, new):
    found = pieces(old, new)
    assert "".join(each.text for each in found if each.what != "added") == old
    assert "".join(each.text for each in found if each.what != "removed") == new


@given(st.lists(st.tuples(WORDS, st.lists(NAMES, max_size=3)), min_size=1, max_size=4))
@examples(60)
def test_property_a_sound_text_is_filled_by_its_samples(parts):
    blocks = tuple(
        Block(f"k{place}", "题", f"{word}文" + "".join(f"{{{{{name}}}}}" for name in names), False, "term")
        for place, (word, names) in enumerate(parts)
    )
    names = dict.fromkeys(name for _word, each in parts for name in each)
    variables = tuple(
        Variable(name, name, kind, "", True) for name, kind in zip(names, ["text", "date", "money", "number", "party"], strict=False)
    )
    assert template_faults(blocks, variables) == ()
    assert empty_variables(blocks, variables, sample_values(variables)) == ()
