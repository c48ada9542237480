"""资料收集: sent, answered, decided on one by one, written into the archive only where it may be written; bad input one by one."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from survey_office import (
    ANSWERS,
    FORM,
    ORDERED,
    REPLY,
    ROLES,
    accept_edit,
    changes,
    checked,
    draft_archive,
    drafted,
    edit_loan,
    received,
    sent,
    survey,
)

from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Attachment, Customer, FieldProvenance, SectionDraft
from kehu_desk.borrowing.service import lending
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.office.session import state_purpose
from kehu_desk.surveys import service
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.noun import NOUN
from kehu_desk.surveys.queries import Picked
from kehu_desk.surveys.rules.asked import asked_fields
from kehu_desk.surveys.rules.terms import Reply, is_late
from kehu_desk.surveys.service import Scan, reading
from real_office import codes
from trade_steps import TODAY, read


def sources(trade, customer, section="BAS"):
    with trade.door.look(trade["rep"]) as (session, _actor):
        return archives.provenance(session, customer, section)


def body(trade, customer, section="BAS", loan=None):
    with trade.house.store.read() as session:
        text = archives.draft(session, customer, section, loan) if loan else None
        found = text or archives.current(session, customer, section) or archives.draft(session, customer, section)
        return dict(found.body)


def facts_of(action, *facts):
    with pytest.raises(Refused) as refused:
        action(*facts)
    return [(each.code, dict(each.facts).get("field")) for each in refused.value.nos]


# the usual way


def test_a_form_goes_out_comes_back_is_checked_and_written_under_a_loan(trade):
    made = drafted(trade)
    row = survey(trade, made)
    assert (row.no, row.state, row.sections, row.due_on) == ("ZL-2026-00001", "draft", ["BAS", "FEA"], TODAY + timedelta(days=10))
    service.send_survey(trade.door, trade["rep"], made)
    assert (survey(trade, made).state, survey(trade, made).sent_on) == ("sent", TODAY)
    assert service.receive_survey(trade.door, trade["rep"], made, REPLY, ANSWERS) == 3
    row = survey(trade, made)
    assert (row.state, row.received_on, row.signed_by) == ("received", TODAY, "刘经理")
    found = changes(trade, made)
    assert (found["phone"].before, found["phone"].value) == (["0571-88001234"], ["0571-88009999"])
    assert (found["employees"].before, found["outlets_covered"].before) == ([None], [100])
    for change in found.values():
        service.accept_change(trade.door, trade["sup"], change.id)
    service.check_survey(trade.door, trade["sup"], made)
    assert (survey(trade, made).state, survey(trade, made).checked_by) == ("checked", trade.id("sup"))
    loan = edit_loan(trade, ["BAS", "FEA"])
    assert service.apply_survey(trade.door, trade["rep"], made) == 3
    assert survey(trade, made).state == "applied"
    assert body(trade, trade.customer)["phone"] == "0571-88001234"  # the accepted text waits for the review of the edit
    assert body(trade, trade.customer, "BAS", loan)["phone"] == "0571-88009999"
    accept_edit(trade, loan)
    assert body(trade, trade.customer)["phone"] == "0571-88009999"
    source = sources(trade, trade.customer)["phone"]
    assert (source.kind, source.ref, source.observed_on) == ("customer_form", "ZL-2026-00001", TODAY)


def test_a_commissioned_survey_keeps_agency_and_cost_and_is_named_as_the_source(trade):
    made = checked(trade, terms=ORDERED, answers={"BAS": {"employees": 80}})
    assert (survey(trade, made).agency, survey(trade, made).cost_fen) == ("华信商务调查有限公司", 800_000)
    loan = edit_loan(trade, ["BAS"])
    service.apply_survey(trade.door, trade["rep"], made)
    accept_edit(trade, loan)
    assert sources(trade, trade.customer)["employees"].kind == "commissioned_survey"


def test_a_never_filed_archive_is_written_at_once(trade):
    customer = draft_archive(trade)
    made = checked(trade, customer=customer, answers={"BAS": {"employees": 12}, "FEA": {"outlets_covered": 40}})
    assert service.apply_survey(trade.door, trade["rep"], made) == 2
    assert body(trade, customer)["employees"] == 12
    assert body(trade, customer, "FEA")["outlets_covered"] == 40
    assert sources(trade, customer)["employees"].kind == "customer_form"
    assert survey(trade, made).state == "applied"


def test_an_answer_that_says_what_is_known_proposes_nothing(trade):
    made = sent(trade)
    same = {"BAS": {"phone": " 0571-88001234 ", "employees": None, "website": ""}, "FEA": {"outlets_covered": 100}}
    assert service.receive_survey(trade.door, trade["rep"], made, REPLY, same) == 0
    service.check_survey(trade.door, trade["sup"], made)
    assert survey(trade, made).state == "applied"  # nothing is left to be written


def test_when_all_is_refused_the_survey_is_done(trade):
    made = checked(trade, refused=("phone", "employees", "outlets_covered"))
    assert survey(trade, made).state == "applied"
    assert {row.state for row in changes(trade, made).values()} == {"refused"}
    assert body(trade, trade.customer)["phone"] == "0571-88001234"


def test_more_answers_may_be_added_and_take_the_place_of_undecided_ones(trade):
    made = received(trade)
    service.add_answers(trade.door, trade["rep"], made, {"BAS": {"employees": 70, "website": "www.example.com"}})
    found = changes(trade, made)
    assert found["employees"].value == [70]
    assert found["website"].value == ["www.example.com"]
    service.accept_change(trade.door, trade["sup"], found["phone"].id)
    again = (service.add_answers, trade.door, trade["rep"], made, {"BAS": {"phone": "0571-1"}})
    assert codes(*again) == ("E_SURVEY_DECIDED",)
    assert changes(trade, made)["phone"].value == ["0571-88009999"]


# a filed archive is written inside a loan only


def test_without_a_loan_nothing_is_written_and_the_section_is_named(trade):
    made = checked(trade)
    with pytest.raises(Refused) as refused:
        service.apply_survey(trade.door, trade["rep"], made)
    assert {(each.code, dict(each.facts)["section"]) for each in refused.value.nos} == {("E_SURVEY_LOAN", "BAS"), ("E_SURVEY_LOAN", "FEA")}
    assert survey(trade, made).state == "checked"
    assert read(trade, SectionDraft, customer_id=trade.customer) == []
    assert [row for row in read(trade, FieldProvenance) if row.source_kind == "customer_form"] == []


def test_what_the_loan_covers_is_written_and_the_rest_waits(trade):
    made = checked(trade)
    edit_loan(trade, ["FEA"])
    assert service.apply_survey(trade.door, trade["rep"], made) == 1
    found = changes(trade, made)
    assert (found["outlets_covered"].state, found["phone"].state) == ("applied", "accepted")
    assert survey(trade, made).state == "checked"
    edit_loan(trade, ["BAS"])
    assert service.apply_survey(trade.door, trade["rep"], made) == 2
    assert survey(trade, made).state == "applied"


def test_a_loan_that_only_reads_or_has_ended_does_not_do(trade):
    made = checked(trade)
    loan = edit_loan(trade, ["BAS"])
    trade.later(days=40)
    assert codes(service.apply_survey, trade.door, trade["rep"], made) == ("E_SURVEY_LOAN",)
    assert body(trade, trade.customer)["phone"] == "0571-88001234"
    assert lending.loan_offers(trade.door, trade["rep"], loan, ("drop",)) is not None


def test_a_field_above_the_level_of_the_loan_waits_and_names_the_level(trade):
    made = checked(trade, answers={"BAS": {"annual_turnover_fen": 900_000_00, "employees": 66}})
    edit_loan(trade, ["BAS"])  # internal, as the section is
    assert service.apply_survey(trade.door, trade["rep"], made) == 1
    assert changes(trade, made)["annual_turnover_fen"].state == "accepted"
    with pytest.raises(Refused) as refused:
        service.apply_survey(trade.door, trade["rep"], made)
    assert [(each.code, dict(each.facts)) for each in refused.value.nos] == [("E_SURVEY_LOAN", {"section": "BAS", "level": 2})]


def test_the_loan_of_somebody_else_does_not_do(trade):
    made = checked(trade)
    edit_loan(trade, ["BAS"])
    assert codes(service.apply_survey, trade.door, trade["sup"], made) == ("E_SURVEY_LOAN",)


def test_a_field_that_changed_meanwhile_is_decided_on_anew(trade):
    made = checked(trade, answers={"BAS": {"phone": "0571-88009999"}})
    first = edit_loan(trade, ["BAS"])
    from kehu_desk.borrowing.service import editing

    editing.save_draft(trade.door, trade["rep"], first, "BAS", {"phone": "0571-88007777"})
    assert codes(service.apply_survey, trade.door, trade["rep"], made) == ("E_SURVEY_MOVED",)
    accept_edit(trade, first)
    edit_loan(trade, ["BAS"])
    assert codes(service.apply_survey, trade.door, trade["rep"], made) == ("E_SURVEY_MOVED",)
    [change] = changes(trade, made).values()
    service.accept_change(trade.door, trade["sup"], change.id)
    assert service.apply_survey(trade.door, trade["rep"], made) == 1


def test_the_last_waiting_change_may_still_be_refused(trade):
    made = checked(trade, answers={"BAS": {"phone": "0571-88009999"}})
    [change] = changes(trade, made).values()
    service.refuse_change(trade.door, trade["sup"], change.id, "电话打不通,先不改")
    assert survey(trade, made).state == "applied"


# who


@pytest.mark.parametrize("login", ROLES)
def test_surveys_are_sent_by_the_responsible_person(trade, login):
    if login == "rep":
        assert survey(trade, drafted(trade, login)).state == "draft"
        return
    [code] = codes(drafted, trade, login)
    assert code == ("E_NO_RELATION" if login in ("rep2", "rep3", "sup", "sup2", "kam") else "E_FORBIDDEN")
    assert read(trade, Survey) == []


@pytest.mark.parametrize("login", ROLES)
def test_answers_are_decided_on_by_the_superior_or_a_manager(trade, login):
    made = received(trade)
    change = changes(trade, made)["phone"]
    if login in ("sup", "mgr"):
        service.accept_change(trade.door, trade[login], change.id)
        assert changes(trade, made)["phone"].decided_by == trade.id(login)
        return
    assert codes(service.accept_change, trade.door, trade[login], change.id)
    assert codes(service.check_survey, trade.door, trade[login], made)
    assert changes(trade, made)["phone"].state == "proposed"


def test_nobody_decides_on_what_he_typed(trade):
    made = received(trade)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(ProposedChange).values(entered_by=trade.id("sup")))
    change = changes(trade, made)["phone"]
    assert codes(service.accept_change, trade.door, trade["sup"], change.id) == ("E_SELF_APPROVAL",)
    assert "E_SELF_APPROVAL" in codes(service.check_survey, trade.door, trade["sup"], made)
    service.accept_change(trade.door, trade["mgr"], change.id)


def test_nobody_decides_on_what_he_may_not_view(trade):
    made = received(trade, terms=ORDERED, answers={"TRD": {"credit_days": 45}})
    change = changes(trade, made)["credit_days"]
    assert codes(service.accept_change, trade.door, trade["mgr"], change.id) == ("E_PURPOSE",)
    state_purpose(trade.door, trade["mgr"], trade.customer, "核对委托调查结果")
    service.accept_change(trade.door, trade["mgr"], change.id)
    assert changes(trade, made)["credit_days"].state == "accepted"


@pytest.mark.parametrize("login", ROLES)
def test_values_are_shown_to_whoever_may_view_their_fields(trade, login):
    made = received(trade, terms=ORDERED, answers={"BAS": {"employees": 80}, "TRD": {"credit_days": 45}})
    sees = {
        "rep": ("BAS", "TRD"),
        "sup": ("BAS", "TRD"),
        "mgr": ("BAS",),
        "con": ("BAS", "TRD"),
        "finance": ("BAS", "TRD"),
        "service": ("BAS",),
    }
    if login not in sees:
        assert codes(reading.view, trade.door, trade[login], made) == ("E_NOT_FOUND",)
        return
    view, _offers = reading.view(trade.door, trade[login], made)
    assert {row.section: (row.hidden, row.value) for row in view.changes} == {
        "BAS": (False, 80), "TRD": (False, 45) if "TRD" in sees[login] else (True, None),
    }  # fmt: skip
    assert view.purpose is (login == "mgr")


def test_fields_above_the_right_of_who_types_are_not_asked_of_him_and_refused(trade):
    made = sent(trade)
    [basics, _traits] = reading.asked(trade.door, trade["rep"], made).sections
    assert {each.key for each in basics.hidden} == {"owners", "bank_name", "bank_account", "tax_no"}
    assert "bank_account" not in basics.known
    refused = codes(service.receive_survey, trade.door, trade["rep"], made, REPLY, {"BAS": {"bank_account": "6222000011113333"}})
    assert refused == ("E_SURVEY_ABOVE",)
    assert survey(trade, made).state == "sent"


def test_a_sealed_archive_takes_no_survey_and_no_answer(trade):
    made = sent(trade)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))
    assert codes(drafted, trade) == ("E_ARCHIVE_STATE",)
    assert codes(service.receive_survey, trade.door, trade["rep"], made, REPLY, ANSWERS) == ("E_ARCHIVE_STATE",)
    assert survey(trade, made).state == "sent"


# states


STEPS = {
    "send": lambda trade, made: service.send_survey(trade.door, trade["rep"], made),
    "correct": lambda trade, made: service.correct_survey(trade.door, trade["rep"], made, FORM),
    "receive": lambda trade, made: service.receive_survey(trade.door, trade["rep"], made, REPLY, {}),
    "answer": lambda trade, made: service.add_answers(trade.door, trade["rep"], made, {}),
    "check": lambda trade, made: service.check_survey(trade.door, trade["sup"], made),
    "apply": lambda trade, made: service.apply_survey(trade.door, trade["rep"], made),
    "cancel": lambda trade, made: service.cancel_survey(trade.door, trade["rep"], made, "客户不愿填写"),
}
LEADS_ON = {
    "draft": {"send", "correct", "cancel"}, "sent": {"receive", "cancel"}, "received": {"answer", "check", "cancel"}, "checked": {"apply"},
    "applied": set(), "cancelled": set(),
}  # fmt: skip


@pytest.mark.parametrize("state", LEADS_ON)
@pytest.mark.parametrize("event", STEPS)
def test_each_state_leads_on_as_the_table_says(trade, state, event):
    made = checked(trade)
    edit_loan(trade, ["BAS", "FEA"])
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Survey).values(state=state))
    assert ("E_STATE" in codes(STEPS[event], trade, made)) is (event not in LEADS_ON[state])


def test_not_checked_while_an_answer_is_undecided(trade):
    made = received(trade)
    service.accept_change(trade.door, trade["sup"], changes(trade, made)["phone"].id)
    assert codes(service.check_survey, trade.door, trade["sup"], made) == ("E_SURVEY_UNDECIDED",)
    assert survey(trade, made).state == "received"


def test_late_is_worked_out_of_what_is_sent_only():
    assert is_late("sent", TODAY - timedelta(days=1), TODAY)
    assert not is_late("sent", TODAY, TODAY)
    assert not any(is_late(state, TODAY - timedelta(days=1), TODAY) for state in LEADS_ON if state != "sent")


def test_the_list_can_be_narrowed_to_what_is_late(trade):
    late, other = sent(trade), sent(trade, terms=FORM._replace(due_on=TODAY + timedelta(days=60)))
    trade.later(days=11)
    rows = reading.page(trade.door, trade["rep"], None, 50, Picked("late"))
    assert [row.id for row in rows] == [late]
    assert [row.id for row in reading.page(trade.door, trade["rep"], None, 50, Picked())] == [other, late]
    assert reading.keys(trade.door, trade["rep"], Picked()) == [("ZL-2026-00002",), ("ZL-2026-00001",)]


# bad input, one by one


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (FORM._replace(kind="phone"), "kind"), (FORM._replace(sections=()), "sections"), (FORM._replace(sections=("SAL",)), "sections"),
        (FORM._replace(sections=("BAS", "BAS")), "sections"), (FORM._replace(due_on=TODAY - timedelta(days=1)), "due_on"),
        (FORM._replace(due_on=TODAY + timedelta(days=367)), "due_on"), (FORM._replace(agency="某调查公司"), "agency"),
        (FORM._replace(cost_fen=1), "cost_fen"), (ORDERED._replace(agency=" "), "agency"), (ORDERED._replace(agency="长" * 121), "agency"),
        (ORDERED._replace(cost_fen=-1), "cost_fen"), (FORM._replace(note="长" * 1001), "note"),
    ],
)  # fmt: skip
def test_a_survey_that_cannot_be_so_is_named_and_not_begun(trade, wrong, field):
    assert facts_of(drafted, trade, "rep", wrong) == [("E_SURVEY_FIELD", field)]
    assert read(trade, Survey) == []


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"BAS": {"note": "客户自己写的"}}, [("E_SURVEY_ASKED", "note")]), ({"TRD": {"credit_days": 30}}, [("E_SURVEY_ASKED", "credit_days")]),
        ({"BAS": {"nonsense": 1}}, [("E_SURVEY_ASKED", "nonsense")]), ({"BAS": {"employees": "许多"}}, [("E_FIELD", "employees")]),
        ({"BAS": {"employees": -3}}, [("E_FIELD", "employees")]), ({"BAS": {"uscc": "91330000"}}, [("E_FIELD", "uscc")]),
        ({"BAS": {"founded_on": "去年"}}, [("E_FIELD", "founded_on")]), ({"BAS": {"size_class": "giant"}}, [("E_FIELD", "size_class")]),
        ({"BAS": {"phone": "长" * 41}}, [("E_FIELD", "phone")]), ({"FEA": {"brands": "很多"}}, [("E_FIELD", "brands")]),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_so_is_named_and_nothing_of_it_is_written(trade, answers, told):
    made = sent(trade)
    together = {"BAS": {"website": "www.example.com"} | answers.get("BAS", {})} | {
        key: each for key, each in answers.items() if key != "BAS"
    }
    assert facts_of(service.receive_survey, trade.door, trade["rep"], made, REPLY, together) == told
    assert survey(trade, made).state == "sent"
    assert read(trade, ProposedChange) == []


@pytest.mark.parametrize("reply", [Reply(TODAY + timedelta(days=1)), Reply(TODAY - timedelta(days=1))])
def test_an_answer_is_not_from_before_it_was_sent_nor_from_the_future(trade, reply):
    made = sent(trade)
    assert codes(service.receive_survey, trade.door, trade["rep"], made, reply, ANSWERS) == ("E_SURVEY_DAY",)
    assert read(trade, ProposedChange) == []


def test_a_scan_that_is_too_big_leaves_nothing_behind(trade, monkeypatch):
    made = sent(trade)
    monkeypatch.setattr("kehu_desk.archives.service.attachments.MOST_BYTES", 10)
    scan = Scan("资料表.pdf", b"0" * 11)
    assert codes(service.receive_survey, trade.door, trade["rep"], made, REPLY, ANSWERS, scan) == ("E_FILE_TOO_BIG",)
    assert read(trade, Attachment) == read(trade, ProposedChange) == []
    assert survey(trade, made).state == "sent"


def test_the_scan_stands_as_high_as_the_highest_field_that_is_asked(trade):
    made = sent(trade)
    service.receive_survey(trade.door, trade["rep"], made, REPLY, ANSWERS, Scan("资料表.pdf", b"%PDF-1.7"))
    [kept] = read(trade, Attachment)
    assert (kept.subject_id, kept.level, survey(trade, made).scan_id) == (made, 3, kept.id)  # bank and owners are top secret


def test_a_survey_is_not_sent_in_the_future_and_is_cancelled_with_a_reason(trade):
    made = drafted(trade)
    assert codes(service.send_survey, trade.door, trade["rep"], made, TODAY + timedelta(days=1)) == ("E_SURVEY_SENT",)
    assert codes(service.cancel_survey, trade.door, trade["rep"], made, "不要") == ("E_REASON",)
    service.cancel_survey(trade.door, trade["rep"], made, "客户已停业,不再调查")
    assert (survey(trade, made).state, survey(trade, made).end_reason) == ("cancelled", "客户已停业,不再调查")


def test_a_refusal_of_an_answer_needs_a_reason(trade):
    made = received(trade)
    change = changes(trade, made)["phone"]
    assert codes(service.refuse_change, trade.door, trade["sup"], change.id, "不对") == ("E_REASON",)
    assert changes(trade, made)["phone"].state == "proposed"


def test_what_is_not_there_is_not_found(trade):
    for act in STEPS.values():
        assert codes(act, trade, new_id()) == ("E_NOT_FOUND",)
    assert codes(service.accept_change, trade.door, trade["sup"], new_id()) == ("E_NOT_FOUND",)
    assert codes(drafted, trade, "rep", FORM, new_id()) == ("E_NOT_FOUND",)


# what is asked, and due work


def test_a_form_asks_the_customer_about_himself_alone(trade):
    asked = {each.key for section in ("BAS", "FEA", "BUS", "TRD", "DEC") for each in asked_fields("customer_form", section)}
    assert not asked & {"note", "our_relation", "cooperation_attitude", "reputation", "image", "potential", "manager_quality", "competitors",
                        "credit_incidents", "problems", "family_note", "decision_note", "lifecycle", "selling_ability"}  # fmt: skip
    assert {"phone", "addresses", "brands", "contacts", "bank_account"} <= asked


def test_due_work_names_what_is_late_what_is_to_decide_and_what_is_to_write(trade):
    def due(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(each.kind, each.subject) for each in NOUN.due(session, actor)]

    late = sent(trade)
    trade.later(days=11)
    terms = FORM._replace(due_on=TODAY + timedelta(days=40))
    open_one = sent(trade, terms=terms)
    service.receive_survey(trade.door, trade["rep"], open_one, Reply(TODAY + timedelta(days=11)), ANSWERS)
    assert due("rep") == [("survey_late", late)]
    assert due("sup") == due("mgr") == [("survey_check", open_one)]
    for change in changes(trade, open_one).values():
        service.accept_change(trade.door, trade["sup"], change.id)
    service.check_survey(trade.door, trade["sup"], open_one)
    assert due("rep") == [("survey_late", late), ("survey_apply", open_one)]
    assert due("sup") == due("service") == due("rep3") == []
