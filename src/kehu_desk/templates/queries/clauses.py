"""Reads of the library of clauses."""

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor
from kehu_desk.templates.entities import Clause
from kehu_desk.templates.queries.standing import reads


class ClauseRow(NamedTuple):
    """One clause. alternates: (title, text, risk) each."""

    id: UUID
    code: str
    title: str
    text: str
    category: str
    risk: str
    alternates: tuple[tuple[str, str, str], ...]


def clause_rows(session: Session, actor: Actor) -> list[ClauseRow]:
    """The whole library, by code."""
    if not reads(actor):
        return []
    found = session.scalars(select(Clause).order_by(Clause.code))
    return [ClauseRow(row.id, row.code, row.title, row.text, row.category, row.risk, _alternates(row.alternates)) for row in found]


def _alternates(stored: list[dict[str, Any]]) -> tuple[tuple[str, str, str], ...]:
    return tuple((str(each.get("title", "")), str(each.get("text", "")), str(each.get("risk", ""))) for each in stored)
