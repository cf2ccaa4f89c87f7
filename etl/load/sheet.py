"""The rows of one article or one batch, by table, on their way to COPY."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from psycopg import Connection, sql
from psycopg.rows import TupleRow

from etl.load.entities import Ref

Value = object
Row = tuple[Value, ...]

_DATE = "date_edtf date_kind date_lower date_upper date_month date_day date_basis time_of_day date_because"
_REPORT = "id article_id ordinal confidence"
_EVIDENCE = "mention_id ordinal"

COLUMNS: dict[str, tuple[str, ...]] = {
    table: tuple(columns.split())
    for table, columns in {
        "articles": "id key source_id locator record_id raw_sha256 media_type fingerprint run_id reader"
        " language title url publisher_id author published_at published_on about_relations body",
        "article_identities": "identity article_id",
        "article_blocks": "article_id ordinal kind_code start_offset end_offset text",
        "sentences": "article_id start_offset end_offset block_ordinal",
        "mentions": "id article_id start_offset end_offset kind_code rule quote confidence",
        "date_mentions": f"mention_id {_DATE}",
        "organization_reports": f"{_REPORT} organization_id name country_code kind_code parent_name"
        " parent_id",
        "organization_evidence": f"organization_report_id {_EVIDENCE}",
        "place_reports": f"{_REPORT} place_id name country_code kind_code parent_name parent_id",
        "place_evidence": f"place_report_id {_EVIDENCE}",
        "person_reports": f"{_REPORT} person_id name country_code",
        "person_report_names": "person_report_id ordinal name kind_code",
        "person_report_honorifics": "person_report_id ordinal honorific",
        "person_evidence": f"person_report_id {_EVIDENCE}",
        "office_reports": "id person_report_id ordinal position_id tenure_id title country_code"
        " organization_name is_former is_acting confidence",
        "office_evidence": f"office_report_id {_EVIDENCE}",
        "event_reports": f"{_REPORT} key type_code level_code status_code title place_name place_id"
        f" country_code relation_level_code parent_id is_main date_rank {_DATE}",
        "event_report_sides": "event_report_id ordinal country_code organization_id name",
        "event_report_participants": "event_report_id ordinal person_report_id role_code",
        "event_evidence": f"event_report_id {_EVIDENCE}",
        "agreement_reports": f"{_REPORT} key type_code title action_code event_report_id is_collective"
        f" stated_count legal_class_code legal_basis {_DATE}",
        "agreement_report_parties": "agreement_report_id ordinal country_code organization_id name",
        "agreement_report_areas": "agreement_report_id ordinal area_code",
        "agreement_report_signatories": "agreement_report_id ordinal person_report_id",
        "agreement_evidence": f"agreement_report_id {_EVIDENCE}",
        "area_reports": f"{_REPORT} area_code",
        "area_report_stances": "area_report_id ordinal stance_code",
        "area_evidence": f"area_report_id {_EVIDENCE}",
        "area_statements": f"{_REPORT} key area_code stance_code country_code organization_id side_name"
        " speaker_report_id verb list_order concurs_with concurring_country_code",
        "statement_evidence": f"statement_id {_EVIDENCE}",
        "load_issues": "source_id locator ordinal article_id run_id issue_code message mend place"
        " start_offset end_offset asserted expected",
    }.items()
}
"""The columns that a load writes, table by table, in an order that foreign keys allow."""


class Sheet:
    """Rows by table. A :class:`Ref` in a row becomes its surrogate key when the row is written."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {table: [] for table in COLUMNS}

    def add(self, table: str, *row: Value) -> None:
        """Add one row; the values stand in the order of :data:`COLUMNS`."""
        self.rows[table].append(row)

    def extend(self, other: Sheet) -> None:
        """Add all rows of another sheet."""
        for table, rows in other.rows.items():
            self.rows[table].extend(rows)

    def copy_into(self, connection: Connection[TupleRow]) -> None:
        """Write all rows, a COPY for each table."""
        for table, rows in self.rows.items():
            copy_rows(connection, table, COLUMNS[table], rows)


def _written(row: Row) -> Iterator[Value]:
    return (value.id if type(value) is Ref else value for value in row)


def copy_rows(
    connection: Connection[TupleRow], table: str, columns: Sequence[str], rows: Sequence[Row]
) -> None:
    """Write rows into a table by one COPY."""
    if not rows:
        return
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)
    with connection.cursor().copy(statement) as copy:
        for row in rows:
            copy.write_row(tuple(_written(row)) if Ref in map(type, row) else row)


def stage(connection: Connection[TupleRow], table: str, columns: str, rows: Sequence[Row]) -> None:
    """Fill a temporary table with these rows; they last until the end of the transaction.

    ``columns`` are names with types, joined by ", ". The table stays for the session, so one name stands for
    one set of columns and is filled once in a transaction.
    """
    make_temporary(connection, table, columns)
    copy_rows(connection, table, [column.split()[0] for column in columns.split(", ")], rows)


def make_temporary(connection: Connection[TupleRow], table: str, columns: str) -> None:
    """Make a temporary table where the session has none yet; its rows go with the transaction."""
    connection.execute(
        f"CREATE TEMPORARY TABLE IF NOT EXISTS {table} ({columns}) ON COMMIT DELETE ROWS".encode()
    )
