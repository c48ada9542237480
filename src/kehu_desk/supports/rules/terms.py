"""What a request asks for, and everything that can be wrong with it, told field by field. Source: business.md §15."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up
from kehu_desk.supports.rules.codes import EVIDENCE, ITEM, KINDS, LINE_KINDS, STAFF, VEHICLE

LONGEST_TITLE: Final = 80
LONGEST_TEXT: Final = 2000
LONGEST_WORD: Final = 60
MOST_DAYS: Final = 366
MOST_LINES: Final = 100
MOST_FEN: Final = 10**11
MOST_QTY3: Final = 10**12
MOST_OUTLETS: Final = 1_000_000
MOST_KM: Final = 1_000_000
WHOLE: Final = 10_000
ONE: Final = 1_000


class SupportTerms(NamedTuple):
    """What is asked for. target: at least one of incremental quantity (qty3), incremental amount (fen), outlets.

    dealer_share_bp: what the customer bears of the budget; evidence_kinds: what must prove that it was done.
    """

    kind: str
    title: str
    starts_on: date | None
    ends_on: date | None
    description: str = ""
    product_id: UUID | None = None
    promotion_id: UUID | None = None
    target_qty3: int | None = None
    target_fen: int | None = None
    target_outlets: int | None = None
    dealer_share_bp: int | None = 0
    expense_dept: str = ""
    evidence_kinds: tuple[str, ...] = ()


class BudgetLine(NamedTuple):
    """One line of the budget. item: the thing, the person, or the plate; qty3 only of things; unit_cost_fen: of one, of a day, of the trip.

    staff: since, until, task; vehicle: since, until, driver, km.
    """

    kind: str
    item: str
    qty3: int | None = ONE
    unit_cost_fen: int | None = 0
    since_on: date | None = None
    until_on: date | None = None
    task: str = ""
    driver: str = ""
    km: int | None = None

    @property
    def counted3(self) -> int:
        """How much of it, in thousandths: pieces of a thing, days of a person, one trip."""
        if self.kind == STAFF and self.since_on and self.until_on:
            return ((self.until_on - self.since_on).days + 1) * ONE
        return (self.qty3 or 0) if self.kind == ITEM else ONE

    @property
    def amount_fen(self) -> int:
        """What the line comes to."""
        return half_up(self.counted3 * (self.unit_cost_fen or 0), ONE)

    def facts(self) -> dict[str, Any]:
        """What only staff or vehicles have, as it is kept."""
        if self.kind == STAFF:
            return {"task": self.task.strip()}
        return {"driver": self.driver.strip(), "km": self.km} if self.kind == VEHICLE else {}


def budget_of(lines: Sequence[BudgetLine]) -> int:
    """What all lines come to, in fen."""
    return sum(line.amount_fen for line in lines)


def our_part(budget_fen: int, dealer_share_bp: int) -> int:
    """What we are asked to bear."""
    return half_up(budget_fen * (WHOLE - dealer_share_bp), WHOLE)


def faults_of(terms: SupportTerms, lines: Sequence[BudgetLine]) -> list[No]:
    """Everything that is wrong with what was typed; facts: field, and line_row (from 1) of a line."""
    return [*_head_faults(terms), *_day_faults(terms), *_line_faults(terms, lines)]


def _head_faults(terms: SupportTerms) -> list[No]:
    targets = {"target_qty3": MOST_QTY3, "target_fen": MOST_FEN, "target_outlets": MOST_OUTLETS}
    said: Mapping[str, int | None] = {key: getattr(terms, key) for key in targets}
    bad = {
        "kind": terms.kind not in KINDS,
        "title": not 2 <= len(terms.title.strip()) <= LONGEST_TITLE,
        "description": len(terms.description) > LONGEST_TEXT,
        "dealer_share_bp": terms.dealer_share_bp is None or not 0 <= terms.dealer_share_bp < WHOLE,
        "expense_dept": len(terms.expense_dept) > LONGEST_WORD,
        "evidence_kinds": not terms.evidence_kinds or not set(terms.evidence_kinds) <= set(EVIDENCE),
    } | {key: value is not None and not 0 < value <= targets[key] for key, value in said.items()}
    found = [no("E_SUPPORT_FIELD", field=field) for field, wrong in bad.items() if wrong]
    return found if any(value is not None for value in said.values()) else [*found, no("E_SUPPORT_TARGET", field="target_qty3")]


def _day_faults(terms: SupportTerms) -> list[No]:
    missing = [no("E_SUPPORT_FIELD", field=field) for field in ("starts_on", "ends_on") if getattr(terms, field) is None]
    if missing or terms.starts_on is None or terms.ends_on is None:
        return missing
    days = (terms.ends_on - terms.starts_on).days + 1
    return [] if 1 <= days <= MOST_DAYS else [no("E_SUPPORT_PERIOD", field="ends_on", most=MOST_DAYS)]


def _line_faults(terms: SupportTerms, lines: Sequence[BudgetLine]) -> list[No]:
    if not 1 <= len(lines) <= MOST_LINES:
        return [no("E_SUPPORT_LINES", field="lines", most=MOST_LINES)]
    found = [each for place, line in enumerate(lines, 1) for each in _faults_of_line(terms, line, place)]
    if not found and not 0 < budget_of(lines) <= MOST_FEN:
        found.append(no("E_SUPPORT_BUDGET", field="lines"))
    return found


def _faults_of_line(terms: SupportTerms, line: BudgetLine, place: int) -> list[No]:
    bad = {
        "line_kind": line.kind not in LINE_KINDS,
        "item": not 0 < len(line.item.strip()) <= LONGEST_WORD,
        "qty": line.kind == ITEM and (line.qty3 is None or not 0 < line.qty3 <= MOST_QTY3),
        "unit_cost": line.unit_cost_fen is None or not 0 <= line.unit_cost_fen <= MOST_FEN,
        "about": len(line.task) > LONGEST_WORD or len(line.driver) > LONGEST_WORD,
        "km": line.kind == VEHICLE and line.km is not None and not 0 <= line.km <= MOST_KM,
    }
    found = [no("E_SUPPORT_LINE", field=field, line_row=place) for field, wrong in bad.items() if wrong]
    return found + _faults_of_days(terms, line, place)


def _faults_of_days(terms: SupportTerms, line: BudgetLine, place: int) -> list[No]:
    """People and vehicles are there from a day to a day, inside the period."""
    if line.kind not in (STAFF, VEHICLE):
        return []
    missing = [each for each, day in (("since", line.since_on), ("until", line.until_on)) if day is None]
    if missing or line.since_on is None or line.until_on is None or terms.starts_on is None or terms.ends_on is None:
        return [no("E_SUPPORT_LINE", field=each, line_row=place) for each in missing]
    inside = terms.starts_on <= line.since_on <= line.until_on <= terms.ends_on
    return [] if inside else [no("E_SUPPORT_DAYS", field="since", line_row=place, first=terms.starts_on, last=terms.ends_on)]
