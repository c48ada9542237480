"""Lists, due work and figures of complaints: who sees which, in which order, at what cost. B-017; business.md §20 (KPIs)."""

from datetime import timedelta

import pytest
from complaint_steps import TODAY, accepted, answered, closed, confirmed, one, registered, terms, written

from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.noun import due
from kehu_desk.complaints.queries import Picked, complaint_page, complaint_rows, revisits
from kehu_desk.complaints.queries.listing import complaint_keys
from kehu_desk.complaints.rules import RevisitTerms
from kehu_desk.complaints.rules.figures import CauseRow
from kehu_desk.complaints.service import deciding, handling, record_revisit, register_complaint
from kehu_desk.complaints.service.reading import figures
from kehu_desk.kernel.ids import new_id
from real_office import codes
from trade_steps import ROLES, put


def looked(trade, login, ask, *facts, **named):
    with trade.door.look(trade[login]) as (session, actor):
        return ask(session, actor, *facts, **named)


def numbers(trade, login, **picked):
    return [row.no[-1] for row in looked(trade, login, complaint_page, None, 99, Picked(**picked))]


def waits(trade, login):
    return [(row.kind, row.title[:13], row.due_on) for row in looked(trade, login, lambda session, actor: list(due(session, actor)))]


# lists


def test_each_sees_those_of_his_customers_the_newest_first(trade):
    registered(trade)
    trade.later(days=1)
    registered(trade, "rep3", trade.other)
    assert {login: numbers(trade, login) for login in ROLES} == {
        "rep": ["1"], "rep2": [], "rep3": ["2"], "sup": ["1"], "sup2": ["2"], "kam": [], "mgr": ["2", "1"], "cus": [], "adm": [], "aud": [],
        "finance": [], "con": [], "service": ["2", "1"], "tech": [],
    }  # fmt: skip


def test_filters_and_words_narrow_the_list(trade):
    registered(trade, description="瓶口渗漏", batch_no="B2026")
    registered(trade, severity="S1", category="delivery", description="迟到三天", customer=trade.second)
    closed(trade)
    assert numbers(trade, "service", state="open") == ["2", "1"]
    assert numbers(trade, "service", state="closed") == ["3"]
    assert numbers(trade, "service", severity="S1") == numbers(trade, "service", category="delivery") == ["2"]
    assert numbers(trade, "service", mine=trade.id("service")) == ["3"]
    for text in ("迟到", "绍兴", "TS-2026-00002", "越城 迟到"):
        assert numbers(trade, "service", text=text) == ["2"]
    assert numbers(trade, "service", text="B2026") == ["1"]
    assert numbers(trade, "service", text="%") == []


def test_pages_follow_one_another(trade):
    put(trade, *(
        Complaint(id=new_id(), no=f"TS-{at:04d}", customer_id=trade.customer, received_at=trade.clock[0] - timedelta(hours=at % 7), category="quality",
                  severity="S3", registered_severity="S3", description="渗漏", created_at=trade.clock[0], created_by=trade.id("rep"))
        for at in range(55)
    ))  # fmt: skip
    keys = looked(trade, "service", complaint_keys)
    rows, anchor = [], None
    while part := looked(trade, "service", complaint_page, anchor, 20):
        rows += part
        anchor = (part[-1].received_at, part[-1].id)
    assert [(row.received_at, row.id) for row in rows] == list(keys)
    assert len({row.id for row in rows}) == 55


def test_rows_of_one_customer_carry_their_clock(trade):
    made = accepted(trade)
    registered(trade, customer=trade.second)
    [row] = looked(trade, "rep", complaint_rows, trade.customer)
    assert (row.id, row.owner, [line.limit for line in row.clock]) == (made, "唐薇", ["reply", "contain", "final"])
    assert looked(trade, "rep3", complaint_rows, trade.customer) == []


def test_a_page_asks_a_handful_of_questions(trade):
    from sqlalchemy import event

    for _each in range(30):
        accepted(trade)
    asked = []
    with trade.door.look(trade["service"]) as (session, actor):
        complaint_page(session, actor, None, 5)
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", lambda *facts: asked.append(facts[2]))
        complaint_page(session, actor, None, 50)
    assert len(asked) <= 3


def test_revisits_are_listed_for_those_who_may_see_them(trade):
    made = closed(trade)
    record_revisit(trade.door, trade["service"], trade.customer, RevisitTerms(TODAY, scores={"service": 5}, complaint_id=made))
    record_revisit(trade.door, trade["rep"], trade.second, RevisitTerms(TODAY, text="一切正常"))
    assert [(row.complaint, row.by, dict(row.scores), row.text) for row in looked(trade, "rep", revisits)] == [
        ("", "张伟", {}, "一切正常"), ("TS-2026-00001", "唐薇", {"service": 5}, ""),
    ]  # fmt: skip
    assert len(looked(trade, "rep", revisits, trade.customer)) == 1
    assert looked(trade, "rep3", revisits) == []


# due work


def test_service_is_led_from_step_to_step(trade):
    made, title = registered(trade), "TS-2026-00001"
    assert waits(trade, "service") == [("complaint_accept", title, TODAY + timedelta(days=1))]
    handling.accept_complaint(trade.door, trade["service"], made)
    # a day, five days, fifteen days of work
    assert waits(trade, "service") == [
        ("complaint_reply", title, TODAY + timedelta(days=1)), ("complaint_contain", title, TODAY + timedelta(days=7)),
        ("complaint_answer", title, TODAY + timedelta(days=21)),
    ]  # fmt: skip
    handling.wait_for_customer(trade.door, trade["service"], made, "请寄回样品")
    assert waits(trade, "service") == []
    trade.later(days=10)
    assert waits(trade, "service") == [("complaint_waiting", title, TODAY + timedelta(days=10))]
    handling.resume_complaint(trade.door, trade["service"], made)
    written(trade, made, "D2", "D3", "D4", "D6", "D8")
    handling.answer_complaint(trade.door, trade["service"], made, "免费换货")
    assert waits(trade, "service") == [("complaint_confirm", title, None)]
    deciding.confirm_by_customer(trade.door, trade["service"], made, "钱经理", "phone", TODAY)
    assert waits(trade, "service") == [("complaint_close", title, None)]
    deciding.close_complaint(trade.door, trade["service"], made, "已换货，客户满意")
    assert waits(trade, "service") == [("complaint_revisit", title, TODAY + timedelta(days=17))]
    record_revisit(trade.door, trade["service"], trade.customer, RevisitTerms(TODAY, text="很满意", complaint_id=made))
    assert waits(trade, "service") == []


def test_the_superior_closes_grave_ones_and_decides_on_money(trade):
    confirmed(trade, severity="S2")
    made = accepted(trade)
    handling.grant_money(trade.door, trade["service"], made, 200_000, 0)
    expected = [("complaint_close", "TS-2026-00001", None), ("complaint_money", "TS-2026-00002", None)]
    assert waits(trade, "sup") == expected == waits(trade, "mgr")
    assert all(kind != "complaint_close" for kind, _title, _on in waits(trade, "service"))
    for login in ("rep", "sup2", "kam", "cus", "finance", "aud"):
        assert waits(trade, login) == []


def test_three_attempts_lead_to_closing(trade):
    made = answered(trade)
    for _each in range(3):
        assert waits(trade, "service")[0][0] == "complaint_confirm"
        trade.later(days=2)
        deciding.record_attempt(trade.door, trade["service"], made, "phone", "无人接听")
    assert waits(trade, "service")[0][0] == "complaint_close"


def test_nobody_is_asked_to_decide_on_his_own(trade):
    made = confirmed(trade, severity="S1")
    with trade.house.store.write() as session, session.begin():
        session.get_one(Complaint, made).created_by = trade.id("sup")
    assert waits(trade, "sup") == []
    assert waits(trade, "mgr") == [("complaint_close", "TS-2026-00001", None)]


# figures


@pytest.fixture
def year(trade):
    """Three customers with packaging, one of them also with transport; one answer late, one repeat."""
    for customer in (trade.customer, trade.second, trade.other):
        made = accepted(trade, login="service", customer=customer)
        written(trade, made, "D4")
        trade.later(hours=1)
        handling.answer_complaint(trade.door, trade["service"], made, "免费换货")
        handling.grant_money(trade.door, trade["service"], made, 50_000, 10_000)
    return trade


def test_figures_count_what_came_in(year):
    found = figures(year.door, year["service"], TODAY, TODAY, False)
    everything = found.lines[0]
    # answered from ten to eleven, from eleven to twelve, from twelve to one at lunch: 60, 60 and 0 minutes; 600.00 yuan each
    assert (everything.cases, everything.judged, everything.on_time_bp, everything.minutes, everything.repeat_bp) == (3, 3, 10000, 40, 0)
    assert everything.cost_fen == 180_000
    assert found.causes == [CauseRow("packaging", 3, 10000, 10000, 180_000)]
    assert figures(year.door, year["service"], TODAY - timedelta(days=9), TODAY - timedelta(days=1), False).lines[0].cases == 0


def test_rejected_ones_count_for_nothing(year):
    made = registered(year)
    deciding.reject_complaint(year.door, year["sup"], made, "不是我方产品")
    assert figures(year.door, year["service"], TODAY, TODAY, False).lines[0].cases == 3


def test_b_017_a_rep_sees_cells_of_three_customers_and_those_of_his_own(year):
    made = accepted(year, login="rep3", customer=year.other, severity="S1")
    found = figures(year.door, year["rep"], TODAY, TODAY, False)
    cells = {line.key: line.cases for line in found.lines}
    assert cells == {"all": 4, "S1": None, "S2": 0, "S3": 3, "S4": 0}
    own = figures(year.door, year["rep"], TODAY, TODAY, True)
    assert {line.key: line.cases for line in own.lines} == {"all": 2, "S1": 0, "S2": 0, "S3": 2, "S4": 0}
    assert {line.key: line.cases for line in figures(year.door, year["mgr"], TODAY, TODAY, False).lines}["S1"] == 1
    assert one(year, made).severity == "S1"


def test_late_ones_are_not_on_time_even_without_an_answer(trade):
    accepted(trade, severity="S1")
    assert figures(trade.door, trade["service"], TODAY, TODAY, False).lines[0].judged == 0
    trade.later(days=3)
    line = figures(trade.door, trade["service"], TODAY, TODAY, False).lines[0]
    assert (line.judged, line.on_time_bp, line.minutes) == (1, 0, None)


def test_who_has_no_duty_here_has_no_figures(trade):
    for login in ("cus", "adm", "aud", "finance", "con"):
        assert codes(figures, trade.door, trade[login], TODAY, TODAY, False) == ("E_FORBIDDEN",)
    assert codes(figures, trade.door, trade["service"], TODAY, TODAY - timedelta(days=1), False) == ("E_PERIOD",)


def test_the_terms_are_those_of_the_signature(trade):
    made = register_complaint(trade.door, trade["rep"], trade.customer, terms(visit_id=new_id()))
    assert one(trade, made).source_channel == "visit"
