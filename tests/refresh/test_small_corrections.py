"""小更正, B-173a: a live entry beside the field, searchable at once, in the archive with the next acceptance."""

import pytest

from kehu_desk.archives import queries as archives
from kehu_desk.archives.service import team
from kehu_desk.archives.service.writing import correct_field
from kehu_desk.borrowing.service import editing
from real_office import codes


def seen(spring, section="BAS", login="sup"):
    with spring.door.view(spring[login], spring.customer, section) as (session, actor):
        return archives.section_view(session, actor, spring.customer, section)


def found(spring, typed, login="rep"):
    with spring.door.look(spring[login]) as (session, actor):
        return archives.found_customers(session, actor, typed)


@pytest.mark.parametrize(
    ("field", "value", "typed"),
    [
        ("phone", "13911112222", "13911112222"),
        ("email", "caigou@chunfeng.cn", "chunfeng.cn"),
        ("addresses", "滨江区江南大道 88 号", "江南大道"),
    ],
)
def test_b_173a_a_correction_shows_beside_the_field_and_works_in_search_at_once(spring, field, value, typed):
    before = seen(spring)
    correct_field(spring.door, spring["rep"], spring.customer, field, value)
    after = seen(spring)
    assert after.waiting == {field: value}
    assert (after.values, after.number) == (before.values, before.number)  # no revision
    assert found(spring, typed) == [spring.customer]
    assert found(spring, typed, "rep2") == []  # who may not see the section does not find it (B-016)


def test_b_173a_it_needs_no_loan_and_enters_the_archive_with_the_next_acceptance(spring):
    correct_field(spring.door, spring["rep"], spring.customer, "phone", "13911112222")
    correct_field(spring.door, spring["rep"], spring.customer, "addresses", "滨江区江南大道 88 号")
    correct_field(spring.door, spring["rep"], spring.customer, "addresses", "余杭区良渚 9 号仓")
    correct_field(spring.door, spring["rep"], spring.customer, "managers", "周建国：采购总监")
    assert seen(spring).waiting["addresses"] == "滨江区江南大道 88 号；余杭区良渚 9 号仓"
    loan = spring.borrow(("BAS",), "visit")
    editing.save_draft(spring.door, spring["rep"], loan, "BAS", {"wechat": "chunfeng"})
    editing.hand_in(spring.door, spring["rep"], loan)
    assert seen(spring).values["phone"] == "0571-88001234"
    editing.review_revision(spring.door, spring["sup"], loan)
    editing.accept_revision(spring.door, spring["cus"], loan)
    now = seen(spring)
    assert (now.number, now.waiting) == (2, {})
    assert (now.values["phone"], now.values["wechat"]) == ("13911112222", "chunfeng")
    assert [row["line"] for row in now.values["addresses"]] == ["滨江区江南大道 88 号", "余杭区良渚 9 号仓"]
    assert now.values["managers"] == [{"name": "周建国", "post": "采购总监"}]


def test_b_173a_a_new_post_of_a_contact_changes_his_row_only(spring):
    correct_field(spring.door, spring["rep"], spring.customer, "contacts", "钱经理: 副总经理")
    assert seen(spring, "DEC").waiting == {"contacts": "钱经理: 副总经理"}
    assert found(spring, "副总经理") == []  # a secret section: search knows names, numbers and BAS
    loan = spring.borrow(("DEC",), "visit")
    from kehu_desk.borrowing.service import lending as lend

    lend.approve_loan(spring.door, spring["sup"], loan)
    lend.release_loan(spring.door, spring["cus"], loan)
    editing.save_draft(spring.door, spring["rep"], loan, "DEC", {"decision_note": "由副总拍板"})
    editing.hand_in(spring.door, spring["rep"], loan)
    editing.review_revision(spring.door, spring["sup"], loan)
    editing.accept_revision(spring.door, spring["cus"], loan)
    assert seen(spring, "DEC").values["contacts"] == [{"name": "钱经理", "mobile": "13900000001", "post": "副总经理"}]


def test_b_173a_team_and_key_account_manager_may_others_may_not(spring):
    team.join_team(spring.door, spring["sup"], spring.customer, spring.lending.id("tech"))
    team.join_team(spring.door, spring["sup"], spring.customer, spring.lending.id("kam"), kind="KAM")
    for login in ("rep", "tech", "kam"):
        correct_field(spring.door, spring[login], spring.customer, "phone", "13911112222")
    for login in ("rep2", "sup"):
        assert codes(correct_field, spring.door, spring[login], spring.customer, "phone", "13911112222") == ("E_NO_RELATION",)
    for login in ("mgr", "cus", "aud", "adm", "finance"):
        assert codes(correct_field, spring.door, spring[login], spring.customer, "phone", "13911112222") == ("E_FORBIDDEN",)


@pytest.mark.parametrize(
    ("field", "value"), [("uscc", "91330100MA27XX1234"), ("phone", "  "), ("managers", "周建国"), ("name_full", "新名")]
)
def test_b_173a_nothing_else_is_corrected_this_way(spring, field, value):
    assert codes(correct_field, spring.door, spring["rep"], spring.customer, field, value) == ("E_FIELD",)
