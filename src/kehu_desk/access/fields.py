"""Fields that an office may see above or outside its sections. Source: borrowing.md §2 (offices)."""

from typing import Final

from kehu_desk.people.actor import Actor

BANK: Final = frozenset({"bank_name", "bank_account", "tax_no"})
ASSETS: Final = frozenset({"total_assets_fen", "net_assets_fen", "assets_as_of", "reg_capital_fen"})
OFFICE_FIELDS: Final[dict[tuple[str, str], frozenset[str]]] = {
    ("contract", "BAS"): BANK | {"legal_rep"},
    ("finance", "BAS"): BANK | ASSETS,
    ("service", "DEC"): frozenset({"contacts.name", "contacts.mobile", "contacts.phone"}),
}


def office_fields(actor: Actor, section: str) -> frozenset[str]:
    """Keys of fields shown to this person whatever their level."""
    found: frozenset[str] = frozenset()
    for role in actor.roles:
        found |= OFFICE_FIELDS.get((role, section), frozenset())
    return found
