"""Opens the encrypted file through SQLAlchemy.

Source: store-sync.md §3. Everything that only SQLite knows stays in this folder.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool

from kehu_desk.kernel.errors import Refused, no

PRAGMAS = (
    "cipher_compatibility = 4",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "cache_size = -12288",
)


DISK_WORDS = (
    ("disk is full", "E_DISK_FULL"),
    ("locked", "E_STORE_BUSY"),
    ("readonly", "E_STORE_READONLY"),
    ("disk I/O", "E_DISK"),
    ("malformed", "E_STORE_DAMAGED"),
    ("not a database", "E_STORE_DAMAGED"),
)


def raw_connect(path: Path, key: bytes) -> Any:
    """A bare connection with the key and settings of the house. key: 32 bytes used as they are."""
    raw = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    prepare(raw, key)
    return raw


def prepare(raw: Any, key: bytes) -> None:
    """Give a fresh connection its key and settings. The log level comes first: a wrong key writes to stderr otherwise."""
    raw.execute("PRAGMA cipher_log_level = NONE")
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for pragma in PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")


def open_engine(path: Path, key: bytes) -> Engine:
    """An engine over the encrypted file. BEGIN is written by us, so that a rollback takes DDL back too."""
    engine = create_engine(
        f"sqlite:///{path}",
        module=sqlcipher,
        poolclass=QueuePool,
        hide_parameters=True,
        pool_size=4,
        connect_args={"isolation_level": None, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def unlock(raw: Any, _record: object) -> None:
        prepare(raw, key)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def in_words() -> Iterator[None]:
    """Translate a full, locked or unreadable disk, or a page that is not as it was written, into a no that a person can act on."""
    try:
        yield
    except DatabaseError as error:
        text = str(error.orig)
        for part, code in DISK_WORDS:
            if part in text:
                raise Refused(no(code, path="store.kdb")) from error
        raise


@contextmanager
def any_bytes(session: Session) -> Iterator[None]:
    """Text that is no UTF-8 is read with its odd bytes marked, not refused: whoever verifies must be able to name where it stands."""
    raw: Any = session.connection().connection.dbapi_connection
    raw.text_factory = lambda stored: stored.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        raw.text_factory = str


class Store:
    """Two ways in over one pool: read() sees one snapshot, write() takes the one write lock first."""

    def __init__(self, engine: Engine) -> None:
        """engine: from open_engine."""
        self.engine = engine
        self.read: Callable[[], Session] = sessionmaker(engine, autoflush=False)
        self.write: Callable[[], Session] = sessionmaker(engine.execution_options(writes=True), expire_on_commit=False)

    def close(self) -> None:
        """Close every connection of the pool."""
        self.engine.dispose()
