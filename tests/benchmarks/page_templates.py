"""Pages made of an article's text in the layouts of many kinds of sites: what a reader must find its way in.

``TEMPLATES`` maps a name to a function of a :class:`Story`; the page's true body is ``Story.body``. None of
the layouts is one of a profile.
"""

# ruff: noqa: E501 (markup stands as a page would have it)

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be put on a page. ``others``: title and summary of other articles on it."""

    title: str
    lead: str
    paragraphs: Sequence[str]
    caption: str
    author: str
    others: Sequence[tuple[str, str]]

    @property
    def body(self) -> str:
        """What a reader should find: title, lead, paragraphs, the caption after the first one."""
        first, *rest = self.paragraphs
        return "\n".join([self.title, self.lead, first, self.caption, *rest])


Template = Callable[[Story], str]
MENU = ("Trang chủ", "Thời sự", "Thế giới", "Kinh doanh", "Pháp luật", "Giáo dục", "Thể thao", "Giải trí")
COMMENTS = (
    "Rất mong hai nước hợp tác nhiều hơn nữa trong thời gian tới để người dân được hưởng lợi.",
    "Bài viết hay, cảm ơn tác giả đã cung cấp những thông tin rất bổ ích cho bạn đọc gần xa.",
)


def _menu() -> str:
    return "".join(f'<li><a href="/{i}">{name}</a></li>' for i, name in enumerate(MENU))


def _links(story: Story, start: int, count: int) -> str:
    chosen = story.others[start : start + count]
    return "".join(
        f'<li><a href="/b{i}.html">{escape(title)}</a></li>' for i, (title, _) in enumerate(chosen)
    )


def _teasers(story: Story, start: int, count: int, tag: str = "div") -> str:
    chosen = story.others[start : start + count]
    return "".join(
        f'<{tag}><h3><a href="/c{i}.html">{escape(title)}</a></h3><p>{escape(summary)}</p></{tag}>'
        for i, (title, summary) in enumerate(chosen)
    )


def _page(story: Story, body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(story.title)} | Báo Ví Dụ'
        f"</title>{head}<script>var ads = 'quảng cáo';</script></head><body>{body}</body></html>"
    )


def _paragraphs(texts: Sequence[str], tag: str = "p", attributes: str = "") -> str:
    return "".join(f"<{tag}{attributes}>{escape(text)}</{tag}>" for text in texts)


def semantic(story: Story) -> str:
    """Elements of HTML 5, a box of related articles between paragraphs, comments below."""
    first, *rest = story.paragraphs
    middle = len(rest) // 2
    return _page(
        story,
        f"""<header><nav><ul>{_menu()}</ul></nav></header><main><article>
        <header><h1>{escape(story.title)}</h1><address>{story.author}</address>
        <time datetime="2024-05-31T09:00:00+07:00">31/05/2024 09:00</time></header>
        <p><strong>{escape(story.lead)}</strong></p><p>{escape(first)}</p>
        <figure><img src="a.jpg" alt=""><figcaption>{escape(story.caption)}</figcaption></figure>
        {_paragraphs(rest[:middle])}<aside><h4>Tin liên quan</h4><ul>{_links(story, 0, 3)}</ul></aside>
        {_paragraphs(rest[middle:])}</article>
        <section id="comments"><h2>Bình luận</h2>{_paragraphs(COMMENTS)}</section></main>
        <aside>{_teasers(story, 3, 5)}</aside><footer><p>Giấy phép số 12/GP-BTTTT. Tổng biên tập: Trần Văn A.</p></footer>""",
    )


def portal(story: Story) -> str:
    """Classes of an old portal, the picture in a table, a link between paragraphs, the author at the end."""
    first, *rest = story.paragraphs
    title, _ = story.others[0]
    return _page(
        story,
        f"""<div id="top"><ul class="mn">{_menu()}</ul></div><div class="wrap"><div class="col-l">
        <div class="path"><a href="/">Trang chủ</a> » <a href="/ts">Thời sự</a></div>
        <div class="tt1">{escape(story.title)}</div><div class="dt">Thứ Sáu, 31/05/2024, 09:00 (GMT+7)</div>
        <div class="sp"><b>{escape(story.lead)}</b></div><div class="nd"><p>{escape(first)}</p>
        <table align="center"><tr><td><img src="a.jpg"></td></tr><tr><td><i>{escape(story.caption)}</i></td></tr></table>
        {_paragraphs(rest[:1])}<p>Xem thêm: <a href="/b.html">{escape(title)}</a></p>{_paragraphs(rest[1:])}
        <p align="right"><strong>{story.author}</strong></p></div>
        <div class="lk"><div class="h">Các tin khác</div><ul>{_links(story, 1, 6)}</ul></div></div>
        <div class="col-r"><div class="h">Đọc nhiều</div>{_teasers(story, 5, 4)}</div></div>""",
    )


def line_breaks(story: Story) -> str:
    """One element with line breaks for paragraphs and fonts for style."""
    first, *rest = story.paragraphs
    text = "<br><br>".join(escape(t) for t in rest)
    return _page(
        story,
        f"""<div class="header"><ul>{_menu()}</ul></div><div class="main"><h1 class="title">{escape(story.title)}</h1>
        <div class="info"><span>Cập nhật: 31/05/2024</span></div>
        <div class="text"><font size="3"><b>{escape(story.lead)}</b><br><br>{escape(first)}<br><br>
        <img src="a.jpg"><br><i class="caption">{escape(story.caption)}</i><br><br>{text}</font><br><br>
        <b>{story.author}</b></div><div class="others">Tin mới<ul>{_links(story, 0, 8)}</ul></div></div>""",
    )


def nameless(story: Story) -> str:
    """Elements without paragraphs, with generated class names, as applications in the browser build them."""
    first, *rest = story.paragraphs
    divs = _paragraphs(rest, "div", ' class="x7Qa_9"')
    cards = "".join(
        f'<div class="k3Ab"><a href="/n{i}"><div>{escape(t)}</div></a><div class="z1">{escape(s)}</div></div>'
        for i, (t, s) in enumerate(story.others[:6])
    )
    return _page(
        story,
        f"""<div id="root"><div class="aB1"><div class="c9"><a href="/">Báo Ví Dụ</a></div></div>
        <div class="gG2"><div class="hH3"><h1 class="t0">{escape(story.title)}</h1><div class="m1">31 tháng 5, 2024</div>
        <div class="x7Qa_1">{escape(story.lead)}</div><div class="x7Qa_9">{escape(first)}</div>
        <figure class="f2"><img src="a.jpg"><div class="f3">{escape(story.caption)}</div></figure>{divs}</div>
        <div class="jJ4"><div class="q">Có thể bạn quan tâm</div>{cards}</div></div></div>""",
    )


def old_tables(story: Story) -> str:
    """Nested tables for everything, as pages were laid out before 2010."""
    first, *rest = story.paragraphs
    menu = "".join(
        f'<tr><td class="m"><a href="{i}.aspx">{name}</a></td></tr>' for i, name in enumerate(MENU)
    )
    right = "".join(
        f'<tr><td><a href="r{i}.aspx">{escape(t)}</a></td></tr><tr><td>{escape(s)}</td></tr>'
        for i, (t, s) in enumerate(story.others[:4])
    )
    return _page(
        story,
        f"""<table width="980"><tr><td colspan="3"><img src="banner.gif"></td></tr><tr><td width="150"><table>{menu}</table></td>
        <td width="600"><table><tr><td class="tieude">{escape(story.title)}</td></tr><tr><td class="ngay">31/05/2024</td></tr>
        <tr><td><p class="MsoNormal"><b>{escape(story.lead)}</b></p><p class="MsoNormal">{escape(first)}</p>
        <table><tr><td><img src="a.jpg"></td></tr><tr><td align="center">{escape(story.caption)}</td></tr></table>
        {_paragraphs(rest, "p", ' class="MsoNormal"')}<p class="MsoNormal" align="right"><b>{story.author}</b></p></td></tr>
        <tr><td><b>Các tin đã đưa</b><ul>{_links(story, 4, 5)}</ul></td></tr></table></td>
        <td width="230"><table>{right}</table></td></tr></table>""",
    )


def amp(story: Story) -> str:
    """The version for phones that search engines ask for."""
    first, *rest = story.paragraphs
    ad = '<amp-ad width="300" height="250" type="doubleclick"><div>Quảng cáo</div></amp-ad>'
    return _page(
        story,
        f"""<amp-sidebar id="s"><ul>{_menu()}</ul></amp-sidebar><div class="amp-wp-article">
        <h1 class="amp-wp-title">{escape(story.title)}</h1><div class="amp-wp-meta">31/05/2024 09:00</div>
        <div class="amp-wp-article-content"><p>{escape(story.lead)}</p>{ad}<p>{escape(first)}</p>
        <amp-img src="a.jpg"></amp-img><p class="wp-caption-text">{escape(story.caption)}</p>{_paragraphs(rest)}</div>
        <div class="amp-related"><p>Tin cùng chuyên mục</p><ul>{_links(story, 0, 4)}</ul></div></div>
        <amp-analytics></amp-analytics>""",
        head='<link rel="canonical" href="https://vidu.example/bai-1.html">',
    )


def blog(story: Story) -> str:
    """A common blog system, with sharing buttons, tags, an author's box and long comments."""
    first, *rest = story.paragraphs
    notes = "".join(f'<li class="comment"><p>{c} {c}</p></li>' for c in COMMENTS)
    return _page(
        story,
        f"""<div id="page" class="site"><ul class="menu">{_menu()}</ul><div id="primary" class="content-area">
        <article class="post type-post"><header class="entry-header"><h1 class="entry-title">{escape(story.title)}</h1>
        <div class="entry-meta">Đăng ngày <time datetime="2024-05-31">31/05/2024</time> bởi <span>{story.author}</span></div></header>
        <div class="entry-content"><p><em>{escape(story.lead)}</em></p><p>{escape(first)}</p>
        <div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">{escape(story.caption)}</p></div>{_paragraphs(rest)}
        <div class="sharedaddy"><h3>Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul></div></div>
        <footer class="entry-footer">Thẻ: <a href="/t">ngoại giao</a>, <a href="/t2">hợp tác</a></footer></article>
        <div class="related-posts"><h3>Bài viết liên quan</h3>{_teasers(story, 0, 3)}</div>
        <div id="comments"><ol>{notes}</ol></div></div><div class="widget-area">{_teasers(story, 3, 4)}</div></div>""",
    )


def one_form(story: Story) -> str:
    """A page that is one form, as ASP.NET makes them, paragraphs in spans and elements."""
    first, *rest = story.paragraphs
    return _page(
        story,
        f"""<form method="post" action="./tin.aspx" id="form1"><input type="hidden" name="__VIEWSTATE" value="dDwtMTk4">
        <div class="menu"><ul>{_menu()}</ul></div><div class="content"><span id="ctl00_lblTitle" class="TieuDe">{escape(story.title)}</span>
        <div><span id="ctl00_lblDate">(31/05/2024 09:00)</span></div>
        <div id="ctl00_lblSapo" class="TomTat">{escape(story.lead)}</div><div id="ctl00_divBody">
        <div style="text-align:justify">{escape(first)}</div>
        <div style="text-align:center"><img src="a.jpg"></div><div style="text-align:center"><em>{escape(story.caption)}</em></div>
        {_paragraphs(rest, "div", ' style="text-align:justify"')}</div></div>
        <div class="tinkhac">Tin đã đăng<ul>{_links(story, 0, 7)}</ul></div></form>""",
    )


def crowded(story: Story) -> str:
    """Much more prose in boxes of other articles than in the article; advertisements between paragraphs."""
    first, *rest = story.paragraphs
    ad = '<div class="adsbygoogle-wrap"><span>Quảng cáo</span></div>'
    inner = ad.join(f"<p>{escape(text)}</p>" for text in rest)
    return _page(
        story,
        f"""<div class="navbar"><ul>{_menu()}</ul></div><div class="hot">{_teasers(story, 0, 4)}</div><div class="page">
        <div class="left"><h1>{escape(story.title)}</h1><h2>{escape(story.lead)}</h2><div class="article-text"><p>{escape(first)}</p>
        <div class="photo"><img src="a.jpg"><p class="caption">{escape(story.caption)}</p></div>{inner}</div>
        <div class="next">{_teasers(story, 4, 6, "article")}</div></div><div class="right">{_teasers(story, 10, 8)}</div></div>""",
    )


def printed(story: Story) -> str:
    """A version to be printed: hardly any markup."""
    first, *rest = story.paragraphs
    return _page(
        story,
        f"""<div><a href="javascript:window.print()">In bài</a></div><b>{escape(story.title)}</b><br>31/05/2024 09:00<br>
        <p><b>{escape(story.lead)}</b></p><p>{escape(first)}</p><p><img src="a.jpg"></p><p align="center"><i>{escape(story.caption)}</i></p>
        {_paragraphs(rest)}<p align="right">{story.author}</p><hr><div>Đường dẫn: https://vidu.example/bai-1.html</div>""",
    )


def endless(story: Story) -> str:
    """Other articles follow in full, as pages that never end load them; a subscription box between."""
    first, *rest = story.paragraphs
    middle = len(rest) // 2
    other = "".join(
        f'<article class="post"><h2><a href="/e{i}">{escape(t)}</a></h2><p>{escape(s)}</p><p>{escape(s)}</p></article>'
        for i, (t, s) in enumerate(story.others[:3])
    )
    return _page(
        story,
        f"""<header><ul>{_menu()}</ul></header><div class="feed"><article class="post"><h1>{escape(story.title)}</h1>
        <p class="intro">{escape(story.lead)}</p><p>{escape(first)}</p>
        <figure><img src="a.jpg"><figcaption>{escape(story.caption)}</figcaption></figure>{_paragraphs(rest[:middle])}
        <div class="newsletter"><p>Đăng ký nhận bản tin hằng ngày của chúng tôi để không bỏ lỡ tin tức quan trọng nhất.</p></div>
        {_paragraphs(rest[middle:])}<p>Theo dõi Báo Ví Dụ trên Google News</p></article>{other}</div>""",
    )


FOOTER = (
    "<div class='ft'><p>Cơ quan chủ quản: Hội Ví Dụ. Tổng biên tập: Trần Văn An. Giấy phép hoạt động báo điện tử số 123/GP-BTTTT. "
    "Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p><p>Tòa soạn: số 1 đường Ví Dụ, phường Ba Đình, Hà Nội. Điện thoại: "
    "024.12345678. Mọi hành vi sao chép phải được sự đồng ý bằng văn bản.</p></div>"
)


def mosaic(story: Story) -> str:
    """Each paragraph in boxes of its own, as page builders make them; a grid of other articles behind."""

    def box(inner: str) -> str:
        return f'<div class="elementor-element"><div class="elementor-widget-container">{inner}</div></div>'

    first, *rest = story.paragraphs
    cards = "".join(
        f'<div class="card"><a href="/{i}"><img src="{i}.jpg"></a><div class="card__text"><h3><a href="/{i}">{escape(title)}</a></h3>'
        f'<div class="card__excerpt"><p>{escape(summary)}</p></div></div></div>'
        for i, (title, summary) in enumerate(story.others[:6])
    )
    figure = f'<figure><img src="a.jpg"><figcaption>{escape(story.caption)}</figcaption></figure>'
    boxes = [
        f"<h1>{escape(story.title)}</h1>",
        f"<p>{escape(story.lead)}</p>",
        f"<p>{escape(first)}</p>",
        figure,
    ]
    boxes += [f"<p>{escape(text)}</p>" for text in rest]
    return _page(
        story,
        f"""<div class="elementor-header"><ul>{_menu()}</ul></div><div class="elementor">{"".join(map(box, boxes))}
        <div class="elementor-posts-grid">{cards}</div></div>{FOOTER}""",
    )


def links_between(story: Story) -> str:
    """A list of links between the paragraphs, an invitation at the end."""
    first, *rest = story.paragraphs
    middle = len(rest) // 2
    return _page(
        story,
        f"""<div id="m"><ul>{_menu()}</ul></div><section class="dt-ct"><h1>{escape(story.title)}</h1><div><span>{story.author}</span>
        <span>31/05/2024</span></div><h2>{escape(story.lead)}</h2><p>{escape(first)}</p>
        <div><img src="a.jpg"><span>{escape(story.caption)}</span></div>{_paragraphs(rest[:middle])}
        <p><strong>Đọc thêm</strong></p><ul>{_links(story, 5, 3)}</ul>{_paragraphs(rest[middle:])}</section>
        <section>{_teasers(story, 8, 5)}</section>{FOOTER}""",
    )


def listed(story: Story) -> str:
    """Paragraphs as items of a list; the caption in the picture's paragraph."""
    first, *rest = story.paragraphs
    return _page(
        story,
        f"""<div id="m"><ul>{_menu()}</ul></div><div class="x"><h1>{escape(story.title)}</h1><p>{escape(story.lead)}</p>
        <p>{escape(first)}</p><p><img src="a.jpg"><br>{escape(story.caption)}</p><ol>{_paragraphs(rest, "li")}</ol>
        <p>Theo TTXVN</p></div><div class="y">{_teasers(story, 8, 5)}</div>{FOOTER}""",
    )


def word_processor(story: Story) -> str:
    """Text pasted from a word processor: each few words in an element of their own."""

    def pasted(text: str) -> str:
        spans = "</span><span> </span><span lang=VI>".join(escape(part) for part in text.split(" ", 6))
        return f'<p class="MsoNormal"><span lang="VI" style="font-size:13pt">{spans}</span></p>'

    first, *rest = story.paragraphs
    return _page(
        story,
        f"""<table><tr><td><ul>{_menu()}</ul></td><td><div class="t">{escape(story.title)}</div><div class="d">Cập nhật lúc 09:00
        31/05/2024</div>{pasted(story.lead)}{pasted(first)}<div align="center"><img src="a.jpg"></div>
        <p align="center"><i>{escape(story.caption)}</i></p>{"".join(map(pasted, rest))}<p align="right"><b>BBT</b></p></td>
        <td>{_teasers(story, 3, 4)}</td></tr></table>{FOOTER}""",
    )


TEMPLATES: dict[str, Template] = {
    template.__name__: template
    for template in (
        semantic, portal, line_breaks, nameless, old_tables, amp, blog, one_form, crowded, printed, endless,
        mosaic, links_between, listed, word_processor,
    )
}  # fmt: skip
