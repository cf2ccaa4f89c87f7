"""Merge the entities of a batch into the shared tables, set by set, and give every Ref its key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from psycopg import Connection
from psycopg.rows import TupleRow

from etl.load.entities import UNKNOWN_KIND, Entities, Entry, PersonKey, Ref
from etl.load.keys import name_key, public_key
from etl.load.sheet import Row, stage


@dataclass(frozen=True, slots=True)
class _Set:
    """How one kind of entity is staged in a temporary table and merged from there."""

    stage: str
    columns: str  # of the stage, with types; ``n`` numbers the rows
    insert: str
    match: str  # gives n and id for every row of the stage


_PUBLISHERS = _Set(
    "stage_publishers",
    "name text",
    "INSERT INTO publishers (name) SELECT name FROM stage_publishers ON CONFLICT (name) DO NOTHING",
    "SELECT s.n, t.id FROM stage_publishers s JOIN publishers t USING (name)",
)
_ORGANIZATIONS = _Set(
    "stage_organizations",
    "key text, name text, name_key text, country_code text, kind_code text",
    """INSERT INTO organizations (key, name, name_key, country_code, kind_code)
       SELECT key, name, name_key, country_code, kind_code FROM stage_organizations s
       WHERE NOT EXISTS (SELECT FROM organizations t WHERE t.name_key = s.name_key
                         AND t.country_code IS NOT DISTINCT FROM s.country_code)
       ORDER BY n ON CONFLICT (name_key, country_code) DO NOTHING""",
    """SELECT s.n, t.id FROM stage_organizations s JOIN organizations t
       ON t.name_key = s.name_key AND t.country_code IS NOT DISTINCT FROM s.country_code""",
)
_PLACES = _Set(
    "stage_places",
    "key text, name text, name_key text, kind_code text, country_code text",
    """INSERT INTO places (key, name, name_key, kind_code, country_code)
       SELECT key, name, name_key, kind_code, country_code FROM stage_places s
       WHERE NOT EXISTS (SELECT FROM places t WHERE t.name_key = s.name_key AND t.kind_code = s.kind_code
                         AND t.country_code IS NOT DISTINCT FROM s.country_code)
       ORDER BY n ON CONFLICT (name_key, kind_code, country_code) DO NOTHING""",
    """SELECT s.n, t.id FROM stage_places s JOIN places t ON t.name_key = s.name_key
       AND t.kind_code = s.kind_code AND t.country_code IS NOT DISTINCT FROM s.country_code""",
)
_POSITIONS = _Set(
    "stage_positions",
    "title text, title_key text, organization_id bigint, country_code text",
    """INSERT INTO positions (title, title_key, organization_id, country_code)
       SELECT title, title_key, organization_id, country_code FROM stage_positions s
       WHERE NOT EXISTS (SELECT FROM positions t WHERE t.title_key = s.title_key
                         AND t.organization_id IS NOT DISTINCT FROM s.organization_id
                         AND t.country_code IS NOT DISTINCT FROM s.country_code)
       ORDER BY n ON CONFLICT (title_key, organization_id, country_code) DO NOTHING""",
    """SELECT s.n, t.id FROM stage_positions s JOIN positions t ON t.title_key = s.title_key
       AND t.organization_id IS NOT DISTINCT FROM s.organization_id
       AND t.country_code IS NOT DISTINCT FROM s.country_code""",
)
_PEOPLE = _Set(
    "stage_people",
    "key text, reference_id text, name text, name_key text, country_code text",
    """INSERT INTO people (key, name, name_key, country_code)
       SELECT key, name, name_key, country_code FROM stage_people s
       WHERE reference_id IS NULL
         AND NOT EXISTS (SELECT FROM people t WHERE t.reference_id IS NULL AND t.name_key = s.name_key
                         AND t.country_code IS NOT DISTINCT FROM s.country_code)
       ORDER BY n ON CONFLICT (name_key, country_code) WHERE reference_id IS NULL DO NOTHING""",
    """SELECT s.n, t.id FROM stage_people s JOIN people t ON t.reference_id = s.reference_id
       UNION ALL
       SELECT s.n, t.id FROM stage_people s JOIN people t ON s.reference_id IS NULL AND t.reference_id IS NULL
         AND t.name_key = s.name_key AND t.country_code IS NOT DISTINCT FROM s.country_code""",
)
_TENURES = _Set(
    "stage_tenures",
    "person_id bigint, position_id bigint, day date, is_former boolean, is_acting boolean",
    """INSERT INTO tenures (person_id, position_id, basis_code, is_acting,
                            start_edtf, start_upper, end_edtf, end_lower, end_upper)
       SELECT person_id, position_id, 'stated', is_acting,
              CASE WHEN NOT is_former THEN '[..' || day || ']' END,
              CASE WHEN NOT is_former THEN day END,
              CASE WHEN is_former THEN '[..' || day || ']' ELSE '[' || day || '..]' END,
              CASE WHEN NOT is_former THEN day END,
              CASE WHEN is_former THEN day END
       FROM stage_tenures ORDER BY n
       ON CONFLICT (person_id, position_id, basis_code, start_edtf, end_edtf, is_acting) DO NOTHING""",
    """SELECT s.n, t.id FROM stage_tenures s JOIN tenures t
       ON t.person_id = s.person_id AND t.position_id = s.position_id AND t.basis_code = 'stated'
       AND t.is_acting = s.is_acting AND t.end_edtf =
           CASE WHEN s.is_former THEN '[..' || s.day || ']' ELSE '[' || s.day || '..]' END""",
)
_NAMES = """
    INSERT INTO person_names (person_id, name, name_key, kind_code, basis_code)
    SELECT DISTINCT ON (s.person_id, s.name) s.person_id, s.name, s.name_key, s.kind_code, 'stated'
    FROM stage_names s JOIN name_kinds k ON k.code = s.kind_code
    ORDER BY s.person_id, s.name, k.ordinal
    ON CONFLICT (person_id, name) DO UPDATE SET kind_code = excluded.kind_code
    WHERE person_names.basis_code = 'stated'
      AND (SELECT ordinal FROM name_kinds WHERE code = excluded.kind_code)
        < (SELECT ordinal FROM name_kinds WHERE code = person_names.kind_code)
"""


def merge_entities(connection: Connection[TupleRow], entities: Entities) -> None:
    """Insert what the shared tables lack and set ``Ref.id`` everywhere. Call it under the load's lock."""
    _merge(connection, _PUBLISHERS, [((name,), e.ref) for name, e in sorted(entities.publishers.items())])
    _merge(connection, _ORGANIZATIONS, _organizations(entities))
    _merge(connection, _PLACES, _places(entities))
    _merge(connection, _POSITIONS, _positions(entities))
    _merge(connection, _PEOPLE, _people(entities))
    _merge(connection, _TENURES, _tenures(entities))
    _merge_names(connection, entities)


_K = TypeVar("_K")
_Staged = Sequence[tuple[Row, Ref]]


def _organizations(entities: Entities) -> _Staged:
    return [
        (
            (public_key(key.name_key, key.country, exact=key.name_key), entry.name() if entry.names else
             key.name_key, key.name_key, key.country, entry.kind(UNKNOWN_KIND)),
            entry.ref,
        )
        for key, entry in _sorted(entities.organizations.items())
    ]  # fmt: skip


def _places(entities: Entities) -> _Staged:
    return [
        (
            (public_key(key.name_key, key.country, exact=f"{key.kind} {key.name_key}"), entry.name(),
             key.name_key, key.kind, key.country),
            entry.ref,
        )
        for key, entry in _sorted(entities.places.items())
    ]  # fmt: skip


def _positions(entities: Entities) -> _Staged:
    return [
        (
            (entry.name(), key.title_key,
             entities.organizations[key.organization].ref if key.organization else None, key.country),
            entry.ref,
        )
        for key, entry in _sorted(entities.positions.items())
    ]  # fmt: skip


def _people(entities: Entities) -> _Staged:
    def row(key: PersonKey, entry: Entry) -> Row:
        if key.reference_id is not None:
            return (None, key.reference_id, None, None, None)
        public = public_key(key.name_key, key.country, exact=key.name_key)
        return (public, None, entry.name(), key.name_key, key.country)

    return [(row(key, entry), entry.ref) for key, entry in _sorted(entities.people.items())]


def _tenures(entities: Entities) -> _Staged:
    return [
        (
            (entities.people[key.person].ref, entities.positions[key.position].ref, key.day, key.former,
             key.acting),
            entry.ref,
        )
        for key, entry in _sorted(entities.tenures.items())
    ]  # fmt: skip


def _sorted(items: Iterable[tuple[_K, Entry]]) -> list[tuple[_K, Entry]]:
    """In an order that does not depend on that of the articles."""
    return sorted(items, key=lambda item: repr(item[0]))


def _merge(connection: Connection[TupleRow], kind: _Set, staged: _Staged) -> None:
    if not staged:
        return
    rows = [(n, *row) for n, (row, _) in enumerate(staged)]
    stage(connection, kind.stage, f"n integer, {kind.columns}", rows)
    connection.execute(kind.insert.encode())
    for n, key in connection.execute(kind.match.encode()).fetchall():
        staged[int(str(n))][1].id = int(str(key))


def _merge_names(connection: Connection[TupleRow], entities: Entities) -> None:
    rows = [
        (entities.people[person].ref, name, name_key(name), kind)
        for (person, name), kinds in entities.person_names.items()
        for kind in kinds
    ]
    if rows:
        stage(connection, "stage_names", "person_id bigint, name text, name_key text, kind_code text", rows)
        connection.execute(_NAMES.encode())
