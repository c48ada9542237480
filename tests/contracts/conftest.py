"""Every test of this folder has an office that trades, with one published standard text and one seal."""

import pytest
from contract_office import ContractOffice

from trade_office import TradeOffice, trade, trade_folder

__all__ = ["trade", "trade_folder"]


@pytest.fixture
def desk(trade: TradeOffice) -> ContractOffice:
    """The office with what contracts need."""
    return ContractOffice(trade)
