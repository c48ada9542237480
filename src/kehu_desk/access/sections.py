"""The sections of an archive: code, default level and kind. Source: business.md §2."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Section(NamedTuple):
    """level: 0 public, 1 internal, 2 secret, 3 top secret. kind: card, filed, own (own workflow), live."""

    code: str
    level: int
    kind: str


_TABLE = """
CARD 0 card
BAS 1 filed
FEA 1 filed
BUS 1 filed
TRD 2 filed
DEC 2 filed
CRE 2 own
CON 2 own
INT 2 live
SAL 1 live
VIS 1 live
RET 1 live
SVC 1 live
STK 1 live
POL 1 live
"""


def _sections() -> Mapping[str, Section]:
    rows = (line.split() for line in _TABLE.strip().splitlines())
    return {code: Section(code, int(level), kind) for code, level, kind in rows}


SECTIONS: Final = _sections()
FILED: Final = tuple(code for code, section in SECTIONS.items() if section.kind == "filed")
FLOOR: Final = {code: section.level for code, section in SECTIONS.items()}
LOWEST: Final = {code: 0 if code == "CARD" else 1 for code in SECTIONS}
TOP: Final = 3


def is_live(section: str) -> bool:
    """Dated entries, appended in daily work."""
    return SECTIONS[section].kind == "live"


def effective(section: str, archive_level: int, own: Mapping[str, int] | None = None) -> int:
    """max(what the archive was raised to, what the section was set to, else its default). Source: borrowing.md §1, B-159.

    Below its default a section stands only when two managers have said so; never below L1, since L0 is the card's alone.
    """
    stands = (own or {}).get(section, FLOOR[section])
    return FLOOR[section] if section == "CARD" else max(LOWEST[section], archive_level, stands)


def covered(section: str, level: int) -> int:
    """The highest level of fields that a right of this level on the section reaches: those at the default come down with it."""
    return max(level, FLOOR[section])
