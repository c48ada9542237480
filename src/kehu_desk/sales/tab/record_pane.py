"""The pane beside the list: one line in words, what was earned with it, and how far the goods of its customer are followed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.kernel.money import plain, yuan
from kehu_desk.sales.queries.detail import RecordView
from kehu_desk.sales.service.record_pages import Sheet
from kehu_desk.sales.tab.depth_bars import DepthPane
from kehu_desk.sales.words.records import price_text, qty_text, record_state, source_name, type_name, way_name
from kehu_desk.ui import look
from kehu_desk.ui.words import fact


class RecordPane(QScrollArea):
    """Shows a line, or a sentence while none is chosen."""

    def __init__(self) -> None:
        """Nothing is chosen yet."""
        super().__init__()
        self.setAccessibleName(self.tr("Line of sales"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(look.scaled(240))
        self.heading, self.tracing = QLabel(), DepthPane()
        self.heading.setWordWrap(True)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.facts = QFormLayout()
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(look.GAP, 0, look.GAP, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.heading)
        layout.addLayout(self.facts)
        layout.addWidget(self.tracing)
        layout.addStretch(1)
        self.setWidget(inside)
        self.show_nothing()

    def show_nothing(self, why: str = "") -> None:
        """No line, or why it cannot be shown."""
        self._clear()
        self.heading.setText(why or self.tr("Choose a line to see all of it."))
        self.tracing.hide()

    def show_sheet(self, sheet: Sheet) -> None:
        """A line with its customer's depth of tracing."""
        self._clear()
        self.heading.setText(sheet.customer)
        for label, text in lines_of(sheet.view):
            value = QLabel(text)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(label)
            name = QLabel(label)
            name.setObjectName("muted")
            self.facts.addRow(name, value)
        self.tracing.show_months(sheet.months, sheet.grade, sheet.target_bp)
        self.tracing.show()

    def _clear(self) -> None:
        while self.facts.rowCount():
            self.facts.removeRow(0)


def lines_of(view: RecordView) -> list[tuple[str, str]]:
    """What there is to say of a line: label and words."""
    it = view.line
    ours = QCoreApplication.translate("RecordPane", "Our company")
    dates = " / ".join(fact(each) for each in (it.made_on, it.expires_on) if each)
    foreign = it.currency != "CNY"
    people = " ".join(part for part in (view.verified_by, f"{view.verified_at:%Y-%m-%d}" if view.verified_at else "") if part)
    found = [
        (_say("Product"), " ".join(part for part in (view.product_code, view.product, it.spec) if part)),
        (_say("Level"), way_name(it.level)),
        (_say("Seller"), view.seller or (ours if it.level == "L1" else "")),
        (_say("Buyer"), view.buyer),
        (_say("Kind"), type_name(it.doc_type)),
        (_say("Date"), fact(it.traded_on)),
        (_say("Quantity"), _quantity(view)),
        (_say("Price"), f"{price_text(it.price4 or 0)} / {view.base_unit}"),
        (_say("Discount"), yuan(it.discount) if it.discount else ""),
        (_say("Amount"), f"{yuan(view.amount_doc)} {it.currency} × {plain(it.fx_rate8, 8, 2)} = {yuan(view.amount_fen)}" if foreign
         else yuan(view.amount_fen)),
        (_say("Margin"), yuan(view.margin_fen) if view.margin_fen is not None else _say("cost not known") if view.sees_margin else ""),
        (_say("Due on"), fact(it.due_on)),
        (_say("Number"), f"{it.ext_no} / {it.line_no}" if it.ext_no else ""),
        (_say("Batch"), it.batch_no),
        (_say("Made / expires"), dates),
        (_say("Source"), source_name(it.data_source)),
        (_say("State"), record_state(view.state)),
        (_say("Recorded by"), f"{view.created_by} {view.created_at:%Y-%m-%d}"),
        (_say("Checked by"), people),
        (_say("Corrections"), str(len(view.corrections)) if view.corrections else ""),
        (_say("Note"), it.note),
    ]  # fmt: skip
    return [(label, text) for label, text in found if text]


def _quantity(view: RecordView) -> str:
    it = view.line
    entered = f"{qty_text(it.qty_entered3 or 0)} {it.unit}"
    return entered if it.unit == view.base_unit else f"{entered} = {qty_text(it.qty3 or 0)} {view.base_unit}"


def _say(text: str) -> str:
    words = {
        "Product": QCoreApplication.translate("RecordPane", "Product"), "Level": QCoreApplication.translate("RecordPane", "Level"),
        "Seller": QCoreApplication.translate("RecordPane", "Seller"), "Buyer": QCoreApplication.translate("RecordPane", "Buyer"),
        "Kind": QCoreApplication.translate("RecordPane", "Kind"), "Date": QCoreApplication.translate("RecordPane", "Date"),
        "Quantity": QCoreApplication.translate("RecordPane", "Quantity"), "Price": QCoreApplication.translate("RecordPane", "Price"),
        "Discount": QCoreApplication.translate("RecordPane", "Discount"), "Amount": QCoreApplication.translate("RecordPane", "Amount"),
        "Margin": QCoreApplication.translate("RecordPane", "Margin"), "Due on": QCoreApplication.translate("RecordPane", "Due on"),
        "Number": QCoreApplication.translate("RecordPane", "Number"), "Batch": QCoreApplication.translate("RecordPane", "Batch"),
        "Made / expires": QCoreApplication.translate("RecordPane", "Made / expires"),
        "Source": QCoreApplication.translate("RecordPane", "Source"), "State": QCoreApplication.translate("RecordPane", "State"),
        "Recorded by": QCoreApplication.translate("RecordPane", "Recorded by"),
        "Checked by": QCoreApplication.translate("RecordPane", "Checked by"),
        "Corrections": QCoreApplication.translate("RecordPane", "Corrections"),
        "Note": QCoreApplication.translate("RecordPane", "Note"),
        "cost not known": QCoreApplication.translate("RecordPane", "cost not known"),
    }  # fmt: skip
    return words[text]
