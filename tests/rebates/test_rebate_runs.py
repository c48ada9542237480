"""What counts for a rebate, and the way of a run through four hands. Source: business.md §16, §1."""

from datetime import date, timedelta

import pytest
from rebate_steps import FIRST, LAST, TIERS, WAN, approved, calculated, checked, drafted, line, paid, published, terms

from goods_shelf import stock
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.rebates import queries, service
from kehu_desk.rebates.entities import RebateMember, RebateProgram, RebateProvision, RebateRun
from kehu_desk.rebates.rules.gates import Gate
from kehu_desk.rebates.rules.timeliness import Within
from kehu_desk.rebates.service import reading
from kehu_desk.rebates.service.deciding import run_offers
from kehu_desk.rebates.service.programs import program_offers
from trade_steps import ROLES, owed, put, read
from trade_steps import paid as money

DONE = date(2026, 3, 2)


def codes(act, *facts, **named):
    with pytest.raises(Refused) as refused:
        act(*facts, **named)
    return refused.value.codes


def the_run(trade, run):
    [row] = read(trade, RebateRun, id=run)
    return row


# programmes


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("finance", "con")])
def test_only_contract_and_finance_draft(trade, login):
    assert codes(service.draft_program, trade.door, trade[login], terms()) == ("E_FORBIDDEN",)
    assert read(trade, RebateProgram) == []


def test_a_manager_publishes_and_nobody_else(trade):
    program = drafted(trade)
    for login in ROLES:
        if login != "mgr":
            assert codes(service.publish_program, trade.door, trade[login], program)[0] == "E_FORBIDDEN"
    service.publish_program(trade.door, trade["mgr"], program)
    [row] = read(trade, RebateProgram)
    assert (row.state, row.version, row.decided_by) == ("published", 1, trade.id("mgr"))
    assert codes(service.change_program, trade.door, trade["finance"], program, terms()) == ("E_STATE",)
    assert codes(service.discard_program, trade.door, trade["finance"], program) == ("E_STATE",)


def test_a_refused_draft_writes_nothing_and_names_the_row(trade):
    with pytest.raises(Refused) as refused:
        drafted(trade, tiers=(TIERS[0], TIERS[2], TIERS[1]), title="")
    assert [(each.code, dict(each.facts)) for each in refused.value.nos if each.code == "E_TIER_ORDER"] == [
        ("E_TIER_ORDER", {"row": 3, "other": 2}),
    ]  # fmt: skip
    assert set(refused.value.codes) == {"E_REBATE_FIELD", "E_TIER_ORDER", "E_TIER_FALLS"}
    assert read(trade, RebateProgram) == []


def test_one_draft_of_a_code_at_a_time_and_it_can_be_discarded(trade):
    program = drafted(trade)
    assert codes(drafted, trade) == ("E_DRAFT_THERE",)
    service.change_program(trade.door, trade["con"], program, terms(title="新名"))
    [row] = read(trade, RebateProgram)
    assert (row.title, row.drafted_by) == ("新名", trade.id("con"))
    service.discard_program(trade.door, trade["finance"], program)
    assert read(trade, RebateProgram) == []


def test_a_new_version_takes_the_place_of_the_old_with_its_members(trade):
    old = published(trade, trade.customer, trade.second)
    assert codes(published, trade) == ("E_VERSION_START",)
    [draft] = [each for each in read(trade, RebateProgram) if each.state == "draft"]
    service.change_program(trade.door, trade["finance"], draft.id, terms(valid_from=date(2026, 1, 1)))
    service.publish_program(trade.door, trade["mgr"], draft.id)
    rows = {row.version: row for row in read(trade, RebateProgram)}
    assert (rows[1].state, rows[1].valid_to, rows[2].state) == ("ended", date(2025, 12, 31), "published")
    assert {row.customer_id for row in read(trade, RebateMember, program_id=rows[2].id)} == {trade.customer, trade.second}
    assert rows[1].id == old


def test_ending_says_why_and_lies_within(trade):
    program = published(trade)
    assert codes(service.end_program, trade.door, trade["mgr"], program, date(2027, 1, 1), "") == ("E_REASON", "E_DAY")
    service.end_program(trade.door, trade["mgr"], program, date(2026, 6, 30), "政策调整,提前结束")
    [row] = read(trade, RebateProgram)
    assert (row.state, row.valid_to) == ("ended", date(2026, 6, 30))
    assert codes(service.join_program, trade.door, trade["finance"], program, [trade.customer]) == ("E_STATE",)


# who takes part


@pytest.mark.parametrize(("login", "expected"), [
    ("rep", ()), ("sup", ()), ("finance", ()), ("rep3", ("E_NO_RELATION",)), ("sup2", ("E_NO_RELATION",)), ("mgr", ("E_FORBIDDEN",)),
    ("cus", ("E_FORBIDDEN",)), ("adm", ("E_FORBIDDEN",)), ("aud", ("E_FORBIDDEN",)), ("con", ("E_FORBIDDEN",)),
    ("service", ("E_FORBIDDEN",)), ("tech", ("E_FORBIDDEN",)),
])  # fmt: skip
def test_who_lets_a_customer_take_part(trade, login, expected):
    program = published(trade)
    if expected:
        assert codes(service.join_program, trade.door, trade[login], program, [trade.customer]) == expected
    else:
        assert service.join_program(trade.door, trade[login], program, [trade.customer]) == ()
    assert len(read(trade, RebateMember)) == (not expected)


def test_joining_once_and_within_the_days(trade):
    program = published(trade, trade.customer)
    assert codes(service.join_program, trade.door, trade["finance"], program, [trade.customer]) == ("E_JOINED",)
    assert codes(service.join_program, trade.door, trade["finance"], program, [trade.second], date(2024, 1, 1)) == ("E_SPAN",)
    [(who, nos)] = service.join_program(trade.door, trade["finance"], program, [trade.customer, trade.second])
    assert (who, nos[0].code) == (trade.customer, "E_JOINED") and len(read(trade, RebateMember)) == 2


def test_leaving_keeps_the_days_that_were_run(trade):
    program = published(trade, trade.customer)
    run = calculated(trade, program)
    [member] = read(trade, RebateMember)
    assert codes(service.leave_program, trade.door, trade["rep"], member.id, FIRST) == ("E_RUN_THERE",)
    service.leave_program(trade.door, trade["rep"], member.id, LAST)
    assert read(trade, RebateMember)[0].until_on == LAST and the_run(trade, run).period_to == LAST


# what counts


def test_the_base_takes_returns_off_and_leaves_specials_out(trade):
    program = published(trade, trade.customer)
    line(trade, trade.customer, 120 * WAN)
    line(trade, trade.customer, -10 * WAN, date(2025, 12, 31), doc_type="return")  # of an older sale: counts when it happens
    for other in (
        {"discount_fen": 5}, {"promotion": "双十一"}, {"rebate_eligible": False}, {"state": "cancelled"}, {"on": date(2026, 1, 1)},
        {"on": date(2025, 9, 30)}, {"level": "L2"},
    ):  # fmt: skip
        line(trade, trade.customer, 7 * WAN, **other)
    line(trade, trade.second, 50 * WAN)
    row = the_run(trade, calculated(trade, program))
    assert (row.base, row.tier, row.gross_fen, row.net_fen) == (110 * WAN, 2, 1_200_000, 1_200_000)  # 1 % of 100, 2 % of 10
    assert (row.period_from, row.period_to, row.no) == (FIRST, LAST, "FL-2026-00001")


def test_specials_count_where_the_programme_does_not_leave_them_out(trade):
    program = published(trade, trade.customer, exclusions=())
    line(trade, trade.customer, 7 * WAN, discount_fen=5)
    assert the_run(trade, calculated(trade, program)).base == 7 * WAN


def test_gifts_are_left_out_of_quantities(trade):
    base = {"measure": "qty", "tier_mode": "per_unit"}
    for exclusions, found in ((("gift",), 5000), ((), 8000)):
        program = published(trade, trade.customer, code=f"Q{found}", exclusions=exclusions, **base)
        if found == 5000:
            line(trade, trade.customer, 100, qty3=5000)
            line(trade, trade.customer, 0, qty3=3000, doc_type="gift")
        assert the_run(trade, calculated(trade, program)).base == found


def test_products_and_categories(trade):
    wine = stock(trade, "W1")
    program = published(trade, trade.customer, products=(wine,))
    line(trade, trade.customer, 3 * WAN, product=wine)
    line(trade, trade.customer, 4 * WAN)
    assert the_run(trade, calculated(trade, program)).base == 3 * WAN


def test_sell_through_counts_what_he_sold_on(trade):
    program = published(trade, trade.customer, basis="sell_through")
    line(trade, trade.customer, 9 * WAN)
    line(trade, trade.customer, 2 * WAN, level="L2")
    assert the_run(trade, calculated(trade, program)).base == 2 * WAN


def test_receipts_count_the_money_that_came_but_not_rebates(trade):
    from kehu_desk.settlement.rules.receipts import Entry
    from kehu_desk.settlement.service import confirm_receipt, enter_receipt

    program = published(trade, trade.customer, basis="receipts")
    money(trade, trade.customer, 5 * WAN, date(2025, 12, 1))
    money(trade, trade.customer, 6 * WAN, date(2026, 1, 5))
    offset = enter_receipt(trade.door, trade["finance"], trade.customer, Entry(date(2025, 12, 5), "rebate_offset", WAN))
    confirm_receipt(trade.door, trade["fin2"], offset, prepayment=True)
    assert the_run(trade, calculated(trade, program)).base == 5 * WAN


def test_timeliness_from_what_paid_the_invoices(trade):
    program = published(trade, trade.customer, timeliness=(Within(15, 10_000), Within(30, 8_000)))
    soon = owed(trade, trade.customer, 60 * WAN, date(2025, 11, 1), date(2025, 12, 1))
    owed(trade, trade.customer, 40 * WAN, date(2025, 11, 1), date(2025, 12, 1))
    money(trade, trade.customer, 60 * WAN, date(2025, 11, 21), soon)  # 20 days
    row = the_run(trade, calculated(trade, program))
    assert (row.base, row.gross_fen, row.coef_bp, row.net_fen) == (100 * WAN, 1_000_000, 4800, 480_000)


def test_gates_from_real_records(trade):
    gates = (Gate("sell_through", 5000, 5000), Gate("reported", 3000, 5000), Gate("stock_days", 45, 9000), Gate("no_stray", 0, 0))
    program = published(trade, trade.customer, gates=gates)
    wine = stock(trade, "W1")
    line(trade, trade.customer, 100 * WAN, product=wine, qty3=10_000)
    line(trade, trade.customer, WAN, product=wine, qty3=4_000, level="L2")
    row = the_run(trade, calculated(trade, program))
    assert [(each["gate"]["kind"], each["found"], each["passed"]) for each in row.gates] == [
        ("sell_through", 4000, False), ("reported", 3333, True), ("stock_days", None, False), ("no_stray", 0, True),
    ]  # fmt: skip
    assert row.net_fen == 450_000  # 1,000,000 x 50 % x 90 %


def test_growth_needs_a_last_year(trade):
    program = published(trade, trade.customer, trade.second, tier_mode="growth", tiers=(TIERS[0]._replace(bound=500),))
    for customer in (trade.customer, trade.second):
        line(trade, customer, 110 * WAN)
    line(trade, trade.customer, 100 * WAN, date(2024, 11, 10))
    first = the_run(trade, calculated(trade, program))
    second = the_run(trade, calculated(trade, program, trade.second))
    assert (first.base_last, first.net_fen, first.inputs["assessable"]) == (100 * WAN, 1_100_000, True)
    assert (second.base_last, second.net_fen, second.inputs["assessable"]) == (0, 0, False)


# runs


@pytest.mark.parametrize("login", [role for role in ROLES if role != "finance"])
def test_only_finance_runs(trade, login):
    program = published(trade, trade.customer)
    assert codes(service.run_program, trade.door, trade[login], program, LAST) == ("E_FORBIDDEN",)
    assert read(trade, RebateRun) == []


def test_a_period_is_run_once_whatever_the_version(trade):
    program = published(trade, trade.customer)
    calculated(trade, program)
    with pytest.raises(Refused) as refused:
        service.run_program(trade.door, trade["finance"], program, FIRST)
    [twice] = refused.value.nos
    assert (twice.code, dict(twice.facts)["no"], dict(twice.facts)["state"]) == ("E_RUN_TWICE", "FL-2026-00001", "calculated")
    draft = drafted(trade, valid_from=date(2025, 11, 1))
    service.publish_program(trade.door, trade["mgr"], draft)
    assert codes(service.run_program, trade.door, trade["finance"], draft, LAST) == ("E_RUN_TWICE",)
    assert len(read(trade, RebateRun)) == 1


def test_each_customer_is_decided_alone(trade):
    program = published(trade, trade.customer, trade.second)
    calculated(trade, program)
    found = service.run_program(trade.door, trade["finance"], program, LAST)
    assert len(found.runs) == 1 and [(who, nos[0].code) for who, nos in found.refused] == [(trade.customer, "E_RUN_TWICE")]


def test_not_before_the_period_is_over_nor_after_the_deadline(trade):
    program = published(trade, trade.customer, trade.second)
    assert codes(service.run_program, trade.door, trade["finance"], program, DONE) == ("E_RUN_EARLY",)
    trade.clock[0] += timedelta(days=29)  # 2026-03-31: the ninetieth day after the last of December
    run = calculated(trade, program)
    trade.clock[0] += timedelta(days=1)
    assert codes(service.run_program, trade.door, trade["finance"], program, LAST, [trade.second]) == ("E_CLAIM_OVER",)
    service.reverse_run(trade.door, trade["finance"], run, "客户口径有误")
    assert calculated(trade, program) != run  # what was in time once may be put right


def test_nobody_takes_part_in_a_draft_or_outside_his_days(trade):
    program = published(trade)
    assert codes(service.run_program, trade.door, trade["finance"], program, LAST) == ("E_NOBODY",)
    assert codes(service.run_program, trade.door, trade["finance"], program, LAST, [trade.customer]) == ("E_NOT_MEMBER",)
    draft = drafted(trade, code="B")
    assert codes(service.run_program, trade.door, trade["finance"], draft, LAST) == ("E_STATE",)


def test_four_hands(trade):
    program = published(trade, trade.customer)
    line(trade, trade.customer, 110 * WAN)
    row = the_run(trade, paid(trade, program))
    assert (row.calculated_by, row.checked_by, row.approved_by, row.paid_by) == tuple(map(trade.id, ("finance", "sup", "mgr", "fin2")))
    assert (row.state, row.paid_on, row.paid_doc) == ("paid", DONE, "贷记 26-031")
    with trade.door.reading() as session:
        assert queries.paid_to(session, [trade.customer, trade.second], DONE, DONE) == {trade.customer: 1_200_000}


def test_who_worked_it_out_does_not_pay_it(trade):
    run = approved(trade, published(trade, trade.customer))
    assert codes(service.pay_run, trade.door, trade["finance"], run, DONE, "D1") == ("E_SELF_APPROVAL",)
    assert the_run(trade, run).state == "approved"


STEPS = {
    "check": (calculated, lambda trade, login, run: service.check_run(trade.door, trade[login], run), {"sup"}),
    "approve": (checked, lambda trade, login, run: service.approve_run(trade.door, trade[login], run), {"mgr", "mgr2"}),
    "pay": (approved, lambda trade, login, run: service.pay_run(trade.door, trade[login], run, DONE, "D1"), {"finance", "fin2"}),
}  # fmt: skip


@pytest.mark.parametrize("event", STEPS)
@pytest.mark.parametrize("login", ROLES)
def test_every_step_is_the_duty_of_one_role(trade, event, login):
    ready, act, allowed = STEPS[event]
    run = ready(trade, published(trade, trade.customer))
    before = the_run(trade, run).state
    if login not in allowed:
        not_his = event == "check" and login in {"sup2", "mgr", "mgr2"}  # a manager checks for those whose superior he is
        wanted = "E_NO_RELATION" if not_his else "E_FORBIDDEN"
        assert codes(act, trade, login, run)[0] == wanted
        assert the_run(trade, run).state == before
        assert event not in {offer.event for offer in run_offers(trade.door, trade[login], run)}
    else:
        assert event in {offer.event for offer in run_offers(trade.door, trade[login], run)}


@pytest.mark.parametrize("event", STEPS)
def test_no_step_is_taken_out_of_its_turn(trade, event):
    _ready, act, allowed = STEPS[event]
    run = paid(trade, published(trade, trade.customer))
    assert "E_STATE" in codes(act, trade, min(allowed), run)


def test_payment_names_a_paper_and_a_day_between_approval_and_today(trade):
    run = approved(trade, published(trade, trade.customer))
    for on, doc, wanted in (
        (DONE, " ", ("E_DOC",)),
        (DONE + timedelta(days=1), "D", ("E_DAY",)),
        (DONE - timedelta(days=1), "D", ("E_DAY",)),
    ):
        assert codes(service.pay_run, trade.door, trade["fin2"], run, on, doc) == wanted
    assert the_run(trade, run).paid_on is None


def test_sent_back_with_a_reason_and_worked_out_anew(trade):
    program = published(trade, trade.customer)
    run = checked(trade, program)
    assert codes(service.send_back_run, trade.door, trade["sup"], run, "少算退货一笔") == ("E_FORBIDDEN",)
    assert codes(service.send_back_run, trade.door, trade["mgr"], run, "短") == ("E_REASON",)
    service.send_back_run(trade.door, trade["mgr"], run, "漏了十二月的一笔")
    line(trade, trade.customer, 100 * WAN)
    service.recalculate_run(trade.door, trade["fin2"], run)
    row = the_run(trade, run)
    assert (row.state, row.checked_by, row.calculated_by, row.net_fen) == ("calculated", None, trade.id("fin2"), 1_000_000)


def test_reversal_says_why_and_opens_the_period_again(trade):
    program = published(trade, trade.customer)
    run = paid(trade, program)
    assert codes(service.reverse_run, trade.door, trade["finance"], run, "多付了一笔款") == ("E_FORBIDDEN",)
    assert codes(service.reverse_run, trade.door, trade["mgr"], run, "") == ("E_REASON",)
    service.reverse_run(trade.door, trade["mgr"], run, "多付了一笔款")
    assert (the_run(trade, run).state, the_run(trade, run).reversed_why) == ("reversed", "多付了一笔款")
    assert calculated(trade, program) != run
    with trade.door.reading() as session:
        assert queries.paid_to(session, [trade.customer], DONE, DONE) == {}


def test_what_was_read_is_what_is_checked(trade):
    program = published(trade, trade.customer)
    run = calculated(trade, program)
    seen = the_run(trade, run).row_version
    assert codes(service.check_run, trade.door, trade["sup"], run, seen + 1) == ("E_STALE",)
    service.check_run(trade.door, trade["sup"], run, seen)


def test_nothing_more_is_written_for_a_sealed_archive(trade):
    from sqlalchemy import update

    from kehu_desk.archives.entities import Customer

    program = published(trade, trade.customer)
    run = calculated(trade, program)
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == trade.customer).values(state="SEALED"))
    assert "E_ARCHIVE_STATE" in codes(service.check_run, trade.door, trade["sup"], run)
    assert "E_ARCHIVE_STATE" in codes(service.run_program, trade.door, trade["finance"], program, date(2025, 7, 1))


# seeing


@pytest.mark.parametrize(("login", "count"), [
    ("rep", 1), ("sup", 1), ("mgr", 2), ("finance", 2), ("fin2", 2), ("rep3", 1), ("sup2", 1), ("rep2", 0), ("cus", 0), ("aud", 0),
    ("con", 0), ("service", 0), ("adm", 0),
])  # fmt: skip
def test_who_sees_which_runs(trade, login, count):
    program = published(trade, trade.customer, trade.other)
    for customer in (trade.customer, trade.other):
        calculated(trade, program, customer)
    with trade.door.look(trade[login]) as (session, actor):
        rows = queries.run_rows(session, actor)
        assert len(rows) == len(queries.run_keys(session, actor)) == count
        [program_row] = queries.program_rows(session, actor)
        assert program_row.members == count


def test_finance_reads_one_through_sales_and_a_stranger_not_at_all(trade):
    run = calculated(trade, published(trade, trade.customer))
    found = reading.run(trade.door, trade["finance"], run)
    assert found.row.no == "FL-2026-00001" and [hand.step for hand in found.hands] == ["calculated"]
    assert codes(reading.run, trade.door, trade["rep3"], run) == ("E_NOT_FOUND",)


def test_pages_by_keyset_hold_every_row_once(trade):
    program = published(trade, trade.customer, trade.second)
    for day in (date(2025, 2, 1), date(2025, 5, 1), date(2025, 8, 1), date(2025, 11, 1)):
        trade.clock[0] = trade.clock[0].replace(year=2025 if day.month < 10 else 2026, month=day.month + 2 if day.month < 10 else 3)
        service.run_program(trade.door, trade["finance"], program, day)
    with trade.door.look(trade["finance"]) as (session, actor):
        found, anchor = list[object](), None
        while rows := queries.run_rows(session, actor, anchor, 3):
            found += [row.no for row in rows]
            anchor = rows[-1].period_from, rows[-1].no, rows[-1].id
        assert len(found) == len(set(found)) == 8


# simulation


def test_simulation_tells_the_tier_the_gap_and_the_risk(trade):
    program = published(trade, trade.customer, period="year", tier_mode="whole")
    line(trade, trade.customer, 90 * WAN, date(2026, 1, 20))
    found = reading.simulation(trade.door, trade["rep"], program, trade.customer)
    assert (found.facts.base, found.worked.tier, found.worked.net_fen) == (90 * WAN, 1, 900_000)
    assert found.next is not None
    assert (found.next.place, found.next.missing, found.next.extra_fen) == (2, 10 * WAN, 1_100_000)
    assert (found.stock_days, found.risk) == (None, False)
    more = reading.simulation(trade.door, trade["rep"], program, trade.customer, more=10 * WAN)
    assert (more.worked.tier, more.worked.net_fen) == (2, 2_000_000)


def test_simulation_warns_of_a_full_store(trade):
    program = published(trade, trade.customer, period="year")
    wine, count = stock(trade, "W1"), new_id()
    made = {"created_at": trade.clock[0], "created_by": trade.id("rep")}
    put(trade, StockCount(
        id=count, no="PD-1", customer_id=trade.customer, counted_on=date(2026, 2, 1), scope="full", counter_id=trade.id("rep"),
        state="posted", **made,
    ))  # fmt: skip
    put(trade, StockCountLine(
        count_id=count, customer_id=trade.customer, line_no=1, product_id=wine, unit="瓶", qty_entered3=100_000, qty3=100_000,
    ))  # fmt: skip
    line(trade, trade.customer, WAN, date(2026, 2, 20), product=wine, level="L2", qty3=7_000)
    found = reading.simulation(trade.door, trade["rep"], program, trade.customer)
    assert found.stock_days is not None and found.stock_days > found.most_days == 45 and found.risk


@pytest.mark.parametrize(("login", "expected"), [
    ("rep", None), ("sup", None), ("mgr", None), ("finance", None), ("rep3", "E_NO_RELATION"), ("sup2", "E_NO_RELATION"),
    ("con", "E_FORBIDDEN"), ("cus", "E_FORBIDDEN"), ("aud", "E_FORBIDDEN"), ("adm", "E_FORBIDDEN"), ("service", "E_FORBIDDEN"),
])  # fmt: skip
def test_who_may_try_figures(trade, login, expected):
    program = published(trade, trade.customer)
    if expected:
        assert codes(reading.simulation, trade.door, trade[login], program, trade.customer) == (expected,)
    else:
        assert reading.simulation(trade.door, trade[login], program, trade.customer).worked.base == 0


# provisions


def test_months_add_up_to_what_the_run_came_to(trade):
    program = published(trade, trade.customer, valid_from=FIRST)
    for month, fen in ((10, 30), (11, 30), (12, 60)):
        line(trade, trade.customer, fen * WAN, date(2025, month, 15))
    booked = [service.book_provisions(trade.door, trade["finance"], date(2025, month, 1)).booked_fen for month in (10, 11, 12)]
    assert sum(booked) == 1_000_000 + 400_000  # marginal on 120 万
    approved(trade, program)
    assert service.book_provisions(trade.door, trade["finance"], date(2026, 1, 1)).booked_fen == 0
    rows = read(trade, RebateProvision)
    assert sum(row.booked_fen for row in rows) == 1_400_000


def test_a_run_that_came_to_less_trues_up_what_was_set_aside(trade):
    program = published(trade, trade.customer, valid_from=FIRST, gates=(Gate("stock_days", 45, 5000),))
    line(trade, trade.customer, 100 * WAN)
    service.book_provisions(trade.door, trade["finance"], LAST)
    approved(trade, program)
    assert service.book_provisions(trade.door, trade["finance"], date(2026, 1, 1)).booked_fen == -500_000
    assert sum(row.booked_fen for row in read(trade, RebateProvision)) == 500_000


def test_months_are_booked_in_their_order_after_their_end(trade):
    published(trade, trade.customer, valid_from=FIRST)
    assert codes(service.book_provisions, trade.door, trade["finance"], DONE) == ("E_MONTH",)
    service.book_provisions(trade.door, trade["finance"], date(2026, 1, 1))
    assert service.book_provisions(trade.door, trade["finance"], date(2026, 1, 9)).rows == 1  # the same month anew
    assert codes(service.book_provisions, trade.door, trade["finance"], LAST) == ("E_BOOKED_LATER",)
    assert codes(service.book_provisions, trade.door, trade["rep"], LAST) == ("E_FORBIDDEN",)
    assert len(read(trade, RebateProvision)) == 1


# what waits


def test_due_work_follows_the_steps_and_leaves_the_hands_before_out(trade):
    from kehu_desk.rebates.noun import due

    def kinds(login):
        with trade.door.look(trade[login]) as (session, actor):
            return sorted(each.kind for each in due(session, actor))

    program = drafted(trade)
    assert kinds("mgr") == ["rebate_publish"] and kinds("sup") == kinds("finance") == []
    service.publish_program(trade.door, trade["mgr"], program)
    service.join_program(trade.door, trade["finance"], program, [trade.customer])
    run = calculated(trade, program)
    assert (kinds("sup"), kinds("sup2"), kinds("mgr")) == (["rebate_check"], [], [])
    service.check_run(trade.door, trade["sup"], run)
    assert (kinds("sup"), kinds("mgr"), kinds("mgr2")) == ([], ["rebate_approve"], ["rebate_approve"])
    service.approve_run(trade.door, trade["mgr"], run)
    assert (kinds("finance"), kinds("fin2")) == ([], ["rebate_pay"])


def test_offers_of_a_programme(trade):
    program = drafted(trade)

    def events(login):
        return {offer.event for offer in program_offers(trade.door, trade[login], program)}

    assert events("finance") == {"change", "discard", "join"} and events("mgr") == {"publish"} and events("cus") == set()
    service.publish_program(trade.door, trade["mgr"], program)
    assert events("finance") == {"renew", "join"} and events("mgr") == {"end"}
