"""Where the program finds its own files."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """The folder with fonts, icons and reference tables: inside an installed package, or beside src in a checkout."""
    inside = PACKAGE / "resources"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "resources"


def translations() -> Path:
    """The folder with compiled translations."""
    inside = PACKAGE / "translations"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "translations"
