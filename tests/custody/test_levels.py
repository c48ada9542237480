"""密级调整: raising at once, lowering by two hands, below the default by two managers. Source: B-081, B-103, B-159, §2."""

import pytest
from custody_steps import ask, borrow, card, history, level, read, state, waiting

from kehu_desk.archives import queries as archives
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.custody.service import classification, deciding
from real_office import codes

RAISE, LOWER = classification.raise_level, classification.lower_level
WHY = "客户要求保密"


@pytest.mark.parametrize("login", ["cus", "mgr"])
def test_b_103_custodian_and_manager_raise_at_once_with_a_reason(lending, customer, login):
    assert codes(RAISE, lending.door, lending[login], customer, "BAS", 2, "没有") == ("E_REASON",)
    RAISE(lending.door, lending[login], customer, "BAS", 2, WHY)
    assert (level(lending, customer, "BAS"), level(lending, customer, "FEA")) == (2, 1)
    [kept] = history(lending)
    assert (kept.kind, kept.section, kept.level, kept.reason, kept.state) == ("raise", "BAS", 2, WHY, "DONE")


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "adm", "aud", "finance"])
def test_nobody_else_changes_a_level(lending, customer, login):
    assert codes(RAISE, lending.door, lending[login], customer, "BAS", 2, WHY) == ("E_FORBIDDEN",)
    assert codes(LOWER, lending.door, lending[login], customer, "TRD", 1, WHY) == ("E_FORBIDDEN",)
    assert waiting(lending) == []


def test_b_103_what_stands_higher_by_itself_is_not_touched(lending, customer):
    RAISE(lending.door, lending["mgr"], customer, "DEC", 3, WHY)
    RAISE(lending.door, lending["mgr"], customer, "", 2, WHY)
    assert [level(lending, customer, section) for section in ("CARD", "BAS", "TRD", "DEC")] == [0, 2, 2, 3]
    LOWER(lending.door, lending["mgr"], customer, "", 1, WHY)
    assert [level(lending, customer, section) for section in ("CARD", "BAS", "TRD", "DEC")] == [0, 1, 2, 3]


@pytest.mark.parametrize(("section", "wanted"), [("BAS", 1), ("BAS", 0), ("TRD", 2), ("TRD", 1), ("BAS", 4), ("", 1), ("", 0)])
def test_a_raise_must_rise(lending, customer, section, wanted):
    assert codes(RAISE, lending.door, lending["mgr"], customer, section, wanted, WHY) == ("E_LEVEL",)


@pytest.mark.parametrize(("section", "wanted"), [("BAS", 1), ("BAS", 2), ("BAS", 0), ("TRD", 0), ("", 0), ("", 2)])
def test_a_lowering_must_lower_and_l0_is_the_cards_alone(lending, customer, section, wanted):
    assert codes(LOWER, lending.door, lending["mgr"], customer, section, wanted, WHY) == ("E_LEVEL",)


@pytest.mark.parametrize("section", ["CARD", "XYZ"])
def test_only_sections_have_levels(lending, customer, section):
    assert codes(RAISE, lending.door, lending["mgr"], customer, section, 2, WHY) == ("E_NOT_FOUND",)


def test_the_custodian_proposes_a_lowering_and_a_manager_confirms(lending, customer):
    RAISE(lending.door, lending["cus"], customer, "BAS", 3, WHY)
    assert LOWER(lending.door, lending["cus"], customer, "BAS", 2, "合同已公开") is False
    assert level(lending, customer, "BAS") == 3
    [proposal] = waiting(lending)
    assert codes(deciding.confirm, lending.door, lending["cus2"], proposal.id) == ("E_FORBIDDEN",)
    assert deciding.confirm(lending.door, lending["mgr"], proposal.id) is True
    assert level(lending, customer, "BAS") == 2
    assert codes(deciding.confirm, lending.door, lending["mgr2"], proposal.id) == ("E_STATE",)


def test_a_manager_lowers_down_to_the_default_himself(lending, customer):
    RAISE(lending.door, lending["mgr"], customer, "TRD", 3, WHY)
    assert LOWER(lending.door, lending["mgr"], customer, "TRD", 2, WHY) is True
    assert (level(lending, customer, "TRD"), waiting(lending)) == (2, [])


def test_b_159_below_the_default_a_manager_needs_another_manager(lending, customer):
    assert LOWER(lending.door, lending["mgr"], customer, "TRD", 1, WHY) is False
    [proposal] = waiting(lending)
    assert (proposal.state, [each.person for each in proposal.signatures]) == ("CONFIRMED", ["王芳"])
    assert level(lending, customer, "TRD") == 2
    assert codes(deciding.confirm, lending.door, lending["mgr"], proposal.id) == ("E_SELF_APPROVAL", "E_SAME_PERSON")
    assert deciding.confirm(lending.door, lending["mgr2"], proposal.id) is True
    assert level(lending, customer, "TRD") == 1


def test_b_159_a_custodians_proposal_below_the_default_needs_two_managers(lending, customer):
    LOWER(lending.door, lending["cus"], customer, "TRD", 1, WHY)
    [proposal] = waiting(lending)
    assert deciding.confirm(lending.door, lending["mgr"], proposal.id) is False
    assert level(lending, customer, "TRD") == 2
    assert codes(deciding.confirm, lending.door, lending["mgr"], proposal.id) == ("E_SAME_PERSON",)
    assert deciding.confirm(lending.door, lending["mgr2"], proposal.id) is True
    assert level(lending, customer, "TRD") == 1


def test_b_159_a_lowered_section_opens_with_its_fields_and_closes_again(lending, customer):
    """A manager views L2 with a stated purpose only, L1 freely: so the change is seen everywhere the level is asked."""
    assert codes(read, lending, "mgr", customer, "TRD") == ("E_PURPOSE",)
    LOWER(lending.door, lending["mgr"], customer, "TRD", 1, WHY)
    deciding.confirm(lending.door, lending["mgr2"], waiting(lending)[0].id)
    assert read(lending, "mgr", customer, "TRD") == {"credit_days": 30}
    RAISE(lending.door, lending["cus"], customer, "TRD", 2, WHY)
    assert codes(read, lending, "mgr", customer, "TRD") == ("E_PURPOSE",)


def test_b_159_an_edit_of_a_lowered_section_reaches_its_fields(lending, customer):
    from kehu_desk.borrowing.service import editing

    LOWER(lending.door, lending["mgr"], customer, "TRD", 1, WHY)
    deciding.confirm(lending.door, lending["mgr2"], waiting(lending)[0].id)
    loan = borrow(lending, "rep", customer, Kind.EDIT, ["TRD"])
    editing.save_draft(lending.door, lending["rep"], loan, "TRD", {"credit_days": 45})
    assert editing.draft_values(lending.door, lending["rep"], loan, "TRD").values == {"credit_days": 45}


def test_b_103_b_016_a_raised_section_leaves_the_list_and_the_search_at_once(lending, customer):
    def phone_found(login):
        with lending.door.look(lending[login]) as (session, actor):
            return archives.found_customers(session, actor, "88001234") == [customer]

    assert (phone_found("mgr"), phone_found("rep")) == (True, True)
    RAISE(lending.door, lending["cus"], customer, "BAS", 3, WHY)
    assert (phone_found("mgr"), phone_found("rep")) == (False, False)
    assert card(lending, customer).level == 3


def test_b_081_a_locked_section_is_not_lowered_but_may_be_raised(lending, customer):
    RAISE(lending.door, lending["mgr"], customer, "FEA", 2, WHY)
    loan = ask(lending, "rep", customer, Kind.EDIT, ["BAS"])
    assert state(lending, loan) == "ACTIVE"
    RAISE(lending.door, lending["mgr"], customer, "BAS", 2, WHY)
    assert codes(LOWER, lending.door, lending["mgr"], customer, "BAS", 1, WHY) == ("E_LOCKED",)
    assert codes(LOWER, lending.door, lending["mgr"], customer, "FEA", 1, WHY) == ()
    RAISE(lending.door, lending["mgr"], customer, "", 3, WHY)
    assert codes(LOWER, lending.door, lending["mgr"], customer, "", 1, WHY) == ("E_LOCKED",)


def test_b_081_a_lock_taken_after_the_proposal_stops_the_confirmation(lending, customer):
    RAISE(lending.door, lending["mgr"], customer, "FEA", 2, WHY)
    LOWER(lending.door, lending["cus"], customer, "FEA", 1, WHY)
    borrow_l2_edit(lending, customer)
    assert codes(deciding.confirm, lending.door, lending["mgr"], waiting(lending)[0].id) == ("E_LOCKED",)
    assert level(lending, customer, "FEA") == 2


def borrow_l2_edit(lending, customer):
    from kehu_desk.borrowing.service import lending as lend

    loan = ask(lending, "rep", customer, Kind.EDIT, ["FEA"])
    lend.approve_loan(lending.door, lending["sup"], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    return loan


def test_b_103_a_loan_below_the_new_level_gives_no_right_from_that_moment(lending, customer):
    loan = borrow(lending, "rep", customer, Kind.READ, ["FEA", "BAS"])
    lending.later(minutes=5)
    assert read(lending, "rep", customer, "FEA") == {"outlets_covered": 100}
    RAISE(lending.door, lending["cus"], customer, "FEA", 3, WHY)
    assert codes(read, lending, "rep", customer, "FEA") == ("E_NO_RELATION",)
    assert read(lending, "rep", customer, "BAS")["phone"] == "0571-88001234"
    assert state(lending, loan) == "ACTIVE"
    lending.later(days=1, minutes=1)
    assert "E_NO_RELATION" in codes(read, lending, "rep", customer, "FEA")


def test_b_103_lowering_changes_no_loan(lending, customer):
    RAISE(lending.door, lending["mgr"], customer, "FEA", 2, WHY)
    loan = ask(lending, "rep", customer, Kind.READ, ["FEA"])
    before = state(lending, loan)
    LOWER(lending.door, lending["mgr"], customer, "FEA", 1, WHY)
    assert (state(lending, loan), before) == ("PENDING", "PENDING")


def test_declining_needs_a_reason_and_leaves_the_level(lending, customer):
    LOWER(lending.door, lending["cus"], customer, "TRD", 1, WHY)
    [proposal] = waiting(lending)
    assert codes(deciding.decline, lending.door, lending["mgr"], proposal.id, "不") == ("E_REASON",)
    deciding.decline(lending.door, lending["mgr"], proposal.id, "客户不同意公开")
    assert (waiting(lending), level(lending, customer, "TRD"), history(lending)[0].state) == ([], 2, "DECLINED")


def test_only_the_proposer_takes_a_proposal_back(lending, customer):
    LOWER(lending.door, lending["cus"], customer, "TRD", 1, WHY)
    [proposal] = waiting(lending)
    assert codes(deciding.withdraw, lending.door, lending["cus2"], proposal.id) == ("E_FORBIDDEN",)
    deciding.withdraw(lending.door, lending["cus"], proposal.id)
    assert history(lending)[0].state == "WITHDRAWN"


def test_b_140_a_change_of_level_is_an_entry_with_the_level_before_and_after(lending, customer):
    RAISE(lending.door, lending["cus"], customer, "BAS", 3, WHY)
    [entry] = lending.entries("archive.classify_raise")
    assert (entry.actor, entry.customer_id, entry.section, entry.before, entry.after) == ("周丽", customer, "BAS", "1", "3")


def test_b_103_a_file_follows_its_section_up_and_down(lending, customer):
    from kehu_desk.archives.service import attachments
    from kehu_desk.borrowing.service import editing

    loan = borrow(lending, "rep", customer, Kind.EDIT, ["BAS"])
    attachments.add_attachment(lending.door, lending["rep"], customer, "BAS", "营业执照.pdf", b"%PDF", loan=loan)
    editing.drop_changes(lending.door, lending["rep"], loan)

    def files(login):
        with lending.door.look(lending[login]) as (session, actor):
            return [row.name for row in archives.attachments(session, actor, customer)]

    assert (files("mgr"), files("sup")) == (["营业执照.pdf"], ["营业执照.pdf"])
    RAISE(lending.door, lending["cus"], customer, "", 3, WHY)
    assert (files("mgr"), files("sup")) == ([], [])
    LOWER(lending.door, lending["mgr"], customer, "", 0, WHY)
    assert files("mgr") == ["营业执照.pdf"]


def test_b_103_without_a_fresh_approval_within_a_working_day_the_loan_is_called_back(lending, customer):
    from kehu_desk.borrowing.service import clockwork

    loan = borrow(lending, "rep", customer, Kind.READ, ["FEA", "BAS"])
    lending.later(hours=1)
    RAISE(lending.door, lending["cus"], customer, "FEA", 2, WHY)
    lending.later(days=1, hours=12)  # Tuesday, an hour before midnight
    clockwork.sweep(lending.door)
    assert state(lending, loan) == "ACTIVE"
    lending.later(hours=2)
    clockwork.sweep(lending.door)
    assert state(lending, loan) == "RECALLED"


def test_levels_are_whole_numbers_from_the_lowest_of_the_section_to_three(lending, customer):
    assert codes(RAISE, lending.door, lending["mgr"], customer, "", 4, WHY) == ("E_LEVEL",)
    assert codes(RAISE, lending.door, lending["mgr"], lending.id("mgr"), "", 3, WHY) == ("E_NOT_FOUND",)
