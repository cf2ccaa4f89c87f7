"""The cooperation areas of an instrument's subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from etl.extract.agreement_cues import ACTIONS, containing, words
from etl.extract.area_cues import codes_in
from etl.extract.known_treaties import KnownTreaty
from etl.extract.local_sides import LOCAL_AREA, is_local
from etl.extract.parties import Party
from etl.reference import load_yaml
from etl.text.article import ArticleText
from etl.text.fold import fold
from etl.text.gazetteer import Gazetteer


@cache
def _parties() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words('between')})\s.+?(?=\s(?:{words('subject_leads')})(?!\w)|$)")


def areas_of_title(article: ArticleText, start: int, end: int, parties: Sequence[Party]) -> tuple[str, ...]:
    """The areas that the subject names; those that the parties' names tell where it names none.

    ``start`` is the end of the type word. What cities and provinces conclude is cooperation between them;
    what two armed forces conclude is theirs, whatever its subject ("đào tạo giữa Bộ Quốc phòng hai nước").
    """
    folded = containing("blocs").sub(" ", article.folded[start:end])
    found = _of_subject(_parties().sub(" ", folded)) or codes_in(folded) or _of_bodies(folded)
    local = (LOCAL_AREA,) if any(is_local(p.name) or p.is_place for p in parties) else ()
    forces = () if _security().intersection(found) else _of_forces(parties)
    return tuple(dict.fromkeys((*forces, *found, *local)))


def areas_of_group(article: ArticleText, start: int, end: int, limit: int) -> tuple[str, ...]:
    """The areas that the subject of a group names: whose it is ("các doanh nghiệp") tells none.

    Fields may be listed behind it, up to ``limit``: "… trên các lĩnh vực: kinh tế, y tế".
    """
    folded = article.folded
    subject = _parties().sub(" ", folded[start:end])
    listed = _listed_fields().match(folded, start, limit)
    return _of_subject(f"{subject} {listed['fields']}" if listed is not None else subject)


def _of_subject(folded: str) -> tuple[str, ...]:
    """The areas that a subject names, also by words too weak for it elsewhere ("máy bay")."""
    return tuple(dict.fromkeys((*codes_in(folded), *(hit.value for hit in _weak().find(folded)))))


@cache
def _weak() -> Gazetteer[str]:
    words_of: dict[str, list[str]] = load_yaml(ACTIONS)["subject_areas"]
    return Gazetteer((word, code) for code, phrases in words_of.items() for word in phrases)


@cache
def _listed_fields() -> re.Pattern[str]:
    leads = rf"(?:{words('field_heads')})\s*(?::|{words('lists_all')}|{words('lists_some')})"
    return re.compile(rf"[^;:.\n]{{0,120}}?\s{leads}(?P<fields>[^;:.\n]+)")


def areas_of_treaty(treaty: KnownTreaty) -> tuple[str, ...]:
    """The areas of a known treaty: of its full name, and of its kind ("free_trade_agreement").

    A body of states that its name holds ("Liên hợp quốc") is a party, and no field.
    """
    return tuple(
        dict.fromkeys(
            (
                *codes_in(containing("blocs").sub(" ", fold(treaty.name))),
                *load_yaml(ACTIONS)["kind_areas"].get(treaty.kind, ()),
            )
        )
    )


def _of_forces(parties: Sequence[Party]) -> tuple[str, ...]:
    """The areas of security that the names of all parties tell."""
    told = [_of_bodies(fold(party.name)) for party in parties]
    shared = set(_security()).intersection(*told) if told else set()
    return tuple(sorted(shared))


@cache
def _security() -> frozenset[str]:
    areas = load_yaml("codes/cooperation_areas.yaml")
    return frozenset(area["code"] for area in areas if area["group"] == "security")


@lru_cache(maxsize=256)
def _of_bodies(folded: str) -> tuple[str, ...]:
    """The areas that the names of bodies tell."""
    return tuple(dict.fromkeys(code for hit in _bodies().find(folded) for code in hit.value))


@cache
def _bodies() -> Gazetteer[tuple[str, ...]]:
    return Gazetteer((name, tuple(codes)) for name, codes in load_yaml("areas/bodies.yaml")["bodies"].items())
