"""Pages that are no article are told from short and crowded ones that are."""

from __future__ import annotations

import hashlib

import pytest

from etl.errors import ReadError
from etl.read import parse
from etl.records import Document, RawDocument

TITLES = [f"Hai nước thúc đẩy hợp tác trong lĩnh vực số {i} năm nay" for i in range(40)]
SUMMARY = (
    "Hai bên nhất trí tăng cường hợp tác, trao đổi đoàn và tổ chức thêm nhiều hoạt động giao lưu trong năm."
)
TEXT = "Sáng 12/6, tại Gdańsk, Bộ trưởng Giao thông hai nước đã ký thỏa thuận hợp tác đào tạo thủy thủ."
LONG = "".join(f"<p>Năm thứ {i}: {TEXT} {SUMMARY}</p>" for i in range(4))
LINKS = "".join(f'<li><a href="/{i}.html">{title}</a></li>' for i, title in enumerate(TITLES))
CARDS = "".join(
    f'<article><h3><a href="/{i}.html">{title}</a></h3><p>{SUMMARY}</p></article>'
    for i, title in enumerate(TITLES)
)
ROWS = "".join(f'<h2><a href="/{i}.html">{title}</a></h2><p>{SUMMARY}</p>' for i, title in enumerate(TITLES))
PICTURES = "".join(
    f'<figure><img src="{i}.jpg"><figcaption>Người dân chào đón đoàn tại ga số {i}.</figcaption></figure>'
    for i in range(8)
)
H1 = "<h1>Hai nước ký thỏa thuận về đào tạo thủy thủ</h1>"
ROOT = '<link rel="canonical" href="https://vidu.example/">'
TYPE = '<script type="application/ld+json">{"@type": "%s", "datePublished": "2024-06-12"}</script>'


def page(body: str, head: str = "", title: str = "Báo Ví Dụ") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def read(html: str) -> Document:
    data = html.encode()
    return parse(RawDocument("a.html", "", "a", "text/html", data, hashlib.sha256(data).hexdigest()))


NO_ARTICLES = {
    "home page of cards": (page(f"<div>{CARDS}</div>", ROOT), "a home page"),
    "home page of links": (page(f"<ul>{LINKS}</ul><p>{SUMMARY}</p>"), "a home page"),
    "home page with a long notice": (page(f"<ul>{LINKS}</ul><div>{LONG}</div>", ROOT), "a home page"),
    "section": (
        page(f"<h1>Thời sự</h1><div>{ROWS}</div>", title="Tin thời sự mới nhất | Báo Ví Dụ"),
        "a home page",
    ),
    "section that says so": (page(f"<h1>Thời sự</h1>{LONG}", TYPE % "CollectionPage"), "a home page"),
    "gallery": (page(H1 + f"<p>{SUMMARY}</p>{PICTURES}", TYPE % "NewsArticle"), "a gallery"),
    "video": (
        page(H1 + f"<p>{SUMMARY}</p><iframe src='https://v.example/1'></iframe>", TYPE % "NewsArticle"),
        "a video",
    ),
    "error page": (
        page("<h1>Không tìm thấy trang</h1><p>Bạn hãy thử tìm lại hoặc quay về trang chủ.</p>"),
        "an error page",
    ),
    "error page with links": (page(f"<h1>Lỗi</h1><ul>{LINKS}</ul>", title="404 Not Found"), "an error page"),
}
ARTICLES = {
    "short, without metadata, among many links": page(f"{H1}<p>{TEXT}</p><p>{SUMMARY}</p><ul>{LINKS}</ul>"),
    "of few words, with metadata": page(f"{H1}<p>{SUMMARY}</p><ul>{LINKS}</ul>", TYPE % "NewsArticle"),
    "with many pictures": page(H1 + LONG + PICTURES),
    "with a video": page(H1 + LONG + "<iframe src='https://v.example/1'></iframe>"),
    "that speaks of error 404": page(f"<h1>Vì sao trang web báo lỗi 404 trong ngày khai trương</h1>{LONG}"),
    "whose address is the site's by mistake": page(H1 + LONG, ROOT + TYPE % "NewsArticle"),
    "that leads a page of cards": page(f"<div>{H1}{LONG}</div><div>{CARDS}</div>"),
}


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_a_page_that_is_no_article_is_named(name: str) -> None:
    html, reason = NO_ARTICLES[name]
    with pytest.raises(ReadError) as error:
        read(html)
    assert error.value.code == "not_an_article"
    assert str(error.value).startswith(f"a.html: no article but {reason}")


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_read(name: str) -> None:
    document = read(ARTICLES[name])
    assert SUMMARY in document.body
    assert not any(title in document.body for title in TITLES)
