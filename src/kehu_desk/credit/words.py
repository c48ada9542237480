"""What people read of credit: sentences for refusals, names of statuses, terms, parts of the score, figures in words."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Credit is proposed and blocked by finance and decided by superiors and managers; your role does not include this step."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer or their superior. Ask one of them, finance or a manager."
    ),
    "E_LEVEL": QT_TRANSLATE_NOOP("Refused", "The credit of this customer stands at a level that you do not see. Ask finance or a manager."),
    "E_PURPOSE": QT_TRANSLATE_NOOP("Refused", "Say first what you need the secret parts of this archive for, then look again."),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there any more, or not yours to see. Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing in (B-160). Have it unsealed first."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides what they proposed or asked for themselves. A colleague must."),
    "E_SAME_PERSON": QT_TRANSLATE_NOOP("Refused", "You have signed already. The second signature is another person's."),
    "E_STEP_ORDER": QT_TRANSLATE_NOOP("Refused", "Finance signs first; your signature follows."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "Somebody else has changed this meanwhile. Refresh, read it again, then decide."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_STATE/waits": QT_TRANSLATE_NOOP("Refused", "One of this kind waits for its decision already. Wait for it, or take it back."),
    "E_STATE/ended": QT_TRANSLATE_NOOP("Refused", "This guarantee has ended already."),
    "E_STATE/order": QT_TRANSLATE_NOOP("Refused", "The order is delivered or cancelled: there is nothing left to release."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” cannot be so. Correct it."),
    "E_CREDIT_AUTHORITY": QT_TRANSLATE_NOOP(
        "Refused", "It would come to {amount} yuan of credit; a superior decides up to {most} yuan. A manager must sign."
    ),
    "E_CREDIT_MODEL": QT_TRANSLATE_NOOP(
        "Refused",
        "{amount} yuan are more than the model gives, {most} yuan. Propose less, enter a guarantee, or propose a temporary limit.",
    ),
    "E_CREDIT_CLEAN": QT_TRANSLATE_NOOP(
        "Refused", "Only {days} days have passed since something was last overdue; {least} must. Wait until then."
    ),
    "E_RELEASE_OVER": QT_TRANSLATE_NOOP("Refused", "The last day of this release, {until}, is over. Ask for a new one."),
    "E_RELEASE_USED": QT_TRANSLATE_NOOP("Refused", "The release was used by somebody else a moment ago. Ask for a new one."),
    "E_CREDIT_HOLD/limit": QT_TRANSLATE_NOOP(
        "Refused",
        "The limit does not reach: {exposed} yuan are used of {capacity}; with this it would be {after}. Reduce it by {short} yuan, "
        "have as much paid first, or ask finance for a release.",
    ),
    "E_CREDIT_HOLD/overdue": QT_TRANSLATE_NOOP(
        "Refused",
        "{overdue} yuan are overdue, the oldest for {days} days. Have the overdue sum paid, or ask finance for a release.",
    ),
    "E_CREDIT_HOLD/watch": QT_TRANSLATE_NOOP("Refused", "The customer is watched: finance has to look at this order first."),
    "E_CREDIT_HOLD/paused": QT_TRANSLATE_NOOP(
        "Refused", "Deliveries are paused while a grave change of this customer is verified. Wait, or ask the superior who paused them."
    ),
    "E_CREDIT_HOLD/hold": QT_TRANSLATE_NOOP(
        "Refused",
        "The customer is on hold: no new orders; orders approved before are delivered with a release only. Have the debts paid, "
        "or ask finance.",
    ),
    "E_CREDIT_HOLD/cash_only": QT_TRANSLATE_NOOP(
        "Refused", "The customer pays in advance: {room} yuan are there for it, {short} are missing. Have them paid first."
    ),
    "E_CREDIT_HOLD/suspended": QT_TRANSLATE_NOOP("Refused", "Trade with this customer is suspended. Ask finance or a manager."),
})  # fmt: skip
STATUSES: Final = texts({
    "normal": QT_TRANSLATE_NOOP("CreditStatus", "Normal"),
    "watch": QT_TRANSLATE_NOOP("CreditStatus", "Watched"),
    "hold": QT_TRANSLATE_NOOP("CreditStatus", "On hold"),
    "cash_only": QT_TRANSLATE_NOOP("CreditStatus", "Cash only"),
    "suspended": QT_TRANSLATE_NOOP("CreditStatus", "Suspended"),
})  # fmt: skip
TERMS: Final = texts({
    "prepaid": QT_TRANSLATE_NOOP("CreditTerms", "Prepaid"),
    "cod": QT_TRANSLATE_NOOP("CreditTerms", "Cash on delivery"),
    "eom": QT_TRANSLATE_NOOP("CreditTerms", "End of month"),
    "net_days": QT_TRANSLATE_NOOP("CreditTerms", "Days after delivery"),
    "consignment": QT_TRANSLATE_NOOP("CreditTerms", "Consignment"),
})  # fmt: skip
GUARANTEES: Final = texts({
    "mortgage": QT_TRANSLATE_NOOP("GuaranteeKind", "Mortgage"),
    "pledge": QT_TRANSLATE_NOOP("GuaranteeKind", "Pledge"),
    "guarantor": QT_TRANSLATE_NOOP("GuaranteeKind", "Guarantor"),
    "deposit": QT_TRANSLATE_NOOP("GuaranteeKind", "Deposit"),
    "insurance": QT_TRANSLATE_NOOP("GuaranteeKind", "Insurance"),
})  # fmt: skip
RECORDS: Final = texts({
    "clean": QT_TRANSLATE_NOOP("PublicRecord", "Nothing known"),
    "lawsuit": QT_TRANSLATE_NOOP("PublicRecord", "Sued as debtor, corroborated"),
    "enforcement": QT_TRANSLATE_NOOP("PublicRecord", "Enforcement or listed as defaulter"),
})  # fmt: skip
KINDS: Final = texts({
    "limit": QT_TRANSLATE_NOOP("CreditKind", "Limit"),
    "temp_limit": QT_TRANSLATE_NOOP("CreditKind", "Temporary limit"),
    "status": QT_TRANSLATE_NOOP("CreditKind", "Status"),
    "release": QT_TRANSLATE_NOOP("CreditKind", "Release"),
})  # fmt: skip
STATES: Final = texts({
    "proposed": QT_TRANSLATE_NOOP("CreditState", "Proposed"),
    "asked": QT_TRANSLATE_NOOP("CreditState", "Asked for"),
    "once": QT_TRANSLATE_NOOP("CreditState", "Signed once"),
    "granted": QT_TRANSLATE_NOOP("CreditState", "Granted"),
    "refused": QT_TRANSLATE_NOOP("CreditState", "Refused"),
    "withdrawn": QT_TRANSLATE_NOOP("CreditState", "Taken back"),
    "used": QT_TRANSLATE_NOOP("CreditState", "Used"),
    "expired": QT_TRANSLATE_NOOP("CreditState", "Expired"),
})  # fmt: skip
PARTS: Final = texts({
    "punctuality": QT_TRANSLATE_NOOP("CreditPart", "Paid on time"),
    "overdue": QT_TRANSLATE_NOOP("CreditPart", "Worst overdue"),
    "years": QT_TRANSLATE_NOOP("CreditPart", "Years of trade"),
    "funds": QT_TRANSLATE_NOOP("CreditPart", "Own funds"),
    "record": QT_TRANSLATE_NOOP("CreditPart", "Public record"),
})  # fmt: skip
FIELDS: Final = texts({
    "limit_fen": QT_TRANSLATE_NOOP("CreditField", "Limit"),
    "extra_fen": QT_TRANSLATE_NOOP("CreditField", "Extra amount"),
    "amount_fen": QT_TRANSLATE_NOOP("CreditField", "Amount"),
    "value_fen": QT_TRANSLATE_NOOP("CreditField", "Value"),
    "credit_days": QT_TRANSLATE_NOOP("CreditField", "Days of credit"),
    "terms": QT_TRANSLATE_NOOP("CreditField", "Terms"),
    "since": QT_TRANSLATE_NOOP("CreditField", "First day"),
    "until": QT_TRANSLATE_NOOP("CreditField", "Last day"),
    "expires_on": QT_TRANSLATE_NOOP("CreditField", "Last day"),
    "kind": QT_TRANSLATE_NOOP("CreditField", "Kind"),
    "note": QT_TRANSLATE_NOOP("CreditField", "Note"),
    "status": QT_TRANSLATE_NOOP("CreditField", "Status"),
    "record": QT_TRANSLATE_NOOP("CreditField", "Public record"),
})  # fmt: skip
SUMS: Final = frozenset({"amount", "most", "exposed", "capacity", "after", "room", "short", "overdue"})


def status_name(status: object) -> str:
    """How a customer is handled."""
    return named(STATUSES, "CreditStatus", status)


def terms_name(terms: object) -> str:
    """Terms of payment."""
    return named(TERMS, "CreditTerms", terms)


def guarantee_name(kind: object) -> str:
    """What kind of guarantee."""
    return named(GUARANTEES, "GuaranteeKind", kind)


def record_name(record: object) -> str:
    """What is publicly known."""
    return named(RECORDS, "PublicRecord", record)


def kind_name(kind: object) -> str:
    """What a change is about."""
    return named(KINDS, "CreditKind", kind)


def state_name(state: object) -> str:
    """Where a change or a release stands."""
    return named(STATES, "CreditState", state)


def part_name(part: object) -> str:
    """A part of the score."""
    return named(PARTS, "CreditPart", part)


def field_name(field: object) -> str:
    """What is typed in a dialog."""
    return named(FIELDS, "CreditField", field)


def share_text(bp: int | None) -> str:
    """A use of the limit: 85.2 %, or that there is no limit for what is owed."""
    return QCoreApplication.translate("Credit", "no limit") if bp is None else f"{plain(bp // 10, 1, 1)} %"


def points_text(hundredths: int | None) -> str:
    """Points of a score as 92.80; a dash where there is nothing to judge by."""
    return "–" if hundredths is None else plain(hundredths, 2)


def wanted_text(wanted: Mapping[str, Any]) -> str:
    """What a change asks for, in a few words."""
    if "limit_fen" in wanted:
        text = QCoreApplication.translate("Credit", "{limit} yuan, grade {grade}, {days} days, {terms}")
        return text.format(
            limit=yuan(int(wanted["limit_fen"])), grade=wanted.get("grade", ""), days=wanted.get("credit_days", 0),
            terms=terms_name(wanted.get("terms", "")),
        )  # fmt: skip
    if "extra_fen" in wanted:
        return QCoreApplication.translate("Credit", "{extra} yuan more").format(extra=yuan(int(wanted["extra_fen"])))
    return status_name(wanted.get("status", ""))


def signs_text(inputs: Mapping[str, Any]) -> str:
    """Why the clock proposes a status."""
    text = QCoreApplication.translate("Credit", "overdue {days} days · {use} of the limit used · {broken} promises broken")
    return text.format(
        days=inputs.get("max_days_past", 0), use=share_text(inputs.get("use_bp", 0)), broken=inputs.get("broken_promises", 0)
    )


def explain(refusal: No) -> str:
    """The sentence of one no."""
    facts = dict(refusal.facts)
    code = next(
        (key for key in (f"{refusal.code}/{facts.get('why')}", f"{refusal.code}/{facts.get('state')}", refusal.code) if key in WORDS), ""
    )
    if not code:
        return archives.explain(refusal)
    if code == "E_FIELD" and facts.get("field") not in FIELDS:
        return archives.explain(refusal)
    said = {name: fact(_word(refusal.code, name, value)) for name, value in facts.items()}
    return QCoreApplication.translate("Refused", WORDS[code]).format_map(Gaps(said))


def _word(code: str, name: str, value: object) -> object:
    if name in SUMS and isinstance(value, int):
        return yuan(value)
    if name == "field":
        return field_name(value)
    if name == "state":
        if code == "E_ARCHIVE_STATE":
            return archives.state_name(str(value))
        return status_name(value) if str(value) in STATUSES else state_name(value)
    return value


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
