"""Addresses of pages: their host, and the form in which two that mean one page are equal."""

from __future__ import annotations

from urllib.parse import urlsplit


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
