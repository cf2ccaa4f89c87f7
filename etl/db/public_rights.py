"""What PostgreSQL lets every role do besides reading, and taking it from all but the tables' owner.

Temporary tables, in databases of old also tables in the schema ``public``, large objects, advisory
locks (the loader's, too), messages in the server's log of changes. The server skips what the
connecting role may not take; that is left for its administrator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import psycopg
from psycopg.sql import SQL, Composed, Identifier

# What makes, fills or drops a large object, takes an advisory lock, or writes into the log of changes
WRITING_FUNCTIONS = (
    r"^(lo_(creat|create|from_bytea|put|truncate|truncate64|unlink|import|export)|lowrite"
    r"|pg_(try_)?advisory_.*|pg_logical_emit_message)$"
)
SCHEMAS = ["public", "bi"]
_FUNCTIONS = """
SELECT oid::regprocedure::text FROM pg_proc
WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ %(pattern)s
  AND (%(role)s::text IS NULL OR has_function_privilege(%(role)s, oid, 'EXECUTE'))
ORDER BY 1
"""
_WRITABLE = """
SELECT oid::regclass::text FROM pg_class
WHERE relkind IN ('r', 'p', 'v') AND relnamespace = ANY(%(schemas)s::regnamespace[])
  AND has_table_privilege(%(role)s, oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
ORDER BY 1
"""
_OPEN = """
SELECT has_schema_privilege(%(role)s, 'public', 'CREATE'),
       has_database_privilege(%(role)s, current_database(), 'TEMPORARY')
"""


def close_defaults(connection: psycopg.Connection, owner: str) -> None:
    """Take from everybody but ``owner`` what is no reading, as far as the connecting role may."""
    database, role = Identifier(connection.info.dbname), Identifier(owner)
    steps: list[SQL | Composed] = [
        SQL("GRANT TEMPORARY ON DATABASE {} TO {}").format(database, role),
        SQL("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC").format(database),
        SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC"),
    ]
    if connection.info.parameter_status("is_superuser") == "on":
        known = {"pattern": WRITING_FUNCTIONS, "role": None}
        functions = SQL(_listed(connection.execute(_FUNCTIONS, known).fetchall()))
        steps += [
            SQL("GRANT EXECUTE ON FUNCTION {} TO {}").format(functions, role),
            SQL("REVOKE EXECUTE ON FUNCTION {} FROM PUBLIC").format(functions),
        ]
    for step in steps:
        run_if_allowed(connection, step)


def run_if_allowed(connection: psycopg.Connection, statement: SQL | Composed) -> None:
    """Run what the connecting role may have no right to."""
    try:
        with connection.transaction():
            connection.execute(statement)
    except psycopg.errors.InsufficientPrivilege:
        return


def left_open(connection: psycopg.Connection, name: str) -> Iterator[str]:
    """The statements that would take from the role what it can still do besides reading."""
    known = {"role": name, "schemas": SCHEMAS, "pattern": WRITING_FUNCTIONS}
    database = Identifier(connection.info.dbname).as_string(connection)
    everybody = f"FROM PUBLIC, {Identifier(name).as_string(connection)}"
    creates, temporary = connection.execute(_OPEN, known).fetchone() or (False, False)
    if creates:
        yield f"REVOKE CREATE ON SCHEMA public {everybody}"
    if temporary:
        yield f"REVOKE TEMPORARY ON DATABASE {database} {everybody}"
    if functions := connection.execute(_FUNCTIONS, known).fetchall():
        yield f"REVOKE EXECUTE ON FUNCTION {_listed(functions)} {everybody}"
    if tables := connection.execute(_WRITABLE, known).fetchall():
        yield f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON {_listed(tables)} {everybody}"


def _listed(rows: Sequence[tuple[object, ...]]) -> str:
    return ", ".join(str(row[0]) for row in rows)
