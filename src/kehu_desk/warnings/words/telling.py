"""An alarm explains itself: the figures that its formula was given, in one sentence for each condition that was met."""

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
from kehu_desk.warnings.rules.replaying import replay

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
    "churn/late_assumed": QT_TRANSLATE_NOOP(
        "WarningWhy", "The last order was {days} days ago; of fewer than four orders a gap of {gap} days is assumed ({times} times)."
    ),
    "churn/fall": QT_TRANSLATE_NOOP("WarningWhy", "{now} yuan in the last three months against {before} yuan before: {percent} % less."),
    "churn/complaint": QT_TRANSLATE_NOOP("WarningWhy", "Sales fall, and {count} complaints of the gravest kind are open."),
    "churn/silent": QT_TRANSLATE_NOOP("WarningWhy", "No order for {days} days."),
    "again/same": QT_TRANSLATE_NOOP("WarningWhy", "Worked out again from the figures kept (formula {version}), it is the same."),
    "again/other": QT_TRANSLATE_NOOP("WarningWhy", "Worked out again from the figures kept (formula {version}), the level is another."),
    "again/unknown": QT_TRANSLATE_NOOP("WarningWhy", "Formula {version} gave it, which this program no longer has."),
    "major_change/event": QT_TRANSLATE_NOOP("WarningWhy", "{event}, known for {day} from information {fact}, which stands at “{state}”."),
})  # fmt: skip


def why(kind: str, inputs: Mapping[str, Any]) -> list[str]:
    """One sentence for each condition that reached the level. inputs: as they were kept with the alarm."""
    if kind == CHANGE:
        return [_say("major_change/event", _change(inputs))]
    facts = facts_of(kind, inputs)
    return [_say(_sentence(kind, name, inputs), facts) for name in inputs.get("reached", ())]


def _sentence(kind: str, name: str, inputs: Mapping[str, Any]) -> str:
    assumed = kind == CHURN and name == "late" and not inputs["inputs"]["gap2"]
    return f"{kind}/{name}_assumed" if assumed else f"{kind}/{name}"


def again(kind: str, level: str, inputs: Mapping[str, Any]) -> str:
    """Whether the formula gives this level again with the figures and thresholds that were kept; empty for a change, which has none."""
    if kind == CHANGE:
        return ""
    try:
        found = replay(kind, inputs)
    except ValueError:
        outcome = "unknown"
    else:
        outcome = "same" if found is not None and found.level == level else "other"
    return _say(f"again/{outcome}", {"version": str(inputs["version"])})


def facts_of(kind: str, inputs: Mapping[str, Any]) -> dict[str, str]:
    """The figures of an alarm as people read them, by the gaps of the sentences. kind: any but a change."""
    return FACTS[kind](inputs["inputs"])


def _say(key: str, facts: Mapping[str, str]) -> str:
    return QCoreApplication.translate("WarningWhy", SENTENCES[key]).format(**facts)


def _percent(part: int, whole: int) -> str:
    return plain(half_up(part * 10_000, whole), 2, 2) if whole > 0 else "–"


def _arrears(it: Mapping[str, Any]) -> dict[str, str]:
    return {
        "exposure": yuan(it["exposure_fen"]), "limit": yuan(it["limit_fen"]), "use": _percent(it["exposure_fen"], it["limit_fen"]),
        "days": str(it["days_late"]), "share": _percent(it["overdue_fen"], it["receivable_fen"]),
        "overdue": yuan(it["overdue_fen"]), "receivable": yuan(it["receivable_fen"]), "count": str(it["broken"]),
        "soon": yuan(it["soon_fen"]), "soon_share": _percent(it["soon_fen"], it["limit_fen"]),
    }  # fmt: skip


def _progress(it: Mapping[str, Any]) -> dict[str, str]:
    plan = int(planned(Progress(**it)))
    return {"actual": yuan(it["actual_fen"]), "planned": yuan(plan), "percent": _percent(it["actual_fen"], plan)}


def _expense(it: Mapping[str, Any]) -> dict[str, str]:
    committed, budget, actual, plan = it["committed_fen"], it["budget_fen"], it["actual_fen"], it["plan_fen"]
    ahead = _percent(committed * plan - actual * budget, budget * plan)
    return {
        "ahead": ahead, "relative": _percent(committed * plan, budget * actual),
        "committed": yuan(committed), "budget": yuan(budget), "actual": yuan(actual), "plan": yuan(plan),
        "spent": _percent(committed, budget), "sold": _percent(actual, plan),
        "rate": _percent(committed, actual), "usual": _percent(budget, plan),
    }  # fmt: skip


def _churn(it: Mapping[str, Any]) -> dict[str, str]:
    gap2, now, before = it["gap2"] or USUAL_GAP2, it["now_fen"], it["before_fen"]
    return {
        "days": str(it["days"]), "gap": plain(gap2 * 5, 1, 0), "times": plain(half_up(2 * it["days"] * 100, gap2), 2, 2),
        "now": yuan(now), "before": yuan(before), "percent": _percent(before - now, before),
        "count": str(it["red_complaints"]), "change": _percent(now - before, before),
    }  # fmt: skip


def _change(inputs: Mapping[str, Any]) -> dict[str, str]:
    return {
        "event": event_name(inputs["event"]), "day": inputs["as_of"], "fact": inputs["fact"], "state": fact_state(inputs["state"])
    }  # fmt: skip


FACTS: Final[Mapping[str, Callable[[Mapping[str, Any]], dict[str, str]]]] = {
    ARREARS: _arrears, PROGRESS: _progress, EXPENSE: _expense, CHURN: _churn,
}  # fmt: skip
