"""An office founded on the first set-up holds every table that the program will ever ask it for."""

import subprocess
import sys

CODE = """
import sys
from pathlib import Path
import kehu_desk.app
from kehu_desk.store.base import Base
known = set(Base.metadata.tables)
import importlib
for path in sorted(Path("src/kehu_desk").rglob("*.py")):
    parts = path.relative_to("src").with_suffix("").parts
    if not {"shell", "ui", "scripts", "preflight", "__main__", "__init__", "tab", "dialogs", "pages"} & set(parts) and "__tablename__" in path.read_text("utf-8"):
        importlib.import_module(".".join(parts))
print(sorted(set(Base.metadata.tables) - known))
"""


def test_no_table_comes_up_after_the_store_was_opened():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, env={"PYTHONPATH": "src"}, check=True)
    assert done.stdout == "[]\n"
