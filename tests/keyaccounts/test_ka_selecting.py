"""评选 and 任命: who proposes, what is measured on the group, who decides and who may become manager; nothing half written."""

import pytest
from ka_steps import MARKS, WHY, account, approved, checked, codes, large, opened, proposed, sell
from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.kernel.errors import Refused
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.entities import KaSelection, KeyAccount
from kehu_desk.keyaccounts.noun import NOUN
from kehu_desk.keyaccounts.queries import selection_rows
from kehu_desk.keyaccounts.rules.criteria import Judged
from kehu_desk.keyaccounts.service import OpenTerms
from kehu_desk.keyaccounts.service.selecting import marks_of
from kehu_desk.people.entities import Person, Relation
from trade_steps import ROLES, TODAY, read


def selection(trade, made):
    return read(trade, KaSelection, id=made)[0]


def active(trade, *customers):
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id.in_(customers)).values(lifecycle="active"))


def subsidiary(trade, of):
    """The second customer belongs to a group."""
    with trade.house.store.write() as session, session.begin():
        head = session.get_one(Customer, of)
        row = session.get_one(Customer, trade.second)
        row.parent_id, row.parent_norm = of, head.name_norm


# proposing


def test_a_candidate_is_scored_by_sales_and_by_judgement(trade):
    large(trade)
    active(trade, trade.customer, trade.second, trade.other)
    row = selection(trade, proposed(trade))
    assert (row.no, row.state, row.year, row.members) == ("PX-2026-00001", "proposed", 2026, 1)
    assert row.scores == {"volume": 10000, "high_margin": 10000, "central": 10000, "service": 10000, "price": 10000, "partnership": 10000}
    assert (row.total100, row.top_share) == (10000, True)
    assert marks_of(row) == MARKS


def test_subsidiaries_count_for_their_head(trade):
    active(trade, trade.customer, trade.second, trade.other)
    subsidiary(trade, trade.customer)
    sell(trade, trade.customer, 300_000)
    sell(trade, trade.second, 300_000)
    sell(trade, trade.other, 500_000)
    row = selection(trade, proposed(trade))
    assert (row.members, row.top_share) == (2, True)
    assert (row.scores["volume"], row.scores["central"]) == (10000, 5000)


def test_a_subsidiary_is_not_proposed_by_itself(trade):
    subsidiary(trade, trade.customer)
    assert codes(service.propose_candidate, trade.door, trade["sup"], trade.second, MARKS) == ["E_KA_HEAD"]
    assert read(trade, KaSelection) == []


def test_sales_of_more_than_a_year_ago_do_not_count(trade):
    active(trade, trade.customer, trade.other)
    sell(trade, trade.customer, 900_000, TODAY.replace(year=2025))
    row = selection(trade, proposed(trade))
    assert (row.scores["volume"], row.top_share) == (0, False)


@pytest.mark.parametrize("login", ROLES)
def test_superiors_and_those_responsible_as_key_account_managers_propose(trade, login):
    if login == "sup":
        assert selection(trade, proposed(trade, login)).proposed_by == trade.id("sup")
        return
    wanted = "E_NO_RELATION" if login in ("sup2", "kam") else "E_FORBIDDEN"
    assert codes(proposed, trade, login)[0] == wanted
    assert read(trade, KaSelection) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [({"service": Judged(0, "要求专人驻场")}, "E_KA_SCALE"), ({"price": Judged(3, "")}, "E_KA_EVIDENCE"), ({"partnership": Judged(6, "合作意愿强")}, "E_KA_SCALE")],
)  # fmt: skip
def test_bad_marks_are_refused_and_nothing_is_written(trade, change, code):
    assert codes(service.propose_candidate, trade.door, trade["sup"], trade.customer, MARKS | change) == [code]
    assert read(trade, KaSelection) == []


def test_nobody_is_proposed_twice_a_year_but_may_be_corrected(trade):
    made = proposed(trade)
    assert codes(proposed, trade) == ["E_STATE"]
    service.correct_candidate(trade.door, trade["sup"], made, MARKS | {"service": Judged(2, "只要求按期送货")})
    assert selection(trade, made).scores["service"] == 4000


def test_an_unknown_customer_is_not_there(trade):
    from kehu_desk.kernel.ids import new_id

    assert codes(service.propose_candidate, trade.door, trade["sup"], new_id(), MARKS) == ["E_NOT_FOUND"]


# deciding


def test_enough_points_among_the_largest_need_no_words(trade):
    large(trade)
    made = proposed(trade)
    service.approve_candidate(trade.door, trade["mgr"], made)
    row = selection(trade, made)
    assert (row.state, row.decided_by, row.decision) == ("approved", trade.id("mgr"), "")


def test_below_that_a_manager_says_why(trade):
    made = proposed(trade)
    assert codes(service.approve_candidate, trade.door, trade["mgr"], made) == ["E_KA_BELOW"]
    assert selection(trade, made).state == "proposed"
    service.approve_candidate(trade.door, trade["mgr"], made, WHY)
    assert (selection(trade, made).state, selection(trade, made).decision) == ("approved", WHY)


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_managers_decide(trade, login):
    made = proposed(trade)
    assert codes(service.approve_candidate, trade.door, trade[login], made, WHY)[0] == "E_FORBIDDEN"
    assert codes(service.reject_candidate, trade.door, trade[login], made, WHY)[0] == "E_FORBIDDEN"
    assert selection(trade, made).state == "proposed"


def test_nobody_decides_what_he_proposed_under_whatever_account(trade):
    made = proposed(trade)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("mgr2")).staff_no = session.get_one(Person, trade.id("sup")).staff_no
    assert codes(service.approve_candidate, trade.door, trade["mgr2"], made, WHY) == ["E_SELF_APPROVAL"]


def test_a_rejection_says_why_and_may_be_followed_by_a_new_proposal(trade):
    made = proposed(trade)
    assert codes(service.reject_candidate, trade.door, trade["mgr"], made, "不行") == ["E_REASON"]
    service.reject_candidate(trade.door, trade["mgr"], made, "采购量尚不稳定")
    assert codes(service.approve_candidate, trade.door, trade["mgr"], made, WHY) == ["E_STATE"]
    assert proposed(trade) == made
    row = selection(trade, made)
    assert (row.state, row.decision, row.decided_by) == ("proposed", "", None)


# seeing


def test_a_manager_sees_what_waits_for_him_and_the_rest_with_a_purpose(trade):
    made = proposed(trade)

    def seen(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [row.id for row in selection_rows(session, actor)]

    assert [login for login in ROLES if seen(login)] == ["rep", "sup", "mgr"]
    service.reject_candidate(trade.door, trade["mgr"], made, "采购量尚不稳定")
    assert [login for login in ROLES if seen(login)] == ["rep", "sup"]


# appointing


def test_the_appointment_makes_a_manager_of_the_whole_group(trade):
    subsidiary(trade, trade.customer)
    row = account(trade, opened(trade))
    assert (row.no, row.customer_id, row.kam_id, row.sponsor_id) == ("DK-2026-00001", trade.customer, trade.id("kam"), trade.id("mgr2"))
    assert (row.since_on, (row.next_review_on - TODAY).days) == (TODAY, 90)
    ties = read(trade, Relation, person_id=trade.id("kam"), kind="KAM")
    assert {each.customer_id for each in ties} == {trade.customer, trade.second}


def test_without_a_check_or_with_a_poor_one_nobody_is_appointed(trade):
    made = approved(trade)
    terms = OpenTerms(trade.id("kam"))
    assert codes(service.open_account, trade.door, trade["mgr"], made, terms) == ["E_KA_COMPETENCE"]
    checked(trade, mark=3)
    assert codes(service.open_account, trade.door, trade["mgr"], made, terms) == ["E_KA_COMPETENCE"]
    checked(trade, mark=4)
    assert service.open_account(trade.door, trade["mgr"], made, terms)


@pytest.mark.parametrize(
    ("change", "code"),
    [({"sponsor_id": "sup"}, "E_KA_SPONSOR"), ({"kam_id": "rep"}, "E_KA_MANAGER"), ({"weight100": 49}, "E_KA_WEIGHT"), ({"weight100": 201}, "E_KA_WEIGHT")],
)  # fmt: skip
def test_bad_terms_of_an_appointment_are_refused(trade, change, code):
    made = approved(trade)
    checked(trade)
    checked(trade, "rep")
    terms = OpenTerms(trade.id("kam"))._replace(**{key: trade.id(each) if isinstance(each, str) else each for key, each in change.items()})
    assert codes(service.open_account, trade.door, trade["mgr"], made, terms) == [code]
    assert read(trade, KeyAccount) == []
    assert read(trade, Relation, kind="KAM") == []


def test_only_an_approved_candidate_is_opened_and_only_once(trade):
    waits = proposed(trade)
    checked(trade)
    assert codes(service.open_account, trade.door, trade["mgr"], waits, OpenTerms(trade.id("kam"))) == ["E_STATE"]
    service.approve_candidate(trade.door, trade["mgr"], waits, WHY)
    service.open_account(trade.door, trade["mgr"], waits, OpenTerms(trade.id("kam")))
    assert codes(service.open_account, trade.door, trade["mgr"], waits, OpenTerms(trade.id("kam"))) == ["E_KA_TAKEN"]


@pytest.mark.parametrize("login", [each for each in ROLES if each != "mgr"])
def test_only_managers_appoint(trade, login):
    made = approved(trade)
    checked(trade)
    assert codes(service.open_account, trade.door, trade[login], made, OpenTerms(trade.id("kam")))[0] == "E_FORBIDDEN"


def test_a_change_of_manager_takes_the_rights_of_the_one_before(trade):
    made = opened(trade)
    with trade.house.store.write() as session, session.begin():
        session.get_one(Person, trade.id("sup2")).roles = "sup kam"
    checked(trade, "sup2")
    assert codes(service.change_manager, trade.door, trade["mgr"], made, trade.id("kam"), "原任满期轮岗") == ["E_SAME_OWNER"]
    assert codes(service.change_manager, trade.door, trade["mgr"], made, trade.id("sup2"), "轮岗") == ["E_REASON"]
    service.change_manager(trade.door, trade["mgr"], made, trade.id("sup2"), "原任满期轮岗")
    assert account(trade, made).kam_id == trade.id("sup2")
    alive = [each.person_id for each in read(trade, Relation, kind="KAM") if each.until > trade.clock[0]]
    assert alive == [trade.id("sup2")]


def test_an_account_given_up_ends_its_managers_rights_and_takes_nothing_more(trade):
    made = opened(trade)
    assert codes(service.end_account, trade.door, trade["mgr"], made, " ") == ["E_REASON"]
    service.end_account(trade.door, trade["mgr"], made, "客户被并购, 采购停止")
    row = account(trade, made)
    assert (row.ended_on, row.ended_why, row.next_review_on) == (TODAY, "客户被并购, 采购停止", None)
    assert [each for each in read(trade, Relation, kind="KAM") if each.until > trade.clock[0]] == []
    assert codes(service.assign_account, trade.door, trade["mgr"], made, None, 100) == ["E_KA_ENDED"]


def test_weight_and_sponsor_are_set_by_a_manager(trade):
    made = opened(trade)
    service.assign_account(trade.door, trade["mgr"], made, None, 150)
    assert (account(trade, made).sponsor_id, account(trade, made).weight100) == (None, 150)
    assert codes(service.assign_account, trade.door, trade["kam"], made, None, 50)[0] == "E_FORBIDDEN"


# what waits


def due(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.due_on) for each in NOUN.due(session, actor)]


def test_candidates_wait_for_a_decision_and_then_for_a_manager(trade):
    made = proposed(trade)
    assert due(trade, "mgr") == [("ka_decide", None)]
    assert due(trade, "sup") == []
    service.approve_candidate(trade.door, trade["mgr"], made, WHY)
    assert due(trade, "mgr") == [("ka_appoint", None)]


def test_a_refused_step_leaves_only_its_entry(trade):
    made = proposed(trade)
    with pytest.raises(Refused):
        service.approve_candidate(trade.door, trade["rep"], made, WHY)
    assert selection(trade, made).row_version == 1
