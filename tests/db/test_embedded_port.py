"""The embedded server on a TCP port: who gets in, what is kept, and ports that cannot be had."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import psycopg
import pytest
from click.testing import CliRunner, Result

from etl.cli import main
from etl.db.embedded import EmbeddedServer
from etl.db.sockets import ADDRESS, free_port
from etl.errors import DatabaseUnavailableError


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.socket() as other:
        other.bind((ADDRESS, 0))
        other.listen()
        yield other.getsockname()[1]


def answer(url: str, query: str = "SELECT current_user") -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query).fetchone()
    assert row is not None
    return row[0]


def test_a_port_is_kept_until_it_is_closed(made_server: EmbeddedServer, port: int) -> None:
    assert made_server.start().tcp_address is None
    assert made_server.shared_url() == made_server.url()
    first = made_server.listen(port)
    assert first.tcp_address == f"{ADDRESS}:{port}" == made_server.status().address
    assert f"@{ADDRESS}:{port}/quanhe" in made_server.shared_url()
    for url in (made_server.url(), made_server.shared_url(), made_server.superuser_url("quanhe")):
        assert answer(url) in ("quanhe", "postgres")
    assert made_server.listen(port) == first
    made_server.stop()
    assert made_server.start().tcp_port == port
    assert answer(made_server.shared_url(), "SELECT inet_server_port()") == port
    assert made_server.listen(None).tcp_port is None
    made_server.stop()
    assert made_server.start().tcp_port is None
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=ADDRESS, port=port, user="quanhe", dbname="quanhe", password="x")


def test_only_this_machine_and_only_with_the_password(made_server: EmbeddedServer, port: int) -> None:
    made_server.listen(port)
    assert answer(made_server.url(), "SHOW listen_addresses") == ADDRESS
    for user in ("quanhe", "postgres"):
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(host=ADDRESS, port=port, user=user, dbname="quanhe", password="guess")
        with pytest.raises(psycopg.OperationalError, match="no password supplied"):
            psycopg.connect(host=ADDRESS, port=port, user=user, dbname="quanhe", passfile="/dev/null")
    stored = "SELECT rolpassword FROM pg_authid WHERE rolname = 'quanhe'"
    assert str(answer(made_server.superuser_url(), stored)).startswith("SCRAM-SHA-256$")


def test_a_port_of_another_program(made_server: EmbeddedServer, taken: int) -> None:
    first = made_server.start()
    with pytest.raises(DatabaseUnavailableError, match=f"port {taken} of 127.0.0.1") as caught:
        made_server.listen(taken)
    assert "\n" not in str(caught.value) and "--port" in str(caught.value)
    assert made_server.start() == first


def test_a_kept_port_that_another_program_took(
    made_server: EmbeddedServer, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.db.embedded.check_free", lambda port: None)
    with pytest.raises(DatabaseUnavailableError, match="could not create listen socket"):
        made_server.listen(taken)
    monkeypatch.undo()
    with pytest.raises(DatabaseUnavailableError, match=f"port {taken} of 127.0.0.1 cannot be had"):
        made_server.start()
    assert made_server.listen(None).is_ready


def test_nobody_is_cut_off_for_a_port(made_server: EmbeddedServer, port: int) -> None:
    with psycopg.connect(made_server.url()) as connection:
        with pytest.raises(DatabaseUnavailableError, match="other programs are connected"):
            made_server.listen(port)
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert made_server.listen(port).tcp_port == port


def etl(server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    """Run a command whose embedded server is this one."""
    for module in ("etl.cli.db_server", "etl.db.address"):
        monkeypatch.setattr(f"{module}.EmbeddedServer", lambda folder: server)
    return CliRunner().invoke(main, ["db", *arguments])


def test_commands(made_server: EmbeddedServer, taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    started = etl(made_server, monkeypatch, "start", "--port")
    assert started.exit_code == 0 and f"listens on {ADDRESS}:" in started.stderr
    assert etl(made_server, monkeypatch, "url").stdout == f"{made_server.shared_url()}\n"
    again = etl(made_server, monkeypatch, "start", "--port")
    assert "already running" in again.stderr and again.stderr.split()[-1] == started.stderr.split()[-1]
    refused = etl(made_server, monkeypatch, "start", "--port", str(taken))
    assert refused.exit_code == 3 and len(refused.stderr.splitlines()) == 1
    assert etl(made_server, monkeypatch, "start", "--port", "22").exit_code == 2
    assert etl(made_server, monkeypatch, "start", "--port", "--no-port").exit_code == 2
    assert "listens" not in etl(made_server, monkeypatch, "start", "--no-port").stderr
