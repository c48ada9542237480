"""What happened to a loan, in words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.borrowing.queries import Happening
from kehu_desk.borrowing.words.names import carrier_name, cause_name, day_text, state_name, step_name, step_state_name, way_name
from kehu_desk.borrowing.words.notices import stage_name
from kehu_desk.ui.words import texts

HAPPENINGS: Final = texts({
    "requested": QT_TRANSLATE_NOOP("LoanHistory", "asked for"),
    "step": QT_TRANSLATE_NOOP("LoanHistory", "{step}: {decision} {opinion}"),
    "fresh_step": QT_TRANSLATE_NOOP("LoanHistory", "fresh approval at the raised level, {step}: {decision} {opinion}"),
    "queued": QT_TRANSLATE_NOOP("LoanHistory", "joined the queue"),
    "ready": QT_TRANSLATE_NOOP("LoanHistory", "ready, kept for the borrower"),
    "released": QT_TRANSLATE_NOOP("LoanHistory", "handed out"),
    "overdue": QT_TRANSLATE_NOOP("LoanHistory", "overdue"),
    "handed_in": QT_TRANSLATE_NOOP("LoanHistory", "edit handed in"),
    "handed_in_late": QT_TRANSLATE_NOOP("LoanHistory", "edit handed in late"),
    "return_declared": QT_TRANSLATE_NOOP("LoanHistory", "return declared"),
    "closed": QT_TRANSLATE_NOOP("LoanHistory", "ended: {state}"),
    "closed_late": QT_TRANSLATE_NOOP("LoanHistory", "ended: {state}, {days} days late"),
    "renewal_asked": QT_TRANSLATE_NOOP("LoanHistory", "renewal asked for: {old} → {new}"),
    "renewal_granted": QT_TRANSLATE_NOOP("LoanHistory", "renewed: {old} → {new}"),
    "renewal_refused": QT_TRANSLATE_NOOP("LoanHistory", "renewal refused: {reason}"),
    "renewal_void": QT_TRANSLATE_NOOP("LoanHistory", "renewal void: the loan moved on before the decision"),
    "due": QT_TRANSLATE_NOOP("LoanHistory", "notice: {stage}"),
    "reminded": QT_TRANSLATE_NOOP("LoanHistory", "reminded"),
    "recalled": QT_TRANSLATE_NOOP("LoanHistory", "called back ({cause}), due {due} now"),
    "revoked": QT_TRANSLATE_NOOP("LoanHistory", "rights ended: {reason}"),
    "incident_return_refused": QT_TRANSLATE_NOOP("LoanHistory", "return refused: {reason}"),
    "incident_lost": QT_TRANSLATE_NOOP("LoanHistory", "declared lost: {reason}"),
    "proposed_lost": QT_TRANSLATE_NOOP("LoanHistory", "loss proposed: {reason}"),
    "proposed_settle": QT_TRANSLATE_NOOP("LoanHistory", "settlement proposed: {reason}"),
    "carrier_out": QT_TRANSLATE_NOOP("LoanHistory", "{carrier} goes out, {pages} pages"),
    "carrier_back": QT_TRANSLATE_NOOP("LoanHistory", "{carrier}: {way}"),
})  # fmt: skip
DAYS: Final = frozenset({"due", "old", "new"})


def happening_text(each: Happening, office: ZoneInfo) -> str:
    """What happened, without when and by whom."""
    if each.kind not in HAPPENINGS:
        return each.kind
    gaps = {name: _word(name, value, each.facts, office) for name, value in each.facts.items()}
    return QCoreApplication.translate("LoanHistory", HAPPENINGS[each.kind]).format_map(gaps).strip()


def _word(name: str, value: object, facts: Mapping[str, object], office: ZoneInfo) -> str:
    if name == "carrier":
        return carrier_name(value, int(str(facts.get("number", 0))))
    if name in DAYS:
        at = datetime.fromisoformat(value) if isinstance(value, str) and "T" in value else value
        return day_text(at, office) if isinstance(at, datetime) else str(at)
    named = {"step": step_name, "decision": step_state_name, "state": state_name, "cause": cause_name, "stage": stage_name, "way": way_name}
    return named[name](value) if name in named else str(value)
