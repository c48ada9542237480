"""What people read of policies: names of kinds and states of everything in the one list, and sentences of refusals."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.policies.rules.documents import STATES as POLICY_CODES
from kehu_desk.rebates import words as rebates
from kehu_desk.sales.rules.periods import MONTHS, QUARTERS, Period
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

LIST: Final = texts({
    "rebate": QT_TRANSLATE_NOOP("Policy", "Rebate"),
    "promotion": QT_TRANSLATE_NOOP("Policy", "Promotion"),
    "support": QT_TRANSLATE_NOOP("Policy", "Support"),
    "communication": QT_TRANSLATE_NOOP("Policy", "Communication"),
    "supply": QT_TRANSLATE_NOOP("Policy", "Supply"),
    "policy": QT_TRANSLATE_NOOP("Policy", "Policy text"),
    "reward": QT_TRANSLATE_NOOP("Policy", "Reward"),
})  # fmt: skip
KINDS: Final = texts({
    "sales": QT_TRANSLATE_NOOP("Policy", "Sales policy"),
    "price": QT_TRANSLATE_NOOP("Policy", "Price policy"),
    "supply": QT_TRANSLATE_NOOP("Policy", "Supply guarantee"),
    "season": QT_TRANSLATE_NOOP("Policy", "Season promotion"),
    "rebate": QT_TRANSLATE_NOOP("Policy", "Reward and rebate"),
    "channel": QT_TRANSLATE_NOOP("Policy", "Channel policy"),
    "service": QT_TRANSLATE_NOOP("Policy", "Service policy"),
})  # fmt: skip
REWARDS: Final = texts({
    "plaque": QT_TRANSLATE_NOOP("Policy", "Plaque or title"),
    "trip": QT_TRANSLATE_NOOP("Policy", "Trip"),
    "training": QT_TRANSLATE_NOOP("Policy", "Training"),
    "sample": QT_TRANSLATE_NOOP("Policy", "Samples"),
    "priority": QT_TRANSLATE_NOOP("Policy", "Priority in supply"),
    "other": QT_TRANSLATE_NOOP("Policy", "Other"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("PolicyState", "Draft"),
    "published": QT_TRANSLATE_NOOP("PolicyState", "In force"),
    "superseded": QT_TRANSLATE_NOOP("PolicyState", "Superseded"),
    "retired": QT_TRANSLATE_NOOP("PolicyState", "Retired"),
    "ended": QT_TRANSLATE_NOOP("PolicyState", "Ended"),
    "submitted": QT_TRANSLATE_NOOP("PolicyState", "To be approved"),
    "proposed": QT_TRANSLATE_NOOP("PolicyState", "Proposed"),
    "approved": QT_TRANSLATE_NOOP("PolicyState", "Approved"),
    "rejected": QT_TRANSLATE_NOOP("PolicyState", "Rejected"),
    "cancelled": QT_TRANSLATE_NOOP("PolicyState", "Cancelled"),
    "given": QT_TRANSLATE_NOOP("PolicyState", "Handed over"),
    "closed": QT_TRANSLATE_NOOP("PolicyState", "Closed"),
    "evaluated": QT_TRANSLATE_NOOP("PolicyState", "Evaluated"),
    "executing": QT_TRANSLATE_NOOP("PolicyState", "Being carried out"),
    "reported": QT_TRANSLATE_NOOP("PolicyState", "Reported"),
    "verified": QT_TRANSLATE_NOOP("PolicyState", "Verified"),
    "partly_settled": QT_TRANSLATE_NOOP("PolicyState", "Partly settled"),
    "settled": QT_TRANSLATE_NOOP("PolicyState", "Settled"),
    "planned": QT_TRANSLATE_NOOP("PolicyState", "Planned"),
    "held": QT_TRANSLATE_NOOP("PolicyState", "Held"),
})  # fmt: skip
FIELDS: Final = texts({
    "code": QT_TRANSLATE_NOOP("PolicyField", "Number"),
    "kind": QT_TRANSLATE_NOOP("PolicyField", "Kind"),
    "title": QT_TRANSLATE_NOOP("PolicyField", "Title"),
    "body": QT_TRANSLATE_NOOP("PolicyField", "Text"),
    "valid_from": QT_TRANSLATE_NOOP("PolicyField", "First day"),
    "valid_to": QT_TRANSLATE_NOOP("PolicyField", "Last day"),
    "grades": QT_TRANSLATE_NOOP("PolicyField", "Grades (A, B, C, D)"),
    "regions": QT_TRANSLATE_NOOP("PolicyField", "Regions (codes of six digits)"),
    "customers": QT_TRANSLATE_NOOP("PolicyField", "Customers"),
    "by": QT_TRANSLATE_NOOP("PolicyField", "Signed by"),
    "on": QT_TRANSLATE_NOOP("PolicyField", "Received on"),
    "reward": QT_TRANSLATE_NOOP("PolicyField", "Reward"),
    "reason": QT_TRANSLATE_NOOP("PolicyField", "Reason"),
    "value": QT_TRANSLATE_NOOP("PolicyField", "Worth"),
})  # fmt: skip
WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Policies are drafted by contract officers or finance and published by a manager; receipts and rewards are noted by those "
        "responsible for the customer. Your role does not include this step.",
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody publishes what they drafted or decides what they proposed. Ask another one."),
    "E_POLICY_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing or cannot be so. Correct it."),
    "E_RECEIVED": QT_TRANSLATE_NOOP("Refused", "The customer has received this version already. Nothing needs to be done."),
    "E_NOBODY": QT_TRANSLATE_NOOP("Refused", "No customer is chosen. Choose those who received it."),
})  # fmt: skip


def list_name(kind: str) -> str:
    """返利, 促销, 支持, 沟通, 供货, 政策文件, 奖励."""
    return named(LIST, "Policy", kind)


def kind_name(kind: str) -> str:
    """What a policy is about."""
    return named(KINDS, "Policy", kind)


def reward_name(kind: str) -> str:
    """What a reward is."""
    return named(REWARDS, "Policy", kind)


def state_name(state: str, source: str = "") -> str:
    """How far it is. source: run or program, whose states rebates name."""
    if source == "run":
        return rebates.run_state_name(state)
    return rebates.program_state_name(state) if source == "program" else named(STATES, "PolicyState", state)


def field_name(field: str) -> str:
    """What a field is called."""
    return named(FIELDS, "PolicyField", field)


def place_of(refusal: No) -> str:
    """The field at which a refusal stands; empty where it belongs to none."""
    if refusal.code == "E_POLICY_FIELD":
        return str(dict(refusal.facts).get("field", ""))
    return {"E_DRAFT_THERE": "code", "E_VERSION_START": "valid_from", "E_DAY": "on"}.get(refusal.code, "")


def explain(refusal: No) -> str:
    """The sentence of one no; what rebates say alike is said in their words."""
    facts = dict(refusal.facts)
    if refusal.code not in WORDS:
        state = str(facts.get("state", ""))
        if state in POLICY_CODES or state in STATES:
            facts["state"] = state_name(state)
        return rebates.explain(No(refusal.code, tuple(facts.items())))
    said = Gaps({name: field_name(str(value)) if name == "field" else fact(value) for name, value in facts.items()})
    return QCoreApplication.translate("Refused", WORDS[refusal.code]).format_map(said)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def month_text(month: int) -> str:
    """2026-03."""
    return f"{month // MONTHS}-{month % MONTHS + 1:02d}"


def quarter_text(quarter: int) -> str:
    """2026 Q1, named by the calendar year in which the office's year begins."""
    text = QCoreApplication.translate("Policy", "{year} Q{quarter}")
    return text.format(year=quarter // QUARTERS, quarter=quarter % QUARTERS + 1)


def span_text(period: Period) -> str:
    """2025-12 – 2026-11; one month where it is one."""
    first, last = month_text(period.first), month_text(period.last)
    return first if first == last else f"{first} – {last}"
