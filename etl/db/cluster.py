"""Running PostgreSQL's own programs on one home, and making its data folder."""

from __future__ import annotations

import os
import secrets
import shlex
import shutil
import subprocess
from pathlib import Path

from etl.db.accounts import MEND
from etl.db.home import Home
from etl.errors import DatabaseUnavailableError

SUPERUSER = "postgres"
MAINTENANCE_DATABASE = "postgres"
ROLE = "quanhe"
DATABASE = "quanhe"
EXTENSIONS = ("unaccent", "pg_trgm", "fuzzystrmatch")
ADDRESS = "127.0.0.1"
PASSWORD_FILE = "password"
SUPERUSER_PASSWORD_FILE = "superuser_password"

# Without a TCP address and with a private socket, only this user (and root) reaches the server at all.
SERVER_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}


def run_program(
    home: Home,
    name: str,
    *arguments: str,
    data: Path | None = None,
    stdin: str | None = None,
    keep_open: tuple[int, ...] = (),
) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs in the home's folder, as its account.

    The data folder travels in ``PGDATA``, never through the shell that ``pg_ctl`` starts, so that any
    path will do. Nothing else of the caller's environment reaches the server.
    """
    environment = {"PATH": os.defpath, "LC_ALL": "C", "PGDATA": str(data or home.data)}
    program = home.installation.program(name)
    try:
        return subprocess.run(
            [str(program), *arguments],
            input=stdin if stdin is not None else "",
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            cwd=home.folder,
            env=environment,
            umask=0o077,
            pass_fds=keep_open,
            **home.process_options(),
        )
    except OSError as error:
        raise DatabaseUnavailableError(
            f"this program of the embedded PostgreSQL cannot be run: {error.strerror}",
            place=str(program),
            mend=MEND,
        ) from None


def initialise(home: Home, lock: int) -> None:
    """Make the data folder, complete or not at all.

    It is made beside its place and renamed at the end, so that one whose making was interrupted is
    simply made again. The caller holds the home's ``lock``; the programs inherit it, so that one that
    outlives a killed caller cannot write into what the next caller makes.
    """
    unfinished = home.folder / "data.new"
    shutil.rmtree(unfinished, ignore_errors=True)
    password = _new_password(home, PASSWORD_FILE)
    hidden = (password, _new_password(home, SUPERUSER_PASSWORD_FILE))

    def run(name: str, *arguments: str, script: str | None = None) -> None:
        done = run_program(home, name, *arguments, data=unfinished, stdin=script, keep_open=(lock,))
        if done.returncode != 0:
            raise DatabaseUnavailableError(
                f"the embedded database cannot be created: {_said(done, hidden)}", place=str(home.folder)
            )

    run("initdb", *initdb_options())
    single_user = ("--single", "-c", "exit_on_error=on", "-c", "log_min_error_statement=panic")
    for database, statements in (
        (
            MAINTENANCE_DATABASE,
            (
                f"CREATE ROLE {ROLE} LOGIN PASSWORD '{password}'",
                f"CREATE DATABASE {DATABASE} OWNER {ROLE}",
                f"REVOKE ALL ON DATABASE {DATABASE}, {MAINTENANCE_DATABASE}, template1 FROM PUBLIC",
            ),
        ),
        (DATABASE, tuple(f"CREATE EXTENSION {name}" for name in EXTENSIONS)),
    ):
        run("postgres", *single_user, database, script="".join(f"{line};\n" for line in statements))
    unfinished.rename(home.data)


def initdb_options() -> list[str]:
    """Text as the builtin provider sorts and folds it: ICU is not built in, and C leaves "Đ" as it is."""
    options = [f"--username={SUPERUSER}", f"--pwfile={SUPERUSER_PASSWORD_FILE}", "--auth=scram-sha-256"]
    options += ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    for name, value in SERVER_SETTINGS.items():
        options += ["--set", f"{name}={value}"]
    return options


def check_major_version(home: Home) -> None:
    """Raise :class:`DatabaseUnavailableError` where another major version wrote the data folder."""
    try:
        found = (home.data / "PG_VERSION").read_text(encoding="ascii").strip()
    except OSError:
        raise DatabaseUnavailableError(
            "this is not a PostgreSQL data folder", place=str(home.data), mend="move it away to start anew"
        ) from None
    if found != str(home.installation.major):
        raise DatabaseUnavailableError(
            f"these data were written by PostgreSQL {found}, and the embedded server is PostgreSQL "
            f"{home.installation.major}, which cannot read them",
            place=str(home.data),
            mend=f"dump them with PostgreSQL {found} and load the dump here, "
            "or move the folder away and load the articles again",
        )


def read_password(path: Path) -> str:
    """Return a password that :func:`initialise` stored."""
    try:
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise DatabaseUnavailableError(
            f"the database's password cannot be read: {error.strerror}",
            place=str(path),
            mend=f"put the file back, or move {path.parent} away and load the articles again",
        ) from None


def server_options(socket_folder: Path, port: int | None = None) -> str:
    """Return the value of ``pg_ctl -o`` that puts the socket there and opens the TCP port, if any.

    The value is read twice: by the shell of ``pg_ctl``, and by the server as a list of folders in
    which double quotes protect spaces and commas.

    >>> print(server_options(Path("/home/an ninh/socket")))
    -k '"/home/an ninh/socket"'
    """
    quoted = str(socket_folder).replace('"', '""')
    listen = "" if port is None else f" -p {port} -c listen_addresses={ADDRESS}"
    return f"-k {shlex.quote(chr(34) + quoted + chr(34))}{listen}"


def _new_password(home: Home, name: str) -> str:
    """Store a new password in a file that only the server's account (and root) can read."""
    path = home.folder / name
    path.unlink(missing_ok=True)
    password = secrets.token_urlsafe(24)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        home.give_to_account(descriptor)
        os.write(descriptor, f"{password}\n".encode("ascii"))
    finally:
        os.close(descriptor)
    return password


def _said(done: subprocess.CompletedProcess[str], hidden: tuple[str, ...]) -> str:
    """Return the end of what a program complained of, without the passwords."""
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    said = "; ".join(lines[-3:]) or f"exit code {done.returncode}"
    for secret in hidden:
        said = said.replace(secret, "…")
    return said
