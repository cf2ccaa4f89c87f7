"""Articles a second on one core: ``python tests/benchmarks/extraction_speed.py [FILE.jsonl]``.

Without a file the five seeds are repeated; a file is anything that ``etl load`` reads. All layers of
extraction are timed, then each layer by itself. Where underthesea is installed, its POS tagger reads the
same articles in the same run, as a measure that does not depend on the machine.
"""

from __future__ import annotations

import itertools
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from etl import stages
from etl.read import parse, read_inputs
from etl.records import Document, RawDocument

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MOST = 2000
REPEATS = 40
TAGGED = 60  # articles for the tagger, which is slow; extraction is timed on the same ones again
LAYERS = {
    "countries": ["find_countries"],
    "places": ["find_places"],
    "dates": ["find_dates", "bound_dates"],
    "people": ["find_people", "resolve_people"],
    "organizations": ["find_organizations"],
    "events": ["find_events", "resolve_events"],
    "agreements": ["find_agreements"],
    "areas": ["find_statements", "areas_of"],
    "relevance": ["is_about_relations"],
}


def documents(source: str) -> list[Document]:
    """At most MOST documents of a source."""
    raws = (read for read in read_inputs([source]) if isinstance(read, RawDocument))
    return [parse(raw) for raw in itertools.islice(raws, MOST)]


def seconds_of(work: Callable[[Document], object], found: list[Document]) -> float:
    """How long ``work`` takes for all documents, on the clock of this process alone."""
    start = time.process_time()
    for document in found:
        work(document)
    return time.process_time() - start


@contextmanager
def timed_layers() -> Iterator[dict[str, float]]:
    """Seconds by layer while the block runs; what a layer computes first for others is counted as its own."""
    spent: dict[str, float] = defaultdict(float)

    def timed(layer: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            start = time.process_time()
            found = work(*arguments)
            spent[layer] += time.process_time() - start
            return found

        return run

    kept = {name: getattr(stages, name) for names in LAYERS.values() for name in names}
    for layer, names in LAYERS.items():
        for name in names:
            setattr(stages, name, timed(layer, kept[name]))
    try:
        yield spent
    finally:
        for name, work in kept.items():
            setattr(stages, name, work)


def print_layers(found: list[Document]) -> None:
    """The mean milliseconds of each layer, and of what is left."""
    with timed_layers() as spent:
        total = seconds_of(stages.extract, found)
    for layer, seconds in [*spent.items(), ("rest", total - sum(spent.values()))]:
        print(f"  {layer:14} {1000 * seconds / len(found):6.2f} ms")


def print_tagger(found: list[Document]) -> None:
    """The speed of underthesea's POS tagger beside extraction, on the same articles."""
    if find_spec("underthesea") is None:
        print("underthesea is not installed; to compare: make bench")
        return
    from underthesea import pos_tag  # noqa: PLC0415 - a benchmark's own dependency, and slow to import

    same = found[:TAGGED]
    pos_tag(same[0].body)
    tagger = seconds_of(lambda document: pos_tag(document.body), same)
    own = seconds_of(stages.extract, same)
    print(
        f"on {len(same)} of them: underthesea's POS tagger {len(same) / tagger:.1f} articles a second, "
        f"extraction {len(same) / own:.1f}: {tagger / own:.1f} times as many"
    )


def main() -> None:
    """Print articles a second, milliseconds by layer, and the tagger's speed."""
    found = documents(sys.argv[1]) if len(sys.argv) > 1 else documents(str(SEEDS)) * REPEATS
    if not found:
        sys.exit(f"no articles in {sys.argv[1]}")
    stages.extract(found[0])  # compiles the gazetteers, once a process
    size = sum(len(document.body) for document in found) / len(found)
    seconds = seconds_of(stages.extract, found)
    print(
        f"{len(found)} articles of {size:.0f} characters: {len(found) / seconds:.0f} articles a second, "
        f"{1000 * seconds / len(found):.2f} ms each, on one core"
    )
    print_layers(found)
    print_tagger(found)


if __name__ == "__main__":
    main()
