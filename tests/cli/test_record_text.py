"""An article record as text."""

from __future__ import annotations

from typing import Any

from etl.cli.record_text import record_lines

BODY = "Hội đàm tại Hà Nội\nÔng A gặp ông B."


def _evidence(quote: str) -> list[dict[str, Any]]:
    start = BODY.index(quote)
    return [{"start": start, "end": start + len(quote), "quote": quote}]


RECORD: dict[str, Any] = {
    "id": "000",
    "title": None,
    "published_at": "2024-07-11",
    "author": None,
    "publisher": None,
    "body": BODY,
    "people": [
        {
            "name": "A",
            "country": "VN",
            "offices": [{"title": "Thủ tướng", "country": "VN", "former": True}],
            "evidence": _evidence("Ông A") + _evidence("ông B"),
        }
    ],
    "organizations": [],
    "events": [
        {
            "key": "e1",
            "type": "meeting",
            "level": None,
            "title": "gặp",
            "date": "2024-07-11",
            "date_basis": "explicit",
            "time": None,
            "status": "occurred",
            "place": "Hà Nội",
            "country": "VN",
            "sides": ["LA", "VN"],
            "participants": [{"name": "A", "role": "host"}],
            "parent": None,
            "evidence": _evidence("gặp"),
        }
    ],
    "agreements": [],
    "cooperation_areas": [],
    "statements": [
        {
            "order": 2,
            "code": "trade",
            "stance": "proposed",
            "side": "VN",
            "speaker": None,
            "verb": "đề nghị",
            "evidence": _evidence("gặp"),
        }
    ],
}


def _lines(record: dict[str, Any] = RECORD, **options: bool) -> list[str]:
    return [
        " " * indent + "".join(part if isinstance(part, str) else part[0] for part in parts)
        for indent, parts in record_lines(record, **options)
    ]


def test_facts_stand_by_kind_with_their_first_quote_in_its_line() -> None:
    assert _lines() == [
        "(no title)",
        "000 · 2024-07-11",
        "",
        "People (1)",
        "  A · VN: former Thủ tướng · VN",
        "    «Ông A» gặp ông B.",
        "    and 1 more",
        "",
        "Events (1)",
        "  [e1] meeting · gặp · 2024-07-11 (explicit) · occurred · Hà Nội · VN · LA–VN · A (host)",
        "    Ông A «gặp» ông B.",
        "",
        "Statements (1)",
        "  2. trade · proposed · VN · đề nghị",
        "    Ông A «gặp» ông B.",
    ]


def test_the_text_around_a_quote_is_cut_between_words() -> None:
    body = "một hai " * 20 + "ĐÂY" + " ba bốn" * 20
    start = body.index("ĐÂY")
    record = RECORD | {"body": body, "events": [], "statements": []}
    record["people"] = [{**RECORD["people"][0], "evidence": [{"start": start, "end": start + 3}]}]
    (line,) = [
        "".join(p if isinstance(p, str) else p[0] for p in parts) for _, parts in record_lines(record)
    ][5:]
    words = line.replace("«", "").replace("»", "").split()
    assert words[0] == words[-1] == "…" and set(words) == {"…", "một", "hai", "ĐÂY", "ba", "bốn"}


def test_every_quote_is_shown_on_demand() -> None:
    assert "    Ông A gặp «ông B»." in _lines(every_quote=True)
