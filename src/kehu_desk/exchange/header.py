"""Which row names the columns, and which of our fields a column means.

Templates of other programs put instructions above the header, so the header is looked for, not taken for granted.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from kehu_desk.exchange.cells import Row, blank

SEARCHED_ROWS = 15
LONGEST_NAME = 40
Known = Callable[[str], str | None]

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "no": ("客户编号", "客户编码", "客户代码", "档案号", "客户号", "customer no", "customer number", "customer code"),
    "ext_no": ("外部编号", "外部编码", "erp编码", "erp编号", "external no", "external id"),
    "name_full": ("客户名称", "名称", "单位名称", "公司名称", "企业名称", "客户全称", "全称", "客户", "往来单位", "单位全称", "公司全称",
                  "name", "full name", "customer", "customer name", "company", "company name"),
    "name_short": ("客户简称", "简称", "单位简称", "公司简称", "short name"),
    "uscc": ("统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "uscc", "credit code"),
    "tax_no": ("税号", "纳税人识别号", "纳税识别号", "税务登记号", "tax no", "tax number", "vat"),
    "customer_type": ("客户类型", "客户类别", "客户分类", "类型", "类别", "customer type", "type"),
    "relation_kind": ("直接/间接", "直接间接", "关系类型", "relation kind"),
    "lifecycle": ("阶段", "客户阶段", "客户状态", "lifecycle", "stage"),
    "market": ("市场", "market"),
    "region_code": ("区域", "地区", "所在地区", "所属区域", "行政区划", "省市", "省市区", "region", "area"),
    "province": ("省", "省份", "所在省", "province"),
    "city": ("市", "城市", "所在市", "city"),
    "industry_code": ("行业", "所属行业", "industry"),
    "party_kind": ("主体性质", "单位性质", "企业性质", "party kind"),
    "address": ("地址", "详细地址", "联系地址", "公司地址", "注册地址", "经营地址", "通讯地址", "address"),
    "delivery_address": ("收货地址", "送货地址", "delivery address"),
    "phone": ("电话", "联系电话", "固定电话", "座机", "公司电话", "办公电话", "phone", "telephone", "tel"),
    "contact_name": ("联系人", "联系人姓名", "主要联系人", "姓名", "contact", "contact name", "contact person"),
    "contact_post": ("职务", "联系人职务", "职位", "post", "position"),
    "contact_mobile": ("手机", "手机号", "手机号码", "移动电话", "联系人手机", "联系手机", "mobile", "mobile phone", "cell"),
    "email": ("邮箱", "电子邮箱", "电子邮件", "邮件", "email", "e-mail", "mail"),
    "fax": ("传真", "传真号码", "fax"),
    "wechat": ("微信", "微信号", "wechat"),
    "website": ("网址", "网站", "公司网址", "website", "url"),
    "legal_rep": ("法定代表人", "法人", "法人代表", "legal representative", "legal rep"),
    "founded_on": ("成立日期", "成立时间", "注册日期", "founded on", "founded"),
    "reg_capital_fen": ("注册资本", "注册资金", "registered capital"),
    "employees": ("员工人数", "人数", "职工人数", "employees"),
    "annual_turnover_fen": ("年营业额", "年销售额", "营业额", "annual turnover", "turnover"),
    "bank_name": ("开户行", "开户银行", "银行", "bank", "bank name"),
    "bank_account": ("账号", "帐号", "银行账号", "银行帐号", "银行账户", "bank account", "account"),
    "opening_receivable_fen": ("期初应收", "期初应收款", "期初余额", "应收期初", "opening receivable", "opening balance"),
    "credit_limit_fen": ("信用额度", "信用限额", "credit limit"),
    "tax_rate": ("税率", "tax rate"),
    "first_contact_on": ("首次接触", "首次接触日期", "首次联系日期", "first contact on", "first contact"),
    "first_deal_on": ("交易起始", "首次交易日期", "合作开始", "合作日期", "first deal on", "first deal"),
    "long_term_partner": ("长期合作", "是否长期合作", "long term partner"),
    "responsible": ("责任人", "直接责任人", "负责人", "业务员", "客户经理", "销售员", "responsible", "owner", "salesperson"),
    "grade": ("等级", "客户等级", "客户级别", "级别", "grade"),
    "created_by": ("建档人", "创建人", "录入人", "created by", "author"),
    "created_on": ("建档日期", "创建日期", "创建时间", "录入日期", "created on", "created at"),
    "note": ("备注", "说明", "note", "notes", "remark", "remarks"),
}  # fmt: skip


class Header(NamedTuple):
    """The row that names the columns. names: one per column, none twice, none empty."""

    number: int
    names: tuple[str, ...]


def plain_name(text: str) -> str:
    """A header without what is only ornament: stars, colons, units and remarks in brackets, blanks at Han characters."""
    half = unicodedata.normalize("NFKC", text).lower()
    bare = re.sub(r"\(.*?\)|\[.*?\]|【.*?】|[*:#]", " ", half)
    return re.sub(r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])", "", " ".join(bare.split()))


FIELD_OF = {plain_name(text): field for field, texts in SYNONYMS.items() for text in texts}


def field_of(text: str) -> str | None:
    """Our field for a header text, also with 客户 before it (客户地址)."""
    name = plain_name(text)
    return FIELD_OF.get(name) or FIELD_OF.get(name.removeprefix("客户").removeprefix("的"))


def find_header(rows: Sequence[Row], known: Known = field_of) -> Header | None:
    """The header among the first rows: the one with most names we know, else the first that is nearly full of short texts.

    rows: the first rows of a sheet (15 are looked at); known: what a name means, if anything. None: no row can be a header.
    """
    searched = [row for row in rows[:SEARCHED_ROWS] if not blank(row.cells)]
    if not searched:
        return None
    best = max(searched, key=lambda row: _count(row, known))
    names = _count(best, known)
    if names >= 2 or (names == 1 and best is searched[0]):
        return Header(best.number, distinct(best.cells))
    wide = max(len(row.cells) for row in searched)
    named = next((row for row in searched if 2 * _short_texts(row) > wide), None)
    return Header(named.number, distinct(named.cells)) if named else None


def _count(row: Row, known: Known) -> int:
    return len({field for cell in row.cells if isinstance(cell, str) and (field := known(cell))})


def _short_texts(row: Row) -> int:
    """How many cells could be names; one text that is a number or a paragraph is none."""
    texts = [cell.strip() for cell in row.cells if isinstance(cell, str)]
    return sum(1 for text in texts if text and len(text) <= LONGEST_NAME and "\n" not in text and not re.fullmatch(r"[\d.,%\-/]+", text))


def distinct(cells: Iterable[object]) -> tuple[str, ...]:
    """Header texts told apart: a second "id" becomes "id (2)", an empty one its column letter "[C]"."""
    names: list[str] = []
    for place, cell in enumerate(cells):
        name = " ".join(str(cell).split()) if cell is not None else ""
        name = name or f"[{column_letters(place)}]"
        spare = (each for count in range(2, len(names) + 3) if (each := f"{name} ({count})") not in names)
        names.append(next(spare) if name in names else name)
    return tuple(names)


def column_letters(place: int) -> str:
    """The letters of a column as table programs show them: 0 -> A, 26 -> AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def suggest(headers: Sequence[str]) -> dict[int, str]:
    """Column -> our field, for the columns whose names we know; the first column wins a field."""
    found: dict[int, str] = {}
    for column, text in enumerate(headers):
        field = field_of(text)
        if field and field not in found.values():
            found[column] = field
    return found


def header_key(headers: Sequence[str]) -> str:
    """What a remembered mapping is filed under: the same set of names in the same order, ornaments apart."""
    return "|".join(plain_name(each) for each in headers)
