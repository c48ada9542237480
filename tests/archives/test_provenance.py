"""Where the value of a field comes from: noted with its value, and true as long as the field has it."""

from datetime import date

import pytest

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries
from kehu_desk.archives.rules.sources import KINDS, LETTERS, known
from kehu_desk.archives.service.provenance import note_source_in
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, lending
from kehu_desk.borrowing.service.lending import Request
from kehu_desk.door.change import About
from kehu_desk.kernel.errors import Refused
from lending_office import lending as office
from lending_office import lending_folder

__all__ = ["lending_folder", "office"]
DAY = date(2026, 2, 20)


@pytest.fixture
def customer(office):
    with office.door.look(office["rep"]) as (session, actor):
        return queries.customer_page(session, actor, "name", False, None, 1)[0].id


def sources(office, customer, section="BAS"):
    with office.door.look(office["rep"]) as (session, _actor):
        return queries.provenance(session, customer, section)


def note(office, customer, field, value, kind="customer_form", ref="ZL-2026-00001"):
    with office.door.change(office["rep"], Action.REQUEST_LOAN, About(customer)) as deed:
        deed.require(Action.REQUEST_LOAN)
        note_source_in(deed, customer, "BAS", field, value, kind, DAY, ref)


def edited(office, customer, values, category="quarterly"):
    request = Request(Kind.EDIT, ["BAS"], category, "季度核对客户资料")
    loan = lending.request_loan(office.door, office["rep"], customer, request)
    editing.save_draft(office.door, office["rep"], loan, "BAS", values)
    return loan


def accept(office, loan):
    editing.hand_in(office.door, office["rep"], loan)
    editing.review_revision(office.door, office["sup"], loan)
    editing.accept_revision(office.door, office["cus"], loan)


def test_at_the_first_filing_every_value_comes_from_where_the_basics_say(office, customer):
    found = sources(office, customer)
    assert {"name_full", "phone", "legal_rep"} <= set(found)
    assert {row.kind for row in found.values()} == {"rep_visit"}  # as 资料来源 of the archive
    assert {row.kind for row in sources(office, customer, "FEA").values()} == {"rep_visit"}


def test_a_note_about_the_value_that_stands_wins_over_an_older_one(office, customer):
    office.later(minutes=1)
    note(office, customer, "phone", "0571-88001234")
    row = sources(office, customer)["phone"]
    assert (row.kind, row.ref, row.observed_on, row.entered_by) == ("customer_form", "ZL-2026-00001", DAY, office.person("rep").name)


def test_a_note_about_another_value_says_nothing_of_this_one(office, customer):
    office.later(minutes=1)
    note(office, customer, "phone", "0571-99999999")
    assert sources(office, customer)["phone"].kind == "rep_visit"


def test_a_changed_value_has_the_source_of_its_loan(office, customer):
    accept(office, edited(office, customer, {"phone": "0571-88009999"}))
    assert sources(office, customer)["phone"].kind == "internal"
    assert sources(office, customer)["name_full"].kind == "rep_visit"  # not changed, and so not noted anew
    accept(office, edited(office, customer, {"phone": "0571-88008888"}, category="visit"))
    assert sources(office, customer)["phone"].kind == "rep_visit"


def test_what_was_noted_while_writing_stays_when_the_text_is_accepted(office, customer):
    loan = edited(office, customer, {"phone": "0571-88009999"})
    note(office, customer, "phone", "0571-88009999")
    accept(office, loan)
    assert sources(office, customer)["phone"].kind == "customer_form"


def test_before_acceptance_the_note_about_a_new_value_is_not_shown(office, customer):
    edited(office, customer, {"phone": "0571-88009999"})
    note(office, customer, "phone", "0571-88009999")
    assert sources(office, customer)["phone"].kind == "rep_visit"


def test_a_source_of_another_kind_is_refused(office, customer):
    with pytest.raises(Refused) as refused:
        note(office, customer, "phone", "0571-88001234", kind="rumour")
    assert refused.value.codes == ("E_FIELD",)


def test_the_kinds_are_those_of_the_archives_own_list_each_with_its_letter():
    assert KINDS == ("rep_visit", "customer_form", "commissioned_survey", "registry", "document", "internal")
    assert LETTERS == {
        "rep_visit": "a", "customer_form": "b", "commissioned_survey": "c", "registry": "d", "document": "e", "internal": "f",
    }  # fmt: skip
    assert [known(each) for each in ("registry", "", None, "rumour")] == ["registry", "internal", "internal", "internal"]
