"""Published figures of 440 wholesale customers, through the import of customers and of sales lines to the three compositions.

Each row is a customer named by its row number, with one line for each of six groups of goods. The regions of the source (Lisbon, Oporto,
other) are put in three provinces; amounts are read as yuan. Published total: 14,619,500.
"""

import csv
from collections import Counter

import pytest
from sqlalchemy import update

from goods_shelf import stock
from kehu_desk.compositions.rules.report import Asked, View
from kehu_desk.compositions.service.reading import compose
from kehu_desk.exchange import service as customers
from kehu_desk.exchange.plan import Match, Mode
from kehu_desk.exchange.sales_lines import service as lines
from kehu_desk.grading.service import freeze_grades, run_grades
from kehu_desk.products.entities import Product
from kehu_desk.sales.rules.periods import Period
from shared import shared_data
from trade_steps import TODAY

TOTAL_FEN = 14_619_500_00
GOODS = ("Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen")
PROVINCES = {"1": ("浙江省", "33"), "2": ("广东省", "44"), "3": ("北京市", "11")}
FEBRUARY = Period(2026 * 12 + 1, 1)


@pytest.fixture(scope="module")
def rows():
    with (shared_data() / "import_samples" / "uci_wholesale_customers.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def brought_in(trade, rows, tmp_path):
    """Both files come in by the services that the wizards use; then grades are worked out and frozen."""
    people, sold = tmp_path / "customers.csv", tmp_path / "sales.csv"
    people.write_text(
        "客户名称,地区\n" + "".join(f"批发客户{at:03},{PROVINCES[row['Region']][0]}\n" for at, row in enumerate(rows, 1)), "utf-8"
    )
    for at, name in enumerate(GOODS):
        product = stock(trade, f"G{at}")
        with trade.door.clockwork("test") as deed:
            deed.session.execute(update(Product).where(Product.id == product).values(category=name))
    sold.write_text(
        "日期,客户,商品编码,单位,数量,单价,金额,单号,行号\n" + "".join(
            f"2026-02-10,批发客户{at:03},G{place},瓶,1,{row[name]},{row[name]},D{at:03},{place + 1}\n"
            for at, row in enumerate(rows, 1) for place, name in enumerate(GOODS)
        ), "utf-8",
    )  # fmt: skip
    plan = customers.plan_of(customers.glimpse(trade.door, trade["rep"], people), Match.NONE, Mode.CREATE_ONLY)
    assert customers.import_customers(trade.door, trade["rep"], plan).created == 440
    taken = lines.import_sales(trade.door, trade["finance"], lines.plan_of(lines.glimpse(trade.door, trade["finance"], sold)))
    assert (taken.created, taken.rejected) == (2640, 0)
    freeze_grades(trade.door, trade["mgr"], run_grades(trade.door, trade["mgr"]))
    return trade


def test_the_three_compositions_give_the_published_total_and_shares_that_add_up(brought_in, rows):
    assert TODAY.month == 3
    found = {
        view: compose(brought_in.door, brought_in["finance"], Asked(view, FEBRUARY)) for view in (View.GRADE, View.PRODUCT, View.REGION)
    }
    for report in found.values():
        assert report.total.net_fen == TOTAL_FEN
        assert sum(line.share_bp for line in report.lines) == 100_00
    by_goods = {name: sum(int(row[name]) for row in rows) * 100 for name in GOODS}
    assert {line.key[0]: line.net_fen for line in found[View.PRODUCT].lines} == by_goods
    by_region = Counter()
    for row in rows:
        by_region[PROVINCES[row["Region"]][1]] += sum(int(row[name]) for name in GOODS) * 100
    assert {line.key[0]: line.net_fen for line in found[View.REGION].lines} == by_region
    assert {line.key[0]: line.customers for line in found[View.REGION].lines} == Counter(PROVINCES[row["Region"]][1] for row in rows)
    assert {line.key[0] for line in found[View.GRADE].lines} == {"A", "B", "C"}
    assert sum(line.customers for line in found[View.GRADE].lines) == 440
