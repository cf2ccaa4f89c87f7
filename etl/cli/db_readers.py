"""``etl db grant-reader`` and ``revoke-reader``: roles that read and write nothing."""

from __future__ import annotations

import click

from etl.cli.app import Command, output, settings
from etl.cli.database import administration_engine, ready_engine
from etl.db.address import shared_url
from etl.db.embedded import EmbeddedServer
from etl.db.engine import libpq_url, parse_url, without_password
from etl.db.readers import Grant, grant_reader, revoke_reader


@click.command(
    cls=Command,
    examples="""
    etl db grant-reader analyst
    etl db grant-reader analyst --new-password
    etl db grant-reader analyst --ask-password
    """,
)
@click.argument("name")
@click.option("--ask-password", is_flag=True, help="Ask for the password instead of making one.")
@click.option("--new-password", is_flag=True, help="Make a new password for a role that is there already.")
def grant(name: str, ask_password: bool, new_password: bool) -> None:
    """Make the login role NAME, which sees the tables and the schema bi and writes nothing.

    Prints its URL, with its password this once. A later upgrade keeps its rights. Everybody but the
    owner of the tables loses what PostgreSQL allows to all: temporary tables, tables in the schema
    public, large objects and advisory locks in this database.
    """
    password = None
    if ask_password:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    with ready_engine(may_upgrade=True), administration_engine() as engine:
        granted = grant_reader(engine, name, password=password, renew=new_password)
    output().raw(f"{_url(granted)}\n")
    _tell(granted)


@click.command(cls=Command, examples="etl db revoke-reader analyst")
@click.argument("name")
def revoke(name: str) -> None:
    """Take all rights from the reader NAME and drop the role."""
    with administration_engine() as engine:
        gone = revoke_reader(engine, name)
    kept = "it may no longer read this database, and is kept: it has other rights, or is not yours to drop"
    output().note(f"{name} is gone" if gone else f"{name}: {kept}")


def _url(granted: Grant) -> str:
    """The reader's URL: the database's, with no login but the reader's."""
    url = without_password(parse_url(shared_url(settings())))
    query = {name: value for name, value in url.query.items() if name != "user"}
    own = url.set(username=granted.role, query=query)
    return libpq_url(own if granted.password is None else own.set(password=granted.password))


def _tell(granted: Grant) -> None:
    out, chosen = output(), settings()
    if granted.password is None:
        out.note(f"{granted.role} may read, with the password it has")
    if chosen.is_embedded and EmbeddedServer(chosen.data_folder).status().address is None:
        out.note("only you reach the server's socket; for others on this machine: etl db start --port")
    for statement in granted.left_open:
        out.note(f"not yours to close, ask the server's administrator for: {statement}")
