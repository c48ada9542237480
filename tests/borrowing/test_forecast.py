"""What the request dialog says before anything is asked for. Source: B-034, B-036, B-045, B-050, B-055."""

from datetime import date

from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.forecast import forecast
from kehu_desk.borrowing.service.lending import Decision, Request, approve_loan, loan_offers, release_loan

PURPOSE = "拜访前了解情况"


def asked(office, login, kind, *sections, **more):
    return office.do(forecast, login, office.customer, Request(kind, sections, "visit", PURPOSE, **more))


def test_the_responsible_rep_reads_level_1_without_approval_for_fourteen_days(office):
    seen = asked(office, "rep1", Kind.READ, "BAS")
    assert (seen.level, seen.basis, seen.route, seen.due_on) == (1, "OWN", (), date(2026, 3, 16))
    assert (seen.at_once, seen.nos, seen.warnings) == (False, (), ())
    assert seen.grantable == {"print", "export", "offline", "original"}


def test_his_edit_of_level_1_is_released_at_once_for_three_days(office):
    seen = asked(office, "rep1", Kind.EDIT, "BAS")
    assert (seen.at_once, seen.due_on) == (True, date(2026, 3, 5))
    assert "print" not in seen.grantable


def test_a_stranger_asks_two_superiors_for_level_2(office):
    seen = asked(office, "rep2", Kind.READ, "TRD")
    assert (seen.level, seen.basis) == (2, "NONE")
    assert seen.route == (("chief", "周敏"), ("owner_chief", "李强"))
    assert seen.due_on == date(2026, 3, 9)


def test_a_later_day_than_the_policy_is_refused_with_the_latest_day(office):
    seen = asked(office, "rep1", Kind.READ, "BAS", requested_on=date(2026, 4, 1))
    assert [(no.code, dict(no.facts)) for no in seen.nos] == [("E_DUE_TOO_LATE", {"latest": date(2026, 3, 16)})]


def test_a_lock_of_another_is_a_warning_that_names_the_holder(office):
    loan = office.ask("rep1", Kind.EDIT)
    assert not office.do(loan_offers, "rep1", loan, ("release",))
    seen = asked(office, "rep2", Kind.EDIT, "BAS")
    assert [no.code for no in seen.warnings] == ["E_LOCKED"]
    assert dict(seen.warnings[0].facts)["holder"] == "张伟"
    assert seen.nos == ()


def test_offers_follow_the_clock_before_any_sweep(office):
    loan = office.ask("rep1")
    office.do(release_loan, "cus1", loan)
    assert [offer.event for offer in office.do(loan_offers, "rep1", loan)] == ["ask_renewal", "return"]
    office.pass_time(days=20)
    assert office.do(loan_offers, "rep1", loan) == []


def test_a_loan_that_the_clock_has_ended_is_neither_double_nor_counted_before_any_sweep(office):
    """Source: B-052, B-055, B-056."""
    office.do(release_loan, "cus1", office.ask("rep1", Kind.INSPECT))
    assert [no.code for no in asked(office, "rep1", Kind.INSPECT, "BAS").nos] == ["E_DUP_LOAN"]
    office.pass_time(days=1)
    assert asked(office, "rep1", Kind.INSPECT, "BAS").nos == ()
    assert office.ask("rep1", Kind.INSPECT)


def test_an_approval_never_lengthens_the_term(office):
    """Source: B-040: a day beyond the policy could never be released."""
    loan = office.ask("rep2")
    assert office.refused(approve_loan, "sup2", loan, Decision(due_on=date(2026, 5, 1))) == ("E_DUE_TOO_LATE",)
    office.do(approve_loan, "sup2", loan, Decision(due_on=date(2026, 3, 6)))
    office.do(release_loan, "cus1", loan)
