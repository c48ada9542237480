"""The form of a section: what goes in comes out, what is hidden stays away, what is wrong is told beside the field."""

from datetime import date

import pytest

from kehu_desk.archives.dialogs.new_archive import region_in_name
from kehu_desk.archives.dialogs.section_form import SectionForm
from kehu_desk.archives.rules.fields import fields_of

BODIES = {
    "BAS": {
        "name_full": "杭州华东医药有限公司", "customer_type": "distributor", "region_code": "330106", "first_contact_on": "2026-03-02",
        "reg_capital_fen": 100_000_000, "employees": 120, "long_term_partner": True, "phones": ["0571-1", "0571-2"],
        "owners": [{"name": "张三", "share": 5100, "kind": "natural", "since": "2020-01-01"}],
    },
    "FEA": {
        "selling_ability": 4, "service_area": ["杭州"], "brands": [{"brand": "青春宝", "best_selling": True, "share": 3500}],
        "season_profile": [{"month": 1, "factor": 9500}],
    },
    "DEC": {"contacts": [{"name": "李四", "influence": 5, "mobile": "13800138000"}], "decision_note": "总经理决定\n财务会签"},
}  # fmt: skip


@pytest.mark.parametrize("section", sorted(BODIES))
def test_stored_values_come_back_as_they_went_in(qtbot, section):
    form = SectionForm(section, fields_of(section), BODIES[section])
    qtbot.addWidget(form)
    assert form.changes() == {}
    assert {key: value for key, value in form.values()[section].items() if value not in (None, "", [], False)} == BODIES[section]
    assert form.check()


def test_only_what_differs_is_a_change_and_an_emptied_field_is_one(qtbot):
    form = SectionForm("FEA", fields_of("FEA"), BODIES["FEA"])
    qtbot.addWidget(form)
    form.form.editor("FEA.selling_ability").set_value("")
    form.form.editor("FEA.culture").setPlainText("稳健")
    assert form.changes() == {"FEA": {"selling_ability": None, "culture": "稳健"}}
    assert form.body() == BODIES["FEA"] | {"selling_ability": None, "culture": "稳健"}
    form.took("FEA", {"selling_ability": None, "culture": "稳健"})
    assert not form.is_changed()


def test_hidden_fields_are_named_but_not_there_and_locked_ones_cannot_be_typed(qtbot):
    form = SectionForm("BAS", fields_of("BAS"), BODIES["BAS"], frozenset({"owners"}), frozenset({"phone"}))
    qtbot.addWidget(form)
    assert "BAS.owners" not in form.form.cells
    assert form.form.editor("BAS.website").isReadOnly()
    assert not form.form.editor("BAS.phone").isReadOnly()
    assert "owners" not in form.changes().get("BAS", {})


def test_wrong_values_are_told_beside_their_fields(qtbot):
    form = SectionForm("BAS", fields_of("BAS"), BODIES["BAS"], today=lambda: date(2026, 3, 2))
    qtbot.addWidget(form)
    form.form.editor("BAS.region_code").setText("火星")
    form.form.editor("BAS.employees").setText("-3")
    form.form.editor("BAS.founded_on").line.setText("2026-02-30")
    form.form.editor("BAS.name_full").clear()
    assert not form.check()
    assert set(form.form.problems()) == {"BAS.region_code", "BAS.employees", "BAS.founded_on", "BAS.name_full"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("杭州华东医药有限公司", "330100"), ("浙江省宁波市海曙区白云药店", "330203"), ("上海徐汇国药", "310104"),
        ("华东医药有限公司", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_region_is_read_off_the_head_of_a_name(name, code):
    assert region_in_name(name) == code
