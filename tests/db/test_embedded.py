"""The embedded server: made, started, stopped, shared, killed, and refused to strange data."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from etl.db import embedded as embedded_module
from etl.db import home as home_module
from etl.db.embedded import EmbeddedServer
from etl.db.home import prepare_home
from etl.db.installation import wheel_installation
from etl.db.postmaster import socket_name
from etl.db.sockets import LONGEST_SOCKET_PATH
from etl.errors import DatabaseUnavailableError

START = "import sys; from pathlib import Path; from etl.db.embedded import EmbeddedServer as E; "
PRINT_URL = START + "print(E(Path(sys.argv[1])).url())"
AWKWARD = "kho dữ liệu, 'một' \"hai\" $HOME `id` 100% #; & \\n"


def launch(script: str, data_folder: Path) -> subprocess.Popen[str]:
    """Run a script of Python in a process of its own, in a process group of its own."""
    command = [sys.executable, "-c", script, str(data_folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)


def answer(url: str, query: str = "SELECT 1") -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query).fetchone()
    assert row is not None
    return row[0]


def test_first_start_makes_a_private_database(new_server: Callable[..., EmbeddedServer]) -> None:
    server = new_server()
    assert not server.status().is_created
    assert not server.stop()
    assert not server.folder.exists()
    url = server.url()
    assert server.status().pid is not None
    assert str(answer(url, "SHOW server_version")).startswith("18.")
    assert answer(url, "SELECT (current_user, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls)::text "
                  "FROM pg_roles WHERE rolname = current_user") == "(quanhe,f,f,f,f)"  # fmt: skip
    assert answer(url, "SELECT array_agg(extname::text ORDER BY extname) FROM pg_extension") == [
        "fuzzystrmatch", "pg_trgm", "plpgsql", "unaccent",
    ]  # fmt: skip
    assert answer(url, "SELECT 'ĐÀ NẴNG' ILIKE 'đà nẵng' AND lower('Đ') = 'đ'") is True
    assert answer(url, "SHOW listen_addresses") == ""
    assert answer(url, "SHOW TimeZone") == "UTC"
    assert (
        answer(url, "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = 'quanhe'")
        == "quanhe"
    )
    methods = "SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules"
    assert answer(server.superuser_url(), methods) == ["scram-sha-256"]


def test_nobody_else_can_enter_the_folders(made_server: EmbeddedServer) -> None:
    made_server.start()
    for path in (made_server.folder, made_server.folder / "data", made_server.folder / "socket"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700, path
    for name in (
        "password",
        "superuser_password",
        "server.log",
        "lock",
        "server.lock",
        f"socket/{socket_name()}",
    ):
        assert stat.S_IMODE((made_server.folder / name).stat().st_mode) & 0o077 == 0, name


def test_start_stop_and_status(made_server: EmbeddedServer) -> None:
    assert made_server.status().is_created and made_server.status().pid is None
    first = made_server.start()
    assert made_server.start() == first
    assert made_server.status().pid == first.pid
    assert made_server.stop() and not made_server.stop()
    assert made_server.status().pid is None
    began = time.monotonic()
    assert made_server.start().pid != first.pid
    assert time.monotonic() - began < 5


def test_a_wrong_password_is_refused(made_server: EmbeddedServer) -> None:
    socket_folder = made_server.start().socket_folder
    for user in ("quanhe", "postgres"):
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(host=str(socket_folder), user=user, dbname="quanhe", password="guess")


@pytest.mark.parametrize(
    "folder", [AWKWARD, "/".join(["một thư mục có tên rất dài"] * 6)], ids=["awkward", "long"]
)
def test_any_path_will_do(
    folder: str, new_server: Callable[..., EmbeddedServer], open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = open_folder / folder
    path.mkdir(parents=True)
    for module in (home_module, embedded_module):
        monkeypatch.setattr(module, "home_folder", lambda data_folder: data_folder / "postgresql")
    server = new_server(path)
    url = server.url()
    assert answer(url) == 1
    socket_folder = server.status().socket_folder
    assert socket_folder is not None
    assert len(os.fsencode(socket_folder / socket_name())) <= LONGEST_SOCKET_PATH
    assert stat.S_IMODE(socket_folder.stat().st_mode) == 0o700
    assert server.stop()
    assert socket_folder.exists() is (socket_folder.parent == server.folder)


def test_programs_in_a_path_with_spaces(
    made_server: EmbeddedServer, open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel, root = wheel_installation(), open_folder / "môi trường ảo"
    monkeypatch.setattr(home_module, "ROOT_FOLDER", root)
    root.mkdir()
    monkeypatch.setattr(home_module, "wheel_installation", lambda: home_module._copied(wheel))
    assert answer(made_server.url()) == 1
    assert made_server.program("psql").is_relative_to(root)


def test_no_other_folder_is_opened(new_server: Callable[..., EmbeddedServer], tmp_path: Path) -> None:
    data_folder = tmp_path / "one" / "two"
    data_folder.mkdir(parents=True)
    data_folder.parent.chmod(0o700)
    before = {path: path.stat().st_mode for path in (data_folder, *data_folder.parents)}
    new_server(data_folder).start()
    assert {path: path.stat().st_mode for path in before} == before


def test_several_first_starts_at_once(new_server: Callable[..., EmbeddedServer], tmp_path: Path) -> None:
    server = new_server(tmp_path / "shared")
    running = [launch(PRINT_URL, tmp_path / "shared") for _ in range(3)]
    urls = {process.communicate()[0].strip() for process in running}
    assert urls == {server.url()}
    assert answer(server.url()) == 1


def test_a_finished_process_leaves_the_server_to_the_others(
    made_server: EmbeddedServer, tmp_path: Path
) -> None:
    with psycopg.connect(made_server.url()) as connection:
        assert launch(PRINT_URL, tmp_path / "data").wait() == 0
        assert connection.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("delay", [0.4, 0.8, 1.2])
def test_a_first_start_that_was_killed(
    delay: float, new_server: Callable[..., EmbeddedServer], tmp_path: Path
) -> None:
    server = new_server(tmp_path / "killed")
    process = launch(PRINT_URL, tmp_path / "killed")
    time.sleep(delay)
    process.kill()
    process.communicate()
    assert answer(server.url(), "SELECT count(*) FROM pg_extension") == 4


def test_an_unfinished_data_folder_is_made_again(new_server: Callable[..., EmbeddedServer]) -> None:
    server = new_server()
    unfinished = server.folder / "data.new"
    unfinished.mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18\n")
    assert answer(server.url()) == 1
    assert not unfinished.exists()


def test_a_killed_server_came_back_with_its_data(made_server: EmbeddedServer) -> None:
    first = made_server.start()
    with psycopg.connect(made_server.url()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS value")
    idle = psycopg.connect(made_server.url())
    os.kill(first.pid, signal.SIGKILL)
    assert answer(made_server.url(), "SELECT value FROM kept") == 42
    assert made_server.start().pid != first.pid
    idle.close()


def test_a_process_number_that_another_program_bears_by_now(made_server: EmbeddedServer) -> None:
    first = made_server.start()
    pid_file = made_server.folder / "data" / "postmaster.pid"
    socket_lock = first.socket_folder / f"{socket_name()}.lock"
    options = prepare_home(made_server.folder).process_options()
    written = pid_file.read_text()
    os.kill(first.pid, signal.SIGKILL)
    with subprocess.Popen(["sleep", "60"], **options) as other:
        for path in (pid_file, socket_lock):
            path.write_text(written.replace(str(first.pid), str(other.pid), 1))
        assert answer(made_server.url()) == 1
        assert other.poll() is None
        other.kill()


def test_a_socket_that_was_swept_away(made_server: EmbeddedServer) -> None:
    first = made_server.start()
    (first.socket_folder / socket_name()).unlink()
    assert answer(made_server.url()) == 1


def test_data_of_another_major_version(made_server: EmbeddedServer) -> None:
    (made_server.folder / "data" / "PG_VERSION").write_text("17\n")
    with pytest.raises(
        DatabaseUnavailableError, match="PostgreSQL 17, and the embedded server is PostgreSQL 18"
    ) as it:
        made_server.start()
    assert it.value.place == str(made_server.folder / "data") and it.value.mend


def test_a_data_folder_that_is_none(made_server: EmbeddedServer) -> None:
    (made_server.folder / "data" / "PG_VERSION").unlink()
    with pytest.raises(DatabaseUnavailableError, match="not a PostgreSQL data folder"):
        made_server.start()


def test_a_server_that_cannot_start_says_why(made_server: EmbeddedServer) -> None:
    with (made_server.folder / "data" / "postgresql.conf").open("a") as configuration:
        configuration.write("no_such_setting = 1\n")
    with pytest.raises(DatabaseUnavailableError, match="no_such_setting") as caught:
        made_server.start()
    assert "\n" not in str(caught.value)
    assert caught.value.place == str(made_server.folder / "server.log")


def test_a_lost_password(made_server: EmbeddedServer) -> None:
    (made_server.folder / "password").unlink()
    with pytest.raises(DatabaseUnavailableError, match="password cannot be read"):
        made_server.url()
