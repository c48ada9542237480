"""From stored values of a section to the words on paper. What is above the loan is said to be withheld, never left out (B-114)."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from kehu_desk.access.sections import covered
from kehu_desk.archives.queries import SectionView
from kehu_desk.archives.rules.checks import UNKNOWN, filled
from kehu_desk.archives.rules.fields import Field, field, fields_of, option_zh
from kehu_desk.archives.rules.sources import LETTERS
from kehu_desk.dossier import labels
from kehu_desk.dossier.paper.labels import NOT_GRANTED
from kehu_desk.dossier.paper.values import Block, Fact, Facts, Grid, Text
from kehu_desk.kernel.money import yuan
from kehu_desk.kernel.regions import region_path


def blocks(view: SectionView, level: int, marks: Mapping[str, str] | None = None) -> tuple[Block, ...]:
    """The accepted text of a section, as far as a right of this level reaches. A section never accepted has none.

    marks: field -> the kind of source that its value comes from; letters stand behind the fields, their meaning below the section.
    """
    if not view.number:
        return ()
    facts: list[Fact] = []
    grids: list[Grid] = []
    said: set[str] = set()
    for each in fields_of(view.section):
        value = view.values.get(each.key)
        if each.level > covered(view.section, level) or each.key in view.hidden:
            facts.append(Fact(each.zh, NOT_GRANTED))
        elif each.kind == "table" and filled(value):
            letter = _letter(marks, each.key, said)
            made = grid(each, value)
            grids.append(replace(made, title=f"{made.title} {letter}") if letter else made)
        elif filled(value):
            facts.append(Fact(each.zh, text(each, value), _letter(marks, each.key, said)))
        elif filled(reason := view.values.get(UNKNOWN, {}).get(each.key)):
            facts.append(Fact(each.zh, labels.unknown(str(reason))))
        elif not each.rare:
            facts.append(Fact(each.zh, labels.BLANK))
    return (Facts(tuple(facts)), *grids, *_legend(said))


def _letter(marks: Mapping[str, str] | None, key: str, said: set[str]) -> str:
    kind = (marks or {}).get(key, "")
    if kind in LETTERS:
        said.add(kind)
    return LETTERS.get(kind, "")


def _legend(said: Collection[str]) -> tuple[Block, ...]:
    """What the letters of a section mean, only those that stand in it."""
    names = [f"{letter} {option_zh(field('BAS', 'info_source'), kind)}" for kind, letter in LETTERS.items() if kind in said]
    return (Text(f"{labels.SOURCES_HEAD}：{'　'.join(names)}"),) if names else ()


def grid(each: Field, rows: Any) -> Grid:
    """A field of several lines; columns in which no line has anything are left out."""
    columns = [column for column in each.columns if any(filled(row.get(column.key)) for row in rows)]
    lines = tuple(tuple(_cell(column, row.get(column.key)) for column in columns) for row in rows)
    return Grid(tuple(column.zh for column in columns), lines, each.zh)


def _cell(column: Field, value: Any) -> str:
    return text(column, value) if filled(value) else ""


def text(each: Field, value: Any) -> str:
    """One filled value in words: choices and regions by name, money as 1,234.00 元."""
    match each.kind:
        case "choice":
            return option_zh(each, value)
        case "region":
            return region(str(value))
        case "fen":
            return money(int(value))
        case "bp":
            return percent(int(value))
        case "scale":
            return f"{value} / 5"
        case "bool":
            return labels.YES if value else labels.NO
        case "tags":
            return "、".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return str(value)


def region(code: str) -> str:
    """Names from the province down; the code itself when it is unknown."""
    return " ".join(region_path(code)) or code


def money(fen: int) -> str:
    """``1,234.00 元``."""
    return f"{yuan(fen)} 元"


def percent(points: int) -> str:
    """Basis points as ``12.5%``, without idle zeros."""
    return f"{points / 100:.2f}".rstrip("0").rstrip(".") + "%"


def moment(at: datetime | None, office: ZoneInfo) -> str:
    """``2026-03-05 10:00`` in the office's zone; empty for none."""
    return f"{at.astimezone(office):%Y-%m-%d %H:%M}" if at else ""


def day(at: datetime | None, office: ZoneInfo) -> str:
    """``2026-03-05``; empty for none."""
    return moment(at, office)[:10]


def zoned(at: datetime, office: ZoneInfo) -> str:
    """``2026-03-05 10:00 UTC+08:00``. Source: B-111."""
    local = at.astimezone(office)
    return f"{local:%Y-%m-%d %H:%M} UTC{local.isoformat()[-6:]}"
