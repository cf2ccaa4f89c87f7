"""Curated queries: ``.sql`` files that run the same here and in ``psql -f``.

``definition`` says what one is, ``files`` reads them, ``values`` and ``names`` check what a user gives
their parameters, ``run`` asks the database.
"""

from etl.query.definition import Parameter, Query, Topic
from etl.query.files import (
    command_query,
    curated_queries,
    find_query,
    quality_checks,
    read_query,
    topics,
)
from etl.query.run import Result, parameters_used, run_query
from etl.query.values import NAMED, TYPES, check_values

__all__ = [
    "NAMED",
    "TYPES",
    "Parameter",
    "Query",
    "Result",
    "Topic",
    "check_values",
    "command_query",
    "curated_queries",
    "find_query",
    "parameters_used",
    "quality_checks",
    "read_query",
    "run_query",
    "topics",
]
