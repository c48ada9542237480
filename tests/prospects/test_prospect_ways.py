"""Prospects: opened as cards, qualified with a filing clock, won by a sale or a superior, lost with a reason; who may; bad input."""

from datetime import date, timedelta

import pytest

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service.living import bought_in
from kehu_desk.archives.service.writing import create_customer, save_section
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.office import settings_of
from kehu_desk.prospects import queries, service
from kehu_desk.prospects.entities import Prospect, StageMove
from kehu_desk.prospects.noun import NOUN
from kehu_desk.prospects.rules.prospects import Next, ProspectTerms
from kehu_desk.prospects.workflow import CONTACT, NEGOTIATE, QUALIFY
from real_office import codes
from trade_steps import ROLES, TODAY, read

SOON = Next("上门拜访王总", TODAY + timedelta(days=5))
GOOD = ProspectTerms("fair", SOON, "想代理我们的系列", 50_000_00, 4)
CARD = {"name_full": "宁波海曙百货有限公司", "region_code": "330200", "customer_type": "distributor"}


def opened(trade, login="rep", **more):
    return service.open_prospect(trade.door, trade[login], CARD | more, GOOD)


def one(trade, prospect):
    [row] = read(trade, Prospect, id=prospect)
    return row


def customer(trade, prospect):
    [row] = read(trade, Customer, id=one(trade, prospect).customer_id)
    return row


def move(trade, prospect, *events, login="rep"):
    for event in events:
        service.move_prospect(trade.door, trade[login], prospect, event, SOON, "打过电话")


def due_day(trade, instant):
    with trade.house.store.read() as session:
        return local_day(instant, settings_of(session).zone)


def sell(trade, bought_by):
    with trade.door.clockwork("test") as deed:
        bought_in(deed, [bought_by])


# cards and the filing clock


def test_a_prospect_is_opened_as_a_card_for_which_no_archive_is_waited(trade):
    prospect = opened(trade)
    assert (one(trade, prospect).stage, one(trade, prospect).next_on) == ("found", TODAY + timedelta(days=5))
    assert (customer(trade, prospect).lifecycle, customer(trade, prospect).due_at) == ("prospect", None)


def test_writing_on_the_card_does_not_start_the_clock(trade):
    prospect = opened(trade)
    save_section(trade.door, trade["rep"], customer(trade, prospect).id, "BAS", {"phone": "0574-87001234"})
    move(trade, prospect, CONTACT)
    save_section(trade.door, trade["rep"], customer(trade, prospect).id, "BAS", {"phone": "0574-87001235"})
    assert customer(trade, prospect).due_at is None


def test_the_week_of_filing_begins_on_the_day_it_is_qualified(trade):
    prospect = opened(trade)
    move(trade, prospect, CONTACT)
    trade.later(days=3)
    move(trade, prospect, QUALIFY)
    assert due_day(trade, customer(trade, prospect).due_at) == date(2026, 3, 12)
    save_section(trade.door, trade["rep"], customer(trade, prospect).id, "BAS", {"phone": "0574-87001234"})
    assert due_day(trade, customer(trade, prospect).due_at) == date(2026, 3, 12)


def test_an_ordinary_new_archive_keeps_its_week_from_the_first_contact(trade):
    made = create_customer(trade.door, trade["rep"], CARD)
    [row] = read(trade, Customer, id=made)
    assert due_day(trade, row.due_at) == date(2026, 3, 9)


def test_a_future_customer_whose_archive_is_waited_for_is_taken_up_as_qualified(trade):
    made = create_customer(trade.door, trade["rep"], CARD)
    prospect = service.begin_prospect(trade.door, trade["rep"], made, GOOD)
    assert one(trade, prospect).stage == "qualified"
    assert codes(service.begin_prospect, trade.door, trade["rep"], made, GOOD) == ("E_PROSPECT_TWICE",)


def test_a_lost_card_is_not_waited_for_any_more_and_may_be_taken_up_again(trade):
    prospect = opened(trade)
    move(trade, prospect, CONTACT, QUALIFY)
    service.lose_prospect(trade.door, trade["rep"], prospect, "price", "报价高于对手两成")
    row = one(trade, prospect)
    assert (row.stage, row.lost_why, row.next_on, row.ended_on) == ("lost", "price", None, TODAY)
    assert customer(trade, prospect).due_at is None
    service.resume_prospect(trade.door, trade["rep"], prospect, SOON)
    assert (one(trade, prospect).stage, one(trade, prospect).lost_why) == ("contacted", "")


# won


def test_the_first_sale_wins_it_at_once_and_the_clock_writes_it_down(trade):
    prospect = opened(trade)
    sell(trade, one(trade, prospect).customer_id)
    with trade.door.look(trade["rep"]) as (session, actor):
        assert queries.prospect_view(session, actor, prospect).row.stage == "won"
    assert service.sweep(trade.door) == 1
    assert (one(trade, prospect).stage, one(trade, prospect).ended_on) == ("won", TODAY)
    assert service.sweep(trade.door) == 0


def test_a_superior_wins_it_before_the_first_sale(trade):
    prospect = opened(trade)
    service.win_prospect(trade.door, trade["sup"], prospect)
    assert (one(trade, prospect).stage, customer(trade, prospect).lifecycle) == ("won", "active")
    assert due_day(trade, customer(trade, prospect).due_at) == date(2026, 3, 9)
    assert [each.target for each in read(trade, StageMove, prospect_id=prospect)] == ["found", "won"]


@pytest.mark.parametrize("login", ROLES)
def test_only_the_superior_or_a_manager_wins_it(trade, login):
    prospect = opened(trade)
    found = codes(service.win_prospect, trade.door, trade[login], prospect)
    assert found == {"sup": (), "mgr": (), "sup2": ("E_NO_RELATION",)}.get(login, ("E_FORBIDDEN",))
    assert one(trade, prospect).stage == ("found" if found else "won")


# ways and refusals


@pytest.mark.parametrize("event", [QUALIFY, NEGOTIATE])
def test_no_stage_is_skipped(trade, event):
    prospect = opened(trade)
    assert codes(service.move_prospect, trade.door, trade["rep"], prospect, event, SOON) == ("E_STATE",)


@pytest.mark.parametrize("bad", [Next("", SOON.on), Next("拜访", None), Next("拜访", TODAY - timedelta(days=1))])
def test_an_open_prospect_always_has_a_next_step(trade, bad):
    prospect = opened(trade)
    assert codes(service.move_prospect, trade.door, trade["rep"], prospect, CONTACT, bad) == ("E_PROSPECT_STEP",)
    assert codes(service.correct_prospect, trade.door, trade["rep"], prospect, GOOD._replace(next=bad)) == ("E_PROSPECT_STEP",)
    assert one(trade, prospect).stage == "found"


@pytest.mark.parametrize(("why", "note"), [("", "说不清楚的原因"), ("price", "贵"), ("weather", "说不清楚的原因")])
def test_what_is_lost_tells_why(trade, why, note):
    prospect = opened(trade)
    assert codes(service.lose_prospect, trade.door, trade["rep"], prospect, why, note) == ("E_LOST_WHY",)
    assert one(trade, prospect).stage == "found"


@pytest.mark.parametrize("bad", [{"source": ""}, {"need": "长" * 1001}, {"est_annual_fen": -1}, {"wish": 6}])
def test_bad_input_opens_nothing(trade, bad):
    before = len(read(trade, Customer))
    assert codes(service.open_prospect, trade.door, trade["rep"], CARD, GOOD._replace(**bad)) == ("E_PROSPECT_FIELD",)
    assert (len(read(trade, Customer)), read(trade, Prospect)) == (before, [])


def test_a_twin_of_an_archive_on_file_is_not_opened(trade):
    opened(trade)
    assert codes(opened, trade) == ("E_DUP_CUSTOMER",)


def test_what_is_not_there_is_not_found(trade):
    assert codes(service.move_prospect, trade.door, trade["rep"], new_id(), CONTACT, SOON) == ("E_NOT_FOUND",)
    assert codes(service.begin_prospect, trade.door, trade["rep"], new_id(), GOOD) == ("E_NOT_FOUND",)


@pytest.mark.parametrize("login", ROLES)
def test_who_keeps_the_customer_keeps_the_prospect(trade, login):
    prospect = opened(trade)
    found = codes(service.move_prospect, trade.door, trade[login], prospect, CONTACT, SOON)
    expected = {"rep": (), "sup": ()} | dict.fromkeys(("rep2", "rep3", "sup2", "kam"), ("E_NO_RELATION",))
    assert found == expected.get(login, ("E_FORBIDDEN",))


@pytest.mark.parametrize("login", ROLES)
def test_the_list_shows_prospects_of_customers_one_may_see(trade, login):
    prospect = opened(trade)
    with trade.door.look(trade[login]) as (session, actor):
        found = [row.id for row in queries.prospect_page(session, actor, None, 50)]
    assert found == ([prospect] if login in ("rep", "sup", "mgr") else [])


# the fit


def test_the_fit_counts_what_is_known_and_names_nothing_else(trade):
    prospect = opened(trade)
    assert one(trade, prospect).fit == {"type": 0, "wish": 16}
    assert one(trade, prospect).fit_total == 16


# due work


def test_the_next_step_is_due_for_the_responsible_person_three_days_before(trade):
    prospect = opened(trade)

    def told(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [(line.subject, line.kind) for line in NOUN.due(session, actor)]

    assert told("rep") == []
    trade.later(days=2)
    assert told("rep") == [(prospect, "prospect_step")]
    assert told("sup") == []
