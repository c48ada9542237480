"""Sources of many facts at once, and where those facts stand: one query for a page, never one for each row."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kehu_desk.intelligence.entities import FactSource
from kehu_desk.intelligence.rules.roots import Told
from kehu_desk.intelligence.rules.states import Measure, Weight, weigh
from kehu_desk.people.office import settings_of

NOTHING = Weight()


class Evidence(NamedTuple):
    """What speaks for and against one fact. told: all its sources, counted or not."""

    weight: Weight = NOTHING
    told: int = 0


def measure_of(session: Session) -> Measure:
    """The office's settings."""
    values = settings_of(session).values
    return Measure(values.number("min_sources"), values.flag("allow_authoritative_single"))


def told_of(session: Session, facts: Collection[UUID] | Select[Any], asked: Mapping[str, object] | None = None) -> dict[UUID, list[Told]]:
    """Sources by fact, the earliest first. facts: ids, or a query of ids with what it is executed with."""
    it = FactSource
    wanted = select(
        it.fact_id, it.id, it.stance, it.channel, it.party, it.root_party, it.derived_from, it.reliability, it.visit_id
    ).where(it.fact_id.in_(facts)).order_by(it.obtained_on, it.id)  # fmt: skip
    found: dict[UUID, list[Told]] = {}
    for row in session.execute(wanted, dict(asked or {})):
        found.setdefault(row[0], []).append(Told(*row[1:]))
    return found


def evidence_of(session: Session, facts: Collection[UUID]) -> dict[UUID, Evidence]:
    """What speaks for and against each of these facts; one without sources is not named."""
    return {fact: _evidence(sources) for fact, sources in told_of(session, facts).items()}


def _evidence(sources: Sequence[Told]) -> Evidence:
    return Evidence(weigh(sources), len(sources))
