"""The report of a visit: what must stand in it when it is submitted, and what stands against its steps. Source: business.md §14."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.visits.rules.findings import NOTHING, Findings, Met
from kehu_desk.visits.rules.places import on_earth
from kehu_desk.visits.rules.plans import GOALS

PLACES: Final = ("customer_office", "warehouse", "outlet", "our_office", "phone", "video")
IN_PERSON: Final = PLACES[:4]
RESULTS: Final = ("", "reached", "partly", "not")
CHECKS: Final = ("", "device", "photo_exif", "manual")
CATEGORIES: Final = (
    "competitor_move", "price", "promotion", "demand", "management", "staff", "ownership", "finance", "credit", "relationship", "policy",
    "other",
)  # fmt: skip
CONDITIONS: Final = ("good", "near_expiry", "damaged", "expired")
SIDES: Final = ("us", "them")
ENDED_LIVES: Final = frozenset({"lost", "former", "blocked"})
DAY: Final = timedelta(days=1)
LONGEST: Final = {
    "display": 1000, "market": 2000, "conclusion": 1000, "order_taken": 200, "next_text": 500,
}  # fmt: skip
LONGEST_NAME, LONGEST_TEXT, LONGEST_SAID = 40, 1000, 300
MOST_ROWS: Final = 200


class State(StrEnum):
    """draft: only whoever made the visit sees it; read: the superior has read it."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    READ = "read"
    CLOSED = "closed"


class Report(NamedTuple):
    """What is typed of a visit. lat6, lon6: millionths of a degree; delta -2..2; next_text, next_on: what follows, and when."""

    started_at: datetime
    ended_at: datetime
    place: str = "customer_office"
    goal: str = "routine"
    goal_result: str = ""
    companions: tuple[UUID, ...] = ()
    lat6: int | None = None
    lon6: int | None = None
    accuracy_m: int | None = None
    checked_by: str = ""
    display: str = ""
    facings: int | None = None
    market: str = ""
    conclusion: str = ""
    order_taken: str = ""
    delta: int = 0
    next_text: str = ""
    next_on: date | None = None
    found: Findings = NOTHING


class Around(NamedTuple):
    """What a report is weighed against. visited_on: the office's day on which it began; lifecycle of the customer; tied: who may own."""

    now: datetime
    visited_on: date
    lifecycle: str = "active"
    important: bool = False
    tied: frozenset[UUID] = frozenset()


def unkeepable(report: Report) -> tuple[No, ...]:
    """What not even a draft takes: codes that are none, texts and numbers beyond all bounds."""
    choices = {"place": PLACES, "goal": GOALS, "goal_result": RESULTS, "checked_by": CHECKS}
    found = [no("E_VISIT_CHOICE", field=name) for name, known in choices.items() if getattr(report, name) not in known]
    found += [no("E_VISIT_LONG_TEXT", field=name, most=most) for name, most in LONGEST.items() if len(getattr(report, name).strip()) > most]
    if not -2 <= report.delta <= 2:
        found.append(no("E_VISIT_CHOICE", field="delta"))
    if report.facings is not None and not 0 <= report.facings <= 100_000:
        found.append(no("E_VISIT_NUMBER", field="facings"))
    if (report.lat6 is None) is not (report.lon6 is None) or not on_earth(report.lat6 or 0, report.lon6 or 0):
        found.append(no("E_VISIT_POSITION", field="position"))
    found += [
        no("E_VISIT_ROWS", field=name, most=MOST_ROWS) for name in report.found._fields if len(getattr(report.found, name)) > MOST_ROWS
    ]
    return tuple(found)


def problems(report: Report, around: Around) -> tuple[No, ...]:
    """Everything that a report lacks to be submitted; each no names its field, and its row where it is one of several."""
    return (*unkeepable(report), *_times(report, around), *_next(report, around), *_rows(report, around))


def _times(report: Report, around: Around) -> Iterator[No]:
    if report.started_at > around.now or report.ended_at > around.now:
        yield no("E_VISIT_FUTURE", field="ended_at" if report.started_at <= around.now else "started_at")
    if report.ended_at < report.started_at:
        yield no("E_VISIT_ORDER", field="ended_at")
    if report.ended_at - report.started_at > DAY:
        yield no("E_VISIT_TOO_LONG", field="ended_at")


def _next(report: Report, around: Around) -> Iterator[No]:
    """What follows is said, unless the relation has ended."""
    if around.lifecycle not in ENDED_LIVES:
        if not report.next_text.strip():
            yield no("E_NEXT_TEXT", field="next_text")
        if report.next_on is None:
            yield no("E_NEXT_DAY", field="next_on")
    if report.next_on is not None and report.next_on < around.visited_on:
        yield no("E_NEXT_BEFORE", field="next_on", day=around.visited_on)


def _rows(report: Report, around: Around) -> Iterator[No]:
    found = report.found
    for row, met in enumerate(found.met, 1):
        if not 0 < len(met.name.strip()) <= LONGEST_NAME:
            yield no("E_MET_NAME", field="met", row=row)
        if not -2 <= met.mood <= 2 or not 0 <= met.minutes <= 1440:
            yield no("E_VISIT_NUMBER", field="met", row=row)
    for row, stock in enumerate(found.stock, 1):
        if stock.qty_entered3 < 0 or stock.condition not in CONDITIONS or not stock.unit:
            yield no("E_STOCK_FOUND", field="stock", row=row)
    for row, price in enumerate(found.prices, 1):
        if _bad_price(price.our_price4, price.competitor_price4, price.competitor):
            yield no("E_PRICE_FOUND", field="prices", row=row)
    yield from _facts(found)
    yield from _promises(found, around)
    yield from _troubles(found, around)


def _bad_price(ours: int | None, theirs: int | None, competitor: str) -> bool:
    """A row holds a price at least, none of them negative; a competitor's price says whose it is."""
    if ours is None and theirs is None:
        return True
    return min(ours or 0, theirs or 0) < 0 or (theirs is not None and not competitor.strip())


def _facts(found: Findings) -> Iterator[No]:
    """A fact needs a category, a sentence, and somebody who said or showed it."""
    for row, fact in enumerate(found.facts, 1):
        if fact.category not in CATEGORIES or not 0 < len(fact.statement.strip()) <= LONGEST_SAID:
            yield no("E_FACT_FOUND", field="facts", row=row)
        if not fact.party.strip() and not found.met:
            yield no("E_FACT_PARTY", field="facts", row=row)
    for row, price in enumerate(found.prices, 1):
        if price.competitor_price4 is not None and not found.met:
            yield no("E_FACT_PARTY", field="prices", row=row)


def _promises(found: Findings, around: Around) -> Iterator[No]:
    for row, vow in enumerate(found.promises, 1):
        if vow.side not in SIDES or not 0 < len(vow.text.strip()) <= LONGEST_SAID:
            yield no("E_PROMISE_FOUND", field="promises", row=row)
        if vow.due_on is None or vow.due_on < around.visited_on:
            yield no("E_PROMISE_DUE", field="promises", row=row, day=around.visited_on)


def _troubles(found: Findings, around: Around) -> Iterator[No]:
    """Of an important customer a key problem has an owner and a day (R34 解决实际问题)."""
    for row, each in enumerate(found.problems, 1):
        if not 0 < len(each.text.strip()) <= LONGEST_TEXT:
            yield no("E_PROBLEM_FOUND", field="problems", row=row)
        if each.key and around.important and (each.owner_id is None or each.due_on is None):
            yield no("E_PROBLEM_OWNER", field="problems", row=row)
        if each.owner_id is not None and each.owner_id not in around.tied:
            yield no("E_PROBLEM_TIED", field="problems", row=row)
        if each.due_on is not None and each.due_on < around.visited_on:
            yield no("E_PROBLEM_DUE", field="problems", row=row, day=around.visited_on)


def is_late(ended_at: datetime, submitted_at: datetime, hours: int) -> bool:
    """Reported later than so many hours after its end; the last second is in time."""
    return submitted_at > ended_at + timedelta(hours=hours)


def fruitful(report: Report) -> bool:
    """It gave a new fact, stock, a promise or an order; two in a row that gave none are 空访."""
    found = report.found
    told = any(price.competitor_price4 is not None for price in found.prices)
    return bool(found.facts or found.stock or found.promises or report.order_taken.strip() or told)


def source_of(found: Findings, party: str) -> str:
    """Who said so: the one that was named, else the first who was met."""
    first: Met | None = found.met[0] if found.met else None
    return party.strip() or (first.name.strip() if first else "")


class VisitCase(NamedTuple):
    """The facts of one report for its table of states. nos: the policy's; mine: this person made the visit, under any account.

    open_keys: key problems of it that are not solved yet.
    """

    state: str
    mine: bool = False
    nos: tuple[No, ...] = ()
    closed: str = ""
    open_keys: int = 0


def own(case: VisitCase) -> No | None:
    """A report is written by whoever made the visit."""
    return None if case.mine else no("E_FORBIDDEN", action="visit.report")


def may(case: VisitCase) -> No | None:
    """The policy's word."""
    return case.nos[0] if case.nos else None


def archive_open(case: VisitCase) -> No | None:
    """A sealed or destroyed archive takes nothing more (B-160)."""
    return no("E_ARCHIVE_STATE", state=case.closed) if case.closed else None


def of_another(case: VisitCase) -> No | None:
    """Nobody reads his own report as a superior."""
    return no("E_SELF_APPROVAL") if case.mine else None


def keys_solved(case: VisitCase) -> No | None:
    """A report is closed once its key problems are solved."""
    return no("E_OPEN_PROBLEM", count=case.open_keys) if case.open_keys else None
