"""Who marks a long-term main customer, and what ends the mark: B-170, B-172, B-175; matrix row refresh.mark."""

import pytest

from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service import team
from kehu_desk.custody.service.handover import handover_of
from kehu_desk.custody.service.sealing import seal_archive
from kehu_desk.refresh.service import listing, marking
from kehu_desk.refresh.service.listing import Scope
from kehu_desk.refresh.service.tasks import sections_to_tick
from real_office import codes


def marks(spring, login="sup", scope=Scope.PEOPLE):
    with spring.door.look(spring[login]) as (session, actor):
        return [(row.customer, row.state, row.by) for row in listing.mark_rows(session, actor, scope)]


def test_b_170_the_rep_proposes_and_the_superior_confirms(spring):
    spring.at("2026-05-11")
    marking.propose_mark(spring.door, spring["rep"], spring.customer, "合作多年")
    assert marks(spring) == [("杭州春风医药有限公司", "proposed", "张伟")]
    assert spring.tasks() == []
    spring.mark()
    assert marks(spring) == [("杭州春风医药有限公司", "marked", "李强")]
    assert [task.quarter for task in spring.tasks()] == ["2026-Q2"]


@pytest.mark.parametrize(
    ("login", "propose", "confirm"),
    [
        ("rep2", "E_NO_RELATION", "E_FORBIDDEN"),  # not his customer
        ("sup2", "E_FORBIDDEN", "E_NO_RELATION"),  # not his people
        ("kam", "E_NO_RELATION", "E_FORBIDDEN"),
        ("mgr", "E_FORBIDDEN", "E_FORBIDDEN"),
        ("cus", "E_FORBIDDEN", "E_FORBIDDEN"),
        ("adm", "E_FORBIDDEN", "E_FORBIDDEN"),
        ("aud", "E_FORBIDDEN", "E_FORBIDDEN"),
        ("finance", "E_FORBIDDEN", "E_FORBIDDEN"),
    ],
)
def test_b_170_nobody_else_marks(spring, login, propose, confirm):
    assert codes(marking.propose_mark, spring.door, spring[login], spring.customer) == (propose,)
    assert codes(marking.confirm_mark, spring.door, spring[login], spring.customer) == (confirm,)
    assert codes(marking.confirm_mark, spring.door, spring["rep"], spring.customer) == ("E_FORBIDDEN",)


def test_b_170_the_key_account_manager_of_the_customer_proposes(spring):
    team.join_team(spring.door, spring["sup"], spring.customer, spring.lending.id("kam"), kind="KAM")
    marking.propose_mark(spring.door, spring["kam"], spring.customer)
    assert marks(spring) == [("杭州春风医药有限公司", "proposed", "赵敏")]
    assert codes(marking.propose_mark, spring.door, spring["rep"], spring.customer) == ("E_STATE",)


def test_b_170_only_a_filed_archive_of_a_living_cooperation_is_marked(spring):
    prospect = spring.lending.file("rep", "宁波远景药店")
    assert codes(marking.confirm_mark, spring.door, spring["sup"], prospect) == ("E_STATE",)
    spring.alter(state=ArchiveState.SEALED, lifecycle="former")
    assert codes(marking.confirm_mark, spring.door, spring["sup"], spring.customer) == ("E_ARCHIVE_STATE", "E_STATE")


def test_b_170_the_default_proposal_waits_for_six_months_and_a_good_grade(spring):
    spring.alter(grade="A")
    spring.at("2026-09-01")
    assert marks(spring) == []
    spring.at("2026-09-02")
    assert marks(spring) == [("杭州春风医药有限公司", "suggested", "")]
    spring.alter(grade="C")
    assert marks(spring) == []


@pytest.mark.parametrize(("day", "quarters"), [("2026-05-31", ["2026-Q2"]), ("2026-06-01", [])])
def test_b_172_the_last_day_on_which_a_mark_still_makes_a_task(spring, day, quarters):
    spring.at(day, hour=23, minute=59)
    spring.mark()
    assert [task.quarter for task in spring.tasks()] == quarters
    spring.sweep()
    assert [task.quarter for task in spring.tasks()] == quarters


def test_b_172_an_archive_filed_in_this_quarter_has_no_task_for_it(spring):
    spring.mark()  # 2 March, the day of the filing
    spring.sweep()
    assert spring.tasks() == []
    spring.at("2026-04-01", hour=0)
    spring.sweep()
    assert [(task.quarter, task.state.value) for task in spring.tasks()] == [("2026-Q2", "OPEN")]


def test_marking_twice_is_refused_and_so_is_taking_away_what_is_not_there(spring):
    assert codes(marking.cancel_mark, spring.door, spring["sup"], spring.customer, "不再是主要客户") == ("E_STATE",)
    spring.mark()
    assert codes(marking.confirm_mark, spring.door, spring["sup"], spring.customer) == ("E_STATE",)
    assert codes(marking.cancel_mark, spring.door, spring["sup"], spring.customer, "不") == ("E_REASON",)
    assert codes(marking.cancel_mark, spring.door, spring["rep"], spring.customer, "不再是主要客户") == ("E_FORBIDDEN",)


def test_b_175_unmarking_waives_the_open_task_with_the_reason(spring):
    spring.at("2026-04-13")
    spring.mark()
    marking.cancel_mark(spring.door, spring["sup"], spring.customer, "客户改由总部直供")
    [task] = spring.tasks()
    assert (task.state.value, task.reason) == ("WAIVED", "unmarked: 客户改由总部直供")
    spring.at("2026-07-01")
    spring.sweep()
    assert [task.quarter for task in spring.tasks()] == ["2026-Q2"]
    assert spring.rates("person") == {"张伟": (1, 1, 0, None)}


@pytest.mark.parametrize(
    ("facts", "reason"), [({"state": ArchiveState.SEALED}, "sealed"), ({"lifecycle": "former"}, "ended"), ({"lifecycle": "lost"}, "ended")]
)
def test_b_175_sealing_and_the_end_of_the_cooperation_waive_what_is_open_but_not_what_is_late(spring, facts, reason):
    spring.at("2026-04-13")
    spring.mark()
    spring.at("2026-07-06")
    spring.sweep()
    spring.alter(**facts)
    assert spring.row(quarter="2026-Q3").state == "WAIVED"  # at once, whether the sweep has been there or not
    spring.sweep()
    assert [(task.quarter, task.state.value, task.reason) for task in spring.tasks()] == [
        ("2026-Q2", "LATE", ""),
        ("2026-Q3", "WAIVED", reason),
    ]
    spring.at("2026-10-01")
    spring.alter(state=ArchiveState.FILED, lifecycle="active")
    spring.sweep()
    assert len(spring.tasks()) == 2  # the mark has ended with the duty: a new one is needed


def test_b_175_sealing_ends_the_duty_in_the_same_deed(spring):
    spring.at("2026-04-13")
    spring.mark()
    assert seal_archive(spring.door, spring["mgr"], spring.customer, "合作已经结束")
    [task] = spring.tasks()
    assert (task.state.value, task.reason) == ("WAIVED", "sealed")


def test_b_151_the_list_of_a_leaver_names_his_quarterly_tasks(spring):
    spring.at("2026-04-13")
    spring.mark()
    rows = handover_of(spring.door, spring["sup"], spring.lending.id("rep")).rows
    assert [(row.title, row.state) for row in rows if row.kind == "refresh"] == [("2026-Q2 杭州春风医药有限公司", "OPEN")]


def test_the_buttons_of_a_customer_follow_the_matrix(spring):
    def offered(login):
        return {
            offer.event: [each.code for each in offer.nos] for offer in marking.mark_offers(spring.door, spring[login], spring.customer)
        }

    assert offered("rep") == {"propose": []}
    assert offered("sup") == {"mark": [], "unmark": ["E_STATE"]}
    assert offered("mgr") == {}
    spring.mark()
    assert offered("rep") == {"propose": ["E_STATE"]}
    assert offered("sup") == {"mark": ["E_STATE"], "unmark": []}


def test_the_sections_to_tick_are_those_that_hold_a_text(spring):
    spring.at("2026-04-13")
    spring.mark()
    assert sections_to_tick(spring.door, spring["rep"], spring.task()) == ("BAS", "FEA", "TRD", "DEC")
