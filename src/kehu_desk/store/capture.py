"""Triggers generated from the metadata: change capture, and tables that only grow.

Declared on the table: ``info={"synced": True}`` for capture, ``info={"append_only": True}`` for the guard.
Source: store-sync.md §2 (1, 2), 5.1; B-142.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, MetaData, Table, text

PREFIX = "kd_"


def capture_triggers(table: Table) -> Iterator[tuple[str, str]]:
    """Name and SQL of the three triggers of one table. Values stand in one-element arrays, or json_patch drops nulls."""
    names = [column.name for column in table.columns if column.info.get("capture", True)]

    def image(row: str) -> str:
        return "json_object(" + ", ".join(f"'{name}', json_array({row}.\"{name}\")" for name in names) + ")"

    def changed(row: str) -> str:
        parts = (
            f"""case when old."{name}" is not new."{name}" then ',"{name}":' || json_array({row}."{name}") else '' end""" for name in names
        )
        return "'{' || substr(" + " || ".join(parts) + ", 2) || '}'"

    differs = " or ".join(f'old."{name}" is not new."{name}"' for name in names)
    for kind, old, new in (("insert", "null", image("new")), ("update", changed("old"), changed("new")), ("delete", image("old"), "null")):
        key = "old" if kind == "delete" else "new"
        name = f"{PREFIX}capture_{table.name}_{kind}"
        when = f" when {differs}" if kind == "update" else ""
        yield (
            name,
            (
                f'create trigger {name} after {kind} on "{table.name}"{when} begin '
                f"insert into change_log (kind, noun, row_id, old, new) values ('{kind[0]}', '{table.name}', {key}.id, {old}, {new}); end"
            ),
        )


def guard_triggers(table: Table) -> Iterator[tuple[str, str]]:
    """Name and SQL of the triggers that refuse UPDATE, DELETE, and the INSERT OR REPLACE that would delete unseen. Source: B-142."""
    [key] = (column.name for column in table.primary_key.columns)
    there = f' when exists (select 1 from "{table.name}" where "{key}" = new."{key}")'
    for kind, when in (("update", ""), ("delete", ""), ("insert", there)):
        name = f"{PREFIX}guard_{table.name}_{kind}"
        refuse = f"begin select raise(abort, '{table.name} only grows'); end"
        yield name, f'create trigger {name} before {kind} on "{table.name}"{when} {refuse}'


def wanted(metadata: MetaData) -> dict[str, str]:
    """All triggers this metadata asks for: name -> SQL."""
    found: dict[str, str] = {}
    for table in metadata.tables.values():
        if table.info.get("synced"):
            found.update(capture_triggers(table))
        if table.info.get("append_only"):
            found.update(guard_triggers(table))
    return found


def present(connection: Connection) -> dict[str, str]:
    """The house's triggers that the file has: name -> SQL."""
    rows = connection.execute(text("select name, sql from sqlite_master where type = 'trigger' and name like 'kd\\_%' escape '\\'"))
    return {name: sql for name, sql in rows}


def regenerate(connection: Connection, metadata: MetaData) -> int:
    """Drop and make all triggers anew: an Alembic batch migration drops them without a word. Returns how many."""
    for name in present(connection):
        connection.exec_driver_sql(f'drop trigger "{name}"')
    made = wanted(metadata)
    for sql in made.values():
        connection.exec_driver_sql(sql)
    return len(made)


def complete(connection: Connection, metadata: MetaData) -> bool:
    """Every trigger is there with the text it should have."""
    want = {name: sql.lower() for name, sql in wanted(metadata).items()}
    return {name: sql.lower() for name, sql in present(connection).items()} == want
