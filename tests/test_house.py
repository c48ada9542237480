"""The house itself: no Qt below the screens, one schema by two ways, quick to ask its version."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from kehu_desk.nouns import NOUNS
from kehu_desk.store.base import Base
from kehu_desk.store.migrate import config

SOURCE = Path(__file__).parents[1] / "src"
PLAIN = ("service", "queries", "workflow", "entities", "rules", "noun")
WITHOUT_QT = """
import importlib, sys
sys.modules["PySide6"] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
assert "reportlab" not in sys.modules, "ReportLab is imported before any paper is made"
print(len(sys.argv) - 1)
"""


def plain_modules() -> list[str]:
    """Every module that must live without Qt, by where it stands."""
    floors = ["kernel", "store", "people", "access", "door"]
    found = [path for floor in floors for path in (SOURCE / "kehu_desk" / floor).glob("*.py")]
    for folder in (SOURCE / "kehu_desk").iterdir():
        found += [path for drawer in PLAIN for path in (*folder.glob(f"{drawer}.py"), *folder.glob(f"{drawer}/*.py"))]
    names = {".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__") for path in found}
    return sorted(names | {"kehu_desk.app", "kehu_desk.nouns"})


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, timeout=120, cwd=SOURCE, check=False)


def test_every_service_and_the_application_live_without_qt():
    names = plain_modules()
    assert len(names) > 60
    done = run("-c", WITHOUT_QT, *names)
    assert done.stdout.strip() == str(len(names)), done.stderr


@pytest.mark.parametrize("words", [["--version"], ["nonsense"], ["list", "archives"]])
def test_the_command_line_answers_without_widgets_and_wrong_usage_ends_with_two(words):
    code = f"import sys; from kehu_desk.cli import run\ntry: run({words})\nfinally: print('PySide6.QtWidgets' in sys.modules)"
    done = run("-c", code)
    assert done.returncode == (0 if words == ["--version"] else 2)
    assert done.stdout.strip().endswith("False")


def test_the_migrations_lead_to_the_tables_of_the_program():
    assert NOUNS
    from alembic import command

    with create_engine("sqlite://").begin() as connection:
        command.upgrade(config(connection), "head")
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_migration_names_no_table_of_the_program_of_today():
    for script in (SOURCE / "kehu_desk" / "store" / "scripts" / "versions").glob("*.py"):
        assert "metadata" not in script.read_text("utf-8"), f"{script.name} would change with the program"
