"""What articles share: publishers, organizations, places, positions, people, tenures.

While an article is turned into rows, a :class:`Ref` stands where a surrogate key will be; merging a
batch gives every Ref its key at once. One :class:`Entities` serves one batch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from etl.load.keys import name_key, organization_key

UNKNOWN_KIND = "other"
MAIN_NAME, SPELLING = "name", "spelling"


class Ref:
    """A surrogate key that is not known yet; ``id`` is 0 until the batch is merged."""

    __slots__ = ("id",)

    def __init__(self) -> None:
        self.id = 0


class OrganizationKey(NamedTuple):
    """The natural key of an organization."""

    name_key: str
    country: str | None


class PlaceKey(NamedTuple):
    """The natural key of a place."""

    name_key: str
    kind: str
    country: str | None


class PositionKey(NamedTuple):
    """The natural key of a position."""

    title_key: str
    organization: OrganizationKey | None
    country: str | None


class PersonKey(NamedTuple):
    """The natural key of a person: the reference id, or else name and country."""

    reference_id: str | None
    name_key: str
    country: str | None


class TenureKey(NamedTuple):
    """A person in a position on the day of an article (or before it, where ``former``)."""

    person: PersonKey
    position: PositionKey
    day: date
    former: bool
    acting: bool


@dataclass(slots=True)
class Entry:
    """One entity of the batch: its future key, and the names and kinds under which articles know it."""

    ref: Ref = field(default_factory=Ref)
    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)

    def name(self) -> str:
        """The most frequent name; among equals the last by code point, so that order plays no part."""
        return max(self.names, key=lambda name: (self.names[name], name))

    def kind(self, default: str) -> str:
        """The most frequent kind other than ``default``, by the same rule."""
        kinds = [kind for kind in self.kinds if kind != default]
        return max(kinds, key=lambda kind: (self.kinds[kind], kind), default=default)


@dataclass(frozen=True, slots=True)
class Known:
    """What the database's reference rows say, for a load to resolve by."""

    people: frozenset[str] = frozenset()  # reference ids
    people_named: Mapping[str, str | None] = field(default_factory=dict)  # name → its only reference id
    positions: Mapping[tuple[str, str | None], OrganizationKey | None] = field(default_factory=dict)
    """Title and country → the organization, where reference data have exactly one such position."""
    places: Mapping[tuple[str, str | None], PlaceKey] = field(default_factory=dict)
    """Folded spelling and country → the place of reference data, where there is exactly one."""


class Entities:
    """The entities that a batch of articles speaks of. Every method returns the one Ref of its key."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.publishers: dict[str, Entry] = {}
        self.organizations: dict[OrganizationKey, Entry] = {}
        self.places: dict[PlaceKey, Entry] = {}
        self.positions: dict[PositionKey, Entry] = {}
        self.people: dict[PersonKey, Entry] = {}
        self.tenures: dict[TenureKey, Entry] = {}
        self.person_names: dict[tuple[PersonKey, str], set[str]] = {}

    def publisher(self, name: str) -> Ref:
        """The publisher of this name."""
        return self.publishers.setdefault(name, Entry()).ref

    def organization(self, name: str, country: str | None, kind: str = UNKNOWN_KIND) -> OrganizationKey:
        """Note an organization under its natural key, which is returned."""
        key = OrganizationKey(organization_key(name, country), country)
        entry = self.organizations.setdefault(key, Entry())
        entry.names[name] += 1
        entry.kinds[kind] += 1
        return key

    def place(self, name: str, kind: str | None, country: str | None, default: str = "") -> Ref:
        """The place of this name, kind and country; spellings that reference data know are one place.

        A place whose kind is not told (``None``) is that of reference data, else of the kind ``default``.
        """
        known = self._known.places.get((name_key(name), country))
        if known is None or kind not in (None, known.kind):
            known = PlaceKey(name_key(name), kind or default, country)
        entry = self.places.setdefault(known, Entry())
        entry.names[name] += 1
        return entry.ref

    def position(self, title: str, organization: OrganizationKey | None, country: str | None) -> PositionKey:
        """Note a position; one that names no organization takes that of the only reference position."""
        title_key = name_key(title)
        if organization is None:
            organization = self._known.positions.get((title_key, country))
            if organization is not None:
                self.organizations.setdefault(organization, Entry())
        key = PositionKey(title_key, organization, country)
        self.positions.setdefault(key, Entry()).names[title] += 1
        return key

    def person(self, name: str, country: str | None, reference_name: str | None) -> PersonKey:
        """Note a person: the one of reference data that bears ``reference_name``, else name and country."""
        reference = self._reference_id(reference_name, country) if reference_name else None
        key = PersonKey(reference, "", None) if reference else PersonKey(None, name_key(name), country)
        self.people.setdefault(key, Entry()).names[name] += 1
        self.person_names.setdefault((key, name), set()).add(SPELLING if reference else MAIN_NAME)
        return key

    def other_name(self, person: PersonKey, name: str, kind: str) -> None:
        """Note another name of a person."""
        self.person_names.setdefault((person, name), set()).add(kind)

    def tenure(self, key: TenureKey) -> Ref:
        """The stated tenure that a dated article gives."""
        return self.tenures.setdefault(key, Entry()).ref

    def _reference_id(self, name: str, country: str | None) -> str | None:
        if country is None:
            return self._known.people_named.get(name)
        reference = reference_id(name, country)
        return reference if reference in self._known.people else None


def reference_id(name: str, country: str) -> str:
    """The id of a person of reference data: country and name, which together are unique there."""
    return f"{country}:{name}"
