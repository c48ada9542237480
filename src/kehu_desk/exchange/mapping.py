"""Which of our fields a column can mean, and how its cells become values of that field."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any, NamedTuple

from kehu_desk.archives.rules.fields import TABLE, Field, fields_of
from kehu_desk.archives.rules.identity import uscc_plain, uscc_problem
from kehu_desk.exchange import values
from kehu_desk.exchange.cells import Cell
from kehu_desk.exchange.header import field_of, plain_name
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.regions import find_region

Parser = Callable[[Cell], tuple[Any, No | None]]


class Target(NamedTuple):
    """Something a column can mean. section: where its value goes, empty when it is put together with others."""

    key: str
    section: str
    zh: str
    en: str
    field: Field | None = None


PARTS = (
    ("no", "客户编号", "Customer number"),
    ("ext_no", "外部编号", "External number"),
    ("province", "省", "Province"),
    ("city", "市", "City"),
    ("address", "地址", "Address"),
    ("delivery_address", "收货地址", "Delivery address"),
    ("upstream", "上游供货客户", "Upstream supplier"),
    ("contact_name", "联系人", "Contact"),
    ("contact_post", "联系人职务", "Post of the contact"),
    ("contact_mobile", "手机", "Mobile phone"),
    ("responsible", "责任人", "Responsible person"),
    ("created_by", "建档人", "Created by"),
    ("created_on", "建档日期", "Created on"),
)
OWN_NAMES = {"name_full": ("客户名称", "Customer name"), "region_code": ("区域", "Region"), "phone": ("电话", "Phone")}
TOGETHER = frozenset({"region_code", "phone", "phones"})  # fields that several columns make
CODES = frozenset({"bank_account", "tax_no", "wechat"})


def _targets() -> tuple[Target, ...]:
    found = []
    for section in TABLE:
        for each in fields_of(section):
            if each.kind != "table":
                key = each.key if section == "BAS" else f"{section}.{each.key}"
                zh, en = OWN_NAMES.get(key, (each.zh, each.en))
                found.append(Target(key, "" if key in TOGETHER else section, zh, en, each))
        if section == "BAS":
            found += [Target(key, "", zh, en) for key, zh, en in PARTS]
    return tuple(found)


TARGETS = _targets()
LABELS: Mapping[str, Target] = {each.key: each for each in TARGETS}
BY_LABEL = {plain_name(label): each.key for each in reversed(TARGETS) for label in (each.zh, each.en)}


def suggested(headers: Sequence[str]) -> dict[int, str]:
    """Column -> target for the columns whose names we know; the first column wins a target, the rest stay unmapped."""
    found: dict[int, str] = {}
    for column, text in enumerate(headers):
        known = field_of(text)
        key = known if known in LABELS else BY_LABEL.get(plain_name(text))
        if key and key not in found.values():
            found[column] = key
    return found


@lru_cache(maxsize=4096)
def region_of(text: str) -> str | None:
    """find_region, remembered: a file names the same places again and again."""
    return find_region(text)


def parser_of(key: str, *, from_1904: bool) -> Parser:
    """How cells of a target are read: the value as it is stored in a section's body, and what is wrong with it."""
    each = LABELS[key].field
    if key == "name_full":
        return partial(values.name, limit=120)
    if key == "uscc":
        return _credit_code
    if key in ("phone", "phones", "contact_mobile"):
        return _phones
    if key in CODES or key in ("no", "ext_no"):
        return values.code
    if key == "created_on" or (each and each.kind == "date"):
        return partial(_day, from_1904=from_1904)
    return _by_kind(each) if each else partial(values.text, limit=200)


def _by_kind(each: Field) -> Parser:
    if each.kind == "choice":
        return _choice(each)
    if each.kind == "tags":
        return _tags
    if each.kind in ("int", "scale"):
        return partial(_not_below, read=values.whole_number, most=5 if each.kind == "scale" else None)
    if each.kind == "fen":
        return partial(_not_below, read=values.fen)
    return values.yes_no if each.kind == "bool" else partial(values.text, limit=each.size or None)


def _choice(each: Field) -> Parser:
    """A choice by its code or its names; 客户 at the end may be left out. What was read once is remembered."""
    options = {one.code: (one.zh, one.zh.removesuffix("客户"), one.en) for one in each.options}
    read = lru_cache(maxsize=1024)(partial(values.choice, options=options))
    return lambda cell: (None, None) if cell is None else read(cell)


def _not_below(cell: Cell, *, read: Parser, most: int | None = None) -> tuple[int | None, No | None]:
    """Whole numbers from 0, or from 1 to most."""
    number, problem = read(cell)
    low, high = (1, most) if most else (0, None)
    if number is not None and (number < low or (high is not None and number > high)):
        return None, no("E_CELL_RANGE", value=values.shown(cell))
    return number, problem


def _credit_code(cell: Cell) -> tuple[str | None, No | None]:
    found, problem = values.code(cell)
    plain = uscc_plain(found) if found else None
    return plain, problem or (uscc_problem(plain) if plain else None)


def _phones(cell: Cell) -> tuple[tuple[str, ...] | None, No | None]:
    """Chinese mobile numbers are kept as people dial them, without +86."""
    found, problem = values.phones(cell)
    return (tuple(each.removeprefix("+86") if each.startswith("+861") else each for each in found) if found else None), problem


def _day(cell: Cell, *, from_1904: bool) -> tuple[str | None, No | None]:
    found, problem = values.day(cell, from_1904=from_1904)
    return found.isoformat() if isinstance(found, date) else None, problem


def _tags(cell: Cell) -> tuple[list[str] | None, No | None]:
    found, problem = values.text(cell)
    parts = [part.strip() for part in (found or "").replace("，", "、").replace(",", "、").replace("；", "、").split("、")]
    return [part for part in parts if part] or None, problem
