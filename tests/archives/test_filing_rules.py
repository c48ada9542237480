"""The one-week regime and the look for twins: B-104…B-109, through the services."""

from datetime import timedelta

import pytest

from kehu_desk.archives import noun, queries
from kehu_desk.archives.service import duplicates, filing, writing
from real_office import codes, founded
from real_office import office as real

__all__ = ["founded", "real"]
WHOLE = {
    "name_full": "杭州华东医药有限公司", "phone": "13800138000", "region_code": "330100", "customer_type": "distributor",
    "uscc_reason": "正在办理", "info_source": "rep_visit",
}  # fmt: skip


def draft(real, login="rep", **more):
    return writing.create_customer(real.door, real[login], WHOLE | more)


def card(real, customer):
    with real.door.look(real["sup"]) as (session, actor):
        return queries.card(session, actor, customer)


def test_b_104_an_archive_is_due_at_the_end_of_the_seventh_day_after_the_first_contact(real):
    assert card(real, draft(real)).due_at.isoformat() == "2026-03-09T15:59:59+00:00"


@pytest.mark.parametrize(("seconds", "on_time"), [(0, True), (1, False)])
def test_b_104_the_first_complete_submission_decides_on_time_or_late(real, seconds, on_time):
    customer = draft(real)
    real.clock[0] = card(real, customer).due_at + timedelta(seconds=seconds)
    filing.submit_filing(real.door, real["rep"], customer)
    assert card(real, customer).on_time is on_time


@pytest.mark.parametrize("lacking", ["phone", "region_code", "customer_type", "uscc_reason", "info_source"])
def test_b_105_a_draft_needs_only_a_name_and_a_submission_the_whole_list(real, lacking):
    customer = writing.create_customer(real.door, real["rep"], {key: value for key, value in WHOLE.items() if key != lacking})
    with pytest.raises(filing.Refused) as refused:
        filing.submit_filing(real.door, real["rep"], customer)
    [no] = refused.value.nos
    assert (no.code, dict(no.facts)["fields"]) == ("E_INCOMPLETE", ("uscc" if lacking == "uscc_reason" else lacking,))


def test_b_106_sent_back_the_resubmission_has_two_working_days_and_the_mark_stays(real):
    customer = draft(real)
    filing.submit_filing(real.door, real["rep"], customer)
    assert codes(filing.send_back_filing, real.door, real["sup"], customer, "补") == ("E_REASON",)
    filing.send_back_filing(real.door, real["sup"], customer, "请补充仓库地址")
    assert card(real, customer).due_at.isoformat() == "2026-03-04T15:59:59+00:00"
    real.later(days=20)
    filing.submit_filing(real.door, real["rep"], customer)
    assert card(real, customer).on_time is True


def test_b_035_submitter_reviewer_and_acceptor_are_three_persons(real):
    customer = draft(real)
    filing.submit_filing(real.door, real["rep"], customer)
    assert "E_SELF_APPROVAL" in codes(filing.review_filing, real.door, real["rep"], customer)
    assert codes(filing.accept_filing, real.door, real["cus"], customer) == ("E_STATE",)
    filing.review_filing(real.door, real["sup"], customer)
    assert "E_FORBIDDEN" in codes(filing.accept_filing, real.door, real["sup"], customer)
    assert filing.accept_filing(real.door, real["cus"], customer) == "DA-2026-00001"


def test_a_supervisors_own_archive_is_reviewed_by_his_superior(real):
    customer = draft(real, "sup")
    filing.submit_filing(real.door, real["sup"], customer)
    assert codes(filing.review_filing, real.door, real["mgr2"], customer) == ("E_NO_RELATION",)
    filing.review_filing(real.door, real["mgr"], customer)


def test_b_107_the_first_contact_lies_not_in_the_future_nor_moves_later_after_a_submission(real):
    assert codes(draft, real, first_contact_on="2026-03-03") == ("E_FIELD",)
    customer = draft(real, first_contact_on="2026-03-01")
    filing.submit_filing(real.door, real["rep"], customer)
    filing.send_back_filing(real.door, real["sup"], customer, "请补充仓库地址")
    assert codes(writing.save_section, real.door, real["rep"], customer, "BAS", {"first_contact_on": "2026-03-02"}) == ("E_FIELD",)
    assert codes(writing.save_section, real.door, real["rep"], customer, "BAS", {"first_contact_on": "2026-02-27"}) == ()


def late(real, login):
    with real.door.look(real[login]) as (session, actor):
        return [(row.name, row.days, row.stage) for row in queries.late_filings(session, actor)]


def due(real, login):
    with real.door.look(real[login]) as (session, actor):
        return [each.kind for each in noun.due(session, actor)]


def test_b_108_who_sees_what_is_late(real):
    draft(real)
    real.later(days=7)
    assert late(real, "rep") == []
    real.later(days=1)
    for login in ("rep", "sup", "cus", "mgr"):
        assert late(real, login) == [("杭州华东医药有限公司", 1, "DRAFT")]
    for login in ("rep2", "kam", "finance", "aud"):
        assert late(real, login) == []


def test_b_108_the_superior_is_told_at_the_deadline_and_a_manager_three_days_later(real):
    draft(real)
    real.later(days=8)
    assert due(real, "rep") == ["filing"]
    assert due(real, "sup") == ["filing_late"]
    assert due(real, "mgr2") == []
    real.later(days=2)
    assert due(real, "mgr2") == ["filing_late"]


def test_b_109_the_same_name_and_region_needs_a_reason_the_same_code_is_refused_for_good(real):
    draft(real)
    again = {"name_full": "杭州 华东医药 有限责任公司"}
    assert codes(draft, real, "rep2", **again) == ("E_DUP_CUSTOMER",)
    assert codes(draft, real, "rep2", **again, region_code="310000") == ()
    writing.create_customer(real.door, real["rep2"], WHOLE | again, despite="另一家同名分店")
    coded = {"uscc": "121200004013590816", "uscc_reason": ""}
    draft(real, name_full="甲药房", **coded)
    assert codes(writing.create_customer, real.door, real["rep2"], WHOLE | coded | {"name_full": "乙药房"}, despite="另一家药房") == (
        "E_DUP_CUSTOMER",
    )


def test_b_109_a_check_names_the_card_and_the_responsible_person_only(real):
    customer = draft(real)
    [twin] = duplicates.check_twins(real.door, real["kam"], {"name_full": "华东医药", "phone": "138 0013 8000"})
    assert (twin.id, twin.owner, twin.score, twin.reasons, twin.verdict) == (customer, "张伟", 100, ("phone", "name"), "hard")
    assert not hasattr(twin, "phone")
    assert not hasattr(twin, "uscc")
    assert duplicates.check_twins(real.door, real["kam"], {"name_full": "西南化工"}) == []


def test_b_109_thirty_checks_an_hour(real):
    for _ in range(30):
        duplicates.check_twins(real.door, real["rep"], {"name_full": "华东医药"})
    assert codes(duplicates.check_twins, real.door, real["rep"], {"name_full": "华东医药"}) == ("E_LIMIT",)
    assert codes(duplicates.check_twins, real.door, real["rep2"], {"name_full": "华东医药"}) == ()
    real.later(minutes=61)
    assert codes(duplicates.check_twins, real.door, real["rep"], {"name_full": "华东医药"}) == ()


def test_b_108_the_custodian_has_the_late_filings_on_his_workbench(real):
    draft(real)
    real.later(days=8)
    assert due(real, "cus") == ["filing_late"]
