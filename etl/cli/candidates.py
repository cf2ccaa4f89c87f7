"""What a shell offers for an argument: names of queries, their parameters, keys of what is loaded.

Whoever presses Tab waits, so everything slow is imported where it is needed, and a database that does
not answer at once offers nothing.
"""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from etl.settings import Settings, load_settings

MOST = 50
TIMEOUT = 2  # seconds
_KEYS = {
    "article": "SELECT key, title FROM articles WHERE key LIKE %s ORDER BY key LIMIT %s",
    "event": "SELECT key, title FROM events WHERE key LIKE %s ORDER BY key LIMIT %s",
    "agreement": "SELECT key, title FROM agreements WHERE key LIKE %s ORDER BY key LIMIT %s",
    "person": "SELECT DISTINCT name, '' FROM people WHERE name ILIKE %s ORDER BY name LIMIT %s",
}


def query_names(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The curated queries that begin so, each with its title."""
    from etl.query import curated_queries  # noqa: PLC0415

    return [CompletionItem(q.name, help=q.title) for q in curated_queries() if q.name.startswith(incomplete)]


def query_parameters(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The parameters of the query that the command line names, as ``name=``."""
    from etl.query import curated_queries  # noqa: PLC0415

    named = {context.params.get("name"), *context.args}  # what stands before an option without its value
    return [
        CompletionItem(f"{parameter.name}=", help=parameter.meaning)
        for query in curated_queries()
        if query.name in named
        for parameter in query.parameters
        if parameter.name.startswith(incomplete)
    ]


def keys(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The keys, or the names of people, that begin so."""
    import psycopg  # noqa: PLC0415

    from etl.db.address import database_url  # noqa: PLC0415
    from etl.db.engine import libpq_url, parse_url  # noqa: PLC0415
    from etl.errors import QuanheError  # noqa: PLC0415

    statement = _KEYS.get(str(context.params.get("kind")))
    chosen = context.find_root().obj or load_settings()
    if statement is None or not _answers_at_once(chosen):
        return []
    pattern = incomplete.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    try:
        url = libpq_url(parse_url(database_url(chosen)))
        with psycopg.connect(url, connect_timeout=TIMEOUT) as connection:
            found = connection.execute(statement, (pattern, MOST)).fetchall()
    except (psycopg.Error, QuanheError):
        return []
    return [CompletionItem(str(key), help=str(text)) for key, text in found]


def _answers_at_once(settings: Settings) -> bool:
    """Whether asking starts no server."""
    from etl.db.embedded import EmbeddedServer  # noqa: PLC0415

    return not settings.is_embedded or EmbeddedServer(settings.data_folder).status().pid is not None
