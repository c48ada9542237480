"""Every test of this folder has an office that trades, and customers with people."""

from uuid import UUID

import pytest
from deciding_office import staffed

from trade_office import trade, trade_folder
from trade_seat import seat

__all__ = ["seat", "trade", "trade_folder"]


@pytest.fixture
def who(trade) -> dict[str, UUID]:  # noqa: F811
    return staffed(trade)
