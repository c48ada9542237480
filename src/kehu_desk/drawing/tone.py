"""The colours of a drawing: one set for each ground that it can stand on."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours as #rrggbb. series: of lines and bars, in order; good, warn, bad: of verdicts, which always bear a word or sign too."""

    ground: str
    ink: str
    muted: str
    line: str
    series: tuple[str, ...]
    good: str
    warn: str
    bad: str


PAPER = Tone("#ffffff", "#1c2129", "#6b737d", "#ccd1d6", ("#1f476b", "#c27a1a", "#3f8a63", "#8a5a9e"), "#19703d", "#8a5200", "#b3261e")
LIGHT = Tone("#ffffff", "#1d2730", "#566270", "#cfd6dd", ("#1f6690", "#c27a1a", "#2f8458", "#8a5a9e"), "#19703d", "#8a5200", "#b3261e")
DARK = Tone("#181c21", "#e3e8ed", "#a9b4bf", "#3d4650", ("#4fa3d4", "#efb54f", "#62cb8e", "#c39bd8"), "#62cb8e", "#efb54f", "#ff8d84")


@cache
def colour(code: str) -> Any:
    """A colour as ReportLab has it."""
    return HexColor(code)
