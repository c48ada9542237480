"""Administrative divisions of GB/T 2260."""

import pytest

from kehu_desk.kernel.regions import children, find_region, provinces, region_name, region_path


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("浙江", "330000"), ("浙江省", "330000"), ("浙江省杭州市", "330100"), ("杭州", "330100"), ("杭州市西湖区", "330106"),
        ("浙江 / 杭州 / 西湖", "330106"), ("内蒙古", "150000"), ("内蒙古自治区", "150000"), ("广西", "450000"), ("新疆", "650000"),
        ("香港", "810000"), ("延边", "222400"), ("湖北省仙桃市", "429004"), ("重庆忠县", "500233"), ("北京市北京市朝阳区", "110105"),
        ("33", "330000"), ("3301", "330100"), ("330106", "330106"), ("３３０１０６", "330106"),
    ],
)  # fmt: skip
def test_a_region_is_found_by_code_or_by_names_of_any_level(text, code):
    assert find_region(text) == code


def test_the_wider_division_wins_when_two_bear_a_name():
    assert find_region("吉林") == "220000"
    assert find_region("海南") == "460000"
    assert find_region("吉林省吉林市") == "220200"


@pytest.mark.parametrize("text", ["", "朝阳区", "鼓楼区", "火星", "杭州中山路", "990000", "33010", "浙"])
def test_what_is_ambiguous_or_unknown_is_not_guessed(text):
    assert find_region(text) is None


def test_a_path_leads_from_the_province_down():
    assert region_path("330106") == ("浙江省", "杭州市", "西湖区")
    assert region_path("110105") == ("北京市", "朝阳区")
    assert region_path("429004") == ("湖北省", "仙桃市")
    assert region_path("999999") == ()


def test_names_and_parts():
    assert region_name("3301") == "杭州市"
    assert region_name("999999") == "999999"
    assert len(provinces()) == 34
    assert children("33")[:2] == ("330100", "330200")
    assert "110101" in children("110000")
    assert "429004" in children("420000")
    assert children("330106") == ()


def test_every_name_of_the_table_leads_back_to_a_division_of_that_name():
    for province in provinces():
        assert find_region(region_name(province)) == province
        for city in children(province):
            assert find_region(region_name(province) + region_name(city)) == city
