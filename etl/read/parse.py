"""Raw bytes of one article to a document."""

from __future__ import annotations

from dataclasses import replace

from etl.errors import ReadError
from etl.read.assemble import Page, assemble
from etl.read.decode import decode
from etl.read.garbled import mend
from etl.read.html import read_html
from etl.read.lines import said_once
from etl.read.page import read_page
from etl.read.published import read_published
from etl.read.reads import shown
from etl.read.record import Record, read_record
from etl.records import Document, Issue, RawDocument

_SAMPLE = 2000


def parse(raw: RawDocument) -> Document:
    """The document that ``raw`` holds. A pure function: it can run in any process, in any order.

    Raises ReadError with the code, the place and the mend.
    """
    place = shown(f"{raw.source}: record {raw.locator}" if raw.locator else raw.source)
    try:
        if raw.media_type == "application/json":
            return _from_record(raw, read_record(raw.data, place))
        decoded = decode(raw.data, place)
        text, mended = mend(decoded.text)
        page = read_html(text) if raw.media_type == "text/html" else read_page(text)
        return _document(raw, page, (*decoded.issues, *mended))
    except ReadError as error:
        if error.place is not None:
            raise
        raise ReadError(error.code, error.message, place=place, mend=error.mend) from None
    except RecursionError:
        raise ReadError(
            "nested_too_deep", "elements nested too deep", place=place, mend="check that it is a page"
        ) from None


def _from_record(raw: RawDocument, record: Record) -> Document:
    title = (said_once(record.title) or record.title) if record.title else None
    if record.text is not None:
        page = replace(read_page(record.text, title=title, scraped=False), reader="record")
    else:
        page = read_html(record.html or "", title=title, url=record.url)
    published = read_published(record.published) if record.published else None
    issues = record.issues
    if record.published and published is None:
        message = f"the date {record.published!r} cannot be read"
        mend_date = "give it as 2024-05-31 or 2024-05-31T09:00:00+07:00"
        issues = (*issues, Issue("unreadable_date", message, mend=mend_date))
    page = replace(
        page,
        url=record.url or page.url,
        publisher=record.publisher or page.publisher,
        author=record.author or page.author,
        published=published or page.published,
    )
    return _document(raw, page, issues)


def _is_vietnamese(body: str) -> bool:
    """Whether a text is written in Vietnamese letters, whatever its page's template declares."""
    own = sum("\u1ea0" <= c <= "\u1ef9" or c in "đĐơƠưƯăĂ" for c in body[:_SAMPLE])
    return own * 20 > len(body[:_SAMPLE])


def _document(raw: RawDocument, page: Page, issues: tuple[Issue, ...] = ()) -> Document:
    body, blocks = assemble(page.pieces)
    return Document(
        id=raw.record_id,
        source=raw.source,
        locator=raw.locator,
        sha256=raw.sha256,
        body=body,
        blocks=blocks,
        title=page.title,
        url=page.url,
        publisher=page.publisher,
        author=page.author,
        published_at=page.published.at if page.published else None,
        published_on=page.published.on if page.published else None,
        language="vi" if _is_vietnamese(body) else page.language or "vi",
        reader=page.reader,
        identities=page.identities,
        issues=issues,
    )
