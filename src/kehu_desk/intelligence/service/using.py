"""用于档案: a fact becomes the ground of a field, which itself is changed by its own way, an edit. Source: business.md §4."""

from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.access.sections import FILED
from kehu_desk.archives.rules import fields
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.intelligence.entities import FactUse
from kehu_desk.intelligence.service.cases import fact_case, fact_of
from kehu_desk.intelligence.workflow import FACTS, USE
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller

LONGEST_VALUE: Final = 200


def use_fact(door: Door, caller: Caller, fact: UUID, section: str, field: str, value: str, override: str = "") -> UUID:
    """Say that a fact is the ground of a field's new value. override: why it is used although it is not corroborated, from a superior.

    Raises Refused: E_NOT_FOUND, E_STATE, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_USE_MARKET, E_FACT_UNPROVED, E_FACT_REASON, E_USE_FIELD,
    E_USE_VALUE.
    """
    with door.change(caller, Action.RECORD_FACT, About(subject=str(fact))) as deed:
        row = fact_of(deed, fact)
        case = fact_case(deed.session, deed.actor, row)._replace(reason=override)
        step(FACTS, case, USE)
        assert row.customer_id is not None  # the table has refused what belongs to no customer
        if wrong := _problems(deed, row.customer_id, section, field, value):
            raise Refused(*wrong)
        reason = "" if case.truth == "corroborated" else override.strip()
        made = FactUse(
            fact_id=row.id, customer_id=row.customer_id, section=section, field=field, value=value.strip(), state_then=case.truth,
            override_reason=reason, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(before=case.truth, after=f"{section}.{field} {content_hash(value)}{' override' if reason else ''}")
        return made.id


def _problems(deed: Deed, customer: UUID, section: str, key: str, value: str) -> tuple[No, ...]:
    """A field of the archive that the person may see, and a value."""
    found: list[No] = []
    try:
        each = fields.field(section, key) if section in FILED else None
    except KeyError:
        each = None
    if each is None:
        found.append(no("E_USE_FIELD"))
    else:
        found.extend(deed.refusals(Action.VIEW, customer, section, level=each.level))
    if not 0 < len(value.strip()) <= LONGEST_VALUE:
        found.append(no("E_USE_VALUE", most=LONGEST_VALUE))
    return tuple(found)
