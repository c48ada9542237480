"""利用统计, B-149: every number equals a recount from the audit entries, made here in plain SQL; B-017, B-146; matrix row stats.use."""

from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import text

from kehu_desk.analysis.rules.using import Lent, Scope, Told, count, looks, uses
from kehu_desk.analysis.service import Asked, scopes, use_statistics
from kehu_desk.borrowing import queries as borrowing
from kehu_desk.borrowing.queries import View
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import clockwork, editing, queueing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.people.entities import Person
from real_office import MONDAY, codes

YEAR = Asked(date(2026, 1, 1), date(2026, 12, 31), Scope.ALL)
USES = """
select l.borrower_id person, date(a.at, '+8 hours') day, a.loan_id loan, l.customer_id customer, a.section, a.action, a.subject
from audit a join loan l on l.id = a.loan_id
where a.result = 'done' and (a.action in ('loan.release', 'loan.auto_release')
   or (a.action = 'section.view' and a.actor_id = l.borrower_id)
   or (a.action = 'print.dossier' and a.subject glob '[0-9]* pages'))
"""
RECOUNT = {
    "person_days": f"select count(*) from (select distinct person, day from ({USES}))",
    "volumes": f"select count(*) from (select distinct loan, customer from ({USES}))",
    "items": f"select count(*) from (select distinct loan, subject from ({USES}) where action = 'section.view' and length(subject) = 36)",
    "views": f"select count(*) from (select distinct loan, section, day from ({USES}) where action = 'section.view')",
    "pages": f"select coalesce(sum(cast(subject as integer)), 0) from ({USES}) where action = 'print.dossier'",
}


def report(lending, login="mgr", asked=YEAR):
    return use_statistics(lending.door, lending[login], asked)


def recount(lending, statement):
    with lending.house.engine.connect() as raw:
        return raw.execute(text(statement)).all()


def test_b_149_the_total_equals_a_recount_from_the_log(busy):
    total = report(busy).total.numbers
    again = {name: recount(busy, statement)[0][0] for name, statement in RECOUNT.items()}
    assert total._asdict() == again
    assert total == (3, 4, 1, 4, 7)  # rep3 on two days and rep on one; four loans; one file; 3 + 1 views; seven pages


def lines(found, dimension):
    return {found.names.get(line.key, line.key): line.numbers for line in found.lines[dimension]}


def test_b_149_every_dimension_equals_a_recount(busy):
    found = report(busy)
    by = {
        "person": "select p.name, count(distinct u.loan || u.customer) from ({}) u join person p on p.id = u.person group by 1",
        "month": "select substr(u.day, 1, 7), count(distinct u.loan || u.customer) from ({}) u group by 1",
        "purpose": "select l.category, count(distinct u.loan || u.customer) from ({}) u join loan l on l.id = u.loan group by 1",
        "level": "select l.level, count(distinct u.loan || u.customer) from ({}) u join loan l on l.id = u.loan group by 1",
        "department": "select p.dept, count(distinct u.loan || u.customer) from ({}) u join person p on p.id = u.person group by 1",
    }
    for dimension, statement in by.items():
        again = {str(key): volumes for key, volumes in recount(busy, statement.format(USES))}
        assert {key: numbers.volumes for key, numbers in lines(found, dimension).items()} == again, dimension
    assert lines(found, "section")["BAS"].views == 4
    assert lines(found, "section")["FEA"] == (1, 1, 0, 0, 7)  # handed out and printed, not looked at on the screen


def test_b_149_standing_custody_and_loan_views_are_kept_apart(busy):
    found = report(busy)
    again = recount(
        busy,
        "select count(*) from (select distinct actor_id, customer_id, section, date(at, '+8 hours') from audit"
        " where action = 'section.view' and result = 'done' and loan_id is null)",
    )
    assert {line.kind: line.views for line in found.looks} == {"standing": again[0][0], "custody": 0, "emergency": 0}
    assert again[0][0] == 2


def test_b_149_a_view_names_the_loan_it_rests_on_and_a_standing_right_goes_before_it(busy):
    seen = recount(busy, "select distinct p.name, a.loan_id is not null from audit a join person p on p.id = a.actor_id"
                         " where a.action = 'section.view' and a.result = 'done'")  # fmt: skip
    assert set(seen) == {("陈晨", 1), ("张伟", 0), ("李强", 0)}


def test_b_149_refusals_are_counted_by_code(busy):
    again = recount(busy, "select codes from audit where result = 'DENIED'")
    times: dict[str, int] = {}
    for (each,) in again:
        for code in each.split():
            times[code] = times.get(code, 0) + 1
    assert {line.code: line.times for line in report(busy).refusals} == times
    assert times["E_STATE"] == 1


def test_b_149_median_of_the_approval_times(lending, customer):
    for hours in (2, 4, 9):
        asked = lend.Request(Kind.READ, ("BAS",), "visit", "拜访前了解情况")
        loan = lend.request_loan(lending.door, lending["rep3"], customer, asked)
        lending.later(hours=hours)
        lend.approve_loan(lending.door, lending["sup2"], loan)
        lend.withdraw_loan(lending.door, lending["rep3"], loan)
    assert report(lending).figures.approval_hours == 4.0


def test_b_149_on_time_returns_and_how_many_say_what_it_was_good_for(busy):
    """Three loans are given back, one of them with a word on its effect; the fourth has paper out when it is due."""
    first, second, third = [loan for loan in loans(busy, "rep3")]
    returning.return_loan(busy.door, busy["rep3"], first, outcome="谈妥了年度合同")
    returning.return_loan(busy.door, busy["rep3"], second)
    returning.return_loan(busy.door, busy["rep3"], third)
    assert (report(busy).figures.on_time, report(busy).figures.outcomes) == (1.0, 1 / 3)
    busy.later(days=30)
    clockwork.sweep(busy.door)
    [paper] = loans(busy, "rep")
    [out] = [each.id for each in view_of(busy, paper).carriers if each.state == "out"]
    returning.declare_return(busy.door, busy["rep"], paper, {out: "returned"})
    returning.accept_return(busy.door, busy["cus"], paper, {out: "returned"})
    assert report(busy).figures.on_time == 3 / 4
    assert report(busy).figures.outcomes == 1 / 4


def loans(lending, login):
    with lending.door.look(lending[login]) as (session, actor):
        return list(reversed(borrowing.loan_ids(session, actor, View.MINE)))


def view_of(lending, loan):
    with lending.door.look(lending["cus"]) as (session, actor):
        return borrowing.loan_view(session, actor, loan)


def test_b_149_median_of_the_waiting_times_in_the_queue(lending, customer):
    held = lend.request_loan(lending.door, lending["rep"], customer, lend.Request(Kind.EDIT, ("BAS",), "visit", "更新客户资料"))
    waits = lend.request_loan(lending.door, lending["sup"], customer, lend.Request(Kind.EDIT, ("BAS",), "visit", "更新客户资料"))
    queueing.join_queue(lending.door, lending["sup"], waits)
    lending.later(hours=30)
    editing.drop_changes(lending.door, lending["rep"], held)
    assert report(lending).figures.waiting_hours == 30.0


def test_b_149_views_in_an_emergency_and_in_custody_stand_apart():
    day, person, customer, loan = date(2026, 3, 2), uuid4(), uuid4(), uuid4()

    def told(action, subject="", under=None):
        return Told(MONDAY, day, person, action, customer, "BAS", under, subject, "done", "")

    log = [
        told("section.view", "emergency"), told("section.view", f"emergency {uuid4()}"), told("section.view"), told("section.custody", "sorting"),
        told("section.view", under=loan),
    ]  # fmt: skip
    lent = {loan: Lent(person, customer, "visit", 1, ("BAS",), True, False)}
    assert [look.kind for look in looks(log, lent)] == ["emergency", "standing", "custody"]
    assert count(uses(log, lent)) == (1, 1, 0, 1, 0)


def test_b_149_archives_that_nobody_used(busy):
    assert report(busy).figures.idle == 0
    for name in ("湖州吴兴商贸有限公司", "嘉兴南湖医药有限公司"):
        busy.file("rep", name)
    assert report(busy).figures.idle == 2
    assert report(busy, "aud").figures.idle is None  # two, and he could view neither (B-017)
    busy.file("rep", "金华婺城药店有限公司")
    assert report(busy, "aud").figures.idle == 3


def test_b_149_only_the_days_of_the_period_count(busy):
    monday = Asked(date(2026, 3, 2), date(2026, 3, 2), Scope.ALL)
    assert report(busy, asked=monday).total.numbers == (1, 3, 1, 3, 0)
    tuesday = Asked(date(2026, 3, 3), date(2026, 3, 3), Scope.ALL)
    assert report(busy, asked=tuesday).total.numbers == (2, 2, 0, 1, 7)
    nothing = Asked(date(2026, 4, 1), date(2026, 6, 30), Scope.ALL)
    assert report(busy, asked=nothing).total.numbers == (0, 0, 0, 0, 0)


def test_b_017_a_cell_of_few_customers_is_given_only_to_whom_each_is_open(busy):
    """rep borrowed one archive, rep3 three. A manager views all of L1, an auditor none, the superior that of his people's."""
    assert lines(report(busy, "mgr"), "person")["张伟"] == (1, 1, 0, 0, 7)
    assert lines(report(busy, "aud"), "person")["张伟"] is None
    assert lines(report(busy, "aud"), "person")["陈晨"] == (2, 3, 1, 4, 0)
    assert lines(report(busy, "sup", YEAR._replace(scope=Scope.PEOPLE)), "person") == {"张伟": (1, 1, 0, 0, 7)}
    assert {line.kind: line.views for line in report(busy, "aud").looks} == {"standing": None, "custody": 0, "emergency": 0}


@pytest.mark.parametrize(
    ("login", "there"),
    [
        ("rep", [Scope.MINE]),
        ("sup", [Scope.PEOPLE]),
        ("kam", [Scope.PEOPLE]),
        ("cus", [Scope.ALL]),
        ("mgr", [Scope.ALL]),
        ("aud", [Scope.ALL]),
        ("adm", []),
        ("finance", []),
        ("tech", []),
    ],
)
def test_stats_use_is_one_s_own_one_s_people_s_or_all(busy, login, there):
    """matrix row stats.use: own, R, R, Y, Y, -, Y."""
    with busy.door.look(busy[login]) as (_session, actor):
        assert list(scopes(actor)) == there
    for scope in set(Scope) - set(there):
        assert codes(report, busy, login, YEAR._replace(scope=scope)) in (("E_FORBIDDEN",), ("E_NO_RELATION",))
    for scope in there:
        assert report(busy, login, YEAR._replace(scope=scope)).total is not None


def test_stats_use_refused_leaves_an_entry(busy):
    assert codes(report, busy, "adm") == ("E_FORBIDDEN",)
    assert [(each.action, each.result) for each in busy.entries("stats.use")] == [("stats.use", "DENIED")]


def test_stats_use_of_a_rep_counts_his_own_loans_only(busy):
    own = report(busy, "rep3", YEAR._replace(scope=Scope.MINE))
    assert own.total.numbers == (2, 3, 1, 4, 0)
    assert list(lines(own, "person")) == ["陈晨"]
    assert {line.kind: line.views for line in own.looks}["standing"] == 0


def test_b_146_a_borrower_sees_his_own_loan_history_and_a_superior_that_of_his_people_but_no_views(busy):
    def register(login):
        with busy.door.look(busy[login]) as (session, actor):
            rows = borrowing.loan_rows(session, actor, borrowing.loan_ids(session, actor, View.REGISTER))
        return sorted({row.borrower for row in rows})

    assert (register("rep"), register("rep3"), register("rep2")) == (["张伟"], ["陈晨"], [])
    assert (register("sup"), register("sup2")) == (["张伟", "陈晨"] if routed(busy, "sup") else ["张伟"], ["陈晨"])
    from kehu_desk.office.service import audit_log

    for login in ("rep", "sup", "sup2", "mgr", "cus"):
        assert codes(audit_log.entries, busy.door, busy[login], audit_log.Picked(action="section.view"), None, 10) == ("E_FORBIDDEN",)


def routed(lending, login):
    """Whether a person was asked to decide a loan of other people's."""
    with lending.house.store.read() as session:
        person = session.get(Person, lending.id(login))
    return bool(recount(lending, f"select 1 from approval where approver_id = '{person.id.hex}' and noun = 'loan'"))
