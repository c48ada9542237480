"""Accounts and roles: B-019…B-025, B-150, B-153."""

from datetime import date

import pytest

from kehu_desk.access.policy import Action
from kehu_desk.app import open_house
from kehu_desk.archives import queries as archive
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.kernel.errors import Refused
from kehu_desk.office import queries
from kehu_desk.office.service import absences, accounts
from kehu_desk.office.service.accounts import NewPerson
from kehu_desk.office.session import must_change_password
from real_office import PASSWORD, codes

GOOD = "Vogel-47-Trab"


def newcomer(**facts):
    return NewPerson(**({"login": "sun.yi", "name": "孙怡", "staff_no": "E20", "roles": "rep", "password": GOOD} | facts))


def test_a_new_account_can_sign_in_and_must_choose_its_own_password(office):
    accounts.add_person(office.door, office["adm"], office.slots, newcomer(superior=office.id("sup")))
    folder, clock = office.house.files.folder, office.clock[0]
    office.house.close()
    again, caller = open_house(folder, "sun.yi", GOOD, clock=lambda: clock)
    assert must_change_password(again.door, caller)
    again.close()


@pytest.mark.parametrize("login", ["rep", "sup", "mgr", "cus", "aud", "kam", "finance"])
def test_b_012_nobody_but_the_administrator_manages_accounts(office, login):
    caller, person = office[login], office.id("rep2")
    assert codes(accounts.add_person, office.door, caller, office.slots, newcomer()) == ("E_FORBIDDEN",)
    assert codes(accounts.change_roles, office.door, caller, person, "kam") == ("E_FORBIDDEN",)
    assert codes(accounts.set_superior, office.door, caller, person, None) == ("E_FORBIDDEN",)
    assert codes(accounts.deactivate, office.door, caller, person) == ("E_FORBIDDEN",)
    assert codes(accounts.activate, office.door, caller, person) == ("E_FORBIDDEN",)
    assert codes(accounts.set_account_until, office.door, caller, person, date(2026, 5, 1)) == ("E_FORBIDDEN",)
    assert codes(accounts.reset_password, office.door, caller, office.slots, person, GOOD) == ("E_FORBIDDEN",)
    assert codes(absences.add_absence, office.door, caller, person, date(2026, 3, 3), date(2026, 3, 4)) == ("E_FORBIDDEN",)
    assert codes(queries.accounts, office.door, caller) == ("E_FORBIDDEN",)
    denied = [entry for entry in office.entries(str(Action.MANAGE_USERS)) if entry.result == "DENIED"]
    assert [(entry.actor_id, entry.codes) for entry in denied] == [(caller.person, "E_FORBIDDEN")] * 9
    assert "sun.yi" not in office.house.slots.logins()


@pytest.mark.parametrize(
    "roles",
    ["", "boss", "adm rep", "adm mgr", "aud rep", "aud adm", "cus rep", "cus kam", "cus sup", "finance rep", "finance kam"],
)
def test_b_019_roles_that_exclude_one_another_are_refused(office, roles):
    assert codes(accounts.add_person, office.door, office["adm"], office.slots, newcomer(roles=roles)) == ("E_ROLE_CONFLICT",)
    assert codes(accounts.change_roles, office.door, office["adm"], office.id("rep2"), roles) == ("E_ROLE_CONFLICT",)


@pytest.mark.parametrize("roles", ["rep sup", "rep kam", "sup kam", "contract finance", "member rep"])
def test_b_019_roles_that_go_together_are_granted_at_once(office, roles):
    assert accounts.change_roles(office.door, office["adm"], office.id("rep2"), roles)
    assert office.person("rep2").roles == " ".join(sorted(roles.split()))


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("rep", "adm", ()),
        ("adm", "rep", ()),
        ("rep", "sup", ("E_ROLE_CONFLICT",)),
        ("rep", "aud", ("E_ROLE_CONFLICT",)),
        ("adm", "adm", ("E_ROLE_CONFLICT",)),
    ],
)
def test_b_019_a_second_account_of_one_person_is_for_administration_alone(office, first, second, code):
    accounts.add_person(office.door, office["adm"], office.slots, newcomer(roles=first))
    assert codes(accounts.add_person, office.door, office["adm"], office.slots, newcomer(login="sun.2", roles=second)) == code


def test_b_024_a_custodian_needs_the_word_of_a_manager(office):
    assert accounts.change_roles(office.door, office["adm"], office.id("rep2"), "cus") is False
    assert office.person("rep2").roles == "rep"
    [request] = queries.role_requests(office.door, office["mgr"])
    assert (request.name, request.now, request.wanted, request.asked_by, request.mine) == ("刘洋", "rep", "cus", "吴刚", False)
    accounts.decide_role_request(office.door, office["mgr"], request.id, True)
    assert office.person("rep2").roles == "cus"
    assert codes(accounts.decide_role_request, office.door, office["mgr2"], request.id, False) == ("E_STATE",)


def test_b_024_a_refused_request_changes_nothing(office):
    accounts.change_roles(office.door, office["adm"], office.id("sup"), "sup mgr")
    [request] = queries.role_requests(office.door, office["mgr"])
    accounts.decide_role_request(office.door, office["mgr"], request.id, False)
    assert office.person("sup").roles == "sup"
    assert queries.role_requests(office.door, office["mgr"]) == []


def test_b_024_a_new_custodian_has_no_role_before_the_manager_confirms(office):
    accounts.add_person(office.door, office["adm"], office.slots, newcomer(roles="cus contract"))
    assert office.person("sun.yi").roles == "contract"
    [request] = queries.role_requests(office.door, office["mgr"])
    assert request.wanted == "contract cus"


def test_b_024_the_one_who_would_gain_does_not_confirm(office):
    accounts.change_roles(office.door, office["adm"], office.id("mgr2"), "mgr cus")
    [request] = queries.role_requests(office.door, office["mgr2"])
    assert request.mine
    assert codes(accounts.decide_role_request, office.door, office["mgr2"], request.id, True) == ("E_SELF",)
    assert office.person("mgr2").roles == "mgr"


def test_b_024_nor_does_the_one_who_asked_under_another_account(office):
    """A manager with a second account for administration asks with the one and would confirm with the other."""
    accounts.add_person(office.door, office["adm"], office.slots, newcomer(login="wang.adm", staff_no="E05", roles="adm"))
    accounts.change_roles(office.door, office["wang.adm"], office.id("rep2"), "cus")
    [request] = queries.role_requests(office.door, office["mgr"])
    assert codes(accounts.decide_role_request, office.door, office["mgr"], request.id, True) == ("E_SELF",)
    assert codes(accounts.decide_role_request, office.door, office["mgr2"], request.id, True) == ()


def test_b_024_only_a_manager_confirms(office):
    accounts.change_roles(office.door, office["adm"], office.id("rep2"), "cus")
    [request] = queries.role_requests(office.door, office["mgr"])
    for login in ("adm", "sup", "cus", "aud", "rep"):
        assert codes(accounts.decide_role_request, office.door, office[login], request.id, True) == ("E_FORBIDDEN",)


def test_b_024_nobody_changes_his_own_account(office):
    me, mine = office["adm"], office.id("adm")
    assert codes(accounts.change_roles, office.door, me, mine, "rep") == ("E_SELF",)
    assert codes(accounts.set_superior, office.door, me, mine, office.id("mgr")) == ("E_SELF",)
    assert codes(accounts.deactivate, office.door, me, mine) == ("E_SELF",)
    assert codes(accounts.set_account_until, office.door, me, mine, date(2027, 1, 1)) == ("E_SELF",)
    assert codes(accounts.reset_password, office.door, me, office.slots, mine, GOOD) == ("E_SELF",)
    assert codes(absences.add_absence, office.door, me, mine, date(2026, 3, 3), date(2026, 3, 4)) == ("E_SELF",)


def test_b_024_nor_that_of_his_other_account(office):
    accounts.add_person(office.door, office["adm"], office.slots, newcomer(login="wang.adm", staff_no="E05", roles="adm"))
    assert codes(accounts.change_roles, office.door, office["wang.adm"], office.id("mgr"), "mgr sup") == ("E_SELF",)


def test_b_025_the_last_custodian_stays(office):
    cus = office.id("cus")
    assert codes(accounts.change_roles, office.door, office["adm"], cus, "contract") == ("E_LAST_HOLDER",)
    assert codes(accounts.deactivate, office.door, office["adm"], cus) == ("E_LAST_HOLDER",)
    assert codes(accounts.set_account_until, office.door, office["adm"], cus, date(2026, 12, 31)) == ("E_LAST_HOLDER",)
    assert office.person("cus").active


def test_b_025_of_two_managers_one_may_go_and_then_the_other_may_not(office):
    assert codes(accounts.deactivate, office.door, office["adm"], office.id("mgr2")) == ()
    assert codes(accounts.change_roles, office.door, office["adm"], office.id("mgr"), "sup") == ("E_LAST_HOLDER",)


def test_b_025_a_manager_whose_account_ends_does_not_keep_the_place(office):
    accounts.set_account_until(office.door, office["adm"], office.id("mgr2"), date(2026, 6, 30))
    assert codes(accounts.deactivate, office.door, office["adm"], office.id("mgr")) == ("E_LAST_HOLDER",)


def test_the_superior_line_is_no_circle_and_ends_with_people_who_decide(office):
    adm = office["adm"]
    assert codes(accounts.set_superior, office.door, adm, office.id("mgr"), office.id("sup")) == ("E_FIELD",)
    assert codes(accounts.set_superior, office.door, adm, office.id("sup"), office.id("sup")) == ("E_FIELD",)
    assert codes(accounts.set_superior, office.door, adm, office.id("rep"), office.id("rep2")) == ("E_FIELD",)
    accounts.set_superior(office.door, adm, office.id("rep"), office.id("kam"))
    assert office.person("rep").reports_to == office.id("kam")


def test_a_login_is_given_once(office):
    assert codes(accounts.add_person, office.door, office["adm"], office.slots, newcomer(login="rep")) == ("E_LOGIN_TAKEN",)


@pytest.mark.parametrize("wrong", [{"login": "孙 怡"}, {"login": "#recovery"}, {"login": "a"}, {"name": " "}, {"staff_no": ""}])
def test_what_an_account_needs(office, wrong):
    assert codes(accounts.add_person, office.door, office["adm"], office.slots, newcomer(**wrong)) == ("E_FIELD",)


def test_b_023_a_reset_is_audited_and_forces_a_new_password(office):
    accounts.reset_password(office.door, office["adm"], office.slots, office.id("rep"), GOOD)
    assert must_change_password(office.door, office["rep"])
    entry = office.entries(str(Action.MANAGE_USERS))[-1]
    assert (entry.actor, entry.subject, entry.after, entry.result) == ("吴刚", str(office.id("rep")), "password reset", "done")
    with pytest.raises(Refused):
        office.slots.file.open("rep", PASSWORD, office.clock[0])
    office.later(minutes=1)
    assert office.slots.file.open("rep", GOOD, office.clock[0]) == office.slots.keys


def test_b_023_the_own_password_ends_the_duty(office):
    accounts.reset_password(office.door, office["adm"], office.slots, office.id("rep"), GOOD)
    change = (office.door, office["rep"], office.slots)
    assert codes(accounts.change_password, *change, "wrong", "Nacht-91-Rabe") == ("E_SIGN_IN",)
    office.later(minutes=1)
    assert codes(accounts.change_password, *change, GOOD, GOOD) == ("E_PASSWORD_WEAK",)
    assert codes(accounts.change_password, *change, GOOD, "1234567890") == ("E_PASSWORD_WEAK",)
    accounts.change_password(*change, GOOD, "Nacht-91-Rabe")
    assert not must_change_password(office.door, office["rep"])
    assert office.slots.file.open("rep", "Nacht-91-Rabe", office.clock[0]) == office.slots.keys


def test_b_150_a_closed_account_does_nothing_any_more(office):
    rep = office["rep"]
    accounts.deactivate(office.door, office["adm"], rep.person)
    assert codes(create_customer, office.door, rep, {"name_full": "杭州华东医药"}) == ("E_FORBIDDEN",)
    accounts.activate(office.door, office["adm"], rep.person)
    assert codes(create_customer, office.door, rep, {"name_full": "杭州华东医药"}) == ()


def test_b_153_the_superior_becomes_interim_owner(office):
    customer = create_customer(office.door, office["rep"], {"name_full": "杭州华东医药有限公司"})
    assert accounts.deactivate(office.door, office["adm"], office.id("rep")) == 1
    with office.door.look(office["sup"]) as (session, actor):
        assert archive.card(session, actor, customer).owner == "李强"


def test_an_absence_needs_days_in_order_and_a_delegate_who_works_here(office):
    away = (office.door, office["adm"], office.id("rep"), date(2026, 3, 3))
    assert codes(absences.add_absence, *away, date(2026, 3, 2)) == ("E_FIELD",)
    assert codes(absences.add_absence, *away, date(2026, 3, 5), office.id("rep")) == ("E_FIELD",)
    assert codes(absences.add_absence, *away, date(2026, 3, 5), office.id("aud")) == ("E_FIELD",)
    absence = absences.add_absence(*away, date(2026, 3, 5), office.id("rep2"))
    [row] = queries.absences(office.door, office["adm"])
    assert (row.name, row.since_on, row.until_on, row.delegate) == ("张伟", date(2026, 3, 3), date(2026, 3, 5), "刘洋")
    absences.remove_absence(office.door, office["adm"], absence)
    assert queries.absences(office.door, office["adm"]) == []
