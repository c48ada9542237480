"""A row of the file as what it tells of one sales line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from kehu_desk.exchange.cells import Row
from kehu_desk.exchange.sales_lines.columns import Parser, parser_of
from kehu_desk.exchange.sales_lines.plan import SalesPlan
from kehu_desk.kernel.errors import No, no


@dataclass(slots=True)
class Entry:
    """told: target -> value of the cells that hold something; problems name their column."""

    row: Row
    told: dict[str, Any] = field(default_factory=dict)
    problems: list[No] = field(default_factory=list)


class Reader:
    """Reads the rows of one plan."""

    def __init__(self, plan: SalesPlan, *, from_1904: bool) -> None:
        """from_1904: how bare day numbers of the file count."""
        self._plan = plan
        self._columns: list[tuple[int, str, Parser]] = [
            (column, key, parser_of(key, from_1904=from_1904)) for column, key in sorted(plan.mapping.items())
        ]

    def entries(self, rows: Iterable[Row]) -> Iterator[Entry]:
        """The rows below the header."""
        return (self.entry(row) for row in rows if row.number > self._plan.header)

    def entry(self, row: Row) -> Entry:
        """One row."""
        made = Entry(row)
        told, cells, width = made.told, row.cells, len(row.cells)
        for column, key, parse in self._columns:
            if column >= width or cells[column] is None:
                continue
            value, problem = parse(cells[column])
            if problem is not None:
                made.problems.append(no(problem.code, **dict(problem.facts), column=self._plan.names[column]))
            elif value is not None:
                told[key] = value
        return made
