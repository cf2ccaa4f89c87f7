"""SQLAlchemy models, one file for each concept."""
