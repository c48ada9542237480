"""The pane 【详情】 of one promotion: where it stands, its numbers and whom it is for, who takes part, what it brought."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.promotions.queries.parts import PartRow
from kehu_desk.promotions.queries.view import PromotionView
from kehu_desk.promotions.table import STAGES, part_source
from kehu_desk.promotions.words import (
    baseline_name,
    bp_text,
    explain_all,
    field_name,
    kind_name,
    numbers_told,
    scope_told,
    stacking_name,
    stage_name,
)
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.detail_pane import DetailPane, Standing
from kehu_desk.ui.facts import Facts, by_hand
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

ROOM: Final = 130  # px of the customers at least


class PromotionDetail(DetailPane):
    """Shows the promotion it is given; empty facts are left out."""

    part_chosen = Signal()

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: PromotionView | None = None
        source = part_source(self._parts, self.tr("yes"), self.tr("no"))
        copies = CountedCopy(desk, self, lambda each: each if isinstance(each, UUID) else None)
        name = self.tr("Customers that take part")
        self.parts = TableView(name, WindowModel(source), memory=desk.memory, key="promotions/parts", may_copy=copies)
        self.parts.setMinimumHeight(look.scaled(ROOM))
        self.parts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.parts.selectionModel().selectionChanged.connect(lambda *_: self.part_chosen.emit())
        column = self.build(self.parts)
        column.setStretchFactor(self.parts, 1)
        self.show_nothing()

    def _parts(self) -> Sequence[PartRow]:
        return self.view.parts if self.view else ()

    def chosen_part(self) -> PartRow | None:
        """The one customer chosen; the only one where there is but one."""
        ids = self.parts.chosen_ids() if self.parts.chosen_count() == 1 else []
        rows = list(self._parts())
        return next((row for row in rows if row.customer_id in ids), rows[0] if len(rows) == 1 else None)

    def show_nothing(self) -> None:
        """No promotion is chosen."""
        self._fill(None, self.tr("Choose a promotion on the left."))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: PromotionView) -> None:
        """One promotion."""
        row = view.row
        spent = yuan(row.cost_fen) if row.cost_fen is not None else "–"
        figure = self.tr("cost {cost} of {budget}").format(cost=spent, budget=yuan(row.budget_fen))
        self._fill(view, f"{row.no}  {row.title}", Standing(stage_name(row.stage), STAGES[row.stage], figure))

    def _fill(self, view: PromotionView | None, head: str, standing: Standing | None = None) -> None:
        self.view = view
        self.parts.setVisible(view is not None and bool(view.parts))
        self.parts.rows.refresh()
        self.tell(head, self._facts(view) if view else (), standing)

    def _facts(self, view: PromotionView) -> Facts:
        terms, row = view.terms, view.row
        everything = self.tr("all")
        goods = "、".join(view.products[each].name for each in terms.products if each in view.products)
        planned = yuan(view.planned_fen) if view.planned_fen is not None else ""
        decided = by_hand(view.decided_by, view.decided_at, self._office) if view.decided_by else ""
        return [
            (field_name("kind"), kind_name(row.kind)),
            (self.tr("Days"), f"{row.starts_on} – {row.ends_on}"),
            *numbers_told(row.kind, terms.mechanics, view.products),
            (self.tr("Fixed cost"), planned),
            (field_name("products"), goods or everything),
            *(scope_told(terms.scope, view.customers) if any(terms.scope) else [(field_name("customers"), everything)]),
            (field_name("stacking"), stacking_name(terms.stacking)),
            (field_name("expected_lift_bp"), bp_text(terms.expected_lift_bp) if terms.expected_lift_bp is not None else ""),
            (field_name("season_plan_id"), view.season),
            (field_name("text"), terms.text),
            (self.tr("Customers"), self._count(view)),
            *self._results(view.results, told=view.told),
            (self.tr("Drafted by"), view.drafted_by),
            (self.tr("Handed in"), by_hand(view.drafted_by, view.submitted_at, self._office)),
            (self.tr("Decided"), decided),
            (self.tr("Opinion"), view.decision),
        ]

    def _count(self, view: PromotionView) -> str:
        count, seen = view.row.customers, len(view.parts)
        if not count:
            return self.tr("none yet")
        return str(count) if count == seen else self.tr("{count}, of which {seen} are yours to see").format(count=count, seen=seen)

    def _results(self, results: dict[str, Any], *, told: bool) -> Facts:
        if not results:
            return []
        conclusion = (field_name("conclusion"), f"{results['conclusion']}  ({results['by']} {results['on']})")
        if not told or "actual3" not in results:
            return [conclusion]
        base = baseline_name(results["kind"])
        if results["baseline3"] is not None:
            base = f"{base}  {plain(results['baseline3'], 3, 0)}"
        lift = bp_text(results["lift_bp"])
        if results["expected_lift_bp"] is not None:
            lift = self.tr("{lift}, expected {expected}").format(lift=lift, expected=bp_text(results["expected_lift_bp"]))
        earned = yuan(results["margin_fen"]) if results.get("margin_fen") is not None else ""
        return [
            (self.tr("Sold"), f"{plain(results['actual3'], 3, 0)}  {yuan(results['net_fen'])}"), (field_name("baseline"), base),
            (self.tr("Lift"), lift), (self.tr("Earned beyond it"), earned),
            (self.tr("Return"), bp_text(results["roi_bp"]) if results.get("roi_bp") is not None else ""), conclusion,
        ]  # fmt: skip
