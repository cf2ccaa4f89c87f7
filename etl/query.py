"""The runner of curated queries."""
