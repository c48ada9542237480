"""Pinyin and initials of names."""

import csv

import pytest

from kehu_desk.archives.rules.pinyin import full_and_initials, initials_match, readings
from shared import shared_data


@pytest.mark.parametrize(
    ("text", "full", "initials"),
    [
        ("西湖酒业", "xihujiuye", "xhjy"), ("重庆", "chongqing", "cq"), ("长沙", "changsha", "cs"),
        ("工商银行", "gongshangyinhang", "gsyh"),
        ("厦门", "xiamen", "xm"), ("乐清", "yueqing", "yq"), ("ABC（广州）贸易 2 部", "abcguangzhoumaoyi2bu", "abcgzmy2b"),
        ("女儿红", "nverhong", "neh"), ("麦㙦镇", "maixiezhen", "mxz"),
    ],
)  # fmt: skip
def test_the_first_reading_follows_the_word(text, full, initials):
    assert readings(text)[0] == (full, initials)


def test_a_polyphone_is_found_by_both_readings():
    assert {each.full for each in readings("长宏")} == {"changhong", "zhanghong"}


def test_at_most_four_readings_are_kept():
    found = readings("长重行乐都")
    assert len(found) == 4
    assert len(set(found)) == 4


def test_surnames_read_as_surnames_in_the_name_of_a_person():
    with (shared_data() / "reference" / "surname_readings_20.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            assert readings(row["surname"] + "明", person=True)[0].initials == row["initials"] + "m"
    assert readings("单雄", person=True)[0].full == "shanxiong"
    assert readings("单雄")[0].full == "danxiong"
    assert readings("单于明", person=True)[0].full == "chanyuming"


def test_the_columns_hold_every_reading_once():
    assert full_and_initials("长宏") == ("changhong zhanghong", "ch zh")
    assert full_and_initials("西湖") == ("xihu", "xh")


def test_initials_match_from_a_syllable_start():
    _, initials = full_and_initials("杭州西湖酒业")
    assert initials_match("XHJ", initials)
    assert initials_match("hz", initials)
    assert not initials_match("hj", "hz xh")
    assert not initials_match("zhou", initials)
    assert not initials_match("", initials)


def test_empty_and_strange_texts_do_not_break():
    assert readings("") == (("", ""),)
    assert readings("***") == (("", ""),)
    for line in (shared_data() / "messy" / "blns.txt").read_text(encoding="utf-8").splitlines():
        assert 1 <= len(readings(line)) <= 4
