"""How to call ``psql`` on the database of the settings."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.db.address import database_url
from etl.db.embedded import EmbeddedServer
from etl.db.engine import parse_url, without_password
from etl.db.installation import wheel_installation
from etl.settings import Settings


@dataclass(frozen=True, slots=True)
class PsqlCall:
    """What to execute; the password is in ``environment`` alone, for every user can read arguments."""

    program: Path
    arguments: tuple[str, ...]
    environment: dict[str, str]


def psql_call(
    settings: Settings, arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> PsqlCall:
    """Return the call of ``psql`` with the user's arguments; starts the embedded server if need be.

    The embedded server is met with the ``psql`` that came with it, any other with the one on PATH,
    and with the embedded one where there is none. ``environment`` defaults to the process's own.
    Raises what :func:`etl.db.address.database_url` and :func:`etl.db.engine.parse_url` raise.
    """
    url = parse_url(database_url(settings), place=settings.database_url_from)
    variables = dict(os.environ if environment is None else environment)
    if settings.is_embedded:
        program = EmbeddedServer(settings.data_folder).program("psql")
        variables = {name: value for name, value in variables.items() if not name.startswith("PG")}
    else:
        on_path = shutil.which("psql", path=variables.get("PATH"))
        program = Path(on_path) if on_path else wheel_installation().program("psql")
    variables.setdefault("PGCLIENTENCODING", "UTF8")
    password = url.password or url.query.get("password")
    if isinstance(password, str) and password:
        variables["PGPASSWORD"] = password
    target = without_password(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return PsqlCall(program, ("psql", f"--dbname={target}", *arguments), variables)
