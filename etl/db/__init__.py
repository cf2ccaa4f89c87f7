"""The database: the embedded PostgreSQL, engines, upgrades, and the folders that travel with the code."""

from __future__ import annotations

from etl.db.bundled import bundled_path
from etl.db.engine import database_url, make_engine, open_engine

__all__ = ["bundled_path", "database_url", "make_engine", "open_engine"]
