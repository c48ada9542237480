"""A complaint from registration to the revisit: who does what, what stands against it. Source: business.md §20, §1; B-036, B-160."""

from datetime import date, timedelta

import pytest
from complaint_steps import BODIES, TODAY, accepted, answered, block, closed, confirmed, one, registered, rows, terms, written

from goods_shelf import stock
from kehu_desk.archives.entities import Attachment
from kehu_desk.archives.service.attachments import read_attachment
from kehu_desk.archives.service.team import join_team
from kehu_desk.complaints.entities import Complaint, ComplaintBlock, ComplaintWait, ContactAttempt, Revisit
from kehu_desk.complaints.rules import RevisitTerms
from kehu_desk.complaints.service import deciding, handling, record_revisit, register_complaint, writing
from kehu_desk.complaints.service.clockwork import sweep
from kehu_desk.complaints.service.offers import complaint_offers
from kehu_desk.complaints.service.reading import view
from kehu_desk.complaints.words import explain
from kehu_desk.custody.service import sealing
from kehu_desk.door.notices import Notice
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.returns.entities import Rma
from real_office import codes
from trade_steps import ROLES, put

FIELD = {"rep", "service"}


def do(trade, login, deed, *facts, **named):
    return codes(deed, trade.door, trade[login], *facts, **named)


def facts_of(trade, login, deed, *facts):
    try:
        deed(trade.door, trade[login], *facts)
    except Refused as refused:
        return {no.code: dict(no.facts) for no in refused.nos}
    return {}


def offered(trade, login, complaint):
    return {offer.event: [no.code for no in offer.nos] for offer in complaint_offers(trade.door, trade[login], complaint)}


# registering


def test_it_gets_a_number_and_stands_at_new(trade):
    first, second = registered(trade), registered(trade, "service", claim_fen=50_000)
    it = one(trade, first)
    assert (it.no, it.state, it.severity, it.registered_severity, it.received_at) == ("TS-2026-00001", "new", "S3", "S3", trade.clock[0])
    assert (one(trade, second).no, one(trade, second).claim_fen) == ("TS-2026-00002", 50_000)
    entry = trade.entries("complaint.register")[-1]
    assert (entry.subject, entry.customer_id, entry.section) == ("TS-2026-00002", trade.customer, "RET")


@pytest.mark.parametrize("login", ROLES)
def test_the_field_and_service_register_nobody_else(trade, login):
    refused = do(trade, login, register_complaint, trade.customer, terms())
    assert (refused == ()) is (login in FIELD)
    assert len(rows(trade, Complaint)) == (login in FIELD)


def test_a_member_of_the_team_registers_too(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("tech"))
    assert do(trade, "tech", register_complaint, trade.customer, terms()) == ()


def test_what_is_wrong_is_named_and_nothing_is_written(trade):
    refused = facts_of(trade, "rep", register_complaint, trade.customer, terms(product_id=new_id()))
    assert refused == {"E_FIELD": {"field": "product_id", "section": "RET", "why": "unknown"}}
    assert do(trade, "rep", register_complaint, trade.customer, terms(severity="S9", description="")) == ("E_FIELD",)
    assert do(trade, "rep", register_complaint, new_id(), terms()) == ("E_NOT_FOUND",)
    assert rows(trade, Complaint) == []


def test_what_came_in_earlier_is_dated_back(trade):
    made = registered(trade, received_at=trade.clock[0] - timedelta(days=3))
    assert one(trade, made).received_at == trade.clock[0] - timedelta(days=3)


# handling


@pytest.mark.parametrize("login", ROLES)
def test_service_alone_handles(trade, login):
    made = registered(trade)
    tried = [
        do(trade, login, handling.accept_complaint, made, trade.id("service")), do(trade, login, handling.record_first_reply, made, "已收到，今天派人"),
        do(trade, login, writing.write_block, made, block("D2")), do(trade, login, handling.wait_for_customer, made, "请寄回样品"),
        do(trade, login, handling.resume_complaint, made), do(trade, login, handling.grant_money, made, 100, 0),
        do(trade, login, handling.answer_complaint, made, "免费换货"),
        do(trade, login, deciding.record_attempt, made, "phone", "无人接听"), do(trade, login, deciding.confirm_by_customer, made, "钱经理", "phone", TODAY),
    ]  # fmt: skip
    assert all(refused == () for refused in tried) if login == "service" else all(refused for refused in tried)
    assert one(trade, made).state == ("customer_confirmed" if login == "service" else "new")


def test_only_service_can_be_the_owner(trade):
    made = registered(trade)
    assert do(trade, "service", handling.accept_complaint, made, trade.id("rep")) == ("E_OWNER_ROLE",)
    assert do(trade, "service", handling.accept_complaint, made, new_id()) == ("E_OWNER_ROLE",)
    assert do(trade, "service", handling.accept_complaint, made) == ()
    assert do(trade, "service", handling.assign_complaint, made, trade.id("rep")) == ("E_OWNER_ROLE",)
    assert (one(trade, made).owner_id, one(trade, made).state) == (trade.id("service"), "accepted")


def test_accepting_may_judge_the_severity_otherwise(trade):
    made = registered(trade)
    assert do(trade, "service", handling.accept_complaint, made, None, "S9") == ("E_FIELD",)
    handling.accept_complaint(trade.door, trade["service"], made, None, "S2")
    assert (one(trade, made).severity, one(trade, made).registered_severity) == ("S2", "S2")


def test_there_is_one_first_reply_not_before_it_came_in(trade):
    made = accepted(trade)
    assert do(trade, "service", handling.record_first_reply, made, "嗯") == ("E_FIELD",)
    assert do(trade, "service", handling.record_first_reply, made, "已收到，今天派人", trade.clock[0] - timedelta(hours=1)) == ("E_FIELD",)
    assert do(trade, "service", handling.record_first_reply, made, "已收到，今天派人", trade.clock[0] + timedelta(hours=1)) == ("E_FIELD",)
    trade.later(hours=1)
    assert do(trade, "service", handling.record_first_reply, made, "已收到，今天派人") == ()
    assert (one(trade, made).first_reply_at, one(trade, made).state) == (trade.clock[0], "in_process")
    assert do(trade, "service", handling.record_first_reply, made, "再次回复客户") == ("E_STATE",)


def test_waiting_stops_the_clock_and_counts_as_a_reply(trade):
    made = accepted(trade)
    trade.later(hours=1)
    handling.wait_for_customer(trade.door, trade["service"], made, "请寄回样品")
    assert (one(trade, made).state, one(trade, made).first_reply_at) == ("waiting_customer", trade.clock[0])
    assert [line.tone for line in view(trade.door, trade["service"], made).row.clock] == ["met", "stopped", "stopped"]
    trade.later(days=2)
    handling.resume_complaint(trade.door, trade["service"], made)
    [span] = rows(trade, ComplaintWait, complaint_id=made)
    assert (span.until - span.since, one(trade, made).state) == (timedelta(days=2), "in_process")
    # five working days from Monday 10:00 are Monday 10:00; the two days of waiting are left out: Wednesday
    contain = view(trade.door, trade["service"], made).row.clock[1]
    assert contain.due_at == trade.clock[0] - timedelta(days=2, hours=1) + timedelta(days=9)


def test_a_wait_that_lasts_too_long_is_told_once(trade):
    made = accepted(trade)
    handling.wait_for_customer(trade.door, trade["service"], made, "请寄回样品")
    trade.later(days=9, hours=23)
    assert sweep(trade.door) == 0
    trade.later(hours=1)
    assert (sweep(trade.door), sweep(trade.door)) == (1, 0)
    [told] = [each for each in rows(trade, Notice) if each.kind == "complaint_waiting"]
    assert (told.person_id, told.subject_id, told.facts) == (trade.id("service"), made, {"complaint": "TS-2026-00001", "days": 10})
    assert one(trade, made).state == "waiting_customer"


def test_the_answer_ends_the_wait(trade):
    made = accepted(trade)
    handling.wait_for_customer(trade.door, trade["service"], made, "请寄回样品")
    trade.later(hours=2)
    handling.answer_complaint(trade.door, trade["service"], made, "免费换货")
    assert (one(trade, made).answered_at, rows(trade, ComplaintWait)[0].until) == (trade.clock[0], trade.clock[0])


# blocks


def test_blocks_are_written_and_written_anew(trade):
    made = accepted(trade)
    written(trade, made, "D2")
    [first] = rows(trade, ComplaintBlock)
    assert (first.body, first.written_by, one(trade, made).state) == (BODIES["D2"], trade.id("service"), "in_process")
    writing.write_block(trade.door, trade["service"], made, block("D2", body=BODIES["D2"] | {"how_many": "24瓶"}), first.row_version)
    [again] = rows(trade, ComplaintBlock)
    assert again.body["how_many"] == "24瓶"
    assert do(trade, "service", writing.write_block, made, block("D2"), first.row_version) == ("E_STALE",)
    assert do(trade, "service", writing.write_block, made, block("D0"), 1) == ("E_STALE",)


def test_a_faulty_block_is_refused_whole(trade):
    made = accepted(trade)
    assert do(trade, "service", writing.write_block, made, block("D2", body={"what": "渗漏"})) == ("E_FIELD",)
    assert rows(trade, ComplaintBlock) == []


def test_containment_in_force_meets_its_limit_and_may_be_taken_back(trade):
    made = accepted(trade)
    writing.write_block(trade.door, trade["service"], made, block("D3", done=False, due_on=TODAY + timedelta(days=1)))
    assert one(trade, made).contained_at is None
    trade.later(hours=1)
    writing.write_block(trade.door, trade["service"], made, block("D3"))
    assert one(trade, made).contained_at == trade.clock[0]
    writing.write_block(trade.door, trade["service"], made, block("D3", done=False))
    assert one(trade, made).contained_at is None


# closing


@pytest.mark.parametrize(("severity", "needed"), [("S1", 9), ("S2", 9), ("S3", 5), ("S4", 3)])
def test_closing_names_every_missing_block_at_once(trade, severity, needed):
    made = confirmed(trade, [], severity=severity)
    closer = "sup" if severity in ("S1", "S2") else "service"
    refused = facts_of(trade, closer, deciding.close_complaint, made, "已换货，客户满意")
    assert len(refused["E_BLOCKS"]["blocks"]) == needed
    assert one(trade, made).state == "customer_confirmed"


@pytest.mark.parametrize("severity", ["S1", "S2"])
@pytest.mark.parametrize("login", ROLES)
def test_grave_ones_are_closed_by_the_superior_or_a_manager(trade, severity, login):
    made = confirmed(trade, severity=severity)
    refused = do(trade, login, deciding.close_complaint, made, "已换货，客户满意")
    assert (refused == ()) is (login in ("sup", "mgr"))
    assert one(trade, made).state == ("closed" if login in ("sup", "mgr") else "customer_confirmed")


@pytest.mark.parametrize("login", ROLES)
def test_the_others_are_closed_by_service(trade, login):
    made = confirmed(trade)
    refused = do(trade, login, deciding.close_complaint, made, "已换货，客户满意")
    assert (refused == ()) is (login == "service")


def test_closing_needs_the_customers_word_or_three_attempts_two_days_apart(trade):
    made = answered(trade)
    have = facts_of(trade, "service", deciding.close_complaint, made, "多次联系不上")["E_UNCONFIRMED"]
    assert have == {"have": 0, "need": 3, "days": 2}
    for _each in range(3):
        trade.later(days=1)
        deciding.record_attempt(trade.door, trade["service"], made, "phone", "无人接听")
    # Tuesday, Wednesday, Thursday: only Tuesday and Thursday are two days apart
    assert facts_of(trade, "service", deciding.close_complaint, made, "多次联系不上")["E_UNCONFIRMED"]["have"] == 2
    trade.later(days=2)
    deciding.record_attempt(trade.door, trade["service"], made, "email", "邮件未回复")
    assert do(trade, "service", deciding.close_complaint, made, "三次联系不上，照办") == ()
    assert len(rows(trade, ContactAttempt, complaint_id=made)) == 4


def test_attempts_are_of_the_time_after_the_answer(trade):
    made = answered(trade)
    assert do(trade, "service", deciding.record_attempt, made, "phone", "无人接听", trade.clock[0] - timedelta(days=1)) == ("E_FIELD",)
    assert do(trade, "service", deciding.record_attempt, made, "pigeon", "无人接听") == ("E_FIELD",)


def test_the_confirmation_says_who_when_and_how(trade):
    made = answered(trade)
    for who, how, on, score in [
        ("", "phone", TODAY, 4),
        ("钱经理", "", TODAY, 4),
        ("钱经理", "phone", TODAY + timedelta(days=1), 4),
        ("钱经理", "phone", TODAY, 6),
    ]:
        assert do(trade, "service", deciding.confirm_by_customer, made, who, how, on, score) == ("E_FIELD",)
    assert do(trade, "service", deciding.confirm_by_customer, made, "钱经理", "phone", TODAY, 4) == ()
    it = one(trade, made)
    assert (it.confirmed_by, it.confirmed_how, it.confirmed_on, it.satisfaction) == ("钱经理", "phone", TODAY, 4)


def test_closing_twice_is_refused_in_words(trade):
    made = closed(trade)
    try:
        deciding.close_complaint(trade.door, trade["service"], made, "再关一次")
    except Refused as refused:
        assert refused.codes[0] == "E_STATE"
        assert explain(refused.nos[0]) == "The complaint is closed already; nothing more is to be closed."


def test_several_things_against_closing_are_told_together(trade):
    made = answered(trade, [])
    handling.grant_money(trade.door, trade["service"], made, 500_000, 0)
    assert do(trade, "service", deciding.close_complaint, made, "") == ("E_BLOCKS", "E_FIELD", "E_MONEY", "E_UNCONFIRMED")


# money


def test_little_money_needs_nobody_much_needs_another(trade):
    made = accepted(trade)
    assert handling.grant_money(trade.door, trade["service"], made, 100_000, 30_000) is True
    assert handling.grant_money(trade.door, trade["service"], made, 100_001, 30_000) is False
    assert do(trade, "service", handling.answer_complaint, made, "赔付一千元零一分") == ("E_MONEY",)
    assert do(trade, "service", deciding.decide_money, made, True) == ("E_FORBIDDEN", "E_SELF_APPROVAL")
    assert do(trade, "sup2", deciding.decide_money, made, True) == ("E_NO_RELATION",)
    assert do(trade, "sup", deciding.decide_money, made, False, "") == ("E_REASON",)
    assert do(trade, "sup", deciding.decide_money, made, True) == ()
    assert do(trade, "service", handling.answer_complaint, made, "赔付一千元零一分") == ()
    assert (one(trade, made).money_approved_by, one(trade, made).granted_fen) == (trade.id("sup"), 100_001)


def test_other_money_needs_another_yes_and_a_no_takes_it_back(trade):
    made = accepted(trade)
    handling.grant_money(trade.door, trade["service"], made, 200_000, 0)
    deciding.decide_money(trade.door, trade["sup"], made, True)
    handling.grant_money(trade.door, trade["service"], made, 200_000, 700)  # only the cost: the yes stays
    assert one(trade, made).money_approved_by == trade.id("sup")
    handling.grant_money(trade.door, trade["service"], made, 300_000, 700)
    assert one(trade, made).money_approved_by is None
    deciding.decide_money(trade.door, trade["mgr"], made, False, "超出责任范围")
    assert (one(trade, made).granted_fen, one(trade, made).cost_fen) == (0, 700)
    assert do(trade, "mgr", deciding.decide_money, made, True) == ("E_STATE",)


@pytest.mark.parametrize(("granted", "cost"), [(-1, 0), (0, -1), (10**14, 0)])
def test_money_below_nothing_is_refused(trade, granted, cost):
    made = accepted(trade)
    assert do(trade, "service", handling.grant_money, made, granted, cost) == ("E_FIELD",)
    assert (one(trade, made).granted_fen, one(trade, made).cost_fen) == (0, 0)


def test_nobody_says_yes_to_money_that_he_asked_for(trade):
    made = accepted(trade)
    handling.grant_money(trade.door, trade["service"], made, 200_000, 0)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Complaint, made).money_asked_by = trade.id("sup")
    assert do(trade, "sup", deciding.decide_money, made, True) == ("E_SELF_APPROVAL",)
    assert do(trade, "mgr", deciding.decide_money, made, True) == ()


# rejecting, reopening


@pytest.mark.parametrize("login", ROLES)
def test_the_superior_rejects_with_a_reason(trade, login):
    made = registered(trade)
    refused = do(trade, login, deciding.reject_complaint, made, "不是我方产品")
    assert (refused == ()) is (login in ("sup", "mgr"))
    assert one(trade, made).state == ("rejected" if login in ("sup", "mgr") else "new")


def test_rejecting_needs_a_reason_another_person_and_a_new_complaint(trade):
    made, taken = registered(trade), accepted(trade)
    assert do(trade, "sup", deciding.reject_complaint, made, "不") == ("E_REASON",)
    assert do(trade, "sup", deciding.reject_complaint, taken, "不是我方产品") == ("E_STATE",)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Complaint, made).created_by = trade.id("sup")
    assert do(trade, "sup", deciding.reject_complaint, made, "不是我方产品") == ("E_SELF_APPROVAL",)


def test_who_registered_a_grave_one_does_not_close_it(trade):
    made = confirmed(trade, severity="S1")
    with trade.house.store.write() as session, session.begin():
        session.get_one(Complaint, made).created_by = trade.id("sup")
    assert do(trade, "sup", deciding.close_complaint, made, "已换货，客户满意") == ("E_SELF_APPROVAL",)


def test_after_reopening_the_time_from_the_answer_is_left_out(trade):
    made = answered(trade)
    trade.later(days=7)
    assert do(trade, "service", deciding.reopen_complaint, made, "还") == ("E_REASON",)
    deciding.reopen_complaint(trade.door, trade["service"], made, "换货后仍然渗漏")
    it, found = one(trade, made), view(trade.door, trade["service"], made)
    assert (it.state, it.reopened, it.answered_at) == ("in_process", 1, None)
    final = found.row.clock[2]
    # fifteen days from Monday 2 March 10:00 are Monday 23 March 10:00; one week more
    assert (final.tone, final.due_at) == ("in_time", trade.clock[0] + timedelta(days=21))
    assert do(trade, "service", deciding.reopen_complaint, made, "换货后仍然渗漏") == ("E_STATE",)


def test_attempts_before_a_new_answer_do_not_count(trade):
    made = answered(trade)
    for _each in range(3):
        trade.later(days=2)
        deciding.record_attempt(trade.door, trade["service"], made, "phone", "无人接听")
    deciding.reopen_complaint(trade.door, trade["service"], made, "换货后仍然渗漏")
    trade.later(hours=1)
    handling.answer_complaint(trade.door, trade["service"], made, "第二次换货")
    assert facts_of(trade, "service", deciding.close_complaint, made, "多次联系不上")["E_UNCONFIRMED"]["have"] == 0


# the repeat rule


def test_the_same_product_and_cause_within_180_days_is_graver_once(trade):
    wine = stock(trade, "YJ01", "黄酒")
    first = accepted(trade, product_id=wine)
    written(trade, first, "D4")
    trade.later(days=180)
    second = accepted(trade, product_id=wine)
    written(trade, second, "D4")
    assert (one(trade, second).repeat_of, one(trade, second).severity, one(trade, second).registered_severity) == (first, "S2", "S3")
    written(trade, second, "D4")
    assert one(trade, second).severity == "S2"
    assert one(trade, first).severity == "S3"
    assert view(trade.door, trade["service"], second).repeat_no == "TS-2026-00001"


@pytest.mark.parametrize("other", ["day", "product", "cause", "customer", "rejected"])
def test_anything_else_is_no_repeat(trade, other):
    wine, oil = stock(trade, "YJ01", "黄酒"), stock(trade, "YJ02", "茶油")
    first = accepted(trade, product_id=wine)
    written(trade, first, "D4")
    if other == "rejected":
        with trade.house.store.write() as session, session.begin():
            session.get_one(Complaint, first).state = "rejected"
    trade.later(days=181 if other == "day" else 3)
    second = accepted(trade, product_id=oil if other == "product" else wine, customer=trade.second if other == "customer" else None)
    cause = "transport" if other == "cause" else "packaging"
    writing.write_block(trade.door, trade["service"], second, block("D4", body=BODIES["D4"] | {"root_cause": cause}))
    assert (one(trade, second).repeat_of, one(trade, second).severity) == (None, "S3")


def test_another_cause_takes_the_raising_back(trade):
    first, second = accepted(trade), accepted(trade)
    written(trade, first, "D4")
    trade.later(minutes=1)
    written(trade, second, "D4")
    assert one(trade, second).severity == "S2"
    writing.write_block(trade.door, trade["service"], second, block("D4", body=BODIES["D4"] | {"root_cause": "transport"}))
    assert (one(trade, second).severity, one(trade, second).repeat_of) == ("S3", None)


# revisits


def visited(**more):
    return RevisitTerms(**{"revisited_on": TODAY, "contact": "钱经理", "scores": {"service": 5, "quality": 4}, "text": "很满意"} | more)


def test_a_closed_complaint_is_revisited_again_and_again(trade):
    made = closed(trade)
    record_revisit(trade.door, trade["service"], trade.customer, visited(complaint_id=made))
    assert one(trade, made).state == "revisited"
    record_revisit(trade.door, trade["rep"], trade.customer, visited(complaint_id=made))
    assert [row.by_id for row in rows(trade, Revisit, complaint_id=made)] == [trade.id("service"), trade.id("rep")]


def test_a_revisit_stands_without_a_complaint_too(trade):
    record_revisit(trade.door, trade["rep"], trade.customer, visited())
    [row] = rows(trade, Revisit)
    assert (row.complaint_id, row.scores, row.revisited_on) == (None, {"service": 5, "quality": 4}, TODAY)


@pytest.mark.parametrize("login", ROLES)
def test_the_field_and_service_revisit(trade, login):
    assert (do(trade, login, record_revisit, trade.customer, visited()) == ()) is (login in FIELD)


def test_no_revisit_of_an_open_complaint_or_of_somebody_elses(trade):
    made, theirs = answered(trade), closed(trade, customer=trade.second)
    assert do(trade, "service", record_revisit, trade.customer, visited(complaint_id=made)) == ("E_STATE",)
    assert do(trade, "service", record_revisit, trade.customer, visited(complaint_id=theirs)) == ("E_NOT_FOUND",)
    assert do(trade, "service", record_revisit, trade.customer, visited(complaint_id=new_id())) == ("E_NOT_FOUND",)
    assert do(trade, "service", record_revisit, trade.customer, visited(rma_id=new_id())) == ("E_NOT_FOUND",)
    assert do(trade, "service", record_revisit, trade.customer, visited(scores={"service": 9})) == ("E_FIELD",)
    assert rows(trade, Revisit) == []


# files, returns, closed archives


def test_a_photo_belongs_to_the_complaint(trade):
    made = accepted(trade)
    assert do(trade, "service", handling.keep_complaint_file, made, "瓶口.jpg", b"") == ("E_FIELD",)
    file = handling.keep_complaint_file(trade.door, trade["rep"], made, "瓶口.jpg", b"\xff\xd8photo")
    [kept] = rows(trade, Attachment, subject_id=made)
    assert (kept.id, kept.section, kept.name) == (file, "RET", "瓶口.jpg")
    assert [row.name for row in view(trade.door, trade["service"], made).files] == ["瓶口.jpg"]
    assert read_attachment(trade.door, trade["service"], file) == ("瓶口.jpg", b"\xff\xd8photo")
    assert do(trade, "rep3", handling.keep_complaint_file, made, "瓶口.jpg", b"x") == ("E_NO_RELATION",)


def test_a_return_of_the_same_customer_hangs_on_it(trade):
    made = accepted(trade)
    rma, other = new_id(), new_id()
    put(trade, *(
        Rma(id=each, no=f"TH-{at}", customer_id=customer, kind="exchange", reason="quality", requested_on=TODAY, drafted_by=trade.id("rep"),
            created_at=trade.clock[0], created_by=trade.id("rep"))
        for at, (each, customer) in enumerate([(rma, trade.customer), (other, trade.second)])
    ))  # fmt: skip
    assert do(trade, "service", handling.link_return, made, other) == ("E_NOT_FOUND",)
    handling.link_return(trade.door, trade["service"], made, rma)
    assert [row.no for row in view(trade.door, trade["service"], made).returns] == ["TH-0"]


def test_b_160_a_sealed_archive_takes_nothing_more(trade):
    made = accepted(trade)
    sealing.seal_archive(trade.door, trade["mgr"], trade.customer, "合作终止了")
    assert do(trade, "rep", register_complaint, trade.customer, terms()) == ("E_ARCHIVE_STATE",)
    assert do(trade, "service", writing.write_block, made, block("D2")) == ("E_ARCHIVE_STATE",)
    assert do(trade, "service", record_revisit, trade.customer, visited()) == ("E_ARCHIVE_STATE",)


# buttons


def test_buttons_are_those_of_the_role_and_the_state(trade):
    made = registered(trade)
    assert offered(trade, "service", made) == {"accept": [], "attach": [], "link_return": []}
    assert offered(trade, "sup", made) == {"reject": []}
    assert offered(trade, "rep", made) == {"attach": [], "link_return": []}
    handling.accept_complaint(trade.door, trade["service"], made)
    assert set(offered(trade, "service", made)) == {"assign", "reply", "write", "wait", "answer", "grant", "attach", "link_return"}
    handling.grant_money(trade.door, trade["service"], made, 200_000, 0)
    assert offered(trade, "sup", made) == {"allow": [], "deny": []}
    assert offered(trade, "service", made)["answer"] == ["E_MONEY"]


def test_closing_is_greyed_with_its_reasons(trade):
    made = answered(trade, ["D2"])
    assert offered(trade, "service", made)["close"] == ["E_BLOCKS", "E_UNCONFIRMED"]


def test_limits_are_the_offices_own(trade):
    enter_setting(trade.door, trade["mgr"], "complaint_reply", "1h/1h/1h/1h")
    enter_setting(trade.door, trade["mgr"], "work_hours", "10:00-11:00")
    reply = view(trade.door, trade["service"], registered(trade)).row.clock[0]
    assert reply.due_at == trade.clock[0] + timedelta(hours=1)
    assert date(2026, 12, 31) == view(trade.door, trade["service"], registered(trade)).known_until
