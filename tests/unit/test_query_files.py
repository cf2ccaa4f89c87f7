"""Curated query files: their front matter, parameters and psql lines agree."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from etl.db.bundled import bundled_path
from etl.errors import QuanheError, UsageError
from etl.query import (
    NAMED,
    TYPES,
    Parameter,
    Query,
    check_values,
    curated_queries,
    find_query,
    parameters_used,
    quality_checks,
    read_query,
    topics,
)

DEFAULT = re.compile(
    r"^\\if :\{\?(?P<asked>\w+)\}\n\\else\n +\\set (?P<name>\w+) (?P<default>.+)\n\\endif$", re.MULTILINE
)
QUOTED = re.compile(r"'[^']*'|--[^\n]*")
COMMANDS = [read_query(path) for path in sorted((bundled_path("queries") / "commands").glob("*.sql"))]
FILE = """-- title: Talks
-- title_vi: Hội đàm
-- description: One row for each.
-- description_vi: Mỗi dòng một cuộc.
-- param: country text LA -- ISO code
-- param: since date '' -- earliest day
-- example: country='viet nam' since=2024-01-01
\\if :{?country}
\\else
  \\set country LA
\\endif
SELECT ':''country''', 'x:' -- :'comment'
WHERE c = :'country' AND CAST(NULLIF(:'since', '') AS date) IS NULL AND 'a'::text = 'a'
"""


@pytest.fixture
def query(tmp_path: Path) -> Query:
    path = tmp_path / "talks.sql"
    path.write_text(FILE, "utf-8")
    return read_query(path)


def test_front_matter_is_read(query: Query) -> None:
    assert (query.name, query.title, query.title_vi) == ("talks", "Talks", "Hội đàm")
    assert query.parameters == (
        Parameter("country", "text", "LA", "ISO code"),
        Parameter("since", "date", "", "earliest day"),
    )
    assert query.examples == ({"country": "viet nam", "since": "2024-01-01"},)
    assert "\\" not in query.sql
    assert parameters_used(query) == {"country", "since"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT 1", "no title"),
        ("-- title: T\n-- param: a number 1 -- x\nSELECT 1", "line 2"),
        ("-- title: T\n-- param: a int 1\nSELECT 1", "line 2"),
        ("-- title: T\n-- parm: a int 1 -- x\nSELECT 1", "line 2"),
        ("-- title: T\n-- param: a int 1 -- x\n-- example: b=2\nSELECT 1", "line 3"),
    ],
)
def test_bad_front_matter_names_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.sql"
    path.write_text(text, "utf-8")
    with pytest.raises(QuanheError, match=message):
        read_query(path)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("text", "O'Neill; DROP TABLE x", "O'Neill; DROP TABLE x"),
        ("date", "2024-07-11", "2024-07-11"),
        ("date", "", ""),
        ("int", " 07 ", "7"),
        ("boolean", "YES", "true"),
        ("boolean", "0", "false"),
    ],
)
def test_values_take_their_standard_form(query: Query, kind: str, value: str, expected: str) -> None:
    typed = _with(query, Parameter("p", kind, "", "x"))
    assert check_values(typed, {"p": value}) == {"p": expected}


@pytest.mark.parametrize(
    ("kind", "value"),
    [("date", "2024-02-30"), ("date", "11/7/2024"), ("int", "ten"), ("boolean", "maybe"), ("text", "a\0b")],
)
def test_a_value_of_the_wrong_type_is_refused(query: Query, kind: str, value: str) -> None:
    with pytest.raises(UsageError, match="parameter p"):
        check_values(_with(query, Parameter("p", kind, "", "x")), {"p": value})


def test_an_unknown_parameter_is_refused_with_the_closest(query: Query) -> None:
    with pytest.raises(UsageError, match=r"no parameter 'contry'; did you mean country\?"):
        check_values(query, {"contry": "LA"})


def test_an_unknown_query_is_refused_with_the_closest() -> None:
    with pytest.raises(UsageError, match=r"did you mean .*agreements_by_meeting"):
        find_query("agreement_by_meetings")


@pytest.mark.parametrize("query", [*curated_queries(), *COMMANDS], ids=lambda q: q.name)
def test_a_curated_file_agrees_with_itself(query: Query) -> None:
    assert all((query.title, query.title_vi, query.description, query.description_vi))
    declared = {p.name: p.default for p in query.parameters}
    defaults = {}
    for found in DEFAULT.finditer(query.path.read_text("utf-8")):
        assert found["asked"] == found["name"]
        defaults[found["name"]] = found["default"].strip("'")
    assert declared == defaults, "a default in the front matter differs from the \\set line"
    assert parameters_used(query) == set(declared), "a parameter is declared and not used, or not declared"
    assert all(p.type in {*TYPES, *NAMED} and p.meaning for p in query.parameters)
    assert check_values(query, {}) == declared, "a default is not in its type's standard form"
    assert ";" not in QUOTED.sub("", query.sql).rstrip(";"), "one statement a file"


@pytest.mark.parametrize("query", curated_queries(), ids=lambda q: q.name)
def test_every_query_shows_how_it_is_asked(query: Query) -> None:
    assert query.examples or not query.parameters
    for example in query.examples:
        assert check_values(query, example).keys() >= example.keys()
        assert any(value != query_default(query, name) for name, value in example.items())


def query_default(query: Query, name: str) -> str:
    return next(p.default for p in query.parameters if p.name == name)


def test_topics_are_the_folders_and_no_name_comes_twice() -> None:
    folder = bundled_path("queries")
    folders = {path.name for path in folder.iterdir() if path.is_dir()}
    assert folders - {"checks", "commands"} == {topic.name for topic in topics()}
    assert not list(folder.glob("*.sql")), "a query without a topic"
    names = [query.name for query in curated_queries()]
    assert len(names) == len(set(names)) >= 20
    assert {query.topic for query in curated_queries()} == {topic.name for topic in topics()}


@pytest.mark.parametrize("query", quality_checks(), ids=lambda q: q.name)
def test_a_check_takes_no_parameters(query: Query) -> None:
    assert query.parameters == () and parameters_used(query) == set()


def _with(query: Query, *parameters: Parameter) -> Query:
    return replace(query, parameters=parameters)
