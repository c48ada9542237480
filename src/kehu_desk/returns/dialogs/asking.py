"""What the dialog 【登记退换】 asks: the fields of the head, and a line as a row of cells."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from kehu_desk.kernel.money import plain
from kehu_desk.returns.dialogs.cells import ON
from kehu_desk.returns.dialogs.columns import day_text
from kehu_desk.returns.queries.sources import SourceRow
from kehu_desk.returns.rules.codes import FREIGHTS, KINDS, REASONS
from kehu_desk.returns.rules.lines import ReturnLine
from kehu_desk.returns.words import freight_name, kind_name, quantity_text, reason_name
from kehu_desk.ui.fields import Field, Kind

SOURCE: Final = "source"


def typed_row(line: ReturnLine, row: SourceRow | None) -> dict[str, str]:
    """A line as the grid of the dialog shows it; batch and days are those of the line that was sold unless others were typed."""
    sold = row.sold if row is not None else None
    return {
        SOURCE: str(line.source_id), "product": f"{row.product} {row.spec}".strip() if row is not None else "",
        "delivered": day_text(row.traded_on) if row is not None else "", "left": quantity_text(sold.left3) if sold is not None else "0",
        "qty": plain(line.qty_entered3, 3, 0) if line.qty_entered3 is not None else "", "unit": line.unit,
        "batch_no": line.batch_no or (sold.batch_no if sold is not None else ""),
        "made_on": day_text(line.made_on or (sold.made_on if sold is not None else None)),
        "expires_on": day_text(line.expires_on or (sold.expires_on if sold is not None else None)), "intact": ON if line.intact else "",
        "carrier_signed": ON if line.carrier_signed else "", "note": line.note,
    }  # fmt: skip


def head_fields() -> tuple[Field, ...]:
    """Kind, reason, day, freight, contact, policy, note."""
    kinds, reasons = [(code, kind_name(code)) for code in KINDS], [(code, reason_name(code)) for code in REASONS]
    freights = [(code, freight_name(code)) for code in FREIGHTS]
    return (
        Field(key="kind", label=QCoreApplication.translate("RmaDialog", "Kind"), kind=Kind.CHOICE, options=kinds, required=True),
        Field(key="reason", label=QCoreApplication.translate("RmaDialog", "Reason"), kind=Kind.CHOICE, options=reasons, required=True),
        Field(
            key="requested_on", label=QCoreApplication.translate("RmaDialog", "Asked for on"), kind=Kind.DATE, required=True,
        ),
        Field(
            key="freight_by", label=QCoreApplication.translate("RmaDialog", "Freight"), kind=Kind.CHOICE, options=freights,
            required=True,
        ),
        Field(key="contact", label=QCoreApplication.translate("RmaDialog", "Contact"), limit=60),
        Field(key="policy", label=QCoreApplication.translate("RmaDialog", "Policy"), limit=100),
        Field(key="note", label=QCoreApplication.translate("RmaDialog", "Note"), limit=500, span=2),
    )  # fmt: skip
