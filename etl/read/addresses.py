"""Addresses of pages: their host, and the form in which two that mean one page are equal."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

from etl.read.markup import names


def host_of(url: str | None) -> str | None:
    """The host of an absolute http(s) address in lower case; None for anything else.

    >>> host_of("https://M.VnExpress.net/a.html")
    'm.vnexpress.net'
    """
    try:
        parts = urlsplit((url or "").strip())
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def is_front_page(url: str | None) -> bool:
    """Whether an address is that of a site, not of a page in it."""
    return host_of(url) is not None and urlsplit(url or "").path.strip("/").lower() in names("root_paths")


def canonical_form(url: str) -> str:
    """An absolute address without what makes no difference: scheme, "www.", fragment, marks of campaigns.

    >>> canonical_form("http://www.vd.vn/a.html?utm_source=x&id=2#top")
    'vd.vn/a.html?id=2'
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.")
    kept = [(k, v) for k, v in parse_qsl(parts.query) if not k.lower().startswith(names("tracking"))]
    return f"{host}{parts.path.rstrip('/')}" + (f"?{urlencode(sorted(kept))}" if kept else "")
