"""What people read of evaluation: sentences for refusals, notices, names of levels, states, methods, formulas and facts."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.archives.rules.fields import field
from kehu_desk.evaluations.rules.codes import POINT
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Customers are evaluated by the person responsible and his superior; a manager confirms and opens again, publishes and retires "
        "scorecards. Your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "Only the person responsible, the key account manager and the superior evaluate a customer. Ask one of them."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides on what he scored or drafted himself (B-030). Another manager must."
    ),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_EVAL_PERIOD": QT_TRANSLATE_NOOP(
        "Refused", "No open period begins on this day. Evaluations are made for periods that begin from {earliest} to {latest}."
    ),
    "E_EVAL_THERE": QT_TRANSLATE_NOOP(
        "Refused", "This customer has the evaluation {number} for this period already: there is one for each. Go on with that one."
    ),
    "E_EVAL_NO_TEMPLATE": QT_TRANSLATE_NOOP(
        "Refused", "No published scorecard holds for customers of this type on the last day of the period. Have one published first."
    ),
    "E_EVAL_MARK": QT_TRANSLATE_NOOP("Refused", "“{item}” takes whole numbers from {low} to {high}. Correct it, or leave it empty."),
    "E_EVAL_COMPUTED": QT_TRANSLATE_NOOP("Refused", "“{item}” is worked out from the records; nobody types its score. Leave it out."),
    "E_EVAL_FACT": QT_TRANSLATE_NOOP(
        "Refused", "“{fact}” of “{item}” is a whole number from 0 to {most}, or empty while it is unknown. Correct it."
    ),
    "E_EVAL_LONG": QT_TRANSLATE_NOOP("Refused", "“{field}” of “{item}” has more than {most} characters. Shorten it."),
    "E_EVAL_BOTH": QT_TRANSLATE_NOOP(
        "Refused", "You have scored on the other side: the person responsible and the superior score apart. Somebody else must score here."
    ),
    "E_EVAL_SIDES": QT_TRANSLATE_NOOP(
        "Refused", "Not scored yet: {sides}. Both score before an evaluation is handed in. Ask for the missing scores."
    ),
    "E_EVAL_EVIDENCE": QT_TRANSLATE_NOOP(
        "Refused", "These items demand evidence and have none: {items}. Write down what their scores rest on, or add a file."
    ),
    "E_EVAL_GAP": QT_TRANSLATE_NOOP(
        "Refused", "The two evaluators lie more than {gap} points apart on: {items}. One of them says why in a comment."
    ),
    "E_EVAL_REOPENED": QT_TRANSLATE_NOOP(
        "Refused", "This evaluation was handed in once and opened again. It stays; correct it and hand it in."
    ),
    "E_EVAL_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” of the scorecard is missing, too long or not known. Correct it."),
    "E_EVAL_ITEM": QT_TRANSLATE_NOOP("Refused", "Row {line_row}: “{field}” is missing, too long, given twice or does not fit. Correct it."),
    "E_EVAL_WEIGHTS": QT_TRANSLATE_NOOP(
        "Refused", "The weights add up to {total}; they must make 100%. Still missing: {missing} (with a minus: too much)."
    ),
    "E_EVAL_DRAFTED": QT_TRANSLATE_NOOP(
        "Refused", "Version {version} of the scorecard {card} is drafted already. Correct that one, or drop it first."
    ),
    "E_EVAL_LAST": QT_TRANSLATE_NOOP(
        "Refused", "This is the last scorecard that holds for all customers. Publish another one before you retire it."
    ),
})  # fmt: skip
NOTICES: Final = texts({
    "evaluation_reopened": QT_TRANSLATE_NOOP(
        "Notice", "The evaluation {number} was opened again by a manager; the reason stands in it. Correct it and hand it in anew."
    ),
})  # fmt: skip
FIELDS: Final = texts({
    "code": QT_TRANSLATE_NOOP("EvaluationField", "Code"),
    "name": QT_TRANSLATE_NOOP("EvaluationField", "Name"),
    "customer_types": QT_TRANSLATE_NOOP("EvaluationField", "Customer types"),
    "valid_from": QT_TRANSLATE_NOOP("EvaluationField", "Holds from"),
    "items": QT_TRANSLATE_NOOP("EvaluationField", "Items"),
    "group": QT_TRANSLATE_NOOP("EvaluationField", "Group"),
    "weight": QT_TRANSLATE_NOOP("EvaluationField", "Weight %"),
    "method": QT_TRANSLATE_NOOP("EvaluationField", "How it is scored"),
    "formula": QT_TRANSLATE_NOOP("EvaluationField", "Formula"),
    "scale": QT_TRANSLATE_NOOP("EvaluationField", "Scale"),
    "evidence": QT_TRANSLATE_NOOP("EvaluationField", "Evidence"),
    "comment": QT_TRANSLATE_NOOP("EvaluationField", "Comment"),
    "mark": QT_TRANSLATE_NOOP("EvaluationField", "Score"),
    "period": QT_TRANSLATE_NOOP("EvaluationField", "Period"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("EvaluationState", "Being scored"),
    "submitted": QT_TRANSLATE_NOOP("EvaluationState", "To be confirmed"),
    "confirmed": QT_TRANSLATE_NOOP("EvaluationState", "Confirmed"),
    "locked": QT_TRANSLATE_NOOP("EvaluationState", "Locked"),
})  # fmt: skip
CARD_STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("ScorecardState", "Draft"),
    "published": QT_TRANSLATE_NOOP("ScorecardState", "Published"),
    "retired": QT_TRANSLATE_NOOP("ScorecardState", "Retired"),
})  # fmt: skip
LEVELS: Final = texts({
    "excellent": QT_TRANSLATE_NOOP("EvaluationLevel", "Excellent"),
    "good": QT_TRANSLATE_NOOP("EvaluationLevel", "Good"),
    "fair": QT_TRANSLATE_NOOP("EvaluationLevel", "Fair"),
    "poor": QT_TRANSLATE_NOOP("EvaluationLevel", "Poor"),
    "scarce": QT_TRANSLATE_NOOP("EvaluationLevel", "Too little known"),
})  # fmt: skip
SIDES: Final = texts({
    "own": QT_TRANSLATE_NOOP("EvaluationSide", "Person responsible"),
    "sup": QT_TRANSLATE_NOOP("EvaluationSide", "Superior"),
    "formula": QT_TRANSLATE_NOOP("EvaluationSide", "Records"),
})  # fmt: skip
METHODS: Final = texts({
    "formula": QT_TRANSLATE_NOOP("EvaluationMethod", "From the records"),
    "scale5": QT_TRANSLATE_NOOP("EvaluationMethod", "1 to 5"),
    "manual": QT_TRANSLATE_NOOP("EvaluationMethod", "0 to 100"),
})  # fmt: skip
FORMULAS: Final = texts({
    "outlets_opened": QT_TRANSLATE_NOOP("EvaluationFormula", "New outlets ÷ planned"),
    "own_staff": QT_TRANSLATE_NOOP("EvaluationFormula", "Staff for our goods ÷ agreed"),
    "own_vehicles": QT_TRANSLATE_NOOP("EvaluationFormula", "Vehicles for our goods ÷ agreed"),
    "promotions": QT_TRANSLATE_NOOP("EvaluationFormula", "Promotions on time ÷ planned"),
    "tasks": QT_TRANSLATE_NOOP("EvaluationFormula", "Customer forms back in time ÷ asked"),
    "distribution": QT_TRANSLATE_NOOP("EvaluationFormula", "Active outlets ÷ outlets covered"),
    "funds": QT_TRANSLATE_NOOP("EvaluationFormula", "Own funds ÷ (credit limit + monthly purchase)"),
    "best_sellers": QT_TRANSLATE_NOOP("EvaluationFormula", "Number of best-selling brands"),
    "storage": QT_TRANSLATE_NOOP("EvaluationFormula", "Storage area ÷ needed"),
    "transport": QT_TRANSLATE_NOOP("EvaluationFormula", "Load of vehicles ÷ needed"),
    "staff": QT_TRANSLATE_NOOP("EvaluationFormula", "Staff ÷ standard"),
    "paid_in_time": QT_TRANSLATE_NOOP("EvaluationFormula", "Paid in time, by amount, 12 months"),
    "promises": QT_TRANSLATE_NOOP("EvaluationFormula", "Promises kept ÷ due, 12 months"),
    "discipline": QT_TRANSLATE_NOOP("EvaluationFormula", "Sales outside the area, 12 months"),
})  # fmt: skip
FACTS: Final = texts({
    "new_buyers": QT_TRANSLATE_NOOP("EvaluationFact", "outlets opened"),
    "planned_buyers": QT_TRANSLATE_NOOP("EvaluationFact", "outlets planned"),
    "dedicated_staff": QT_TRANSLATE_NOOP("EvaluationFact", "staff for our goods"),
    "agreed_staff": QT_TRANSLATE_NOOP("EvaluationFact", "staff agreed"),
    "dedicated_vehicles": QT_TRANSLATE_NOOP("EvaluationFact", "vehicles for our goods"),
    "agreed_vehicles": QT_TRANSLATE_NOOP("EvaluationFact", "vehicles agreed"),
    "promotions_kept": QT_TRANSLATE_NOOP("EvaluationFact", "promotions on time"),
    "promotions_planned": QT_TRANSLATE_NOOP("EvaluationFact", "promotions planned"),
    "forms_in_time": QT_TRANSLATE_NOOP("EvaluationFact", "forms back in time"),
    "forms_asked": QT_TRANSLATE_NOOP("EvaluationFact", "forms asked for"),
    "active_buyers": QT_TRANSLATE_NOOP("EvaluationFact", "active outlets"),
    "outlets": QT_TRANSLATE_NOOP("EvaluationFact", "outlets covered"),
    "net_assets": QT_TRANSLATE_NOOP("EvaluationFact", "own funds"),
    "limit_and_month": QT_TRANSLATE_NOOP("EvaluationFact", "credit limit + monthly purchase"),
    "best_sellers": QT_TRANSLATE_NOOP("EvaluationFact", "best-selling brands"),
    "storage_area": QT_TRANSLATE_NOOP("EvaluationFact", "storage area (m²)"),
    "needed_area": QT_TRANSLATE_NOOP("EvaluationFact", "storage needed (m²)"),
    "load": QT_TRANSLATE_NOOP("EvaluationFact", "load of vehicles (kg)"),
    "needed_load": QT_TRANSLATE_NOOP("EvaluationFact", "load needed (kg)"),
    "staff": QT_TRANSLATE_NOOP("EvaluationFact", "staff"),
    "standard_staff": QT_TRANSLATE_NOOP("EvaluationFact", "staff by standard"),
    "paid_in_time_bp": QT_TRANSLATE_NOOP("EvaluationFact", "paid in time"),
    "promises_kept": QT_TRANSLATE_NOOP("EvaluationFact", "promises kept"),
    "promises_due": QT_TRANSLATE_NOOP("EvaluationFact", "promises due"),
    "violations": QT_TRANSLATE_NOOP("EvaluationFact", "sales outside the area"),
})  # fmt: skip
MONEY: Final = frozenset({"net_assets", "limit_and_month"})
SHARES: Final = frozenset({"paid_in_time_bp"})


def state_name(state: object) -> str:
    """Where an evaluation stands."""
    return named(STATES, "EvaluationState", state)


def card_state_name(state: object) -> str:
    """Where a scorecard stands."""
    return named(CARD_STATES, "ScorecardState", state)


def level_name(level: object) -> str:
    """优 良 中 差, or 资料不足 for none."""
    return named(LEVELS, "EvaluationLevel", level or "scarce")


def side_name(side: object) -> str:
    """Who scored."""
    return named(SIDES, "EvaluationSide", side)


def method_name(method: object) -> str:
    """How an item is scored."""
    return named(METHODS, "EvaluationMethod", method)


def formula_name(formula: object) -> str:
    """What a formula works out."""
    return named(FORMULAS, "EvaluationFormula", formula)


def fact_name(fact: object) -> str:
    """What a fact of a formula is called."""
    return named(FACTS, "EvaluationFact", fact)


def label(key: str) -> str:
    """What a field of the dialogs is called."""
    return QCoreApplication.translate("EvaluationField", FIELDS[key])


def type_name(customer_type: str) -> str:
    """What a type of customer is called."""
    return archives.option_name(field("BAS", "customer_type"), customer_type)


def points_text(score100: int | None) -> str:
    """76.70; a dash for not scored."""
    return "–" if score100 is None else plain(score100, 2, 2)


def percent_text(share_bp: int) -> str:
    """7%."""
    return f"{plain(share_bp, 2)}%"


def fact_text(name: str, value: int | None) -> str:
    """A fact with its number: money in yuan, shares in per cent, and said where nobody knows it."""
    if value is None:
        said = QCoreApplication.translate("EvaluationFact", "unknown")
    else:
        said = yuan(value) if name in MONEY else percent_text(value) if name in SHARES else plain(value, 0)
    return f"{fact_name(name)} {said}"


def marks_of(score100: int | None, method: str) -> int | None:
    """What was typed, back from points: 80 points are mark 4."""
    if score100 is None:
        return None
    return score100 // (20 * POINT) if method == "scale5" else score100 // POINT


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "sides" and isinstance(value, tuple):
        return [side_name(each) for each in value]
    if name in ("total", "missing") and isinstance(value, int):
        return percent_text(value)
    if name == "field":
        return label(str(value)) if str(value) in FIELDS else value
    if name == "fact":
        return fact_name(value)
    if name == "state":
        return state_name(value) if str(value) in STATES else card_state_name(value)
    return value
