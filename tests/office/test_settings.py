"""Settings and working days: the action matrix (settings.loan_policy), B-020."""

from datetime import date

import pytest

from kehu_desk.kernel.settings import DEFAULTS
from kehu_desk.office import queries, rules
from kehu_desk.office.service.days import clear_day, set_day
from kehu_desk.office.service.settings import decide_setting, enter_setting
from kehu_desk.people.office import calendar_of, settings_of
from real_office import codes


def in_force(office, key):
    with office.house.store.read() as session:
        return settings_of(session).values.text(key)


def test_a_manager_sets_the_lending_policy_at_once(office):
    assert enter_setting(office.door, office["mgr"], "term_read_1", "21")
    assert in_force(office, "term_read_1") == "21"
    entry = office.entries("settings.loan_policy")[-1]
    assert (entry.actor, entry.subject, entry.after) == ("王芳", "term_read_1", "21")


def test_the_administrator_enters_and_a_manager_confirms(office):
    assert enter_setting(office.door, office["adm"], "term_read_1", "21") is False
    assert in_force(office, "term_read_1") == "14"
    decide_setting(office.door, office["mgr"], "term_read_1", True)
    assert in_force(office, "term_read_1") == "21"
    assert codes(decide_setting, office.door, office["mgr2"], "term_read_1", True) == ("E_STATE",)


def test_a_struck_proposal_changes_nothing(office):
    enter_setting(office.door, office["adm"], "copies_2", "5")
    decide_setting(office.door, office["mgr"], "copies_2", False)
    assert in_force(office, "copies_2") == "2"


def test_the_administrator_confirms_nothing(office):
    enter_setting(office.door, office["adm"], "copies_2", "5")
    assert codes(decide_setting, office.door, office["adm"], "copies_2", True) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "cus", "aud", "finance"])
def test_others_neither_set_nor_read_settings(office, login):
    assert codes(enter_setting, office.door, office[login], "term_read_1", "21") == ("E_FORBIDDEN",)
    assert codes(enter_setting, office.door, office[login], "office_name", "我们") == ("E_FORBIDDEN",)
    assert codes(queries.settings, office.door, office[login]) == ("E_FORBIDDEN",)
    assert codes(set_day, office.door, office[login], date(2026, 3, 3), False) == ("E_FORBIDDEN",)


def test_the_name_of_the_office_is_the_administrators_affair(office):
    assert enter_setting(office.door, office["adm"], "office_name", "华东医药集团")
    assert codes(enter_setting, office.door, office["mgr"], "office_name", "别的") == ("E_FORBIDDEN",)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("term_read_1", "0"),
        ("term_read_1", "91"),
        ("term_read_1", "-1"),
        ("term_read_1", "x"),
        ("term_read_1", "１４"),
        ("term_read_1", ""),
        ("release_own_edit", "2"),
        ("copies_1", "21"),
        ("work_hours", "09:00-18:30/18:00-19:00"),
        ("work_hours", "9 to 5"),
        ("complaint_reply", "2h/4h/1d"),
        ("complaint_reply", "2h/4h/1d/0d"),
        ("complaint_final", "5d/10d/15d/20"),
        ("complaint_contain", ""),
        ("office_zone", "UTC"),
        ("no_such_key", "1"),
    ],
)
def test_values_out_of_bounds_are_refused(office, key, value):
    assert codes(enter_setting, office.door, office["mgr"], key, value) == ("E_FIELD",)


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [("work_hours", "9-5", "hours"), ("complaint_final", "5/10/15/20", "limits"), ("number_rule_customer", "k", "text")],
)
def test_a_text_of_the_wrong_shape_is_refused_with_the_right_sentence(key, value, why):
    assert dict(rules.setting_problem(key, value).facts)["why"] == why


def test_hours_and_limits_of_another_shape_are_taken(office):
    assert enter_setting(office.door, office["mgr"], "work_hours", "08:30-17:30")
    assert enter_setting(office.door, office["mgr"], "complaint_contain", "4h/1d/-/-")


def test_every_default_lies_within_its_bounds():
    assert [key for key in rules.settable() if rules.setting_problem(key, str(DEFAULTS[key]))] == []


def test_an_own_holiday_and_a_make_up_day_move_the_calendar(office):
    set_day(office.door, office["adm"], date(2026, 3, 4), False, "公司年会")
    set_day(office.door, office["adm"], date(2026, 3, 7), True, "调休")
    with office.house.store.read() as session:
        calendar = calendar_of(session)
        assert not calendar.is_workday(date(2026, 3, 4))
        assert calendar.is_workday(date(2026, 3, 7))
    assert [(row.day, row.is_workday) for row in queries.office_days(office.door, office["adm"])] == [
        (date(2026, 3, 7), True), (date(2026, 3, 4), False),
    ]  # fmt: skip
    clear_day(office.door, office["adm"], date(2026, 3, 4))
    with office.house.store.read() as session:
        assert calendar_of(session).is_workday(date(2026, 3, 4))
