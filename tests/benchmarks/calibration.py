"""How often a fact is right, by the confidence it states: ``python tests/benchmarks/calibration.py dev``.

Facts are paired with gold by score.py's own rules; one that gold marks optional counts neither way.
``--rules`` adds a line for each rule. The evaluation folder is ``$QUANHE_EVALUATION`` or
``../shared/evaluation`` beside the checkout.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from score_gold import EVALUATION, document_of

from etl.article_record import to_record
from etl.stages import extract

Record = dict[str, Any]
Judged = tuple[str, str, float, bool]  # layer, rule, confidence, right

_spec = importlib.util.spec_from_file_location("score", EVALUATION / "score.py")
assert _spec is not None
assert _spec.loader is not None
score = importlib.util.module_from_spec(_spec)
sys.modules["score"] = score
_spec.loader.exec_module(score)


def _layer(
    layer: str, gold: list[Record], mine: list[Record], like: Callable[..., float], floor: float
) -> Iterator[Judged]:
    pairs = {j: i for i, j in score.pair(gold, mine, like, floor)}
    for j, fact in enumerate(mine):
        if j in pairs and score.is_optional(gold[pairs[j]]):
            continue
        rule = fact["evidence"][0]["rule"] if fact.get("evidence") else "none"
        yield layer, rule, fact["confidence"], j in pairs


def judged(gold: Record, mine: Record) -> Iterator[Judged]:
    """Each fact of a record, and whether gold has it."""
    pairs = score.pair(gold["people"], mine["people"], score.name_score, 1.0)
    same = {score.key(mine["people"][j]["name"]): score.key(gold["people"][i]["name"]) for i, j in pairs}
    yield from _layer("people", gold["people"], mine["people"], score.name_score, 1.0)
    for i, j in pairs:
        offices = gold["people"][i].get("offices", []), mine["people"][j]["offices"]
        yield from _layer("offices", *offices, score.office_score, score.NAME_FLOOR)
    for field, like, floor in (
        ("organizations", score.body_score, score.NAME_FLOOR),
        ("events", lambda a, b: score.event_score(a, b, same), score.EVENT_FLOOR),
        ("agreements", score.agreement_score, score.AGREEMENT_FLOOR),
        ("cooperation_areas", lambda a, b: float(a["code"] == b["code"]), 1.0),
    ):
        yield from _layer(field, gold[field], mine[field], like, floor)


def _table(rows: list[Judged], key: Callable[[Judged], tuple[str, ...]]) -> None:
    cells: dict[tuple[str, ...], list[Judged]] = defaultdict(list)
    for row in rows:
        cells[key(row)].append(row)
    for name, found in sorted(cells.items()):
        stated = sum(r[2] for r in found) / len(found)
        right = sum(r[3] for r in found) / len(found)
        print(f"{' '.join(name):<60}{len(found):>6}{stated:>8.2f}{right:>8.2f}")


def main() -> None:
    """Print facts, mean stated confidence and share that is right, by layer and band."""
    rows: list[Judged] = []
    for path in sorted((EVALUATION / "gold" / sys.argv[1]).glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        rows += judged(gold, to_record(extract(document_of(gold))))
    print(f"{'layer, band':<60}{'facts':>6}{'stated':>8}{'right':>8}")
    _table(rows, lambda r: (r[0], f"{min(int(r[2] * 10), 9) / 10:.1f}"))
    _table(rows, lambda r: ("all", f"{min(int(r[2] * 10), 9) / 10:.1f}"))
    if "--rules" in sys.argv:
        _table(rows, lambda r: (r[0], r[1]))


if __name__ == "__main__":
    main()
