"""Plans of communication: made, held, cancelled; their audience, each customer decided alone; bad input one by one."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.communications import queries, service
from kehu_desk.communications.entities import CommPlan, CommReceipt
from kehu_desk.communications.noun import NOUN
from kehu_desk.communications.rules.plans import Mark, PlanTerms
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from real_office import codes
from trade_steps import ROLES, TODAY, ago, read

RESULT = "到会二十人,意见十二条"


def terms(trade, owner="rep", **other):
    return PlanTerms("symposium", "春季业务座谈会", TODAY, trade.id(owner), "杭州西湖饭店", "政策说明")._replace(**other)


def plan(trade, login="rep", **other):
    return service.plan_communication(trade.door, trade[login], terms(trade, **other))


def one(trade, made):
    [row] = read(trade, CommPlan, id=made)
    return row


def invite(trade, made, *customers, login="rep"):
    return service.invite_customers(trade.door, trade[login], made, customers or [trade.customer])


def receipts(trade, made):
    return {row.customer_id: row for row in read(trade, CommReceipt, plan_id=made)}


# the usual way


def test_a_symposium_is_planned_customers_are_invited_attend_and_it_is_held(trade):
    made = plan(trade)
    row = one(trade, made)
    assert (row.no, row.state, row.title, row.owner_id) == ("GT-2026-00001", "planned", "春季业务座谈会", trade.id("rep"))
    assert invite(trade, made, trade.customer, trade.second).done == 2
    there = receipts(trade, made)[trade.customer].id
    service.mark_receipts(trade.door, trade["rep"], [there], Mark("attended", TODAY, "刘店长", "希望早些通知"))
    row = receipts(trade, made)[trade.customer]
    assert (row.state, row.on_day, row.contact, row.feedback) == ("attended", TODAY, "刘店长", "希望早些通知")
    service.hold_communication(trade.door, trade["rep"], made, TODAY, RESULT)
    assert (one(trade, made).state, one(trade, made).result) == ("held", RESULT)
    with trade.door.look(trade["rep"]) as (session, actor):
        [row] = queries.comm_rows(session, actor, None, 10)
    assert (row.invited, row.heard) == (2, 1)


def test_inviting_twice_keeps_what_came_of_the_first(trade):
    made = plan(trade)
    invite(trade, made)
    service.mark_receipts(trade.door, trade["rep"], [receipts(trade, made)[trade.customer].id], Mark("attended", TODAY))
    assert invite(trade, made).done == 0
    assert receipts(trade, made)[trade.customer].state == "attended"


def test_many_are_marked_at_once_and_keep_their_own_feedback(trade):
    made = plan(trade, kind="house_magazine")
    invite(trade, made, trade.customer, trade.second)
    ids = {customer: row.id for customer, row in receipts(trade, made).items()}
    service.mark_receipts(trade.door, trade["rep"], [ids[trade.customer]], Mark("received", ago(1), feedback="封面好看"))
    done = service.mark_receipts(trade.door, trade["rep"], list(ids.values()), Mark("received", TODAY))
    assert done.done == 2
    assert {row.on_day for row in receipts(trade, made).values()} == {TODAY}
    assert receipts(trade, made)[trade.customer].feedback == "封面好看"


def test_an_absent_customer_has_no_day(trade):
    made = plan(trade)
    invite(trade, made)
    [there] = [row.id for row in receipts(trade, made).values()]
    service.mark_receipts(trade.door, trade["rep"], [there], Mark("attended", TODAY))
    service.mark_receipts(trade.door, trade["rep"], [there], Mark("absent", TODAY))
    assert receipts(trade, made)[trade.customer].on_day is None


def test_who_was_invited_by_mistake_is_taken_out_until_something_came_of_it(trade):
    made = plan(trade)
    invite(trade, made)
    [there] = [row.id for row in receipts(trade, made).values()]
    service.mark_receipts(trade.door, trade["rep"], [there], Mark("absent"))
    assert codes(service.uninvite_customer, trade.door, trade["rep"], there) == ("E_COMM_MARKED",)
    service.mark_receipts(trade.door, trade["rep"], [there], Mark("invited"))
    service.uninvite_customer(trade.door, trade["rep"], there)
    assert receipts(trade, made) == {}


def test_a_cancelled_plan_takes_nobody_and_marks_nobody(trade):
    made = plan(trade)
    invite(trade, made)
    service.cancel_communication(trade.door, trade["rep"], made, "场地临时取消")
    assert (one(trade, made).state, one(trade, made).cancelled_why) == ("cancelled", "场地临时取消")
    assert codes(invite, trade, made, trade.second) == ("E_STATE",)
    [there] = [row.id for row in receipts(trade, made).values()]
    assert codes(service.mark_receipts, trade.door, trade["rep"], [there], Mark("attended", TODAY)) == ("E_STATE",)


@pytest.mark.parametrize("end", ["held", "cancelled"])
def test_what_has_ended_is_changed_no_more(trade, end):
    made, door, rep = plan(trade), trade.door, trade["rep"]
    if end == "held":
        service.hold_communication(door, rep, made, TODAY, RESULT)
    else:
        service.cancel_communication(door, rep, made, "场地临时取消")
    assert codes(service.correct_communication, door, rep, made, terms(trade)) == ("E_STATE",)
    assert codes(service.hold_communication, door, rep, made, TODAY, RESULT) == ("E_STATE",)
    assert codes(service.cancel_communication, door, rep, made, "场地临时取消") == ("E_STATE",)
    assert one(trade, made).state == end


# who may


@pytest.mark.parametrize("login", ROLES)
def test_the_field_and_managers_plan(trade, login):
    if login in ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr"):
        assert one(trade, plan(trade, login)).created_by == trade.id(login)
    else:
        assert codes(plan, trade, login) == ("E_FORBIDDEN",)
        assert read(trade, CommPlan) == []


@pytest.mark.parametrize("login", ROLES)
def test_a_plan_is_changed_by_its_maker_whoever_sees_to_it_and_managers(trade, login):
    made = plan(trade, "rep", owner="rep2")
    act = (service.cancel_communication, trade.door, trade[login], made, "场地临时取消")
    if login in ("rep", "rep2", "mgr"):
        act[0](*act[1:])
        assert one(trade, made).state == "cancelled"
    else:
        field = login in ("rep3", "sup", "sup2", "kam")
        assert codes(*act)[0] == ("E_COMM_NOT_YOURS" if field else "E_FORBIDDEN")
        assert one(trade, made).state == "planned"


@pytest.mark.parametrize("login", ROLES)
def test_customers_are_invited_by_those_who_deal_with_them(trade, login):
    made = plan(trade)
    if login in ("rep", "sup", "mgr"):
        assert invite(trade, made, login=login).done == 1
    else:
        [code] = codes(invite, trade, made, login=login)
        assert code in ("E_NO_RELATION", "E_FORBIDDEN")
        assert receipts(trade, made) == {}


def test_of_several_customers_each_is_decided_alone(trade):
    made = plan(trade)
    done = invite(trade, made, trade.customer, trade.other)
    assert done.done == 1
    [(customer, nos)] = done.refused
    assert (customer, [each.code for each in nos]) == (trade.other, ["E_NO_RELATION"])
    assert set(receipts(trade, made)) == {trade.customer}


@pytest.mark.parametrize("login", ROLES)
def test_of_the_audience_each_sees_his_customers(trade, login):
    made = plan(trade, "mgr")
    invite(trade, made, trade.customer, trade.other, login="mgr")
    with trade.door.look(trade[login]) as (session, actor):
        if login in ("adm", "aud"):
            with pytest.raises(Refused) as refused:
                queries.comm_view(session, actor, made)
            assert refused.value.codes == ("E_NOT_FOUND",)
            return
        found = queries.comm_view(session, actor, made)
        [listed] = queries.comm_rows(session, actor, None, 10)
    mine = {"rep": {trade.customer}, "sup": {trade.customer}, "rep3": {trade.other}, "sup2": {trade.other},
            "mgr": {trade.customer, trade.other}}.get(login, set())  # fmt: skip
    assert {row.customer_id for row in found.receipts} == mine
    assert listed.invited == found.row.invited == len(mine)


def test_a_sealed_archive_is_not_invited(trade):
    made = plan(trade)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))
    assert codes(invite, trade, made) == ("E_ARCHIVE_STATE",)
    assert receipts(trade, made) == {}


# bad input, one by one


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "party"}, "kind"), ({"title": "  "}, "title"), ({"title": "长" * 121}, "title"), ({"place": "长" * 121}, "place"),
        ({"agenda": "长" * 4001}, "agenda"), ({"held_on": TODAY - timedelta(days=367)}, "held_on"),
        ({"held_on": TODAY + timedelta(days=800)}, "held_on"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_named_and_nothing_is_written(trade, wrong, field):
    with pytest.raises(Refused) as refused:
        plan(trade, **wrong)
    assert [(each.code, dict(each.facts)["field"]) for each in refused.value.nos] == [("E_COMM_FIELD", field)]
    assert read(trade, CommPlan) == []


def test_somebody_sees_to_a_plan_and_a_superior_pays_his_visit_himself(trade):
    unknown = terms(trade)._replace(owner_id=new_id())
    assert codes(service.plan_communication, trade.door, trade["rep"], unknown) == ("E_COMM_OWNER",)
    assert codes(plan, trade, kind="supervisor_visit") == ("E_COMM_SUPERIOR",)
    assert one(trade, plan(trade, kind="supervisor_visit", owner="sup")).kind == "supervisor_visit"


def test_the_kind_stays_once_somebody_is_invited(trade):
    made = plan(trade)
    service.correct_communication(trade.door, trade["rep"], made, terms(trade, kind="written_opinion"))
    invite(trade, made)
    assert codes(service.correct_communication, trade.door, trade["rep"], made, terms(trade)) == ("E_COMM_KIND",)
    assert one(trade, made).kind == "written_opinion"


@pytest.mark.parametrize(
    ("mark", "field"),
    [
        (Mark("received", TODAY), "state"), (Mark("attended"), "on_day"), (Mark("attended", TODAY + timedelta(days=1)), "on_day"),
        (Mark("attended", ago(400)), "on_day"), (Mark("attended", TODAY, "长" * 61), "contact"),
        (Mark("attended", TODAY, "", "长" * 2001), "feedback"), (Mark("gone"), "state"),
    ],
)  # fmt: skip
def test_a_wrong_mark_is_named_and_nothing_is_marked(trade, mark, field):
    made = plan(trade)
    invite(trade, made)
    [there] = [row.id for row in receipts(trade, made).values()]
    with pytest.raises(Refused) as refused:
        service.mark_receipts(trade.door, trade["rep"], [there], mark)
    assert [(each.code, dict(each.facts)["field"]) for each in refused.value.nos] == [("E_COMM_FIELD", field)]
    assert receipts(trade, made)[trade.customer].state == "invited"


@pytest.mark.parametrize(("on", "result", "code"), [(1, RESULT, "E_COMM_DAY"), (-400, RESULT, "E_COMM_DAY"), (0, "好", "E_COMM_RESULT")])
def test_holding_needs_a_day_that_has_come_and_a_result(trade, on, result, code):
    made = plan(trade)
    assert codes(service.hold_communication, trade.door, trade["rep"], made, TODAY + timedelta(days=on), result) == (code,)
    assert one(trade, made).state == "planned"


def test_what_is_not_there_is_not_found(trade):
    assert codes(service.cancel_communication, trade.door, trade["rep"], new_id(), "场地临时取消") == ("E_NOT_FOUND",)
    assert codes(service.uninvite_customer, trade.door, trade["rep"], new_id()) == ("E_NOT_FOUND",)
    assert codes(service.mark_receipts, trade.door, trade["rep"], [], Mark("absent")) == ("E_NOT_FOUND",)
    assert codes(invite, trade, new_id()) == ("E_NOT_FOUND",)


# lists and due work


def test_the_list_is_the_latest_first_goes_on_behind_an_anchor_and_is_narrowed(trade):
    made = [plan(trade, held_on=ago(back), title=f"第{back}期") for back in (3, 0, 9)]
    with trade.door.look(trade["rep"]) as (session, actor):
        keys = queries.comm_keys(session, actor)
        assert [each for _day, each in keys] == [made[1], made[0], made[2]]
        assert [row.id for row in queries.comm_rows(session, actor, keys[0], 9)] == [made[0], made[2]]
        assert [row.id for row in queries.comm_rows(session, actor, None, 9, queries.PickedPlans(text="第9"))] == [made[2]]
        assert queries.comm_rows(session, actor, None, 9, queries.PickedPlans(kind="house_magazine")) == []


def test_a_plan_that_comes_near_is_due_for_whoever_sees_to_it(trade):
    near = plan(trade, held_on=TODAY + timedelta(days=7), owner="rep2")
    plan(trade, held_on=TODAY + timedelta(days=8), owner="rep2")

    def due(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(each.kind, each.subject) for each in NOUN.due(session, actor)]

    assert due("rep2") == [("comm_due", near)]
    assert due("rep") == []
