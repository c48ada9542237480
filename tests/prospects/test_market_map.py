"""The market map, white spaces, sums of provinces, and twins; figures worked out by hand."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.dossier.market_papers import white_book
from kehu_desk.kernel.ids import new_id
from kehu_desk.prospects import queries, service
from kehu_desk.prospects.entities import MarketCell
from kehu_desk.prospects.rules.fit import FitFacts, fit_of, total
from kehu_desk.prospects.rules.market import Cell, CellTerms, median, provinces, white_spaces
from kehu_desk.prospects.rules.twins import Known, Traits, rank, twins
from real_office import codes
from soaking import examples
from trade_steps import ROLES, TODAY, read

GOOD = CellTerms("330100", "distributor", 10, 2_000_000_00, TODAY, "商会名录")
CELLS = [
    Cell("330100", "distributor", 10, 2, 1, 500),  # 20 %, above the middle: white
    Cell("330200", "distributor", 10, 3, 0, 500),  # 30 %: not below
    Cell("350100", "distributor", 10, 0, 0, 100),  # below the middle
    Cell("350200", "retailer", 0, 0, 0, 900),  # nobody known
]


def test_white_spaces_lie_below_30_percent_and_at_or_above_the_middle():
    assert white_spaces(CELLS) == [CELLS[0]]  # the middle of 100 500 500 900 is 500


@pytest.mark.parametrize(("values", "middle"), [([], None), ([7], 7), ([1, 9], 5), ([1, 5, 9], 5)])
def test_the_middle(values, middle):
    assert median(values) == middle


def test_a_province_is_the_sum_of_its_parts_each_counted_once():
    assert provinces([*CELLS[:2], Cell("330106", "distributor", 4, 1, 1, 80)]) == [Cell("330000", "distributor", 20, 5, 1, 1000)]
    whole = Cell("330000", "distributor", 50, 6, 2, None)
    assert provinces([*CELLS[:2], whole]) == [whole]


@examples(60)
@given(st.lists(st.builds(
    Cell, st.sampled_from(["330100", "330200", "350100"]), st.just("retailer"), st.integers(0, 99), st.integers(0, 99), st.just(0),
    st.none() | st.integers(0, 10**6),
), unique_by=lambda cell: cell.region_code))  # fmt: skip
def test_property_sums_of_provinces_lose_nothing(cells):
    assert sum(each.outlets for each in provinces(cells)) == sum(each.outlets for each in cells)
    assert set(white_spaces(cells)) <= set(cells)


def test_the_map_counts_our_customers_of_the_region_and_type(trade):
    service.keep_cell(trade.door, trade["rep"], GOOD)
    service.keep_cell(trade.door, trade["sup"], GOOD._replace(region_code="330000", outlets_known=40))
    with trade.house.store.write() as session, session.begin():
        session.execute(update(Customer).values(lifecycle="active"))
    with trade.door.look(trade["mgr"]) as (session, actor):
        found = {row.cell.region_code: row.cell for row in queries.market_map(session, actor)}
    assert (found["330100"].ours, found["330100"].coverage_bp) == (1, 1000)
    assert (found["330000"].ours, found["330000"].coverage_bp) == (2, 500)


def test_a_cell_written_again_is_replaced_and_may_be_removed(trade):
    first = service.keep_cell(trade.door, trade["rep"], GOOD)
    assert service.keep_cell(trade.door, trade["mgr"], GOOD._replace(outlets_known=12)) == first
    [row] = read(trade, MarketCell)
    assert row.outlets_known == 12
    service.remove_cell(trade.door, trade["rep"], first)
    assert read(trade, MarketCell) == []
    assert codes(service.remove_cell, trade.door, trade["rep"], first) == ("E_NOT_FOUND",)


@pytest.mark.parametrize("login", ROLES)
def test_sellers_and_managers_keep_the_map(trade, login):
    found = codes(service.keep_cell, trade.door, trade[login], GOOD)
    assert found == (() if login in ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr") else ("E_FORBIDDEN",))


@pytest.mark.parametrize(
    "bad",
    [
        {"region_code": "999999"}, {"customer_type": "bakery"}, {"outlets_known": -1}, {"potential_fen": -1},
        {"as_of": TODAY + timedelta(days=1)}, {"source": ""},
    ],
)  # fmt: skip
def test_bad_cells_are_refused(trade, bad):
    assert codes(service.keep_cell, trade.door, trade["rep"], GOOD._replace(**bad)) == ("E_MARKET_FIELD",)
    assert read(trade, MarketCell) == []


def test_twins_share_the_type_and_two_more_traits_with_a_best_customer():
    best = [Known(new_id(), "甲", Traits("distributor", "large", "F51", "city"))]
    near = Known(new_id(), "乙", Traits("distributor", "large", "", "city"))
    whole = Known(new_id(), "丙", Traits("distributor", "large", "F51", "city"))
    other = Known(new_id(), "丁", Traits("retailer", "large", "F51", "city"))
    found = twins(best, [near, whole, other])
    assert [(each.name, each.like) for each in found] == [("丙", ("甲",)), ("乙", ("甲",))]
    assert found[1].same == ("customer_type", "size_class", "rank")


def test_rank_of_regions():
    assert [rank(code) for code in ("330000", "330100", "330106", "")] == ["province", "city", "area", ""]


def test_twins_over_the_store_leave_out_who_buys_and_who_is_not_seen(trade):
    with trade.house.store.write() as session, session.begin():
        same = {"industry_code": "F51", "region_code": "330100"}
        session.execute(update(Customer).values(**same, lifecycle="prospect"))
        session.execute(update(Customer).where(Customer.id == trade.customer).values(grade="A", lifecycle="active"))

    def found(login):
        with trade.door.look(trade[login]) as (session, actor):
            return [twin.id for twin in queries.twin_list(session, actor)]

    assert found("rep") == [trade.second]
    assert set(found("mgr")) == {trade.second, trade.other}
    assert found("rep3") == []


def test_the_fit_of_five_known_parts():
    known = FitFacts("distributor", 2, 5, 2_000, {"outlets_covered": 80, "vehicles": [{"count": 2}]}, "A", 3)
    assert fit_of(known) == {"type": 20, "area": 16, "capacity": 10, "credit": 16, "wish": 12}
    assert total(fit_of(known)) == 74
    assert fit_of(FitFacts()) == {}


# the list as a workbook


def test_the_white_spaces_go_into_a_workbook_with_an_entry_first(trade, tmp_path):
    for region, potential in (("330200", 900_00), ("330300", 500_00), ("330400", 100_00)):
        service.keep_cell(trade.door, trade["rep"], GOOD._replace(region_code=region, potential_fen=potential))
    assert white_book(trade.door, trade["rep"], "", tmp_path / "list.xlsx") == 2
    sheet = load_workbook(tmp_path / "list.xlsx").active
    rows = list(sheet.iter_rows(min_row=3, max_row=4, values_only=True))
    assert [(row[1], row[2], row[3], row[5], row[7]) for row in rows] == [
        ("浙江省宁波市", "经销商", 10, 0, 900), ("浙江省温州市", "经销商", 10, 0, 500),
    ]  # fmt: skip
    assert [entry.subject for entry in trade.entries("market.keep")][-1] == "white spaces xlsx KB-2026-00001"


def test_whoever_keeps_no_map_gets_no_workbook(trade, tmp_path):
    assert codes(white_book, trade.door, trade["finance"], "", tmp_path / "list.xlsx") == ("E_FORBIDDEN",)
    assert not (tmp_path / "list.xlsx").exists()
