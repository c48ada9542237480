"""What is counted of the use of archives, for whom."""

from kehu_desk.analysis.service.using import (
    DIMENSIONS,
    Asked,
    Figures,
    LookLine,
    Refusals,
    Report,
    scopes,
    use_statistics,
)

__all__ = ["DIMENSIONS", "Asked", "Figures", "LookLine", "Refusals", "Report", "scopes", "use_statistics"]
