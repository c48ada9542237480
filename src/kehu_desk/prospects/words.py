"""What people read of prospects, the market map and turns of life."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.archives.rules.fields import field
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Prospects and turns of life are kept by those responsible, decided by superiors; finance and managers block. Ask them."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You are neither responsible for this customer nor the superior of who is. Ask the responsible person."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_PROSPECT_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_PROSPECT_STEP": QT_TRANSLATE_NOOP(
        "Refused", "An open prospect always has a next step and a day for it, from today to a year ahead. Enter both."
    ),
    "E_PROSPECT_LIFE": QT_TRANSLATE_NOOP(
        "Refused", "Only a future customer is followed as a prospect; this one is further on. Open its archive."
    ),
    "E_PROSPECT_TWICE": QT_TRANSLATE_NOOP("Refused", "This customer is followed as a prospect already. Look for it in the list."),
    "E_LOST_WHY": QT_TRANSLATE_NOOP(
        "Refused", "What is lost tells why: a reason of the list, and at least {least} characters of your own. Enter both."
    ),
    "E_TURN_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The customer stands at “{stands}”, from which this turn does not lead on. Choose another one."
    ),
    "E_TURN_NOTE": QT_TRANSLATE_NOOP("Refused", "A turn in a customer's life needs {least} to 1000 characters of reason. Write them."),
    "E_TURN_OWES": QT_TRANSLATE_NOOP(
        "Refused", "The relation ends formally only when nothing is open in the account. Have it settled with finance first."
    ),
    "E_TURN_CONTRACT": QT_TRANSLATE_NOOP("Refused", "A contract with this customer still runs. End it on the page of contracts first."),
    "E_TURN_WAITS": QT_TRANSLATE_NOOP("Refused", "Another proposal for this customer waits for a decision. Decide on that one first."),
    "E_MARKET_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, unknown or out of its bounds. Correct it."),
})  # fmt: skip
FIELDS: Final = texts({
    "source": QT_TRANSLATE_NOOP("ProspectField", "Source"),
    "need": QT_TRANSLATE_NOOP("ProspectField", "Need"),
    "est_annual_fen": QT_TRANSLATE_NOOP("ProspectField", "Estimated sales a year"),
    "wish": QT_TRANSLATE_NOOP("ProspectField", "Wish to buy (1–5)"),
    "next_step": QT_TRANSLATE_NOOP("ProspectField", "Next step"),
    "next_on": QT_TRANSLATE_NOOP("ProspectField", "Next step on"),
    "region_code": QT_TRANSLATE_NOOP("ProspectField", "Region"),
    "customer_type": QT_TRANSLATE_NOOP("ProspectField", "Customer type"),
    "outlets_known": QT_TRANSLATE_NOOP("ProspectField", "Outlets known"),
    "potential_fen": QT_TRANSLATE_NOOP("ProspectField", "Potential a year"),
    "as_of": QT_TRANSLATE_NOOP("ProspectField", "As of"),
})  # fmt: skip
STAGES: Final = texts({
    "found": QT_TRANSLATE_NOOP("ProspectStage", "Found"),
    "contacted": QT_TRANSLATE_NOOP("ProspectStage", "Contacted"),
    "qualified": QT_TRANSLATE_NOOP("ProspectStage", "Qualified"),
    "negotiating": QT_TRANSLATE_NOOP("ProspectStage", "Negotiating"),
    "won": QT_TRANSLATE_NOOP("ProspectStage", "Won"),
    "lost": QT_TRANSLATE_NOOP("ProspectStage", "Not won"),
    "proposed": QT_TRANSLATE_NOOP("ProspectStage", "To be decided"),
    "confirmed": QT_TRANSLATE_NOOP("ProspectStage", "Confirmed"),
    "rejected": QT_TRANSLATE_NOOP("ProspectStage", "Rejected"),
})  # fmt: skip
SOURCES: Final = texts({
    "visit": QT_TRANSLATE_NOOP("ProspectSource", "Visit"),
    "fair": QT_TRANSLATE_NOOP("ProspectSource", "Fair"),
    "referral": QT_TRANSLATE_NOOP("ProspectSource", "Referral"),
    "advert": QT_TRANSLATE_NOOP("ProspectSource", "Advertisement"),
    "web": QT_TRANSLATE_NOOP("ProspectSource", "Internet"),
    "market_map": QT_TRANSLATE_NOOP("ProspectSource", "Market map"),
    "twin": QT_TRANSLATE_NOOP("ProspectSource", "Like our best customers"),
    "second_tier": QT_TRANSLATE_NOOP("ProspectSource", "Second-tier customer"),
    "other": QT_TRANSLATE_NOOP("ProspectSource", "Other"),
})  # fmt: skip
REASONS: Final = texts({
    "competitor": QT_TRANSLATE_NOOP("LostReason", "Competitor"),
    "price": QT_TRANSLATE_NOOP("LostReason", "Price"),
    "service": QT_TRANSLATE_NOOP("LostReason", "Service"),
    "closed": QT_TRANSLATE_NOOP("LostReason", "Closed down"),
    "moved": QT_TRANSLATE_NOOP("LostReason", "Moved away"),
    "policy": QT_TRANSLATE_NOOP("LostReason", "Policy"),
    "other": QT_TRANSLATE_NOOP("LostReason", "Other reason"),
})  # fmt: skip
PARTS: Final = texts({
    "type": QT_TRANSLATE_NOOP("ProspectFit", "Type"),
    "area": QT_TRANSLATE_NOOP("ProspectFit", "Gap in the area"),
    "capacity": QT_TRANSLATE_NOOP("ProspectFit", "Capacity"),
    "credit": QT_TRANSLATE_NOOP("ProspectFit", "Credit"),
    "wish": QT_TRANSLATE_NOOP("ProspectFit", "Wish"),
})  # fmt: skip
TRAITS: Final = texts({
    "customer_type": QT_TRANSLATE_NOOP("TwinTrait", "customer type"),
    "size_class": QT_TRANSLATE_NOOP("TwinTrait", "size"),
    "industry_code": QT_TRANSLATE_NOOP("TwinTrait", "industry"),
    "rank": QT_TRANSLATE_NOOP("TwinTrait", "rank of region"),
})  # fmt: skip


def stage_name(stage: object) -> str:
    """Where a prospect or a turn stands."""
    return named(STAGES, "ProspectStage", stage)


def source_name(source: object) -> str:
    """Where a prospect was found."""
    return named(SOURCES, "ProspectSource", source)


def reason_name(reason: object) -> str:
    """Why something was lost."""
    return named(REASONS, "LostReason", reason)


def trait_name(trait: object) -> str:
    """What is alike."""
    return named(TRAITS, "TwinTrait", trait)


def type_name(code: object) -> str:
    """A customer type."""
    return archives.option_name(field("BAS", "customer_type"), code) if code else ""


def life_name(stage: object) -> str:
    """A stage of life, or direct and indirect."""
    key = "relation_kind" if stage in ("direct", "indirect") else "lifecycle"
    return archives.option_name(field("BAS", key), stage)


def fit_text(fit: dict[str, int]) -> str:
    """Type 20 · Capacity 10 · Credit unknown."""
    unknown = QCoreApplication.translate("ProspectFit", "unknown")
    return " · ".join(f"{named(PARTS, 'ProspectFit', part)} {fit.get(part, unknown)}" for part in PARTS)


def coverage_text(bp: int | None) -> str:
    """20 %; a dash while no outlet is known."""
    return "–" if bp is None else f"{plain(bp, 2, 0)} %"


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "field":
        return named(FIELDS, "ProspectField", value)
    if name == "stands":
        return life_name(value)
    return stage_name(value) if name == "state" else value
