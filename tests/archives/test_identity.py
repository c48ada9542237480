"""Who is the same customer (business.md 27)."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.archives.rules.identity import Identity, name_norm, phone_digits, same_score, uscc_plain, uscc_problem
from shared import shared_data


@pytest.mark.parametrize(
    ("name", "norm"),
    [
        ("浙江省杭州市西湖酒业有限公司", "西湖酒业"), ("杭州西湖酒业有限责任公司", "西湖酒业"), ("西湖酒业 股份有限公司", "西湖酒业"),
        ("西湖酒业（上海）有限公司", "西湖酒业上海"), ("南昌县老王商行", "县老王"), ("ＡＢＣ贸易经营部", "abc贸易"),
        ("内蒙古草原乳业有限公司", "草原乳业"), ("延边朝鲜族自治州人参经营部", "人参"),
    ],
)  # fmt: skip
def test_region_and_legal_form_are_taken_off(name, norm):
    assert name_norm(name) == norm


def test_a_branch_stays_a_branch():
    assert name_norm("杭州西湖酒业有限公司上海分公司") == "西湖酒业上海分公司"
    assert name_norm("杭州西湖酒业有限公司上海分公司") != name_norm("杭州西湖酒业有限公司")


@pytest.mark.parametrize(
    ("name", "norm"), [("上海有限公司", "上海"), ("有限公司", "有限公司"), ("上海", "上海"), ("***", "***"), ("商行", "商行")]
)
def test_a_name_made_of_nothing_else_is_kept(name, norm):
    assert name_norm(name) == norm


@given(st.text(min_size=1))
def test_the_normal_name_is_never_empty(name):
    assert name_norm(name)


def test_the_public_credit_codes_get_their_verdict():
    with (shared_data() / "reference" / "uscc_vectors_25.csv").open(encoding="utf-8") as file:
        vectors = list(csv.DictReader(file))
    for row in vectors:
        problem = uscc_problem(row["text"])
        verdict = f"invalid:Invalid{problem.code.removeprefix('E_USCC_').title()}" if problem else "valid"
        assert verdict == row["verdict"], row["text"]
    assert len(vectors) == 25


def test_a_credit_code_may_be_typed_with_blanks_and_small_or_wide_letters():
    assert uscc_problem(" 9131 0115 ma1k-3btp2b") is None
    assert uscc_plain("９１３１０１１５ｍａ１ｋ３ｂｔｐ２ｂ") == "91310115MA1K3BTP2B"


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("+86 138-0013-8000", "13800138000"), ("0086 13800138000", "13800138000"), ("013800138000", "13800138000"),
        ("１３８００１３８０００", "13800138000"), ("(0571) 8765 4321", "057187654321"), ("+86-571-87654321", "57187654321"), ("无", ""),
    ],
)  # fmt: skip
def test_phone_numbers_are_compared_by_their_digits(text, digits):
    assert phone_digits(text) == digits


WEST = Identity("杭州西湖酒业有限公司", "91310115MA1K3BTP2B", ("13800138000",), "文三路 100 号", "王芳", ("6222 0000 1111",))


@pytest.mark.parametrize(
    ("other", "score", "reasons", "verdict"),
    [
        (Identity("别家", uscc="91310115ma1k3btp2b"), 100, ("uscc",), "stop"),
        (Identity("别家", phones=("+86 138 0013 8000",)), 40, ("phone",), "soft"),
        (Identity("西湖酒业股份有限公司"), 60, ("name",), "hard"),
        (Identity("别家", bank_accounts=("622200001111",)), 60, ("bank",), "hard"),
        (Identity("别家", address="文三路100号"), 20, ("address",), "none"),
        (Identity("别家", address="文三路100号", legal_rep="王芳"), 40, ("address", "legal_rep"), "soft"),
        (Identity("别家", phones=("13800138000",), legal_rep="王芳"), 60, ("phone", "legal_rep"), "hard"),
        (Identity("东海水产有限公司"), 0, (), "none"),
    ],
)
def test_the_score_is_the_sum_of_what_is_equal(other, score, reasons, verdict):
    match = same_score(WEST, other)
    assert (match.score, match.reasons, match.verdict) == (score, reasons, verdict)


def test_a_similar_name_weighs_35():
    """西湖酒业 / 西湖酒类: three of four match in place, Jaro 0.833, prefix 3: 0.833 + 3 x 0.1 x 0.167 = 0.883."""
    assert same_score(Identity("西湖酒业"), Identity("西湖酒类")).score == 35
    assert same_score(Identity("西湖酒业"), Identity("东湖酒类")).score == 0


def test_empty_fields_are_not_equal_to_each_other():
    assert same_score(Identity("甲乙丙"), Identity("丁戊己")).score == 0
