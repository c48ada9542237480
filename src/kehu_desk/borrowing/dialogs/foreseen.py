"""What a request will lead to, below the form that asks for it."""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kehu_desk.borrowing.service.forecast import Forecast
from kehu_desk.borrowing.words import day_text, explain, relation_name, step_name
from kehu_desk.ui import look
from kehu_desk.ui.lines import Lines

TAKEN: Final = frozenset({"E_LOCKED", "E_HELD_FOR_OTHER"})
NOT_YET: Final = frozenset({"E_PURPOSE"})  # the person may still be typing


class Foreseen(QWidget):
    """The way, the term, what stands in the way; and, where something is out and nobody has to approve, a place in the queue."""

    def __init__(self) -> None:
        """Nothing is foreseen yet."""
        super().__init__()
        self.route, self.warnings = Lines(self.tr("What follows")), Lines(self.tr("Warnings"), "warn")
        self.wait = QCheckBox(self.tr("Join the queue at once"))
        self.wait.setAccessibleName(self.wait.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        for each in (self.route, self.warnings, self.wait):
            layout.addWidget(each)
        self.show_forecast(None)

    def show_forecast(self, seen: Forecast | None) -> None:
        """None shows nothing."""
        taken = seen is not None and any(each.code in TAKEN for each in seen.warnings)
        self.wait.setVisible(taken and seen is not None and not seen.route)
        self.route.show_lines([self._way(seen), self._term(seen)] if seen else [])
        self.warnings.show_lines(self._stops(seen, taken=taken) if seen else [])

    def waits(self) -> bool:
        """Whether a place in the queue is wanted at once (T08)."""
        return self.wait.isChecked() and not self.wait.isHidden()

    def _stops(self, seen: Forecast, *, taken: bool) -> list[str]:
        found = [explain(each) for each in (*seen.nos, *seen.warnings) if each.code not in NOT_YET]
        return [*found, self.tr("You may join the queue once the request is approved.")] if taken and seen.route else found

    def _way(self, seen: Forecast) -> str:
        if seen.at_once:
            return self.tr("Released at once: you are the {relation} (B-045).").format(relation=relation_name(seen.basis))
        steps = [self.tr("{step} {person}").format(step=step_name(step), person=person) for step, person in seen.route]
        text = self.tr("Way: {steps}") if steps else self.tr("No approval needed; {steps}")
        return text.format(steps=" → ".join([*steps, self.tr("release by the custodian")]))

    def _term(self, seen: Forecast) -> str:
        text = self.tr("Due {day} when released today.").format(day=day_text(seen.due_on))
        more = self.tr("Renewals possible: {count}.").format(count=seen.renewals) if seen.renewals else ""
        return f"{text} {more}".strip()
