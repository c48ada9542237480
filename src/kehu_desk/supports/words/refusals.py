"""Sentences for refusals and notices of support."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.sales.words import records as sales
from kehu_desk.supports.words.names import FIELDS, STATES, evidence_name
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Support is requested and reported by those responsible for the customer, decided by the superior or a manager, verified by "
        "marketing or the superior, and paid by finance; your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This support or customer is not there any more, or not yours to see. Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides support that they requested, nor verifies what they requested, approved, reported or proved. "
        "A colleague must."
    ),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "The support was changed since you read it. Refresh, read it again, then go on."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The support stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say it in at least {least} characters."),
    "E_SUPPORT_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” cannot be so. Choose or type it again."),
    "E_SUPPORT_TARGET": QT_TRANSLATE_NOOP(
        "Refused", "Support without a target cannot be judged afterwards. Enter a quantity, an amount or a number of outlets."
    ),
    "E_SUPPORT_PERIOD": QT_TRANSLATE_NOOP("Refused", "The last day must not lie before the first, and at most {most} days after it."),
    "E_SUPPORT_OVER": QT_TRANSLATE_NOOP(
        "Refused", "The support would have ended on {last}: what is over cannot be requested any more. Correct its days."
    ),
    "E_SUPPORT_LINES": QT_TRANSLATE_NOOP("Refused", "Enter at least one line of the budget, and at most {most}."),
    "E_SUPPORT_BUDGET": QT_TRANSLATE_NOOP("Refused", "The budget comes to nothing, or to more than can be booked. Correct the costs."),
    "E_SUPPORT_LINE": QT_TRANSLATE_NOOP("Refused", "“{field}” of this line cannot be so. Type it again."),
    "E_SUPPORT_DAYS": QT_TRANSLATE_NOOP(
        "Refused", "People and vehicles are there between {first} and {last}, the days of the support. Correct the days of the line."
    ),
    "E_SUPPORT_PRODUCT": QT_TRANSLATE_NOOP(
        "Refused", "This product is not sold (any more). Choose another one, or leave it empty for all products."
    ),
    "E_SUPPORT_PROMOTION": QT_TRANSLATE_NOOP("Refused", "This promotion is not approved or has ended. Choose another one or none."),
    "E_SUPPORT_LIMIT": QT_TRANSLATE_NOOP(
        "Refused", "A superior decides support up to {limit} yuan of our part; this one asks for more. A manager decides it."
    ),
    "E_SUPPORT_AMOUNT": QT_TRANSLATE_NOOP("Refused", "The amount must lie above 0 and at most at {most} yuan, our part of the budget."),
    "E_SUPPORT_EARLY": QT_TRANSLATE_NOOP("Refused", "The support begins on {first}; it is reported from that day on."),
    "E_SUPPORT_EVIDENCE": QT_TRANSLATE_NOOP(
        "Refused", "This evidence was laid down and is not there yet: {missing}. Add the files first."
    ),
    "E_SUPPORT_MARKETING": QT_TRANSLATE_NOOP(
        "Refused", "The customer's team has a marketing member, {person}, who verifies its support. Ask them."
    ),
    "E_SUPPORT_NOT_MARKETING": QT_TRANSLATE_NOOP(
        "Refused", "Support is verified by the marketing member of the team, else by the superior or a manager. Ask one of them."
    ),
    "E_SUPPORT_WEEKS": QT_TRANSLATE_NOOP(
        "Refused", "A baseline of the weeks before needs at least {least} weeks of sales. Take last year, or no baseline."
    ),
    "E_SUPPORT_YEAR": QT_TRANSLATE_NOOP(
        "Refused", "Nothing was sold in the same period last year, so it is no baseline. Take the weeks before, or no baseline."
    ),
    "E_SUPPORT_PAY": QT_TRANSLATE_NOOP(
        "Refused", "At most {most} yuan can still be paid: what was approved, {percent} % of tolerance, less what was paid. Only the last "
        "payment may be 0."
    ),
    "E_SUPPORT_ON": QT_TRANSLATE_NOOP("Refused", "The day lies between {first}, when it was verified, and today ({last})."),
    "E_FILE_READ": QT_TRANSLATE_NOOP("Refused", "The file {name} cannot be read. It may be open elsewhere, moved or on a lost drive."),
    "E_FILE_EMPTY": QT_TRANSLATE_NOOP("Refused", "The file {name} is empty and proves nothing. Choose another one."),
})  # fmt: skip
NOTICES: Final = texts({
    "support_approved": QT_TRANSLATE_NOOP("Notice", "{person} has approved support {number}. It can begin."),
    "support_rejected": QT_TRANSLATE_NOOP("Notice", "{person} has rejected support {number}. The reason stands in it."),
    "support_back": QT_TRANSLATE_NOOP("Notice", "{person} has sent support {number} back to be completed. The reason stands in it."),
    "support_objected": QT_TRANSLATE_NOOP("Notice", "{person} objects to the report on support {number}. The reason stands in it."),
    "support_verified": QT_TRANSLATE_NOOP("Notice", "{person} has verified support {number}. Finance can pay it."),
    "support_paid": QT_TRANSLATE_NOOP("Notice", "{person} has paid a part of support {number}."),
    "support_settled": QT_TRANSLATE_NOOP("Notice", "{person} has settled support {number}."),
})  # fmt: skip
CODES: Final[Mapping[str, tuple[Mapping[str, str], str]]] = {
    "state": (STATES, "SupportState"), "field": (FIELDS, "SupportField"),
}  # fmt: skip
AMOUNTS: Final = frozenset({("E_SUPPORT_LIMIT", "limit"), ("E_SUPPORT_AMOUNT", "most"), ("E_SUPPORT_PAY", "most")})


def explain(refusal: No) -> str:
    """The sentence of one no; what sales say is said in their words."""
    facts = dict(refusal.facts)
    if refusal.code not in WORDS or (refusal.code == "E_STATE" and facts.get("state") not in STATES):
        return sales.explain(refusal)
    said = {name: _word(refusal.code, name, value) for name, value in facts.items()}
    return QCoreApplication.translate("Refused", WORDS[refusal.code]).format_map(Gaps(said))


def _word(code: str, name: str, value: object) -> str:
    if name in CODES:
        return named(*CODES[name], value)
    if (code, name) in AMOUNTS and isinstance(value, int):
        return yuan(value)
    return "、".join(map(evidence_name, value)) if name == "missing" and isinstance(value, list) else fact(value)


def explain_all(refused: Refused | Sequence[No]) -> list[str]:
    """All sentences, primary first, each once."""
    return each_once(refused if isinstance(refused, Refused) else Refused(*refused), explain)
