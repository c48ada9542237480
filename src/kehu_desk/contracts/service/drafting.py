"""Drawing a contract from a published standard text, writing on the draft, handing it in. Source: business.md §25 (R6-R8)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.contracts.entities import Contract, Deviation
from kehu_desk.contracts.rules.case import SHORTEST, ContractState
from kehu_desk.contracts.rules.terms import RENEWALS, term_problems
from kehu_desk.contracts.service.cases import SECTION, load_case, refuse_shut
from kehu_desk.contracts.service.composing import composed, deviations_of, prefill, risk_of
from kehu_desk.contracts.service.firing import fire, put
from kehu_desk.contracts.workflow import CONTRACT
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.templates.entities import ContractTemplate
from kehu_desk.templates.rules import Block, blocks_json, blocks_of

PREFIX: Final = "HT"
PUBLISHED: Final = "published"
MOST: Final = 4000  # characters of a typed value or text


class Draft(NamedTuple):
    """What is entered in a draft. values: variable -> text; amount_fen in CNY; discount_bp off every price of the list."""

    subject: str = ""
    start_on: date | None = None
    end_on: date | None = None
    amount_fen: int | None = None
    currency: str = "CNY"
    our_entity: str = ""
    our_signer_id: UUID | None = None
    counter_signer: str = ""
    authority: str = ""
    renewal: str = "none"
    renewal_months: int = 0
    notice_days: int = 0
    credit_days: int | None = None
    price_list_code: str = ""
    discount_bp: int = 0
    service_standard: str = ""
    territory: tuple[str, ...] = ()
    exclusive: bool = False
    originals_total: int = 2
    values: Mapping[str, str] = {}


class Wording(NamedTuple):
    """Another wording of one block, with placeholders as in the standard text, and why it departs."""

    block: str
    new: str
    reason: str = ""


COLUMNS: Final = tuple(key for key in Draft._fields if key not in ("values", "territory"))


def draw_contract(door: Door, caller: Caller, customer: UUID, template: UUID, draft: Draft, wordings: Sequence[Wording] = ()) -> UUID:
    """A new draft HT-YYYY-NNNNN; variables left out are filled with what the drafter may view of the archive.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_TEMPLATE_STATE unless the text is published, E_ARCHIVE_STATE, E_SUBJECT,
    E_DATE, E_DATE_ORDER, E_AMOUNT, E_TERM, E_FIXED_BLOCK, E_REASON.
    """
    known = prefill(door, caller, customer, template)
    with door.change(caller, Action.DRAFT_CONTRACT, About(customer, SECTION, subject="draw")) as deed:
        deed.require(Action.DRAFT_CONTRACT, customer, SECTION)
        if deed.session.get(Customer, customer) is None:
            raise Refused(no("E_NOT_FOUND"))
        row = begin(deed, customer, template, draft._replace(values=known | _spoken(draft.values)))
        reword(deed, row, wordings)
        refuse_unsound(deed, row, "draw")
        return row.id


def _spoken(values: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in values.items() if text.strip()}


def begin(deed: Deed, customer: UUID, template: UUID, draft: Draft) -> Contract:
    """The row of a new draft. Raises Refused E_NOT_FOUND, E_TEMPLATE_STATE, E_ARCHIVE_STATE, E_TERM, E_DATE."""
    text = deed.session.get(ContractTemplate, template)
    if text is None:
        raise Refused(no("E_NOT_FOUND"))
    if text.state != PUBLISHED:
        raise Refused(no("E_TEMPLATE_STATE", state=text.state))
    refuse_shut(deed, customer)
    if problems := draft_problems(draft):
        raise Refused(*problems)
    row = Contract(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, template_id=template, kind=text.kind,
        state=ContractState.DRAFT, created_at=deed.now, created_by=deed.actor.person, **_columns(draft),
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    deed.name(subject=f"draw {row.no}", after=ContractState.DRAFT.value)
    retell(deed, row)
    return row


def _columns(draft: Draft) -> dict[str, Any]:
    plain = {key: getattr(draft, key) for key in COLUMNS}
    plain |= {key: value.strip() for key, value in plain.items() if isinstance(value, str)}
    return plain | {"territory": list(draft.territory), "values": dict(draft.values)}


def draft_problems(draft: Draft) -> tuple[No, ...]:
    """What is wrong with entered terms, before anything is kept; dates and amount are asked again at submission."""
    found = list(term_problems({key: getattr(draft, key) for key in ("credit_days", "discount_bp")}, draft.start_on or date.min))
    found += [no("E_DATE", day="")] if draft.start_on is None else []
    bounds = (("renewal_months", 120), ("notice_days", 3650), ("originals_total", 99))
    found += [no("E_TERM", term=key) for key, most in bounds if not 0 <= getattr(draft, key) <= most]
    found += [no("E_TERM", term="renewal")] if draft.renewal not in RENEWALS else []
    found += [no("E_TERM", term="renewal_months")] if draft.renewal == "auto" and not draft.renewal_months else []
    found += [no("E_TERM", term="currency")] if not (draft.currency.isalpha() and len(draft.currency) == 3) else []
    long = [name for name, text in draft.values.items() if len(text) > MOST]
    return (*found, *(no("E_TERM", term=name) for name in long))


def edit_draft(door: Door, caller: Caller, contract: UUID, draft: Draft, wordings: Sequence[Wording] = ()) -> None:
    """Keep values, terms and other wordings of a draft. Values and blocks not named stay; the standard wording takes a
    departure away.

    Raises Refused: E_STATE out of a draft, E_NOT_DRAFTER, E_FIXED_BLOCK, E_REASON, E_TERM and what draw_contract says of terms.
    """
    with put(door, caller, contract, "edit") as (deed, row):
        before = content_hash([row.values, row.text])
        done = step(CONTRACT, load_case(deed.session, deed.actor, row, "edit"), "edit")
        if problems := draft_problems(draft):
            raise Refused(*problems)
        for key, value in _columns(draft._replace(values=row.values | dict(draft.values))).items():
            setattr(row, key, value)
        reword(deed, row, wordings)
        refuse_unsound(deed, row, "edit")
        row.state, row.updated_at, row.updated_by = ContractState(done.target), deed.now, deed.actor.person
        deed.name(before=before, after=content_hash([row.values, row.text]))


def refuse_unsound(deed: Deed, row: Contract, event: str) -> None:
    """The guards of a draft over what it has become. Raises Refused."""
    case = load_case(deed.session, deed.actor, row, event)
    case = case._replace(state=ContractState.NEW) if event == "draw" else case
    step(CONTRACT, case, event)


def reword(deed: Deed, row: Contract, wordings: Iterable[Wording]) -> None:
    """Note departures from the standard text with old and new wording and their risk. Raises Refused with every failing code."""
    template = deed.session.get_one(ContractTemplate, row.template_id)
    blocks = {each.key: each for each in blocks_of(template.blocks)}
    known = {each.block: each for each in deviations_of(deed.session, row.id)}
    changed = [each for each in wordings if each.block not in known or not _same(known[each.block], each, blocks)]
    if nos := [found for each in changed if (found := _wording_problem(blocks.get(each.block), each)) is not None]:
        raise Refused(*nos)
    for each in changed:
        _keep(deed, row, blocks[each.block], each, known.get(each.block))
    deed.session.flush()
    retell(deed, row)


def _same(known: Deviation, wording: Wording, blocks: Mapping[str, Block]) -> bool:
    return wording.block in blocks and known.new == wording.new.strip() and known.reason == wording.reason.strip()


def _wording_problem(block: Block | None, wording: Wording) -> No | None:
    if block is None:
        return no("E_NOT_FOUND")
    if wording.new.strip() == block.text.strip():
        return None
    if block.fixed:
        return no("E_FIXED_BLOCK", block=block.title)
    if not wording.new.strip() or len(wording.new) > MOST:
        return no("E_BLOCK_TEXT", block=block.title)
    return no("E_REASON", least=SHORTEST) if len(wording.reason.strip()) < SHORTEST else None


def _keep(deed: Deed, row: Contract, block: Block, wording: Wording, known: Deviation | None) -> None:
    new = wording.new.strip()
    if new == block.text.strip():
        if known is not None:
            deed.session.delete(known)
        return
    kept = known or Deviation(contract_id=row.id, customer_id=row.customer_id, block=block.key, old=block.text)
    kept.new, kept.reason, kept.risk = new, wording.reason.strip(), risk_of(deed.session, block, new)
    kept.approved_by = kept.approved_at = None
    deed.session.add(kept)


def retell(deed: Deed, row: Contract) -> None:
    """The words of a draft follow its values."""
    row.text = blocks_json(composed(deed.session, row))


def submit_contract(door: Door, caller: Caller, contract: UUID) -> None:
    """Hand a draft in: the text is frozen with its hash.

    Raises Refused: E_EMPTY_VARIABLE naming what is empty, E_DATE, E_DATE_ORDER, E_AMOUNT, E_NO_APPROVER, E_NOT_DRAFTER, E_STATE.
    """
    fire(door, caller, contract, "submit")


def withdraw_contract(door: Door, caller: Caller, contract: UUID) -> None:
    """The drafter takes it back before it is approved. Raises Refused E_NOT_DRAFTER, E_STATE."""
    fire(door, caller, contract, "withdraw")
