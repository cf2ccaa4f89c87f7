"""The engine and the embedded PostgreSQL."""
