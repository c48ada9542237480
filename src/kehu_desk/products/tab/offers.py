"""Buttons that follow what is offered: absent, greyed with the reasons, or ready."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QPushButton

from kehu_desk.door.workflow import Offer
from kehu_desk.products.words import explain


def weigh(buttons: Mapping[str, QPushButton], offers: Iterable[Offer]) -> None:
    """buttons: by the event they carry out."""
    reasons = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
    for event, each in buttons.items():
        each.setVisible(event in reasons)
        each.setEnabled(not reasons.get(event))
        each.setToolTip("\n".join(dict.fromkeys(reasons.get(event, []))))
