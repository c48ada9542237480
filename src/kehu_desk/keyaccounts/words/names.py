"""Names of criteria, duties, roles, posts, steps and states."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.money import plain
from kehu_desk.keyaccounts.rules.chart import LOOSE, VACANT, Hole
from kehu_desk.ui.words import named, texts

CRITERIA: Final = texts({
    "volume": QT_TRANSLATE_NOOP("KaCriterion", "Purchases"),
    "high_margin": QT_TRANSLATE_NOOP("KaCriterion", "Purchases of high margin"),
    "central": QT_TRANSLATE_NOOP("KaCriterion", "Central purchasing"),
    "service": QT_TRANSLATE_NOOP("KaCriterion", "Demand for service"),
    "price": QT_TRANSLATE_NOOP("KaCriterion", "Sensitivity to prices"),
    "partnership": QT_TRANSLATE_NOOP("KaCriterion", "Wish for a long partnership"),
})  # fmt: skip
COMPETENCES: Final = texts({
    "contract": QT_TRANSLATE_NOOP("KaCompetence", "Contracts"),
    "finance": QT_TRANSLATE_NOOP("KaCompetence", "Finance"),
    "mobilising": QT_TRANSLATE_NOOP("KaCompetence", "Mobilising colleagues"),
    "analysis": QT_TRANSLATE_NOOP("KaCompetence", "Analysis"),
    "consulting": QT_TRANSLATE_NOOP("KaCompetence", "Consulting conduct"),
})  # fmt: skip
DUTIES: Final = texts({
    "contract": QT_TRANSLATE_NOOP("KaDuty", "Points of the contract"),
    "develop": QT_TRANSLATE_NOOP("KaDuty", "Develop business"),
    "decision": QT_TRANSLATE_NOOP("KaDuty", "Know how they decide"),
    "value": QT_TRANSLATE_NOOP("KaDuty", "Find added value"),
    "competitors": QT_TRANSLATE_NOOP("KaDuty", "Know the competitors"),
    "negotiate": QT_TRANSLATE_NOOP("KaDuty", "Negotiate"),
    "coordinate": QT_TRANSLATE_NOOP("KaDuty", "Coordinate service"),
})  # fmt: skip
ROLES: Final = texts({
    "responsible": QT_TRANSLATE_NOOP("KaRole", "Responsible"),
    "kam": QT_TRANSLATE_NOOP("KaRole", "Key account manager"),
    "exec_sponsor": QT_TRANSLATE_NOOP("KaRole", "Executive sponsor"),
    "backup": QT_TRANSLATE_NOOP("KaRole", "Stand-in"),
    "tech": QT_TRANSLATE_NOOP("KaRole", "Technical support"),
    "marketing": QT_TRANSLATE_NOOP("KaRole", "Marketing"),
    "rnd": QT_TRANSLATE_NOOP("KaRole", "Research"),
    "production": QT_TRANSLATE_NOOP("KaRole", "Production"),
    "service": QT_TRANSLATE_NOOP("KaRole", "Service"),
    "logistics": QT_TRANSLATE_NOOP("KaRole", "Logistics"),
    "finance": QT_TRANSLATE_NOOP("KaRole", "Finance"),
    "": QT_TRANSLATE_NOOP("KaRole", "Member"),
})  # fmt: skip
POSTS: Final = texts({
    "kam": QT_TRANSLATE_NOOP("KaPost", "Key account manager"),
    "national": QT_TRANSLATE_NOOP("KaPost", "National key account director"),
    "vice_president": QT_TRANSLATE_NOOP("KaPost", "Vice president"),
    "chief_executive": QT_TRANSLATE_NOOP("KaPost", "Chief executive"),
})  # fmt: skip
STEPS: Final = texts({
    "need": QT_TRANSLATE_NOOP("KaStep", "Need"),
    "spec": QT_TRANSLATE_NOOP("KaStep", "Specification"),
    "evaluate": QT_TRANSLATE_NOOP("KaStep", "Evaluation"),
    "decide": QT_TRANSLATE_NOOP("KaStep", "Decision"),
    "buy": QT_TRANSLATE_NOOP("KaStep", "Purchase"),
})  # fmt: skip
SELECTED: Final = texts({
    "proposed": QT_TRANSLATE_NOOP("KaSelection", "To be decided"),
    "approved": QT_TRANSLATE_NOOP("KaSelection", "Approved"),
    "rejected": QT_TRANSLATE_NOOP("KaSelection", "Rejected"),
    "opened": QT_TRANSLATE_NOOP("KaSelection", "Key account"),
})  # fmt: skip
PLANS: Final = texts({
    "draft": QT_TRANSLATE_NOOP("KaPlan", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("KaPlan", "To be decided"),
    "approved": QT_TRANSLATE_NOOP("KaPlan", "Agreed"),
    "sent_back": QT_TRANSLATE_NOOP("KaPlan", "Sent back"),
})  # fmt: skip
YEARS: Final = texts({
    "proposed": QT_TRANSLATE_NOOP("KaYear", "To be confirmed"),
    "confirmed": QT_TRANSLATE_NOOP("KaYear", "Confirmed"),
})  # fmt: skip
LOADS: Final = texts({
    "few": QT_TRANSLATE_NOOP("KaLoad", "Few"),
    "fits": QT_TRANSLATE_NOOP("KaLoad", "Usual"),
    "high": QT_TRANSLATE_NOOP("KaLoad", "High"),
    "over": QT_TRANSLATE_NOOP("KaLoad", "Too many"),
})  # fmt: skip
SOURCES: Final = texts({
    "contract": QT_TRANSLATE_NOOP("KaSource", "Contract"),
    "visit": QT_TRANSLATE_NOOP("KaSource", "Visit"),
    "fact": QT_TRANSLATE_NOOP("KaSource", "Information"),
    "promise": QT_TRANSLATE_NOOP("KaSource", "Promise"),
})  # fmt: skip
FIELDS: Final = texts({
    "duty": QT_TRANSLATE_NOOP("KaField", "Duty"),
    "done_on": QT_TRANSLATE_NOOP("KaField", "Done on"),
    "body": QT_TRANSLATE_NOOP("KaField", "What was done"),
    "next_step": QT_TRANSLATE_NOOP("KaField", "Next step"),
    "next_on": QT_TRANSLATE_NOOP("KaField", "Next step on"),
    "checked_on": QT_TRANSLATE_NOOP("KaField", "Checked on"),
    "note": QT_TRANSLATE_NOOP("KaField", "Note"),
    "post": QT_TRANSLATE_NOOP("KaField", "Post"),
    "price_list": QT_TRANSLATE_NOOP("KaField", "Uniform price list"),
    "service_standard": QT_TRANSLATE_NOOP("KaField", "Service standard"),
    "objectives": QT_TRANSLATE_NOOP("KaField", "Objectives"),
    "steps": QT_TRANSLATE_NOOP("KaField", "Steps of the decision"),
    "decide": QT_TRANSLATE_NOOP("KaField", "Who decides"),
    "opportunities": QT_TRANSLATE_NOOP("KaField", "Opportunities"),
    "facts": QT_TRANSLATE_NOOP("KaField", "Information"),
    "share_start_bp": QT_TRANSLATE_NOOP("KaField", "Share at the start"),
    "share_target_bp": QT_TRANSLATE_NOOP("KaField", "Share aimed at"),
    "sales_target_fen": QT_TRANSLATE_NOOP("KaField", "Sales target"),
    "profit_target_fen": QT_TRANSLATE_NOOP("KaField", "Profit target"),
    "strategy": QT_TRANSLATE_NOOP("KaField", "Strategy"),
    "share": QT_TRANSLATE_NOOP("KaField", "Business share"),
    "profit": QT_TRANSLATE_NOOP("KaField", "Profit"),
    "sales": QT_TRANSLATE_NOOP("KaField", "Sales"),
})  # fmt: skip


def criterion_name(code: object) -> str:
    """What a candidate is scored by."""
    return named(CRITERIA, "KaCriterion", code)


def competence_name(code: object) -> str:
    """What a manager is checked for."""
    return named(COMPETENCES, "KaCompetence", code)


def duty_name(code: object) -> str:
    """One of the seven blocks."""
    return named(DUTIES, "KaDuty", code)


def role_name(code: object) -> str:
    """What somebody is on the team."""
    return named(ROLES, "KaRole", code)


def post_name(code: object) -> str:
    """A step of the department."""
    return named(POSTS, "KaPost", code) if code else ""


def step_name(code: object) -> str:
    """A step of the customer's decision."""
    return named(STEPS, "KaStep", code)


def selection_state_name(code: object) -> str:
    """Where a candidate stands."""
    return named(SELECTED, "KaSelection", code)


def plan_state_name(code: object) -> str:
    """Where a plan stands."""
    return named(PLANS, "KaPlan", code)


def year_state_name(code: object) -> str:
    """Where a yearly result stands."""
    return named(YEARS, "KaYear", code)


def load_name(code: object) -> str:
    """How a load is judged."""
    return named(LOADS, "KaLoad", code)


def source_name(code: object) -> str:
    """What an entry was taken over from."""
    return named(SOURCES, "KaSource", code)


def field_name(code: object) -> str:
    """A field of a dialog or a part of a plan or year."""
    text = str(code)
    if text in FIELDS:
        return named(FIELDS, "KaField", text)
    return named(CRITERIA, "KaCriterion", text) if text in CRITERIA else named(COMPETENCES, "KaCompetence", text)


def parts_text(parts: Iterable[object]) -> str:
    """Several parts of a plan or year."""
    return "、".join(map(field_name, parts))


def points_text(points100: int | None) -> str:
    """Hundredths of a point."""
    return "–" if points100 is None else plain(points100, 2, 1)


def percent_text(share_bp: int | None) -> str:
    """A share in per cent."""
    return "–" if share_bp is None else f"{plain(share_bp, 2, 1)}%"


def hole_text(hole: Hole) -> str:
    """Where the line of the department is not whole."""
    if hole.kind == VACANT:
        return QCoreApplication.translate("KaHole", "Nobody is {post}.").format(post=post_name(hole.post))
    if hole.kind == LOOSE:
        return QCoreApplication.translate("KaHole", "{name} ({post}) reports to nobody.").format(name=hole.name, post=post_name(hole.post))
    return QCoreApplication.translate("KaHole", "{name} manages key accounts without a post.").format(name=hole.name)


def award_text(average100: int | None, *, enough: bool) -> str:
    """The outcome of a check."""
    if average100 is None:
        return QCoreApplication.translate("KaCheck", "not checked")
    words = QCoreApplication.translate("KaCheck", "sufficient") if enough else QCoreApplication.translate("KaCheck", "not sufficient")
    return f"{plain(average100, 2, 1)} {words}"
