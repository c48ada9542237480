"""Importing the list of nouns fills the metadata: a table that nobody imported would get no trigger and no migration."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMED = """
import re, sys
from pathlib import Path
sys.path.insert(0, "src")
import kehu_desk.nouns
from kehu_desk.store.base import Base
texts = (path.read_text("utf-8") for path in Path("src/kehu_desk").rglob("*.py"))
named = {name for text in texts for name in re.findall(r'__tablename__ = "(\\w+)"', text)}
print(len(named), sorted(named - set(Base.metadata.tables)))
"""


def test_every_table_of_the_source_is_there_once_the_nouns_are_imported():
    told = subprocess.run([sys.executable, "-c", NAMED], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    count, missing = told.split(" ", 1)
    assert int(count) > 20
    assert missing.strip() == "[]"
