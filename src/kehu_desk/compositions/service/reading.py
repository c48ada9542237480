"""Answers to questions of composition, for a person: shares, comparisons, and nothing held back by B-017. Source: business.md §24."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.duties import belongs
from kehu_desk.compositions.queries import buyers, goods, groups, lent
from kehu_desk.compositions.queries.seeing import CREDIT, SALES, sees_all
from kehu_desk.compositions.rules import dimensions
from kehu_desk.compositions.rules.parts import NOTHING, Held, Part, Told, told_lines
from kehu_desk.compositions.rules.report import OTHERS, Asked, Line, Note, Report, View
from kehu_desk.compositions.rules.shares import WHOLE, deviations
from kehu_desk.compositions.rules.telling import Covered, held_back, told
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import half_up
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.sales.rules.periods import Period

MOST: Final = 200  # customers that are listed one by one
TOP: Final = 50  # of a Pareto
MANY: Final = Covered(3, False)
Key = tuple[str, ...]


class Seat(NamedTuple):
    """Who sits at the screen: the office's day and first month, who he is, whether he concludes, and whether he may rewrite all."""

    today: date
    begins: int
    person: UUID
    concludes: bool
    manages: bool


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        begins = settings_of(session).values.number("fiscal_year_begins")
        return Seat(actor.today, begins, actor.person, belongs(actor, Action.CONCLUDE), "mgr" in actor.roles)


def may_compose(door: Door, caller: Caller) -> bool:
    """Whether compositions are this person's to see."""
    with door.look(caller) as (_session, actor):
        return belongs(actor, Action.COMPOSE)


def compose(door: Door, caller: Caller, asked: Asked) -> Report:
    """One composition. Raises Refused E_FORBIDDEN, and those of viewing the sales of the customer asked about."""
    if not may_compose(door, caller):
        with door.change(caller._replace(op=None), Action.COMPOSE) as deed:
            deed.require(Action.COMPOSE)
    if asked.view is View.CUSTOMER:
        if asked.customer is None:
            raise Refused(no("E_NOT_FOUND"))
        with door.view(caller, asked.customer, SALES) as (session, actor):
            return _timed(_customer(session, actor, asked), actor)
    with door.look(caller) as (session, actor):
        return _timed(READERS[asked.view](session, actor, asked), actor)


def _timed(report: Report, actor: Actor) -> Report:
    """What the calendar says of the period."""
    period, notes = report.asked.period, list(report.notes)
    if report.asked.view is not View.CREDIT:
        if period.since > actor.today:
            notes.insert(0, Note.FUTURE.value)
        elif period.until > actor.today:
            notes.append(Note.RUNNING.value)
    return report._replace(notes=tuple(dict.fromkeys(notes)))


def _begins(session: Session) -> int:
    return settings_of(session).values.number("fiscal_year_begins")


# by what customers are


def _grouped(session: Session, actor: Actor, asked: Asked) -> Report:
    depth = asked.depth or dimensions.USUAL[asked.view]
    by = ("grade", "province") if asked.view is View.MATRIX and not asked.depth else (depth,)
    if depth == dimensions.CUSTOMER:
        return _listed(session, actor, asked)
    begins, only = _begins(session), groups.inside(asked.within)
    sums = groups.group_sums(session, asked.period, begins, by, asked.level, *only)
    held = NOTHING if sees_all(session, actor) else _held(session, actor, asked, by, begins)
    parts = [Part(each.keys, each.net_fen, each.customers, each.before_fen, each.customers_before) for each in sums]
    found = told_lines(parts, held)
    lines = _penetrated(session, found.lines, by, only) if asked.view is View.REGION else found.lines
    finer = dimensions.finer(by[-1], [name for name, _value in asked.within]) if len(by) == 1 else dimensions.CUSTOMER
    return _report(asked, found._replace(lines=lines), by, finer)


def _held(session: Session, actor: Actor, asked: Asked, by: tuple[str, ...], begins: int) -> Held:
    """What is held back. Every dimension that was drilled into belongs to the table, so that no way in tells more than another."""
    dims = dimensions.whole([*(name for name, _value in asked.within), *by])
    every = groups.group_sums(session, asked.period, begins, dims, asked.level)
    mine = _seen(session, actor, asked, dims, begins)
    now = {row.keys: Covered(row.customers, row.customers == mine.get(row.keys, (0, 0))[0]) for row in every}
    then = {row.keys: Covered(row.customers_before, row.customers_before == mine.get(row.keys, (0, 0))[1]) for row in every}
    back, back_then = held_back(now) if now else frozenset(), held_back(then) if then else frozenset()
    within = dict(asked.within)

    def here(keys: frozenset[Key]) -> frozenset[Key]:
        named = [dict(zip(dims, key, strict=True)) for key in keys]
        inside = [each for each in named if all(each.get(name, value) == value for name, value in within.items())]
        return frozenset(tuple(each[name] for name in by) for each in inside)

    whole, whole_then = _whole(now, dims, within), _whole(then, dims, within)
    return Held(here(back), here(back_then), _small(whole), _small(whole_then))


def _whole(table: Mapping[Key, Covered], dims: tuple[str, ...], within: Mapping[str, str]) -> Covered:
    named = [(dict(zip(dims, key, strict=True)), cell) for key, cell in table.items()]
    inside = [cell for key, cell in named if all(key.get(name) == value for name, value in within.items())]
    return Covered(sum(cell.customers for cell in inside), all(cell.open for cell in inside))


def _small(cell: Covered) -> bool:
    return not told([cell])[0]


def _seen(session: Session, actor: Actor, asked: Asked, dims: tuple[str, ...], begins: int) -> dict[Key, tuple[int, int]]:
    """How many customers of each group this person may view, of the period and of the year before."""
    mine: ColumnElement[bool] = shown(actor, Customer.id, SALES)
    rows = groups.group_sums(session, asked.period, begins, dims, asked.level, mine, bound=facts(actor))
    return {row.keys: (row.customers, row.customers_before) for row in rows}


def _penetrated(session: Session, lines: list[Line], by: tuple[str, ...], only: list[ColumnElement[bool]]) -> list[Line]:
    there = groups.customers_by(session, by, *only)
    return [
        line if line.held or not there.get(line.key) else
        line._replace(penetration_bp=min(WHOLE, half_up((line.customers or 0) * WHOLE, there[line.key])))
        for line in lines
    ]  # fmt: skip


def _report(asked: Asked, found: Told, by: tuple[str, ...], finer: str, notes: tuple[str, ...] = ()) -> Report:
    if not found.lines:
        return Report(asked, (), None, (Note.NOTHING_SOLD.value,), "", by)
    silent = all(line.net_fen == 0 for line in found.lines)
    said = (Note.NOTHING_SOLD.value,) if silent else ()
    return Report(asked, found.lines, _as_whole(found), (*said, *found.notes, *notes), finer, by)


def _as_whole(found: Told) -> Line:
    """The sum is the whole that the shares are parts of, where there are any."""
    shared, headed = (any(getattr(line, name) is not None for line in found.lines) for name in ("share_bp", "customers_bp"))
    total = found.total
    return total._replace(share_bp=WHOLE if shared else None, customers_bp=WHOLE if headed else None) if not total.held else total


# single customers


def _listed(session: Session, actor: Actor, asked: Asked) -> Report:
    """The customers of what was drilled into, the largest first; those not to be viewed, and the smallest of very many, together."""
    whole_slice = buyers.Slice(asked.period, _begins(session), asked.level, tuple(groups.inside(asked.within)))
    every = buyers.together(session, whole_slice)
    seen = whole_slice if sees_all(session, actor) else whole_slice._replace(actor=actor)
    rows, mine = buyers.buyers(session, seen, MOST), every if seen.actor is None else buyers.together(session, seen)
    parts = [Part((str(row.id),), row.net_fen, 1, row.before_fen, row.bought_before, row.name) for row in rows]
    left = Part(
        (OTHERS,), every.net_fen - sum(row.net_fen for row in rows), every.customers - len(rows),
        every.before_fen - sum(row.before_fen for row in rows), every.customers_before - sum(row.bought_before for row in rows),
    )  # fmt: skip
    held: set[Key] = set()
    if left.customers or left.customers_before:
        parts.append(left)
        if 0 < every.customers - mine.customers < MANY.customers:
            held.add(left.key)
    before = {left.key} if 0 < every.customers_before - mine.customers_before < MANY.customers else set()
    whole, whole_then = Covered(every.customers, every.customers == mine.customers), Covered(every.customers_before, every == mine)
    found = told_lines(parts, Held(held, before | held, _small(whole), _small(whole_then)))
    return _report(asked, found, (dimensions.CUSTOMER,), "")


def _pareto(session: Session, actor: Actor, asked: Asked) -> Report:
    """Among the customers whose sales the person may view: the largest, and how their share grows."""
    everybody = buyers.Slice(asked.period, _begins(session), asked.level)
    seen = everybody if sees_all(session, actor) else everybody._replace(actor=actor)
    rows, every = buyers.buyers(session, seen, TOP), buyers.together(session, seen)
    parts = [Part((str(row.id),), row.net_fen, 1, row.before_fen, row.bought_before, row.name) for row in rows]
    if every.customers > len(rows) or every.before_fen != sum(row.before_fen for row in rows):
        before = every.before_fen - sum(row.before_fen for row in rows)
        parts.append(Part((OTHERS,), every.net_fen - sum(row.net_fen for row in rows), every.customers - len(rows), before, 0))
    found, so_far, lines = told_lines(parts), 0, list[Line]()
    for line in found.lines:
        so_far += line.share_bp or 0
        lines.append(line._replace(cumulative_bp=so_far))
    notes = () if seen.actor is None else (Note.SEEN_ONLY.value,)
    return _report(asked, found._replace(lines=lines), (dimensions.CUSTOMER,), "", notes)


# goods


def _goods(session: Session, actor: Actor, asked: Asked) -> Report:
    depth = asked.depth or dimensions.USUAL[View.PRODUCT]
    rows = goods.goods_sums(session, asked.period, asked.level, depth, asked.within)
    parts = [Part((row.key,), row.net_fen, 0, row.before_fen, int(row.before_fen != 0), row.name) for row in rows]
    found = told_lines(parts, NOTHING if sees_all(session, actor) else _held_goods(session, actor, asked, depth, rows))
    return _report(asked, found, (depth,), dimensions.finer(depth, [name for name, _value in asked.within]))


def _held_goods(session: Session, actor: Actor, asked: Asked, depth: str, rows: list[goods.GoodsSum]) -> Held:
    """Cells of goods that one or two customers bought whom the person may not view, and what they could be reckoned back from."""

    def held(period: Period) -> frozenset[Key]:
        cells = [Covered(*goods.few_buyers(session, actor, period, asked.level, depth, row.key, asked.within)) for row in rows]
        return frozenset((row.key,) for row, given in zip(rows, told(cells), strict=True) if not given)

    now, then = held(asked.period), held(asked.period.years_before())
    return Held(now, then, len(now) == len(rows), len(then) == len(rows))


def _customer(session: Session, actor: Actor, asked: Asked) -> Report:
    """销售重点: one customer's shares of the categories against those of all customers."""
    assert asked.customer is not None
    own = goods.of_customer(session, asked.customer, asked.period, asked.level)
    rows = goods.goods_sums(session, asked.period, asked.level, "category", ())
    company = {row.key: row.net_fen for row in rows if row.net_fen}
    lines = [
        Line((str(each.key),), net_fen=own.get(str(each.key), 0), own_bp=each.own_bp, share_bp=each.company_bp, apart_bp=each.apart_bp)
        for each in deviations(own, company)
    ]  # fmt: skip
    held: set[str] = set()
    if not sees_all(session, actor):
        held = {key[0] for key in _held_goods(session, actor, asked, "category", rows).now}
    lines = [line._replace(share_bp=None, apart_bp=None) if line.key[0] in held else line for line in lines]
    if not lines:
        return Report(asked, (), None, (Note.NOTHING_SOLD.value,), "", ("category",))
    total = Line((), net_fen=sum(own.values()), own_bp=WHOLE, share_bp=WHOLE)
    return Report(asked, lines, total, (Note.HELD.value,) if held else (), "", ("category",))


# credit


def _credit(session: Session, actor: Actor, asked: Asked) -> Report:
    """Who stands in which credit grade, and what they owe. Told for today, whatever the period."""
    rows = lent.owed_by_grade(session, actor)
    everybody = frozenset[UUID]().union(*(row.customers for row in rows))
    mine = everybody if sees_all(session, actor, CREDIT) else lent.seen_of(session, actor, everybody)
    cells = [Covered(len(row.customers), row.customers <= mine) for row in rows]
    held = frozenset((row.grade,) for row, given in zip(rows, told(cells), strict=True) if not given)
    parts = [Part((row.grade,), row.exposure_fen, len(row.customers)) for row in rows]
    whole = Covered(len(everybody), everybody <= mine)
    found = told_lines(parts, Held(held, frozenset(), _small(whole), total_before=True))
    notes = tuple(each for each in found.notes if each != Note.NO_YEAR_BEFORE)
    if not found.lines:
        return Report(asked, (), None, (Note.NOTHING_OWED.value,), "", ("credit_grade",))
    plain = [line._replace(before_fen=None, growth_bp=None, contribution_bp=None, points=None) for line in found.lines]
    return Report(asked, plain, _as_whole(found), tuple(each for each in notes if held or each != Note.HELD), "", ("credit_grade",))


READERS: Final[Mapping[View, Callable[[Session, Actor, Asked], Report]]] = {
    View.GRADE: _grouped, View.REGION: _grouped, View.MATRIX: _grouped, View.PRODUCT: _goods, View.PARETO: _pareto, View.CREDIT: _credit,
}  # fmt: skip
