"""Writes the next migration: what the tables have become since the newest one.

Run ``python packaging/revision.py "what changes"``; read the file it names before it is committed.
"""

import sys

from alembic import command
from sqlalchemy import create_engine

from kehu_desk.nouns import NOUNS
from kehu_desk.store.migrate import config


def main() -> None:
    """Compare an empty database at the newest revision with the metadata."""
    assert NOUNS
    with create_engine("sqlite://").begin() as connection:
        settings = config(connection)
        command.upgrade(settings, "head")
        made = command.revision(settings, message=" ".join(sys.argv[1:]) or "change", autogenerate=True)
    print(made)


if __name__ == "__main__":
    main()
