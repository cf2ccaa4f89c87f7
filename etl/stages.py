"""The one place where the stages are composed: raw bytes → document → extraction."""

from __future__ import annotations

from traceback import extract_tb

from etl.errors import ReadError
from etl.extract.agreements import find_agreements
from etl.extract.areas import areas_of, find_statements
from etl.extract.countries import find_countries
from etl.extract.dates import find_dates
from etl.extract.events import find_events
from etl.extract.organizations import find_organizations
from etl.extract.people import find_people
from etl.extract.places import find_places
from etl.read import Read, Skipped, Unreadable, parse, unreadable
from etl.records import Document, Extraction, Issue, RawDocument
from etl.resolve.dates import bound_dates
from etl.resolve.events import resolve_events
from etl.resolve.people import resolve_people
from etl.text.article import ArticleText


def extract(document: Document) -> Extraction:
    """Find everything that one document says. No clock, no settings, no database: values in, values out."""
    article = ArticleText(document)
    countries = find_countries(article)
    places = find_places(article, countries)
    dates = find_dates(article)
    people = resolve_people(article, find_people(article, countries), countries)
    organizations = find_organizations(article, countries, places)
    found = find_events(article, people, organizations, places.mentions, countries, dates)
    events, issues = bound_dates(article, resolve_events(article, found), people)
    agreements = find_agreements(article, events, people, organizations, countries, dates)
    statements = find_statements(article, people, organizations, countries, agreements)
    return Extraction(
        document=document,
        sentences=article.sentences,
        people=people,
        organizations=organizations,
        places=places.reports,
        dates=tuple(dates),
        events=events,
        agreements=agreements,
        areas=areas_of(statements, agreements),
        statements=statements,
        issues=(*document.issues, *issues),
    )


def attempt(read: Read) -> Extraction | Unreadable | Skipped:
    """Parse and extract one input, in whatever process; a failure comes back as data, not as an exception."""
    if not isinstance(read, RawDocument):
        return read
    try:
        return extract(parse(read))
    except ReadError as error:
        return unreadable(error, read.source, read.locator)
    except Exception as error:  # one article that trips a rule must not stop thousands of others
        place = f"{read.source}: record {read.locator}" if read.locator else read.source
        where = extract_tb(error.__traceback__)[-1]
        told = " ".join(f"{type(error).__name__} in {where.name}, line {where.lineno}: {error}".split())
        issue = Issue("extraction_failed", f"cannot be extracted: {told}", mend="report it with this article")
        return Unreadable(read.source, place, issue, read.locator)
