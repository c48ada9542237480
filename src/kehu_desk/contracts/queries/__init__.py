"""Reads of contracts: the list, one contract, terms in force, what is due."""

from kehu_desk.contracts.queries.due import UnsignedDelivery, late_duties, late_originals, unsigned_deliveries
from kehu_desk.contracts.queries.listing import (
    SORTABLE,
    STANDING,
    ContractRow,
    Picked,
    contract_keys,
    contract_page,
    contract_rows,
)
from kehu_desk.contracts.queries.reading import AmendmentRow, ContractView, DeviationRow, ObligationRow, ScanRow, StepRow, contract_view
from kehu_desk.contracts.queries.terms import active_contract, contract_no, terms_on

__all__ = [
    "SORTABLE", "STANDING", "AmendmentRow", "ContractRow", "ContractView", "DeviationRow", "ObligationRow", "Picked", "ScanRow",
    "StepRow", "UnsignedDelivery", "active_contract", "contract_keys", "contract_no", "contract_page", "contract_rows", "contract_view",
    "late_duties", "late_originals", "terms_on", "unsigned_deliveries",
]  # fmt: skip
