"""How much of twelve months came back, against the cap of the contract. Source: business.md §19."""

from datetime import date, timedelta

import pytest
from rma_steps import bought, settled

from goods_shelf import agree, stock
from kehu_desk.contracts.entities import Contract
from kehu_desk.returns.queries import return_rate
from kehu_desk.returns.rules.rate import cap_of, rated
from trade_steps import TODAY, ago


@pytest.mark.parametrize(
    ("returned", "sold", "colour", "bp"),
    [
        (0, 0, "green", 0), (0, 100_000, "green", 0), (3_999, 100_000, "green", 400), (4_000, 100_000, "yellow", 400),
        (4_999, 100_000, "yellow", 500), (5_000, 100_000, "red", 500), (1, 0, "red", 10_000), (1, -5, "red", 10_000),
    ],
)  # fmt: skip
def test_yellow_from_eighty_per_cent_of_the_cap_red_from_the_cap(returned, sold, colour, bp):
    rate = rated(returned, sold, 500, 80)
    assert (rate.colour, rate.bp) == (colour, bp)


@pytest.mark.parametrize(
    ("text", "bp"),
    [
        ("3", 300),
        ("3%", 300),
        (" 2.5 % ", 250),
        ("３％", 300),
        ("100", 10_000),
        ("101", None),
        ("-1", None),
        ("", None),
        ("三", None),
        ("2.555", None),
    ],
)
def test_a_cap_is_read_as_it_stands_in_a_contract(text, bp):
    assert cap_of(text) == bp


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒", 100_000)


def rate(trade, day: date = TODAY):
    with trade.house.store.read() as session:
        return return_rate(session, trade.customer, day)


def contract(trade, number, cap, **more):
    held = agree(trade, trade.customer, number, **more)
    with trade.house.store.write() as session, session.begin():
        session.get(Contract, held).values = {"return_cap": cap}


def test_returns_of_the_last_year_over_its_sales(trade, wine):
    """1,000 sold, 40 back: 4 % of the office's 5 %."""
    source = bought(trade, wine, 100)
    settled(trade, source, 4)
    now = rate(trade)
    assert (now.returned_fen, now.sold_fen, now.cap_bp, now.bp, now.colour, now.contract) == (4_000, 100_000, 500, 400, "yellow", "")


def test_exchanges_repacking_and_other_levels_do_not_count(trade, wine):
    from kehu_desk.returns.rules.lines import Wanted

    source = bought(trade, wine, 100)
    settled(trade, source, 10, kind="exchange", settlement="replacement", out=[Wanted(wine, "瓶", 10_000)])
    bought(trade, wine, 50, level="L2", seller_id=trade.customer, buyer_id=None)
    assert (rate(trade).returned_fen, rate(trade).sold_fen) == (0, 100_000)


def test_the_year_rolls(trade, wine):
    bought(trade, wine, 100, on=ago(365))
    bought(trade, wine, 10, on=ago(364))
    assert rate(trade).sold_fen == 10_000
    assert rate(trade, TODAY - timedelta(days=1)).sold_fen == 110_000


def test_the_cap_of_an_agreement_on_returns_goes_before_the_trading_contract_and_that_before_the_office(trade, wine):
    assert rate(trade).cap_bp == 500
    contract(trade, "HT-1", "3%")
    assert (rate(trade).cap_bp, rate(trade).contract) == (300, "HT-1")
    contract(trade, "HT-2", "1.5%", kind="return")
    assert (rate(trade).cap_bp, rate(trade).contract) == (150, "HT-2")


def test_a_contract_that_has_ended_or_says_nothing_caps_nothing(trade, wine):
    contract(trade, "HT-1", "按约定")
    contract(trade, "HT-2", "1%", end_on=ago(1))
    assert rate(trade).cap_bp == 500
