"""Reads of 标准合同文本."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.templates.entities import ContractTemplate
from kehu_desk.templates.queries.standing import stands_of
from kehu_desk.templates.rules import Block, Variable, blocks_of, variables_of
from kehu_desk.templates.rules.standing import State


class TemplateRow(NamedTuple):
    """One version as a list shows it."""

    id: UUID
    code: str
    name: str
    kind: str
    version: int
    state: str
    drafted_by: str
    reviewed_by: str
    decided_by: str
    decided_at: datetime | None


class TemplateView(NamedTuple):
    """One version with its content. text_hash is empty until it is published."""

    id: UUID
    code: str
    name: str
    kind: str
    version: int
    state: str
    blocks: tuple[Block, ...]
    variables: tuple[Variable, ...]
    text_hash: str


def published(session: Session, kind: str = "") -> list[TemplateRow]:
    """What contracts may be made of now, by name; of one kind only when it is given."""
    wanted = select(ContractTemplate).where(ContractTemplate.state == State.PUBLISHED.value)
    wanted = wanted.where(ContractTemplate.kind == kind) if kind else wanted
    return _rows(session, list(session.scalars(wanted.order_by(ContractTemplate.name, ContractTemplate.code))))


def template(session: Session, template_id: UUID) -> TemplateView:
    """One version, whatever its state. Raises Refused E_NOT_FOUND."""
    row = session.get(ContractTemplate, template_id)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return TemplateView(
        row.id, row.code, row.name, row.kind, row.version, row.state, blocks_of(row.blocks), variables_of(row.variables), row.text_hash
    )


def template_rows(session: Session, actor: Actor, code: str = "") -> list[TemplateRow]:
    """All versions that this person may see, of one code when it is given: by code, the newest version first."""
    wanted = select(ContractTemplate).where(ContractTemplate.state.in_(stands_of(actor)))
    wanted = wanted.where(ContractTemplate.code == code) if code else wanted
    return _rows(session, list(session.scalars(wanted.order_by(ContractTemplate.code, ContractTemplate.version.desc()))))


def template_seen(session: Session, actor: Actor, template_id: UUID) -> TemplateView | None:
    """One version as this person may see it; None when it is not there or not his to see."""
    row = session.get(ContractTemplate, template_id)
    return template(session, template_id) if row is not None and row.state in stands_of(actor) else None


def _rows(session: Session, found: list[ContractTemplate]) -> list[TemplateRow]:
    who = names(session, [each for row in found for each in (row.created_by, row.reviewed_by, row.decided_by)])

    def said(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    return [
        TemplateRow(
            row.id, row.code, row.name, row.kind, row.version, row.state, said(row.created_by), said(row.reviewed_by),
            said(row.decided_by), row.decided_at,
        )
        for row in found
    ]  # fmt: skip
