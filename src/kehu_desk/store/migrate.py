"""Runs Alembic from the program, then puts back what a migration may have dropped."""

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, MetaData, text
from sqlalchemy.exc import DBAPIError

from kehu_desk.store import capture, search

SCRIPTS = Path(__file__).parent / "scripts"
SCHEMA_REV = 9


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings over an open connection."""
    found = Config()
    found.set_main_option("script_location", str(SCRIPTS))
    found.attributes["connection"] = connection
    return found


def migrate(engine: Engine, metadata: MetaData) -> None:
    """Bring the schema to the newest revision; triggers and search index with it; all in one transaction."""
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(config(connection), "head")
        search.create(connection, metadata)
        capture.regenerate(connection, metadata)


def checkpoint(engine: Engine) -> None:
    """Move the write-ahead log into the file, so that the file alone is whole."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def migrate_with_copy(engine: Engine, metadata: MetaData, path: Path, backups: Path, found_rev: int) -> None:
    """As migrate, with a copy of the file made first and put back when a step fails."""
    backups.mkdir(exist_ok=True)
    kept = backups / f"before-schema-{SCHEMA_REV}-from-{found_rev}.kdb"
    checkpoint(engine)
    engine.dispose()
    shutil.copy2(path, kept)
    try:
        migrate(engine, metadata)
        with engine.connect() as connection:
            damage = connection.execute(text("PRAGMA integrity_check")).scalar()
        if damage != "ok":
            raise RuntimeError(f"integrity after migration: {damage}")
    except (DBAPIError, RuntimeError):
        engine.dispose()
        shutil.copy2(kept, path)
        raise
