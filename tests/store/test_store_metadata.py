"""A table that nobody imported gets no trigger and no migration: the composition root knows them all."""

import re
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "kehu_desk"


def test_importing_the_composition_root_fills_the_metadata_with_every_table():
    declared = {
        name for file in SOURCE.rglob("*.py") for name in re.findall(r'^    __tablename__ = "(\w+)"', file.read_text("utf-8"), re.M)
    }
    ask = "import kehu_desk.app; from kehu_desk.store.base import Base; print(*Base.metadata.tables)"
    known = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(SOURCE.parent)})
    assert declared >= {"customer", "loan", "audit", "number_row"}
    assert set(known.stdout.split()) == declared
