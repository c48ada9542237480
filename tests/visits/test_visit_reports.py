"""Reports over a real store: who writes and who reads, what is refused, what is late, gaps, 空访, and the log."""

from datetime import date, timedelta

import pytest
from visit_steps import HOUR, MET, ROLES, TODAY, graded, one, planned, report, rows, submitted

from kehu_desk.door.notices import notices
from kehu_desk.visits.entities import PlannedVisit, Visit, VisitContact, VisitProblem, VisitRule
from kehu_desk.visits.noun import due
from kehu_desk.visits.queries import Wanted, gaps, last_visits, touches, visit_keys, visit_row, visit_rows
from kehu_desk.visits.rules.findings import Findings, Met, ProblemFound
from kehu_desk.visits.rules.frequency import Rhythm
from kehu_desk.visits.service import (
    close_visit,
    comment_visit,
    drop_draft,
    keep_draft,
    set_visit_rule,
    solve_problem,
    submit_visit,
)
from kehu_desk.visits.service.reviewing import visit_offers
from real_office import codes

PLANLESS = Findings(met=(Met("钱经理", minutes=30, mood=1), Met("新来的店长")))


def listed(trade, login, wanted=Wanted()):
    with trade.door.look(trade[login]) as (session, actor):
        return visit_rows(session, actor, None, 50, wanted)


# who writes


@pytest.mark.parametrize("login", ROLES)
def test_only_those_tied_to_the_customer_report_a_visit(trade, login):
    found = codes(submit_visit, trade.door, trade[login], trade.customer, report(trade))
    assert (not found) is (login == "rep"), found
    assert len(rows(trade, Visit)) == (login == "rep")


def test_a_report_has_a_number_and_stands_in_the_log_with_hashes_only(trade):
    submitted(trade)
    row = one(trade, Visit)
    assert (row.no, row.state, row.late, row.conclusion) == ("BF-2026-00001", "submitted", False, "谈妥陈列")
    [entry] = trade.entries("visit.report")
    assert (entry.customer_id, entry.section, entry.subject, entry.result) == (trade.customer, "VIS", "BF-2026-00001", "done")
    assert entry.after.startswith("submitted ") and "谈妥" not in entry.after


def test_a_sealed_archive_takes_no_report(trade):
    graded(trade, trade.customer, state="SEALED")
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade)) == ("E_ARCHIVE_STATE",)
    assert rows(trade, Visit) == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"ago": -HOUR}, "E_VISIT_FUTURE"),
        ({"lasts": -HOUR, "ago": 2 * HOUR}, "E_VISIT_ORDER"),
        ({"lasts": 25 * HOUR}, "E_VISIT_TOO_LONG"),
        ({"next_text": ""}, "E_NEXT_TEXT"),
        ({"next_on": None}, "E_NEXT_DAY"),
        ({"next_on": TODAY - timedelta(days=1)}, "E_NEXT_BEFORE"),
        ({"place": "moon"}, "E_VISIT_CHOICE"),
        ({"found": Findings(problems=(ProblemFound(""),))}, "E_PROBLEM_FOUND"),
        ({"found": Findings(met=(Met(""),))}, "E_MET_NAME"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(trade, more, code):
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade, **more)) == (code,)
    assert rows(trade, Visit) == [] == rows(trade, VisitContact)
    submitted(trade)
    assert one(trade, Visit).no == "BF-2026-00001"


def test_all_that_is_missing_is_said_at_once(trade):
    wanting = report(trade, next_text="", next_on=None, lasts=-HOUR)
    assert set(codes(submit_visit, trade.door, trade["rep"], trade.customer, wanting)) == {"E_VISIT_ORDER", "E_NEXT_TEXT", "E_NEXT_DAY"}


@pytest.mark.parametrize("life", ["lost", "former", "blocked"])
def test_a_customer_who_has_gone_needs_no_next_step(trade, life):
    graded(trade, trade.customer, lifecycle=life)
    submitted(trade, next_text="", next_on=None)
    assert one(trade, Visit).next_on is None


def test_late_is_marked_and_never_refused(trade):
    submitted(trade, ago=24 * HOUR)
    submitted(trade, ago=24 * HOUR + timedelta(seconds=1))
    submitted(trade, ago=timedelta(days=40), next_on=TODAY)
    assert [each.late for each in rows(trade, Visit)] == [False, True, True]


# drafts


def test_a_draft_keeps_what_was_typed_and_is_its_writers_alone(trade):
    unready = report(trade, next_on=None, found=PLANLESS)
    draft = keep_draft(trade.door, trade["rep"], trade.customer, unready)
    assert rows(trade, VisitContact) == []
    [row] = listed(trade, "rep")
    assert (row.state, row.met) == ("draft", ("钱经理", "新来的店长"))
    assert listed(trade, "sup") == [] == listed(trade, "mgr")
    again = report(trade, found=PLANLESS)
    assert submit_visit(trade.door, trade["rep"], trade.customer, again, visit=draft) == draft
    assert [each.name for each in rows(trade, VisitContact)] == ["钱经理", "新来的店长"]
    assert one(trade, Visit).findings == {}
    assert [each.met for each in listed(trade, "sup")] == [("钱经理", "新来的店长")]


def test_nobody_else_goes_on_with_a_draft_and_a_submitted_one_stays_as_it_is(trade):
    draft = keep_draft(trade.door, trade["rep"], trade.customer, report(trade))
    for login in ("sup", "mgr", "rep2"):
        assert codes(submit_visit, trade.door, trade[login], trade.customer, report(trade), visit=draft)[0] == "E_NOT_FOUND"
        assert codes(drop_draft, trade.door, trade[login], draft) == ("E_NOT_FOUND",)
    submit_visit(trade.door, trade["rep"], trade.customer, report(trade), visit=draft)
    assert codes(keep_draft, trade.door, trade["rep"], trade.customer, report(trade), visit=draft) == ("E_STATE",)
    assert codes(drop_draft, trade.door, trade["rep"], draft) == ("E_STATE",)


def test_a_draft_is_thrown_away(trade):
    draft = keep_draft(trade.door, trade["rep"], trade.customer, report(trade, found=PLANLESS))
    drop_draft(trade.door, trade["rep"], draft)
    assert rows(trade, Visit) == []


def test_a_visit_belongs_to_a_planned_one_of_the_same_customer_and_person(trade):
    [mine] = planned(trade, 0)
    [other] = planned(trade, 0, customer=trade.second)
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade), planned=other) == ("E_PLANNED",)
    submit_visit(trade.door, trade["rep"], trade.customer, report(trade), planned=mine)
    assert one(trade, PlannedVisit, id=mine).state == "done"
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade), planned=mine) == ("E_STATE",)


# reading and closing


@pytest.mark.parametrize("login", ROLES)
def test_the_superior_or_a_manager_reads_and_comments(trade, login):
    visit = submitted(trade)
    found = codes(comment_visit, trade.door, trade[login], visit, "下次带上技术同事")
    assert (not found) is (login in ("sup", "mgr")), found
    assert one(trade, Visit).state == ("read" if not found else "submitted")


def test_the_writer_is_told_of_a_comment_and_the_report_is_closed_afterwards(trade):
    visit = submitted(trade)
    assert codes(close_visit, trade.door, trade["sup"], visit) == ("E_STATE",)
    comment_visit(trade.door, trade["sup"], visit, "下次带上技术同事")
    comment_visit(trade.door, trade["mgr"], visit)
    close_visit(trade.door, trade["sup"], visit)
    row = one(trade, Visit)
    assert (row.state, row.comment) == ("closed", "下次带上技术同事")
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [each.kind for each in notices(session, actor.person)] == ["visit_commented"]


def test_who_made_the_visit_does_not_read_it_as_a_superior(trade):
    from kehu_desk.archives.service import team

    team.join_team(trade.door, trade["mgr"], trade.customer, trade.id("sup"), team_role="sales")
    visit = submitted(trade, "sup")
    assert codes(comment_visit, trade.door, trade["sup"], visit) == ("E_SELF_APPROVAL",)


def test_the_buttons_of_a_report(trade):
    visit = submitted(trade)

    def offered(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [each.event for each in visit_offers(session, actor, visit) if not each.nos]

    assert (offered("rep"), offered("sup"), offered("mgr"), offered("kam")) == ([], ["read"], ["read"], [])


# problems


def found_problem(trade, key=True, owner="rep", due_on=TODAY + timedelta(days=3)):
    problem = ProblemFound("连续断货", key, trade.id(owner) if owner else None, due_on)
    return submitted(trade, found=Findings(met=MET, problems=(problem,)))


def test_a_key_problem_of_an_important_customer_has_owner_and_day(trade):
    graded(trade, trade.customer, "A")
    bare = Findings(problems=(ProblemFound("连续断货", key=True),))
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade, found=bare)) == ("E_PROBLEM_OWNER",)
    graded(trade, trade.customer, "B")
    submitted(trade, found=bare)
    assert one(trade, VisitProblem).owner_id is None


def test_a_problem_belongs_to_somebody_of_the_customer(trade):
    stranger = Findings(problems=(ProblemFound("断货", False, trade.id("rep2"), TODAY),))
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade, found=stranger)) == ("E_PROBLEM_TIED",)


def test_a_report_stays_open_until_its_key_problems_are_solved(trade):
    visit = found_problem(trade)
    comment_visit(trade.door, trade["sup"], visit)
    assert codes(close_visit, trade.door, trade["sup"], visit) == ("E_OPEN_PROBLEM",)
    problem = one(trade, VisitProblem).id
    assert codes(solve_problem, trade.door, trade["rep"], problem, " ") == ("E_MEASURE",)
    assert codes(solve_problem, trade.door, trade["rep2"], problem, "已补货")[0] == "E_NO_RELATION"
    solve_problem(trade.door, trade["sup"], problem, "已补货并调整安全库存")
    assert codes(solve_problem, trade.door, trade["rep"], problem, "已补货") == ("E_STATE",)
    row = one(trade, VisitProblem)
    assert (row.state, row.measure, row.solved_on) == ("solved", "已补货并调整安全库存", TODAY)
    close_visit(trade.door, trade["sup"], visit)


# what one sees


def test_who_sees_the_reports(trade):
    submitted(trade)
    submitted(trade, "rep3", trade.other)
    seen = {login: len(listed(trade, login)) for login in ROLES}
    assert seen == dict.fromkeys(ROLES, 0) | {"rep": 1, "rep3": 1, "sup": 1, "sup2": 1, "mgr": 2}


def test_the_list_comes_in_pages_and_is_narrowed(trade):
    ids = [submitted(trade, ago=(each + 1) * HOUR, conclusion=f"第{each}次") for each in range(5)]
    with trade.door.look(trade["rep"]) as (session, actor):
        first = visit_rows(session, actor, None, 2)
        rest = visit_rows(session, actor, (first[-1].started_at, first[-1].id), 9)
        keys = [key for part in visit_keys(session, actor) for key in part]
    assert [row.id for row in first + rest] == ids == [key[1] for key in keys]
    assert [row.id for row in listed(trade, "rep", Wanted(text="第3次"))] == [ids[3]]
    assert [row.no for row in listed(trade, "rep", Wanted(text="东医药 BF-2026-00001"))] == ["BF-2026-00001"]
    assert listed(trade, "rep", Wanted(state="read")) == [] == listed(trade, "rep", Wanted(until=TODAY - timedelta(days=1)))
    assert len(listed(trade, "rep", Wanted(since=TODAY, until=TODAY, place="customer_office", customer=trade.customer))) == 5


def test_what_is_not_to_be_seen_is_not_there(trade):
    visit = submitted(trade)
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert codes(visit_row, session, actor, visit) == ("E_NOT_FOUND",)


def test_two_visits_in_a_row_that_bring_nothing_are_marked(trade):
    submitted(trade, ago=30 * HOUR, order_taken="20箱")
    submitted(trade, ago=20 * HOUR)
    submitted(trade, ago=10 * HOUR)
    submitted(trade, "rep", trade.second, ago=5 * HOUR)
    submitted(trade, ago=HOUR, order_taken="5箱")
    assert [row.barren for row in listed(trade, "rep")] == [False, False, True, False, False]


def test_the_last_three_visits(trade):
    for each in range(4):
        submitted(trade, ago=(each + 1) * HOUR, conclusion=f"第{each}次")
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [row.conclusion for row in last_visits(session, actor, trade.customer)] == ["第0次", "第1次", "第2次"]


# rhythm


def test_the_gap_counts_from_the_last_visit_in_person(trade):
    graded(trade, trade.customer, "A")
    submitted(trade)
    trade.later(days=18)
    submitted(trade, place="phone")

    def found(login="rep"):
        with trade.door.look(trade[login]) as (session, actor):
            return {row.customer_id: row for row in gaps(session, actor, trade.id("rep"))}

    row = found()[trade.customer]
    assert (row.last_on, row.gap.since, row.gap.every_days, row.gap.colour) == (TODAY, 18, 15, "warn")
    assert found()[trade.second].last_on is None and found()[trade.second].gap.colour == "ok"
    assert set(found("sup")) == {trade.customer, trade.second} and found("sup2") == {}
    graded(trade, trade.customer, "A", lifecycle="former")
    assert set(found()) == {trade.second}


def test_the_superior_goes_along_as_the_rule_says(trade):
    graded(trade, trade.customer, "A")
    submitted(trade, companions=(trade.id("sup"),))
    trade.later(days=89)
    submitted(trade)

    def along():
        with trade.door.look(trade["rep"]) as (session, actor):
            return next(row.along for row in gaps(session, actor, trade.id("rep")) if row.customer_id == trade.customer)

    assert along() is False
    trade.later(days=1)
    assert along() is True


@pytest.mark.parametrize("login", ROLES)
def test_only_a_manager_sets_how_often(trade, login):
    found = codes(set_visit_rule, trade.door, trade[login], "A", Rhythm(10, 60))
    assert (not found) is (login == "mgr")
    assert len(rows(trade, VisitRule)) == (login == "mgr")


def test_a_rule_is_changed_with_what_stood_before_in_the_log(trade):
    set_visit_rule(trade.door, trade["mgr"], "A", Rhythm(10, 60))
    set_visit_rule(trade.door, trade["mgr"], "A", Rhythm(12))
    assert [(each.subject, each.before, each.after) for each in trade.entries("visit.rule")] == [
        ("A", "15/90", "10/60"),
        ("A", "10/60", "12/-"),
    ]
    assert codes(set_visit_rule, trade.door, trade["mgr"], "Z", Rhythm(10)) == ("E_NOT_FOUND",)
    assert codes(set_visit_rule, trade.door, trade["mgr"], "A", Rhythm(0)) == ("E_VISIT_DAYS",)


def test_touches_count_contacts_of_submitted_reports(trade):
    from kehu_desk.archives.queries import contacts

    with trade.door.look(trade["rep"]) as (session, actor):
        [person] = contacts(session, actor, trade.customer)
    met = Findings(met=(Met("钱经理", person.id), Met("路人")))
    submitted(trade, found=met)
    submitted(trade, found=met, place="phone")
    keep_draft(trade.door, trade["rep"], trade.customer, report(trade, found=met))
    with trade.door.look(trade["rep"]) as (session, actor):
        assert touches(session, [trade.customer], TODAY) == {person.id: 2}
        assert touches(session, [trade.customer], TODAY + timedelta(days=1)) == {}


# due work


def kinds(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.due_on) for each in due(session, actor)]


def test_a_report_that_is_not_handed_in_is_due_the_day_after_and_late_then(trade):
    keep_draft(trade.door, trade["rep"], trade.customer, report(trade))
    assert kinds(trade, "rep") == [("visit_report", date(2026, 3, 3))]
    trade.later(hours=24)
    assert kinds(trade, "rep") == [("visit_report_late", date(2026, 3, 3))]


def test_a_report_waits_for_the_superior_and_a_problem_for_its_owner(trade):
    visit = found_problem(trade)
    assert kinds(trade, "sup") == [("visit_read", TODAY)]
    assert kinds(trade, "rep") == [("visit_problem", TODAY + timedelta(days=3))]
    assert kinds(trade, "mgr") == [] == kinds(trade, "sup2")
    comment_visit(trade.door, trade["sup"], visit)
    assert kinds(trade, "sup") == []
