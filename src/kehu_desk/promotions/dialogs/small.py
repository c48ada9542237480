"""Small dialogs of promotions: a customer takes part, what it cost with him, and what the promotion brought."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, scaled, yuan
from kehu_desk.promotions.queries.figures import NONE
from kehu_desk.promotions.queries.parts import PartRow
from kehu_desk.promotions.queries.view import PromotionView
from kehu_desk.promotions.rules.mechanics import wrong
from kehu_desk.promotions.service import evaluate_promotion, join_customer, reading, record_part
from kehu_desk.promotions.service.joining import NOTE
from kehu_desk.promotions.words import baseline_name, bp_text, explain, explain_all, field_name, field_of
from kehu_desk.sales.rules.lift import BEFORE, LAST_YEAR, SAME
from kehu_desk.ui import look
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines

PAUSE: Final = 300  # ms
YES, NO = "yes", "no"


def show_at_fields(dialog: AskingForm, refused: Refused) -> None:
    """What belongs to a field stands there, the rest below the form."""
    at = {field_of(each): explain(each) for each in refused.nos if field_of(each) in dialog.form.cells}
    dialog.form.set_problems(at)
    dialog.problems.show_lines([line for line in explain_all(refused) if line not in at.values()])


def head_of(view: PromotionView) -> str:
    """Which promotion: number, name, days."""
    return f"{view.row.no}    {view.row.title}    {view.row.starts_on} – {view.row.ends_on}"


class JoinDialog(CustomerForm):
    """Which customer takes part, and from which day."""

    def __init__(self, desk: Desk, view: PromotionView, parent: QWidget | None = None) -> None:
        """Today is proposed, or the last day of what is over."""
        self._promotion = view.row.id
        title = QCoreApplication.translate("PromotionSmall", "Customer takes part")
        fields = (
            Field(key="joined_on", label=field_name("joined_on"), kind=Kind.DATE, required=True),
            Field(key="note", label=field_name("note"), limit=NOTE, span=2),
        )
        super().__init__(desk, title, fields, None, parent)
        self.setWindowTitle(f"{title}  {view.row.no} {view.row.title}")
        self.form.set_values({"joined_on": self.today()})

    def carry_out(self, customer: UUID) -> None:
        """Let him join. Raises Refused."""
        values = self.form.values()
        self._desk.act(join_customer, self._promotion, customer, values["joined_on"], values["note"])

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below."""
        show_at_fields(self, refused)


class RecordDialog(AskingForm):
    """What it cost with one customer, and whether he did his part on time."""

    def __init__(self, desk: Desk, view: PromotionView, part: PartRow, parent: QWidget | None = None) -> None:
        """What stands there now is shown. Raises Refused E_NOT_FOUND."""
        self._promotion, self._customer = view.row.id, part.customer_id
        self._seen = reading.part_version(desk.door, desk.caller, part.id)
        title = QCoreApplication.translate("PromotionSmall", "Cost and progress")
        choices = [
            ("", ""), (YES, QCoreApplication.translate("PromotionSmall", "Yes")), (NO, QCoreApplication.translate("PromotionSmall", "No"))
        ]  # fmt: skip
        fields = (
            Field(key="cost_fen", label=field_name("cost_fen"), kind=Kind.MONEY, required=True),
            Field(key="done_on_time", label=field_name("done_on_time"), kind=Kind.CHOICE, options=choices),
            Field(key="note", label=field_name("note"), limit=NOTE, span=2),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.show_head(f"{head_of(view)}\n{part.customer}")
        done = {True: YES, False: NO, None: ""}[part.done_on_time]
        self.form.set_values({"cost_fen": part.cost_fen, "done_on_time": done, "note": part.note})

    def do(self) -> None:
        """Write it down. Raises Refused."""
        values: dict[str, Any] = self.form.values()
        done = {YES: True, NO: False}.get(values["done_on_time"])
        self._desk.act(record_part, self._promotion, self._customer, values["cost_fen"], done, values["note"], self._seen)

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below."""
        show_at_fields(self, refused)


class EvaluateDialog(AskingForm):
    """What was sold against what would have been sold anyway, reckoned while one types; and what follows from it."""

    reckoned = Signal()

    def __init__(self, desk: Desk, view: PromotionView, parent: QWidget | None = None) -> None:
        """The first baseline that can be had is proposed once it is known."""
        self._promotion, self._expected = view.row.id, view.terms.expected_lift_bp
        title = QCoreApplication.translate("PromotionSmall", "Evaluate promotion")
        kinds = [(code, baseline_name(code)) for code in (BEFORE, LAST_YEAR, NONE)]
        fields = (
            Field(key="baseline", label=field_name("baseline"), kind=Kind.CHOICE, required=True, options=kinds),
            Field(key="growth_bp", label=field_name("growth_bp")),
            Field(key="conclusion", label=field_name("conclusion"), kind=Kind.LONG, required=True, limit=2000),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.show_head(head_of(view))
        self.figures, self._soon = Lines(self.tr("Figures")), QTimer(self, interval=PAUSE, singleShot=True)
        self.column.insertWidget(self.column.indexOf(self.form), self.figures)
        self._asking = Latest(self, self._show, self.show_refused)
        self._soon.timeout.connect(self.reckon)
        self.form.edited.connect(lambda key: self._soon.start() if key != "conclusion" else None)
        self.form.set_values({"growth_bp": "100", "baseline": BEFORE})
        self._fresh = True
        self.resize(look.scaled(640), look.scaled(460))
        self.reckon()

    def growth(self) -> int | None:
        """Growth as typed, in basis points."""
        return scaled(self.form.values()["growth_bp"] or "100", 2)

    def reckon(self) -> None:
        """Ask on a worker what it came to."""
        door, caller, promotion, growth = self._desk.door, self._desk.caller, self._promotion, self.growth() or SAME
        self._asking.ask(lambda: reading.preview(door, caller, promotion, growth))

    def _show(self, seen: reading.Preview) -> None:
        if self._fresh and seen.lifts and self.form.values()["baseline"] not in seen.lifts:
            self.form.set_values({"baseline": next(iter(seen.lifts))})
        if self._fresh and not seen.lifts:
            self.form.set_values({"baseline": NONE})
        self._fresh = False
        self.figures.show_lines(self._lines(seen))
        self.reckoned.emit()

    def _lines(self, seen: reading.Preview) -> list[str]:
        if not seen.told:
            return [self.tr("Fewer than three customers take part, and not all are yours to see: the sums are not shown (B-017).")]
        sold = self.tr("{count} customers bought {qty} for {sum} yuan; it cost {cost} yuan.")
        lines = [sold.format(count=seen.customers, qty=plain(seen.actual3, 3, 0), sum=yuan(seen.net_fen), cost=yuan(seen.cost_fen))]
        text = self.tr("{kind}: {base}, lift {lift}")
        more = self.tr(", earned beyond it {margin} yuan, return {roi}")
        for kind, (base3, lift, margin, roi) in seen.lifts.items():
            line = text.format(kind=baseline_name(kind), base=plain(base3, 3, 0), lift=bp_text(lift))
            lines.append(line + (more.format(margin=yuan(margin), roi=bp_text(roi)) if margin is not None else ""))
        if not seen.lifts:
            lines.append(self.tr("There is nothing to compare with: fewer than four weeks before, and nothing last year."))
        if self._expected is not None:
            lines.append(self.tr("Expected: {lift}").format(lift=bp_text(self._expected)))
        if seen.noted != (0, 0):
            text = self.tr("Sales records with this number: {qty}, {sum} yuan")
            lines.append(text.format(qty=plain(seen.noted[0], 3, 0), sum=yuan(seen.noted[1])))
        return lines

    def do(self) -> None:
        """Write it down. Raises Refused."""
        values, growth = self.form.values(), self.growth()
        if growth is None:
            raise Refused(wrong("growth_bp", "growth"))
        self._desk.act(evaluate_promotion, self._promotion, values["baseline"], values["conclusion"], growth)

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below."""
        show_at_fields(self, refused)
