"""Noting where the value of a field comes from. Source: business.md §2 (field_provenance)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from kehu_desk.archives.entities import FieldProvenance
from kehu_desk.archives.rules.checks import UNKNOWN, filled
from kehu_desk.archives.rules.sources import KINDS
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import Refused, no


def note_source_in(
    deed: Deed, customer: UUID, section: str, field: str, value: object, source_kind: str, observed_on: date, ref: str = ""
) -> None:
    """This value of a field was found there. The note holds while the field has this value; a later note about it wins.

    source_kind: one of KINDS; ref: a number of a paper, a visit, a loan. Raises Refused E_FIELD for another kind.
    """
    if source_kind not in KINDS:
        raise Refused(no("E_FIELD", field=field, section=section, why="choice"))
    made = FieldProvenance(
        customer_id=customer, section=section, field=field, value_hash=content_hash(value), source_kind=source_kind, source_ref=ref,
        observed_on=observed_on, entered_by=deed.actor.person, at=deed.now,
    )  # fmt: skip
    deed.session.add(made)


def note_rest_in(
    deed: Deed, customer: UUID, section: str, body: Mapping[str, Any], keys: Iterable[str], source_kind: str, ref: str = ""
) -> None:
    """The same for those of these fields of whose present value nothing is known yet: what somebody noted on the way stays."""
    wanted = [key for key in keys if key != UNKNOWN and filled(body.get(key))]
    rows = select(FieldProvenance.field, FieldProvenance.value_hash).where(
        FieldProvenance.customer_id == customer, FieldProvenance.section == section, FieldProvenance.field.in_(wanted)
    )
    noted = {tuple(row) for row in deed.session.execute(rows)}
    for key in wanted:
        if (key, content_hash(body[key])) not in noted:
            note_source_in(deed, customer, section, key, body[key], source_kind, deed.actor.today, ref)
