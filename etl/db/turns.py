"""Advisory locks of the server: who writes articles, who upgrades, and which runs are alive.

The server drops them when their session ends, however it ends.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

UPGRADE = 0x7175616E6865  # "quanhe": one upgrade at a time, wherever it was started
LOAD = 0x71756C6F6164  # "quload": one batch at a time is written, and none during an upgrade
RUN = 0x7172756E  # "qrun": held, with the run's number, as long as the run is alive
_NUMBERS = 2**31  # the second key of such a lock is four bytes wide


def take_turn(connection: Connection, key: int) -> None:
    """Wait for the others that take turns by this key; hold it until the end of the transaction."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def stay_alive(connection: Connection, run: int) -> None:
    """Show that a run is alive as long as this connection is."""
    connection.execute(
        text("SELECT pg_advisory_lock(:class ::int, :number ::int)"), {"class": RUN, "number": run % _NUMBERS}
    )


def dead_runs(connection: Connection, runs: list[int]) -> list[int]:
    """Those of the runs that no session shows to be alive."""
    dead = text(
        "SELECT run FROM unnest(:runs ::bigint[]) AS run"
        " WHERE pg_try_advisory_xact_lock(:class ::int, (run % :numbers)::int)"
    )
    found = connection.execute(dead, {"runs": runs, "class": RUN, "numbers": _NUMBERS})
    return list(found.scalars())
