"""A row of the file as a customer: values of its sections, who is responsible, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kehu_desk.archives.rules.checks import UNKNOWN, section_problems
from kehu_desk.archives.rules.fields import field as field_named
from kehu_desk.archives.rules.identity import name_norm, phone_digits
from kehu_desk.archives.service.writing import normal_bas
from kehu_desk.exchange.cells import Row
from kehu_desk.exchange.mapping import LABELS, Parser, parser_of, region_of
from kehu_desk.exchange.plan import Plan
from kehu_desk.kernel.errors import No, no

Bodies = dict[str, dict[str, Any]]
REGION_PARTS = ("province", "city", "region_code")


@dataclass(slots=True)
class Record:
    """bodies: section -> values; told: what the other columns say; cleared: (section, key) of mapped cells left empty."""

    row: Row
    bodies: Bodies = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)
    cleared: list[tuple[str, str]] = field(default_factory=list)
    problems: list[No] = field(default_factory=list)
    norm: str = ""

    @property
    def bas(self) -> dict[str, Any]:
        """Values of BAS."""
        return self.bodies.setdefault("BAS", {})

    @property
    def name(self) -> str:
        """The customer's name, empty when the row has none."""
        return str(self.bas.get("name_full") or "")

    @property
    def phones(self) -> tuple[str, ...]:
        """Digits of the numbers that stand for this customer, the main one first."""
        found = [*self.told.get("phone", ()), *self.told.get("contact_mobile", ())]
        return tuple(dict.fromkeys(phone_digits(each) for each in found))


class Reader:
    """Reads the rows of one plan."""

    def __init__(self, plan: Plan, *, from_1904: bool) -> None:
        """from_1904: how bare day numbers of the file count."""
        self._plan = plan
        self._columns: list[tuple[int, str, str, Parser]] = [
            (column, key, LABELS[key].section, parser_of(key, from_1904=from_1904)) for column, key in sorted(plan.mapping.items())
        ]

    def records(self, rows: Iterable[Row]) -> Iterator[Record]:
        """The rows below the header."""
        return (self.record(row) for row in rows if row.number > self._plan.header)

    def record(self, row: Row) -> Record:
        """One row. Problems name the column."""
        made = Record(row)
        for column, key, section, parse in self._columns:
            value, problem = parse(row.cells[column]) if column < len(row.cells) else (None, None)
            if problem:
                made.problems.append(no(problem.code, **dict(problem.facts), column=self._plan.names[column]))
            elif value is None:
                made.cleared.append((section or "BAS", key.rpartition(".")[2]))
            elif section:
                made.bodies.setdefault(section, {})[key.rpartition(".")[2]] = value
            else:
                made.told[key] = value
        self._put_together(made)
        made.norm = name_norm(made.name) if made.name else ""
        return made

    def _put_together(self, made: Record) -> None:
        told, bas = made.told, made.bas
        numbers = [*told.get("phone", ()), *told.get("phones", ())] or [*told.get("contact_mobile", ())]
        if numbers:
            bas["phone"] = numbers[0]
        if len(numbers) > 1:
            bas["phones"] = numbers[1:]
        if any(told.get(part) for part in REGION_PARTS):
            self._find_region(made)
        lines = [("office", told.get("address")), ("delivery", told.get("delivery_address"))]
        if addresses := [{"kind": kind, "line": line} for kind, line in lines if line]:
            bas["addresses"] = addresses
        if told.get("upstream"):
            bas["upstream"] = [{"name": told["upstream"], "main": True}]
        if contact := _contact(told):
            made.bodies.setdefault("DEC", {})["contacts"] = [contact]

    def _find_region(self, made: Record) -> None:
        """Province, city and region may be told together or one by one, as names or as parts of the code."""
        parts = [str(made.told[part]) for part in REGION_PARTS if made.told.get(part)]
        code = region_of("".join(parts)) or region_of(parts[-1])
        if code:
            made.bas["region_code"] = code
        else:
            column = next(self._plan.title(part) for part in reversed(REGION_PARTS) if made.told.get(part))
            made.problems.append(no("E_CELL_REGION", value=" ".join(parts), column=column))


def _contact(told: dict[str, Any]) -> dict[str, Any]:
    parts = {"name": told.get("contact_name"), "post": told.get("contact_post"), "mobile": " ".join(told.get("contact_mobile", ()))}
    return {key: value for key, value in parts.items() if value}


def complete_new(record: Record, plan: Plan, today: date) -> list[No]:
    """Give a new customer its presets and say what is wrong with it as a whole. A row without a name: E_IMPORT_NAMELESS."""
    if not record.name:
        return [no("E_IMPORT_NAMELESS", column=plan.title("name_full"))]
    first = record.bas.get("first_deal_on") or record.told.get("created_on")
    presets = {"lifecycle": "active"} | ({"first_contact_on": first} if first else {})
    record.bodies["BAS"] = normal_bas(presets | record.bas, today)
    return whole_problems(record.bodies, plan, today)


def whole_problems(bodies: Bodies, plan: Plan, today: date) -> list[No]:
    """What the rules of the archive say of whole sections, in the words of the file."""
    found = []
    for section, body in bodies.items():
        for each in section_problems(section, body, today):
            facts = dict(each.facts)
            key = str(facts["field"])
            title = plan.title(key) if key in LABELS else field_named(section, key).zh
            found.append(no("E_CELL_FIELD", column=title, why=facts["why"], value=str(body.get(key, ""))[:40]))
    return found


def merged_into(before: Bodies, record: Record, *, overwrite: bool) -> Bodies:
    """Sections as they are after an update. Filled cells count; empty ones clear a field only when overwriting.

    Contacts and addresses are added to those already there, never taken away.
    """
    after = {section: dict(body) for section, body in before.items()}
    if overwrite:
        for section, key in record.cleared:
            if key not in ("name_full", UNKNOWN):
                after.get(section, {}).pop(key, None)
    for section, values in record.bodies.items():
        body = after.setdefault(section, {})
        for key, value in values.items():
            body[key] = _with_rows(body.get(key), value) if key in ("contacts", "addresses", "upstream") else value
    return {section: body for section, body in after.items() if body}


def _with_rows(before: list[dict[str, Any]] | None, added: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rows = [dict(each) for each in before or ()]
    for new in added:
        old = next((each for each in rows if _same_row(each, new)), None)
        if old is not None:
            old.update(new)
        else:
            rows.append(new)
    return rows


def _same_row(left: dict[str, Any], right: dict[str, Any]) -> bool:
    keys = ("line",) if "line" in right else ("name",) if right.get("name") else ("mobile",)
    return all(left.get(key) == right.get(key) for key in keys)
