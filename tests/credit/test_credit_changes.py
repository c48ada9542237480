"""Limits, temporary limits, guarantees and statuses: who proposes, who decides, what is refused. Source: business.md §1, §11."""

from datetime import date, timedelta

import pytest

from kehu_desk.archives.service import team
from kehu_desk.credit.entities import CreditChange, CreditFile, Guarantee
from kehu_desk.credit.queries import standing
from kehu_desk.credit.service import changes
from kehu_desk.credit.service.changes import LimitWish
from kehu_desk.credit.service.clockwork import sweep
from kehu_desk.credit.service.guarantees import add_guarantee, end_guarantee
from kehu_desk.credit.service.offers import change_offers, customer_offers
from kehu_desk.custody.service import sealing
from kehu_desk.kernel.ids import new_id
from real_office import codes
from trade_steps import ROLES, TODAY, WAN, ago, granted, owed, paid, read

WHY = "年度授信评审"


@pytest.fixture
def steady(trade):
    """Trades for two years, 20 万 in each of the last three whole months, all paid in time: grade A for want of known funds."""
    owed(trade, trade.customer, 1 * WAN, ago(800), ago(770))
    for day in (date(2025, 12, 10), date(2026, 1, 10), date(2026, 2, 10)):
        line = owed(trade, trade.customer, 20 * WAN, day, day + timedelta(days=30))
        paid(trade, trade.customer, 20 * WAN, day + timedelta(days=10), line)
    [old] = [row for row in read_lines(trade) if row.traded_on == ago(800)]
    paid(trade, trade.customer, 1 * WAN, ago(790), old.id)
    return trade


def read_lines(trade):
    from kehu_desk.sales.entities import SalesRecord

    return read(trade, SalesRecord)


def wish(wan, days=30, terms="net_days", record="clean"):
    return LimitWish(wan * WAN, days, terms, record)


def propose(trade, wan=10, login="finance", **more):
    return changes.propose_limit(trade.door, trade[login], trade.customer, wish(wan, **more), WHY)


def grant(trade, change, login, answer=""):
    return changes.grant_change(trade.door, trade[login], change, answer)


def file(trade):
    found = read(trade, CreditFile, customer_id=trade.customer)
    return found[0] if found else None


def change(trade, wanted):
    [found] = read(trade, CreditChange, id=wanted)
    return found


# proposing a limit


def test_finance_proposes_and_every_input_is_kept(steady):
    """Mean month 20 万, 30 days, A 80 %: 16 万. (100x40 + 100x20 + 43.84x10 + 100x15) / 85 = 93.39, own funds left out: AAA held at A."""
    row = change(steady, propose(steady, 16))
    kept = row.inputs
    assert (row.state, row.kind, row.reason) == ("proposed", "limit", WHY)
    assert (kept["on_time_bp"], kept["worst_days"], kept["trading_days"], kept["net_assets_fen"]) == (10_000, 0, 800, None)
    assert kept["month_nets"] == [20 * WAN] * 3
    assert (kept["earned"], kept["grade"], kept["factor"], kept["limit_fen"]) == ("AAA", "A", 80, 16 * WAN)
    assert kept["weights"] == {"punctuality": 40, "overdue": 20, "years": 10, "funds": 15, "record": 15}
    assert kept["points"] == {"punctuality": 10_000, "overdue": 10_000, "years": 4384, "funds": None, "record": 10_000}
    assert file(steady) is None


@pytest.mark.parametrize("login", [role for role in ROLES if role != "finance"])
def test_nobody_else_proposes_anything(trade, login):
    door, who, customer = trade.door, trade[login], trade.customer
    refused = {("E_FORBIDDEN",)}
    assert {codes(changes.propose_limit, door, who, customer, wish(1), WHY)} == refused
    assert {codes(changes.propose_temp_limit, door, who, customer, WAN, TODAY, TODAY, WHY)} == refused
    assert {codes(changes.block_credit, door, who, customer, "hold", WHY)} == refused
    assert {codes(changes.propose_easing, door, who, customer, "normal", WHY)} == refused
    assert {codes(add_guarantee, door, who, customer, "mortgage", WAN)} == refused
    assert read(trade, CreditChange) == read(trade, Guarantee) == []
    assert customer_offers(door, who, customer) == []


def test_bad_input_one_by_one(steady):
    def told(facts, why=WHY):
        return codes(changes.propose_limit, steady.door, steady["finance"], steady.customer, facts, why)

    assert told(wish(17)) == ("E_CREDIT_MODEL",)
    assert told(wish(-1)) == ("E_FIELD",)
    assert told(wish(1, days=366)) == ("E_FIELD",)
    assert told(wish(0, days=5, terms="prepaid")) == ("E_FIELD",)
    assert told(wish(1, terms="barter")) == ("E_FIELD",)
    assert told(wish(1, record="rumour")) == ("E_FIELD",)
    assert told(wish(1), "太短") == ("E_REASON",)
    assert codes(changes.propose_limit, steady.door, steady["finance"], new_id(), wish(1), WHY) == ("E_NOT_FOUND",)
    assert read(steady, CreditChange) == []


def test_one_proposal_of_a_kind_at_a_time(steady):
    propose(steady)
    assert codes(propose, steady) == ("E_STATE",)
    changes.propose_temp_limit(steady.door, steady["finance"], steady.customer, WAN, TODAY, TODAY, WHY)


def test_a_sealed_archive_takes_nothing_in(trade):
    sealing.seal_archive(trade.door, trade["mgr"], trade.customer, "合作终止了")
    for deed in (propose, lambda each: changes.block_credit(each.door, each["finance"], each.customer, "hold", WHY)):
        assert codes(deed, trade) == ("E_ARCHIVE_STATE",)
    assert codes(add_guarantee, trade.door, trade["finance"], trade.customer, "pledge", WAN) == ("E_ARCHIVE_STATE",)


def test_a_lawsuit_in_the_archive_is_never_called_clean(trade):
    from kehu_desk.credit.queries.record import public_record, worse_record

    told = public_record({"credit_incidents": [{"kind": "lawsuit"}, {"kind": "late"}]})
    assert (told, worse_record("clean", told), worse_record("enforcement", told)) == ("lawsuit", "lawsuit", "enforcement")
    assert public_record({"credit_incidents": [{"kind": "lawsuit", "resolved": "2025-01-01"}]}) == "clean"


# deciding


def test_a_superior_decides_up_to_ten_wan_and_the_file_is_written(steady):
    assert grant(steady, propose(steady, 10), "sup") == "granted"
    found = file(steady)
    assert (found.grade, found.limit_fen, found.credit_days, found.terms) == ("A", 10 * WAN, 30, "net_days")
    assert (found.limit_valid_to, found.reviewed_on, found.next_review_on) == (date(2027, 3, 2), TODAY, date(2027, 1, 31))
    assert found.score_bp == 9339


def test_above_his_limit_a_superior_is_refused_and_one_manager_decides(steady):
    asked = propose(steady, 16)
    assert codes(grant, steady, asked, "sup") == ("E_CREDIT_AUTHORITY",)
    assert change(steady, asked).state == "proposed"
    assert grant(steady, asked, "mgr") == "granted"
    assert file(steady).limit_fen == 16 * WAN


def test_above_fifty_wan_two_different_managers_sign(steady):
    """A mortgage of 100 万 secures 70 万: with 16 万 from turnover, 86 万."""
    add_guarantee(steady.door, steady["finance"], steady.customer, "mortgage", 100 * WAN)
    asked = propose(steady, 60)
    assert codes(grant, steady, asked, "sup") == ("E_CREDIT_AUTHORITY",)
    assert grant(steady, asked, "mgr") == "once"
    assert codes(grant, steady, asked, "mgr") == ("E_SAME_PERSON",)
    assert codes(grant, steady, asked, "sup") == ("E_CREDIT_AUTHORITY",)
    assert file(steady) is None
    assert grant(steady, asked, "mgr2") == "granted"
    row = change(steady, asked)
    assert (row.first_by, row.decided_by) == (steady.id("mgr"), steady.id("mgr2"))
    assert file(steady).limit_fen == 60 * WAN


@pytest.mark.parametrize("login", [role for role in ROLES if role not in ("sup", "mgr")])
def test_nobody_else_decides_a_limit(steady, login):
    asked = propose(steady)
    for deed in (changes.grant_change, changes.refuse_change):
        got = codes(deed, steady.door, steady[login], asked, "不同意这样")
        assert got[0] in ("E_FORBIDDEN", "E_NO_RELATION")
    assert change(steady, asked).state == "proposed"


def test_nobody_decides_what_he_proposed_under_another_account_either(steady):
    with steady.house.store.write() as session, session.begin():
        from kehu_desk.people.queries import by_login

        by_login(session, "mgr").staff_no = by_login(session, "finance").staff_no
    asked = propose(steady)
    assert codes(grant, steady, asked, "mgr") == ("E_SELF_APPROVAL",)
    assert codes(changes.refuse_change, steady.door, steady["mgr"], asked, "不同意这样") == ("E_SELF_APPROVAL",)
    assert grant(steady, asked, "mgr2") == "granted"


def test_refused_with_a_reason_and_then_for_good(steady):
    asked = propose(steady)
    assert codes(changes.refuse_change, steady.door, steady["sup"], asked, " 太高 ") == ("E_REASON",)
    changes.refuse_change(steady.door, steady["sup"], asked, "客户近期库存过高")
    row = change(steady, asked)
    assert (row.state, row.answer, row.decided_by) == ("refused", "客户近期库存过高", steady.id("sup"))
    assert codes(grant, steady, asked, "mgr") == ("E_STATE",)
    assert file(steady) is None


def test_only_the_proposer_takes_back(steady):
    asked = propose(steady)
    assert codes(changes.withdraw_change, steady.door, steady["fin2"], asked) == ("E_FORBIDDEN",)
    changes.withdraw_change(steady.door, steady["finance"], asked)
    assert change(steady, asked).state == "withdrawn"
    propose(steady)


def test_what_was_proposed_over_another_file_is_stale(steady):
    asked = propose(steady)
    granted(steady, steady.customer, 5 * WAN)
    assert codes(grant, steady, asked, "mgr") == ("E_STALE",)


def test_a_guarantee_that_has_gone_meanwhile_takes_the_limit_with_it(steady):
    held = add_guarantee(steady.door, steady["finance"], steady.customer, "pledge", 20 * WAN, TODAY + timedelta(days=60))
    asked = propose(steady, 30)
    end_guarantee(steady.door, steady["finance"], held, "质押物已退还")
    assert codes(grant, steady, asked, "mgr") == ("E_CREDIT_MODEL",)


def test_a_limit_holds_no_longer_than_the_guarantee_it_rests_on(steady):
    last = TODAY + timedelta(days=60)
    held = add_guarantee(steady.door, steady["finance"], steady.customer, "pledge", 20 * WAN, last)
    grant(steady, propose(steady, 30), "mgr")
    assert file(steady).limit_valid_to == last
    steady.later(days=10)
    end_guarantee(steady.door, steady["finance"], held, "质押物已退还")
    now = TODAY + timedelta(days=10)
    assert (file(steady).limit_valid_to, file(steady).next_review_on) == (now - timedelta(days=1), now)
    assert codes(end_guarantee, steady.door, steady["finance"], held, "质押物已退还") == ("E_STATE",)


def test_guarantees_bad_input_one_by_one(trade):
    def told(*facts):
        return codes(add_guarantee, trade.door, trade["finance"], trade.customer, *facts)

    assert told("promise", WAN) == told("pledge", 0) == told("pledge", WAN, ago(1)) == told("pledge", WAN, None, "长" * 501) == ("E_FIELD",)
    assert told("pledge", WAN, TODAY) == ()
    [row] = read(trade, Guarantee)
    assert codes(end_guarantee, trade.door, trade["finance"], row.id, "短") == ("E_REASON",)
    assert codes(end_guarantee, trade.door, trade["finance"], new_id(), "退还给客户了") == ("E_NOT_FOUND",)
    assert codes(end_guarantee, trade.door, trade["rep"], row.id, "退还给客户了") != ()


# temporary limits


def temp(trade, wan, since=TODAY, until=TODAY + timedelta(days=20), login="finance"):
    return changes.propose_temp_limit(trade.door, trade[login], trade.customer, wan * WAN, since, until, "中秋备货高峰")


def test_a_temporary_limit_counts_from_day_to_day_beside_the_limit(trade):
    granted(trade, trade.customer, 8 * WAN)
    since = TODAY + timedelta(days=5)
    grant(trade, temp(trade, 2, since), "sup")
    with trade.house.store.read() as session:
        asked = [TODAY, since, TODAY + timedelta(days=20), TODAY + timedelta(days=21)]
        assert [standing.temp_fen(session, trade.customer, day) for day in asked] == [0, 2 * WAN, 2 * WAN, 0]
    assert file(trade).limit_fen == 8 * WAN


def test_limit_and_temporary_limits_together_decide_who_signs(trade):
    """8 + 2 = 10 万 is the superior's; another 1 万 in the same days makes 11."""
    granted(trade, trade.customer, 8 * WAN)
    grant(trade, temp(trade, 2), "sup")
    more = temp(trade, 1)
    assert codes(grant, trade, more, "sup") == ("E_CREDIT_AUTHORITY",)
    assert grant(trade, more, "mgr") == "granted"


def test_temporary_limits_bad_input_one_by_one(trade):
    year = TODAY + timedelta(days=366)
    for sum_, since, until in ((0, TODAY, TODAY), (1, ago(1), TODAY), (1, TODAY, ago(1)), (1, TODAY, year)):
        assert codes(temp, trade, sum_, since, until) == ("E_FIELD",)


def test_one_that_waited_beyond_its_first_day_can_still_be_granted_but_not_beyond_its_last(trade):
    granted(trade, trade.customer, 1 * WAN)
    asked = temp(trade, 1, TODAY, TODAY + timedelta(days=3))
    trade.later(days=4)
    assert codes(grant, trade, asked, "mgr") == ("E_FIELD",)
    trade.later(days=-2)
    assert grant(trade, asked, "mgr") == "granted"


# statuses


def test_finance_blocks_at_once_and_only_ever_tighter(trade):
    block = changes.block_credit
    block(trade.door, trade["finance"], trade.customer, "hold", "收到法院传票")
    assert (file(trade).status, file(trade).status_reason) == ("hold", "收到法院传票")
    assert codes(block, trade.door, trade["finance"], trade.customer, "watch", WHY) == ("E_STATE",)
    assert codes(block, trade.door, trade["finance"], trade.customer, "hold", WHY) == ("E_STATE",)
    assert codes(block, trade.door, trade["finance"], trade.customer, "angry", WHY) == ("E_FIELD",)
    assert codes(block, trade.door, trade["finance"], trade.customer, "suspended", "短") == ("E_REASON",)
    block(trade.door, trade["fin2"], trade.customer, "suspended", "失信被执行人名单")
    assert [row.wanted["status"] for row in read(trade, CreditChange)] == ["hold", "suspended"]


def test_easing_is_proposed_by_finance_and_confirmed_by_a_manager(trade):
    granted(trade, trade.customer, status="cash_only")
    ease = changes.propose_easing
    assert codes(ease, trade.door, trade["finance"], trade.customer, "suspended", WHY) == ("E_STATE",)
    asked = ease(trade.door, trade["finance"], trade.customer, "watch", "连续按期付款")
    for login in ("sup", "finance", "fin2", "rep", "kam", "cus", "con"):
        assert codes(grant, trade, asked, login)[0] == "E_FORBIDDEN"
    assert file(trade).status == "cash_only"
    assert grant(trade, asked, "mgr") == "granted"
    assert file(trade).status == "watch"


def test_easing_needs_ninety_clean_days(trade):
    granted(trade, trade.customer, status="hold")
    line = owed(trade, trade.customer, WAN, ago(200), ago(150))
    paid(trade, trade.customer, WAN, ago(88), line)  # the last day overdue is eighty-nine days ago
    told = codes(changes.propose_easing, trade.door, trade["finance"], trade.customer, "normal", WHY)
    assert told == ("E_CREDIT_CLEAN",)
    trade.later(days=1)
    changes.propose_easing(trade.door, trade["finance"], trade.customer, "normal", WHY)


# the clock


def states(trade):
    return [(row.wanted["status"], row.state, row.proposed_by) for row in read(trade, CreditChange, kind="status")]


def test_the_clock_proposes_and_finance_says_yes(trade):
    owed(trade, trade.customer, WAN, ago(60), ago(8))
    assert sweep(trade.door) == 1
    assert sweep(trade.door) == 0
    assert states(trade) == [("watch", "proposed", None)]
    [row] = read(trade, CreditChange)
    for login in ("rep", "sup", "kam", "mgr", "con", "service"):
        assert codes(grant, trade, row.id, login) in (("E_FORBIDDEN",), ("E_NO_RELATION",))
    assert grant(trade, row.id, "finance") == "granted"
    assert file(trade).status == "watch"
    assert sweep(trade.door) == 0


def test_it_proposes_stricter_as_the_debt_grows_older(trade):
    owed(trade, trade.customer, WAN, ago(60), ago(8))
    sweep(trade.door)
    trade.later(days=23)
    assert sweep(trade.door) == 2
    assert states(trade) == [("watch", "withdrawn", None), ("hold", "proposed", None)]
    trade.later(days=30)
    sweep(trade.door)
    assert states(trade)[-1] == ("cash_only", "proposed", None)


def test_it_takes_back_what_was_paid_meanwhile(trade):
    line = owed(trade, trade.customer, WAN, ago(60), ago(40))
    sweep(trade.door)
    paid(trade, trade.customer, WAN, TODAY, line)
    assert sweep(trade.door) == 1
    assert states(trade) == [("hold", "withdrawn", None)]


def test_what_finance_refused_is_not_proposed_again_for_a_month_unless_it_grows_worse(trade):
    owed(trade, trade.customer, WAN, ago(60), ago(8))
    sweep(trade.door)
    [row] = read(trade, CreditChange)
    changes.refuse_change(trade.door, trade["finance"], row.id, "客户已书面说明")
    assert sweep(trade.door) == 0
    trade.later(days=23)
    assert sweep(trade.door) == 1
    assert states(trade)[-1][:2] == ("hold", "proposed")


def test_use_beyond_110_per_cent_asks_for_a_hold_where_a_limit_was_granted(trade):
    granted(trade, trade.customer, 10 * WAN)
    owed(trade, trade.customer, 11 * WAN, ago(3), TODAY + timedelta(days=27))
    owed(trade, trade.second, 99 * WAN, ago(3), TODAY + timedelta(days=27))  # no limit was ever granted: nothing is used
    assert sweep(trade.door) == 0
    owed(trade, trade.customer, 100, ago(2), TODAY + timedelta(days=27))
    assert sweep(trade.door) == 1
    assert states(trade) == [("hold", "proposed", None)]


# buttons


def test_finance_finds_its_buttons_with_the_reasons(trade):
    offers = {offer.event: [each.code for each in offer.nos] for offer in customer_offers(trade.door, trade["finance"], trade.customer)}
    assert offers == {"limit": [], "temp_limit": [], "guarantee": [], "block": [], "ease": ["E_STATE"]}


def test_a_superior_finds_grant_and_refuse_and_the_proposer_take_back(steady):
    asked = propose(steady, 16)

    def told(login):
        return {offer.event: [each.code for each in offer.nos] for offer in change_offers(steady.door, steady[login], asked)}

    assert told("sup") == {"grant": ["E_CREDIT_AUTHORITY"], "refuse": []}
    assert told("mgr") == {"grant": [], "refuse": []}
    assert told("finance") == {"withdraw": []}
    assert told("rep") == told("sup2") == told("kam") == told("fin2") == {}


def test_a_key_account_manager_of_the_customer_decides_nothing(steady):
    team.join_team(steady.door, steady["mgr"], steady.customer, steady.id("kam"), kind="KAM", team_role="kam")
    assert codes(grant, steady, propose(steady), "kam") == ("E_FORBIDDEN",)
