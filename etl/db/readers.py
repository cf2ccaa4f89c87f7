"""Readers: login roles that see the tables and the schema ``bi`` and write nothing."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal
from sqlalchemy import Engine

from etl.db.public_rights import SCHEMAS, close_defaults, left_open, run_if_allowed
from etl.errors import QuanheError, UsageError

LONGEST_NAME = 63  # bytes
_OWNER = "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = to_regclass('public.articles')"
_ROLE = """
SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
       OR EXISTS (SELECT FROM pg_auth_members WHERE member = role.oid)
       OR EXISTS (SELECT FROM pg_class WHERE relowner = role.oid)
FROM pg_roles AS role WHERE rolname = %s
"""
_READERS = """
SELECT DISTINCT role.rolname
FROM pg_default_acl AS acl
CROSS JOIN LATERAL aclexplode(acl.defaclacl) AS item
JOIN pg_roles AS role ON role.oid = item.grantee
WHERE acl.defaclobjtype = 'r' AND acl.defaclnamespace = 'public'::regnamespace
  AND item.privilege_type = 'SELECT' AND item.grantee <> acl.defaclrole
ORDER BY 1
"""
_RELATIONS = """
SELECT relnamespace::regnamespace::text, relname FROM pg_class
WHERE relnamespace = ANY(%s::regnamespace[]) AND relkind IN ('r', 'p', 'v', 'm')
  AND pg_get_userbyid(relowner) = %s
ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Grant:
    """What became of a grant.

    ``password`` is the role's new one, None where it kept its own. ``left_open`` are the statements that
    only the server's administrator may run, without which the role can do a little more than read.
    """

    role: str
    password: str | None
    left_open: tuple[str, ...]


def grant_reader(engine: Engine, name: str, *, password: str | None = None, renew: bool = False) -> Grant:
    """Make ``name`` a login role that reads this database and writes nothing; again changes nothing.

    A new role gets ``password``, else a made one; a role that is there keeps its own unless ``password``
    or ``renew`` say otherwise. Tables and views of later versions are covered. Raises UsageError for a
    name that cannot be a reader's, QuanheError where the connecting role has no right to make roles.
    """
    _check_name(name)
    with _transaction(engine) as connection:
        owner = _owner(connection)
        row = connection.execute(_ROLE, (name,)).fetchone()
        if name == owner or (row is not None and row[0]):
            raise UsageError(f"the role {name} may do more than read", mend="take another name")
        if row is None:
            _create_role(connection, name)
        secret = password or (secrets.token_urlsafe(24) if row is None or renew else None)
        if secret is not None:
            _set_password(connection, name, secret)
        close_defaults(connection, owner)
        _grant(connection, owner, name)
        return Grant(name, secret, tuple(left_open(connection, name)))


def revoke_reader(engine: Engine, name: str) -> bool:
    """Take every right on this database from a reader and drop the role; return whether it is gone.

    It is kept where it has rights in other databases. Raises UsageError where it is no reader here.
    """
    with _transaction(engine) as connection:
        if name not in readers(connection):
            raise UsageError(f"there is no reader {name}", mend="'etl db status' lists them")
        role, owner = Identifier(name), _owner(connection)
        for statement in (
            SQL(
                "ALTER DEFAULT PRIVILEGES FOR ROLE {} IN SCHEMA public, bi REVOKE ALL ON TABLES FROM {}"
            ).format(Identifier(owner), role),
            SQL("REVOKE ALL ON {} FROM {}").format(_relations(connection, owner), role),
            SQL("REVOKE ALL ON SCHEMA public, bi FROM {}").format(role),
            SQL("REVOKE ALL ON DATABASE {} FROM {}").format(_database(connection), role),
        ):
            connection.execute(statement)
        try:
            with connection.transaction():
                connection.execute(SQL("DROP ROLE {}").format(role))
        except (psycopg.errors.DependentObjectsStillExist, psycopg.errors.InsufficientPrivilege):
            return False
    return True


def readers(connection: psycopg.Connection) -> list[str]:
    """The readers of this database: the roles that see whatever tables are to come."""
    return [str(row[0]) for row in connection.execute(_READERS)]


def all_readers(engine: Engine) -> list[str]:
    """:func:`readers` of an engine's database."""
    with _transaction(engine) as connection:
        return readers(connection)


@contextmanager
def _transaction(engine: Engine) -> Iterator[psycopg.Connection]:
    with engine.begin() as plain:
        driver = plain.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        try:
            yield driver
        except psycopg.errors.InsufficientPrivilege as error:
            said = str(error).splitlines()[0]
            raise QuanheError(f"the server refuses: {said}", mend="use a role that may do this") from None


def _check_name(name: str) -> None:
    """Refuse what PostgreSQL would refuse or, worse, cut short."""
    if not name.strip() or "\0" in name or len(name.encode()) > LONGEST_NAME:
        raise UsageError(f"a role's name has 1 to {LONGEST_NAME} bytes")
    if re.match(r"pg_|(public|none|current_user|current_role|session_user|user)$", name, re.IGNORECASE):
        raise UsageError(f"PostgreSQL keeps the name {name} for itself", mend="take another name")


def _owner(connection: psycopg.Connection) -> str:
    row = connection.execute(_OWNER).fetchone()
    if row is None:
        raise QuanheError("there are no tables to read", mend="run 'etl db upgrade' first")
    return str(row[0])


def _database(connection: psycopg.Connection) -> Identifier:
    return Identifier(connection.info.dbname)


def _create_role(connection: psycopg.Connection, name: str) -> None:
    try:
        connection.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(name)))
    except psycopg.errors.InsufficientPrivilege:
        quoted = Identifier(name).as_string(connection)
        raise QuanheError(
            f"the role {connection.info.user} may not make roles",
            mend=f"ask the server's administrator for: CREATE ROLE {quoted} LOGIN PASSWORD '…', "
            "and run this again",
        ) from None


def _set_password(connection: psycopg.Connection, name: str, password: str) -> None:
    """Send the password's verifier alone, so that no log of statements ever holds the password."""
    verifier = connection.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256")
    connection.execute(SQL("ALTER ROLE {} PASSWORD {}").format(Identifier(name), Literal(verifier.decode())))


def _relations(connection: psycopg.Connection, owner: str) -> Composed:
    """The tables and views of both schemas that are the owner's."""
    found = connection.execute(_RELATIONS, (SCHEMAS, owner)).fetchall()
    return SQL(", ").join(Identifier(*row) for row in found)


def _grant(connection: psycopg.Connection, owner: str, name: str) -> None:
    role = Identifier(name)
    for statement in (
        SQL("GRANT CONNECT ON DATABASE {} TO {}").format(_database(connection), role),
        SQL("GRANT USAGE ON SCHEMA public, bi TO {}").format(role),
        SQL("GRANT SELECT ON {} TO {}").format(_relations(connection, owner), role),
        SQL("ALTER DEFAULT PRIVILEGES FOR ROLE {} IN SCHEMA public, bi GRANT SELECT ON TABLES TO {}").format(
            Identifier(owner), role
        ),
    ):
        connection.execute(statement)
    run_if_allowed(connection, SQL("ALTER ROLE {} SET default_transaction_read_only = on").format(role))
