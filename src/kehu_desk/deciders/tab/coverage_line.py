"""How well the people of a customer are covered, in a line over the table; flags stand out."""

from fractions import Fraction

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kehu_desk.deciders.rules.coverage import Coverage
from kehu_desk.deciders.words import role_name
from kehu_desk.kernel.money import half_up, plain
from kehu_desk.ui import look


class CoverageLine(QWidget):
    """决策层覆盖 77.5 % · 外围接触 …; the tip tells it role by role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is told yet."""
        super().__init__(parent)
        self.figures, self.flags = QLabel(), QLabel()
        self.figures.setAccessibleName(self.tr("Coverage"))
        self.figures.setObjectName("muted")
        self.flags.setAccessibleName(self.tr("Warnings about coverage"))
        self.flags.setObjectName("problem")
        for each in (self.figures, self.flags):
            each.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.figures, 1)
        layout.addWidget(self.flags)

    def show_coverage(self, found: Coverage | None) -> None:
        """None hides the line."""
        self.setVisible(found is not None)
        if found is None:
            return
        parts = [self.tr("Coverage {share}").format(share=percent(found.value))]
        parts.append(self.tr("met {count} times in 90 days").format(count=found.touches))
        if found.peripheral is not None:
            parts.append(self.tr("{share} of it with little influence").format(share=percent(found.peripheral)))
        self.figures.setText(" · ".join(parts))
        lines = [
            self.tr("{role}: weight {weight}, met {met} of {target}").format(
                role=role_name(each.role), weight=each.weight, met=each.touches, target=each.target
            )
            for each in found.lines
        ]
        self.figures.setToolTip("\n".join(lines))
        self.figures.setAccessibleDescription("\n".join(lines))
        self.flags.setText(" · ".join(self._flags(found)))
        self.flags.setVisible(bool(self.flags.text()))

    def _flags(self, found: Coverage) -> list[str]:
        flags = []
        if found.unknown:
            flags.append(self.tr("No decider known"))
        if found.untouched:
            flags.append(self.tr("Deciders not met"))
        if found.outside:
            flags.append(self.tr("Outside contacts only"))
        return [f"⚠ {each}" for each in flags]


def percent(share: Fraction | None) -> str:
    """77.5 %; a dash when there is nothing to tell."""
    if share is None:
        return "–"
    return f"{plain(half_up(share.numerator * 1000, share.denominator), 1, 0)} %"
