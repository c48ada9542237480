"""A contract as its paper says it: number, parties, blocks, signatures, proofs. Source: business.md §25, B-117a."""

from typing import Final

from kehu_desk.contracts.queries import ContractView
from kehu_desk.dossier import labels
from kehu_desk.dossier.cells import money, zoned
from kehu_desk.dossier.paper.values import Agreement, Fact, Text
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import OfficeSettings

UNBOUND: Final = {"draft": labels.DRAFT_MARK, "in_review": labels.DRAFT_MARK, "voided": labels.VOID_MARK}


def agreement_of(contract: ContractView, signer: str, actor: Actor, office: OfficeSettings) -> Agreement:
    """signer: name of ours, empty where nobody is named yet."""
    terms = contract.terms
    ours = terms["our_entity"] or office.values.text("office_name")
    until = terms["end_on"].isoformat() if terms["end_on"] else labels.OPEN_END
    facts = [
        Fact(labels.CONTRACT_NO, contract.no), Fact(labels.SUBJECT, contract.subject), Fact(labels.OURS, ours),
        Fact(labels.THEIRS, contract.customer), Fact(labels.TIME, f"{terms['start_on'].isoformat()} 至 {until}"),
    ]  # fmt: skip
    facts += [Fact(labels.AMOUNT, money(terms["amount_fen"]))] if terms["amount_fen"] is not None else []
    title = contract.template.rpartition(" V")[0].rpartition(" ")[0] or labels.CONTRACT
    proofs = (
        f"{labels.STANDARD_TEXT} {contract.template} SHA-256 {contract.template_hash or labels.BLANK}",
        f"{labels.TEXT_HASH} {contract.read or labels.NOT_FROZEN}",
    )
    return Agreement(
        title, contract.no, tuple(facts), tuple(Text(each.text, each.title) for each in contract.blocks),
        labels.signature(labels.OURS, ours, signer), labels.signature(labels.THEIRS, contract.customer, terms["counter_signer"]),
        proofs, UNBOUND.get(contract.own_state, ""), f"{actor.name}（{actor.staff_no}）", zoned(actor.now, office.zone),
    )  # fmt: skip
