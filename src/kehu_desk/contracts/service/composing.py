"""From a standard text, what was changed in it and the values, to the words of a contract."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives import queries as archives
from kehu_desk.archives.rules.fields import Field, field, option_zh
from kehu_desk.contracts.entities import Contract, Deviation
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.kernel.regions import region_path
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.templates.entities import Clause, ContractTemplate
from kehu_desk.templates.rules import Block, Variable, blocks_of, empty_variables, fill, placeholders, variables_of

CONTRACT: Final = "contract."
OFFICE_NAME: Final = "office.name"
USUAL_RISK: Final = "normal"


def prefill(door: Door, caller: Caller, customer: UUID, template: UUID) -> dict[str, str]:
    """Variable -> what the archive and the office know of it; what this person may not view stays out and is typed.

    Each section is entered through the door first. Raises Refused E_NOT_FOUND only through a template that has gone: then it is empty.
    """
    with door.look(caller) as (session, _actor):
        row = session.get(ContractTemplate, template)
        wanted = {each.name: each.source for each in variables_of(row.variables) if each.source} if row else {}
        office = settings_of(session).values.text("office_name")
    sections = {path.partition(".")[0] for path in wanted.values() if path.partition(".")[0].isupper()}
    known = {OFFICE_NAME: office}
    for section in sorted(sections):
        known |= _section(door, caller, customer, section, {path for path in wanted.values() if path.startswith(f"{section}.")})
    return {name: known[path] for name, path in wanted.items() if known.get(path)}


def _section(door: Door, caller: Caller, customer: UUID, section: str, paths: Iterable[str]) -> dict[str, str]:
    try:
        with door.view(caller, customer, section) as (session, actor):
            values = archives.section_view(session, actor, customer, section).values
    except Refused as refusal:
        if "E_AUDIT" in refusal.codes:
            raise
        return {}
    keys = {path: path.partition(".")[2] for path in paths}
    return {path: in_words(field(section, key), values[key]) for path, key in keys.items() if values.get(key) not in (None, "", [])}


def in_words(each: Field, value: Any) -> str:
    """A value of the archive as a contract writes it."""
    if each.kind == "choice":
        return option_zh(each, value)
    if each.kind == "region":
        return "".join(region_path(str(value))) or str(value)
    return yuan(int(value)) if each.kind == "fen" else str(value)


def own_values(session: Session, row: Contract) -> dict[str, str]:
    """Path -> what the contract itself says."""
    signer = session.get(Person, row.our_signer_id) if row.our_signer_id else None
    regions = "、".join("".join(region_path(code)) or code for code in row.territory)
    found: dict[str, object] = {
        "no": row.no, "subject": row.subject, "our_entity": row.our_entity, "our_signer": signer.name if signer else "",
        "counter_signer": row.counter_signer, "authority": row.authority,
        "amount": "" if row.amount_fen is None else yuan(row.amount_fen), "currency": row.currency, "signed_on": row.signed_on,
        "start_on": row.start_on, "end_on": row.end_on, "renewal_months": row.renewal_months or "", "notice_days": row.notice_days or "",
        "credit_days": row.credit_days, "price_list": row.price_list_code, "service_standard": row.service_standard, "territory": regions,
        "originals_total": row.originals_total or "", "originals_ours": row.originals_ours or "",
    }  # fmt: skip
    return {f"{CONTRACT}{key}": "" if value is None else str(value) for key, value in found.items()}


def all_values(variables: Sequence[Variable], typed: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """What is filled in: of the contract's own facts the facts, else what was typed; an optional one may be empty."""
    found = {}
    for each in variables:
        value = own.get(each.source, "") or typed.get(each.name, "").strip()
        if value or not each.required:
            found[each.name] = value
    return found


def deviations_of(session: Session, contract: UUID) -> list[Deviation]:
    """The departures from the standard text, by block."""
    return list(session.scalars(select(Deviation).where(Deviation.contract_id == contract).order_by(Deviation.block)))


def unfilled(template: ContractTemplate, changed: Iterable[Deviation]) -> tuple[Block, ...]:
    """The blocks with the departures in them, before any value."""
    new = {each.block: each.new for each in changed}
    return tuple(each._replace(text=new.get(each.key, each.text)) for each in blocks_of(template.blocks))


def composed(session: Session, row: Contract) -> tuple[Block, ...]:
    """The whole text with every value that is known."""
    template = session.get_one(ContractTemplate, row.template_id)
    values = all_values(variables_of(template.variables), row.values, own_values(session, row))
    return fill(unfilled(template, deviations_of(session, row.id)), values)


def lacking(session: Session, row: Contract) -> tuple[str, ...]:
    """Labels of what is still empty: of a draft every required variable, of a frozen text every placeholder left in it."""
    if row.text_hash:
        return tuple(dict.fromkeys(name for each in blocks_of(row.text) for name in placeholders(each.text)))
    template = session.get_one(ContractTemplate, row.template_id)
    variables = variables_of(template.variables)
    values = all_values(variables, row.values, own_values(session, row))
    empty = empty_variables(unfilled(template, deviations_of(session, row.id)), variables, values)
    return tuple(each.label or each.name for each in empty)


def risk_of(session: Session, block: Block, new: str) -> str:
    """How risky another wording is: as the clause says of that very alternative, else as of the clause itself."""
    clause = session.scalars(select(Clause).where(Clause.code == block.clause)).first() if block.clause else None
    if clause is None:
        return USUAL_RISK
    known = {str(each.get("text", "")).strip(): str(each.get("risk") or clause.risk) for each in clause.alternates}
    return known.get(new.strip(), clause.risk)
