"""Triggers write the change log, whoever changes the rows and however (store-sync.md §2: 1, 2, 5.1)."""

import json

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Engine, Integer, MetaData, String, Table, delete, insert, text, update
from sqlalchemy.exc import IntegrityError

from kehu_desk.store import capture
from kehu_desk.store.base import ChangeLog
from kehu_desk.store.engine import open_engine

METADATA = MetaData()
NOTE = Table(
    "note", METADATA, Column("id", String, primary_key=True), Column("words", String), Column("size", Integer), Column("key", String),
    info={"synced": True},
)  # fmt: skip
LOG = Table("log", METADATA, Column("id", Integer, primary_key=True), Column("line", String), info={"append_only": True})
PLAIN = Table("plain", METADATA, Column("id", Integer, primary_key=True))


@pytest.fixture
def engine(tmp_path):
    made = open_engine(tmp_path / "store.kdb", b"\1" * 32).execution_options(writes=True)
    with made.begin() as connection:
        METADATA.create_all(connection)
        ChangeLog.__table__.create(connection)
        capture.regenerate(connection, METADATA)
    yield made
    made.dispose()


def captured(engine: Engine) -> list[tuple[str, str, dict | None, dict | None]]:
    """Kind, row id, old and new values of the log, oldest first; values are taken out of their one-element arrays."""

    def plain(image: str | None) -> dict | None:
        return None if image is None else {key: value for key, [value] in json.loads(image).items()}

    with engine.connect() as connection:
        rows = connection.execute(text("select kind, row_id, old, new from change_log where noun = 'note' order by seq"))
        return [(kind, row_id, plain(old), plain(new)) for kind, row_id, old, new in rows]


def do(engine: Engine, *statements) -> None:
    with engine.begin() as connection:
        for each in statements:
            connection.execute(each)


ROWS = [{"id": "a", "words": "甲", "size": 1, "key": None}, {"id": "b", "words": None, "size": 2, "key": "k"}]


def test_each_row_of_a_bulk_insert_is_captured_with_all_its_columns_empty_ones_too(engine):
    do(engine, insert(NOTE).values(ROWS))
    assert captured(engine) == [("i", "a", None, ROWS[0]), ("i", "b", None, ROWS[1])]


def test_a_change_is_captured_with_the_changed_columns_alone(engine):
    do(engine, insert(NOTE).values(ROWS), update(NOTE).where(NOTE.c.id == "a").values(words="乙", size=1))
    assert captured(engine)[2:] == [("u", "a", {"words": "甲"}, {"words": "乙"})]


def test_a_value_that_becomes_empty_and_one_that_was_empty_are_told_apart_from_columns_not_changed(engine):
    do(engine, insert(NOTE).values(ROWS), update(NOTE).values(words=None), update(NOTE).where(NOTE.c.id == "b").values(words="丙"))
    assert captured(engine)[2:] == [("u", "a", {"words": "甲"}, {"words": None}), ("u", "b", {"words": None}, {"words": "丙"})]


def test_a_change_that_changes_nothing_is_not_captured(engine):
    do(engine, insert(NOTE).values(ROWS), update(NOTE).values(size=NOTE.c.size), update(NOTE).where(NOTE.c.id == "b").values(words=None))
    assert len(captured(engine)) == 2


def test_statements_written_by_hand_are_captured_and_a_deletion_keeps_the_old_values(engine):
    do(engine, insert(NOTE).values(ROWS), text("update note set size = size + 10"), text("delete from note where id = 'a'"))
    assert captured(engine)[2:] == [
        ("u", "a", {"size": 1}, {"size": 11}), ("u", "b", {"size": 2}, {"size": 12}), ("d", "a", ROWS[0] | {"size": 11}, None),
    ]  # fmt: skip


def test_signs_of_every_kind_come_back_from_the_log_as_they_were(engine):
    odd = 'quote\' "double" \\ 𠮷 \n\t{}[]'
    do(engine, insert(NOTE).values({"id": "a", "words": odd}), update(NOTE).values(words=odd + "!"))
    assert captured(engine)[1] == ("u", "a", {"words": odd}, {"words": odd + "!"})


def test_what_is_taken_back_is_not_captured(engine):
    with engine.connect() as connection:
        connection.execute(insert(NOTE).values(ROWS))
        connection.rollback()
    assert captured(engine) == []


def test_a_batch_migration_drops_the_triggers_without_a_word_and_regenerate_brings_them_back(engine):
    with engine.begin() as connection:
        with Operations(MigrationContext.configure(connection)).batch_alter_table("note", recreate="always") as batch:
            batch.alter_column("words", existing_type=String(), nullable=False, server_default="")
        assert not capture.complete(connection, METADATA)
        assert not [name for name in capture.present(connection) if "_note_" in name]
        capture.regenerate(connection, METADATA)
        assert capture.complete(connection, METADATA)
    do(engine, insert(NOTE).values(id="a", words="甲"))
    assert [kind for kind, *_ in captured(engine)] == ["i"]


def test_a_trigger_with_another_text_or_one_too_few_is_noticed(engine):
    with engine.begin() as connection:
        sql = capture.present(connection)["kd_capture_note_delete"]
        connection.exec_driver_sql("drop trigger kd_capture_note_delete")
        assert not capture.complete(connection, METADATA)
        connection.exec_driver_sql(sql.replace("'d'", "'x'"))
        assert not capture.complete(connection, METADATA)


@pytest.mark.parametrize("statement", [update(LOG).values(line="x"), delete(LOG), text("delete from log where id = 1")])
def test_a_table_that_only_grows_refuses_change_and_deletion_in_the_file_itself(engine, statement):
    """B-142."""
    do(engine, insert(LOG).values(id=1, line="a"))
    with pytest.raises(IntegrityError, match="log only grows"):
        do(engine, statement)
    do(engine, insert(LOG).values(id=2, line="b"))
    with engine.connect() as connection:
        assert connection.execute(text("select line from log order by id")).scalars().all() == ["a", "b"]


def test_only_declared_tables_have_triggers(engine):
    assert sorted(capture.wanted(METADATA)) == [
        "kd_capture_note_delete", "kd_capture_note_insert", "kd_capture_note_update", "kd_guard_log_delete", "kd_guard_log_insert",
        "kd_guard_log_update",
    ]  # fmt: skip
    assert PLAIN.name not in " ".join(capture.wanted(METADATA))
