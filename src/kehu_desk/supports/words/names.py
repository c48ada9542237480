"""Names of codes of support, and its figures as people read them."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.money import plain, yuan
from kehu_desk.sales.rules.lift import SAME
from kehu_desk.supports.queries.returning import ReturnRow
from kehu_desk.supports.rules.terms import SupportTerms
from kehu_desk.ui.words import named, texts

KINDS: Final = texts({
    "advertising": QT_TRANSLATE_NOOP("SupportKind", "Advertising"),
    "promotion": QT_TRANSLATE_NOOP("SupportKind", "Promotion"),
    "display": QT_TRANSLATE_NOOP("SupportKind", "Display"),
    "staff": QT_TRANSLATE_NOOP("SupportKind", "Staff"),
    "vehicle": QT_TRANSLATE_NOOP("SupportKind", "Vehicles"),
    "training": QT_TRANSLATE_NOOP("SupportKind", "Training"),
    "sample": QT_TRANSLATE_NOOP("SupportKind", "Samples"),
    "equipment": QT_TRANSLATE_NOOP("SupportKind", "Equipment"),
    "other": QT_TRANSLATE_NOOP("SupportKind", "Other"),
})  # fmt: skip
LINE_KINDS: Final = texts({
    "item": QT_TRANSLATE_NOOP("SupportLineKind", "Item"),
    "staff": QT_TRANSLATE_NOOP("SupportLineKind", "Person"),
    "vehicle": QT_TRANSLATE_NOOP("SupportLineKind", "Vehicle"),
})  # fmt: skip
EVIDENCE: Final = texts({
    "photo": QT_TRANSLATE_NOOP("SupportEvidence", "Photo"),
    "sign_sheet": QT_TRANSLATE_NOOP("SupportEvidence", "Sign sheet"),
    "invoice": QT_TRANSLATE_NOOP("SupportEvidence", "Invoice"),
    "contract": QT_TRANSLATE_NOOP("SupportEvidence", "Contract"),
    "list": QT_TRANSLATE_NOOP("SupportEvidence", "List"),
    "other": QT_TRANSLATE_NOOP("SupportEvidence", "Other paper"),
})  # fmt: skip
STATES: Final = texts({
    "draft": QT_TRANSLATE_NOOP("SupportState", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("SupportState", "To be decided"),
    "approved": QT_TRANSLATE_NOOP("SupportState", "Approved"),
    "executing": QT_TRANSLATE_NOOP("SupportState", "Under way"),
    "reported": QT_TRANSLATE_NOOP("SupportState", "Reported"),
    "verified": QT_TRANSLATE_NOOP("SupportState", "Verified"),
    "partly_settled": QT_TRANSLATE_NOOP("SupportState", "Paid in part"),
    "settled": QT_TRANSLATE_NOOP("SupportState", "Settled"),
    "rejected": QT_TRANSLATE_NOOP("SupportState", "Rejected"),
    "cancelled": QT_TRANSLATE_NOOP("SupportState", "Cancelled"),
})  # fmt: skip
BASELINES: Final = texts({
    "last_year": QT_TRANSLATE_NOOP("SupportBaseline", "Same period last year"),
    "before": QT_TRANSLATE_NOOP("SupportBaseline", "Mean of the weeks before"),
})  # fmt: skip
FIELDS: Final = texts({
    "kind": QT_TRANSLATE_NOOP("SupportField", "Kind"),
    "title": QT_TRANSLATE_NOOP("SupportField", "Title"),
    "description": QT_TRANSLATE_NOOP("SupportField", "Description"),
    "starts_on": QT_TRANSLATE_NOOP("SupportField", "First day"),
    "ends_on": QT_TRANSLATE_NOOP("SupportField", "Last day"),
    "product_id": QT_TRANSLATE_NOOP("SupportField", "Product"),
    "promotion_id": QT_TRANSLATE_NOOP("SupportField", "Promotion it belongs to"),
    "target_qty3": QT_TRANSLATE_NOOP("SupportField", "Target: more quantity"),
    "target_fen": QT_TRANSLATE_NOOP("SupportField", "Target: more sales (yuan)"),
    "target_outlets": QT_TRANSLATE_NOOP("SupportField", "Target: outlets"),
    "dealer_share_bp": QT_TRANSLATE_NOOP("SupportField", "Customer's share (%)"),
    "expense_dept": QT_TRANSLATE_NOOP("SupportField", "Paid by department"),
    "evidence_kinds": QT_TRANSLATE_NOOP("SupportField", "Evidence needed"),
    "lines": QT_TRANSLATE_NOOP("SupportField", "Budget"),
    "line_kind": QT_TRANSLATE_NOOP("SupportField", "Line kind"),
    "item": QT_TRANSLATE_NOOP("SupportField", "Item, person or plate"),
    "qty": QT_TRANSLATE_NOOP("SupportField", "Quantity"),
    "unit_cost": QT_TRANSLATE_NOOP("SupportField", "Unit cost"),
    "since": QT_TRANSLATE_NOOP("SupportField", "From"),
    "until": QT_TRANSLATE_NOOP("SupportField", "Until"),
    "about": QT_TRANSLATE_NOOP("SupportField", "Task or driver"),
    "km": QT_TRANSLATE_NOOP("SupportField", "Kilometres"),
    "amount": QT_TRANSLATE_NOOP("SupportField", "Amount"),
    "note": QT_TRANSLATE_NOOP("SupportField", "Note"),
    "doc_no": QT_TRANSLATE_NOOP("SupportField", "Document no."),
    "baseline_kind": QT_TRANSLATE_NOOP("SupportField", "Baseline of its return"),
})  # fmt: skip


def kind_name(code: object) -> str:
    """广告, 促销, 陈列, 人员, 车辆 …"""
    return named(KINDS, "SupportKind", code)


def line_kind_name(code: object) -> str:
    """What a line of the budget is about."""
    return named(LINE_KINDS, "SupportLineKind", code)


def evidence_name(code: object) -> str:
    """What proves it."""
    return named(EVIDENCE, "SupportEvidence", code)


def state_name(code: object) -> str:
    """Where a request stands."""
    return named(STATES, "SupportState", code)


def baseline_name(code: object) -> str:
    """What a lift is measured against."""
    return named(BASELINES, "SupportBaseline", code)


def field_name(key: str) -> str:
    """What a field is called."""
    return named(FIELDS, "SupportField", key)


def quantity_text(qty3: int, unit: str = "") -> str:
    """100 瓶."""
    return f"{plain(qty3, 3, 0)} {unit}".strip()


def percent_text(bp: int) -> str:
    """Basis points as 2.35 %."""
    return f"{plain(bp, 2, 0)} %"


def share_text(dealer_share_bp: int, asked_fen: int) -> str:
    """Who bears how much of it."""
    text = QCoreApplication.translate("SupportWords", "Our part {ours} yuan; the customer bears {share}")
    return text.format(ours=yuan(asked_fen), share=percent_text(dealer_share_bp))


def target_text(terms: SupportTerms, unit: str) -> str:
    """What it is to bring."""
    parts = []
    if terms.target_qty3:
        quantity = quantity_text(terms.target_qty3, unit)
        parts.append(QCoreApplication.translate("SupportWords", "{quantity} more sold").format(quantity=quantity))
    if terms.target_fen:
        parts.append(QCoreApplication.translate("SupportWords", "{amount} yuan more sales").format(amount=yuan(terms.target_fen)))
    if terms.target_outlets:
        parts.append(QCoreApplication.translate("SupportWords", "{count} outlets").format(count=f"{terms.target_outlets:,}"))
    return " · ".join(parts)


def return_lines(row: ReturnRow, unit: str) -> list[str]:
    """What was sold over a baseline that is named, and what that returned as far as this person may know it."""
    base = QCoreApplication.translate("SupportWords", "{baseline}: {quantity}").format(
        baseline=_baseline(row), quantity=quantity_text(row.baseline3, unit)
    )
    sold = QCoreApplication.translate("SupportWords", "Sold {since} – {until}: {quantity}").format(
        since=row.since.isoformat(), until=row.until.isoformat(), quantity=quantity_text(row.actual3, unit)
    )
    lift = (
        QCoreApplication.translate("SupportWords", "lift {percent}").format(percent=percent_text(row.lift_bp))
        if row.lift_bp is not None
        else ""
    )
    return [base, " · ".join(part for part in (sold, lift) if part), _roi(row)]


def _baseline(row: ReturnRow) -> str:
    name = baseline_name(row.kind)
    if row.weeks:
        return QCoreApplication.translate("SupportWords", "{name} ({weeks} weeks)").format(name=name, weeks=row.weeks)
    growth = percent_text(row.growth_bp)
    return name if row.growth_bp == SAME else f"{name} × {growth}"


def _roi(row: ReturnRow) -> str:
    if row.hidden:
        return QCoreApplication.translate("SupportWords", "Its return is for those who see cost prices.")
    if row.roi_bp is None:
        return QCoreApplication.translate("SupportWords", "No return can be told: nothing was sold, or a cost price is missing.")
    told = QCoreApplication.translate("SupportWords", "Return on {cost} yuan: {roi}").format(
        cost=yuan(row.cost_fen), roi=percent_text(row.roi_bp)
    )
    if row.incremental_fen is None:
        return told
    more = QCoreApplication.translate("SupportWords", "incremental margin {margin} yuan").format(margin=yuan(row.incremental_fen))
    return f"{more} · {told}"
