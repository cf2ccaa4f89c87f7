"""How to call PostgreSQL's own programs on the database of the settings."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.db.address import database_url
from etl.db.embedded import EmbeddedServer
from etl.db.engine import libpq_url, parse_url, without_password
from etl.db.installation import wheel_installation
from etl.settings import Settings


@dataclass(frozen=True, slots=True)
class ClientCall:
    """What to execute; the password is in ``environment`` alone, for every user can read arguments."""

    program: Path
    arguments: tuple[str, ...]
    environment: dict[str, str]

    @property
    def password(self) -> str | None:
        """What no message may repeat."""
        return self.environment.get("PGPASSWORD")


def client_call(
    settings: Settings, name: str, arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> ClientCall:
    """Return the call of the program ``name`` that came with Quanhe; starts the embedded server if need be.

    ``environment`` defaults to the process's own. Raises what :func:`etl.db.address.database_url` and
    :func:`etl.db.engine.parse_url` raise.
    """
    url = parse_url(database_url(settings), place=settings.database_url_from)
    variables = dict(os.environ if environment is None else environment)
    if settings.is_embedded:
        variables = {name: value for name, value in variables.items() if not name.startswith("PG")}
    variables.setdefault("PGCLIENTENCODING", "UTF8")
    password = url.password or url.query.get("password")
    if isinstance(password, str) and password:
        variables["PGPASSWORD"] = password
    target = f"--dbname={libpq_url(without_password(url))}"
    return ClientCall(client_program(settings, name), (name, target, *arguments), variables)


def client_program(settings: Settings, name: str) -> Path:
    """The path of a program that came with Quanhe and fits the embedded server, if that is used."""
    if settings.is_embedded:
        return EmbeddedServer(settings.data_folder).program(name)
    return wheel_installation().program(name)


def psql_call(
    settings: Settings, arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> ClientCall:
    """Return the call of ``psql`` with the user's arguments.

    A server that the user named is met with the ``psql`` on PATH, where there is one: it knows readline.
    """
    call = client_call(settings, "psql", arguments, environment)
    on_path = None if settings.is_embedded else shutil.which("psql", path=call.environment.get("PATH"))
    return ClientCall(Path(on_path) if on_path else call.program, call.arguments, call.environment)
