"""The parameters of queries and the values that a user gives them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from etl.errors import UsageError
from etl.query.definition import Parameter, Query
from etl.query.nearest import nearest

_BOOLEANS = dict.fromkeys(("true", "yes", "on", "1"), "true") | dict.fromkeys(
    ("false", "no", "off", "0"), "false"
)


def _date(value: str) -> str:
    return date.fromisoformat(value).isoformat()


def _boolean(value: str) -> str:
    try:
        return _BOOLEANS[value.lower()]
    except KeyError:
        raise ValueError(value) from None


TYPES: dict[str, tuple[Callable[[str], str], str]] = {
    "text": (str, "any text"),
    "date": (_date, "a day as YYYY-MM-DD"),
    "int": (lambda value: str(int(value)), "a whole number"),
    "boolean": (_boolean, "true or false"),
}
"""Types whose values are checked here: how, and what a value is."""

NAMED: dict[str, str] = {
    "country": "ISO 3166-1 code or name of a country",
    "person": "name of a person, or a part of it, or key",
    "organization": "name of an organization, or a part of it, with or without its country, or key",
    "area": "code or label of an area of cooperation",
    "event_type": "code or label of a type of event",
    "agreement_type": "code or label of a type of agreement",
    "action": "code or label of what happens to an agreement",
    "stance": "code or label of a stance: assessed, agreed, proposed",
}
"""Types whose values are names that the database knows: the kinds of the view ``bi.names``."""


def check_values(query: Query, given: Mapping[str, str]) -> dict[str, str]:
    """The value of every parameter of ``query``: the given one in its standard form, else the default.

    Raises UsageError for a parameter that the query does not have, and for a value of the wrong type.
    Names are not looked up here.
    """
    known = [parameter.name for parameter in query.parameters]
    for name in given:
        if name not in known:
            mend = nearest(name, known) if known else "it takes none"
            raise UsageError(f"the query {query.name} has no parameter '{name}'", mend=mend)
    return {p.name: _checked(p, given.get(p.name, p.default).strip()) for p in query.parameters}


def _checked(parameter: Parameter, value: str) -> str:
    if "\0" in value:
        raise UsageError(f"parameter {parameter.name}: a zero byte is not text")
    if parameter.type in NAMED or not value:
        return value
    convert, wanted = TYPES[parameter.type]
    try:
        return convert(value)
    except ValueError:
        raise UsageError(f"parameter {parameter.name}: '{value}' is not {wanted}") from None
