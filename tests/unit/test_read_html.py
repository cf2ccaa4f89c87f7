"""Pages of HTML in several layouts: body, blocks and metadata."""

from __future__ import annotations

import hashlib
import json
import time
from contextlib import suppress

import pytest

from etl.errors import ReadError
from etl.read import parse
from etl.records import OWN_BLOCKS, BlockKind, Document, RawDocument

TITLE = "Hai bộ ký hiệp định về lao động tại Warszawa"
LEAD = "Hai bộ trưởng đã ký hiệp định trước sự chứng kiến của lãnh đạo hai nước."
P1 = "Sáng 12/6, tại Warszawa, Bộ trưởng Lao động hai nước đã ký hiệp định về lao động, hiệu lực năm năm."
P2 = "Theo hiệp định, mỗi năm hai bên trao đổi 2.000 lao động trong ngành công nghiệp và nông nghiệp."
P3 = "Hai bên cũng thống nhất lập một nhóm công tác chung để theo dõi việc thực hiện hiệp định này."
CAPTION = "Hai bộ trưởng trao văn kiện. Ảnh: Lê Hoa"
OTHER = "Chuyến thăm của đoàn Ba Lan diễn ra từ ngày 3 đến ngày 5/5 theo lời mời của Bộ Công an."
BODY = "\n".join([TITLE, LEAD, P1, CAPTION, P2, P3])
LINKS = "".join(f'<li><a href="/{i}">Bài viết khác số {i} của trang</a></li>' for i in range(30))


def read(html: str) -> Document:
    data = html.encode()
    return parse(RawDocument("a.html", "", "a", "text/html", data, hashlib.sha256(data).hexdigest()))


LAYOUTS = {
    "article and figure": f"""
        <header><nav><a href="/">Trang chủ</a> <a href="/ts">Thời sự</a></nav></header>
        <article><h1>{TITLE}</h1><p class="sapo">{LEAD}</p>
          <p>{P1}</p><figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>
          <p>{P2}</p><aside><p>{OTHER}</p></aside><p>{P3}</p><p>Lê Hoa</p></article>
        <section class="box-related"><h3>Tin liên quan</h3><ul>{LINKS}</ul><p>{OTHER}</p></section>
        <footer>Giấy phép số 1. Cập nhật 09:00 01/01/2025</footer>""",
    "lead outside the body, table for the picture": f"""
        <div class="breadcrumb"><a href="/">Trang chủ</a></div>
        <div class="main"><h1 class="title-detail">{TITLE}</h1><p class="description">{LEAD}</p>
          <div class="fck_detail"><p>{P1}</p>
            <table><tr><td><img></td></tr><tr><td class="image-caption">{CAPTION}</td></tr></table>
            <p>{P2}</p><p>{P3}</p><div class="author"><strong>Lê Hoa</strong></div></div></div>
        <div class="sidebar"><p>{OTHER}</p><p>{OTHER} Lần này có thêm nhiều hoạt động.</p></div>""",
    "line breaks instead of paragraphs": f"""
        <div id="wrap"><h1>{TITLE}</h1><div class="news-content"><b>{LEAD}</b><br><br>{P1}<br/>
          <div class="caption">{CAPTION}</div>{P2}<br>{P3}<br><i>Theo TTXVN</i></div></div>
        <div class="tin-khac"><p>{OTHER}</p></div>""",
    "no class at all": f"""
        <div><a href="/">Trang chủ</a></div><div><div><h1>{TITLE}</h1><p>{LEAD}</p><p>{P1}</p><p>{CAPTION}</p>
          <p>{P2}</p><p>{P3}</p></div><div><ul>{LINKS}</ul></div></div>""",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_body_of_a_page(name: str) -> None:
    document = read(
        f"<html><head><title>{TITLE} | Báo Ví Dụ</title></head><body>{LAYOUTS[name]}</body></html>"
    )
    assert document.body == BODY
    assert document.title == TITLE
    kinds = [b.kind for b in document.blocks if b.kind in OWN_BLOCKS]
    assert kinds == [
        BlockKind.TITLE, BlockKind.LEAD, BlockKind.BODY, BlockKind.CAPTION, BlockKind.BODY, BlockKind.BODY,
    ]  # fmt: skip
    assert document.published_at is None


NEWS = {
    "@type": ["NewsArticle"],
    "headline": TITLE,
    "datePublished": "2024-06-12T14:30:00+07:00",
    "author": {"name": "Lê Hoa"},
    "publisher": {"name": "Báo Ví Dụ"},
}
HEADS = {
    "json-ld": '<script type="application/ld+json">'
    + json.dumps({"@graph": [NEWS]})
    + '</script><link rel="canonical" href="https://vd.vn/a.html">',
    "open graph": '<meta property="article:published_time" content="2024-06-12T07:30:00Z">'
    '<meta property="og:site_name" content="Báo Ví Dụ"><meta property="og:url" content="https://vd.vn/a.html">'
    '<meta name="author" content="Lê Hoa">',
    "microdata": '<meta itemprop="datePublished" content="2024-06-12 14:30">'
    '<meta name="author" content="Lê Hoa">'
    '<meta property="og:site_name" content="Báo Ví Dụ"><link rel="canonical" href="https://vd.vn/a.html">',
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_metadata(name: str) -> None:
    document = read(
        f'<html lang="vi-VN"><head>{HEADS[name]}</head><body>{LAYOUTS["no class at all"]}</body></html>'
    )
    assert document.published_at is not None
    assert document.published_at.isoformat() == "2024-06-12T14:30:00+07:00"
    assert document.published_on == document.published_at.date()
    assert (document.publisher, document.author, document.language) == ("Báo Ví Dụ", "Lê Hoa", "vi")
    assert document.url == "https://vd.vn/a.html"


@pytest.mark.parametrize(
    "stamp",
    [
        '<time datetime="2024-06-12T14:30:00+07:00">hôm qua</time>',
        '<span class="date">Thứ Tư, 12/6/2024, 14:30</span>',
        '<span class="date" title="Ngày đăng">12/6/2024 14:30</span>',
        '<abbr class="published" title="2024-06-12T14:30:00+07:00">14:30</abbr>',
        "<div><span>Thế giới</span><span>Thứ Tư, 12/6/2024 | 14:30</span></div>",
        "<p>Lê Hoa | 12/6/2024 14:30 | 3 bình luận</p>",
    ],
)
def test_the_time_beside_the_title(stamp: str) -> None:
    page = LAYOUTS["no class at all"].replace("</h1>", f"</h1>{stamp}")
    document = read(f"<body>{page}</body>")
    assert document.published_at is not None
    assert document.published_at.isoformat() == "2024-06-12T14:30:00+07:00"
    assert document.body == BODY


def test_broken_metadata_does_no_harm() -> None:
    head = '<script type="application/ld+json">{"@type": </script><meta name="pubdate" content="?">'
    assert read(f"<head>{head}</head><body>{LAYOUTS['no class at all']}</body>").body == BODY


def test_the_language_is_the_texts() -> None:
    assert read(f'<html lang="en"><body>{LAYOUTS["no class at all"]}</body></html>').language == "vi"


@pytest.mark.parametrize("depth", [300, 20_000])
@pytest.mark.parametrize("tag", ["div", "b"])
def test_deep_nesting_does_not_crash(depth: int, tag: str) -> None:
    html = (
        f"<html><body><p>{P1}</p>" + f"<{tag}>" * depth + f"</{tag}>" * depth + f"<p>{P2}</p></body></html>"
    )
    assert P1 in read(html).body


@pytest.mark.parametrize("html", ["<html></html>", "<p></p>", "<script>document.cookie = 'a'</script>"])
def test_a_page_without_text_is_refused(html: str) -> None:
    with pytest.raises(ReadError) as error:
        read(html)
    assert (error.value.code, error.value.place) == ("no_article_text", "a.html")


def test_html_of_a_record_takes_the_records_metadata() -> None:
    record = {
        "id": "r",
        "title": TITLE,
        "date": "2024-06-12",
        "html": f"<p>{LEAD}</p><p>{P1}</p><p>{P2}</p><p>{P3}</p>",
    }
    data = json.dumps(record).encode()
    document = parse(
        RawDocument("a.jsonl", "r", "r", "application/json", data, hashlib.sha256(data).hexdigest())
    )
    assert document.body == "\n".join([TITLE, LEAD, P1, P2, P3])
    assert document.published_on is not None and document.published_on.isoformat() == "2024-06-12"
    assert (document.title, document.reader) == (TITLE, "html")


PAGE = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{P1}</p><p>{P2}</p><p>{P3}</p>"
LD = '<script type="application/ld+json">%s</script>'


def with_head(head: str) -> Document:
    return read(f"<html><head>{head}</head><body>{PAGE}</body></html>")


@pytest.mark.parametrize(
    "value",
    [
        f'[{{"@type": "Organization"}}, {{"@type": "NewsArticle", "headline": "{TITLE}",'
        ' "datePublished": "2024-06-12T14:30:00+07:00", "author": [{"@type": "Person", "name": "Lê Hoa"}]}]',
        '{"@graph": [{"@type": "WebPage", "@id": "#p"}, {"@id": "#lh", "@type": "Person", "name": "Lê Hoa"},'
        ' {"@type": ["Article"], "author": {"@id": "#lh"}, "datePublished": "2024-06-12T07:30:00Z"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "schema:ReportageNewsArticle", "author": "Lê Hoa",'
        ' "datePublished": "2024-06-12 14:30"}}',
        '<!-- {"@type": "NewsArticle", "author": {"name": "Lê Hoa"},'
        ' "datePublished": "2024-06-12T14:30:00+0700",} -->',
        '{"@type": "NewsArticle", "description": "hai\ndòng", "datePublished": "2024-06-12T14:30",'
        ' "author": {"name": "Lê Hoa"}}',
    ],
)
def test_forms_of_json_ld(value: str) -> None:
    document = with_head(LD % value)
    assert document.published_at is not None
    assert document.published_at.isoformat() == "2024-06-12T14:30:00+07:00"
    assert (document.author, document.body) == ("Lê Hoa", BODY.replace(CAPTION + "\n", ""))


def test_a_date_is_saved_from_json_that_cannot_be_mended() -> None:
    value = (
        '{"@type": "NewsArticle", "headline": "a "b" c", "datePublished": "2024-06-12T14:30:00+07:00", "x": }'
    )
    document = with_head(LD % value)
    assert document.published_on is not None and document.published_on.isoformat() == "2024-06-12"


@pytest.mark.parametrize(
    "author",
    [
        '{"@type": "Organization", "name": "Ví Dụ"}',
        '{"@type": "Person", "name": "vidu.vn"}',
        '{"@type": "Person", "name": "Báo Ví Dụ"}',
        '{"@type": "Person", "name": "https://vidu.vn/tac-gia"}',
        '{"@type": "Person", "name": "Ban Biên tập"}',
        '{"@type": "Person"}',
        "null",
        "[]",
    ],
)
def test_a_paper_is_no_author(author: str) -> None:
    article = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "author": {author}}}'
    head = LD % article + '<link rel="canonical" href="https://vidu.vn/bai-1.html">'
    assert with_head(head + '<meta property="og:site_name" content="Báo Ví Dụ">').author is None


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="/bai-1.html"><meta property="og:url" content="https://vd.vn/1">',
         "https://vd.vn/1"),
        (LD % '{"@type": "NewsArticle", "mainEntityOfPage": "https://vd.vn/2", "headline": "a"}', "https://vd.vn/2"),
        ("<!-- saved from url=(0021)https://vd.vn/bai-3.html -->", "https://vd.vn/bai-3.html"),
        ('<link rel="canonical" href="http://[vd">', None),
        ("", None),
    ],
)  # fmt: skip
def test_the_address_that_a_page_gives_as_its_own(head: str, url: str | None) -> None:
    assert with_head(head).url == url


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<title>{TITLE} | Báo Ví Dụ</title>", TITLE),
        (f"<title>{TITLE} - Thời sự - Báo Ví Dụ</title>", TITLE),
        (f'<meta property="og:title" content="{TITLE} - Báo Ví Dụ">', TITLE),
        (f'<title>Trang tin</title><meta property="og:title" content="{TITLE}">', TITLE),
        ("<title></title>", None),
    ],
)
def test_the_title_without_a_heading(head: str, title: str | None) -> None:
    page = f"<div><b>{TITLE}</b></div>" * bool(title) + f"<p>{LEAD}</p><p>{P1}</p><p>{P2}</p><p>{P3}</p>"
    assert read(f"<html><head>{head}</head><body>{page}</body></html>").title == title


def test_the_clock_of_a_page_is_not_its_time() -> None:
    page = f'<header><time id="currentDate">Thứ Hai, 01/01/2029</time></header>{PAGE}'
    assert read(f"<body>{page}</body>").published_on is None


def test_a_link_around_a_box_makes_it_a_teaser() -> None:
    box = f'<div class="x1"><a href="/b.html"><h2>Một bài viết khác của trang</h2><p>{OTHER}</p></a></div>'
    document = read(f"<body><article>{PAGE.replace(f'<p>{P2}', f'{box}<p>{P2}')}</article></body>")
    assert document.body == BODY.replace(CAPTION + "\n", "")


def test_an_anchor_around_the_text_is_no_link() -> None:
    assert read(f'<body><a name="top">{PAGE}</a></body>').body == BODY.replace(CAPTION + "\n", "")


def test_words_in_several_elements_keep_their_spaces() -> None:
    first, rest = P1.split(", ", 1)
    words = f'<p>{first},<i> </i><a href="/x">{rest[:12]}</a>{rest[12:20]}<b>{rest[20:31]}</b>{rest[31:]}</p>'
    assert P1 in read(f"<body>{PAGE.replace(f'<p>{P1}</p>', words)}</body>").body


@pytest.mark.parametrize("name", ["print-content", "content_share", "hidden-sm tags-wrap"])
def test_an_unlucky_name_loses_no_text(name: str) -> None:
    assert read(f'<body><div class="{name}">{PAGE}</div></body>').body == BODY.replace(CAPTION + "\n", "")


@pytest.mark.parametrize("name", ["print-box", "share", "tags", "related", "box-tin-lien-quan", "sidebar"])
def test_furniture_is_no_text(name: str) -> None:
    box = f'<div class="{name}"><p>{OTHER}</p></div>'
    document = read(f"<body><div>{PAGE.replace(f'<p>{P2}', f'{box}<p>{P2}')}</div></body>")
    assert document.body == BODY.replace(CAPTION + "\n", "")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ('<meta property="og:title" content="Ký hiệp định lao động với Ba Lan">', f"<h1>{TITLE}</h1>", TITLE),
        (
            f'<meta property="og:title" content="{TITLE}">',
            f"<h1>Báo Ví Dụ - Tin mới nhất</h1><h2>{TITLE}</h2>",
            TITLE,
        ),
        (f"<title>Báo Ví Dụ: {TITLE}</title>", f"<h1>{TITLE}</h1>", TITLE),
    ],
)
def test_the_title_is_the_one_that_the_page_shows(head: str, body: str, title: str) -> None:
    page = (
        f"<html><head>{head}</head><body>{body}<p>{LEAD}</p><p>{P1}</p><p>{P2}</p><p>{P3}</p></body></html>"
    )
    document = read(page)
    assert document.title == title
    assert document.body == BODY.replace(CAPTION + "\n", "")


PICTURE = '<table><tr><td><img src="b.jpg"></td></tr><tr><td>%s</td></tr></table>'


@pytest.mark.parametrize(
    ("extra", "own"),
    [
        (PICTURE % "Quang cảnh lễ ký tại Warszawa.", True),
        (PICTURE % f'<a href="/b.html">Một bài viết khác của trang</a> {OTHER}', False),
        (
            "<p>*Mời bạn đọc vào chuyên mục <a href='/x'>Chính trị</a> xem các tin, bài liên quan khác.</p>",
            False,
        ),
        ("<p>&gt;&gt; <a href='/b.html'>Một bài viết khác của trang</a></p>", False),
        ("<p>Xem thêm: <a href='/b.html'>Một bài viết khác của trang</a></p>", False),
    ],
)
def test_what_stands_behind_the_paragraphs(extra: str, own: bool) -> None:
    document = read(f"<body><article>{PAGE}{extra}</article></body>")
    text = BODY.replace(CAPTION + "\n", "")
    assert document.body == (f"{text}\nQuang cảnh lễ ký tại Warszawa." if own else text)


@pytest.mark.parametrize("tag", ["<div>", '<a href="/x"><div>'])
def test_text_at_every_depth_takes_no_more_than_its_length(tag: str) -> None:
    def seconds(depth: int) -> float:
        began = time.process_time()
        with suppress(ReadError):
            read(f"<body>{f'{tag}Hai bên ký hiệp định mới. ' * depth}")
        return time.process_time() - began

    seconds(50)
    assert seconds(1000) < 12 * max(seconds(250), 0.05)
