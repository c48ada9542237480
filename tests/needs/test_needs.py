"""Needs: noted, planned, met, refused; who may write them; bad input one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.ids import new_id
from kehu_desk.needs import queries, service
from kehu_desk.needs.entities import Need
from kehu_desk.needs.noun import NOUN
from kehu_desk.needs.rules import NeedTerms, csat, is_late
from real_office import codes
from soaking import examples
from trade_steps import TODAY, read

GOOD = NeedTerms("delivery", "希望周三上午送货", "刘店长", 3, TODAY + timedelta(days=14), 50_000_00)
ROLES = ["rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"]


def note(trade, login="rep", customer=None, terms=GOOD):
    return service.record_need(trade.door, trade[login], customer or trade.customer, terms)


def one(trade, need):
    [row] = read(trade, Need, id=need)
    return row


def listed(trade, login, **picked):
    with trade.door.look(trade[login]) as (session, actor):
        return queries.need_page(session, actor, None, 50, queries.Picked(**picked))


# the usual way


def test_a_need_is_noted_planned_and_met(trade):
    need = note(trade)
    row = one(trade, need)
    assert (row.state, row.text, row.priority, row.noted_on) == ("noted", "希望周三上午送货", 3, TODAY)
    service.plan_need(trade.door, trade["service"], need, "下月起改为周三送货", trade.id("rep"))
    row = one(trade, need)
    assert (row.state, row.our_answer, row.owner_id) == ("planned", "下月起改为周三送货", trade.id("rep"))
    trade.later(days=10)
    service.meet_need(trade.door, trade["rep"], need, TODAY + timedelta(days=9))
    row = one(trade, need)
    assert (row.state, row.met_on, row.updated_by) == ("met", TODAY + timedelta(days=9), trade.id("rep"))


def test_a_need_is_refused_with_an_answer_and_may_be_taken_up_again(trade):
    need = note(trade)
    service.refuse_need(trade.door, trade["rep"], need, "线路安排不开,暂不能改")
    assert one(trade, need).state == "refused"
    service.plan_need(trade.door, trade["rep"], need, "新线路开通,可以改", trade.id("rep"))
    assert one(trade, need).state == "planned"


def test_every_step_leaves_an_entry_with_the_hash_before_and_after(trade):
    need = note(trade)
    service.plan_need(trade.door, trade["rep"], need, "下月起改为周三送货", trade.id("rep"))
    first, second = trade.entries("need.record")
    assert first.customer_id == second.customer_id == trade.customer
    assert first.section == "SVC"
    assert second.before
    assert second.after
    assert second.before != second.after


def test_an_open_need_can_be_corrected_a_closed_one_cannot(trade):
    need = note(trade)
    service.correct_need(trade.door, trade["rep"], need, GOOD._replace(text="希望周四上午送货", priority=1))
    assert (one(trade, need).text, one(trade, need).priority, one(trade, need).state) == ("希望周四上午送货", 1, "noted")
    service.meet_need(trade.door, trade["rep"], need, TODAY)
    assert codes(service.correct_need, trade.door, trade["rep"], need, GOOD) == ("E_STATE",)
    assert one(trade, need).text == "希望周四上午送货"


# states: what does not lead on


@pytest.mark.parametrize(
    ("made", "step"),
    [
        ("met", lambda office, need: service.plan_need(office.door, office["rep"], need, "还是要做一下", office.id("rep"))),
        ("met", lambda office, need: service.refuse_need(office.door, office["rep"], need, "还是不做了吧")),
        ("met", lambda office, need: service.meet_need(office.door, office["rep"], need, TODAY)),
        ("refused", lambda office, need: service.meet_need(office.door, office["rep"], need, TODAY)),
        ("refused", lambda office, need: service.refuse_need(office.door, office["rep"], need, "还是不做了吧")),
    ],
)  # fmt: skip
def test_a_closed_need_stays_closed(trade, made, step):
    need = note(trade)
    if made == "met":
        service.meet_need(trade.door, trade["rep"], need, TODAY)
    else:
        service.refuse_need(trade.door, trade["rep"], need, "线路安排不开")
    assert codes(step, trade, need) == ("E_STATE",)
    assert one(trade, need).state == made


# who may


@pytest.mark.parametrize("login", ROLES)
def test_needs_are_written_by_the_responsible_person_and_by_service(trade, login):
    if login in ("rep", "service"):
        assert one(trade, note(trade, login)).state == "noted"
        return
    [code] = codes(note, trade, login)
    assert code == ("E_NO_RELATION" if login in ("rep2", "rep3", "sup", "sup2", "kam", "tech") else "E_FORBIDDEN")
    assert read(trade, Need) == []


@pytest.mark.parametrize("login", ROLES)
def test_steps_are_taken_by_the_same_people_alone(trade, login):
    need = note(trade)
    act = (service.refuse_need, trade.door, trade[login], need, "线路安排不开")
    if login in ("rep", "service"):
        act[0](*act[1:])
        assert one(trade, need).state == "refused"
    else:
        assert codes(*act)
        assert one(trade, need).state == "noted"


@pytest.mark.parametrize("login", ROLES)
def test_the_list_shows_needs_of_customers_one_may_see(trade, login):
    note(trade)
    note(trade, "rep3", trade.other)
    names = {row.customer_id for row in listed(trade, login)}
    expected = {
        "rep": {trade.customer}, "sup": {trade.customer}, "rep3": {trade.other}, "sup2": {trade.other},
        "mgr": {trade.customer, trade.other}, "service": {trade.customer, trade.other},
    }  # fmt: skip
    assert names == expected.get(login, set())


def test_a_sealed_archive_takes_no_need(trade):
    need = note(trade)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))
    assert codes(note, trade) == ("E_ARCHIVE_STATE",)
    assert codes(service.meet_need, trade.door, trade["rep"], need, TODAY) == ("E_ARCHIVE_STATE",)
    assert one(trade, need).state == "noted"


# bad input, one by one


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "wish"}, "kind"), ({"kind": ""}, "kind"), ({"text": "  "}, "text"), ({"text": "长" * 1001}, "text"),
        ({"contact": "长" * 61}, "contact"), ({"priority": 0}, "priority"), ({"priority": 4}, "priority"),
        ({"noted_on": TODAY + timedelta(days=1)}, "noted_on"), ({"expected_on": TODAY - timedelta(days=1)}, "expected_on"),
        ({"expected_on": date(2099, 1, 1)}, "expected_on"), ({"potential_fen": -1}, "potential_fen"),
        ({"potential_fen": 10**12 + 1}, "potential_fen"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_named_and_nothing_is_written(trade, wrong, field):
    from kehu_desk.kernel.errors import Refused

    with pytest.raises(Refused) as refused:
        note(trade, terms=GOOD._replace(**wrong))
    assert [(each.code, dict(each.facts)["field"]) for each in refused.value.nos] == [("E_NEED_FIELD", field)]
    assert read(trade, Need) == []


def test_all_that_is_wrong_is_told_at_once(trade):
    assert len(set(map(str, _nos(trade, GOOD._replace(kind="", text="", priority=9))))) == 3


def _nos(trade, terms):
    from kehu_desk.kernel.errors import Refused

    with pytest.raises(Refused) as refused:
        note(trade, terms=terms)
    return refused.value.nos


@pytest.mark.parametrize("answer", ["", "    ", "好的呀", "长" * 1001])
def test_planning_and_refusing_need_an_answer(trade, answer):
    need = note(trade)
    assert codes(service.plan_need, trade.door, trade["rep"], need, answer, trade.id("rep")) == ("E_NEED_ANSWER",)
    assert codes(service.refuse_need, trade.door, trade["rep"], need, answer) == ("E_NEED_ANSWER",)
    assert one(trade, need).state == "noted"


def test_nobody_unknown_is_given_a_need_to_do(trade):
    need = note(trade)
    assert codes(service.plan_need, trade.door, trade["rep"], need, "下月起改为周三送货", new_id()) == ("E_NEED_OWNER",)
    assert codes(note, trade, "rep", None, GOOD._replace(owner_id=new_id())) == ("E_NEED_OWNER",)


@pytest.mark.parametrize("days", [-1, 1])
def test_met_is_neither_before_it_was_told_nor_in_the_future(trade, days):
    need = note(trade)
    assert codes(service.meet_need, trade.door, trade["rep"], need, TODAY + timedelta(days=days)) == ("E_NEED_DAY",)


def test_what_is_not_there_is_not_found(trade):
    assert codes(service.meet_need, trade.door, trade["rep"], new_id(), TODAY) == ("E_NOT_FOUND",)
    assert codes(note, trade, "rep", new_id()) == ("E_NOT_FOUND",)


# lists, lateness, due work


def test_the_list_is_the_latest_first_and_goes_on_behind_an_anchor(trade):
    made = [note(trade, terms=GOOD._replace(noted_on=TODAY - timedelta(days=back), text=f"第{back}条需求")) for back in (3, 0, 9, 1)]
    with trade.door.look(trade["rep"]) as (session, actor):
        keys = queries.need_keys(session, actor)
        assert [each for _day, each in keys] == [made[1], made[3], made[0], made[2]]
        assert [row.id for row in queries.need_page(session, actor, keys[1], 50)] == [made[0], made[2]]


def test_the_list_is_narrowed_by_state_and_by_words_in_need_contact_and_customer(trade):
    first, second = note(trade), note(trade, terms=GOOD._replace(text="要五升装", contact="马经理"))
    service.meet_need(trade.door, trade["rep"], first, TODAY)
    assert [row.id for row in listed(trade, "rep", state="met")] == [first]
    assert [row.id for row in listed(trade, "rep", text="五升")] == [second]
    assert [row.id for row in listed(trade, "rep", text="马经理")] == [second]
    assert len(listed(trade, "rep", text="华东")) == 2


@pytest.mark.parametrize(("state", "late"), [("noted", True), ("planned", True), ("met", False), ("refused", False)])
def test_late_is_worked_out_and_only_of_open_needs(state, late):
    assert is_late(state, TODAY - timedelta(days=1), TODAY) is late
    assert not is_late(state, TODAY, TODAY)
    assert not is_late(state, None, TODAY)


def test_due_work_goes_to_who_does_it_else_to_the_responsible_person(trade):
    soon = GOOD._replace(expected_on=TODAY + timedelta(days=7))
    given, open_one = note(trade, terms=soon._replace(owner_id=trade.id("service"))), note(trade, terms=soon)
    note(trade, terms=soon._replace(expected_on=TODAY + timedelta(days=8)))
    met = note(trade, terms=soon)
    service.meet_need(trade.door, trade["rep"], met, TODAY)

    def due(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(each.kind, each.subject, each.due_on) for each in NOUN.due(session, actor)]

    day = TODAY + timedelta(days=7)
    assert due("rep") == [("need_due", open_one, day)]
    assert due("service") == [("need_due", given, day)]
    assert due("rep3") == []


# how content customers are


def test_csat_is_the_share_of_four_and_five():
    assert csat([5, 4, 3, 5, 1, 4, 4]).share_bp == 7143  # 5 of 7
    assert csat([]).share_bp is None
    assert csat([1, 2, 3]).share_bp == 0


@given(st.lists(st.integers(1, 5), min_size=1))
@examples(100)
def test_property_csat_lies_between_nothing_and_all_and_does_not_mind_the_order(given_marks):
    found = csat(given_marks)
    assert 0 <= found.share_bp <= 10_000
    assert found == csat(sorted(given_marks))
    assert (found.share_bp == 10_000) == all(mark >= 4 for mark in given_marks)
