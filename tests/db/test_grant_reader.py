"""Readers: they see everything and write nothing, whatever they try."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg import errors
from sqlalchemy import Engine, text

from etl.db.engine import libpq_url, make_engine, parse_url
from etl.db.public_rights import WRITING_FUNCTIONS
from etl.db.readers import Grant, all_readers, grant_reader, revoke_reader
from etl.db.turns import LOAD
from etl.db.upgrade import upgrade
from etl.errors import QuanheError, UsageError

# Every kind of statement that leaves something behind;.
WRITES = """
INSERT INTO countries (code, name_vi, name_en) VALUES ('QQ', 'x', 'x')
UPDATE countries SET name_vi = 'x'
DELETE FROM countries
MERGE INTO countries USING (VALUES ('LA')) AS new (code) ON countries.code = new.code WHEN MATCHED THEN DELETE
TRUNCATE countries CASCADE
WITH gone AS (DELETE FROM articles RETURNING id) SELECT * FROM gone
SELECT * FROM countries FOR UPDATE
SELECT * FROM countries FOR SHARE
SELECT * INTO mine FROM countries
DO $$ BEGIN LOCK TABLE articles IN ROW EXCLUSIVE MODE; END $$
DO $$ BEGIN LOCK TABLE articles IN EXCLUSIVE MODE; END $$
CREATE TABLE mine (x int)
CREATE TABLE bi.mine (x int)
CREATE TEMPORARY TABLE mine (x int)
CREATE TEMPORARY TABLE mine AS TABLE countries
CREATE UNLOGGED TABLE mine (x int)
CREATE VIEW mine AS SELECT 1
CREATE TEMPORARY VIEW mine AS SELECT 1
CREATE MATERIALIZED VIEW mine AS SELECT 1
CREATE SEQUENCE mine
CREATE INDEX mine ON countries (name_vi)
CREATE SCHEMA mine
CREATE DATABASE mine
CREATE ROLE mine
CREATE EXTENSION hstore
CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'
CREATE FUNCTION bi.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'
CREATE PROCEDURE mine() LANGUAGE sql AS 'SELECT 1'
CREATE TYPE mine AS (x int)
CREATE DOMAIN mine AS int
CREATE AGGREGATE mine (int) (SFUNC = int4pl, STYPE = int)
CREATE OPERATOR public.@@@ (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl)
CREATE COLLATION mine FROM "C"
CREATE TEXT SEARCH CONFIGURATION mine (COPY = pg_catalog.simple)
CREATE TEXT SEARCH DICTIONARY mine (TEMPLATE = pg_catalog.simple)
CREATE STATISTICS mine ON name_vi, name_en FROM countries
CREATE RULE mine AS ON INSERT TO countries DO NOTHING
CREATE POLICY mine ON countries
CREATE PUBLICATION mine
CREATE TABLESPACE mine LOCATION '/tmp'
CREATE FOREIGN DATA WRAPPER mine
CREATE FUNCTION mine() RETURNS int LANGUAGE c AS 'mine', 'mine'
CREATE EVENT TRIGGER mine ON ddl_command_start EXECUTE FUNCTION mine()
CREATE TRIGGER mine BEFORE INSERT ON countries EXECUTE FUNCTION suppress_redundant_updates_trigger()
ALTER TABLE countries ADD COLUMN mine int
ALTER TABLE countries DISABLE TRIGGER ALL
ALTER VIEW bi.articles RENAME TO mine
ALTER SCHEMA bi RENAME TO mine
ALTER SYSTEM SET work_mem = '1GB'
ALTER DATABASE "{database}" SET work_mem = '1GB'
ALTER ROLE "{owner}" PASSWORD 'mine'
ALTER ROLE "{role}" SUPERUSER
ALTER ROLE "{role}" CREATEDB
ALTER DEFAULT PRIVILEGES FOR ROLE "{owner}" GRANT ALL ON TABLES TO "{role}"
DROP TABLE countries CASCADE
DROP VIEW bi.articles
DROP SCHEMA bi CASCADE
DROP EXTENSION unaccent CASCADE
DROP DATABASE "{database}"
DROP OWNED BY "{owner}"
REASSIGN OWNED BY "{owner}" TO "{role}"
GRANT "{owner}" TO "{role}"
SET ROLE "{owner}"
SET SESSION AUTHORIZATION "{owner}"
SET session_replication_role = replica
SET log_statement = 'none'
COMMENT ON TABLE countries IS 'mine'
COMMENT ON DATABASE "{database}" IS 'mine'
CLUSTER countries USING pk_countries
REINDEX TABLE countries
CHECKPOINT
COPY countries FROM STDIN
COPY countries TO '/tmp/mine'
COPY countries FROM '/etc/passwd'
COPY countries TO PROGRAM 'cat > /tmp/mine'
COPY countries FROM PROGRAM 'id'
COPY (SELECT 1) TO PROGRAM 'true'
DO $$ BEGIN DELETE FROM countries; END $$
SELECT nextval('runs_id_seq')
SELECT setval('runs_id_seq', 99)
SELECT lo_creat(-1)
SELECT lo_create(4242)
SELECT lo_from_bytea(0, 'mine')
SELECT lo_put(1, 0, 'mine')
SELECT lowrite(0, 'mine')
SELECT lo_unlink(1)
SELECT lo_truncate(0, 0)
SELECT lo_import('/etc/passwd')
SELECT lo_export(1, '/tmp/mine')
SELECT pg_advisory_lock({load})
SELECT pg_advisory_xact_lock({load})
SELECT pg_try_advisory_lock({load})
SELECT pg_advisory_lock_shared(1, 2)
SELECT pg_logical_emit_message(false, 'mine', 'mine')
SELECT pg_create_restore_point('mine')
SELECT pg_switch_wal()
SELECT pg_create_physical_replication_slot('mine')
SELECT pg_replication_origin_create('mine')
SELECT pg_read_file('/etc/passwd')
SELECT pg_read_binary_file('/etc/passwd')
SELECT pg_ls_dir('.')
SELECT pg_reload_conf()
SELECT pg_rotate_logfile()
SELECT pg_stat_reset()
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{owner}'
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE usename = '{owner}'
SELECT * FROM pg_authid
SELECT * FROM pg_hba_file_rules
""".strip().splitlines()


@pytest.fixture(scope="module")
def administrator(server: Any, database_url: str) -> Iterator[Engine]:
    """The administrator on the module's database; skips where the given role is none."""
    database = parse_url(database_url).database
    made = make_engine(
        parse_url(server.admin_url).set(database=database).render_as_string(hide_password=False)
    )
    with made.connect() as connection:
        if not connection.execute(
            text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        ).scalar():
            pytest.skip("the given role is no superuser")
    yield made
    made.dispose()


@pytest.fixture(scope="module")
def granted(administrator: Engine) -> Iterator[Grant]:
    """A reader of the module's database."""
    made = grant_reader(administrator, name())
    yield made
    revoke_reader(administrator, made.role)


@pytest.fixture(scope="module")
def owner(database_url: str) -> Iterator[psycopg.Connection]:
    """A session of the role that owns the tables."""
    with psycopg.connect(libpq_url(parse_url(database_url))) as connection:
        yield connection


@pytest.fixture(scope="module")
def reader(granted: Grant, database_url: str) -> Iterator[psycopg.Connection]:
    """A session of the reader who has switched off what read-only there is to switch off."""
    with connected(database_url, granted) as connection:
        connection.execute("SET default_transaction_read_only = off")
        yield connection


def name() -> str:
    return f"quanhe test đọc {uuid.uuid4().hex[:8]}"


def connected(url: str, grant: Grant) -> psycopg.Connection:
    own = parse_url(url).set(username=grant.role, password=grant.password)
    return psycopg.connect(libpq_url(own), autocommit=True)


def test_everything_is_readable(reader: psycopg.Connection, owner: psycopg.Connection) -> None:
    listed = """
        SELECT format('%I.%I', schemaname, name) FROM (
            SELECT schemaname, tablename AS name FROM pg_tables
            UNION ALL SELECT schemaname, viewname FROM pg_views
        ) AS relations WHERE schemaname IN ('public', 'bi') ORDER BY 1
    """
    relations = [row[0] for row in owner.execute(listed)]
    assert len(relations) > 80 and [row[0] for row in reader.execute(listed)] == relations
    for relation in relations:
        reader.execute(f"SELECT * FROM {relation} LIMIT 1".encode())
    assert reader.execute("SELECT unaccent('Đà Nẵng'), 'a' % 'b'").fetchone() == ("Da Nang", False)


@pytest.mark.parametrize("statement", WRITES)
def test_nothing_is_writable(
    statement: str, reader: psycopg.Connection, granted: Grant, owner: psycopg.Connection
) -> None:
    names = {"owner": owner.info.user, "role": granted.role, "database": owner.info.dbname, "load": LOAD}
    owner.rollback()
    with pytest.raises(errors.InsufficientPrivilege):
        reader.execute(statement.format(**names).encode())


def test_a_transaction_reads_only_unless_its_reader_says_otherwise(granted: Grant, database_url: str) -> None:
    with connected(database_url, granted) as connection:
        assert connection.execute("SHOW transaction_read_only").fetchone() == ("on",)


def test_no_right_but_select(reader: psycopg.Connection) -> None:
    rights = reader.execute(
        "SELECT DISTINCT privilege_type FROM information_schema.role_table_grants"
        " WHERE grantee = current_user"
    )
    assert rights.fetchall() == [("SELECT",)]
    functions = "SELECT proname FROM pg_proc WHERE proname ~ %s AND has_function_privilege(oid, 'EXECUTE')"
    assert reader.execute(functions, (WRITING_FUNCTIONS,)).fetchall() == []
    sequences = "SELECT seqrelid FROM pg_sequence WHERE has_sequence_privilege(seqrelid, 'USAGE, UPDATE')"
    assert reader.execute(sequences).fetchall() == []


def test_the_owner_lost_nothing(owner: psycopg.Connection) -> None:
    owner.execute("CREATE TEMPORARY TABLE mine (x int)")
    owner.execute("SELECT pg_advisory_xact_lock(%s)", (LOAD,))
    owner.execute("SELECT lo_unlink(lo_from_bytea(0, 'x'))")
    owner.execute("CREATE TABLE mine (x int)")
    owner.rollback()


def test_later_tables_and_views_are_readable(
    reader: psycopg.Connection, owner: psycopg.Connection, database_url: str
) -> None:
    owner.execute("CREATE TABLE later (x int); CREATE VIEW bi.later AS SELECT 1")
    owner.commit()
    try:
        reader.execute("SELECT * FROM later, bi.later")
    finally:
        owner.execute("DROP TABLE later; DROP VIEW bi.later")
        owner.execute("DELETE FROM reference_states")
        owner.commit()
    engine = make_engine(database_url)
    upgrade(engine)
    engine.dispose()
    assert reader.execute("SELECT count(*) FROM bi.articles, articles").fetchone() == (0,)


def test_again_changes_nothing(administrator: Engine, granted: Grant, database_url: str) -> None:
    again = grant_reader(administrator, granted.role)
    assert again == Grant(granted.role, None, ())
    connected(database_url, granted).close()
    assert granted.role in all_readers(administrator)


def test_passwords(administrator: Engine, database_url: str) -> None:
    role = name()
    first = grant_reader(administrator, role, password="mật khẩu 'riêng' \\")
    try:
        connected(database_url, first).close()
        second = grant_reader(administrator, role, renew=True)
        assert second.password is not None and len(second.password) >= 32
        connected(database_url, second).close()
        assert first.password != second.password
    finally:
        assert revoke_reader(administrator, role)
    with administrator.connect() as connection:
        assert connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :r"), {"r": role}).all() == []
    with pytest.raises(UsageError, match="there is no reader"):
        revoke_reader(administrator, role)


@pytest.mark.parametrize(
    "bad", ["", " ", "pg_reader", "public", "NONE", "x" * 64, "đ" * 32, "a\0b", "postgres"]
)
def test_names_that_no_reader_can_have(administrator: Engine, bad: str) -> None:
    with administrator.connect() as connection:
        user = connection.execute(text("SELECT current_user")).scalar_one()
    with pytest.raises(UsageError):
        grant_reader(administrator, user if bad == "postgres" else bad)


def test_the_owner_is_no_reader(administrator: Engine, owner: psycopg.Connection) -> None:
    with pytest.raises(UsageError, match="may do more than read"):
        grant_reader(administrator, owner.info.user)


GIVE_AWAY = """
DO $$
DECLARE command text;
BEGIN
    FOR command IN
        SELECT format('ALTER %s %s OWNER TO %I', kind, place, '{owner}') FROM (
            SELECT 'DATABASE' AS kind, quote_ident(current_database()) AS place
            UNION ALL SELECT 'SCHEMA', 'bi'
            UNION ALL SELECT 'TABLE', format('%I.%I', schemaname, tablename) FROM pg_tables
                WHERE schemaname = 'public'
            UNION ALL SELECT 'VIEW', format('%I.%I', schemaname, viewname) FROM pg_views
                WHERE schemaname = 'bi'
        ) AS things
    LOOP
        EXECUTE command;
    END LOOP;
END
$$
"""


def test_a_role_that_may_not_make_roles(
    administrator: Engine, server: Any, make_database: Callable[..., str]
) -> None:
    """The mend says what to ask for; once the role is made, the database's owner can grant the rest."""
    database = parse_url(make_database()).database
    plain_owner, role = name(), name()
    url = parse_url(server.admin_url).set(database=database)
    own = make_engine(libpq_url(url.set(username=plain_owner, password="p")))
    try:
        server.run(f"CREATE ROLE \"{plain_owner}\" LOGIN PASSWORD 'p'")
        with psycopg.connect(libpq_url(url)) as connection:
            connection.execute(GIVE_AWAY.replace("{owner}", plain_owner).encode())
        with pytest.raises(QuanheError, match="may not make roles") as caught:
            grant_reader(own, role)
        assert f'CREATE ROLE "{role}" LOGIN' in str(caught.value)
        server.run(f"CREATE ROLE \"{role}\" LOGIN PASSWORD 'r'")
        found = grant_reader(own, role)
        assert found.password is None
        (left,) = found.left_open
        assert left.startswith("REVOKE EXECUTE ON FUNCTION lo_creat(integer), ")
        with psycopg.connect(libpq_url(own.url.set(username=role, password="r"))) as connection:
            connection.execute("SELECT * FROM bi.articles")
            with pytest.raises(psycopg.Error):
                connection.execute("CREATE TEMPORARY TABLE x (y int)")
        assert not revoke_reader(own, role)
    finally:
        own.dispose()
        server.run(f'DROP DATABASE "{database}" WITH (FORCE)')
        for one in (role, plain_owner):
            server.run(f'DROP ROLE IF EXISTS "{one}"')
