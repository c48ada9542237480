"""Counts as they are written: lines of a visit, or a sheet that is typed, pasted and saved at any time. Source: business.md §17, R36.

A row that cannot be read yet is kept as it was typed, beside the lines, until it is mended or taken out; only then can the count be
handed in. So nothing that was typed is ever lost, and nothing unreadable ever counts.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.inventory.queries.goods import Good, goods_of, shelf
from kehu_desk.inventory.queries.standing import SECTION
from kehu_desk.inventory.rules.case import POSTED
from kehu_desk.inventory.rules.counts import MOST_ROWS, CountLine, CountTerms, sheet_faults, terms_faults
from kehu_desk.inventory.rules.sheet import RawRow, Reading, Shelf, is_empty, read_rows
from kehu_desk.inventory.service.cases import ask, count_case, lines_of, row_of, terms_of
from kehu_desk.inventory.workflow import COUNTS
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.rules import to_base

PREFIX = "PD"


class Saved(NamedTuple):
    """A draft as it was saved. readings: what each row of the sheet means."""

    id: UUID
    version: int
    readings: tuple[Reading, ...]


def draft_count_in(
    deed: Deed, customer: UUID, terms: CountTerms, lines: Sequence[CountLine], *, corrects: UUID | None = None
) -> UUID:  # fmt: skip
    """A draft count inside an open deed, such as that of a visit. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, every fault of the head, and of lines with the fact line_row
    (place from 1).
    """
    ask(deed, customer, "save")
    goods = goods_of(deed.session, {line.product_id for line in lines})
    faults = [_at_row(each, place + 1) for place, nos in sheet_faults(lines, goods, terms.counted_on).items() for each in nos]
    if found := [*terms_faults(terms, deed.actor.today), *faults, *_too_many(len(lines))]:
        raise Refused(*found)
    row = _new(deed, customer, terms, corrects)
    _write_lines(deed, row, {place: line for place, line in enumerate(lines)}, goods)
    return row.id


def save_count(
    door: Door, caller: Caller, customer: UUID, terms: CountTerms, rows: Sequence[RawRow], *,
    count: UUID | None = None, seen: int | None = None, corrects: UUID | None = None,
) -> Saved:  # fmt: skip
    """Save a sheet as a draft, whatever is wrong with its rows. count: the draft that it continues, seen: the version that was read.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_STALE, every fault of the head,
    E_COUNT_LARGE, E_COUNT_CORRECTION for what is no posted count of this customer.
    """
    with door.change(caller, Action.ENTER_COUNT, About(customer, SECTION)) as deed:
        ask(deed, customer, "save")
        if found := [*terms_faults(terms, deed.actor.today), *_too_many(len(rows))]:
            raise Refused(*found)
        row = _new(deed, customer, terms, corrects) if count is None else _again(deed, count, terms, seen)
        if row.customer_id != customer:
            raise Refused(no("E_NOT_FOUND"))
        goods = Shelf(shelf(deed.session))
        readings = read_rows(rows, goods, terms.counted_on, deed.actor.today)
        row.unread = [
            {"row": place, "cells": list(raw)}
            for place, (raw, reading) in enumerate(zip(rows, readings, strict=True))
            if reading.line is None and not is_empty(raw)
        ]
        _write_lines(deed, row, {place: each.line for place, each in enumerate(readings) if each.line}, goods.by_id)
        deed.name(subject=row.no, after=content_hash((terms, tuple(rows))))
        return Saved(row.id, row.row_version, tuple(readings))


def judge_sheet(door: Door, caller: Caller, rows: Sequence[RawRow], counted_on: date) -> list[Reading]:
    """What each row means as it stands, for marking its cells; nothing is written."""
    with door.look(caller) as (session, actor):
        return read_rows(rows, Shelf(shelf(session)), counted_on, actor.today)


def _again(deed: Deed, count: UUID, terms: CountTerms, seen: int | None) -> StockCount:
    row = row_of(deed, count)
    case = count_case(deed.session, deed.actor, row, "save", seen=seen)
    row.state = step(COUNTS, case, "save").target
    deed.name(before=content_hash((terms_of(row), tuple(lines_of(deed.session, row.id)), row.unread)))
    row.counted_on, row.scope, row.location, row.note = terms.counted_on, terms.scope, terms.location.strip(), terms.note.strip()
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.execute(delete(StockCountLine).where(StockCountLine.count_id == row.id))
    return row


def _new(deed: Deed, customer: UUID, terms: CountTerms, corrects: UUID | None) -> StockCount:
    if corrects is not None:
        _check_corrected(deed, customer, corrects)
    row = StockCount(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, counted_on=terms.counted_on, scope=terms.scope,
        location=terms.location.strip(), note=terms.note.strip(), visit_id=terms.visit_id, counter_id=deed.actor.person,
        corrects_id=corrects, unread=[], created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        source_channel="visit" if terms.visit_id else "manual",
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    return row


def _check_corrected(deed: Deed, customer: UUID, corrects: UUID) -> None:
    wrong = deed.session.get(StockCount, corrects)
    if wrong is None or wrong.customer_id != customer or wrong.state != POSTED:
        raise Refused(no("E_COUNT_CORRECTION"))


def _write_lines(deed: Deed, row: StockCount, lines: Mapping[int, CountLine], goods: Mapping[UUID, Good]) -> None:
    """lines: place in the sheet -> line; free of faults."""
    for place, line in lines.items():
        known = goods[line.product_id]
        qty3 = to_base(line.qty_entered3, line.unit, known.base_unit, known.units)
        assert qty3 is not None
        deed.session.add(
            StockCountLine(
                count_id=row.id, customer_id=row.customer_id, line_no=place + 1, product_id=line.product_id, batch_no=line.batch_no.strip(),
                made_on=line.made_on, expires_on=line.expires_on, unit=line.unit, qty_entered3=line.qty_entered3, qty3=qty3,
                condition=line.condition, note=line.note.strip(),
            )
        )  # fmt: skip
    deed.session.flush()


def _at_row(refusal: No, row: int) -> No:
    return No(refusal.code, (*refusal.facts, ("line_row", row)))


def _too_many(rows: int) -> tuple[No, ...]:
    return (no("E_COUNT_LARGE", most=MOST_ROWS),) if rows > MOST_ROWS else ()
