"""What a column of a file of sales lines can mean, and how its cells are read. Source: business.md §12, §27."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple

from kehu_desk.exchange import values
from kehu_desk.exchange.cells import Cell
from kehu_desk.exchange.header import plain_name
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import scaled

Parser = Callable[[Cell], tuple[Any, No | None]]
FINEST: Final = 24  # places of a price that a table program has worked out
REMEMBERED: Final = 1 << 15  # cells of a column whose reading is kept: files say the same again and again


class Target(NamedTuple):
    """Something a column can mean."""

    key: str
    zh: str
    en: str


TARGETS: Final = tuple(
    Target(*each)
    for each in (
        ("day", "进货时间", "Date"),
        ("customer_no", "客户编号", "Customer number"),
        ("customer", "客户", "Customer"),
        ("seller", "卖方", "Seller"),
        ("buyer", "买方", "Buyer"),
        ("code", "商品编码", "Product code"),
        ("product", "品种", "Product"),
        ("spec", "规格", "Spec"),
        ("unit", "单位", "Unit"),
        ("qty", "数量", "Quantity"),
        ("price", "单价", "Price"),
        ("discount", "折扣额", "Discount"),
        ("amount", "金额", "Amount"),
        ("ext_no", "单号", "Document number"),
        ("line_no", "行号", "Line"),
        ("batch_no", "批次", "Batch"),
        ("made_on", "生产日期", "Made on"),
        ("expires_on", "效期", "Expires on"),
        ("due_on", "应付日", "Due on"),
        ("level", "层级", "Level"),
        ("doc_type", "单据类", "Kind of line"),
        ("source", "来源", "Source"),
        ("currency", "币种", "Currency"),
        ("fx", "汇率", "Exchange rate"),
        ("promotion", "促销", "Promotion"),
        ("note", "备注", "Note"),
    )
)
LABELS: Final[Mapping[str, Target]] = {each.key: each for each in TARGETS}
SYNONYMS: Final[Mapping[str, tuple[str, ...]]] = {
    "day": ("日期", "进货日期", "销售日期", "单据日期", "开票日期", "出库日期", "交易日期", "时间", "trade date", "invoice date"),
    "customer_no": ("客户编码", "客户代码", "客户号", "往来单位编号", "customer no", "customer code"),
    "customer": ("客户名称", "单位名称", "往来单位", "购货单位", "客户全称", "customer name"),
    "seller": ("卖方名称", "供货单位", "供方", "经销商", "上级经销商", "销售单位", "supplier"),
    "buyer": ("买方名称", "购方", "下级客户", "终端", "终端名称", "门店", "收货单位", "buyer name"),
    "code": ("编号", "品种编码", "品种编号", "商品编号", "产品编码", "产品编号", "货号", "存货编码", "物料编码", "条目编码", "sku",
             "item code"),
    "product": ("商品", "商品名称", "产品", "产品名称", "品名", "品种名称", "存货名称", "货品名称", "货物名称", "item", "product name"),
    "spec": ("规格型号", "型号", "包装规格", "specification"),
    "unit": ("计量单位", "销售单位名称", "uom"),
    "qty": ("销售数量", "进货数量", "出库数量", "实发数量", "qty"),
    "price": ("含税单价", "销售单价", "进价", "售价", "unit price"),
    "discount": ("折扣", "折扣金额", "优惠金额", "优惠", "让利"),
    "amount": ("含税金额", "价税合计", "销售金额", "总金额", "合计金额", "total"),
    "ext_no": ("单据号", "单据编号", "发票号", "发票号码", "出库单号", "订单号", "订单编号", "凭证号", "发票/单号", "invoice no",
               "order no"),
    "line_no": ("行次", "分录号", "明细行号", "line no", "line number"),
    "batch_no": ("批号", "生产批号", "批次号", "batch no", "lot"),
    "made_on": ("制造日期", "生产时间", "production date"),
    "expires_on": ("有效期", "有效期至", "失效日期", "到期日", "保质期至", "expiry", "expiry date"),
    "due_on": ("付款到期日", "应付日期", "due date"),
    "level": ("渠道层级", "级别"),
    "doc_type": ("单据类型", "业务类型", "类型", "doc type", "type"),
    "source": ("数据来源", "data source"),
    "currency": ("货币",),
    "fx": ("fx rate", "rate"),
    "promotion": ("促销活动", "活动"),
    "note": ("说明", "摘要", "remark", "remarks", "notes"),
}  # fmt: skip
NAMES: Final = {plain_name(text): each.key for each in reversed(TARGETS) for text in (each.zh, each.en, *SYNONYMS.get(each.key, ()))}
LEVELS: Final = {
    "L1": ("公司", "一级", "一批", "公司→经销商", "1"), "L2": ("二批", "二级", "经销商→二批", "2"),
    "L3": ("零售", "三级", "→零售", "3"), "L4": ("消费者", "四级", "零售→消费者", "4"),
}  # fmt: skip
DOC_TYPES: Final = {
    "sale": ("销售", "销售出库", "出库", "进货", "正常"), "return": ("退货", "销售退货", "退回"), "exchange_out": ("换出", "换货出库"),
    "exchange_in": ("换入", "换货入库"), "gift": ("赠品", "赠送", "搭赠"), "sample": ("样品", "试用"), "adjust": ("调整", "更正"),
}  # fmt: skip
SOURCES: Final = {
    "erp": ("ERP", "系统"), "dealer_report": ("经销商报表", "经销商上报", "报表"), "pos": ("POS",), "count_derived": ("盘点推算", "盘点"),
    "estimate": ("估计", "估算"),
}  # fmt: skip


def key_of(text: str) -> str | None:
    """What a column title probably means."""
    return NAMES.get(plain_name(text))


def suggested(headers: Sequence[str]) -> dict[int, str]:
    """Column -> target for the titles that we know; the first column wins a target, the rest stay unmapped."""
    found: dict[int, str] = {}
    for column, text in enumerate(headers):
        key = key_of(text)
        if key and key not in found.values():
            found[column] = key
    return found


def parser_of(key: str, *, from_1904: bool) -> Parser:
    """How the cells of a target are read. Numbers and codes keep their leading zeros: they are text."""
    if key in ("day", "made_on", "expires_on", "due_on"):
        return _kept(partial(_day, from_1904=from_1904))
    if key in ("customer_no", "code", "ext_no", "batch_no"):
        return _kept(values.code)
    if key in ("qty", "discount", "amount", "fx"):
        return _kept(partial(_number, places={"qty": 3, "fx": 8}.get(key, 2)))
    if key == "price":
        return _kept(_price)
    if key == "line_no":
        return _kept(values.whole_number)
    if options := {"level": LEVELS, "doc_type": DOC_TYPES, "source": SOURCES}.get(key):
        return _kept(partial(values.choice, options=options))
    return _kept(partial(values.text, limit=200))


def _kept(read: Parser) -> Parser:
    """The same reading, remembered. 1 and 1.0 and True are one key to a cache but not to a reader."""
    return lru_cache(maxsize=REMEMBERED, typed=True)(read)


def _day(cell: Cell, *, from_1904: bool) -> tuple[date | None, No | None]:
    return values.day(cell, from_1904=from_1904)


def _number(cell: Cell, *, places: int) -> tuple[int | None, No | None]:
    """A number with so many places, exactly."""
    text = values.shown(cell).strip()
    if not text:
        return None, None
    number = None if isinstance(cell, bool | date) else scaled(text.removesuffix("元"), places)
    return (number, None) if number is not None else (None, no("E_CELL_PLACES", value=text, places=places))


def _price(cell: Cell) -> tuple[int | Decimal | None, No | None]:
    """price4; one with more places, as table programs work them out, comes as a Decimal: an amount may stand in for it."""
    number, problem = _number(cell, places=4)
    if problem is None:
        return number, None
    finer = scaled(values.shown(cell).strip().removesuffix("元"), FINEST)
    return (Decimal(finer) / 10 ** (FINEST - 4), None) if finer is not None and not isinstance(cell, bool) else (None, problem)
