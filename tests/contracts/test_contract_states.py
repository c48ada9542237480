"""From the draft to the end of a contract: who does what, in which order, and what is refused. Source: business.md §1, §25."""

from datetime import date

import pytest
from contract_office import ALL_ROLES, DRAFT, END, START
from sqlalchemy import select

from kehu_desk.archives.entities import Customer
from kehu_desk.contracts import service
from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.service import Wording
from kehu_desk.kernel.errors import Refused
from kehu_desk.seals.entities import SealUse

MAY = {
    "draw": {"rep", "con", "con2"},
    "review": {"con", "con2"},
    "approve": {"sup"},
    "stamp": {"con2"},
    "send": {"rep", "con", "con2"},
    "file": {"cus", "cus2"},
    "terminate": {"sup", "mgr", "mgr2"},
}
BEFORE = {"review": "in_review", "approve": "reviewed", "stamp": "approved", "send": "stamped", "file": "signed", "terminate": "filed"}


def test_a_contract_goes_its_whole_way(desk):
    made = desk.draw()
    assert desk.row(made).no == "HT-2026-00001"
    states = []
    for name in ("in_review", "approved", "stamped", "signed", "filed"):
        other = desk.draw()
        desk.reach(name, other)
        states.append(desk.row(other).state)
    assert states == ["in_review", "approved", "stamped", "signed", "filed"]


def test_what_the_drafter_may_view_is_filled_in_and_the_rest_is_left_to_be_typed(desk):
    text = "".join(block.text for block in desk.view(desk.draw()).blocks)
    assert "乙方：杭州华东医药有限公司（法定代表人 张三丰）" in text
    assert "总额 50,000.00 元" in text
    assert "自 2026-03-02 起至 2027-03-01 止" in text


@pytest.mark.parametrize("event", BEFORE)
@pytest.mark.parametrize("login", ALL_ROLES)
def test_each_step_is_taken_only_by_whom_it_is_given_to(desk, event, login):
    made = desk.reach(BEFORE[event])
    deeds = {
        "review": lambda: desk.codes(login, service.review_contract, made),
        "approve": lambda: desk.codes(login, service.approve_contract, made),
        "stamp": lambda: desk.codes(login, service.stamp_contract, made, desk.seal, pages=2),
        "send": lambda: desk.codes(login, service.send_originals, made, desk.today),
        "file": lambda: desk.codes(login, service.file_contract, made, originals=1, shelf="1柜"),
        "terminate": lambda: desk.codes(login, service.terminate_contract, made, "对方已经停业", desk.today, "货款已清"),
    }
    found = deeds[event]()
    assert (found == ()) is (login in MAY[event]), found


@pytest.mark.parametrize("login", ALL_ROLES)
def test_drawn_is_a_contract_by_the_responsible_person_or_an_officer(desk, login):
    found = desk.codes(login, service.draw_contract, desk.customer, desk.template, DRAFT)
    assert (found == ()) is (login in MAY["draw"]), found


def test_nobody_reviews_or_approves_what_he_drafted(desk):
    made = desk.draw("con")
    desk.do("con", service.submit_contract, made)
    assert "E_SELF_APPROVAL" in desk.codes("con", service.review_contract, made)
    desk.do("sup", service.review_contract, made)
    assert desk.row(made).reviewed_by == desk.trade.id("sup")
    assert "E_SAME_PERSON" in desk.codes("sup", service.approve_contract, made)
    assert desk.codes("mgr", service.approve_contract, made) == ()


def test_above_the_limit_of_the_superior_a_manager_approves(desk):
    assert desk.codes("sup", service.approve_contract, desk.reach("reviewed", amount_fen=10_000_000)) == ()
    for amount in (10_000_001, None):
        made = desk.draw(amount_fen=amount, values={"extra": "无", "amount": "面议"})
        desk.do("rep", service.submit_contract, made)
        desk.do("con", service.review_contract, made)
        assert "E_LIMIT_AMOUNT" in desk.codes("sup", service.approve_contract, made)
        assert desk.codes("mgr", service.approve_contract, made) == ()


def test_a_departure_of_high_risk_needs_a_manager_and_is_approved_with_the_contract(desk):
    made = desk.draw()
    desk.do("rep", service.edit_draft, made, DRAFT, [Wording("extra", "违约金上限为零。{{extra}}", "对方坚持如此")])
    desk.do("rep", service.submit_contract, made)
    desk.do("con", service.review_contract, made)
    assert "E_LIMIT_RISK" in desk.codes("sup", service.approve_contract, made)
    desk.do("mgr", service.approve_contract, made)
    [row] = desk.view(made).deviations
    assert (row.old, row.new, row.risk, row.reason, row.approved_by) == (
        "{{extra}}",
        "违约金上限为零。{{extra}}",
        "high",
        "对方坚持如此",
        "王芳",
    )


def test_a_fixed_block_stays_and_another_wording_says_why(desk):
    made = desk.draw()
    assert desk.codes("rep", service.edit_draft, made, DRAFT, [Wording("parties", "另一种", "对方坚持如此")]) == ("E_FIXED_BLOCK",)
    assert desk.codes("rep", service.edit_draft, made, DRAFT, [Wording("term", "长期", "")]) == ("E_REASON",)
    assert desk.codes("rep", service.edit_draft, made, DRAFT, [Wording("term", "", "对方坚持如此")]) == ("E_BLOCK_TEXT",)
    assert desk.codes("rep", service.edit_draft, made, DRAFT, [Wording("none", "x", "对方坚持如此")]) == ("E_NOT_FOUND",)
    desk.do("rep", service.edit_draft, made, DRAFT, [Wording("term", "自 {{start}} 起长期有效。", "对方坚持如此")])
    assert [each.block for each in desk.view(made).deviations] == ["term"]
    desk.do("rep", service.edit_draft, made, DRAFT, [Wording("term", "自 {{start}} 起至 {{end}} 止。")])
    assert desk.view(made).deviations == ()


def test_what_is_empty_is_named_and_not_handed_in(desk):
    made = desk.draw(values={}, amount_fen=None)
    with pytest.raises(Refused) as refused:
        desk.do("rep", service.submit_contract, made)
    [no] = refused.value.nos
    assert (no.code, dict(no.facts)["names"]) == ("E_EMPTY_VARIABLE", ("金额", "补充约定"))


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"start_on": END, "end_on": START}, "E_DATE_ORDER"),
        ({"start_on": date(1989, 12, 31)}, "E_DATE"),
        ({"start_on": None}, "E_DATE"),
        ({"end_on": date(2200, 1, 1)}, "E_DATE"),
        ({"amount_fen": -1}, "E_AMOUNT"),
        ({"subject": "  "}, "E_SUBJECT"),
        ({"discount_bp": 10_001}, "E_TERM"),
        ({"credit_days": -1}, "E_TERM"),
        ({"renewal": "auto", "renewal_months": 0}, "E_TERM"),
        ({"currency": "RMB1"}, "E_TERM"),
        ({"originals_total": 100}, "E_TERM"),
    ],
)
def test_wrong_terms_are_refused_and_nothing_is_kept(desk, other, code):
    assert desk.codes("rep", service.draw_contract, desk.customer, desk.template, DRAFT._replace(**other)) == (code,)
    with desk.trade.house.store.read() as session:
        assert session.scalars(select(Contract)).all() == []


def test_a_contract_is_drawn_only_from_a_published_text(desk):
    for state in ("draft", "reviewed", "retired"):
        template = desk.add_template(code=state, state=state)
        assert desk.codes("rep", service.draw_contract, desk.customer, template, DRAFT) == ("E_TEMPLATE_STATE",)


def test_another_one_does_not_write_on_a_draft(desk):
    made = desk.draw()
    assert desk.codes("con", service.edit_draft, made, DRAFT) == ("E_NOT_DRAFTER",)
    assert desk.codes("con", service.submit_contract, made) == ("E_NOT_DRAFTER",)


def test_rejected_it_is_a_draft_again_with_the_reason_in_its_steps(desk):
    made = desk.reach("in_review")
    assert desk.codes("con", service.reject_contract, made, "不行") == ("E_REASON",)
    desk.do("con", service.reject_contract, made, "账期过长了")
    assert (desk.row(made).state, desk.row(made).text_hash) == ("draft", "")
    assert [(step.name, step.person, step.state, step.opinion) for step in desk.view(made).steps] == [
        ("review", "何敏", "rejected", "账期过长了")
    ]
    desk.reach("reviewed", made)
    assert desk.codes("con", service.reject_contract, made, "账期过长了") != ()
    desk.do("sup", service.reject_contract, made, "价格太低了")
    assert desk.row(made).reviewed_by is None
    desk.reach("approved", made)
    assert desk.row(made).state == "approved"


def test_the_drafter_takes_it_back_before_the_approval(desk):
    made = desk.reach("reviewed")
    assert desk.codes("con", service.withdraw_contract, made) != ()
    desk.do("rep", service.withdraw_contract, made)
    assert desk.row(made).state == "draft"
    assert desk.codes("rep", service.withdraw_contract, made) == ("E_STATE",)


def test_decided_is_what_was_read(desk):
    made = desk.reach("in_review")
    read = desk.row(made).text_hash
    desk.do("rep", service.withdraw_contract, made)
    desk.do("rep", service.edit_draft, made, DRAFT._replace(amount_fen=6_000_000))
    desk.do("rep", service.submit_contract, made)
    assert desk.codes("con", service.review_contract, made, read=read) == ("E_STALE",)
    assert desk.codes("con", service.review_contract, made, read=desk.row(made).text_hash) == ()


def test_a_text_altered_behind_the_back_is_not_stamped(desk):
    made = desk.reach("approved")
    with desk.trade.house.store.write() as session, session.begin():
        row = session.get_one(Contract, made)
        row.text = [{**row.text[0], "text": "别的"}, *row.text[1:]]
    assert desk.codes("con2", service.stamp_contract, made, desk.seal, pages=2) == ("E_TEXT_CHANGED",)


def test_stamped_by_the_keeper_it_stands_in_the_register(desk):
    made = desk.reach("approved")
    assert desk.codes("con", service.stamp_contract, made, desk.seal, pages=2) == ("E_SEAL_KEEPER",)
    desk.do("con2", service.stamp_contract, made, desk.seal, pages=3, purpose="签订合同")
    with desk.trade.house.store.read() as session:
        [use] = session.scalars(select(SealUse)).all()
        assert (use.subject_id, use.copies, use.pages, use.state, use.purpose) == (made, 2, 3, "stamped", "签订合同")
        assert use.approved_by == desk.trade.id("sup")


def test_no_stamp_before_the_approval(desk):
    for state in ("draft", "in_review", "reviewed"):
        assert "E_STATE" in desk.codes("con2", service.stamp_contract, desk.reach(state), desk.seal, pages=2)


def test_sent_and_back(desk):
    made = desk.reach("stamped")
    assert desk.codes("rep", service.send_originals, made, date(2026, 3, 3)) == ("E_DATE",)
    desk.do("rep", service.send_originals, made, date(2026, 3, 2))
    desk.trade.later(days=3)
    early = {"back_on": date(2026, 3, 1), "signed_on": date(2026, 3, 1), "originals": 1}
    assert desk.codes("rep", service.sign_contract, made, **early) == ("E_DATE_ORDER",)
    late = {"back_on": date(2026, 3, 4), "signed_on": date(2026, 3, 5), "originals": 1}
    assert desk.codes("rep", service.sign_contract, made, **late) == ("E_DATE_ORDER",)
    many = {"back_on": date(2026, 3, 5), "signed_on": date(2026, 3, 4), "originals": 3}
    assert desk.codes("rep", service.sign_contract, made, **many) == ("E_ORIGINALS",)
    desk.do("rep", service.sign_contract, made, **{**many, "originals": 1})
    assert (desk.row(made).state, desk.row(made).signed_on, desk.row(made).back_on) == ("signed", date(2026, 3, 4), date(2026, 3, 5))


def test_filed_with_an_original_on_its_shelf_or_with_a_signed_scan(desk):
    made = desk.reach("signed")
    assert desk.codes("cus", service.file_contract, made, originals=0) == ("E_NO_ORIGINAL",)
    assert desk.codes("cus", service.file_contract, made, originals=1, shelf=" ") == ("E_SHELF",)
    assert desk.codes("cus", service.attach_scan, made, "a.pdf", b"x") == ("E_FORBIDDEN",)
    desk.do("rep", service.attach_scan, made, "签署件.pdf", b"%PDF-1.7", pages=2)
    assert desk.codes("cus", service.file_contract, made, originals=0) == ()
    assert [scan.name for scan in desk.view(made).scans] == [f"{desk.row(made).no} 签署件.pdf"]


def test_an_original_in_custody_is_paper_that_can_be_borrowed(desk):
    with desk.trade.house.store.read() as session:
        assert session.get_one(Customer, desk.customer).original_present is False
    made = desk.reach("filed")
    with desk.trade.house.store.read() as session:
        assert session.get_one(Customer, desk.customer).original_present is True
    assert desk.row(made).shelf == "3库2柜"


def test_terminated_says_why_from_when_and_how_it_is_settled(desk):
    made = desk.reach("filed")
    assert desk.codes("sup", service.terminate_contract, made, "停", desk.today, "已清") == ("E_REASON",)
    assert desk.codes("sup", service.terminate_contract, made, "对方已经停业", desk.today, " ") == ("E_SETTLEMENT",)
    assert desk.codes("sup", service.terminate_contract, made, "对方已经停业", date(2026, 3, 1), "已清") == ("E_DATE_ORDER",)
    assert desk.codes("sup", service.terminate_contract, made, "对方已经停业", date(2027, 3, 2), "已清") == ("E_DATE_ORDER",)
    desk.do("sup", service.terminate_contract, made, "对方已经停业", date(2026, 6, 30), "货款已清")
    row = desk.row(made)
    assert (row.state, row.ended_on, row.end_reason, row.settlement_note) == ("terminated", date(2026, 6, 30), "对方已经停业", "货款已清")


def test_dropped_only_before_it_is_signed(desk):
    draft, stamped, signed = desk.reach("draft"), desk.reach("stamped"), desk.reach("signed")
    assert desk.codes("rep", service.void_contract, draft, "客户不签了") == ()
    assert desk.codes("rep", service.void_contract, stamped, "客户不签了") != ()
    assert desk.codes("sup", service.void_contract, stamped, "客户不签了") == ()
    assert desk.codes("sup", service.void_contract, signed, "客户不签了") == ("E_STATE",)


def test_renewed_when_the_one_that_follows_is_filed(desk):
    made = desk.reach("filed")
    newer = desk.add_template(version=2)
    after = desk.do("rep", service.renew_contract, made)
    row = desk.row(after)
    assert (row.start_on, row.end_on, row.successor_of, row.template_id) == (date(2027, 3, 2), date(2028, 3, 1), made, newer)
    assert (row.amount_fen, row.price_list_code, row.values["extra"]) == (5_000_000, "KA", "无")
    assert desk.codes("rep", service.renew_contract, made) == ("E_RENEWED",)
    assert desk.row(made).state == "filed"
    desk.reach("filed", after)
    assert desk.row(made).state == "renewed"


def test_a_sealed_archive_takes_nothing_more(desk):
    from kehu_desk.custody.service.sealing import seal_archive

    made = desk.reach("approved")
    desk.do("mgr", seal_archive, desk.customer, "合作已经终止多年")
    assert desk.codes("con2", service.stamp_contract, made, desk.seal, pages=2) == ("E_ARCHIVE_STATE",)
    assert desk.codes("rep", service.draw_contract, desk.customer, desk.template, DRAFT) == ("E_ARCHIVE_STATE",)


def test_every_step_is_in_the_log_with_what_stood_before_and_after(desk):
    desk.reach("filed")
    found = [(entry.action, entry.before, entry.after) for entry in desk.trade.entries() if entry.action.startswith("contract.")]
    assert [each[1:] for each in found[1:7]] == [
        ("draft", "in_review"), ("in_review", "in_review"), ("in_review", "approved"), ("approved", "stamped"), ("stamped", "signed"),
        ("signed", "filed"),
    ]  # fmt: skip
