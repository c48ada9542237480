"""Opening and making a store: every check before the first write; any failure leaves the files untouched.

The pages are not all read at each start (98 s at 1,000,000 customers): every page is checked against its seal when it is
read, and each backup reads them all. Source: store-sync.md §3, §6 (start-up order); docs/decisions.
"""

import secrets
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine, MetaData, func, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from kehu_desk import __version__
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.store import capture
from kehu_desk.store.base import StoreMark
from kehu_desk.store.engine import open_engine
from kehu_desk.store.files import StoreFiles, refuse_network
from kehu_desk.store.keys import KeyFile, Keys
from kehu_desk.store.migrate import SCHEMA_REV, migrate, migrate_with_copy

APP = "kehu-desk"
PLAIN = b"SQLite format 3\x00"
PAGE = 4096


class Opened(NamedTuple):
    """A store that passed all checks."""

    engine: Engine
    mark_id: str


def check_file(path: Path) -> None:
    """What can be said before any key: missing, empty, cut, or another program's. Raises Refused."""
    if not path.exists():
        raise Refused(no("E_STORE_MISSING", path=str(path.parent)))
    size = path.stat().st_size
    if size == 0:
        raise Refused(no("E_STORE_EMPTY", path=str(path)))
    with path.open("rb") as file:
        if file.read(len(PLAIN)) == PLAIN:
            raise Refused(no("E_STORE_FOREIGN", path=str(path)))
    if size < PAGE:
        raise Refused(no("E_STORE_DAMAGED", path=str(path)))


def create_store(folder: Path, keys: Keys, metadata: MetaData) -> Engine:
    """Make an empty store with its key file. Raises Refused E_STORE_EXISTS, E_STORE_NETWORK."""
    refuse_network(folder)
    files = StoreFiles(folder)
    if files.exist():
        raise Refused(no("E_STORE_EXISTS", path=str(folder)))
    folder.mkdir(parents=True, exist_ok=True)
    store_id = secrets.token_hex(16)
    KeyFile.create(files.keys, store_id)
    engine = open_engine(files.data, keys.data)
    migrate(engine, metadata)
    with Session(engine.execution_options(writes=True)) as session, session.begin():
        mark = StoreMark(id=1, app=APP, store_id=store_id, epoch=1, schema_rev=SCHEMA_REV, needs_version=__version__)
        session.add(mark)
    return engine


def open_store(folder: Path, keys: Keys, metadata: MetaData) -> Engine:
    """Open what create_store made. Raises Refused in words; nothing is written before all checks have passed."""
    refuse_network(folder)
    files = StoreFiles(folder)
    check_file(files.data)
    engine = open_engine(files.data, keys.data)
    try:
        _check_content(engine, files, metadata)
    except DBAPIError as error:
        engine.dispose()
        raise Refused(no("E_STORE_DAMAGED", path=str(files.data))) from error
    except Refused:
        engine.dispose()
        raise
    return engine


def _check_content(engine: Engine, files: StoreFiles, metadata: MetaData) -> None:
    with engine.connect() as connection:
        if not inspect(connection).has_table(StoreMark.__tablename__):
            raise Refused(no("E_STORE_FOREIGN", path=str(files.data)))
        # Only these columns are looked at: a newer store may have others.
        mark = connection.execute(select(StoreMark.app, StoreMark.store_id, StoreMark.schema_rev, StoreMark.needs_version)).first()
        if mark is None or mark.app != APP or mark.store_id != KeyFile(files.keys).store_id:
            raise Refused(no("E_STORE_FOREIGN", path=str(files.data)))
        if mark.schema_rev > SCHEMA_REV:
            raise Refused(no("E_SCHEMA_NEW", needs=mark.needs_version, have=__version__))
        whole = capture.complete(connection, metadata)
    if mark.schema_rev < SCHEMA_REV:
        migrate_with_copy(engine, metadata, files.data, files.backups, mark.schema_rev)
        with engine.execution_options(writes=True).begin() as connection:
            connection.execute(StoreMark.__table__.update().values(schema_rev=SCHEMA_REV, needs_version=__version__))  # type: ignore[attr-defined]
    elif not whole:
        raise Refused(no("E_STORE_TRIGGERS", path=str(files.data)))


def row_counts(engine: Engine, metadata: MetaData) -> dict[str, int]:
    """How many rows each table has."""
    with engine.connect() as connection:
        return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in metadata.sorted_tables}
