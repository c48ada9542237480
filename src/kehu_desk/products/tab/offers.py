"""Buttons that follow what is offered: absent, greyed with the reasons, or ready."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kehu_desk.door.workflow import Offer
from kehu_desk.products.words import explain
from kehu_desk.ui import look


def weigh(buttons: Mapping[str, QPushButton], offers: Iterable[Offer]) -> None:
    """buttons: by the event they carry out."""
    reasons = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
    for event, each in buttons.items():
        each.setVisible(event in reasons)
        each.setEnabled(not reasons.get(event))
        each.setToolTip("\n".join(dict.fromkeys(reasons.get(event, []))))


def button_line(bar: QWidget, buttons: Iterable[QPushButton]) -> None:
    """Buttons beside each other; those that are absent leave no gap."""
    line = QHBoxLayout(bar)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.GAP)
    for each in buttons:
        line.addWidget(each)
    line.addStretch(1)
