"""Reading, lists, terms in force, duties, amendments, and what the clock does."""

from datetime import date

import pytest
from contract_office import ALL_ROLES, END, START

from kehu_desk.contracts import queries, service
from kehu_desk.contracts.noun import due
from kehu_desk.contracts.queries import Picked
from kehu_desk.contracts.rules.dates import stands
from kehu_desk.contracts.rules.duties import Duty, Fulfilment
from kehu_desk.door.notices import notices
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.session import state_purpose


def listed(desk, login, picked=Picked(), sort="no", descending=False, after=None, limit=50):
    with desk.door.look(desk[login]) as (session, actor):
        return queries.contract_page(session, actor, sort, descending, after, limit, picked)


def told(desk, login):
    with desk.door.look(desk[login]) as (session, actor):
        return [(row.kind, row.facts) for row in notices(session, actor.person)]


def work(desk, login):
    with desk.door.look(desk[login]) as (session, actor):
        return [(each.kind, each.title.split()[0]) for each in due(session, actor)]


# reading

SEES = {"rep", "sup", "con", "con2"}


@pytest.mark.parametrize("login", ALL_ROLES)
def test_a_contract_is_seen_by_relation_and_by_the_contract_office(desk, login):
    made = desk.draw()
    assert (listed(desk, login) != []) is (login in SEES)
    try:
        desk.do(login, service.read_contract, made)
        read = True
    except Refused:
        read = False
    assert read is (login in SEES)


def test_a_manager_says_why_unless_it_waits_for_his_decision(desk):
    made = desk.draw(amount_fen=20_000_000)
    assert desk.codes("mgr", service.read_contract, made) == ("E_PURPOSE",)
    desk.reach("reviewed", made)
    assert [row.amount_fen for row in listed(desk, "mgr")] == [20_000_000]
    assert desk.do("mgr", service.read_contract, made).no == "HT-2026-00001"
    assert desk.trade.entries("contract.approve")[-1].subject == "HT-2026-00001"
    desk.do("mgr", service.approve_contract, made)
    assert listed(desk, "mgr") == []
    desk.do("mgr", state_purpose, desk.customer, "核对合同履行情况")
    assert len(listed(desk, "mgr")) == 1


def test_a_custodian_sees_what_is_kept_without_amount_and_subject_and_reads_it_for_the_intake(desk):
    made = desk.reach("stamped")
    assert listed(desk, "cus") == []
    desk.do("rep", service.sign_contract, made, back_on=desk.today, signed_on=desk.today, originals=1)
    [row] = listed(desk, "cus")
    assert (row.no, row.amount_fen, row.subject) == ("HT-2026-00001", None, None)
    assert listed(desk, "cus", Picked(typed="经销")) == []
    assert desk.do("cus", service.read_contract, made).subject == "2026 年度经销"
    assert desk.trade.entries("section.custody")[-1].subject == "intake HT-2026-00001"


def test_the_first_reading_of_a_day_is_logged_before_the_first_byte(desk):
    made = desk.draw()
    desk.view(made, "rep")
    desk.view(made, "rep")
    found = [entry for entry in desk.trade.entries("section.view") if entry.section == "CON"]
    assert [(entry.actor, entry.subject) for entry in found] == [("张伟", "HT-2026-00001")]


def test_another_reps_contract_is_not_there(desk):
    desk.draw("rep3", customer=desk.trade.other)
    assert (len(listed(desk, "rep")), len(listed(desk, "rep3")), len(listed(desk, "con"))) == (0, 1, 1)


# lists


def test_the_list_goes_on_behind_an_anchor_without_gap_or_double(desk):
    made = [desk.draw(end_on=end) for end in (END, None, date(2026, 12, 1), None, END)]
    for sort in ("no", "end_on", "start_on"):
        for descending in (False, True):
            whole = [row.id for row in listed(desk, "con", sort=sort, descending=descending)]
            assert sorted(whole) == sorted(made)
            pages, after = [], None
            while page := listed(desk, "con", sort=sort, descending=descending, after=after, limit=2):
                pages += [row.id for row in page]
                after = (getattr(page[-1], sort), page[-1].id)
            assert pages == whole


def test_the_condition_of_a_state_or_phase_says_the_same_as_the_rule(desk):
    more = {"amount_fen": 1, "values": {"extra": "无", "end": "长期"}}
    ids = [desk.reach("filed", start_on=start, end_on=end, **more) for start, end in (
        (date(2026, 3, 2), date(2026, 5, 31)), (date(2026, 3, 2), date(2026, 6, 1)), (date(2026, 3, 3), date(2026, 6, 1)),
        (date(2025, 1, 1), date(2026, 3, 1)), (date(2025, 1, 1), date(2026, 3, 2)), (date(2025, 1, 1), None),
    )]  # fmt: skip
    ids += [desk.reach("draft"), desk.reach("approved")]
    rows = [desk.row(each) for each in ids]
    by_rule = {row.id: stands(row.state, row.start_on, row.end_on, date(2026, 3, 2), 90) for row in rows}
    for word in queries.STANDING:
        found = {row.id for row in listed(desk, "con", Picked(states=(word,)))}
        assert found == {each for each, stand in by_rule.items() if stand == word}, word
    assert {row.state for row in listed(desk, "con")} == set(by_rule.values())


def test_words_are_found_in_number_customer_and_subject(desk):
    desk.draw()
    desk.draw("rep", customer=desk.trade.second, subject="保密协议")
    assert [row.no for row in listed(desk, "rep", Picked(typed="保密"))] == ["HT-2026-00002"]
    assert [row.no for row in listed(desk, "rep", Picked(typed="华东 00001"))] == ["HT-2026-00001"]
    assert listed(desk, "rep", Picked(typed="%")) == []


# terms


def terms(desk, made, day):
    with desk.trade.house.store.read() as session:
        return queries.terms_on(session, made, day)


def test_the_terms_in_force_on_a_day(desk):
    made = desk.reach("filed")
    deed = desk.do("rep", service.propose_amendment, made, date(2026, 6, 1), {"discount_bp": 500, "credit_days": 60}, "下半年加大力度")
    assert desk.codes("rep", service.approve_amendment, deed) != ()
    assert desk.codes("con", service.sign_amendment, deed, desk.today) == ("E_STATE",)
    desk.do("sup", service.approve_amendment, deed)
    assert terms(desk, made, date(2026, 6, 1)).discount_bp == 200
    desk.do("rep", service.sign_amendment, deed, desk.today)
    seen = [terms(desk, made, day) for day in (date(2026, 5, 31), date(2026, 6, 1))]
    assert [(each.discount_bp, each.credit_days, each.in_force) for each in seen] == [(200, 30, True), (500, 60, True)]
    assert not terms(desk, made, date(2027, 3, 2)).in_force


def test_an_amendment_is_approved_by_another_within_his_limit(desk):
    made = desk.reach("filed")
    deed = desk.do("con", service.propose_amendment, made, date(2026, 6, 1), {"amount_fen": 20_000_000}, "")
    assert desk.codes("sup", service.approve_amendment, deed) != ()
    assert "E_SELF_APPROVAL" in desk.codes("con", service.approve_amendment, deed)
    assert desk.codes("mgr", service.approve_amendment, deed) == ()
    assert desk.codes("mgr", service.approve_amendment, deed) != ()


@pytest.mark.parametrize(
    ("day", "changes", "text", "code"),
    [
        (date(2026, 6, 1), {}, " ", "E_NO_CHANGE"), (None, {"discount_bp": 1}, "", "E_DATE"),
        (date(2026, 3, 1), {"discount_bp": 1}, "", "E_DATE_ORDER"), (date(2026, 6, 1), {"state": "x"}, "", "E_TERM"),
        (date(2026, 6, 1), {"end_on": date(2025, 1, 1)}, "", "E_DATE_ORDER"),
    ],
)  # fmt: skip
def test_a_wrong_amendment_is_not_proposed(desk, day, changes, text, code):
    made = desk.reach("filed")
    assert desk.codes("rep", service.propose_amendment, made, day, changes, text) == (code,)


def test_another_end_is_the_end_of_the_contract_once_signed(desk):
    made = desk.reach("filed")
    deed = desk.do("rep", service.propose_amendment, made, date(2026, 6, 1), {"end_on": date(2027, 6, 30)}, "顺延")
    desk.do("sup", service.approve_amendment, deed)
    desk.do("rep", service.sign_amendment, deed, desk.today)
    assert desk.row(made).end_on == date(2027, 6, 30)


def test_the_contract_in_force_with_a_customer(desk):
    def active(day):
        with desk.trade.house.store.read() as session:
            return queries.active_contract(session, desk.customer, day)

    desk.reach("stamped")
    assert active(START) is None
    first = desk.reach("filed", end_on=date(2026, 6, 30))
    second = desk.reach("filed", start_on=date(2026, 6, 1))
    assert [active(day) for day in (date(2026, 3, 1), START, date(2026, 6, 1), END, date(2027, 3, 2))] == [
        None,
        first,
        second,
        second,
        None,
    ]
    desk.do("sup", service.terminate_contract, second, "对方已经停业", date(2026, 6, 15), "已清")
    assert active(date(2026, 6, 16)) == first


# duties


def test_duties_of_both_sides_are_closed_with_evidence_and_come_again(desk):
    made = desk.reach("filed")
    ours = desk.do("rep", service.add_obligation, made, Duty("us", "report", "每月对账", date(2026, 3, 31), 1))
    theirs = desk.do("con", service.add_obligation, made, Duty("them", "payment", "付清首批货款", date(2026, 3, 20), 0, 1_000_000))
    assert desk.view(made).fulfilment is Fulfilment.NONE
    following = desk.do("rep", service.close_obligation, ours, "done", "对账单已签回")
    assert desk.do("rep", service.close_obligation, theirs, "breached", "逾期未付") is None
    seen = {each.id: each for each in desk.view(made).obligations}
    assert (seen[following].due_on, seen[following].state) == (date(2026, 4, 30), "open")
    assert (seen[ours].state, seen[ours].evidence, seen[theirs].state) == ("done", "对账单已签回", "breached")
    assert desk.view(made).fulfilment is Fulfilment.PARTIAL
    assert desk.codes("rep", service.close_obligation, ours, "done", "再次") == ("E_STATE",)


@pytest.mark.parametrize("login", sorted(set(ALL_ROLES) - {"rep", "con", "con2"}))
def test_duties_are_kept_by_the_responsible_person_and_the_office(desk, login):
    made = desk.reach("filed")
    assert desk.codes(login, service.add_obligation, made, Duty("us", "report", "每月对账")) != ()


# the clock


def test_the_ladder_is_told_once_a_step_to_who_keeps_it(desk):
    desk.reach("filed", start_on=date(2026, 1, 1), end_on=date(2026, 5, 31))
    for _ in range(2):
        service.sweep(desk.door)
    ending = [("contract_ending", {"contract": "HT-2026-00001", "end": "2026-05-31", "days": 90})]
    assert [told(desk, login) for login in ("rep", "con", "con2")] == [ending] * 3
    assert [told(desk, login) for login in ("rep2", "sup", "mgr", "finance")] == [[]] * 4
    desk.trade.later(days=47)
    service.sweep(desk.door)
    assert [kind for kind, _facts in told(desk, "rep")] == ["contract_notice", "contract_ending", "contract_ending"]


def test_what_is_renewed_already_is_not_told_of(desk):
    made = desk.reach("filed", start_on=date(2026, 1, 1), end_on=date(2026, 5, 31))
    desk.do("rep", service.renew_contract, made)
    service.sweep(desk.door)
    assert told(desk, "rep") == []


def test_a_contract_that_renews_itself_gets_one_draft_on_the_day_of_notice(desk):
    made = desk.reach("filed", start_on=date(2026, 1, 1), end_on=date(2026, 4, 30), renewal="auto", renewal_months=6, notice_days=30)
    desk.trade.later(days=28)
    service.sweep(desk.door)
    assert len(listed(desk, "con")) == 1
    desk.trade.later(days=1)
    for _ in range(2):
        service.sweep(desk.door)
    [after] = [row for row in listed(desk, "con") if row.id != made]
    assert (after.state, after.start_on, after.end_on) == ("draft", date(2026, 5, 1), date(2026, 10, 31))
    assert ("contract_renewed", {"contract": "HT-2026-00001", "successor": "HT-2026-00002"}) in told(desk, "rep")
    desk.do("rep", service.submit_contract, after.id)
    assert desk.codes("con", service.review_contract, after.id) == ()


def test_originals_that_stay_away_are_told_of_after_fifteen_days(desk):
    made = desk.reach("stamped")
    desk.do("rep", service.send_originals, made, desk.today)
    for days, expected in ((15, []), (1, [("contract_originals", {"contract": "HT-2026-00001", "sent": "2026-03-02"})])):
        desk.trade.later(days=days)
        service.sweep(desk.door)
        assert told(desk, "con") == expected


def test_goods_delivered_on_an_unsigned_contract_are_an_exception_after_fifteen_days(desk):
    from kehu_desk.products.entities import Product
    from kehu_desk.sales.entities import SalesRecord

    made, signed = desk.reach("approved"), desk.reach("signed")
    with desk.trade.house.store.write() as session, session.begin():
        product = Product(code="P1", name="药酒", base_unit="瓶", list_price4=10_000, **desk._made())
        session.add(product)
        session.flush()
        for number, contract in enumerate((made, signed)):
            session.add(SalesRecord(
                customer_id=desk.customer, level="L1", traded_on=date(2026, 3, 2), buyer_id=desk.customer, product_id=product.id, unit="瓶",
                qty_entered3=1000, qty3=1000, price4=10_000, amount_doc=100, amount_fen=100, ext_no=f"X{number}", contract_id=contract,
                state="delivered", **desk._made(),
            ))  # fmt: skip
    with desk.trade.house.store.read() as session:
        assert queries.unsigned_deliveries(session, date(2026, 3, 17), 15) == []
        [found] = queries.unsigned_deliveries(session, date(2026, 3, 18), 15)
    assert (found.contract, found.first_on, found.days) == (made, date(2026, 3, 2), 16)


# the workbench


def test_each_finds_his_step_on_the_workbench(desk):
    made = desk.draw()
    assert work(desk, "rep") == [("contract_draft", "HT-2026-00001")]
    desk.do("rep", service.submit_contract, made)
    assert [work(desk, login) for login in ("rep", "con", "sup", "mgr")] == [[], [("contract_review", "HT-2026-00001")], [], []]
    desk.do("con", service.review_contract, made)
    assert [work(desk, login) for login in ("con", "sup", "mgr")] == [[], [("contract_approve", "HT-2026-00001")], []]
    desk.do("sup", service.approve_contract, made)
    assert work(desk, "con2") == [("contract_stamp", "HT-2026-00001")]
    desk.do("con2", service.stamp_contract, made, desk.seal, pages=2)
    desk.do("rep", service.sign_contract, made, back_on=desk.today, signed_on=desk.today, originals=1)
    assert work(desk, "cus") == [("contract_file", "HT-2026-00001")]
    desk.do("rep", service.add_obligation, made, Duty("us", "report", "对账", date(2026, 3, 9)))
    assert work(desk, "rep") == [("contract_duty_us", "HT-2026-00001")]


# what goes with the archive


def test_with_a_destroyed_archive_its_contracts_go_and_the_others_stay(desk):
    from kehu_desk.store.base import Base
    from kehu_desk.store.wiping import wipe

    made = desk.reach("filed")
    desk.do("rep", service.add_obligation, made, Duty("us", "report", "每月对账"))
    desk.do("rep", service.propose_amendment, made, date(2026, 6, 1), {"discount_bp": 500}, "")
    desk.do("rep", service.renew_contract, made)
    other = desk.draw(customer=desk.trade.second)
    with desk.trade.house.store.write() as session, session.begin():
        wipe(session, Base.metadata, desk.customer)
    assert [row.id for row in listed(desk, "con")] == [other]


def test_a_signed_scan_is_no_attachment_of_a_draft(desk):
    from kehu_desk.archives.service.attachments import add_attachment

    assert desk.codes("rep", add_attachment, desk.customer, "CON", "HT-2026-00001 a.pdf", b"x") == ("E_FORBIDDEN",)


def test_a_loan_of_the_section_opens_the_contracts_of_one_customer(desk):
    from kehu_desk.borrowing.rules.terms import Kind
    from kehu_desk.borrowing.service import lending
    from kehu_desk.borrowing.service.lending import Request

    made = desk.reach("filed")
    loan = desk.do(
        "rep3", lending.request_loan, desk.customer, Request(Kind.READ, ["CON"], "contract", "核对合同条款内容", asked=("original",))
    )
    for login in ("sup2", "sup"):
        desk.do(login, lending.approve_loan, loan)
    assert listed(desk, "rep3") == []
    desk.do("cus", lending.release_loan, loan, pages=3)
    assert [row.id for row in listed(desk, "rep3")] == [made]
    assert desk.view(made, "rep3").no == "HT-2026-00001"


def test_what_a_search_has_found_is_shown_page_by_page_in_its_order(desk):
    from uuid import uuid4

    from kehu_desk.contracts.table import found_source

    made = [desk.draw(), desk.draw()]
    strange = [uuid4() for _ in range(448)]
    source = found_source(desk.door, desk["con"], [made[1], *strange, made[0]], pytest.fail)
    assert list(source.anchors(lambda _done, _all: None)) == [(200,), (400,)]
    assert [row.id for row in source.page(None, 200)] == [made[1]]
    assert [row.id for row in source.page((400,), 200)] == [made[0]]
