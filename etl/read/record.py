"""One JSONL record: the fields that are read, checked, and the place of every fault."""

from __future__ import annotations

import json
from dataclasses import dataclass

from etl.errors import ReadError
from etl.text.clean import clean, squeeze

_TEXTS = ("url", "title", "published_at", "date", "publisher", "author", "text", "html")


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of a record, cleaned; None where absent, null or blank. Unknown fields are ignored."""

    id: str
    url: str | None
    title: str | None
    published: str | None
    publisher: str | None
    author: str | None
    text: str | None
    html: str | None


def read_record(data: bytes, place: str) -> Record:
    """Check and read one line of JSON.

    Raises ReadError with ``bad_json``, ``wrong_encoding``, ``wrong_field_type``, ``missing_id`` or
    ``missing_text``; ``place`` (file and line) stands in it.
    """
    fields = _parse(data, place)
    values = {name: _text(fields, name, place) for name in _TEXTS}
    record_id = _id(fields, place) or values["url"]
    if record_id is None:
        raise ReadError(
            "missing_id", "no id and no url", place=place, mend='give each record an "id" or a "url"'
        )
    if values["text"] is None and values["html"] is None:
        raise ReadError(
            "missing_text", "no text and no html", place=place, mend='give the article as "text" or "html"'
        )
    return Record(
        id=_line(record_id) or "",
        url=_line(values["url"]),
        title=_line(values["title"]),
        published=_line(values["published_at"]) or _line(values["date"]),
        publisher=_line(values["publisher"]),
        author=_line(values["author"]),
        text=values["text"],
        html=values["html"],
    )


def _parse(data: bytes, place: str) -> dict[str, object]:
    try:
        fields: object = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        message = f"not UTF-8: byte {error.start} of the line cannot be read"
        raise ReadError("wrong_encoding", message, place=place, mend="convert it to UTF-8") from None
    except RecursionError:
        raise ReadError(
            "bad_json", "nested too deep", place=place, mend="give one flat object a line"
        ) from None
    except ValueError as error:
        raise ReadError(
            "bad_json", f"not JSON: {error}", place=place, mend="give one JSON object a line"
        ) from None
    if not isinstance(fields, dict):
        message = f"a JSON {_json_type(fields)}, not an object"
        raise ReadError("bad_json", message, place=place, mend="give one JSON object a line")
    return fields


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
    return value if value.strip() and clean(value).strip() else None


def _line(value: str | None) -> str | None:
    return squeeze(clean(value).replace("\n", " ")) or None if value is not None else None


def _json_type(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "null")
