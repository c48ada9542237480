"""对账单 and 催款函: what one customer owes as of a day, on paper; read with its entry first. Source: business.md §13."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.archives import queries as archives
from kehu_desk.door.change import Door
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.loan_papers import Period
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid, Slip
from kehu_desk.kernel.money import yuan
from kehu_desk.kernel.rmb import capitals
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.settlement import queries
from kehu_desk.settlement.queries import OpenRow, Position, Statement
from kehu_desk.settlement.service import LetterBegun

SECTION = "SAL"


def statement_of(door: Door, caller: Caller, customer: UUID, period: Period, number: str) -> Daily:
    """The account of a period: opening, every movement with the balance after it, closing, ageing, and a slip to send back."""
    with door.view(caller, customer, SECTION) as (session, actor):
        name, ours = archives.card(session, actor, customer).name, settings_of(session).values.text("office_name")
        told = queries.statement(session, customer, period.since, period.until)
        said = labels.statement_period(period.since.isoformat(), period.until.isoformat())
        closing, until = cells.money(told.closing_fen), period.until.isoformat()
        slip = labels.slip_text(ours, name, until, closing, capitals(told.closing_fen))
        blocks: tuple[Block, ...] = (
            Facts((Fact(labels.OPENING, cells.money(told.opening_fen)), Fact(labels.CLOSING_BALANCE, closing))),
            Grid(labels.STATEMENT_HEADERS, _movements(told)),
            Facts(_sums(told)),
            Grid(_ageing_heads(told.edges), (tuple(yuan(fen) for fen in told.aged.columns),), labels.AGEING),
            Slip(labels.SLIP_STAMPS, slip, labels.SLIP),
        )
        return Daily(labels.STATEMENT, number, (labels.dear(name), labels.STATEMENT_WISH, said), blocks, (), *_made(session, actor))


def _movements(told: Statement) -> tuple[tuple[str, ...], ...]:
    rows, balance = [], told.opening_fen
    for each in told.movements:
        balance += each.fen
        kind = "return" if each.kind == "line" and each.fen < 0 else each.kind
        rows.append((
            each.on.isoformat(), labels.MOVED[kind], each.number, labels.METHODS.get(each.text, each.text),
            yuan(each.fen) if each.fen > 0 else "", yuan(-each.fen) if each.fen < 0 else "", yuan(balance),
        ))  # fmt: skip
    return tuple(rows)


def _sums(told: Statement) -> tuple[Fact, ...]:
    return (
        Fact(labels.CLOSING_BALANCE, cells.money(told.closing_fen)), Fact(labels.IN_CAPITALS, capitals(told.closing_fen)),
        Fact(labels.OPEN_SUM, cells.money(told.aged.open_fen)), Fact(labels.PREPAID_SUM, cells.money(told.unapplied_fen)),
        Fact(labels.OVERDUE_SUM, cells.money(told.aged.overdue_fen)),
    )  # fmt: skip


def _ageing_heads(edges: Sequence[int]) -> tuple[str, ...]:
    starts = [1, *(edge + 1 for edge in edges[:-1])]
    return (labels.NOT_DUE, *(f"{start}–{edge} 天" for start, edge in zip(starts, edges, strict=True)), f"{edges[-1]} 天以上")


def letter_of(door: Door, caller: Caller, customer: UUID, begun: LetterBegun) -> Daily:
    """A dunning letter of its level: the overdue lines, what is taken off, what is asked for by when."""
    with door.view(caller, customer, SECTION) as (session, actor):
        name = archives.card(session, actor, customer).name
        stands = queries.position(session, customer, begun.as_of)
        late = [row for row in queries.open_rows(session, customer, begun.as_of) if row.past > 0 and row.open_fen > 0]
        last = next((each.as_of for each in queries.letter_rows(session, customer)), None)
        words = labels.letter_words(
            begun.level, begun.as_of.isoformat(), cells.money(begun.fen), capitals(begun.fen), begun.pay_by.isoformat(), _day(last)
        )
        blocks: tuple[Block, ...] = (
            Grid(labels.LETTER_HEADERS, tuple(map(_late_line, late))), Facts(_claim(stands, begun)), Slip(labels.LETTER_STAMPS),
        )  # fmt: skip
        title = f"{labels.LETTER}（{labels.LETTER_LEVELS[begun.level - 1]}）"
        return Daily(title, begun.no, (labels.dear(name), *words), blocks, (), *_made(session, actor))


def _late_line(row: OpenRow) -> tuple[str, ...]:
    return (
        row.number, str(row.line_no), row.product, row.traded_on.isoformat(), row.due_on.isoformat(), str(row.past), yuan(row.amount_fen),
        yuan(row.open_fen),
    )  # fmt: skip


def _claim(stands: Position, begun: LetterBegun) -> tuple[Fact, ...]:
    taken_off = ((labels.CREDITS_OFF, stands.credits_fen), (labels.PREPAID_OFF, stands.unapplied_fen))
    return (
        Fact(labels.LATE_SUM, cells.money(stands.late_fen)), *(Fact(label, cells.money(fen)) for label, fen in taken_off if fen),
        Fact(labels.CLAIM, cells.money(begun.fen)), Fact(labels.IN_CAPITALS, capitals(begun.fen)),
        Fact(labels.PAY_BY, begun.pay_by.isoformat()),
    )  # fmt: skip


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _made(session: Session, actor: Actor) -> tuple[str, str]:
    return f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, settings_of(session).zone)
