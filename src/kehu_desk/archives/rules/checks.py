"""Is a typed value right, is a submission complete, how complete is an archive? Plain values in and out."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from kehu_desk.access.sections import covered
from kehu_desk.archives.rules.fields import Field, field, fields_of
from kehu_desk.archives.rules.identity import uscc_problem
from kehu_desk.kernel.errors import No, no

Body = Mapping[str, Any]
Bodies = Mapping[str, Body]
UNKNOWN: Final = "_unknown"
FULL: Final = 10_000
DEALERS: Final = frozenset({"distributor", "sub_distributor", "retailer", "chain_ka", "pharmacy", "agent"})
NOT_USERS: Final = frozenset({"distributor", "sub_distributor", "retailer", "chain_ka", "hospital", "pharmacy", "agent", "other"})
EVERY: Final = frozenset[str]()
WHOLE_NUMBERS: Final = frozenset({"int", "fen", "bp", "scale"})


class Asked(NamedTuple):
    """One line of the completeness table: any of keys fills it. types: customer types it is asked of, empty for all."""

    section: str
    keys: tuple[str, ...]
    weight: int
    types: frozenset[str] = EVERY


ASKED: Final = (
    Asked("BAS", ("name_full",), 5),
    Asked("BAS", ("name_short",), 1),
    Asked("BAS", ("customer_type",), 5),
    Asked("BAS", ("relation_kind",), 3),
    Asked("BAS", ("party_kind",), 2),
    Asked("BAS", ("uscc", "uscc_reason"), 3),
    Asked("BAS", ("region_code",), 4),
    Asked("BAS", ("industry_code",), 3),
    Asked("BAS", ("addresses",), 3),
    Asked("BAS", ("phone",), 3),
    Asked("BAS", ("legal_rep", "owners"), 4),
    Asked("BAS", ("managers",), 4),
    Asked("BAS", ("employees", "size_class"), 2),
    Asked("BAS", ("reg_capital_fen", "total_assets_fen"), 2),
    Asked("BAS", ("first_contact_on",), 2),
    Asked("BAS", ("info_source",), 2),
    Asked("FEA", ("service_area",), 4, NOT_USERS),
    Asked("FEA", ("selling_ability",), 3),
    Asked("FEA", ("potential",), 3),
    Asked("FEA", ("warehouses", "vehicles", "staff"), 3, frozenset({"distributor", "sub_distributor"})),
    Asked("FEA", ("brands",), 3, DEALERS),
    Asked("BUS", ("competitors",), 3),
    Asked("BUS", ("our_relation", "cooperation_attitude"), 3),
    Asked("TRD", ("payment_method", "credit_days"), 4),
    Asked("TRD", ("reputation",), 2),
    Asked("DEC", ("contacts",), 5),
)
BLOCKING: Final = (
    ("name_full",), ("customer_type",), ("region_code",), ("phone",), ("uscc", "uscc_reason"), ("first_contact_on",), ("info_source",),
)  # fmt: skip


def filled(value: object) -> bool:
    """Whether something was entered. False and 0 are answers; blanks and empty lists are not."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != [] and value != {}


def missing(bas: Body, *, has_owner: bool) -> tuple[str, ...]:
    """Keys of BAS that a submission still lacks; of alternatives the first is named; "owner" for the responsible person.

    Source: B-105 (credit code or a reason for none).
    """
    lacking = [keys[0] for keys in BLOCKING if not any(filled(bas.get(key)) for key in keys)]
    return tuple(lacking) + (() if has_owner else ("owner",))


def completeness(bodies: Bodies, customer_type: str) -> int:
    """0..10000: weight of the answered fields over that of the fields asked of this customer type; 未知 counts half.

    Source: business.md §2 (completeness weights).
    """
    total = got = 0
    for each in ASKED:
        if each.types and customer_type not in each.types:
            continue
        body = bodies.get(each.section, {})
        unknown = body.get(UNKNOWN, {})
        total += 2 * each.weight
        if body and any(filled(body.get(key)) for key in each.keys):
            got += 2 * each.weight
        elif unknown and any(filled(unknown.get(key)) for key in each.keys):
            got += each.weight
    return (got * FULL + total // 2) // total


def field_problem(each: Field, value: object) -> No | None:
    """E_FIELD with the field's key and what is wrong, or None. Empty values are never a problem here."""
    if not filled(value):
        return None
    wrong = _wrong(each, value)
    return no("E_FIELD", field=each.key, section=each.section, why=wrong) if wrong else None


def _wrong(each: Field, value: object) -> str:
    if each.kind in ("text", "long", "region"):
        if not isinstance(value, str):
            return "text"
        return "long" if each.size and len(value.strip()) > each.size else ""
    if each.kind in WHOLE_NUMBERS:
        return _wrong_number(each, value)
    if each.kind == "choice":
        return "" if any(option.code == value for option in each.options) else "choice"
    if each.kind == "date":
        return "" if _is_day(value) else "date"
    if each.kind == "bool":
        return "" if isinstance(value, bool) else "choice"
    if not isinstance(value, list):
        return "list"
    return "" if each.kind == "tags" else _wrong_rows(each, value)


def _wrong_number(each: Field, value: object) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        return "number"
    if value < 0:
        return "negative"
    if each.kind == "scale" and not 1 <= value <= 5:
        return "scale"
    return "share" if each.kind == "bp" and each.key == "share" and value > FULL else ""


def _wrong_rows(each: Field, rows: list[Any]) -> str:
    for row in rows:
        for column in each.columns:
            if filled(row.get(column.key)) and (wrong := _wrong(column, row[column.key])):
                return wrong
    if each.key == "owners" and sum(row.get("share") or 0 for row in rows) > FULL:
        return "share"
    return ""


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def section_problems(section: str, body: Body, today: date) -> tuple[No, ...]:
    """Everything wrong in one section's values. today: the office's day (B-107: no first contact in the future)."""
    found = [problem for each in fields_of(section) if each.key in body and (problem := field_problem(each, body[each.key]))]
    if section == "BAS" and not found:
        found += _identity_problems(body, today)
    return tuple(found)


def _identity_problems(body: Body, today: date) -> list[No]:
    found = []
    if filled(code := body.get("uscc")) and uscc_problem(str(code)):
        found.append(no("E_FIELD", field="uscc", section="BAS", why="uscc"))
    if filled(first := body.get("first_contact_on")) and date.fromisoformat(str(first)) > today:
        found.append(no("E_FIELD", field="first_contact_on", section="BAS", why="future"))
    if body.get("relation_kind") == "indirect" and not filled(body.get("upstream")):
        found.append(no("E_FIELD", field="upstream", section="BAS", why="upstream"))
    return found


def changed_keys(before: Body, after: Body) -> tuple[str, ...]:
    """Keys whose values differ; empty values count as absent."""
    keys = dict.fromkeys([*before, *after])
    return tuple(key for key in keys if _answer(before.get(key)) != _answer(after.get(key)))


def _answer(value: object) -> object:
    return value if filled(value) else None


def merged(base: Body, draft: Body, may_write: frozenset[str]) -> dict[str, Any]:
    """The base with the draft's values in the fields that the writer's right reaches; others stay as they were."""
    result = dict(base)
    for key, value in draft.items():
        if key in may_write:
            result[key] = value
    return {key: value for key, value in result.items() if filled(value)}


def writable(section: str, reach: int) -> frozenset[str]:
    """Keys that a right of this level on the section may write."""
    return frozenset(each.key for each in fields_of(section) if each.level <= covered(section, reach)) | {UNKNOWN}


def field_of(section: str, key: str) -> Field:
    """One field by section and key."""
    return field(section, key)
