"""Pages: versions of one article are one article in any order of loading; no article is passed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from etl import stages
from etl.load import Failure, LoadSummary
from etl.read import Skipped, read_inputs

pytestmark = pytest.mark.db

TITLE = "Hai nước ký hiệp định về lao động tại Warszawa"
TEXTS = [
    "Sáng 12/6, tại Warszawa, Bộ trưởng Lao động hai nước đã ký hiệp định về lao động, hiệu lực năm năm.",
    "Theo hiệp định, mỗi năm hai bên trao đổi 2.000 lao động trong ngành công nghiệp và nông nghiệp.",
    "Hai bên cũng thống nhất lập một nhóm công tác chung để theo dõi việc thực hiện hiệp định này.",
    "Hiệp định thay thế văn kiện năm 2009 và được đánh giá là phù hợp với tình hình mới của hai nước.",
]
CAPTION = '<figure><img src="a.jpg"><figcaption>Lễ ký tại Warszawa.</figcaption></figure>'
ADDRESS = "https://vidu.example/hai-nuoc-ky-hiep-dinh-1.html"
MENU = "".join(f'<li><a href="/{i}">Bài viết khác số {i} của trang</a></li>' for i in range(30))


def page(address: str | None, texts: Sequence[str] = TEXTS, *, title: str = TITLE, extra: str = "") -> str:
    link = f'<link rel="canonical" href="{address}">' if address else ""
    body = "".join(f"<p>{t}</p>" for t in texts)
    return f"<html><head>{link}</head><body><article><h1>{title}</h1>{body}{extra}</article></body></html>"


FULL = page(ADDRESS, extra=CAPTION)
PHONE = page(f"{ADDRESS}?utm_source=amp", TEXTS[:3])  # shortened, so only the address tells
PRINTED = page(None)  # no address, so only the text tells
ELSEWHERE = page("https://vidu.example/print/1")  # another address, the same text
FRONT = f'<html><head><link rel="canonical" href="https://vidu.example/"></head><body><ul>{MENU}</ul></body></html>'


class Told:
    """What a load tells."""

    def __init__(self) -> None:
        self.failures: list[Failure] = []

    def step(self) -> None:
        pass

    def failed(self, failure: Failure) -> None:
        self.failures.append(failure)

    def skipped(self, skipped: Skipped) -> None:
        pass


def load(engine: Engine, *paths: Path) -> tuple[LoadSummary, list[Failure]]:
    told = Told()
    return stages.load(engine, read_inputs([str(path) for path in paths]), told), told.failures


def rows(engine: Engine, sql: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def kept(engine: Engine) -> list[str]:
    sql = "SELECT path FROM articles JOIN sources ON sources.id = source_id ORDER BY path"
    return [Path(str(path)).name for (path,) in rows(engine, sql)]


@pytest.fixture
def folder(engine: Engine, tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    with engine.begin() as connection:
        connection.execute(text("TRUNCATE articles, sources, runs, events, agreements CASCADE"))


VERSIONS = {
    "a-phone.html": PHONE,
    "b-full.html": FULL,
    "c-printed.html": PRINTED,
    "d-elsewhere.html": ELSEWHERE,
}


@pytest.mark.parametrize("order", ["abcd", "dcba", "cabd", "dbac"])
def test_versions_of_one_article_are_one(engine: Engine, folder: Path, order: str) -> None:
    for name in sorted(VERSIONS, key=lambda name: order.index(name[0])):
        (folder / name).write_text(VERSIONS[name], encoding="utf-8")
        load(engine, folder / name)
    assert kept(engine) == ["b-full.html"]
    assert rows(engine, "SELECT count(DISTINCT article_id) FROM sentences") == [(1,)]
    identities = rows(engine, "SELECT count(*), count(DISTINCT identity) FROM article_identities")
    assert identities == [(4, 4)]  # of two addresses, of the text whole and shortened
    again, told = load(engine, folder)
    assert (again.inserted, again.updated, again.unchanged, again.skipped) == (0, 0, 1, 3)
    assert kept(engine) == ["b-full.html"]
    assert {f.issue.code for f in told} == {"duplicate_article"}
    assert rows(engine, "SELECT count(*) FROM articles WHERE NOT EXISTS (SELECT FROM raw_documents)") == [
        (0,)
    ]


def test_versions_of_one_load_are_counted(engine: Engine, folder: Path) -> None:
    for name, html in VERSIONS.items():
        (folder / name).write_text(html, encoding="utf-8")
    done, told = load(engine, folder)
    assert done == LoadSummary(inserted=1, skipped=3)
    assert sorted(Path(f.source).name for f in told) == ["a-phone.html", "c-printed.html", "d-elsewhere.html"]
    assert all(f.issue.message.endswith("b-full.html") for f in told)
    codes = rows(engine, "SELECT issue_code, count(*) FROM load_issues GROUP BY 1")
    assert codes == [("duplicate_article", 3)]
    assert rows(engine, "SELECT inserted_count, skipped_count, failed_count FROM runs") == [(1, 3, 0)]
    assert rows(engine, "SELECT status_code FROM runs") == [("completed",)]


def test_an_edited_version_is_an_article_again(engine: Engine, folder: Path) -> None:
    (folder / "a.html").write_text(FULL, encoding="utf-8")
    (folder / "b.html").write_text(PHONE, encoding="utf-8")
    load(engine, folder)
    other = [f"{t} Đây là lần thứ hai." for t in TEXTS]
    (folder / "b.html").write_text(
        page(None, other, title="Một hiệp định khác được ký ở Kraków"), encoding="utf-8"
    )
    done, _ = load(engine, folder)
    assert (done.inserted, done.unchanged, done.skipped) == (1, 1, 0)
    assert rows(engine, "SELECT count(*) FROM load_issues WHERE ordinal = 0") == [(0,)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FULL, page(ADDRESS, TEXTS[:3], title="Một tiêu đề khác hẳn của cùng địa chỉ này")),
        (FULL, page("https://khac.example/2.html", TEXTS[1:], title=TITLE)),
        (page(None, TEXTS[:1]), page(None, TEXTS[:1])),  # too short to tell a text by
    ],
)
def test_what_only_looks_alike_stays_apart(engine: Engine, folder: Path, one: str, other: str) -> None:
    (folder / "a.html").write_text(one, encoding="utf-8")
    (folder / "b.html").write_text(other, encoding="utf-8")
    done, _ = load(engine, folder)
    assert done == LoadSummary(inserted=2)


def test_a_page_that_is_no_article_is_passed_over(engine: Engine, folder: Path) -> None:
    (folder / "a.html").write_text(FULL, encoding="utf-8")
    (folder / "index.html").write_text(FRONT, encoding="utf-8")
    done, told = load(engine, folder)
    assert done == LoadSummary(inserted=1, skipped=1)
    assert [f.issue.code for f in told] == ["not_an_article"]
    assert kept(engine) == ["a.html"]
