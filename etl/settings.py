"""What the environment and the flags decide; reading them creates nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

DATABASE_VARIABLE = "DATABASE_URL"
DATABASE_FLAG = "--database-url"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the database and the data of one user are.

    ``database_url`` is what the user named, or None for the embedded PostgreSQL;
    ``database_url_from`` says where it was named, for messages. ``data_folder`` is an absolute path
    that need not exist yet.
    """

    data_folder: Path
    database_url: str | None = None
    database_url_from: str = DATABASE_VARIABLE

    @property
    def is_embedded(self) -> bool:
        """True where no other server was named."""
        return self.database_url is None

    @property
    def database_name(self) -> str:
        """What messages call the database; never its URL, which may hold a password."""
        return "the embedded database" if self.is_embedded else self.database_url_from


def load_settings(
    *,
    database_url: str | None = None,
    data_folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Settings:
    """Return the settings: a flag wins over the environment, an empty value counts as none.

    ``database_url`` is the value of ``--database-url``. ``data_folder`` defaults to the platform's
    user data folder, which honours ``XDG_DATA_HOME``.

    >>> load_settings(database_url="postgresql://db/quanhe", environment={}).database_url_from
    '--database-url'
    >>> load_settings(environment={"DATABASE_URL": " "}).is_embedded
    True
    """
    variables = os.environ if environment is None else environment
    folder = data_folder if data_folder is not None else user_data_path("quanhe", appauthor=False)
    flag, variable = (database_url or "").strip(), variables.get(DATABASE_VARIABLE, "").strip()
    return Settings(
        data_folder=folder.expanduser().absolute(),
        database_url=flag or variable or None,
        database_url_from=DATABASE_FLAG if flag else DATABASE_VARIABLE,
    )
