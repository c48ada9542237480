"""How a file of sales lines is to be taken in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from kehu_desk.exchange.sales_lines.columns import LABELS
from kehu_desk.kernel.errors import No, no

MODE: Final = "sales_lines"  # of an import batch
WANTED: Final = (("day",), ("qty",), ("code", "product"), ("price", "amount"))
WHOSE: Final = ("customer", "customer_no", "seller", "buyer")


@dataclass(frozen=True, slots=True)
class SalesPlan:
    """An import as wanted. mapping: column -> key of columns.TARGETS.

    level, source: of rows that do not say it themselves; seller: whose report the whole file is (levels 2 to 4): then 客户 is the buyer.
    expected: rows, for progress.
    """

    path: Path
    sheet: int
    header: int
    names: tuple[str, ...]
    mapping: Mapping[int, str]
    level: str = "L1"
    source: str = "erp"
    seller: UUID | None = None
    skip_errors: bool = True
    expected: int = 0

    @property
    def ignored(self) -> tuple[str, ...]:
        """Columns that mean nothing to us."""
        return tuple(name for column, name in enumerate(self.names) if column not in self.mapping)

    def title(self, key: str) -> str:
        """How the file calls the column of a target; the Chinese label when it has none."""
        return next((self.names[column] for column, each in self.mapping.items() if each == key), LABELS[key].zh)

    def problems(self) -> tuple[No, ...]:
        """Why this cannot be carried out: E_IMPORT_TWICE_MAPPED, E_IMPORT_NO_NAME for each column that is missing."""
        found, keys = list[No](), list(self.mapping.values())
        if twice := tuple(LABELS[key].zh for key in dict.fromkeys(keys) if keys.count(key) > 1):
            found.append(no("E_IMPORT_TWICE_MAPPED", fields=twice))
        for group in WANTED if self.seller is not None else (*WANTED, WHOSE):
            if not set(group) & set(keys):
                found.append(no("E_IMPORT_NO_NAME", field="/".join(LABELS[key].zh for key in group)))
        return tuple(found)
