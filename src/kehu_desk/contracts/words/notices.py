"""What the clock tells of contracts. Source: business.md §25 (reminders)."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.ui.words import texts

NOTICES: Final = texts({
    "contract_ending": QT_TRANSLATE_NOOP("Notice", "Contract {contract} ends on {end}, in {days} days. Renew it or let it end."),
    "contract_notice": QT_TRANSLATE_NOOP(
        "Notice", "The day of notice of contract {contract} is near; it ends on {end}. Say in time whether it goes on."
    ),
    "contract_originals": QT_TRANSLATE_NOOP("Notice", "The originals of contract {contract}, sent on {sent}, are not back yet."),
    "contract_unsigned": QT_TRANSLATE_NOOP(
        "Notice", "Goods are delivered since {since} on contract {contract}, which nobody has signed. Get it signed or stop delivery."
    ),
    "contract_renewed": QT_TRANSLATE_NOOP(
        "Notice", "Contract {contract} renews itself: the draft {successor} is ready to be checked and handed in."
    ),
})  # fmt: skip


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice in words."""
    return dict(facts)
