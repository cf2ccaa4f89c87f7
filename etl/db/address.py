"""The URLs of the settings' database."""

from __future__ import annotations

from etl.db.embedded import EmbeddedServer
from etl.settings import Settings


def database_url(settings: Settings) -> str:
    """Return the database's URL, password included, in the form that ``psql`` takes too.

    The embedded server is started where the settings name no other. Raises
    :class:`etl.errors.DatabaseUnavailableError` when it cannot be.
    """
    if settings.database_url is not None:
        return settings.database_url
    return EmbeddedServer(settings.data_folder).url()


def shared_url(settings: Settings) -> str:
    """Return the URL for other programs: over TCP where the embedded server listens."""
    return settings.database_url or EmbeddedServer(settings.data_folder).shared_url()


def administrator_url(settings: Settings) -> str:
    """Return the URL of who may make roles: the embedded server's superuser, else whom the user named."""
    return settings.database_url or EmbeddedServer(settings.data_folder).superuser_url()
