"""What a list says of an alarm: the one figure that stands for it, and the threshold that it met, both in one unit."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.intelligence.words import event_name
from kehu_desk.kernel.money import plain
from kehu_desk.ui.words import texts
from kehu_desk.warnings.rules.levels import CHANGE, LEVELS, ORANGE, RED, YELLOW
from kehu_desk.warnings.words.names import level_name
from kehu_desk.warnings.words.telling import facts_of

UNITS: Final = texts({
    "percent": QT_TRANSLATE_NOOP("WarningUnit", "{number} %"),
    "points": QT_TRANSLATE_NOOP("WarningUnit", "{number} points"),
    "days": QT_TRANSLATE_NOOP("WarningUnit", "{number} days"),
    "gaps": QT_TRANSLATE_NOOP("WarningUnit", "{number} gaps"),
    "promises": QT_TRANSLATE_NOOP("WarningUnit", "{number} promises"),
    "complaints": QT_TRANSLATE_NOOP("WarningUnit", "{number} complaints"),
})  # fmt: skip
Bounds = Mapping[str, Any]


class Scale(NamedTuple):
    """One condition. figure: gap of the sentences that holds its figure; sign: how it meets a threshold; levels: that it can reach.

    bound: the threshold of a level, as a number that people read.
    """

    figure: str
    unit: str
    sign: str
    levels: tuple[str, ...]
    bound: Callable[[Bounds, str], object]


def _step(key: str) -> Callable[[Bounds, str], object]:
    return lambda it, level: it[key][LEVELS.index(level)]


def _one(key: str) -> Callable[[Bounds, str], object]:
    return lambda it, _level: it[key]


SCALES: Final[Mapping[str, Scale]] = {
    "arrears/use": Scale("use", "percent", "≥", LEVELS, _step("use")),
    "arrears/late": Scale("days", "days", ">", (ORANGE, RED), lambda it, level: it["late_days"] if level == RED else 0),
    "arrears/overdue": Scale("share", "percent", "≥", (RED,), _one("overdue")),
    "arrears/broken": Scale("count", "promises", "≥", (ORANGE, RED), lambda it, level: it["broken"] if level == RED else 1),
    "arrears/soon": Scale("soon_share", "percent", "≥", (YELLOW,), _one("soon")),
    "sales_progress/index": Scale("percent", "percent", "<", LEVELS, _step("below")),
    "sales_progress/months": Scale("percent", "percent", "<", (RED,), lambda it, _level: it["below"][LEVELS.index(ORANGE)]),
    "expense/gap": Scale("ahead", "points", "≥", LEVELS, _step("gap")),
    "expense/rate": Scale("relative", "percent", "≥", (ORANGE, RED), lambda it, level: it["rate"][(ORANGE, RED).index(level)]),
    "expense/all": Scale("spent", "percent", "≥", (RED,), _one("all")),
    "churn/late": Scale("times", "gaps", "≥", LEVELS, lambda it, level: plain(it["late"][LEVELS.index(level)], 1, 1)),
    "churn/fall": Scale("change", "percent", "≤", LEVELS, lambda it, level: -it["fall"][LEVELS.index(level)]),
    "churn/complaint": Scale("count", "complaints", "≥", (ORANGE,), lambda _it, _level: 1),
    "churn/silent": Scale("days", "days", "≥", (RED,), _one("silent")),
}


def figure_text(kind: str, inputs: Mapping[str, Any]) -> str:
    """The one figure of a list: 112.00 %, 41 days; of a change its event."""
    if kind == CHANGE:
        return event_name(inputs["event"])
    scale = _scale(kind, inputs)
    return _measure(scale, facts_of(kind, inputs)[scale.figure]) if scale is not None else ""


def threshold_text(kind: str, level: str, inputs: Mapping[str, Any]) -> str:
    """The threshold that this figure met: ≥ 100 %; empty for a change, whose event says it all."""
    scale = _scale(kind, inputs)
    return _threshold(scale, inputs["bounds"], level) if scale is not None and level in scale.levels else ""


def thresholds_text(kind: str, inputs: Mapping[str, Any]) -> str:
    """A line for each condition that reached the level, with all its thresholds on the day of the alarm: Orange ≥ 100 %   Red ≥ 120 %."""
    return "\n".join(
        "   ".join(f"{level_name(each)} {_threshold(scale, inputs['bounds'], each)}" for each in scale.levels)
        for scale in _scales(kind, inputs)
    )  # fmt: skip


def _scale(kind: str, inputs: Mapping[str, Any]) -> Scale | None:
    """Of the first condition that reached the level; none of a change."""
    return next(iter(_scales(kind, inputs)), None)


def _scales(kind: str, inputs: Mapping[str, Any]) -> list[Scale]:
    return [SCALES[f"{kind}/{name}"] for name in inputs.get("reached", ())]


def _threshold(scale: Scale, bounds: Bounds, level: str) -> str:
    return f"{scale.sign} {_measure(scale, scale.bound(bounds, level))}"


def _measure(scale: Scale, number: object) -> str:
    return QCoreApplication.translate("WarningUnit", UNITS[scale.unit]).format(number=number)
