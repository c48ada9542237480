"""The figures of communication: who was heard in a quarter, who was answered, by hand-counted cases."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update
from test_comm_plans import invite, plan, receipts
from test_opinion_states import GOOD, REPLY, note, replied

from kehu_desk.archives.entities import Customer
from kehu_desk.communications import queries, service
from kehu_desk.communications.rules.hearing import Heard, Replies, quarter_of
from kehu_desk.communications.rules.plans import Mark
from soaking import examples
from trade_steps import TODAY, ago

QUARTER = quarter_of(TODAY)


def graded(trade, *customers, grade="A"):
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id.in_(customers)).values(grade=grade))


def attend(trade, made, customer, on=TODAY, state="attended"):
    there = receipts(trade, made)[customer].id
    service.mark_receipts(trade.door, trade["mgr"], [there], Mark(state, None if state == "absent" else on))


def figures(trade, login="mgr"):
    with trade.door.look(trade[login]) as (session, actor):
        return queries.heard(session, actor, QUARTER.since, TODAY), [
            row.customer_id for row in queries.unheard(session, actor, QUARTER.since, TODAY)
        ]


def test_the_quarter_of_a_day():
    assert quarter_of(date(2026, 3, 2)) == (date(2026, 1, 1), date(2026, 3, 31))
    assert quarter_of(date(2026, 12, 31)) == (date(2026, 10, 1), date(2026, 12, 31))
    assert quarter_of(date(2028, 4, 1)) == (date(2028, 4, 1), date(2028, 6, 30))


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
@examples(200)
def test_property_every_day_lies_in_its_quarter_and_quarters_join(day):
    now = quarter_of(day)
    assert now.since <= day <= now.until
    assert quarter_of(now.until + timedelta(days=1)).since == now.until + timedelta(days=1)


def test_important_customers_are_heard_by_a_meeting_or_an_opinion(trade):
    graded(trade, trade.customer, trade.second, trade.other)
    made = plan(trade, "mgr")
    invite(trade, made, trade.customer, trade.second, trade.other, login="mgr")
    attend(trade, made, trade.customer)
    attend(trade, made, trade.second, state="absent")
    assert figures(trade)[0] == Heard(3, 1)
    assert set(figures(trade)[1]) == {trade.second, trade.other}
    note(trade, "rep3", trade.other)
    assert figures(trade) == (Heard(3, 2), [trade.second])


def test_customers_of_lower_grade_do_not_count_unless_they_have_an_account_manager(trade):
    graded(trade, trade.customer)
    graded(trade, trade.second, grade="B")
    assert figures(trade) == (Heard(1, 0), [trade.customer])
    _key(trade)
    assert set(figures(trade)[1]) == {trade.customer, trade.second}


def _key(trade):
    from kehu_desk.archives.service import team

    team.join_team(trade.door, trade["mgr"], trade.second, trade.id("kam"), kind="KAM", team_role="kam")


def test_what_was_heard_last_quarter_does_not_count_and_stands_as_the_last_day(trade):
    graded(trade, trade.customer)
    note(trade, terms=GOOD._replace(said_on=date(2025, 12, 31)))
    assert figures(trade) == (Heard(1, 0), [trade.customer])
    with trade.door.look(trade["mgr"]) as (session, actor):
        [row] = queries.unheard(session, actor, QUARTER.since, TODAY)
    assert (row.last_on, row.grade, row.owner) == (date(2025, 12, 31), "A", trade.person("rep").name)


def test_each_sees_the_figures_of_his_customers(trade):
    graded(trade, trade.customer, trade.other)
    note(trade)
    assert figures(trade, "rep") == (Heard(1, 1), [])
    assert figures(trade, "rep3") == (Heard(1, 0), [trade.other])
    assert figures(trade, "service") == (Heard(0, 0), [])


def test_an_opinion_said_at_a_meeting_is_no_second_communication(trade):
    made = plan(trade, "mgr")
    invite(trade, made, trade.customer, login="mgr")
    attend(trade, made, trade.customer)
    note(trade, terms=GOOD._replace(plan_id=made))
    with trade.house.store.read() as session:
        assert queries.last_heard(session, [trade.customer, trade.second], QUARTER.since) == {trade.customer: 1}
    note(trade)
    with trade.house.store.read() as session:
        assert queries.last_heard(session, [trade.customer, trade.second], QUARTER.since) == {trade.customer: 2}
        assert queries.last_heard(session, [trade.customer], TODAY + timedelta(days=1)) == {}


def test_the_reply_rate_counts_replies_that_stand_and_those_in_time(trade):
    replied(trade)
    note(trade)
    late = note(trade, terms=GOOD._replace(said_on=ago(40)))
    service.assign_opinion(trade.door, trade["sup"], late, trade.id("rep"))
    service.reply_opinion(trade.door, trade["rep"], late, REPLY)
    with trade.house.store.read() as session:
        assert queries.reply_rate(session, ago(60), TODAY) == Replies(3, 2, 1)
        assert queries.reply_rate(session, ago(60), TODAY).share_bp == 6667
        assert queries.reply_rate(session, TODAY, TODAY) == Replies(2, 1, 1)
    service.reopen_opinion(trade.door, trade["rep"], late, "到货仍然慢")
    with trade.house.store.read() as session:
        assert queries.reply_rate(session, ago(60), TODAY) == Replies(3, 1, 1)
    with trade.door.look(trade["rep3"]) as (session, actor):
        assert queries.reply_rate(session, ago(60), TODAY, actor) == Replies()
    assert Replies().share_bp is None
