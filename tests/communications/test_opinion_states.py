"""Opinions: noted, assigned, replied to, closed, reopened; when a reply is due; who may; bad input one by one."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from test_comm_plans import invite, plan

from kehu_desk.archives.entities import Customer
from kehu_desk.communications import queries, service
from kehu_desk.communications.entities import Opinion
from kehu_desk.communications.noun import NOUN
from kehu_desk.communications.rules.opinions import OpinionTerms
from kehu_desk.door.notices import Notice
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from real_office import codes
from trade_steps import ROLES, TODAY, ago, read

GOOD = OpinionTerms("supply", "旺季到货慢,希望提前备货", "刘店长")
REPLY = "已安排旺季前置仓,三天内到货"


def note(trade, login="rep", customer=None, terms=GOOD):
    return service.record_opinion(trade.door, trade[login], customer or trade.customer, terms)


def assigned(trade, owner="rep"):
    made = note(trade)
    service.assign_opinion(trade.door, trade["sup"], made, trade.id(owner))
    return made


def replied(trade):
    made = assigned(trade)
    service.reply_opinion(trade.door, trade["rep"], made, REPLY)
    return made


def closed(trade):
    made = replied(trade)
    service.close_opinion(trade.door, trade["rep"], made, True)
    return made


MADE = {"open": note, "assigned": assigned, "replied": replied, "closed": closed}
STEPS = {
    "correct": lambda t, it: service.correct_opinion(t.door, t["rep"], it, GOOD),
    "assign": lambda t, it: service.assign_opinion(t.door, t["sup"], it, t.id("rep")),
    "reply": lambda t, it: service.reply_opinion(t.door, t["rep"], it, REPLY),
    "close": lambda t, it: service.close_opinion(t.door, t["rep"], it, True),
    "reopen": lambda t, it: service.reopen_opinion(t.door, t["rep"], it, "到货仍然慢"),
}


def one(trade, made):
    [row] = read(trade, Opinion, id=made)
    return row


# the usual way


def test_an_opinion_is_noted_assigned_answered_and_closed(trade):
    made = note(trade)
    row = one(trade, made)
    assert (row.no, row.state, row.said_on, row.owner_id) == ("KY-2026-00001", "open", TODAY, None)
    service.assign_opinion(trade.door, trade["sup"], made, trade.id("rep"))
    assert (one(trade, made).state, one(trade, made).owner_id) == ("assigned", trade.id("rep"))
    service.reply_opinion(trade.door, trade["rep"], made, f"  {REPLY} ")
    row = one(trade, made)
    assert (row.state, row.reply, row.replied_by, row.replied_at) == ("replied", REPLY, trade.id("rep"), trade.clock[0])
    service.close_opinion(trade.door, trade["rep"], made, True)
    assert (one(trade, made).state, one(trade, made).satisfied) == ("closed", True)


def test_a_reply_is_due_ten_working_days_after_it_was_said(trade):
    assert one(trade, note(trade)).reply_due == date(2026, 3, 16)  # Monday 2 March; ten working days, no holiday between
    said_on_friday = note(trade, terms=GOOD._replace(said_on=date(2026, 2, 27)))
    assert one(trade, said_on_friday).reply_due == date(2026, 3, 12)  # Saturday 28 February was a make-up day, so it counts


def test_a_reply_that_did_not_do_stays_above_the_next_one_which_is_owed_anew(trade):
    made = replied(trade)
    trade.later(days=7)
    service.reopen_opinion(trade.door, trade["rep"], made, "到货仍然慢")
    row = one(trade, made)
    assert (row.state, row.reopened, row.reply_due) == ("reopened", 1, date(2026, 3, 23))
    service.reply_opinion(trade.door, trade["rep"], made, "改由直送车配送")
    assert one(trade, made).reply == f"{REPLY}\n[2026-03-09] 到货仍然慢\n改由直送车配送"


def test_corrections_move_the_day_of_the_reply_with_the_day_it_was_said(trade):
    made = note(trade)
    service.correct_opinion(trade.door, trade["rep"], made, GOOD._replace(said_on=date(2026, 2, 27), category="price"))
    row = one(trade, made)
    assert (row.category, row.said_on, row.reply_due) == ("price", date(2026, 2, 27), date(2026, 3, 12))


def test_every_step_leaves_an_entry_with_the_hash_before_and_after(trade):
    made = assigned(trade)
    [entry] = trade.entries("opinion.assign")
    assert (entry.customer_id, entry.section) == (trade.customer, "POL")
    assert entry.before
    assert entry.before != entry.after
    assert str(one(trade, made).no) in entry.subject


def test_the_owner_is_told_by_name_of_who_assigned_it(trade):
    assigned(trade)
    with trade.house.store.read() as session:
        [told] = session.scalars(select(Notice).where(Notice.kind == "opinion_assigned"))
    assert (told.person_id, told.facts["opinion"], told.facts["due"]) == (trade.id("rep"), "KY-2026-00001", "2026-03-16")


# states: what does not lead on

LEADS = {
    "open": {"correct", "assign"}, "assigned": {"correct", "assign", "reply"}, "replied": {"close", "reopen"}, "closed": {"reopen"},
}  # fmt: skip


@pytest.mark.parametrize("state", MADE)
@pytest.mark.parametrize("step", STEPS)
def test_only_the_steps_of_the_table_lead_on(trade, state, step):
    made = MADE[state](trade)
    if step in LEADS[state]:
        STEPS[step](trade, made)
        assert one(trade, made).state in ("open", "assigned", "replied", "closed", "reopened")
    else:
        assert codes(STEPS[step], trade, made) == ("E_STATE",)
        assert one(trade, made).state == state


# who may

DO = {
    "record": {"rep", "sup", "mgr"}, "assign": {"sup", "mgr"}, "reply": {"rep", "sup", "mgr"},
}  # fmt: skip


@pytest.mark.parametrize("login", ROLES)
def test_opinions_are_noted_by_those_who_deal_with_the_customer(trade, login):
    if login in DO["record"]:
        assert one(trade, note(trade, login)).created_by == trade.id(login)
    else:
        assert codes(note, trade, login)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert read(trade, Opinion) == []


@pytest.mark.parametrize("login", ROLES)
def test_the_superior_or_a_manager_assigns(trade, login):
    made = note(trade)
    act = (service.assign_opinion, trade.door, trade[login], made, trade.id("rep"))
    if login in DO["assign"]:
        act[0](*act[1:])
        assert one(trade, made).state == "assigned"
    else:
        assert codes(*act)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert one(trade, made).state == "open"


@pytest.mark.parametrize("login", ROLES)
def test_whoever_deals_with_the_customer_answers(trade, login):
    made = assigned(trade)
    act = (service.reply_opinion, trade.door, trade[login], made, REPLY)
    if login in DO["reply"]:
        act[0](*act[1:])
        assert one(trade, made).replied_by == trade.id(login)
    else:
        assert codes(*act)[0] in ("E_FORBIDDEN", "E_NO_RELATION")
        assert one(trade, made).reply == ""


@pytest.mark.parametrize("owner", ["rep2", "service", "adm", "sup2"])
def test_nobody_who_may_not_answer_is_given_an_opinion(trade, owner):
    made = note(trade)
    assert codes(service.assign_opinion, trade.door, trade["sup"], made, trade.id(owner)) == ("E_OPINION_OWNER",)
    assert one(trade, made).owner_id is None


def test_whose_reply_does_not_content_does_not_close_it_himself(trade):
    made = replied(trade)
    assert codes(service.close_opinion, trade.door, trade["rep"], made, False) == ("E_OPINION_UNCONTENT",)
    service.close_opinion(trade.door, trade["sup"], made, False)
    assert (one(trade, made).state, one(trade, made).satisfied) == ("closed", False)


def test_an_opinion_is_not_closed_before_the_customer_was_asked(trade):
    made = replied(trade)
    assert codes(service.close_opinion, trade.door, trade["rep"], made, None) == ("E_OPINION_ASKED",)
    assert one(trade, made).state == "replied"


@pytest.mark.parametrize("login", ROLES)
def test_the_list_shows_opinions_of_customers_one_may_see(trade, login):
    note(trade)
    note(trade, "rep3", trade.other)
    with trade.door.look(trade[login]) as (session, actor):
        found = {row.customer_id for row in queries.opinion_rows(session, actor, None, 50)}
    mine = {"rep": {trade.customer}, "sup": {trade.customer}, "rep3": {trade.other}, "sup2": {trade.other},
            "mgr": {trade.customer, trade.other}}  # fmt: skip
    assert found == mine.get(login, set())


def test_a_sealed_archive_takes_no_opinion(trade):
    made = note(trade)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))
    assert codes(note, trade) == ("E_ARCHIVE_STATE",)
    assert codes(service.assign_opinion, trade.door, trade["sup"], made, trade.id("rep")) == ("E_ARCHIVE_STATE",)
    assert one(trade, made).state == "open"


# bad input, one by one


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"category": "weather"}, "category"), ({"body": " "}, "body"), ({"body": "长" * 2001}, "body"), ({"contact": "长" * 61}, "contact"),
        ({"said_on": TODAY + timedelta(days=1)}, "said_on"), ({"said_on": ago(367)}, "said_on"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_named_and_nothing_is_written(trade, wrong, field):
    with pytest.raises(Refused) as refused:
        note(trade, terms=GOOD._replace(**wrong))
    assert [(each.code, dict(each.facts)["field"]) for each in refused.value.nos] == [("E_OPINION_FIELD", field)]
    assert read(trade, Opinion) == []


def test_an_opinion_is_said_at_a_plan_to_which_the_customer_was_invited(trade):
    made = plan(trade)
    told = GOOD._replace(plan_id=made)
    assert codes(note, trade, "rep", None, told) == ("E_OPINION_PLAN",)
    invite(trade, made)
    assert one(trade, note(trade, terms=told)).plan_id == made
    with trade.door.look(trade["rep"]) as (session, actor):
        assert queries.comm_view(session, actor, made).opinions == 1
        assert queries.plan_choices(session, actor, trade.customer) == [(made, "GT-2026-00001 春季业务座谈会")]
        assert queries.plan_choices(session, actor, trade.second) == []


@pytest.mark.parametrize("text", ["", "   ", "收到了", "长" * 2001])
def test_a_reply_is_a_sentence(trade, text):
    made = assigned(trade)
    assert codes(service.reply_opinion, trade.door, trade["rep"], made, text) == ("E_OPINION_REPLY",)
    assert one(trade, made).state == "assigned"


def test_reopening_needs_a_reason(trade):
    made = closed(trade)
    assert codes(service.reopen_opinion, trade.door, trade["rep"], made, "慢") == ("E_REASON",)
    assert one(trade, made).reopened == 0


def test_what_is_not_there_is_not_found(trade):
    assert codes(note, trade, "rep", new_id()) == ("E_NOT_FOUND",)
    assert codes(service.reply_opinion, trade.door, trade["rep"], new_id(), REPLY) == ("E_NOT_FOUND",)


# due work and filters


def test_each_step_waits_for_the_right_person(trade):
    def due(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(each.kind, each.due_on) for each in NOUN.due(session, actor)]

    made = note(trade)
    assert (due("sup"), due("rep"), due("sup2")) == ([("opinion_assign", date(2026, 3, 16))], [], [])
    service.assign_opinion(trade.door, trade["sup"], made, trade.id("rep"))
    assert (due("sup"), due("rep")) == ([], [("opinion_reply", date(2026, 3, 16))])
    service.reply_opinion(trade.door, trade["rep"], made, REPLY)
    assert due("rep") == [("opinion_ask", None)]
    service.close_opinion(trade.door, trade["rep"], made, True)
    assert due("rep") == []


def test_late_is_worked_out_and_the_list_is_narrowed(trade):
    late = note(trade, terms=GOOD._replace(said_on=ago(30)))
    fresh = note(trade, terms=GOOD._replace(body="包装易破损", category="product"))
    with trade.door.look(trade["rep"]) as (session, actor):

        def ids(**picked):
            return [row.id for row in queries.opinion_rows(session, actor, None, 9, queries.PickedOpinions(**picked))]

        assert ids() == [fresh, late]
        assert ids(state="late") == [late]
        assert ids(category="product") == [fresh]
        assert ids(text="破损 刘店长") == [fresh]
        assert ids(since=ago(1)) == [fresh]
        assert ids(until=ago(1)) == [late]
        assert ids(customer=trade.second) == []
        keys = queries.opinion_keys(session, actor)
        assert [row.id for row in queries.opinion_rows(session, actor, keys[0], 9)] == [late]
