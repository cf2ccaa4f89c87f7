"""Reference data → rows: country names, people and tenures, places, known events, treaties, relations.

They are written when their fingerprint differs from the one that the database remembers. People, positions
and places keep their keys, for articles point to them; the rest is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from psycopg import Connection as Driver
from psycopg.rows import TupleRow
from sqlalchemy import Connection, Engine, text

from etl import reference
from etl.errors import ReferenceDataError
from etl.load.entities import Known, OrganizationKey, PlaceKey, reference_id
from etl.load.keys import country_names, name_key, organization_key, public_key
from etl.load.sheet import Row, stage
from etl.load.statements import statements
from etl.reference import load_csv

_STATE = "reference"
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
Bounds = tuple[str | None, date | None, date | None]


def _dates(prefix: str) -> str:
    """The columns that :func:`bounds` fills, with types."""
    return f"{prefix}_edtf text, {prefix}_lower date, {prefix}_upper date"


_TENURE = f"{_dates('start')}, {_dates('end')}"


def sync_reference(connection: Connection) -> bool:
    """Write the reference data where they changed; return whether they did. Call it under the load's lock."""
    current = reference.fingerprint()
    known = connection.execute(
        text("SELECT fingerprint FROM reference_states WHERE name = :name"), {"name": _STATE}
    ).scalar()
    if known == current:
        return False
    raw = connection.connection.driver_connection
    assert isinstance(raw, Driver)
    write_reference(raw)
    connection.execute(
        text(
            "INSERT INTO reference_states (name, fingerprint) VALUES (:name, :fingerprint)"
            " ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint"
        ),
        {"name": _STATE, "fingerprint": current},
    )
    return True


def write_reference(connection: Driver[TupleRow]) -> None:
    """Write all reference data, set by set."""
    names = [(key, code, key) for key, code in sorted(country_names().items())]
    stage(connection, "ref_country_names", "name_key text, country_code text, name text", names)
    _stage_people(connection)
    _stage_places(connection)
    _stage_events(connection)
    _stage_treaties(connection)
    _stage_relations(connection)
    for statement in statements("sync_reference"):
        connection.execute(statement)


def bounds(edtf: str, place: str) -> Bounds:
    """A reference date (year, month or day) with its first and last day; '' is unknown.

    >>> bounds("2024-02", "")[2]
    datetime.date(2024, 2, 29)
    """
    if not edtf:
        return None, None, None
    match = _DATE.fullmatch(edtf)
    if match is None:
        raise ReferenceDataError(f"bad date {edtf!r}", place=place, mend="write 2024, 2024-05 or 2024-05-31")
    year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
    assert year is not None
    try:
        lower = date(year, month or 1, day or 1)
        if day is not None:
            return edtf, lower, lower
        following = date(year + 1, 1, 1) if month in (None, 12) else date(year, (month or 0) + 1, 1)
    except ValueError as error:
        raise ReferenceDataError(f"bad date {edtf!r}: {error}", place=place, mend="correct it") from None
    return edtf, lower, following - timedelta(days=1)


def _stage_people(connection: Driver[TupleRow]) -> None:
    file = "people/tenures.csv"
    rows: list[Row] = []
    for number, row in enumerate(load_csv(file), start=2):
        name, country, body, title = row["person"], row["country"], row["body_vi"] or None, row["position_vi"]
        body_key = organization_key(body, country) if body else None
        person = (public_key(name, country), reference_id(name, country), name, name_key(name), country)
        place = f"{file}: line {number}"
        tenure = (
            title, name_key(title), row["position_en"] or None, body, body_key,
            public_key(body_key, country, exact=body_key) if body_key else None,
            *bounds(row["start"], place), *bounds(row["end"], place), row["source"],
        )  # fmt: skip
        for alias in dict.fromkeys((name, *_split(row["aliases"]))):
            rows.append((*person, alias, name_key(alias), *tenure))
    columns = (
        "key text, reference_id text, name text, name_key text, country_code text, alias text,"
        f" alias_key text, title text, title_key text, title_en text, body text, body_key text,"
        f" body_public text, {_TENURE}, source text"
    )
    stage(connection, "ref_people", columns, rows)


def places() -> dict[tuple[str, str | None], PlaceKey]:
    """Folded spelling and country → the place of reference data; spellings of two places are left out."""
    found: dict[tuple[str, str | None], PlaceKey | None] = {}
    for row in _place_rows():
        country = row["country"] or None
        key = PlaceKey(name_key(row["name"]), row["kind"], country)
        for spelling in (row["name"], *filter(None, row["aliases"].split("|"))):
            known = found.setdefault((name_key(spelling), country), key)
            if known != key:
                found[(name_key(spelling), country)] = None
    return {spelling: key for spelling, key in found.items() if key is not None}


def _place_rows() -> Iterable[dict[str, str]]:
    return (*load_csv("places/vietnam.csv"), *load_csv("places/world.csv"))


def _stage_places(connection: Driver[TupleRow]) -> None:
    rows: list[Row] = []
    for row in _place_rows():
        name, kind, country = name_key(row["name"]), row["kind"], row["country"] or None
        since, until = (bounds(row.get(column, ""), "places/vietnam.csv") for column in ("since", "until"))
        rows.append(
            (public_key(name, country, exact=f"{kind} {name}"), row["name"], name, kind, country,
             name_key(row["parent"]) or None, since[1], until[2])
        )  # fmt: skip
    columns = (
        "key text, name text, name_key text, kind_code text, country_code text, parent_key text,"
        " valid_from date, valid_until date"
    )
    stage(connection, "ref_places", columns, rows)


def _stage_events(connection: Driver[TupleRow]) -> None:
    file = "events/known_events.csv"
    rows: list[Row] = []
    for number, row in enumerate(load_csv(file), start=2):
        place = f"{file}: line {number}"
        rows.append(
            (row["name_vi"], _split(row["aliases"]), row["type"] or None, row["kind"] or None,
             row["country"] or None, *bounds(row["start"], place), *bounds(row["end"], place), row["source"])
        )  # fmt: skip
    columns = (
        f"name text, aliases text[], type_code text, kind text, country_code text, {_TENURE}, source text"
    )
    stage(connection, "ref_events", columns, rows)


def _stage_treaties(connection: Driver[TupleRow]) -> None:
    file = "agreements/known_treaties.csv"
    rows: list[Row] = []
    for number, row in enumerate(load_csv(file), start=2):
        place = f"{file}: line {number}"
        rows.append(
            (row["name_vi"], _split(row["aliases"]), row["type"] or None, row["kind"] or None,
             _split(row["parties"]), *bounds(row["signed"], place), *bounds(row["in_force"], place),
             row["source"])
        )  # fmt: skip
    columns = (
        "name text, aliases text[], type_code text, kind text, parties text[],"
        f" {_dates('signed')}, {_dates('in_force')}, source text"
    )
    stage(connection, "ref_treaties", columns, rows)


def _stage_relations(connection: Driver[TupleRow]) -> None:
    file = "relations/levels.csv"
    rows: list[Row] = []
    for number, row in enumerate(load_csv(file), start=2):
        place = f"{file}: line {number}"
        first, second = sorted((row["country"], row["partner"]))
        rows.append(
            (first, second, row["level"], row["sector"] or None, *bounds(row["since"], place),
             *bounds(row["until"], place), row["event_vi"] or None, row["source"])
        )  # fmt: skip
    columns = (
        "first_country_code text, second_country_code text, level_code text, sector text,"
        f" {_dates('since')}, {_dates('until')}, event_text text, source text"
    )
    stage(connection, "ref_relations", columns, rows)


def _split(text_list: str) -> list[str]:
    return [item for item in text_list.split("|") if item]


def read_known(engine: Engine) -> Known:
    """What reference data say, by the keys that a load resolves with."""
    people_sql = "SELECT reference_id, name FROM people WHERE in_reference"
    positions_sql = """
        SELECT p.title_key, p.country_code, o.name_key, o.country_code AS organization_country
        FROM positions AS p LEFT JOIN organizations AS o ON o.id = p.organization_id
        WHERE p.in_reference
    """
    named: dict[str, str | None] = {}
    positions: dict[tuple[str, str | None], OrganizationKey | None] = {}
    people: set[str] = set()
    with engine.connect() as connection:
        for reference, name in connection.execute(text(people_sql)):
            people.add(reference)
            named[name] = None if name in named else reference
        for title, country, organization, home in connection.execute(text(positions_sql)):
            key = OrganizationKey(organization, home) if organization is not None else None
            positions[(title, country)] = None if (title, country) in positions else key
    return Known(frozenset(people), named, positions, places())
