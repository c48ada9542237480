"""The composition root and its nouns bring every table with them: a store made without one of them could not be used later."""

import subprocess
import sys

ALL = """
import importlib, pkgutil
import kehu_desk, kehu_desk.app
from kehu_desk.store.base import Base
listed = set(Base.metadata.tables)
for module in pkgutil.walk_packages(kehu_desk.__path__, "kehu_desk."):
    if module.name.rpartition(".")[2] in ("entities", "numbers", "approvals", "audit", "change", "grants", "levels"):
        importlib.import_module(module.name)
print(sorted(set(Base.metadata.tables) - listed), "number_row" in listed, "import_batch" in listed)
"""


def test_no_table_is_missing_when_only_the_composition_root_is_imported():
    done = subprocess.run([sys.executable, "-c", ALL], capture_output=True, text=True, check=True)
    assert done.stdout == "[] True True\n"
