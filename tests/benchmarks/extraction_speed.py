"""Articles a second, extraction alone, on one core: ``python tests/benchmarks/extraction_speed.py [FILE.jsonl]``.

Without a file the five seeds are repeated; a file is any JSONL that `etl load` reads.
"""

from __future__ import annotations

import itertools
import sys
import time
from pathlib import Path

from etl.read import parse, read_raw
from etl.records import Document, RawDocument
from etl.stages import extract

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MOST = 1000


def documents(source: str) -> list[Document]:
    """At most MOST documents of a source."""
    raws = (r for r in read_raw([source]) if isinstance(r, RawDocument))
    return [parse(raw) for raw in itertools.islice(raws, MOST)]


def main() -> None:
    """Print one line: articles, characters, articles a second."""
    found = documents(sys.argv[1]) if len(sys.argv) > 1 else documents(str(SEEDS)) * 40
    extract(found[0])  # compiles the gazetteers, once a process
    start = time.perf_counter()
    for document in found:
        extract(document)
    seconds = time.perf_counter() - start
    size = sum(len(d.body) for d in found) / len(found)
    print(f"{len(found)} articles of {size:.0f} characters: {len(found) / seconds:.0f} articles a second")


if __name__ == "__main__":
    main()
