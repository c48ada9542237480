"""What credit puts on the workbench: signatures that wait, limits to look at again."""

from datetime import timedelta

from goods_shelf import stock
from kehu_desk.credit.entities import CreditChange, CreditFile
from kehu_desk.credit.noun import NOUN
from kehu_desk.credit.queries import credit_rows, credit_view, standing_of
from kehu_desk.credit.service import changes
from kehu_desk.credit.service.clockwork import sweep
from kehu_desk.credit.service.guarantees import add_guarantee
from kehu_desk.credit.service.releases import ask_release
from trade_steps import TODAY, WAN, ago, approved, granted, owed, paid, submitted

WHY = "年度授信评审"


def due(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [(each.kind, each.title) for each in NOUN.due(session, actor)]


def test_who_has_to_sign_finds_it_and_nobody_else(trade):
    granted(trade, trade.customer, 20 * WAN)
    changes.propose_temp_limit(trade.door, trade["finance"], trade.customer, WAN, TODAY, TODAY, WHY)
    mine = [("credit_decide", "杭州华东医药有限公司")]
    assert (due(trade, "mgr"), due(trade, "sup"), due(trade, "finance"), due(trade, "sup2"), due(trade, "rep")) == (mine, [], [], [], [])


def test_finance_finds_what_the_clock_proposes_and_releases(trade):
    owed(trade, trade.customer, WAN, ago(60), ago(8))
    sweep(trade.door)
    order = submitted(trade, stock(trade), 10)
    ask_release(trade.door, trade["rep"], order, WAN, TODAY, "货款已经在途")
    assert due(trade, "finance") == [("credit_decide", "杭州华东医药有限公司"), ("credit_release", "DD-2026-00001 杭州华东医药有限公司")]


def test_limits_to_look_at_again(trade):
    granted(trade, trade.customer, 5 * WAN)
    with trade.house.store.write() as session, session.begin():
        session.query(CreditFile).one().next_review_on = TODAY
    assert due(trade, "finance") == [("credit_review", "杭州华东医药有限公司")]
    assert due(trade, "mgr") == []


def test_the_list_of_all_says_the_same_as_the_standing_of_one(trade):
    """The list sums up in a few statements what a check asks for one customer."""
    granted(trade, trade.customer, 20 * WAN)
    line = owed(trade, trade.customer, 5 * WAN, ago(60), ago(20))
    paid(trade, trade.customer, 2 * WAN, ago(30), line)
    paid(trade, trade.customer, 1 * WAN, ago(3))
    owed(trade, trade.customer, 3 * WAN, ago(2), TODAY, state="delivered")
    approved_one = stock(trade, "P", price4=100_000)
    changes.propose_temp_limit(trade.door, trade["finance"], trade.customer, WAN, TODAY, TODAY + timedelta(days=3), WHY)
    with trade.door.look(trade["finance"]) as (session, _actor):
        asked = session.query(CreditChange).one().id
    changes.grant_change(trade.door, trade["mgr"], asked)
    paid(trade, trade.second, WAN, ago(1))
    add_guarantee(trade.door, trade["finance"], trade.customer, "deposit", WAN)
    approved(trade, approved_one, 50, customer=trade.second)
    with trade.door.look(trade["finance"]) as (session, actor):
        rows = {row.id: row for row in credit_rows(session, actor)}
        for customer in (trade.customer, trade.second):
            now, row, view = standing_of(session, customer, TODAY), rows[customer], credit_view(session, actor, customer)
            assert (row.exposed_fen, row.limit_fen, row.temp_fen) == (view.exposed_fen, now.stance.limit_fen, now.stance.temp_fen)
            assert (row.overdue_fen, row.max_days, row.use_bp) == (now.stance.overdue_fen, now.stance.max_days_past, view.use_bp)
        assert rows[trade.customer].exposed_fen == (5 - 2 + 3 - 1 - 1) * WAN
        assert rows[trade.second].exposed_fen == 50_000 - WAN
