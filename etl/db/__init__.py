"""The database: the embedded PostgreSQL, engines, upgrades, and the folders that travel with the code.

Only what costs nothing to import is named here; SQLAlchemy and Alembic wait until they are needed.
"""

from __future__ import annotations

from etl.db.bundled import bundled_path

__all__ = ["bundled_path"]
