"""An alarm explains itself: the figures that its formula was given, and which threshold each of them reached."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.intelligence.words import event_name
from kehu_desk.intelligence.words import state_name as fact_state
from kehu_desk.kernel.money import half_up, plain, yuan
from kehu_desk.ui.words import texts
from kehu_desk.warnings.rules.churn import USUAL_GAP2
from kehu_desk.warnings.rules.levels import ARREARS, CHANGE, CHURN, EXPENSE, PROGRESS
from kehu_desk.warnings.rules.progress import Progress, planned

SENTENCES: Final = texts({
    "arrears/use": QT_TRANSLATE_NOOP("WarningWhy", "Owes {exposure} yuan of a limit of {limit} yuan: {use} %."),
    "arrears/late": QT_TRANSLATE_NOOP("WarningWhy", "The oldest open item is {days} days past due."),
    "arrears/overdue": QT_TRANSLATE_NOOP("WarningWhy", "{overdue} of {receivable} yuan open are past due: {share} %."),
    "arrears/broken": QT_TRANSLATE_NOOP("WarningWhy", "{count} promises to pay were broken in 90 days."),
    "arrears/soon": QT_TRANSLATE_NOOP("WarningWhy", "{soon} yuan fall due within 7 days: {soon_share} % of the limit."),
    "sales_progress/index": QT_TRANSLATE_NOOP("WarningWhy", "Sold {actual} of {planned} yuan planned to date: {percent} %."),
    "sales_progress/months": QT_TRANSLATE_NOOP(
        "WarningWhy", "Sold {actual} of {planned} yuan planned to date: {percent} %, at orange for the second month."
    ),
    "expense/gap": QT_TRANSLATE_NOOP(
        "WarningWhy", "Committed {committed} of a budget of {budget} yuan ({spent} %), sold {actual} of {plan} yuan planned ({sold} %)."
    ),
    "expense/rate": QT_TRANSLATE_NOOP(
        "WarningWhy", "{committed} yuan of expense for {actual} yuan of sales: {rate} % instead of the {usual} % budgeted."
    ),
    "expense/all": QT_TRANSLATE_NOOP("WarningWhy", "{committed} of {budget} yuan of the budget of the year are committed: {spent} %."),
    "churn/late": QT_TRANSLATE_NOOP("WarningWhy", "The last order was {days} days ago; the usual gap is {gap} days ({times} times)."),
    "churn/fall": QT_TRANSLATE_NOOP("WarningWhy", "{now} yuan in the last three months against {before} yuan before: {percent} % less."),
    "churn/complaint": QT_TRANSLATE_NOOP("WarningWhy", "Sales fall, and {count} complaints of the gravest kind are open."),
    "churn/silent": QT_TRANSLATE_NOOP("WarningWhy", "No order for {days} days."),
    "major_change/event": QT_TRANSLATE_NOOP("WarningWhy", "{event}, known for {day} from information {fact}, which stands at “{state}”."),
})  # fmt: skip
LEVELS: Final = 3
FIGURES: Final = {"gap": "spent", "rate": "rate", "all": "spent", "use": "use", "overdue": "share", "soon": "soon_share"}
"""Condition -> the figure that stands for it in a list, where it is not the only percentage."""


def why(kind: str, inputs: Mapping[str, Any]) -> list[str]:
    """One sentence for each condition that reached the level. inputs: as they were kept with the alarm."""
    if kind == CHANGE:
        return [_say("major_change/event", _change(inputs))]
    facts = FACTS[kind](inputs["inputs"], inputs["bounds"])
    return [_say(f"{kind}/{name}", facts) for name in inputs.get("reached", ()) if f"{kind}/{name}" in SENTENCES]


def figure_text(kind: str, inputs: Mapping[str, Any]) -> str:
    """The one figure of a list: 112.00 %, 41 d, 股权转让."""
    if kind == CHANGE:
        return event_name(inputs["event"])
    facts, reached = FACTS[kind](inputs["inputs"], inputs["bounds"]), (inputs.get("reached") or [""])[0]
    days = QCoreApplication.translate("WarningWhy", "{days} days")
    if reached in ("late", "silent"):
        return days.format(days=facts["days"])
    key = FIGURES.get(reached, "percent")
    return str(facts["count"]) if reached in ("broken", "complaint") else f"{facts[key]} %"


def told(kind: str, level: str, inputs: Mapping[str, Any]) -> str:
    """The threshold of the level that the first condition reached; empty for a change, whose event says it all."""
    if kind == CHANGE:
        return ""
    bounds, reached, at = inputs["bounds"], (inputs.get("reached") or [""])[0], ("yellow", "orange", "red").index(level)
    threshold = THRESHOLDS.get(f"{kind}/{reached}")
    return threshold(bounds, at) if threshold is not None else ""


THRESHOLDS: Final[Mapping[str, Callable[[Mapping[str, Any], int], str]]] = {
    "arrears/use": lambda it, at: f"≥ {it['use'][at]} %",
    "arrears/late": lambda it, at: f"> {it['late_days'] if at == LEVELS - 1 else 0}",
    "arrears/overdue": lambda it, _at: f"≥ {it['overdue']} %",
    "arrears/broken": lambda it, at: f"≥ {it['broken'] if at == LEVELS - 1 else 1}",
    "arrears/soon": lambda it, _at: f"≥ {it['soon']} %",
    "sales_progress/index": lambda it, at: f"< {it['below'][at]} %",
    "sales_progress/months": lambda it, _at: f"< {it['below'][1]} % × {it['orange_months']}",
    "expense/gap": lambda it, at: f"+{it['gap'][at]}",
    "expense/rate": lambda it, at: f"≥ {it['rate'][at - 1]} %",
    "expense/all": lambda it, _at: f"≥ {it['all']} %",
    "churn/late": lambda it, at: f"≥ {plain(it['late'][at], 1, 1)} ×",
    "churn/fall": lambda it, at: f"≥ {it['fall'][at]} %",
    "churn/silent": lambda it, _at: f"≥ {it['silent']}",
}


def _say(key: str, facts: Mapping[str, str]) -> str:
    return QCoreApplication.translate("WarningWhy", SENTENCES[key]).format(**facts)


def _percent(part: int, whole: int) -> str:
    return plain(half_up(part * 10_000, whole), 2, 2) if whole > 0 else "–"


def _arrears(it: Mapping[str, Any], _bounds: Mapping[str, Any]) -> dict[str, str]:
    return {
        "exposure": yuan(it["exposure_fen"]), "limit": yuan(it["limit_fen"]), "use": _percent(it["exposure_fen"], it["limit_fen"]),
        "days": str(it["days_late"]), "share": _percent(it["overdue_fen"], it["receivable_fen"]),
        "overdue": yuan(it["overdue_fen"]), "receivable": yuan(it["receivable_fen"]), "count": str(it["broken"]),
        "soon": yuan(it["soon_fen"]), "soon_share": _percent(it["soon_fen"], it["limit_fen"]),
    }  # fmt: skip


def _progress(it: Mapping[str, Any], _bounds: Mapping[str, Any]) -> dict[str, str]:
    plan = int(planned(Progress(**it)))
    return {"actual": yuan(it["actual_fen"]), "planned": yuan(plan), "percent": _percent(it["actual_fen"], plan)}


def _expense(it: Mapping[str, Any], _bounds: Mapping[str, Any]) -> dict[str, str]:
    committed, budget, actual, plan = it["committed_fen"], it["budget_fen"], it["actual_fen"], it["plan_fen"]
    return {
        "committed": yuan(committed), "budget": yuan(budget), "actual": yuan(actual), "plan": yuan(plan),
        "spent": _percent(committed, budget), "sold": _percent(actual, plan),
        "rate": _percent(committed, actual), "usual": _percent(budget, plan),
    }  # fmt: skip


def _churn(it: Mapping[str, Any], _bounds: Mapping[str, Any]) -> dict[str, str]:
    gap2, now, before = it["gap2"] or USUAL_GAP2, it["now_fen"], it["before_fen"]
    return {
        "days": str(it["days"]), "gap": plain(gap2 * 5, 1, 0), "times": plain(half_up(2 * it["days"] * 100, gap2), 2, 2),
        "now": yuan(now), "before": yuan(before), "percent": _percent(before - now, before),
        "count": str(it["red_complaints"]),
    }  # fmt: skip


def _change(inputs: Mapping[str, Any]) -> dict[str, str]:
    return {
        "event": event_name(inputs["event"]), "day": inputs["as_of"], "fact": inputs["fact"], "state": fact_state(inputs["state"])
    }  # fmt: skip


FACTS: Final[Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any]], dict[str, str]]]] = {
    ARREARS: _arrears, PROGRESS: _progress, EXPENSE: _expense, CHURN: _churn,
}  # fmt: skip
