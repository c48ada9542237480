"""Names of states, kinds, parties and terms, and values of terms as people write them."""

from datetime import date
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.money import plain, yuan
from kehu_desk.kernel.regions import region_path
from kehu_desk.ui.words import named, texts

STATES: Final = texts({
    "new": QT_TRANSLATE_NOOP("ContractState", "New"),
    "draft": QT_TRANSLATE_NOOP("ContractState", "Draft"),
    "in_review": QT_TRANSLATE_NOOP("ContractState", "In review"),
    "approved": QT_TRANSLATE_NOOP("ContractState", "Approved, to be stamped"),
    "stamped": QT_TRANSLATE_NOOP("ContractState", "Stamped by us"),
    "signed": QT_TRANSLATE_NOOP("ContractState", "Signed, to be filed"),
    "filed": QT_TRANSLATE_NOOP("ContractState", "Filed"),
    "not_started": QT_TRANSLATE_NOOP("ContractState", "Not begun"),
    "in_force": QT_TRANSLATE_NOOP("ContractState", "In force"),
    "expiring": QT_TRANSLATE_NOOP("ContractState", "Ending soon"),
    "expired": QT_TRANSLATE_NOOP("ContractState", "Expired"),
    "terminated": QT_TRANSLATE_NOOP("ContractState", "Terminated"),
    "renewed": QT_TRANSLATE_NOOP("ContractState", "Renewed"),
    "voided": QT_TRANSLATE_NOOP("ContractState", "Dropped"),
})  # fmt: skip
KINDS: Final = texts({
    "distribution": QT_TRANSLATE_NOOP("ContractKind", "Distribution"),
    "key_account_frame": QT_TRANSLATE_NOOP("ContractKind", "Key account frame"),
    "sale": QT_TRANSLATE_NOOP("ContractKind", "Sale"),
    "support": QT_TRANSLATE_NOOP("ContractKind", "Support"),
    "rebate": QT_TRANSLATE_NOOP("ContractKind", "Rebate"),
    "return": QT_TRANSLATE_NOOP("ContractKind", "Returns"),
    "confidentiality": QT_TRANSLATE_NOOP("ContractKind", "Confidentiality"),
    "other": QT_TRANSLATE_NOOP("ContractKind", "Other contract"),
})  # fmt: skip
RENEWALS: Final = texts({
    "none": QT_TRANSLATE_NOOP("ContractRenewal", "None"),
    "auto": QT_TRANSLATE_NOOP("ContractRenewal", "Automatic"),
    "by_agreement": QT_TRANSLATE_NOOP("ContractRenewal", "By agreement"),
})  # fmt: skip
RISKS: Final = texts({
    "low": QT_TRANSLATE_NOOP("ContractRisk", "low risk"),
    "normal": QT_TRANSLATE_NOOP("ContractRisk", "usual risk"),
    "high": QT_TRANSLATE_NOOP("ContractRisk", "high risk"),
})  # fmt: skip
PARTIES: Final = texts({"us": QT_TRANSLATE_NOOP("ContractParty", "We"), "them": QT_TRANSLATE_NOOP("ContractParty", "They")})
DUTY_KINDS: Final = texts({
    "payment": QT_TRANSLATE_NOOP("DutyKind", "Payment"),
    "delivery": QT_TRANSLATE_NOOP("DutyKind", "Delivery"),
    "volume": QT_TRANSLATE_NOOP("DutyKind", "Volume"),
    "report": QT_TRANSLATE_NOOP("DutyKind", "Report"),
    "promotion": QT_TRANSLATE_NOOP("DutyKind", "Promotion"),
    "service": QT_TRANSLATE_NOOP("DutyKind", "Service"),
    "notice": QT_TRANSLATE_NOOP("DutyKind", "Notice"),
})  # fmt: skip
DUTY_STATES: Final = texts({
    "open": QT_TRANSLATE_NOOP("DutyState", "Open"),
    "late": QT_TRANSLATE_NOOP("DutyState", "Overdue"),
    "done": QT_TRANSLATE_NOOP("DutyState", "Done"),
    "breached": QT_TRANSLATE_NOOP("DutyState", "Breached"),
    "waived": QT_TRANSLATE_NOOP("DutyState", "Waived"),
})  # fmt: skip
FULFILMENTS: Final = texts({
    "none": QT_TRANSLATE_NOOP("Fulfilment", "nothing fulfilled yet"),
    "partial": QT_TRANSLATE_NOOP("Fulfilment", "fulfilled in part"),
    "complete": QT_TRANSLATE_NOOP("Fulfilment", "fulfilled"),
    "lapsed": QT_TRANSLATE_NOOP("Fulfilment", "ended unfulfilled"),
})  # fmt: skip
STEPS: Final = texts({"review": QT_TRANSLATE_NOOP("ContractStep", "Review"), "approve": QT_TRANSLATE_NOOP("ContractStep", "Approval")})
STEP_STATES: Final = texts({
    "pending": QT_TRANSLATE_NOOP("ContractStep", "waits"),
    "approved": QT_TRANSLATE_NOOP("ContractStep", "agreed"),
    "rejected": QT_TRANSLATE_NOOP("ContractStep", "sent back"),
})  # fmt: skip
AMENDMENTS: Final = texts({
    "draft": QT_TRANSLATE_NOOP("AmendmentState", "To be approved"),
    "approved": QT_TRANSLATE_NOOP("AmendmentState", "Approved, to be signed"),
    "signed": QT_TRANSLATE_NOOP("AmendmentState", "Signed"),
    "refused": QT_TRANSLATE_NOOP("AmendmentState", "Refused"),
})  # fmt: skip
TERMS: Final = texts({
    "our_entity": QT_TRANSLATE_NOOP("ContractTerm", "Our entity"),
    "our_signer_id": QT_TRANSLATE_NOOP("ContractTerm", "Our signer"),
    "counter_signer": QT_TRANSLATE_NOOP("ContractTerm", "Their signer"),
    "authority": QT_TRANSLATE_NOOP("ContractTerm", "Their authority"),
    "amount_fen": QT_TRANSLATE_NOOP("ContractTerm", "Amount"),
    "currency": QT_TRANSLATE_NOOP("ContractTerm", "Currency"),
    "signed_on": QT_TRANSLATE_NOOP("ContractTerm", "Signed on"),
    "start_on": QT_TRANSLATE_NOOP("ContractTerm", "In force from"),
    "end_on": QT_TRANSLATE_NOOP("ContractTerm", "Ends on"),
    "renewal": QT_TRANSLATE_NOOP("ContractTerm", "Renewal"),
    "renewal_months": QT_TRANSLATE_NOOP("ContractTerm", "Renewed for months"),
    "notice_days": QT_TRANSLATE_NOOP("ContractTerm", "Days of notice"),
    "credit_days": QT_TRANSLATE_NOOP("ContractTerm", "Credit days"),
    "price_list_code": QT_TRANSLATE_NOOP("ContractTerm", "Price list"),
    "discount_bp": QT_TRANSLATE_NOOP("ContractTerm", "Discount"),
    "service_standard": QT_TRANSLATE_NOOP("ContractTerm", "Service standard"),
    "territory": QT_TRANSLATE_NOOP("ContractTerm", "Territory"),
    "exclusive": QT_TRANSLATE_NOOP("ContractTerm", "Exclusive"),
    "originals_total": QT_TRANSLATE_NOOP("ContractTerm", "Originals in all"),
    "originals_ours": QT_TRANSLATE_NOOP("ContractTerm", "Originals of ours"),
    "shelf": QT_TRANSLATE_NOOP("ContractTerm", "Kept at"),
    "sent_on": QT_TRANSLATE_NOOP("ContractTerm", "Sent on"),
    "back_on": QT_TRANSLATE_NOOP("ContractTerm", "Back on"),
    "ended_on": QT_TRANSLATE_NOOP("ContractTerm", "Ended on"),
    "end_reason": QT_TRANSLATE_NOOP("ContractTerm", "Why it ended"),
    "settlement_note": QT_TRANSLATE_NOOP("ContractTerm", "Settlement"),
    "subject": QT_TRANSLATE_NOOP("ContractTerm", "Subject"),
})  # fmt: skip


def state_name(state: str) -> str:
    """State or phase of a contract."""
    return named(STATES, "ContractState", state)


def kind_name(kind: str) -> str:
    """Kind of a standard text."""
    return named(KINDS, "ContractKind", kind)


def renewal_name(renewal: str) -> str:
    """How it goes on."""
    return named(RENEWALS, "ContractRenewal", renewal)


def risk_name(risk: str) -> str:
    """How risky another wording is."""
    return named(RISKS, "ContractRisk", risk)


def party_name(party: str) -> str:
    """Whose duty it is."""
    return named(PARTIES, "ContractParty", party)


def duty_kind_name(kind: str) -> str:
    """What is owed."""
    return named(DUTY_KINDS, "DutyKind", kind)


def duty_state_name(state: str, *, late: bool = False) -> str:
    """Where a duty stands; overdue before open."""
    return named(DUTY_STATES, "DutyState", "late" if late else state)


def fulfilment_name(fulfilment: str) -> str:
    """How far a contract was fulfilled."""
    return named(FULFILMENTS, "Fulfilment", fulfilment)


def step_name(step: str) -> str:
    """Review or approval."""
    return named(STEPS, "ContractStep", step)


def step_state_name(state: str) -> str:
    """What became of a step."""
    return named(STEP_STATES, "ContractStep", state)


def amendment_name(state: str) -> str:
    """Where an amendment stands."""
    return named(AMENDMENTS, "AmendmentState", state)


def term_name(key: str) -> str:
    """What a column of a contract is called."""
    return named(TERMS, "ContractTerm", key)


def term_text(key: str, value: Any) -> str:
    """A term as people write it; empty for none."""
    if value is None or value == "" or value == []:
        return ""
    if key == "amount_fen":
        return QCoreApplication.translate("ContractTerm", "{amount} yuan").format(amount=yuan(value))
    if key == "discount_bp":
        return f"{plain(value, 2, 0)} %" if value else ""
    if key == "renewal":
        return renewal_name(value)
    if key == "territory":
        return "、".join("".join(region_path(each)) or each for each in value)
    if isinstance(value, bool):
        return QCoreApplication.translate("Words", "yes") if value else ""
    if value == 0:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
