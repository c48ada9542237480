"""Values between the store and a form: days, scales and regions are written differently in each."""

from datetime import date
from functools import lru_cache
from typing import Any

from kehu_desk.archives.rules.fields import Field
from kehu_desk.archives.table import region_words
from kehu_desk.kernel.regions import find_region, tables


@lru_cache(maxsize=1)
def region_hints() -> list[tuple[str, str]]:
    """(code, 浙江杭州) of every province and city: what a region line suggests. Counties are typed."""
    return [(code, region_words(code)) for code in tables().names if code.endswith("00")]


def shown(each: Field, value: Any) -> Any:
    """A stored value as the form takes it."""
    if value is None:
        return None
    if each.kind == "date":
        return date.fromisoformat(value)
    if each.kind == "scale":
        return str(value)
    if each.kind == "region":
        return region_words(value)
    if each.kind == "table":
        return [{column.key: shown(column, row.get(column.key)) for column in each.columns} for row in value]
    return value


def stored(each: Field, value: Any) -> Any:
    """A form's value as it is stored. A region that is not known stays as it was typed."""
    if isinstance(value, date):
        return value.isoformat()
    if each.kind == "scale":
        return int(value) if value else None
    if each.kind == "region" and value:
        return find_region(value) or value
    if each.kind == "table":
        return [_row(each, row) for row in value or ()]
    return value


def _row(each: Field, row: dict[str, Any]) -> dict[str, Any]:
    """A row without its empty cells."""
    made = {column.key: stored(column, row.get(column.key)) for column in each.columns}
    return {key: value for key, value in made.items() if value not in (None, "", [], False)}
