"""Rows of the people, organizations and places that one article names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.load.article_rows import ArticleRows
from etl.load.entities import OrganizationKey, PersonKey, Ref, TenureKey
from etl.load.keys import country_codes, country_names, name_key, organization_key
from etl.records import OfficeReport, PersonReport

_CODE = re.compile(r"[A-Z]{2}")
CURRENT = frozenset({"occurred", "planned"})


@dataclass(frozen=True, slots=True)
class Side:
    """A country or an organization; exactly one of them."""

    country: str | None
    organization: Ref | None


@dataclass(slots=True)
class Names:
    """What the article's own names resolve to, for its events, agreements and statements."""

    people: dict[str, int] = field(default_factory=dict)  # PersonReport.key → report id
    organizations: dict[str, OrganizationKey | None] = field(default_factory=dict)
    """Folded name → key; None where the article lists two of the name."""
    places: dict[str, Ref] = field(default_factory=dict)  # folded name → place


def add_names(rows: ArticleRows) -> Names:
    """Add the rows of people with their offices, organizations and places."""
    names = Names()
    _add_organizations(rows, names)
    _add_places(rows, names)
    current = _current_people(rows)
    for ordinal, person in enumerate(rows.found.people, start=1):
        _add_person(rows, names, person, ordinal, stated=person.key in current)
    return names


def _add_organizations(rows: ArticleRows, names: Names) -> None:
    entities, article = rows.entities, rows.place.article_id
    for ordinal, o in enumerate(rows.found.organizations, start=1):
        key = entities.organization(o.known_as or o.name, o.country, o.kind)
        for name in {name_key(o.name), key.name_key}:
            if names.organizations.setdefault(name, key) != key:
                names.organizations[name] = None
        parent = entities.organization(o.parent, o.country) if o.parent else None
        report = rows.ids.next("organization_reports")
        rows.sheet.add(
            "organization_reports", report, article, ordinal, o.confidence, entities.organizations[key].ref,
            o.name, o.country, o.kind, o.parent, entities.organizations[parent].ref if parent else None,
        )  # fmt: skip
        rows.evidence("organization_evidence", "organization", report, o.evidence)


def _add_places(rows: ArticleRows, names: Names) -> None:
    entities, article = rows.entities, rows.place.article_id
    kinds = {(name_key(p.name), p.country): p.kind for p in rows.found.places}
    for ordinal, p in enumerate(rows.found.places, start=1):
        ref = entities.place(p.name, p.kind, p.country)
        names.places.setdefault(name_key(p.name), ref)
        parent: Ref | None = None
        if p.parent:
            kind = kinds.get((name_key(p.parent), p.country))
            parent = entities.place(p.parent, kind, p.country, place_kind(p.parent))
        report = rows.ids.next("place_reports")
        rows.sheet.add(
            "place_reports", report, article, ordinal, 1.0, ref, p.name, p.country, p.kind, p.parent, parent
        )
        rows.evidence("place_evidence", "place", report, p.evidence)


def place_kind(name: str) -> str:
    """The kind of a place that the article names without listing it: a country, else not told."""
    return "country" if name_key(name) in country_names() else "unspecified"


def _current_people(rows: ArticleRows) -> frozenset[str]:
    """Keys of the people who act in the article's own time: only their offices tell who holds what now.

    "President Trần Đức Lương visited in 1998" tells nothing about the day of the article.
    """
    acting = {p.person for e in rows.found.events if e.status in CURRENT for p in e.participants}
    return frozenset(acting | {s.speaker for s in rows.found.statements if s.speaker})


def _add_person(rows: ArticleRows, names: Names, person: PersonReport, ordinal: int, *, stated: bool) -> None:
    entities = rows.entities
    key = entities.person(person.name, person.country, person.reference_id)
    report = rows.ids.next("person_reports")
    names.people[person.key] = report
    rows.sheet.add(
        "person_reports", report, rows.place.article_id, ordinal, person.confidence, entities.people[key].ref,
        person.name, person.country,
    )  # fmt: skip
    for number, other in enumerate(person.other_names, start=1):
        entities.other_name(key, other.name, other.kind)
        rows.sheet.add("person_report_names", report, number, other.name, other.kind)
    for number, honorific in enumerate(person.honorifics, start=1):
        rows.sheet.add("person_report_honorifics", report, number, honorific)
    rows.evidence("person_evidence", "person", report, person.evidence)
    for number, office in enumerate(person.offices, start=1):
        _add_office(rows, names, (report, key), office, number, stated=stated)


def _add_office(
    rows: ArticleRows,
    names: Names,
    person: tuple[int, PersonKey],
    office: OfficeReport,
    ordinal: int,
    *,
    stated: bool,
) -> None:
    entities = rows.entities
    organization = find_organization(rows, names, office.organization, office.country)
    position = entities.position(office.title, organization, office.country)
    tenure: Ref | None = None
    day = rows.published_on
    if stated and day is not None:
        tenure = entities.tenure(TenureKey(person[1], position, day, office.former, office.acting))
    report = rows.ids.next("office_reports")
    rows.sheet.add(
        "office_reports", report, person[0], ordinal, entities.positions[position].ref, tenure, office.title,
        office.country, office.organization, office.former, office.acting, office.confidence,
    )  # fmt: skip
    rows.evidence("office_evidence", "office", report, office.evidence)


def find_organization(
    rows: ArticleRows, names: Names, name: str | None, country: str | None
) -> OrganizationKey | None:
    """The organization that a name means here: one that the article lists, else one of name and country."""
    if name is None:
        return None
    key = names.organizations.get(organization_key(name, country)) or names.organizations.get(name_key(name))
    if key is not None and country in (None, key.country):
        return key
    return rows.entities.organization(name, country)


def find_side(rows: ArticleRows, names: Names, text: str, country: str | None = None) -> Side:
    """The side that a text means: a country by its code or name, else an organization."""
    if _CODE.fullmatch(text) and text in country_codes():
        return Side(text, None)
    named = country_names().get(name_key(text))
    if named is not None and country in (None, named):
        return Side(named, None)
    key = find_organization(rows, names, text, country)
    assert key is not None
    return Side(None, rows.entities.organizations[key].ref)
