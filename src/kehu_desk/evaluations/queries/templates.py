"""Scorecards: which one holds for a customer, and the list of all versions. They belong to no customer."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.evaluations.entities import EvalItem, EvalTemplate
from kehu_desk.evaluations.rules.codes import TemplateState
from kehu_desk.evaluations.rules.terms import ItemTerms, TemplateTerms
from kehu_desk.people.queries import names


class TemplateRow(NamedTuple):
    """One version. drafted_by, decided_by: names."""

    id: UUID
    code: str
    version: int
    name: str
    valid_from: date
    customer_types: tuple[str, ...]
    state: str
    drafted_by: str
    decided_by: str
    items: tuple[ItemTerms, ...]


def items_of(session: Session, template: UUID) -> Sequence[EvalItem]:
    """Its items in their order."""
    return session.scalars(select(EvalItem).where(EvalItem.template_id == template).order_by(EvalItem.place)).all()


def item_terms(item: EvalItem) -> ItemTerms:
    """An item as it is typed."""
    scale = tuple((int(pair[0]), int(pair[1])) for pair in item.scale)
    return ItemTerms(item.code, item.group, item.name, item.weight_bp, item.method, item.formula, scale, item.evidence_required)


def terms_of(session: Session, row: EvalTemplate) -> TemplateTerms:
    """A version as it is typed."""
    items = tuple(map(item_terms, items_of(session, row.id)))
    return TemplateTerms(row.code, row.name, row.valid_from, items, tuple(row.customer_types))


def template_rows(session: Session) -> list[TemplateRow]:
    """All versions, each code's newest first."""
    rows = session.scalars(select(EvalTemplate).order_by(EvalTemplate.code, EvalTemplate.version.desc())).all()
    items: dict[UUID, list[ItemTerms]] = {}
    for item in session.scalars(select(EvalItem).order_by(EvalItem.template_id, EvalItem.place)):
        items.setdefault(item.template_id, []).append(item_terms(item))
    who = names(session, [each for row in rows for each in (row.drafted_by, row.decided_by)])
    return [
        TemplateRow(
            row.id, row.code, row.version, row.name, row.valid_from, tuple(row.customer_types), row.state, who.get(row.drafted_by, ""),
            who.get(row.decided_by, "") if row.decided_by else "", tuple(items.get(row.id, ())),
        )
        for row in rows
    ]  # fmt: skip


def template_for(session: Session, customer_type: str, day: date) -> EvalTemplate | None:
    """The scorecard that holds for a type of customer on a day: of each code its newest version, one made for the type before one for all.

    None where the office has none.
    """
    published = select(EvalTemplate).where(EvalTemplate.state == TemplateState.PUBLISHED, EvalTemplate.valid_from <= day)
    newest: dict[str, EvalTemplate] = {}
    for row in session.scalars(published.order_by(EvalTemplate.valid_from, EvalTemplate.version)):
        newest[row.code] = row
    fitting = [row for row in newest.values() if not row.customer_types or customer_type in row.customer_types]
    return max(fitting, key=lambda row: (bool(row.customer_types), row.valid_from, row.code), default=None)
