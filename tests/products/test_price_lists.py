"""Price lists: versions, days, discounts, and who puts them in force. Source: business.md §12, R40."""

from datetime import date

import pytest
from goods_steps import active, decide_all, lists_of, price_on, prices, waiting
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.people.entities import Person
from kehu_desk.products import queries
from kehu_desk.products.rules.prices import holds, last_day
from kehu_desk.products.service import deciding, goods, lists, pages
from kehu_desk.products.service.lists import ListEntry
from real_office import codes
from soaking import examples

JAN, APR, JUL = date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1)
TODAY = date(2026, 3, 2)
WRITERS = ("con", "finance")
ROLES = ("rep", "sup", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")


def entry(product, **more):
    return ListEntry("KA-2026", "大客户价目", JAN, lines={product: 14_000})._replace(**more)


@pytest.mark.parametrize("login", [each for each in ROLES if each not in WRITERS])
def test_only_contract_and_finance_write_lists(trade, login):
    assert codes(lists.draft_list, trade.door, trade[login], entry(active(trade))) == ("E_FORBIDDEN",)


def test_a_draft_prices_nothing(trade):
    product = active(trade)
    made = lists.draft_list(trade.door, trade["con"], entry(product))
    assert price_on(trade, "KA-2026", product, APR) is None
    lists.submit_list(trade.door, trade["con"], made, pages.list_page(trade.door, trade["con"], made)[0].version_seen)
    assert price_on(trade, "KA-2026", product, APR) is None
    decide_all(trade)
    assert price_on(trade, "KA-2026", product, APR) == 14_000


def test_the_discount_of_a_list_is_taken_off(trade):
    product = active(trade)
    prices(trade, "KA-2026", JAN, {product: 12_345}, discount=333)
    assert price_on(trade, "KA-2026", product, APR) == 11_934  # 12345 x 0.9667 = 11933.9115
    [row] = pages.list_page(trade.door, trade["rep"], lists_of(trade, "KA-2026")[0].id)[0].lines
    assert (row.price4, row.net4) == (12_345, 11_934)


@pytest.mark.parametrize(
    ("day", "price"),
    [
        (date(2025, 12, 31), None),
        (JAN, 14_000),
        (date(2026, 3, 31), 14_000),
        (APR, 15_000),
        (date(2026, 6, 30), 15_000),
        (JUL, None),  # the second version ends by itself, the first does not come back
    ],
)
def test_each_day_has_the_price_of_one_version(trade, day, price):
    product = active(trade)
    prices(trade, "KA-2026", JAN, {product: 14_000})
    prices(trade, "KA-2026", APR, {product: 15_000}, until=date(2026, 6, 30))
    assert price_on(trade, "KA-2026", product, day) == price


def test_a_newer_version_ends_the_older_the_day_before(trade):
    product = active(trade)
    prices(trade, "KA-2026", JAN, {product: 14_000})
    prices(trade, "KA-2026", APR, {product: 15_000})
    assert [(row.version, row.valid_from, row.valid_to) for row in lists_of(trade, "KA-2026")] == [
        (2, APR, None), (1, JAN, date(2026, 3, 31)),
    ]  # fmt: skip


def test_other_lists_and_other_products_have_no_part_in_it(trade):
    product, other = active(trade), active(trade, code="B-1", packs=())
    prices(trade, "KA-2026", JAN, {product: 14_000})
    prices(trade, "TY-2026", JAN, {product: 16_000})
    assert price_on(trade, "KA-2026", other, APR) is None
    assert price_on(trade, "TY-2026", product, APR) == 16_000
    assert price_on(trade, "XX", product, APR) is None


def test_an_ended_list_still_tells_the_prices_of_its_days(trade):
    product = active(trade)
    made = prices(trade, "KA-2026", JAN, {product: 14_000})
    lists.propose_ending(trade.door, trade["finance"], made, date(2026, 3, 10), "协议提前终止")
    assert price_on(trade, "KA-2026", product, APR) == 14_000
    decide_all(trade)
    assert price_on(trade, "KA-2026", product, date(2026, 3, 10)) == 14_000
    assert price_on(trade, "KA-2026", product, date(2026, 3, 11)) is None
    assert lists_of(trade, "KA-2026")[0].state == "retired"


@pytest.mark.parametrize("until", [date(2026, 3, 1), date(2026, 12, 31), date(2027, 1, 1)])
def test_a_list_ends_today_at_the_earliest_and_before_its_own_end(trade, until):
    made = prices(trade, "KA-2026", JAN, {active(trade): 14_000}, until=date(2026, 12, 31))
    assert codes(lists.propose_ending, trade.door, trade["con"], made, until, "协议提前终止") == ("E_LIST_END",)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"code": " "}, "E_LIST_MISSING"),
        ({"name": ""}, "E_LIST_MISSING"),
        ({"valid_from": None}, "E_LIST_MISSING"),
        ({"valid_to": date(2025, 12, 31)}, "E_LIST_DAYS"),
        ({"discount_bp": -1}, "E_DISCOUNT"),
        ({"discount_bp": 10_000}, "E_DISCOUNT"),
    ],
)
def test_bad_lists_are_refused_by_their_own_code(trade, wrong, code):
    assert codes(lists.draft_list, trade.door, trade["con"], entry(active(trade), **wrong)) == (code,)


@pytest.mark.parametrize("price", [0, -1, 10**13])
def test_a_price_is_more_than_nothing(trade, price):
    product = active(trade)
    assert codes(lists.draft_list, trade.door, trade["con"], entry(product, lines={product: price})) == ("E_PRICE",)


def test_an_empty_list_is_kept_as_a_draft_and_not_submitted(trade):
    active(trade)
    made = lists.draft_list(trade.door, trade["con"], entry(None, lines={}))
    assert codes(lists.submit_list, trade.door, trade["con"], made, 1) == ("E_LIST_EMPTY",)


def test_a_code_begins_one_list_whatever_its_capitals(trade):
    product = active(trade)
    lists.draft_list(trade.door, trade["con"], entry(product))
    assert codes(lists.draft_list, trade.door, trade["con"], entry(product, code="ka-2026")) == ("E_CODE_TAKEN",)


def test_one_version_at_a_time_is_written_and_its_code_stays(trade):
    product = active(trade)
    first = prices(trade, "KA-2026", JAN, {product: 14_000})
    second = lists.renew_list(trade.door, trade["con"], first, entry(product, valid_from=APR))
    assert codes(lists.renew_list, trade.door, trade["con"], first, entry(product, valid_from=JUL)) == ("E_DRAFT_EXISTS",)
    assert codes(lists.edit_list, trade.door, trade["con"], second, 1, entry(product, code="NEU")) == ("E_FIXED",)
    lists.drop_list(trade.door, trade["con"], second)
    assert codes(lists.renew_list, trade.door, trade["con"], first, entry(product, code="NEU")) == ("E_FIXED",)


def test_a_list_in_force_is_never_written_anew(trade):
    product = active(trade)
    made = prices(trade, "KA-2026", JAN, {product: 14_000})
    seen = pages.list_page(trade.door, trade["con"], made)[0].version_seen
    assert codes(lists.edit_list, trade.door, trade["con"], made, seen, entry(product)) == ("E_STATE",)
    assert codes(lists.drop_list, trade.door, trade["con"], made) == ("E_STATE",)


def test_only_lines_changed_and_still_the_second_writer_is_told(trade):
    product = active(trade)
    made = lists.draft_list(trade.door, trade["con"], entry(product))
    lists.edit_list(trade.door, trade["con"], made, 1, entry(product, lines={product: 13_000}))
    assert codes(lists.edit_list, trade.door, trade["con2"], made, 1, entry(product)) == ("E_STALE",)


def test_a_draft_or_retired_product_is_not_priced(trade):
    product = active(trade)
    made = lists.draft_list(trade.door, trade["con"], entry(product), submit=True)
    goods.propose_retiring(trade.door, trade["con"], product, "供应商停产")
    [retire] = [row for row in waiting(trade) if row.kind == "retire"]
    deciding.confirm_proposal(trade.door, trade["mgr"], retire.id)
    [new] = waiting(trade)
    assert codes(deciding.confirm_proposal, trade.door, trade["mgr"], new.id) == ("E_PRODUCT_STATE",)
    assert pages.list_page(trade.door, trade["con"], made)[0].row.state == "draft"


def test_nobody_decides_the_list_he_wrote(trade):
    with trade.door.clockwork("test") as deed:
        deed.session.get_one(Person, trade.id("mgr2")).roles = "mgr contract"
    lists.draft_list(trade.door, trade["mgr2"], entry(active(trade)), submit=True)
    [row] = waiting(trade)
    assert codes(deciding.confirm_proposal, trade.door, trade["mgr2"], row.id) == ("E_SELF_APPROVAL",)
    decide_all(trade)
    assert lists_of(trade, "KA-2026")[0].state == "active"


def test_all_prices_of_a_day_at_once(trade):
    one, two = active(trade), active(trade, code="B-1", packs=())
    prices(trade, "KA-2026", JAN, {one: 10_000, two: 20_000}, discount=500)
    with trade.door.look(trade["rep"]) as (session, _actor):
        assert queries.prices_on(session, "KA-2026", TODAY) == {one: 9_500, two: 19_000}


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@examples(200)
@given(since=DAYS, until=st.none() | DAYS, newer=DAYS, day=DAYS)
def test_property_an_older_version_never_reaches_into_a_newer_one(since, until, newer, day):
    left = last_day(until, newer)
    assert holds(since, left, day) == (holds(since, until, day) and day < newer)
