"""The files of curated queries.

A file opens with front matter, one ``-- key: value`` a line (``title``, ``title_vi``, ``description``,
``description_vi``, a ``param`` for each parameter and an ``example`` of values for them), sets the
defaults of its parameters with psql's ``\\if``, and holds one SELECT that writes its parameters as
``:'name'``. The folder that a file lies in is its topic; ``topics.yaml`` puts the topics in order.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from etl.db.bundled import bundled_path
from etl.errors import QuanheError, UsageError
from etl.query.definition import Parameter, Query, Topic
from etl.query.nearest import nearest
from etl.query.values import NAMED, TYPES

TOPICS = "topics.yaml"
_TEXTS = ("title", "title_vi", "description", "description_vi")
_FRONT = re.compile(r"^-- (?P<key>[a-z_]+): *(?P<value>\S.*?) *$")
_PARAMETER = re.compile(
    r"^(?P<name>[a-z][a-z0-9_]*) (?P<type>[a-z_]+) (?P<default>'[^']*'|\S+) +-- (?P<meaning>\S.*)$"
)


def read_query(path: Path) -> Query:
    """The curated query of a ``.sql`` file.

    Raises QuanheError, naming file and line, for front matter that cannot be read or lacks a title.
    """
    texts = dict.fromkeys(_TEXTS, "")
    parameters: list[Parameter] = []
    examples: list[Mapping[str, str]] = []
    lines = path.read_text("utf-8").splitlines()
    body = 0
    for number, line in enumerate(lines, 1):
        found = _FRONT.match(line)
        if not found:
            break
        body, place = number, f"{path.name}: line {number}"
        match found["key"]:
            case "param":
                parameters.append(_parameter(found["value"], place))
            case "example":
                examples.append(_example(found["value"], parameters, place))
            case key if key in texts:
                texts[key] = found["value"]
            case key:
                raise QuanheError(f"unknown key '{key}'", place=place, mend="see the other queries")
    if not texts["title"]:
        raise QuanheError("no title", place=path.name, mend="open the file with '-- title: …'")
    sql = "\n".join(line for line in lines[body:] if not line.lstrip().startswith("\\")).strip()
    return Query(
        path.stem, **texts, parameters=tuple(parameters), examples=tuple(examples), sql=sql, path=path
    )


def _parameter(text: str, place: str) -> Parameter:
    found = _PARAMETER.match(text)
    known = (*TYPES, *NAMED)
    if not found or found["type"] not in known:
        raise QuanheError(
            f"cannot read the parameter '{text}'",
            place=place,
            mend=f"write: name type default -- meaning, with a type of {', '.join(known)}",
        )
    return Parameter(found["name"], found["type"], found["default"].strip("'"), found["meaning"])


def _example(text: str, parameters: list[Parameter], place: str) -> dict[str, str]:
    pairs = [word.partition("=") for word in shlex.split(text)]
    names = {parameter.name for parameter in parameters}
    if not all(sign and name in names for name, sign, _ in pairs):
        raise QuanheError(
            f"cannot read the example '{text}'", place=place, mend="write NAME=VALUE of parameters above it"
        )
    return {name: value for name, _, value in pairs}


@cache
def topics() -> tuple[Topic, ...]:
    """The topics of the curated queries, in the order in which a reader wants them."""
    listed = yaml.safe_load((bundled_path("queries") / TOPICS).read_text("utf-8"))
    return tuple(Topic(name, labels["en"], labels["vi"]) for name, labels in listed.items())


@cache
def _read_folder(folder: Path) -> tuple[Query, ...]:
    return tuple(read_query(path) for path in sorted(folder.glob("*.sql")))


def curated_queries() -> tuple[Query, ...]:
    """Every curated query, by topic and name."""
    folder = bundled_path("queries")
    return tuple(query for topic in topics() for query in _read_folder(folder / topic.name))


def quality_checks() -> tuple[Query, ...]:
    """Every data-quality check, by name: a query that must return no row."""
    return _read_folder(bundled_path("queries") / "checks")


def command_query(name: str) -> Query:
    """The query behind a command such as ``etl issues``; these are not listed with the curated ones."""
    return read_query(bundled_path("queries") / "commands" / f"{name}.sql")


def find_query(name: str) -> Query:
    """The curated query ``name``; UsageError with the closest names where there is none."""
    known = {query.name: query for query in curated_queries()}
    if name not in known:
        raise UsageError(f"there is no query '{name}'", mend=nearest(name, list(known)))
    return known[name]
