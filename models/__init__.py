"""SQLAlchemy models, one file for each concept; ``metadata`` holds every table."""

from models import (
    agreement_reports,
    agreements,
    areas,
    articles,
    codes,
    countries,
    event_reports,
    events,
    known,
    mentions,
    organizations,
    people,
    places,
    positions,
    raw_documents,
    relations,
    review,
    runs,
    state,
)
from models.base import Base

__all__ = [
    "Base",
    "agreement_reports",
    "agreements",
    "areas",
    "articles",
    "codes",
    "countries",
    "event_reports",
    "events",
    "known",
    "mentions",
    "metadata",
    "organizations",
    "people",
    "places",
    "positions",
    "raw_documents",
    "relations",
    "review",
    "runs",
    "state",
]

metadata = Base.metadata
