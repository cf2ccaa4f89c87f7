"""The flags and variables that say how much of one input is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

import click

from etl.read import Limits

_Result = TypeVar("_Result")

_DEFAULT = Limits()
_UNITS = {"": 0, "kb": 1, "mb": 2, "gb": 3}
_SIZE = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[kmg]b|)", re.IGNORECASE)


class Size(click.ParamType[int]):
    """A number of bytes, as "64MB" or "1.5 GB"."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The bytes; a usage error for what is no size."""
        if isinstance(value, int):
            return value
        found = _SIZE.fullmatch(str(value).strip())
        size = int(float(found["number"]) * 1024 ** _UNITS[found["unit"].lower()]) if found else 0
        if size < 1:
            self.fail(f"{value!r} is no size; give one such as 64MB", param, ctx)
        return size


def limit_options(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give a command ``--max-article`` and ``--max-ratio``; it takes both as ``limits``."""

    @click.option(
        "--max-article",
        type=Size(),
        default=_DEFAULT.article,
        metavar="SIZE",
        envvar="QUANHE_MAX_ARTICLE",
        help="Most bytes of one article; default: $QUANHE_MAX_ARTICLE, else 16MB.",
    )
    @click.option(
        "--max-ratio", type=click.IntRange(1), default=_DEFAULT.ratio, metavar="N", envvar="QUANHE_MAX_RATIO",
        help="Most times its size that an archive may unpack to; default: $QUANHE_MAX_RATIO, else 200.",
    )  # fmt: skip
    @wraps(command)
    def limited(*args: object, max_article: int, max_ratio: int, **kwargs: object) -> _Result:
        return command(*args, limits=Limits(max_article, max_ratio), **kwargs)

    return limited
