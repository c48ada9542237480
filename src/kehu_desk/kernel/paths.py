"""Where the program finds its own files, and where it keeps what belongs to this person's machine."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
HOME = "KEHU_HOME"


def resources() -> Path:
    """The folder with fonts, icons and reference tables: inside an installed package, or beside src in a checkout."""
    inside = PACKAGE / "resources"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "resources"


def translations() -> Path:
    """The folder with compiled translations."""
    inside = PACKAGE / "translations"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "translations"


def home() -> Path:
    """The folder for habits, logs and, where no other is chosen, the office. KEHU_HOME in the environment moves it."""
    if chosen := os.environ.get(HOME):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("kehu-desk", appauthor=False)


def usual_office() -> Path:
    """Where the store lies when nobody has chosen another folder."""
    return home() / "office"


def logs() -> Path:
    """Where defects are written down, without customer facts."""
    return home() / "logs"
