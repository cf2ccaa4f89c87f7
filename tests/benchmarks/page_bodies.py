"""How well the body of a page is found: ``python tests/benchmarks/page_bodies.py CORPUS.jsonl [--count N]``.

CORPUS.jsonl is a file of articles (``title``, ``text``). Pages are made of its texts in the layouts of
``page_templates.py`` and read by the general reader of this project and, where they are installed, by
trafilatura (favouring precision) and newspaper4k. Prints F1 by words, as the project's scoring counts them,
for each layout and reader. With ``--profiles`` the pages are those of the publishers' profiles;
``--pages FOLDER`` prints what is found of saved pages, to be judged by eye.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import time
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from page_templates import TEMPLATES, Story

from etl.errors import ReadError
from etl.read import parse
from etl.read.assemble import assemble
from etl.read.html import read_html
from etl.read.profiles import publisher_files
from etl.records import OWN_BLOCKS, RawDocument
from etl.reference import load_yaml
from etl.text.fold import without_marks

Reader = Callable[[str], str]
SHORTEST, LONGEST, FEWEST, MOST = 15, 150, 4, 14  # words of a paragraph, paragraphs of an article
CAPTION, AUTHOR = "Quang cảnh buổi làm việc giữa hai đoàn. Ảnh: TTXVN", "Lê Hoa"
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text, folded, without marks."""
    return _WORD.findall(without_marks(text))


def f1(want: str, got: str) -> float:
    """F1 of the words that two texts have in common, in order."""
    one, other = words(want), words(got)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return 2 * sum(b.size for b in blocks) / (len(one) + len(other)) if one or other else 1.0


def stories(corpus: Path, count: int) -> Iterator[Story]:
    """Articles of a corpus that have a title and some clean paragraphs, the same ones at every run."""
    found: list[tuple[str, list[str]]] = []
    for line in corpus.open(encoding="utf-8"):
        record = json.loads(line)
        title = record.get("title") or ""
        texts = [p.strip() for p in record["text"].split("\n") if _is_clean(p.strip())]
        if 5 <= len(title.split()) <= 25 and not title.endswith(("...", "…")) and len(texts) >= FEWEST:
            found.append((title, texts))
    chosen = random.Random(7)
    chosen.shuffle(found)
    for index, (title, texts) in enumerate(found[:count]):
        others = [(t, p[0]) for t, p in (found[(index + k) % len(found)] for k in range(1, 20))]
        yield Story(title, texts[0], texts[1:MOST], CAPTION, AUTHOR, others)


def _is_clean(paragraph: str) -> bool:
    return SHORTEST <= len(paragraph.split()) <= LONGEST and paragraph.endswith((".", "!", "?", ".”"))


def in_layout(example: dict[str, Any], story: Story) -> str:
    """A story on the example page of a profile; the last paragraph's element is repeated for the others."""
    first, *rest = story.paragraphs
    page: str = example["page"]
    last = re.search(rf"<(?P<tag>\w+)[^<>]*>{re.escape(example['body'][1])}</(?P=tag)>", page)
    assert last is not None
    page = page.replace(last[0], "\n".join(last[0].replace(example["body"][1], escape(t)) for t in rest))
    said = {"title": story.title, "lead": story.lead, "caption": story.caption}
    page = page.replace(example["body"][0], escape(first))
    for field, text in said.items():
        if example[field]:
            page = page.replace(example[field], escape(text))
    return page


def body_in_layout(example: dict[str, Any], story: Story) -> str:
    """What should be found of that page: a layout without a lead has none, and captions have their place."""
    first, *rest = story.paragraphs
    page = example["page"]
    lead = [story.lead] if example["lead"] else []
    before = page.index(example["caption"]) < page.index(example["body"][0])
    text = [story.caption, first] if before else [first, story.caption]
    return "\n".join([story.title, *lead, *text, *rest])


def this_project(page: str) -> str:
    """The body that ``etl load`` would store."""
    try:
        return assemble(read_html(page).pieces)[0]
    except ReadError:
        return ""


def by_trafilatura(page: str) -> str:
    """The title and the text that trafilatura finds."""
    import trafilatura  # noqa: PLC0415

    found = trafilatura.bare_extraction(
        page, favor_precision=True, include_comments=False, with_metadata=True
    )
    return _joined(found.title, found.text) if found else ""


def by_newspaper(page: str) -> str:
    """The title and the text that newspaper4k finds."""
    import newspaper  # noqa: PLC0415

    article = newspaper.Article("https://vidu.example/a.html", language="vi")
    article.download(input_html=page)
    article.parse()
    return _joined(article.title, article.text)


def _joined(title: str | None, text: str | None) -> str:
    title, text = (title or "").split(" | ")[0], text or ""
    return text if text.startswith(title) else f"{title}\n{text}"


def readers() -> dict[str, Reader]:
    """The readers that can run here."""
    others = {"trafilatura": ("trafilatura", by_trafilatura), "newspaper4k": ("newspaper", by_newspaper)}
    return {"quanhe": this_project} | {
        name: read for name, (module, read) in others.items() if find_spec(module) is not None
    }


def compare(corpus: Path, count: int) -> None:
    """Print mean F1 by layout and reader, and seconds a page."""
    chosen = list(stories(corpus, count))
    print(f"{len(chosen)} articles\n{'layout':14}" + "".join(f"{name:>14}" for name in readers()))
    totals = dict.fromkeys(readers(), 0.0)
    seconds = dict.fromkeys(readers(), 0.0)
    for layout, template in TEMPLATES.items():
        line = f"{layout:14}"
        for name, read in readers().items():
            began = time.perf_counter()
            bodies = [read(template(story)) for story in chosen]
            seconds[name] += time.perf_counter() - began
            mean = sum(f1(story.body, body) for story, body in zip(chosen, bodies, strict=True)) / len(chosen)
            totals[name] += mean
            line += f"{mean:14.4f}"
        print(line, flush=True)
    pages = len(TEMPLATES) * len(chosen)
    print(f"{'mean':14}" + "".join(f"{total / len(TEMPLATES):14.4f}" for total in totals.values()))
    print(f"{'ms a page':14}" + "".join(f"{1000 * spent / pages:14.1f}" for spent in seconds.values()))


def compare_profiles(corpus: Path, count: int) -> None:
    """Print mean F1 by publisher's layout, read with its profile."""
    chosen = list(stories(corpus, count))
    totals: list[float] = []
    for name in publisher_files():
        for layout in load_yaml(name)["layouts"]:
            example = layout["example"]
            scores = [f1(body_in_layout(example, s), this_project(in_layout(example, s))) for s in chosen]
            totals.append(sum(scores) / len(scores))
            stem = name.removeprefix("publishers/").removesuffix(".yaml")
            print(f"{stem}-{layout['code']:<18}"[:32].ljust(34) + f"{totals[-1]:.4f}", flush=True)
    print(f"{'mean of ' + str(len(totals)) + ' layouts':34}{sum(totals) / len(totals):.4f}")


def show(folder: Path) -> None:
    """Print what is found of the saved pages in a folder."""
    for path in sorted(folder.glob("*.htm*")):
        data = path.read_bytes()
        print(f"\n== {path.name}")
        try:
            found = parse(
                RawDocument(path.name, "", "a", "text/html", data, hashlib.sha256(data).hexdigest())
            )
        except ReadError as error:
            print(f"   {error.code}: {error.message}")
            continue
        print(f"   {found.reader} | {found.publisher} | {found.author} | {found.published_at} | {found.url}")
        for block in found.blocks:
            text = found.body[block.start : block.end] if block.kind in OWN_BLOCKS else block.text or ""
            print(f"   {block.kind.value:10} {text[:120]}")


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--count", type=int, default=40, help="how many articles")
    parser.add_argument(
        "--profiles", action="store_true", help="pages in the layouts of the profiles instead"
    )
    parser.add_argument("--pages", type=Path, help="a folder of saved pages")
    given = parser.parse_args()
    if given.corpus and given.profiles:
        compare_profiles(given.corpus, given.count)
    elif given.corpus:
        compare(given.corpus, given.count)
    if given.pages:
        show(given.pages)


if __name__ == "__main__":
    main()
