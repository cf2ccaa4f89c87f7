"""The engine: which URLs are taken, which servers fit, and what an error says."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from etl.db.engine import make_engine, open_engine, parse_url
from etl.errors import DatabaseUnavailableError, UsageError
from etl.settings import load_settings


@pytest.mark.parametrize(
    "url",
    [
        "postgres://an:s%40cret@db:5433/quanhe?sslmode=require",
        "postgresql://an:s%40cret@db:5433/quanhe?sslmode=require",
        "postgresql+psycopg://an:s%40cret@db:5433/quanhe?sslmode=require",
    ],
)
def test_forms_of_url(url: str) -> None:
    parsed = parse_url(url)
    assert (parsed.drivername, parsed.password, parsed.port) == ("postgresql+psycopg", "s@cret", 5433)
    assert make_engine(url).url.query["sslmode"] == "require"


@pytest.mark.parametrize(
    "url",
    ["mysql://an:s3cret@db/q", "sqlite:///x.db", "s3cret", "postgresql://an:s3cret@db:s3cret/q", "://s3cret"],
)
def test_no_postgresql_url(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_url(url, place="DATABASE_URL")
    assert str(caught.value).startswith("DATABASE_URL: ")
    assert "s3cret" not in str(caught.value)


def test_no_server() -> None:
    settings = load_settings(database_url="postgresql://an:s3cret@127.0.0.1:9/q", environment={})
    with pytest.raises(DatabaseUnavailableError) as caught:
        open_engine(settings)
    assert str(caught.value).startswith("--database-url: ")
    assert "s3cret" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 3
    assert caught.value.mend is not None and caught.value.mend.startswith("check the URL")


def test_no_such_database(server: Any) -> None:
    with pytest.raises(DatabaseUnavailableError, match="no_such_database") as caught:
        open_engine(load_settings(database_url=server.url("no_such_database"), environment={}))
    assert "\n" not in str(caught.value)


def test_wrong_password(empty_database_url: str) -> None:
    wrong = parse_url(empty_database_url).set(password="wr0ng", drivername="postgresql")
    settings = load_settings(environment={"DATABASE_URL": wrong.render_as_string(hide_password=False)})
    said = ""
    try:
        open_engine(settings).dispose()
    except DatabaseUnavailableError as error:
        said = str(error)
    if not said:
        pytest.skip("this server asks for no password")
    assert "wr0ng" not in said


def test_a_server_that_fits(empty_database_url: str) -> None:
    engine = open_engine(load_settings(database_url=empty_database_url, environment={}))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT 'Đà Nẵng' ILIKE 'đÀ%'")).scalar_one()
    engine.dispose()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("ENCODING 'LATIN1' LOCALE 'C'", "encoding is LATIN1"),
        ("ENCODING 'SQL_ASCII' LOCALE 'C'", "encoding is SQL_ASCII"),
        ("ENCODING 'UTF8' LC_CTYPE 'C' LC_COLLATE 'C' LOCALE_PROVIDER libc", "lower('Đ')"),
    ],
)
def test_a_database_that_does_not_fit(server: Any, options: str, said: str) -> None:
    name = "quanhe_test_unfit"
    server.run(f'DROP DATABASE IF EXISTS "{name}"')
    server.run(f'CREATE DATABASE "{name}" TEMPLATE template0 {options} OWNER "{server.role}"')
    try:
        with pytest.raises(DatabaseUnavailableError) as caught:
            open_engine(load_settings(database_url=server.url(name), environment={}))
        assert said in str(caught.value)
    finally:
        server.run(f'DROP DATABASE "{name}" WITH (FORCE)')
