"""What an upgrade writes beside the tables: closed lists and views. Both follow this version of the code.

Nothing here knows where the lists come from: the caller passes them as rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files

from sqlalchemy import Connection, Table, inspect, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from models import metadata
from models.codes import CLOSED_LISTS
from models.view_columns import view_column_note

ListRows = Sequence[Mapping[str, object]]

VIEW_SCHEMA = "bi"


def view_names() -> tuple[str, ...]:
    """The names of all views in the schema ``bi``: the stems of ``models/views/*.sql``, in order."""
    folder = files("models").joinpath("views")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(name.removesuffix(".sql") for name in names)


def view_sql(name: str) -> str:
    """The statements that create and comment the view ``name``."""
    return files("models").joinpath("views", f"{name}.sql").read_text("utf-8")


def view_note(name: str) -> str:
    """The comment of the view ``name``, in both languages."""
    _, _, comment = view_sql(name).partition(f"COMMENT ON VIEW {VIEW_SCHEMA}.{name} IS '")
    return comment.rpartition("';")[0].replace("''", "'")


def drop_views(connection: Connection) -> None:
    """Drop the project's views, and only these, so that a migration may change what they read."""
    found = inspect(connection).get_view_names(VIEW_SCHEMA)
    for name in found:
        if name in view_names():
            connection.execute(text(f"DROP VIEW IF EXISTS {VIEW_SCHEMA}.{name} CASCADE"))


def create_views(connection: Connection) -> None:
    """Create all views anew. What was granted on the schema's views before is granted again."""
    grantees = _readers(connection)
    drop_views(connection)
    if not inspect(connection).has_schema(VIEW_SCHEMA):
        connection.execute(text(f"CREATE SCHEMA {VIEW_SCHEMA}"))
    for name in view_names():
        connection.exec_driver_sql(view_sql(name))
    _comment_columns(connection)
    for grantee in grantees:
        connection.execute(text(f"GRANT SELECT ON ALL TABLES IN SCHEMA {VIEW_SCHEMA} TO {grantee}"))


def _comment_columns(connection: Connection) -> None:
    """Comment every column of the views, for a view takes no comments over from its tables."""
    columns = text(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = :schema AND table_name = ANY(:views) ORDER BY table_name, ordinal_position"
    )
    found = connection.execute(columns, {"schema": VIEW_SCHEMA, "views": list(view_names())})
    statements = []
    for view, column in found:
        comment = view_column_note(column).replace("'", "''")
        statements.append(f"COMMENT ON COLUMN {VIEW_SCHEMA}.{view}.{column} IS '{comment}'")
    connection.exec_driver_sql(";\n".join(statements))


def _readers(connection: Connection) -> list[str]:
    """Roles, quoted, that may read some view of the schema besides its owner."""
    sql = """
        SELECT DISTINCT CASE grantee WHEN 'PUBLIC' THEN grantee ELSE quote_ident(grantee) END
        FROM information_schema.role_table_grants
        WHERE table_schema = :schema AND privilege_type = 'SELECT' AND grantee <> grantor
    """
    return [str(role) for role in connection.execute(text(sql), {"schema": VIEW_SCHEMA}).scalars()]


def sync_codes(connection: Connection, lists: Mapping[str, ListRows]) -> int:
    """Make each closed list hold exactly these rows; return how many were inserted, updated or deleted.

    ``lists`` maps a table of :data:`models.codes.CLOSED_LISTS` (or ``countries``) to its rows by column.
    A list that is absent is left alone. A code that is gone but still used stays.
    """
    changed = 0
    for name in (*CLOSED_LISTS, "countries"):
        if name in lists:
            changed += _sync(connection, metadata.tables[name], lists[name])
    for name in reversed((*CLOSED_LISTS, "countries")):
        if name in lists:
            changed += _delete_gone(connection, metadata.tables[name], lists[name])
    return changed


def _sync(connection: Connection, table: Table, rows: ListRows) -> int:
    if not rows:
        return 0
    statement = insert(table).values([dict(row) for row in rows])
    columns = [c.name for c in table.columns if c.name != "code" and c.name in rows[0]]
    differs = [table.c[name].is_distinct_from(statement.excluded[name]) for name in columns]
    condition = differs[0]
    for term in differs[1:]:
        condition = condition | term
    new = {name: statement.excluded[name] for name in columns}
    upsert = statement.on_conflict_do_update(index_elements=["code"], set_=new, where=condition)
    return len(connection.execute(upsert.returning(table.c.code)).all())


def _delete_gone(connection: Connection, table: Table, rows: ListRows) -> int:
    known = [str(row["code"]) for row in rows]
    gone = connection.execute(table.select().where(table.c.code.not_in(known))).scalars().all()
    deleted = 0
    for code in gone:
        try:
            with connection.begin_nested():
                deleted += connection.execute(table.delete().where(table.c.code == code)).rowcount
        except IntegrityError:
            continue
    return deleted


def after_upgrade(connection: Connection, lists: Mapping[str, ListRows]) -> None:
    """Synchronise the closed lists and create the views anew: every upgrade ends with this."""
    sync_codes(connection, lists)
    create_views(connection)
