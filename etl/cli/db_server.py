"""``etl db start``, ``stop`` and ``url``: the embedded server."""

from __future__ import annotations

from typing import Any

import click

from etl.cli.app import Command, output, settings
from etl.db.address import shared_url
from etl.db.embedded import EmbeddedServer
from etl.db.sockets import chosen_port, free_port
from etl.errors import UsageError

ANY_PORT = 0


class Port(click.IntRange):
    """A TCP port that needs no privilege, or ANY_PORT, which --port without a number stands for."""

    name = "port"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The port's number."""
        return ANY_PORT if value == ANY_PORT else super().convert(value, param, ctx)


@click.command(
    cls=Command,
    examples="""
    etl db start
    etl db start --port
    etl db start --port 5433
    etl db start --no-port
    """,
)
@click.option(
    "--port",
    type=Port(1024, 65535),
    is_flag=False,
    flag_value=ANY_PORT,
    metavar="[N]",
    help="Listen on this port of 127.0.0.1 too, from now on; without N, on the first free one from 5432.",
)
@click.option("--no-port", is_flag=True, help="Listen on the private socket alone again.")
def start(port: int | None, no_port: bool) -> None:
    """Start the embedded server; make its database the first time.

    Only you can reach its private socket. With --port, every program on this machine that knows the
    password reaches it as well, such as a BI tool; 'etl db url' prints the address. The choice is kept.
    """
    if port is not None and no_port:
        raise UsageError("--port and --no-port exclude each other")
    server = _embedded()
    before = server.status().pid
    if port == ANY_PORT:
        port = chosen_port(server.folder) or free_port()
    running = server.start() if port is None and not no_port else server.listen(port)
    state = "already running" if running.pid == before else "started anew" if before else "started"
    where = f", listens on {running.tcp_address}" if running.tcp_address else ""
    output().note(f"{state}, process {running.pid}{where}", code="server", address=running.tcp_address)


@click.command(cls=Command, examples="etl db stop")
def stop() -> None:
    """Stop the embedded server; whoever still uses it is cut off."""
    output().note("stopped" if _embedded().stop() else "it was not running")


@click.command(
    cls=Command,
    examples="""
    etl db url
    pg_dump "$(etl db url)" > quanhe.sql
    """,
)
def url() -> None:
    """Print the database's URL, with its password, for other programs; starts the embedded server.

    Whoever reads the URL can read and change the data. Arguments of programs can be read by every
    user of a machine: prefer 'etl db psql', or a password file, where you share one.
    """
    output().raw(f"{shared_url(settings())}\n")


def _embedded() -> EmbeddedServer:
    chosen = settings()
    if not chosen.is_embedded:
        raise UsageError(
            f"{chosen.database_url_from} names a server that is not etl's to start or stop",
            mend=f"leave {chosen.database_url_from} away to use the embedded one",
        )
    return EmbeddedServer(chosen.data_folder)
