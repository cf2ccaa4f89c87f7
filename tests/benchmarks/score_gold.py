"""Extract gold bodies as they stand and score them: ``python tests/benchmarks/score_gold.py dev --details``.

The evaluation folder is ``$QUANHE_EVALUATION`` or ``../shared/evaluation`` beside the checkout. This
leaves reading out on purpose: it measures extraction alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime
from pathlib import Path

from etl.article_record import to_record
from etl.records import Block, BlockKind, Document
from etl.stages import extract

EVALUATION = Path(
    os.environ.get("QUANHE_EVALUATION", Path(__file__).parents[2].parent / "shared" / "evaluation")
)


def document_of(gold: dict[str, object]) -> Document:
    """The gold article as a document: one block a line, the title marked where it stands first."""
    body = str(gold["body"])
    blocks, at = [], 0
    for line in body.split("\n"):
        if line.strip():
            kind = BlockKind.TITLE if at == 0 and line == gold.get("title") else BlockKind.BODY
            blocks.append(Block(kind, at, at + len(line)))
        at += len(line) + 1
    stamp = str(gold["published_at"]) if gold.get("published_at") else None
    moment = datetime.fromisoformat(stamp) if stamp and "T" in stamp else None
    return Document(
        id=str(gold["id"]),
        source="gold",
        locator=str(gold["id"]),
        sha256="0" * 64,
        body=body,
        blocks=tuple(blocks),
        title=str(gold["title"]) if gold.get("title") else None,
        published_at=moment,
        published_on=date.fromisoformat(stamp[:10]) if stamp else None,
    )


def main() -> int:
    """Score one gold folder (``dev`` or ``seeds``); other arguments go to score.py."""
    folder = EVALUATION / "gold" / sys.argv[1]
    gold = [json.loads(p.read_text("utf-8")) for p in sorted(folder.glob("*.json"))]
    documents = [document_of(g) for g in gold]
    if documents:
        extract(documents[0])  # compile the gazetteers before the clock starts
    start = time.perf_counter()
    records = [to_record(extract(d)) for d in documents]
    seconds = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "records.jsonl"
        out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
        print(f"{len(records)} articles, {len(records) / seconds:.0f} a second", flush=True)
        command = [sys.executable, str(EVALUATION / "score.py"), str(folder), str(out), *sys.argv[2:]]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
