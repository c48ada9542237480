"""Every refusal of the archive has a sentence without codes in it."""

import re

import pytest

from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.words import STATES, WORDS, WRONG, explain, problem_text, section_name, state_name
from kehu_desk.kernel.errors import no


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [
        (no("E_INCOMPLETE", fields=("phone", "uscc", "owner")), "还缺:主要电话、统一社会信用代码、责任人(B-105)。请先补齐。"),
        (no("E_FIELD", field="employees", section="BAS", why="negative"), "员工人数:不能小于零。"),
        (no("E_STATE", state="REVIEWED"), "档案现为“待归档”,不能办理这一步(B-106)。"),
        (no("E_NO_APPROVER", step="review"), "没有人可以办理“直接上级审核”(B-034)。请先为责任人登记直接上级。"),
        (no("E_LEVEL", level=2), "此部分密级为“秘密”,未经借阅不能查看(B-014)。请申请借阅。"),
        (
            no("E_DUP_CUSTOMER", name="甲", number="KH-1", owner="张伟", certain=False),
            "该客户已建档:甲(KH-1),责任人 张伟(B-109)。请先与其联系。",
        ),
    ],
)
def test_facts_are_turned_into_words(chinese, refusal, sentence):
    assert explain(refusal) == sentence


def test_states_have_the_names_of_the_rule_book(chinese):
    assert [state_name(state.value) for state in ArchiveState] == [
        "新建", "草稿", "待审核", "待归档", "已归档", "封存", "已销毁", "回收站",
    ]  # fmt: skip
    assert set(STATES) == {state.value for state in ArchiveState}


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_sentence_has_its_chinese_with_the_same_gaps(chinese, code):
    spoken = chinese.translate("Refused", WORDS[code])
    assert spoken
    assert sorted(re.findall(r"\{\w+\}", spoken)) == sorted(re.findall(r"\{\w+\}", WORDS[code]))


@pytest.mark.parametrize("why", sorted(WRONG))
def test_every_reason_is_a_sentence_under_its_field(chinese, why):
    said = problem_text(no("E_FIELD", field="phone", section="BAS", why=why))
    assert said.endswith("。")
    assert why not in said


def test_a_section_of_another_noun_keeps_its_code():
    assert section_name("CRE") == "CRE"
