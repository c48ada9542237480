"""Compositions of a real store against a plain reckoning over its raw lines, for who sees all and who does not (business.md §24, B-017)."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from sqlalchemy import select, update

from goods_shelf import stock
from kehu_desk.archives.entities import Customer
from kehu_desk.compositions.rules.report import OTHERS, Asked, Note, View, opened
from kehu_desk.compositions.service.reading import compose
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.periods import Period
from trade_steps import granted, owed

LAST = Period(2025 * 12, 12)
REGIONS = ("330106", "330683", "440106", "110105")


@pytest.fixture
def market(trade):
    """Fourteen customers in three provinces and three grades, two hundred lines over two years, three categories."""
    random = Random(7)
    goods = [stock(trade, code) for code in ("A1", "A2", "B1", "C1")]
    with trade.door.clockwork("market.test") as deed:
        for product, category in zip(goods, ("黄酒", "黄酒", "白酒", "果酒"), strict=True):
            deed.session.execute(update(Product).where(Product.id == product).values(category=category, brand=f"牌{category[0]}"))
        ids = [trade.customer, trade.second, trade.other]
        for at in range(11):
            made = new_id()
            deed.session.add(Customer(
                id=made, no=f"T-{at:03}", name=f"测试{at:02}酒业", name_norm=f"测试{at:02}酒业", created_at=trade.clock[0],
                created_by=trade.id("rep"), state="FILED",
            ))  # fmt: skip
            ids.append(made)
        deed.session.flush()
        for at, customer in enumerate(ids):
            card = {"grade": "ABC"[at % 3], "region_code": REGIONS[at % 4]}
            deed.session.execute(update(Customer).where(Customer.id == customer).values(**card))
        for _ in range(200):
            fen = random.randrange(100, 90_000) * (-1 if random.random() < 0.1 else 1)
            deed.session.add(SalesRecord(
                id=new_id(), customer_id=random.choice(ids), level="L1", traded_on=date(random.choice((2024, 2025)), random.randrange(1, 13), 9),
                product_id=random.choice(goods), unit="瓶", qty_entered3=1, qty3=1, price4=1, amount_doc=fen, amount_fen=fen, state="billed",
                created_at=trade.clock[0], created_by=trade.id("finance"),
            ))  # fmt: skip
    trade.goods = goods
    return trade


def raw(market, year, key):
    """Net fen and customers of one year by a key of (line, customer, product), counted line by line."""
    with market.house.store.read() as session:
        rows = session.execute(select(SalesRecord, Customer, Product).join(Customer, Customer.id == SalesRecord.customer_id).join(
            Product, Product.id == SalesRecord.product_id
        )).all()  # fmt: skip
    net, who = Counter(), {}
    for line, customer, product in rows:
        if line.traded_on.year == year:
            net[key(customer, product)] += line.amount_fen
            who.setdefault(key(customer, product), set()).add(customer.id)
    return net, {each: len(customers) for each, customers in who.items()}


def asked(market, view, login="finance", period=LAST, **more):
    return compose(market.door, market[login], Asked(view, period, **more))


def money(report):
    return {line.key: line.net_fen for line in report.lines}


KEYS = {
    View.GRADE: lambda customer, _product: (customer.grade,),
    View.REGION: lambda customer, _product: (customer.region_code[:2],),
    View.MATRIX: lambda customer, _product: (customer.grade, customer.region_code[:2]),
    View.PRODUCT: lambda _customer, product: (product.category,),
}


@pytest.mark.parametrize("view", KEYS)
def test_every_cell_is_the_sum_of_its_lines_beside_the_year_before(market, view):
    report, (now, customers), (before, _) = asked(market, view), raw(market, 2025, KEYS[view]), raw(market, 2024, KEYS[view])
    assert money(report) == {key: now[key] for key in now.keys() | before.keys()}
    assert {line.key: line.before_fen for line in report.lines} == {key: before[key] for key in now.keys() | before.keys()}
    assert report.total.net_fen == sum(now.values())
    if view is not View.PRODUCT:
        assert {line.key: line.customers for line in report.lines} == {key: customers.get(key, 0) for key in now.keys() | before.keys()}


@pytest.mark.parametrize("view", [*KEYS, View.PARETO])
def test_shares_add_up_to_the_whole_and_growth_is_parted_without_rest(market, view):
    report = asked(market, view)
    assert sum(line.share_bp for line in report.lines if line.share_bp is not None) == 10_000
    change = report.total.net_fen - report.total.before_fen
    parted = [line.contribution_bp for line in report.lines if line.contribution_bp is not None]
    if view in KEYS and change:
        assert sum(parted) == pytest.approx(10_000, abs=len(parted))


def test_a_region_opens_into_its_cities_and_those_into_their_customers(market):
    top = asked(market, View.REGION)
    line = next(line for line in top.lines if line.key == ("33",))
    cities = compose(market.door, market["finance"], opened(top, line))
    assert cities.by == ("city",)
    assert cities.total.net_fen == line.net_fen
    assert {each.key[0][:2] for each in cities.lines} == {"33"}
    county = compose(market.door, market["finance"], opened(cities, cities.lines[0]))
    people = compose(market.door, market["finance"], opened(county, county.lines[0]))
    assert people.by == ("customer",)
    assert people.total.net_fen == county.lines[0].net_fen
    assert people.finer == ""


def test_goods_open_into_brands_and_products(market):
    top = asked(market, View.PRODUCT)
    line = next(line for line in top.lines if line.key == ("黄酒",))
    brands = compose(market.door, market["finance"], opened(top, line))
    products = compose(market.door, market["finance"], opened(brands, brands.lines[0]))
    assert (brands.by, products.by, products.finer) == (("brand",), ("product",), "")
    assert brands.total.net_fen == products.total.net_fen == line.net_fen
    assert {each.key[0] for each in products.lines} <= {str(each) for each in market.goods}


def test_penetration_is_of_the_customers_that_are_there(market):
    report, (_now, buying) = asked(market, View.REGION), raw(market, 2025, KEYS[View.REGION])
    with market.house.store.read() as session:
        there = Counter(code[:2] for code in session.scalars(select(Customer.region_code).where(Customer.state != "TRASHED")))
    for line in report.lines:
        assert line.penetration_bp == pytest.approx(10_000 * buying.get(line.key, 0) / there[line.key[0]], abs=1)


def test_b_017_who_may_not_view_two_customers_is_not_told_their_cell_nor_what_it_could_be_reckoned_from(market):
    with market.door.clockwork("test") as deed:
        deed.session.execute(update(Customer).values(grade="A"))
        deed.session.execute(update(Customer).where(Customer.no.in_(["T-000", "T-001"])).values(grade="C"))
        deed.session.execute(update(Customer).where(Customer.no.in_(["T-002", "T-003", "T-004", "T-005"])).values(grade="B"))
    report = asked(market, View.GRADE, "sup2")
    held = {line.key for line in report.lines if line.held}
    assert ("C",) in held
    assert len(held) >= 2  # one alone would be the difference to the sum
    assert all(line.net_fen is None and line.before_fen is None for line in report.lines if line.held)
    assert Note.HELD in report.notes
    assert not any(line.held for line in asked(market, View.GRADE, "finance").lines)


def test_b_017_what_grades_hold_back_the_map_of_cells_holds_back_too(market):
    report = asked(market, View.MATRIX, "sup2")
    small = {line.key for line in asked(market, View.MATRIX, "finance").lines if 0 < (line.customers or 0) < 3}
    told = {line.key for line in report.lines if not line.held}
    assert told & small == {("C", "44")}  # the one customer of rep3, whose superior asks


def test_b_017_goods_that_few_bought_are_held_back(market):
    with market.door.clockwork("test") as deed:
        lonely = deed.session.scalars(select(Customer.id).where(Customer.no == "T-000")).one()
        deed.session.execute(update(SalesRecord).where(SalesRecord.product_id == market.goods[3]).values(customer_id=lonely))
    assert {line.key for line in asked(market, View.PRODUCT, "sup2").lines if line.held} >= {("果酒",)}
    assert not any(line.held for line in asked(market, View.PRODUCT, "finance").lines)


def test_customers_are_listed_by_name_only_where_their_sales_may_be_seen(market):
    report = asked(market, View.GRADE, "rep", depth="customer")
    mine = {str(market.customer), str(market.second)}
    assert {line.key[0] for line in report.lines} - {OTHERS} <= mine
    assert report.lines[-1].key == (OTHERS,)
    everybody = asked(market, View.GRADE, "finance", depth="customer")
    assert sum(line.net_fen for line in everybody.lines) == everybody.total.net_fen


def test_a_pareto_grows_to_the_whole(market):
    report = asked(market, View.PARETO)
    bought = [line for line in report.lines if line.share_bp is not None]
    assert bought[-1].cumulative_bp == 10_000
    fen = [line.net_fen for line in report.lines if line.key != (OTHERS,)]
    assert fen == sorted(fen, reverse=True)
    assert Note.SEEN_ONLY in asked(market, View.PARETO, "rep").notes


def test_one_customer_beside_all_others_by_category(market):
    report = asked(market, View.CUSTOMER, "rep", customer=market.customer)
    own, _ = raw(market, 2025, lambda customer, product: (customer.id, product.category))
    company, _ = raw(market, 2025, lambda _customer, product: product.category)
    mine = {category: fen for (customer, category), fen in own.items() if customer == market.customer}
    positive, whole = sum(max(0, fen) for fen in mine.values()), sum(max(0, fen) for fen in company.values())
    for line in asked(market, View.CUSTOMER, "finance", customer=market.customer).lines:
        assert line.own_bp == pytest.approx(10_000 * max(0, mine.get(line.key[0], 0)) / positive, abs=1)
        assert line.share_bp == pytest.approx(10_000 * max(0, company[line.key[0]]) / whole, abs=1)
        assert line.apart_bp == line.own_bp - line.share_bp
    assert [line.apart_bp for line in report.lines if line.apart_bp is not None] == sorted(
        line.apart_bp for line in report.lines if line.apart_bp is not None
    )


def test_somebody_elses_customer_is_not_compared(market):
    with pytest.raises(Refused) as refused:
        asked(market, View.CUSTOMER, "rep3", customer=market.customer)
    assert refused.value.codes == ("E_NO_RELATION",)


def test_credit_is_told_by_grade(trade):
    granted(trade, trade.customer, 900_000_00, grade="AA")
    owed(trade, trade.customer, 20_000_00, date(2026, 1, 5), date(2026, 2, 20))
    owed(trade, trade.second, 5_000_00, date(2026, 1, 5), date(2026, 2, 20))
    report = asked(trade, View.CREDIT)
    assert {line.key: (line.customers, line.net_fen) for line in report.lines} == {("AA",): (1, 20_000_00), ("",): (1, 5_000_00)}
    assert [line.share_bp for line in report.lines] == [8000, 2000]
    assert all(line.held for line in asked(trade, View.CREDIT, "sup2").lines)


@pytest.mark.parametrize("view", [View.GRADE, View.PRODUCT, View.REGION, View.PARETO, View.MATRIX])
def test_a_period_without_sales_is_a_sentence(market, view):
    report = asked(market, view, period=Period(2019 * 12, 12))
    assert (list(report.lines), report.total, report.notes) == ([], None, (Note.NOTHING_SOLD,))


def test_a_year_without_sales_after_one_with_sales_says_so_and_tells_what_fell_away(market):
    report = asked(market, View.GRADE, period=Period(2026 * 12, 12))
    assert report.notes[0] == Note.NOTHING_SOLD
    assert {line.growth_bp for line in report.lines} <= {-10_000, None}


def test_nothing_owed_is_a_sentence(trade):
    assert asked(trade, View.CREDIT).notes == (Note.NOTHING_OWED,)


def test_a_first_year_has_no_growth_and_says_so(market):
    report = asked(market, View.GRADE, period=Period(2024 * 12, 12))
    assert Note.NO_YEAR_BEFORE in report.notes
    assert all(line.growth_bp is None for line in report.lines)


def test_a_group_that_returned_more_than_it_bought_has_no_share_and_takes_none(market):
    with market.door.clockwork("test") as deed:
        deed.session.execute(update(SalesRecord).where(SalesRecord.product_id == market.goods[3]).values(amount_fen=-100))
    report = asked(market, View.PRODUCT)
    fruit = next(line for line in report.lines if line.key == ("果酒",))
    assert (fruit.share_bp, Note.NEGATIVE in report.notes) == (None, True)
    assert sum(line.share_bp for line in report.lines if line.share_bp is not None) == 10_000


def test_a_running_period_and_one_to_come_say_so(market):
    assert Note.RUNNING in asked(market, View.GRADE, period=Period(2025 * 12 + 6, 12)).notes
    assert asked(market, View.GRADE, period=Period(2027 * 12, 3)).notes[0] == Note.FUTURE


def test_a_fiscal_quarter_across_years_is_its_three_months(market):
    across = Period(2024 * 12 + 11, 3)
    report, lines = asked(market, View.GRADE, period=across), 0
    with market.house.store.read() as session:
        for line in session.scalars(select(SalesRecord)):
            if (line.traded_on.year, line.traded_on.month) in ((2024, 12), (2025, 1), (2025, 2)):
                lines += line.amount_fen
    assert report.total.net_fen == lines


def test_whose_role_does_not_include_it_is_refused(trade):
    with pytest.raises(Refused) as refused:
        asked(trade, View.GRADE, "con")
    assert refused.value.codes == ("E_FORBIDDEN",)
