"""What people read of composition analysis."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.archives.rules.fields import field
from kehu_desk.compositions.rules.report import OTHERS, Line, Note, Report
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.kernel.regions import region_name
from kehu_desk.ui.words import each_once, named, sentence, texts

NONE: Final = "–"
VIEWS: Final = texts({
    "grade": QT_TRANSLATE_NOOP("CompositionView", "Sales by grade"),
    "product": QT_TRANSLATE_NOOP("CompositionView", "Sales by product"),
    "region": QT_TRANSLATE_NOOP("CompositionView", "Sales by region"),
    "credit": QT_TRANSLATE_NOOP("CompositionView", "Credit"),
    "pareto": QT_TRANSLATE_NOOP("CompositionView", "Pareto"),
    "matrix": QT_TRANSLATE_NOOP("CompositionView", "Grade × region"),
    "customer": QT_TRANSLATE_NOOP("CompositionView", "Products of one customer"),
})  # fmt: skip
DIMENSIONS: Final = texts({
    "grade": QT_TRANSLATE_NOOP("CompositionDimension", "Grade"),
    "customer_type": QT_TRANSLATE_NOOP("CompositionDimension", "Customer type"),
    "industry": QT_TRANSLATE_NOOP("CompositionDimension", "Industry"),
    "responsible": QT_TRANSLATE_NOOP("CompositionDimension", "Responsible"),
    "province": QT_TRANSLATE_NOOP("CompositionDimension", "Province"),
    "city": QT_TRANSLATE_NOOP("CompositionDimension", "City"),
    "county": QT_TRANSLATE_NOOP("CompositionDimension", "County"),
    "category": QT_TRANSLATE_NOOP("CompositionDimension", "Category"),
    "brand": QT_TRANSLATE_NOOP("CompositionDimension", "Brand"),
    "product": QT_TRANSLATE_NOOP("CompositionDimension", "Product"),
    "customer": QT_TRANSLATE_NOOP("CompositionDimension", "Customer"),
    "credit_grade": QT_TRANSLATE_NOOP("CompositionDimension", "Credit grade"),
})  # fmt: skip
NOTES: Final = texts({
    Note.NOTHING_SOLD: QT_TRANSLATE_NOOP("CompositionNote", "No sales records in this period. Choose another period or level."),
    Note.NOTHING_OWED: QT_TRANSLATE_NOOP("CompositionNote", "Nothing is owed, and no limit is in force."),
    Note.NO_YEAR_BEFORE: QT_TRANSLATE_NOOP("CompositionNote", "Nothing was sold a year before: there is no change to tell."),
    Note.NEGATIVE: QT_TRANSLATE_NOOP("CompositionNote", "Lines below zero (more returned than sold) have no share."),
    Note.RUNNING: QT_TRANSLATE_NOOP("CompositionNote", "The period is not over yet; the year before is told in whole months."),
    Note.FUTURE: QT_TRANSLATE_NOOP("CompositionNote", "The period has not begun yet."),
    Note.HELD: QT_TRANSLATE_NOOP("CompositionNote", "Cells of fewer than three customers, not all open to you, are held back (B-017)."),
    Note.SEEN_ONLY: QT_TRANSLATE_NOOP("CompositionNote", "Told of the customers only whose sales you may see."),
})  # fmt: skip
STATES: Final = texts({
    "unused": QT_TRANSLATE_NOOP("AnalysisState", "Unused"),
    "concluded": QT_TRANSLATE_NOOP("AnalysisState", "Concluded"),
    "under_way": QT_TRANSLATE_NOOP("AnalysisState", "Measures under way"),
    "done": QT_TRANSLATE_NOOP("AnalysisState", "Measures done"),
})  # fmt: skip
PERIODS: Final = texts({
    "month": QT_TRANSLATE_NOOP("AnalysisPeriod", "This month"),
    "last_month": QT_TRANSLATE_NOOP("AnalysisPeriod", "Last month"),
    "quarter": QT_TRANSLATE_NOOP("AnalysisPeriod", "This quarter"),
    "last_quarter": QT_TRANSLATE_NOOP("AnalysisPeriod", "Last quarter"),
    "half": QT_TRANSLATE_NOOP("AnalysisPeriod", "This half-year"),
    "year": QT_TRANSLATE_NOOP("AnalysisPeriod", "This year"),
    "last_year": QT_TRANSLATE_NOOP("AnalysisPeriod", "Last year"),
    "to_date": QT_TRANSLATE_NOOP("AnalysisPeriod", "This year so far"),
})  # fmt: skip
LEVELS: Final = texts({
    "L1": QT_TRANSLATE_NOOP("AnalysisLevel", "L1 we sell"),
    "L2": QT_TRANSLATE_NOOP("AnalysisLevel", "L2 dealers sell"),
    "L3": QT_TRANSLATE_NOOP("AnalysisLevel", "L3 second tier sells"),
    "L4": QT_TRANSLATE_NOOP("AnalysisLevel", "L4 retail sells"),
})  # fmt: skip
FIELDS: Final = texts({
    "title": QT_TRANSLATE_NOOP("AnalysisField", "Title"),
    "conclusion": QT_TRANSLATE_NOOP("AnalysisField", "Conclusion"),
    "measures": QT_TRANSLATE_NOOP("AnalysisField", "Measures"),
    "owner": QT_TRANSLATE_NOOP("AnalysisField", "By whom"),
    "due_on": QT_TRANSLATE_NOOP("AnalysisField", "Until"),
    "done_note": QT_TRANSLATE_NOOP("AnalysisField", "What was done"),
})  # fmt: skip
WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not include this analysis, or it is another person's: only he, its owner or a manager rewrites it."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "“{field}” is too long: {most} characters at most. Shorten it."),
    "E_ANALYSIS_TITLE": QT_TRANSLATE_NOOP("Refused", "Give the analysis a title, by which it is found again."),
    "E_ANALYSIS_CONCLUSION": QT_TRANSLATE_NOOP("Refused", "Measures follow from a conclusion. Write it first."),
    "E_ANALYSIS_OWNER": QT_TRANSLATE_NOOP("Refused", "Measures need somebody who sees to them. Choose him."),
    "E_ANALYSIS_DUE": QT_TRANSLATE_NOOP("Refused", "Measures need a day from today on. Enter it."),
    "E_ANALYSIS_NOTE": QT_TRANSLATE_NOOP("Refused", "Say what was done, in {least} characters at least."),
    "E_PERIOD_ORDER": QT_TRANSLATE_NOOP("Refused", "The last month lies before the first. Correct one of them."),
    "E_PERIOD_LONG": QT_TRANSLATE_NOOP("Refused", "A period has {most} years at most. Choose a shorter one."),
})  # fmt: skip


def view_name(view: object) -> str:
    """Which composition."""
    return named(VIEWS, "CompositionView", view)


def dimension_name(name: object) -> str:
    """By what lines are told apart."""
    return named(DIMENSIONS, "CompositionDimension", name)


def note_text(note: object) -> str:
    """What needs saying above the table."""
    return named(NOTES, "CompositionNote", note)


def state_name(state: object) -> str:
    """未利用, 已得出结论, 措施进行中, 措施已完成."""
    return named(STATES, "AnalysisState", state)


def period_kind(kind: object) -> str:
    """This year, last quarter …"""
    return named(PERIODS, "AnalysisPeriod", kind)


def sales_level(level: object) -> str:
    """L1 我方销售 …"""
    return named(LEVELS, "AnalysisLevel", level)


def value_text(dimension: str, value: str, name: str = "") -> str:
    """One value of a dimension as people call it. name: where the reading knows it."""
    if name:
        return name
    if value == OTHERS:
        return QCoreApplication.translate("CompositionDimension", "Others")
    if not value:
        return QCoreApplication.translate("CompositionDimension", "not stated")
    if dimension in ("province", "city", "county"):
        return region_name(value.ljust(6, "0")) or value
    if dimension == "customer_type":
        return archives.option_name(field("BAS", "customer_type"), value)
    if dimension == "industry":
        return archives.option_name(field("BAS", "industry_code"), value)
    return value


def line_name(report: Report, line: Line) -> str:
    """The group of a line: 浙江省 · A."""
    if line.name or line.key == (OTHERS,):
        return value_text(report.by[-1] if report.by else "", line.key[-1] if line.key else "", line.name)
    return " · ".join(value_text(dimension, value) for dimension, value in zip(report.by, line.key, strict=True))


def share_text(bp: int | None) -> str:
    """12.34 %; a dash for what cannot be told."""
    return NONE if bp is None else f"{plain(bp, 2)} %"


def points_text(bp: int | None) -> str:
    """+1.20; a dash for what cannot be told."""
    return NONE if bp is None else f"{'+' if bp > 0 else ''}{plain(bp, 2)}"


def money_text(fen: int | None) -> str:
    """1,234.50; a dash for what cannot be told."""
    return NONE if fen is None else yuan(fen)


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    words = {"field": lambda code: named(FIELDS, "AnalysisField", code), "state": state_name}
    facts = tuple((name, words[name](value) if name in words else value) for name, value in refusal.facts)
    return sentence(refusal._replace(facts=facts), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
