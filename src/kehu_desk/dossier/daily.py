"""客户资料表: what goes to the customer to be checked and completed. Source: B-117a.

Only what the person may view, read with its entries; of secret things the customer's own facts alone, people's mobiles masked;
our own judgements, and everything top secret, stand nowhere on it.
"""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from kehu_desk.archives import queries as archives
from kehu_desk.archives.queries import SectionView
from kehu_desk.archives.rules.checks import filled
from kehu_desk.archives.rules.contacts import masked_number
from kehu_desk.archives.rules.fields import Field, field
from kehu_desk.door.change import Door
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

SECRET: Final = 2
FACTS: Final = (
    "name_full", "name_short", "customer_type", "region_code", "phone", "phones", "email", "website", "wechat", "uscc", "party_kind",
    "industry_code", "founded_on", "employees", "size_class", "legal_rep", "reg_capital_fen", "annual_turnover_fen", "turnover_year",
    "parent_customer", "bank_name", "bank_account", "tax_no",
)  # fmt: skip
TABLES: Final = ("addresses", "managers", "owners")
TRAITS: Final = ("service_area", "sales_force_count", "outlets_covered")
TRAIT_TABLES: Final = ("brands", "warehouses", "vehicles")
PERSON: Final = ("name", "post", "dept", "mobile", "phone", "email")
SPARE_LINES: Final = 2
Values = Mapping[str, Any]


def customer_form_of(door: Door, caller: Caller, customer: UUID, number: str) -> Daily:
    """Raises Refused when even the basics may not be viewed."""
    basics, traits = read_section(door, caller, customer, "BAS"), try_section(door, caller, customer, "FEA")
    people = try_section(door, caller, customer, "DEC")
    with door.look(caller) as (session, actor):
        office, card = settings_of(session), archives.card(session, actor, customer)
        return Daily(
            labels.CUSTOMER_FORM, number, (labels.dear(card.name), labels.FORM_WISH),
            (
                Facts(tuple(fact_of("BAS", key, basics) for key in FACTS), labels.FORM_BASICS),
                *(table_of("BAS", key, basics) for key in TABLES),
                Facts(tuple(fact_of("FEA", key, traits) for key in TRAITS), labels.FORM_TRAITS),
                *(table_of("FEA", key, traits) for key in TRAIT_TABLES),
                contacts_of(people),
            ),
            labels.FORM_SIGNED, f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, office.zone),
        )  # fmt: skip


def read_section(door: Door, caller: Caller, customer: UUID, section: str) -> Values:
    """What this person views of a section now; the entry comes first. Raises Refused as door.view does."""
    with door.view(caller, customer, section) as (session, actor):
        view: SectionView = archives.section_view(session, actor, customer, section)
    return {key: value for key, value in view.values.items() if not key.startswith("_")}


def try_section(door: Door, caller: Caller, customer: UUID, section: str) -> Values:
    """The same, and nothing of a section that he may not view."""
    try:
        return read_section(door, caller, customer, section)
    except Refused as refusal:
        if "E_AUDIT" in refusal.codes:
            raise
        return {}


def fact_of(section: str, key: str, values: Values, *, highest: int = SECRET, veil: str = "") -> Fact:
    """One field with what is known of it. highest: up to which level it is told; veil: what stands for a value above that."""
    each, value = field(section, key), values.get(key)
    if not filled(value):
        return Fact(each.zh, "")
    return Fact(each.zh, cells.text(each, value) if each.level <= highest else veil)


def table_of(section: str, key: str, values: Values, *, highest: int = SECRET) -> Block:
    """A field of several lines, with lines to fill in below."""
    each = field(section, key)
    rows = values.get(key) if each.level <= highest else None
    return with_spare(each, each.columns, [{column.key: row.get(column.key) for column in each.columns} for row in rows or ()])


def contacts_of(values: Values) -> Block:
    """Names, posts and lines of the customer's people; a mobile is somebody's own and stands masked."""
    each = field("DEC", "contacts")
    columns = tuple(column for column in each.columns if column.key in PERSON)
    rows = [row | {"mobile": masked_number(str(row.get("mobile") or ""))} for row in values.get("contacts") or ()]
    return with_spare(each, columns, rows)


def with_spare(each: Field, columns: tuple[Field, ...], rows: list[dict[str, Any]]) -> Grid:
    """The lines that are known, and some to fill in."""
    lines = [tuple(cells.text(column, row[column.key]) if filled(row.get(column.key)) else "" for column in columns) for row in rows]
    blank = ("\n", *[""] * (len(columns) - 1))
    return Grid(tuple(column.zh for column in columns), (*lines, *[blank] * SPARE_LINES), each.zh)
