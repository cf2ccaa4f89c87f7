"""What versions of one page share, and what pages that only look alike do not."""

from __future__ import annotations

import hashlib
import json

import pytest

from etl.read import parse
from etl.read.addresses import canonical_form, host_of, is_front_page
from etl.records import Document, RawDocument

TITLE = "Hai nước ký hiệp định về lao động tại Warszawa"
TEXTS = [
    "Sáng 12/6, tại Warszawa, Bộ trưởng Lao động hai nước đã ký hiệp định về lao động, hiệu lực năm năm.",
    "Theo hiệp định, mỗi năm hai bên trao đổi 2.000 lao động trong ngành công nghiệp và nông nghiệp.",
    "Hai bên cũng thống nhất lập một nhóm công tác chung để theo dõi việc thực hiện hiệp định này.",
]
ADDRESS = "https://vidu.example/bai-1.html"
CAPTION = "<figure><img src='a'><figcaption>Lễ ký. Ảnh: Lê Hoa</figcaption></figure>"


def page(address: str | None, *, title: str = TITLE, texts: list[str] = TEXTS, extra: str = "") -> str:
    link = f'<link rel="canonical" href="{address}">' if address else ""
    body = "".join(f"<p>{text}</p>" for text in texts)
    return f"<html><head>{link}</head><body><h1>{title}</h1>{extra}{body}</body></html>"


def read(data: bytes, media: str = "text/html") -> Document:
    return parse(RawDocument("a", "", "a", media, data, hashlib.sha256(data).hexdigest()))


def share(one: str, other: str) -> bool:
    return bool({*read(one.encode()).identities} & {*read(other.encode()).identities})


FULL = page(ADDRESS, extra=CAPTION)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (page(f"{ADDRESS}?utm_source=zalo#top", texts=TEXTS[:2]), True),
        (page("http://www.vidu.example/bai-1.html", texts=TEXTS[:2]), True),
        (page("https://vidu.example/in/1"), True),
        (page(None), True),
        (page(None, title=TITLE.upper()), True),
        (page(None, title="Một tiêu đề khác của bài này"), False),
        (page(None, texts=TEXTS[:2]), False),
        (page("https://vidu.example/bai-2.html", texts=TEXTS[1:]), False),
        (page(f"{ADDRESS}?id=2", texts=TEXTS[1:]), False),
    ],
)
def test_versions(other: str, expected: bool) -> None:
    assert share(FULL, other) is expected


def test_an_address_for_all_pages_of_a_site_joins_none() -> None:
    front = "https://vidu.example/"
    assert not share(page(front), page(front, texts=TEXTS[1:]))
    same = "https://vidu.example/chi-tiet.aspx"
    assert not share(page(same), page(same, title="Một bài khác của trang này", texts=TEXTS[1:]))


def test_a_record_is_known_by_its_own_address() -> None:
    record = {"id": "1", "url": ADDRESS, "html": page(None, texts=TEXTS[:2])}
    found = read(json.dumps(record).encode(), "application/json")
    assert {*found.identities} & {*read(FULL.encode()).identities}
    assert (found.url, found.reader) == (ADDRESS, "html")


def test_a_record_of_text_has_no_versions() -> None:
    record = {"id": "1", "url": ADDRESS, "title": TITLE, "text": "\n".join(TEXTS)}
    assert read(json.dumps(record).encode(), "application/json").identities == ()


def test_a_record_is_read_with_the_profile_of_its_address() -> None:
    body = "".join(f'<p class="Normal">{text}</p>' for text in TEXTS)
    html = f'<h1 class="title-detail">{TITLE}</h1><article class="fck_detail">{body}</article>'
    record = {"id": "1", "url": "https://vnexpress.net/bai-1.html", "html": html}
    found = read(json.dumps(record).encode(), "application/json")
    assert (found.reader, found.publisher) == ("html:vnexpress-2020", "VnExpress")


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("https://www.vd.vn/a/", "vd.vn/a"),
        ("http://vd.vn/a?b=2&a=1", "vd.vn/a?a=1&b=2"),
        ("https://vd.vn/a?fbclid=x", "vd.vn/a"),
    ],
)
def test_canonical_form(url: str, form: str) -> None:
    assert canonical_form(url) == form


@pytest.mark.parametrize("url", ["", "ftp://vd.vn", "/a.html", "http://[vd", "javascript:void(0)", None])
def test_what_is_no_address(url: str | None) -> None:
    assert host_of(url) is None
    assert not is_front_page(url)
