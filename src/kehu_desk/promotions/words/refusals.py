"""Sentences for what stands against a step of a promotion or plan: what happened, which rule, what to do."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.promotions.words.names import STAGES, field_name, month_name, number_text, stage_name
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Promotions and season plans are drafted by superiors, key account managers, finance and contract, and decided by managers; "
        "your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "Who takes part is written down by those responsible for the customer, or their superior. Ask one of them."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This promotion, plan or customer is not there any more. Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides what he drafted himself. Another manager must."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "It was changed since you read it. Refresh, read it again, then go on."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_PROMO_FIELD": QT_TRANSLATE_NOOP("Refused", "{field}: {why}"),
    "E_PROMO_OTHERS": QT_TRANSLATE_NOOP("Refused", "This draft belongs to a colleague: only who drafted it changes it or hands it in."),
    "E_PROMO_BUDGET": QT_TRANSLATE_NOOP(
        "Refused", "The numbers alone already cost {planned_fen} yuan, the budget is {budget_fen}. Raise the budget or lower the numbers."
    ),
    "E_PROMO_OVERLAP": QT_TRANSLATE_NOOP(
        "Refused",
        "An exclusive promotion bears no other for the same customer and product on the same days. In the way: {others}. "
        "Choose other days, customers or products, or make both stackable.",
    ),
    "E_PROMO_OVER": QT_TRANSLATE_NOOP("Refused", "Its last day was {ended}: nothing can be approved or joined any more. Make a new one."),
    "E_PROMO_BEGUN": QT_TRANSLATE_NOOP(
        "Refused", "It has run since {began}; only what has not begun is called off. Close it, with a reason before its last day."
    ),
    "E_PROMO_EARLY": QT_TRANSLATE_NOOP("Refused", "It begins on {begins}; what has not begun is not closed. A manager can call it off."),
    "E_PROMO_LAST_DAY": QT_TRANSLATE_NOOP("Refused", "It runs until {ends}. Closing it before says why, in at least five characters."),
    "E_PROMO_BASELINE": QT_TRANSLATE_NOOP(
        "Refused", "There is something to compare with: choose the weeks before or last year instead of nothing."
    ),
    "E_PROMO_WEEKS": QT_TRANSLATE_NOOP(
        "Refused", "Before it there are fewer than {least} weeks of sales: a mean of them would say nothing. Choose last year."
    ),
    "E_PROMO_LAST_YEAR": QT_TRANSLATE_NOOP(
        "Refused", "Nothing was sold to these customers in the same days of last year. Choose the weeks before."
    ),
    "E_PROMO_CONCLUSION": QT_TRANSLATE_NOOP("Refused", "Say what follows from it, in at least {least} characters."),
    "E_PROMO_SCOPE": QT_TRANSLATE_NOOP(
        "Refused", "This customer is not among those the promotion is for (grade, type, region or list). Choose another one."
    ),
    "E_PROMO_JOINED": QT_TRANSLATE_NOOP("Refused", "This customer takes part already."),
    "E_PROMO_ABSENT": QT_TRANSLATE_NOOP("Refused", "This customer does not take part. Let him join first."),
    "E_PROMO_COST_THERE": QT_TRANSLATE_NOOP("Refused", "{cost_fen} yuan were already spent with this customer; he stays in it."),
    "E_PROMO_DAY": QT_TRANSLATE_NOOP("Refused", "The day of joining is {last} at the latest, neither to come nor after the end."),
    "E_PROMO_OVERSPENT": QT_TRANSLATE_NOOP(
        "Refused", "With this the budget is exceeded by {over_fen} yuan. Say why in the note, in at least five characters."
    ),
    "E_SEASON_FIELD": QT_TRANSLATE_NOOP("Refused", "{field}: {why}"),
    "E_SEASON_SHORT": QT_TRANSLATE_NOOP(
        "Refused", "A season profile rests on at least {need} whole months of sales; here are {have}. Choose a wider product or region."
    ),
    "E_SEASON_NOTHING": QT_TRANSLATE_NOOP("Refused", "Nothing was sold of it in all these months. Choose another product or category."),
    "E_SEASON_TARGET": QT_TRANSLATE_NOOP("Refused", "Weak months without a target: {months}. Have a target entered for each."),
    "E_SEASON_MEASURES": QT_TRANSLATE_NOOP("Refused", "A plan says what is done in its weak months. Have the measures written down."),
    "E_SEASON_YEAR": QT_TRANSLATE_NOOP("Refused", "The year of the plan is not over yet. It is closed in the next one."),
})  # fmt: skip
WHY: Final = texts({
    "missing": QT_TRANSLATE_NOOP("PromotionWhy", "fill this in."),
    "unknown": QT_TRANSLATE_NOOP("PromotionWhy", "there is no such thing (any more). Choose another."),
    "low": QT_TRANSLATE_NOOP("PromotionWhy", "at least {least}."),
    "high": QT_TRANSLATE_NOOP("PromotionWhy", "at most {most}."),
    "title": QT_TRANSLATE_NOOP("PromotionWhy", "two to sixty characters."),
    "budget": QT_TRANSLATE_NOOP("PromotionWhy", "zero or more."),
    "cost": QT_TRANSLATE_NOOP("PromotionWhy", "zero or more."),
    "growth": QT_TRANSLATE_NOOP("PromotionWhy", "100 is as much as last year, 110 a tenth more."),
    "lift": QT_TRANSLATE_NOOP("PromotionWhy", "between 0 and 1,000 per cent."),
    "long": QT_TRANSLATE_NOOP("PromotionWhy", "too long. Shorten it."),
    "order": QT_TRANSLATE_NOOP("PromotionWhy", "before the first day. Correct it."),
    "long_days": QT_TRANSLATE_NOOP("PromotionWhy", "a promotion lasts {most} days at most."),
    "gift": QT_TRANSLATE_NOOP("PromotionWhy", "of the same product no more is given than was bought."),
    "dear": QT_TRANSLATE_NOOP("PromotionWhy", "by themselves the parts cost {list_fen} yuan: a bundle costs less."),
    "quantity": QT_TRANSLATE_NOOP("PromotionWhy", "each part needs a quantity."),
    "twice": QT_TRANSLATE_NOOP("PromotionWhy", "each product once."),
    "few": QT_TRANSLATE_NOOP("PromotionWhy", "at least two different products."),
    "period": QT_TRANSLATE_NOOP("PromotionWhy", "it lasts {months} months only."),
    "clearance": QT_TRANSLATE_NOOP("PromotionWhy", "a clearance sale names its products."),
    "above_list": QT_TRANSLATE_NOOP("PromotionWhy", "not below the list price of {products}."),
    "face": QT_TRANSLATE_NOOP("PromotionWhy", "more than the coupon itself is worth."),
    "year": QT_TRANSLATE_NOOP("PromotionWhy", "last year, this one, or one of the next two."),
    "one": QT_TRANSLATE_NOOP("PromotionWhy", "either a product or a category."),
    "index": QT_TRANSLATE_NOOP("PromotionWhy", "more than 0 and at most 500 per cent."),
})  # fmt: skip
NOTICES: Final = texts({
    "promotion_approved": QT_TRANSLATE_NOOP("Notice", "{by} approved your promotion {promotion}."),
    "promotion_rejected": QT_TRANSLATE_NOOP("Notice", "{by} rejected your promotion {promotion}. The reason stands with it."),
    "promotion_cancelled": QT_TRANSLATE_NOOP("Notice", "{by} called off your promotion {promotion}. The reason stands with it."),
    "season_approved": QT_TRANSLATE_NOOP("Notice", "{by} approved your season plan {promotion}."),
    "season_back": QT_TRANSLATE_NOOP("Notice", "{by} sent your season plan {promotion} back. The reason stands with it."),
    "season_cancelled": QT_TRANSLATE_NOOP("Notice", "{by} gave up the season plan {promotion}. The reason stands with it."),
})  # fmt: skip
FIELD_CODES: Final = frozenset({"E_PROMO_FIELD", "E_SEASON_FIELD"})


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice in words."""
    return dict(facts)


def explain(refusal: No) -> str:
    """The sentence of one no; what the archive says is said in its words."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    facts = dict(refusal.facts)
    said = {name: fact(_word(name, value)) for name, value in facts.items()}
    if refusal.code in FIELD_CODES:
        said["why"] = why(refusal)
    return QCoreApplication.translate("Refused", WORDS[refusal.code]).format_map(Gaps(said))


def why(refusal: No) -> str:
    """What is wrong with a field, to stand below it."""
    facts = dict(refusal.facts)
    sort = str(facts.get("sort", ""))
    said = {name: fact(number_text(sort, value, {}) if name in ("least", "most") and sort else value) for name, value in facts.items()}
    if "list_fen" in facts and isinstance(facts["list_fen"], int):
        said["list_fen"] = yuan(facts["list_fen"])
    return named(WHY, "PromotionWhy", facts.get("why", "")).format_map(Gaps(said))


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def field_of(refusal: No) -> str:
    """The field that a no is about; empty for the others."""
    facts = dict(refusal.facts)
    if refusal.code in FIELD_CODES:
        return str(facts["field"])
    return {
        "E_PROMO_BUDGET": "budget_fen",
        "E_PROMO_DAY": "joined_on",
        "E_PROMO_OVERSPENT": "note",
        "E_PROMO_CONCLUSION": "conclusion",
    }.get(refusal.code, "")


def _word(name: str, value: object) -> object:
    if name == "field":
        return field_name(value)
    if name == "state":
        return stage_name(value) if str(value) in STAGES else archives.state_name(str(value))
    if name == "months" and isinstance(value, tuple):
        return tuple(month_name(each) for each in value)
    return yuan(value) if name.endswith("_fen") and isinstance(value, int) else value
