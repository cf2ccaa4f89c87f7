"""Backups: the whole database in one file of ``pg_dump``, and back, all or nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from etl.db import turns
from etl.db.engine import unavailable
from etl.db.extensions import create_extensions
from etl.db.psql import client_call, client_program
from etl.errors import QuanheError
from etl.settings import Settings
from etl.unfinished import unfinished

# Owners, rights and extensions are the server's: they are made anew where the backup is restored.
_DUMP = ("--format=custom", "--no-owner", "--no-privileges", "--exclude-extension=*")
_SCRIPT = ("--file=-", "--no-owner", "--no-privileges")
_PSQL = ("--no-psqlrc", "--quiet", "--output=/dev/null", "--set=ON_ERROR_STOP=1", "--file=-")
_MARK = b"TABLE DATA public alembic_version"
_PLAIN = {"PATH": os.defpath, "LC_ALL": "C"}  # for what connects to nothing
# Whatever stands in a schema of the database's own and is no part of an extension
_OBJECTS = """
SELECT object.type, object.identity
FROM pg_depend AS within
JOIN pg_namespace AS schema ON schema.oid = within.refobjid
CROSS JOIN LATERAL pg_identify_object(within.classid, within.objid, 0) AS object
WHERE within.refclassid = 'pg_namespace'::regclass AND within.deptype = 'n'
  AND within.classid <> 'pg_extension'::regclass
  AND schema.nspname !~ '^pg_' AND schema.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend AS part
                  WHERE part.classid = within.classid AND part.objid = within.objid AND part.deptype = 'e')
ORDER BY object.type = 'table' DESC, object.identity
"""
_SCHEMAS = """
SELECT nspname FROM pg_namespace AS schema
WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
  AND NOT EXISTS (SELECT FROM pg_depend
                  WHERE refclassid = 'pg_namespace'::regclass AND refobjid = schema.oid
                    AND classid = 'pg_extension'::regclass)
"""
# What a restore begins with: alone, on a database without anything of its own
_OPENING = f"""
BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL lock_timeout = '60s';
SELECT pg_advisory_xact_lock({turns.UPGRADE});
SELECT pg_advisory_xact_lock({turns.LOAD});
DO $empty$
DECLARE
    found record;
BEGIN
    FOR found IN {_OBJECTS} LOOP
        EXECUTE format('DROP %s IF EXISTS %s CASCADE', found.type, found.identity);
    END LOOP;
    FOR found IN {_SCHEMAS} LOOP
        EXECUTE format('DROP SCHEMA %I CASCADE', found.nspname);
    END LOOP;
END
$empty$;
"""
_NEW_SETTING = (
    b"SET transaction_timeout = 0;\n"  # before the first CREATE; unknown to PostgreSQL 16 and older
)
_PREFIX = re.compile(r"^(psql:<stdin>:\d+|pg_dump|pg_restore): (error: )?")


def backup(settings: Settings, path: Path) -> int:
    """Write the database into ``path``, readable by its owner alone; return the file's size in bytes.

    The file appears whole or not at all. It can be restored into PostgreSQL of the same or a later major
    version. Raises QuanheError where it cannot be written or the server refuses.
    """
    with unfinished(path, private=True) as part:
        call = client_call(settings, "pg_dump", (*_DUMP, f"--file={part}"))
        done = subprocess.run(
            [call.program, *call.arguments[1:]],
            env=call.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        _check_end(done.returncode, done.stderr, "the backup failed", settings.database_name)
        return part.stat().st_size


def restore(engine: Engine, settings: Settings, path: Path, *, replace: bool = False) -> None:
    """Fill the database of ``engine``, which ``settings`` name, with a backup, in one transaction.

    Raises QuanheError, and leaves the database as it was, where ``path`` is no whole backup, where the
    server refuses, and where the database is not empty, unless ``replace`` says that what it holds may go.
    """
    path = path.absolute()
    _check_archive(settings, path)
    place = settings.database_name
    try:
        with engine.begin() as connection:
            if not replace and connection.execute(text(_OBJECTS)).first() is not None:
                raise QuanheError(
                    "the database is not empty",
                    place=place,
                    mend="restore into an empty one, or say --replace: what it holds is lost then",
                )
            create_extensions(connection, place)
    except DBAPIError as error:
        raise unavailable(error, engine.url, place=place) from error
    _fill(settings, path)


def _check_archive(settings: Settings, path: Path) -> None:
    """Raise QuanheError where a file is no backup of such a database."""
    try:
        path.open("rb").close()
    except OSError as error:
        raise QuanheError(f"cannot read: {error.strerror}", place=str(path)) from None
    program = client_program(settings, "pg_restore")
    done = subprocess.run([program, "--list", path], env=_PLAIN, capture_output=True, check=False)
    if done.returncode != 0 or _MARK not in done.stdout:
        raise QuanheError(
            "this is no backup of a Quanhe database", place=str(path), mend="'etl db backup FILE' writes one"
        )


def _fill(settings: Settings, path: Path) -> None:
    """Let ``psql`` run what ``pg_restore`` writes, and commit once all of it was written.

    Whatever ends either program, or this one, ends the transaction before the COMMIT is sent.
    """
    read = [str(client_program(settings, "pg_restore")), *_SCRIPT, str(path)]
    call = client_call(settings, "psql", _PSQL)
    write = [str(call.program), *call.arguments[1:]]
    with tempfile.TemporaryFile() as read_said, tempfile.TemporaryFile() as write_said:
        with (
            subprocess.Popen(read, env=_PLAIN, stdout=subprocess.PIPE, stderr=read_said) as reader,
            subprocess.Popen(write, env=call.environment, stdin=subprocess.PIPE, stderr=write_said) as writer,
        ):
            _pass_on(reader, writer)
        for process, said, place in (
            (writer, write_said, settings.database_name),
            (reader, read_said, str(path)),
        ):
            said.seek(0)
            failed = "the restore failed and changed nothing"
            _check_end(process.returncode, said.read(), failed, place)


def _pass_on(reader: subprocess.Popen[bytes], writer: subprocess.Popen[bytes]) -> None:
    assert reader.stdout is not None and writer.stdin is not None
    try:
        writer.stdin.write(_OPENING.encode())
        for line in reader.stdout:
            if line != _NEW_SETTING:
                writer.stdin.write(line)
            if line.startswith(b"CREATE "):
                break
        shutil.copyfileobj(reader.stdout, writer.stdin)
        if reader.wait() == 0:
            writer.stdin.write(b"COMMIT;\n")
        writer.stdin.close()
    except BrokenPipeError:  # psql has stopped, and says why
        reader.terminate()
        with suppress(BrokenPipeError):
            writer.stdin.close()


def _check_end(code: int, said: bytes, failed: str, place: str) -> None:
    """Raise QuanheError with what a program complained of first, where it failed."""
    if code == 0:
        return
    lines = [_PREFIX.sub("", line) for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    complaint = "; ".join(lines[:2]) or f"exit code {code}"
    mend = "use pg_dump of the server's own version" if "server version mismatch" in complaint else None
    raise QuanheError(f"{failed}: {complaint}", place=place, mend=mend)
