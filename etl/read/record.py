"""One JSONL record: the fields that are read, checked, and the place of every fault."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace

from etl.errors import ReadError
from etl.read.decode import decode
from etl.read.garbled import mend
from etl.records import Issue
from etl.text.clean import clean, squeeze

_TEXTS = ("url", "title", "published_at", "date", "publisher", "author", "text", "html")
_MENDED = ("title", "publisher", "author", "text", "html")
_SHORT = 200
_WORDS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of a record, mended and cleaned; None where absent, null or blank. Unknown ones are ignored.

    ``issues``: what was mended in which field.
    """

    id: str
    url: str | None
    title: str | None
    published: str | None
    publisher: str | None
    author: str | None
    text: str | None
    html: str | None
    issues: tuple[Issue, ...] = ()


def check_record(data: bytes, place: str) -> str:
    """The id of a record that :func:`read_record` can read; raises what that raises."""
    record_id, _, _ = _fields(data, place)
    return record_id


def read_record(data: bytes, place: str) -> Record:
    """Check and read one line of JSON.

    Raises ReadError with ``bad_json``, ``wrong_encoding``, ``binary_input``, ``empty_input``,
    ``wrong_field_type``, ``missing_id`` or ``missing_text``; ``place`` (file and line) stands in it.
    """
    record_id, values, issues = _fields(data, place)
    for name in _MENDED:
        value = values[name]
        if value is not None:
            values[name], found = mend(value)
            issues += tuple(replace(issue, message=f'"{name}": {issue.message}') for issue in found)
    return Record(
        id=record_id,
        url=_line(values["url"]),
        title=_line(values["title"]),
        published=_line(values["published_at"]) or _line(values["date"]),
        publisher=_line(values["publisher"]),
        author=_line(values["author"]),
        text=values["text"],
        html=values["html"],
        issues=issues,
    )


def _fields(data: bytes, place: str) -> tuple[str, dict[str, str | None], tuple[Issue, ...]]:
    """The id, the fields that are read, and what had to be done to read them."""
    decoded = decode(data, place)
    fields = _parse(decoded.text, place)
    values = {name: _text(fields, name, place) for name in _TEXTS}
    record_id = _line(_id(fields, place) or values["url"])
    if record_id is None:
        raise ReadError(
            "missing_id", "no id and no url", place=place, mend='give each record an "id" or a "url"'
        )
    if values["text"] is None and values["html"] is None:
        raise ReadError(
            "missing_text", "no text and no html", place=place, mend='give the article as "text" or "html"'
        )
    return record_id, values, decoded.issues


def _parse(text: str, place: str) -> dict[str, object]:
    fault = "not JSON: "
    try:
        fields: object = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        fault += f"{error.msg.removesuffix(' at')} at character {error.pos + 1}"
    except RecursionError:
        raise ReadError(
            "bad_json", "nested too deep", place=place, mend="give one flat object a line"
        ) from None
    except ValueError:
        fault += "a number of too many digits"
    else:
        if isinstance(fields, dict):
            return fields
        fault = f"a JSON {_json_type(fields)}, not an object"
    raise ReadError("bad_json", fault, place=place, mend="give one JSON object a line")


def _id(fields: dict[str, object], place: str) -> str | None:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(fields, "id", place)


def _text(fields: dict[str, object], name: str, place: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        message = f'"{name}" is a JSON {_json_type(value)}, not a string'
        raise ReadError(
            "wrong_field_type", message, place=place, mend=f'give "{name}" as a string, or leave it out'
        )
    said = clean(value).strip() if len(value) < _SHORT else _WORDS.search(value)
    return value if said else None


def _line(value: str | None) -> str | None:
    return squeeze(clean(value).replace("\n", " ")) or None if value is not None else None


def _json_type(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "null")
