"""Feed the readers with mutated pages: ``python tests/fuzz/readers.py --seconds 300``.

Whatever the bytes, reading gives sound documents or faults that name place and mend, and never raises.
Guided by coverage where atheris is installed (``pip install atheris``), else by Hypothesis. Prints how many
inputs were tried; the first one that breaks a promise is written to a file and the exit code is not 0.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import random
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType

from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

try:
    import atheris
except ImportError:
    atheris: ModuleType | None = None  # type: ignore[no-redef]

if atheris is not None:
    with atheris.instrument_imports(include=["etl"]):
        for module in ("etl.read", "etl.text.article"):  # these and what they import count as covered
            import_module(module)
from etl.errors import ReadError
from etl.read import FORMATS, Limits, Unreadable, parse, read_inputs
from etl.records import OWN_BLOCKS, Document, RawDocument
from etl.text.article import ArticleText
from etl.text.clean import clean
from etl.text.fold import fold

SEEDS = Path(__file__).parents[2] / "seeds"
LONGEST = 20_000
PIECES = [
    piece.encode()
    for piece in (
        "<div class='article-body'>", "</p>", "<p>", "<table><tr><td>", "<script>", "<!--", "<![CDATA[",
        "&nbsp;", "&#0;", "<h1>", "<time datetime='2024-02-30'>", '<meta property="og:title" content="',
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": [', "| a | b |", "<br>" * 9,
        "![](", "[x](", "# ", "Ảnh: TTXVN", "Theo TTXVN", "09:00 | 01/07/2021 GMT+7", "\u0301", "\u2028",
        "\u200b", "\xad", "\u202e", "\x1b[31m", "\x00", "\ufeff", "á»\x87", "Ã\xa0", "ViÖt", '"}\n',
        '{"id": "a", "text": "', "\\ud800",
    )
] + [b"\xff\xfe", b"\x1f\x8b\x08", b"\xe9", b"\x80", b"PK\x03\x04", b"\r", b"\x85"]  # fmt: skip


def check(data: bytes) -> None:
    """Read ``data`` in every way; AssertionError, or whatever is raised, where a promise is broken."""
    for form, media in FORMATS.items():
        check_document(RawDocument("a", "", "a", media, data, hashlib.sha256(data).hexdigest()))
        limits = Limits(article=LONGEST, ratio=50)
        for read in read_inputs(["-"], record_id="a", media=form, stdin=io.BytesIO(data), limits=limits):
            if isinstance(read, Unreadable):
                assert read.issue.mend and "\n" not in read.place
            elif isinstance(read, RawDocument):
                check_document(read)


def check_document(raw: RawDocument) -> None:
    """Parse one raw document and hold it to its promises."""
    try:
        document = parse(raw)
    except ReadError as error:
        if not error.place or not error.mend:
            raise
    else:
        check_text(document)


def check_text(document: Document) -> None:
    """Offsets are those of the body, which is clean; the matching copy is as long as it."""
    body = document.body
    own = [block for block in document.blocks if block.kind in OWN_BLOCKS]
    assert own and "\n".join(body[block.start : block.end] for block in own) == body
    assert clean(body) == body
    body.encode("utf-8")
    article = ArticleText(document)
    assert len(article.folded) == len(body) and fold(article.folded) == article.folded
    end = 0
    for sentence in article.sentences:
        assert end <= sentence.start < sentence.end <= len(body)
        end = sentence.end


def pages() -> list[bytes]:
    """What mutation begins with: the seeds as text, as a page and as a record."""
    found = []
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text("utf-8")[:3000]
        lines = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
        found.append(text.encode())
        found.append(f"<html><body><article><h1>Tin</h1>{lines}</article></body></html>".encode())
        found.append((json.dumps({"id": path.stem, "text": text[:900]}) + "\n").encode())
    return found


CHECKS = list(HealthCheck)
PAGES = st.one_of(
    st.sampled_from(pages()), st.binary(max_size=300), st.lists(st.sampled_from(PIECES)).map(b"".join)
)


def mutated(page: bytes, chance: random.Random) -> bytes:
    """The page after a few cuts, copies and insertions."""
    for _ in range(chance.randint(0, 6)):
        at, to = sorted(chance.randint(0, len(page)) for _ in range(2))
        page = chance.choice(
            (
                page[:at] + page[to:],
                page[:at] + chance.choice(PIECES) * chance.choice((1, 1, 2, 40)) + page[at:],
                page[:to] + page[at:to] + page[to:],
                page[:at] + bytes([chance.randrange(256)]) + page[at + 1 :],
            )
        )[:LONGEST]
    return page


def by_chance(seconds: float, seed: int) -> int:
    """Try mutated pages until the time is over; how many were tried."""
    began, tried = time.monotonic(), 0

    def one(source: int, page: bytes) -> None:
        nonlocal tried
        tried += 1
        check(mutated(page, random.Random(source)))

    while time.monotonic() - began < seconds:
        run = settings(max_examples=200, deadline=None, database=None, suppress_health_check=CHECKS)
        seeded(seed + tried)(run(given(st.integers(0, 2**32), PAGES)(one)))()
    return tried


def by_coverage(seconds: float, seed: int) -> None:
    """Let atheris choose; it prints its own figures and leaves the process."""
    assert atheris is not None
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate([*pages(), *PIECES]):
            (Path(folder) / str(number)).write_bytes(page)
        flags = [f"-max_total_time={seconds:.0f}", f"-seed={seed}", f"-max_len={LONGEST}", "-timeout=60"]
        atheris.Setup([sys.argv[0], *flags, "-rss_limit_mb=2048", "-print_final_stats=1", folder], check)
        atheris.Fuzz()


def main() -> None:
    """Parse the flags and fuzz."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hypothesis", action="store_true", help="Even where atheris is installed.")
    flags = parser.parse_args()
    if atheris is not None and not flags.hypothesis:
        by_coverage(flags.seconds, flags.seed)
    else:
        print(f"{by_chance(flags.seconds, flags.seed)} inputs tried, no promise broken")


if __name__ == "__main__":
    main()
